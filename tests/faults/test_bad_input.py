"""Every bad input beside a good one: each is named with its cause, the good one is done, no source changes."""

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile
from bienban_process import Ran, bienban, hashes, left_in

from pipeline.media import ffmpeg_binary

FAULTS = {
    "văn bản": "đây là tệp văn bản",
    "rỗng": "tệp rỗng (0 byte)",
    "cắt cụt": "moov atom not found",
    "chỉ có hình": "không có luồng âm thanh",
    "im lặng": "toàn bộ là khoảng lặng",
    "tệp nén": "không giải mã được âm thanh",
    "rác": "không giải mã được âm thanh",
    "chỉ có đầu": "không giải mã được âm thanh",
    "thẻ sai": "meeting.titel: khóa không có. Gần nhất: 'title'",
    "thẻ hỏng": "sai cú pháp TOML",
    "thư mục trống": "thư mục không có tệp ghi âm nào",
    "thứ tự sai": "files.order: không khớp với thư mục",
}


def ffmpeg(*arguments: str | Path) -> None:
    subprocess.run([ffmpeg_binary(), "-y", "-loglevel", "error", *map(str, arguments)], check=True)


def fill(folder: Path) -> None:
    """One recording for each fault, and two that can be used."""
    folder.mkdir()
    time = np.arange(4 * 16_000) / 16_000
    good = folder / "tốt.wav"
    soundfile.write(good, 0.3 * np.sin(2 * np.pi * 440 * time), 16_000)
    (folder / "cụt một phần.wav").write_bytes(good.read_bytes()[:70_001])
    (folder / "văn bản.mp3").write_text("Đây là văn bản, không phải âm thanh.\n" * 300, "utf-8")
    (folder / "rỗng.wav").touch()
    ffmpeg("-i", good, folder.parent / "whole.m4a")
    whole = (folder.parent / "whole.m4a").read_bytes()
    (folder / "cắt cụt.m4a").write_bytes(whole[: len(whole) // 2])
    ffmpeg("-f", "lavfi", "-i", "testsrc=duration=1:size=64x64:rate=5", folder / "chỉ có hình.mp4")
    soundfile.write(folder / "im lặng.flac", np.zeros(32_000), 16_000)
    shutil.make_archive(str(folder.parent / "archive"), "zip", Path(__file__).parent)
    (folder.parent / "archive.zip").rename(folder / "tệp nén.mp3")
    (folder / "rác.mp3").write_bytes(np.random.default_rng(1).bytes(100_000))
    (folder / "chỉ có đầu.wav").write_bytes(good.read_bytes()[:44])
    for name, card in {"thẻ sai": '[meeting]\ntitel = "x"\n', "thẻ hỏng": "[meeting\n"}.items():
        shutil.copy(good, folder / f"{name}.wav")
        (folder / f"{name}.toml").write_text(card)
    for name, card in {"thư mục trống": "", "thứ tự sai": '[files]\norder = ["p2.wav"]\n'}.items():
        (folder / name).mkdir()
        (folder / name / "meeting.toml").write_text(card)
    shutil.copy(good, folder / "thứ tự sai" / "p1.wav")


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    folder = tmp_path_factory.mktemp("bad")
    fill(folder / "recordings")
    before = hashes(folder / "recordings")
    return Ran(folder, bienban(folder, "run", "--until", "ingest"), before)


@pytest.mark.parametrize(("meeting", "cause"), FAULTS.items())
def test_the_fault_is_named_with_what_to_do(ran: Ran, meeting: str, cause: str) -> None:
    said = ran.lines(meeting)
    assert said.startswith("✗")
    assert cause in said
    assert "→" in said
    assert left_in(ran.folder / "outputs" / meeting) == set()


def test_the_good_one_is_done(ran: Ran) -> None:
    assert ran.lines("tốt").startswith("✓ tốt: đã chạy ingest")
    assert {"audio.flac", "recording.json", "stages/ingest.json"} <= left_in(ran.folder / "outputs" / "tốt")


def test_the_one_cut_short_is_done_with_a_warning(ran: Ran) -> None:
    said = ran.lines("cụt một phần")
    assert said.startswith("✓")
    assert "bị cắt cụt" in said


def test_the_run_ends_with_a_count_and_a_code_and_no_traceback(ran: Ran) -> None:
    assert f"{len(FAULTS)} trên {len(FAULTS) + 2} cuộc họp chưa xong" in ran.result.stdout
    assert ran.result.returncode == 1  # faults of several kinds
    assert "Traceback" not in ran.result.stdout + ran.result.stderr


def test_no_source_has_changed(ran: Ran) -> None:
    assert hashes(ran.folder / "recordings") == ran.before


def test_a_second_run_says_the_same_and_repeats_nothing_good(ran: Ran) -> None:
    again = bienban(ran.folder, "run", "--until", "ingest", env={"BIENBAN_LANG": "en"})
    assert again.returncode == 1
    assert "✓ tốt: nothing changed" in again.stdout
    assert "damaged or cut short" not in again.stdout.partition("cụt một phần")[0]
    assert "✗ rỗng (ingest): " in again.stdout
    assert "the file is empty (0 bytes)" in again.stdout


@pytest.mark.parametrize(("name", "code"), [("rỗng", 3), ("thẻ sai", 4), ("tốt", 0)])
def test_one_kind_of_fault_has_its_own_code(ran: Ran, name: str, code: int) -> None:
    assert bienban(ran.folder, "run", name, "--until", "ingest").returncode == code
