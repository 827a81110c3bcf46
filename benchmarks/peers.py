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
from unittest import mock

from pipeline.audio import read_samples
from pipeline.records import SAMPLE_RATE
from pipeline.weights import Models


def whisper(audio: Path) -> dict[str, object]:
    """openai-whisper as its README shows it: the whole file, language given, no look back (that loops)."""
    from pipeline.speech.whisper_weights import load_whisper

    model = load_whisper(Models(Path("models")).require("whisper-base"), "whisper-base")
    samples = read_samples(audio)
    start = time.monotonic()
    result = model.transcribe(samples, language="vi", fp16=False, condition_on_previous_text=False)
    return {"seconds": round(time.monotonic() - start, 1), "words": len(str(result["text"]).split())}


def pyannote(audio: Path) -> dict[str, object]:
    """pyannote's own pipeline with the same two models; hop 1 s and batches of 1 are its defaults."""
    import torch
    from pyannote.audio import Model
    from pyannote.audio.pipelines import speaker_diarization

    from pipeline.speakers.embedding import VoiceEmbedding

    models = Models(Path("models"))
    segmentation = Model.from_pretrained(models.require("segmentation-3.0") / "pytorch_model.bin")
    embedding = VoiceEmbedding(models.require("campplus") / "campplus_cn_en_common.pt")
    # it wants a PLDA, from the hub, even for the clustering that has no use for one
    with mock.patch.object(speaker_diarization, "get_plda", return_value=None):
        pipeline = speaker_diarization.SpeakerDiarization(
            segmentation=segmentation,
            embedding=embedding,
            embedding_exclude_overlap=True,
            clustering="AgglomerativeClustering",
        )
    pipeline.instantiate(
        {
            "segmentation": {"min_duration_off": 0.0},
            "clustering": {"method": "centroid", "threshold": 0.6, "min_cluster_size": 6},
        }
    )
    samples = read_samples(audio)
    start = time.monotonic()
    found = pipeline({"waveform": torch.from_numpy(samples)[None], "sample_rate": SAMPLE_RATE})
    seconds = round(time.monotonic() - start, 1)
    return {"seconds": seconds, "speakers": len(found.speaker_diarization.labels())}


PEERS: dict[str, Callable[[Path], dict[str, object]]] = {"whisper": whisper, "pyannote": pyannote}

if __name__ == "__main__":
    measured = PEERS[sys.argv[1]](Path(sys.argv[2]))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({**measured, "peak_mib": peak}))
