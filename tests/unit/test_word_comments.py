"""Comments on numbers and names: what they say, which words they hang on, that the page stays as it was."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from word_sample import UTTERANCES, material, utterance

from pipeline.records import Edit, Reading, Utterance
from pipeline.word.comments import AUTHOR, Comments, Remark
from pipeline.word.doubts import doubts
from pipeline.word.hear_again import hear_again_document
from pipeline.word.material import Material
from pipeline.word.minutes import minutes_document
from pipeline.word.transcript import transcript_document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PEOPLE = ("Nguyễn Văn Thành", "Võ Thị Kim Ngân")
NUMBER = Utterance.model_validate(
    UTTERANCES[2].model_dump()
    | {
        "flags": ("number",),
        "words": tuple(word.model_copy(update={"confidence": 0.9}) for word in UTTERANCES[2].words),
        # «sáu mươi hai phẩy năm phần trăm», words 6 to 13 of 300 ms each
        "edits": (
            Edit(
                kind="percentage",
                first=6,
                last=13,
                begin=23,
                end=28,
                spoken="sáu mươi hai phẩy năm phần trăm",
                written="62,5%",
            ),
        ),
        "readings": (
            Reading(
                start=13_800,
                end=15_900,
                heard="sáu mươi hai phẩy năm phần trăm",
                other="60 phần trăm,",
                engine="faster-whisper",
                agrees=False,
            ),
        ),
    }
)
NAMED = utterance(5, "S1", 20_000, "Giao đồng chí Trần Quốc Bảo chủ trì, đồng chí Ngân phối hợp.").model_copy(
    update={"flags": ("unknown-name",)}
)
AGAIN = utterance(6, "S1", 30_000, "Đồng chí Trần Quốc Bảo báo cáo.").model_copy(update={"flags": ("unknown-name",)})
DOUBTED = material(utterances=(UTTERANCES[0], NUMBER, NAMED, AGAIN), people=PEOPLE)
WRITERS = pytest.mark.parametrize("write", [minutes_document, transcript_document])
Writer = Callable[[Material], bytes]


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def anchored(document: Document) -> dict[str, str]:
    """What each comment says, and the words that it hangs on."""
    open_now: dict[str, str] = {}
    done: dict[str, str] = {}
    references = []
    for element in document.element.body.iter():
        if element.tag == f"{W}commentRangeStart":
            open_now[element.get(f"{W}id")] = ""
        elif element.tag == f"{W}commentRangeEnd":
            done[element.get(f"{W}id")] = open_now.pop(element.get(f"{W}id"))
        elif element.tag == f"{W}commentReference":
            references.append(element.get(f"{W}id"))
        elif element.tag == f"{W}t":
            open_now = {number: text + element.text for number, text in open_now.items()}
    assert not open_now
    assert references == list(done)
    texts = {str(comment.comment_id): comment.text for comment in document.comments}
    assert texts.keys() == done.keys()
    return {texts[number]: words for number, words in done.items()}


@WRITERS
def test_a_number_that_two_engines_hear_differently_has_both_readings(write: Writer) -> None:
    document = opened(write(DOUBTED))
    found = {words: text for text, words in anchored(document).items()}
    assert found["62,5%"] == (
        "Con số này cần nghe lại tại 00:00:13: hai lần nghe bằng máy cho kết quả khác nhau.\n"
        "Lần thứ nhất (đang in): «sáu mươi hai phẩy năm phần trăm».\n"
        "Lần thứ hai (faster-whisper): «60 phần trăm,»."
    )
    assert {(comment.author, comment.initials) for comment in document.comments} == {(AUTHOR, "bb")}


@WRITERS
def test_a_name_that_is_not_on_the_card_has_one_comment(write: Writer) -> None:
    found = anchored(opened(write(DOUBTED)))
    assert [words for text, words in found.items() if "không có tên" in text] == ["Trần Quốc Bảo"]


@WRITERS
def test_comments_change_nothing_on_the_page_and_bytes_are_the_same_each_time(write: Writer) -> None:
    plain = material(utterances=tuple(u.model_copy(update={"readings": (), "flags": ()}) for u in DOUBTED.utterances))
    marks = {"[số cần nghe lại]", "[tên ngoài danh sách]"}

    def lines(data: bytes) -> list[str]:
        read = [paragraph.text for paragraph in opened(data).paragraphs]
        for mark in marks:
            read = [line.replace(f" {mark}", "") for line in read]
        return [line for line in read if "Thời điểm tính từ đầu" not in line]

    assert lines(write(DOUBTED)) == lines(write(plain))
    assert write(DOUBTED) == write(DOUBTED)
    with zipfile.ZipFile(io.BytesIO(write(DOUBTED))) as package:
        comments = package.read("word/comments.xml").decode()
        assert "w:date" not in comments
        assert "Style" not in comments
    with zipfile.ZipFile(io.BytesIO(write(plain))) as package:
        assert "word/comments.xml" not in package.namelist()


def remarks(one: Utterance, timed: bool = True) -> list[Remark]:
    found = doubts([one], PEOPLE, DOUBTED.minutes, 0.5, timed)
    return Comments(docx.Document(), found).remarks(one)


def test_an_engine_that_heard_nothing_and_times_that_are_guesses() -> None:
    silent = NUMBER.readings[0].model_copy(update={"other": ""})
    (remark,) = remarks(NUMBER.model_copy(update={"readings": (silent,)}), timed=False)
    assert remark.lines[0] == "Con số này cần nghe lại: hai lần nghe bằng máy cho kết quả khác nhau."
    assert remark.lines[2] == "Lần thứ hai (faster-whisper): không nghe ra chữ nào."


def test_readings_that_agree_or_lie_elsewhere_say_nothing() -> None:
    reading = NUMBER.readings[0]
    for quiet in (
        reading.model_copy(update={"agrees": True}),
        reading.model_copy(update={"start": 900_000, "end": 901_000}),
    ):
        assert remarks(NUMBER.model_copy(update={"readings": (quiet,)})) == []
    assert remarks(UTTERANCES[0]) == []


def test_two_remarks_on_the_same_words_are_one() -> None:
    assert len(remarks(NUMBER.model_copy(update={"readings": NUMBER.readings * 2}))) == 1


@WRITERS
def test_only_the_riskiest_are_told_of(write: Writer) -> None:
    few = material(utterances=DOUBTED.utterances, people=PEOPLE, doubts_per_hour=0)
    assert not list(opened(write(few)).comments)
    one = material(
        utterances=DOUBTED.utterances, people=PEOPLE, doubts_per_hour=1,
        recording=DOUBTED.recording.model_copy(update={"duration_ms": 3_600_000}),
    )  # fmt: skip
    assert list(anchored(opened(write(one))).values()) == ["62,5%"]


def test_the_cover_note_lists_them_with_the_time_it_takes() -> None:
    data = hear_again_document(DOUBTED)
    assert data is not None
    document = opened(data)
    (table,) = document.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[1] == [
        "1", "00:00:13", "Võ Thị Kim Ngân", "Tỷ lệ số hoá hồ sơ đạt 62,5%, còn chậm.",
        "Hai lần nghe cho hai con số: «sáu mươi hai phẩy năm phần trăm» và «60 phần trăm,»",
    ]  # fmt: skip
    assert rows[-1][3] == "Giao đồng chí Trần Quốc Bảo chủ trì, đồng chí Ngân phối hợp."
    assert [run.text for run in table.rows[-1].cells[3].paragraphs[0].runs if run.bold] == ["Trần Quốc Bảo"]
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert f"Cần nghe lại {len(rows) - 1} chỗ, tất cả khoảng 11 giây trong 1 giờ 7 phút ghi âm." in text
    assert hear_again_document(material(utterances=UTTERANCES[:1])) is None
    assert hear_again_document(DOUBTED) == data


def test_the_transcript_explains_the_marks_that_it_uses() -> None:
    flags = ("overlap", "clipped", "low-confidence", "number", "unknown-name")
    flagged = material(utterances=(UTTERANCES[0].model_copy(update={"flags": flags}), *UTTERANCES[1:3]))
    lines = [paragraph.text for paragraph in opened(transcript_document(flagged)).paragraphs]
    said = next(line for line in lines if "xin được bắt đầu" in line)
    note = next(line for line in lines if "tô vàng" in line)
    for mark in ("[nói chồng]", "[âm thanh vỡ]", "[nghe chưa rõ]", "[số cần nghe lại]", "[tên ngoài danh sách]"):
        assert mark in said
        assert f"{mark}: " in note
    clean = opened(transcript_document(material(utterances=UTTERANCES[:3])))
    assert not [paragraph.text for paragraph in clean.paragraphs if "[" in paragraph.text]
