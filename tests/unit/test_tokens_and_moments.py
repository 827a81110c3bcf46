"""Syllables as tokens; when a meeting was opened and closed."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.minutes.moments import closing, opening
from pipeline.minutes.tokens import blank
from pipeline.records import Utterance
from pipeline.vietnamese.text import normalise


def tokens(text: str) -> list[str]:
    return [token.text for token in blank()(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kính thưa các đồng chí!", "Kính|thưa|các|đồng|chí|!"),
        ("ngày 12/5/2026, số 123/QĐ-UBND.", "ngày|12/5/2026|,|số|123/QĐ-UBND|."),
        ("Nghị định 30/2020/NĐ-CP", "Nghị|định|30/2020/NĐ-CP"),
        ("15.000.000 đồng, tăng 36,5%;", "15.000.000|đồng|,|tăng|36,5%|;"),
        ("lúc 8:30 (sáng)", "lúc|8:30|(|sáng|)"),
        ("«Tây-Bắc» Covid-19…", "«|Tây-Bắc|»|Covid-19|…"),
    ],
)
def test_marks_are_split_off_and_figures_stay_whole(text: str, expected: str) -> None:
    assert tokens(text) == expected.split("|")


@given(st.text())
def test_a_document_is_its_normalised_text(text: str) -> None:
    tidy = normalise(text, "old")
    assert blank().make_doc(tidy).text == tidy


def meeting(*texts: str, each_ms: int = 60_000) -> list[Utterance]:
    return [
        Utterance(
            id=f"u{number:04d}",
            start=number * each_ms,
            end=(number + 1) * each_ms - 1_000,
            speaker="S1",
            raw_text=text,
            text=text,
            words=(),
            confidence=1.0,
        )
        for number, text in enumerate(texts)
    ]


TALK = ("Chúng ta tiếp tục.",) * 6
START = datetime(2026, 6, 1, 8, 30)


def test_cues_give_opening_and_closing() -> None:
    said = meeting(
        "Alô, nghe rõ không?", "Tôi xin tuyên bố lý do cuộc họp.", *TALK, "Cuộc họp xin kết thúc tại đây.", "Mời về."
    )
    opened = opening(said, START)
    assert opened is not None
    assert (opened.at, opened.clock) == (60_000, START)
    assert (opened.evidence[0].utterance, opened.evidence[0].quote) == ("u0001", said[1].text)
    closed = closing(said, opened)
    assert closed is not None
    assert closed.at == said[8].end
    assert closed.clock == START + timedelta(milliseconds=said[8].end - 60_000)
    assert closed.evidence[0].utterance == "u0008"


def test_cues_in_capitals_and_the_last_closing_counts() -> None:
    said = meeting("KHAI MẠC hội nghị.", *TALK * 2, "Tôi xin BẾ MẠC.", "Xin bế mạc.")
    opened = opening(said, None)
    closed = closing(said, opened)
    assert opened is not None
    assert closed is not None
    assert (opened.at, opened.clock, closed.at, closed.clock) == (0, None, said[-1].end, None)


def test_without_cues_the_first_and_the_last_words_count() -> None:
    said = meeting(*TALK)
    opened = opening(said, START)
    assert opened is not None
    assert opened.evidence[0].utterance == "u0000"
    closed = closing(said, opened)
    assert closed is not None
    assert closed.at == said[-1].end


def test_an_opening_late_in_the_meeting_is_talk_about_one() -> None:
    said = meeting(*TALK, "Lễ khai mạc tuần sau dời lại.", *TALK)
    opened = opening(said, START)
    assert opened is not None
    assert opened.at == 0


def test_nothing_said_nothing_opened() -> None:
    assert opening([], START) is None
    assert closing([], None) is None


def test_a_quote_is_verbatim_even_when_shortened() -> None:
    said = meeting("Nội dung rất dài " * 40)
    opened = opening(said, START)
    assert opened is not None
    assert opened.evidence[0].quote in said[0].text
    assert 150 < len(opened.evidence[0].quote) <= 200
