"""All that a meeting is rendered to, by file name."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.word import minutes, news, notice, transcript
from pipeline.word.assignments import assignments_csv, assignments_ics, assignments_xlsx
from pipeline.word.hear_again import hear_again_document
from pipeline.word.ledger import Ledger
from pipeline.word.material import Material
from pipeline.word.plain import plain_text
from pipeline.word.subtitles import srt, vtt

CORRECTABLE: dict[str, Callable[[Material, Ledger | None], bytes | None]] = {
    minutes.FILE: minutes.minutes_document,
    transcript.FILE: transcript.transcript_document,
    notice.FILE: notice.notice_document,
    news.FILE: news.news_document,
}
"""Those that reviewers correct and give back; a ledger knows afterwards what stands where."""
RENDERINGS: dict[str, Callable[[Material], bytes | None]] = {
    minutes.FILE: minutes.minutes_document,
    transcript.FILE: transcript.transcript_document,
    notice.FILE: notice.notice_document,
    news.FILE: news.news_document,
    "nghe-lai.docx": hear_again_document,
    "phan-cong.csv": assignments_csv,
    "phan-cong.xlsx": assignments_xlsx,
    "phan-cong.ics": assignments_ics,
    "phu-de.srt": srt,
    "phu-de.vtt": vtt,
    "van-ban.txt": plain_text,
}
"""File name → what makes its bytes; the same material gives the same bytes. None: there is nothing to put into it."""
CONDITIONAL = (
    "thong-bao-ket-luan.docx",
    "tin-bai.docx",
    "nghe-lai.docx",
    "phan-cong.csv",
    "phan-cong.xlsx",
    "phan-cong.ics",
)
"""Those that a meeting may not have."""
