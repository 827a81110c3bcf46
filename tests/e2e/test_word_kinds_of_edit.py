"""Kinds of edit in real documents: plain, tracked by two authors, saved as Word saves and by LibreOffice itself."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from word_edits import AN, BINH, SAVED_BY, Desk
from word_kinds import KINDS, Kind, original

from pipeline.records import Origin
from pipeline.word.edited.corrections import Understood, corrections_of
from pipeline.word.edited.reading import read_edited

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.timeout(600)
by_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
TRACKED = [kind for kind in KINDS if kind.tracked]
Read = Callable[[Kind, bytes], Understood]


def named(kind: Kind) -> str:
    return kind.name


def edited(kind: Kind, *, tracked: bool = False) -> bytes:
    """A document with one edit, saved as Word saves."""
    desk = Desk(original(kind.document)[0])
    kind.edit(desk, *((AN, BINH) if tracked else (None, None)))
    desk.resave()
    return desk.saved()


def understood(kind: Kind, data: bytes) -> Understood:
    printed = original(kind.document)[1]
    return corrections_of(read_edited(data, printed), printed, Origin(file=printed.document, version="1"))


def check(kind: Kind, found: Understood, *, tracked: bool) -> None:
    """Each change has come back, and nothing else has."""
    wanted = {(one.place.target, one.place.id, one.place.field): one.after for one in found.corrections}
    assert wanted == dict(kind.wanted)
    assert {note.text: note.quote for note in found.notes} == dict(kind.notes)
    assert tuple(one.after for one in found.unplaced) == kind.unplaced
    if tracked:
        last = {(one.place.target, one.place.id, one.place.field): one for one in found.corrections}
        for key, one in last.items():
            author = kind.last.get(key, AN)
            assert (one.who, one.when) == (author.name, author.when), key
        assert {one.who for one in found.unplaced} <= {AN.name}


@pytest.mark.parametrize("document", ["spoken", "sections", "transcript"])
def test_a_document_that_nobody_changed_says_nothing(document: str) -> None:
    kind = Kind("", document, lambda desk, an, binh: None, {})
    check(kind, understood(kind, original(document)[0]), tracked=False)
    check(kind, understood(kind, edited(kind)), tracked=False)


@pytest.mark.parametrize("kind", KINDS, ids=named)
def test_a_plain_edit_comes_back(kind: Kind) -> None:
    found = understood(kind, edited(kind))
    check(kind, found, tracked=False)
    assert {one.who for one in found.corrections} <= {SAVED_BY}


@pytest.mark.parametrize("kind", TRACKED, ids=named)
def test_a_tracked_edit_comes_back_with_its_author(kind: Kind) -> None:
    check(kind, understood(kind, edited(kind, tracked=True)), tracked=True)


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, bool], bytes]:
    """All of these documents, opened and saved by LibreOffice, by kind and whether changes were tracked."""
    place = tmp_path_factory.mktemp("libreoffice")
    (place / "in").mkdir()
    files: dict[tuple[str, bool], Path] = {}
    for number, kind in enumerate(KINDS):
        for tracked in (False, True) if kind.tracked else (False,):
            path = place / "in" / f"{number}-{int(tracked)}.docx"
            path.write_bytes(edited(kind, tracked=tracked))
            files[kind.name, tracked] = path
    assert SOFFICE is not None
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless", "--convert-to", "docx",
         "--outdir", str(place / "out"), *map(str, files.values())],
        check=True, capture_output=True, timeout=500,
    )  # fmt: skip
    return {key: (place / "out" / path.name).read_bytes() for key, path in files.items()}


@by_libreoffice
@pytest.mark.parametrize("kind", KINDS, ids=named)
def test_a_plain_edit_survives_libreoffice(kind: Kind, resaved: dict[tuple[str, bool], bytes]) -> None:
    check(kind, understood(kind, resaved[kind.name, False]), tracked=False)


@by_libreoffice
@pytest.mark.parametrize("kind", [kind for kind in TRACKED if not kind.lost_by_libreoffice], ids=named)
def test_a_tracked_edit_survives_libreoffice(kind: Kind, resaved: dict[tuple[str, bool], bytes]) -> None:
    check(kind, understood(kind, resaved[kind.name, True]), tracked=True)
