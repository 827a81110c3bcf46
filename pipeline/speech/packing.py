"""Utterances to windows: what Whisper's encoder hears at once is 30 s, and costs the same when half empty.

A window takes utterances one after the other, as many as fit. An utterance that is longer than a window
is cut into pieces that overlap by a few words: each boundary between two words is decided in the piece
that hears what comes before it and after it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.records import Utterance, Word

WINDOW_MS = 30_000
PAD_MS = 200
"""Audio kept before the first and after the last word of a piece."""
OVERLAP_MS = 6_000
"""How far two pieces of one utterance overlap; the cut between what they decide is in its middle part."""
MARGIN_MS = 1_500
"""How much of the overlap has to lie on either side of the cut."""


@dataclass(frozen=True)
class Piece:
    """Words [first, last) of an utterance; boundaries [decide_from, decide_to) are decided with them.

    Boundary i stands before word i; the last one, len(words), is the end of the utterance.
    start and end: the audio, ms.
    """

    utterance: int
    first: int
    last: int
    decide_from: int
    decide_to: int
    start: int
    end: int

    @property
    def duration(self) -> int:
        """ms of audio."""
        return self.end - self.start


Window: TypeAlias = tuple[Piece, ...]
Cost: TypeAlias = Callable[[str], int]
"""Tokens that a word may take."""


def pack(utterances: Sequence[Utterance], cost: Cost, room: int) -> list[Window]:
    """Windows of at most WINDOW_MS and `room` tokens, in order; utterances without words are left out."""
    windows: list[Window] = []
    current: list[Piece] = []
    duration = tokens = 0
    for index, utterance in enumerate(utterances):
        for piece in _pieces(index, utterance.words, cost, room):
            needed = sum(cost(word.text) for word in utterance.words[piece.first : piece.last])
            if current and (duration + piece.duration > WINDOW_MS or tokens + needed > room):
                windows.append(tuple(current))
                current, duration, tokens = [], 0, 0
            current.append(piece)
            duration += piece.duration
            tokens += needed
    return [*windows, tuple(current)] if current else windows


def group(windows: Sequence[Window], part_ms: int) -> list[list[Window]]:
    """Windows in parts of about `part_ms` of audio each, always cut the same way."""
    parts: list[list[Window]] = []
    filled = part_ms
    for window in windows:
        if filled >= part_ms:
            parts.append([])
            filled = 0
        parts[-1].append(window)
        filled += sum(piece.duration for piece in window)
    return parts


def _pieces(index: int, words: Sequence[Word], cost: Cost, room: int) -> Iterator[Piece]:
    first = decide_from = 0
    while decide_from < len(words):
        last = _reach(words, first, cost, room)
        if last == len(words):
            yield Piece(index, first, last, decide_from, last + 1, *_audio(words[first:last]))
            return
        cut = _cut(words, decide_from, last)
        yield Piece(index, first, last, decide_from, cut, *_audio(words[first:last]))
        overlap = bisect_left(words, words[cut].start - OVERLAP_MS // 2, lo=first + 1, key=lambda word: word.start)
        first, decide_from = min(overlap, cut), cut
        if _reach(words, first, cost, room) <= cut:
            first = cut


def _audio(words: Sequence[Word]) -> tuple[int, int]:
    """From where to where these words are heard, ms."""
    return max(0, words[0].start - PAD_MS), max(word.end for word in words) + PAD_MS


def _reach(words: Sequence[Word], first: int, cost: Cost, room: int) -> int:
    """The end of the words from `first` on that fit into one window: at least one."""
    tokens = cost(words[first].text)
    latest = words[first].start + WINDOW_MS - 2 * PAD_MS
    last = first + 1
    while last < len(words) and words[last].end <= latest and tokens + cost(words[last].text) <= room:
        tokens += cost(words[last].text)
        last += 1
    return last


def _cut(words: Sequence[Word], decide_from: int, last: int) -> int:
    """The boundary from which the next piece decides: at the longest pause in the overlap."""
    heard = words[last - 1].end
    within = [
        i for i in range(decide_from + 1, last) if heard - OVERLAP_MS + MARGIN_MS <= words[i].start <= heard - MARGIN_MS
    ]
    return max(within, key=lambda i: words[i].start - words[i - 1].end) if within else last
