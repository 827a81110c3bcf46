"""What was printed, as tokens that each belong to an anchor or to what stands between anchors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.records import Printed, nfc
from pipeline.vietnamese.alignment import key

FRAME, NOBODY = -1, -2
"""Owners of tokens beside the anchors' numbers: text between anchors; nobody yet."""
BREAK = "\n"
_TOKENS = re.compile(r"\n|\d{1,2}(?::\d{2}){2}|[^\W_]+|[^\w\s]|_")
_ALIKE = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'",
        "´": "'", "`": "'", "′": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "\xad": None,
        "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None, "…": "...",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark, a time (00:12:34), or a line's end; [start, end) in its text."""

    key: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The words and marks of a text; other white space is nothing."""
    for found in _TOKENS.finditer(text):
        word = found.group()
        yield Token(word if word == BREAK else key(word) or plain(word), found.start(), found.end())


def plain(text: str) -> str:
    """A text without what Word changes by itself: quotation marks, dashes, dots, spaces that do not break.

    White space is a single space; a line's end stays one.
    """
    lines = nfc(text).translate(_ALIKE).replace("\v", BREAK).split(BREAK)
    return BREAK.join(" ".join(line.split()) for line in lines).strip()


@dataclass(frozen=True)
class Expected:
    """The tokens of a printed document in order: their keys, owners, and printed lines (counted from 0)."""

    anchors: tuple[str, ...]
    keys: tuple[str, ...]
    owners: tuple[int, ...]
    lines: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    """Of each anchor: [first, last) of its tokens."""

    def keys_of(self, anchor: int) -> Sequence[str]:
        """An anchor's keys."""
        first, last = self.spans[anchor]
        return self.keys[first:last]

    @cached_property
    def line_of(self) -> tuple[int, ...]:
        """The printed line that each anchor begins in."""
        ends = [0]
        for one in self.keys:
            ends.append(ends[-1] + (one == BREAK))
        return tuple(ends[first] for first, _ in self.spans)


def expected(printed: Printed) -> Expected:
    """The tokens of a printed document. Raises ValueError for one whose `between` does not fit its texts."""
    if len(printed.between) != len(printed.texts) + 1:
        raise ValueError(f"{printed.document}: {len(printed.between)} texts between {len(printed.texts)} anchors")
    keys: list[str] = []
    owners: list[int] = []
    spans: list[tuple[int, int]] = []

    def take(text: str, owner: int) -> None:
        own = [token.key for token in tokens(text)]
        keys.extend(own)
        owners.extend([owner] * len(own))

    for number, text in enumerate(printed.texts.values()):
        take(printed.between[number], FRAME)
        first = len(keys)
        take(text, number)
        spans.append((first, len(keys)))
    take(printed.between[-1], FRAME)
    lines, line = [], 0
    for one in keys:
        lines.append(line)
        line += one == BREAK
    return Expected(tuple(printed.texts), tuple(keys), tuple(owners), tuple(lines), tuple(spans))
