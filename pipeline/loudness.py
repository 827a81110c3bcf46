"""Level, clipping and silence of audio, and where it is overdriven, measured block by block as it streams past."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pipeline.records import SAMPLE_RATE, Loudness, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WINDOW = SAMPLE_RATE // 10
"""samples: 100 ms"""
SILENCE_DBFS = -55.0
"""A window under this is silence."""
CLIPPED = 32_600
"""|sample| from which a 16-bit sample counts as clipped: a resampled flat top scatters a little below full scale."""
OVERDRIVEN = 0.005
"""Share of a window's samples from which it is heard as overdriven: 8 of 1,600. A limiter's lone peaks are not."""
APART_MS = 1_000
"""Overdriven windows that are nearer to each other are one stretch."""
FLOOR_DBFS = -100.0


class LoudnessMeter:
    """Feed it 16-bit samples; `result()` tells what it saw."""

    def __init__(self) -> None:
        self._peak = 0
        self._clipped = 0
        self._samples = 0
        self._silent = 0
        self._energy = 0.0
        self._voiced = 0
        self._overdriven: list[Span] = []

    def add(self, block: bytes) -> None:
        """Take 16-bit little-endian mono samples at 16 kHz."""
        import numpy as np

        samples = np.abs(np.frombuffer(block, dtype="<i2").astype(np.int32))
        begin = self._samples
        self._samples += len(samples)
        self._peak = max(self._peak, int(samples.max(initial=0)))
        clipped = samples >= CLIPPED
        self._clipped += int(clipped.sum())
        for start in range(0, len(samples), WINDOW):
            self._judge(begin + start, clipped[start : start + WINDOW])
            window = samples[start : start + WINDOW].astype(np.float64)
            energy = float((window**2).sum())
            if _dbfs(math.sqrt(energy / len(window))) < SILENCE_DBFS:
                self._silent += len(window)
            else:
                self._energy += energy
                self._voiced += len(window)

    def _judge(self, begin: int, clipped: NDArray[np.bool_]) -> None:
        """Whether a window, of which some samples are clipped, belongs to an overdriven stretch."""
        if clipped.sum() < OVERDRIVEN * WINDOW:
            return
        start, end = (at * 1000 // SAMPLE_RATE for at in (begin, begin + len(clipped)))
        if self._overdriven and start - self._overdriven[-1].end < APART_MS:
            start = self._overdriven.pop().start
        self._overdriven.append(Span(start=start, end=end))

    def overdriven(self) -> tuple[Span, ...]:
        """Where the sound is broken by its loudness, in order; ms from the first sample that was added."""
        return tuple(self._overdriven)

    def result(self) -> Loudness:
        """The measures over everything added; level is the RMS of the windows that are not silent."""
        rms = math.sqrt(self._energy / self._voiced) if self._voiced else 0.0
        total = max(1, self._samples)
        return Loudness(
            peak_dbfs=round(_dbfs(self._peak), 1),
            level_dbfs=round(_dbfs(rms), 1),
            clipped=round(self._clipped / total, 6),
            silent=round(self._silent / total, 4),
        )


def _dbfs(amplitude: float) -> float:
    return max(FLOOR_DBFS, 20 * math.log10(amplitude / 32_768)) if amplitude > 0 else FLOOR_DBFS
