"""The records that stages exchange, as JSON files that other programs may read.

Time is integer milliseconds from the start of the meeting's audio. Text is NFC.
Records are immutable, refuse unknown keys and write their keys in a fixed order.
"""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

SAMPLE_RATE = 16_000
"""Hz: the rate of every working copy and of every array of samples."""


def nfc(text: str) -> str:
    """Unicode normalisation form C, the one form of all text here."""
    return unicodedata.normalize("NFC", text)


Text = Annotated[str, AfterValidator(nfc)]
Milliseconds = Annotated[int, Field(ge=0)]
Probability = Annotated[float, Field(ge=0.0, le=1.0)]
Flag = Literal["overlap", "low-confidence", "clipped", "number", "unknown-name"]
"""Why an utterance should be heard again.

overlap: two voices at once; low-confidence: the engine was unsure; clipped: the recording is overdriven there;
number: two engines read a number differently; unknown-name: a person is named who is not on the card.
"""
EditKind = Literal[
    "glossary", "number", "ordinal", "fraction", "percentage", "range", "money", "measure", "date", "time", "document",
    "phone", "roman",
]  # fmt: skip
"""What was written otherwise than it was heard."""


class Record(BaseModel):
    """Base of all records."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A stretch of time, [start, end) in ms."""

    start: Milliseconds
    end: Milliseconds

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"end {self.end} before start {self.start}")
        return self

    @property
    def duration(self) -> int:
        """Length in ms."""
        return self.end - self.start


class Loudness(Record):
    """What was measured on the decoded audio.

    peak and level (RMS over speech-like blocks) are dBFS; clipped and silent are shares of
    the duration, 0..1.
    """

    peak_dbfs: float
    level_dbfs: float
    clipped: Probability
    silent: Probability


class Source(Record):
    """One file of the meeting; offset_ms is where it starts in the meeting's time.

    A transcript has no channels and no loudness.
    """

    file: Text
    sha256: str
    duration_ms: Milliseconds
    offset_ms: Milliseconds
    channels: int
    loudness: Loudness | None
    site: Text | None = None
    overdriven: tuple[Span, ...] = ()
    """Where it is clipped, in the meeting's time."""


class Recording(Record):
    """The meeting's files one after the other: audio, or the transcripts that were given instead of it.

    times_estimated: the transcript says no times; those in the other files are guessed from its length.
    """

    name: Text
    sources: tuple[Source, ...]
    duration_ms: Milliseconds
    sample_rate: Literal[16_000] = 16_000
    started_at: datetime | None = None
    kind: Literal["audio", "transcript"] = "audio"
    times_estimated: bool = False


class Word(Span):
    """A word as the engine gave it (Vietnamese: a syllable), with its confidence.

    A transcript's words were not heard here: they are taken as they stand, with a confidence of 1.0.
    """

    text: Text
    confidence: Probability


class Segment(Span):
    """What an engine heard in one region of speech; with `speaker`, what a transcript lets one person say."""

    words: tuple[Word, ...]
    text: Text
    speaker: str | None = None


class Dropped(Span):
    """Text that was removed, and why: nothing disappears silently."""

    text: Text
    reason: Text


class Reading(Span):
    """A stretch that holds numbers, as a second engine heard it."""

    heard: Text
    """The transcript's words."""
    other: Text
    """The second engine's."""
    engine: str
    agrees: bool
    """Whether both name the same numbers."""


class EngineInfo(Record):
    """Which engine spoke. `weights` maps each file to its sha256."""

    name: str
    version: str
    weights: dict[str, str]
    languages: tuple[str, ...] = ("vi",)
    punctuates: bool = False


class Transcript(Record):
    """All segments of a meeting, in order of time."""

    language: str
    engine: EngineInfo
    segments: tuple[Segment, ...]
    dropped: tuple[Dropped, ...] = ()
    readings: tuple[Reading, ...] = ()


class Turn(Span):
    """One stretch of one voice. Speakers are S1, S2, … in order of first speech."""

    speaker: str
    overlapped: bool


class Turns(Record):
    """All turns of a meeting, in order of time; turns of two speakers may overlap.

    names: speaker → name, where a transcript gives it.
    """

    engine: EngineInfo
    turns: tuple[Turn, ...]
    names: dict[str, Text] = {}


class Term(Record):
    """A name, unit or term as the office writes it; `spoken`: how it sounds, where its letters do not say it."""

    written: Text
    spoken: tuple[Text, ...] = ()


class Edit(Record):
    """A stretch of an utterance's text that is written otherwise than it was heard; both forms are kept.

    words[first:last] were spoken; text[begin:end] is what is written for them.
    """

    kind: EditKind
    first: Annotated[int, Field(ge=0)]
    last: int
    begin: Annotated[int, Field(ge=0)]
    end: int
    spoken: Text
    written: Text


class Utterance(Span):
    """What one speaker said between two pauses or sentence ends.

    `raw_text` is the words as the engine gave them; `text` is what is printed.
    """

    id: str
    speaker: str
    raw_text: Text
    text: Text
    words: tuple[Word, ...]
    confidence: Probability
    flags: tuple[Flag, ...] = ()
    site: Text | None = None
    edits: tuple[Edit, ...] = ()
    readings: tuple[Reading, ...] = ()


class Utterances(Record):
    """All utterances of a meeting, in order of time; `stage` wrote this version of the text."""

    stage: str
    utterances: tuple[Utterance, ...]


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


class Item(Record):
    """One line of the minutes, in the words that were said. No evidence, no item.

    Each word of `text` stands in the evidence, but for the decree's own formulae. `speaker`: the voice's id.
    `rule` is the name of the rule that found it (docs/MINUTES.md).
    """

    text: Text
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    confidence: Probability
    speaker: str | None = None
    owner: Text | None = None
    support: tuple[Text, ...] = ()
    deadline: Text | None = None
    rule: str | None = None


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


PUBLIC: dict[str, type[Record]] = {
    "recording": Recording,
    "transcript": Transcript,
    "turns": Turns,
    "utterances": Utterances,
    "minutes": Minutes,
}
"""The public files, by stem; `bienban schema` exports their JSON Schemas."""
