"""Typed text read as it is spoken: what the language model learns from must be what the engine writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.vietnamese.spoken import number_words, one_spelling, sentences


def said(text: str) -> list[str]:
    return [" ".join(sentence) for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (1_005, "một nghìn không trăm linh năm"),
        (2_026, "hai nghìn không trăm hai mươi sáu"),
        (1_200_000, "một triệu hai trăm nghìn"),
        (1_000_000_005, "một tỷ không trăm linh năm"),
        (999_999_999_999, "chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu "
         "chín trăm chín mươi chín nghìn chín trăm chín mươi chín"),
    ],
)  # fmt: skip
def test_numbers_are_read_in_full(number: int, words: str) -> None:
    assert number_words(number) == words


@pytest.mark.parametrize("number", [-1, 10**12])
def test_numbers_out_of_reach(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        number_words(number)


@given(st.integers(0, 10**12 - 1), st.integers(0, 10**12 - 1))
def test_different_numbers_are_read_differently(one: int, other: int) -> None:
    assert (number_words(one) == number_words(other)) == (one == other)


@pytest.mark.parametrize(
    ("typed", "spoken"),
    [
        ("30/6/2026", "ba mươi tháng sáu năm hai nghìn không trăm hai mươi sáu"),
        ("Ngày 01/4/2026", "ngày một tháng tư năm hai nghìn không trăm hai mươi sáu"),
        ("tháng 6/2026", "tháng sáu năm hai nghìn không trăm hai mươi sáu"),
        ("quý IV/2026", "quý bốn năm hai nghìn không trăm hai mươi sáu"),
        ("đạt 80% kế hoạch", "đạt tám mươi phần trăm kế hoạch"),
        ("tăng 7,5%", "tăng bảy phẩy năm phần trăm"),
        ("2.345,07 tỷ đồng", "hai nghìn ba trăm bốn mươi lăm phẩy không bảy tỷ đồng"),
        ("12/15 xã", "mười hai trên mười lăm xã"),
        ("sáng 12/5", "sáng mười hai tháng năm"),
        ("từ 10-15 ha", "từ mười đến mười lăm héc ta"),
        ("lúc 08h30", "lúc tám giờ ba mươi"),
        ("lần thứ I", "lần thứ nhất"),
        ("thứ 4", "thứ tư"),
        ("tháng 4", "tháng tư"),
        ("Đại hội XIV", "đại hội mười bốn"),
        ("kinh tế - xã hội", "kinh tế xã hội"),
        ("KT-XH, QP-AN", "kinh tế xã hội quốc phòng an ninh"),
        ("Sở GD&ĐT", "sở giáo dục và đào tạo"),
        ("UBND xã", "ủy ban nhân dân xã"),
        ("đ/c TS. Lê Văn Tám", "đồng chí tiến sĩ lê văn tám"),
        ("uỷ ban hoà giải", "ủy ban hòa giải"),
        ("TP. Thủ Đức", "thành phố thủ đức"),
        ("5 km2", "năm ki lô mét vuông"),
        ("Ngày 31/02/26", "ngày"),
    ],
)
def test_one_sentence(typed: str, spoken: str) -> None:
    assert said(typed) == [spoken]


@pytest.mark.parametrize(
    ("typed", "spoken"),
    [
        ("Một. Hai; ba: bốn!", ["một", "hai", "ba", "bốn"]),
        ("1. Khai mạc", ["khai mạc"]),
        ("a) Nội dung thứ nhất", ["nội dung thứ nhất"]),
        ("- Lưu văn thư", ["lưu văn thư"]),
        ("Nghị định số 30/2020/NĐ-CP của Chính phủ", ["nghị định số", "của chính phủ"]),
        ("gọi số 0912345678 để biết", ["gọi số", "để biết"]),
        ("ứng dụng VNeID trên mạng 5G nhanh", ["ứng dụng", "trên mạng", "nhanh"]),
        ("Ban Chỉ đạo (sau đây gọi tắt là Ban) họp", ["ban chỉ đạo họp", "sau đây gọi tắt là ban"]),
        ("thư gửi van.thu@tinh.vn nhé", ["thư gửi", "nhé"]),
        ("", []),
        ("…", []),
    ],
)
def test_cuts(typed: str, spoken: list[str]) -> None:
    assert said(typed) == spoken


def test_the_offices_own_abbreviations() -> None:
    assert list(sentences("BQLDA báo cáo", {"BQLDA": "Ban Quản lý dự án"})) == [
        ("ban", "quản", "lý", "dự", "án", "báo", "cáo")
    ]


def test_headings_in_capitals_are_words() -> None:
    assert said("ỦY BAN NHÂN DÂN TỈNH HOÀ BÌNH") == ["ủy ban nhân dân tỉnh hòa bình"]


@given(st.text(alphabet="aăâbcđêhôơưuy tTNGĐ0123456789/.,-%()IVX:\n", max_size=60))
def test_only_lower_case_letters_come_out(text: str) -> None:
    for sentence in sentences(text):
        assert sentence
        assert all(syllable.isalpha() and syllable == syllable.lower() for syllable in sentence)


@pytest.mark.parametrize(
    ("one", "other"), [("ngàn", "nghìn"), ("lẻ", "linh"), ("tỷ", "tỉ"), ("kĩ", "kỹ"), ("HOÀ", "hòa"), ("nhăm", "lăm")]
)
def test_regions_and_offices_spell_alike(one: str, other: str) -> None:
    assert one_spelling(one) == one_spelling(other)


def test_other_syllables_stay_apart() -> None:
    assert len({one_spelling(word) for word in "bảy bẫy lý lị năm lăm tư bốn".split()}) == 8
