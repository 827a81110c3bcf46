"""Publishing under outputs/: whole files or none, one run per meeting."""

import os
import stat
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from pipeline.errors import BusyError, InputError, OutputError
from pipeline.records import Turn, Word
from pipeline.store import MeetingFolder, atomic_path, canonical_json, file_sha256, write_bytes


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "minutes.json"
    write_bytes(path, b"old")
    with pytest.raises(KeyError), atomic_path(path) as temp:  # noqa: PT012
        temp.write_bytes(b"half of the n")
        raise KeyError
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == {"minutes.json"}


def test_a_crash_before_the_replacement_leaves_the_old_file(tmp_path: Path) -> None:
    """The process dies (power, SIGKILL) when the temp file is written, but has not yet taken the name."""
    path = tmp_path / "minutes.json"
    write_bytes(path, b"old")
    script = (
        "import os, sys; from pathlib import Path; from pipeline.store import atomic_path\n"
        "with atomic_path(Path(sys.argv[1])) as temp:\n"
        "    temp.write_bytes(b'new'); os.kill(os.getpid(), 9)\n"
    )
    ran = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert ran.returncode == -9
    assert path.read_bytes() == b"old"
    assert len(names(tmp_path)) == 2
    with MeetingFolder(tmp_path).lock():
        assert names(tmp_path) - {".lock"} == {"minutes.json"}


def test_the_temp_file_lies_beside_and_keeps_the_suffix(tmp_path: Path) -> None:
    with atomic_path(tmp_path / "deep" / "audio.flac") as temp:
        assert temp.parent == tmp_path / "deep"
        assert temp.suffix == ".flac"
        temp.write_bytes(b"x")
    assert names(tmp_path / "deep") == {"audio.flac"}


def test_the_office_can_read_what_was_written(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_bytes(tmp_path / "a.json", b"{}")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.json").stat().st_mode) == 0o640


def test_a_long_vietnamese_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("ế" * 80 + ".json")
    write_bytes(path, b"{}")
    assert path.read_bytes() == b"{}"


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "outputs").write_text("not a folder")
    with pytest.raises(OutputError, match="outputs"):
        write_bytes(tmp_path / "outputs" / "hop" / "a.json", b"{}")


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    with pytest.raises(OutputError):
        write_bytes(tmp_path / "a.json", b"{}")
    assert names(tmp_path) == {"a.json"}


def test_records_come_back_and_text_is_nfc(tmp_path: Path) -> None:
    folder = MeetingFolder(tmp_path)
    word = Word(start=0, end=1200, text=unicodedata.normalize("NFD", "nghị"), confidence=0.5)
    folder.write("word.json", word)
    assert folder.read("word.json", Word) == word
    assert unicodedata.normalize("NFC", "nghị") in (tmp_path / "word.json").read_text("utf-8")


def test_a_missing_record_tells_to_run_the_stage_before(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"turns\.json: chưa có") as caught:
        MeetingFolder(tmp_path).read("turns.json", Turn)
    assert "bước trước" in caught.value.hint


@pytest.mark.parametrize(
    "content", [b"{", b"\xff\xfe", b'{"start": 5, "end": 2, "speaker": "S1", "overlapped": false}']
)
def test_a_damaged_record_is_an_input_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "turn.json").write_bytes(content)
    with pytest.raises(InputError, match=r"turn\.json"):
        MeetingFolder(tmp_path).read("turn.json", Turn)


def test_a_second_holder_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    folder = MeetingFolder(tmp_path / "hop")
    with folder.lock(), pytest.raises(BusyError, match="hop"), MeetingFolder(tmp_path / "hop").lock():
        pytest.fail("two runs hold one meeting")
    with folder.lock():
        pass


def test_a_lock_dies_with_its_process(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from pipeline.store import MeetingFolder\n"
        "with MeetingFolder(Path(sys.argv[1])).lock():\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    assert subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False).returncode == -9
    with MeetingFolder(tmp_path).lock():
        pass


def test_taking_the_lock_removes_only_our_own_leftovers(tmp_path: Path) -> None:
    folder = MeetingFolder(tmp_path)
    (tmp_path / "stages" / "transcribe.parts").mkdir(parents=True)
    ours = [".bienban-abc.flac", "stages/.bienban-x.json", "stages/transcribe.parts/.bienban-y.part"]
    theirs = ["bien-ban.docx", ".~lock.bien-ban.docx#", "stages/a.json", "stages/transcribe.parts/k-00000.part"]
    for name in [*ours, *theirs]:
        (folder / name).write_bytes(b"x")
    with folder.lock():
        assert not any((folder / name).exists() for name in ours)
        assert all((folder / name).exists() for name in theirs)


def test_finished_parts_belong_to_their_plan(tmp_path: Path) -> None:
    folder = MeetingFolder(tmp_path)
    plan = {"engine": "conformer", "cuts": [0, 600_000]}
    checkpoint = folder.checkpoint("transcribe", plan)
    assert checkpoint.load(0) is None
    checkpoint.save(0, b"first")
    checkpoint.save(1, b"second")
    again = folder.checkpoint("transcribe", dict(reversed(plan.items())))
    assert (again.load(0), again.load(1), again.load(2)) == (b"first", b"second", None)
    other = folder.checkpoint("transcribe", plan | {"engine": "whisper"})
    assert other.load(0) is None
    other.clear()
    assert again.load(0) is None
    assert not (tmp_path / "stages" / "transcribe.parts").exists()
    other.clear()


def test_canonical_json_ignores_the_order_of_keys() -> None:
    assert (
        canonical_json({"b": 1, "a": [2, "ế"]})
        == canonical_json({"a": [2, "ế"], "b": 1})
        == '{"a":[2,"ế"],"b":1}'.encode()
    )


def test_sha256_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert file_sha256(tmp_path / "a") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    with pytest.raises(InputError, match="không tìm thấy"):
        file_sha256(tmp_path / "b")
