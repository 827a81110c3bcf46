"""Votes: what on, who for, against and other, and what came of it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from pipeline.minutes.making import facts, number
from pipeline.minutes.roles import Roles
from pipeline.minutes.sentences import Sentence
from pipeline.records import Tally, Vote

LONGEST_PAUSE = 6
"""Sentences without anything of a vote, after which it is over."""
Side = Literal["in_favour", "against", "other"]
_SIDES: dict[str, Side] = {"in-favour": "in_favour", "against": "against", "other-vote": "other"}
_COUNTED = frozenset({"đồng", "đại", "thành", "phiếu", "người", "ý", "vị", "cánh"})
_UNANIMOUS = ("tuyệt đối", "tất cả", "trăm phần trăm")
_HANDS = frozenset({"giơ", "đưa"})
_AGREEING = {("đồng", "ý"), ("nhất", "trí"), ("tán", "thành")}
_SHARE = re.compile(r"(\d+)/(\d+)")
_PERCENT = re.compile(r"(\d+(?:,\d+)?)%")
_EDGE = frozenset("về thông qua việc nội dung là với cho nhé nha đi thì ta".split()) - {"thông", "qua"}


@dataclass
class _Running:
    """A vote being taken."""

    subject: tuple[Sentence, int, int] | None = None
    tallies: dict[Side, Tally] = field(default_factory=dict)
    outcome: Literal["passed", "rejected"] | None = None
    sentences: dict[int, Sentence] = field(default_factory=dict)
    asked: Side = "in_favour"
    last: int = 0

    @property
    def counted(self) -> bool:
        return bool(self.tallies or self.outcome)


def votes(said: Sequence[Sentence], roles: Roles) -> Iterator[tuple[Vote, set[int]]]:
    """Each vote and the numbers of its sentences. What nobody counted and nobody declared is no vote."""
    running: _Running | None = None
    for n, sentence in enumerate(said):
        kinds = sentence.read.kinds
        if "vote-call" in kinds and not _answers(sentence):
            if running and running.counted:
                yield from _finished(running)
                running = None
            running = running or _Running()
            running.subject = running.subject or _called(sentence) or _announced(said, n)
            running.sentences[n], running.last = sentence, n
            if running.subject and running.subject[0] is not sentence:
                running.sentences[said.index(running.subject[0])] = running.subject[0]
        if running is None:
            continue
        over = roles.leads(sentence.speaker) and bool(kinds & {"conclusion-start", "new-topic"}) and running.counted
        if n - running.last > LONGEST_PAUSE or over:
            yield from _finished(running)
            running = None
        elif _counts(sentence, running, roles.leads(sentence.speaker) or sentence.speaker == roles.secretary):
            running.sentences[n], running.last = sentence, n
    if running:
        yield from _finished(running)


def _answers(sentence: Sentence) -> bool:
    """«Ai không đồng ý thì giơ tay» belongs to the vote that is being taken."""
    return bool(sentence.read.kinds & {"against", "other-vote"}) and "in-favour" not in sentence.read.kinds and (
        "ai" in sentence.read.keys[:4] or bool(_HANDS & set(sentence.read.keys))
    )  # fmt: skip


def _counts(sentence: Sentence, running: _Running, conducts: bool) -> bool:
    """Take the sentence's numbers and outcome in; whether it had any, or who conducts the vote asked for them."""
    keys = sentence.read.keys
    touched = False
    for cue in sentence.read.of("in-favour", "against", "other-vote"):
        side = _SIDES[cue.kind]
        if conducts and side != "in_favour":
            running.asked, touched = side, True
        tally = _tally(sentence, cue.first, cue.last, side)
        if tally is not None:
            touched = True
            running.tallies.setdefault(side, tally)
    if not touched and len(keys) <= LONGEST_PAUSE:  # «3 đồng chí.»
        at = next((m for m in range(len(keys) - 1) if number(keys[m]) is not None and keys[m + 1] in _COUNTED), None)
        if at is not None:
            running.tallies.setdefault(running.asked, _read(sentence, at, at + 1))
            touched = True
    for kind, outcome in (("passed", "passed"), ("rejected", "rejected")):
        if kind in sentence.read.kinds and running.outcome is None:
            running.outcome = outcome  # type: ignore[assignment]
            touched = True
            running.subject = running.subject or _declared(sentence)
    return touched


def _tally(sentence: Sentence, first: int, last: int, side: Side) -> Tally | None:
    keys = sentence.read.keys
    if side != "in_favour" and {"ai", "nào"} & set(keys[max(0, first - 3) : last]):
        return _answered(sentence, last)
    if side == "other":
        first = max(0, first - 5)
    words = " ".join(keys[first:last])
    if side == "in_favour" and any(one in words for one in _UNANIMOUS) and not _numbers(keys[first:last]):
        return Tally(said=sentence.text(first, last))
    for at in range(last - 1, first - 1, -1):
        if keys[at - 1 : at] == ["trên"] and at - 2 >= first:
            continue
        if number(keys[at]) is not None or _SHARE.fullmatch(keys[at]) or _PERCENT.fullmatch(keys[at]):
            return _read(sentence, at, last)
    return None


