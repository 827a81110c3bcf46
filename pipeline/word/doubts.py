"""What should be heard again before anybody signs: numbers, names, words that were hardly heard, voices at once.

The riskiest come first: an error in a number, a name or a decision is what hurts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.records import Doubt, Minutes, Reading, Utterance
from pipeline.vietnamese.printed import Printed, printed_words
from pipeline.vietnamese.roster import Roster
from pipeline.vietnamese.text import clean
from pipeline.word.wording import stamp

HOUR = 3_600_000
"""ms"""
AROUND_MS = 2_000
"""What is heard before and after a doubtful passage, to understand it."""
NUMBER, NAME, VOICES, BROKEN = 6.0, 4.0, 1.5, 0.5
"""Risk of each kind; of unsure words the sum of what is missing to certainty, at most UNSURE."""
UNSURE = 3.0
DECISIVE, PRINTED = 2.0, 1.3
"""How much more depends on what a decision rests on, or another item of the minutes."""
_MARKS = ".,;:?!…\"'“”«»()"
_NEAR = 2
"""Unsure words with at most this many sure ones between are one passage."""


@dataclass(frozen=True)
class Doubtful:
    """The printed words [first, last) of an utterance, [start, end) in ms: what a comment says, and why, in short."""

    utterance: str
    first: int
    last: int
    start: int
    end: int
    quote: str
    lines: tuple[str, ...]
    reasons: tuple[str, ...]
    risk: float
    names: tuple[str, ...] = ()
    """Who is named there and is not on the card: to be told of once in a document."""

    def record(self) -> Doubt:
        """For the page and other programs."""
        return Doubt(
            start=self.start, end=max(self.start, self.end), utterance=self.utterance, quote=self.quote,
            reasons=self.reasons, risk=round(self.risk, 2),
        )  # fmt: skip


def doubts(
    utterances: Iterable[Utterance], people: Sequence[str], minutes: Minutes, below: float, timed: bool = True
) -> list[Doubtful]:
    """All doubtful passages, the riskiest first. `people`: who is on the card; `below`: confidence of unsure words."""
    roster = Roster(people)
    weights = _weights(minutes)
    found: list[Doubtful] = []
    for utterance in utterances:
        unsure = any(word.confidence < below for word in utterance.words)
        if unsure or utterance.flags or utterance.readings:
            passages = _Passages(utterance, timed)
            own = [*passages.numbers(), *passages.names(roster), *passages.unsure(below)]
            weight = weights.get(utterance.id, 1.0)
            found += [replace(one, risk=one.risk * weight) for one in passages.with_sound(_apart(own))]
    return sorted(found, key=lambda one: (-one.risk, one.start, one.utterance, one.first))


def worst(found: Iterable[Doubtful], per_hour: int, duration_ms: int) -> list[Doubtful]:
    """The riskiest: `per_hour` for each hour that was begun; of passages for a name alone each name's first."""
    told: set[str] = set()
    kept: list[Doubtful] = []
    for one in found:
        if len(one.reasons) > len(one.names) or not told.issuperset(one.names):
            kept.append(one)
        told.update(one.names)
    return kept[: per_hour * max(1, -(-duration_ms // HOUR))]


def repeated(found: Iterable[Doubtful], chosen: Sequence[Doubtful]) -> list[Doubtful]:
    """Where the names of the chosen passages are said again: a document may not print where they were said first."""
    names = {name for one in chosen for name in one.names}
    known = {(one.utterance, one.first) for one in chosen}
    return [
        one for one in found if one.names and names.issuperset(one.names) and (one.utterance, one.first) not in known
    ]


def to_hear_ms(found: Iterable[Doubtful]) -> int:
    """How much of the recording they take, with what is around them; what several share counts once."""
    spans = sorted((max(0, one.start - AROUND_MS), one.end + AROUND_MS) for one in found)
    total = last = 0
    for start, end in spans:
        total += max(0, end - max(start, last))
        last = max(last, end)
    return total


def _weights(minutes: Minutes) -> dict[str, float]:
    """Utterance → how much depends on it."""
    weights: dict[str, float] = {}
    for item in (*minutes.reports, *minutes.opinions, *minutes.proposals, *minutes.attendance, *minutes.sites):
        weights.update((one.utterance, PRINTED) for one in item.evidence)
    for decision in (*minutes.votes, *minutes.conclusion, *minutes.tasks):
        weights.update((one.utterance, DECISIVE) for one in decision.evidence)
    return weights


class _Passages:
    """The doubtful passages of one utterance."""

    def __init__(self, utterance: Utterance, timed: bool) -> None:
        self._utterance = utterance
        self._printed = printed_words(utterance)
        self._timed = timed

    def numbers(self) -> Iterator[Doubtful]:
        """Numbers that two engines heard differently."""
        for reading in self._utterance.readings:
            said = [n for n, word in enumerate(self._printed) if _shares(word, reading)]
            if said and not reading.agrees:
                other = f"«{clean(reading.other)}»" if clean(reading.other) else "không nghe ra chữ nào"
                lines = (
                    f"Con số này cần nghe lại{self._at(reading.start)}: hai lần nghe bằng máy cho kết quả khác nhau.",
                    f"Lần thứ nhất (đang in): «{clean(reading.heard)}».",
                    f"Lần thứ hai ({reading.engine}): {other}.",
                )
                short = f"hai lần nghe cho hai con số: «{clean(reading.heard)}» và {other}"
                yield self._passage(said[0], said[-1] + 1, lines, short, NUMBER)

    def names(self, roster: Roster) -> Iterator[Doubtful]:
        """Persons who are not on the card."""
        if "unknown-name" not in self._utterance.flags:
            return
        words = [word.text for word in self._printed]
        bare = [word.strip(_MARKS) for word in words]
        for name in roster.strangers(words):
            parts = name.split()
            place = next((n for n in range(len(bare)) if bare[n : n + len(parts)] == parts), None)
            if place is not None:
                line = f"«{name}» không có tên trong thông tin cuộc họp: kiểm tra lại người và cách viết."
                short = "tên không có trong thẻ cuộc họp"
                named = self._passage(place, place + len(parts), (line,), short, NAME)
                yield replace(named, names=(name.casefold(),))

    def unsure(self, below: float) -> Iterator[Doubtful]:
        """Words that the engine was not sure of."""
        places = [n for n, word in enumerate(self._printed) if word.confidence < below]
        cuts = [0, *(n for n, (a, b) in enumerate(pairwise(places), 1) if b - a > _NEAR + 1), len(places)]
        for begin, end in pairwise(cuts):
            if run := places[begin:end]:
                some = [self._printed[n] for n in run]
                least = min(word.confidence for word in some)
                risk = min(UNSURE, sum(1 - word.confidence for word in some))
                matters = any(word.text[:1].isupper() or any(map(str.isdigit, word.text)) for word in some)
                line = f"Máy nghe chưa chắc{self._at(some[0].start)} (độ tin cậy thấp nhất {round(least * 100)}%)."
                short = f"nghe chưa chắc ({round(least * 100)}%)"
                yield self._passage(run[0], run[-1] + 1, (line,), short, risk * (2 if matters else 1))

    def with_sound(self, found: Sequence[Doubtful]) -> Iterator[Doubtful]:
        """The same with what is wrong with the sound; where nothing else is, that alone, about the whole utterance."""
        flags = self._utterance.flags
        sound = [
            (f"Có người nói cùng lúc{self._at(self._utterance.start)}.", "nói chồng lên nhau", VOICES),
            (f"Âm thanh vỡ{self._at(self._utterance.start)}: ghi quá to.", "âm thanh vỡ", BROKEN),
        ]
        here = [one for one, flag in zip(sound, ("overlap", "clipped"), strict=True) if flag in flags]
        for one in found:
            lines, reasons = tuple(line for line, _, _ in here), tuple(short for _, short, _ in here)
            more = sum(risk for _, _, risk in here)
            yield replace(
                one, lines=one.lines + lines, reasons=one.reasons + reasons, risk=one.risk + more / len(found)
            )
        if here and not found and self._printed:
            whole = self._passage(0, len(self._printed), (), "", 0.0)
            yield replace(
                whole, lines=tuple(line for line, _, _ in here), reasons=tuple(short for _, short, _ in here),
                risk=sum(risk for _, _, risk in here),
            )  # fmt: skip

    def _passage(self, first: int, last: int, lines: tuple[str, ...], short: str, risk: float) -> Doubtful:
        words = self._printed[first:last]
        return Doubtful(
            utterance=self._utterance.id, first=first, last=last, start=words[0].start, end=words[-1].end,
            quote=" ".join(word.text for word in words).rstrip(",.;: "), lines=lines, reasons=(short,), risk=risk,
        )  # fmt: skip

    def _at(self, ms: int) -> str:
        return f" tại {stamp(ms)}" if self._timed else ""


def _shares(word: Printed, reading: Reading) -> bool:
    return word.start < reading.end and reading.start < word.end


def _apart(found: Collection[Doubtful]) -> list[Doubtful]:
    """Passages in order; those that share words are one, with all that is to say."""
    kept: list[Doubtful] = []
    for one in sorted(found, key=lambda one: (one.first, one.last)):
        last = kept[-1] if kept else None
        if last is None or one.first >= last.last:
            kept.append(one)
            continue
        longer = last if last.last >= one.last else replace(one, first=last.first, start=last.start)
        kept[-1] = replace(
            longer, quote=last.quote if longer is last else _spliced(last, one), lines=last.lines + one.lines,
            reasons=last.reasons + one.reasons, risk=last.risk + one.risk, names=last.names + one.names,
        )  # fmt: skip
    return kept


def _spliced(one: Doubtful, other: Doubtful) -> str:
    """The words of two passages that overlap, the other ending later."""
    shared = one.last - other.first
    return " ".join([*one.quote.split(), *other.quote.split()[shared:]])
