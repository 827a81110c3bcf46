"""Capitals: the case tables, and laws that hold for any text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.vietnamese.capitals import Known, capitalise
from pipeline.vietnamese.people import NamedPerson, find
from tests.unit.capital_cases import HINTED, LOWERED, OWN, OWN_PEOPLE, OWN_TERMS, lines, pairs
from tests.unit.capital_cases_plain import PLAIN

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
