"""Two voice activity detectors side by side: Silero VAD, which the pipeline uses, and pyannote's segmentation-3.0.

    python -m benchmarks.activity --clips CLIPS --meetings MEETINGS --thresholds 0.3 0.5

CLIPS: a folder with references.tsv; prints WER of the conformer on each detector's regions.
MEETINGS: recordings with an .rttm of the same stem; prints missed speech and false alarm (share of the
speech in the reference) of the regions, and the detector's time as a share of the audio.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from benchmarks.speech_sets import Clip, read_clips, read_speech, word_error_rate
from pipeline.media import decode
from pipeline.progress import silent
from pipeline.records import SAMPLE_RATE
from pipeline.settings import Activity, Settings
from pipeline.speech.activity import Curves, SileroDetector, find_regions
from pipeline.speech.conformer import ConformerEngine
from pipeline.speech.engines import segments_of
from pipeline.weights import Models

if TYPE_CHECKING:
    from pipeline.speech.engines import Samples

STEP_MS = 10
LIMIT_MS = 24 * 3_600_000


class Detector(Protocol):
    """Anything that gives curves for one recording."""

    def curves(self, blocks: Iterable[Samples]) -> Curves: ...


class PyannoteDetector:
    """segmentation-3.0 over windows of 10 s that do not overlap; speech is all that is not «nobody»."""

    WINDOW = 10 * SAMPLE_RATE
    BATCH = 32

    def __init__(self, models: Models) -> None:
        from pyannote.audio import Model

        model: Any = Model.from_pretrained(models.require("segmentation-3.0") / "pytorch_model.bin")
        self._model = model.eval()

    def curves(self, blocks: Iterable[Samples]) -> Curves:
        """Batches of windows; the last one is filled with silence."""
        import torch

        audio = np.concatenate(list(blocks))
        windows = np.pad(audio, (0, -len(audio) % self.WINDOW)).reshape(-1, self.WINDOW)
        speech = []
        with torch.inference_mode():
            for begin in range(0, len(windows), self.BATCH):
                classes = self._model(torch.from_numpy(windows[begin : begin + self.BATCH])[:, None]).exp().numpy()
                #   shape: (batch, frames, 7 sets of speakers); the first set is empty
                speech.append(1 - classes[:, :, 0])
        probability = np.concatenate(speech)
        frames = probability.shape[1]
        power = np.stack([np.square(part).mean(axis=1) for part in np.array_split(windows, frames, axis=1)], axis=1)
        frame_ms = self.WINDOW / SAMPLE_RATE * 1000 / frames
        return Curves(probability.reshape(-1), power.reshape(-1).astype(np.float32), frame_ms)


def main() -> None:
    """Measure and print two Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clips", type=Path)
    parser.add_argument("--meetings", type=Path)
    parser.add_argument("--thresholds", type=float, nargs="+", default=[Activity().threshold])
    parser.add_argument("--pads", type=int, nargs="+", default=[Activity().pad_ms], help="ms")
    parser.add_argument("--models", type=Path, default=Path("models"))
    options = parser.parse_args()
    models = Models(options.models)
    detectors: dict[str, Detector] = {"silero": SileroDetector(), "pyannote": PyannoteDetector(models)}
    trials = [Activity(threshold=t, pad_ms=pad) for t in options.thresholds for pad in options.pads]
    if options.clips:
        measure_words(detectors, trials, list(read_clips(options.clips)), models)
    if options.meetings:
        measure_speech(detectors, trials, options.meetings)


def measure_words(
    detectors: dict[str, Detector], trials: Sequence[Activity], clips: Sequence[Clip], models: Models
) -> None:
    """WER of the conformer on each detector's regions."""
    engine = ConformerEngine(Settings(), models)
    print("| detector | threshold | pad ms | WER % |\n| --- | ---: | ---: | ---: |")
    for name, detector in detectors.items():
        curves = [detector.curves([clip.audio]) for clip in clips]
        for trial in trials:
            heard = []
            for clip, curve in zip(clips, curves, strict=True):
                regions = find_regions(curve, len(clip.audio) * 1000 // SAMPLE_RATE, trial)
                said = segments_of(engine.transcribe(clip.audio, regions, silent))
                heard.append(" ".join(segment.text for segment in said))
            wer = word_error_rate([clip.text for clip in clips], heard)
            print(f"| {name} | {trial.threshold} | {trial.pad_ms} | {wer:.1f} |", flush=True)


def measure_speech(detectors: dict[str, Detector], trials: Sequence[Activity], folder: Path) -> None:
    """Missed speech and false alarm over all meetings, and the detector's own time."""
    print("\n| detector | threshold | pad ms | missed % | false alarm % | × real time |")
    print("| --- |" + " ---: |" * 5)
    meetings = [(path, load(path)) for path in sorted(folder.iterdir()) if is_meeting(path)]
    for name, detector in detectors.items():
        start = time.monotonic()
        curves = [detector.curves([audio]) for _, audio in meetings]
        share = (time.monotonic() - start) / sum(len(audio) / SAMPLE_RATE for _, audio in meetings)
        for trial in trials:
            counts = np.zeros(3)
            for (path, audio), curve in zip(meetings, curves, strict=True):
                counts += compare(path.with_suffix(".rttm"), len(audio) * 1000 // SAMPLE_RATE, curve, trial)
            missed, alarm = 100 * counts[:2] / counts[2]
            print(f"| {name} | {trial.threshold} | {trial.pad_ms} | {missed:.1f} | {alarm:.1f} | {share:.4f} |")


def compare(rttm: Path, duration_ms: int, curves: Curves, trial: Activity) -> tuple[int, int, int]:
    """Steps of missed speech, of false alarm, and of speech in the reference."""
    truth = read_speech(rttm, duration_ms, STEP_MS)
    found = np.zeros_like(truth)
    for region in find_regions(curves, duration_ms, trial):
        found[region.start // STEP_MS : region.end // STEP_MS] = True
    return int((truth & ~found).sum()), int((found & ~truth).sum()), int(truth.sum())


def is_meeting(path: Path) -> bool:
    """Whether a file is a recording with a reference beside it."""
    return path.suffix != ".rttm" and path.with_suffix(".rttm").is_file()


def load(path: Path) -> Samples:
    """Any recording as samples."""
    decoded = np.frombuffer(b"".join(decode(path, LIMIT_MS, [])), np.int16)
    return decoded.astype(np.float32) / np.float32(32768)


if __name__ == "__main__":
    main()
