"""The graph of phrases: what is earned, what is given back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.speech.context import LATER, ContextGraph

SYLLABLES = st.sampled_from("a b c d".split())
TEXTS = st.lists(SYLLABLES, max_size=12)
PHRASES = st.lists(st.lists(SYLLABLES, min_size=1, max_size=4), max_size=5)


def graph(*phrases: str, bonus: float = 2.0) -> ContextGraph:
    return ContextGraph([phrase.split() for phrase in phrases], bonus)


def test_a_phrase_earns_and_its_beginning_does_not() -> None:
    context = graph("nguyễn văn luân")
    whole = 2.0 * (1 + 2 * LATER)
    assert context.earned("đồng chí nguyễn văn luân".split()) == pytest.approx(whole)
    assert context.earned("đồng chí nguyễn văn nam".split()) == pytest.approx(0.0)
    assert context.earned("đồng chí nguyễn văn".split()) == pytest.approx(0.0)


def test_the_first_syllables_earn_at_once() -> None:
    context = graph("long an")
    earned, node = context.step(context.root, "long")
    assert earned == pytest.approx(2.0)
    lost, node = context.step(node, "đong")
    assert lost == pytest.approx(-2.0)
    assert node is context.root


def test_a_phrase_that_begins_inside_another_is_found() -> None:
    context = graph("tây ninh an", "ninh bình")
    assert context.earned("tây ninh bình".split()) == pytest.approx(2.0 * (1 + LATER))


def test_a_completed_phrase_stays_when_a_longer_one_breaks_off() -> None:
    context = graph("long an", "long an giang mới")
    assert context.earned("long an giang".split()) == pytest.approx(2.0 * (1 + LATER))
    assert context.earned("long an giang cũ".split()) == pytest.approx(2.0 * (1 + LATER))


def test_an_empty_graph_earns_nothing() -> None:
    assert graph().earned("xin chào".split()) == 0.0


@given(PHRASES, TEXTS)
def test_steps_and_the_end_add_up_and_nothing_is_lost(phrases: list[list[str]], text: list[str]) -> None:
    context = ContextGraph(phrases, 1.5)
    total = context.earned(text)
    assert total >= -1e-9
    assert total <= 1.5 * len(text) + 1e-9
    if not any(text[i : i + len(phrase)] == phrase for phrase in phrases for i in range(len(text))):
        assert total == pytest.approx(0.0)


@given(st.lists(SYLLABLES, min_size=1, max_size=4), TEXTS)
def test_one_phrase_earns_where_it_is_said(phrase: list[str], before: list[str]) -> None:
    context = ContextGraph([phrase], 1.0)
    assert context.earned([*before, "x", *phrase]) >= 1.0 + LATER * (len(phrase) - 1) - 1e-9
