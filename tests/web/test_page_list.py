"""A long meeting on the review page: only what is seen is drawn, and what one reads stays where it is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from page_driver import Server, Tab, wait_for

from benchmarks.long_meeting import NAME, write_long_meeting
from pipeline.records import Utterances

pytestmark = pytest.mark.slow

UTTERANCES = 2500


@pytest.fixture(scope="module")
def long_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server over a meeting of four hours, of whose sound the first minute is there."""
    folder = tmp_path_factory.mktemp("long")
    write_long_meeting(folder, UTTERANCES, sound_s=60)
    serving = Server(folder, NAME)
    serving.start()
    yield serving
    serving.kill()


@pytest.fixture
def long_tab(long_server: Server, new_tab: Callable[..., Tab]) -> Tab:
    return new_tab(viewport={"width": 1400, "height": 900}).open(long_server.address, NAME)


def scroll_to(tab: Tab, share: float) -> None:
    tab.page.evaluate(
        """async (share) => {
            const feed = document.getElementById("feed");
            feed.scrollTop = feed.scrollHeight * share;
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        }""",
        share,
    )


def drawn(tab: Tab) -> list[int]:
    """The places of the drawn rows, in the order of the document."""
    return [
        int(place) for place in tab.page.locator(".row").evaluate_all("(all) => all.map((one) => one.ariaPosInSet)")
    ]


def test_only_what_is_seen_is_drawn_and_in_order(long_tab: Tab) -> None:
    for share in (0, 0.5, 0.2, 0.99):
        scroll_to(long_tab, share)
        places = drawn(long_tab)
        assert len(places) < 80
        assert places == sorted(places)
        assert long_tab.page.evaluate("document.querySelectorAll('*').length") < 6000
    assert long_tab.page.locator(".row").first.get_attribute("aria-setsize") == str(UTTERANCES)
    assert long_tab.problems == []


def test_rows_neither_overlap_nor_leave_gaps(long_tab: Tab) -> None:
    for share in (0.3, 0.7):
        scroll_to(long_tab, share)
        gaps = long_tab.page.evaluate("""() => {
            const boxes = [...document.querySelectorAll(".row")].map((row) => row.getBoundingClientRect());
            return boxes.slice(1).map((box, i) => Math.round(box.top - boxes[i].bottom));
        }""")
        assert gaps
        assert set(gaps) == {0}


def test_the_last_row_is_reached_by_key_and_keeps_the_focus(long_tab: Tab) -> None:
    long_tab.row(1).focus()
    long_tab.page.keyboard.press("End")
    assert long_tab.page.evaluate("document.activeElement.ariaPosInSet") == str(UTTERANCES)
    assert long_tab.row(UTTERANCES).is_visible()
    scroll_to(long_tab, 0)
    assert long_tab.page.evaluate("document.activeElement.ariaPosInSet") == str(UTTERANCES)
    long_tab.page.keyboard.press("ArrowUp")
    assert long_tab.page.evaluate("document.activeElement.ariaPosInSet") == str(UTTERANCES - 1)


def test_what_is_read_stays_where_it_is_when_rows_above_change(
    long_tab: Tab, long_server: Server, new_tab: Callable[..., Tab]
) -> None:
    scroll_to(long_tab, 0.5)
    top = """() => {
        const feed = document.getElementById("feed").getBoundingClientRect();
        const row = [...document.querySelectorAll(".row")].find((one) => one.getBoundingClientRect().bottom > feed.top);
        return [row.dataset.row, Math.round(row.getBoundingClientRect().top)];
    }"""
    before = long_tab.page.evaluate(top)
    other = new_tab(viewport={"width": 1400, "height": 900}).open(long_server.address, NAME)
    above = drawn(long_tab)[0]
    scroll_to(other, 0.5)
    other.row(above).focus()
    other.page.keyboard.press("e")
    other.page.keyboard.type(" Thêm một câu dài. " * 30)
    other.page.keyboard.press("Escape")
    wait_for(lambda: "Thêm một câu dài." in (long_tab.row(above).text_content() or ""), "the other tab's change")
    assert long_tab.page.evaluate(top) == before
    long_tab.page.set_viewport_size({"width": 1100, "height": 900})
    assert long_tab.page.evaluate(top)[0] == before[0]


def test_search_finds_what_is_not_drawn(long_tab: Tab) -> None:
    long_tab.page.keyboard.press("/")
    long_tab.page.keyboard.type("NHIEM")
    found = long_tab.page.locator("#search-count").inner_text()
    assert int(found.partition("/")[2]) > 50
    for _ in range(40):
        long_tab.page.keyboard.press("Enter")
    assert max(drawn(long_tab)) > 100
    assert long_tab.page.evaluate("CSS.highlights.get('found-now').size") == 1


def test_the_filter_shows_only_what_must_be_heard(long_tab: Tab) -> None:
    left = int(long_tab.page.locator("#must-hear .count").inner_text())
    assert 0 < left < UTTERANCES
    long_tab.page.locator("#must-hear").click()
    assert long_tab.page.locator(".row").first.get_attribute("aria-setsize") == str(left)
    assert long_tab.page.locator(".row .chip.warn").count() == long_tab.page.locator(".row").count()
    long_tab.page.locator(".row").first.focus()
    long_tab.page.keyboard.press("a")
    wait_for(lambda: long_tab.page.locator("#must-hear .count").inner_text() == str(left - 1), "one less")
    assert long_tab.page.locator("#progress-text").inner_text().startswith("đã nghe 1/")
    long_tab.page.keyboard.press("n")
    assert long_tab.page.evaluate("document.activeElement.ariaPosInSet") == "2"
    long_tab.page.keyboard.press("u")
    wait_for(lambda: long_tab.page.locator("#must-hear .count").inner_text() == str(left), "undone")


def test_the_folder_of_the_long_meeting_is_as_large_as_it_says(tmp_path: Path) -> None:
    folder = write_long_meeting(tmp_path, sound_s=1)
    said = folder.read("stages/normalise.utterances.json", Utterances).utterances
    assert len(said) == UTTERANCES
    assert sum(len(one.words) for one in said) == pytest.approx(30_000, rel=0.01)
