"""What a card makes the engines wait for; what a confidence means."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.card import Card
from pipeline.records import Term
from pipeline.speech.bias import NO_BIAS, bias_of
from pipeline.speech.confidence import calibrated
from pipeline.speech.decoding import CONTEXT_BONUS, LEAST_BONUS, context_bonus

CARD = Card.model_validate(
    {
        "agency": {"name": "Sở Nội vụ"},
        "person": [
            {"name": "Nguyễn Văn Luân", "title": "Giám đốc", "unit": "Sở Tài chính", "role": "chair"},
            {"name": "Trần Thị Hoà"},
        ],
        "site": [{"name": "Điểm cầu Đức Hòa"}],
        "glossary": {"terms": ["chuyển đổi số", {"written": "VNeID", "spoken": ["vi nê ai đi"]}, "UBND"]},
    }
)


def test_people_come_first_and_nothing_twice() -> None:
    bias = bias_of(CARD, [Term(written="Đề án 06"), Term(written="chuyển đổi số")])
    assert bias.written[:3] == ("Nguyễn Văn Luân", "Trần Thị Hoà", "chuyển đổi số")
    assert len(set(bias.written)) == len(bias.written)
    assert "Giám đốc" not in bias.written  # a word that everybody knows
    assert {"Đề án 06", "Sở Tài chính", "Sở Nội vụ", "Điểm cầu Đức Hòa"} <= set(bias.written)


def test_spoken_forms_are_syllables_in_one_spelling() -> None:
    spoken = set(bias_of(CARD, [Term(written="Đề án 06")]).spoken)
    assert ("nguyễn", "văn", "luân") in spoken
    assert ("trần", "thị", "hòa") in spoken
    assert ("đồng", "chí", "luân") in spoken
    assert ("vi", "nê", "ai", "đi") in spoken
    assert ("đề", "án", "không", "sáu") in spoken
    assert any(form[:2] == ("u", "bê") for form in spoken)
    assert all(syllable.isalpha() and syllable == syllable.lower() for form in spoken for syllable in form)


def test_no_card_is_no_bias() -> None:
    assert bias_of(Card()) == NO_BIAS


def test_among_many_phrases_each_earns_less() -> None:
    assert context_bonus(0) == context_bonus(100) == CONTEXT_BONUS
    assert CONTEXT_BONUS > context_bonus(500) > context_bonus(1_000) > LEAST_BONUS
    assert context_bonus(10**9) == LEAST_BONUS


@given(st.floats(0, 1), st.floats(0, 1))
def test_confidence_is_a_probability_and_keeps_the_order(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 < calibrated(low) <= calibrated(high) < 1
