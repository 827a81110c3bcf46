"""What a transcript file holds, whatever its format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.records import Dropped, EngineInfo, Reading, Word

UNNAMED = ""
"""Speaker of a passage of which the file does not say who speaks."""


@dataclass(frozen=True)
class Passage:
    """A cue of a caption file, or a speaker's lines in a dialogue.

    start, end: ms, None where the file gives no time.  words: where the file times each of them (our JSON).
    """

    text: str
    speaker: str = UNNAMED
    start: int | None = None
    end: int | None = None
    words: tuple[Word, ...] = ()


@dataclass
class Content:
    """A file's passages in its own order, what was left out of them and why, and what the user should know."""

    format: str
    passages: list[Passage]
    dropped: list[Dropped] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    readings: Sequence[Reading] = ()
    engine: EngineInfo | None = None
    """Who heard the words, where the file tells."""
