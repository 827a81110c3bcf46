"""van-ban.txt: one line an utterance, with its time and speaker."""

from __future__ import annotations

from pipeline.word.material import Material
from pipeline.word.wording import clean, stamp


def plain_text(material: Material) -> bytes:
    """UTF-8 text: «[00:12:34] Nguyễn Văn An: Kính thưa hội nghị.»."""
    lines = [
        f"[{stamp(utterance.start)}] {material.short_name(utterance.speaker)}: {clean(utterance.text)}\n"
        for utterance in material.spoken
    ]
    return "".join(lines).encode()
