"""The text of a cue: voices, tags, entities, and sounds that are not speech."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from pipeline.vietnamese.text import fold

_TAG = re.compile(r"/?[A-Za-z][^<>]*|\d[\d:.,]*|/")
"""What may stand between < and >: a tag, or the time of a word; «a < b» is text."""
_OVERRIDE = re.compile(r"\{\\[^{}]{0,200}\}")
"""«{\\an8}»: SubStation's tags, which some SubRip files hold."""
_BRACKETED = re.compile(r"\[[^\[\]\n]{1,60}\]|\([^()\n]{1,60}\)|[♪♫♬][^♪♫♬\n]{0,200}[♪♫♬]?")
_SOUNDS = frozenset(
    fold(sound)
    for sound in (
        "âm nhạc", "nhạc", "nhạc nền", "tiếng nhạc", "có nhạc", "nhạc hiệu", "vỗ tay", "tiếng vỗ tay", "tiếng pháo tay",
        "tràng pháo tay", "cười", "tiếng cười", "tiếng ồn", "tạp âm", "tiếng chuông", "chuông điện thoại", "tiếng ho",
        "ho", "hắng giọng", "im lặng", "khoảng lặng", "music", "music playing", "background music", "applause",
        "clapping", "laughter", "laughing", "laughs", "noise", "background noise", "cough", "coughing", "silence",
        "ringing", "phone ringing", "foreign",
    )
)  # fmt: skip


def voices(payload: str) -> Iterator[tuple[str | None, str]]:
    """(voice, text) for each stretch of one voice in a cue; None where no voice tag says whose it is.

    Tags go, entities become their characters, line feeds stay.
    """
    voice: str | None = None
    text: list[str] = []
    at, last = 0, payload.rfind(">")
    while at < len(payload):
        opening = payload.find("<", at)
        closing = payload.find(">", opening) if -1 < opening < last else -1
        if closing < 0:
            text.append(payload[at:])
            break
        tag = payload[opening + 1 : closing]
        text.append(payload[at:opening])
        if not _TAG.fullmatch(tag):
            text.append("<")
            at = opening + 1
            continue
        at = closing + 1
        name, _, annotation = tag.partition(" ") if " " in tag else tag.partition("\t")
        if name.split(".")[0] in {"v", "/v"}:
            yield voice, _plain("".join(text))
            text = []
            voice = " ".join(html.unescape(annotation).split()) if tag.startswith("v") else None
    yield voice, _plain("".join(text))


def _plain(text: str) -> str:
    return _OVERRIDE.sub("", html.unescape(text)).replace("\\N", "\n").replace("\\h", " ")


def without_sounds(text: str) -> tuple[str, list[str]]:
    """Text without «[âm nhạc]», «♪ … ♪» and the like, and what was taken out; «[không nghe rõ]» stays."""
    sounds: list[str] = []

    def take(found: re.Match[str]) -> str:
        if not is_sound(found.group()):
            return found.group()
        sounds.append(found.group().strip())
        return " "

    return _BRACKETED.sub(take, text), sounds


def is_sound(bracketed: str) -> bool:
    """Whether a bracket names a sound instead of words."""
    return bracketed[0] in "♪♫♬" or fold(bracketed[1:-1].strip(" .…♪♫♬*")) in _SOUNDS
