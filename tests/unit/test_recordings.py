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


def test_transcripts_are_meetings_too_with_the_same_card(tmp_path: Path) -> None:
    touch(tmp_path, "a.vtt", "b.SRT", "c.json", "d.txt", "d.toml", "họp/phần 2.vtt", "họp/phần 10.vtt", "họp/x.pdf")
    assert found(tmp_path) == ["a", "b", "c", "d", "họp"]
    by_name = {candidate.name: candidate for candidate in find_meetings(tmp_path)}
    assert by_name["d"].card_path == tmp_path / "d.toml"
    assert [path.name for path in by_name["họp"].load()[1]] == ["phần 2.vtt", "phần 10.vtt"]
    assert all(candidate.notes() == [] for candidate in by_name.values())


def test_a_transcript_beside_a_recording_of_its_name_is_no_meeting(tmp_path: Path) -> None:
    touch(
        tmp_path, "hop.m4a", "hop.vtt", "hop.vi.srt", "hop.loi-mau.txt", "hop.txt", "khac.txt", "ban.vtt", "ban.en.vtt"
    )
    touch(tmp_path, "hội nghị/a.wav", "hội nghị/a.vtt", "hội nghị/ghi chú.txt", "hội nghị.srt")
    by_name = {candidate.name: candidate for candidate in find_meetings(tmp_path)}
    assert sorted(by_name) == ["ban", "hop", "hội nghị", "khac"]
    assert by_name["hop"].files() == [tmp_path / "hop.m4a"]
    assert [note.partition(":")[0] for note in by_name["hop"].notes()] == ["hop.txt", "hop.vi.srt", "hop.vtt"]
    assert [note.partition(":")[0] for note in by_name["hội nghị"].notes()] == ["hội nghị.srt", "a.vtt"]
    assert [path.name for path in by_name["hội nghị"].files()] == ["a.wav"]
    assert [note.partition(":")[0] for note in by_name["ban"].notes()] == ["ban.en.vtt"]
    assert choose(list(by_name.values()), ["hop.m4a"]) == [by_name["hop"]]


def test_a_date_in_a_name_is_no_name_of_another(tmp_path: Path) -> None:
    touch(tmp_path, "họp 1.m4a", "họp 1.6.vtt", "họp 1.6.2026.txt")
    assert sorted(found(tmp_path)) == ["họp 1", "họp 1.6", "họp 1.6.2026"]


def test_two_transcripts_of_one_stem(tmp_path: Path) -> None:
    touch(tmp_path, "hop.vtt", "hop.srt", "họp/a.txt", "họp/a.vtt", "họp/b.txt")
    assert found(tmp_path) == ["hop.srt", "hop.vtt", "họp"]
    assert [path.name for path in find_meetings(tmp_path)[2].files()] == ["a.vtt", "b.txt"]


def test_what_lies_about_is_no_transcript(tmp_path: Path) -> None:
    touch(
        tmp_path, "README.txt", "LICENSE.txt", ".hop.vtt.part", ".ẩn.srt", "hop.vtt.crdownload", "hop.docx", "a/x.pdf"
    )
    (tmp_path / "thư mục.vtt").mkdir()
    assert found(tmp_path) == []


def test_the_order_of_a_folders_transcripts_is_the_cards(tmp_path: Path) -> None:
    touch(tmp_path, "hop/p1.vtt", "hop/p2.srt")
    assert order(tmp_path, '["p2.srt", "p1.vtt"]') == ["p2.srt", "p1.vtt"]
