"""openai-whisper as an engine, with whisper-base's real weights."""

import itertools
from collections.abc import Sequence

import numpy as np
import pytest
import torch
from voices import Voice, joined, sample_voices

from pipeline.errors import EngineError, WeightsError
from pipeline.progress import silent
from pipeline.records import Segment, Word
from pipeline.settings import Settings
from pipeline.speech.engines import Region, segments_of
from pipeline.speech.openai_whisper import WhisperEngine, choose_model
from pipeline.speech.whisper_decoding import in_halves, split_loop
from pipeline.speech.windows import WINDOW_MS, pack, unheard
from pipeline.weights import Models

GREEDY = Settings.model_validate({"transcribe": {"model": "whisper-base", "beam": 1}, "compute": {"device": "cpu"}})


@pytest.fixture(scope="module")
def engine(models: Models) -> WhisperEngine:
    return WhisperEngine(GREEDY, models)


def regions_of(spans: Sequence[tuple[int, int]]) -> list[Region]:
    return [Region(start=start, end=end) for start, end in spans]


def shortest(count: int) -> list[Voice]:
    """The voices that take the least time."""
    return sorted(sample_voices(), key=lambda voice: voice.duration)[:count]


def hear(engine: WhisperEngine, audio: np.ndarray, regions: Sequence[Region]) -> list[Segment]:
    return segments_of(engine.transcribe(audio, regions, silent))


@pytest.mark.model
def test_it_hears_each_voice_in_its_own_region(engine: WhisperEngine) -> None:
    voices = sample_voices()[:4]
    audio, spans = joined(voices, 700)
    regions = regions_of(spans)
    heard = hear(engine, audio, regions)
    assert len(heard) == len(voices)
    for voice, region, segment in zip(voices, regions, heard, strict=True):
        assert region.start <= segment.start < segment.end <= region.end
        times = [time for word in segment.words for time in (word.start, word.end)]
        assert times == sorted(times)
        assert segment.text == " ".join(word.text for word in segment.words)
        common = set(voice.words) & {word.text.strip(",.").lower() for word in segment.words}
        assert len(common) > len(set(voice.words)) / 2  # whisper-base mishears; the region must be right
    assert all(0 < word.confidence <= 1 for segment in heard for word in segment.words)
    assert any(segment.text.endswith(".") for segment in heard)


@pytest.mark.model
def test_two_runs_agree_and_progress_reaches_the_end(engine: WhisperEngine) -> None:
    audio, spans = joined(shortest(1), 0)
    regions = regions_of(spans)
    calls: list[tuple[int, int]] = []
    first = segments_of(engine.transcribe(audio, regions, lambda step, done, total: calls.append((done, total))))
    assert first == hear(engine, audio, regions)
    assert calls == [(spans[0][1], spans[0][1])]


@pytest.mark.model
def test_beams_over_several_windows(models: Models, engine: WhisperEngine) -> None:
    """openai-whisper itself fails here: its shapes fit for one window only."""
    settings = GREEDY.model_copy(update={"transcribe": GREEDY.transcribe.model_copy(update={"beam": 2})})
    audio, spans = joined(shortest(2), 5_000)
    assert len(pack(regions_of(spans))) == 2
    together = hear(WhisperEngine(settings, models), audio, regions_of(spans))
    assert len(together) == 2
    assert all(len(segment.words) > 5 for segment in together)


@pytest.mark.model
def test_silence_and_nothing_give_nothing(engine: WhisperEngine) -> None:
    assert hear(engine, np.zeros(0, np.float32), []) == []
    assert hear(engine, np.zeros(16_000, np.float32), [Region(start=0, end=1_000)]) == []
    assert hear(engine, np.zeros(160, np.float32), [Region(start=5_000, end=6_000)]) == []


@pytest.mark.model
def test_a_region_longer_than_a_window_is_one_segment(engine: WhisperEngine) -> None:
    audio, spans = joined(shortest(3), 12_000)
    region = Region(start=0, end=spans[-1][1])
    assert region.duration > WINDOW_MS
    (segment,) = hear(engine, audio, [region])
    assert segment.start < 2_000
    assert segment.end > WINDOW_MS


