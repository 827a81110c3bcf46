"""How a review grows: corrections are added, never replaced by somebody else's, and equal ones are one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from pipeline.records import Correction, Note, Origin, Review, Unplaced

_ONE_MOMENT = timedelta(minutes=1)
"""Programs keep the moment of a comment to the minute, or better."""


def with_corrections(
    review: Review, new: Sequence[Correction], notes: Sequence[Note] = (), unplaced: Sequence[Unplaced] = ()
) -> Review:
    """A review that says these things, too; the same one when it said them all. What was taken back stands again."""
    wanted = {one.id for one in new}
    kept = [_standing(one) if one.id in wanted else one for one in review.corrections]
    known = {one.id for one in kept}
    for one in new:
        if one.id not in known:
            kept.append(one)
            known.add(one.id)
    lost = {_of_unplaced(one) for one in review.unplaced}
    return changed(
        review,
        kept,
        [
            *_with_done(review.notes, notes),
            *(note for note in notes if not any(_are_one(note, known) for known in review.notes)),
        ],
        [*review.unplaced, *(one for one in unplaced if _of_unplaced(one) not in lost)],
    )


def _with_done(known: Sequence[Note], notes: Sequence[Note]) -> list[Note]:
    """Known notes, those done that a document says to be done; an older copy opens none again."""
    done = [note for note in notes if note.done]
    return [
        note.model_copy(update={"done": True}) if any(_are_one(note, other) for other in done) else note
        for note in known
    ]


def taken_back(review: Review, ids: Collection[str], withdrawn: bool = True) -> Review:
    """A review in which these corrections do not stand; with `withdrawn` False, in which they stand again."""
    kept = [one.model_copy(update={"withdrawn": withdrawn}) if one.id in ids else one for one in review.corrections]
    return changed(review, kept, review.notes, review.unplaced)


@dataclass(frozen=True)
class Import:
    """What an edited document brings: a review with it, what is new in it, and what the same file no longer says."""

    review: Review
    added: tuple[Correction, ...]
    withdrawn: tuple[Correction, ...]
    notes: tuple[Note, ...]
    unplaced: tuple[Unplaced, ...]


def imported(
    review: Review,
    origin: Origin,
    corrections: Sequence[Correction],
    notes: Sequence[Note] = (),
    unplaced: Sequence[Unplaced] = (),
) -> Import:
    """Take in a document. What an earlier import of the same file (its path, its version) said and this one does not,
    its reviewer has undone there."""
    wanted = {one.id for one in corrections}
    undone = [one for one in review.active if one.origin == origin and one.id not in wanted and one.settles is None]
    made = with_corrections(taken_back(review, {one.id for one in undone}), corrections, notes, unplaced)
    before = {one.id for one in review.active}
    return Import(
        review=made if made.model_copy(update={"revision": review.revision}) != review else review,
        added=tuple(one for one in made.active if one.id not in before),
        withdrawn=tuple(undone),
        notes=made.notes[len(review.notes) :],
        unplaced=made.unplaced[len(review.unplaced) :],
    )


def _standing(correction: Correction) -> Correction:
    return correction.model_copy(update={"withdrawn": False}) if correction.withdrawn else correction


def changed(
    review: Review, corrections: Sequence[Correction], notes: Sequence[Note], unplaced: Sequence[Unplaced]
) -> Review:
    """A review that holds these, one revision later; the same one when it held just these."""
    made = review.model_copy(
        update={"corrections": tuple(corrections), "notes": tuple(notes), "unplaced": tuple(unplaced)}
    )
    return review if made == review else made.model_copy(update={"revision": review.revision + 1})


def _are_one(note: Note, other: Note) -> bool:
    """The same words of the same person at one place: about the same words, or, where these changed, of one moment."""
    said = (note.place.key, note.text, note.who) == (other.place.key, other.text, other.who)
    if not said or note.quote == other.quote:
        return said
    return bool(note.when and other.when and abs(note.when - other.when) < _ONE_MOMENT)


def _of_unplaced(one: Unplaced) -> tuple[object, ...]:
    return one.document, one.near, one.before, one.after, one.who
