"""Whether a word's confidence means what it says: expected calibration error, reliability, and where the errors are.

    python -m benchmarks.confidence CLIPS [--plot reliability.png] [--fit]

CLIPS: a folder of 16 kHz clips with references.tsv. A heard word is right when it stands against the same word of
the reference. Expected calibration error: Naeini et al., AAAI 2015, ten bins of equal width. --fit prints the
offset and slope that these clips would give (pipeline/speech/confidence.py), each word's probability by fits on
the other four fifths of the clips.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from pathlib import Path

from benchmarks.heard import beside, plain_words
from benchmarks.speech_sets import Clip, read_clips
from pipeline.progress import silent
from pipeline.records import SAMPLE_RATE, Word
from pipeline.settings import Settings, load_settings
from pipeline.speech.activity import SileroDetector, find_regions
from pipeline.speech.confidence import OFFSET, SLOPE
from pipeline.speech.conformer import ConformerEngine
from pipeline.speech.engines import segments_of
from pipeline.weights import Models

BINS = 10
FOLDS = 5
Judged = tuple[float, bool]
"""A word's confidence, and whether it is right."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clips", type=Path)
    parser.add_argument("--models", type=Path, default=Path("models"))
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    settings = load_settings(None, [])
    engine = ConformerEngine(settings, Models(options.models))
    judged = [judge(clip, words_of(engine, clip, settings)) for clip in read_clips(options.clips)]
    report([each for clip in judged for each in clip])
    if options.plot:
        plot([each for clip in judged for each in clip], options.plot)
    if options.fit:
        refit(judged)


def words_of(engine: ConformerEngine, clip: Clip, settings: Settings) -> list[Word]:
    """What is heard in a clip."""
    duration = len(clip.audio) * 1000 // SAMPLE_RATE
    regions = find_regions(SileroDetector().curves([clip.audio]), duration, settings.activity)
    return [word for segment in segments_of(engine.transcribe(clip.audio, regions, silent)) for word in segment.words]


def judge(clip: Clip, words: Sequence[Word]) -> list[Judged]:
    """Each heard word with its confidence; a token of several syllables counts as one."""
    said = plain_words(clip.text)
    heard = [" ".join(plain_words(word.text)) for word in words]
    right = {j for i, j in beside(said, heard) if i is not None and j is not None and said[i] == heard[j]}
    return [(word.confidence, j in right) for j, word in enumerate(words)]


def calibration_error(judged: Sequence[Judged]) -> float:
    """Expected calibration error, 0..1."""
    return sum(len(some) / len(judged) * abs(_mean_confidence(some) - _share_right(some)) for some in _bins(judged))


def share_of_errors(judged: Sequence[Judged], least_sure: float) -> float:
    """Which part of all errors is among the least sure words (a share of them, 0..1)."""
    ranked = sorted(judged)[: int(least_sure * len(judged))]
    wrong = sum(not right for _, right in judged)
    return sum(not right for _, right in ranked) / max(1, wrong)


def report(judged: Sequence[Judged]) -> None:
    """The figures and the reliability table."""
    wrong = sum(not right for _, right in judged)
    print(f"{len(judged)} words, {wrong} wrong; expected calibration error {calibration_error(judged):.3f}")
    print(f"the least sure 20 % hold {100 * share_of_errors(judged, 0.2):.0f} % of the errors\n")
    print("| confidence | words | mean confidence | right |\n| --- | ---: | ---: | ---: |")
    for some in _bins(judged):
        low = min(int(some[0][0] * BINS), BINS - 1) / BINS
        mean, right = _mean_confidence(some), _share_right(some)
        print(f"| {low:.1f}–{low + 1 / BINS:.1f} | {len(some)} | {mean:.2f} | {right:.2f} {'█' * round(20 * right)} |")


def plot(judged: Sequence[Judged], path: Path) -> None:
    """The reliability diagram as an image."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(4, 4))
    axes.plot([0, 1], [0, 1], linestyle=":", color="grey")
    groups = list(_bins(judged))
    sizes = [20 + 300 * len(some) / len(judged) for some in groups]
    axes.scatter([_mean_confidence(some) for some in groups], [_share_right(some) for some in groups], s=sizes)
    axes.set(xlabel="mean confidence", ylabel="share of right words", xlim=(0, 1.02), ylim=(0, 1.02))
    figure.tight_layout()
    figure.savefig(path, dpi=120)


def refit(judged: Sequence[Sequence[Judged]]) -> None:
    """Platt scaling again, from the posteriors behind the confidences; cross-validated by clips."""
    raw = [[(_posterior_odds(confidence), right) for confidence, right in clip] for clip in judged]
    crossed: list[Judged] = []
    for fold in range(FOLDS):
        others = [each for number, clip in enumerate(raw) if number % FOLDS != fold for each in clip]
        offset, slope = _fit(others)
        held_out = (each for clip in raw[fold::FOLDS] for each in clip)
        crossed += [(1 / (1 + math.exp(-(offset + slope * odds))), right) for odds, right in held_out]
    offset, slope = _fit([each for clip in raw for each in clip])
    print(f"\nfit: offset {offset:.3f}, slope {slope:.3f}; cross-validated error {calibration_error(crossed):.3f}")


def _posterior_odds(confidence: float) -> float:
    kept = min(max(confidence, 1e-6), 1 - 1e-6)
    return (math.log(kept / (1 - kept)) - OFFSET) / SLOPE


def _fit(points: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Offset and slope of the logistic curve of greatest likelihood."""
    import numpy as np
    from scipy.optimize import minimize

    odds = np.array([odds for odds, _ in points])
    sign = np.array([1.0 if right else -1.0 for _, right in points])

    def loss(parameters: object) -> float:
        offset, slope = parameters  # type: ignore[misc]
        return float(np.logaddexp(0, -sign * (offset + slope * odds)).mean())

    offset, slope = minimize(loss, (0.0, 1.0)).x
    return float(offset), float(slope)


def _bins(judged: Sequence[Judged]) -> list[list[Judged]]:
    """The words by confidence, in bins of equal width; empty ones are left out."""
    groups: dict[int, list[Judged]] = {}
    for each in judged:
        groups.setdefault(min(int(each[0] * BINS), BINS - 1), []).append(each)
    return [groups[number] for number in sorted(groups)]


def _mean_confidence(judged: Sequence[Judged]) -> float:
    return sum(confidence for confidence, _ in judged) / len(judged)


def _share_right(judged: Sequence[Judged]) -> float:
    return sum(right for _, right in judged) / len(judged)


if __name__ == "__main__":
    main()
