"""The whole line on real audio with real weights: a recording in, a Word biên bản out."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import docx
import jiwer
import pytest

from pipeline.minutes.tokens import blank
from pipeline.records import Minutes, Transcript, Turns, Utterances
from pipeline.sample import NAME, build_sample, reference
from pipeline.store import utterances_file
from pipeline.vietnamese.text import fold
from pipeline.weights import Models

pytestmark = [pytest.mark.model, pytest.mark.timeout(600)]

ROOT = Path(__file__).resolve().parents[2]
STAGES = ["ingest", "transcribe", "diarize", "attribute", "punctuate", "normalise", "review", "extract", "render"]


def command(folder: Path, *arguments: str) -> list[str]:
    places = ["--recordings", str(folder / "recordings"), "--outputs", str(folder / "outputs")]
    verb, *rest = arguments
    return [sys.executable, "-m", "pipeline.cli", verb, *places, "--models", str(ROOT / "models"), *rest]


def bienban(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(folder, *arguments), cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where the sample meeting has been through the whole pipeline."""
    folder = tmp_path_factory.mktemp("e2e")
    (folder / "recordings").mkdir()
    ran = bienban(folder, "run", "--or-sample")
    assert ran.returncode == 0, ran.stderr + ran.stdout
    return folder


def words_of(text: str) -> str:
    return " ".join(token.lower_ for token in blank()(fold(text)) if not token.is_punct)


def test_words_are_right(done: Path) -> None:
    utterances = Utterances.model_validate_json((done / "outputs" / NAME / "utterances.json").read_bytes())
    heard = words_of(" ".join(utterance.raw_text for utterance in utterances.utterances))
    said = words_of(reference(ROOT / "models" / "sample-voices").replace("19", "mười chín"))
    assert jiwer.wer(said, heard) < 0.08


def test_sentences_have_capitals_and_marks(done: Path) -> None:
    folder = done / "outputs" / NAME
    utterances = Utterances.model_validate_json((folder / "utterances.json").read_bytes()).utterances
    assert all(utterance.text[0].isupper() and utterance.text[-1] in ".?!" for utterance in utterances)
    punctuated = Utterances.model_validate_json((folder / utterances_file("punctuate")).read_bytes()).utterances
    assert all(words_of(utterance.text) == words_of(utterance.raw_text) for utterance in punctuated)


def test_six_voices_are_told_apart(done: Path) -> None:
    turns = Turns.model_validate_json((done / "outputs" / NAME / "turns.json").read_bytes()).turns
    assert len({turn.speaker for turn in turns}) in (5, 6)  # the card's bounds
    assert turns[0].speaker == "S1"


def test_minutes_name_people_and_says_what_was_said(done: Path) -> None:
    folder = done / "outputs" / NAME
    text = text_of(folder / "bien-ban.docx")
    for expected in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BIÊN BẢN", "Số: 01/BB-VPTN", "Nguyễn Văn Tuyên"):
        assert expected in text
    utterances = Utterances.model_validate_json((folder / "utterances.json").read_bytes()).utterances
    transcript = text_of(folder / "go-bang.docx")
    assert all(utterance.text in transcript for utterance in utterances)


def text_of(path: Path) -> str:
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_other_documents_are_there(done: Path) -> None:
    folder = done / "outputs" / NAME
    for name in ("go-bang.docx", "phu-de.srt", "phu-de.vtt", "van-ban.txt", "nguoi-noi.toml", "samples/S1.flac"):
        assert (folder / name).stat().st_size > 100, name


def test_second_run_does_nothing(done: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (done / "outputs").rglob("*") if path.name != ".lock"}
    ran = bienban(done, "run")
    assert ran.returncode == 0
    assert "đã chạy" not in ran.stdout
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_naming_a_speaker_reruns_only_what_follows(done: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(done, tmp_path / "copy")
    sheet = folder / "outputs" / NAME / "nguoi-noi.toml"
    filled = sheet.read_text("utf-8").replace('name = ""', 'name = "Nguyễn Văn Tuyên"', 1)
    sheet.write_text(filled, "utf-8")
    ran = bienban(folder, "run")
    assert ran.returncode == 0, ran.stderr
    assert "đã chạy extract, render" in ran.stdout
    assert sheet.read_text("utf-8") == filled
    minutes = Minutes.model_validate_json((folder / "outputs" / NAME / "minutes.json").read_bytes())
    assert minutes.speakers[0].name == "Nguyễn Văn Tuyên"
    assert minutes.speakers[0].title == "Chánh Văn phòng"  # from the card
    text = "\n".join(p.text for p in docx.Document(str(folder / "outputs" / NAME / "bien-ban.docx")).paragraphs)
    assert text.count("Nguyễn Văn Tuyên") >= 2


@pytest.mark.parametrize("stage", ["transcribe", "diarize"])
def test_killed_run_goes_on_with_the_same_result(done: Path, tmp_path: Path, stage: str) -> None:
    build_sample_into(tmp_path)
    small_parts = ["--set", f"{stage}.part_ms=10000"]
    process = subprocess.Popen(command(tmp_path, "run", "--until", stage, *small_parts), cwd=ROOT)
    parts = tmp_path / "outputs" / NAME / "stages" / f"{stage}.parts"
    deadline = time.monotonic() + 240
    while not any(parts.glob("*.part")):
        assert process.poll() is None, "it ended before it could be killed"
        assert time.monotonic() < deadline
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert not (tmp_path / "outputs" / NAME / "stages" / f"{stage}.json").exists()
    kept = {path.name: path.stat().st_mtime_ns for path in parts.glob("*.part")}
    assert kept

    assert bienban(tmp_path, "run", "--until", stage, *small_parts).returncode == 0
    unbroken = tmp_path / "unbroken"
    build_sample_into(unbroken)
    assert bienban(unbroken, "run", "--until", stage, *small_parts).returncode == 0
    output, kind = {"transcribe": ("transcript.json", Transcript), "diarize": ("turns.json", Turns)}[stage]
    resumed = kind.model_validate_json((tmp_path / "outputs" / NAME / output).read_bytes())
    assert resumed == kind.model_validate_json((unbroken / "outputs" / NAME / output).read_bytes())
    assert not parts.exists()


def build_sample_into(folder: Path) -> None:
    (folder / "recordings").mkdir(parents=True)
    build_sample(folder / "recordings", Models(ROOT / "models"))


def test_status_says_what_made_a_stage_stale(done: Path) -> None:
    ran = bienban(done, "status", "--why", "--set", "attribute.pause_ms=900")
    assert "↻ attribute" in ran.stdout
    assert "✓ transcribe" in ran.stdout
    assert "parameters.pause_ms: 1200 → 900" in ran.stdout


def test_manifests_hold_no_absolute_path(done: Path) -> None:
    for stage in STAGES:
        text = (done / "outputs" / NAME / "stages" / f"{stage}.json").read_text("utf-8")
        assert str(done) not in text
        assert json.loads(text)["stage"] == stage
