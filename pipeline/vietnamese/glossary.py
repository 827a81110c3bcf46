"""A second look at what was heard, by sound: the terms that this meeting's card and this office are known to use.

Two ways in. What sounds exactly like a term is written as the term is («vê nờ pê tê» → VNPT). What was heard with
little confidence and is close to a term in onset, rime and tone is taken for it; the less sure the ear, the farther
the term may be. A wrong name in the minutes is worse than a missed one, so every doubt leaves the words alone:
a word that was heard surely stays, an everyday compound stays, another term stays, two terms that fit stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.records import Term
from pipeline.vietnamese.compounds import COMPOUNDS, FAMILY_NAMES, GIVEN_NAMES, SMALL_WORDS
from pipeline.vietnamese.letters import term_readings
from pipeline.vietnamese.rewrite import Rewrite
from pipeline.vietnamese.sounds import coarse, differing, distance, is_syllable, spelling

SURE = 0.7
"""Of the words heard with more than this, five in six or more are right (docs/TRANSCRIPTION.md): they stay."""
REACH = 0.4
"""How far a syllable heard with confidence c may be from the term's: REACH · (1 - c)."""
REACH_OF_TWO = 0.3
"""The same in terms of two syllables, which chance meets more often."""
MEAN = 0.15
"""The most that a span may differ from a term, per syllable."""
SAME_REGION = 0.1
"""A syllable as near as this differs only as regions do."""
ONE_NAME = 0.075
"""Common names farther apart than this are two people's: Lan and Loan, Luân and Luận."""
MARGIN = 0.1
"""Two terms whose distances differ by less fit equally well."""

_MARKS = re.compile(r"^(?P<before>[\"'(\[{«“‘]*)(?P<core>.*?)(?P<after>[\"')\]}»”’.,;:?!…]*)$", re.DOTALL)
_COUNTING = frozenset("không một mốt hai ba bốn tư năm lăm sáu bảy tám chín mười mươi trăm linh lẻ nghìn ngàn".split())
_SENTENCE_END = (".", "?", "!", "…", ":")


@dataclass(frozen=True, slots=True)
class _Form:
    """One way in which a term sounds."""

    written: str
    syllables: tuple[str, ...]
    """By `spelling`."""


@dataclass(slots=True)
class _Node:
    """A node of the trie of spellings; `written`: what ends here, several if terms sound alike."""

    after: dict[str, _Node] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Match:
    """A form that is near tokens[first:last]; `allowed`: near enough for how they were heard."""

    first: int
    last: int
    form: _Form
    cost: float
    allowed: bool


