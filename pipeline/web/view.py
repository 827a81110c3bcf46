"""One state of a meeting as the page shows it, ready to be sent: each utterance and each list as JSON.

Four hours are 30,000 words: what did not change since the state before is not made again.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from pipeline.overlay.laying import Laid, laid_over
from pipeline.records import Conflict, Doubt, Item, Review, Speaker, Utterance
from pipeline.speakers.namefile import labels_in_order
from pipeline.stages.normalise import people
from pipeline.web import wire
from pipeline.web.base import Base
from pipeline.word.doubts import doubts


@dataclass(frozen=True)
class View:
    """A meeting after some revision. `utterances`: id → JSON, in order; `parts`: name of a list → JSON."""

    base: Base
    review: Review
    laid: Laid
    speakers: tuple[Speaker, ...]
    doubts: Mapping[str, list[Doubt]]
    utterances: Mapping[str, str]
    parts: Mapping[str, str]
    sources: Mapping[str, tuple[Any, ...]]
    """Id → what an utterance's JSON was made of."""

    @cached_property
    def spoken(self) -> dict[str, Utterance]:
        """Id → utterance."""
        return {one.id: one for one in self.laid.utterances}

    @cached_property
    def items(self) -> dict[str, Item]:
        """Id → item of the minutes."""
        return wire.items_of(self.laid.minutes, self.laid.removed)

    @cached_property
    def conflicts(self) -> dict[str, Conflict]:
        """Id → conflict."""
        return {one.id: one for one in self.laid.conflicts}


def view_of(base: Base, review: Review, mark_below: float, samples: frozenset[str], earlier: View | None) -> View:
    """Lay a review over the engines' work. `samples`: voices that have a clip; `earlier`: the state before."""
    laid = _kept(laid_over(base.utterances, base.minutes, base.card, review), earlier)
    names = people(laid.card)
    speakers = _all_speakers(laid)
    changed = {(one.place.target, one.place.id) for one in review.active}
    spoken: dict[str, list[Utterance]] = defaultdict(list)
    for one in laid.utterances:
        spoken[one.speaker].append(one)
    items = {name for target, name in changed if target == "item"}
    lists: dict[str, Any] = {
        "speakers": [wire.speaker_form(one, spoken[one.id], one.id in samples) for one in speakers],
        "people": list(dict.fromkeys([*names, *(one.name for one in speakers if one.name)])),
        "items": list(wire.item_forms(laid.minutes, items, laid.removed)),
        "card": wire.card_forms(laid.card, {name for target, name in changed if target == "card"}),
        "conflicts": [wire.conflict_form(one) for one in laid.conflicts],
        "notes": [wire.note_form(note) for note in review.notes],
        "unplaced": [wire.unplaced_form(one) for one in review.unplaced],
    }
    parts = {name: dump(forms) for name, forms in lists.items()}
    # what depends on a passage goes by the items that rest on it, and whose name is known by the card
    alike = earlier is not None and all(parts[name] == earlier.parts[name] for name in ("items", "card"))
    found = _doubts(laid, names, mark_below, not base.recording.times_estimated, earlier if alike else None)
    everywhere = sorted((one for own in found.values() for one in own), key=lambda one: (-one.risk, one.start))
    parts["must_hear"] = dump([wire.doubt_form(one) for one in everywhere])
    utterances, sources = _utterance_forms(base, laid, found, earlier)
    return View(base, review, laid, speakers, found, utterances, parts, sources)


def _kept(laid: Laid, earlier: View | None) -> Laid:
    """With the earlier state's own utterances where they say the same: what was made of them need not be made again."""
    if earlier is None:
        return laid
    known = earlier.spoken
    kept = (known[one.id] if one.id in known and known[one.id] == one else one for one in laid.utterances)
    return replace(laid, utterances=tuple(kept))


def _doubts(laid: Laid, names: list[str], below: float, timed: bool, earlier: View | None) -> dict[str, list[Doubt]]:
    """Utterance → what to hear again there; `earlier` has it right for those that are the same."""
    known = {id(one) for one in earlier.laid.utterances} if earlier else set[int]()
    found: dict[str, list[Doubt]] = {}
    if earlier:
        found = {
            one.id: earlier.doubts[one.id] for one in laid.utterances if id(one) in known and one.id in earlier.doubts
        }
    for doubt in doubts((one for one in laid.utterances if id(one) not in known), names, laid.minutes, below, timed):
        found.setdefault(doubt.utterance, []).append(doubt.record())
    return found


def dump(value: Any) -> str:
    """As JSON, in few characters."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _all_speakers(laid: Laid) -> tuple[Speaker, ...]:
    """Those of the minutes, and voices that are not in them (yet)."""
    known = {one.id for one in laid.minutes.speakers}
    others = labels_in_order([one.speaker for one in laid.utterances if one.speaker not in known])
    return (*laid.minutes.speakers, *(Speaker(id=label, speaking_ms=0, turns=0) for label in others))


def _utterance_forms(
    base: Base, laid: Laid, found: Mapping[str, list[Doubt]], earlier: View | None
) -> tuple[dict[str, str], dict[str, tuple[Any, ...]]]:
    """Id → JSON; the earlier state's where it was made of the same."""
    reasons = {name: tuple(reason for one in own for reason in one.reasons) for name, own in found.items()}
    heard = {one.id: one for one in base.utterances}
    withheld = {name for passage in laid.minutes.withheld for name in passage.utterances}
    forms: dict[str, str] = {}
    sources: dict[str, tuple[Any, ...]] = {}
    for one in laid.utterances:
        origin = heard.get(one.id) or heard.get(one.id.partition(".")[0])
        source = one, origin, reasons.get(one.id, ()), one.id in laid.accepted, one.id in withheld
        if earlier and _same(earlier.sources.get(one.id), source):
            forms[one.id] = earlier.utterances[one.id]
        else:
            forms[one.id] = dump(wire.utterance_form(*source))
        sources[one.id] = source
    return forms, sources


def _same(earlier: tuple[Any, ...] | None, source: tuple[Any, ...]) -> bool:
    """Without comparing words: an utterance that nobody touched is the very same object."""
    return earlier is not None and earlier[0] is source[0] and earlier[1] is source[1] and earlier[2:] == source[2:]
