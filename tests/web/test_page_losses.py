"""What could lose a reviewer's words does not: a killed server, a closed tab, two tabs, somebody else's page."""

import json
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from page_driver import NAME, Server, Tab, wait_for

pytestmark = [pytest.mark.model, pytest.mark.slow]

SENTENCE = "Đề nghị các đồng chí ghi lại đầy đủ ý kiến này vào biên bản cuộc họp hôm nay."


def saved_texts(server: Server) -> list[str | None]:
    path = Path(server.folder) / "outputs" / NAME / "review.json"
    return [one["after"] for one in json.loads(path.read_text("utf-8"))["corrections"]] if path.exists() else []


def begin_typing(tab: Tab, number: int, text: str) -> None:
    tab.row(number).focus()
    tab.page.keyboard.press("e")
    tab.page.keyboard.press("Control+a")
    tab.page.keyboard.type(text, delay=15)


def test_kill_9_of_the_server_while_typing_loses_nothing(tab: Tab, server: Server) -> None:
    half = len(SENTENCE) // 2
    begin_typing(tab, 3, SENTENCE[:half])
    server.kill()
    tab.page.keyboard.type(SENTENCE[half:], delay=15)
    tab.page.wait_for_selector("#saved[data-state='offline']")
    assert "Mất kết nối" in tab.page.locator("#saved").inner_text()
    tab.page.keyboard.press("Escape")
    assert tab.text(3) == SENTENCE  # what was typed stays on the page
    tab.row(5).focus()
    tab.page.keyboard.press("a")
    address = server.address
    assert server.start() == address
    tab.page.wait_for_selector("#saved[data-state='saved']")
    wait_for(lambda: saved_texts(server) == [SENTENCE, "accepted"], "not sent again")
    assert tab.text(3) == SENTENCE


def test_a_page_closed_while_the_server_was_away_is_made_good(
    tab: Tab, server: Server, new_tab: Callable[..., Tab]
) -> None:
    begin_typing(tab, 3, "Lúc đầu")
    tab.wait_saved()
    server.kill()
    tab.page.keyboard.type(SENTENCE)
    tab.page.wait_for_selector("#saved[data-state='offline']")
    other = new_tab(beside=tab)
    tab.page.close(run_before_unload=False)
    server.start()
    other.open(server.address)
    wait_for(lambda: saved_texts(server) == [f"Lúc đầu{SENTENCE}"], "not taken up by the next tab")
    other.wait_text(3, SENTENCE)


def test_leaving_the_page_in_the_middle_of_a_word_saves_it(tab: Tab, server: Server) -> None:
    begin_typing(tab, 3, "Chưa kịp dừng tay")
    tab.page.goto("about:blank")
    wait_for(lambda: saved_texts(server) == ["Chưa kịp dừng tay"], "what was typed last was not sent")


def test_a_second_tab_sees_the_change_at_once(tab: Tab, server: Server, new_tab: Callable[..., Tab]) -> None:
    other = new_tab(beside=tab).open(server.address)
    begin_typing(tab, 3, "Tab thứ nhất viết.")
    other.wait_text(3, "Tab thứ nhất viết.")
    begin_typing(other, 4, "Tab thứ hai viết.")
    tab.wait_text(4, "Tab thứ hai viết.")
    assert tab.page.locator("textarea.edit").input_value() == "Tab thứ nhất viết."
    assert tab.problems == other.problems == []


def test_two_tabs_on_one_utterance_lose_neither_text(tab: Tab, server: Server, new_tab: Callable[..., Tab]) -> None:
    other = new_tab().open(server.address)
    begin_typing(tab, 3, "Bản của người thứ nhất.")
    other.row(3).focus()
    other.page.keyboard.press("e")
    tab.wait_saved()
    other.page.keyboard.press("Control+a")
    other.page.keyboard.type("Lời hoàn toàn khác.")
    other.page.keyboard.press("Escape")
    other.wait_saved()
    assert {"Bản của người thứ nhất.", "Lời hoàn toàn khác."} <= set(saved_texts(server))


def test_a_wrong_token_gets_nothing(server: Server, new_tab: Callable[..., Tab]) -> None:
    page = new_tab().page
    base = f"http://127.0.0.1:{server.port}/"
    for path in ("", "wrong/", "wrong/api/meetings", f"wrong/api/meetings/{NAME}/audio", "static/js/main.js"):
        answer = page.request.get(base + path)
        assert answer.status == 404
        assert NAME not in answer.text()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[str]:
    """The address of somebody else's page on another port of this machine."""
    (tmp_path / "index.html").write_text("<!doctype html><title>other</title>")

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    serving = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}/"
    serving.shutdown()
    serving.server_close()


def test_another_origin_that_knows_the_address_is_refused(
    server: Server, elsewhere: str, new_tab: Callable[..., Tab]
) -> None:
    page = new_tab().page
    page.goto(elsewhere)
    refused: list[int] = []
    page.on("response", lambda one: refused.append(one.status) if one.url.startswith(server.address) else None)
    script = """async (address) => {
        const place = { target: "utterance", id: "u0001", field: "text" };
        const changed = [{ place, before: "", after: "hacked" }];
        const body = JSON.stringify({ session: "aaaaaaaa", seq: 1, edition: "", base: 0, who: "", changes: changed });
        const headers = { "Content-Type": "application/json" };
        const attempt = (path, options) => fetch(address + path, options).then(() => "read", () => "refused");
        const changes = "api/meetings/hop-mau/changes";
        return [
            await attempt("api/meetings", {}),
            await attempt(changes, { method: "POST", mode: "no-cors", body }),
            await attempt(changes, { method: "POST", headers, body }),
        ];
    }"""
    results = page.evaluate(script, server.address)
    assert results[0] == results[2] == "refused"
    assert set(refused) <= {403, 405}
    frame = """(address) => new Promise((resolve) => {
        const frame = document.createElement("iframe");
        frame.onload = () => resolve(true);
        frame.src = address;
        document.body.append(frame);
    })"""
    assert page.evaluate(frame, server.address)
    assert all(not one.query_selector(".row") for one in page.frames)
    assert saved_texts(server) == []
