"""ingest on real files: decoded, joined in order, measured; the source stays as it was."""

import hashlib
import threading
import unicodedata
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from pipeline.audio import read_samples
from pipeline.card import Card, MeetingFacts
from pipeline.errors import InputError
from pipeline.media import decode, probe
from pipeline.progress import silent
from pipeline.records import Recording
from pipeline.settings import Ingest, Settings
from pipeline.stage import Meeting
from pipeline.stages import ingest as stage_module
from pipeline.stages.ingest import IngestStage
from pipeline.weights import Models

Tone = Callable[..., Path]
Make = Callable[..., Meeting]


@pytest.fixture
def run(models: Models) -> Callable[[Meeting], Recording]:
    """Run ingest over a meeting; gives recording.json."""

    def run_stage(meeting: Meeting, **settings: float) -> Recording:
        stage = IngestStage(Settings(ingest=Ingest(**settings)), models)
        stage.run(meeting, silent)
        return meeting.folder.read("recording.json", Recording)

    return run_stage


Run = Callable[..., Recording]


def copy_of(meeting: Meeting) -> Path:
    return meeting.folder / "audio.flac"


def test_a_working_copy_is_16_khz_mono(tmp_path: Path, tone: Tone, meeting: Make, run: Run) -> None:
    source = tone(tmp_path / "họp.wav", 3, rate=44_100, channels=2)
    before = (source.read_bytes(), source.stat().st_mtime_ns)
    card = Card(meeting=MeetingFacts(start=datetime(2026, 6, 1, 8, 30)))
    hop = meeting(source, card=card)
    recording = run(hop)
    assert (source.read_bytes(), source.stat().st_mtime_ns) == before
    info = soundfile.info(copy_of(hop))
    assert (info.samplerate, info.channels, info.format, info.subtype) == (16_000, 1, "FLAC", "PCM_16")
    assert recording.duration_ms == pytest.approx(3_000, abs=20)
    assert recording.started_at == datetime(2026, 6, 1, 8, 30)
    (only,) = recording.sources
    assert (only.file, only.channels, only.offset_ms) == ("họp.wav", 2, 0)
    assert only.sha256 == hashlib.sha256(before[0]).hexdigest()
    assert only.loudness.peak_dbfs == pytest.approx(-10.5, abs=0.3)
    assert hop.warnings == []


def test_sources_follow_each_other_in_the_given_order(tmp_path: Path, tone: Tone, meeting: Make, run: Run) -> None:
    first, second = tone(tmp_path / "b.wav", 1, level=0.2), tone(tmp_path / "a.flac", 2, level=0.6)
    hop = meeting(first, second)
    recording = run(hop)
    assert [(s.file, s.offset_ms, s.duration_ms) for s in recording.sources] == [
        ("b.wav", 0, 1_000),
        ("a.flac", 1_000, 2_000),
    ]
    assert recording.duration_ms == 3_000
    assert np.abs(read_samples(copy_of(hop), 100, 900)).max() == pytest.approx(0.2, abs=0.01)
    assert np.abs(read_samples(copy_of(hop), 1_100, 2_900)).max() == pytest.approx(0.6, abs=0.01)


@pytest.mark.parametrize(
    "name", ["hop.m4a", "hop.mp3", "hop.ogg", "hop.mkv", "hop.opus", "hop.wma", "hop.ac3", "HOP.MP4"]
)
def test_formats_of_recorders_and_conferences(
    tmp_path: Path, tone: Tone, meeting: Make, run: Run, ffmpeg: Callable[..., None], name: str
) -> None:
    source = tmp_path / name
    ffmpeg("-i", tone(tmp_path / "tone.wav", 4), source)
    hop = meeting(source)
    assert run(hop).duration_ms == pytest.approx(4_000, abs=120)
    assert hop.warnings == []


def test_the_sound_of_a_video_is_taken(
    tmp_path: Path, tone: Tone, meeting: Make, run: Run, ffmpeg: Callable[..., None]
) -> None:
    source = tmp_path / "zoom.mp4"
    picture = ["-f", "lavfi", "-i", "testsrc=duration=4:size=64x64:rate=5"]
    ffmpeg(*picture, "-i", tone(tmp_path / "tone.wav", 4, channels=2), source)
    recording = run(meeting(source))
    assert recording.duration_ms == pytest.approx(4_000, abs=100)
    assert recording.sources[0].channels == 2


@pytest.mark.parametrize(
    "name",
    [
        "-i.wav",
        "concat:a|b.wav",
        "%d.wav",
        "họp số 1 [bản cuối].wav",
        "a'b\"c$(x).wav",
        unicodedata.normalize("NFD", "hội.wav"),
    ],
)
def test_odd_names_are_only_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tone: Tone, meeting: Make, run: Run, name: str
) -> None:
    monkeypatch.chdir(tmp_path)  # a relative name gets no help from the folders before it
    tone(tmp_path / "x.wav", 1).rename(tmp_path / name)
    recording = run(meeting(Path(name)))
    assert recording.duration_ms == 1_000
    assert recording.sources[0].file == unicodedata.normalize("NFC", name)


def test_quiet_and_clipped_recordings_are_told(tmp_path: Path, tone: Tone, meeting: Make, run: Run) -> None:
    hop = meeting(tone(tmp_path / "nhỏ.wav", level=0.0035), tone(tmp_path / "to.wav", level=3.0))
    run(hop)
    assert len(hop.warnings) == 2
    assert "nhỏ.wav: âm lượng rất nhỏ (-52 dBFS)" in hop.warnings[0]
    assert "to.wav: tiếng bị vỡ" in hop.warnings[1]


