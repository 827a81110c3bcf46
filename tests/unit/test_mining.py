"""Candidates for the office's glossary: what capitals, columns and brackets say, and what they do not."""

import pytest

from pipeline.vietnamese.mining import Candidate, mine


def found(text: str, kind: str) -> list[str]:
    return sorted(candidate.written for candidate in mine(text).candidates if candidate.kind == kind)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Đồng chí Trương Quốc Khải chủ trì cuộc họp.", ["Trương Quốc Khải"]),
        ("bà Rơ Châm Nhung và ông Vàng A Páo", ["Rơ Châm Nhung", "Vàng A Páo"]),
        ("PGS.TS. Nguyễn Thị Hạnh Dung trình bày", ["Nguyễn Thị Hạnh Dung"]),
        ("Thư ký: Huỳnh Ngọc Diệp, chuyên viên", ["Huỳnh Ngọc Diệp"]),
        ("Phó Giám đốc Lê Thị Mộng Thu báo cáo", ["Lê Thị Mộng Thu"]),
        ("Bà Danh Thị Sà Rết ghi biên bản", ["Danh Thị Sà Rết"]),
        ("tại đường Trần Hưng Đạo", []),
        ("trường Lê Quý Đôn", []),
        ("tư tưởng Hồ Chí Minh", []),
        ("Đồng chí Phó Chủ tịch kết luận", []),
        ("đồng chí Giám đốc Sở kết luận", []),
        ("Ông Khải phát biểu", []),
        ("Trong phiên họp, ông đề nghị", []),
    ],
)
def test_people(text: str, people: list[str]) -> None:
    assert found(text, "person") == people


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("giao Sở Nông nghiệp và Môi trường chủ trì", ["Sở Nông nghiệp và Môi trường"]),
        ("Sở Văn hóa, Thể thao và Du lịch báo cáo", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Phòng Văn hóa - Xã hội xã giải trình", ["Phòng Văn hóa - Xã hội"]),
        ("Sở Tài chính, Sở Nội vụ phối hợp", ["Sở Nội vụ", "Sở Tài chính"]),
        ("Trung tâm Y tế khu vực Trà Môn tổ chức", ["Trung tâm Y tế khu vực Trà Môn"]),
        ("Ủy ban nhân dân xã Suối Kiết họp", ["Ủy ban nhân dân xã Suối Kiết"]),
        ("Ban Quản lý dự án khu vực (BQLDAKV) trả lời", ["Ban Quản lý dự án khu vực"]),
        ("các sở, ban, ngành phối hợp", []),
        ("Sở kết luận. Phòng họp số 2", []),
        ("SỞ TÀI CHÍNH", []),
    ],
)
def test_units(text: str, units: list[str]) -> None:
    assert found(text, "unit") == units


def test_places() -> None:
    text = "Tại xã Suối Kiết, phường Tân Hòa Đông, sông La Bình. Hồ chứa nước Suối Sâu cạn; hồ Suối Sâu đầy."
    assert found(text, "place") == ["La Bình", "Suối Kiết", "Suối Sâu", "Tân Hòa Đông"]
    assert found("ỦY BAN NHÂN DÂN TỈNH BÌNH LÂM", "place") == ["Bình Lâm"]
    assert found("Nhà nước hỗ trợ. Đề án mới. Các xã. Nay báo cáo.", "place") == []


@pytest.mark.parametrize(
    ("text", "abbreviations"),
    [
        ("sản phẩm OCOP đạt 4 sao; OCOP của xã", ["OCOP"]),
        ("qua VNeID và VNeID", ["VNeID"]),
        ("UBND tỉnh, UBND xã", []),
        ("lần thứ XIV, khóa XIV", []),
        ("Ban Quản lý dự án (BQLDA) họp", ["BQLDA"]),
        ("Điều 5. QUYỀN VÀ NGHĨA VỤ\nĐiều 6. QUYỀN VÀ LỢI ÍCH", []),
        ("sản phẩm OCOP một lần", []),
    ],
)
def test_abbreviations(text: str, abbreviations: list[str]) -> None:
    assert found(text, "abbreviation") == abbreviations


def test_abbreviations_are_explained() -> None:
    text = "giữa Trung ương Đoàn (TƯĐ), Ủy ban Kiểm tra (UBKT) và Ban Quản lý dự án đầu tư xây dựng (BQLDA)"
    assert mine(text).abbreviations == {
        "TƯĐ": "Trung ương Đoàn",
        "UBKT": "Ủy ban Kiểm tra",
        "BQLDA": "Ban Quản lý dự án đầu tư xây dựng",
    }


def test_terms_are_frequent_and_not_everyday() -> None:
    lines = [
        "vận hành cống ngăn mặn đúng lịch",
        "kiểm tra cống ngăn mặn mỗi tuần",
        "sửa cống ngăn mặn bị hư",
        "đề nghị các đơn vị thực hiện nhiệm vụ",
        "yêu cầu các cơ quan thực hiện nhiệm vụ",
        "giao cho các phòng thực hiện nhiệm vụ",
    ]
    assert found("\n".join(lines), "term") == ["cống ngăn mặn"]


def test_columns_of_an_attendance_list() -> None:
    table = (
        ("STT", "Họ và tên", "Chức vụ", "Đơn vị"),
        ("1", "Bà Phùng Thị Hạnh Nguyên", "Trưởng phòng", "Phòng Kế hoạch - Tài chính"),
        ("2", "Ksor Hlăn", "Hạt trưởng", "Hạt Kiểm lâm Đắk Krông"),
        ("3", "", "", ""),
    )
    kinds = {candidate.written: candidate.kind for candidate in mine("", [table]).candidates}
    assert kinds == {
        "Phùng Thị Hạnh Nguyên": "person",
        "Ksor Hlăn": "person",
        "Phòng Kế hoạch - Tài chính": "unit",
        "Hạt Kiểm lâm Đắk Krông": "unit",
    }


def test_counts_whatever_the_case_and_the_tones_place() -> None:
    text = "phường Tân Hoà Đông họp. Phường Tân Hòa Đông họp. PHƯỜNG TÂN HÒA ĐÔNG"
    assert mine(text).candidates[0].seen == 3


def test_sentences_without_names_give_nothing() -> None:
    text = """Hôm nay, chúng ta họp để bàn về công tác tháng tới. Đề nghị các đồng chí phát biểu ngắn gọn.
    Trước hết, tôi xin báo cáo kết quả. Các đơn vị đã thực hiện tốt nhiệm vụ được giao.
    Về giải pháp: Một là, tăng cường kiểm tra. Hai là, đẩy mạnh tuyên truyền. Ba là, bảo đảm kinh phí."""
    assert mine(text).candidates == ()


def test_nothing() -> None:
    assert mine("").candidates == ()
    assert mine("", [(), (("Họ và tên",),)]).candidates == ()


def test_the_most_seen_come_first() -> None:
    text = "ông Lê Văn Khánh; bà Trần Thị Lài; bà Trần Thị Lài"
    assert mine(text).candidates == (Candidate("Trần Thị Lài", "person", 2), Candidate("Lê Văn Khánh", "person", 1))
