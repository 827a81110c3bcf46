"""The law of punctuation: whatever is decided, no word changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from voices import spoken

from pipeline.records import Word
from pipeline.speech.constrained import MARKS, capitalised
from pipeline.speech.punctuation import apply, compose, finish, letters

words = st.lists(st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=8), min_size=1, max_size=12)
decisions = st.lists(st.tuples(st.just(0), st.integers(0, 13), st.sampled_from(MARKS), st.booleans()), max_size=20)


def said(texts: list[str]) -> list[Word]:
    return [Word(start=i * 100, end=i * 100 + 90, text=text, confidence=0.5) for i, text in enumerate(texts)]


@given(texts=words, decided=decisions)
def test_no_word_is_changed(texts: list[str], decided: list[tuple[int, int, str, bool]]) -> None:
    before = spoken(1, said(texts))
    (after,) = apply([before], decided)
    assert letters(after.text).rstrip(",;:–- ") == letters(before.raw_text).rstrip(",;:–- ")
    assert after.model_copy(update={"text": before.text}) == before


@given(texts=st.lists(st.text("abcđêúvn", min_size=1, max_size=6), min_size=1, max_size=12), decided=decisions)
def test_every_utterance_begins_with_a_capital_and_ends_with_a_mark(
    texts: list[str], decided: list[tuple[int, int, str, bool]]
) -> None:
    (after,) = apply([spoken(1, said(texts))], decided)
    assert after.text[0].isupper()
    assert after.text.endswith((".", "?"))
    for given_word, printed in zip(texts, after.text.split(), strict=True):
        assert printed in {form + mark for form in (given_word, capitalised(given_word)) for mark in MARKS}


def test_marks_and_capitals_go_where_they_were_decided() -> None:
    utterance = spoken(1, said("kính thưa các đồng chí tôi xin báo cáo".split()))
    decided = [(0, 0, "", True), (0, 5, ",", False), (0, 9, ".", False)]
    assert apply([utterance], decided)[0].text == "Kính thưa các đồng chí, tôi xin báo cáo."


def test_decisions_belong_to_their_own_utterance() -> None:
    utterances = [spoken(1, said(["vâng"])), spoken(2, said(["đúng", "không"]))]
    written = apply(utterances, [(1, 2, "?", False)])
    assert [each.text for each in written] == ["Vâng.", "Đúng không?"]


def test_an_utterance_whose_words_would_change_falls_back_to_what_was_heard() -> None:
    utterance = spoken(1, said(["một", "hai"])).model_copy(update={"words": tuple(said(["một", ""]))})
    (after,) = apply([utterance.model_copy(update={"raw_text": "một hai"})], [(0, 1, "ba", False)])
    assert after.text == "Một hai."


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("xin cảm ơn", "Xin cảm ơn."),
        ("Xin cảm ơn,", "Xin cảm ơn."),
        ("có đúng không?", "Có đúng không?"),
        ("ơ…", "Ơ…"),
        ("ủy ban", "Ủy ban."),
        ("19 người", "19 người."),
        ("Kính thưa:", "Kính thưa."),
        (":", ":"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_finish(given_text: str, expected: str) -> None:
    assert finish(given_text) == expected


@pytest.mark.parametrize("word", ["ßa", "ŉa", "19", "%"])
def test_a_word_whose_capital_is_another_word_keeps_its_case(word: str) -> None:
    assert capitalised(word) == word
    assert compose([word], {}) == word


@pytest.mark.parametrize(
    ("texts", "marks", "expected"),
    [
        ("có sáu mươi hai đại biểu", {2: ",", 3: ","}, "Có sáu mươi hai đại biểu."),
        (
            "năm hai nghìn không trăm hai mươi sáu đã qua",
            {3: ",", 5: "."},
            "Năm hai nghìn không trăm hai mươi sáu đã qua.",
        ),
        ("một trăm hai mươi lăm triệu đồng", {2: ","}, "Một trăm hai mươi lăm triệu đồng."),
        ("tại các khoản một hai và ba", {4: ","}, "Tại các khoản một, hai và ba."),
        ("thưa anh hai ba triệu là đủ", {3: ","}, "Thưa anh hai, ba triệu là đủ."),
    ],
)
def test_no_mark_cuts_a_number(texts: str, marks: dict[int, str], expected: str) -> None:
    decided = [(0, 0, "", True), *((0, place, mark, mark == ".") for place, mark in marks.items())]
    (after,) = apply([spoken(1, said(texts.split()))], decided)
    assert after.text == expected
