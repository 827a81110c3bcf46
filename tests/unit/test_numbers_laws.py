"""Laws of the written numbers; num2words reads the numbers out, our grammar has to hear them."""

import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from num2words import num2words
from number_cases import rows

from pipeline.vietnamese.figures import find, values, written
from pipeline.vietnamese.numbers import DIGITS, with_dots

ALL = list(rows())
WORDS = sorted({word for _, spoken, expected in ALL for word in (*spoken.split(), *expected.split())})
DIGIT_NAMES = "không một hai ba bốn năm sáu bảy tám chín".split()


def read(number: int) -> str:
    """num2words' reading, which says lẻ wherever a hundred is missing."""
    return str(num2words(number, lang="vi"))


def standard(number: int) -> str:
    """The reading as schools teach it: không trăm linh, groups of three said in full; from num2words' groups."""
    parts = []
    scales = ("", " nghìn", " triệu")
    billions, rest = divmod(number, 10**9)
    if billions:
        parts.append(f"{standard(billions)} tỷ")
    for power in (2, 1, 0):
        group = rest // 1000**power % 1000
        if group:
            parts.append(_group(group, bool(parts)) + scales[power])
    return " ".join(parts) or read(0)


def _group(group: int, inner: bool) -> str:
    hundreds, rest = divmod(group, 100)
    words = [f"{read(hundreds)} trăm"] if hundreds or inner else []
    if rest:
        words.append(f"linh {read(rest)}" if words and rest < 10 else read(rest))
    return " ".join(words)


def ambiguous(number: int) -> bool:
    """Whether num2words leaves out a scale: «một triệu hai trăm» is 1.000.200 to it and 1.200.000 to a market."""
    under_million, billions = number % 10**6, number // 10**9
    skipped = number >= 10**6 and 100 <= under_million < 1000
    return skipped or (billions > 0 and number % 10**9 < 1000 and number % 10**9 >= 100)


def scaled(text: str) -> str:
    """What `values` makes of it, as one number."""
    found = values(text)
    assert len(found) == 1, found
    return found[0]


NUMBERS = st.one_of(st.integers(0, 2200), st.integers(0, 10**6), st.integers(0, 10**12))


def test_every_number_to_ten_thousand() -> None:
    for number in range(11, 10_000):
        for spoken in (read(number), standard(number)):
            expected = str(number) if 1900 <= number < 2100 else with_dots(number)
            assert written(spoken) == expected, spoken
            assert values(spoken) == [str(number)]


@given(NUMBERS)
@example(10**12)
@example(1_000_200)
def test_a_number_read_out_is_heard_or_left_in_words(number: int) -> None:
    spoken = read(number)
    if number <= 10 or ambiguous(number):
        assert written(spoken) == spoken
    else:
        assert scaled(spoken) == str(number)
        assert written(spoken)[0].isdecimal()


@given(NUMBERS)
def test_schools_reading_is_heard(number: int) -> None:
    if number > 10:
        assert scaled(standard(number)) == str(number), standard(number)


@given(
    NUMBERS, st.sampled_from([("nghìn", "ngàn"), ("linh", "lẻ"), ("tỷ", "tỉ"), ("bảy", "bẩy"), ("mươi bốn", "mươi tư")])
)
def test_regions_mean_the_same(number: int, words: tuple[str, str]) -> None:
    spoken = standard(number)
    assert written(spoken.replace(*words)) in {written(spoken), spoken.replace(*words)}
    if number > 10:
        assert scaled(spoken.replace(*words)) == str(number)


@given(st.integers(0, 999_999), st.text("0123456789", min_size=1, max_size=4))
def test_decimals_are_read_digit_by_digit(whole: int, decimals: str) -> None:
    spoken = f"{standard(whole)} phẩy {' '.join(DIGIT_NAMES[int(digit)] for digit in decimals)} phần trăm"
    assert written(spoken) == f"{with_dots(whole)},{decimals}%"


