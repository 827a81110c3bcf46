"""Which tokens of an edited document are the printed ones: sequence alignment, on sentences first where it is long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from pipeline.word.edited.expected import BREAK

_LONG = 250_000
"""Pairs of tokens beyond which whole sentences are matched first."""
_HUGE = 4_000_000
"""Pairs beyond which what is left is matched by the bit-parallel longest common subsequence."""
_ENDS = {BREAK, ".", "?", "!", ";"}


def matches(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places with the same key, rising on both sides."""
    begin = 0
    while begin < min(len(one), len(other)) and one[begin] == other[begin]:
        yield begin, begin
        begin += 1
    last, end = len(one), len(other)
    while last > begin and end > begin and one[last - 1] == other[end - 1]:
        last, end = last - 1, end - 1
    for first, second in _middle(one[begin:last], other[begin:end]):
        yield begin + first, begin + second
    yield from zip(range(last, len(one)), range(end, len(other)), strict=True)


def similarity(one: Sequence[str], other: Sequence[str]) -> float:
    """How much of the longer one is common to both, in order, from 0 to 1."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.normalized_similarity(one, other)


def contained(one: Sequence[str], other: Sequence[str]) -> float:
    """How much of `one` is in `other`, in order, from 0 to 1."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(one, other) / max(1, len(one))


def _middle(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    if len(one) * len(other) <= _LONG:
        yield from _blocks(SequenceMatcher(None, one, other, autojunk=False))
        return
    mine, theirs = _sentences(one), _sentences(other)
    at = begin = 0
    found = SequenceMatcher(None, [keys for _, keys in mine], [keys for _, keys in theirs], autojunk=False)
    for block in found.get_matching_blocks():
        first = mine[block.a][0] if block.a < len(mine) else len(one)
        second = theirs[block.b][0] if block.b < len(theirs) else len(other)
        yield from _rest(one, other, (at, first), (begin, second))
        size = sum(len(keys) for _, keys in mine[block.a : block.a + block.size])
        yield from zip(range(first, first + size), range(second, second + size), strict=True)
        at, begin = first + size, second + size


def _rest(
    one: Sequence[str], other: Sequence[str], mine: tuple[int, int], theirs: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """Matches between two sentences that are the same."""
    from rapidfuzz.distance import LCSseq

    left, right = one[slice(*mine)], other[slice(*theirs)]
    if len(left) * len(right) <= _HUGE:
        pairs = _blocks(SequenceMatcher(None, left, right, autojunk=False))
    else:
        same = (code for code in LCSseq.opcodes(left, right) if code.tag == "equal")
        pairs = (
            (code.src_start + n, code.dest_start + n) for code in same for n in range(code.src_end - code.src_start)
        )
    for first, second in pairs:
        yield mine[0] + first, theirs[0] + second


def _blocks(found: SequenceMatcher[str]) -> Iterator[tuple[int, int]]:
    for block in found.get_matching_blocks():
        for n in range(block.size):
            yield block.a + n, block.b + n


def _sentences(keys: Sequence[str]) -> list[tuple[int, tuple[str, ...]]]:
    """Sentences and lines: where each begins, and its keys."""
    found, begin = [], 0
    for place, one in enumerate(keys, 1):
        if one in _ENDS or place == len(keys):
            found.append((begin, tuple(keys[begin:place])))
            begin = place
    return found
