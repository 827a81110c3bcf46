"""Capitals: the case tables, and laws that hold for any text."""

import re

import pytest
from capital_cases import HINTED, LOWERED, OWN, OWN_PEOPLE, OWN_TERMS, lines, pairs
from capital_cases_plain import PLAIN
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.vietnamese.capitals import Known, capitalise
from pipeline.vietnamese.people import NamedPerson, find

SENTENCES = [sentence for text in LOWERED.values() for sentence in lines(text)]
ROMAN = re.compile(r"[IVX]+[.,]?")
KNOWN = Known(OWN_PEOPLE, OWN_TERMS)


def written(text: str, known: Known = Known()) -> str:  # noqa: B008
    return " ".join(capitalise(text.split(), known))


def lowered(sentence: str) -> str:
    """Without capitals, but for the first word's and Roman numerals, which other rules write."""
    words = [word if ROMAN.fullmatch(word) else word.lower() for word in sentence.split()]
    return sentence[0] + " ".join(words)[1:]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_capitals_come_back(sentence: str) -> None:
    assert written(lowered(sentence)) == sentence


@pytest.mark.parametrize("sentence", SENTENCES)
def test_right_capitals_are_left_alone(sentence: str) -> None:
    assert written(sentence) == sentence


@pytest.mark.parametrize("sentence", lines(PLAIN))
def test_nothing_is_capitalised_where_nothing_may_be(sentence: str) -> None:
    assert written(sentence) == sentence


@pytest.mark.parametrize("sentence", lines(PLAIN))
def test_capitals_on_every_word_are_not_believed(sentence: str) -> None:
    assert written(sentence[0] + sentence.title()[1:]) == sentence


@pytest.mark.parametrize(("text", "expected"), pairs(HINTED))
def test_hints_are_judged(text: str, expected: str) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(("text", "expected"), pairs(OWN))
def test_the_offices_own_names_win(text: str, expected: str) -> None:
    assert written(text, KNOWN) == expected


def test_a_sentence_that_goes_on_stays_small_and_one_that_starts_does_not() -> None:
    assert capitalise(["tôi", "nhất", "trí."]) == ["tôi", "nhất", "trí."]
    assert capitalise(["Tôi", "nhất", "trí."]) == ["Tôi", "nhất", "trí."]
    assert capitalise(["1.", "tôi", "nhất", "trí", "v.v.", "nhưng"]) == ["1.", "Tôi", "nhất", "trí", "v.v.", "nhưng"]
    assert capitalise([]) == []


def test_both_tone_placements_are_understood_and_kept() -> None:
    assert written("uỷ ban nhân dân tỉnh khánh hoà") == "Uỷ ban nhân dân tỉnh Khánh Hoà"
    assert written("ủy ban nhân dân tỉnh khánh hòa") == "Ủy ban nhân dân tỉnh Khánh Hòa"


WORDS = sorted(
    {word for sentence in [*SENTENCES, *lines(PLAIN), *(row[0] for row in pairs(HINTED))] for word in sentence.split()}
)
CASED = st.sampled_from(WORDS).flatmap(lambda word: st.sampled_from([word, word.lower(), word.title(), word.upper()]))
ANY = st.text(st.characters(exclude_categories=["Cs", "Z", "Cc"]), min_size=1, max_size=8)
CLAUSES = st.sampled_from([*SENTENCES, *lines(PLAIN)]).flatmap(
    lambda sentence: st.tuples(st.integers(0, 8), st.integers(2, 12)).map(
        lambda cut: sentence.split()[cut[0] : sum(cut)]
    )
)
CLAUSES_CASED = CLAUSES.flatmap(
    lambda words: st.tuples(*(st.sampled_from([word, word.lower(), word.title()]) for word in words)).map(list)
)
TEXTS = st.one_of(
    st.lists(st.one_of(CASED, CASED, CASED, ANY), max_size=30),
    st.lists(CLAUSES_CASED, max_size=4).map(lambda clauses: [word for clause in clauses for word in clause]),
)


@given(TEXTS)
def test_only_the_case_of_letters_changes(tokens: list[str]) -> None:
    made = capitalise(tokens, KNOWN)
    assert len(made) == len(tokens)
    for token, new in zip(tokens, made, strict=True):
        assert len(new) == len(token)
        assert all(one == other or one in (other.lower(), other.upper()) for one, other in zip(new, token, strict=True))


@given(TEXTS)
@example(["An", "Chương", "Sa.", "an", "A", "Chương", "-"])
def test_twice_is_once(tokens: list[str]) -> None:
    once = capitalise(tokens, KNOWN)
    assert capitalise(once, KNOWN) == once


@pytest.mark.parametrize("sentence", SENTENCES)
def test_twice_is_once_on_what_an_office_says(sentence: str) -> None:
    for text in (sentence.lower(), sentence.title(), sentence.upper(), lowered(sentence)):
        once = capitalise(text.split())
        assert capitalise(once) == once


NAMED = """
Xin mời đồng chí Nguyễn Văn Út, Chủ tịch UBND tỉnh. → Nguyễn Văn Út
Cảm ơn đồng chí Luân và chị Trần Ngọc Lan. → Luân; Trần Ngọc Lan
Phó Giám đốc Sở Y tế Huỳnh Minh Phúc trả lời. → Huỳnh Minh Phúc
Giám đốc Lê Thị Hoa và ông Sơn đồng ý. → Lê Thị Hoa; Sơn
Chủ tịch Hồ Chí Minh dạy phải gần dân. →
Đồng chí Bí thư Tỉnh ủy kết luận. →
Anh em công nhân ở đường Nguyễn Huệ phấn khởi. →
Ông cha ta đã dạy; bà con đồng tình. →
Quận Hai Bà Trưng và Thành phố Hồ Chí Minh tổng kết. →
Thưa bà Lý Thái Hòa, (ông) Đỗ Quang Hải vừa nêu. → Lý Thái Hòa
"""


@pytest.mark.parametrize("row", lines(NAMED))
def test_persons_are_found_by_how_they_are_addressed(row: str) -> None:
    text, _, expected = row.partition(" →")
    assert [person.name for person in find(text.split())] == [
        name.strip() for name in expected.split(";") if name.strip()
    ]


def test_a_person_is_told_by_tokens() -> None:
    assert find("kính thưa ông Trần Văn Nam, thưa bà".split()) == [NamedPerson(3, 6, "Trần Văn Nam")]


@pytest.mark.parametrize(
    "name",
    [
        "Bàng Văn Triệu", "Triệu Thị Bàng", "Lò Văn Pọm", "Vàng Thị Mỷ", "Giàng A Páo", "Sùng A Dế", "Đèo Văn Ngọ",
        "Lục Văn Pảo", "Mông Thị Thìn", "Hạng A Sử", "Cháng Thị Say", "Hảng A Chua", "Quàng Văn Ín", "Vừ Thị Dợ",
        "Sồng A Tủa", "Lỳ Thị Xó", "Y Thanh Hà", "K'Brêl", "H'Yim Kđoh", "Ksor H'Lan", "Siu Hương",
    ],
)  # fmt: skip
def test_names_of_all_peoples_keep_the_capitals_that_came_in(name: str) -> None:
    assert written(f"Xin mời ông {name} phát biểu.") == f"Xin mời ông {name} phát biểu."