@given(st.integers(100, 10**11))
def test_money_keeps_its_value(number: int) -> None:
    spoken = f"{standard(number)} đồng"
    assert written(spoken).endswith(" đồng")
    assert scaled(spoken) == str(number)


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(2099, 12, 31)), st.booleans(), st.booleans())
def test_dates(date: datetime.date, comma: bool, south: bool) -> None:
    day, month, year = date.day, date.month, date.year
    spoken_month = "tư" if month == 4 and not south else read(month)
    pause = "," if comma else ""
    thousand = "ngàn" if south else "nghìn"
    said_year = standard(year).replace("nghìn", thousand)
    spoken = f"ngày {read(day)} tháng {spoken_month}{pause} năm {said_year}"
    zero = "0" if month < 3 else ""
    assert written(spoken) == f"ngày {day:02d} tháng {zero}{month} năm {year}"
    assert values(spoken) == [str(day), str(month), str(year)]


@given(st.integers(0, 23), st.integers(0, 59))
def test_times(hour: int, minute: int) -> None:
    spoken = f"lúc {read(hour)} giờ {read(minute)} phút"
    if minute:
        assert written(spoken) == f"lúc {hour} giờ {minute:02d} phút"
        assert values(spoken) == [str(hour), str(minute)]


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_any_words_written_twice_are_as_written_once(words: list[str]) -> None:
    once = written(" ".join(words))
    assert written(once) == once


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_rewrites_stay_inside_the_text(words: list[str]) -> None:
    found = find(words)
    at = 0
    for rewrite in found:
        assert at <= rewrite.first < rewrite.last <= len(words)
        at = rewrite.last


NUMBER_WORDS = {*DIGITS, "không", "mười", "mươi", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "tư", "mốt", "lăm"}
PLAIN = [
    word for word in WORDS if word.casefold().strip(".,()«»") not in NUMBER_WORDS and not any(map(str.isdigit, word))
]


@given(st.lists(st.sampled_from(PLAIN), max_size=20))
def test_text_without_number_words_is_left_alone(words: list[str]) -> None:
    text = "  ".join(words)
    assert written(text) == text


@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    values(text)
    once = written(text)
    assert written(once) == once


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hai mươi lăm", "25."),
        ("hai mươi lăm đại biểu", "25 đại biểu"),
        ("ba đồng chí", "3 đồng chí"),
        ("năm đại biểu", "5 đại biểu"),
        ("hai tỷ rưỡi đồng", "2,5 tỷ đồng"),
        ("hai tỷ rưỡi đồng", "2.500.000.000 đồng"),
        ("ngày mười hai tháng năm năm hai nghìn không trăm hai sáu", "12/5/2026"),
        ("ngày một tháng sáu", "ngày 01 tháng 6"),
        ("chín giờ bốn bảy", "9h47"),
        ("chín giờ kém mười", "8 giờ 50"),
        ("tám mươi phần trăm", "80 phần trăm"),
        ("bảy phẩy năm phần trăm", "7.5%"),
        ("quý hai", "quý II"),
        ("đại hội mười ba", "Đại hội XIII"),
        ("hai mươi trên hai mươi lăm đại biểu", "20/25 đại biểu"),
        ("không chín một hai ba bốn năm sáu bảy tám", "0912 345 678"),
        (
            "nghị định số ba mươi năm hai nghìn không trăm hai mươi của chính phủ",
            "Nghị định 30/2020/NĐ-CP của Chính phủ",
        ),
    ],
)
def test_two_readings_of_the_same(one: str, other: str) -> None:
    assert values(one) == values(other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hai mươi lăm", "35"),
        ("mười lăm phần trăm", "50%"),
        ("ngày một tháng sáu", "ngày 01/7"),
        ("ba phiếu", "13 phiếu"),
    ],
)
def test_two_different_readings(one: str, other: str) -> None:
    assert values(one) != values(other)
