"""What is read of WordprocessingML: everything that a reviewer sees, once, and nothing that is hidden."""

from collections.abc import Callable

import pytest
from lxml import etree
from word_edits import AN, BINH, SAVED_AT, SAVED_BY, WORD, Desk, packed, shown, written

from pipeline.records import Origin, Printed
from pipeline.word.edited.corrections import Understood, corrections_of
from pipeline.word.edited.edits import Edited
from pipeline.word.edited.package import read_parts
from pipeline.word.edited.reading import read_edited
from pipeline.word.edited.stream import read_stream

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
LINES = [
    ("", [("p.Normal.a.1", "Địa điểm:"), " ", ("c.meeting.place", "Phòng họp số 2")]),
    ("NguoiNoi", [("s.S1.u0001", "Nguyễn Văn An"), ": [00:00:01]"]),
    ("", [("u.u0001", "Kính thưa các đồng chí."), " ", ("u.u0002", "Hội nghị bắt đầu."), " [00:00:02]"]),
    ("", [("u.u0003", "Đề nghị các đơn vị báo cáo ngắn gọn.")]),
    ("NguoiNoi", [("s.S2.u0004", "Người nói 2"), ": [00:00:04]"]),
    ("", [("u.u0004", "Tôi xin báo cáo kết quả ba tháng.")]),
    ("", [("u.u0005", "Số liệu có trong phụ lục.")]),
]
DATA, PRINTED = written(LINES)


def body(*inner: str) -> str:
    """A part's text around these paragraphs."""
    names = f'xmlns:w="{WORD}" xmlns:mc="{MC}" xmlns:v="urn:schemas-microsoft-com:vml"'
    return f"<w:document {names}><w:body>{''.join(inner)}</w:body></w:document>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def visible(*inner: str) -> str:
    stream = read_stream(etree.fromstring(body(*inner)))
    return stream.visible(0, len(stream.text))


def understood(data: bytes, printed: Printed = PRINTED) -> Understood:
    return corrections_of(read_edited(data, printed), printed, Origin(file=printed.document))


def edited(edit: Callable[[Desk], object]) -> bytes:
    desk = Desk(DATA)
    edit(desk)
    return desk.saved()


def told(found: Understood) -> dict[tuple[str, str], str | None]:
    return {(one.place.id, one.place.field): one.after for one in found.corrections}


def field(code: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return mark.format("begin") + instruction + mark.format("separate") + run(result) + mark.format("end")


@pytest.mark.parametrize(
    ("inner", "read"),
    [
        (run("một") + run("hai"), "mộthai"),
        ('<w:proofErr w:type="spellStart"/>' + run("một") + '<w:proofErr w:type="spellEnd"/>', "một"),
        (f"<w:hyperlink>{run('liên kết')}</w:hyperlink>", "liên kết"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('ô nhập')}</w:sdtContent></w:sdt>", "ô nhập"),
        (f'<w:smartTag w:element="x">{run("thẻ")}</w:smartTag>', "thẻ"),
        (field(" PAGE ", "5"), "5"),
        (field(f" IF {field(' PAGE ', '7')} ", "đúng"), "đúng"),
        (f'<w:fldSimple w:instr=" DATE ">{run("hôm nay")}</w:fldSimple>', "hôm nay"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type=\"page\"/></w:r>", "a\tb\vc"),
        ("<w:r><w:t>Bến</w:t><w:noBreakHyphen/><w:t>Lức</w:t><w:softHyphen/></w:r>", "Bến-Lức"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "→≥"),
        ('<w:r><w:sym w:font="Lạ" w:char="F0AA"/><w:sym w:font="Arial" w:char="00B0"/></w:r>', "\ufffd°"),
        (run("thấy") + run(" ẩn", "<w:vanish/>") + run(" không ẩn", '<w:vanish w:val="0"/>'), "thấy không ẩn"),
        (f'{run("câu")}<w:r><w:footnoteReference w:id="2"/></w:r>', "câu"),
        (f'<w:ins w:author="An">{run("thêm")}</w:ins><w:del w:author="An"><w:r><w:delText>bỏ</w:delText></w:r></w:del>',
         "thêm"),
        ('<w:ins w:author="An"><w:del w:author="Bình"><w:r><w:delText>thôi</w:delText></w:r></w:del></w:ins>', ""),
        (f"<w:moveFrom>{run('cũ')}</w:moveFrom><w:moveTo>{run('mới')}</w:moveTo>", "mới"),
        (f"<mc:AlternateContent><mc:Choice Requires='x'>{run('một')}</mc:Choice><mc:Fallback>{run('một')}</mc:Fallback>"
         "</mc:AlternateContent>", "một"),
        (f"<mc:AlternateContent><mc:Fallback>{run('thay')}</mc:Fallback></mc:AlternateContent>", "thay"),
        ("<w:r><w:t>Hu\u0302\u0323i</w:t></w:r>", "Hụ\u0302i"),
    ],
)  # fmt: skip
def test_the_text_of_a_paragraph_is_what_is_seen(inner: str, read: str) -> None:
    assert visible(f"<w:p>{inner}</w:p>") == f"{read}\n"


def test_rows_cells_and_paragraphs_that_were_deleted_are_gone() -> None:
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc><w:p>{}</w:p></w:tc></w:tr>"
    gone = "<w:del w:author='An'/>"
    table = f"<w:tbl>{row.format('', run('còn'))}{row.format(gone, run('bỏ'))}</w:tbl>"
    assert visible(table) == "còn\n"
    joined = f"<w:p><w:pPr><w:rPr><w:del w:author='An'/></w:rPr></w:pPr>{run('một ')}</w:p><w:p>{run('hai')}</w:p>"
    assert visible(joined) == "một hai\n"


def test_text_boxes_are_read_once_and_apart() -> None:
    box = f"<w:txbxContent><w:p>{run('trong hộp')}</w:p></w:txbxContent>"
    choice = f"<mc:Choice Requires='x'><w:drawing>{box}</w:drawing></mc:Choice>"
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    shape = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    stream = read_stream(etree.fromstring(body(f"<w:p>{run('ngoài')}{shape}</w:p>")))
    assert stream.visible(0, len(stream.text)) == "ngoài\n"
    assert stream.boxes == ["trong hộp"]


def test_the_strict_form_of_the_format_is_read_too() -> None:
    desk = Desk(edited(lambda one: one.replace("ba tháng", "sáu tháng", AN)))
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    desk.parts["word/document.xml"] = desk.parts["word/document.xml"].replace(WORD.encode(), strict.encode())
    relations = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for name in ("_rels/.rels", "word/_rels/document.xml.rels"):
        desk.parts[name] = desk.parts[name].replace(
            relations, b"http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
    assert told(understood(packed(desk.parts))) == {("u0004", "text"): "Tôi xin báo cáo kết quả sáu tháng."}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Hội nghị", "Hội\u00a0nghị"),
        ("ngắn gọn.", "ngắn\u00ad gọn."),
        ("Kính thưa", "Kính  thưa"),
    ],
)
def test_what_word_changes_by_itself_is_no_correction(old: str, new: str) -> None:
    assert understood(edited(lambda desk: desk.replace(old, new))) == Understood((), (), ())


