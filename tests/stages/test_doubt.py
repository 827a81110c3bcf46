"""transcribe and its second engine: numbers heard again, inventions dropped, killed runs; with two fake engines."""

from collections.abc import Callable
from itertools import count

import pytest
import soundfile
from fake_engine import Doubted, FakeEngine, SecondFake
from voices import joined, sample_voices

from pipeline.errors import EngineError
from pipeline.progress import silent
from pipeline.records import Transcript
from pipeline.settings import Settings
from pipeline.speech.engines import ENGINES
from pipeline.speech.inventions import PHRASE
from pipeline.stage import Meeting
from pipeline.stages import transcribe
from pipeline.stages.transcribe import TranscribeStage
from pipeline.weights import Models

pytestmark = pytest.mark.model  # the voices are among the models

TEXTS = ("kính thưa hội nghị", "có bốn mươi hai phiếu", "xin mời", "ngày mười lăm tháng sáu", "xin hết", "một số")
INVENTED = "Cảm ơn các bạn đã theo dõi."
Make = Callable[[], Meeting]


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ENGINES, "conformer", "fake_engine:FakeEngine")
    monkeypatch.setitem(ENGINES, "faster-whisper", "fake_engine:SecondFake")


@pytest.fixture
def make(meeting: Callable[..., Meeting]) -> Make:
    """Meetings of six voices with pauses of 3 s: six regions."""
    audio, _ = joined(sample_voices(), 3_000)
    numbers = count()

    def made() -> Meeting:
        new = meeting(name=f"hop-{next(numbers)}")
        soundfile.write(new.folder / "audio.flac", audio, 16_000)
        return new

    return made


def stage_of(models: Models, **changes: object) -> TranscribeStage:
    settings = {"transcribe": {"engine": "conformer", **changes}, "activity": {"min_silence_ms": 1_000}}
    return TranscribeStage(Settings.model_validate(settings), models)


def engines(stage: TranscribeStage) -> tuple[FakeEngine, SecondFake]:
    first, second = stage._engine, stage._second
    assert isinstance(first, FakeEngine)
    assert isinstance(second, SecondFake)
    return first, second


def transcript(meeting: Meeting) -> Transcript:
    return meeting.folder.read("transcript.json", Transcript)


def test_numbers_are_heard_again_and_both_readings_kept(models: Models, make: Make) -> None:
    meeting, stage = make(), stage_of(models)
    first, second = engines(stage)
    first.enqueue(*TEXTS)
    second.enqueue("có 40 phiếu", "ngày 15 tháng 6")
    stage.run(meeting, silent)
    found = transcript(meeting)
    assert [segment.text for segment in found.segments] == list(TEXTS)
    assert [(reading.heard, reading.agrees, reading.engine) for reading in found.readings] == [
        ("bốn mươi hai", False, "second"),
        ("ngày mười lăm tháng sáu", True, "second"),
    ]
    assert "40" in found.readings[0].other
    for reading, segment in zip(found.readings, (found.segments[1], found.segments[3]), strict=True):
        assert segment.start <= reading.start < reading.end <= segment.end
    assert len(second.calls) == 1
    stage.close()
    assert first.closed
    assert second.closed


def test_without_numbers_the_second_engine_is_not_even_loaded(models: Models, make: Make) -> None:
    meeting, stage = make(), stage_of(models)
    stage.run(meeting, silent)
    assert transcript(meeting).readings == ()
    assert "_second" not in stage.__dict__


def test_the_guard_can_be_switched_off(models: Models, make: Make) -> None:
    meeting, stage = make(), stage_of(models, guard=False)
    first = stage._engine
    assert isinstance(first, FakeEngine)
    first.enqueue(*TEXTS)
    stage.run(meeting, silent)
    assert transcript(meeting).readings == ()
    assert stage.parameters(meeting)["second"] is None


def test_the_second_engine_is_part_of_the_key(models: Models, make: Make) -> None:
    meeting = make()
    key = stage_of(models).parameters(meeting)
    assert key["second"]["name"] == "second"
    assert key["guard"] is True
    assert stage_of(models, guard=False).parameters(meeting) != key


def test_a_run_that_breaks_in_the_guard_goes_on_there(
    models: Models, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    # each clip is a part of its own
    monkeypatch.setattr(transcribe, "SECOND_PART_MS", 1)
    unbroken, broken, stage = make(), make(), stage_of(models)
    first, second = engines(stage)
    first.enqueue(*TEXTS)
    second.enqueue("có 40 phiếu", "ngày 15 tháng 6")
    stage.run(unbroken, silent)
    calls = len(first.calls)
    first.enqueue(*TEXTS)
    second.enqueue("có 40 phiếu", EngineError("hỏng", ""))
    with pytest.raises(EngineError):
        stage.run(broken, silent)
    assert not (broken.folder / "transcript.json").exists()
    assert len(second.calls) == 4
    second.enqueue("ngày 15 tháng 6")
    stage.run(broken, silent)
    assert len(first.calls) == 2 * calls
    assert len(second.calls) == 5
    assert transcript(broken) == transcript(unbroken)
    assert not list((broken.folder / "stages").rglob("*.part"))


@pytest.mark.parametrize(
    ("again", "kept"), [("xin cảm ơn các bạn đã theo dõi", True), ("ừ", False)], ids=["it was said", "it was not"]
)
def test_a_known_phrase_stays_when_the_second_engine_hears_it(
    models: Models, make: Make, monkeypatch: pytest.MonkeyPatch, again: str, kept: bool
) -> None:
    monkeypatch.setitem(ENGINES, "whisper", "fake_engine:FakeEngine")
    monkeypatch.setitem(ENGINES, "conformer", "fake_engine:SecondFake")
    meeting, stage = make(), stage_of(models, engine="whisper")
    first, second = engines(stage)
    first.enqueue(*TEXTS[:1], INVENTED, Doubted("Này..."), "xin mời", "xin hết", "vâng")
    second.enqueue(again)
    stage.run(meeting, silent)
    found = transcript(meeting)
    assert (INVENTED in [segment.text for segment in found.segments]) is kept
    dropped = [(each.text, each.reason) for each in found.dropped]
    assert dropped == ([] if kept else [(INVENTED, PHRASE)]) + [("Này...", "không ai nói")]
    times = [each.start for each in found.dropped]
    assert times == sorted(times)


def test_the_conformer_invents_nothing_and_is_not_filtered(models: Models, make: Make) -> None:
    meeting, stage = make(), stage_of(models)
    first, _ = engines(stage)
    first.enqueue(*TEXTS[:1], INVENTED)
    stage.run(meeting, silent)
    assert transcript(meeting).segments[1].text == INVENTED
    assert transcript(meeting).dropped == ()


def test_progress_rises_to_the_end_with_the_guard(models: Models, make: Make) -> None:
    stage, seen = stage_of(models), list[tuple[int, int]]()
    first, _ = engines(stage)
    first.enqueue(*TEXTS)
    stage.run(make(), lambda _step, completed, total: seen.append((completed, total)))
    assert [each[0] for each in seen] == sorted(each[0] for each in seen)
    assert seen[-1][0] == seen[-1][1]
