"""Hearing stretches of a meeting a second time, by another engine: short clips, many to one of Whisper's windows.

Whisper's encoder takes as long for two seconds as for thirty, so that clips from all over the meeting are
put one after the other, with silence between them, and heard as if they were one recording.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.progress import Hook
from pipeline.records import SAMPLE_RATE, Span, Word
from pipeline.settings import Settings
from pipeline.speech.engines import Region, SpeechEngine, engine_class, segments_of

if TYPE_CHECKING:
    from pipeline.speech.engines import Samples

SECOND = {"conformer": "faster-whisper", "whisper": "conformer", "faster-whisper": "conformer"}
"""First engine → the one that hears numbers again: of another kind, so that it errs elsewhere."""
SECOND_WEIGHTS = "auto"
"""Not transcribe.model, which are the first engine's: the second takes its own default, Whisper base."""
PAUSE_MS = 150
"""Clips are cut in pauses of at least this length where there is one within reach."""
CONTEXT_MS = 1_000
REACH_MS = 3_000
"""A clip goes on at least CONTEXT_MS beyond what is to be heard again and at most REACH_MS."""
MAX_CLIP_MS = 14_000
"""Clips that overlap become one, up to this length: two of them fit into a window."""
GAP_MS = 500
"""Silence between two clips."""


def second_settings(settings: Settings) -> Settings:
    """The settings under which the second engine works."""
    transcribe = settings.transcribe.model_copy(update={"model": SECOND_WEIGHTS})
    return settings.model_copy(update={"transcribe": transcribe})


def second_class(first: str) -> type[SpeechEngine]:
    """The engine that hears again what `first` (its registered name) has heard."""
    return engine_class(SECOND[first])


def clips_around(words: Sequence[Word], stretches: Sequence[tuple[int, int]], duration_ms: int) -> list[Span]:
    """Clips that hold the stretches (first, last of words[first:last], rising), each with some context.

    They do not overlap; none is longer than MAX_CLIP_MS unless a stretch is.
    """
    clips: list[Span] = []
    for first, last in stretches:
        start, end = _cut_before(words, first), min(_cut_after(words, last), duration_ms)
        if clips and start < clips[-1].end:
            if end - clips[-1].start <= MAX_CLIP_MS:
                clips[-1] = Span(start=clips[-1].start, end=max(clips[-1].end, end))
                continue
            start = min(clips[-1].end, (words[first - 1].end + words[first].start) // 2)
            clips[-1] = Span(start=clips[-1].start, end=start)
        if start < end:
            clips.append(Span(start=start, end=end))
    return clips


def _cut_before(words: Sequence[Word], first: int) -> int:
    """Where a clip for words[first:] begins: in the nearest pause, else in the longest one; ms."""
    begin = words[first].start
    cuts = [
        ((words[i].start + words[i - 1].end) // 2, words[i].start - words[i - 1].end)
        for i in range(first, 0, -1)
        if begin - words[i].start <= REACH_MS
    ]
    if cuts and first - len(cuts) > 0:
        return _chosen(cuts, begin)
    return _chosen([*cuts, (max(0, words[0].start - REACH_MS), REACH_MS)], begin)


def _cut_after(words: Sequence[Word], last: int) -> int:
    finish = words[last - 1].end
    cuts = [
        ((words[i].start + words[i - 1].end) // 2, words[i].start - words[i - 1].end)
        for i in range(last, len(words))
        if words[i - 1].end - finish <= REACH_MS
    ]
    if cuts and last + len(cuts) < len(words):
        return _chosen(cuts, finish)
    return _chosen([*cuts, (words[-1].end + CONTEXT_MS, REACH_MS)], finish)


def _chosen(cuts: Sequence[tuple[int, int]], edge: int) -> int:
    """The first (time, pause) that is a pause far enough from the edge; else the longest pause."""
    for time, pause in cuts:
        if pause >= PAUSE_MS and abs(time - edge) >= CONTEXT_MS:
            return _near(time, edge)
    return _near(max(cuts, key=lambda cut: cut[1])[0], edge)


def _near(time: int, edge: int) -> int:
    """No further from the edge than REACH_MS, so that a clip does not hold a long silence."""
    return max(0, min(max(time, edge - REACH_MS), edge + REACH_MS))


def clip_of(clips: Sequence[Span], word: Word) -> int:
    """The index of the clip (in order, without overlap) that holds a word's middle, or else the nearest before."""
    middle = (word.start + word.end) // 2
    return max(0, bisect_left(clips, middle + 1, key=lambda clip: clip.start) - 1)


def in_batches(clips: Sequence[Span], batch_ms: int) -> list[list[Span]]:
    """Clips, in order, in groups of about batch_ms of audio."""
    reached, numbered = 0, []
    for clip in clips:
        numbered.append((reached // batch_ms, clip))
        reached += clip.duration + GAP_MS
    return [[clip for _, clip in group] for _, group in groupby(numbered, key=lambda each: each[0])]


def hear_again(
    engine: SpeechEngine, read: Callable[[int, int], Samples], clips: Sequence[Span], hook: Hook
) -> list[tuple[Word, ...]]:
    """The engine's words in each clip, times in the meeting's audio; read(start, end) gives its samples."""
    import numpy as np

    gap = np.zeros(GAP_MS * SAMPLE_RATE // 1000, np.float32)
    parts: list[Samples] = []
    regions: list[Region] = []
    at = 0
    for clip in clips:
        samples = read(clip.start, clip.end)
        length = len(samples) * 1000 // SAMPLE_RATE
        parts += [samples[: length * SAMPLE_RATE // 1000], gap]
        regions.append(Region(start=at, end=at + length))
        at += length + GAP_MS
    audio = np.concatenate(parts) if parts else gap
    segments = segments_of(engine.transcribe(audio, regions, hook))
    words = [word for segment in segments for word in segment.words]
    return [
        tuple(_moved(word, clip.start - region.start) for word in words if _inside(word, region))
        for clip, region in zip(clips, regions, strict=True)
    ]


def _inside(word: Word, region: Region) -> bool:
    return region.start <= word.start and word.end <= region.end


def _moved(word: Word, by_ms: int) -> Word:
    return word.model_copy(update={"start": word.start + by_ms, "end": word.end + by_ms})
