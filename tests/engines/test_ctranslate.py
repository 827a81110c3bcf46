"""faster-whisper's own: wrong weights are told, many windows keep their words."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from voices import joined, sample_voices

from pipeline.errors import SettingsError
from pipeline.progress import silent
from pipeline.settings import Settings
from pipeline.speech.ctranslate import FasterWhisperEngine, _by_window
from pipeline.speech.engines import Region, segments_of
from pipeline.speech.windows import pack
from pipeline.weights import Models


def settings(model: str = "auto") -> Settings:
    return Settings.model_validate({"transcribe": {"model": model, "beam": 1}, "compute": {"device": "cpu"}})


@pytest.fixture(scope="module")
def engine(models: Models) -> Iterator[FasterWhisperEngine]:
    built = FasterWhisperEngine(settings(), models)
    yield built
    built.close()


@pytest.mark.parametrize(("model", "said"), [("whisper-bas", "whisper-base"), ("conformer-vi", "CTranslate2")])
def test_weights_that_do_not_fit_are_told(models: Models, model: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        FasterWhisperEngine.describe(settings(model), models)
    assert said in caught.value.text + caught.value.hint


@pytest.mark.model
def test_voices_in_windows_far_apart_keep_their_words(engine: FasterWhisperEngine) -> None:
    voices = sample_voices()[:3]
    audio, spans = joined(voices, 4_000)
    regions = [Region(start=start, end=end) for start, end in spans]
    assert len(pack(regions)) == 3
    segments = segments_of(engine.transcribe(audio, regions, silent))
    for segment, voice, region in zip(segments, voices, regions, strict=True):
        assert region.start <= segment.start < segment.end <= region.end
        heard = {word.text.strip(",.?!").lower() for word in segment.words}
        assert len(heard & set(voice.words)) > len(set(voice.words)) / 3


def test_segments_go_to_the_window_they_start_in_even_when_rounded_down() -> None:
    windows = pack([Region(start=0, end=1_000), Region(start=29_290, end=33_000), Region(start=70_000, end=71_000)])
    found = [SimpleNamespace(seek=0), SimpleNamespace(seek=2_928), SimpleNamespace(seek=7_000)]
    assert [[segment.seek for segment in group] for group in _by_window(found, windows)] == [[0], [2_928], [7_000]]
