"""What text really looks like, and what of a document's XML is read."""

import io
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from lint_faults import line
from lint_sample import changed, minutes, notice, para, saved

from pipeline.word.lint.check import examine, mend
from pipeline.word.lint.effective import RunLook
from pipeline.word.lint.numbering import roman
from pipeline.word.lint.package import open_package
from pipeline.word.lint.story import Para, Story, read_story

BODY = "Văn phòng báo cáo"


def story(document: Document) -> Story:
    return read_story(docx.Document(io.BytesIO(saved(document))))


def only(document: Document) -> Para:
    (found,) = story(document).paras
    return found


def look(document: Document) -> RunLook:
    return only(document).pieces[0].look


def xml(body: str) -> Any:
    return parse_xml(re.sub(r"^<[\w:]+", rf"\g<0> {nsdecls('w')}", body))


def clear(document: Document) -> Any:
    """Normal and docDefaults without any formatting; returns docDefaults' rPr."""
    for style in document.styles.element.iter(qn("w:style")):
        if style.get(qn("w:styleId")) == "Normal":
            for name in ("w:pPr", "w:rPr"):
                if (found := style.find(qn(name))) is not None:
                    style.remove(found)
    defaults = document.styles.element.find(".//" + qn("w:rPrDefault") + "/" + qn("w:rPr"))
    for each in list(defaults):
        defaults.remove(each)
    return defaults


