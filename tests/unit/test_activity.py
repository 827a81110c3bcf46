"""Regions of speech: laws of the cutting, and the real detector on voices, hiss and tones."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from voices import joined, sample_voices

from pipeline.settings import Activity
from pipeline.speech.activity import FRAME_MS, Curves, SileroDetector, find_regions

PROBABILITIES = st.lists(st.sampled_from([0.0, 0.3, 0.4, 0.6, 1.0]), max_size=400)


def curves(speech: list[float], power: list[float] | None = None) -> Curves:
    return Curves(np.array(speech, np.float32), np.array(power or [1.0] * len(speech), np.float32))


@given(
    PROBABILITIES,
    st.integers(0, 1_000),
    st.integers(0, 600),
    st.integers(1, 3_000),
    st.integers(0, FRAME_MS - 1),
)
def test_regions_are_ordered_bounded_and_hold_all_speech(
    speech: list[float], silence: int, pad: int, longest: int, rest: int
) -> None:
    settings = Activity(min_silence_ms=silence, pad_ms=pad, max_region_ms=longest)
    duration = max(0, len(speech) * FRAME_MS - rest)
    regions = find_regions(curves(speech), duration, settings)
    assert all(before.end <= after.start for before, after in itertools.pairwise(regions))
    assert all(0 < region.duration <= longest and region.end <= duration for region in regions)
    covered = np.zeros(duration, bool)
    for region in regions:
        covered[region.start : region.end] = True
    for index, probability in enumerate(speech):
        if probability >= settings.threshold:
            assert covered[index * FRAME_MS : (index + 1) * FRAME_MS].all()


def test_a_long_region_is_cut_where_it_is_quietest() -> None:
    power = [1.0] * 1_000
    power[400:403] = [0.01] * 3
    regions = find_regions(curves([1.0] * 1_000, power), 32_000, Activity(max_region_ms=20_000))
    assert [(region.start, region.end) for region in regions] == [(0, 12_848), (12_848, 32_000)]


def test_a_short_pause_does_not_part_and_a_long_one_does() -> None:
    speech = [1.0] * 50 + [0.0] * 5 + [1.0] * 50 + [0.0] * 50 + [1.0] * 50
    regions = find_regions(curves(speech), len(speech) * FRAME_MS, Activity(min_silence_ms=300, pad_ms=100))
    assert [(region.start, region.end) for region in regions] == [(0, 3_460), (4_860, 6_560)]


def test_neighbours_share_the_silence_between_them() -> None:
    speech = [1.0] * 10 + [0.0] * 20 + [1.0] * 10
    regions = find_regions(curves(speech), len(speech) * FRAME_MS, Activity(pad_ms=5_000))
    assert [(region.start, region.end) for region in regions] == [(0, 640), (640, 1_280)]


@pytest.mark.model
def test_voices_are_found_and_pauses_left_out() -> None:
    audio, spans = joined(sample_voices(), 2_000)
    regions = find_regions(SileroDetector().curves([audio]), len(audio) // 16, Activity(min_silence_ms=1_000))
    assert len(regions) == len(spans)
    for region, (start, end) in zip(regions, spans, strict=True):
        assert abs(region.start - start) < 700
        assert abs(region.end - end) < 700


@pytest.mark.model
def test_how_the_audio_comes_in_blocks_changes_nothing() -> None:
    audio, _ = joined(sample_voices()[:3], 500)
    detector = SileroDetector()
    whole = detector.curves([audio])
    edges = [0, 1, 700, 16_000, 16_001, 50_000, len(audio)]
    pieces = detector.curves(audio[start:end] for start, end in itertools.pairwise(edges))
    np.testing.assert_allclose(pieces.speech, whole.speech, atol=1e-5)
    np.testing.assert_array_equal(pieces.power, whole.power)


@pytest.mark.parametrize("kind", ["silence", "hiss", "tone"])
def test_what_is_no_speech_gives_no_region(kind: str) -> None:
    time = np.arange(16_000 * 10) / 16_000
    audio = {
        "silence": np.zeros_like(time),
        "hiss": np.random.default_rng(1).normal(0, 0.01, len(time)),
        "tone": 0.3 * np.sin(2 * np.pi * 440 * time),
    }[kind]
    found = SileroDetector().curves([audio.astype(np.float32)])
    assert find_regions(found, 10_000, Activity()) == []


def test_no_audio_gives_no_region() -> None:
    assert find_regions(SileroDetector().curves([]), 0, Activity()) == []


def test_progress_is_told_in_ms() -> None:
    told: list[int] = []
    SileroDetector().curves([np.zeros(16_000, np.float32)] * 3, told.append)
    assert told == [992, 1_984, 2_976, 3_008]
