"""What was measured on the windows that slide over a meeting, and their place in time.

segmentation-3.0 hears ten seconds at once and tells which of three local voices speak in each
frame; «voice 2» of one window need not be «voice 2» of the next.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

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
"""Local voices in a window."""


@dataclass(frozen=True)
class Windows:
    """Measurements of consecutive windows.

    activity: bool, shape (windows, FRAMES, VOICES).
    embeddings: float32, shape (windows, VOICES, 192); NaN where a voice spoke too little.
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
            shape = (len(embeddings), FRAMES, VOICES)
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


def hop_frames(hop_ms: int) -> float:
    """Frames between the starts of two windows."""
    return hop_ms * SAMPLE_RATE / 1000 / FRAME_SAMPLES


def frame_ms(frame: int) -> int:
    """Time of a frame's middle, counted from the start of the meeting."""
    return round((frame * FRAME_SAMPLES + FIRST_CENTRE) * 1000 / SAMPLE_RATE)
