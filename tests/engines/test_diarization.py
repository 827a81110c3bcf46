"""The real diarizer, on meetings made of the six sample voices."""

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray
from scipy.signal import resample_poly

from pipeline.card import SpeakerBounds
from pipeline.progress import silent
from pipeline.records import SAMPLE_RATE, Span, Turn
from pipeline.settings import Device, Diarize, Settings
from pipeline.speakers import windows
from pipeline.speakers.diarization import ClusteringDiarizer, diarizer_class
from pipeline.weights import Models

pytestmark = [pytest.mark.model, pytest.mark.timeout(300)]

VOICES = ("tuyen", "doan", "binh", "ly", "vinh", "ngoc")
FREE = SpeakerBounds()
Samples = NDArray[np.float32]


@pytest.fixture(scope="module")
def diarizer(models: Models) -> Iterator[ClusteringDiarizer]:
    made = ClusteringDiarizer(Settings(compute=Device(device="cpu")), models)
    yield made
    made.close()


def voice(models: Models, name: str) -> Samples:
    samples, rate = soundfile.read(models.require("sample-voices") / f"{name}.wav", dtype="float32")
    resampled: Samples = resample_poly(samples, SAMPLE_RATE, rate).astype(np.float32)
    return resampled


def meeting(models: Models, names: Sequence[str], pause_ms: int = 700) -> tuple[Samples, list[tuple[str, Span]]]:
    """One sentence a name, with pauses between; and who spoke when."""
    pause = np.zeros(pause_ms * SAMPLE_RATE // 1000, np.float32)
    pieces, truth, at = [pause], [], len(pause)
    for name in names:
        said = voice(models, name)
        truth.append((name, Span(start=at * 1000 // SAMPLE_RATE, end=(at + len(said)) * 1000 // SAMPLE_RATE)))
        pieces += [said, pause]
        at += len(said) + len(pause)
    return np.concatenate(pieces), truth


def diarize(diarizer: ClusteringDiarizer, samples: Samples, bounds: SpeakerBounds = FREE) -> tuple[Turn, ...]:
    duration = len(samples) * 1000 // SAMPLE_RATE
    heard = [
        diarizer.hear(samples[part.start * 16 : part.end * 16], bounds, silent) for part in diarizer.parts(duration)
    ]
    return diarizer.conclude(heard, duration, bounds).turns


def who_spoke(turns: Sequence[Turn], truth: Sequence[tuple[str, Span]]) -> dict[str, set[str]]:
    """Voice → the labels given to most of each of its sentences."""
    found: dict[str, set[str]] = {}
    for name, span in truth:
        shares: dict[str, int] = {}
        for turn in turns:
            common = min(turn.end, span.end) - max(turn.start, span.start)
            shares[turn.speaker] = shares.get(turn.speaker, 0) + max(0, common)
        best = max(shares, key=lambda label: shares[label])
        assert shares[best] >= 0.7 * span.duration, (name, shares)
        found.setdefault(name, set()).add(best)
    return found


@pytest.mark.parametrize("rounds", [1, 3])
def test_six_voices_of_a_few_seconds_are_told_apart(diarizer: ClusteringDiarizer, models: Models, rounds: int) -> None:
    samples, truth = meeting(models, VOICES * rounds)
    turns = diarize(diarizer, samples)
    labels = who_spoke(turns, truth)
    assert all(len(given) == 1 for given in labels.values()), labels
    assert len({turn.speaker for turn in turns}) == 6 == len(set.union(*labels.values()))


def test_speakers_are_numbered_by_first_speech_and_times_are_in_order(
    diarizer: ClusteringDiarizer, models: Models
) -> None:
    samples, _ = meeting(models, ("vinh", "ly", "vinh", "ly"))
    turns = diarize(diarizer, samples)
    assert [turn.speaker for turn in turns] == ["S1", "S2", "S1", "S2"]
    assert [turn.start for turn in turns] == sorted(turn.start for turn in turns)
    assert turns[-1].end <= len(samples) * 1000 // SAMPLE_RATE
    assert not any(turn.overlapped for turn in turns)


def test_two_voices_at_once_overlap(diarizer: ClusteringDiarizer, models: Models) -> None:
    first, _ = meeting(models, ("tuyen", "tuyen", "tuyen"), pause_ms=200)
    second, _ = meeting(models, ("ly", "ly", "ly"), pause_ms=200)
    samples = np.zeros(len(first) + len(second) - 3 * SAMPLE_RATE, np.float32)
    samples[: len(first)] += first
    samples[-len(second) :] += second
    turns = diarize(diarizer, samples)
    assert {turn.speaker for turn in turns if turn.overlapped} == {"S1", "S2"}


@pytest.mark.parametrize("count", [1, 3])
def test_the_card_forces_the_number_of_voices(diarizer: ClusteringDiarizer, models: Models, count: int) -> None:
    samples, _ = meeting(models, VOICES[:4])
    turns = diarize(diarizer, samples, SpeakerBounds(min=count, max=count))
    assert len({turn.speaker for turn in turns}) == count


def test_nobody_speaks_in_silence_or_in_nothing(diarizer: ClusteringDiarizer) -> None:
    assert diarize(diarizer, np.zeros(12 * SAMPLE_RATE, np.float32)) == ()
    assert diarize(diarizer, np.zeros(0, np.float32)) == ()
    assert diarizer.parts(0) == []


def test_parts_heard_one_by_one_give_the_windows_of_one_hearing(models: Models, diarizer: ClusteringDiarizer) -> None:
    samples, _ = meeting(models, ("tuyen", "ly", "binh", "ngoc", "tuyen", "ly"))
    duration = len(samples) * 1000 // SAMPLE_RATE
    parts = windows.split_into_parts(duration, 2_500, 10_000)
    assert len(parts) > 1
    whole = windows.Windows.from_bytes(diarizer.hear(samples, FREE, silent))
    pieces = [diarizer.hear(samples[part.start * 16 : part.end * 16], FREE, silent) for part in parts]
    joined = windows.Windows.join([windows.Windows.from_bytes(piece) for piece in pieces])
    np.testing.assert_array_equal(joined.activity, whole.activity)
    np.testing.assert_allclose(joined.embeddings, whole.embeddings, atol=1e-3)
    assert pieces == [diarizer.hear(samples[part.start * 16 : part.end * 16], FREE, silent) for part in parts]


def test_an_embedding_belongs_to_its_voice(diarizer: ClusteringDiarizer, models: Models) -> None:
    import torch

    network = diarizer._embedding

    def embed(name: str, half: int) -> Samples:
        samples = voice(models, name)
        part = samples[: len(samples) // 2] if half == 0 else samples[len(samples) // 2 :]
        with torch.inference_mode():
            vector: Samples = network(torch.from_numpy(part)[None, None]).numpy()[0]
        return vector / np.float32(np.linalg.norm(vector))

    firsts = np.stack([embed(name, 0) for name in VOICES])
    seconds = np.stack([embed(name, 1) for name in VOICES])
    likeness = firsts @ seconds.T
    assert likeness.shape == (6, 6)
    np.testing.assert_array_equal(likeness.argmax(axis=1), np.arange(6))


def test_weights_choose_the_voice_and_too_little_of_it_gives_nan(diarizer: ClusteringDiarizer, models: Models) -> None:
    import torch

    samples = voice(models, "tuyen")[: 2 * SAMPLE_RATE]
    both = torch.from_numpy(np.concatenate([samples, voice(models, "ly")[: 2 * SAMPLE_RATE]]))[None, None]
    weights = torch.zeros(1, 3, 40)
    weights[0, 0, :20] = weights[0, 1, 20:] = weights[0, 2, :1] = 1
    with torch.inference_mode():
        alone = diarizer._embedding(torch.from_numpy(samples)[None, None])
        found = diarizer._embedding(both, weights)
    assert found.shape == (1, 3, 192)
    assert torch.isnan(found[0, 2]).all()
    near, far = torch.cosine_similarity(found[0, :2], alone)
    assert near > 0.9 > far


def test_frames_are_where_the_model_says(diarizer: ClusteringDiarizer) -> None:
    model = diarizer._segmentation.model
    frames = model.receptive_field
    assert round(frames.step * SAMPLE_RATE) == windows.FRAME_SAMPLES
    assert abs((frames.start + frames.duration / 2) * SAMPLE_RATE - windows.FIRST_CENTRE) < 1
    assert model.num_frames(windows.WINDOW_MS * SAMPLE_RATE // 1000) == windows.FRAMES


def test_the_engine_is_named_with_its_weights(models: Models) -> None:
    info = diarizer_class(models).describe(Settings(diarize=Diarize()), models)
    assert info.name == "pyannote"
    assert info.version.startswith("4.")
    assert info.weights["campplus/campplus_cn_en_common.pt"].startswith("92f29b94")
    assert "segmentation-3.0/pytorch_model.bin" in info.weights
