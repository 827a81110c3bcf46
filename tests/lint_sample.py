"""A biên bản and a thông báo made by hand after the decree, as Word writes them, with python-docx alone.

Nothing here comes from the renderer: python-docx's own template (Letter, Cambria, English) is set right step by step,
with the XML that Word puts there: theme fonts, rsids, proof marks, a frame about the page number, drawn lines, content
controls, numbered lists.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Emu, Mm, Pt, Twips

CENTER, BOTH, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MINUTES_BODY = (
    "Thời gian bắt đầu: 8 giờ 00 phút, ngày 05 tháng 02 năm 2026.",
    "Địa điểm: Phòng họp số 1, Sở Nội vụ.",
    "Thành phần tham dự: Lãnh đạo Sở, trưởng các phòng và đại diện Ủy ban nhân dân tỉnh Tây Ninh (theo danh sách tại "
    "Phụ lục kèm theo).",
    "Chủ trì (chủ tọa): Ông Nguyễn Văn Bình, Giám đốc Sở Nội vụ.",
    "Thư ký (người ghi biên bản): Bà Trần Thị Mai, chuyên viên Văn phòng Sở.",
    "Nội dung (theo diễn biến cuộc họp):",
    "I. BÁO CÁO",
    "1. Kết quả công tác tháng 01",
    "Văn phòng báo cáo đã tiếp nhận 12.450 hồ sơ, giải quyết đúng hạn 98,5%.",
    "a) Hồ sơ nộp trực tuyến đạt 80%.",
    "b) Hồ sơ trả kết quả qua bưu chính đạt 35%.",
    "2. Việc chậm tiến độ",
    "Phòng Cải cách hành chính giải trình về hai việc chậm tiến độ.",
    "II. KẾT LUẬN",
    "Giao Văn phòng Sở chủ trì, phối hợp với Phòng Tổ chức hoàn thành kế hoạch trước ngày 15 tháng 3 năm 2026; "
    "kinh phí 1.200.000.000 đồng.",
    "Cuộc họp kết thúc vào 10 giờ 30 phút, ngày 05 tháng 02 năm 2026./.",
)
NOTICE_BODY = (
    "Ngày 05 tháng 02 năm 2026, ông Nguyễn Văn Bình, Giám đốc Sở Nội vụ chủ trì cuộc họp giao ban tháng 02. Sau khi "
    "nghe báo cáo của Văn phòng và ý kiến của các đại biểu dự họp, Giám đốc Sở kết luận như sau:",
    "1. Về công tác cải cách hành chính",
    "Giao Phòng Cải cách hành chính hoàn thành kế hoạch trước ngày 01 tháng 3 năm 2026.",
    "2. Về công tác tổ chức",
    "Giao Phòng Tổ chức rà soát biên chế của các đơn vị.",
    "Văn phòng Sở thông báo để các đơn vị biết, thực hiện./.",
)


def minutes(appendix: bool = True) -> Document:
    """A biên bản with a Phụ lục."""
    document = _page()
    _head(document, "Số: 05/BB-SNV", None)
    _title(document, "BIÊN BẢN", "Họp giao ban tháng 02 năm 2026")
    for text in MINUTES_BODY if appendix else _without_appendix():
        _body(document, text)
    _signatures(document, ("THƯ KÝ", "Trần Thị Mai"), ("CHỦ TỌA", "Nguyễn Văn Bình"))
    if appendix:
        _appendix(document)
    return document


def _without_appendix() -> list[str]:
    return [text.replace(" (theo danh sách tại Phụ lục kèm theo)", "") for text in MINUTES_BODY]


def notice() -> Document:
    """A thông báo kết luận."""
    document = _page()
    _head(document, "Số: 12/TB-SNV", "Tây Ninh, ngày 06 tháng 02 năm 2026")
    _title(document, "THÔNG BÁO", "Kết luận của Giám đốc Sở tại cuộc họp giao ban tháng 02")
    for text in NOTICE_BODY:
        _body(document, text)
    _signatures(document, None, ("GIÁM ĐỐC", "Nguyễn Văn Bình"))
    return document


def saved(document: Document) -> bytes:
    """The docx file."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def changed(make: Callable[[], Document], change: Callable[[Document], None]) -> bytes:
    """A document with something changed in it."""
    document = make()
    change(document)
    return saved(document)


def para(document: Document, start: str) -> Any:
    """The paragraph whose text begins so, wherever it is in the body."""
    for node in document.element.body.iter(qn("w:p")):
        found = docx.text.paragraph.Paragraph(node, document._body)
        if found.text.startswith(start):
            return found
    raise AssertionError(start)


