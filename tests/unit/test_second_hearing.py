"""Clips for the second engine: cut in pauses, packed, and words put back to their time."""

import itertools

import numpy as np
import pytest
from fake_engine import FakeEngine
from hypothesis import given
from hypothesis import strategies as st

from pipeline.progress import silent
from pipeline.records import Span, Word
from pipeline.settings import Settings
from pipeline.speech import second
from pipeline.weights import Models


def words_at(*starts: int, length: int = 200) -> list[Word]:
    return [Word(start=start, end=start + length, text=f"chữ{i}", confidence=0.9) for i, start in enumerate(starts)]


def test_a_clip_begins_and_ends_in_pauses_with_some_context() -> None:
    # pauses of 400 ms before the words at 2,000 and 6,000, none of 150 ms between
    spoken = words_at(0, 200, 400, 2_000, 2_200, 2_400, 2_600, 2_800, 3_000, 3_200, 3_400, 4_000, 6_000, 6_200)
    (clip,) = second.clips_around(spoken, [(8, 10)], 10_000)
    assert (clip.start, clip.end) == (1_300, 5_100)


def test_a_clip_does_not_reach_into_a_long_silence() -> None:
    spoken = words_at(0, 100_000, 200_000)
    (clip,) = second.clips_around(spoken, [(1, 2)], 300_000)
    assert 100_000 - second.REACH_MS <= clip.start < 100_000
    assert 100_200 < clip.end <= 100_200 + second.REACH_MS


def test_at_the_edges_of_a_recording() -> None:
    spoken = words_at(100, 300)
    (clip,) = second.clips_around(spoken, [(0, 2)], 550)
    assert (clip.start, clip.end) == (0, 550)


stretches = st.lists(st.tuples(st.integers(0, 59), st.integers(1, 3)), max_size=12)


@given(st.lists(st.integers(0, 900), min_size=62, max_size=62), stretches)
def test_clips_hold_every_stretch_and_do_not_overlap(gaps: list[int], some: list[tuple[int, int]]) -> None:
    starts = itertools.accumulate(gap + 200 for gap in gaps)
    spoken = words_at(*starts)
    wanted: list[tuple[int, int]] = []
    for first, count in sorted(some):
        if not wanted or first >= wanted[-1][1]:
            wanted.append((first, first + count))
    clips = second.clips_around(spoken, wanted, spoken[-1].end + 500)
    assert all(one.end <= other.start for one, other in itertools.pairwise(clips))
    for first, last in wanted:
        clip = clips[second.clip_of(clips, spoken[first])]
        assert clip.start <= spoken[first].start
        assert spoken[last - 1].end <= clip.end
    assert all(clip.duration <= second.MAX_CLIP_MS for clip in clips)


def test_batches_keep_the_order_and_about_their_length() -> None:
    clips = [Span(start=at, end=at + 4_500) for at in range(0, 100_000, 10_000)]
    batches = second.in_batches(clips, 15_000)
    assert [clip for batch in batches for clip in batch] == clips
    assert [len(batch) for batch in batches] == [3, 3, 3, 1]
    assert second.in_batches([], 15_000) == []


def test_words_come_back_at_the_meetings_time(models: Models) -> None:
    engine = FakeEngine(Settings(), models)
    engine.enqueue("một hai", "ba bốn")
    asked: list[tuple[int, int]] = []

    def read(start: int, end: int) -> np.ndarray:
        asked.append((start, end))
        return np.full((end - start) * 16, 0.1, np.float32)

    clips = [Span(start=5_000, end=7_000), Span(start=50_000, end=51_000)]
    heard = second.hear_again(engine, read, clips, silent)
    assert asked == [(5_000, 7_000), (50_000, 51_000)]
    assert [[(word.start, word.end, word.text) for word in words] for words in heard] == [
        [(5_000, 6_000, "một"), (6_000, 7_000, "hai")],
        [(50_000, 50_500, "ba"), (50_500, 51_000, "bốn")],
    ]
    # one recording for the engine, half a second between the clips
    assert [(region.start, region.end) for region in engine.calls[0]] == [(0, 2_000), (2_500, 3_500)]


@pytest.mark.parametrize(("first", "other"), [("conformer", "FasterWhisperEngine"), ("whisper", "ConformerEngine")])
def test_the_second_engine_is_of_another_kind(first: str, other: str) -> None:
    assert second.second_class(first).__name__ == other


def test_the_second_engine_does_not_take_the_first_ones_weights() -> None:
    settings = Settings.model_validate({"transcribe": {"engine": "whisper", "model": "phowhisper-large", "beam": 3}})
    assert second.second_settings(settings).transcribe.model == "auto"
    assert second.second_settings(settings).transcribe.beam == 3
