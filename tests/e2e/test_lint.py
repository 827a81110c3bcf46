"""`bienban lint` as it is called: what a run makes passes, and so does what LibreOffice has saved."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lint_faults import FAULT
from lint_sample import changed, minutes, notice, saved
from scripted_meeting import CARD, plain, vtt

pytestmark = pytest.mark.timeout(300)

ROOT = Path(__file__).resolve().parents[2]
SOFFICE = shutil.which("soffice")


def cli(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pipeline.cli", *map(str, arguments)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip


def checked(*paths: Path) -> dict[str, set[str]]:
    """The rules that found something in each file."""
    ran = cli("lint", "--json", *paths)
    assert ran.returncode in (0, 9), ran.stderr
    files = json.loads(ran.stdout)["files"]
    return {Path(each["file"]).stem: {finding["rule"] for finding in each["findings"]} for each in files}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The minutes that `bienban run` makes of a meeting, from captions and from plain text, and two made by hand."""
    place = tmp_path_factory.mktemp("lint")
    for folder in ("recordings", "models", "documents"):
        (place / folder).mkdir()
    (place / "models" / "manifest.toml").write_bytes((ROOT / "models" / "manifest.toml").read_bytes())
    for name, text in (("captions.vtt", vtt()), ("plain.txt", plain())):
        (place / "recordings" / name).write_text(text, "utf-8")
        (place / "recordings" / name).with_suffix(".toml").write_text(CARD, "utf-8")
    ran = cli("run", *(f"--{name}={place / name}" for name in ("recordings", "outputs", "models")))
    assert ran.returncode == 0, ran.stderr + ran.stdout
    contents = {name: (place / "outputs" / name / "bien-ban.docx").read_bytes() for name in ("captions", "plain")}
    contents |= {"hand": saved(minutes()), "notice": saved(notice())}
    for name, data in contents.items():
        (place / "documents" / f"{name}.docx").write_bytes(data)
    return {name: place / "documents" / f"{name}.docx" for name in contents}


FOUND = {"captions": {"blank"}, "plain": {"blank"}, "hand": set(), "notice": set()}


def test_what_a_run_makes_has_nothing_but_blanks(documents: dict[str, Path]) -> None:
    assert checked(*documents.values()) == FOUND
    assert cli("lint", documents["captions"]).returncode == 0


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_no_alarm_at_what_libreoffice_saved(documents: dict[str, Path], tmp_path: Path) -> None:
    subprocess.run(
        [str(SOFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to",
         "docx:MS Word 2007 XML", "--outdir", tmp_path, *documents.values()],
        check=True, capture_output=True, timeout=200,
    )  # fmt: skip
    assert checked(*(tmp_path / f"{name}.docx" for name in documents)) == FOUND


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_faults_are_still_found_in_what_libreoffice_saved(tmp_path: Path) -> None:
    names = ("left margin", "Quốc hiệu light", "one paragraph too small", "no gap", "long line below the agency")
    for index, name in enumerate(names):
        (tmp_path / f"{index}.docx").write_bytes(changed(minutes, FAULT[name].change))
    subprocess.run(
        [str(SOFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to",
         "docx:MS Word 2007 XML", "--outdir", tmp_path / "saved", *sorted(tmp_path.glob("*.docx"))],
        check=True, capture_output=True, timeout=200,
    )  # fmt: skip
    assert checked(*sorted((tmp_path / "saved").glob("*.docx"))) == {
        str(index): {FAULT[name].rule} for index, name in enumerate(names)
    }


def test_fix_on_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "hop.docx"
    path.write_bytes(changed(minutes, FAULT["left margin"].change))
    assert cli("lint", path).returncode == 9
    mended = cli("lint", "--fix", path)
    assert mended.returncode == 0
    assert "đã sửa: Lề trái 25 mm" in mended.stdout
    assert checked(tmp_path / "hop-da-sua.docx") == {"hop-da-sua": set()}


def test_errors_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 spoilt")
    ran = cli("lint", tmp_path / "a.docx", tmp_path / "b.docx")
    assert ran.returncode == 3
    assert "a.docx" in ran.stderr
    assert "b.docx" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert cli("lint").returncode == 2