def test_signs_that_word_changes_beside_a_correction_stay_as_they_were() -> None:
    data, printed = written([("", [("u.u0001", 'Gọi là "chuyển đổi số" - một việc lớn...')])])
    desk = Desk(data)
    desk.replace('"chuyển đổi số" - một', "“chuyển đổi số” – hai")
    (one,) = understood(desk.saved(), printed).corrections
    assert one.after == 'Gọi là "chuyển đổi số" - hai việc lớn...'


def test_authors_and_moments_are_those_of_the_changes_else_of_the_file() -> None:
    def edit(desk: Desk) -> None:
        desk.replace("báo cáo", "trình bày", within="Tôi xin")
        desk.replace("ba", "bốn", AN, within="Tôi xin")
        desk.replace("kết quả", "số liệu", BINH, within="Tôi xin")

    found = understood(edited(edit)).corrections
    assert [(one.who, one.when) for one in found] == [(SAVED_BY, SAVED_AT), (AN.name, AN.when), (BINH.name, BINH.when)]
    assert [one.after for one in found] == [
        "Tôi xin trình bày kết quả ba tháng.",
        "Tôi xin trình bày kết quả bốn tháng.",
        "Tôi xin trình bày số liệu bốn tháng.",
    ]
    assert [one.before for one in found[1:]] == [one.after for one in found[:-1]]


def test_a_change_that_its_author_took_back_is_none() -> None:
    def edit(desk: Desk) -> None:
        desk.insert("Kính thưa", " toàn thể", AN)
        desk.delete(" toàn thể", AN)

    assert understood(edited(edit)) == Understood((), (), ())


def test_bookmarks_may_be_lost_renumbered_doubled_or_slip() -> None:
    def change(desk: Desk) -> None:
        desk.replace("ngắn gọn", "đầy đủ")

    wanted = {("u0003", "text"): "Đề nghị các đơn vị báo cáo đầy đủ."}
    assert told(understood(edited(lambda desk: (change(desk), desk.drop_bookmarks())))) == wanted
    assert told(understood(edited(lambda desk: (change(desk), desk.resave())))) == wanted

    def doubled(desk: Desk) -> None:
        change(desk)
        paragraph = desk.paragraph("Số liệu có")
        paragraph.addprevious(etree.fromstring(etree.tostring(desk.paragraph("Đề nghị các"))))
        next(one for one in paragraph.getprevious().iter(f"{{{WORD}}}bookmarkStart")).set(
            f"{{{WORD}}}name", "bb_u_u0003_Copy_1"
        )

    found = told(understood(edited(doubled)))
    assert found == wanted | {("u0004", "after"): "Đề nghị các đơn vị báo cáo đầy đủ."}

    def slipped(desk: Desk) -> None:
        """The end of a bookmark stands before the last mark, as LibreOffice leaves it beside comments."""
        change(desk)
        paragraph = desk.paragraph("Đề nghị các")
        *_, last = paragraph.iter(f"{{{WORD}}}bookmarkEnd")
        last.getprevious().addprevious(last)

    assert told(understood(edited(slipped))) == wanted


