"""What was measured on the windows that slide over a meeting, and their place in time.

segmentation-3.0 hears ten seconds at once and tells which of three local voices speak in each
frame; «voice 2» of one window need not be «voice 2» of the next.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from pipeline.records import SAMPLE_RATE, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WINDOW_MS = 10_000
FRAMES = 589
"""Frames in a window."""
FRAME_SAMPLES = 270
"""Step between frames, samples at 16 kHz."""
FIRST_CENTRE = 495
"""Middle of the first frame, samples from the window's start."""
VOICES = 3
"""Local voices in a window, as the network gives them."""
SLOTS = 8
"""Local voices in a window after split_voices."""
SPLIT_GAP_MS = 500
"""A voice silent for longer is split …"""
SPLIT_OTHERS_MS = 200
"""… and so is one in whose gap others speak for longer …"""
SPLIT_PIECE_MS = 1_500
"""… but only into pieces that are long enough to recognise a voice by."""


Run: TypeAlias = tuple[int, int]
"""Frames [start, end) of a window in which a voice speaks without a break."""


@dataclass(frozen=True)
class Windows:
    """Measurements of consecutive windows.

    activity: bool, shape (windows, FRAMES, SLOTS).
    embeddings: float32, shape (windows, SLOTS, 192); NaN where a voice spoke too little.
    """

    activity: NDArray[np.bool_]
    embeddings: NDArray[np.float32]

    def to_bytes(self) -> bytes:
        """For keeping on disk; see from_bytes."""
        import numpy as np

        buffer = io.BytesIO()
        np.savez_compressed(buffer, activity=np.packbits(self.activity), embeddings=self.embeddings)
        return buffer.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> Windows:
        """What to_bytes kept."""
        import numpy as np

        with np.load(io.BytesIO(data), allow_pickle=False) as kept:
            embeddings = kept["embeddings"]
            shape = (len(embeddings), FRAMES, SLOTS)
            bits = np.unpackbits(kept["activity"], count=shape[0] * shape[1] * shape[2])
        return cls(bits.reshape(shape).astype(bool), embeddings)

    @classmethod
    def join(cls, parts: Sequence[Windows]) -> Windows:
        """Parts one after the other."""
        import numpy as np

        return cls(
            np.concatenate([part.activity for part in parts]), np.concatenate([part.embeddings for part in parts])
        )

    def alone(self) -> NDArray[np.bool_]:
        """`activity` without the frames in which several voices speak; same shape."""
        single: NDArray[np.bool_] = self.activity & (self.activity.sum(axis=2, keepdims=True) == 1)
        return single


def count_windows(duration_ms: int, hop_ms: int) -> int:
    """Windows needed to cover the audio; the last one may go beyond its end."""
    return 1 + max(0, -(-(duration_ms - WINDOW_MS) // hop_ms)) if duration_ms else 0


def split_into_parts(duration_ms: int, hop_ms: int, part_ms: int) -> list[Span]:
    """The audio (ms) that each part of the work needs, so that the parts' windows make one even series."""
    total = count_windows(duration_ms, hop_ms)
    each = max(1, part_ms // hop_ms)
    bounds = [*range(0, total, each), total]
    return [
        Span(start=first * hop_ms, end=min(duration_ms, (after - 1) * hop_ms + WINDOW_MS))
        for first, after in pairwise(bounds)
    ]


def split_voices(activity: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Split each local voice where it pauses: shape (windows, FRAMES, VOICES) to (windows, FRAMES, SLOTS).

    Where turns are short, the network calls two people of one window the same voice; one embedding of
    both would be nobody's. Pieces that are too short stay with the nearest longer one of their voice.
    """
    import numpy as np

    split = np.zeros((len(activity), FRAMES, SLOTS), dtype=bool)
    for voices, slots in zip(activity, split, strict=True):
        used = 0
        for voice in range(VOICES):
            others = np.delete(voices, voice, axis=1).any(axis=1)
            groups = _group(_pieces(voices[:, voice], others))
            if used + len(groups) > SLOTS - (VOICES - 1 - voice):  # leave a slot to each voice to come
                groups = [[run for group in groups for run in group]]
            for slot, group in enumerate(groups, used):
                for start, end in group:
                    slots[start:end, slot] = True
            used += len(groups)
    return split


def _pieces(voice: NDArray[np.bool_], others: NDArray[np.bool_]) -> list[list[Run]]:
    """The runs of a voice (frames), those with only a short pause between them together."""
    import numpy as np

    edges = np.flatnonzero(np.diff(voice.astype(np.int8), prepend=0, append=0))
    pieces: list[list[Run]] = []
    for start, end in edges.reshape(-1, 2).tolist():
        last = pieces[-1][-1][1] if pieces else 0
        short = _duration_ms(start - last) <= SPLIT_GAP_MS
        if pieces and short and _duration_ms(int(others[last:start].sum())) <= SPLIT_OTHERS_MS:
            pieces[-1].append((start, end))
        else:
            pieces.append([(start, end)])
    return pieces


def _group(pieces: list[list[Run]]) -> list[list[Run]]:
    """Pieces of which each is long, the short ones with their neighbours; all in one when at most one is long."""
    groups = [list(piece) for piece in pieces if _duration_ms(sum(b - a for a, b in piece)) >= SPLIT_PIECE_MS]
    if len(groups) < 2:
        return [[run for piece in pieces for run in piece]] if pieces else []
    bounds = [(group[0][0], group[-1][1]) for group in groups]
    for piece in pieces:
        if (piece[0][0], piece[-1][1]) not in bounds:
            gaps = [max(start - piece[-1][1], piece[0][0] - end) for start, end in bounds]
            groups[gaps.index(min(gaps))] += piece
    return groups


def _duration_ms(frames: int) -> float:
    return frames * FRAME_SAMPLES * 1000 / SAMPLE_RATE


def hop_frames(hop_ms: int) -> float:
    """Frames between the starts of two windows."""
    return hop_ms * SAMPLE_RATE / 1000 / FRAME_SAMPLES


def frame_ms(frame: int) -> int:
    """Time of a frame's middle, counted from the start of the meeting."""
    return round((frame * FRAME_SAMPLES + FIRST_CENTRE) * 1000 / SAMPLE_RATE)
