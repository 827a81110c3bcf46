"""thong-bao-ket-luan.docx (Mẫu 1.4) and tin-bai.docx: their words, and when there are none."""

import io
from datetime import datetime
from pathlib import Path

import docx
import pytest
from docx.document import Document
from minutes_sample import FOUND, conference, proof, with_found
from word_sample import CARD

from pipeline.card import Card, Person
from pipeline.records import Attendance
from pipeline.settings import Office
from pipeline.word.event import event
from pipeline.word.levels import by_level
from pipeline.word.lint.check import lint
from pipeline.word.news import news_document
from pipeline.word.notice import notice_document
from pipeline.word.renderings import CONDITIONAL, RENDERINGS


def opened(data: bytes | None) -> Document:
    assert data is not None
    return docx.Document(io.BytesIO(data))


def lines(data: bytes | None) -> list[str]:
    return [paragraph.text for paragraph in opened(data).paragraphs if paragraph.text]


def test_notice_says_what_was_concluded_and_assigned() -> None:
    chair = "Giám đốc Sở TTTT Nguyễn Văn Thành"
    meeting = "Hội nghị sơ kết công tác lưu trữ 6 tháng đầu năm 2022"
    assert lines(notice_document(conference())) == [
        "THÔNG BÁO",
        f"Kết luận của {chair} tại {meeting}",
        f"Ngày 01 tháng 6 năm 2022, tại Phòng họp số 2, {chair} chủ trì {meeting}.",
        "Sau khi nghe báo cáo của Lý Gia Hân, Viễn thông Long An và ý kiến tham gia thảo luận của các đại biểu dự họp, "
        f"{chair} kết luận như sau:",
        "1. Thống nhất số hoá xong trong năm 2022.",
        "2. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ: số hoá hồ sơ; thời hạn: trước ngày 15 tháng 8.",
        "3. Các phòng: báo cáo kết quả; thời hạn: chậm nhất thứ Sáu tuần này (hạn 03/6/2022)./.",
    ]


def test_notice_has_a_number_of_its_own_and_a_place_and_date_line() -> None:
    document = opened(notice_document(conference(office=Office(locality="Long An"))))
    left, right = document.tables[0].rows[1].cells
    assert left.text == "Số: …/TB-STTTT"
    (line,) = right.paragraphs
    assert line.text == "Long An, ngày … tháng … năm …"  # of issue: nobody knows it yet
    assert line.style is not None
    assert line.style.font.italic
    assert opened(notice_document(conference())).tables[0].rows[1].cells[1].text.startswith("…, ngày")


def test_notice_says_only_what_there_was() -> None:
    def hearing(**changes: object) -> str:
        return next(line for line in lines(notice_document(with_found(**changes))) if line.endswith("như sau:"))

    assert "thảo luận" not in hearing(opinions=(), proposals=())
    assert hearing(reports=()).startswith("Sau khi nghe ý kiến tham gia thảo luận")
    assert hearing(reports=(), opinions=(), proposals=()).startswith("Giám đốc Sở TTTT")
    assert lines(notice_document(with_found(tasks=())))[-1] == "1. Thống nhất số hoá xong trong năm 2022./."


def test_no_conclusion_no_notice_and_no_title_no_news() -> None:
    assert notice_document(with_found(conclusion=())) is None
    untitled = CARD.model_copy(update={"meeting": CARD.meeting.model_copy(update={"title": None})})
    assert news_document(conference(card=untitled)) is None


def test_who_concluded_is_a_blank_where_nobody_knows() -> None:
    speakers = tuple(one.model_copy(update={"name": None}) for one in FOUND.speakers)
    found = lines(notice_document(conference(minutes=FOUND.model_copy(update={"speakers": speakers}), card=Card())))
    assert found[1] == "Kết luận của … tại cuộc họp …"


