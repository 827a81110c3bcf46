"""`make bench`: one recording through the pipeline and through its peers, in one run on one machine.

    make bench                                      ten minutes made of the sample voices
    make bench ARGS="--minutes 60 A.opus B.opus"    these recordings, over and over until 60 minutes
    make bench ARGS="--peer-minutes 10 …"           the peers hear only the first ten minutes
    make bench ARGS="--peer-minutes 0"              the pipeline alone
    make bench ARGS="confidence CLIPS"              another module of benchmarks/ with its arguments: decoding,
                                                    biasing, confidence, guard, numbers, gold, …

Prints time by stage as a share of the recording's length, peak memory, and the peers' beside them.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import runpy
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.freshness import StageManifest, manifest_file
from pipeline.media import decode
from pipeline.records import SAMPLE_RATE, Recording
from pipeline.runner import STAGES
from pipeline.sample import build_sample
from pipeline.store import MeetingFolder
from pipeline.weights import Models

NAME = "bench"


@dataclass(frozen=True)
class Row:
    """One line of the table: how long something took for how much audio; peak memory where it is its own process."""

    name: str
    seconds: float
    audio_seconds: float
    peak_mib: int = 0


def main() -> None:
    """Measure and print a Markdown table."""
    if len(sys.argv) > 1 and (Path(__file__).parent / f"{sys.argv[1]}.py").is_file():
        sys.argv = sys.argv[1:]
        runpy.run_module(f"benchmarks.{sys.argv[0]}", run_name="__main__", alter_sys=False)
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recordings", nargs="*", type=Path)
    parser.add_argument("--minutes", type=int, default=10)
    parser.add_argument("--peer-minutes", type=int, help="how much of the recording the peers hear; all by default")
    parser.add_argument("--keep", type=Path, help="a folder for what comes out, instead of a temporary one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        (folder / "recordings").mkdir(parents=True)
        sources = options.recordings or [build_sample(folder, Models(Path("models")))]
        join(sources, options.minutes * 60, folder / "recordings" / f"{NAME}.flac")
        rows = measure_pipeline(folder)
        duration = MeetingFolder(folder / "outputs" / NAME).read("recording.json", Recording).duration_ms / 1000
        shared = duration if options.peer_minutes is None else min(duration, options.peer_minutes * 60)
        if shared:
            audio = folder / "peers.flac"
            join([folder / "outputs" / NAME / "audio.flac"], int(shared), audio)
            rows += [measure_peer("whisper", audio, shared), measure_peer("pyannote", audio, shared)]
    print(f"{platform.machine()}, {os.cpu_count()} cores; recording {duration / 60:.1f} min\n")
    print("| what | seconds | × real time | peak MiB |\n| --- | ---: | ---: | ---: |")
    for row in rows:
        print(f"| {row.name} | {row.seconds:.0f} | {row.seconds / row.audio_seconds:.3f} | {row.peak_mib or ''} |")


def join(sources: Sequence[Path], seconds: int, target: Path) -> None:
    """One recording of the given length: the sources one after the other, over and over."""
    import soundfile

    left = seconds * SAMPLE_RATE
    with soundfile.SoundFile(target, "w", SAMPLE_RATE, 1, "PCM_16", format="FLAC") as audio:
        while left > 0:
            for source in sources:
                for block in decode(source, 24 * 3_600_000, []):
                    kept = block[: 2 * left]
                    audio.buffer_write(kept, dtype="int16")
                    left -= len(kept) // 2


def measure_pipeline(folder: Path) -> list[Row]:
    """Run `bienban run` as a user would; seconds and peak memory of all, seconds of each stage."""
    command = [sys.executable, "-m", "pipeline.cli", "run"]
    places = ["--recordings", str(folder / "recordings"), "--outputs", str(folder / "outputs")]
    start = time.monotonic()
    process = subprocess.Popen([*command, *places])
    _, status, usage = os.wait4(process.pid, 0)
    total = time.monotonic() - start
    if status:
        sys.exit(f"bienban run failed with status {status}")
    meeting = MeetingFolder(folder / "outputs" / NAME)
    audio = meeting.read("recording.json", Recording).duration_ms / 1000
    ran = [manifest_file(stage.name) for stage in STAGES if (meeting / manifest_file(stage.name)).is_file()]
    manifests = [meeting.read(manifest, StageManifest) for manifest in ran]
    rows = [Row(manifest.stage, manifest.seconds, audio) for manifest in manifests]
    return [*rows, Row("bienban, all of it", total, audio, usage.ru_maxrss // 1024)]


def measure_peer(peer: str, audio: Path, audio_seconds: float) -> Row:
    """Run a peer in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.peers", peer, str(audio)], check=True, stdout=subprocess.PIPE, text=True
    )
    found = json.loads(ran.stdout.splitlines()[-1])
    titles = {"whisper": "openai-whisper transcribe, base", "pyannote": "pyannote, stock settings"}
    return Row(titles[peer], float(found["seconds"]), audio_seconds, int(found["peak_mib"]))


if __name__ == "__main__":
    main()
