"""What counts as a meeting in recordings/, its name, its files and their order."""

import unicodedata
from pathlib import Path

import pytest

from pipeline.errors import InputError, SettingsError
from pipeline.recordings import choose, find_meetings


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def found(folder: Path) -> list[str]:
    return [candidate.name for candidate in find_meetings(folder)]


def test_files_and_folders_in_natural_order(tmp_path: Path) -> None:
    touch(tmp_path, "hop 10.m4a", "hop 2.MP3", "Hop 1.wav", "hội nghị/phần 1.mp4", "sáng/meeting.toml")
    assert found(tmp_path) == ["Hop 1", "hop 2", "hop 10", "hội nghị", "sáng"]


def test_everything_else_is_left_alone(tmp_path: Path) -> None:
    touch(
        tmp_path,
        "hop.toml",
        "README.md",
        ".hop.m4a.x7Kd",
        ".an.wav",
        "hop.m4a.part",
        "hop.mp4.crdownload",
        "tài liệu/a.pdf",
    )
    assert found(tmp_path) == []


def test_one_stem_twice_keeps_both_meetings_apart(tmp_path: Path) -> None:
    touch(tmp_path, "hop.m4a", "hop.mp4", "khac.wav", "hop.toml")
    assert found(tmp_path) == ["hop.m4a", "hop.mp4", "khac"]
    assert [candidate.card_path for candidate in find_meetings(tmp_path)] == [tmp_path / "hop.toml"] * 2 + [None]


def test_the_name_is_nfc_and_the_file_is_still_found(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "họp tổ.wav")
    touch(tmp_path, decomposed)
    (candidate,) = find_meetings(tmp_path)
    assert candidate.name == unicodedata.normalize("NFC", "họp tổ")
    assert candidate.files() == [tmp_path / decomposed]
    assert choose([candidate], [unicodedata.normalize("NFC", "họp tổ.wav")]) == [candidate]
    assert choose([candidate], [unicodedata.normalize("NFD", "họp tổ")]) == [candidate]


def test_a_folder_without_recordings_is_an_error_of_that_meeting(tmp_path: Path) -> None:
    touch(tmp_path, "hop/meeting.toml", "hop/ghi chú.pdf")
    (candidate,) = find_meetings(tmp_path)
    with pytest.raises(InputError, match="hop"):
        candidate.load()


def test_a_missing_recordings_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="khong-co"):
        find_meetings(tmp_path / "khong-co")


def order(folder: Path, text: str) -> list[str]:
    (folder / "hop" / "meeting.toml").write_text(f"[files]\norder = {text}\n", "utf-8")
    (candidate,) = find_meetings(folder)
    return [path.name for path in candidate.load()[1]]


def test_files_in_name_order_or_in_the_cards(tmp_path: Path) -> None:
    touch(tmp_path, "hop/p10.wav", "hop/p2.wav", "hop/p1.wav", "hop/.p3.wav", "hop/đọc.txt")
    assert order(tmp_path, "[]") == ["p1.wav", "p2.wav", "p10.wav"]
    assert order(tmp_path, '["p10.wav", "p1.wav", "p2.wav"]') == ["p10.wav", "p1.wav", "p2.wav"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('["p1.wav"]', "thiếu: p2.wav"),
        ('["p1.wav", "p2.wav", "p3.wav"]', "thừa: p3.wav"),
        ('["p1.wav", "p2.wav", "p1.wav"]', "files.order"),
    ],
)
def test_an_order_that_does_not_fit_the_folder(tmp_path: Path, text: str, part: str) -> None:
    touch(tmp_path, "hop/p1.wav", "hop/p2.wav")
    with pytest.raises(SettingsError) as caught:
        order(tmp_path, text)
    assert part in caught.value.text


def test_choosing_by_name(tmp_path: Path) -> None:
    touch(tmp_path, "giao ban.m4a", "hội nghị/a.wav")
    candidates = find_meetings(tmp_path)
    first, second = candidates
    assert choose(candidates, []) == candidates
    assert choose(candidates, ["hội nghị"]) == [second]
    assert choose(candidates, ["recordings/giao ban.m4a"]) == [first]
    assert choose(candidates, ["giao ban", "giao ban.m4a"]) == [first]
    with pytest.raises(InputError, match="giao bna") as caught:
        choose(candidates, ["giao bna"])
    assert "giao ban" in caught.value.hint
    with pytest.raises(InputError):
        choose([], ["giao ban"])
