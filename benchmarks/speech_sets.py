"""What the measurements of words and of voice activity share: sets of clips with their texts, WER, RTTM."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.heard import plain_words
from pipeline.records import SAMPLE_RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from pipeline.speech.engines import Samples


@dataclass(frozen=True)
class Clip:
    """A short recording and what is said in it; `kind` is the part of the set that it belongs to."""

    name: str
    kind: str
    text: str
    audio: Samples


def read_clips(folder: Path) -> Iterator[Clip]:
    """A folder's clips (16 kHz) after its references.tsv: columns file, kind, text."""
    import soundfile

    with (folder / "references.tsv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            audio, rate = soundfile.read(folder / row["file"], dtype="float32")
            if rate != SAMPLE_RATE:
                raise SystemExit(f"{row['file']}: {rate} Hz, not {SAMPLE_RATE}")
            yield Clip(Path(row["file"]).stem, row["kind"], row["text"], audio)


def word_error_rate(said: Sequence[str], heard: Sequence[str]) -> float:
    """Per cent, without case, marks and tone placement."""
    import jiwer

    return 100 * float(
        jiwer.wer([" ".join(plain_words(text)) for text in said], [" ".join(plain_words(text)) for text in heard])
    )


def read_speech(rttm: Path, duration_ms: int, step_ms: int) -> NDArray[np.bool_]:
    """Whether anybody speaks, each step_ms; shape (num_steps,)."""
    import numpy as np

    speech = np.zeros(duration_ms // step_ms, bool)
    for line in rttm.read_text("utf-8").splitlines():
        field = line.split()
        if field and field[0] == "SPEAKER":
            start, length = float(field[3]) * 1000, float(field[4]) * 1000
            speech[round(start / step_ms) : round((start + length) / step_ms)] = True
    return speech
