"""What a stage is: files in, files out, and a key that tells whether it has to run.

A stage object lives for one run over all meetings, so that its engine is loaded once, on first use.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Literal, TypeAlias

from pipeline.card import Card
from pipeline.progress import Hook
from pipeline.recordings import is_transcript
from pipeline.settings import Settings
from pipeline.store import MeetingFolder
from pipeline.weights import Models

AUDIO = "audio.flac"
"""The working copy of the recordings; a meeting that came as a transcript has none."""
Kind: TypeAlias = Literal["audio", "transcript"]


@dataclass(frozen=True)
class Meeting:
    """One meeting to work on: its recordings or transcripts, its card, its folder under outputs/."""

    name: str
    sources: tuple[Path, ...]
    card: Card
    folder: MeetingFolder
    warnings: list[str] = field(default_factory=list)
    """A stage appends what the user should know; kept in the stage's manifest and shown at the end."""

    @property
    def kind(self) -> Kind:
        """What the meeting came as. An audio.flac of an earlier recording may lie in a transcript's folder."""
        return "transcript" if self.sources and is_transcript(self.sources[0]) else "audio"


class Stage(ABC):
    """Base of the stages. `reads` and `writes` are paths inside the meeting's folder."""

    name: ClassVar[str]
    version: ClassVar[int] = 1
    """Raised when the code changes what comes out for the same input."""
    reads: ClassVar[tuple[str, ...]] = ()
    writes: ClassVar[tuple[str, ...]] = ()
    may_be_edited: ClassVar[tuple[str, ...]] = ()
    """Those of `writes` that a person may change; a change there does not make the stage stale."""
    optional: ClassVar[tuple[str, ...]] = ()
    """Those of `writes` that a meeting may not have: there was nothing to write into them."""
    only: ClassVar[Kind | None] = None
    """The kind of meeting that the stage is for; None: every meeting."""

    def __init__(self, settings: Settings, models: Models) -> None:
        self.settings = settings
        self.models = models

    def applies(self, meeting: Meeting) -> bool:
        """Whether the stage is one of this meeting's line."""
        return self.only in (None, meeting.kind)

    def inputs(self, meeting: Meeting) -> tuple[str, ...]:
        """Those of `reads` that this meeting has."""
        return self.reads if meeting.kind == "audio" else tuple(path for path in self.reads if path != AUDIO)

    @abstractmethod
    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        """Everything but `reads` that the outputs depend on, as JSON values: settings, parts of the card, engine.

        Cheap: nothing is loaded, `bienban status` calls it.
        """

    @abstractmethod
    def run(self, meeting: Meeting, hook: Hook) -> None:
        """Read, work, write through meeting.folder. hook(step, completed, total) shows progress.

        Raises BienbanError.
        """

    def close(self) -> None:
        """Free what was loaded."""
        return
