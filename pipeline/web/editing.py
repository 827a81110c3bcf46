"""From what the page asks to corrections: times, voices and texts as the overlay wants them. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pipeline.language import message
from pipeline.overlay.history import taken_back
from pipeline.overlay.replay import ACCEPTED
from pipeline.overlay.sessions import edited, next_moment
from pipeline.overlay.settling import settlement, stands
from pipeline.overlay.voices import voice_text
from pipeline.records import Correction, Origin, Place, Review
from pipeline.vietnamese.text import fold
from pipeline.web.answers import RefusedError, unknown
from pipeline.web.requests import ALLOWED, Change
from pipeline.web.view import View
from pipeline.web.wire import card_fields

_LABEL = re.compile(r"[SR]\d+(@\d+)?")


@dataclass(frozen=True)
class Author:
    """Who changes something, by which session of the page, at which moment."""

    who: str
    origin: Origin
    now: datetime


def with_changes(review: Review, changes: Sequence[Change], view: View, author: Author, fresh: bool) -> Review:
    """A review with the page's changes. Raises RefusedError for one that cannot be made.

    `fresh`: another editing has begun; see overlay.sessions.edited.
    """
    when = next_moment(review, author.now)
    made: list[Correction] = []
    for change in changes:
        if change.settles is not None:
            settled = _settled(review, change, view, author, when)
            if settled is None:
                review = taken_back(review, {view.conflicts[change.settles].correction})
            else:
                made.append(settled)
        elif change.place.field == "join" and not change.after:
            review = _parted(review, change.place)
        elif not _says_nothing_new(change, view):
            made.append(_correction(change, view, author, when))
    return edited(review, made, fresh)


def _correction(change: Change, view: View, author: Author, when: datetime) -> Correction:
    place = located(change.place, view)
    before, after = change.before, change.after
    if place.target == "utterance" and place.field == "heard":
        before = view.spoken[place.id].text if place.id in view.spoken else before
    if place.target == "utterance" and place.field == "speaker":
        after = _voice(after or "", view)
    return Correction(place=place, before=before, after=after, who=author.who, when=when, origin=author.origin)


def located(place: Place, view: View) -> Place:
    """A place with when it was said. Raises RefusedError for one that the meeting does not have."""
    if place.field not in ALLOWED.get(place.target, ()):
        raise RefusedError(400, "invalid", f"changes.place: {place.target}.{place.field}")
    span = _span(place, view)
    if span is not None and place.start is None:
        place = place.model_copy(update={"start": span[0], "end": span[1]})
    known = span is not None or (place.target == "card" and place.id in card_fields(view.base.card))
    if not known and (place.start is None or place.target not in {"utterance", "item"}):
        raise unknown(message(f"{place.id}: không còn chỗ này.", f"{place.id}: no such place any more."))
    return place


def _span(place: Place, view: View) -> tuple[int, int] | None:
    """When something is said: an utterance, a voice's longest one, the first evidence of an item."""
    if place.target == "utterance" and place.id in view.spoken:
        one = view.spoken[place.id]
        return one.start, one.end
    if place.target == "speaker":
        own = [one for one in view.laid.utterances if one.speaker == place.id]
        longest = max(own, key=lambda one: one.duration, default=None)
        return (longest.start, longest.end) if longest else None
    if place.target == "item" and place.id in view.items:
        first = view.items[place.id].evidence[0]
        return first.start, first.end
    return None


def _voice(wanted: str, view: View) -> str:
    """The voice's label with its moment, for an id or the name of a voice; else a name."""
    labels = {one.id for one in view.speakers}
    label = wanted if wanted in labels else None
    if label is None and _LABEL.fullmatch(wanted):
        raise unknown(message(f"{wanted}: không có giọng này.", f"{wanted}: no such voice."))
    if label is None:
        label = next((one.id for one in view.speakers if one.name and fold(one.name) == fold(wanted)), None)
    if label is None and not wanted:
        raise RefusedError(400, "invalid", "changes.after")
    return wanted if label is None else voice_text(label, view.laid.utterances)


def _says_nothing_new(change: Change, view: View) -> bool:
    """An acceptance that stands, or does not."""
    if (change.place.target, change.place.field) != ("utterance", "heard"):
        return False
    return (change.after == ACCEPTED) == (change.place.id in view.laid.accepted)


def _parted(review: Review, place: Place) -> Review:
    """Two utterances that were joined stand apart again: whoever joined them, that is taken back."""
    return taken_back(review, {one.id for one in review.active if one.place.key == place.key})


def _settled(review: Review, change: Change, view: View, author: Author, when: datetime) -> Correction | None:
    """The correction that settles a conflict; None: the one in conflict is to be taken back."""
    conflict = view.conflicts.get(change.settles or "")
    correction = next((one for one in review.active if conflict and one.id == conflict.correction), None)
    if conflict is None or correction is None:
        raise unknown(message("Chỗ này đã được xử lý.", "This was settled already."))
    words = change.after or ""
    if words and words == conflict.wanted and not stands(conflict):
        raise RefusedError(
            400,
            "invalid",
            message("Văn bản không còn chỗ nào để đặt lời sửa này.", "There is no place for this correction now."),
            message("Sửa lại ở chỗ mới, rồi bỏ lời sửa cũ.", "Correct the new place, then drop the old correction."),
        )
    return settlement(conflict, correction, words, author.who, when, author.origin)
