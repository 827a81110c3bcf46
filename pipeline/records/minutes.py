"""What the minutes are made of: speakers, items with their evidence, moments."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from pipeline.records.base import Milliseconds, Probability, Record, Span, Text


class Evidence(Span):
    """The words that an item rests on: an utterance and a verbatim quote from it."""

    utterance: str
    quote: Text


class Speaker(Record):
    """A voice of the recording and, where it is known, the person behind it."""

    id: str
    speaking_ms: Milliseconds
    turns: int
    name: Text | None = None
    title: Text | None = None
    unit: Text | None = None
    site: Text | None = None
    role: Text | None = None
    """chair, secretary, host (leads through the programme), reporter or delegate."""
    evidence: tuple[Evidence, ...] = ()


class Grounded(Record):
    """A sentence that a language model returned, and the quotes from the item's evidence that hold all its words."""

    text: Text
    quotes: Annotated[tuple[Text, ...], Field(min_length=1)]


class Rewriting(Record):
    """How a language model shortened an item; `original`: the item's sentences as they were extracted."""

    model: Text
    original: Annotated[tuple[Text, ...], Field(min_length=1)]
    sentences: Annotated[tuple[Grounded, ...], Field(min_length=1)]


class Item(Record):
    """One line of the minutes, in the words that were said. No evidence, no item.

    Each word of `text` stands in the evidence, but for the decree's own formulae. `speaker`: the voice's id.
    `rule` is the name of the rule that found it (docs/MINUTES.md). `rewriting`: of opinions and conclusions that were
    shortened; `text` is the shorter one then.
    """

    text: Text
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    confidence: Probability
    speaker: str | None = None
    owner: Text | None = None
    support: tuple[Text, ...] = ()
    deadline: Text | None = None
    rule: str | None = None
    rewriting: Rewriting | None = None


class Attendance(Item):
    """Who is there, as it was said: how many present, how many absent, how many điểm cầu."""

    kind: Literal["present", "absent", "sites"]
    count: Annotated[int, Field(ge=0)] | None = None


class SiteHeard(Item):
    """A điểm cầu that was named; `present`, when the number of those there was said."""

    name: Text
    present: Annotated[int, Field(ge=0)] | None = None


class Report(Item):
    """A report or a subject presented; `text` is the sentence that says so, the reporter is `speaker` or `reporter`.

    `reporter`: the name or post by which the reporter was called, where the voice is not known.
    """

    topic: Text | None = None
    reporter: Text | None = None


class Opinion(Item):
    """What a delegate said in substance: the sentences that carry the position, in the delegate's words."""

    sentences: tuple[Text, ...] = ()
    site: Text | None = None


class Proposal(Item):
    """What a delegate asks for: no decision. `addressee`: of whom it is asked."""

    addressee: Text | None = None
    site: Text | None = None


class Tally(Record):
    """A part of the votes, as it was said: «12/15 đại biểu», «100%», «tuyệt đối»."""

    said: Text
    count: Annotated[int, Field(ge=0)] | None = None
    of: Annotated[int, Field(ge=0)] | None = None
    percent: Annotated[float, Field(ge=0, le=100)] | None = None


class Vote(Item):
    """A vote: what on, the votes for, against and other, and what came of it. What was not said is None."""

    subject: Text | None = None
    in_favour: Tally | None = None
    against: Tally | None = None
    other: Tally | None = None
    outcome: Literal["passed", "rejected"] | None = None


class Task(Item):
    """Who does what by when. `text` is the task without owner and deadline; `owner` the lead unit or person.

    `deadline` is as it was said; `due` the last day it allows, where that is certain; `recurring` how often it
    comes back; `urgency` the word that was said (hỏa tốc, khẩn trương, gấp, ngay). `speaker` is who gave the task.
    """

    due: date | None = None
    recurring: Literal["daily", "weekly", "monthly", "quarterly", "yearly"] | None = None
    urgency: Text | None = None


class Withheld(Span):
    """A passage that was said off the record: its utterances go into no document. By time only; no word of it."""

    utterances: tuple[str, ...]


class Moment(Record):
    """A point in the meeting: `at` ms of the recording, and the clock time where the card gives the start.

    `speaker`: the voice that opened or closed the meeting.
    """

    at: Milliseconds
    clock: datetime | None = None
    evidence: tuple[Evidence, ...] = ()
    speaker: str | None = None


class Minutes(Record):
    """What the documents are made of. `chair`, `secretary`: the voices' ids, where known."""

    meeting: Text
    opening: Moment | None
    closing: Moment | None
    speakers: tuple[Speaker, ...]
    agenda: tuple[Item, ...] = ()
    reports: tuple[Report, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    votes: tuple[Vote, ...] = ()
    conclusion: tuple[Item, ...] = ()
    tasks: tuple[Task, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    sites: tuple[SiteHeard, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    chair: str | None = None
    secretary: str | None = None
