"""How well and how fast speakers are told apart: `python -m benchmarks.diarization FOLDER [--minutes 60]`.

FOLDER holds recordings with a reference NAME.rttm beside each. Prints the diarization error rate
(no collar, overlapped speech scored), the number of speakers, and time as a share of the length.
With --minutes the first recording is repeated to that length instead, for time and memory alone.
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pipeline.card import SpeakerBounds
from pipeline.media import decode
from pipeline.progress import silent
from pipeline.records import SAMPLE_RATE, Turns
from pipeline.settings import Settings
from pipeline.speakers.diarization import Diarizer, diarizer_class
from pipeline.weights import Models

if TYPE_CHECKING:
    from pyannote.core import Annotation

    from pipeline.audio import Samples

MAX_MS = 24 * 3_600_000


def main() -> None:
    """Diarize and print a line a recording."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=int)
    options = parser.parse_args()
    settings, models = Settings(), Models(Path("models"))
    diarizer = diarizer_class(models)(settings, models)
    references = sorted(options.folder.glob("*.rttm"))
    if options.minutes:
        samples = read(references[0])
        length = options.minutes * 60 * SAMPLE_RATE
        turns, seconds = run(diarizer, np.tile(samples, -(-length // len(samples)))[:length])
        print(f"{options.minutes} min: {line(turns, seconds, options.minutes * 60)}")
        return
    from pyannote.metrics.diarization import DiarizationErrorRate

    error = DiarizationErrorRate(collar=0.0, skip_overlap=False)
    for reference in references:
        samples = read(reference)
        turns, seconds = run(diarizer, samples)
        truth = annotation(read_rttm(reference))
        found = annotation([(turn.start / 1000, turn.end / 1000, turn.speaker) for turn in turns.turns])
        rate = 100 * error(truth, found)
        told = line(turns, seconds, len(samples) / SAMPLE_RATE)
        print(f"{reference.stem:20} DER {rate:5.1f} %, {told} (reference {len(truth.labels())})")
    print(f"{'all':20} DER {100 * abs(error):5.1f} %")


def run(diarizer: Diarizer, samples: Samples) -> tuple[Turns, float]:
    """Turns, and the seconds they took."""
    start = time.monotonic()
    duration = len(samples) * 1000 // SAMPLE_RATE
    free = SpeakerBounds()
    heard = [diarizer.hear(samples[part.start * 16 : part.end * 16], free, silent) for part in diarizer.parts(duration)]
    return diarizer.conclude(heard, duration, free), time.monotonic() - start


def line(turns: Turns, seconds: float, length: float) -> str:
    """Speakers, time and the peak memory of this process so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    speakers = len({turn.speaker for turn in turns.turns})
    return f"{speakers} speakers, {seconds:.0f} s = {seconds / length:.3f} × real time, peak {peak} MiB"


def read(reference: Path) -> Samples:
    """Samples of the recording beside a reference."""
    recording = next(path for path in sorted(reference.parent.glob(f"{reference.stem}.*")) if path != reference)
    data = b"".join(decode(recording, MAX_MS, []))
    samples: Samples = np.frombuffer(data, dtype="<i2").astype(np.float32) / 32_768
    return samples


def read_rttm(path: Path) -> list[tuple[float, float, str]]:
    """Start, end (s) and speaker of each line."""
    rows = [row.split() for row in path.read_text("utf-8").splitlines() if row.startswith("SPEAKER")]
    return [(float(row[3]), float(row[3]) + float(row[4]), row[7]) for row in rows]


def annotation(turns: list[tuple[float, float, str]]) -> Annotation:
    """pyannote's form of turns."""
    from pyannote.core import Annotation, Segment

    made = Annotation()
    for track, (start, end, speaker) in enumerate(turns):
        made[Segment(start, end), track] = speaker
    return made


if __name__ == "__main__":
    main()
