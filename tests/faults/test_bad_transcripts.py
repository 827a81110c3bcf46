"""Every bad transcript beside good ones: each is named with its cause, the others are done, no source changes."""

from pathlib import Path

import pytest
from bienban_process import Ran, bienban, hashes, left_in
from transcript_samples import MARKDOWN, SRT, TEAMS

GOOD = {"tốt": "tốt.vtt", "tốt 2": "tốt 2.srt", "tốt 3": "tốt 3.txt"}
FAULTS = {
    "rỗng": "tệp rỗng",
    "nhị phân": "không phải tệp văn bản",
    "tcvn3": "chữ không theo Unicode",
    "ghi chú": "không có dòng nào dạng «Tên: lời nói»",
    "chỉ có đầu": "không có lời nói nào",
    "khác loại": "không phải transcript.json hay utterances.json",
    "cắt cụt": "không phải transcript.json hay utterances.json",
    "sai lược đồ": "utterances.0.start",
    "quá lớn": "tệp lớn 51 MB",
    "thẻ sai": "meeting.titel: khóa không có. Gần nhất: 'title'",
    "thư mục/hai phần": "chữ không theo Unicode",
}
WORD = '{"start": 0, "end": 9, "text": "vâng", "confidence": 1}'
UTTERANCE = (
    '{"id": "u0001", "start": -5, "end": 9, "speaker": "S1", "raw_text": "vâng", "text": "Vâng.", "confidence": 1,'
    f' "words": [{WORD}]}}'
)


def fill(folder: Path) -> None:
    folder.mkdir()
    old = "Céng hßa x· héi chñ nghÜa ViÖt Nam: §éc lËp, tù do, h¹nh phóc. KÝnh th­a c¸c ®ång chÝ.\n".encode()
    files = {
        "tốt.vtt": TEAMS.encode(),
        "tốt 2.srt": SRT.encode("utf-16"),
        "tốt 3.txt": MARKDOWN.replace("\n", "\r\n").encode(),
        "rỗng.vtt": b"",
        "nhị phân.srt": bytes(range(256)) * 40,
        "tcvn3.txt": old,
        "ghi chú.txt": "Mua giấy in. Lưu ý: khổ A4.\n".encode(),
        "chỉ có đầu.vtt": b"WEBVTT\nKind: captions\n\n",
        "khác loại.json": b'{"name": "bienban", "version": "1"}',
        "cắt cụt.json": b'{"stage": "attribute", "utterances": [{"id": "u00',
        "sai lược đồ.json": f'{{"stage": "attribute", "utterances": [{UTTERANCE}]}}'.encode(),
        "quá lớn.txt": b"An: Ok.\n" * (51 * 2**17),
        "thẻ sai.vtt": TEAMS.encode(),
        "thẻ sai.toml": b'[meeting]\ntitel = "x"\n',
        "README.txt": b"Recordings go here.\n",
        "tốt.loi-mau.txt": "Đây là lời mẫu.\n".encode(),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    (folder / "thư mục").mkdir()
    (folder / "thư mục" / "phần 1.vtt").write_bytes(TEAMS.encode())
    (folder / "thư mục" / "phần 2.txt").write_bytes(old)


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    folder = tmp_path_factory.mktemp("bad")
    fill(folder / "recordings")
    before = hashes(folder / "recordings")
    result = bienban(folder, "run", "--until", "normalise")
    return Ran(folder, result, before)


@pytest.mark.parametrize(("meeting", "cause"), FAULTS.items())
def test_the_fault_is_named_with_what_to_do(ran: Ran, meeting: str, cause: str) -> None:
    name = meeting.split("/", maxsplit=1)[0]
    said = ran.lines(name)
    assert said.startswith("✗")
    assert cause in said
    assert name in said.splitlines()[0]
    assert "→" in said or name == "thẻ sai"
    assert left_in(ran.folder / "outputs" / name) == set()


@pytest.mark.parametrize("name", GOOD)
def test_the_good_ones_are_done(ran: Ran, name: str) -> None:
    assert ran.lines(name).startswith(f"✓ {name}: đã chạy import, attribute, punctuate, normalise")
    assert "utterances.json" in left_in(ran.folder / "outputs" / name)


def test_the_run_ends_with_a_count_and_no_traceback(ran: Ran) -> None:
    assert f"{len(FAULTS)} trên {len(FAULTS) + len(GOOD)} cuộc họp chưa xong" in ran.result.stdout
    assert ran.result.returncode == 1
    assert "Traceback" not in ran.result.stdout + ran.result.stderr
    assert "README" not in ran.result.stdout


def test_no_source_has_changed(ran: Ran) -> None:
    assert hashes(ran.folder / "recordings") == ran.before


@pytest.mark.parametrize(("name", "code"), [("rỗng", 3), ("khác loại.json", 3), ("tốt", 0)])
def test_one_kind_of_fault_has_its_own_code(ran: Ran, name: str, code: int) -> None:
    again = bienban(ran.folder, "run", name, "--until", "normalise", env={"BIENBAN_LANG": "en"})
    assert again.returncode == code
    assert "nothing changed" in again.stdout or "transcript" in again.stdout


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "hop.vtt").mkdir()
    (tmp_path / "recordings" / "mất.srt").symlink_to(tmp_path / "không có.srt")
    (tmp_path / "recordings" / "tốt.vtt").write_text(TEAMS, "utf-8")
    result = bienban(tmp_path, "run", "--until", "normalise")
    assert result.returncode == 0
    assert "✓ tốt" in result.stdout
    assert "hop" not in result.stdout
