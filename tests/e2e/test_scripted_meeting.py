"""Thirty numbers and twenty names, said in words, in the Word file as an office would type them."""

import subprocess
import sys
from pathlib import Path

import docx
import pytest
from scripted_meeting import CARD, NAMES, NUMBERS, SAID, STAYS, vtt

from pipeline.records import Utterances
from pipeline.vietnamese.alignment import key

pytestmark = pytest.mark.timeout(300)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The meeting's folder after `bienban run`."""
    place = tmp_path_factory.mktemp("scripted")
    (place / "recordings").mkdir()
    (place / "models").mkdir()
    (place / "models" / "manifest.toml").write_bytes((ROOT / "models" / "manifest.toml").read_bytes())
    (place / "recordings" / "so-ket.vtt").write_text(vtt(), "utf-8")
    (place / "recordings" / "so-ket.toml").write_text(CARD, "utf-8")
    places = [f"--{name}={place / name}" for name in ("recordings", "outputs", "models")]
    ran = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "run", *places], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr + ran.stdout
    return place / "outputs" / "so-ket"


@pytest.fixture(scope="module")
def page(folder: Path) -> str:
    """What people said, as bien-ban.docx shows it (the card's own lines stand before «Nội dung»)."""
    paragraphs = [paragraph.text for paragraph in docx.Document(str(folder / "bien-ban.docx")).paragraphs]
    start = next(n for n, text in enumerate(paragraphs) if "bắt đầu lúc" in text)
    return "\n".join(paragraphs[start:])


def test_there_are_thirty_numbers_and_twenty_names() -> None:
    assert len(set(NUMBERS)) == 30
    assert len(set(NAMES)) == 20
    spoken = " ".join(said for _, said in SAID)
    assert spoken == spoken.lower()
    assert not any(sign.isdigit() for sign in spoken)


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
