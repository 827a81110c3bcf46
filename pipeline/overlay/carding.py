"""The meeting card as reviewers corrected it in the documents: there its fields stand in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from pipeline.card import Card
from pipeline.overlay.conflicts import conflict, unsettled
from pipeline.overlay.folding import fold_text
from pipeline.overlay.merging import Clash
from pipeline.records import Conflict, Correction, Review
from pipeline.vietnamese.alignment import key

_CLOCK = re.compile(r"(\d{1,2})\s*(?:giờ|g|h|:)\s*(\d{1,2})?")
_DATE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})|\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
_MOMENTS = {"meeting.start", "meeting.end"}
_NUMBERS = re.compile(r"meeting\.number|site\.\d+\.present")


def reviewed_card(card: Card, review: Review) -> tuple[Card, tuple[Conflict, ...]]:
    """The card with reviewers' corrections; what cannot be read as what it should be is to be settled."""
    chains: dict[str, list[Correction]] = {}
    for one in review.active:
        if one.place.target == "card":
            chains.setdefault(one.place.id, []).append(one)
    values: dict[str, Any] = card.model_dump()
    told: list[Conflict] = []
    for path, corrections in chains.items():
        changed = _changed(values, path, corrections, told)
        try:
            Card.model_validate(changed)
        except ValidationError:
            told.append(_unread(corrections[-1]))
        else:
            values = changed
    return (Card.model_validate(values) if chains else card), unsettled(told, review.active)


def _changed(
    values: Mapping[str, Any], path: str, corrections: list[Correction], told: list[Conflict]
) -> dict[str, Any]:
    """The card's values with one field corrected."""
    *parents, field = path.split(".")
    table, index = parents[0], int(parents[1]) if len(parents) > 1 else None
    changed = dict(values)
    if index is None:
        holder = dict(changed[table])
        changed[table] = holder
    else:
        rows = [dict(row) for row in changed[table]]
        index = _row(rows, index, field, corrections[0].before)
        if index is None:
            told.append(_unread(corrections[-1]))
            return changed
        holder, changed[table] = rows[index], tuple(rows)
    if path in _MOMENTS:
        holder[field] = _moment(corrections[-1], holder[field], told)
    elif _NUMBERS.fullmatch(path):
        digits = re.search(r"\d+", corrections[-1].after or "")
        holder[field] = int(digits.group()) if digits else None
    else:
        folded = fold_text(holder[field], corrections)
        told.extend(folded.conflicts)
        holder[field] = folded.text or None
    return changed


def _row(rows: list[dict[str, Any]], index: int, field: str, before: str) -> int | None:
    """Which row it was: the one of that number, unless another one says what was corrected."""
    said = key(before.replace(" ", ""))
    same = [n for n, row in enumerate(rows) if key(str(row.get(field) or "").replace(" ", "")) == said]
    if index in same or (index < len(rows) and not same):
        return index
    return same[0] if same else None


def _moment(correction: Correction, now: datetime | None, told: list[Conflict]) -> datetime | None:
    """The moment that a text names; what it leaves out stays."""
    text = correction.after or ""
    clock, day = _CLOCK.search(text), _DATE.search(text)
    if not clock and not day:
        told.append(_unread(correction))
        return now
    try:
        made = now or datetime(1, 1, 1)
        if day:
            number, month, year = (int(part) for part in day.groups() if part is not None)
            made = made.replace(year=year, month=month, day=number)
        elif now is None:
            raise ValueError("no date")
        return made.replace(hour=int(clock[1]), minute=int(clock[2] or 0), second=0) if clock else made
    except ValueError:
        told.append(_unread(correction))
        return now


def _unread(correction: Correction) -> Conflict:
    return conflict(correction, Clash(correction.before, correction.after or "", ""), "gone")
