"""What a reviewer reads before anything is written: every word that changed, in words, not in colour alone."""

import re
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.overlay.history import imported
from pipeline.overlay.merging import tokens_of
from pipeline.records import Correction, Note, Origin, Place, Review, Target, Unplaced
from pipeline.reviewing.labels import card_label, field_label, kind_label
from pipeline.reviewing.marks import marked
from pipeline.reviewing.meeting import Meeting
from pipeline.reviewing.showing import shown
from pipeline.store import MeetingFolder

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
WORD = Origin(file="bien-ban.docx", version="abc")
LONG = "một hai ba bốn năm sáu bảy tám chín mười mốt mươi lăm linh lẻ trăm nghìn triệu tỷ tỉ"


def plain(text: str) -> str:
    return click.unstyle(text)


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("về chuyển đỗi số", "về chuyển đổi số", "về chuyển [-đỗi-] {+đổi+} số"),
        ("làm ngay", "làm", "làm [-ngay-]"),
        ("làm", "làm ngay", "làm {+ngay+}"),
        ("bỏ hết", None, "[-bỏ hết-]"),
        ("", "thêm", "{+thêm+}"),
        ("một. hai", "một.\nhai", "một. {+⏎+} hai"),
        (f"{LONG} cũ {LONG}", f"{LONG} mới {LONG}",
         "… lăm linh lẻ trăm nghìn triệu tỷ tỉ [-cũ-] {+mới+} một hai ba bốn năm sáu bảy tám …"),
        ("như cũ", "như cũ", "như cũ"),
    ],
)  # fmt: skip
def test_words_that_changed_are_marked(before: str, after: str | None, text: str) -> None:
    assert plain(marked(before, after, around=8)) == text


WORDS = st.lists(st.sampled_from("một hai ba bốn năm".split()), max_size=12).map(" ".join)


@given(WORDS, WORDS, st.integers(1, 5))
def test_no_word_that_came_or_went_is_hidden(before: str, after: str, around: int) -> None:
    text = plain(marked(before, after, around))
    if before != after:
        gone = sum(len(found.split()) for found in re.findall(r"\[-(.*?)-\]", text))
        came = sum(len(found.split()) for found in re.findall(r"\{\+(.*?)\+\}", text))
        assert came - gone == len(tokens_of(after)) - len(tokens_of(before)) or "…" in text
        assert came + gone > 0


def place(target: Target, identity: str, field: str = "text", start: int | None = None) -> Place:
    end = None if start is None else start + 1_000
    return Place(target=target, id=identity, field=field, start=start, end=end, document="bien-ban.docx")


def correction(where: Place, before: str, after: str | None) -> Correction:
    return Correction(place=where, before=before, after=after, who="Lan", when=NOW, origin=WORD)


CHANGES = [
    (correction(place("utterance", "u0001", start=65_000), "xin chàu", "xin chào"), "00:01:05  xin [-chàu-] {+chào+}"),
    (correction(place("utterance", "u0001", start=65_000), "ờ", None), "bỏ: [-ờ-]"),
    (correction(place("utterance", "u0001", "speaker", 65_000), "S1", "Lê Lan"), "[-Người nói 1-] {+Lê Lan+}"),
    (correction(place("utterance", "u0001", "join", 65_000), "", "previous"), "nối với đoạn trước"),
    (correction(place("utterance", "u0001", "after", 65_000), "", "Lời mới"), "thêm: {+Lời mới+}"),
    (correction(place("speaker", "S2", "name"), "", "Lê Lan"), "Người nói 2, họ tên: {+Lê Lan+}"),
    (correction(place("speaker", "S2", "title"), "Giám đốc", None), "chức vụ: [-Giám đốc-]"),
    (correction(place("card", "meeting.title"), "Cũ", "Mới"), "trích yếu: [-Cũ-] {+Mới+}"),
    (correction(place("card", "person.1.unit"), "", "Sở Y tế"), "người dự 2: đơn vị: {+Sở Y tế+}"),
    (correction(place("item", "task.u0001.1", "deadline", 65_000), "mai", "mốt"), "thời hạn: [-mai-] {+mốt+}"),
    (correction(place("item", "task.u0001.1", "after", 65_000), "", "Rà soát\tSở\t\tmai"), "{+Rà soát | Sở | mai+}"),
    (correction(place("paragraph", "p.x.1"), "Nơi nhận:", "Nơi nhận"), "[-nhận:-] {+nhận+}"),
]


@pytest.mark.parametrize(("change", "text"), CHANGES)
def test_each_kind_of_change_is_shown(tmp_path: Path, change: Correction, text: str) -> None:
    """Also where the meeting's other files are gone."""
    lines = [plain(line) for line in shown(Meeting(MeetingFolder(tmp_path)), imported(Review(), WORD, [change]))]
    assert any(text in line for line in lines), lines
    assert any("— Lan, 25/11" in line for line in lines)


def test_comments_what_was_not_understood_and_what_is_taken_back(tmp_path: Path) -> None:
    earlier = imported(Review(), WORD, [CHANGES[0][0]]).review
    note = Note(place=place("card", "meeting.title"), quote="Cũ", text="đúng không?", who="Lan", when=None, origin=WORD)
    lost = Unplaced(
        document="bien-ban.docx", near="trước đó", before="", after="chữ lạ", reason="hộp chữ", who="Lan", when=NOW,
        origin=WORD,
    )  # fmt: skip
    found = imported(earlier, WORD, [], [note], [lost])
    text = "\n".join(plain(line) for line in shown(Meeting(MeetingFolder(tmp_path)), found))
    for part in ("«Cũ»: đúng không?", "hộp chữ: … trước đó » {+chữ lạ+}", "Rút lại", "xin [-chàu-] {+chào+}"):
        assert part in text


def test_every_field_has_a_name() -> None:
    assert kind_label("task") == "Nhiệm vụ"
    assert kind_label("khác") == "khác"
    assert field_label("deadline") == "thời hạn"
    assert card_label("site.0.present") == "điểm cầu 1: số người dự"
    assert card_label("agency.name") == "cơ quan"
    assert card_label("một.hai") == "một.hai"
