"""What reviewers changed: review.json, an overlay that lies over what the engines wrote and is never part of it.

A correction says where (a place that outlives a new version of the text), what stood there and what is to stand
there. Corrections are only ever added; one that its own author took back is marked, not deleted.
"""

from __future__ import annotations

import hashlib
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from pipeline.records.base import Milliseconds, Record, Span, Text

Target = Literal["utterance", "speaker", "item", "card", "paragraph"]
"""What a correction is about. paragraph: a passage of one document that stands for nothing else."""


PAGE = "page"
"""The origin's file of what came by the review page."""


class Place(Record):
    """One field of one thing.

    utterance: `id` u0012; fields text (a line break in `after` splits it there), speaker (a name, or a voice's id),
    join (`after` «previous»: it goes on the utterance before it), after (new text behind it), heard (`after`
    «accepted»: listened to and right as it stands).
    speaker: `id` S3; fields name, title, unit, site.
    item: `id` task.u0100.1 (kind, first utterance of its evidence, which of them); fields as in minutes.json (text,
    owner, support, deadline, …), after (a new item behind it).
    card: `id` meeting.title, person.2.name; the field is always text.
    paragraph: `id` as the document's anchors name it; fields text, after (a new paragraph behind it).
    """

    target: Target
    id: Text
    field: Text = "text"
    document: Text = ""
    """Of a paragraph: the file's name, bien-ban.docx."""
    start: Milliseconds | None = None
    end: Milliseconds | None = None
    """When it was said, ms: by this an utterance or an item is found again when all ids are new."""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What it is, without when it was said."""
        return self.target, self.document, self.id, self.field


class Origin(Record):
    """What a correction came by.

    `version`: the document's, or the page's session; `copy_id`: which copy of the file (a hash of its path).
    """

    file: Text
    version: str = ""
    copy_id: str = ""


class Correction(Record):
    """One change by a reviewer: `before` as it stood when it was made; `after` None: it is to be left out."""

    place: Place
    before: Text
    after: Text | None
    who: Text
    when: AwareDatetime
    origin: Origin
    withdrawn: bool = False
    settles: str | None = None
    """The conflict that was settled by this."""

    @property
    def id(self) -> str:
        """Short and stable. A document says a thing once, however often it is imported; at the page moments count."""
        moment = self.when.isoformat() if self.origin.file == PAGE else ""
        said = self.before, repr(self.after), self.who
        parts = (*self.place.key, *said, self.origin.file, self.origin.version, moment)
        return f"c{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:10]}"


class Note(Record):
    """What a reviewer wrote beside the text: a Word comment, or a remark on the page."""

    place: Place
    quote: Text
    text: Text
    who: Text
    when: AwareDatetime | None
    origin: Origin
    done: bool = False


class Unplaced(Record):
    """A change that could not be understood: with its text, never dropped."""

    document: Text
    near: Text
    """The text that stands before it."""
    before: Text
    after: Text
    reason: Text
    who: Text
    when: AwareDatetime | None
    origin: Origin


class Review(Record):
    """review.json: everything that reviewers said, oldest first. `revision` rises with each change of the file."""

    revision: Annotated[int, Field(ge=0)] = 0
    corrections: tuple[Correction, ...] = ()
    notes: tuple[Note, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()

    @property
    def active(self) -> tuple[Correction, ...]:
        """Those that were not taken back, in the order in which they came in: a later one may build on an earlier."""
        return tuple(one for one in self.corrections if not one.withdrawn)


class Conflict(Record):
    """Two texts for one place: the reviewer's, which stands in the documents, and another one.

    base: the engine or the card says something new there; reviewer: two reviewers changed it at once; gone: what was
    corrected is no longer there.
    """

    id: str
    kind: Literal["base", "reviewer", "gone"]
    correction: str
    """The id of the correction that stands."""
    place: Place
    before: Text
    wanted: Text
    """The reviewer's."""
    other: Text
    """What the place would say without that correction."""
    who: Text
    other_who: Text = ""


class Printed(Record):
    """What stood at each anchor of a document when it was written: stages/printed/<version>.json.

    `places`: anchor → where that is in the record. `texts`: anchor → its text, in the document's order.
    `between`: what stands before the first anchor, between one and the next, behind the last (labels, times, line
    ends); between[0] + first text + between[1] + … is the whole document (pipeline.word.ledger).
    """

    document: Text
    version: str
    texts: dict[str, Text]
    places: dict[str, Place]
    between: tuple[Text, ...] = ()


class Reviewed(Record):
    """stages/review.conflicts.json: what is still to be settled."""

    conflicts: tuple[Conflict, ...] = ()


class Doubt(Span):
    """A passage to hear again: why, and how much depends on it (the higher the risk, the sooner)."""

    utterance: str
    quote: Text
    reasons: tuple[Text, ...]
    risk: float
