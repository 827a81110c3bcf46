"""How alike syllables sound, and how abbreviations are read out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Term
from pipeline.vietnamese.letters import letter_readings, term_readings
from pipeline.vietnamese.sounds import Syllable, coarse, distance, parse, sequence_distance, spelling

PARTS = {
    "gì": Syllable("gi", False, "i", "", 1),
    "gìn": Syllable("gi", False, "i", "n", 1),
    "giêng": Syllable("gi", False, "iê", "ng", 0),
    "gia": Syllable("gi", False, "a", "", 0),
    "giữ": Syllable("gi", False, "ư", "", 4),
    "ghi": Syllable("g", False, "i", "", 0),
    "quý": Syllable("k", True, "i", "", 2),
    "quốc": Syllable("k", False, "uô", "c", 2),
    "quyết": Syllable("k", True, "iê", "t", 2),
    "khuya": Syllable("kh", True, "iê", "", 0),
    "mùa": Syllable("m", False, "uô", "", 1),
    "mưa": Syllable("m", False, "ươ", "", 0),
    "hoàng": Syllable("h", True, "a", "ng", 1),
    "hoài": Syllable("h", True, "a", "j", 1),
    "xoong": Syllable("x", False, "o", "ng", 0),
    "ủy": Syllable("", True, "i", "", 3),
    "UỶ": Syllable("", True, "i", "", 3),
    "nguyễn": Syllable("ng", True, "iê", "n", 4),
    "nghiêng": Syllable("ng", False, "iê", "ng", 0),
    "khuỷu": Syllable("kh", True, "i", "w", 3),
    "yêu": Syllable("", False, "iê", "w", 0),
    "tay": Syllable("t", False, "ă", "j", 0),
    "tai": Syllable("t", False, "a", "j", 0),
    "đắk": Syllable("đ", False, "ă", "c", 2),
}


@pytest.mark.parametrize(("text", "parts"), list(PARTS.items()))
def test_parts_of_a_syllable(text: str, parts: Syllable) -> None:
    assert parse(text) == parts
    assert parse(text.upper()) == parts


@pytest.mark.parametrize("text", ["Teams", "zoom", "wifi", "30%", "", "UBND", "hai-ba", "xyz", "aáà"])
def test_what_is_no_syllable(text: str) -> None:
    assert parse(text) is None
    assert distance(text, "tân") == 1.0
    assert distance(text, text.upper()) == 0.0


REGIONAL = """
luân nuân  sáng xáng  trình chình  dương giương  vương dương  rồi dồi  rồi gồi  sửa sữa  kỹ kỷ  tân tâng  tính tín
mặt mặc  bệnh bịnh  rượu riệu  hưu hiu  hoàng quàng  chiêm chim  chuối chúi  ông ong  lan lang  hoa qua  bác bát
mỗi mội
""".split()


@pytest.mark.parametrize(("one", "other"), list(zip(REGIONAL[::2], REGIONAL[1::2], strict=True)))
def test_what_a_region_does_not_tell_apart_is_cheap(one: str, other: str) -> None:
    assert 0 < distance(one, other) <= 0.1
    assert coarse(one) == coarse(other)


@pytest.mark.parametrize(("one", "other"), [("kỳ", "kì"), ("quý", "quí"), ("Mỹ", "mĩ"), ("hòa", "hoà"), ("lắk", "lắc")])
def test_two_spellings_of_one_syllable(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)
    assert distance(one, other) == 0


@pytest.mark.parametrize(("one", "other"), [("tay", "tai"), ("thúy", "thúi"), ("quy", "qui"), ("y", "i"), ("cá", "ká")])
def test_y_and_i_are_one_only_where_they_sound_alike(one: str, other: str) -> None:
    assert (spelling(one) == spelling(other)) == (one in ("quy", "cá"))


@pytest.mark.parametrize(
    ("near", "far"),
    [
        (("luân", "nuân"), ("luân", "tuân")),
        (("hải", "hãi"), ("hải", "hại")),
        (("phố", "phú"), ("phố", "phá")),
        (("lan", "lam"), ("lan", "lai")),
        (("bình", "đình"), ("bình", "sân")),
        (("tuấn", "tấn"), ("tuấn", "tiến")),
    ],
)
def test_order_of_distances(near: tuple[str, str], far: tuple[str, str]) -> None:
    assert distance(*near) < distance(*far)


SYLLABLES = st.sampled_from([*PARTS, *REGIONAL, "Teams", "không", "phường"])


@given(SYLLABLES, SYLLABLES, SYLLABLES)
def test_a_distance_is_a_distance(one: str, other: str, third: str) -> None:
    assert distance(one, one) == 0
    assert distance(one, other) == distance(other, one)
    assert 0 <= distance(one, other) <= 1


@given(st.lists(SYLLABLES, max_size=6), st.lists(SYLLABLES, max_size=6))
def test_sequences(one: list[str], other: list[str]) -> None:
    cost = sequence_distance(one, other)
    assert cost == pytest.approx(sequence_distance(other, one))
    assert abs(len(one) - len(other)) <= cost <= max(len(one), len(other))
    assert sequence_distance(one, one) == 0


def test_a_missing_syllable_costs_one() -> None:
    assert sequence_distance("nguyễn văn luân".split(), "nguyễn luân".split()) == 1
    assert sequence_distance("nguyễn văn luân".split(), "nguyễn văn nuân".split()) == pytest.approx(0.06)


READ = [
    ("UBND", "u bê nờ đê"), ("UBND", "u bê en dê"), ("VNPT", "vê nờ pê tê"), ("VNPT", "vi en pi ti"),
    ("ICT", "i xê tê"), ("ICT", "ai xi ti"), ("IT", "ai ti"), ("AI", "ây ai"), ("HĐND", "hát đê en dê"),
    ("CNTT", "xê nờ tê tê"), ("STTTT", "ét tê tê tê tê"), ("VNeID", "vi en i ai đi"), ("PCCC", "pê xê xê xê"),
    ("GPMB", "gờ pê mờ bê"),
]  # fmt: skip


@pytest.mark.parametrize(("token", "said"), READ)
def test_how_abbreviations_are_read(token: str, said: str) -> None:
    assert tuple(said.split()) in letter_readings(token)


@pytest.mark.parametrize(
    ("written", "said"), [("KH", "ca hát"), ("BĐ", "bê đê"), ("AI", "a i"), ("XIII", "ích i i i"), ("Nam", "en a em")]
)
def test_readings_that_mean_something_else_are_left_out(written: str, said: str) -> None:
    assert tuple(said.split()) not in term_readings(Term(written=written))


def test_readings_stay_few() -> None:
    assert 0 < len(letter_readings("UBMTTQVN")) <= 6_000


def test_terms_with_an_abbreviation_in_them() -> None:
    assert tuple("u bê nờ đê tỉnh".split()) in term_readings(Term(written="UBND tỉnh"))
    assert tuple("Sở tê tê và tê tê".split()) in term_readings(Term(written="Sở TT&TT"))
    assert term_readings(Term(written="chuyển đổi số")) == ()
    assert term_readings(Term(written="Viettel", spoken=("việt teo",))) == (("việt", "teo"),)
