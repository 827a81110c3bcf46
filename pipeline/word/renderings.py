"""All that a meeting is rendered to, by file name."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.word.assignments import assignments_csv, assignments_ics, assignments_xlsx
from pipeline.word.material import Material
from pipeline.word.minutes import minutes_document
from pipeline.word.news import news_document
from pipeline.word.notice import notice_document
from pipeline.word.plain import plain_text
from pipeline.word.subtitles import srt, vtt
from pipeline.word.transcript import transcript_document

RENDERINGS: dict[str, Callable[[Material], bytes | None]] = {
    "bien-ban.docx": minutes_document,
    "go-bang.docx": transcript_document,
    "thong-bao-ket-luan.docx": notice_document,
    "tin-bai.docx": news_document,
    "phan-cong.csv": assignments_csv,
    "phan-cong.xlsx": assignments_xlsx,
    "phan-cong.ics": assignments_ics,
    "phu-de.srt": srt,
    "phu-de.vtt": vtt,
    "van-ban.txt": plain_text,
}
"""File name → what makes its bytes; the same material gives the same bytes. None: there is nothing to put into it."""
CONDITIONAL = ("thong-bao-ket-luan.docx", "tin-bai.docx", "phan-cong.csv", "phan-cong.xlsx", "phan-cong.ics")
"""Those that a meeting may not have."""
