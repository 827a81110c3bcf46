"""What each step of the conformer's decoding is worth: word error rate and time, in one run on one machine.

    python -m benchmarks.decoding CLIPS

CLIPS: a folder of 16 kHz clips with references.tsv (file, kind, text). WER: each clip alone, through voice
activity. Time: CPU seconds of the same, on one thread, as a ratio to greedy decoding; nothing else is counted.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from benchmarks.engines import hear, rate
from benchmarks.speech_sets import read_clips
from pipeline.settings import load_settings
from pipeline.speech.conformer import ConformerEngine
from pipeline.weights import Models

STEPS = {
    "greedy": ["transcribe.search=greedy"],
    "beam, word model": ["transcribe.rescore=false"],
    "beam, word model, Whisper's opinion (default)": [],
}


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clips", type=Path)
    parser.add_argument("--models", type=Path, default=Path("models"))
    options = parser.parse_args()
    clips = list(read_clips(options.clips))
    kinds = sorted({clip.kind for clip in clips})
    print("| decoding | WER % | relative | " + " | ".join(kinds) + " | CPU s | time |")
    print("| --- |" + " ---: |" * (len(kinds) + 4))
    first_rate = first_time = 0.0
    for name, overrides in STEPS.items():
        settings = load_settings(None, ["compute.threads=1", *overrides])
        engine = ConformerEngine(settings, Models(options.models))
        hear(engine, clips[:1], settings)  # the first call pays for what is set up once
        start = time.process_time()
        heard = [hear(engine, [clip], settings) for clip in clips]
        spent = time.process_time() - start
        engine.close()
        total = rate(clips, heard, None)
        first_rate, first_time = first_rate or total, first_time or spent
        rates = [f"{rate(clips, heard, kind):.1f}" for kind in kinds]
        change = f"{100 * (total / first_rate - 1):+.1f} %"
        print(
            f"| {name} | {total:.2f} | {change} | "
            + " | ".join(rates)
            + f" | {spent:.1f} | {spent / first_time:.2f} × |"
        )


if __name__ == "__main__":
    main()
