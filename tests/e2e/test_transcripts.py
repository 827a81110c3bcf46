"""A transcript in, a Word biên bản out, through the real command line; no weights are needed."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from transcript_samples import MARKDOWN, OURS, SRT, TEAMS, ZOOM

from pipeline.records import Minutes, Recording, Utterances

pytestmark = pytest.mark.timeout(300)

ROOT = Path(__file__).resolve().parents[2]
CARD = """\
[meeting]
kind = "cuộc họp"
title = "Giao ban quý II"
number = 7
place = "Phòng họp số 1"
start = 2026-06-01T08:30:00

[agency]
name = "Sở Nội vụ"
code = "SNV"

[[person]]
name = "Nguyễn Văn An"
title = "Giám đốc"
role = "chair"
"""
FILES = {"vtt": TEAMS, "zoom": ZOOM, "srt": SRT, "timed": OURS, "untimed": MARKDOWN}
SUFFIXES = {"vtt": ".vtt", "zoom": ".vtt", "srt": ".srt", "timed": ".txt", "untimed": ".txt"}
JSON = {"utterances": "utterances.json", "transcript": "transcript.json"}
STAGES = ["import", "attribute", "punctuate", "normalise", "review", "extract", "render"]


def command(folder: Path, *arguments: str) -> list[str]:
    places = ["--recordings", str(folder / "recordings"), "--outputs", str(folder / "outputs")]
    verb, *rest = arguments
    return [sys.executable, "-m", "pipeline.cli", verb, *places, "--models", str(folder / "models"), *rest]


def bienban(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(folder, *arguments), cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where every kind of transcript has been through everything after attribute."""
    folder = tmp_path_factory.mktemp("e2e")
    recordings = folder / "recordings"
    recordings.mkdir()
    (folder / "models").mkdir()
    (folder / "models" / "manifest.toml").write_bytes((ROOT / "models" / "manifest.toml").read_bytes())
    for name, text in FILES.items():
        (recordings / f"{name}{SUFFIXES[name]}").write_text(text, "utf-8")
        (recordings / f"{name}.toml").write_text(CARD, "utf-8")
    first = bienban(folder, "run")
    assert first.returncode == 0, first.stderr + first.stdout
    for name, file in JSON.items():
        (recordings / f"{name}.json").write_bytes((folder / "outputs" / "vtt" / file).read_bytes())
        (recordings / f"{name}.toml").write_text(CARD, "utf-8")
    parts = recordings / "hai phần"
    parts.mkdir()
    (parts / "phần 1.vtt").write_text(TEAMS, "utf-8")
    (parts / "phần 2.srt").write_text(SRT, "utf-8")
    (parts / "meeting.toml").write_text(CARD, "utf-8")
    second = bienban(folder, "run")
    assert second.returncode == 0, second.stderr + second.stdout
    return folder


def text_of(path: Path) -> str:
    document = docx.Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("name", [*FILES, *JSON, "hai phần"])
def test_minutes_say_who_said_what(done: Path, name: str) -> None:
    folder = done / "outputs" / name
    text = text_of(folder / "bien-ban.docx")
    for expected in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BIÊN BẢN", "Số: 07/BB-SNV", "Giao ban quý II"):
        assert expected in text
    utterances = Utterances.model_validate_json((folder / "utterances.json").read_bytes()).utterances
    assert utterances
    assert all(utterance.text in text for utterance in utterances)
    transcript = text_of(folder / "go-bang.docx")
    assert "BẢN GHI LỜI PHÁT BIỂU" in transcript
    assert "không nghe lại từ bản ghi âm" in transcript
    assert "ghi âm cuộc họp" not in transcript


@pytest.mark.parametrize("name", [*FILES, "hai phần"])
def test_speakers_have_the_names_of_the_file_and_the_posts_of_the_card(done: Path, name: str) -> None:
    minutes = Minutes.model_validate_json((done / "outputs" / name / "minutes.json").read_bytes())
    assert [(each.name, each.title) for each in minutes.speakers] == [
        ("Nguyễn Văn An", "Giám đốc"),
        ("Trần Thị Bình", None),
    ]
    assert "Nguyễn Văn An, Giám đốc:" in text_of(done / "outputs" / name / "bien-ban.docx")


