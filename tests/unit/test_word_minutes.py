"""bien-ban.docx against the decree's measures, as Word would read its XML."""

import io
from datetime import datetime

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph
from word_sample import CARD, UTTERANCES, material, utterance

from pipeline.card import Agency, Card, MeetingFacts, Person
from pipeline.records import Minutes, Moment
from pipeline.settings import Office
from pipeline.word import decree30 as form
from pipeline.word.attendance import ATTENDEES_IN_BODY
from pipeline.word.course import PARAGRAPH_CHARACTERS, Speech
from pipeline.word.metrics import longest_line, text_width
from pipeline.word.minutes import minutes_document


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


@pytest.fixture(scope="module")
def document() -> Document:
    return opened(minutes_document(material()))


@pytest.fixture(scope="module")
def blank() -> Document:
    return opened(minutes_document(material(card=Card(), utterances=())))


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in everywhere(document) if paragraph.text]


def everywhere(document: Document) -> list[Paragraph]:
    """All paragraphs in order, those of tables included."""
    return [Paragraph(element, document) for element in document.element.body.iter(qn("w:p"))]


def in_style(document: Document, style: str) -> list[Paragraph]:
    return [p for p in everywhere(document) if p.style is not None and p.style.name == style]


def indent(paragraph: Paragraph, side: str) -> int:
    found = paragraph._p.find(f".//{qn('w:ind')}")
    return int(found.get(qn(f"w:{side}")))


def rule_length(paragraph: Paragraph, column: int) -> int:
    assert paragraph._p.find(f".//{qn('w:pBdr')}/{qn('w:top')}").get(qn("w:val")) == "single"
    return column - indent(paragraph, "left") - indent(paragraph, "right")


def test_page_is_a4_with_the_decrees_margins(document: Document) -> None:
    section = document.sections[0]
    size, margins = (section._sectPr.find(qn(name)) for name in ("w:pgSz", "w:pgMar"))
    assert (size.get(qn("w:w")), size.get(qn("w:h"))) == ("11906", "16838")
    allowed = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
    for side, (low, high) in allowed.items():
        assert low <= round(int(margins.get(qn(f"w:{side}"))) / 1440 * 25.4, 1) <= high


def test_one_font_in_all_scripts_and_styles(document: Document) -> None:
    fonts = list(document.styles.element.iter(qn("w:rFonts")))
    assert len(fonts) == len(form.ELEMENTS) + 1  # every style and the defaults
    for found in fonts:
        assert dict(found.attrib) == {qn(f"w:{k}"): "Times New Roman" for k in ("ascii", "hAnsi", "eastAsia", "cs")}
    assert not list(document.element.iter(qn("w:rFonts")))