class Glossary:
    """The terms, indexed by spelling and by sound. Built once per meeting; `find` keeps no state."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._root = _Node()
        self._forms: list[_Form] = []
        self._sizes: list[int] = []
        self._by_spelling: dict[str, list[tuple[int, int]]] = {}
        self._by_sound: dict[str, list[int]] = {}
        for term in dict.fromkeys(terms):
            self._add(term)

    def _add(self, term: Term) -> None:
        written = " ".join(term.written.split())
        literal = tuple(spelling(_core(token)) for token in written.split())
        given = [tuple(map(spelling, form.split())) for form in term.spoken]
        read_out = [tuple(map(spelling, reading)) for reading in term_readings(term)]
        for syllables in dict.fromkeys([literal, *given, *read_out]):
            # one syllable says too little: «Vinh» is a city and a part of «vinh dự»
            if syllables and all(syllables) and (len(syllables) > 1 or not is_syllable(syllables[0])):
                self._enter(written, syllables)
        for syllables in dict.fromkeys([literal, *given]):
            if len(syllables) > 1 and all(map(is_syllable, syllables)):
                self._index(_Form(written, syllables))

    def _enter(self, written: str, syllables: Sequence[str]) -> None:
        node = self._root
        for syllable in syllables:
            node = node.after.setdefault(syllable, _Node())
        if written not in node.written:
            node.written.append(written)

    def _index(self, form: _Form) -> None:
        number = len(self._forms)
        self._forms.append(form)
        for position, syllable in enumerate(form.syllables):
            self._by_spelling.setdefault(syllable, []).append((number, position))
        self._by_sound.setdefault(" ".join(map(coarse, form.syllables)), []).append(number)
        self._sizes = sorted({*self._sizes, len(form.syllables)})

    def find(self, tokens: Sequence[str], confidences: Sequence[float]) -> list[Rewrite]:
        """What to write as the glossary does, in order, without overlaps. confidences: 0..1, one for each token."""
        text = _Text(tokens, confidences)
        same = list(self._same(text))
        found = self._close(text, [(first, last) for first, last, _ in same]) if text.unsure else []
        heard = [_rewrite(text, match.first, match.last, match.form.written) for match in found]
        covered = {i for match in found for i in range(match.first, match.last)}
        # a term within a longer one that was found by its sound is written by the longer one
        exact = [
            _rewrite(text, first, last, written)
            for first, last, written in same
            if written is not None and covered.isdisjoint(range(first, last))
        ]
        changed = [rewrite for rewrite in exact if rewrite.written != " ".join(tokens[rewrite.first : rewrite.last])]
        return sorted([*changed, *heard], key=lambda rewrite: rewrite.first)

    def _same(self, text: _Text) -> Iterator[tuple[int, int, str | None]]:
        """Spans that are spelled like a term, the longest first from the left; None: like several terms."""
        start = 0
        while start < len(text.words):
            node, end, best = self._root, start, None
            while end < len(text.words) and (node := node.after.get(text.words[end], _NOTHING)) is not _NOTHING:
                end += 1
                if node.written and not text.counts_on(end):
                    best = end, node.written[0] if len(node.written) == 1 else None
                if text.broken(end):
                    break
            if best is not None:
                yield start, *best
            start = best[0] if best is not None else start + 1

    def _close(self, text: _Text, taken: Sequence[tuple[int, int]]) -> list[_Match]:
        """Terms that unsure words sound like; of several that overlap, one that is clearly the best, or none."""
        near = [match for match in self._near(text) if match.cost / len(match.form.syllables) <= MEAN + MARGIN]
        chosen: list[_Match] = []
        good = [match for match in near if match.allowed and not _is_taken(text, match, taken)]
        for match in sorted(good, key=lambda match: (match.first - match.last, match.cost, match.first)):
            if any(_overlap(match, other) for other in chosen):
                continue
            if all(_yields(other, match) for other in near):
                chosen.append(match)
        return chosen

    def _near(self, text: _Text) -> Iterator[_Match]:
        """Forms near an unsure word: half of the syllables are there, or all of them sound alike."""
        for number, first in {*self._half(text), *self._alike(text)}:
            form = self._forms[number]
            last = first + len(form.syllables)
            if any(text.is_unsure[first:last]) and not any(map(text.broken, range(first + 1, last))):
                match = _compare(text, first, form)
                if match is not None:
                    yield match

    def _half(self, text: _Text) -> Iterator[tuple[int, int]]:
        votes: Counter[tuple[int, int]] = Counter()
        for place in text.within_reach(self._sizes):
            for number, position in self._by_spelling.get(text.words[place], ()):
                votes[number, place - position] += 1
        for (number, first), count in votes.items():
            size = len(self._forms[number].syllables)
            if 2 * count >= size and 0 <= first <= len(text.words) - size:
                yield number, first

    def _alike(self, text: _Text) -> Iterator[tuple[int, int]]:
        for first in text.within_reach(self._sizes):
            for size in self._sizes:
                if first + size <= len(text.words):
                    key = " ".join(text.sounds[first : first + size])
                    yield from ((number, first) for number in self._by_sound.get(key, ()))


_NOTHING = _Node()


class _Text:
    """An utterance's tokens as the glossary sees them."""

    def __init__(self, tokens: Sequence[str], confidences: Sequence[float]) -> None:
        self.marks = [_MARKS.match(token) for token in tokens]
        self.tokens = tokens
        self.confidences = confidences
        self.words = [spelling(_core(token)) for token in tokens]
        self.is_unsure = [confidence < SURE for confidence in confidences]
        self.unsure = any(self.is_unsure)
        self.sounds = [coarse(word) for word in self.words] if self.unsure else []

    def within_reach(self, sizes: Sequence[int]) -> list[int]:
        """The places that a term of one of these sizes could hold together with an unsure word."""
        reach = max(sizes, default=0)
        return [i for i in range(len(self.words)) if any(self.is_unsure[max(0, i - reach + 1) : i + reach])]

    def broken(self, place: int) -> bool:
        """Whether a mark stands between the tokens before and at `place`."""
        if place >= len(self.tokens):
            return True
        before, after = self.marks[place - 1], self.marks[place]
        return bool(before and before["after"]) or bool(after and after["before"])

    def counts_on(self, place: int) -> bool:
        """Whether a number goes on at `place`: «nghị quyết năm bảy» of 57, before «mươi lăm»."""
        return not self.broken(place) and self.words[place - 1] in _COUNTING and self.words[place] in _COUNTING

    def is_compound(self, place: int) -> bool:
        """Whether the word here makes an everyday compound with one of its neighbours."""
        pairs = [self.words[max(0, place - 1) : place + 1], self.words[place : place + 2]]
        return any(" ".join(pair) in COMPOUNDS for pair in pairs)


