"""The records as the page gets them: docs/REVIEW-API.md says what each key means. Pure functions."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any

from pipeline.card import Card
from pipeline.overlay.items import LISTS, items_with_ids
from pipeline.overlay.minuting import printed_field
from pipeline.records import Conflict, Correction, Doubt, Item, Minutes, Note, Place, Speaker, Unplaced, Utterance
from pipeline.reviewing.labels import card_label
from pipeline.vietnamese.printed import printed_words
from pipeline.vietnamese.text import clean
from pipeline.word.wording import unnamed

FIELDS: dict[str, tuple[str, ...]] = {
    "agenda": (),
    "report": ("topic", "reporter"),
    "opinion": (),
    "proposal": ("addressee",),
    "vote": ("subject",),
    "conclusion": (),
    "task": ("owner", "support", "deadline"),
    "attendance": (),
    "site": ("name",),
}
"""Kind of item → its fields beside the text that a reviewer may correct."""
_FACTS = {"meeting": ("title", "kind", "number", "place", "start", "end"), "agency": ("parent", "name", "code")}
_ROWS = {"person": ("name", "title", "unit", "site"), "agenda": ("text", "speaker"), "site": ("name", "place", "head")}


def utterance_form(
    one: Utterance, base: Utterance | None, reasons: Iterable[str], accepted: bool, withheld: bool
) -> dict[str, Any]:
    """An utterance. `base`: the engines' one of that id, or the one that it was cut off."""
    text = clean(one.text)
    was = clean(base.text) if base else ""
    changed = base is None or base.id != one.id or was != text or base.speaker != one.speaker
    form: dict[str, Any] = {
        "id": one.id,
        "start": one.start,
        "end": one.end,
        "speaker": one.speaker,
        "site": one.site or "",
        "text": text,
        "words": _words(one, text),
        "flags": one.flags,
        "confidence": round(one.confidence * 100),
        "must_hear": list(reasons),
        "reviewed": "accepted" if accepted else "changed" if changed else "",
        "changed": changed,
        "withheld": withheld,
    }
    if changed:
        form["was"] = was
    if one.raw_text != text:
        form["raw"] = one.raw_text
    return form


def _words(one: Utterance, text: str) -> list[int]:
    """Five numbers a word: from, to (UTF-16 units), start, end (ms after the utterance's), confidence in per cent."""
    units = _units(text)
    numbers: list[int] = []
    at = 0
    for word in printed_words(one):
        begin = text.index(word.text, at)
        at = begin + len(word.text)
        times = max(0, word.start - one.start), max(0, word.end - one.start)
        numbers += (units(begin), units(at), *times, round(word.confidence * 100))
    return numbers


def _units(text: str) -> Any:
    """From a place in a text to the same one counted in UTF-16 units, as JavaScript counts."""
    if text.isascii() or max(text) <= "\uffff":
        return int
    return lambda place: len(text[:place].encode("utf-16-le")) // 2


def speaker_form(speaker: Speaker, spoken: Iterable[Utterance], sample: bool) -> dict[str, Any]:
    """A voice; `spoken`: its utterances."""
    own = list(spoken)
    return {
        "id": speaker.id,
        "label": clean(speaker.name or "") or unnamed(speaker.id),
        **{field: getattr(speaker, field) or "" for field in ("name", "title", "unit", "site", "role")},
        "speaking": sum(one.duration for one in own),
        "utterances": len(own),
        "sample": sample,
    }


def item_forms(minutes: Minutes, corrected: Collection[str], removed: Collection[str]) -> Iterator[dict[str, Any]]:
    """The items of the minutes; `corrected`: ids of those that a reviewer changed, `removed`: took out."""
    for kind in LISTS:
        for identity, item in items_with_ids(minutes, kind, removed):
            yield {
                "id": identity,
                "kind": kind,
                "text": printed_field(item, "text"),
                "speaker": item.speaker,
                "fields": {field: printed_field(item, field) for field in FIELDS[kind]},
                "evidence": [one.model_dump() for one in item.evidence],
                "confidence": round(item.confidence * 100),
                "changed": identity in corrected,
            }


def items_of(minutes: Minutes, removed: Collection[str]) -> dict[str, Item]:
    """Id → item."""
    return {identity: item for kind in LISTS for identity, item in items_with_ids(minutes, kind, removed)}


def card_fields(card: Card) -> dict[str, str]:
    """Id → text of the card's fields, those that say nothing included."""
    found: dict[str, str] = {}
    for table, fields in _FACTS.items():
        found |= {f"{table}.{field}": _said(getattr(getattr(card, table), field)) for field in fields}
    for table, fields in _ROWS.items():
        for number, row in enumerate(getattr(card, table)):
            found |= {f"{table}.{number}.{field}": _said(getattr(row, field)) for field in fields}
    return found


def card_forms(card: Card, corrected: Collection[str]) -> list[dict[str, Any]]:
    """The card's fields."""
    return [
        {"id": identity, "label": card_label(identity), "text": text, "changed": identity in corrected}
        for identity, text in card_fields(card).items()
    ]


def _said(value: object) -> str:
    if isinstance(value, datetime):
        return (
            f"{value.hour} giờ {value.minute:02d} phút, ngày {value.day:02d} tháng {value.month:02d} năm {value.year}"
        )
    return "" if value is None else clean(str(value))


def place_form(place: Place) -> dict[str, Any]:
    """Where something is."""
    return {"target": place.target, "id": place.id, "field": place.field, **place.model_dump(exclude_defaults=True)}


def conflict_form(one: Conflict) -> dict[str, Any]:
    """A conflict."""
    return {**one.model_dump(exclude={"place"}), "place": place_form(one.place)}


def doubt_form(one: Doubt) -> dict[str, Any]:
    """A passage to hear again."""
    return one.model_dump()


def note_id(note: Note) -> str:
    """Short and stable: whether it is ticked off is not part of it."""
    parts = (*note.place.key, note.quote, note.text, note.who, str(note.when), note.origin.file, note.origin.version)
    return f"n{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:10]}"


def note_form(note: Note) -> dict[str, Any]:
    """A remark."""
    return {
        "id": note_id(note),
        "place": place_form(note.place),
        "quote": note.quote,
        "text": note.text,
        "who": note.who,
        "when": note.when.isoformat() if note.when else None,
        "file": note.origin.file,
        "done": note.done,
    }


def unplaced_form(one: Unplaced) -> dict[str, Any]:
    """A change that could not be understood."""
    return {**one.model_dump(mode="json", exclude={"origin"}), "file": one.origin.file}


def step_form(step: tuple[Correction, ...]) -> dict[str, Any] | None:
    """What undo or redo would do next."""
    return {"id": step[-1].id, "place": place_form(step[-1].place)} if step else None
