"""Stopped, killed, met by another run: stale at worst, never wrong, and the next run goes on."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from bienban_process import PYTHON, ROOT, bienban, left_in, places

from pipeline.store import MeetingFolder

Tone = Callable[..., Path]
WAV_HEADER = 44


@pytest.fixture
def folder(tmp_path: Path, tone: Tone) -> Path:
    """recordings/hop.wav: two hours of silence after a second of sound, which take seconds to ingest."""
    path = tone(tmp_path / "recordings" / "hop.wav", 1)
    seconds = 7_200
    with path.open("r+b") as audio:
        audio.seek(4)
        audio.write((seconds * 32_000 + WAV_HEADER - 8).to_bytes(4, "little"))
        audio.seek(WAV_HEADER - 4)
        audio.write((seconds * 32_000).to_bytes(4, "little"))
        audio.truncate(seconds * 32_000 + WAV_HEADER)  # a sparse file: no room on the disk
    return tmp_path


def children(process: subprocess.Popen[str]) -> list[int]:
    return [int(pid) for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]


def start_and_wait_for_work(folder: Path) -> subprocess.Popen[str]:
    """A run whose decoder is at work and whose audio.flac has been begun."""
    process = subprocess.Popen(
        [*PYTHON, "run", *places(folder), "--until", "ingest"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    outputs = folder / "outputs" / "hop"
    while not (any(outputs.glob(".bienban-*.flac")) and children(process)):
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return process


def gone(pid: int) -> bool:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stopped_run_leaves_no_temp_file_no_decoder_and_no_lock(folder: Path, number: signal.Signals) -> None:
    process = start_and_wait_for_work(folder)
    decoders = children(process)
    assert decoders
    process.send_signal(number)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Đã dừng" in said
    assert "Traceback" not in said
    assert left_in(folder / "outputs" / "hop") == set()
    assert all(gone(pid) for pid in decoders)
    with MeetingFolder(folder / "outputs" / "hop").lock():
        pass


def test_a_killed_run_is_stale_and_its_leftovers_go(folder: Path, tone: Tone) -> None:
    process = start_and_wait_for_work(folder)
    decoders = children(process)
    process.kill()
    process.communicate()
    assert all(name.startswith(".bienban-") for name in left_in(folder / "outputs" / "hop"))
    assert all(gone(pid) for pid in decoders)  # nobody reads what it writes
    assert "· ingest" in bienban(folder, "status").stdout
    tone(folder / "recordings" / "hop.wav", 1)
    assert bienban(folder, "run", "--until", "ingest").returncode == 0
    assert not any(name.startswith(".bienban-") for name in left_in(folder / "outputs" / "hop"))
    assert "✓ ingest" in bienban(folder, "status").stdout


def test_a_kill_while_it_is_done_again_leaves_the_old_files_and_no_manifest(folder: Path, tone: Tone) -> None:
    long = (folder / "recordings" / "hop.wav").rename(folder / "long.wav")
    tone(folder / "recordings" / "hop.wav", 1)
    assert bienban(folder, "run", "--until", "ingest").returncode == 0
    outputs = folder / "outputs" / "hop"
    audio = (outputs / "audio.flac").read_bytes()
    long.rename(folder / "recordings" / "hop.wav")
    process = start_and_wait_for_work(folder)
    process.kill()
    process.communicate()
    assert (outputs / "audio.flac").read_bytes() == audio
    assert not (outputs / "stages" / "ingest.json").exists()
    assert "↻ ingest" in bienban(folder, "status").stdout


def test_a_meeting_held_by_another_run_is_told_and_the_others_are_done(tmp_path: Path, tone: Tone) -> None:
    for name in ("bận", "rảnh"):
        tone(tmp_path / "recordings" / f"{name}.wav", 1)
    with MeetingFolder(tmp_path / "outputs" / "bận").lock():
        ran = bienban(tmp_path, "run", "--until", "ingest")
    assert ran.returncode == 7
    assert "✗ bận: bận: một lần chạy khác đang xử lý" in ran.stdout
    assert "✓ rảnh: đã chạy ingest" in ran.stdout
    assert bienban(tmp_path, "run", "--until", "ingest").returncode == 0


def test_two_real_runs_at_once(folder: Path) -> None:
    first = start_and_wait_for_work(folder)
    second = bienban(folder, "run", "--until", "ingest")
    assert second.returncode == 7
    assert first.poll() is None
    first.terminate()
    first.communicate()