def _compare(text: _Text, first: int, form: _Form) -> _Match | None:
    """How far the words from `first` on are from a form; None: they are spelled like it."""
    size = len(form.syllables)
    heard = text.words[first : first + size]
    places = differing(heard, form.syllables)
    if not places:
        return None
    costs = [distance(heard[i], form.syllables[i]) for i in places]
    reach = REACH_OF_TWO if size == 2 else REACH
    allowed = (
        all(text.is_unsure[first + i] for i in places)
        and all(cost <= reach * (1 - text.confidences[first + i]) for cost, i in zip(costs, places, strict=True))
        and (2 * len(places) <= size or max(costs) <= SAME_REGION)
        and sum(costs) <= MEAN * size
        and not any(text.is_compound(first + i) for i in places)
        and not any(text.words[first + i] in SMALL_WORDS for i in places)
        and not any(_is_another(text, first, i) for cost, i in zip(costs, places, strict=True) if cost > ONE_NAME)
    )
    return _Match(first, first + size, form, sum(costs), allowed)


def _is_another(text: _Text, first: int, changed: int) -> bool:
    """Whether what was heard at first + changed belongs to a name that somebody else bears."""
    heard = text.words[first + changed]
    if changed == 0:
        return heard in FAMILY_NAMES
    family = {text.words[first], text.words[max(0, first - 1)]}
    return heard in GIVEN_NAMES and not FAMILY_NAMES.isdisjoint(family)


def _is_taken(text: _Text, match: _Match, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether it would change a word of a term that was surely said, or cut such a term in two."""
    heard = text.words[match.first : match.last]
    changed = {match.first + i for i in differing(heard, match.form.syllables)}
    for first, last in taken:
        if first < match.last and match.first < last:
            within = match.first <= first and last <= match.last
            if not within or not changed.isdisjoint(range(first, last)):
                return True
    return False


def _overlap(one: _Match, other: _Match) -> bool:
    return one.first < other.last and other.first < one.last


def _yields(other: _Match, chosen: _Match) -> bool:
    """Whether `other` is no rival: elsewhere, the same term, within the longer one, or clearly farther away."""
    return (
        not _overlap(other, chosen)
        or other.form.written == chosen.form.written
        or other.last - other.first < chosen.last - chosen.first
        or other.cost >= chosen.cost + MARGIN
    )


def _core(token: str) -> str:
    match = _MARKS.match(token)
    return match["core"] if match else token


def _rewrite(text: _Text, first: int, last: int, written: str) -> Rewrite:
    """The term between the marks that stand around the span; a sentence keeps its capital."""
    before, after = text.marks[first], text.marks[last - 1]
    opens = first == 0 or text.tokens[first - 1].endswith(_SENTENCE_END)
    if before and opens and before["core"][:1].isupper():
        written = written[:1].upper() + written[1:] if written[:2].islower() or len(written) == 1 else written
    return Rewrite(
        first, last, f"{before['before'] if before else ''}{written}{after['after'] if after else ''}", "glossary"
    )
