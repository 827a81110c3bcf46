"""Thirty numbers and twenty names, said in words, in the Word file as an office would type them."""

import subprocess
import sys
from pathlib import Path

import docx
import pytest
from scripted_meeting import CARD, NAMES, NUMBERS, SAID, STAYS, plain, vtt

from pipeline.records import Utterances
from pipeline.vietnamese.alignment import key
from pipeline.word.decree30 import SPEAKER

pytestmark = pytest.mark.timeout(300)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `bienban run` makes of the meeting, once from captions and once from plain text."""
    place = tmp_path_factory.mktemp("scripted")
    (place / "recordings").mkdir()
    (place / "models").mkdir()
    (place / "models" / "manifest.toml").write_bytes((ROOT / "models" / "manifest.toml").read_bytes())
    for name, text in (("captions.vtt", vtt()), ("plain.txt", plain())):
        recording = place / "recordings" / name
        recording.write_text(text, "utf-8")
        recording.with_suffix(".toml").write_text(CARD, "utf-8")
    places = [f"--{name}={place / name}" for name in ("recordings", "outputs", "models")]
    ran = subprocess.run(
        # every word is looked for in the minutes
        [sys.executable, "-m", "pipeline.cli", "run", *places, "--set", "render.form=by-speaker"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr + ran.stdout
    return place / "outputs"


@pytest.fixture(scope="module", params=["captions", "plain"])
def folder(outputs: Path, request: pytest.FixtureRequest) -> Path:
    return outputs / str(request.param)


@pytest.fixture(scope="module")
def page(folder: Path) -> str:
    """What people said, as bien-ban.docx shows it, without the lines that come from the card: headings and facts."""
    paragraphs = docx.Document(str(folder / "bien-ban.docx")).paragraphs
    start = next(n for n, paragraph in enumerate(paragraphs) if "bắt đầu lúc" in paragraph.text)
    return "\n".join(one.text for one in paragraphs[start:] if one.style.name != SPEAKER.style)


def test_there_are_thirty_numbers_and_twenty_names() -> None:
    assert len(set(NUMBERS)) == 30
    assert len(set(NAMES)) == 20
    spoken = " ".join(said for _, said in SAID)
    assert spoken == spoken.lower()
    assert not any(sign.isdigit() for sign in spoken)


def test_the_page_holds_speech_only(page: str) -> None:
    assert len(page.splitlines()) < len(SAID) + 5
    assert ", Giám đốc Sở Khoa học và Công nghệ" not in page


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_are_written_as_an_office_types_them(page: str, number: str) -> None:
    assert number in page


@pytest.mark.parametrize("name", NAMES)
def test_names_have_their_capitals(page: str, name: str) -> None:
    assert name in page


@pytest.mark.parametrize("words", STAYS)
def test_what_is_no_number_and_no_name_stays(page: str, words: str) -> None:
    assert words in page


def test_every_edit_keeps_what_was_said(folder: Path) -> None:
    utterances = Utterances.model_validate_json((folder / "utterances.json").read_bytes()).utterances
    edits = [(utterance, edit) for utterance in utterances for edit in utterance.edits]
    assert len(edits) >= len(NUMBERS)
    for utterance, edit in edits:
        assert utterance.text[edit.begin : edit.end] == edit.written
        assert " ".join(word.text for word in utterance.words[edit.first : edit.last]) == edit.spoken
        assert key(edit.written) != key(edit.spoken)
    assert [utterance.raw_text for utterance in utterances] == [" ".join(w.text for w in u.words) for u in utterances]
    assert not any("unknown-name" in utterance.flags for utterance in utterances)
