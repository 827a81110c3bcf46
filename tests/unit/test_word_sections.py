"""bien-ban.docx by section: what stands where, in which form, with which time and which comments."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document
from minutes_sample import FOUND, PEOPLE, SAID, conference, with_found
from word_sample import CARD, material

from pipeline.card import Person, Site
from pipeline.records import Evidence, Item, Tally
from pipeline.word.attendance import ATTENDEES_IN_BODY, SITES_IN_BODY
from pipeline.word.lint.check import lint
from pipeline.word.material import Material
from pipeline.word.minutes import minutes_document
from pipeline.word.notice import notice_document
from pipeline.word.sections import _tally

FORMS = ("auto", "by-speaker", "by-section", "conclusion-only")


def opened(made: Material) -> Document:
    return docx.Document(io.BytesIO(minutes_document(made)))


def lines(made: Material) -> list[str]:
    return [paragraph.text for paragraph in opened(made).paragraphs if paragraph.text]


def headings(made: Material) -> list[str]:
    return [p.text for p in opened(made).paragraphs if p.style is not None and p.style.name == "Heading 1"]


def test_all_sections_in_order_with_their_items_and_times() -> None:
    found = lines(conference())
    assert found[found.index("I. KHAI MẠC") :][:-1] == [
        "I. KHAI MẠC",
        "Nguyễn Văn Thành, Giám đốc Sở TTTT khai mạc hội nghị. [00:00:20]",
        "II. BÁO CÁO, THAM LUẬN, CHUYÊN ĐỀ",
        "1. Kết quả số hoá (Lý Gia Hân, Viễn thông Long An trình bày). [00:00:30]",
        "III. Ý KIẾN PHÁT BIỂU, THẢO LUẬN",
        "1. Võ Thị Kim Ngân, Phó Chủ tịch UBND huyện Cần Giuộc (điểm cầu Cần Giuộc):",
        "Chúng tôi nhất trí với báo cáo. Đường truyền còn yếu. [00:01:00]",
        "Kiến nghị, đề xuất:",
        "- Đề nghị Sở nâng băng thông. [00:01:10]",
        "IV. BIỂU QUYẾT",
        "1. Phương án hai ngày. Tán thành: 9/11 đồng chí; ý kiến khác: hai đồng chí. Kết quả: thông qua. [00:01:20]",
        "V. KẾT LUẬN CỦA CHỦ TRÌ",
        "Nguyễn Văn Thành, Giám đốc Sở TTTT kết luận:",
        "1. Thống nhất số hoá xong trong năm 2022. [00:01:30]",
        "VI. PHÂN CÔNG NHIỆM VỤ",
    ]


def test_tasks_are_a_table_with_the_time_of_each() -> None:
    rows = [[cell.text for cell in row.cells] for row in opened(conference()).tables[-2].rows]
    assert rows == [
        ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Căn cứ"],
        ["1", "Số hoá hồ sơ", "Sở Tài chính", "Sở Nội vụ", "Trước ngày 15 tháng 8", "00:01:40"],
        ["2", "Báo cáo kết quả", "Các phòng", "", "Chậm nhất thứ Sáu tuần này (hạn 03/6/2022)", "00:01:50"],
    ]


def test_a_time_in_the_minutes_is_found_in_the_transcript() -> None:
    from pipeline.word.transcript import transcript_document

    transcript = docx.Document(io.BytesIO(transcript_document(conference())))
    told = "\n".join(paragraph.text for paragraph in transcript.paragraphs)
    for time in ("00:00:20", "00:00:30", "00:01:00", "00:01:10", "00:01:20", "00:01:30", "00:01:40", "00:01:50"):
        assert time in told


def test_guessed_times_are_not_printed() -> None:
    recording = material().recording.model_copy(update={"kind": "transcript", "times_estimated": True})
    made = conference(recording=recording)
    assert "00:" not in "\n".join(lines(made))
    assert [cell.text for cell in opened(made).tables[-2].rows[0].cells][-1] == "Thời hạn"


@pytest.mark.parametrize("left_out", ["reports", "votes", "conclusion", "tasks"])
def test_a_section_without_items_is_left_out_and_numbering_stays_in_order(left_out: str) -> None:
    found = headings(with_found(**{left_out: ()}))
    assert len(found) == 5
    assert [heading.split(".")[0] for heading in found] == ["I", "II", "III", "IV", "V"]


def test_forms() -> None:
    by_speaker = lines(conference(form="by-speaker"))
    assert SAID["u0001"].text + " " + SAID["u0002"].text in by_speaker
    assert not any("PHÂN CÔNG" in line for line in by_speaker)
    assert headings(conference(form="by-section")) == headings(conference(form="auto"))
    brief = conference(form="conclusion-only")
    assert headings(brief) == ["I. BIỂU QUYẾT", "II. KẾT LUẬN CỦA CHỦ TRÌ", "III. PHÂN CÔNG NHIỆM VỤ"]
    assert "Nội dung:" in lines(brief)
    assert not any("Đường truyền" in line for line in lines(brief))


def test_auto_keeps_every_word_where_neither_opinions_nor_decisions_were_found() -> None:
    empty = dict.fromkeys(("opinions", "proposals", "votes", "conclusion", "tasks"), ())
    made = with_found(**empty)  # a report alone: its section would hold a title
    assert made.chosen_form == "by-speaker"
    assert any(SAID["u0014"].text in line for line in lines(made))
    assert with_found(**{**empty, "proposals": FOUND.proposals}).chosen_form == "by-section"


def test_a_form_that_was_asked_for_and_has_nothing_leaves_a_blank() -> None:
    empty = dict.fromkeys(("votes", "conclusion", "tasks"), ())
    made = conference(form="conclusion-only", minutes=FOUND.model_copy(update=empty))
    found = lines(made)
    assert found[found.index("Nội dung:") + 1] == "…"


def test_planned_agenda_stands_before_what_was_announced() -> None:
    assert headings(conference(card=CARD))[0] == "I. KHAI MẠC, CHƯƠNG TRÌNH"
    assert "1. Báo cáo sơ kết (bà Hân trình bày)." in lines(conference(card=CARD))


def test_attendance_by_level_and_what_was_said_about_it() -> None:
    found = lines(conference())
    start = found.index("Thành phần tham dự:")
    assert found[start + 1 : start + 10] == [
        "a) Sở Thông tin và Truyền thông:",
        "- Đỗ Thị Mai, Phó Trưởng phòng Bưu chính.",
        "b) Cấp huyện:",
        "- Võ Thị Kim Ngân, Phó Chủ tịch UBND huyện Cần Giuộc (điểm cầu Cần Giuộc).",
        "c) Cấp xã:",
        "- Trần Văn Phúc, Chủ tịch UBND xã Mỹ Lộc.",
        "d) Các cơ quan, đơn vị khác:",
        "- Lý Gia Hân, Viễn thông Long An.",
        "Hội nghị kết nối với 15 điểm cầu, với trên 620 đại biểu tham dự. [00:00:25]",
    ]
    assert found.count("Hội nghị kết nối với 15 điểm cầu, với trên 620 đại biểu tham dự. [00:00:25]") == 1


def test_sites_that_were_only_heard_join_the_table() -> None:
    assert "Điểm cầu: 15 điểm cầu, trong đó:" in lines(conference())
    rows = [[cell.text for cell in row.cells] for row in opened(conference()).tables[1].rows]
    assert [row[1] for row in rows[1:]] == ["Long An (điểm cầu chính)", "Cần Giuộc", "Bến Lức"]
    assert rows[3][4] == "30"


def test_two_long_lists_are_two_numbered_appendices() -> None:
    people = tuple(Person(name=f"Nguyễn Thị {n}", title="Chuyên viên") for n in range(ATTENDEES_IN_BODY + 1))
    sites = tuple(Site(name=f"Xã {n}") for n in range(SITES_IN_BODY + 1))
    made = conference(card=CARD.model_copy(update={"person": people, "site": sites}))
    found = lines(made)
    assert "Thành phần tham dự: 21 người, theo danh sách tại Phụ lục I kèm theo." in found
    assert "Điểm cầu: 12 điểm cầu, theo danh sách tại Phụ lục II kèm theo." in found  # one was only heard
    assert [line for line in found if line.startswith("Phụ lục")] == ["Phụ lục I", "Phụ lục II"]
    assert len(opened(made).sections) == 3


@pytest.mark.parametrize("made", [minutes_document, notice_document])
def test_a_doubtful_number_has_its_comment_where_the_item_has_it(made) -> None:  # type: ignore[no-untyped-def]
    with zipfile.ZipFile(io.BytesIO(made(conference()))) as package:
        comments = package.read("word/comments.xml").decode()
        body = package.read("word/document.xml").decode()
    assert comments.count("<w:comment ") == 1
    assert "«25»" in comments
    marked = body[body.index("commentRangeStart") : body.index("commentRangeEnd")]
    assert ">15<" in marked


def test_a_strangers_name_has_its_comment_in_the_item_that_names_it() -> None:
    """An utterance before, of which no item is made, does not use the name's only comment up."""
    stranger = "Trần Quốc Bảo"
    named = SAID["u0017"].model_copy(update={"flags": ("unknown-name",)})
    words = f"Thống nhất giao đồng chí {stranger} số hoá xong."
    named = named.model_copy(update={"text": words, "raw_text": words.lower(), "words": ()})
    item = FOUND.conclusion[0].model_copy(update={"text": words})
    earlier = SAID["u0014"].model_copy(
        update={"text": f"Đồng chí {stranger} nói. Đường truyền còn yếu.", "words": (), "flags": ("unknown-name",)}
    )
    said = {**SAID, "u0017": named, "u0014": earlier}
    people = ("Nguyễn Văn Thành", "Võ Thị Kim Ngân")
    opinion = FOUND.opinions[0].model_copy(update={"sentences": ("Đường truyền còn yếu",)})
    minutes = FOUND.model_copy(update={"conclusion": (item,), "opinions": (opinion,)})
    made = conference(utterances=tuple(said.values()), people=people, minutes=minutes)
    with zipfile.ZipFile(io.BytesIO(minutes_document(made))) as package:
        assert package.read("word/comments.xml").decode().count(stranger) == 1
        body = package.read("word/document.xml").decode()
    assert f">{stranger}<" in body[body.rindex('commentRangeStart w:id="0"') : body.index('commentRangeEnd w:id="0"')]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("7/8 đồng chí đồng ý", "7/8 đồng chí"),
        ("100% nhất trí", "100%"),
        ("3", "3"),
        ("Tuyệt đối", "tuyệt đối"),
        ("Hai đồng chí có ý kiến khác", "hai đồng chí"),
    ],
)
def test_tallies(said: str, shown: str) -> None:
    assert _tally(Tally(said=said)) == shown


