"""Which meeting is opened, meetings without sound, and what is done before everything is there."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from page_driver import NAME, Server, Tab, wait_for

from pipeline.records import Recording
from pipeline.store import MeetingFolder

pytestmark = [pytest.mark.model, pytest.mark.slow]


def test_without_a_name_the_page_lists_the_meetings(server: Server, new_tab: Callable[..., Tab]) -> None:
    recordings = Path(server.folder) / "recordings"
    shutil.copy(recordings / f"{NAME}.wav", recordings / "chưa chạy.wav")
    tab = new_tab()
    tab.page.goto(server.address)
    tab.page.locator("#meetings .card").nth(1).wait_for()
    shown = tab.page.locator("#meetings").inner_text()
    assert "7 câu nói" in shown
    assert "make minutes" in shown
    assert tab.page.locator("#meetings a").count() == 1
    tab.page.locator("#meetings a").click()
    tab.page.wait_for_selector(".row .word")
    tab.page.locator("#home").click()
    tab.page.locator("#meetings .card").first.wait_for()
    assert tab.problems == []


def test_a_meeting_that_is_not_there_is_told(server: Server, new_tab: Callable[..., Tab]) -> None:
    tab = new_tab()
    tab.page.goto(f"{server.address}#/khong-co")
    tab.page.locator("#notice").wait_for()
    assert "khong-co" in tab.page.locator("#notice").inner_text()


def test_a_transcript_is_reviewed_without_sound_or_times(server: Server, new_tab: Callable[..., Tab]) -> None:
    folder = MeetingFolder(Path(server.folder) / "outputs" / NAME)
    recording = folder.read("recording.json", Recording)
    folder.write("recording.json", recording.model_copy(update={"kind": "transcript", "times_estimated": True}))
    tab = new_tab(viewport={"width": 1400, "height": 900}).open(server.address)
    assert not tab.page.locator("#player").is_visible()
    assert tab.page.locator(".when:visible, [data-tool=play]").count() == 0
    tab.row(3).locator(".word").first.click()
    tab.page.keyboard.press("Space")
    tab.row(3).locator(".word").first.dblclick()
    tab.page.keyboard.type("Họ")
    tab.page.keyboard.press("Enter")
    tab.wait_saved()
    assert tab.text(3).startswith("Họ ")
    assert tab.problems == []


def test_a_change_made_before_the_page_is_ready_is_saved(tab: Tab, server: Server) -> None:
    """After a reload it is not yet known which numbers of requests are free; a used one would be taken for a resend."""
    tab.row(1).focus()
    tab.page.keyboard.press("a")
    tab.wait_saved()
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    tab.page.route("**/session/*", hold)
    tab.page.reload()
    tab.page.wait_for_selector(".row .word")
    tab.row(2).focus()
    tab.page.keyboard.press("a")
    tab.row(2).locator(".chip.good").wait_for()
    tab.page.wait_for_selector("#saved[data-state='saving']")
    wait_for(lambda: bool(held) or tab.page.wait_for_timeout(50), "the question for the session")
    held[0].continue_()
    tab.wait_saved()
    kept = json.loads((Path(server.folder) / "outputs" / NAME / "review.json").read_text("utf-8"))["corrections"]
    assert {one["place"]["id"] for one in kept} == {"u0001", "u0002"}


def test_a_duplicated_tab_is_a_session_of_its_own(tab: Tab, server: Server, new_tab: Callable[..., Tab]) -> None:
    tab.row(1).focus()
    tab.page.keyboard.press("a")
    tab.wait_saved()
    session = tab.page.evaluate("sessionStorage.getItem('bienban/session')")
    twin = new_tab(beside=tab)
    twin.page.add_init_script(f"sessionStorage.setItem('bienban/session', '{session}')")  # as duplicating a tab does
    twin.open(server.address)
    assert twin.page.evaluate("sessionStorage.getItem('bienban/session')") != session
    assert twin.page.locator("#undo").is_disabled()
    twin.row(2).focus()
    twin.page.keyboard.press("a")
    tab.row(2).locator(".chip.good").wait_for()
    assert not tab.page.locator("#undo").is_disabled()
