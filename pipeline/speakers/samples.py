"""The passage of a recording by which a speaker is best recognised."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.records import Span, Turn, Word

if TYPE_CHECKING:
    from pipeline.audio import Samples

MAX_MS = 10_000
"""Longest sample."""
MARGIN_MS = 150
"""Kept before the first and after the last word, where the turn allows it."""
CANDIDATES = 8
"""Passages whose level is measured."""
QUIETER_DB = 6.0
"""A passage this much quieter than the loudest candidate is left."""


@dataclass(frozen=True)
class _Passage:
    span: Span
    clarity: float
    """Milliseconds of words, each weighted by its confidence."""


def choose_sample(
    speaker: str, turns: Sequence[Turn], words: Sequence[Word], level: Callable[[Span], float]
) -> Span | None:
    """The clearest ten seconds at most of `speaker`, in ms, or None when nobody of that name speaks.

    `words` are in order of time. The passage lies inside a turn of their own, without what another speaker's
    turn covers; the more confident the words and the fuller the time, the better. `level` gives the level of
    a span in dBFS; it is asked for a few spans only. Without any clear word (a speaker of a few sounds) it is
    the longest stretch alone, or else the longest turn.
    """
    own = [turn for turn in turns if turn.speaker == speaker]
    if not own:
        return None
    stretches = [free for turn in own for free in _alone(turn, turns)]
    passages = [passage for stretch in stretches for passage in _passages(stretch, words)]
    if not passages:
        longest = max(stretches or own, key=lambda span: span.duration)
        return Span(start=longest.start, end=min(longest.end, longest.start + MAX_MS))
    best = _clearest(passages)
    levels = [level(passage.span) for passage in best]
    return next(p.span for p, dbfs in zip(best, levels, strict=True) if dbfs >= max(levels) - QUIETER_DB)


def level_dbfs(samples: Samples) -> float:
    """RMS level in dBFS of samples in [-1, 1]; -100 for silence."""
    import numpy as np

    power = float(np.mean(np.square(samples, dtype=np.float64))) if len(samples) else 0.0
    return 10 * math.log10(power) if power > 1e-10 else -100.0


def _clearest(passages: Sequence[_Passage]) -> list[_Passage]:
    """The clearest passages that do not share time, best first."""
    best: list[_Passage] = []
    for passage in sorted(passages, key=lambda passage: (-passage.clarity, passage.span.start)):
        span = passage.span
        if all(span.end <= other.span.start or other.span.end <= span.start for other in best):
            best.append(passage)
        if len(best) == CANDIDATES:
            break
    return best


def _alone(turn: Turn, turns: Sequence[Turn]) -> Iterator[Span]:
    """The stretches of a turn in which no other speaker has a turn."""
    at = turn.start
    others = (other for other in turns if other.speaker != turn.speaker and other.end > turn.start)
    for other in sorted(others, key=lambda other: other.start):
        if other.start >= turn.end:
            break
        if other.start > at:
            yield Span(start=at, end=other.start)
        at = max(at, other.end)
    if at < turn.end:
        yield Span(start=at, end=turn.end)


def _passages(stretch: Span, words: Sequence[Word]) -> Iterator[_Passage]:
    """From each word on, as many words as go into ten seconds of `stretch`."""
    begin = bisect_left(words, stretch.start, key=lambda word: word.start)
    until = bisect_left(words, stretch.end, key=lambda word: word.start)
    inside = [word for word in words[begin:until] if word.end <= stretch.end]
    after = 0
    clarity = 0.0
    for first, word in enumerate(inside):
        start = max(stretch.start, word.start - MARGIN_MS)
        while after < len(inside) and inside[after].end + MARGIN_MS - start <= MAX_MS:
            clarity += inside[after].duration * inside[after].confidence
            after += 1
        if after > first:
            yield _Passage(Span(start=start, end=min(stretch.end, inside[after - 1].end + MARGIN_MS)), clarity)
            clarity -= word.duration * word.confidence
        after = max(after, first + 1)
