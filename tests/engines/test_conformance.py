"""The contract of speech engines, held by every one in the registry and by the fake of the tests."""

import itertools
import subprocess
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import jiwer
import numpy as np
import psutil
import pytest
from fake_engine import FakeEngine
from voices import Voice, joined, sample_voices

from pipeline.memory import give_memory_back
from pipeline.progress import silent
from pipeline.records import Segment
from pipeline.settings import Settings
from pipeline.speech.engines import ENGINES, Region, SpeechEngine, engine_class, segments_of
from pipeline.weights import Models

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = Settings.model_validate({"transcribe": {"model": "auto", "beam": 1}, "compute": {"device": "cpu"}})
WORST_WER = {"conformer": 0.1, "whisper": 0.5, "faster-whisper": 0.5}
NAMES = ["fake", *(pytest.param(name, marks=pytest.mark.model) for name in ENGINES)]


def voices() -> list[Voice]:
    """The two shortest."""
    return sorted(sample_voices(), key=lambda voice: voice.duration)[:2]


def build(name: str, models: Models) -> SpeechEngine:
    return (FakeEngine if name == "fake" else engine_class(name))(SETTINGS, models)


@pytest.fixture(scope="module", params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def engine(name: str, models: Models) -> Iterator[SpeechEngine]:
    built = build(name, models)
    yield built
    built.close()


@pytest.fixture(scope="module")
def speech() -> tuple[np.ndarray, list[Region]]:
    """Two voices with a pause of 700 ms; each region has 200 ms around its voice."""
    audio, spans = joined(voices(), 700)
    return audio, [Region(start=max(0, start - 200), end=end + 200) for start, end in spans]


def hear(engine: SpeechEngine, audio: np.ndarray, regions: Sequence[Region]) -> list[Segment]:
    return segments_of(engine.transcribe(audio, regions, silent))


@pytest.fixture(scope="module")
def heard(engine: SpeechEngine, speech: tuple[np.ndarray, list[Region]]) -> list[Segment]:
    return hear(engine, *speech)


def test_silence_gives_nothing(engine: SpeechEngine) -> None:
    assert hear(engine, np.zeros(48_000, np.float32), [Region(start=0, end=3000)]) == []


def test_a_faint_hiss_gives_nothing(engine: SpeechEngine) -> None:
    hiss = np.random.default_rng(1).normal(0, 10 ** (-80 / 20), 48_000).astype(np.float32)
    assert hear(engine, hiss, [Region(start=0, end=1000), Region(start=1500, end=3000)]) == []


def test_empty_audio_gives_nothing(engine: SpeechEngine) -> None:
    empty = np.zeros(0, np.float32)
    assert hear(engine, empty, []) == []
    assert hear(engine, empty, [Region(start=0, end=500)]) == []


def test_no_regions_give_nothing(engine: SpeechEngine) -> None:
    assert hear(engine, np.ones(16_000, np.float32) / 2, []) == []


def test_times_rise_and_stay_inside_the_region(heard: list[Segment], speech: tuple[np.ndarray, list[Region]]) -> None:
    for segment, region in zip(heard, speech[1], strict=True):
        assert segment.words
        assert region.start <= segment.start <= segment.words[0].start
        assert segment.words[-1].end <= segment.end <= region.end
        assert all(before.end <= after.start for before, after in itertools.pairwise(segment.words))


def test_text_is_nfc_and_made_of_the_words(heard: list[Segment]) -> None:
    assert heard
    for segment in heard:
        assert unicodedata.is_normalized("NFC", segment.text)
        assert segment.text == " ".join(word.text for word in segment.words)
        assert all(word.text == word.text.strip() != "" for word in segment.words)


def test_regions_at_the_edges_of_the_audio(engine: SpeechEngine, speech: tuple[np.ndarray, list[Region]]) -> None:
    audio, regions = speech
    end = len(audio) // 16
    odd = [Region(start=0, end=10), Region(start=10, end=10), Region(start=regions[-1].start, end=end + 500)]
    for segment in hear(engine, audio, odd):
        assert any(region.start <= segment.start and segment.end <= region.end for region in odd)


def test_two_runs_agree_and_progress_rises_to_the_end(
    engine: SpeechEngine, heard: list[Segment], speech: tuple[np.ndarray, list[Region]]
) -> None:
    audio, regions = speech
    seen: list[tuple[int, int]] = []
    again = engine.transcribe(audio, regions, lambda _step, completed, total: seen.append((completed, total)))
    assert segments_of(again) == heard
    total = sum(region.duration for region in regions)
    assert seen[-1] == (total, total)
    assert seen == sorted(seen)


def test_what_is_dropped_has_its_time_and_its_reason(engine: SpeechEngine) -> None:
    noise = np.random.default_rng(0).standard_normal(16_000 * 4).astype(np.float32) / 10
    regions = [Region(start=0, end=1_500), Region(start=2_000, end=4_000)]
    for each in engine.transcribe(noise, regions, silent):
        assert 0 <= each.start <= each.end <= 4_000
        assert unicodedata.is_normalized("NFC", each.text)
        assert each.text.strip() == each.text != ""
        assert isinstance(each, Segment) or each.reason


def test_info_is_what_was_described(name: str, engine: SpeechEngine, models: Models) -> None:
    described = type(engine).describe(SETTINGS, models)
    assert engine.info() == described
    assert described.name == name


@pytest.mark.model
@pytest.mark.parametrize("name", list(ENGINES), indirect=True)
def test_the_words_are_those_spoken(name: str, heard: list[Segment]) -> None:
    said = [" ".join(voice.words) for voice in voices()]
    written = [" ".join(word.text.strip(",.?!").lower() for word in segment.words) for segment in heard]
    assert jiwer.wer(said, written) <= WORST_WER[name]


@pytest.mark.model
@pytest.mark.parametrize("name", list(ENGINES), indirect=True)
def test_close_frees_the_weights(name: str, models: Models) -> None:
    reached = []
    for _ in range(3):
        engine = build(name, models)
        engine.close()
        give_memory_back()
        reached.append(psutil.Process().memory_info().rss)
    # the C library may keep what was freed, for the next time: it must not grow by the weights at each
    weights = sum(file.size for file in models.entries[_model_of(engine)].file)
    assert reached[2] - reached[0] < weights


def _model_of(engine: SpeechEngine) -> str:
    """The model whose files an engine names: «model/file», or the conformer's own."""
    file = next(iter(engine.info().weights))
    return file.split("/")[0] if "/" in file else "conformer-vi"


@pytest.mark.parametrize("name", list(ENGINES))
def test_describing_an_engine_loads_no_heavy_library(name: str) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from pipeline.settings import Settings; from pipeline.weights import Models\n"
        "from pipeline.speech.engines import engine_class\n"
        f"print(engine_class({name!r}).describe(Settings(), Models(Path('models'))).name)\n"
        "print([name for name in ('torch', 'numpy', 'onnxruntime', 'ctranslate2', 'whisper') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.split("\n")[:2] == [name, "[]"]
