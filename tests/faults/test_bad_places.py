"""Places that cannot be read or written: a clear message, nothing half-written, the source untouched."""

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile
from bienban_process import bienban, hashes, left_in, without_privileges

UNTIL_INGEST = ("run", "--until", "ingest")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """recordings/hop.wav: 20 s of noise, which FLAC cannot make small."""
    (tmp_path / "recordings").mkdir()
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, 20 * 16_000)
    soundfile.write(tmp_path / "recordings" / "hop.wav", noise, 16_000)
    return tmp_path


def check_refused(ran: subprocess.CompletedProcess[str], *parts: str) -> None:
    assert ran.returncode == 8, ran.stdout + ran.stderr
    assert "Traceback" not in ran.stdout + ran.stderr
    assert all(part in ran.stdout for part in ("✗ hop", "→", *parts)), ran.stdout


@pytest.mark.parametrize("limit", [1_000, 100_000, 400_000])
def test_a_disk_that_fills_up_while_writing(folder: Path, limit: int) -> None:
    """The limit on the size of a file stands in for a full disk: writing fails in the same place."""
    before = hashes(folder / "recordings")
    check_refused(bienban(folder, *UNTIL_INGEST, before=("prlimit", f"--fsize={limit}")), "đầy")
    assert left_in(folder / "outputs" / "hop") == set()
    assert hashes(folder / "recordings") == before
    assert bienban(folder, *UNTIL_INGEST).returncode == 0


def test_a_really_full_disk(folder: Path) -> None:
    outputs = folder / "outputs"
    outputs.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(outputs)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("cannot mount a small file system")
    try:
        check_refused(bienban(folder, *UNTIL_INGEST), "đầy")
        assert left_in(outputs / "hop") == set()
    finally:
        subprocess.run(["umount", str(outputs)], check=True)


def test_a_file_where_outputs_should_be(folder: Path) -> None:
    (folder / "outputs").write_text("a file")
    check_refused(bienban(folder, *UNTIL_INGEST), "outputs")
    assert (folder / "outputs").read_text() == "a file"


def test_an_outputs_folder_that_is_read_only(folder: Path) -> None:
    (folder / "outputs").mkdir(mode=0o555)
    check_refused(bienban(folder, *UNTIL_INGEST, before=without_privileges()), "không có quyền", "--outputs")


def test_results_that_became_read_only(folder: Path) -> None:
    assert bienban(folder, *UNTIL_INGEST).returncode == 0
    outputs = folder / "outputs" / "hop"
    before = hashes(outputs)
    (outputs / "stages").chmod(0o555)
    outputs.chmod(0o555)
    try:
        again = ("run", "--until", "ingest", "--from", "ingest")
        check_refused(bienban(folder, *again, before=without_privileges()), "không có quyền")
    finally:
        outputs.chmod(0o755)
        (outputs / "stages").chmod(0o755)
    assert hashes(outputs) == before


def test_recordings_that_may_not_be_read(folder: Path) -> None:
    """A file and a folder without permission are faults of their own meetings; the others are done."""
    recordings = folder / "recordings"
    (recordings / "kín").mkdir()
    shutil.copy(recordings / "hop.wav", recordings / "tốt.wav")
    shutil.copy(recordings / "hop.wav", recordings / "kín" / "a.wav")
    (recordings / "hop.wav").chmod(0)
    (recordings / "kín").chmod(0)
    try:
        ran = bienban(folder, *UNTIL_INGEST, before=without_privileges())
    finally:
        (recordings / "hop.wav").chmod(0o644)
        (recordings / "kín").chmod(0o755)
    check_refused(ran, "hop.wav: không có quyền", "✗ kín", "✓ tốt")


def test_a_models_folder_that_is_missing(folder: Path) -> None:
    ran = bienban(folder, *UNTIL_INGEST, "--models", str(folder / "khong-co"))
    assert ran.returncode in (3, 5)
    assert "khong-co" in ran.stderr
    assert "Traceback" not in ran.stderr
