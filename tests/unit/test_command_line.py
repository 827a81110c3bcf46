"""The command line: quick to start, clear in both languages, with exit codes that a script can go by."""

import json
import os
import signal
import subprocess
import sys
import time
import wave
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import cli, doctor, runner
from pipeline.commands import exit_code, export_schemas, manage_models, report
from pipeline.errors import BienbanError, BusyError, InputError
from pipeline.records import PUBLIC
from pipeline.runner import Outcome
from pipeline.sample import NAME, build_sample, reference
from pipeline.weights import Models

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def bienban(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """bienban(*arguments, code=0) runs the command line in this process, in tmp_path; gives stdout + stderr."""
    (tmp_path / "recordings").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(signal, "signal", lambda number, handler: None)

    def run(*arguments: str, code: int = 0) -> str:
        with pytest.raises(SystemExit) as left:
            cli.main(arguments)
        out, err = capsys.readouterr()
        assert left.value.code == code, out + err
        return out + err

    return run


def loaded_after(statement: str) -> set[str]:
    script = f"{statement}; import sys; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


@pytest.mark.parametrize(
    ("statement", "heavy"),
    [
        ("import pipeline.cli", {"torch", "numpy", "pydantic", "rich", "onnxruntime", "spacy"}),
        ("import pipeline.commands", {"torch", "numpy", "onnxruntime", "spacy", "docx", "pyannote", "whisper"}),
    ],
)
def test_help_and_status_load_nothing_heavy(statement: str, heavy: set[str]) -> None:
    assert loaded_after(statement) & heavy == set()


def test_telemetry_is_off_whatever_the_shell_says() -> None:
    script = "import pipeline.runner, os; print(os.environ['PYANNOTE_METRICS_ENABLED'], os.environ['HF_HUB_OFFLINE'])"
    environment = {**os.environ, "PYANNOTE_METRICS_ENABLED": "1", "HF_HUB_OFFLINE": "0"}
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, env=environment
    )
    assert ran.stdout.split() == ["0", "1"]


@pytest.mark.parametrize(("language", "text"), [("vi", "Lập biên bản"), ("en", "Meeting minutes")])
def test_help_in_both_languages(language: str, text: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "--help"],
        cwd=ROOT, capture_output=True, text=True, check=True, env={**os.environ, "BIENBAN_LANG": language},
    )  # fmt: skip
    assert text in ran.stdout
    for command in ("run", "status", "watch", "doctor", "models", "sample", "schema"):
        assert command in ran.stdout


def test_no_recordings_yet_is_no_fault(bienban: Callable[..., str], models: Models) -> None:
    assert "chưa có bản ghi nào" in bienban("run", "--models", str(models.folder))


