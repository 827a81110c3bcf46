"""Conflicts, remarks from Word, changes that were not placed, and engines' files that change under an open page."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from page_driver import NAME, Server, Tab, wait_for

from pipeline.records import Origin, Review, Unplaced, Utterances
from pipeline.review_file import ReviewFile
from pipeline.store import MeetingFolder, utterances_file

pytestmark = [pytest.mark.model, pytest.mark.slow]

SPOKEN = utterances_file("normalise")


def folder(server: Server) -> MeetingFolder:
    return MeetingFolder(Path(server.folder) / "outputs" / NAME)


def rewrite(tab: Tab, number: int, text: str) -> None:
    tab.row(number).focus()
    tab.page.keyboard.press("e")
    tab.page.keyboard.press("Control+a")
    tab.page.keyboard.type(text)


@pytest.fixture
def quarrel(tab: Tab, server: Server, new_tab: Callable[..., Tab]) -> tuple[Tab, Tab]:
    """Two people have written one utterance anew at once: a conflict."""
    other = new_tab(viewport={"width": 1400, "height": 900}).open(server.address)
    other.page.locator("#who").fill("Minh")
    other.page.locator("#who").blur()
    other.row(3).focus()
    other.page.keyboard.press("e")
    rewrite(tab, 3, "Bản của người thứ nhất.")
    tab.page.keyboard.press("Escape")
    tab.wait_saved()
    other.page.keyboard.press("Control+a")
    other.page.keyboard.type("Lời hoàn toàn khác.")
    other.page.keyboard.press("Escape")
    other.wait_saved()
    tab.page.locator("#tab-conflicts .count").wait_for()
    tab.page.locator("#tab-conflicts").click()
    return tab, other


def test_a_conflict_shows_both_texts_and_the_other_one_can_be_taken(quarrel: tuple[Tab, Tab]) -> None:
    tab, other = quarrel
    panel = tab.page.locator("#panel-conflicts .conflict")
    assert panel.count() == 1
    shown = panel.inner_text()
    assert "Bản của người thứ nhất." in shown
    assert "Lời hoàn toàn khác." in shown
    assert "có mâu thuẫn" in tab.row(3).inner_text()
    tab.page.get_by_role("button", name="Lấy bản này").click()
    tab.wait_saved()
    tab.page.locator("#panel-conflicts .empty").wait_for()
    taken = panel_text(shown, "Lấy bản này")
    tab.wait_text(3, taken)
    other.wait_text(3, taken)
    assert tab.problems == other.problems == []


def panel_text(shown: str, button: str) -> str:
    """The text that stands above a button."""
    lines = [line for line in shown.splitlines() if line.strip()]
    return lines[lines.index(button) - 1]


def test_a_third_text_can_be_written_into_a_conflict(quarrel: tuple[Tab, Tab]) -> None:
    tab, _ = quarrel
    tab.page.locator("#panel-conflicts summary").click()
    tab.page.get_by_label("Bản viết lại").fill("Bản thứ ba do hai người thống nhất.")
    tab.page.get_by_role("button", name="Dùng bản viết lại").click()
    tab.wait_saved()
    tab.wait_text(3, "Bản thứ ba do hai người thống nhất.")
    tab.page.reload()
    tab.wait_text(3, "Bản thứ ba do hai người thống nhất.")
    assert tab.page.locator("#tab-conflicts .count").count() == 0


def test_what_was_not_placed_is_shown_with_its_text(server: Server, tab: Tab) -> None:
    lost = Unplaced(
        document="bien-ban.docx",
        near="Đoạn đứng trước",
        before="chữ cũ",
        after="chữ mới của người soát",
        reason="Không còn dấu của câu nào.",
        who="Lan",
        when=datetime(2026, 7, 15, 3, tzinfo=UTC),
        origin=Origin(file="bien-ban.docx"),
    )
    review = ReviewFile(folder(server)).read()
    folder(server).write("review.json", Review(revision=review.revision + 1, unplaced=(lost,)))
    tab.page.locator("#tab-notes .count").wait_for()  # by the server's event: the page was open
    tab.page.locator("#tab-notes").click()
    shown = tab.page.locator("#panel-notes").inner_text()
    for text in ("chữ cũ", "chữ mới của người soát", "Không còn dấu của câu nào.", "Đoạn đứng trước"):
        assert text in shown


def test_a_new_transcription_under_an_open_page_keeps_what_is_typed(tab: Tab, server: Server) -> None:
    rewrite(tab, 3, "Câu của người soát")
    tab.wait_saved()
    heard = folder(server).read(SPOKEN, Utterances)
    changed = [one.model_copy(update={"text": f"{one.text} Máy nghe lại."}) for one in heard.utterances]
    folder(server).write(SPOKEN, heard.model_copy(update={"utterances": tuple(changed)}))
    tab.wait_text(1, "Máy nghe lại.")
    assert tab.page.locator("textarea.edit").input_value() == "Câu của người soát"
    tab.page.keyboard.type(" viết tiếp.")
    tab.page.keyboard.press("Escape")
    tab.wait_saved()
    kept = json.loads((folder(server) / "review.json").read_text("utf-8"))["corrections"]
    wait_for(lambda: "viết tiếp." in tab.text(3), "what was typed on")
    assert any("viết tiếp." in (one["after"] or "") for one in kept)
