"""Votes: what on, who for, against and other, and what came of it. Pure.

A vote begins where who conducts the meeting calls it or asks whether all agree, or where a result is read; it lasts
while numbers and the outcome are told. Whatever nobody counted and nobody declared is no vote.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from pipeline.minutes.making import facts
from pipeline.minutes.roles import Roles
from pipeline.minutes.sentences import Sentence
from pipeline.minutes.standings import Standing, standings
from pipeline.minutes.tallies import UNANIMOUS, Mark, Side, marks, tallies, won
from pipeline.minutes.verbs import ORDINALS
from pipeline.minutes.vote_subjects import Subject, announced, called, declared, names
from pipeline.records import Tally, Vote

LONGEST_PAUSE = 6
"""Sentences without anything of a vote, after which it is over."""
LONGEST_COUNT, SHORT = 25, 10
"""Words in which somebody who does not conduct the meeting tells a count, and tells it without naming a side."""
ANNOUNCED = 5
"""Sentences before a call in which its subject may be named."""
AGAIN = 0.7
"""Share of the subject's words that say it again."""
TOLD_BESIDE = 12
"""Words beyond which an outcome's sentence that names somebody tells something else besides."""
SEVERAL = 2
"""Names with numbers that make an election of several."""
Outcome = Literal["passed", "rejected"]
_OUTCOMES: tuple[Outcome, ...] = ("rejected", "passed")
_SUMMING = frozenset("vậy thế rứa như thôi thì là chốt quyết".split())
_TOGETHER = frozenset("ta mình cả lớp tổ hội đồng thống nhất làng thôn".split())
_NOT = frozenset("không khỏi chưa hổng hông nỏ".split())
_HANDS = frozenset({"giơ", "đưa"})
_OVER = frozenset({"conclusion-start", "new-topic", "handover", "closing"})
_CALLS = frozenset({"vote-call", "vote-question", "vote-result", "in-favour", "against", "other-vote"})
_OWN = frozenset({"tôi", "em", "tui", "mình", "tớ"})


@dataclass
class _Running:
    """A vote being taken."""

    calls: list[Sentence] = field(default_factory=list)
    before: dict[int, Sentence] = field(default_factory=dict)
    """What was said just before it."""
    row: list[Mark] = field(default_factory=list)
    outcomes: list[tuple[Outcome, Sentence]] = field(default_factory=list)
    standing: list[Standing] = field(default_factory=list)
    sentences: dict[int, Sentence] = field(default_factory=dict)
    last: int = 0
    read_out: bool = False
    """Whether a result is being read."""
    counters: set[str] = field(default_factory=set)
    """Who told a number."""
    tallies: dict[Side, Tally] = field(default_factory=dict)

    @property
    def counted(self) -> bool:
        return bool(self.tallies or self.outcomes)

    def call(self, n: int, sentence: Sentence) -> None:
        """What calls the vote; who asks for hands begins anew what was only announced."""
        if self.calls and not self.counted and names(sentence) and not any(map(_asks_for_hands, self.calls)):
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
        standing = standings(n, sentence)
        if self.read_out and not counted and (elected := won(row)):
            counted = {"in_favour": elected}
        is_call = any(sentence is one for one in self.calls)
        told = counted != self.tallies or bool(standing)
        asked = asks and any(not mark.counts for mark in found)
        nobody = any(mark.counts and mark.tally is None for mark in found)
        if told or asked or nobody or is_call:
            self.row, self.tallies, self.sentences[n], self.last = row, counted, sentence, n
            self.standing += standing
            if told:
                self.counters.add(sentence.speaker)
        return told or asked

    def decide(self, n: int, sentence: Sentence) -> None:
        """Take the outcome in."""
        outcome = next((one for one in _OUTCOMES if one in sentence.read.kinds), None) or self._declared(sentence)
        if outcome:
            self.outcomes.append((outcome, sentence))
            self.sentences[n], self.last = sentence, n

    def _declared(self, sentence: Sentence) -> Outcome | None:
        """«Vậy là không cấm nghen» after the vote on «cấm nuôi chó»."""
        subject = next(filter(None, map(names, self.calls)), None)
        keys = sentence.read.keys
        if subject is None or not _SUMMING & set(keys[: sentence.read.start + 2]) or not self.tallies:
            return None
        first, last = sentence.content
        own = [key for key in keys[first:last] if key not in _SUMMING | _TOGETHER]
        wanted = subject[0].read.keys[subject[1] : subject[1] + 2]
        if own[:1] and own[0] in _NOT and own[1:2] == wanted[:1]:
            return "rejected"
        words = set(_words(subject))
        again = len(words) > SEVERAL and len(words & set(own)) >= AGAIN * len(words) and not _NOT & set(own)
        alone = len(own) == 1 and own == wanted[:1]  # «Vậy là lùi.»
        return "passed" if own[:2] == wanted or again or alone else None


def votes(said: Sequence[Sentence], roles: Roles) -> Iterator[tuple[Vote, set[int]]]:
    """Each vote and the numbers of its sentences."""
    running: _Running | None = None
    over = -1
    for n, sentence in enumerate(said):
        conducts = roles.conducts(sentence.speaker)
        if _begins(sentence, conducts, running):
            if running and running.counted:
                yield from _finished(running)
                over, running = running.last, None
            before = {m: said[m] for m in range(max(over + 1, n - ANNOUNCED), n)}
            running = running or _Running(before=before, read_out=_next_read_out(sentence))
            running.call(n, sentence)
            if running.tallies:
                running.decide(n, sentence)
        elif running is None:
            continue
        elif n - running.last > LONGEST_PAUSE or (running.counted and conducts and _OVER & sentence.read.kinds):
            if running.counted:
                yield from _finished(running)
                over = running.last
            running = None
        else:
            _goes_on(running, n, sentence, conducts)
    if running and running.counted:
        yield from _finished(running)


