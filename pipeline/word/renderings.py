"""All that a meeting is rendered to, by file name."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.word.material import Material
from pipeline.word.minutes import minutes_document
from pipeline.word.plain import plain_text
from pipeline.word.subtitles import srt, vtt
from pipeline.word.transcript import transcript_document

RENDERINGS: dict[str, Callable[[Material], bytes]] = {
    "bien-ban.docx": minutes_document,
    "go-bang.docx": transcript_document,
    "phu-de.srt": srt,
    "phu-de.vtt": vtt,
    "van-ban.txt": plain_text,
}
"""File name → what makes its bytes; the same material gives the same bytes."""