def _answered(sentence: Sentence, at: int) -> Tally | None:
    """The number after the question: «ai không đồng ý giơ tay … mười tám người»."""
    keys = sentence.read.keys
    for n in range(at, min(at + LONGEST_PAUSE, len(keys) - 1)):
        if keys[n] == "ai":
            break
        if number(keys[n]) is not None and keys[n + 1] in _COUNTED:
            return _read(sentence, n, n + 1)
    return None


def _numbers(keys: Sequence[str]) -> bool:
    return any(_SHARE.fullmatch(key) or _PERCENT.fullmatch(key) or key.isdigit() for key in keys)


def _read(sentence: Sentence, at: int, last: int) -> Tally:
    keys = sentence.read.keys
    key, said = keys[at], sentence.text(at, max(last, at + 1))
    if keys[at + 1 : at + 2] == ["trên"] and at + 2 < len(keys):
        return Tally(said=said, count=number(key), of=number(keys[at + 2]))
    if share := _SHARE.fullmatch(key):
        return Tally(said=said, count=int(share[1]), of=int(share[2]))
    if percent := _PERCENT.fullmatch(key):
        return Tally(said=said, percent=min(100.0, float(percent[1].replace(",", "."))))
    return Tally(said=said, count=number(key))


def _called(sentence: Sentence) -> tuple[Sentence, int, int] | None:
    """«Ai đồng ý S thì giơ tay», «ta biểu quyết S»."""
    keys = sentence.read.keys
    pairs = [*pairwise(keys)]
    starts = [n + 2 for n, pair in enumerate(pairs) if pair in _AGREEING]
    starts += [n + 2 for n, pair in enumerate(pairs) if pair == ("biểu", "quyết")]
    for first in starts:
        last = first
        while last < len(keys) and not _ends_subject(keys, last):
            last += 1
        if found := _subject(sentence, first, last):
            return found
    return None


def _ends_subject(keys: Sequence[str], at: int) -> bool:
    """«giơ tay», «thì xin giơ tay», «, đề nghị biểu quyết»."""
    if keys[at] in {".", "?", "ai"} | _HANDS:
        return True
    ahead = set(keys[at : at + 5])
    return keys[at] in {",", "thì", "xin", "đề"} and bool(ahead & (_HANDS | {"quyết"}))


def _announced(said: Sequence[Sentence], n: int) -> tuple[Sentence, int, int] | None:
    """«Nội dung cuối cùng là S.» just before the vote."""
    for sentence in reversed(said[max(0, n - 2) : n]):
        keys = sentence.read.keys
        if "là" in keys and "nội" in keys[: keys.index("là")]:
            return _subject(sentence, keys.index("là") + 1, len(keys))
    return None


def _declared(sentence: Sentence) -> tuple[Sentence, int, int] | None:
    """«Như vậy S (không) được thông qua»."""
    keys = sentence.read.keys
    end = next((n for n in range(1, len(keys)) if keys[n] in {"được", "không", "chưa", "đã", "bị"}), None)
    if end is None:
        return None
    start = sentence.read.start + (2 if keys[sentence.read.start : sentence.read.start + 2] == ["như", "vậy"] else 0)
    return _subject(sentence, start, end)


def _subject(sentence: Sentence, first: int, last: int) -> tuple[Sentence, int, int] | None:
    keys = sentence.read.keys
    first, last = sentence.trimmed(first, last)
    while first < last and keys[first] in _EDGE:
        first += 1
    return (sentence, first, last) if last - first >= 2 else None


def _finished(running: _Running) -> Iterator[tuple[Vote, set[int]]]:
    if not running.counted:
        return
    outcome = running.outcome
    favour = running.tallies.get("in_favour")
    if (
        outcome is None
        and favour
        and (favour.percent == 100 or any(word in favour.said.lower() for word in _UNANIMOUS))
    ):
        outcome = "passed"
    numbers = sorted(running.sentences)
    subject = running.subject[0].text(*running.subject[1:]) if running.subject else None
    told = [tally.said for tally in running.tallies.values()]
    yield (
        Vote(
            text=subject
            or "; ".join(told)
            or running.sentences[numbers[-1]].text(*running.sentences[numbers[-1]].content),
            subject=subject,
            outcome=outcome,
            **running.tallies,  # type: ignore[arg-type]
            **facts([running.sentences[n] for n in numbers], "vote"),
        ),
        set(numbers),
    )
