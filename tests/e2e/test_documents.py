"""Scripted conferences through the command line: which documents there are, and what stands in all of them."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from pipeline.records import Minutes, Recording, Utterances
from pipeline.stages.render import RenderStage
from pipeline.store import utterances_file
from pipeline.word.lint.check import lint
from pipeline.word.wording import stamp

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("tap-huan", "chua-quyet", "sua-va-rut")
DECIDED = set(RenderStage.optional) - {"nghe-lai.docx"}
FAMILY = {
    "tap-huan": DECIDED,
    "chua-quyet": {"thong-bao-ket-luan.docx", "tin-bai.docx"},  # no tasks were given
    "sua-va-rut": set(RenderStage.optional),  # a name that is not on the card,
}
pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("documents")
    for name in NAMES:
        folder = place / "recordings" / name
        folder.mkdir(parents=True)
        for path in (ROOT / "tests" / "gold" / name).iterdir():
            if path.name != "gold.toml":
                (folder / path.name).write_bytes(path.read_bytes())
    (place / "models").mkdir()
    (place / "models" / "manifest.toml").write_bytes((ROOT / "models" / "manifest.toml").read_bytes())
    places = [f"--{name}={place / name}" for name in ("recordings", "outputs", "models")]
    command = [sys.executable, "-m", "pipeline.cli", "run", *places, "--set", "render.form=auto"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr + ran.stdout
    again = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "đã chạy" not in again.stdout  # a document that is not due makes nothing stale
    return place / "outputs"


def words_of(path: Path) -> str:
    """Everything that a file says."""
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
        return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return book.read("xl/sharedStrings.xml").decode()
    return path.read_text("utf-8").replace("\r\n ", "")


@pytest.mark.parametrize("name", NAMES)
def test_each_conference_has_the_documents_that_it_has_content_for(outputs: Path, name: str) -> None:
    assert {each for each in RenderStage.optional if (outputs / name / each).is_file()} == FAMILY[name]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("document", ["bien-ban.docx", "thong-bao-ket-luan.docx"])
def test_documents_of_the_decree_pass_the_linter(outputs: Path, name: str, document: str) -> None:
    assert lint(outputs / name / document).faults == []


def test_what_was_off_the_record_is_in_no_document(outputs: Path) -> None:
    folder = outputs / "sua-va-rut"
    minutes = Minutes.model_validate_json((folder / "minutes.json").read_bytes())
    secret = {one for passage in minutes.withheld for one in passage.utterances}
    said = Utterances.model_validate_json((folder / utterances_file("normalise")).read_bytes()).utterances
    withheld = [one.text for one in said if one.id in secret]
    assert withheld
    for document in (one for one in RenderStage.writes if (folder / one).is_file()):
        told = words_of(folder / document)
        assert not any(text in told for text in withheld), document


def test_every_time_in_the_minutes_leads_to_what_was_said(outputs: Path) -> None:
    folder = outputs / "tap-huan"
    minutes = Minutes.model_validate_json((folder / "minutes.json").read_bytes())
    page = words_of(folder / "bien-ban.docx")
    items = (*minutes.reports, *minutes.opinions, *minutes.proposals, *minutes.conclusion, *minutes.tasks)
    assert len(items) > 8
    said = Utterances.model_validate_json((folder / utterances_file("normalise")).read_bytes()).utterances
    began = {one.id: stamp(one.start) for one in said}
    assert all(began[item.evidence[0].utterance] in page for item in items)
    transcript = words_of(folder / "go-bang.docx")
    assert set(re.findall(r"\d\d:\d\d:\d\d", page)) <= set(re.findall(r"\d\d:\d\d:\d\d", transcript))


def test_guessed_times_are_in_no_document(outputs: Path) -> None:
    folder = outputs / "chua-quyet"
    assert Recording.model_validate_json((folder / "recording.json").read_bytes()).times_estimated
    for document in ("bien-ban.docx", "thong-bao-ket-luan.docx", "tin-bai.docx"):
        assert not re.search(r"\d\d:\d\d:\d\d", words_of(folder / document)), document