def test_faults_are_two_lines_and_a_code(
    bienban: Callable[..., str], models: Models, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = ("--models", str(models.folder))
    said = bienban("run", *place, "--set", "transcribe.engine=wisper", code=4)
    assert said.splitlines()[0].startswith(
        "Lỗi: bienban.toml (+ --set): transcribe.engine: 'wisper' không thuộc: auto,"
    )
    assert said.splitlines()[1].startswith("  → ")
    assert "'rendr' không phải một bước" in bienban("run", *place, "--until", "rendr", code=4)
    assert "khong-co" in bienban("run", *place, "--recordings", "khong-co", code=3)
    assert "manifest.toml" in bienban("run", "--models", "nowhere", code=3)
    monkeypatch.setenv("BIENBAN_LANG", "en")
    assert bienban("status", *place, "hop", code=3).startswith("Error: hop: no such meeting")


def test_the_offices_settings_are_those_of_the_folder(
    bienban: Callable[..., str], models: Models, tmp_path: Path
) -> None:
    (tmp_path / "bienban.toml").write_text("[transcribe]\nbeems = 5\n")
    assert "Gần nhất: 'beam'" in bienban("status", "--models", str(models.folder), code=4)


def test_status_tells_what_is_done(
    bienban: Callable[..., str], models: Models, tmp_path: Path, tone: Callable[..., Path]
) -> None:
    tone(tmp_path / "recordings" / "hop.wav", 1)
    place = ("--models", str(models.folder))
    assert "hop: · ingest  · transcribe" in bienban("status", *place)
    assert "✓ hop: đã chạy ingest" in bienban("run", *place, "--until", "ingest")
    assert "hop: ✓ ingest  · transcribe" in bienban("status", *place)
    assert "không có gì thay đổi" in bienban("run", *place, "--until", "ingest")
    said = bienban("status", *place, "--why", "--set", "ingest.max_hours=3")
    assert "hop: ↻ ingest" in said
    assert "ingest: parameters.max_hours: 24 → 3" in said
    assert "transcribe: chưa chạy xong" in said


def test_the_report_and_the_code_of_a_run(capsys: pytest.CaptureFixture[str]) -> None:
    good = Outcome("tốt", Path("outputs/tốt"), ran=["ingest"], warnings=["âm lượng nhỏ"])
    bad = Outcome("hỏng", Path("outputs/hỏng"), failed_at="ingest", error=InputError("tệp rỗng", "chép lại"))
    busy = Outcome("bận", Path("outputs/bận"), error=BusyError("đang chạy"))
    report([good, bad, busy])
    assert capsys.readouterr().out.splitlines() == [
        "✓ tốt: đã chạy ingest → outputs/tốt",
        "    ! âm lượng nhỏ",
        "✗ hỏng (ingest): tệp rỗng",
        "    → chép lại",
        "✗ bận: đang chạy",
        "2 trên 3 cuộc họp chưa xong.",
    ]
    assert [exit_code(outcomes) for outcomes in ([], [good], [good, bad], [busy], [bad, busy])] == [
        0, 0, InputError.exit_code, BusyError.exit_code, BienbanError.exit_code,
    ]  # fmt: skip


def test_the_schemas_of_the_public_files_are_held_still(tmp_path: Path) -> None:
    """A change here is a change for other programs: write them anew with `bienban schema`, and say so."""
    paths = export_schemas(tmp_path)
    assert {path.name for path in paths} == {f"{name}.schema.json" for name in PUBLIC}
    for path in paths:
        assert path.read_bytes() == (ROOT / "docs" / "schema" / path.name).read_bytes(), path.name
        assert json.loads(path.read_bytes())["additionalProperties"] is False


@pytest.mark.model
def test_models_are_listed_and_verified(models: Models, capsys: pytest.CaptureFixture[str]) -> None:
    assert manage_models(models.folder, ["sample-voices", "campplus"], fetch=False, accept=False) == 0
    assert capsys.readouterr().out.count("đủ, đúng sha256") == 2
    with pytest.raises(BienbanError, match="'camplus'"):
        manage_models(models.folder, ["camplus"], fetch=True, accept=False)


def test_a_missing_default_model_is_a_fault(tmp_path: Path, models: Models) -> None:
    (tmp_path / "manifest.toml").write_bytes((models.folder / "manifest.toml").read_bytes())
    assert manage_models(tmp_path, [], fetch=False, accept=False) == 5


@pytest.mark.model
def test_the_sample_meeting(models: Models, tmp_path: Path) -> None:
    recording = build_sample(tmp_path, models)
    assert recording.name == f"{NAME}.wav"
    with wave.open(str(recording)) as audio:
        assert (audio.getframerate(), audio.getnchannels()) == (16_000, 1)
        assert 20 < audio.getnframes() / 16_000 < 60
    assert (tmp_path / f"{NAME}.loi-mau.txt").read_text("utf-8") == reference(models.require("sample-voices"))
    (tmp_path / f"{NAME}.toml").write_text("# của tôi\n")
    before = recording.stat().st_mtime_ns
    build_sample(tmp_path, models)
    assert recording.stat().st_mtime_ns == before
    assert (tmp_path / f"{NAME}.toml").read_text() == "# của tôi\n"


@pytest.mark.model
def test_an_empty_folder_can_be_given_the_sample(
    bienban: Callable[..., str], models: Models, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "STAGES", runner.STAGES[:2])  # import, ingest
    said = bienban("run", "--models", str(models.folder), "--or-sample")
    assert f"dùng cuộc họp mẫu {NAME}.wav" in said
    assert f"✓ {NAME}: đã chạy ingest" in said


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_watch_stops_when_it_is_told_to(tmp_path: Path, number: signal.Signals) -> None:
    (tmp_path / "recordings").mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "pipeline.cli", "watch", "--recordings", str(tmp_path / "recordings"),
         "--outputs", str(tmp_path / "outputs"), "--models", str(ROOT / "models")],
        cwd=ROOT, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stderr is not None
    assert "Đang chờ bản ghi" in process.stderr.readline()
    time.sleep(0.2)
    process.send_signal(number)
    _, said = process.communicate(timeout=5)
    assert process.returncode == 130
    assert "Đã dừng" in said
    assert "Traceback" not in said


@pytest.mark.model
def test_the_doctor_finds_this_machine_well() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "doctor"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    for part in (
        "torch: 2.11.0",
        "conformer-vi/model.onnx sha256 b34e699e",
        "(telemetry): tắt",
        "ffmpeg:",
        "Mọi thứ ổn",
    ):
        assert part in ran.stdout


def test_the_doctor_says_what_to_do(tmp_path: Path, models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "manifest.toml").write_bytes((models.folder / "manifest.toml").read_bytes())
    missing = [*doctor._weights(tmp_path)]
    assert len(missing) == 6  # the default models; the larger ones are a choice
    assert all("make models" in finding.remedy for finding in missing)
    (unreadable,) = doctor._weights(tmp_path / "khong-co")
    assert "không tìm thấy" in unreadable.found
    assert unreadable.remedy
    monkeypatch.setattr(doctor, "LEAST_FREE_BYTES", 1 << 60)
    (disk,) = doctor._disk(tmp_path / "outputs")
    assert "Giải phóng" in disk.remedy
