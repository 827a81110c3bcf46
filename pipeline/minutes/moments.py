"""When the meeting was opened and closed, by what was said. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from pipeline.minutes.tokens import vietnamese
from pipeline.records import Evidence, Moment, Utterance

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher

OPENING = ("khai mạc", "tuyên bố lý do", "bắt đầu cuộc họp", "bắt đầu hội nghị", "bắt đầu phiên họp")
CLOSING = (
    "bế mạc",
    "kết thúc tại đây",
    "kết thúc cuộc họp",
    "kết thúc hội nghị",
    "kết thúc phiên họp",
    "cuộc họp kết thúc",
    "hội nghị kết thúc",
    "dừng tại đây",
)
FIRST_SHARE, LAST_SHARE = 0.25, 0.8
"""An opening is looked for in the first quarter of the meeting, a closing in its last fifth."""


def opening(utterances: Sequence[Utterance], started_at: datetime | None) -> Moment | None:
    """The utterance that opens the meeting, or else the first one; None when nothing was said.

    Its clock time is the card's start: the recording is taken to begin there.
    """
    if not utterances:
        return None
    limit = utterances[-1].end * FIRST_SHARE
    early = [utterance for utterance in utterances if utterance.start <= limit]
    said = next(_with_cue(early, "opening"), None)
    return _moment(said or utterances[0], (said or utterances[0]).start, started_at)


def closing(utterances: Sequence[Utterance], opened: Moment | None) -> Moment | None:
    """The last utterance that closes the meeting, or else the last one; None when nothing was said.

    Its clock time follows from the opening's, by the time that passed in the recording.
    """
    if not utterances or opened is None:
        return None
    limit = utterances[-1].end * LAST_SHARE
    late = [utterance for utterance in utterances if utterance.start >= limit]
    said = [*_with_cue(late, "closing")]
    last = said[-1] if said else utterances[-1]
    passed = timedelta(milliseconds=last.end - opened.at)
    return _moment(last, last.end, opened.clock + passed if opened.clock else None)


def _moment(utterance: Utterance, at: int, clock: datetime | None) -> Moment:
    quote = utterance.text if len(utterance.text) <= 200 else utterance.text[:200].rsplit(" ", 1)[0]
    evidence = Evidence(utterance=utterance.id, quote=quote, start=utterance.start, end=utterance.end)
    return Moment(at=at, clock=clock, evidence=(evidence,))


def _with_cue(utterances: Iterable[Utterance], kind: str) -> Iterator[Utterance]:
    matcher = _matcher()
    nlp = vietnamese()
    for utterance in utterances:
        found = matcher(nlp.make_doc(utterance.text))
        if any(nlp.vocab.strings[key] == kind for key, _, _ in found):
            yield utterance


@cache
def _matcher() -> PhraseMatcher:
    from spacy.matcher import PhraseMatcher

    nlp = vietnamese()
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("opening", [nlp.make_doc(cue) for cue in OPENING])
    matcher.add("closing", [nlp.make_doc(cue) for cue in CLOSING])
    return matcher