def test_times_are_printed_where_the_file_gives_them_and_only_there(done: Path) -> None:
    for name in ("vtt", "zoom", "srt", "timed", "utterances"):
        folder = done / "outputs" / name
        assert "[00:00:03]" in text_of(folder / "bien-ban.docx")
        assert "00:00:20" in text_of(folder / "go-bang.docx")
        assert (folder / "van-ban.txt").read_text("utf-8").startswith("[00:00:03] ")
        assert "00:00:20" in (folder / "phu-de.vtt").read_text("utf-8")
    folder = done / "outputs" / "untimed"
    assert Recording.model_validate_json((folder / "recording.json").read_bytes()).times_estimated
    for document in ("bien-ban.docx", "go-bang.docx"):
        assert "00:0" not in text_of(folder / document)
    assert "kết thúc vào … giờ …" in text_of(folder / "bien-ban.docx")
    assert (folder / "van-ban.txt").read_text("utf-8").startswith("Nguyễn Văn An: Kính thưa")
    assert "-->" not in (folder / "phu-de.vtt").read_text("utf-8") + (folder / "phu-de.srt").read_text("utf-8")
    assert "00:0" not in (folder / "nguoi-noi.toml").read_text("utf-8")


def test_nothing_is_marked_as_heard_unsurely(done: Path) -> None:
    for name in FILES:
        document = docx.Document(str(done / "outputs" / name / "go-bang.docx"))
        assert not [run.text for each in document.paragraphs for run in each.runs if run.font.highlight_color]


def test_status_and_a_second_run(done: Path) -> None:
    status = bienban(done, "status", "--why").stdout
    line = next(line for line in status.splitlines() if line.startswith("vtt:"))
    assert line == "vtt: " + "  ".join(f"✓ {stage}" for stage in STAGES)
    before = {path: path.stat().st_mtime_ns for path in (done / "outputs").rglob("*") if path.name != ".lock"}
    ran = bienban(done, "run")
    assert ran.returncode == 0
    assert "đã chạy" not in ran.stdout
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert json.loads((done / "outputs/vtt/stages/import.json").read_bytes())["stage"] == "import"


def test_our_own_plain_text_and_subtitles_come_back_as_they_went(done: Path, tmp_path: Path) -> None:
    (tmp_path / "recordings").mkdir()
    (tmp_path / "models").symlink_to(done / "models")
    outputs = done / "outputs" / "vtt"
    for name, suffix in (("van-ban.txt", ".txt"), ("phu-de.vtt", ".vtt"), ("phu-de.srt", ".srt")):
        (tmp_path / "recordings" / f"lại{suffix}").write_bytes((outputs / name).read_bytes())
    assert bienban(tmp_path, "run").returncode == 0
    for suffix in (".txt", ".vtt", ".srt"):
        made = tmp_path / "outputs" / f"lại{suffix}" / "van-ban.txt"
        words = [line.partition(" ")[2] for line in made.read_text("utf-8").splitlines()]
        assert words == [line.partition(" ")[2] for line in (outputs / "van-ban.txt").read_text("utf-8").splitlines()]


def test_watch_takes_a_transcript(done: Path, tmp_path: Path) -> None:
    (tmp_path / "recordings").mkdir()
    (tmp_path / "models").symlink_to(done / "models")
    quick = ["--set", "watch.poll_s=1", "--set", "watch.still_s=1"]
    process = subprocess.Popen(command(tmp_path, "watch", *quick), cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        (tmp_path / "recordings" / "hop.srt").write_text(SRT, "utf-8")
        assert process.stdout is not None
        assert process.stdout.readline().startswith("✓ hop: đã chạy import, attribute")
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