@pytest.mark.parametrize(
    ("style", "text", "size", "bold", "centred"),
    [
        ("Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True, True),
        ("Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc", 14, True, True),
        ("Cơ quan chủ quản", "ỦY BAN NHÂN DÂN TỈNH LONG AN", 13, None, True),
        ("Cơ quan ban hành", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", 13, True, True),
        ("Số, ký hiệu", "Số: 05/BB-STTTT", 13, None, True),
        ("Tên loại", "BIÊN BẢN", 14, True, True),
        ("Trích yếu", "Hội nghị sơ kết công tác lưu trữ 6 tháng đầu năm 2022", 14, True, True),
        ("Nơi nhận", "Nơi nhận:", 12, True, False),
    ],
)
def test_elements_of_form(
    document: Document, *, style: str, text: str, size: int, bold: bool | None, centred: bool
) -> None:
    (paragraph,) = in_style(document, style)
    assert paragraph.text == text
    assert paragraph.style.font.size == Pt(size)
    assert paragraph.style.font.bold is bold
    assert (paragraph.style.paragraph_format.alignment == 1) is centred


def test_sizes_are_within_the_decrees_ranges() -> None:
    assert all(element.sizes.holds(element.size) for element in form.ELEMENTS)
    assert len({element.id for element in form.ELEMENTS}) == len(form.ELEMENTS)


def test_body_paragraphs(document: Document) -> None:
    body = document.styles["Normal"].paragraph_format
    assert body.alignment == 3  # justified
    assert body.first_line_indent.twips == 567  # 1 cm
    assert body.space_after == Pt(6)
    assert 1.0 <= body.line_spacing <= 1.5
    assert document.styles["Normal"].font.size == Pt(14)


def test_rules_are_lines_of_the_right_length_not_underlines(document: Document) -> None:
    # the first of this style stands before the letterhead and is no line
    agency, motto, title = in_style(document, "Đường kẻ")[1:4]
    share = rule_length(agency, form.HEADER_COLUMNS[0]) / longest_line("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", 13, 2300)
    assert 1 / 3 <= share <= 1 / 2
    motto_width = text_width("Độc lập - Tự do - Hạnh phúc", 14)
    assert rule_length(motto, form.HEADER_COLUMNS[1]) == pytest.approx(motto_width, abs=2)
    share = rule_length(title, form.TEXT_WIDTH) / text_width(CARD.meeting.title or "", 14)
    assert 1 / 3 <= share <= 1 / 2
    assert not list(document.element.iter(qn("w:u")))


def test_quoc_hieu_stays_on_one_line() -> None:
    assert text_width(form.NATIONAL_TITLE_TEXT, form.NATIONAL_TITLE.size) < form.HEADER_COLUMNS[1]


def test_head_and_signatures_have_no_borders(document: Document) -> None:
    head, sites, signatures = document.tables
    assert [head._tbl.find(f".//{qn('w:tblBorders')}"), signatures._tbl.find(f".//{qn('w:tblBorders')}")] == [None] * 2
    assert sites._tbl.find(f".//{qn('w:tblBorders')}") is not None
    assert widths(head) == [3829, 5670]
    assert widths(signatures) == [3402, 426, 5528]


def widths(table: Table) -> list[int]:
    return [int(column.get(qn("w:w"))) for column in table._tbl.iter(qn("w:gridCol"))]


def test_fields_of_mau_1_9_in_order(document: Document) -> None:
    lines = [paragraph.text for paragraph in document.paragraphs]
    wanted = [
        "Thời gian bắt đầu: 9 giờ 47 phút, ngày 01 tháng 6 năm 2022",
        "Địa điểm: Phòng họp số 2",
        "Thành phần tham dự:",
        "- Võ Thị Kim Ngân, Phó Chủ tịch UBND huyện Cần Giuộc (điểm cầu Cần Giuộc);",
        "- Lý Gia Hân, Viễn thông Long An.",
        "Chủ trì (chủ tọa): Nguyễn Văn Thành, Giám đốc Sở Thông tin và Truyền thông",
        "Thư ký (người ghi biên bản): ThS. Lê Thị Thu Hà, Chuyên viên",
        "Điểm cầu: 2 điểm cầu.",
        "Nội dung (theo diễn biến hội nghị):",
        "I. CHƯƠNG TRÌNH",
        "1. Báo cáo sơ kết (bà Hân trình bày).",
        "II. DIỄN BIẾN HỘI NGHỊ",
        "Hội nghị kết thúc vào 11 giờ 05 phút, ngày 01 tháng 6 năm 2022./.",
    ]
    places = [lines.index(line) for line in wanted]
    assert places == sorted(places)


def test_main_site_comes_first_and_unknown_facts_are_blanks(document: Document) -> None:
    rows = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
    assert rows[1] == ["1", "Long An (điểm cầu chính)", "Phòng họp số 2", "…", "25"]
    assert rows[2] == ["2", "Cần Giuộc", "…", "Võ Thị Kim Ngân", "12"]


def test_speech_of_a_speaker_is_joined_under_one_heading(document: Document) -> None:
    headings = [paragraph.text for paragraph in in_style(document, "Người phát biểu")]
    assert headings == [
        "Nguyễn Văn Thành, Giám đốc Sở TTTT: [00:00:00]",
        "Võ Thị Kim Ngân, Phó Chủ tịch UBND huyện Cần Giuộc (điểm cầu Cần Giuộc): [00:00:12]",
        "Người nói 3: [01:02:05]",
    ]
    first = "Kính thưa các đồng chí, hội nghị xin được bắt đầu. Xin mời đồng chí Ngân phát biểu."
    assert first in [paragraph.text for paragraph in document.paragraphs]


def test_long_speech_is_cut_into_paragraphs_at_sentence_ends() -> None:
    many = tuple(utterance(n, "S1", 10_000 * n, "Đây là một câu có độ dài vừa phải.") for n in range(100))
    paragraphs = list(Speech(many).paragraphs())
    assert " ".join(paragraph.text for paragraph in paragraphs) == " ".join(one.text for one in many)
    assert all(PARAGRAPH_CHARACTERS <= len(paragraph.text) <= 800 for paragraph in paragraphs[:-1])
    assert paragraphs[0].start == 0
    assert paragraphs[1].start > 0


def test_a_card_that_says_nothing_leaves_visible_blanks(blank: Document) -> None:
    found = texts(blank)
    for line in (
        "Số: …/BB-…",
        "Thời gian bắt đầu: … giờ … phút, ngày … tháng … năm …",
        "Địa điểm: …",
        "Thành phần tham dự: …",
        "Chủ trì (chủ tọa): …",
        "Thư ký (người ghi biên bản): …",
        "Cuộc họp kết thúc vào … giờ …, ngày … tháng … năm …./.",
    ):
        assert line in found
    assert [p.text for p in in_style(blank, "Cơ quan ban hành")] == ["…"]
    assert [p.text for p in in_style(blank, "Họ tên người ký")] == ["…", "", "…"]
    assert not any("điểm cầu" in line for line in found)


def test_office_fills_what_the_card_leaves_out_and_empty_parent_means_none() -> None:
    office = Office(agency=Agency(parent="", name="UBND tỉnh Long An", code="UBND"), place="Hội trường tỉnh")
    card = Card(agency=Agency(code="VP"), meeting=MeetingFacts(number=12))
    document = opened(minutes_document(material(card=card, office=office)))
    assert [p.text for p in in_style(document, "Cơ quan ban hành")] == ["UBND TỈNH LONG AN"]
    assert in_style(document, "Cơ quan chủ quản") == []
    assert "Số: 12/BB-VP" in texts(document)
    assert "Địa điểm: Hội trường tỉnh" in texts(document)


def test_end_that_was_heard_is_used_when_the_card_has_none() -> None:
    card = CARD.model_copy(update={"meeting": CARD.meeting.model_copy(update={"end": None})})
    closing = Moment(at=3_700_000, clock=datetime(2022, 6, 1, 10, 48, 40))
    minutes = Minutes(meeting="hop", opening=None, closing=closing, speakers=())
    document = opened(minutes_document(material(card=card, minutes=minutes)))
    assert "Hội nghị kết thúc vào 10 giờ 48 phút, ngày 01 tháng 6 năm 2022./." in texts(document)


def test_two_chairs_are_both_named() -> None:
    second = Person(name="Trần Quốc Bảo", title="Phó Giám đốc", role="chair")
    card = CARD.model_copy(update={"person": (*CARD.person, second)})
    found = texts(opened(minutes_document(material(card=card))))
    assert any(line.startswith("Chủ trì") and line.endswith("; Trần Quốc Bảo, Phó Giám đốc") for line in found)


def test_signatures(document: Document) -> None:
    signatures = document.tables[-1]
    left, _, right = (cell.text for cell in signatures.rows[0].cells)
    assert left == "THƯ KÝ\n(Chữ ký)"
    assert right.startswith("CHỦ TỌA\n(Chữ ký của người có thẩm quyền")
    names = [cell.text for cell in signatures.rows[1].cells]
    assert names == ["Lê Thị Thu Hà", "", "Nguyễn Văn Thành"]  # no academic title
    assert signatures.rows[2].cells[0].text == "Nơi nhận:\n- …;\n- Lưu: VT, Hồ sơ."
    room = signatures.rows[1].cells[0].paragraphs[0].paragraph_format.space_before
    assert room >= Mm(25)


def test_signatures_stay_on_one_page_with_the_closing_sentence(document: Document) -> None:
    closing = next(p for p in document.paragraphs if p.text.endswith("./."))
    assert closing.paragraph_format.keep_with_next
    for row in document.tables[-1].rows:
        assert row._tr.find(f".//{qn('w:cantSplit')}") is not None
        for cell in row.cells:
            assert cell.paragraphs
            assert all(
                p.paragraph_format.keep_with_next or p.style.paragraph_format.keep_with_next for p in cell.paragraphs
            )


def test_headings_keep_with_what_follows_and_no_widows(document: Document) -> None:
    for style in ("Heading 1", "Người phát biểu", "Tên loại", "Trích yếu"):
        assert document.styles[style].paragraph_format.keep_with_next, style
    assert document.styles["Normal"].paragraph_format.widow_control


def test_page_number_is_centred_in_the_header_from_page_2(document: Document) -> None:
    section = document.sections[0]
    assert section.different_first_page_header_footer
    (paragraph,) = section.header.paragraphs
    (field,) = paragraph._p.iter(qn("w:fldSimple"))
    assert field.get(qn("w:instr")).strip() == "PAGE"
    assert paragraph.style.paragraph_format.alignment == 1
    assert paragraph.style.font.size in (Pt(13), Pt(14))
    assert section.first_page_header.is_linked_to_previous
    assert section.header_distance < section.top_margin


def test_long_list_of_attendees_goes_to_an_appendix_with_its_own_page_numbers() -> None:
    people = tuple(Person(name=f"Nguyễn Thị {n}", title="Chuyên viên") for n in range(ATTENDEES_IN_BODY + 1))
    document = opened(minutes_document(material(card=CARD.model_copy(update={"person": people}))))
    assert "Thành phần tham dự: 21 người, theo danh sách tại Phụ lục kèm theo." in texts(document)
    assert len(document.sections) == 2
    first, second = (section._sectPr for section in document.sections)
    assert first.find(qn("w:pgNumType")) is None
    assert second.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
    assert "(Kèm theo Biên bản số 05/BB-STTTT ngày 01 tháng 6 năm 2022 của Sở Thông tin và Truyền thông)" in texts(
        document
    )
    assert [row.cells[1].text for row in document.tables[-1].rows][1:] == [person.name for person in people]


def test_what_a_reviewer_added_is_a_paragraph_of_its_own() -> None:
    first, second = UTTERANCES[:2]
    added = first.model_copy(update={"id": "c0123456789", "text": "Tôi bổ sung.", "words": (), "start": 5_000})
    document = docx.Document(io.BytesIO(minutes_document(material(utterances=(first, added, second)))))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[texts.index("Tôi bổ sung.") - 1] == first.text
