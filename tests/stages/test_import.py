"""A transcript through the real stages: import, attribute, punctuate; what the records say; what the run says."""

import json
import unicodedata
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from transcript_samples import ALL, MARKDOWN, OURS, SAID, SRT, TEAMS, ZOOM_SAVED

from pipeline.card import Card, MeetingFacts
from pipeline.errors import InputError
from pipeline.progress import silent
from pipeline.recordings import find_meetings
from pipeline.records import Minutes, Recording, Transcript, Turns, Utterances
from pipeline.runner import Outcome, Workspace, make_plan, run
from pipeline.settings import Settings
from pipeline.speakers.namefile import NAME_FILE
from pipeline.stage import Meeting
from pipeline.stages.attribute import AttributeStage
from pipeline.stages.importing import ImportStage
from pipeline.stages.punctuate import PunctuateStage
from pipeline.store import MeetingFolder, utterances_file
from pipeline.weights import Models

Make = Callable[..., Meeting]
IMPORTED = ["import", "attribute", "punctuate", "normalise", "review", "extract", "render"]


@pytest.fixture
def place(tmp_path: Path, models: Models) -> Workspace:
    (tmp_path / "recordings").mkdir()
    return Workspace(tmp_path / "recordings", tmp_path / "outputs", models, Settings())


def drop(place: Workspace, name: str, text: str | bytes) -> Path:
    path = place.recordings / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def ran(place: Workspace, until: str | None = None, start: str | None = None) -> dict[str, Outcome]:
    plan = make_plan(until, start, force=False)
    outcomes = run(place, find_meetings(place.recordings), plan, lambda stage, meeting: silent)
    return {outcome.name: outcome for outcome in outcomes}


def folder(place: Workspace, name: str = "hop") -> MeetingFolder:
    return MeetingFolder(place.outputs / name)


def imported(make: Make, models: Models, *sources: Path, card: Card | None = None) -> Meeting:
    made = make(*sources, card=card)
    ImportStage(Settings(), models).run(made, silent)
    return made


