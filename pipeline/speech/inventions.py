"""Whisper's inventions: text that nobody said. Pure functions.

What is dropped is listed with its time and one of these reasons; they stand in transcript.json and, for the
reader, in an appendix of go-bang.docx.
"""

from __future__ import annotations

LOOP = "câu chữ lặp lại liên tiếp"
NO_SPEECH_THERE = "chính mô hình nghe cho rằng không có ai nói"
