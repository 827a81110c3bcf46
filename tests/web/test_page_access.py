"""For everybody: keyboard alone, screen readers, contrast, narrow screens, less motion, two languages."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from page_driver import Server, Tab

pytestmark = [pytest.mark.model, pytest.mark.slow]

CONTROLS = {
    "button",
    "textbox",
    "searchbox",
    "combobox",
    "slider",
    "checkbox",
    "link",
    "tab",
    "article",
    "feed",
    "dialog",
}

CONTRAST = (Path(__file__).parent / "contrast.js").read_text("utf-8")


def tree(tab: Tab) -> list[dict[str, Any]]:
    """What a screen reader is told: {role, name, properties}."""
    session = tab.page.context.new_cdp_session(tab.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return [
        {
            "role": node.get("role", {}).get("value"),
            "name": node.get("name", {}).get("value", ""),
            "properties": {one["name"]: one["value"].get("value") for one in node.get("properties", [])},
        }
        for node in nodes
        if not node["ignored"]
    ]


def test_every_control_has_a_name(tab: Tab) -> None:
    for name in ("speakers", "minutes", "conflicts", "notes"):
        tab.page.locator(f"#tab-{name}").click()
        nodes = tree(tab)
        assert [node for node in nodes if node["role"] in CONTROLS and not node["name"].strip()] == []
    tab.row(2).focus()
    tab.page.keyboard.press("e")
    assert [node["name"] for node in tree(tab) if node["role"] == "textbox" and node["properties"].get("multiline")]


def test_the_transcript_is_a_feed_with_numbered_articles(tab: Tab) -> None:
    roles = [node["role"] for node in tree(tab)]
    assert roles.count("feed") == 1
    assert roles.count("article") == 7
    places = tab.page.locator(".row").evaluate_all("(rows) => rows.map((row) => [row.ariaPosInSet, row.ariaSetSize])")
    assert places == [[str(number), "7"] for number in range(1, 8)]
    assert tab.page.locator("[role=status]").count() >= 2
    assert tab.page.evaluate("document.documentElement.lang") == "vi"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_a_contrast_of_four_and_a_half(server: Server, new_tab: Callable[..., Tab], scheme: str) -> None:
    tab = new_tab(color_scheme=scheme, viewport={"width": 1400, "height": 900}).open(server.address)
    tab.row(2).focus()
    tab.page.keyboard.press("a")
    tab.page.keyboard.press("Space")
    tab.page.locator(".lit").wait_for()
    for name in ("speakers", "minutes", "conflicts", "notes"):
        tab.page.locator(f"#tab-{name}").click()
        assert tab.page.evaluate(CONTRAST) == []
    tab.page.keyboard.press("F1")
    assert tab.page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_twelve_colours_of_speakers_can_be_read(server: Server, new_tab: Callable[..., Tab], scheme: str) -> None:
    tab = new_tab(color_scheme=scheme).open(server.address)
    tab.page.evaluate("""() => {
        const rows = ["row", "row current"].flatMap((kind) => Array.from({ length: 12 }, (_, n) => {
            const row = document.createElement("div");
            row.className = `${kind} speaker-${n}`;
            const who = document.createElement("button");
            who.className = "who";
            who.textContent = `Người nói ${n}`;
            row.append(who);
            return row;
        }));
        document.getElementById("canvas").append(...rows);
    }""")
    assert tab.page.evaluate(CONTRAST) == []


def test_everything_can_be_reached_with_tab_and_is_seen_to_have_the_focus(tab: Tab) -> None:
    reached: list[str] = []
    for _ in range(90):
        tab.page.keyboard.press("Tab")
        now = tab.page.evaluate("""() => {
            const one = document.activeElement;
            if (one === document.body) return null;
            const style = getComputedStyle(one);
            const ring = style.outlineStyle !== "none" || style.boxShadow !== "none";
            const shown = ring || one.matches("input[type=range]");
            const box = one.getBoundingClientRect();
            return [one.id || one.dataset.tool || one.className, shown, box.width > 0 && box.height > 0];
        }""")
        if now is None:
            break
        reached.append(now[0])
        assert now[1], f"no sign of the focus: {now[0]}"
        assert now[2], f"not to be seen: {now[0]}"
    wanted = {
        "who",
        "render",
        "files-toggle",
        "help",
        "back",
        "play",
        "forward",
        "speed",
        "position",
        "must-hear",
        "search",
    }
    tools = {"play", "accept", "edit", "split", "speaker", "note"}
    assert (wanted | tools | {"tab-speakers"}) - set(reached) == set()


def test_a_meeting_is_reviewed_with_the_keyboard_alone(tab: Tab) -> None:
    keyboard = tab.page.keyboard
    for _ in range(60):  # to the rows by Tab alone
        keyboard.press("Tab")
        if tab.page.evaluate("document.activeElement.classList.contains('row')"):
            break
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    assert tab.page.evaluate("document.activeElement.ariaPosInSet") == "3"
    keyboard.press("Enter")
    keyboard.press("End")
    keyboard.type(" Thêm.")
    keyboard.press("Enter")
    assert tab.page.evaluate("document.activeElement.ariaPosInSet") == "3"
    assert tab.text(3).endswith(" Thêm.")
    keyboard.press("c")
    keyboard.press("1")
    tab.until("document.querySelector(\".row[aria-posinset='3'] .sign\").innerText === '1'")
    assert tab.page.evaluate("document.activeElement.closest('.row')?.ariaPosInSet") == "3"
    keyboard.press("End")
    assert tab.page.evaluate("document.activeElement.ariaPosInSet") == "7"
    keyboard.press("?")
    assert "Phím tắt" in tab.page.locator("dialog").inner_text()
    keyboard.press("Escape")
    keyboard.press("/")
    keyboard.type("phong cach")  # found without its signs
    keyboard.press("Enter")
    assert tab.page.locator("#search-count").inner_text() == "1/1"
    tab.wait_saved()
    assert tab.problems == []


def test_single_letters_can_be_switched_off(tab: Tab) -> None:
    tab.page.keyboard.press("F1")
    tab.page.get_by_label("Dùng phím tắt một chữ cái").uncheck()
    tab.page.keyboard.press("Escape")
    tab.row(2).focus()
    tab.page.keyboard.press("a")
    tab.page.wait_for_timeout(200)
    assert tab.row(2).locator(".chip.good").count() == 0
    tab.page.keyboard.press("F9")
    tab.until("!document.getElementById('audio').paused")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_page_has_no_sideways_scroll(server: Server, new_tab: Callable[..., Tab], scheme: str) -> None:
    tab = new_tab(viewport={"width": 360, "height": 740}, color_scheme=scheme, reduced_motion="reduce")
    tab.open(server.address)
    fits = """(names) => names.map((name) => document.querySelector(name))
        .every((one) => one.scrollWidth <= one.clientWidth)"""
    assert tab.page.evaluate(fits, ["html", "#feed"])
    for name in ("speakers", "minutes", "conflicts", "notes"):
        tab.page.locator(f"#tab-{name}").click()
        assert tab.page.locator(f"#panel-{name}").is_visible()
        assert tab.page.evaluate(fits, ["html", "#panel"])
        outside = """(all) => all.filter((one) => one.checkVisibility())
            .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
            .map((one) => one.id || one.className)"""
        assert tab.page.locator("button, input, textarea").evaluate_all(outside) == []
    tab.page.keyboard.press("Escape")
    assert tab.page.locator(".row").first.is_visible()
    moving = (
        "[...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionDuration !== '0s').length"
    )
    assert tab.page.evaluate(moving) == 0


def test_the_page_speaks_english_when_the_program_does(
    server: Server, new_tab: Callable[..., Tab], monkeypatch: pytest.MonkeyPatch
) -> None:
    server.kill()
    monkeypatch.setenv("BIENBAN_LANG", "en")
    tab = new_tab().open(server.start())
    assert tab.page.evaluate("document.documentElement.lang") == "en"
    assert tab.page.get_by_role("button", name="Make Word files").is_visible()
    assert tab.page.locator("#saved").inner_text() == "Saved"


def test_both_languages_have_all_the_words(server: Server, new_tab: Callable[..., Tab]) -> None:
    tab = new_tab().open(server.address)
    names = """async (file) => {
        const words = await import(new URL(`static/js/${file}`, location.href));
        return Object.keys(Object.values(words)[0]).sort();
    }"""
    assert tab.page.evaluate(names, "words-vi.js") == tab.page.evaluate(names, "words-en.js")
