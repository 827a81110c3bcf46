"""Greedy CTC, words and their times, the features against torchaudio's."""

import itertools
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import WeightsError
from pipeline.speech.ctc import FRAME_MS, Token, Vocabulary, greedy, words
from pipeline.speech.engines import Region
from pipeline.speech.features import SILENCE, log_mel

TEXTS = ["<blank>", "<unk>", "▁xin", "▁ch", "ào", "▁", "<sos/eos>"]


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    path = tmp_path_factory.mktemp("vocabulary") / "tokens.txt"
    path.write_text("\n".join(f"{text} {number}" for number, text in enumerate(TEXTS)), "utf-8")
    return Vocabulary(path)


def posteriors(best: list[int], probability: float = 0.9) -> np.ndarray:
    """Log posteriors in which each frame names the given token; shape (len(best), 7)."""
    rest = (1 - probability) / (len(TEXTS) - 1)
    rows = np.full((len(best), len(TEXTS)), rest, np.float32)
    rows[np.arange(len(best)), best] = probability
    return np.log(rows)


def test_repeats_are_one_token_and_a_blank_parts_them() -> None:
    tokens = greedy(posteriors([0, 2, 2, 0, 2, 3, 0]))
    assert [(token.id, token.first, token.last) for token in tokens] == [(2, 1, 2), (2, 4, 4), (3, 5, 5)]
    assert tokens[0].probability == pytest.approx(0.9, abs=1e-6)


@given(st.lists(st.integers(0, len(TEXTS) - 1), max_size=60))
def test_greedy_is_the_definition(best: list[int]) -> None:
    expected = [token for token, _ in itertools.groupby(best) if token != 0]
    assert [token.id for token in greedy(posteriors(best))] == expected


def test_tokens_become_words_in_the_regions_time(vocabulary: Vocabulary) -> None:
    region = Region(start=10_000, end=12_000)
    tokens = [Token(2, 10, 10, 0.9), Token(3, 20, 20, 0.8), Token(4, 22, 23, 0.7), Token(1, 30, 30, 0.9)]
    first, second = words(tokens, vocabulary, region)
    assert (first.text, first.start, first.end) == ("xin", 10_170, 10_460)
    assert (second.text, second.start, second.end) == ("chào", 10_570, 10_980)
    assert second.confidence == 0.7


def test_a_lone_word_sign_is_no_word(vocabulary: Vocabulary) -> None:
    region = Region(start=0, end=2_000)
    assert words([Token(5, 3, 3, 0.5)], vocabulary, region) == ()
    (joined,) = words([Token(5, 3, 3, 0.5), Token(4, 5, 5, 0.5)], vocabulary, region)
    assert joined.text == "ào"


@given(st.lists(st.integers(0, len(TEXTS) - 1), max_size=60), st.integers(0, 5_000), st.integers(0, 3_000))
def test_times_rise_and_stay_inside(vocabulary: Vocabulary, best: list[int], start: int, duration: int) -> None:
    best = best[: max(1, duration // FRAME_MS)]
    found = words(greedy(posteriors(best)), vocabulary, Region(start=start, end=start + duration))
    assert all(start <= word.start <= word.end <= start + duration for word in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


def test_a_malformed_vocabulary_names_its_file(tmp_path: Path) -> None:
    path = tmp_path / "tokens.txt"
    path.write_text("a b\n", "utf-8")
    with pytest.raises(WeightsError, match=r"tokens\.txt"):
        Vocabulary(path)


def test_features_are_kaldis() -> None:
    import torch
    from torchaudio.compliance import kaldi

    samples = np.random.default_rng(3).normal(0, 0.1, 16_000).astype(np.float32)
    expected = kaldi.fbank(torch.from_numpy(samples * 32768)[None], num_mel_bins=80, dither=0.0).numpy()
    np.testing.assert_allclose(log_mel(samples), expected, atol=1e-2)


def test_features_of_silence_and_of_next_to_nothing() -> None:
    assert log_mel(np.zeros(400, np.float32)) == pytest.approx(SILENCE, abs=1e-5)
    assert log_mel(np.zeros(0, np.float32)).shape == (1, 80)
