"""Word error rate and speed of the speech engines on a folder of clips with references.tsv.

    python -m benchmarks.engines CLIPS conformer faster-whisper --set transcribe.beam=1

WER: each clip alone, through voice activity. Time: the clips joined to one recording, as meetings are;
beside it the CPU seconds of all threads, which other work on the machine disturbs less.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.speech_sets import Clip, read_clips, word_error_rate
from pipeline.progress import silent
from pipeline.records import SAMPLE_RATE
from pipeline.settings import Settings, load_settings
from pipeline.speech.activity import SileroDetector, find_regions
from pipeline.speech.engines import ENGINES, SpeechEngine, engine_class, segments_of
from pipeline.weights import Models

GAP_MS = 500
"""Silence between the clips of the joined recording."""


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clips", type=Path)
    parser.add_argument("engines", nargs="*", default=["conformer"], help=", ".join(ENGINES))
    parser.add_argument("--set", action="append", default=[], help="section.key=value, as for bienban run")
    parser.add_argument("--models", type=Path, default=Path("models"))
    options = parser.parse_args()
    settings = load_settings(None, options.set)
    clips = list(read_clips(options.clips))
    kinds = sorted({clip.kind for clip in clips})
    print("| engine | WER % | " + " | ".join(kinds) + " | × real time | CPU s per s | peak MiB |")
    print("| --- |" + " ---: |" * (len(kinds) + 4))
    for name in options.engines:
        engine = engine_class(name)(settings, Models(options.models))
        heard = [hear(engine, [clip], settings) for clip in clips]
        start, cpu_start = time.monotonic(), time.process_time()
        hear(engine, clips, settings)
        duration = sum(len(clip.audio) / SAMPLE_RATE for clip in clips)
        share, cpu_share = (time.monotonic() - start) / duration, (time.process_time() - cpu_start) / duration
        engine.close()
        rates = [rate(clips, heard, kind) for kind in (None, *kinds)]
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        cells = [name, *(f"{rate:.1f}" for rate in rates), f"{share:.3f}", f"{cpu_share:.3f}", str(peak)]
        print("| " + " | ".join(cells) + " |", flush=True)


def hear(engine: SpeechEngine, clips: Sequence[Clip], settings: Settings) -> str:
    """The text of some clips, one after the other in one recording."""
    import numpy as np

    gap = np.zeros(GAP_MS * SAMPLE_RATE // 1000, np.float32)
    audio = np.concatenate([part for clip in clips for part in (clip.audio, gap)][:-1])
    regions = find_regions(SileroDetector().curves([audio]), len(audio) * 1000 // SAMPLE_RATE, settings.activity)
    return " ".join(segment.text for segment in segments_of(engine.transcribe(audio, regions, silent)))


def rate(clips: Sequence[Clip], heard: Sequence[str], kind: str | None) -> float:
    """WER of one kind of clips, or of all."""
    chosen = [index for index, clip in enumerate(clips) if kind in (None, clip.kind)]
    return word_error_rate([clips[index].text for index in chosen], [heard[index] for index in chosen])


if __name__ == "__main__":
    main()
