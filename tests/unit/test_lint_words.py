"""Words: what is sure to be wrong, and what only looks so."""

from pathlib import Path

import pytest
from capital_cases import LOWERED
from capital_cases_plain import PLAIN
from lint_faults import text
from lint_sample import changed, minutes

from pipeline.word.lint.check import examine
from pipeline.word.lint.package import open_package
from pipeline.word.lint.words import miswritten


def lines() -> list[str]:
    return [line for block in (*LOWERED.values(), PLAIN) for line in block.split("\n") if line.strip()]


def test_no_alarm_at_what_an_office_typed_right() -> None:
    assert len(lines()) > 300
    assert [(line, found) for line in lines() if (found := list(miswritten(line)))] == []


@pytest.mark.parametrize(
    ("written", "old", "new"),
    [
        ("Ủy Ban Nhân Dân tỉnh Long An đã họp.", "Ủy Ban Nhân Dân", "Ủy ban nhân dân"),
        ("Uỷ Ban Nhân Dân xã An Bình báo cáo.", "Uỷ Ban Nhân Dân", "Uỷ ban nhân dân"),
        ("Theo Sở Thông Tin Và Truyền Thông, hồ sơ đã đủ.", "Sở Thông Tin Và Truyền Thông",
         "Sở Thông tin và Truyền thông"),
        ("Giao sở Tài chính chủ trì.", "sở Tài", "Sở Tài"),
        ("Giao Sở Tài Chính chủ trì.", "Sở Tài Chính", "Sở Tài chính"),
        ("Ông Nguyễn Văn Bình, Giám Đốc Sở Nội vụ.", "Giám Đốc Sở Nội", "Giám đốc Sở Nội"),
        ("Hội Đồng Nhân Dân tỉnh thông qua.", "Hội Đồng Nhân Dân", "Hội đồng nhân dân"),
    ],
)  # fmt: skip
def test_capitals_that_are_wrong_for_sure(written: str, old: str, new: str) -> None:
    assert list(miswritten(written)) == [(written.index(old), old, new)]


@pytest.mark.parametrize(
    "written",
    [
        "Giao đồng chí Phạm Minh Nhựt chánh văn phòng theo dõi.",
        "Phó Trưởng Ban Nội chính Tỉnh ủy trao đổi thêm.",
        "ỦY BAN NHÂN DÂN TỈNH TÂY NINH",
        "Các sở, ngành và ủy ban nhân dân các xã cùng làm.",
        "Tập đoàn Sun Group và Công ty Ánh Dương Xanh cùng dự.",
        "Bà Mai cho biết.",
        "Phòng Đầu tư còn một việc.",
        "Mời đồng chí Nga Phòng Kế hoạch.",
        "3. Phòng Kế hoạch chủ trì, phối hợp.",
        "- Lê Thị Bé Năm;",
        "Mời đồng chí Mai Xuân Thời, Chủ tịch Ủy ban nhân dân xã.",
        "Anh Nhẫn trình bày; 3. Anh Nhẫn: nhà văn hóa.",
        "1. Lục Văn Pảo:",
        "Võ Thị Hồng Phấn khai mạc cuộc họp.",
        "Bế Ích Quân chủ trì cuộc họp.",
        "Giám đốc Bệnh viện Đa khoa khu vực Phú Lộc Tôn Nữ Hoài Thu chủ trì.",
        "Ông Bàng Văn Triệu, bà Vàng Thị Mỷ, ông Giàng A Páo và bà H'Yim Kđoh.",
        "Uỷ",
    ],
)
def test_capitals_that_nobody_can_be_sure_of(written: str) -> None:
    assert list(miswritten(written)) == []


def found(start: str, old: str, new: str) -> list[tuple[str, str]]:
    report = examine(open_package(Path("a.docx"), changed(minutes, text(old, new, start))))
    return [(finding.rule, finding.how) for finding in report.findings]


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("Chi 12500 đồng", "12.500"),
        ("Cấp 1,200,000 đồng", "1.200.000"),
        ("Đạt 95.2% kế hoạch", "95,2"),
        ("Vốn 2.5 tỷ đồng", "2,5"),
        ("Rộng 3.75 ha", "3,75"),
    ],
)
def test_figures_that_are_wrong(words: str, right: str) -> None:
    assert found("Địa điểm", "Phòng họp số 1", words) == [("figures", f"Viết «{right}».")]


@pytest.mark.parametrize(
    "words",
    [
        "Chi 12.500 đồng, 1.200.000 đồng, 95,2%, 2,5 tỷ đồng",
        "Năm 2026 đồng bào được mùa; số máy 0272382614, mã 123456",
        "Số 1234/UBND-VX, Nghị định số 30/2020/NĐ-CP",
        "Lúc 8.30, phiên bản 2.5, mục 3.2 và 1,25 triệu đồng",
        "Giá 1,200 USD",
        "Đường số 12345, thửa 10234",
    ],
)
def test_figures_that_may_be_right(words: str) -> None:
    assert found("Địa điểm", "Phòng họp số 1", words) == []


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("ngày 1 tháng 6 năm 2022", "ngày 01 tháng 6"),
        ("ngày 1 tháng 2 năm 2022", "ngày 01 tháng 02"),
        ("ngày 15 tháng 1", "ngày 15 tháng 01"),
        ("Ngày 9 tháng 10", "Ngày 09 tháng 10"),
    ],
)
def test_dates_without_their_zeros(words: str, right: str) -> None:
    assert found("Địa điểm", "Phòng họp số 1", words) == [("date", f"Viết «{right}».")]


@pytest.mark.parametrize("words", ["ngày 29 tháng 02 năm 2023", "ngày 31 tháng 4", "ngày 10 tháng 13 năm 2026"])
def test_dates_that_do_not_exist(words: str) -> None:
    assert found("Địa điểm", "Phòng họp số 1", words) == [("date", "Kiểm tra lại ngày tháng.")]


@pytest.mark.parametrize(
    "words",
    ["ngày 01 tháng 6 năm 2022", "ngày 29 tháng 02 năm 2024", "ngày 15 tháng 10", "ngày 1/6", "5 ngày, 2 tháng"],
)
def test_dates_as_they_should_be(words: str) -> None:
    assert found("Địa điểm", "Phòng họp số 1", words) == []


@pytest.mark.parametrize(
    ("words", "blank"),
    [("Hội trường …", True), ("Hội trường ........", True), ("… giờ", True), ("Phòng ____", True),
     ("v.v…", False), ("rồi… thôi", False), ("đồ ăn, thức uống...", False)],
)  # fmt: skip
def test_blanks(words: str, blank: bool) -> None:
    assert found("Địa điểm", "Phòng họp số 1", words) == ([("blank", "Điền vào chỗ trống.")] if blank else [])