def drawn_line(length: int) -> Any:
    """A run with a straight line of `length` twips, as Word draws it, with its VML twin for older programs."""
    cx = length * 635
    return parse_xml(
        f'<w:r {nsdecls("w", "wp", "a")} xmlns:mc="{_MC}" xmlns:wps="{_WPS}" xmlns:v="urn:schemas-microsoft-com:vml" '
        'w:rsidRPr="00A1"><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
        "<wp:align>center</wp:align></wp:positionH>"
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>20000</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{cx}" cy="0"/><wp:wrapNone/><wp:docPr id="1" name="Line"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_WPS}"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{cx}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill>'
        '<a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>'
        f'</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="{length / 20}pt,0"/></w:pict>'
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _page() -> Document:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1.0
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "vi-VN")
    _page_number(section)
    return document


def _page_number(section: Any) -> None:
    """As Word's gallery puts it: a content control, a complex field."""
    section.different_first_page_header_footer = True
    header = section.header
    header.is_linked_to_previous = False
    paragraph = header.paragraphs[0]
    paragraph.alignment = CENTER
    control = parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/>'
        '</w:docPartObj></w:sdtPr><w:sdtContent><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE   '
        '\\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:noProof/>'
        '</w:rPr><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:sdtContent></w:sdt>'
    )
    paragraph._p.append(control)


def _line(cell: Any, text: str, size: int, *, bold: bool = False, italic: bool = False, first: bool = False) -> Any:
    paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
    paragraph.alignment = CENTER
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold or None, italic or None
    return paragraph


def _table(document: Document, widths: tuple[int, ...]) -> Any:
    table = document.add_table(rows=1, cols=len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for cell, width in zip(table.rows[0].cells, widths, strict=True):
        cell.width = Twips(width)
    return table


def _head(document: Document, number: str, date: str | None) -> None:
    left, right = _table(document, (3829, 5670)).rows[0].cells
    _line(left, "ỦY BAN NHÂN DÂN", 13, first=True)
    _line(left, "TỈNH TÂY NINH", 13)
    agency = _line(left, "SỞ NỘI VỤ", 13, bold=True)
    agency._p.append(drawn_line(560))
    _line(left, number, 13)
    _line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True, first=True)
    motto = _line(right, "Độc lập - Tự do - Hạnh phúc", 14, bold=True)
    motto._p.append(drawn_line(3430))
    if date:
        _line(right, date, 14, italic=True)


def _title(document: Document, kind: str, about: str) -> None:
    document.add_paragraph()
    for text in (kind, about):
        paragraph = document.add_paragraph()
        paragraph.alignment = CENTER
        run = paragraph.add_run(text)
        run.bold = True
    paragraph._p.append(drawn_line(1700))
    document.add_paragraph()


def _body(document: Document, text: str) -> None:
    """A paragraph of text; the runs cut up as Word's spelling checker leaves them."""
    paragraph = document.add_paragraph()
    form = paragraph.paragraph_format
    paragraph.alignment = BOTH
    form.first_line_indent, form.space_before, form.line_spacing = Cm(1.27), Pt(6), 1.15
    heading = text.isupper() or (text[0].isdigit() and text[1] == "." and not text.endswith("."))
    half = text.find(" ", len(text) // 2) + 1
    for part in (text[:half], text[half:]):
        run = paragraph.add_run(part)
        run._r.set(qn("w:rsidR"), "00B2")
        run.bold = True if heading else None
        paragraph._p.append(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellStart"/>'))


def _signatures(document: Document, left: tuple[str, str] | None, right: tuple[str, str]) -> None:
    document.add_paragraph()
    one, other = _table(document, (4600, 4755)).rows[0].cells
    first = True
    for cell, signer in ((one, left), (other, right)):
        if signer:
            title, name = signer
            _line(cell, title, 14, bold=True, first=True)
            _line(cell, "(Chữ ký)", 13, italic=True)
            for _ in range(3):
                cell.add_paragraph()
            _line(cell, name, 14, bold=True)
            cell.add_paragraph()
            first = first and cell is not one
    label = one.paragraphs[0] if first else one.add_paragraph()
    run = label.add_run("Nơi nhận:")
    run.font.size, run.bold, run.italic = Pt(12), True, True
    for text in ("- Như thành phần dự họp;", "- Ban Giám đốc Sở;", "- Lưu: VT, VP."):
        one.add_paragraph().add_run(text).font.size = Pt(11)


def _appendix(document: Document) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section._sectPr.find(qn("w:cols")).addprevious(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))
    for text, bold, italic in (
        ("Phụ lục", True, False),
        ("DANH SÁCH THAM DỰ", True, False),
        ("(Kèm theo Biên bản số 05/BB-SNV ngày 05 tháng 02 năm 2026 của Sở Nội vụ)", False, True),
    ):
        paragraph = document.add_paragraph()
        paragraph.alignment = CENTER
        run = paragraph.add_run(text)
        run.bold, run.italic = bold or None, italic or None
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        [*table.rows[0].cells, *table.rows[1].cells], ("STT", "Họ và tên", "1", "Lê Văn Hùng"), strict=True
    ):
        cell.paragraphs[0].add_run(text).font.size = Pt(13)


__all__ = ["Emu", "changed", "deepcopy", "drawn_line", "minutes", "notice", "para", "saved"]
