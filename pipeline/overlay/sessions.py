"""One reviewer at the page: corrections made by typing on, undo and redo. A session is a tab of the browser.

All that undo and redo need stands in the review: whose correction it is, when it was made, whether it was taken back.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from pipeline.overlay.history import changed
from pipeline.records import Correction, Origin, Review

_SWITCHES = frozenset({"heard", "join"})
"""Fields that are on or off; off is the empty text."""


def next_moment(review: Review, now: datetime) -> datetime:
    """When a new correction is made: later than all others, whatever the clock says; in order of time they are laid."""
    last = max((one.when for one in review.corrections), default=None)
    return now if last is None or now > last else last + timedelta(microseconds=1)


def edited(review: Review, new: Sequence[Correction], fresh: bool = False) -> Review:
    """A review with corrections of one session; the same one when it says them all already.

    A correction replaces the session's last one of the same place and the same `before`: somebody is typing on.
    `fresh`: it does not, another editing has begun. One that changes nothing takes back what it replaces.
    """
    kept = list(review.corrections)
    for one in new:
        there = [other for other in kept if not other.withdrawn and other.place.key == one.place.key]
        last = max(there, key=lambda other: other.when, default=None)
        if last is not None and not fresh and _goes_on(last, one):
            if last.after == one.after:
                continue  # sent again
            kept.remove(last)
            if _is_off(one):
                continue
        elif one.after == one.before and one.settles is None:
            continue
        kept.append(one)
    return changed(review, kept, review.notes, review.unplaced)


def _goes_on(earlier: Correction, later: Correction) -> bool:
    return earlier.origin == later.origin and earlier.before == later.before and earlier.settles == later.settles


def _is_off(one: Correction) -> bool:
    return one.settles is None and one.after == ("" if one.place.field in _SWITCHES else one.before)


def next_undo(review: Review, origin: Origin) -> tuple[Correction, ...]:
    """The session's last corrections that stand: those of one moment were made together."""
    standing = [one for one in review.corrections if one.origin == origin and not one.withdrawn]
    last = max((one.when for one in standing), default=None)
    return tuple(one for one in standing if one.when == last)


def next_redo(review: Review, origin: Origin, given_up: Collection[str] = ()) -> tuple[Correction, ...]:
    """What the session took back last. `given_up`: ids that it will not have again, since it went on otherwise."""
    own = [one for one in review.corrections if one.origin == origin]
    last = max((one.when for one in own if not one.withdrawn), default=None)
    later = [one for one in own if one.withdrawn and one.id not in given_up and (last is None or one.when > last)]
    first = min((one.when for one in later), default=None)
    return tuple(one for one in later if one.when == first)
