"""The chain of all rules: what an office types, which words stand behind it, and that a second pass changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.normalise import meeting_form, unstable, utterances
from pipeline.records import Edit, Term, Word
from pipeline.vietnamese.alignment import key
from pipeline.vietnamese.capitals import Known
from pipeline.vietnamese.glossary import Glossary
from pipeline.vietnamese.text import ToneStyle
from pipeline.vietnamese.written_form import Written, WrittenForm, without_marks

TERMS = (Term(written="UBND tỉnh"), Term(written="VNPT"), Term(written="chuyển đổi số"), Term(written="Đề án 06"))
PEOPLE = ("Nguyễn Văn Luân", "Phạm Thị Lương")


def form(tone: ToneStyle = "old") -> WrittenForm:
    terms = [*TERMS, *(Term(written=name) for name in PEOPLE)]
    return WrittenForm(Glossary(terms), Known(PEOPLE, tuple(term.written for term in TERMS)), tone)


FORM = form()


def words(text: str) -> tuple[Word, ...]:
    """«nương/.4» was heard with confidence 0.4, a bare word with 0.95."""
    heard = [token.partition("/") for token in text.split()]
    return tuple(
        Word(start=100 * n, end=100 * n + 90, text=word, confidence=float(confidence or 0.95))
        for n, (word, _, confidence) in enumerate(heard)
    )


def write(heard: str, text: str | None = None) -> Written:
    spoken = words(heard)
    return FORM.write(text or " ".join(word.text for word in spoken), spoken)


def edits(written: Written) -> list[tuple[str, int, int, str, str]]:
    return [(edit.kind, edit.first, edit.last, edit.spoken, edit.written) for edit in written.edits]


def test_everything_in_one_sentence() -> None:
    heard = (
        "đồng chí nguyễn văn nuân/.5 phó chủ tịch u bê nờ đê tỉnh giao ba trăm linh năm hộ trước "
        "ngày mười lăm tháng bảy năm hai nghìn không trăm hai mươi sáu đạt tám mươi phần trăm"
    )
    written = write(heard)
    assert written.text == (
        "đồng chí Nguyễn Văn Luân Phó Chủ tịch UBND tỉnh giao 305 hộ trước ngày 15 tháng 7 năm 2026 đạt 80%"
    )
    assert edits(written) == [
        ("glossary", 2, 5, "nguyễn văn nuân", "Nguyễn Văn Luân"),
        ("glossary", 8, 13, "u bê nờ đê tỉnh", "UBND tỉnh"),
        ("number", 14, 18, "ba trăm linh năm", "305"),
        ("date", 20, 33, "ngày mười lăm tháng bảy năm hai nghìn không trăm hai mươi sáu", "ngày 15 tháng 7 năm 2026"),
        ("percentage", 34, 38, "tám mươi phần trăm", "80%"),
    ]
    assert [written.text[edit.begin : edit.end] for edit in written.edits] == [edit.written for edit in written.edits]


def test_marks_stay_outside_the_edits() -> None:
    written = write(
        "đạt tám mươi phần trăm à ba trăm linh năm hộ", "Đạt (tám mươi phần trăm), à, «ba trăm linh năm» hộ."
    )
    assert written.text == "Đạt (80%), à, «305» hộ."
    assert [edit.written for edit in written.edits] == ["80%", "305"]


@pytest.mark.parametrize(
    ("token", "inner"),
    [
        ("(30%)", "30%"),
        ("«(30%)»,", "30%"),
        ("30%).", "30%"),
        ("(30", "30"),
        ("lớp 4(a)", "lớp 4(a)"),
        ("(a) b", "(a) b"),
        ("...", "..."),
        ('"2,5"', "2,5"),
        ("2,5.", "2,5"),
    ],
)
def test_marks_of_the_sentence(token: str, inner: str) -> None:
    start, end = without_marks(token)
    assert token[start:end] == inner


def test_letter_case_is_no_edit() -> None:
    written = write("Ủy ban nhân dân tỉnh họp với nguyễn văn luân về Chuyển Đổi Số")
    assert written.text == "Ủy ban nhân dân tỉnh họp với Nguyễn Văn Luân về chuyển đổi số"
    assert written.edits == ()


@pytest.mark.parametrize(
    ("tone", "text"), [("old", "thỏa thuận ở tỉnh Khánh Hòa"), ("new", "thoả thuận ở tỉnh Khánh Hoà")]
)
def test_tone_placement(tone: ToneStyle, text: str) -> None:
    for heard in ("thoả thuận ở tỉnh khánh hoà", "thỏa thuận ở tỉnh khánh hòa"):
        assert form(tone).write(heard, words(heard)).text == text


def test_text_of_which_the_words_are_counted_otherwise() -> None:
    """An imported transcript, or an engine that writes numbers itself."""
    written = write("đạt ba mươi phần trăm ba trăm linh năm hộ", "Đạt 30%, ba trăm linh năm hộ .")
    assert written.text == "Đạt 30%, 305 hộ."
    assert edits(written) == [("number", 5, 9, "ba trăm linh năm", "305")]


def test_edits_of_an_earlier_pass_are_kept() -> None:
    first = write("báo cáo u bê nờ đê tỉnh và phạm thị nương/.4 ba trăm linh năm hộ")
    assert len(first.edits) == 3
    spoken = words("báo cáo u bê nờ đê tỉnh và phạm thị nương/.4 ba trăm linh năm hộ")
    again = FORM.write(first.text, spoken, first.edits)
    assert (again.text, again.edits) == (first.text, first.edits)


def test_nothing() -> None:
    assert FORM.write("", ()) == Written("", (), ())
    assert FORM.write("", words("xin chào")).text == ""
    assert FORM.write("xin chào", ()).text == "xin chào"


PLAIN = (
    "kính thưa hội nghị tôi xin báo cáo kết quả thực hiện nhiệm vụ thì là mà ờ à vâng dạ các anh chị em cùng cố gắng "
    "đề xuất kiến nghị khó khăn vướng mắc giải pháp trọng tâm thời gian tới rất phấn khởi"
).split()
MIXED = (
    PLAIN
    + (
        "một hai ba năm mười mươi mốt tư lăm trăm nghìn triệu tỷ rưỡi phẩy phần trăm đồng ngày tháng giờ phút quý lần "
        "thứ số không linh lẻ nghị quyết đại hội điều khoản u bê nờ đê tỉnh vê pê tê nguyễn văn luân nuân phạm thị "
        "lương nương xã phường hà nội Ủy ban nhân dân 30% 305 ngày15 Giám đốc sở tài chính luật đất đai kém từ đến trên"
    ).split()
)
MARKS = st.sampled_from(["", "", "", "", ",", ".", "?"])
SPOKEN = st.lists(
    st.tuples(st.sampled_from(MIXED), MARKS, st.booleans(), st.sampled_from([0.3, 0.6, 0.95])), max_size=25
)


@given(SPOKEN)
def test_no_word_is_lost_and_a_second_pass_changes_nothing(spoken: list[tuple[str, str, bool, float]]) -> None:
    heard = tuple(
        Word(start=n, end=n, text=word, confidence=confidence) for n, (word, *_, confidence) in enumerate(spoken)
    )
    text = " ".join((word.capitalize() if upper else word) + mark for word, mark, upper, _ in spoken)
    written = FORM.write(text, heard)
    # every word stands behind exactly one piece, and the pieces are the text
    assert [n for piece in written.pieces for n in range(piece.first, piece.last)] == list(range(len(heard)))
    assert " ".join(token for piece in written.pieces for token in piece.tokens) == written.text
    # what is not within an edit is the word itself
    covered = {n for edit in written.edits for n in range(edit.first, edit.last)}
    for piece in written.pieces:
        if piece.first not in covered:
            assert [key(token) for token in piece.tokens] == [
                key(word.text) for word in heard[piece.first : piece.last]
            ]
    again = FORM.write(written.text, heard, written.edits)
    assert (again.text, again.edits) == (written.text, written.edits)
    read = tuple(Word(start=0, end=0, text=token, confidence=1) for token in written.text.split())
    assert FORM.write(written.text, read).text == written.text
    _sound(written.edits, heard, written.text)


def _sound(found: tuple[Edit, ...], heard: tuple[Word, ...], text: str) -> None:
    ends = [0, *(edit.end for edit in found)]
    assert all(end <= edit.begin < edit.end for end, edit in zip(ends, found, strict=False))
    for edit in found:
        assert edit.spoken == " ".join(word.text for word in heard[edit.first : edit.last])
        assert edit.written == text[edit.begin : edit.end]


@given(st.lists(st.tuples(st.sampled_from(PLAIN), MARKS, st.booleans()), max_size=25))
def test_text_without_numbers_and_names_changes_in_nothing_but_case(spoken: list[tuple[str, str, bool]]) -> None:
    text = " ".join((word.capitalize() if upper else word) + mark for word, mark, upper in spoken)
    written = FORM.write(text, words(" ".join(word for word, *_ in spoken)))
    assert written.text.casefold() == text.casefold()
    assert written.edits == ()


def test_the_law_of_the_whole() -> None:
    """The benchmark in small: benchmarks/normalise.py makes and checks 10,000 utterances."""
    given_utterances = list(utterances(200, seed=11))
    assert list(unstable(meeting_form(seed=11), given_utterances)) == []
