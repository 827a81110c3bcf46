import unicodedata
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.vietnamese.text import clean
from pipeline.word.metrics import balanced_width, lines, text_width
from pipeline.word.wording import (
    clock,
    closing_parts,
    date,
    number_and_code,
    person,
    post,
    signer,
    site_tag,
    stamp,
    unnamed,
)


@pytest.mark.parametrize(
    ("moment", "time", "day"),
    [
        (datetime(2022, 6, 1, 9, 47), "9 giờ 47 phút", "ngày 01 tháng 6 năm 2022"),
        (datetime(2024, 2, 5, 14, 0), "14 giờ 00 phút", "ngày 05 tháng 02 năm 2024"),
        (datetime(2023, 1, 10, 8, 5), "8 giờ 05 phút", "ngày 10 tháng 01 năm 2023"),
        (datetime(2023, 12, 31, 0, 0), "0 giờ 00 phút", "ngày 31 tháng 12 năm 2023"),
        (datetime(2023, 3, 9, 23, 59), "23 giờ 59 phút", "ngày 09 tháng 3 năm 2023"),
        (None, "… giờ … phút", "ngày … tháng … năm …"),
    ],
)
def test_times_and_dates(moment: datetime | None, time: str, day: str) -> None:
    assert clock(moment) == time
    assert date(moment) == day


def test_closing_sentence_follows_the_kind_of_meeting() -> None:
    end = datetime(2022, 6, 1, 11, 30)
    assert closing_parts("hội thảo", end) == ("Hội thảo", "11 giờ 30 phút, ngày 01 tháng 6 năm 2022")
    assert closing_parts("cuộc họp", None) == ("Cuộc họp", "… giờ …, ngày … tháng … năm …")


@pytest.mark.parametrize(
    ("number", "code", "written"),
    [
        (5, "STTTT", "Số: 05/BB-STTTT"),
        (123, "UBND", "Số: 123/BB-UBND"),
        (None, "VP", "Số: …/BB-VP"),
        (None, None, "Số: …/BB-…"),
    ],
)
def test_number(number: int | None, code: str | None, written: str) -> None:
    assert number_and_code(number, code) == written


@pytest.mark.parametrize(
    ("title", "unit", "written"),
    [
        ("Giám đốc", "Sở Tài chính", "Giám đốc Sở Tài chính"),
        ("Trưởng phòng", "Phòng Công nghệ", "Trưởng phòng Công nghệ"),
        ("Phó Chủ tịch UBND huyện", "UBND huyện Cần Giuộc", "Phó Chủ tịch UBND huyện Cần Giuộc"),
        ("Giám đốc Sở Nội vụ", "Sở Nội vụ", "Giám đốc Sở Nội vụ"),
        (None, "Viễn thông Long An", "Viễn thông Long An"),
        ("Phóng viên", None, "Phóng viên"),
        (None, None, ""),
    ],
)
def test_title_and_unit_in_one_phrase(title: str | None, unit: str | None, written: str) -> None:
    assert post(title, unit) == written


def test_persons() -> None:
    assert person("Lý Gia Hân", None, None) == "Lý Gia Hân"
    assert person("Lý Gia Hân", "Giám đốc", "Sở Y tế") == "Lý Gia Hân, Giám đốc Sở Y tế"
    assert unnamed("S12") == "Người nói 12"
    assert unnamed("?") == "Người nói chưa xác định"
    assert site_tag("Điểm cầu Bến Lức") == "(Điểm cầu Bến Lức)"


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("PGS.TS. Trần Văn Tâm", "Trần Văn Tâm"),
        ("ThS Lê Thị Hà", "Lê Thị Hà"),
        ("Bà Tạ Hải Yến", "Tạ Hải Yến"),
        ("Tsing Văn Sáng", "Tsing Văn Sáng"),
        ("Bàn Thị Mây", "Bàn Thị Mây"),
        (None, "…"),
    ],
)
def test_signers_have_no_academic_title(given: str | None, written: str) -> None:
    assert signer(given) == written


def test_stamp() -> None:
    assert [stamp(0), stamp(754_999), stamp(3_600_000 * 11)] == ["00:00:00", "00:12:34", "11:00:00"]


@given(st.text())
def test_clean_text_can_be_put_into_a_document_and_stays(text: str) -> None:
    from docx.oxml.parser import OxmlElement

    cleaned = clean(text)
    OxmlElement("w:t").text = cleaned  # ValueError on anything that XML does not allow
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert "\n" not in cleaned


def test_marked_letters_are_as_wide_as_their_base() -> None:
    assert text_width("ẾỀỂỄỆ", 14) == text_width("EEEEE", 14)
    assert text_width("Ợ", 14) == text_width("Ơ", 14)


@given(st.lists(st.text("AĂÂBCDĐEÊGHƠƯNT", min_size=1, max_size=9), min_size=2, max_size=14))
def test_balancing_takes_no_more_lines_and_no_more_room(words: list[str]) -> None:
    text = " ".join(words)
    narrow = balanced_width(text, 13, 3700)
    assert narrow <= 3700
    assert len(lines(text, 13, narrow)) == len(lines(text, 13, 3700))
    assert " ".join(lines(text, 13, narrow)) == text


def test_long_agency_name_is_broken_in_two_about_equal_lines() -> None:
    name = "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"
    assert lines(name, 13, balanced_width(name, 13, 3709)) == ["SỞ THÔNG TIN VÀ", "TRUYỀN THÔNG"]
