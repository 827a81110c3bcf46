"""What was recorded and heard: recording, transcript, turns, utterances."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from pipeline.records.base import Milliseconds, Probability, Record, Span, Text

SAMPLE_RATE = 16_000
"""Hz: the rate of every working copy and of every array of samples."""
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
    names: dict[str, Text] = Field(default={})


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
