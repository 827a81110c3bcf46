"""Which numbers of a transcript a second engine hears again, and what is compared of them. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.vietnamese import figures
from pipeline.vietnamese.numbers import NUMBERISH
from pipeline.vietnamese.text import fold

COUNTED = frozenset("hai ba bốn năm sáu bảy bẩy tám chín".split())
VOTERS = frozenset("đại phiếu người đồng ý thành ủy cử vị".split())
"""First syllables of those who vote and of what they give (đại biểu, ý kiến, đồng chí, thành viên, …): before them
a single number word matters as much as a figure, though it is printed as a word."""


def stretches(tokens: Sequence[str]) -> list[tuple[int, int]]:
    """(first, last) of each stretch tokens[first:last] that holds a number, in order, apart from each other.

    Whatever is printed as a figure; several number words in a row, though they stay words because they are
    ambiguous; and one before what is counted in a vote. «một số», «hai bên», «thứ hai» are none.
    """
    words = [fold(token).strip(".,;:?!…") for token in tokens]
    spans = [(rewrite.first, rewrite.last) for rewrite in figures.find(tokens)]
    spans += [(i, i + 1) for i, word in enumerate(words) if any(letter.isdecimal() for letter in word)]
    spans += [(i, i + 1) for i, word in enumerate(words[:-1]) if word in COUNTED and words[i + 1] in VOTERS]
    spans += [(first, last) for first, last in _runs(words) if last - first > 1]
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined


def values(text: str) -> list[str]:
    """The numbers of a text, for comparing; «100 %», as Whisper may write it, is «100%»."""
    return figures.values(text.replace(" %", "%"))


def _runs(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(first, last) of the longest stretches of number words."""
    first = 0
    for i in range(len(words) + 1):
        if i == len(words) or words[i] not in NUMBERISH:
            if i > first:
                yield first, i
            first = i + 1
