"""What corrections teach, and, mostly, what they do not: a wrong rule would change words in every later meeting."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Correction, Origin, Place, Term
from pipeline.reviewing.lessons import lessons
from pipeline.vietnamese.glossary import Glossary

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def correction(before: str, after: str, number: int = 1, field: str = "text", target: str = "utterance") -> Correction:
    place = Place(target=target, id=f"u{number:04d}", field=field, start=number * 1_000, end=number * 1_000 + 900)
    return Correction(place=place, before=before, after=after, who="Lan", when=NOW, origin=Origin(file="bien-ban.docx"))


def taught(*pairs: tuple[str, str]) -> list[tuple[str, str, str]]:
    found = lessons(correction(before, after, number) for number, (before, after) in enumerate(pairs, 1))
    return [(one.heard, one.written, one.kind) for one in found]


TEACH = [
    # a syllable of a name, with the whole name
    ("Đề nghị anh Nguyễn Văn Nuân báo cáo", "Đề nghị anh Nguyễn Văn Luân báo cáo",
     ("nguyễn văn nuân", "Nguyễn Văn Luân", "person")),
    ("Nguyễn Văn Nuân báo cáo", "Nguyễn Văn Luân báo cáo", ("nguyễn văn nuân", "Nguyễn Văn Luân", "person")),
    ("mời anh võ minh nhất.", "mời anh Võ Minh Nhựt.", ("võ minh nhất", "Võ Minh Nhựt", "person")),
    ("huyện Cần Duộc làm trước", "huyện Cần Giuộc làm trước", ("cần duộc", "Cần Giuộc", "place")),
    ("giao Sở Lông nghiệp và Môi trường làm", "giao Sở Nông nghiệp và Môi trường làm",
     ("sở lông nghiệp và môi trường", "Sở Nông nghiệp và Môi trường", "unit")),
    ("giao Chi cục Thủy Nợi báo cáo", "giao Chi cục Thủy lợi báo cáo", ("thủy nợi", "thủy lợi", "term")),
    # abbreviations and foreign names
    ("công ty việt teo báo cáo", "công ty Viettel báo cáo", ("việt teo", "Viettel", "term")),
    ("qua vê en pi ti nhé", "qua VNPT nhé", ("vê en pi ti", "VNPT", "abbreviation")),
    ("tài khoản vi nê ai đi nhé", "tài khoản VNeID nhé", ("vi nê ai đi", "VNeID", "abbreviation")),
    ("trung tâm ai âu xi nhé", "trung tâm IOC nhé", ("ai âu xi", "IOC", "abbreviation")),
    ("đăng lên phây búc nhé", "đăng lên Facebook nhé", ("phây búc", "Facebook", "term")),
    ("qua chát gi pi ti nhé", "qua ChatGPT nhé", ("chát gi pi ti", "ChatGPT", "abbreviation")),
    ("phần mềm tim của họ", "phần mềm Teams của họ", None),  # a single syllable would be written everywhere
    # an everyday word that was misheard, with the syllable that makes it one
    ("về chuyễn đỗi số", "về chuyển đổi số", ("chuyễn đỗi", "chuyển đổi", "term")),
    ("Chuyển đỗi số", "Chuyển đổi số", ("chuyển đỗi", "chuyển đổi", "term")),
    ("kiểm tra cống ngăng mặng", "kiểm tra cống ngăn mặn", ("ngăng mặng", "ngăn mặn", "term")),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "lesson"), TEACH)
def test_mishearings_teach(before: str, after: str, lesson: tuple[str, str, str] | None) -> None:
    assert taught((before, after)) == ([lesson] if lesson else [])


NOTHING = [
    # numbers
    ("Tổng số là 2.300 hộ", "Tổng số là 2.500 hộ"),
    ("có hai mươi hộ", "có hai lăm hộ"),
    ("Đề án không sáu", "Đề án 06"),
    # marks, letters' case, placement of tones
    ("xin cảm ơn các đồng chí", "Xin cảm ơn, các đồng chí."),
    ("ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
    ("hòa bình, kỹ thuật", "hoà bình, kĩ thuật"),
    # another person, another fact
    ("Giao anh Nguyễn Văn Minh làm", "Giao anh Trần Quốc Hùng làm"),
    ("giao Phòng Kinh tế làm", "giao Phòng Nội vụ làm"),
    ("giao bên đó làm", "giao VNPT làm"),
    ("công ty kia báo cáo", "Viettel báo cáo"),
    # small words
    ("làm ở xã này", "làm từ xã này"),
    ("trong phòng", "trưởng phòng"),
    ("các anh cũng biết", "các anh cùng biết"),
    # a way to write
    ("Ủy ban nhân dân tỉnh giao", "UBND tỉnh giao"),
    ("UBND tỉnh giao", "Ủy ban nhân dân tỉnh giao"),
    # an everyday word was heard: it may be meant elsewhere
    ("công tác dân vận", "công tác dân vẫn"),
    ("báo cáo kết quả", "báo cáo kết cả"),
    # signs, fillers
    ("từ tháng 5 đến tháng 6", "từ tháng 5 – tháng 6"),
    ("oke làm đi", "được làm đi"),
    # a syllable that means nothing alone
    ("về cống ngăn mặng ạ", "về cống ngăn mặn ạ"),
    # reworded
    ("Tôi thấy việc này thì cũng được thôi các anh ạ", "Đồng chí cho rằng nội dung này có thể thực hiện được"),
    # added, taken away
    ("Tôi nhất trí", "Tôi hoàn toàn nhất trí"),
    ("ờ thì tôi nhất trí", "tôi nhất trí"),
    # over the end of a sentence
    ("làm ngay. nuân nói", "làm. Ngày Luân nói"),
]


@pytest.mark.parametrize(("before", "after"), NOTHING)
def test_other_corrections_teach_nothing(before: str, after: str) -> None:
    assert taught((before, after)) == []


def test_what_was_corrected_in_several_places_is_a_term_with_what_stands_beside_it_everywhere() -> None:
    pairs = [
        ("xây cống ngăn mặng ở xã Tân", "xây cống ngăn mặn ở xã Tân"),
        ("sửa cống ngăn mặng rồi", "sửa cống ngăn mặn rồi"),
    ]
    assert taught(*pairs) == [("cống ngăn mặng", "cống ngăn mặn", "term")]


def test_how_often_and_where() -> None:
    (one,) = lessons(
        correction(f"mời {name} nói", "mời Nguyễn Văn Luân nói", number)
        for number, name in enumerate(["Nguyễn Văn Nuân", "Nguyễn Văn Nuân", "Nguyễn Văn Nuân"], 1)
    )
    assert len(one.corrections) == 3
    assert one.times == (1_000, 2_000, 3_000)


def test_two_ways_of_hearing_one_name() -> None:
    assert taught(
        ("mời Nguyễn Văn Nuân nói", "mời Nguyễn Văn Luân nói"), ("mời Nguyễn Văn Luôn nói", "mời Nguyễn Văn Luân nói")
    ) == [("nguyễn văn nuân", "Nguyễn Văn Luân", "person"), ("nguyễn văn luôn", "Nguyễn Văn Luân", "person")]


def test_other_places_teach_nothing() -> None:
    name = ("Nguyễn Văn Nuân", "Nguyễn Văn Luân")
    assert lessons([correction(*name, field="name", target="speaker"), correction(*name, target="card")]) == []
    assert lessons([correction(*name, field="deadline", target="item")]) == []
    assert len(lessons([correction(*name, field="owner", target="item")])) == 1
    assert lessons([correction(*name).model_copy(update={"settles": "x1"})]) == []


@pytest.mark.parametrize("case", [case for case in TEACH if case[2]])
def test_an_accepted_lesson_works(case: tuple[str, str, tuple[str, str, str]]) -> None:
    """In the next meeting, however sure the ear was."""
    before, after, (heard, written, _) = case
    glossary = Glossary([Term(written=written, spoken=(heard,))])
    tokens = before.lower().replace(".", "").split()
    for rewrite in reversed(glossary.find(tokens, [0.95] * len(tokens))):
        tokens[rewrite.first : rewrite.last] = rewrite.written.split()
    assert " ".join(tokens).casefold() == after.casefold().replace(".", "")


WORDS = st.lists(
    st.sampled_from("Nguyễn Văn Luân Nuân báo cáo, cống ngăn mặn. mặng UBND hai 20 của Viettel".split()), max_size=9
)


@given(st.lists(st.tuples(WORDS, WORDS), max_size=4))
def test_nothing_is_taught_that_was_not_corrected(pairs: list[tuple[list[str], list[str]]]) -> None:
    texts = [(" ".join(before), " ".join(after)) for before, after in pairs]
    for one in lessons(correction(*text, number) for number, text in enumerate(texts)):
        plain = [(before.lower(), after.lower()) for before, after in texts]
        for mark in ",.":
            plain = [(before.replace(mark, ""), after.replace(mark, "")) for before, after in plain]
        assert any(one.heard in before and one.written.lower() in after for before, after in plain)
        assert one.heard != one.written.lower()
        assert len(one.corrections) == len(one.times) > 0
