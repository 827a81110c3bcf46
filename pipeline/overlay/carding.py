"""The meeting card as reviewers corrected it in the documents: there its fields stand in words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
_NAMES = ("name", "text")
"""Without these a row is none."""
_NUMBERS = re.compile(r"meeting\.number|site\.\d+\.present")


def reviewed_card(card: Card, review: Review) -> tuple[Card, tuple[Conflict, ...]]:
    """The card with reviewers' corrections; what cannot be read as what it should be is to be settled.

    A person, site or subject whose name was taken out goes.
    """
    chains: dict[str, list[Correction]] = {}
    for one in review.active:
        if one.place.target == "card" and one.place.field == "text":
            chains.setdefault(one.place.id, []).append(one)
    if not chains:
        return card, ()
    corrected = _Corrected(card)
    for path, corrections in chains.items():
        corrected.correct(path, corrections)
    return corrected.card(), unsettled(corrected.told, review.active)


class _Corrected:
    """A card's values while corrections change them. Rows that go keep their numbers until the end."""

    def __init__(self, card: Card) -> None:
        self._values: dict[str, Any] = card.model_dump()
        self._gone: set[tuple[str, int]] = set()
        self.told: list[Conflict] = []

    def card(self) -> Card:
        """The card."""
        values = dict(self._values)
        for table in {table for table, _ in self._gone}:
            values[table] = tuple(row for n, row in enumerate(values[table]) if (table, n) not in self._gone)
        return Card.model_validate(values)

    def correct(self, path: str, corrections: list[Correction]) -> None:
        """One field."""
        table, *middle, field = path.split(".")
        before = self._values
        if not middle:
            self._values = {**before, table: self._with(before[table], path, field, corrections)}
        else:
            rows = list(before[table])
            index = _row(rows, int(middle[0]), field, corrections[0].before)
            if index is None:
                self.told.append(_unread(corrections[-1]))
                return
            row = self._with(rows[index], path, field, corrections)
            if row[field] is None and field in _NAMES:
                self._gone.add((table, index))
                return
            rows[index] = row
            self._values = {**before, table: tuple(rows)}
        try:
            Card.model_validate(self._values)
        except ValidationError:
            self._values = before
            self.told.append(_unread(corrections[-1]))

    def _with(self, holder: Mapping[str, Any], path: str, field: str, corrections: list[Correction]) -> dict[str, Any]:
        """A table or row with its field corrected."""
        now = holder[field]
        if path in _MOMENTS:
            return {**holder, field: _moment(corrections[-1], now, self.told)}
        if _NUMBERS.fullmatch(path):
            digits = re.search(r"\d+", corrections[-1].after or "")
            return {**holder, field: int(digits.group()) if digits else None}
        folded = fold_text(now, corrections)
        self.told.extend(folded.conflicts)
        return {**holder, field: folded.text or None}


def _row(rows: Sequence[Mapping[str, Any]], index: int, field: str, before: str) -> int | None:
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
