"""The minutes' items as reviewers corrected them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.minutes.deadlines import due, recurring
from pipeline.overlay.conflicts import conflict, unsettled
from pipeline.overlay.folding import fold_text
from pipeline.overlay.items import ADDED, LISTS, items_with_ids
from pipeline.overlay.merging import Clash
from pipeline.records import Conflict, Correction, Evidence, Item, Minutes, Opinion, Place, Review, Task
from pipeline.vietnamese.text import fold, sentence

ADDED_FIELDS = ("text", "owner", "support", "deadline")
"""What a row that a reviewer added says, with tabs between."""
RULE = "review"
_BETWEEN = "; "
_LIMIT = re.compile(r"\s*\(hạn\s+(\d{1,2})/(\d{1,2})/(\d{4})\)|^(?:trước\s+)?(?:ngày\s+)?(\d{1,2})/(\d{1,2})/(\d{4})$")


def reviewed_minutes(minutes: Minutes, review: Review, day: date | None = None) -> tuple[Minutes, tuple[Conflict, ...]]:
    """The minutes with corrected, removed and added items. `day`: the meeting's, for deadlines like «thứ Sáu».

    An item that the engines no longer find stays as the reviewer wrote it.
    """
    made = reviewed_items(minutes, review, day)
    return made.minutes, made.conflicts


@dataclass(frozen=True)
class ReviewedItems:
    """Corrected minutes, what is to be settled, and the ids of items that reviewers took out."""

    minutes: Minutes
    conflicts: tuple[Conflict, ...] = ()
    removed: frozenset[str] = frozenset()


def reviewed_items(minutes: Minutes, review: Review, day: date | None = None) -> ReviewedItems:
    """As reviewed_minutes, and which ids are gone: the other items keep theirs."""
    corrections = [one for one in review.active if one.place.target == "item"]
    if not corrections:
        return ReviewedItems(minutes)
    told: list[Conflict] = []
    kinds = {kind: _Kind(minutes, kind, corrections, told, day) for kind in LISTS}
    made = {LISTS[kind]: corrected.items() for kind, corrected in kinds.items()}
    removed = frozenset(name for corrected in kinds.values() for name in corrected.removed)
    return ReviewedItems(minutes.model_copy(update=made), unsettled(told, review.active), removed)


class _Kind:
    """The items of one kind while corrections change them."""

    def __init__(
        self, minutes: Minutes, kind: str, corrections: Sequence[Correction], told: list[Conflict], day: date | None
    ) -> None:
        self._listed: list[tuple[str, Item]] = list(items_with_ids(minutes, kind))
        self._own = [one for one in corrections if one.place.id.partition(".")[0] == kind]
        self._kind, self._told, self._day = kind, told, day
        self.removed: list[str] = []

    def items(self) -> tuple[Item, ...]:
        """All, corrected."""
        chains: dict[tuple[str, str], list[Correction]] = {}
        for one in self._own:
            chains.setdefault((one.place.id, one.place.field), []).append(one)
        for (identity, field), chain in chains.items():
            if field == "after":
                self._add(identity, chain)
        for (identity, field), chain in chains.items():
            if field != "after":
                self._correct(identity, field, chain)
        return tuple(item for _, item in self._listed)

    def _add(self, identity: str, chain: Sequence[Correction]) -> None:
        at = self._find(chain[0].place, "")
        begin = len(self._listed) if at is None else at + 1
        for offset, one in enumerate(chain):
            self._listed.insert(begin + offset, (f"{self._kind}.{one.id}.1", self._new(one)))

    def _new(self, correction: Correction) -> Item:
        """An item in a reviewer's words: it rests on the correction."""
        cells = dict(zip(ADDED_FIELDS, (correction.after or "").split("\t"), strict=False))
        at = correction.place.start or 0
        quote = cells["text"] or correction.after or ""
        evidence = Evidence(utterance=f"{ADDED}{correction.id}", quote=quote, start=at, end=at)
        facts = {"text": quote, "evidence": (evidence,), "confidence": 1.0, "rule": RULE}
        model = _MODELS.get(self._kind, Item)
        if model is Task:
            said = {"owner": cells.get("owner") or None, "support": _several(cells.get("support", ""))}
            return Task.model_validate({**facts, **said, **self._deadline(cells.get("deadline", ""))})
        return model.model_validate(facts)

    def _correct(self, identity: str, field: str, chain: Sequence[Correction]) -> None:
        at = self._find(chain[0].place, chain[0].before if field == "text" else "")
        if at is None:
            if field == "text" and chain[-1].after:
                self._listed.append((identity, self._new(chain[-1])))
            last = chain[-1]
            if last.settles is None:
                self._told.append(conflict(last, Clash(last.before, last.after or "", ""), "gone"))
            return
        name, item = self._listed[at]
        folded = fold_text(printed_field(item, field), chain)
        self._told.extend(folded.conflicts)
        if folded.text is None and field == "text":
            del self._listed[at]
            self.removed.append(name)
        else:
            self._listed[at] = name, item.model_copy(update=self._values(item, field, folded.text or ""))

    def _find(self, place: Place, before: str) -> int | None:
        """The item of that id if it was said then; else the one said then whose words are nearest."""
        for number, (identity, item) in enumerate(self._listed):
            if identity == place.id and (_overlap(place, item) or place.start is None or _is_added(item)):
                return number
        there = [n for n, (_, item) in enumerate(self._listed) if _overlap(place, item)]
        return max(there, key=lambda n: _common(before, self._listed[n][1]), default=None)

    def _values(self, item: Item, field: str, text: str) -> dict[str, Any]:
        """What a field's new text sets."""
        if field == "support":
            return {"support": _several(text)}
        if field == "deadline":
            return self._deadline(text)
        if field == "text" and isinstance(item, Opinion):
            return {"text": text, "sentences": ()}
        return {field: text or None}

    def _deadline(self, text: str) -> dict[str, Any]:
        """The words, and the day where they name one."""
        found = _LIMIT.search(text)
        said = text[: found.start()] + text[found.end() :] if found and found[1] else text
        last = due(fold(said), self._day)
        if found:
            number, month, year = (int(part) for part in found.groups() if part)
            try:
                last = date(year, month, number)
            except ValueError:
                last = None
        return {"deadline": said or None, "due": last, "recurring": recurring(fold(said)), "urgency": None}


_MODELS: dict[str, type[Item]] = {
    kind: Minutes.model_fields[name].annotation.__args__[0]  # type: ignore[union-attr]
    for kind, name in LISTS.items()
}


def printed_field(item: Item, field: str) -> str:
    """A field as one text, as corrections of it have it."""
    value = getattr(item, field, None)
    if isinstance(item, Opinion) and field == "text" and item.sentences:
        return " ".join(map(sentence, item.sentences))
    return _BETWEEN.join(value) if isinstance(value, tuple) else str(value or "")


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _overlap(place: Place, item: Item) -> bool:
    if place.start is None or place.end is None:
        return False
    return any(one.start < place.end and place.start < one.end for one in item.evidence)


def _is_added(item: Item) -> bool:
    return item.evidence[0].utterance.startswith(ADDED)


def _common(before: str, item: Item) -> int:
    return len(set(fold(before).split()) & set(fold(item.text).split()))
