"""What the scripted conferences become in Word, in each form: no fault against the decree."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from gold_conferences import NAMES

from benchmarks.gold import GOLD, ROOT, quiet
from pipeline.recordings import find_meetings
from pipeline.runner import Workspace, make_plan, run
from pipeline.settings import Form, Render, Settings
from pipeline.weights import Models
from pipeline.word.lint.check import lint

pytestmark = [pytest.mark.timeout(600), pytest.mark.slow]

ONCE = ("thong-bao-ket-luan.docx", "tin-bai.docx", "go-bang.docx")
"""Documents that are the same in each form."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gold")
    shutil.copytree(GOLD, folder / "recordings")
    return folder


def faults(path: Path) -> Iterator[str]:
    for finding in lint(path).faults:
        quotes = "; ".join(place.quote for place in finding.places)
        yield f"{path.parent.name}/{path.name}: {finding.rule}: {finding.what} ({quotes})"


@pytest.mark.parametrize("form", ["by-section", "by-speaker", "conclusion-only"])
def test_no_document_has_a_fault(form: Form, place: Path) -> None:
    settings = Settings(render=Render(form=form))
    workspace = Workspace(place / "recordings", place / "outputs", Models(ROOT / "models"), settings)
    outcomes = run(workspace, find_meetings(workspace.recordings), make_plan("render", None, False), quiet)
    assert [outcome.name for outcome in outcomes if outcome.error is None] == NAMES
    checked = ("bien-ban.docx", *(ONCE if form == "by-section" else ()))
    paths = [outcome.folder / name for outcome in outcomes for name in checked if (outcome.folder / name).is_file()]
    assert sum(path.name == "bien-ban.docx" for path in paths) == len(NAMES) >= 8
    assert [fault for path in paths for fault in faults(path)] == []
