"""What the page may ask to be changed: docs/REVIEW-API.md. Unknown keys are refused, as in all records."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from pipeline.overlay.people import FIELDS as NAMED
from pipeline.records import Place, Record, Target
from pipeline.vietnamese.text import clean
from pipeline.web.wire import FIELDS

_BREAKS = re.compile(r"\r\n?|\u2028|\u2029")
_ITEM = frozenset(field for fields in FIELDS.values() for field in fields)
ALLOWED: dict[Target, frozenset[str]] = {
    "utterance": frozenset({"text", "speaker", "join", "after", "heard"}),
    "speaker": frozenset(NAMED),
    "item": frozenset({"text", "after"}) | _ITEM,
    "card": frozenset({"text"}),
}
"""What the page may change of each; paragraphs of documents are changed in Word."""


def _typed(text: str) -> str:
    """What somebody typed or pasted, as a document can hold it; line breaks and tabs stay."""
    lines = _BREAKS.sub("\n", text).split("\n")
    return "\n".join("\t".join(clean(cell) for cell in line.split("\t")) for line in lines).strip("\n")


Typed = Annotated[str, AfterValidator(_typed)]
Identity = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{8,64}$")]


class Change(Record):
    """One correction: `before` was shown, `after` is wanted."""

    place: Place
    before: Typed
    after: Typed | None
    settles: str | None = None
    editing: str = ""


class Asked(Record):
    """Who asks, in which session, and what they have: the answer holds what changed since."""

    session: Identity
    seq: Annotated[int, Field(ge=1, lt=2**53)]
    edition: str
    base: Annotated[int, Field(ge=0)]
    who: Annotated[Typed, Field(max_length=100)] = ""


class Changes(Asked):
    """Corrections that belong together."""

    changes: Annotated[tuple[Change, ...], Field(min_length=1, max_length=200)]


class Step(Asked):
    """Undo or redo of the correction `id`."""

    id: str


class Remark(Asked):
    """A new note."""

    place: Place
    quote: Typed = ""
    text: Annotated[Typed, Field(min_length=1)]


class Tick(Asked):
    """A note is dealt with, or not."""

    done: bool


class Nothing(Record):
    """An empty object."""
