"""What a reviewer's document says: each printed text now, new paragraphs and rows, comments, and the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pipeline.word.edited.expected import plain
from pipeline.word.edited.histories import Step, settled
from pipeline.word.edited.stream import Stamp


@dataclass(frozen=True)
class Change:
    """One reviewer's change of one text; `after` «»: it is gone."""

    before: str
    after: str
    who: str
    when: datetime | None


@dataclass(frozen=True)
class Passage:
    """A printed text and what became of it. `text`: as it stands now, «» when it is gone.

    `moved`: it stands elsewhere. `steps`: the text at first, then as each reviewer left it. `line`: the paragraph
    that it stands in now, None when it is gone.
    """

    anchor: str
    printed: str
    text: str
    steps: tuple[Step, ...] = ()
    moved: bool = False
    line: int | None = None

    @property
    def gone(self) -> bool:
        """Whether nothing of it is left."""
        return not self.text and bool(self.printed)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What each reviewer changed, one after the other; typographic signs alone are no change."""
        found: list[Change] = []
        before = self.printed
        for step in self.steps:
            if plain(step.text) != plain(before):
                after = settled(before, step.text)
                found.append(Change(before, after, step.who, step.when))
                before = after
        return tuple(found)


@dataclass(frozen=True)
class Addition:
    """A new paragraph, or (`cells`: field → text) a new row of the table of tasks. `behind`: the anchor before it.

    `follows`: the anchor after it in the same speech, when the anchor before it is the speaker's name.
    """

    behind: str | None
    text: str
    who: str
    when: datetime | None
    style: str = ""
    cells: Mapping[str, str] = field(default_factory=dict)
    follows: str | None = None
    beside: bool = False
    """Whether it stands in the table's cell of the anchor before it."""
    under: Addition | None = None
    """The name that was typed over it."""


@dataclass(frozen=True)
class Heading:
    """Whose an utterance is, by the name that stands over it now: a printed one, or one that was typed."""

    anchor: str | None = None
    typed: Addition | None = None


@dataclass(frozen=True)
class Comment:
    """A reviewer's comment; `anchor`: whose text it hangs on."""

    anchor: str | None
    quote: str
    text: str
    who: str
    when: datetime | None
    done: bool


@dataclass(frozen=True)
class Loose:
    """A change that stands for nothing in the record. `near`: the text before it."""

    near: str
    before: str
    after: str
    reason: str
    who: str
    when: datetime | None


@dataclass(frozen=True)
class Edited:
    """A whole document as its reviewers left it."""

    passages: Mapping[str, Passage]
    """By anchor, as printed."""
    additions: tuple[Addition, ...]
    comments: tuple[Comment, ...]
    loose: tuple[Loose, ...]
    headings: Mapping[str, Heading]
    """Utterance's anchor → the name over it now. None of its fields set: there is none."""
    joined: Mapping[str, Stamp | None]
    """Utterances that stand on the line of the one before now, and were printed on one of their own; by whom."""
    saved_by: str
    saved_at: datetime | None
