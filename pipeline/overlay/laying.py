"""Everything that reviewers said about one meeting, laid over everything that is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.card import Card
from pipeline.overlay.carding import reviewed_card
from pipeline.overlay.minuting import reviewed_items
from pipeline.overlay.people import reviewed_speakers
from pipeline.overlay.replay import reviewed_utterances
from pipeline.records import Conflict, Minutes, Review, Utterance


@dataclass(frozen=True)
class Laid:
    """A meeting as its documents have it, and what is to be settled; `accepted`: ids of utterances that were heard."""

    utterances: tuple[Utterance, ...]
    minutes: Minutes
    card: Card
    conflicts: tuple[Conflict, ...]
    accepted: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    """Ids of items that reviewers took out; see items_with_ids."""


def laid_over(base: Sequence[Utterance], minutes: Minutes, card: Card, review: Review) -> Laid:
    """`base`: the utterances of normalise; `minutes`: of extract, whatever corrections that knew already."""
    spoken = reviewed_utterances(base, review)
    corrected, about_card = reviewed_card(card, review)
    speakers, about_names = reviewed_speakers(minutes.speakers, spoken.utterances, review, corrected.person)
    start = corrected.meeting.start
    items = reviewed_items(minutes.model_copy(update={"speakers": speakers}), review, start.date() if start else None)
    conflicts = (*spoken.conflicts, *about_names, *items.conflicts, *about_card)
    return Laid(spoken.utterances, items.minutes, corrected, conflicts, spoken.accepted, items.removed)