def test_news_brief() -> None:
    chair = "Nguyễn Văn Thành, Giám đốc Sở Thông tin và Truyền thông"
    held = "Sở Thông tin và Truyền thông tổ chức Hội nghị sơ kết công tác lưu trữ 6 tháng đầu năm 2022"
    assert lines(news_document(conference())) == [
        held,
        f"Sáng 01/6, {held}. Hội nghị kết nối với 15 điểm cầu, với trên 620 đại biểu tham dự. "
        f"{chair} chủ trì Hội nghị.",
        "Tham dự Hội nghị, về phía Sở Thông tin và Truyền thông có Đỗ Thị Mai, Phó Trưởng phòng Bưu chính; "
        "về phía cấp xã có Trần Văn Phúc, Chủ tịch UBND xã Mỹ Lộc; "
        "về phía các cơ quan, đơn vị khác có Lý Gia Hân, Viễn thông Long An.",
        "Tại điểm cầu Cần Giuộc có Võ Thị Kim Ngân, Phó Chủ tịch UBND huyện Cần Giuộc.",
        "Tại Hội nghị, các đại biểu đã nghe nội dung: kết quả số hoá (do Lý Gia Hân, Viễn thông Long An trình bày).",
        "Phát biểu kết luận Hội nghị, Nguyễn Văn Thành, Giám đốc Sở TTTT nêu rõ: "
        "Thống nhất số hoá xong trong năm 2022.",
    ]


def test_news_of_a_meeting_of_which_little_is_known() -> None:
    nothing = dict.fromkeys(("reports", "conclusion", "attendance", "sites"), ())
    made = lines(news_document(conference(minutes=FOUND.model_copy(update=nothing), card=CARD)))
    assert "Hội nghị kết nối với 01 điểm cầu." in made[1]
    assert "Chương trình Hội nghị gồm: Báo cáo sơ kết (do bà Hân trình bày); Thảo luận." in made
    assert made[-1].startswith(
        "Kết thúc Hội nghị, Nguyễn Văn Thành, Giám đốc Sở TTTT giao: Sở Tài chính: số hoá hồ sơ."
    )


@pytest.mark.parametrize(
    ("hour", "part"), [(7, "Sáng"), (10, "Sáng"), (11, "Trưa"), (13, "Chiều"), (17, "Chiều"), (19, "Tối")]
)
def test_parts_of_the_day(hour: int, part: str) -> None:
    facts = CARD.meeting.model_copy(update={"start": datetime(2022, 2, 8, hour), "end": None})
    made = lines(news_document(conference(card=CARD.model_copy(update={"meeting": facts}))))
    assert made[1].startswith(f"{part} 08/02, ")


@pytest.mark.parametrize(
    ("kind", "title", "phrase"),
    [
        ("hội nghị", "Tập huấn chuyển đổi số", "Hội nghị tập huấn chuyển đổi số"),
        ("hội nghị", "Hội nghị sơ kết quý I", "Hội nghị sơ kết quý I"),
        ("cuộc họp", "Họp giao ban tuần 30", "cuộc họp giao ban tuần 30"),
        ("cuộc họp", "Cuộc họp khẩn ứng phó bão số 6", "cuộc họp khẩn ứng phó bão số 6"),
        ("cuộc họp", "Giao ban quý II", "cuộc họp giao ban quý II"),
        ("phiên họp", "Xét duyệt nhiệm vụ năm 2027", "phiên họp xét duyệt nhiệm vụ năm 2027"),
        ("hội thảo", "Hà Nội thông minh", "Hội thảo Hà Nội thông minh"),
        ("cuộc họp", "Toạ đàm về uỷ quyền", "Tọa đàm về uỷ quyền"),
        ("cuộc họp", "Phòng cháy chữa cháy nhà trọ", "cuộc họp phòng cháy chữa cháy nhà trọ"),
        ("cuộc họp", "Phòng Tài chính họp quý I", "cuộc họp Phòng Tài chính họp quý I"),
        ("cuộc họp", None, "cuộc họp …"),
    ],
)
def test_kind_and_title_are_one_phrase(kind: str, title: str | None, phrase: str) -> None:
    assert event(kind, title) == phrase


