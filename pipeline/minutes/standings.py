"""Who or what stands for election, with the number told beside the name: «ông Hợp được 41 phiếu». Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.minutes.sentences import Sentence
from pipeline.minutes.tallies import Side, marks, tallies
from pipeline.records import Tally

_BETWEEN = frozenset("được có đạt nhận là thì số với cũng : , - tổng".split())
_HEADS = frozenset({("công", "ty"), ("nhà", "thầu"), ("liên", "danh"), ("phương", "án"), ("đơn", "vị"), ("mẫu", "số")})
LONGEST = 8
"""Words of a name that only its first words tell."""


@dataclass(frozen=True)
class Standing:
    """sentence tokens[first:last] is the name; the votes for it, against it and other."""

    n: int
    sentence: Sentence
    first: int
    last: int
    tallies: dict[Side, Tally]

    @property
    def key(self) -> str:
        """The name's last word tells it from the others."""
        return self.sentence.read.keys[self.last - 1]


def standings(n: int, sentence: Sentence) -> list[Standing]:
    """Each name of the sentence that a number follows at once."""
    keys = sentence.read.keys
    row = marks(n, sentence)
    quantities = [mark for mark in row if mark.tally is not None and mark.tally.count is not None]
    found = []
    for first, last in _names(sentence):
        told = next((mark for mark in quantities if mark.first >= last), None)
        if told is None or set(keys[last : told.first]) - _BETWEEN or (told.bare and keys[last : told.first] == []):
            continue
        after = next((begin for begin, _ in _names(sentence) if begin >= told.last), len(keys))
        own = tallies([mark for mark in row if told.last <= mark.first < after and mark.first >= told.last])
        assert told.tally is not None
        found.append(Standing(n, sentence, first, last, {**own, "in_favour": told.tally}))
    return found


def _names(sentence: Sentence) -> Iterator[tuple[int, int]]:
    keys = sentence.read.keys
    taken: set[int] = set()
    for entity in sentence.read.entities("PERSON", "UNIT"):
        taken |= set(range(entity.start, entity.end))
        yield entity.start, entity.end
    start = sentence.read.start
    if start not in taken and tuple(keys[start : start + 2]) in _HEADS:
        ends = [n for n in range(start + 2, min(start + LONGEST, len(keys))) if keys[n] in _BETWEEN or _figure(keys, n)]
        if ends:
            yield start, ends[0]


def _figure(keys: Sequence[str], n: int) -> bool:
    return keys[n][0].isdigit() and keys[n - 1] not in {"án", "số"}
