"""Votes: what on, who for, against and other, and what came of it. Pure.

A vote begins where who conducts the meeting calls it or asks whether all agree, or where a result is read; it lasts
while numbers and the outcome are told. Whatever nobody counted and nobody declared is no vote.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from pipeline.minutes.making import facts
from pipeline.minutes.roles import Roles
from pipeline.minutes.sentences import Sentence
from pipeline.minutes.tallies import UNANIMOUS, Mark, Side, marks, tallies, won
from pipeline.minutes.vote_subjects import Subject, announced, called, declared, names
from pipeline.records import Tally, Vote

LONGEST_PAUSE = 6
"""Sentences without anything of a vote, after which it is over."""
LONGEST_COUNT, SHORT = 25, 10
"""Words in which somebody who does not conduct the meeting tells a count, and tells it without naming a side."""
ANNOUNCED = 5
"""Sentences before a call in which its subject may be named."""
_OUTCOMES: tuple[Literal["rejected", "passed"], ...] = ("rejected", "passed")
_HANDS = frozenset({"giơ", "đưa"})
_OVER = frozenset({"conclusion-start", "new-topic", "handover", "closing"})
_OWN = frozenset({"tôi", "em", "tui", "mình", "tớ"})


@dataclass
class _Running:
    """A vote being taken."""

    calls: list[Sentence] = field(default_factory=list)
    before: dict[int, Sentence] = field(default_factory=dict)
    """What was said just before it."""
    row: list[Mark] = field(default_factory=list)
    outcome: Literal["passed", "rejected"] | None = None
    declared: Sentence | None = None
    sentences: dict[int, Sentence] = field(default_factory=dict)
    last: int = 0
    read_out: bool = False
    """Whether a result is being read."""
    counters: set[str] = field(default_factory=set)
    """Who told a number."""
    tallies: dict[Side, Tally] = field(default_factory=dict)

    @property
    def counted(self) -> bool:
        return bool(self.tallies or self.outcome)

    def call(self, n: int, sentence: Sentence) -> None:
        """What calls the vote; of two calls before anything was counted the one that names its subject."""
        if self.calls and not self.counted and names(sentence):
            self.calls, self.row = [], []
            self.before |= self.sentences
            self.sentences = {}
        self.calls.append(sentence)
        self.counters.add(sentence.speaker)
        self.read_out = self.read_out or "vote-result" in sentence.read.kinds
        self.take(n, sentence)

    def take(self, n: int, sentence: Sentence, *, asks: bool = False) -> bool:
        """A sentence of the vote, where it counts, asks for a side or is the call."""
        found = marks(n, sentence)
        row = [*self.row, *found]
        counted = tallies(row, shares=True)
        if self.read_out and not counted and (elected := won(row)):
            counted = {"in_favour": elected}
        is_call = any(sentence is one for one in self.calls)
        told = counted != self.tallies
        asked = asks and any(not mark.counts for mark in found)
        if told or asked or is_call:
            self.row, self.tallies, self.sentences[n], self.last = row, counted, sentence, n
            if told:
                self.counters.add(sentence.speaker)
        return told or asked

    def decide(self, n: int, sentence: Sentence) -> None:
        """Take the outcome in, the first that is told."""
        for outcome in _OUTCOMES:
            if outcome in sentence.read.kinds and self.outcome is None:
                self.outcome, self.declared = outcome, sentence
                self.sentences[n], self.last = sentence, n


def votes(said: Sequence[Sentence], roles: Roles) -> Iterator[tuple[Vote, set[int]]]:
    """Each vote and the numbers of its sentences."""
    running: _Running | None = None
    over = -1
    for n, sentence in enumerate(said):
        conducts = roles.conducts(sentence.speaker)
        if _begins(sentence, conducts, running):
            if running and running.counted:
                yield _vote(running)
                over, running = running.last, None
            running = running or _Running(before={m: said[m] for m in range(max(over + 1, n - ANNOUNCED), n)})
            running.call(n, sentence)
            if running.tallies:
                running.decide(n, sentence)
        elif running is None:
            continue
        elif n - running.last > LONGEST_PAUSE or (running.counted and conducts and _OVER & sentence.read.kinds):
            if running.counted:
                yield _vote(running)
                over = running.last
            running = None
        else:
            _goes_on(running, n, sentence, conducts)
    if running and running.counted:
        yield _vote(running)


def _begins(sentence: Sentence, conducts: bool, running: _Running | None) -> bool:
    """A call or a question from who conducts the meeting, a result from anybody."""
    kinds = sentence.read.kinds
    if kinds & {"vote-past", "off-record"}:
        return False
    if "vote-result" in kinds:
        return running is None or running.counted or not running.calls
    if not conducts:
        return False
    new = running is None or not running.counted or running.outcome is not None or names(sentence) is not None
    if "vote-call" in kinds:
        return new and not _answers(sentence)
    if "vote-question" in kinds:
        return running is None or (running.counted and names(sentence) is not None)
    return running is None and _tells(sentence)


def _tells(sentence: Sentence) -> bool:
    """«45/50 đại biểu nhất trí thông qua …»: a count that nobody called for in these words."""
    if sentence.read.kinds & {"report", "present", "absent", "agenda"}:
        return False
    row = marks(0, sentence)
    favour = tallies(row).get("in_favour")
    if favour is None or (favour.of is None and favour.percent is None):
        return False
    first = min(mark.first for mark in row)
    return not _OWN & set(sentence.read.keys[max(0, first - 4) : first])


def _answers(sentence: Sentence) -> bool:
    """«Ai không đồng ý thì giơ tay» belongs to the vote that is being taken."""
    kinds = sentence.read.kinds
    favour = {(mark.side) for mark in marks(0, sentence) if not mark.counts}
    return bool(kinds & {"against", "other-vote"}) and "in_favour" not in favour and (
        bool({"ai", "nào"} & set(sentence.read.keys[:8])) or bool(_HANDS & set(sentence.read.keys))
    )  # fmt: skip


def _goes_on(running: _Running, n: int, sentence: Sentence, conducts: bool) -> None:
    """Take the sentence's numbers and outcome in, if it has any and is no delegate's opinion."""
    kinds = sentence.read.kinds
    counter = conducts or sentence.speaker in running.counters
    if "vote-past" in kinds or (not counter and ("report" in kinds or not _counts(sentence))):
        return
    running.take(n, sentence, asks=conducts)
    if counter:
        running.decide(n, sentence)


def _counts(sentence: Sentence) -> bool:
    """Whether somebody who does not conduct the meeting tells a count: in few words, not of himself."""
    found = [mark for mark in marks(0, sentence) if mark.tally]
    told = any(mark.tally.count is not None or mark.tally.percent is not None for mark in found if mark.tally)
    beside = any(not mark.counts for mark in marks(0, sentence)) or any(mark.tally.of for mark in found if mark.tally)
    words = len(sentence.tokens)
    if not found or _OWN & set(sentence.read.keys) or words > LONGEST_COUNT or sentence.asks:
        return False
    return words <= SHORT if not told or not beside else True


def _vote(running: _Running) -> tuple[Vote, set[int]]:
    favour = running.tallies.get("in_favour")
    outcome = running.outcome
    if outcome is None and favour and (favour.percent == 100 or any(word in favour.said.lower() for word in UNANIMOUS)):
        outcome = "passed"
    subject = _subject(running)
    if subject is not None:
        running.sentences |= {n: sentence for n, sentence in running.before.items() if sentence is subject[0]}
    numbers = sorted(running.sentences)
    text = subject[0].text(*subject[1:]) if subject else None
    told = "; ".join(tally.said for tally in running.tallies.values())
    last = running.sentences[numbers[-1]]
    vote = Vote(
        text=text or told or last.text(*last.content),
        subject=text,
        outcome=outcome,
        **running.tallies,  # type: ignore[arg-type]
        **facts([running.sentences[n] for n in numbers], "vote"),
    )
    return vote, set(numbers)


def _subject(running: _Running) -> Subject | None:
    """From the call; else from what was announced before it, else from what was declared after it."""
    ways = [called(sentence) for sentence in running.calls]
    ways += [announced(sentence) for sentence in reversed(running.before.values())]
    ways += [names(sentence) for sentence in running.calls]
    ways += [declared(running.declared)] if running.declared else []
    return next(filter(None, ways), None)
