"""The number guard: which numbers are heard again, and when two readings disagree."""

import pytest

from pipeline.records import Segment, Span, Word
from pipeline.speech.guard import Numbers, compare, readings
from pipeline.vietnamese import guarded
from pipeline.vietnamese.sounds import sequence_distance

NUMBERS = Numbers(guarded.stretches, guarded.values, sequence_distance)


def spoken(text: str, confidence: float = 0.9, start: int = 10_000) -> list[Word]:
    """Words of 300 ms each."""
    return [
        Word(start=start + 300 * i, end=start + 300 * i + 300, text=word, confidence=confidence)
        for i, word in enumerate(text.split())
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tổng kinh phí là hai trăm năm mươi triệu đồng", ["hai trăm năm mươi triệu"]),
        ("trước ngày mười lăm tháng sáu", ["ngày mười lăm tháng sáu"]),
        ("đạt bảy mươi tám phẩy năm phần trăm kế hoạch", ["bảy mươi tám phẩy năm phần trăm"]),
        ("có ba mươi hai phiếu thuận và bốn phiếu chống", ["ba mươi hai", "bốn"]),
        ("bốn đại biểu không đồng ý", ["bốn"]),
        ("Tổng cộng 250 triệu, trước ngày 15/6.", ["250", "15/6."]),
        ("hôm đó ba bốn mươi giờ sáng", ["ba bốn mươi"]),
        ("một số ý kiến của hai bên năm nay", []),
        ("thứ hai tuần sau ba mẹ đến", []),
        ("", []),
    ],
)
def test_numbers_that_are_heard_again(text: str, found: list[str]) -> None:
    tokens = text.split()
    assert [" ".join(tokens[first:last]) for first, last in guarded.stretches(tokens)] == found


def agrees(first: str, other: str, sure: float = 0.9, other_sure: float = 0.8) -> bool:
    words = spoken(f"là {first} nhé", sure)
    again = spoken(f"là {other} nhé" if other else "", other_sure)
    if again:
        # as long as the first, whatever the number of words
        step = 300 * len(words) // len(again)
        again = [
            word.model_copy(update={"start": 10_000 + step * i, "end": 10_000 + step * (i + 1)})
            for i, word in enumerate(again)
        ]
    return compare(words, (1, len(words) - 1), again, "whisper", NUMBERS).agrees


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("hai trăm năm mươi triệu đồng", "250 triệu đồng"),
        ("hai nghìn không trăm hai hai", "2022"),
        ("ngày mười lăm tháng sáu", "ngày 15 tháng 6"),
        ("ngày mười lăm tháng sáu", "15 /6"),
        ("một trăm phần trăm", "100 %"),
        ("hai lăm tuổi", "hay lâm tuổi,"),
        ("ba mươi hai phiếu", "Ba mươi hai phiếu."),
    ],
)
def test_one_number_in_two_spellings_agrees(first: str, other: str) -> None:
    assert agrees(first, other)


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("hai trăm năm mươi triệu đồng", "200 triệu đồng"),
        ("ngày mười lăm tháng sáu", "ngày 5 tháng 6"),
        ("bốn mươi hai phiếu", "Bốn mươi phiếu"),
        ("bảy phần trăm", "17%"),
    ],
)
def test_another_number_disagrees(first: str, other: str) -> None:
    assert not agrees(first, other)


def test_words_that_are_no_number_count_only_when_the_first_engine_is_unsure() -> None:
    assert agrees("hai mươi tư giờ", "đóng cửa rồi", sure=0.97)
    assert not agrees("hai mươi tư giờ", "đóng cửa rồi", sure=0.6)


def test_a_first_engine_that_is_very_sure_is_right() -> None:
    assert agrees("bốn mươi hai phiếu", "Bốn mươi phiếu", sure=0.99)
    assert agrees("bốn mươi hai phiếu", "Bốn mươi phiếu", sure=0.98, other_sure=0.2)
    assert not agrees("bốn mươi hai phiếu", "Bốn mươi phiếu", sure=0.85, other_sure=0.2)


def test_nothing_heard_is_little_evidence() -> None:
    assert agrees("bốn mươi hai phiếu", "", sure=0.9)
    assert not agrees("bốn mươi hai phiếu", "", sure=0.4)


def test_a_number_a_little_further_away_is_still_that_number() -> None:
    words = spoken("kinh phí hai mươi triệu đồng nhé")
    late = [word.model_copy(update={"start": word.start + 900, "end": word.end + 900}) for word in words]
    assert compare(words, (2, 6), late, "whisper", NUMBERS).agrees


def test_readings_hold_both_forms_and_the_first_ones_time() -> None:
    one, two = spoken("có bốn mươi hai phiếu"), spoken("còn bảy phiếu trắng", start=60_000)
    segments = [
        Segment(start=words[0].start, end=words[-1].end, words=tuple(words), text=" ".join(w.text for w in words))
        for words in (one, two)
    ]
    asked: list[list[Span]] = []

    def again(clips: list[Span]) -> list[list[Word]]:
        asked.append(list(clips))
        return [spoken("có 40 phiếu,"), spoken("còn 7 phiếu trắng", start=60_000)]

    found = readings(segments, NUMBERS, "whisper", again, 90_000)
    assert [(r.start, r.end, r.heard, r.other, r.agrees) for r in found] == [
        (10_300, 11_200, "bốn mươi hai", "40", False),
        (60_300, 60_600, "bảy", "7", True),
    ]
    assert len(asked) == 1
    assert all(
        clip.start <= reading.start <= reading.end <= clip.end for clip, reading in zip(asked[0], found, strict=True)
    )
