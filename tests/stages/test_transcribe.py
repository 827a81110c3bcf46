"""transcribe: regions, parts, killed runs; with the fake engine, and once with the real one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from fake_engine import FakeEngine
from voices import joined, sample_voices

from pipeline.card import Card
from pipeline.errors import EngineError
from pipeline.progress import silent
from pipeline.records import Term, Transcript
from pipeline.settings import Office, Settings
from pipeline.speech.engines import ENGINES, Region, choose_engine
from pipeline.stage import Meeting
from pipeline.stages.transcribe import TranscribeStage, in_parts
from pipeline.weights import Models

GAP_MS = 3_000
Heard = Callable[[], Meeting]


def settings(**transcribe: object) -> Settings:
    """With pauses within a voice kept in its region, so that there are as many regions as voices."""
    return Settings.model_validate(
        {"transcribe": {"engine": "conformer", **transcribe}, "activity": {"min_silence_ms": 1_000}}
    )


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ENGINES, "conformer", "fake_engine:FakeEngine")


@pytest.fixture
def voices(meeting: Callable[..., Meeting]) -> Heard:
    """Makes meetings whose working copy is the six voices with pauses of 3 s."""
    audio, _ = joined(sample_voices(), GAP_MS)
    number = iter(range(100))

    def make() -> Meeting:
        made = meeting(name=f"hop-{next(number)}")
        soundfile.write(made.folder / "audio.flac", audio, 16_000)
        return made

    return make


@pytest.fixture
def stage(models: Models, fake: None) -> Iterator[TranscribeStage]:
    made = TranscribeStage(settings(part_ms=12_000), models)
    yield made
    made.close()


def engine_of(stage: TranscribeStage) -> FakeEngine:
    engine = stage._engine
    assert isinstance(engine, FakeEngine)
    return engine


def transcript(meeting: Meeting) -> Transcript:
    return meeting.folder.read("transcript.json", Transcript)


@pytest.mark.model
def test_each_voice_is_heard_at_its_place(stage: TranscribeStage, voices: Heard) -> None:
    meeting = voices()
    engine_of(stage).enqueue(*(f"giọng {word}" for word in "một hai ba bốn năm sáu".split()))
    stage.run(meeting, silent)
    found = transcript(meeting)
    _, spans = joined(sample_voices(), GAP_MS)
    assert [segment.text.split()[1] for segment in found.segments] == "một hai ba bốn năm sáu".split()
    for segment, (start, end) in zip(found.segments, spans, strict=True):
        # padding apart, a region is where its voice is
        assert abs(segment.start - start) < 700
        assert abs(segment.end - end) < 700
        assert segment.words[0].start == segment.start
    assert len(engine_of(stage).calls) > 1
    assert meeting.warnings == []
    assert not (meeting.folder / "stages").exists() or not list((meeting.folder / "stages").glob("*.parts"))


@pytest.mark.model
def test_a_broken_run_goes_on_and_gives_the_same(stage: TranscribeStage, voices: Heard) -> None:
    texts = "một hai ba bốn năm sáu".split()
    unbroken, broken = voices(), voices()
    engine_of(stage).enqueue(*texts)
    stage.run(unbroken, silent)
    calls = len(engine_of(stage).calls)
    engine_of(stage).enqueue(*texts[:3], EngineError("hỏng", ""))
    with pytest.raises(EngineError):
        stage.run(broken, silent)
    assert not (broken.folder / "transcript.json").exists()
    before = len(engine_of(stage).calls)
    kept = len(list((broken.folder / "stages").rglob("*.part")))
    assert kept > 0
    first_again = sum(len(regions) for regions in engine_of(stage).calls[:kept])
    engine_of(stage).enqueue(*texts[first_again:])
    stage.run(broken, silent)
    assert len(engine_of(stage).calls) - before == calls - kept
    assert transcript(broken) == transcript(unbroken)
    assert not list((broken.folder / "stages").rglob("*.part"))


@pytest.mark.model
def test_parts_of_other_settings_are_not_used(stage: TranscribeStage, models: Models, voices: Heard) -> None:
    meeting = voices()
    engine_of(stage).enqueue("cũ", "cũ", "cũ", EngineError("hỏng", ""))
    with pytest.raises(EngineError):
        stage.run(meeting, silent)
    other = TranscribeStage(settings(part_ms=12_000, batch=3), models)
    other.run(meeting, silent)
    assert all(segment.text == "nghe thấy" for segment in transcript(meeting).segments)


@pytest.mark.model
def test_a_real_broken_run_gives_the_same_bytes(models: Models, voices: Heard) -> None:
    unbroken, broken = voices(), voices()
    stage = TranscribeStage(settings(part_ms=12_000), models)
    stage.run(unbroken, silent)
    stops = 0

    def stop(_step: str, completed: int, total: int) -> None:
        nonlocal stops
        if completed > total // 2 and not stops:
            stops += 1
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stage.run(broken, stop)
    assert list((broken.folder / "stages").rglob("*.part"))
    stage.run(broken, silent)
    stage.close()
    assert (broken.folder / "transcript.json").read_bytes() == (unbroken.folder / "transcript.json").read_bytes()
    said = [" ".join(voice.words) for voice in sample_voices()]
    same = sum(segment.text == text for segment, text in zip(transcript(broken).segments, said, strict=True))
    assert same >= 4


def test_no_speech_is_a_warning_and_an_empty_transcript(
    stage: TranscribeStage, meeting: Callable[..., Meeting]
) -> None:
    quiet = meeting()
    soundfile.write(quiet.folder / "audio.flac", np.zeros(16_000 * 5, np.float32), 16_000)
    stage.run(quiet, silent)
    assert transcript(quiet).segments == ()
    assert len(quiet.warnings) == 1
    assert engine_of(stage).calls == []


@pytest.mark.model
def test_progress_rises_to_the_end(stage: TranscribeStage, voices: Heard) -> None:
    seen: list[tuple[str, int, int]] = []
    stage.run(voices(), lambda step, completed, total: seen.append((step, completed, total)))
    assert {step for step, _, _ in seen} == {"transcribe"}
    heard = [completed for _, completed, _ in seen[1:]]
    assert heard == sorted(heard)
    assert seen[-1][1] == seen[-1][2]


def test_parameters_follow_what_changes_the_text(
    stage: TranscribeStage, models: Models, meeting: Callable[..., Meeting]
) -> None:
    base = stage.parameters(meeting())
    assert base["engine"]["name"] == "fake"
    assert base["detector"]["name"].startswith("silero")
    other = Settings.model_validate({"transcribe": {"engine": "conformer"}, "activity": {"threshold": 0.4}})
    assert TranscribeStage(other, models).parameters(meeting()) != base


def test_parts_hold_neighbours_and_reach_no_further_than_told() -> None:
    regions = [Region(start=start, end=start + 900) for start in range(0, 10_000, 1_000)]
    parts = in_parts(regions, 3_000)
    assert [region for part in parts for region in part] == regions
    assert all(part[-1].end - part[0].start <= 3_000 for part in parts)
    assert [len(part) for part in parts] == [3, 3, 3, 1]
    assert in_parts([Region(start=0, end=9_000)], 3_000) == [[Region(start=0, end=9_000)]]
    assert in_parts([], 3_000) == []


def test_auto_is_the_conformer_where_no_larger_weights_are(tmp_path: Path, models: Models) -> None:
    (tmp_path / "manifest.toml").write_bytes((models.folder / "manifest.toml").read_bytes())
    assert choose_engine(Settings(), Models(tmp_path)) == "conformer"
    assert choose_engine(settings(engine="whisper"), Models(tmp_path)) == "whisper"


@pytest.mark.parametrize(
    ("cuda", "device", "chosen"), [(True, "auto", "whisper"), (False, "auto", "conformer"), (True, "cpu", "conformer")]
)
def test_auto_is_whisper_with_larger_weights_on_a_gpu(
    monkeypatch: pytest.MonkeyPatch, models: Models, cuda: bool, device: str, chosen: str
) -> None:
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: cuda)
    monkeypatch.setattr(models, "present", lambda name: name == "whisper-turbo")
    assert choose_engine(Settings.model_validate({"compute": {"device": device}}), models) == chosen


@pytest.mark.model
def test_the_cards_names_and_the_offices_terms_reach_the_engine_and_the_key(
    models: Models, fake: None, voices: Heard
) -> None:
    given = settings().model_copy(update={"office": Office(glossary=(Term(written="Đề án 06"),))})
    stage = TranscribeStage(given, models)
    plain = voices()
    named = replace(plain, card=Card.model_validate({"person": [{"name": "Nguyễn Văn Luân"}]}))
    stage.run(named, silent)
    (bias,) = set(engine_of(stage).biases)
    assert bias.written == ("Nguyễn Văn Luân", "Đề án 06")
    assert ("nguyễn", "văn", "luân") in bias.spoken
    assert stage.parameters(plain) != stage.parameters(named)
    stage.close()
