"""`bienban lint` as it is called: our own documents pass, before and after LibreOffice has saved them."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "unit"))

from lint_sample import changed, minutes, notice, saved  # noqa: E402
from scripted_meeting import CARD, plain, vtt  # noqa: E402
from word_sample import CARD as SAMPLE_CARD  # noqa: E402
from word_sample import material  # noqa: E402

from pipeline.card import Card, Person  # noqa: E402
from pipeline.word.minutes import minutes_document  # noqa: E402

pytestmark = pytest.mark.timeout(300)
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
    """Our own minutes of several meetings, and documents made by hand."""
    folder = tmp_path_factory.mktemp("documents")
    many = tuple(Person(name=f"Trần Văn {letter}", title="Chuyên viên") for letter in "ABCDEGHIKLMNOPQRSTUVXY")
    contents = {
        "own": minutes_document(material()),
        "appendix": minutes_document(material(card=SAMPLE_CARD.model_copy(update={"person": many}))),
        "empty": minutes_document(material(card=Card())),
        "hand": saved(minutes()),
        "notice": saved(notice()),
    }
    for name, data in contents.items():
        (folder / f"{name}.docx").write_bytes(data)
    return {name: folder / f"{name}.docx" for name in contents}


def test_our_own_documents_have_nothing_but_blanks(documents: dict[str, Path]) -> None:
    found = checked(*documents.values())
    assert found == {"own": {"blank"}, "appendix": {"blank"}, "empty": {"blank"}, "hand": set(), "notice": set()}
    assert cli("lint", documents["own"]).returncode == 0


def test_what_a_run_makes_of_a_meeting_passes(tmp_path: Path) -> None:
    (tmp_path / "recordings").mkdir()
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "manifest.toml").write_bytes((ROOT / "models" / "manifest.toml").read_bytes())
    for name, text in (("captions.vtt", vtt()), ("plain.txt", plain())):
        (tmp_path / "recordings" / name).write_text(text, "utf-8")
        (tmp_path / "recordings" / name).with_suffix(".toml").write_text(CARD, "utf-8")
    ran = cli("run", *(f"--{name}={tmp_path / name}" for name in ("recordings", "outputs", "models")))
    assert ran.returncode == 0, ran.stderr + ran.stdout
    for name in ("captions", "plain"):
        assert checked(tmp_path / "outputs" / name / "bien-ban.docx") == {"bien-ban": {"blank"}}


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_no_alarm_at_what_libreoffice_saved(documents: dict[str, Path], tmp_path: Path) -> None:
    subprocess.run(
        [str(SOFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to",
         "docx:MS Word 2007 XML", "--outdir", tmp_path, *documents.values()],
        check=True, capture_output=True, timeout=200,
    )  # fmt: skip
    again = {name: tmp_path / f"{name}.docx" for name in documents}
    assert checked(*again.values()) == checked(*documents.values())


def test_fix_on_the_command_line(tmp_path: Path) -> None:
    from lint_faults import FAULT

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
