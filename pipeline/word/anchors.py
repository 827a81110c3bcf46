"""Anchors: which piece of a document stands for what in the record, as names of Word bookmarks.

An anchor's id holds ASCII letters, digits and dots: u.u0012, s.S3.u0012, i.task.u0100.1.owner, c.meeting.title,
p.Normal.1f2e3d4c.1 (docs/REVIEW.md).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from pipeline.records import Item, Place, Utterance

PREFIX = "bb_"
LONGEST = 40
"""Characters that Word allows in a bookmark's name."""
_OTHER = re.compile(r"[^A-Za-z0-9.]")
_COPY = re.compile(r"(?:_Copy_\d+)+$")
_AGAIN = re.compile(r"\.x\d+$")


@dataclass(frozen=True)
class Anchor:
    """What a piece of text stands for."""

    id: str
    place: Place


def bookmark_name(anchor: str) -> str:
    """The bookmark of an anchor: bb_u_u0012."""
    name = PREFIX + _OTHER.sub("", anchor).replace(".", "_")
    if len(name) <= LONGEST:
        return name
    digest = hashlib.sha256(anchor.encode()).hexdigest()[:8]
    return f"{name[: LONGEST - len(digest) - 1]}_{digest}"


def anchor_of(name: str) -> str | None:
    """The anchor that a bookmark's name stands for; None for a bookmark of somebody else's.

    LibreOffice calls the bookmark of a pasted copy «NAME_Copy_1»: it is the same anchor.
    """
    return _COPY.sub("", name).removeprefix(PREFIX).replace("_", ".") if name.startswith(PREFIX) else None


def again(anchor: str, count: int) -> str:
    """The id of an anchor that is printed for the `count`-th time in a document: c.meeting.title.x2."""
    return anchor if count == 1 else f"{anchor}.x{count}"


def printed_first(anchor: str) -> str:
    """The same anchor without the mark of a second print."""
    return _AGAIN.sub("", anchor)


def utterance_anchor(utterance: Utterance) -> Anchor:
    """An utterance's text."""
    place = Place(target="utterance", id=utterance.id, start=utterance.start, end=utterance.end)
    return Anchor(f"u.{utterance.id}", place)


def speaker_anchor(speaker: str, field: str, said: Utterance | None, begins: bool = False) -> Anchor:
    """A voice's name, title, unit or site. `said`: an utterance of it; whether that `begins` the speech under it."""
    where = f".{said.id}" if said and begins else ""
    span = (said.start, said.end) if said else (None, None)
    place = Place(target="speaker", id=speaker, field=field, start=span[0], end=span[1])
    return Anchor(f"s.{speaker}{where}{'' if field == 'name' else f'.{field}'}", place)


def item_anchor(identity: str, item: Item, field: str) -> Anchor:
    """A field of an item; `identity`: task.u0100.1."""
    first, last = item.evidence[0], item.evidence[-1]
    place = Place(target="item", id=identity, field=field, start=first.start, end=max(first.start, last.end))
    return Anchor(f"i.{identity}.{field}", place)


def card_anchor(field: str) -> Anchor:
    """A field of the card: meeting.title, person.0.name (the first person)."""
    return Anchor(f"c.{field}", Place(target="card", id=field))


START, END, PLACE = (card_anchor(f"meeting.{field}") for field in ("start", "end", "place"))


def paragraph_anchor(document: str, style: str, text: str, count: int) -> Anchor:
    """Words of a document that stand for nothing else; `count`: which of the equal ones."""
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    return own_anchor(document, f"p.{style}.{digest}.{count}")


def own_anchor(document: str, identity: str) -> Anchor:
    """A passage of one document, by the whole id of its anchor."""
    return Anchor(identity, Place(target="paragraph", document=document, id=identity))