@pytest.mark.parametrize(
    ("title", "unit", "level"),
    [
        ("Thứ trưởng", "Bộ Nội vụ", "Trung ương"),
        ("Phó Chỉ huy trưởng", "Bộ Chỉ huy Quân sự tỉnh", "Cấp tỉnh"),
        ("Giám đốc", "Sở Tài chính", "Cấp tỉnh"),
        ("Phó Chủ tịch", "Uỷ ban nhân dân tỉnh Tây Ninh", "Cấp tỉnh"),
        ("Chủ tịch", "UBND thị xã Kiến Tường", "Cấp huyện"),
        ("Phó Giám đốc", "Bảo hiểm xã hội tỉnh", "Cấp tỉnh"),
        ("Chuyên viên", "Ủy ban nhân dân phường Long An", "Cấp xã"),
        ("Trưởng phòng", "Phòng Kinh tế xã Đức Hòa", "Cấp xã"),
        ("Trưởng phòng", "Phòng Chuyển đổi số", "Sở Khoa học và Công nghệ"),
        ("Phó Giám đốc", "Sở Khoa học và Công nghệ", "Sở Khoa học và Công nghệ"),
        ("Giám đốc", "Viễn thông Tây Ninh", "Các cơ quan, đơn vị khác"),
        ("Chủ nhiệm", "Hợp tác xã Tân Hưng", "Các cơ quan, đơn vị khác"),
        ("Chuyên viên", None, "Các đại biểu khác"),
        (None, None, "Các đại biểu khác"),
    ],
)
def test_levels(title: str | None, unit: str | None, level: str) -> None:
    somebody = Person(name="Nguyễn Văn An", title=title, unit=unit)
    assert by_level([somebody], "Sở Khoa học và Công nghệ") == [(level, [somebody])]


def test_notice_passes_the_linter(tmp_path: Path) -> None:
    path = tmp_path / "thong-bao-ket-luan.docx"
    for made in (conference(), with_found(tasks=()), conference(office=Office(locality="Long An"))):
        path.write_bytes(notice_document(made) or b"")
        report = lint(path)
        assert report.kind == "THÔNG BÁO"
        assert report.faults == []


def test_same_material_same_bytes() -> None:
    for name, write in RENDERINGS.items():
        assert write(conference()) == write(conference()), name
    assert all(name in RENDERINGS for name in CONDITIONAL)


def test_news_has_neither_the_absent_nor_units_for_people_without_one() -> None:
    told = "Có mặt 8 đồng chí, vắng 1 đồng chí"
    attendance = tuple(
        Attendance(text=told, kind=kind, count=count, evidence=proof(12), confidence=0.9)
        for kind, count in (("present", 8), ("absent", 1))  # type: ignore[arg-type]
    )
    card = CARD.model_copy(update={"person": (*CARD.person, Person(name="Thân Đức Việt"))})
    minutes = FOUND.model_copy(update={"attendance": attendance})
    made = lines(news_document(conference(card=card, minutes=minutes)))
    assert "vắng" not in "\n".join(made)
    assert any(line.endswith("cùng các đại biểu Thân Đức Việt.") for line in made)


def test_a_deadline_that_says_so_itself_has_no_label() -> None:
    task = FOUND.tasks[0].model_copy(update={"deadline": "hạn chót 30 tháng 5"})
    assert lines(notice_document(with_found(tasks=(task,))))[-1].endswith(": số hoá hồ sơ; hạn chót 30 tháng 5./.")


def test_the_last_point_of_the_notice_stays_with_the_signature() -> None:
    points = [p for p in opened(notice_document(conference())).paragraphs if p.text[:2] in ("1.", "2.", "3.")]
    assert [bool(point.paragraph_format.keep_with_next) for point in points] == [False, False, True]


def test_a_voice_without_a_name_is_a_blank_in_what_is_published() -> None:
    speakers = tuple(one.model_copy(update={"name": None}) for one in FOUND.speakers)
    nameless = {"speakers": speakers}
    for write in (news_document, notice_document):
        assert "Người nói" not in "\n".join(lines(write(with_found(**nameless))))
    assert "(do … trình bày)." in lines(news_document(with_found(**nameless)))[-2]
    called = (FOUND.reports[0].model_copy(update={"reporter": "Đồng chí Hân"}),)
    assert "(do Đồng chí Hân trình bày)." in lines(news_document(with_found(**nameless, reports=called)))[-2]
