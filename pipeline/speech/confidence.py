"""How sure a word is: the posterior of its least certain token, made a probability that means what it says.

Platt scaling (Platt, «Probabilistic outputs for support vector machines», 1999) on the log odds. The two figures
were fitted on the words of short clips; `python -m benchmarks.confidence` measures them, docs/TRANSCRIPTION.md
gives the outcome.
"""

from __future__ import annotations

import math

OFFSET, SLOPE = -0.245, 0.553
FURTHEST = 1e-4
"""Posteriors nearer to 0 or 1 than this are taken for it: float32 says no more."""


def calibrated(posterior: float) -> float:
    """The probability that a word is right, 0..1; rises with the posterior."""
    kept = min(max(posterior, FURTHEST), 1 - FURTHEST)
    return 1 / (1 + math.exp(-(OFFSET + SLOPE * math.log(kept / (1 - kept)))))
