"""Single faults to plant in the documents of lint_sample, each with the one rule that must find it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Mm, Pt, RGBColor
from lint_sample import drawn_line, minutes, notice, para

Change = Callable[[Document], None]


class Fault(NamedTuple):
    name: str
    rule: str
    change: Change
    make: Callable[[], Document] = minutes
    mendable: bool = True


def size(start: str, points: float) -> Change:
    def change(document: Document) -> None:
        for run in para(document, start).runs:
            run.font.size = Pt(points)

    return change


def bold(start: str, on: bool) -> Change:
    def change(document: Document) -> None:
        for run in para(document, start).runs:
            run.bold = on

    return change


def italic(start: str, on: bool) -> Change:
    def change(document: Document) -> None:
        for run in para(document, start).runs:
            run.italic = on

    return change


def align(start: str, alignment: WD_ALIGN_PARAGRAPH) -> Change:
    return lambda document: setattr(para(document, start), "alignment", alignment)


def text(old: str, new: str, start: str | None = None) -> Change:
    """Replace words in the paragraph that begins so; its runs become one, formatted as the first."""

    def change(document: Document) -> None:
        paragraph = para(document, old if start is None else start)
        assert old in paragraph.text
        whole = paragraph.text.replace(old, new)
        paragraph.runs[0].text = whole
        for run in paragraph.runs[1:]:
            if run._r.find(qn("w:t")) is not None:
                run._r.getparent().remove(run._r)

    return change


def font(start: str, name: str) -> Change:
    def change(document: Document) -> None:
        for run in para(document, start).runs:
            run.font.name = name

    return change


def gone(start: str) -> Change:
    def change(document: Document) -> None:
        node = para(document, start)._p
        node.getparent().remove(node)

    return change


def section(index: int, **values: Any) -> Change:
    def change(document: Document) -> None:
        for name, value in values.items():
            setattr(document.sections[index], name, value)

    return change


def spacing(start: str, **values: Any) -> Change:
    def change(document: Document) -> None:
        for name, value in values.items():
            setattr(para(document, start).paragraph_format, name, value)

    return change


def line(start: str, length: int | None) -> Change:
    """The drawn line of a paragraph made as long as that, or taken away."""

    def change(document: Document) -> None:
        node = para(document, start)._p
        for run in node.findall(qn("w:r")):
            if run.find(".//" + qn("wp:anchor")) is not None:
                node.remove(run)
        if length is not None:
            node.append(drawn_line(length))

    return change


def underlined(start: str) -> Change:
    def change(document: Document) -> None:
        para(document, start).runs[0].underline = True
        line(start, None)(document)

    return change


def _typed_line(document: Document) -> None:
    line("SỞ NỘI VỤ", None)(document)
    number = para(document, "Số: 05")
    typed = number.insert_paragraph_before("--------")
    typed.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _footer_number(document: Document) -> None:
    first = document.sections[0]
    field = first.header.paragraphs[0]._p
    first.footer.is_linked_to_previous = False
    first.footer._element.append(field)
    first.header._element.append(parse_xml(f"<w:p {nsdecls('w')}/>"))


def _header(change: Callable[[Any, Document], None]) -> Change:
    return lambda document: change(document.sections[0].header.paragraphs[0], document)


def _number_size(paragraph: Any, _: Document) -> None:
    for run in paragraph._p.iter(qn("w:r")):
        properties = run.get_or_add_rPr()
        properties.append(parse_xml(f'<w:sz {nsdecls("w")} w:val="22"/>'))


def _roman_numbers(document: Document) -> None:
    for part in document.element.body.iter(qn("w:sectPr")):
        found = part.find(qn("w:pgNumType"))
        if found is None:
            found = parse_xml(f"<w:pgNumType {nsdecls('w')}/>")
            part.find(qn("w:cols")).addprevious(found)
        found.set(qn("w:fmt"), "upperRoman")


def _tracked(document: Document) -> None:
    run = para(document, "Văn phòng báo cáo").runs[1]._r
    insertion = parse_xml(f'<w:ins {nsdecls("w")} w:id="9" w:author="A" w:date="2026-02-05T08:00:00Z"/>')
    run.addprevious(insertion)
    insertion.append(run)


def _commented(document: Document) -> None:
    document.add_comment(para(document, "Văn phòng báo cáo").runs, text="Xem lại", author="A", initials="A")


def _remarked(document: Document) -> None:
    document.add_comment(para(document, "Văn phòng báo cáo").runs, text="Nghe lại", author="bienban", initials="bb")


def _decomposed(document: Document) -> None:
    import unicodedata

    for run in para(document, "Phòng Cải cách").runs:
        run.text = unicodedata.normalize("NFD", run.text)


def _english(document: Document) -> None:
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-US")


def _not_restarted(document: Document) -> None:
    for found in list(document.element.body.iter(qn("w:pgNumType"))):
        found.getparent().remove(found)


def _one_section(document: Document) -> None:
    """A page break instead of the section's end."""
    body = document.element.body
    inner = next(node for node in body.iter(qn("w:sectPr")) if node.getparent().tag == qn("w:pPr"))
    last = body.find(qn("w:sectPr"))
    body.replace(last, inner)


