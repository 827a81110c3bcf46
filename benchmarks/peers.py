"""What the same weights do in their libraries' own hands; run as a process of its own, prints one JSON line.

python -m benchmarks.peers whisper AUDIO.flac      openai-whisper's sequential `transcribe`, base weights
python -m benchmarks.peers pyannote AUDIO.flac     pyannote's SpeakerDiarization with its stock hop and batches
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.audio import read_samples
from pipeline.weights import Models


def whisper(audio: Path) -> dict[str, object]:
    """openai-whisper as its README shows it: the whole file, language given, no look back (that loops)."""
    from pipeline.speech.whisper_weights import load_whisper

    model = load_whisper(Models(Path("models")), "whisper-base", "cpu")
    samples = read_samples(audio)
    start = time.monotonic()
    result = model.transcribe(samples, language="vi", fp16=False, condition_on_previous_text=False)
    return {"seconds": round(time.monotonic() - start, 1), "words": len(str(result["text"]).split())}


def pyannote(audio: Path) -> dict[str, object]:
    """pyannote's pipeline with the same two models, hop 1 s and batches of 1, its defaults."""
    import torch

    from pipeline.speakers.diarization import stock_pipeline

    pipeline = stock_pipeline(Models(Path("models")))
    samples = read_samples(audio)
    start = time.monotonic()
    found = pipeline({"waveform": torch.from_numpy(samples)[None], "sample_rate": 16_000})
    speakers = len(found.speaker_diarization.labels())
    return {"seconds": round(time.monotonic() - start, 1), "speakers": speakers}


PEERS: dict[str, Callable[[Path], dict[str, object]]] = {"whisper": whisper, "pyannote": pyannote}

if __name__ == "__main__":
    measured = PEERS[sys.argv[1]](Path(sys.argv[2]))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({**measured, "peak_mib": peak}))