def _begins(sentence: Sentence, conducts: bool, running: _Running | None) -> bool:
    """A call or a question from who conducts the meeting, a result from anybody."""
    kinds = sentence.read.kinds
    if kinds & {"vote-past", "off-record"}:
        return False
    following = running is not None and running.read_out and _next_read_out(sentence)
    if following or "vote-result" in kinds:
        fresh = running is None or running.counted or not running.calls
        return fresh if not following or running is None else not running.counted or bool(running.outcomes)
    if not conducts:
        return False
    new = running is None or not running.counted or bool(running.outcomes) or names(sentence) is not None
    if "vote-call" in kinds:
        return new and not _answers(sentence)
    if "vote-question" in kinds:
        return running is None or (running.counted and names(sentence) is not None)
    return running is None and _tells(sentence)


def _next_read_out(sentence: Sentence) -> bool:
    """«Thứ hai là bầu bổ sung …» while results are read: the next of them."""
    keys = sentence.read.keys
    numbered = keys[:1] == ["thứ"] and keys[1:2] != [] and keys[1] in ORDINALS
    return numbered and names(sentence) is not None


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


def _asks_for_hands(sentence: Sentence) -> bool:
    return bool({"giơ", "đưa", "bấm", "ai", "nào"} & set(sentence.read.keys))


def _finished(running: _Running) -> Iterator[tuple[Vote, set[int]]]:
    """One vote; where several stood for election one for each."""
    if len({one.key for one in running.standing}) < SEVERAL:
        yield _vote(running)
        return
    for key in dict.fromkeys(one.key for one in running.standing):
        last = next(one for one in reversed(running.standing) if one.key == key)
        told = [(one, sentence) for one, sentence in running.outcomes if key in sentence.read.keys]
        own = {n: sentence for n, sentence in running.sentences.items() if key in sentence.read.keys}
        own |= {last.n: last.sentence}
        yield _made((last.sentence, last.first, last.last), last.tallies, told[-1][0] if told else None, own)


def _vote(running: _Running) -> tuple[Vote, set[int]]:
    favour = running.tallies.get("in_favour")
    outcome: Outcome | None = running.outcomes[0][0] if running.outcomes else None
    if outcome is None and favour and (favour.percent == 100 or any(word in favour.said.lower() for word in UNANIMOUS)):
        outcome = "passed"
    subject = _subject(running)
    if subject is not None:
        running.sentences |= {n: sentence for n, sentence in running.before.items() if sentence is subject[0]}
    vote, numbers = _made(subject, running.tallies, outcome, running.sentences)
    return vote, {n for n in numbers if n not in running.before or not running.before[n].read.of("decision")}


def _made(
    subject: Subject | None, counted: Mapping[Side, Tally], outcome: Outcome | None, sentences: Mapping[int, Sentence]
) -> tuple[Vote, set[int]]:
    """The vote, and the numbers of the sentences that say nothing else."""
    numbers = sorted(sentences)
    text = subject[0].text(*subject[1:]) if subject else None
    told = "; ".join(tally.said for tally in counted.values())
    last = sentences[numbers[-1]]
    vote = Vote(
        text=text or told or last.text(*last.content),
        subject=text,
        outcome=outcome,
        **counted,  # type: ignore[arg-type]
        **facts([sentences[n] for n in numbers], "vote"),
    )
    return vote, {n for n in numbers if not _decides_more(sentences[n])}


def _decides_more(sentence: Sentence) -> bool:
    """«Rứa thì chốt thuê máy múc, mỗi khẩu 50.000, hộ nghèo miễn»: the outcome, and a decision."""
    kinds = sentence.read.kinds
    if not kinds & (_CALLS | {*_OUTCOMES}) and len(sentence.tokens) > TOLD_BESIDE and sentence.read.entities("PERSON"):
        return not _next_read_out(sentence)  # «Vậy mua tôn nghen, chị Bảy với chị Huệ đi mua giùm»
    return (
        bool(kinds & {"decision", "conclusion"})
        and "," in sentence.read.keys[sentence.content[0] : sentence.content[1]]
        and not kinds & _CALLS
    )


def _subject(running: _Running) -> Subject | None:
    """From the call; else from what was announced before it, else from what was declared after it.

    Of the call and the announcement, where both say the same, the one that says more.
    """
    ways = [called(sentence) for sentence in reversed(running.calls)]
    ways += [announced(sentence) for sentence in reversed(running.before.values())]
    ways += [names(sentence) for sentence in reversed(running.calls)]
    ways += [called(one) for one in running.before.values() if "vote-call" in one.read.kinds]
    found = [*filter(None, ways)]
    if found:
        words = set(_words(found[0]))
        return max((one for one in found if words <= set(_words(one))), key=lambda one: len(_words(one)))
    return next(filter(None, (declared(sentence) for _, sentence in running.outcomes)), None)


def _words(subject: Subject) -> list[str]:
    return subject[0].read.keys[subject[1] : subject[2]]