def test_the_nearest_setting_wins() -> None:
    document = docx.Document()
    defaults = clear(document)
    run = document.add_paragraph("Chữ").runs[0]
    assert look(document).size == 10
    defaults.append(xml('<w:sz w:val="22"/>'))
    assert look(document).size == 11
    document.styles["Normal"].font.size = Pt(12)
    assert look(document).size == 12
    style = document.styles.add_style("Đoạn", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    document.paragraphs[0].style = style
    assert look(document).size == 12
    style.font.size = Pt(13)
    assert look(document).size == 13
    character = document.styles.add_style("Chữ", docx.enum.style.WD_STYLE_TYPE.CHARACTER)
    character.font.size = Pt(15)
    run.style = character
    assert look(document).size == 15
    run.font.size = Pt(16)
    assert look(document).size == 16


def test_fonts_come_from_the_theme_and_by_kind_of_letter() -> None:
    document = docx.Document()
    defaults = clear(document)
    document.add_paragraph("Ủy ban 人")
    assert look(document).fonts == ("Times New Roman",) * 4
    defaults.append(
        xml('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="majorHAnsi" w:eastAsia="SimSun" w:cs="Arial"/>')
    )
    found = look(document)
    assert found.fonts == ("Cambria", "Calibri", "SimSun", "Arial")
    assert [found.font(letter) for letter in "yủ人"] == ["Cambria", "Calibri", "SimSun"]
    document.styles["Normal"].font.name = "Times New Roman"
    assert look(document).fonts == ("Times New Roman", "Times New Roman", "SimSun", "Arial")
    document.paragraphs[0].runs[0]._r.get_or_add_rPr().append(xml("<w:rtl/>"))
    assert look(document).font("y") == "Arial"


def test_bold_of_two_styles_is_light_and_the_run_has_the_last_word() -> None:
    document = docx.Document()
    run = document.add_paragraph("Chữ", style="Heading 1").runs[0]
    assert look(document).bold
    run.style = document.styles["Strong"]
    assert not look(document).bold
    run.bold = True
    assert look(document).bold


def test_styles_based_on_each_other_are_read_once() -> None:
    document = docx.Document()
    one, other = (document.styles.add_style(name, docx.enum.style.WD_STYLE_TYPE.PARAGRAPH) for name in ("Một", "Hai"))
    one.base_style, other.base_style = other, one
    other.font.size = Pt(17)
    document.add_paragraph("Chữ", style="Một")
    assert look(document).size == 17


def test_a_tables_style_stands_under_the_paragraphs() -> None:
    document = docx.Document()
    style = document.styles["Table Grid"].element
    style.append(xml('<w:rPr><w:i/><w:sz w:val="40"/></w:rPr>'))
    document.styles["Normal"].font.size = Pt(14)
    table = document.add_table(1, 1, style="Table Grid")
    table.cell(0, 0).paragraphs[0].add_run("Chữ")
    found = story(document).paras[0]
    assert (found.pieces[0].look.italic, found.pieces[0].look.size) == (True, 14)
    assert found.where == "bảng 1, hàng 1, cột 1"


def test_indents_of_numbered_paragraphs_are_their_levels() -> None:
    document = docx.Document()
    document.add_paragraph("Một", style="List Number")
    document.add_paragraph("Hai", style="List Number")
    one, two = story(document).paras
    assert [one.text, two.text] == ["1. Một", "2. Hai"]
    assert (one.look.left, one.look.first_line) == (360, -360)


@pytest.mark.parametrize(("value", "written"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL")])
def test_roman(value: int, written: str) -> None:
    assert roman(value) == written


def test_insertions_controls_links_and_fields_are_read_and_deletions_are_not() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Đầu ")
    for part in (
        '<w:ins w:id="1" w:author="A"><w:r><w:t xml:space="preserve">thêm </w:t></w:r></w:ins>',
        '<w:del w:id="2" w:author="A"><w:r><w:delText>bớt </w:delText></w:r></w:del>',
        '<w:moveFrom w:id="3" w:author="A"><w:r><w:t>dời </w:t></w:r></w:moveFrom>',
        '<w:sdt><w:sdtContent><w:r><w:t xml:space="preserve">ô </w:t></w:r></w:sdtContent></w:sdt>',
        '<w:hyperlink w:anchor="a"><w:r><w:t xml:space="preserve">liên kết </w:t></w:r></w:hyperlink>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "<w:r><w:instrText>DATE</w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "<w:r><w:t>nay</w:t></w:r>",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "<w:r><w:tab/></w:r>",
        '<w:smartTag w:uri="u" w:element="e"><w:r><w:t>cuối</w:t></w:r></w:smartTag>',
    ):  # fmt: skip
        paragraph._p.append(xml(part))
    assert only(document).typed == "Đầu thêm ô liên kết nay\tcuối"


def test_controls_around_paragraphs_and_text_boxes_are_read() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Trong ô")
    control = xml("<w:sdt><w:sdtContent/></w:sdt>")
    paragraph._p.addprevious(control)
    control[0].append(paragraph._p)
    boxed = document.add_paragraph("Ngoài").runs[0]._r
    boxed.append(xml("<w:pict><w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent></w:pict>"))
    found = story(document)
    assert [each.text for each in found.paras] == ["Trong ô", "Ngoài"]
    assert [each.text for each in found.boxes] == ["Trong hộp"]
    assert found.boxes[0].where == "hộp chữ ở đoạn 2"


def findings(data: bytes) -> list[str]:
    return [finding.rule for finding in examine(open_package(Path("a.docx"), data)).findings]


def test_faults_of_a_style_are_found_where_it_is_used() -> None:
    def arial(document: Document) -> None:
        style = document.styles.add_style("Riêng", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.name = document.styles["Normal"], "Arial"
        para(document, BODY).style = style

    assert findings(changed(minutes, arial)) == ["font"]


def test_the_decrees_font_under_a_theme_that_nobody_set_is_found_missing() -> None:
    def themed(document: Document) -> None:
        fonts = document.styles["Normal"].element.rPr.find(qn("w:rFonts"))
        document.styles["Normal"].element.rPr.remove(fonts)

    assert findings(changed(minutes, themed)) == ["font"]


def test_symbols_may_have_a_font_of_symbols() -> None:
    def bullet(document: Document) -> None:
        run = para(document, BODY).runs[0]
        run._r.addprevious(
            xml('<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>→ </w:t></w:r>')
        )

    assert findings(changed(minutes, bullet)) == []


def test_the_line_may_be_a_border_too() -> None:
    def bordered(document: Document) -> None:
        motto = para(document, "Độc lập")
        motto._p.remove(motto._p.findall(qn("w:r"))[-1])
        rule = motto.insert_paragraph_before("")
        motto._p.addnext(rule._p)
        rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = Pt(52)
        borders = xml('<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>')
        rule._p.get_or_add_pPr().insert_element_before(borders, "w:spacing", "w:ind", "w:jc")

    assert findings(changed(minutes, bordered)) == []


def lined(start: str, run: str, at: str) -> Any:
    """The drawn line of a paragraph taken away, and a run put into another paragraph."""

    def change(document: Document) -> None:
        line(start, None)(document)
        found = parse_xml(run)
        para(document, at)._p.append(found)

    return change


VML = (
    f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
    '<v:line from="58.05pt,2.3pt" to="86.05pt,2.3pt"/></w:pict></w:r>'
)
CONNECTOR = (
    f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
    '<v:shape type="#_x0000_t32" style="position:absolute;margin-left:58pt;width:28pt;height:0"/></w:pict></w:r>'
)


@pytest.mark.parametrize("run", [VML, CONNECTOR], ids=["line", "connector"])
@pytest.mark.parametrize("at", ["SỞ NỘI VỤ", "Số: 05", "TỈNH TÂY NINH"])
def test_a_line_of_an_older_word_wherever_it_is_anchored(run: str, at: str) -> None:
    assert findings(changed(minutes, lined("SỞ NỘI VỤ", run, at))) == []
    longer = run.replace("86.05", "186.05").replace("width:28", "width:128")
    assert findings(changed(minutes, lined("SỞ NỘI VỤ", longer, at))) == ["agency-rule"]


def test_a_head_in_two_rows_is_the_same() -> None:
    def split(document: Document) -> None:
        table = document.tables[0]
        row = deepcopy(table.rows[0]._tr)
        for cell in row.iter(qn("w:tc")):
            for paragraph in list(cell.iter(qn("w:p")))[:-1]:
                cell.remove(paragraph)
        number = para(document, "Số: 05")._p
        number.getparent().remove(number)
        table._tbl.append(row)

    def emptied(document: Document) -> None:
        split(document)
        last = document.tables[0].rows[1].cells[1].paragraphs[0]._p
        for run in last.findall(qn("w:r")):
            last.remove(run)

    assert findings(changed(minutes, emptied)) == []


def test_a_head_without_a_table_is_said_not_to_be_checked() -> None:
    def flat(document: Document) -> None:
        table = document.tables[0]._tbl
        for text in ("SỞ NỘI VỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 05/BB-SNV\tĐộc lập - Tự do - Hạnh phúc"):
            paragraph = document.add_paragraph(text)
            table.addprevious(paragraph._p)
        table.getparent().remove(table)

    assert findings(changed(minutes, flat)) == ["unchecked"]


def test_words_own_numbers_count_as_numbers() -> None:
    def numbered(document: Document) -> None:
        for start in ("1. Kết quả", "2. Việc"):
            paragraph = para(document, start)
            for run in paragraph.runs:
                run.text = run.text.replace(start[:3], "")
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 5
            paragraph._p.pPr.numPr.get_or_add_ilvl().val = 0
            paragraph.paragraph_format.left_indent = Pt(0)  # the level has 0.63 cm

    document = minutes()
    numbered(document)
    texts = [each.text for each in story(document).paras]
    assert "1. Kết quả công tác tháng 01" in texts
    assert "2. Việc chậm tiến độ" in texts
    assert findings(saved(document)) == []
    second = para(document, "Việc chậm")
    second._p.pPr.numPr.numId.val = 0
    assert "Việc chậm tiến độ" in [each.text for each in story(document).paras]


def test_the_page_number_in_words_own_frame() -> None:
    def framed(document: Document) -> None:
        header = document.sections[0].header.paragraphs[0]
        header.alignment = None
        header._p.get_or_add_pPr().insert(
            0, xml('<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>')
        )

    assert findings(changed(minutes, framed)) == []


def with_tasks(document: Document) -> None:
    """A table of tasks before the closing sentence, and a list of people without marks."""
    closing = para(document, "Cuộc họp kết thúc")
    table = document.add_table(rows=2, cols=5, style="Table Grid")
    headings = ("STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn")
    for cell, words in zip(table.rows[0].cells, headings, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    for cell, words in zip(table.rows[1].cells, ("1", "Lập kế hoạch", "Giám đốc", "VP", "15/3/2026"), strict=True):
        cell.paragraphs[0].add_run(words)
    closing._p.addprevious(table._tbl)


def test_a_table_of_tasks_is_no_signature_block() -> None:
    assert findings(changed(minutes, with_tasks)) == []

    def capitals(document: Document) -> None:
        with_tasks(document)
        for cell in document.tables[1].rows[0].cells:
            cell.paragraphs[0].runs[0].text = cell.text.upper()

    assert findings(changed(minutes, capitals)) == []


def test_a_list_of_people_is_no_list_of_headings() -> None:
    def listed(document: Document) -> None:
        place = para(document, "Chủ trì")
        for words in ("1. Ông Lê Văn Hùng, Trưởng phòng", "2. Bà Võ Thị Lan, Phó Trưởng phòng"):
            added = deepcopy(place._p)
            place._p.addprevious(added)
            found = docx.text.paragraph.Paragraph(added, document._body)
            found.runs[0].text = words
            for run in found.runs[1:]:
                run._r.getparent().remove(run._r)

    assert findings(changed(minutes, listed)) == []


def test_fonts_of_headers_are_read_too() -> None:
    def arial(document: Document) -> None:
        document.sections[0].footer.paragraphs[0].add_run("Trang in thử").font.name = "Arial"

    (finding,) = examine(open_package(Path("a.docx"), changed(minutes, arial))).findings
    assert (finding.rule, finding.places[0].where) == ("font", "chân trang")


def test_a_section_that_has_a_header_without_number() -> None:
    def own_header(document: Document) -> None:
        document.sections[1].header.is_linked_to_previous = False
        for _ in range(60):
            document.add_paragraph("Nội dung của phụ lục về công tác cải cách hành chính.")

    assert findings(changed(minutes, own_header)) == ["page-number"]


def broken(document: Document, start: str, *more: str) -> None:
    """The next paragraphs joined to one, with line breaks between."""
    first = para(document, start)
    for each in more:
        other = para(document, each)
        first.add_run().add_break()
        for run in other._p.findall(qn("w:r")):
            first._p.append(run)
        other._p.getparent().remove(other._p)


@pytest.mark.parametrize("joined", [("SỞ NỘI VỤ", "Số: 05"), ("CỘNG HÒA", "Độc lập")])
def test_elements_in_one_paragraph_are_not_judged(joined: tuple[str, str]) -> None:
    data = changed(minutes, lambda document: broken(document, *joined))
    assert findings(data) == ["unchecked"]
    assert mend(open_package(Path("a.docx"), data))[0] == data


def test_hyphens_after_a_line_break_are_a_typed_line() -> None:
    def typed(document: Document) -> None:
        line("Độc lập", None)(document)
        para(document, "Độc lập").add_run("\n----------").bold = True

    assert findings(changed(minutes, typed)) == ["underline-rule"]


def test_an_end_that_is_set_with_tabs_loses_nothing() -> None:
    def tabbed(document: Document) -> None:
        table = document.tables[-1]._tbl
        for words in ("Nơi nhận:\tGIÁM ĐỐC", "- Như trên;", "- Lưu: VT.\tNguyễn Văn Bình"):
            paragraph = document.add_paragraph()
            paragraph.add_run(words).bold = True
            table.addprevious(paragraph._p)
        table.getparent().remove(table)

    data = changed(notice, tabbed)
    assert "unchecked" in findings(data)
    mended, _ = mend(open_package(Path("a.docx"), data))
    words = "".join(docx.Document(io.BytesIO(mended)).element.body.itertext())
    assert "GIÁM ĐỐC" in words
    assert "Nguyễn Văn Bình" in words


@pytest.mark.parametrize("words", ["[00:12:34]", " [00:12:34 - 00:13:00]", "[1:02:03; 1:05:09]", "(12:34)"])
def test_times_of_the_recording_may_stand_small(words: str) -> None:
    def timed(document: Document) -> None:
        run = para(document, BODY).add_run(words)
        run.font.size = Pt(10)

    assert findings(changed(minutes, timed)) == []
    assert findings(changed(minutes, lambda document: setattr(
        para(document, BODY).add_run(f"{words} xem lại").font, "size", Pt(10)))) == ["size"]  # fmt: skip