def test_texts_of_which_nobody_can_tell_which_is_which_are_not_guessed() -> None:
    def edit(desk: Desk) -> None:
        desk.drop_bookmarks("Kính thưa")
        desk.replace("Kính thưa các đồng chí. Hội nghị bắt đầu.", "Một lời mở đầu khác hẳn, chưa ai nói.")

    found = understood(edited(edit))
    assert found.corrections == ()
    (one,) = found.unplaced
    assert (one.before, one.after) == (
        "Kính thưa các đồng chí.\nHội nghị bắt đầu.",
        "Một lời mở đầu khác hẳn, chưa ai nói.",
    )


def test_a_name_given_to_one_who_had_none_is_for_all_that_they_say() -> None:
    (one,) = understood(edited(lambda desk: desk.replace("Người nói 2", "Trần Thị Mười", AN))).corrections
    assert (one.place.target, one.place.id, one.place.field, one.after) == ("speaker", "S2", "name", "Trần Thị Mười")


def test_post_and_place_typed_behind_a_name_are_fields_of_their_own() -> None:
    data = edited(lambda desk: desk.replace("Người nói 2", "Trần Thị Mười, Trưởng phòng (điểm cầu Tân Trụ)"))
    assert told(understood(data)) == {
        ("S2", "name"): "Trần Thị Mười",
        ("S2", "title"): "Trưởng phòng",
        ("S2", "site"): "Tân Trụ",
    }


def test_a_place_printed_twice_has_the_text_of_the_print_that_was_changed() -> None:
    lines = [("", [("c.meeting.title", "Họp giao ban")]), ("", [("c.meeting.title.x2", "Họp giao ban")])]
    data, printed = written(lines)
    desk = Desk(data)
    first, second = desk.paragraphs()[:2]
    assert shown(first) == shown(second)
    first.addnext(second)
    next(second.iter(f"{{{WORD}}}t")).text = "Họp tổng kết"
    assert told(understood(desk.saved(), printed)) == {("meeting.title", "text"): "Họp tổng kết"}
    second.getparent().remove(second)
    found = understood(desk.saved(), printed)
    assert found.corrections == ()
    assert [one.before for one in found.unplaced] == ["Họp giao ban"]


def test_a_paragraph_in_a_cell_belongs_to_what_the_cell_holds() -> None:
    row = [("", [("i.task.u0001.1.text", "Rà soát hồ sơ")]), ("", [("i.task.u0001.1.owner", "Văn phòng")])]
    data, printed = written([[row]])
    desk = Desk(data)
    desk.add_paragraph("Văn phòng", "Phòng Nội vụ", AN)
    (one,) = understood(desk.saved(), printed).corrections
    assert (one.place.field, one.before, one.after, one.who) == (
        "owner", "Văn phòng", "Văn phòng Phòng Nội vụ", AN.name,
    )  # fmt: skip


def test_headers_notes_and_boxes_are_told_and_not_placed() -> None:
    desk = Desk(DATA)
    header = etree.fromstring(desk.parts["word/header1.xml"])
    header.append(etree.fromstring(f'<w:p xmlns:w="{WORD}">{run("BẢN NHÁP")}</w:p>'))
    desk.parts["word/header1.xml"] = etree.tostring(header)
    (one,) = understood(desk.saved()).unplaced
    assert (one.after, one.reason) == ("BẢN NHÁP", "đầu trang")


def test_comments_tell_who_when_where_and_whether_they_are_done() -> None:
    def edit(desk: Desk) -> None:
        first = desk.comment("ba tháng", "Hay là sáu?", AN)
        desk.comment("ba tháng", "Ba.", BINH, answers=first, done=True)

    notes = understood(edited(edit)).notes
    assert [(one.text, one.quote, one.place.id, one.who, one.when, one.done) for one in notes] == [
        ("Hay là sáu?", "ba tháng", "u0004", AN.name, AN.when, False),
        ("Ba.", "ba tháng", "u0004", BINH.name, BINH.when, True),
    ]


def test_what_was_printed_has_to_fit() -> None:
    wrong = PRINTED.model_copy(update={"between": ("",)})
    with pytest.raises(ValueError, match="between"):
        read_edited(DATA, wrong)


def test_a_line_that_names_nobody_known_is_a_paragraph() -> None:
    found: Edited = read_edited(edited(lambda desk: desk.add_paragraph("Đề nghị các", "Ghi chú: xem lại.")), PRINTED)
    assert [(one.behind, one.text) for one in found.additions] == [("u.u0003", "Ghi chú: xem lại.")]


def test_the_last_saver_is_read() -> None:
    parts = read_parts(Desk(DATA).saved(by="Chị Ba"), "x.docx")
    assert (parts.saved_by, parts.saved_at) == ("Chị Ba", SAVED_AT)
