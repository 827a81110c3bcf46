"""Prefix beam search against the definition, with a language model and with phrases of the context."""

import itertools
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.speech.beam import BeamSearch, BeamSettings
from pipeline.speech.context import ContextGraph
from pipeline.speech.ctc import BLANK, Vocabulary, align

TEXTS = ["<blank>", "<unk>", "▁phỏng", "▁ông", "▁ph", "ỗng", "▁bà"]
PHONG, ONG, PH, ỖNG, BA = 2, 3, 4, 5, 6  # noqa: PLC2401
WIDE = BeamSettings(width=500, floor=-60.0, context_floor=-60.0, tokens=10)


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    path = tmp_path_factory.mktemp("vocabulary") / "tokens.txt"
    path.write_text("\n".join(f"{text} {number}" for number, text in enumerate(TEXTS)), "utf-8")
    return Vocabulary(path)


def frames(*rows: dict[int, float]) -> np.ndarray:
    """Log posteriors from the probabilities of some tokens; the others share the rest."""
    found = np.empty((len(rows), len(TEXTS)), np.float32)
    for frame, row in zip(found, rows, strict=True):
        frame[:] = (1 - sum(row.values())) / (len(TEXTS) - len(row))
        for token, probability in row.items():
            frame[token] = probability
    return np.log(found)


class Prefers:
    """A language model that knows one syllable."""

    def __init__(self, syllable: str) -> None:
        self._syllable = syllable

    def start(self) -> Any:
        return ()

    def score(self, state: Any, syllable: str) -> tuple[float, Any]:
        return (0.0 if syllable == self._syllable else -5.0), state

    def identity(self) -> dict[str, str]:
        return {}


def by_definition(log_posteriors: np.ndarray) -> dict[tuple[int, ...], float]:
    """The probability of each token sequence: the sum over all paths through the frames that spell it."""
    sums: dict[tuple[int, ...], float] = {}
    spoken = [token for token in range(log_posteriors.shape[1]) if token != 1]
    for path in itertools.product(spoken, repeat=len(log_posteriors)):
        tokens = tuple(token for token, _ in itertools.groupby(path) if token != BLANK)
        score = math.exp(sum(float(row[token]) for row, token in zip(log_posteriors, path, strict=True)))
        sums[tokens] = sums.get(tokens, 0.0) + score
    return sums


@settings(max_examples=15)
@given(st.integers(0, 2**32 - 1))
def test_a_wide_beam_is_exact(vocabulary: Vocabulary, seed: int) -> None:
    random = np.random.default_rng(seed)
    log_posteriors = np.log(random.dirichlet(np.full(len(TEXTS), 0.4), 4).clip(1e-6)).astype(np.float32)
    expected = by_definition(log_posteriors)
    found = {each.tokens: math.exp(each.acoustic) for each in BeamSearch(vocabulary, settings=WIDE)(log_posteriors)}
    for tokens in sorted(expected, key=lambda each: -expected[each])[:5]:
        assert found[tokens] == pytest.approx(expected[tokens], rel=1e-3)


def test_the_language_model_decides_between_near_readings(vocabulary: Vocabulary) -> None:
    heard = frames({BLANK: 0.9}, {ONG: 0.5, BA: 0.4}, {BLANK: 0.9})
    assert BeamSearch(vocabulary)(heard)[0].tokens == (ONG,)
    assert BeamSearch(vocabulary, [(Prefers("bà"), 0.5)])(heard)[0].tokens == (BA,)


def test_a_phrase_is_heard_in_pieces_where_no_token_writes_its_syllable(vocabulary: Vocabulary) -> None:
    heard = frames({BLANK: 0.97}, {PHONG: 0.95, PH: 0.01}, {BLANK: 0.9, ỖNG: 0.06}, {BLANK: 0.97}, {ONG: 0.9})
    assert BeamSearch(vocabulary)(heard)[0].tokens == (PHONG, ONG)
    context = ContextGraph([("phỗng", "ông")], 8.0)
    best = BeamSearch(vocabulary, context=context)(heard)[0]
    assert vocabulary.text(best.tokens) == "phỗng ông"


def test_what_no_frame_supports_is_not_heard_however_much_it_is_expected(vocabulary: Vocabulary) -> None:
    heard = frames({BLANK: 0.999}, {ONG: 0.9994}, {BLANK: 0.999})
    context = ContextGraph([("bà",)], 3.0)
    assert BeamSearch(vocabulary, context=context)(heard)[0].tokens == (ONG,)


def test_a_half_said_phrase_earns_nothing_at_the_end(vocabulary: Vocabulary) -> None:
    heard = frames({BLANK: 0.99999}, {ONG: 0.5, BA: 0.4}, {BLANK: 0.99999})
    context = ContextGraph([("bà", "ông")], 8.0)
    assert BeamSearch(vocabulary, context=context)(heard)[0].tokens == (ONG,)


def test_silence_is_one_empty_hypothesis(vocabulary: Vocabulary) -> None:
    (only,) = BeamSearch(vocabulary)(frames({BLANK: 0.999999}, {BLANK: 0.999999}))
    assert only.tokens == ()
    assert BeamSearch(vocabulary)(np.zeros((0, len(TEXTS)), np.float32))[0].tokens == ()


def test_alignment_finds_the_frames_of_each_token() -> None:
    heard = frames({BLANK: 0.9}, {ONG: 0.8}, {ONG: 0.9}, {BLANK: 0.9}, {ONG: 0.6}, {BA: 0.7})
    tokens = align(heard, [ONG, ONG, BA])
    assert [(token.id, token.first, token.last) for token in tokens] == [(ONG, 1, 2), (ONG, 4, 4), (BA, 5, 5)]
    assert tokens[0].probability == pytest.approx(0.9, abs=1e-5)
    assert align(heard, []) == []


@settings(max_examples=40)
@given(st.lists(st.sampled_from([PHONG, ONG, BA]), min_size=1, max_size=90), st.integers(0, 2**32 - 1))
def test_alignment_keeps_tokens_in_order_and_apart(tokens: list[int], seed: int) -> None:
    random = np.random.default_rng(seed)
    log_posteriors = np.log(random.dirichlet(np.ones(len(TEXTS)), 2 * len(tokens)).clip(1e-9)).astype(np.float32)
    found = align(log_posteriors, tokens)
    assert [token.id for token in found] == tokens
    for one, other in itertools.pairwise(found):
        assert one.last < other.first
        assert one.id != other.id or other.first - one.last > 1
