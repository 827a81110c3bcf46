"""Throughput of the whisper engine beside openai-whisper's own sequential `transcribe`, on one device.

`python -m benchmarks.whisper_gpu [--model NAME] [--device auto|cpu|cuda] [--batch N] [--beam N] [--minutes M] [AUDIO]`

AUDIO is any file that soundfile reads at 16 kHz mono; without it the sample voices are said over and over,
a second apart, for M minutes. Both get the same weights and beam; regions are the clips, or for AUDIO
stretches of 20 s. Times do not contain loading, and each has heard one clip before.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soundfile

from pipeline.progress import silent
from pipeline.records import SAMPLE_RATE
from pipeline.settings import Settings
from pipeline.speech.devices import torch_device
from pipeline.speech.engines import Region, segments_of
from pipeline.speech.openai_whisper import WhisperEngine, choose_model
from pipeline.speech.whisper_weights import load_tokenizer, load_whisper
from pipeline.weights import Models

if TYPE_CHECKING:
    from pipeline.speech.engines import Samples

MODELS = Path("models")
GAP_MS = 1_000
STRETCH_MS = 20_000


def main() -> None:
    """Print one line for each of the two."""
    arguments = _arguments()
    settings = Settings.model_validate(
        {
            "transcribe": {"model": arguments.model, "batch": arguments.batch, "beam": arguments.beam},
            "compute": {"device": arguments.device},
        }
    )
    models = Models(MODELS)
    audio, regions = _from_file(arguments.audio) if arguments.audio else _voices(arguments.minutes * 60_000)
    seconds = len(audio) / SAMPLE_RATE
    print(f"{choose_model(settings, models)} on {torch_device(settings.compute)}, {seconds:.0f} s of audio")
    ours, our_words = _engine(settings, models, audio, regions)
    theirs, their_words = _sequential(settings, models, audio)
    print(f"bienban, {arguments.batch} windows at once: {seconds / ours:.1f} × real time, {our_words} words")
    print(f"openai-whisper's transcribe: {seconds / theirs:.1f} × real time, {their_words} words")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("audio", nargs="?", type=Path)
    parser.add_argument("--model", default="auto")
    parser.add_argument("--device", default="auto", choices=["auto", "cpu", "cuda"])
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--beam", type=int, default=5)
    parser.add_argument("--minutes", type=int, default=2)
    return parser.parse_args()


def _from_file(path: Path) -> tuple[Samples, list[Region]]:
    audio, rate = soundfile.read(path, dtype="float32")
    if rate != SAMPLE_RATE or audio.ndim != 1:
        raise SystemExit(f"{path}: 16 kHz mono, please")
    duration = len(audio) * 1000 // rate
    starts = range(0, duration, STRETCH_MS)
    return audio, [Region(start=start, end=min(start + STRETCH_MS, duration)) for start in starts]


def _voices(duration: int) -> tuple[Samples, list[Region]]:
    from scipy.signal import resample_poly

    clips = []
    for path in sorted((MODELS / "sample-voices").glob("*.wav")):
        samples, rate = soundfile.read(path, dtype="float32")
        clips.append(resample_poly(samples, SAMPLE_RATE, rate).astype(np.float32))
    parts: list[Samples] = []
    regions: list[Region] = []
    at = 0
    while at < duration:
        clip = clips[len(regions) % len(clips)]
        length = len(clip) * 1000 // SAMPLE_RATE
        regions.append(Region(start=at, end=at + length))
        padded = (length + GAP_MS) * SAMPLE_RATE // 1000
        parts.append(np.pad(clip[:padded], (0, max(0, padded - len(clip)))))
        at += length + GAP_MS
    return np.concatenate(parts), regions


def _engine(settings: Settings, models: Models, audio: Samples, regions: list[Region]) -> tuple[float, int]:
    engine = WhisperEngine(settings, models)
    list(engine.transcribe(audio, regions[:1], silent))
    started = time.perf_counter()
    words = sum(len(segment.words) for segment in segments_of(engine.transcribe(audio, regions, silent)))
    elapsed = time.perf_counter() - started
    engine.close()
    return elapsed, words


def _sequential(settings: Settings, models: Models, audio: Samples) -> tuple[float, int]:
    name = choose_model(settings, models)
    device = torch_device(settings.compute)
    model = load_whisper(models.require(name), name, device)
    load_tokenizer(model)
    options = {
        "language": "vi",
        "beam_size": settings.transcribe.beam if settings.transcribe.beam > 1 else None,
        "condition_on_previous_text": False,
        "word_timestamps": True,
        "fp16": device == "cuda",
    }
    model.transcribe(audio[: 3 * SAMPLE_RATE], **options)
    started = time.perf_counter()
    result = model.transcribe(audio, **options)
    return time.perf_counter() - started, len(str(result["text"]).split())


if __name__ == "__main__":
    main()
