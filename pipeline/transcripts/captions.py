"""WebVTT and SubRip files → cues, after the parser of the W3C's WebVTT recommendation, section 6.1.

pysubs2, which writes our subtitles, does not serve here: it takes WebVTT's cue ids for text, and a line of digits
at the end of a SubRip cue for the next cue's number.

More lenient than the recommendation where files in use are: hours may have one digit or be absent, the decimal
sign may be a comma, a header, an empty line between cues or a cue's number may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TIME = re.compile(r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?")
_ARROW = "-->"
_SKIPPED = frozenset({"NOTE", "STYLE", "REGION"})


@dataclass
class Cue:
    """[start, end) in ms and its lines, tags and all. `timed` is false when its time could not be read."""

    start: int
    end: int
    lines: list[str] = field(default_factory=list)
    timed: bool = True


def milliseconds(text: str) -> int | None:
    """«01:02:03.450», «02:03,45», «1:02:03» in ms; None for anything else."""
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds, fraction = found.groups()
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int((fraction or "").ljust(3, "0"))


def has_timings(text: str) -> bool:
    """Whether a text is a caption file, whatever it is called."""
    return text.startswith("WEBVTT") or any(_timing(line) for line in text.split("\n", 60)[:60])


def read_cues(text: str) -> tuple[list[Cue], list[str]]:
    """The cues in the file's order, and lines that belong to none."""
    cues: list[Cue] = []
    stray: list[str] = []
    webvtt = text.startswith("WEBVTT")
    for number, (block, timing) in enumerate(_blocks(text)):
        lines = block
        if timing is not None and lines and (len(lines) == 1 or lines[-1].strip().isdecimal()):
            lines = lines[:-1]  # the next cue's id; inside a block that lacks its empty line, only a number is one
        if webvtt and (not number or _is_skipped(lines)):
            lines = []
        if cues:
            cues[-1].lines += lines
        else:
            stray += [line for line in lines if line.strip()]
        if timing is not None:
            before = cues[-1].end if cues else 0
            times = _timing(timing)
            cues.append(Cue(*times) if times else Cue(before, before, timed=False))
    return cues, stray


def _blocks(text: str) -> Iterator[tuple[list[str], str | None]]:
    """Lines up to an empty one (None) or up to a line of times (that line)."""
    block: list[str] = []
    after_times = False
    for line in text.split("\n"):
        if _ARROW in line:
            if after_times and block:  # text of the cue before, and perhaps this one's number
                number = block[-1:] if block[-1].strip().isdecimal() else []
                yield block[: len(block) - len(number)], None
                block = number
            yield block, line
            block, after_times = [], True
        elif line.strip():
            block.append(line)
        else:
            yield block, None
            block, after_times = [], False
    yield block, None


def _is_skipped(lines: list[str]) -> bool:
    return bool(lines) and lines[0].split()[0] in _SKIPPED


def _timing(line: str) -> tuple[int, int] | None:
    left, arrow, right = line.partition(_ARROW)
    words = right.split()
    if not arrow or not words:
        return None
    start, end = milliseconds(left.strip()), milliseconds(words[0])
    return None if start is None or end is None else (start, end)
