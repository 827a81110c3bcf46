"""Decoding with real weights: the word model, Whisper's opinion, a meeting's own words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from voices import sample_voices

from pipeline.learning.training import train
from pipeline.progress import silent
from pipeline.settings import Settings
from pipeline.speech.bias import Bias
from pipeline.speech.cohesion import Cohesion
from pipeline.speech.conformer import ConformerEngine
from pipeline.speech.engines import Region, engine_class, segments_of
from pipeline.speech.language_model import OFFICE_MODEL
from pipeline.speech.lexicon import WordModel, load_lexicon
from pipeline.speech.rescoring import Rescorer
from pipeline.vietnamese.spoken import one_spelling
from pipeline.weights import Models

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def words(models: Models) -> WordModel:
    return load_lexicon(models)


@pytest.fixture(scope="module")
def engine(models: Models) -> Iterator[ConformerEngine]:
    built = ConformerEngine(Settings(), models)
    yield built
    built.close()


def score(words: WordModel, text: str) -> float:
    total, state = 0.0, words.start()
    for syllable in text.split():
        more, state = words.score(state, syllable)
        total += more
    return total


@pytest.mark.parametrize(
    ("likely", "unlikely"),
    [("hối hả", "hối hã"), ("chuyển đổi số", "chuyện đổi sổ"), ("ủy ban nhân dân", "úy bang nhân giân")],
)
def test_words_are_more_probable_than_syllables_side_by_side(words: WordModel, likely: str, unlikely: str) -> None:
    assert score(words, likely) > score(words, unlikely) + 3


def test_steps_add_up_to_the_best_cutting(words: WordModel) -> None:
    text = "ủy ban nhân dân tỉnh khẩn trương triển khai thực hiện".split()
    cut = words.cut([one_spelling(syllable) for syllable in text])
    assert ("triển", "khai") in cut
    assert sum(len(word) for word in cut) == len(text)
    assert score(words, " ".join(text)) == pytest.approx(sum(score(words, " ".join(word)) for word in cut), abs=1e-6)


def test_expected_phrases_become_words(words: WordModel) -> None:
    phrase = ("phạm", "nhật", "nguyệt")
    assert phrase not in words
    more = words.with_phrases([phrase])
    assert phrase in more
    assert score(more, " ".join(phrase)) > score(words, " ".join(phrase))
    assert score(more, "hối hả") == score(words, "hối hả")


def test_whisper_prefers_what_was_said(models: Models) -> None:
    rescorer = Rescorer(Settings(), models)
    for voice in sample_voices()[:3]:
        said = " ".join(voice.words)
        shuffled = " ".join(reversed(voice.words))
        right, wrong = rescorer(voice.samples, [said, shuffled])
        assert right > wrong


def test_a_meetings_phrase_is_heard_and_others_are_not(engine: ConformerEngine) -> None:
    voice = sample_voices()[0]
    region = [Region(start=0, end=voice.duration)]
    plain = segments_of(engine.transcribe(voice.samples, region, silent))
    foreign = Bias(spoken=(("lê", "thị", "ngọc", "bích"), ("phường", "tân", "khánh")))
    assert segments_of(engine.transcribe(voice.samples, region, silent, foreign)) == plain
    expected = Bias(spoken=(tuple(one_spelling(word) for word in voice.words[:3]),))
    (heard,) = segments_of(engine.transcribe(voice.samples, region, silent, expected))
    assert [one_spelling(word.text) for word in heard.words[:3]] == list(expected.spoken[0])


def test_greedy_needs_neither_words_nor_whisper(models: Models) -> None:
    settings = Settings.model_validate({"transcribe": {"search": "greedy"}})
    described = ConformerEngine.describe(settings, models)
    assert set(described.weights) == {"model.onnx", "tokens.txt"}
    assert {"lexicon-vi/counts.txt", "lexicon-vi/words.txt"} < set(ConformerEngine.describe(Settings(), models).weights)


@pytest.mark.parametrize("name", ["whisper", "faster-whisper"])
def test_whisper_engines_take_the_meetings_words_as_a_prompt(models: Models, name: str) -> None:
    built = engine_class(name)(Settings.model_validate({"transcribe": {"batch": 2}}), models)
    voice = sample_voices()[0]
    region = [Region(start=0, end=voice.duration)]
    names = tuple(
        f"Nguyễn Thị Minh {given}" for given in ("Khai", "Nguyệt", "Hoa", "Lan", "Tâm", "Đức") for _ in range(9)
    )
    plain = segments_of(built.transcribe(voice.samples, region, silent))
    prompted = segments_of(built.transcribe(voice.samples, region, silent, Bias(written=names)))
    again = segments_of(built.transcribe(voice.samples, region, silent))
    built.close()
    assert plain == again
    assert prompted
    assert "Nguyễn Thị Minh" not in " ".join(segment.text for segment in prompted)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("phải có hình ảnh phù hợp", {3, 5}),
        ("anh nguyễn văn vinh nói", {2, 3}),
        ("năm hai nghìn không trăm hai mươi sáu", {2, 3, 4, 5, 6, 7}),
        ("tôi đi và anh về", set()),
    ],
)
def test_no_mark_goes_into_a_word_a_name_or_a_number(words: WordModel, text: str, together: set[int]) -> None:
    assert Cohesion(words)(text.split()) == together


def test_an_offices_own_model_takes_part_and_is_named(tmp_path: Path, models: Models) -> None:
    for entry in models.folder.iterdir():
        if entry.name != "office":
            (tmp_path / entry.name).symlink_to(entry.resolve())
    (tmp_path / "office").mkdir()
    voice = sample_voices()[0]
    said = [one_spelling(word) for word in voice.words]
    train([said] * 3, tmp_path / OFFICE_MODEL)
    built = ConformerEngine(Settings(), Models(tmp_path))
    assert "office" in built.info().weights
    (heard,) = segments_of(built.transcribe(voice.samples, [Region(start=0, end=voice.duration)], silent))
    built.close()
    assert [one_spelling(word.text) for word in heard.words] == said


def test_common_words_are_not_waited_for(engine: ConformerEngine, words: WordModel) -> None:
    assert words.common(("trong",))
    assert not words.common(("phỗng",))
    voice = next(voice for voice in sample_voices() if "phòng" in voice.words)
    region = [Region(start=0, end=voice.duration)]
    plain = segments_of(engine.transcribe(voice.samples, region, silent))
    common = Bias(spoken=tuple((word,) for word in ("trưởng", "trường", "nên", "rất") if words.common((word,))))
    assert common.spoken
    assert segments_of(engine.transcribe(voice.samples, region, silent, common)) == plain