CENTER, LEFT, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
NATIONAL, MOTTO, BODY = "CỘNG HÒA", "Độc lập", "Văn phòng báo cáo"
FAULTS = (
    Fault("paper of Letter's size", "page-size", section(0, page_width=Mm(216), page_height=Mm(279))),
    Fault("left margin", "margins", section(0, left_margin=Mm(25))),
    Fault("right margin", "margins", section(0, right_margin=Mm(25))),
    Fault("top margin", "margins", section(0, top_margin=Mm(15))),
    Fault("bottom margin", "margins", section(0, bottom_margin=Mm(30))),
    Fault("gutter", "margins", section(0, gutter=Mm(10))),
    Fault("a paragraph in Arial", "font", font(BODY, "Arial")),
    Fault("old font", "legacy-font", font(BODY, ".VnTime"), mendable=False),
    Fault("VNI font", "legacy-font", font(BODY, "VNI-Times"), mendable=False),
    Fault("red text", "color", lambda d: setattr(para(d, BODY).runs[0].font.color, "rgb", RGBColor(255, 0, 0))),
    Fault("page number on page 1", "page-number", section(0, different_first_page_header_footer=False)),
    Fault("page number at the left", "page-number", _header(lambda p, _: setattr(p, "alignment", LEFT))),
    Fault("small page number", "page-number", _header(_number_size)),
    Fault("Roman page numbers", "page-number", _roman_numbers),
    Fault("page number below", "page-number", _footer_number, mendable=False),
    Fault("no Quốc hiệu", "national-title", gone(NATIONAL), mendable=False),
    Fault("Quốc hiệu light", "national-title", bold(NATIONAL, False)),
    Fault("Quốc hiệu in small letters", "national-title", text("CỘNG HÒA", "Cộng hòa")),
    Fault("Quốc hiệu at the left", "national-title", align(NATIONAL, LEFT)),
    Fault("no Tiêu ngữ", "motto", gone(MOTTO), mendable=False),
    Fault("Tiêu ngữ italic", "motto", italic(MOTTO, True)),
    Fault("Tiêu ngữ misspelt", "motto", text("Độc lập - Tự do", "Độc Lập - Tự Do")),
    Fault("no line below the Tiêu ngữ", "motto-rule", line(MOTTO, None), mendable=False),
    Fault("short line below the Tiêu ngữ", "motto-rule", line(MOTTO, 1700), mendable=False),
    Fault("parent agency bold", "parent-agency", bold("ỦY BAN NHÂN DÂN", True), mendable=True),
    Fault("agency light", "agency", bold("SỞ NỘI VỤ", False)),
    Fault("agency too large", "agency", size("SỞ NỘI VỤ", 14)),
    Fault("no line below the agency", "agency-rule", line("SỞ NỘI VỤ", None), mendable=False),
    Fault("long line below the agency", "agency-rule", line("SỞ NỘI VỤ", 1300), mendable=False),
    Fault("number without zero", "number", text("05/", "5/", "Số: 05/")),
    Fault("spaces in the code", "number", text("05/BB-SNV", "05 / BB - SNV", "Số: 05/")),
    Fault("number without colon", "number", text("Số: 05", "Số 05", "Số: 05/"), mendable=False),
    Fault("another kind's code", "number", text("BB", "TB", "Số: 05/"), mendable=False),
    Fault("number of another size", "number", size("Số: 05", 12)),
    Fault("no number", "number", gone("Số: 05"), mendable=False),
    Fault("date line upright", "date-line", italic("Tây Ninh, ngày", False), notice),
    Fault("no date line", "date-line", gone("Tây Ninh, ngày"), notice, False),
    Fault("tên loại light", "kind", bold("BIÊN BẢN", False)),
    Fault("tên loại too large", "kind", size("BIÊN BẢN", 16)),
    Fault("trích yếu light", "abstract", bold("Họp giao ban", False)),
    Fault("no trích yếu", "abstract", gone("Họp giao ban"), mendable=False),
    Fault("no line below the trích yếu", "abstract-rule", line("Họp giao ban", None), mendable=False),
    Fault("trích yếu underlined", "underline-rule", underlined("Họp giao ban"), mendable=False),
    Fault("Tiêu ngữ underlined", "underline-rule", underlined(MOTTO), mendable=False),
    Fault("a line of hyphens", "underline-rule", _typed_line, mendable=False),
    Fault("Tiêu ngữ no larger than Quốc hiệu", "sizes-together", size(MOTTO, 13)),
    Fault("one paragraph smaller", "sizes-together", size(BODY, 13)),
    Fault("one paragraph too small", "size", size(BODY, 12)),
    Fault("one paragraph too large", "size", size(BODY, 15)),
    Fault("text at the left", "alignment", align(BODY, LEFT)),
    Fault("no indent", "first-line", spacing(BODY, first_line_indent=Cm(0))),
    Fault("indent of 2 cm", "first-line", spacing(BODY, first_line_indent=Cm(2))),
    Fault("a paragraph all indented", "first-line", spacing(BODY, left_indent=Cm(1))),
    Fault("no gap", "paragraph-gap", spacing(BODY, space_before=Pt(0))),
    Fault("double lines", "line-spacing", spacing(BODY, line_spacing=2.0)),
    Fault("lines too near", "line-spacing", spacing(BODY, line_spacing=0.9)),
    Fault("exact lines too near", "line-spacing",
          spacing(BODY, line_spacing_rule=WD_LINE_SPACING.EXACTLY, line_spacing=Pt(14))),
    Fault("heading I. light", "heading", bold("I. BÁO CÁO", False)),
    Fault("heading I. in small letters", "heading", text("I. BÁO CÁO", "I. Báo cáo")),
    Fault("heading 1. light", "heading", bold("1. Kết quả", False)),
    Fault("point a) bold", "heading", bold("a) Hồ sơ", True)),
    Fault("II. after nothing", "numbering", text("II. KẾT", "III. KẾT"), mendable=False),
    Fault("3. after 1.", "numbering", text("2. Việc", "3. Việc"), mendable=False),
    Fault("c) after a)", "numbering", text("b) Hồ", "c) Hồ"), mendable=False),
    Fault("no ./.", "closing", text("2026./.", "2026.", "Cuộc họp kết thúc")),
    Fault("signer's title in small letters", "signers", text("CHỦ TỌA", "Chủ tọa")),
    Fault("signer's name light", "signers", bold("Nguyễn Văn Bình", False)),
    Fault("no secretary", "signers", gone("THƯ KÝ"), mendable=False),
    Fault("no name", "signers", gone("Nguyễn Văn Bình"), mendable=False),
    Fault("name in capitals", "signers", text("Nguyễn Văn Bình", "NGUYỄN VĂN BÌNH"), mendable=False),
    Fault("academic title", "academic-title", text("Nguyễn Văn Bình", "TS. Nguyễn Văn Bình"), mendable=False),
    Fault("Nơi nhận upright", "recipients", italic("Nơi nhận", False)),
    Fault("Nơi nhận too large", "recipients", size("Nơi nhận", 14)),
    Fault("list of Nơi nhận too large", "recipients", size("- Ban Giám đốc", 12)),
    Fault("no ; in Nơi nhận", "recipients", text("Sở;", "Sở", "- Ban Giám đốc")),
    Fault("no dash in Nơi nhận", "recipients", text("- Ban", "Ban")),
    Fault("no full stop after Lưu", "recipients", text("VP.", "VP", "- Lưu")),
    Fault("no VT", "recipients", text("VT, VP", "VP", "- Lưu"), mendable=False),
    Fault("no Lưu", "recipients", gone("- Lưu"), mendable=False),
    Fault("«Phụ lục» light", "appendix", bold("Phụ lục", False)),
    Fault("title of the Phụ lục in small letters", "appendix", text("DANH SÁCH THAM DỰ", "Danh sách tham dự")),
    Fault("(Kèm theo …) upright", "appendix", italic("(Kèm theo", False)),
    Fault("no (Kèm theo …)", "appendix", gone("(Kèm theo"), mendable=False),
    Fault("Phụ lục in capitals", "appendix", text("Phụ lục", "PHỤ LỤC")),
    Fault("Phụ lục not restarted", "appendix-section", _not_restarted),
    Fault("Phụ lục in the same section", "appendix-section", _one_section, mendable=False),
    Fault("Phụ lục not referred to", "appendix-reference",
          text(" (theo danh sách tại Phụ lục kèm theo)", "", "Thành phần"), mendable=False),
    Fault("Ủy Ban Nhân Dân", "capitals", text("Ủy ban nhân dân", "Ủy Ban Nhân Dân", "Thành phần")),
    Fault("Giám Đốc Sở", "capitals", text("Giám đốc", "Giám Đốc", "Chủ trì")),
    Fault("sở Nội vụ", "capitals", text("Sở Nội vụ", "sở Nội vụ", "Địa điểm")),
    Fault("day without zero", "date", text("ngày 05", "ngày 5", "Thời gian")),
    Fault("month without zero", "date", text("tháng 02", "tháng 2", "Thời gian")),
    Fault("30 February", "date", text("ngày 05", "ngày 30", "Thời gian"), mendable=False),
    Fault("thousands with commas", "figures", text("1.200.000.000", "1,200,000,000", "Giao Văn")),
    Fault("thousands without marks", "figures", text("12.450", "12450", BODY)),
    Fault("decimal point", "figures", text("98,5%", "98.5%", BODY)),
    Fault("decomposed letters", "unicode", _decomposed),
    Fault("tracked insertion", "tracked-changes", _tracked, mendable=False),
    Fault("comment", "comments", _commented, mendable=False),
    Fault("our own comment", "remarks", _remarked, mendable=False),
    Fault("a blank", "blank", text("Phòng họp số 1", "…", "Địa điểm"), mendable=False),
    Fault("a blank of dots", "blank", text("Phòng họp số 1", "..............", "Địa điểm"), mendable=False),
    Fault("English", "language", _english),
)  # fmt: skip
FAULT = {fault.name: fault for fault in FAULTS}
