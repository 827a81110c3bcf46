"""The number guard: whether a second engine hears the same numbers. Pure functions.

Whisper base hears a third of hard speech wrongly, so that «they differ» alone says little: a reading counts as
a disagreement when the odds that the first engine erred, with what the second is worth, are high enough
(docs/DOUBT.md has the figures).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.records import Reading, Segment, Span, Word
from pipeline.speech.second import clip_of, clips_around

MARGIN_MS = 200
"""The second engine's words belong to a stretch when their middle is not further from it than this."""
WIDE_MS = 1_500
"""A number that the second engine has so near is taken to be there, though its times say otherwise."""
WEIGHT = 0.25
"""What the second engine's confidence counts, beside the first one's."""
NOTHING_HEARD = 0.05
"""Confidence in «no word there»: Whisper leaves out what it does not understand."""
MIN_DOUBT = -0.9
"""From here on (log odds) a difference is reported where the second engine heard no number."""
MIN_DOUBT_NUMBERS = -4.2
"""And from here on where it heard another number, which is rarely chance: unless the first is about 99 % sure."""
ALIKE = 0.15
"""Words that sound so alike, per syllable, are the same ones in another spelling: «hai lăm», «hay lâm»."""
MARKS = ".,;:?!…"
SURE = 0.9995
"""No engine is surer than this, whatever it says."""


@dataclass(frozen=True)
class Numbers:
    """What the guard has to know of a language's numbers.

    find(words) gives (first, last) of each stretch words[first:last] that holds a number;
    values(text) the numbers of a text in one form, so that «hai nghìn» and «2.000» are equal;
    distance(some, others) how far apart two sequences of words sound, about 1 a syllable.
    """

    find: Callable[[Sequence[str]], Sequence[tuple[int, int]]]
    values: Callable[[str], Sequence[str]]
    distance: Callable[[Sequence[str], Sequence[str]], float]


def readings(
    segments: Sequence[Segment],
    numbers: Numbers,
    engine: str,
    again: Callable[[Sequence[Span]], Sequence[Sequence[Word]]],
    duration_ms: int,
) -> list[Reading]:
    """Every stretch with numbers, as both engines heard it; again(clips) gives the second one's words."""
    words = [word for segment in segments for word in segment.words]
    stretches: list[tuple[int, int]] = []
    at = 0
    for segment in segments:
        found = numbers.find([word.text for word in segment.words])
        stretches += [(at + first, at + last) for first, last in found]
        at += len(segment.words)
    clips = clips_around(words, stretches, duration_ms)
    heard = again(clips)
    return [
        compare(words, (first, last), heard[clip_of(clips, words[first])], engine, numbers) for first, last in stretches
    ]


def compare(
    words: Sequence[Word], stretch: tuple[int, int], again: Sequence[Word], engine: str, numbers: Numbers
) -> Reading:
    """The first engine's words[first:last] beside those of the second, `again`, which hold all of the clip."""
    first = words[stretch[0] : stretch[1]]
    start, end = first[0].start, first[-1].end
    other = other_words(words, stretch, again)
    return Reading(
        start=start,
        end=end,
        heard=_text(first),
        other=_text(other),
        engine=engine,
        agrees=_agree(first, other, _between(again, start - WIDE_MS, end + WIDE_MS), numbers),
    )


def other_words(words: Sequence[Word], stretch: tuple[int, int], again: Sequence[Word]) -> list[Word]:
    """The second engine's words in the time of words[first:last].

    One at each end that is the first engine's word beside the stretch is left out.
    """
    first, last = stretch
    other = _between(again, words[first].start - MARGIN_MS, words[last - 1].end + MARGIN_MS)
    if len(other) > 1 and first and _bare(other[0]) == _bare(words[first - 1]):
        other = other[1:]
    if len(other) > 1 and last < len(words) and _bare(other[-1]) == _bare(words[last]):
        other = other[:-1]
    return other


def _agree(first: Sequence[Word], other: Sequence[Word], near: Sequence[Word], numbers: Numbers) -> bool:
    wanted = Counter(numbers.values(_text(first)))
    if not wanted - Counter(numbers.values(_text(near))):
        return True
    if numbers.values(_text(other)):
        return doubt(first, other) < MIN_DOUBT_NUMBERS
    return sounds_alike(first, other, numbers) or doubt(first, other) < MIN_DOUBT


def sounds_alike(first: Sequence[Word], other: Sequence[Word], numbers: Numbers) -> bool:
    """Whether some of the second engine's words sound like the first one's."""
    said, heard = [word.text for word in first], [_bare(word) for word in other]
    windows = (heard[i:j] for i in range(len(heard)) for j in range(i + 1, len(heard) + 1))
    return any(numbers.distance(said, window) < ALIKE * len(said) for window in windows)


def doubt(first: Sequence[Word], other: Sequence[Word]) -> float:
    """Log odds that the first engine's words are wrong, given that the second has other ones there."""
    heard = min(word.confidence for word in first)
    rival = min((word.confidence for word in other), default=NOTHING_HEARD)
    return WEIGHT * _log_odds(rival) - _log_odds(heard)


def _log_odds(probability: float) -> float:
    kept = min(max(probability, 1 - SURE), SURE)
    return math.log(kept / (1 - kept))


def _between(words: Sequence[Word], start: int, end: int) -> list[Word]:
    return [word for word in words if start <= (word.start + word.end) // 2 <= end]


def _bare(word: Word) -> str:
    return word.text.strip(MARKS).casefold()


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
