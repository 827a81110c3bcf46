"""Whisper's 30 s windows: neighbouring regions packed together, and the words heard put back into their regions.

Whisper's encoder hears 30 s at a time, however little of it is speech: a window for each region
would take several times as long.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.records import Dropped, Segment, Word, nfc
from pipeline.speech.engines import Region, cut_out

if TYPE_CHECKING:
    from pipeline.speech.engines import Samples

WINDOW_MS = 30_000
MAX_GAP_MS = 3_000
"""Regions further apart than this go to different windows."""
SILENCE = 10 ** (-60 / 20)
"""Samples whose peak is below −60 dBFS are not speech, whatever Whisper makes of them."""


@dataclass(frozen=True)
class HeardWord:
    """A word with its marks, its times in ms from the window's start, and its mean token probability."""

    text: str
    start: int
    end: int
    probability: float


@dataclass
class WindowHeard:
    """What was heard in a window, and what of it the engine itself does not believe (times in the whole audio)."""

    words: list[HeardWord] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)


@dataclass(frozen=True)
class Piece:
    """A region, or 30 s of a longer one; `region` is its place among the regions."""

    region: int
    start: int
    end: int


@dataclass(frozen=True)
class Window:
    """Neighbouring pieces that are heard together, with the silence between them; ms."""

    pieces: tuple[Piece, ...]

    @property
    def start(self) -> int:
        """ms"""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """ms"""
        return self.pieces[-1].end

    def samples(self, audio: Samples) -> Samples | None:
        """What is heard in this window; None where that is silence."""
        samples = cut_out(audio, self.start, self.end)
        return samples if samples.size and abs(samples).max() >= SILENCE else None


def pack(regions: Sequence[Region]) -> list[Window]:
    """Windows of at most WINDOW_MS; regions more than MAX_GAP_MS apart are never together."""
    pieces = [
        Piece(i, start, min(start + WINDOW_MS, region.end))
        for i, region in enumerate(regions)
        for start in range(region.start, region.end, WINDOW_MS)
    ]
    windows: list[list[Piece]] = []
    for piece in pieces:
        last = windows[-1] if windows else None
        if last and piece.start - last[-1].end <= MAX_GAP_MS and piece.end - last[0].start <= WINDOW_MS:
            last.append(piece)
        else:
            windows.append([piece])
    return [Window(tuple(window)) for window in windows]


def placed(window: Window, heard: Sequence[HeardWord]) -> Iterator[tuple[int, Word]]:
    """Each word with its region: the one that it overlaps most, or else the nearest; times rise inside it."""
    reached = 0
    current = 0
    for word in heard:
        start, end = window.start + word.start, window.start + word.end
        later = range(current, len(window.pieces))
        current = max(later, key=lambda i: _overlap(window.pieces[i], start, end))
        piece = window.pieces[current]
        begin = min(max(start, reached, piece.start), piece.end)
        reached = min(max(end, begin), piece.end)
        confidence = min(max(word.probability, 0.0), 1.0)
        yield piece.region, Word(start=begin, end=reached, text=word.text, confidence=confidence)


def unheard(window: Window, words: Sequence[Word]) -> list[Window]:
    """The pieces that have none of the window's words, neighbours together; none where nothing was heard at all."""
    if not words:
        return []
    silent = [not any(piece.start <= word.start and word.end <= piece.end for word in words) for piece in window.pieces]
    runs = groupby(zip(silent, window.pieces, strict=True), key=lambda each: each[0])
    return [Window(tuple(piece for _, piece in run)) for is_silent, run in runs if is_silent]


def _overlap(piece: Piece, start: int, end: int) -> int:
    """ms that both have in common; negative: how far they are apart."""
    return min(piece.end, end) - max(piece.start, start)


def segment_of(words: Sequence[Word]) -> Segment:
    """One region's words as a segment, from the first word's start to the last one's end."""
    text = nfc(" ".join(word.text for word in words))
    return Segment(start=words[0].start, end=words[-1].end, words=tuple(words), text=text)