@pytest.mark.model
def test_memory_that_runs_out_halves_the_batch(engine: WhisperEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The GPU's refusal is injected: the first time that more than one window is heard at once."""
    audio, spans = joined(shortest(2), 5_000)
    whole = hear(engine, audio, regions_of(spans))
    sizes: list[int] = []
    original = engine._hear

    def short_of_memory(audio: np.ndarray, windows: Sequence[object]) -> object:
        sizes.append(len(windows))
        if len(windows) > 1:
            raise torch.OutOfMemoryError
        return original(audio, windows)

    monkeypatch.setattr(engine, "_hear", short_of_memory)
    halved = hear(engine, audio, regions_of(spans))
    assert sizes == [2, 1, 1]
    assert [segment.text for segment in halved] == [segment.text for segment in whole]


def test_a_window_that_never_fits_is_an_error_that_says_what_to_do() -> None:
    def work(items: Sequence[int]) -> list[int]:
        raise torch.OutOfMemoryError

    with pytest.raises(EngineError) as caught:
        in_halves(work, [1, 2, 3])
    assert "transcribe.model" in caught.value.hint


@pytest.mark.parametrize("limit", [1, 2, 3, 8])
def test_halving_keeps_the_order(limit: int) -> None:
    def work(items: Sequence[int]) -> list[int]:
        if len(items) > limit:
            raise torch.OutOfMemoryError
        return [10 * item for item in items]

    assert in_halves(work, range(8)) == [10 * item for item in range(8)]


@pytest.mark.parametrize(
    ("tokens", "kept"),
    [
        ([1, 2, 3, 4], [1, 2, 3, 4]),
        ([1, 2, 3, 3], [1, 2, 3, 3]),
        ([1, 2, 3, 3, 3, 3], [1, 2, 3]),
        # words begin with 1: cut after «2 1» the loop would leave half a word behind
        ([9, 1, 2, 1, 2, 1, 2, 1], [9, 1, 2]),
        ([9, 1, 2, 4, 2, 4, 2, 4], [9, 1, 2, 4]),
        ([], []),
    ],
)
def test_a_loop_at_the_end_is_cut_where_a_word_starts(tokens: list[int], kept: list[int]) -> None:
    assert split_loop(tokens, lambda token: token in (1, 3, 9)) == (kept, tokens[len(kept) :])


def test_what_whisper_left_out_of_a_window_is_found() -> None:
    (window,) = pack(regions_of([(0, 1_000), (1_500, 2_500), (3_000, 4_000), (4_500, 5_500)]))
    word = Word(start=1_600, end=2_000, text="vâng", confidence=0.5)
    missed = unheard(window, [word])
    assert [[piece.region for piece in each.pieces] for each in missed] == [[0], [2, 3]]
    assert unheard(window, []) == []


def test_windows_hold_neighbours_and_no_long_silence() -> None:
    regions = regions_of([(0, 10_000), (11_000, 20_000), (21_000, 29_000), (29_500, 31_000), (40_000, 41_000)])
    windows = pack(regions)
    assert [[piece.region for piece in window.pieces] for window in windows] == [[0, 1, 2], [3], [4]]


def test_a_long_region_becomes_several_windows_without_gaps() -> None:
    windows = pack(regions_of([(1_000, 75_000), (76_000, 77_000)]))
    spans = [(window.start, window.end) for window in windows]
    assert spans == [(1_000, 31_000), (31_000, 61_000), (61_000, 77_000)]
    assert all(after[0] >= before[1] for before, after in itertools.pairwise(spans))


def test_the_best_present_model_is_chosen(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    there = {"whisper-base"}
    monkeypatch.setattr(models, "entries", dict.fromkeys(["whisper-base", "whisper-turbo", "phowhisper-large"]))
    monkeypatch.setattr(models, "present", lambda name: name in there)
    assert choose_model(Settings(), models) == "whisper-base"
    there.add("whisper-turbo")
    assert choose_model(Settings(), models) == "whisper-turbo"
    there.add("phowhisper-large")
    assert choose_model(Settings(), models) == "phowhisper-large"
    assert choose_model(GREEDY, models) == "whisper-base"


def test_identity(models: Models) -> None:
    info = WhisperEngine.describe(GREEDY, models)
    assert info.punctuates
    assert info.weights["whisper-base/model.bin"] == models.hashes("whisper-base")["model.bin"]


def test_missing_weights(tmp_path, models: Models) -> None:
    (tmp_path / "manifest.toml").write_bytes((models.folder / "manifest.toml").read_bytes())
    with pytest.raises(WeightsError):
        WhisperEngine(GREEDY, Models(tmp_path))


@pytest.mark.gpu
@pytest.mark.model
@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device")
def test_the_gpu_hears_the_same_text(engine: WhisperEngine, models: Models) -> None:
    audio, spans = joined(sample_voices(), 700)
    on_gpu = WhisperEngine(GREEDY.model_copy(update={"compute": Settings().compute}), models)
    expected = [segment.text for segment in hear(engine, audio, regions_of(spans))]
    assert [segment.text for segment in hear(on_gpu, audio, regions_of(spans))] == expected
    on_gpu.close()
