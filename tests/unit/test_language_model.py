"""n-gram models: trained, written, read again; probabilities that sum to one; a key that knows the file."""

import math
from pathlib import Path

import pytest

from pipeline.errors import InputError, WeightsError
from pipeline.learning.training import SYLLABLES, train
from pipeline.speech.language_model import Mixture, NgramModel, identity, load

TEXT = [
    "ủy ban nhân dân tỉnh họp phiên thứ hai",
    "ủy ban nhân dân huyện họp phiên thứ ba",
    "hội đồng nhân dân tỉnh họp bất thường",
    "sở tài chính báo cáo ủy ban nhân dân tỉnh",
    "hội đồng nhân dân tỉnh họp phiên thứ hai",
]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("lm") / "lm.arpa"
    train([line.split() for line in TEXT], made)
    return made


def probability(model: NgramModel, text: str) -> list[float]:
    """Of each syllable after the ones before it."""
    state, found = model.start(), []
    for syllable in text.split():
        score, state = model.score(state, syllable)
        found.append(math.exp(score))
    return found


def test_what_was_seen_is_likely(path: Path) -> None:
    model = load(path)
    seen, unseen = probability(model, "ủy ban nhân dân"), probability(model, "dân nhân ban ủy")
    assert min(seen[1:]) > 0.3
    assert math.prod(seen) > 100 * math.prod(unseen)


@pytest.mark.parametrize("history", ["", "ủy", "ủy ban", "nhân dân tỉnh", "một từ lạ"])
def test_probabilities_sum_to_one(path: Path, history: str) -> None:
    model = load(path)
    state = model.start()
    for syllable in history.split():
        _, state = model.score(state, syllable)
    known = sorted({syllable for line in TEXT for syllable in line.split()})
    total = sum(math.exp(model.score(state, syllable)[0]) for syllable in [*known, "</s>"])
    total += (SYLLABLES - len(known)) * math.exp(model.score(state, "xyz")[0])
    assert total == pytest.approx(1, abs=0.02)


def test_unknown_syllables_have_a_probability(path: Path) -> None:
    model = load(path)
    assert not model.knows("xyz")
    assert 1e-7 < probability(model, "xyz")[0] < 1e-3


def test_spellings_and_regions_are_one(path: Path) -> None:
    model = load(path)
    assert probability(model, "uỷ ban") == probability(model, "ủy ban")
    assert model.knows("Uỷ")


def test_a_mixture_is_between_its_models(path: Path, tmp_path: Path) -> None:
    train([["một", "hai", "ba", "ủy", "viên"]] * 3, tmp_path / "other.arpa")
    one, other = load(path), load(tmp_path / "other.arpa")
    mixture = Mixture(one, other, 0.3)
    states = one.start(), other.start(), mixture.start()
    for syllable in "ủy viên một ban xyz".split():
        found = [model.score(state, syllable) for model, state in zip((one, other, mixture), states, strict=True)]
        first, second, both = (math.exp(score) for score, _ in found)
        assert both == pytest.approx(0.3 * first + 0.7 * second)
        states = tuple(state for _, state in found)  # type: ignore[assignment]
    assert mixture.identity()["first.sha256"] == one.identity()["sha256"]
    assert mixture.identity() != Mixture(one, other, 0.5).identity()
    assert len({mixture.score(mixture.start(), "ủy")[1] for _ in range(2)}) == 1


def test_equal_states_are_equal_keys(path: Path) -> None:
    model = load(path)
    states = [model.start(), model.start()]
    for syllable in "hội đồng nhân dân tỉnh".split():
        states = [model.score(state, syllable)[1] for state in states]
    assert states[0] == states[1]
    assert len(set(states)) == 1
    assert states[0] != model.start()


def test_identity_follows_the_content(path: Path, tmp_path: Path) -> None:
    assert load(path).identity() == identity(path)
    other = tmp_path / "other.arpa"
    train([["một", "hai", "ba"]], other)
    assert identity(other)["sha256"] != identity(path)["sha256"]


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    changing = tmp_path / "lm.arpa"
    train([["một", "hai", "ba"]], changing)
    assert load(changing) is load(changing)
    assert not load(changing).knows("tư")
    train([["ba", "tư", "năm", "sáu"]], changing)
    assert load(changing).knows("tư")


@pytest.mark.parametrize("text", [[["một"]], [["một", "hai"]] * 3, [["ba"], ["ba", "ba", "ba", "ba", "ba"]]])
def test_very_small_texts(tmp_path: Path, text: list[list[str]]) -> None:
    path = tmp_path / "small.arpa"
    train(text, path)
    model = load(path)
    assert all(math.isfinite(score) and score > 1e-9 for score in probability(model, "một hai ba bốn ba ba"))


def test_files_that_are_no_models(tmp_path: Path) -> None:
    wrong = tmp_path / "lm.arpa"
    wrong.write_text("xin chào\n")
    with pytest.raises(WeightsError, match=r"lm\.arpa"):
        load(wrong)
    with pytest.raises(InputError, match=r"none\.arpa"):
        load(tmp_path / "none.arpa")
