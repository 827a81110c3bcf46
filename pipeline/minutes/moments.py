"""When the meeting was opened and closed, by what was said. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache

from pipeline.minutes.analysis import Analyser
from pipeline.minutes.clock import CLOSED, EARLIER, OPENED, after, on, said_time
from pipeline.minutes.sentences import Sentence, sentences
from pipeline.records import Evidence, Moment, Utterance

FIRST_SHARE, LAST_SHARE = 0.3, 0.8
"""An opening is looked for in the first three tenths of the meeting, a closing in its last fifth."""
LONGEST_QUOTE = 200


def opening(
    utterances: Sequence[Utterance],
    started_at: datetime | None,
    said: Sequence[Sentence] | None = None,
    day: date | None = None,
) -> Moment | None:
    """The sentence that opens the meeting, or says what it is about, or else the first utterance; None when nothing was
    said.

    Its clock time is the card's start: the recording is taken to begin there; without one, the time that is told on the
    `day`. `said`: the utterances' sentences, where they are at hand.
    """
    if not utterances:
        return None
    limit = utterances[-1].end * FIRST_SHARE
    early = [one for one in _said(utterances, said) if one.utterance.start <= limit]
    found = [one for kind in ("opening", "agenda") for one in early if kind in one.read.kinds]
    evidence = found[0].evidence()[:1] if found else _whole(utterances[0])
    told = next(filter(None, (said_time(" ".join(one.read.keys), OPENED) for one in early)), None)
    clock = started_at or on(day, told)
    return Moment(at=evidence[0].start, clock=clock, evidence=evidence, speaker=_speaker(found[:1], utterances[0]))


def closing(
    utterances: Sequence[Utterance],
    opened: Moment | None,
    said: Sequence[Sentence] | None = None,
    day: date | None = None,
    *,
    timed: bool = True,
) -> Moment | None:
    """The last sentence that closes the meeting, or else the last utterance; None when nothing was said.

    Its clock time is the one that is told, where it agrees with the opening's; else it follows from the opening's, by
    the time that passed in the recording. `timed`: whether that is known.
    """
    if not utterances or opened is None:
        return None
    limit = utterances[-1].end * LAST_SHARE
    late = [one for one in _said(utterances, said) if one.utterance.end >= limit]
    found = [one for one in late if "closing" in one.read.kinds]
    evidence = found[-1].evidence()[-1:] if found else _whole(utterances[-1])
    at = evidence[0].end
    passed = timedelta(milliseconds=at - opened.at) if timed else timedelta()
    told = next(filter(None, (said_time(" ".join(one.read.keys), CLOSED) for one in reversed(late))), None)
    if opened.clock is None:
        clock = on(day, told)
    else:
        clock = after(opened.clock, told, passed - EARLIER) if told else None
        clock = clock or (opened.clock + passed if timed else None)
    return Moment(at=at, clock=clock, evidence=evidence, speaker=_speaker(found[-1:], utterances[-1]))


def _whole(utterance: Utterance) -> tuple[Evidence, ...]:
    text = utterance.text
    quote = text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE].rsplit(" ", 1)[0]
    return (Evidence(utterance=utterance.id, quote=quote, start=utterance.start, end=utterance.end),)


def _speaker(found: Sequence[Sentence], other: Utterance) -> str:
    return found[0].speaker if found else other.speaker


def _said(utterances: Sequence[Utterance], said: Sequence[Sentence] | None) -> Sequence[Sentence]:
    return [*sentences(utterances, _plain())] if said is None else said


@cache
def _plain() -> Analyser:
    """Without anybody's names."""
    return Analyser()
