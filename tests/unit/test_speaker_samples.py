"""The ten clearest seconds of a speaker."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Span, Turn, Word
from pipeline.speakers.samples import MAX_MS, choose_sample, level_dbfs


def turn(speaker: str, start: int, end: int) -> Turn:
    return Turn(start=start, end=end, speaker=speaker, overlapped=False)


def words(start: int, end: int, confidence: float, step: int = 300) -> list[Word]:
    return [Word(start=at, end=at + step - 50, text="a", confidence=confidence) for at in range(start, end, step)]


def even(_: Span) -> float:
    return -20.0


def test_the_confident_passage_is_taken() -> None:
    heard = [*words(0, 20_000, 0.5), *words(20_000, 30_000, 0.95), *words(30_000, 50_000, 0.5)]
    span = choose_sample("S1", [turn("S1", 0, 50_000)], heard, even)
    assert span is not None
    assert abs(span.start - 20_000) < 600
    assert 9_000 <= span.duration <= MAX_MS


def test_other_voices_are_left_out() -> None:
    turns = [turn("S1", 0, 12_000), turn("S2", 4_000, 5_000), turn("S1", 20_000, 24_000)]
    span = choose_sample("S1", turns, words(0, 24_000, 0.9), even)
    assert span is not None
    assert span.start >= 5_000
    assert span.end <= 12_000


def test_a_much_quieter_passage_is_left() -> None:
    turns = [turn("S1", 0, 10_000), turn("S2", 10_000, 20_000), turn("S1", 20_000, 29_000)]
    heard = [*words(0, 10_000, 0.9), *words(20_000, 29_000, 0.9)]
    span = choose_sample("S1", turns, heard, lambda span: -40.0 if span.start < 10_000 else -20.0)
    assert span is not None
    assert span.start >= 20_000


def test_without_words_the_longest_stretch_alone() -> None:
    turns = [turn("S1", 0, 3_000), turn("S2", 1_000, 4_000), turn("S1", 6_000, 7_500)]
    assert choose_sample("S1", turns, [], even) == Span(start=6_000, end=7_500)


def test_always_spoken_over_gives_the_longest_turn() -> None:
    turns = [turn("S1", 1_000, 3_000), turn("S2", 0, 4_000)]
    assert choose_sample("S1", turns, words(1_000, 3_000, 0.9), even) == Span(start=1_000, end=3_000)


def test_nobody_of_that_name() -> None:
    assert choose_sample("S9", [turn("S1", 0, 1_000)], [], even) is None


@given(
    st.lists(st.tuples(st.sampled_from(["S1", "S2"]), st.integers(0, 60_000), st.integers(1, 20_000)), min_size=1),
    st.lists(st.tuples(st.integers(0, 80_000), st.integers(1, 15_000), st.floats(0, 1)), max_size=40),
)
def test_a_sample_is_short_and_inside_a_turn_of_its_speaker(
    spans: list[tuple[str, int, int]], heard: list[tuple[int, int, float]]
) -> None:
    turns = sorted((turn(who, start, start + long) for who, start, long in spans), key=lambda turn: turn.start)
    said = sorted(
        (Word(start=start, end=start + long, text="a", confidence=sure) for start, long, sure in heard),
        key=lambda word: word.start,
    )
    span = choose_sample("S1", turns, said, even)
    own = [turn for turn in turns if turn.speaker == "S1"]
    assert (span is None) == (not own)
    if span:
        assert 0 < span.duration <= MAX_MS
        assert any(turn.start <= span.start and span.end <= turn.end for turn in own)


def test_level() -> None:
    assert level_dbfs(np.full(100, 0.1, np.float32)) == pytest.approx(-20)
    assert level_dbfs(np.zeros(100, np.float32)) == -100
    assert level_dbfs(np.zeros(0, np.float32)) == -100
