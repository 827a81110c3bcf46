"""van-ban.txt: one line an utterance, with its time, where it is known, and its speaker."""

from __future__ import annotations

from pipeline.vietnamese.text import clean
from pipeline.word.material import Material
from pipeline.word.wording import stamp


def plain_text(material: Material) -> bytes:
    """UTF-8 text: «[00:12:34] Nguyễn Văn An: Kính thưa hội nghị.»."""
    lines = []
    for utterance in material.spoken:
        time = f"[{stamp(utterance.start)}] " if material.timed else ""
        lines.append(f"{time}{material.short_name(utterance.speaker)}: {clean(utterance.text)}\n")
    return "".join(lines).encode()
