"""The conformer's own: times against the audio, order of regions, posteriors within easy reach."""

from collections.abc import Iterator

import numpy as np
import pytest
from voices import joined, sample_voices

from pipeline.errors import WeightsError
from pipeline.progress import silent
from pipeline.settings import Settings
from pipeline.speech.conformer import ConformerEngine
from pipeline.speech.ctc import FRAME_MS
from pipeline.speech.engines import Region, segments_of
from pipeline.weights import Models

GAP_MS = 1_500


@pytest.fixture(scope="module")
def engine(models: Models) -> Iterator[ConformerEngine]:
    built = ConformerEngine(Settings.model_validate({"transcribe": {"batch": 4}}), models)
    yield built
    built.close()


def edges(samples: np.ndarray) -> tuple[int, int]:
    """Where a clean voice begins and ends, ms: within 25 dB of its loud frames."""
    frames = samples[: len(samples) // 160 * 160].reshape(-1, 160)
    level = 10 * np.log10(np.square(frames).mean(axis=1) + 1e-9)
    loud = np.flatnonzero(level > np.percentile(level, 90) - 25)
    return int(loud[0]) * 10, int(loud[-1]) * 10 + 10


@pytest.mark.model
def test_first_and_last_word_are_where_the_voice_begins_and_ends(engine: ConformerEngine) -> None:
    voices = sample_voices()
    audio, spans = joined(voices, GAP_MS)
    regions = [Region(start=max(0, start - 500), end=end + 500) for start, end in spans]
    segments = segments_of(engine.transcribe(audio, regions, silent))
    for segment, voice, (start, _) in zip(segments, voices, spans, strict=True):
        begin, end = edges(voice.samples)
        assert abs(segment.start - start - begin) <= 150
        assert abs(segment.end - start - end) <= 150


@pytest.mark.model
def test_regions_of_all_lengths_come_back_in_their_order(engine: ConformerEngine) -> None:
    voices = sample_voices()
    audio, spans = joined(voices, GAP_MS)
    segments = segments_of(engine.transcribe(audio, [Region(start=start, end=end) for start, end in spans], silent))
    assert len(voices) > 4  # more than a batch
    for segment, voice in zip(segments, voices, strict=True):
        assert len(set(segment.text.split()) & set(voice.words)) > len(set(voice.words)) / 2


@pytest.mark.model
def test_posteriors_are_distributions_for_each_frame_of_a_region(engine: ConformerEngine) -> None:
    voice = sample_voices()[0]
    regions = [Region(start=0, end=1_000), Region(start=0, end=voice.duration)]
    found = dict(engine.posteriors(voice.samples, regions))
    for index, region in enumerate(regions):
        assert len(found[index]) >= (region.duration - 25) // FRAME_MS
        np.testing.assert_allclose(np.exp(found[index]).sum(axis=1), 1, atol=1e-3)


def test_missing_weights_are_named(tmp_path, models: Models) -> None:
    (tmp_path / "manifest.toml").write_bytes((models.folder / "manifest.toml").read_bytes())
    with pytest.raises(WeightsError, match=r"model\.onnx"):
        ConformerEngine(Settings(), Models(tmp_path))
