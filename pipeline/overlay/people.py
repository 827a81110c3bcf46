"""Voices as reviewers named them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.card import Person
from pipeline.overlay.conflicts import unsettled
from pipeline.overlay.folding import fold_text
from pipeline.overlay.voices import named_by_reviewers, voice_of
from pipeline.records import Conflict, Correction, Review, Speaker, Utterance
from pipeline.vietnamese.text import fold

FIELDS = ("name", "title", "unit", "site")


def reviewed_speakers(
    speakers: Sequence[Speaker], utterances: Sequence[Utterance], review: Review, people: Iterable[Person] = ()
) -> tuple[tuple[Speaker, ...], tuple[Conflict, ...]]:
    """Speakers with the names that reviewers gave; who is on the card has title, unit and site from there.

    `utterances`: the corrected ones. Those named without a voice of their own come last.
    """
    by_voice: dict[str, list[Correction]] = {}
    named = named_by_reviewers(review.corrections)
    for one in review.active:
        if one.place.target == "speaker":
            by_voice.setdefault(_voice(one, utterances, named), []).append(one)
    told: list[Conflict] = []
    card = {fold(person.name): person for person in people}
    made = [_corrected(speaker, by_voice.get(speaker.id, []), card, told) for speaker in speakers]
    known = {speaker.id for speaker in speakers}
    speaking = {one.speaker for one in utterances}
    for name, label in named.items():
        if label in speaking and label not in known:
            own = [one for one in utterances if one.speaker == label]
            total = sum(one.duration for one in own)
            new = _from_card(Speaker(id=label, speaking_ms=total, turns=len(own), name=name), card)
            made.append(_corrected(new, by_voice.get(label, []), card, told))
    return tuple(made), unsettled(told, review.active)


def _voice(correction: Correction, utterances: Sequence[Utterance], named: dict[str, str]) -> str:
    place = correction.place
    at = "" if place.start is None or place.end is None else f"@{(place.start + place.end) // 2}"
    return voice_of(f"{place.id}{at}", utterances, named)


def _corrected(
    speaker: Speaker, corrections: Sequence[Correction], card: dict[str, Person], told: list[Conflict]
) -> Speaker:
    made = speaker
    for field in FIELDS:
        own = [one for one in corrections if one.place.field == field]
        if not own:
            continue
        # without a name a voice is printed as «Người nói 2»
        folded = fold_text(getattr(made, field) or own[0].before, own)
        told.extend(folded.conflicts)
        made = made.model_copy(update={field: folded.text or None})
        if field == "name":
            made = _from_card(made, card)
    return made


def _from_card(speaker: Speaker, card: dict[str, Person]) -> Speaker:
    person = card.get(fold(speaker.name)) if speaker.name else None
    if person is None:
        return speaker
    return speaker.model_copy(
        update={"name": person.name, "title": person.title, "unit": person.unit, "site": person.site or speaker.site}
    )
