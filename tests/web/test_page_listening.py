"""Hearing again on the review page: real audio of the sample meeting, in a real browser."""

from typing import Any

import pytest
from page_driver import Tab

pytestmark = [pytest.mark.model, pytest.mark.slow]


def words_of(tab: Tab, number: int) -> list[dict[str, float]]:
    """The words of the n-th utterance with their times, as the server gave them."""
    script = """async (number) => {
        const meeting = await (await fetch("api/meetings/hop-mau")).json();
        const { words, start, text } = meeting.utterances[number - 1];
        return Array.from({ length: words.length / 5 }, (_, i) => ({
            text: text.slice(words[5 * i], words[5 * i + 1]),
            from: start + words[5 * i + 2],
            to: start + words[5 * i + 3],
        }));
    }"""
    return list(tab.page.evaluate(script, number))


def test_a_click_on_a_word_plays_from_it(tab: Tab) -> None:
    word = words_of(tab, 3)[4]
    tab.row(3).locator(".word").nth(4).click()
    tab.until("!document.getElementById('audio').paused && document.getElementById('audio').currentTime > 0")
    assert word["from"] <= tab.playing_at < word["from"] + 3000
    assert tab.problems == []


def test_the_word_being_spoken_is_lit(tab: Tab) -> None:
    for number, index in ((2, 3), (5, 0), (1, 7)):
        word = words_of(tab, number)[index]
        middle = (word["from"] + word["to"]) / 2000
        tab.page.evaluate("(at) => { document.getElementById('audio').currentTime = at; }", middle)
        lit = tab.row(number).locator(".word.lit")
        lit.wait_for()
        assert lit.inner_text() == word["text"]
        assert tab.page.locator(".lit").count() == 1


def test_the_light_goes_along_while_it_plays(tab: Tab) -> None:
    tab.row(1).locator(".word").first.click()
    seen = tab.page.evaluate("""() => new Promise((resolve) => {
        const seen = new Set();
        const look = () => {
            const lit = document.querySelector(".lit");
            if (lit) seen.add(lit.dataset.word);
            if (seen.size >= 4) resolve([...seen].map(Number));
            else requestAnimationFrame(look);
        };
        look();
    })""")
    assert seen == sorted(seen)


def test_keys_play_skip_and_slow_down(tab: Tab) -> None:
    playing = "document.getElementById('audio').paused"
    tab.page.keyboard.press("Space")
    tab.until(f"!{playing}")
    tab.page.keyboard.press("Space")
    tab.until(playing)
    tab.page.evaluate("document.getElementById('audio').currentTime = 10")
    tab.page.keyboard.press("ArrowLeft")
    assert tab.playing_at == pytest.approx(7000, abs=50)
    tab.page.keyboard.press("ArrowRight")
    assert tab.playing_at == pytest.approx(10000, abs=50)
    tab.page.keyboard.press("[")
    audio = tab.page.locator("#audio")
    state = audio.evaluate("({ playbackRate, preservesPitch }) => [playbackRate, preservesPitch]")
    assert state == [0.9, True]


def test_the_slider_of_the_whole_meeting_seeks(tab: Tab) -> None:
    tab.page.locator("#position").focus()
    tab.page.keyboard.press("End")
    tab.until("document.getElementById('audio').currentTime > 30")
    duration = float(tab.page.locator("#position").get_attribute("max"))
    assert tab.playing_at / 1000 == pytest.approx(duration, abs=1.1)
    assert "0:00:3" in tab.page.locator("#position").get_attribute("aria-valuetext")


def test_the_waveform_is_drawn_and_a_click_on_it_seeks(tab: Tab) -> None:
    tab.page.wait_for_selector("#wave canvas")
    inked = tab.page.evaluate("""() => {
        const canvas = document.querySelector("#wave > div > div").shadowRoot.querySelector("canvas");
        return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0);
    }""")
    assert inked
    box = tab.page.locator("#wave").bounding_box()
    tab.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tab.until("document.getElementById('audio').currentTime > 10")


def test_the_recording_streams_by_ranges(tab: Tab) -> None:
    heard: list[tuple[int, str]] = []

    def note(answer: Any) -> None:
        if answer.url.endswith("/audio"):
            heard.append((answer.status, answer.headers.get("content-range", "")))

    tab.page.on("response", note)
    tab.page.reload()
    tab.page.wait_for_selector(".row .word")
    tab.page.keyboard.press("Space")
    tab.until("document.getElementById('audio').readyState >= 2")
    tab.page.wait_for_timeout(200)
    assert heard
    assert all(status == 206 and where.startswith("bytes ") for status, where in heard)


def test_the_clip_of_a_speaker_plays_and_the_recording_rests(tab: Tab) -> None:
    tab.page.keyboard.press("Space")
    with tab.page.expect_response(lambda one: "/samples/S2" in one.url) as answer:
        tab.page.locator("#panel-speakers .card").nth(1).get_by_role("button", name="Nghe mẫu").click()
    assert answer.value.status in {200, 206}
    tab.until("document.getElementById('audio').paused")
    tab.page.locator("#panel-speakers .card").nth(1).get_by_role("button", name="Dừng").wait_for()
