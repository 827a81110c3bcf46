"""What was said off the record. Pure; docs/MINUTES.md says what ends such a passage."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.minutes.sentences import Sentence
from pipeline.records import Utterance, Withheld

ENDS = frozenset({"new-topic", "conclusion-start", "vote-call", "closing"})
"""What ends it when said by who began it."""


def withheld(utterances: Sequence[Utterance], said: Sequence[Sentence]) -> tuple[Withheld, ...]:
    """Passages from «không ghi biên bản» until the record goes on; whole utterances.

    A passage ends before the utterance in which somebody says that the record goes on, or in which who went off the
    record begins a new item, a vote, the conclusion or the closing; without any, it lasts to the end. «Những gì tôi
    vừa nói …» looks back: to where this speech began, or when it begins with these words, to where the one before did.
    """
    place = {utterance.id: n for n, utterance in enumerate(utterances)}
    secret: set[int] = set()
    by: str | None = None
    for n, sentence in enumerate(said):
        at = place[sentence.utterance.id]
        kinds = sentence.read.kinds
        if "off-record-back" in kinds:
            secret |= set(range(_speech_start(said, n, place), at + 1))
        elif "off-record" in kinds:
            by = by or sentence.speaker
            secret.add(at)
        elif "on-record" in kinds or (sentence.speaker == by and kinds & ENDS):
            by = None
        elif by:
            secret.add(at)
    return tuple(_passages(utterances, sorted(secret)))


def _speech_start(said: Sequence[Sentence], n: int, place: dict[str, int]) -> int:
    """The first utterance of the speech that said[n] speaks of."""
    own = said[n].speech
    first = next(m for m, sentence in enumerate(said) if sentence.speech == own)
    if place[said[first].utterance.id] == place[said[n].utterance.id] and first > 0:
        own = said[first - 1].speech
    return next(place[sentence.utterance.id] for sentence in said if sentence.speech == own)


def _passages(utterances: Sequence[Utterance], numbers: Sequence[int]) -> list[Withheld]:
    groups: list[list[int]] = []
    for n in numbers:
        if groups and groups[-1][-1] == n - 1:
            groups[-1].append(n)
        else:
            groups.append([n])
    return [
        Withheld(
            start=min(utterances[n].start for n in group),
            end=max(utterances[n].end for n in group),
            utterances=tuple(utterances[n].id for n in group),
        )
        for group in groups
    ]