def test_one_silent_source_beside_another_is_a_warning(tmp_path: Path, tone: Tone, meeting: Make, run: Run) -> None:
    hop = meeting(tone(tmp_path / "im.wav", level=0), tone(tmp_path / "to.wav"))
    run(hop)
    assert len(hop.warnings) == 1
    assert "im.wav" in hop.warnings[0]


def test_silence_alone_is_an_error_and_leaves_nothing(tmp_path: Path, tone: Tone, meeting: Make, run: Run) -> None:
    hop = meeting(tone(tmp_path / "im.wav", level=0))
    with pytest.raises(InputError, match=r"im\.wav: toàn bộ là khoảng lặng"):
        run(hop)
    assert list(hop.folder.path.iterdir()) == []


@pytest.mark.parametrize("name", ["cut.wav", "cut.mp3", "cut.flac", "cut.mkv"])
def test_what_is_cut_short_is_used_as_far_as_it_goes(
    tmp_path: Path, tone: Tone, meeting: Make, run: Run, ffmpeg: Callable[..., None], name: str
) -> None:
    whole = tmp_path / f"whole{Path(name).suffix}"
    ffmpeg("-i", tone(tmp_path / "tone.wav", 8), whole)
    data = whole.read_bytes()
    (tmp_path / name).write_bytes(data[: len(data) // 2])
    hop = meeting(tmp_path / name)
    assert 800 < run(hop).duration_ms < 6_000
    (warning,) = hop.warnings
    assert name in warning
    assert "bị cắt cụt" in warning


def test_a_recorder_that_lost_power_left_no_length_in_the_header(
    tmp_path: Path, tone: Tone, meeting: Make, run: Run
) -> None:
    data = bytearray(tone(tmp_path / "tone.wav", 3).read_bytes())
    at = data.index(b"data") + 4
    data[4:8] = data[at : at + 4] = bytes(4)
    (tmp_path / "mất điện.wav").write_bytes(data)
    assert run(meeting(tmp_path / "mất điện.wav")).duration_ms == pytest.approx(3_000, abs=50)


def test_a_recording_longer_than_the_limit_is_cut_there(
    tmp_path: Path, tone: Tone, meeting: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage_module, "HOUR_MS", 1_000)  # an «hour» of one second
    hop = meeting(tone(tmp_path / "dài.wav", 5), tone(tmp_path / "ngắn.wav", 1.5))
    recording = run(hop, max_hours=2)
    assert [source.duration_ms for source in recording.sources] == [2_000, 1_500]
    (warning,) = hop.warnings
    assert "dài.wav: dài hơn 2 giờ" in warning


def test_decoding_streams_in_blocks(tmp_path: Path, tone: Tone) -> None:
    sizes = [len(block) for block in decode(tone(tmp_path / "a.wav", 25), 60_000, [])]
    assert sizes == [320_000, 320_000, 160_000]


def test_a_decoder_that_is_not_read_to_the_end_is_stopped(tmp_path: Path, tone: Tone) -> None:
    blocks = decode(tone(tmp_path / "a.wav", 120), 600_000, [])
    next(blocks)
    blocks.close()
    children = Path(f"/proc/self/task/{threading.get_native_id()}/children").read_text().split()
    assert children == []


def test_probing_tells_channels_and_the_stated_length(tmp_path: Path, tone: Tone) -> None:
    found = probe(tone(tmp_path / "a.wav", 3.5, channels=2))
    assert (found.channels, found.declared_ms) == (2, 3_500)


def test_parameters_follow_the_content_not_the_time_of_the_file(
    tmp_path: Path, tone: Tone, meeting: Make, run: Run, models: Models
) -> None:
    source = tone(tmp_path / "a.wav", 1)
    hop = meeting(source)
    stage = IngestStage(Settings(), models)
    before = stage.parameters(hop)
    run(hop)
    assert stage.parameters(hop) == before
    source.touch()
    assert stage.parameters(hop) == before
    tone(source, 1, level=0.4)
    assert stage.parameters(hop) != before


def test_a_damaged_list_of_fingerprints_is_only_made_again(
    tmp_path: Path, tone: Tone, meeting: Make, run: Run, models: Models
) -> None:
    hop = meeting(tone(tmp_path / "a.wav", 1))
    stage = IngestStage(Settings(), models)
    before = stage.parameters(hop)
    run(hop)
    (hop.folder / stage_module.FINGERPRINTS).write_text("{")
    assert stage.parameters(hop) == before


def test_a_source_that_is_gone(tmp_path: Path, meeting: Make, models: Models) -> None:
    with pytest.raises(InputError, match=r"gone\.wav"):
        IngestStage(Settings(), models).parameters(meeting(tmp_path / "gone.wav"))


@pytest.mark.model
def test_a_real_voice(meeting: Make, run: Run, models: Models) -> None:
    hop = meeting(models.require("sample-voices") / "binh.wav")
    recording = run(hop)
    assert hop.warnings == []
    assert -40 < recording.sources[0].loudness.level_dbfs < -10
    assert recording.sources[0].loudness.silent < 0.5


def test_junk_before_and_within_an_mp3_is_passed_over(
    tmp_path: Path, tone: Tone, meeting: Make, run: Run, ffmpeg: Callable[..., None]
) -> None:
    ffmpeg("-i", tone(tmp_path / "tone.wav", 5), tmp_path / "tone.mp3")
    sound = (tmp_path / "tone.mp3").read_bytes()
    for name, data in {"đệm.mp3": bytes(100_000) + sound, "mất đầu.mp3": sound[3_001:]}.items():
        (tmp_path / name).write_bytes(data)
        assert 3_500 < run(meeting(tmp_path / name, name=name)).duration_ms < 5_500
