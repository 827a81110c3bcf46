"""Measures of level on signals whose level is known, and reading parts of a working copy."""

import math
from pathlib import Path

import numpy as np
import pytest
import soundfile

from pipeline.audio import read_samples
from pipeline.errors import InputError
from pipeline.loudness import LoudnessMeter
from pipeline.records import SAMPLE_RATE, Loudness


def measured(signal: np.ndarray, block: int = 160_000) -> Loudness:
    samples = np.clip(np.round(signal * 32_768), -32_768, 32_767).astype("<i2")
    meter = LoudnessMeter()
    for start in range(0, len(samples), block):
        meter.add(samples[start : start + block].tobytes())
    return meter.result()


def sine(level: float, seconds: float) -> np.ndarray:
    return level * np.sin(2 * np.pi * 440 * np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE)


def test_a_sine_has_its_rms_3_db_below_its_peak() -> None:
    found = measured(sine(0.5, 3))
    assert found.peak_dbfs == pytest.approx(20 * math.log10(0.5), abs=0.1)
    assert found.level_dbfs == pytest.approx(20 * math.log10(0.5 / math.sqrt(2)), abs=0.1)
    assert (found.clipped, found.silent) == (0, 0)


def test_silence_does_not_pull_the_level_down() -> None:
    found = measured(np.concatenate([sine(0.5, 1), np.zeros(3 * SAMPLE_RATE)]))
    assert found.level_dbfs == measured(sine(0.5, 1)).level_dbfs
    assert found.silent == 0.75


def test_a_flat_top_is_clipping() -> None:
    signal = np.clip(sine(2.0, 2), -1, 1)
    share = np.mean(np.abs(signal) >= 0.995)
    assert measured(signal).clipped == pytest.approx(share, abs=0.01)
    assert measured(sine(0.98, 2)).clipped == 0


def stretches(signal: np.ndarray, block: int) -> list[tuple[int, int]]:
    meter = LoudnessMeter()
    samples = np.clip(np.round(signal * 32_768), -32_768, 32_767).astype("<i2")
    for start in range(0, len(samples), block):
        meter.add(samples[start : start + block].tobytes())
    return [(span.start, span.end) for span in meter.overdriven()]


@pytest.mark.parametrize("block", [160_000, 16_000, 1_600])
def test_overdriven_stretches_are_found_where_they_are(block: int) -> None:
    loud, soft = np.clip(sine(2.0, 1), -1, 1), sine(0.3, 1)
    signal = np.concatenate([soft, loud, np.zeros(8_000), loud, soft, soft, loud])
    # half a second between two of them is no end, two seconds are
    assert stretches(signal, block) == [(1_000, 3_500), (5_500, 6_500)]


def test_a_limiters_lone_peaks_and_full_scale_are_not_overdriven() -> None:
    signal = sine(0.5, 2)
    signal[::4_000] = 1.0
    assert stretches(signal, 16_000) == []
    assert stretches(sine(0.99, 1), 16_000) == []
    assert stretches(np.zeros(0), 16_000) == []


def test_nothing_and_digital_silence() -> None:
    assert measured(np.zeros(0)) == Loudness(peak_dbfs=-100, level_dbfs=-100, clipped=0, silent=0)
    assert measured(np.zeros(16_000)) == Loudness(peak_dbfs=-100, level_dbfs=-100, clipped=0, silent=1)


def test_the_loudest_negative_sample_is_full_scale() -> None:
    assert measured(np.full(1600, -1.0)).peak_dbfs == 0


@pytest.mark.parametrize("block", [1600, 16_000, 48_000])
def test_the_size_of_the_blocks_does_not_matter(block: int) -> None:
    signal = np.concatenate([sine(0.4, 1.3), np.zeros(8_000), sine(0.01, 1.7)])
    assert measured(signal, block) == measured(signal)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    ramp = (np.arange(2 * SAMPLE_RATE) % 30_000).astype("int16")
    soundfile.write(tmp_path / "audio.flac", ramp, SAMPLE_RATE)
    return tmp_path / "audio.flac"


def test_parts_are_cut_by_milliseconds(copy: Path) -> None:
    whole = read_samples(copy)
    assert (whole.dtype, whole.shape) == (np.float32, (32_000,))
    assert np.array_equal(read_samples(copy, 250, 750), whole[4_000:12_000])
    assert np.array_equal(read_samples(copy, 1_500), whole[24_000:])
    assert np.array_equal(read_samples(copy, 1_900, 9_000), whole[30_400:])
    assert len(read_samples(copy, 5_000, 9_000)) == 0
    assert len(read_samples(copy, 700, 700)) == 0


def test_a_missing_or_damaged_copy_says_to_ingest_again(copy: Path) -> None:
    with pytest.raises(InputError, match="audio2"):
        read_samples(copy.with_name("audio2.flac"))
    copy.write_bytes(b"fLaC" + b"\0" * 100)
    with pytest.raises(InputError, match="không đọc được") as caught:
        read_samples(copy)
    assert "ingest" in caught.value.hint
