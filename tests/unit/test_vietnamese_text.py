"""Unicode form, tone placement and spacing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.vietnamese.text import fold, normalise, place_tones, tidy_spaces

# old placement, new placement
PAIRS = """
hòa hoà  hóa hoá  họa hoạ  hỏa hoả  tòa toà  tỏa toả  tọa toạ  lòa loà  lóa loá  xóa xoá  xòa xoà  khóa khoá
đóa đoá  dọa doạ  ngõa ngoã  thỏa thoả  góa goá  nhòa nhoà  òa oà  lõa loã
khỏe khoẻ  khóe khoé  lòe loè  lóe loé  nhòe nhoè  hòe hoè  xòe xoè  tóe toé  chóe choé  ọe oẹ
ủy uỷ  úy uý  thủy thuỷ  thùy thuỳ  thúy thuý  thụy thuỵ  tùy tuỳ  túy tuý  tụy tuỵ  lũy luỹ  lụy luỵ  hủy huỷ
súy suý  nhụy nhuỵ  khụy khuỵ  sủy suỷ  trụy truỵ  ngụy nguỵ
""".split()
BOTH_WAYS = list(zip(PAIRS[::2], PAIRS[1::2], strict=True))

SAME_IN_BOTH = """
quý quỳ quỷ quỹ quỵ quà quá quả quạ què quẻ Quý QUỸ giữ nguyên Huỳnh huýnh hoàng hoài hoặc khoảng khoét ngoằn thuyền
thuyết quyết tuyết luyện khuỷu tuýp nghĩa của mùa lúa múi gìn già giá cúi hoa hoe huy tuy uy xoay xoáy ngoài toán loại
việc nước người Đắk Lắk hòn hóc tủi mỹ kỳ bíu xoèn xoẹt
""".split()


def test_the_table_is_large_enough() -> None:
    assert len(BOTH_WAYS) >= 40
    assert len(SAME_IN_BOTH) >= 40


@pytest.mark.parametrize(("old", "new"), BOTH_WAYS)
def test_both_placements(old: str, new: str) -> None:
    assert place_tones(new, "old") == old == place_tones(old, "old")
    assert place_tones(old, "new") == new == place_tones(new, "new")
    assert place_tones(new.upper(), "old") == old.upper()
    assert place_tones(old.capitalize(), "new") == new.capitalize()


@pytest.mark.parametrize("syllable", SAME_IN_BOTH)
def test_syllables_that_both_write_alike(syllable: str) -> None:
    assert place_tones(syllable, "old") == syllable
    assert place_tones(syllable, "new") == syllable


def test_in_a_sentence() -> None:
    new = "Uỷ ban: «toà nhà hoà bình», UỶ VIÊN; thuỷ-lợi, Nguyễn Quý Thuý."
    old = "Ủy ban: «tòa nhà hòa bình», ỦY VIÊN; thủy-lợi, Nguyễn Quý Thúy."
    assert normalise(new, "old") == old
    assert normalise(old, "new") == new


@pytest.mark.parametrize(
    ("given_text", "tidy"),
    [
        ("  xin   chào \t các đồng chí \n", "xin chào các đồng chí"),
        ("vâng , đúng .", "vâng, đúng."),
        ("( một ) « hai » “ ba ”", "(một) «hai» “ba”"),
        ("một,hai;ba", "một, hai; ba"),
        ("đạt 36,5 % kế hoạch", "đạt 36,5% kế hoạch"),
        ("lúc 8:30, số 12/QĐ-UBND, 15.000.000 đồng", "lúc 8:30, số 12/QĐ-UBND, 15.000.000 đồng"),
        ("TP.HCM và a.b@c.vn", "TP.HCM và a.b@c.vn"),
        ("a\u00a0b\u2003c", "a b c"),
        ("", ""),
    ],
)
def test_spaces(given_text: str, tidy: str) -> None:
    assert tidy_spaces(given_text) == tidy


VIETNAMESE = st.text(
    "aăâbcdđeêghiklmnoôơpqrstuưvxyAUYQOE \u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b.,;:?!()«»%…-0159\n"
)


@given(st.text() | VIETNAMESE, st.sampled_from(["old", "new"]))
def test_normalising_twice_changes_nothing(text: str, tone: str) -> None:
    once = normalise(text, tone)
    assert normalise(once, tone) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text() | VIETNAMESE)
def test_no_letter_is_lost(text: str) -> None:
    def letters(given_text: str) -> list[str]:
        """Letters without their tones, which may move."""
        plain = unicodedata.normalize("NFD", given_text)
        return [sign for sign in plain if not sign.isspace() and not unicodedata.combining(sign)]

    assert letters(normalise(text, "old")) == letters(unicodedata.normalize("NFC", text))


@given(st.sampled_from(BOTH_WAYS), st.booleans())
def test_names_compare_whatever_the_placement_and_case(pair: tuple[str, str], upper: bool) -> None:
    old, new = pair
    assert fold(new.upper() if upper else new) == fold(f" {unicodedata.normalize('NFD', old)} ") == old
