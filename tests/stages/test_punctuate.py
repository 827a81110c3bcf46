"""The stage: sentences and capitals from the audio, in parts that outlive a killed run."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st
from voices import joined, sample_voices, spoken, utterance

from pipeline.errors import InputError, WeightsError
from pipeline.progress import silent
from pipeline.records import EngineInfo, Transcript, Utterance, Utterances, Word
from pipeline.settings import Settings
from pipeline.speech.punctuation import letters
from pipeline.stage import Meeting
from pipeline.stages import punctuate
from pipeline.stages.punctuate import PunctuateStage
from pipeline.store import utterances_file
from pipeline.weights import Models

Make = Callable[..., Meeting]


def written(meeting: Meeting, utterances: list[Utterance], punctuates: bool = False) -> Meeting:
    """What the stages before have left in the meeting's folder."""
    engine = EngineInfo(name="conformer", version="1", weights={}, punctuates=punctuates)
    meeting.folder.write("transcript.json", Transcript(language="vi", engine=engine, segments=()))
    meeting.folder.publish_utterances("attribute", Utterances(stage="attribute", utterances=tuple(utterances)))
    return meeting


def result(meeting: Meeting) -> list[Utterance]:
    assert meeting.folder.read("utterances.json", Utterances).stage == "punctuate"
    return list(meeting.folder.read(utterances_file("punctuate"), Utterances).utterances)


def settings(**values: Any) -> Settings:
    return Settings.model_validate({"punctuate": values, "compute": {"device": "cpu"}})


def talk(make: Make) -> Meeting:
    """Three voices in one utterance, two in the next, three in a third; one without words at the end."""
    voices = [*sample_voices()[:5], *sample_voices()[:3]]
    audio, spans = joined(voices, 400)
    meeting = make()
    soundfile.write(meeting.folder / "audio.flac", audio, 16_000)
    starts = [start for start, _ in spans]
    said = list(zip(voices, starts, strict=True))
    utterances = [utterance(1, said[:3]), utterance(2, said[3:5]), utterance(3, said[5:]), spoken(4, [])]
    return written(meeting, utterances)


@pytest.mark.model
def test_sentences_are_found_and_a_broken_run_goes_on(
    meeting: Make, models: Models, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = talk(lambda: meeting(name="nguyen-ven"))
    each_window = settings(part_ms=1, batch=1)
    steps: list[int] = []
    PunctuateStage(each_window, models).run(whole, lambda step, done, total: steps.append(total))
    before = whole.folder.read(utterances_file("attribute"), Utterances).utterances
    after = result(whole)
    sentences = " ".join(each.text for each in after).strip().split(". ")
    assert len(sentences) == 8
    assert [each.model_copy(update={"text": ""}) for each in after] == [
        each.model_copy(update={"text": ""}) for each in before
    ]
    for old, new in zip(before[:3], after[:3], strict=True):
        assert letters(new.text) == letters(old.raw_text)
    assert after[3].text == ""
    assert len(steps) == steps[0] > 1
    assert not (whole.folder / "stages/punctuate.parts").exists()

    broken = talk(lambda: meeting(name="do-dang"))
    read = punctuate.read_samples
    reads: list[Path] = []

    def fails_at_last(path: Path, start: int, end: int) -> Any:
        reads.append(path)
        if len(reads) == len(steps) + 1:
            raise InputError("đĩa hỏng")
        return read(path, start, end)

    monkeypatch.setattr(punctuate, "read_samples", fails_at_last)
    with pytest.raises(InputError):
        PunctuateStage(each_window, models).run(broken, silent)
    kept = list((broken.folder / "stages/punctuate.parts").iterdir())
    assert kept
    assert not (broken.folder / utterances_file("punctuate")).exists()
    heard = len(reads)
    monkeypatch.setattr(punctuate, "read_samples", lambda *span: reads.append(span[0]) or read(*span))
    PunctuateStage(each_window, models).run(broken, silent)
    assert len(reads) - heard < heard
    assert result(broken) == after


@pytest.mark.parametrize("reason", ["the engine punctuates", "it is switched off"])
def test_without_whisper_there_is_a_capital_and_a_final_mark(meeting: Make, models: Models, reason: str) -> None:
    word = Word(start=0, end=500, text="Vâng,", confidence=0.9)
    given_utterances = [spoken(1, [word]), spoken(2, [])]
    switched_off = reason == "it is switched off"
    folder = written(meeting(), given_utterances, punctuates=not switched_off)
    stage = PunctuateStage(settings(enabled=not switched_off), models)
    stage.run(folder, silent)
    stage.close()
    assert [each.text for each in result(folder)] == ["Vâng.", ""]
    assert result(folder)[0].raw_text == "Vâng,"


@given(texts=st.lists(st.text("aăâbcđ ê.,?", min_size=1, max_size=20), min_size=1, max_size=3))
def test_passing_through_twice_changes_nothing_more(texts: list[str]) -> None:
    once = [punctuate.finish(text) for text in texts]
    assert [punctuate.finish(text) for text in once] == once


def test_missing_weights_are_named(meeting: Make, models: Models, tmp_path: Path) -> None:
    empty = tmp_path / "models"
    empty.mkdir()
    (empty / "manifest.toml").write_bytes((models.folder / "manifest.toml").read_bytes())
    folder = written(meeting(), [spoken(1, [Word(start=0, end=500, text="vâng", confidence=0.9)])])
    with pytest.raises(WeightsError, match="whisper-base"):
        PunctuateStage(settings(), Models(empty)).run(folder, silent)


def test_what_the_text_depends_on(meeting: Make, models: Models) -> None:
    folder = meeting()
    on = PunctuateStage(settings(), models).parameters(folder)
    assert on["engine"]["weights"]["whisper-base/model.bin"] == models.hashes("whisper-base")["model.bin"]
    assert PunctuateStage(settings(enabled=False), models).parameters(folder) == {"enabled": False}
    assert PunctuateStage(settings(batch=2), models).parameters(folder) == on
