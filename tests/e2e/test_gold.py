"""The scripted conferences through the pipeline: how much is found, and the laws that hold for every item."""

import re
import shutil
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from gold_conferences import NAMES, measured

from benchmarks.gold import GOLD, ROOT, Taken, alike, pairs, quiet
from pipeline.recordings import find_meetings
from pipeline.records import Item
from pipeline.runner import Workspace, make_plan, run
from pipeline.settings import Settings
from pipeline.vietnamese.text import fold
from pipeline.weights import Models

pytestmark = pytest.mark.timeout(300)

BOUNDS = {"task": 0.85, "vote": 0.85, "conclusion": 0.8, "role": 0.9}
"""F1 at least."""
WORD = re.compile(r"\w+")


def items(taken: Taken) -> list[Item]:
    minutes = taken.minutes
    return [
        *minutes.agenda, *minutes.reports, *minutes.opinions, *minutes.proposals, *minutes.votes, *minutes.conclusion,
        *minutes.tasks, *minutes.attendance, *minutes.sites,
    ]  # fmt: skip


def printed(item: Item) -> list[str]:
    """Every text of an item that a document may show."""
    names = ("text", "owner", "deadline", "urgency", "topic", "subject", "addressee", "name", "reporter")
    texts = [getattr(item, name, None) for name in names]
    texts += [*item.support, *getattr(item, "sentences", ())]
    texts += [tally.said for side in ("in_favour", "against", "other") if (tally := getattr(item, side, None))]
    return [text for text in texts if text]


def test_there_are_eight_conferences_and_more() -> None:
    assert len(NAMES) >= 8


@pytest.mark.parametrize("kind", BOUNDS)
def test_enough_is_found_and_enough_of_it_is_right(kind: str) -> None:
    assert measured().scores[kind].f1 >= BOUNDS[kind], measured().errors


@pytest.mark.parametrize("column", ["owner", "deadline"])
def test_the_columns_of_the_tasks_that_are_found(column: str) -> None:
    assert measured().scores[column].precision >= 0.9, measured().errors


@pytest.mark.parametrize("name", NAMES)
def test_each_item_has_evidence_word_for_word(name: str) -> None:
    taken = measured().taken[name]
    said = {utterance.id: utterance for utterance in taken.said.utterances}
    assert items(taken)
    for item in items(taken):
        assert item.evidence
        for evidence in item.evidence:
            utterance = said[evidence.utterance]
            assert evidence.quote in utterance.text
            assert utterance.start <= evidence.start <= evidence.end <= utterance.end


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_invented(name: str) -> None:
    """Each word of an item stands in its evidence, as often as it is used."""
    for item in items(measured().taken[name]):
        quoted = Counter(WORD.findall(fold(" ".join(evidence.quote for evidence in item.evidence))))
        for text in printed(item):
            assert not Counter(WORD.findall(fold(text))) - quoted, (item, text)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_off_the_record_is_nowhere_in_the_minutes(name: str) -> None:
    taken = measured().taken[name]
    secret = taken.gold.get("withheld")
    hidden = {one for passage in taken.minutes.withheld for one in passage.utterances}
    if secret is None:
        assert not hidden
        return
    text = {utterance.id: utterance.text for utterance in taken.said.utterances}
    order = list(text)
    first = next(n for n, one in enumerate(order) if secret["first"] in text[one])
    last = next(n for n, one in enumerate(order) if secret["last"] in text[one])
    assert set(order[first : last + 1]) <= hidden
    assert len(hidden) <= last - first + 2  # and the utterance that ends it
    written = taken.minutes.model_dump_json()
    assert not [words for words in secret["never"] if words in written]
    (warning,) = (one for one in taken.warnings if "không ghi biên bản" in one)
    assert re.search(r"\d\d:\d\d:\d\d-\d\d:\d\d:\d\d", warning)
    assert not [words for words in secret["never"] if words in warning]


def test_the_measure_is_strict() -> None:
    assert alike("lập dự toán dự án", "dự án lập dự toán") < 0.9
    assert alike("lập dự toán", "kiểm tra dự toán") < 0.7
    assert alike("Hoà thuận", "hòa thuận.") == 1.0
    twice = pairs(["lập dự toán"], [{"text": "lập dự toán"}] * 2, lambda a, b: alike(a, b["text"]))
    assert twice == [(0, 0)]


def test_no_document_shows_what_is_off_the_record(tmp_path: Path) -> None:
    names = [name for name in NAMES if "withheld" in measured().taken[name].gold]
    (tmp_path / "recordings").mkdir()
    for name in names:
        shutil.copytree(GOLD / name, tmp_path / "recordings" / name)
    place = Workspace(tmp_path / "recordings", tmp_path / "outputs", Models(ROOT / "models"), Settings())
    outcomes = run(place, find_meetings(place.recordings), make_plan("render", None, False), quiet)
    assert len(names) >= 2
    for outcome in outcomes:
        assert outcome.error is None
        documents = [*outcome.folder.glob("*.docx"), *outcome.folder.glob("phu-de.*"), outcome.folder / "van-ban.txt"]
        documents += [outcome.folder / "minutes.json", outcome.folder / "nguoi-noi.toml"]
        assert len(documents) >= 7
        for words in measured().taken[outcome.name].gold["withheld"]["never"]:
            assert not [document.name for document in documents if words.encode() in contents(document)]


def contents(path: Path) -> bytes:
    """A file's bytes; of a Word file all its parts, without tags."""
    if path.suffix != ".docx":
        return path.read_bytes()
    with zipfile.ZipFile(path) as parts:
        return b"".join(re.sub(rb"<[^>]*>", b"", parts.read(name)) for name in parts.namelist())