@pytest.mark.parametrize("form", FORMS)
def test_every_form_passes_the_linter(form: str, tmp_path: Path) -> None:
    path = tmp_path / "bien-ban.docx"
    people = PEOPLE + tuple(Person(name=f"Nguyễn Thị Lan {n}", title="Chuyên viên") for n in range(30))
    for made in (conference(form=form), conference(form=form, card=CARD.model_copy(update={"person": people}))):
        path.write_bytes(minutes_document(made))
        assert lint(path).faults == []


def test_same_material_same_bytes() -> None:
    assert minutes_document(conference()) == minutes_document(conference())


def test_who_was_heard_to_preside_and_to_take_the_minutes_signs() -> None:
    card = CARD.model_copy(update={"person": ()})
    minutes = FOUND.model_copy(update={"secretary": "S3"})
    made = opened(conference(card=card, minutes=minutes))
    found = [paragraph.text for paragraph in made.paragraphs]
    assert "Chủ trì (chủ tọa): Nguyễn Văn Thành, Giám đốc Sở TTTT" in found
    assert "Thư ký (người ghi biên bản): Lý Gia Hân, Viễn thông Long An" in found
    assert [cell.text for cell in made.tables[-1].rows[1].cells] == ["Lý Gia Hân", "", "Nguyễn Văn Thành"]
    nobody = FOUND.model_copy(update={"chair": None})
    assert [cell.text for cell in opened(conference(card=card, minutes=nobody)).tables[-1].rows[1].cells][2] == "…"


def test_a_voice_without_a_name_that_presided_is_the_chair_of_the_card() -> None:
    speakers = tuple(one.model_copy(update={"name": None, "title": None, "unit": None}) for one in FOUND.speakers)
    found = lines(with_found(speakers=speakers))
    chair = "Nguyễn Văn Thành, Giám đốc Sở Thông tin và Truyền thông"
    assert f"{chair} khai mạc hội nghị. [00:00:20]" in found
    assert f"{chair} kết luận:" in found
    assert "1. Kết quả số hoá (Người nói 3 trình bày). [00:00:30]" in found


def test_what_a_reviewer_added_has_no_time() -> None:
    proof = Evidence(utterance="review:c1", quote="Lắp đèn", start=90_000, end=90_000)
    added = Item(text="Lắp đèn", evidence=(proof,), confidence=1.0, speaker="S1", rule="review")
    assert "1. Lắp đèn." in lines(with_found(conclusion=(added,)))