def written(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize("name", ALL)
def test_up_to_normalise_each_word_has_its_mark_and_its_place(
    name: str, meeting: Make, models: Models, tmp_path: Path
) -> None:
    made = imported(meeting, models, written(tmp_path / name, ALL[name]))
    for kind in (AttributeStage, PunctuateStage):
        kind(Settings(), models).run(made, silent)
    utterances = made.folder.read(utterances_file("punctuate"), Utterances).utterances
    for utterance in utterances:
        assert utterance.text.split() == [word.text for word in utterance.words]
        assert utterance.raw_text == utterance.text
        assert utterance.confidence == 1.0
        assert utterance.flags == ()
    assert " ".join(u.text for u in utterances) == " ".join(text for _, text in SAID)


def test_what_the_records_say_of_a_timed_transcript(meeting: Make, models: Models, tmp_path: Path) -> None:
    start = datetime(2026, 6, 1, 8, 30)
    card = Card(meeting=MeetingFacts(start=start))
    made = imported(meeting, models, written(tmp_path / "hop.vtt", TEAMS), card=card)
    recording = made.folder.read("recording.json", Recording)
    assert (recording.kind, recording.times_estimated, recording.started_at) == ("transcript", False, start)
    assert recording.duration_ms == 23_000
    (source,) = recording.sources
    assert (source.file, source.offset_ms, source.channels, source.loudness) == ("hop.vtt", 0, 0, None)
    transcript = made.folder.read("transcript.json", Transcript)
    assert transcript.engine.name == "transcript-vtt"
    assert [segment.speaker for segment in transcript.segments] == ["S1", "S2", "S1"]
    turns = made.folder.read("turns.json", Turns)
    assert turns.names == {"S1": "Nguyễn Văn An", "S2": "Trần Thị Bình"}
    assert [(turn.speaker, turn.start, turn.end) for turn in turns.turns] == [
        ("S1", 3_120, 9_900),
        ("S2", 11_000, 18_250),
        ("S1", 20_000, 23_000),
    ]
    assert (made.folder / "turns.rttm").read_text().count("SPEAKER hop 1") == 3
    assert made.warnings == []


def test_guessed_times_are_said_to_be_guesses(meeting: Make, models: Models, tmp_path: Path) -> None:
    made = imported(meeting, models, written(tmp_path / "hop.txt", MARKDOWN))
    assert made.folder.read("recording.json", Recording).times_estimated
    assert any("ước lượng" in warning for warning in made.warnings)


def test_one_speech_without_a_time_makes_all_of_them_guesses(meeting: Make, models: Models, tmp_path: Path) -> None:
    text = OURS + "Nguyễn Văn An: Xin cảm ơn.\nTrần Thị Bình: Vâng.\n"
    made = imported(meeting, models, written(tmp_path / "hop.txt", text))
    assert made.folder.read("recording.json", Recording).times_estimated


def test_times_of_day_count_from_the_cards_start(meeting: Make, models: Models, tmp_path: Path) -> None:
    card = Card(meeting=MeetingFacts(start=datetime(2026, 6, 1, 8, 30)))
    made = imported(meeting, models, written(tmp_path / "hop.txt", ZOOM_SAVED), card=card)
    segments = made.folder.read("transcript.json", Transcript).segments
    assert [segment.start for segment in segments] == [3_000, 11_000, 20_000]
    assert any("giờ trong ngày" in warning for warning in made.warnings)


def test_a_file_without_names_is_told(meeting: Make, models: Models, tmp_path: Path) -> None:
    made = imported(meeting, models, written(tmp_path / "hop.srt", "1\n00:00:01,000 --> 00:00:02,000\nxin chào\n"))
    assert any("không ghi tên người nói" in warning for warning in made.warnings)
    assert made.folder.read("turns.json", Turns).names == {}


def test_parts_follow_each_other(meeting: Make, models: Models, tmp_path: Path) -> None:
    parts = [
        written(tmp_path / f"phần {number}.vtt", TEAMS + "\n00:24.000 --> 00:25.000\n[vỗ tay]\n") for number in (1, 2)
    ]
    made = imported(meeting, models, *parts)
    recording = made.folder.read("recording.json", Recording)
    assert [(source.offset_ms, source.duration_ms) for source in recording.sources] == [(0, 23_000), (23_000, 23_000)]
    transcript = made.folder.read("transcript.json", Transcript)
    assert [segment.start for segment in transcript.segments] == [3_120, 11_000, 20_000, 34_000, 43_000]
    assert [dropped.start for dropped in transcript.dropped] == [24_000, 47_000]


@pytest.mark.parametrize("limit", ["pipeline.stages.importing.MAX_WORDS", "pipeline.transcripts.encoding.MAX_BYTES"])
def test_a_file_too_large_is_refused(
    limit: str, meeting: Make, models: Models, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limit, 20)
    with pytest.raises(InputError, match=r"hop\.vtt"):
        imported(meeting, models, written(tmp_path / "hop.vtt", TEAMS))
    assert not (tmp_path / "outputs/hop/transcript.json").exists()


def test_the_key_follows_content_order_and_start(meeting: Make, models: Models, tmp_path: Path) -> None:
    stage = ImportStage(Settings(), models)
    first, second = written(tmp_path / "1.vtt", TEAMS), written(tmp_path / "2.vtt", TEAMS + " ")
    before = stage.parameters(meeting(first, second))
    assert stage.parameters(meeting(first, second)) == before
    assert stage.parameters(meeting(second, first)) != before
    later = Card(meeting=MeetingFacts(start=datetime(2026, 6, 1, 8, 30)))
    assert stage.parameters(meeting(first, second, card=later)) != before
    written(first, OURS)
    assert stage.parameters(meeting(first, second)) != before


@pytest.mark.parametrize("output", ["utterances.json", "transcript.json", "stages/attribute.utterances.json"])
def test_what_one_meeting_put_out_another_takes_in(place: Workspace, output: str) -> None:
    drop(place, "hop.vtt", TEAMS)
    ran(place)
    drop(place, "lại.json", (place.outputs / "hop" / output).read_bytes())
    assert ran(place)["lại"].error is None
    texts = [
        [
            (u.speaker, u.start, u.end, u.text)
            for u in folder(place, name).read("utterances.json", Utterances).utterances
        ]
        for name in ("hop", "lại")
    ]
    assert texts[0] == texts[1]


def test_a_second_run_does_nothing_and_a_change_is_followed(place: Workspace) -> None:
    drop(place, "hop.vtt", TEAMS)
    assert ran(place)["hop"].ran == IMPORTED
    assert ran(place)["hop"].ran == []
    drop(place, "hop.vtt", TEAMS.replace("nhất trí", "đồng ý"))
    assert ran(place)["hop"].ran == IMPORTED


def test_until_and_from(place: Workspace) -> None:
    drop(place, "hop.vtt", TEAMS)
    assert ran(place, until="diarize")["hop"].ran == []
    assert ran(place, until="attribute")["hop"].ran == ["import", "attribute"]
    assert ran(place, until="normalise", start="transcribe")["hop"].ran == ["attribute", "punctuate", "normalise"]
    assert ran(place)["hop"].ran == ["review", "extract", "render"]
    assert ran(place, start="import")["hop"].ran == IMPORTED


def test_an_audio_file_of_an_earlier_recording_is_not_listened_to(place: Workspace) -> None:
    drop(place, "hop.vtt", TEAMS)
    folder(place).write_bytes("audio.flac", b"not even audio")
    assert ran(place)["hop"].ran == IMPORTED
    folder(place).write_bytes("audio.flac", b"another one")
    assert ran(place)["hop"].ran == []
    assert not (place.outputs / "hop/samples").exists()


def test_a_recording_that_comes_later_wins_and_may_go_again(place: Workspace, tone: Callable[..., Path]) -> None:
    drop(place, "hop.vtt", TEAMS)
    assert ran(place, until="attribute")["hop"].ran == ["import", "attribute"]
    given = folder(place).read_bytes("transcript.json")
    recording = tone(place.recordings / "hop.wav")
    assert ran(place, until="ingest")["hop"].ran == ["ingest"]
    assert folder(place).read("recording.json", Recording).kind == "audio"
    assert ran(place, until="ingest")["hop"].ran == []
    recording.rename(place.recordings.parent / "hop.wav")
    assert ran(place, until="attribute")["hop"].ran == ["import"]  # its outputs are as they were
    assert folder(place).read_bytes("transcript.json") == given


def test_punctuation_is_kept_or_the_least_is_added(place: Workspace) -> None:
    text = "An: tôi có ba ý sau:\nBình: vâng ạ\nAn: Một là – làm ngay;\nBình: “Đã rõ.”\nAn: đạt 30%\n"
    drop(place, "hop.txt", text)
    ran(place, until="punctuate")
    utterances = folder(place).read(utterances_file("punctuate"), Utterances).utterances
    assert [each.text for each in utterances] == [
        "tôi có ba ý sau:",
        "Vâng ạ.",
        "Một là – làm ngay;",
        "“Đã rõ.”",
        "Đạt 30%.",
    ]


def test_names_are_filled_in_and_the_secretary_and_the_card_win(place: Workspace) -> None:
    drop(place, "hop.srt", SRT)
    drop(place, "hop.toml", '[[person]]\nname = "Nguyễn Văn An"\ntitle = "Giám đốc"\nrole = "chair"\n')
    outcome = ran(place)["hop"]
    assert any("«Trần Thị Bình»: không có trong thẻ" in warning for warning in outcome.warnings)
    sheet = place.outputs / "hop" / NAME_FILE
    assert 'name = "Trần Thị Bình"' in sheet.read_text("utf-8")
    assert "samples/" not in sheet.read_text("utf-8")
    minutes = folder(place).read("minutes.json", Minutes)
    assert [(each.name, each.title, each.role) for each in minutes.speakers] == [
        ("Nguyễn Văn An", "Giám đốc", "chair"),
        ("Trần Thị Bình", None, "reporter"),
    ]
    corrected = sheet.read_text("utf-8").replace(
        'name = "Trần Thị Bình"\ntitle = ""', 'name = "Trần Thị Bính"\ntitle = "Phó Giám đốc"'
    )
    sheet.write_text(corrected, "utf-8")
    assert ran(place)["hop"].ran == ["extract", "render"]
    minutes = folder(place).read("minutes.json", Minutes)
    assert (minutes.speakers[1].name, minutes.speakers[1].title) == ("Trần Thị Bính", "Phó Giám đốc")
    assert sheet.read_text("utf-8") == corrected
    # the transcript comes anew with its speakers in another order: the correction stays with the person
    drop(
        place,
        "hop.srt",
        SRT.replace("00:00:03,120 --> 00:00:06,480", "00:00:19,000 --> 00:00:19,500").replace(
            "00:00:06,480 --> 00:00:09,900", "00:00:19,500 --> 00:00:20,000"
        ),
    )
    ran(place)
    minutes = folder(place).read("minutes.json", Minutes)
    assert [each.name for each in minutes.speakers] == ["Trần Thị Bính", "Nguyễn Văn An"]
    assert 'name = "Trần Thị Bính"' in sheet.read_text("utf-8")


def test_a_guessed_closing_has_no_clock(place: Workspace) -> None:
    drop(place, "hop.toml", "[meeting]\nstart = 2026-06-01T08:30:00\n")
    drop(place, "hop.txt", OURS)
    ran(place)
    closing = folder(place).read("minutes.json", Minutes).closing
    assert closing is not None
    assert closing.clock is not None
    drop(place, "hop.txt", MARKDOWN)
    ran(place)
    minutes = folder(place).read("minutes.json", Minutes)
    assert minutes.closing is not None
    assert minutes.closing.clock is None
    assert minutes.opening is not None
    assert minutes.opening.clock == datetime(2026, 6, 1, 8, 30)


def test_a_bad_transcript_stops_only_itself_and_leaves_nothing_half_done(place: Workspace) -> None:
    drop(place, "hop.vtt", TEAMS)
    drop(place, "hỏng.json", '{"turns": []}')
    outcomes = ran(place)
    assert outcomes["hop"].ran == IMPORTED
    assert isinstance(outcomes["hỏng"].error, InputError)
    assert outcomes["hỏng"].failed_at == "import"
    assert not (place.outputs / "hỏng/recording.json").exists()


def test_a_name_in_nfd_and_a_transcript_beside_a_recording(place: Workspace, tone: Callable[..., Path]) -> None:
    drop(place, unicodedata.normalize("NFD", "họp tổ.vtt"), TEAMS)
    tone(place.recordings / "giao ban.wav")
    drop(place, "giao ban.vi.vtt", TEAMS)
    outcomes = ran(place, until="ingest")
    assert sorted(outcomes) == ["giao ban", "họp tổ"]
    assert outcomes["giao ban"].ran == ["ingest"]
    assert any("giao ban.vi.vtt" in warning for warning in outcomes["giao ban"].warnings)
    assert outcomes["họp tổ"].warnings == []
    assert json.loads((place.outputs / "giao ban/recording.json").read_bytes())["kind"] == "audio"


def test_the_stage_is_only_for_transcripts(meeting: Make, models: Models) -> None:
    stage = ImportStage(Settings(), models)
    assert stage.applies(meeting(Path("hop.vtt")))
    assert not stage.applies(meeting(Path("hop.m4a")))
