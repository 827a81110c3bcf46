"""Correcting on the review page: what is typed, cut, joined and renamed is on the disk and comes back."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from page_driver import NAME, Server, Tab, wait_for

pytestmark = [pytest.mark.model, pytest.mark.slow]


def corrections(server: Server) -> list[dict[str, Any]]:
    """What review.json holds."""
    path = Path(server.folder) / "outputs" / NAME / "review.json"
    return list(json.loads(path.read_text("utf-8"))["corrections"])


def standing(server: Server) -> list[tuple[str, str | None]]:
    """Field and new text of the corrections that were not taken back."""
    return [(one["place"]["field"], one["after"]) for one in corrections(server) if not one["withdrawn"]]


def edit(tab: Tab, number: int, text: str) -> None:
    """Put a text in place of an utterance's, key by key."""
    tab.row(number).focus()
    tab.page.keyboard.press("e")
    tab.page.keyboard.press("Control+a")
    tab.page.keyboard.type(text)


def test_an_edit_is_saved_while_typing_and_stands_after_a_reload(tab: Tab, server: Server) -> None:
    before = tab.text(3)
    edit(tab, 3, "Anh chỉ muốn được nhìn nhận như một thầy giáo.")
    tab.wait_saved()
    assert tab.page.locator("textarea.edit").count() == 1
    assert standing(server) == [("text", "Anh chỉ muốn được nhìn nhận như một thầy giáo.")]
    assert corrections(server)[0]["before"] == before
    tab.page.keyboard.type(" Vâng.")
    tab.page.keyboard.press("Escape")
    tab.wait_saved()
    assert len(corrections(server)) == 1
    tab.page.reload()
    tab.wait_text(3, "như một thầy giáo. Vâng.")
    assert "đã sửa" in tab.row(3).inner_text()
    assert before in tab.row(3).locator(".was").inner_text()
    assert tab.problems == []


def test_a_double_click_chooses_the_word_to_write_over(tab: Tab, server: Server) -> None:
    word = tab.row(3).locator(".word").nth(1)
    said = word.inner_text()
    word.dblclick()
    tab.page.keyboard.type("CHỮ")
    tab.page.keyboard.press("Enter")
    tab.wait_saved()
    assert said not in tab.text(3).split()
    assert "CHỮ" in tab.text(3).split()
    assert len(standing(server)) == 1


def test_nothing_is_sent_or_redrawn_in_the_middle_of_a_composition(tab: Tab, server: Server) -> None:
    edit(tab, 3, "Tôi ở ")
    tab.wait_saved()
    field = tab.page.locator("textarea.edit").element_handle()
    sent: list[str] = []
    tab.page.on("request", lambda one: sent.append(one.post_data) if one.url.endswith("/changes") else None)
    keyboard = tab.page.context.new_cdp_session(tab.page)
    for state in ("V", "Vi", "Viê", "Việ", "Việt"):
        keyboard.send(
            "Input.imeSetComposition", {"text": state, "selectionStart": len(state), "selectionEnd": len(state)}
        )
        tab.page.wait_for_timeout(450 if state == "Viê" else 50)
    assert sent == []
    assert tab.page.locator("textarea.edit").input_value() == "Tôi ở Việt"
    assert field.evaluate("(field) => field.isConnected && document.activeElement === field")
    keyboard.send("Input.insertText", {"text": "Việt"})
    tab.page.keyboard.type(" Nam.")
    tab.wait_saved()
    assert json.loads(sent[-1])["changes"][0]["after"] == "Tôi ở Việt Nam."
    assert standing(server) == [("text", "Tôi ở Việt Nam.")]


def test_keys_of_an_input_method_are_no_shortcuts(tab: Tab) -> None:
    tab.row(2).focus()
    pressed = """(init) => {
        const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init });
        return document.activeElement.dispatchEvent(event);
    }"""
    assert tab.page.evaluate(pressed, {"key": "a", "isComposing": True})
    assert tab.page.evaluate(pressed, {"key": "Process", "keyCode": 229})
    assert tab.row(2).locator(".chip.good").count() == 0
    assert not tab.page.evaluate(pressed, {"key": "a"})
    tab.row(2).locator(".chip.good").wait_for()


def test_letters_only_type_while_typing(tab: Tab, server: Server) -> None:
    edit(tab, 1, "nape hcsmur ?/[]")
    tab.page.locator("#search").click()
    tab.page.keyboard.type("nape")
    tab.wait_saved()
    assert tab.page.locator("#search").input_value() == "nape"
    assert tab.page.locator("dialog[open]").count() == 0
    assert standing(server) == [("text", "nape hcsmur ?/[]")]


def test_renaming_a_speaker_renames_everywhere(tab: Tab, server: Server) -> None:
    tab.page.locator("#panel-speakers input").first.fill("Nguyễn Văn Luân")
    tab.page.keyboard.press("Enter")
    tab.wait_saved()
    for number in (1, 7):
        tab.until(
            "(n) => document.querySelector(`.row[aria-posinset='${n}'] .name`).innerText === 'Nguyễn Văn Luân'",
            arg=number,
        )
    assert tab.name(2) != "Nguyễn Văn Luân"
    assert ("name", "Nguyễn Văn Luân") in standing(server)
    tab.page.reload()
    tab.page.wait_for_selector(".row .word")
    assert tab.name(7) == "Nguyễn Văn Luân"


def test_a_script_in_a_speakers_name_stays_text(tab: Tab, new_tab: Callable[..., Tab], server: Server) -> None:
    name = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>"
    tab.page.locator("#panel-speakers input").first.fill(name)
    tab.page.keyboard.press("Enter")
    tab.wait_saved()
    other = new_tab().open(server.address)
    for one in (tab, other):
        one.row(1).focus()
        one.page.keyboard.press("c")
        assert name in one.page.locator("dialog").inner_text()
        one.page.keyboard.press("Escape")
        assert one.name(1) == name
        assert one.page.evaluate("window.hacked") is None
        assert one.page.locator("img, script:not([src])").count() == 0


def test_split_at_the_cursor_and_join_again(tab: Tab, server: Server) -> None:
    rows = len(tab.texts())
    words = tab.text(2).split(" ")
    tab.row(2).locator(".word").nth(5).dblclick()
    tab.page.keyboard.press("ArrowLeft")
    tab.page.keyboard.press("Control+Enter")
    tab.until("(n) => document.querySelectorAll('.row').length === n", arg=rows + 1)
    assert tab.text(2) == " ".join(words[:5])
    assert tab.text(3) == " ".join(words[5:])
    tab.wait_saved()
    tab.row(3).focus()
    tab.page.keyboard.press("m")
    tab.until("(n) => document.querySelectorAll('.row').length === n", arg=rows)
    assert tab.text(2) == " ".join(words)
    tab.wait_saved()
    tab.page.reload()
    tab.wait_text(2, " ".join(words))
    assert tab.problems == []


def test_split_where_the_recording_stands(tab: Tab) -> None:
    words = tab.text(2).split(" ")
    tab.row(2).locator(".word").nth(4).click()
    tab.page.evaluate("document.getElementById('audio').pause()")
    lit = tab.row(2).locator(".lit")
    lit.wait_for()
    cut = int(lit.get_attribute("data-word"))
    tab.page.keyboard.press("s")
    tab.wait_text(3, " ".join(words[cut:]))
    assert tab.text(2) == " ".join(words[:cut])


def test_another_speaker_for_one_utterance_known_or_new(tab: Tab, server: Server) -> None:
    tab.row(4).focus()
    tab.page.keyboard.press("c")
    tab.page.keyboard.press("2")
    tab.wait_saved()
    assert tab.row(4).locator(".sign").inner_text() == "2"
    assert [(field, after.partition("@")[0]) for field, after in standing(server)] == [("speaker", "S2")]
    tab.page.keyboard.press("c")
    tab.page.get_by_label("Người khác").fill("Huỳnh Hữu Phước")
    tab.page.keyboard.press("Enter")
    tab.wait_saved()
    wait_for(lambda: tab.name(4) == "Huỳnh Hữu Phước", "the new voice")
    assert tab.page.locator("#panel-speakers .card").count() == 6  # S4 has gone, the new voice has come
    assert tab.problems == []


def test_undo_and_redo_step_by_step(tab: Tab, server: Server) -> None:
    first = tab.text(1)
    edit(tab, 1, "Một.")
    tab.page.keyboard.press("Escape")
    tab.page.keyboard.press("a")
    tab.row(2).focus()
    tab.page.keyboard.press("a")
    tab.wait_saved()
    tab.row(2).locator(".chip.good").wait_for()
    tab.page.keyboard.press("u")
    tab.row(2).locator(".chip.good").wait_for(state="detached")
    tab.page.reload()  # undo outlives it
    tab.page.wait_for_selector(".row .word")
    tab.page.wait_for_selector("#undo:not(:disabled)")
    tab.page.keyboard.press("Control+z")
    tab.page.wait_for_selector("#undo:not(:disabled)")
    tab.page.locator("#undo").click()
    tab.wait_text(1, first)
    assert standing(server) == []
    tab.page.keyboard.press("Control+y")
    tab.wait_text(1, "Một.")
    assert tab.problems == []


def test_items_are_corrected_beside_their_evidence(tab: Tab, server: Server) -> None:
    tab.page.locator("#tab-minutes").click()
    item = tab.page.locator("#panel-minutes .item").first
    item.locator("textarea").fill("Ý kiến viết lại.")
    tab.page.locator("#search").click()
    tab.wait_saved()
    assert ("text", "Ý kiến viết lại.") in standing(server)
    item.locator(".quote").first.click()
    tab.until("!document.getElementById('audio').paused")
    tab.page.reload()
    tab.page.wait_for_selector(".row .word")
    tab.page.locator("#tab-minutes").click()
    assert tab.page.locator("#panel-minutes .item textarea").first.input_value() == "Ý kiến viết lại."


def test_a_remark_is_kept_and_ticked_off(tab: Tab) -> None:
    tab.row(2).focus()
    tab.page.keyboard.press("r")
    tab.page.keyboard.type("Nghe lại giúp tôi")
    tab.page.get_by_role("button", name="Lưu ghi chú").click()
    tab.wait_saved()
    assert "Nghe lại giúp tôi" in tab.row(2).inner_text()
    tab.page.locator("#tab-notes").click()
    tab.page.get_by_label("Đã xong").check()
    tab.wait_saved()
    tab.until("!document.querySelector(\".row[aria-posinset='2']\").innerText.includes('Nghe lại giúp tôi')")


def test_the_word_files_are_made_with_the_corrections(tab: Tab, server: Server) -> None:
    edit(tab, 3, "Câu này do người soát viết.")
    tab.page.keyboard.press("Escape")
    tab.page.locator("#render").click()
    tab.page.wait_for_selector("#files .good", timeout=120_000)
    with tab.page.expect_download() as saved:
        tab.page.locator("#files a", has_text="go-bang").first.click()
    written = docx.Document(str(saved.value.path())).paragraphs
    assert "Câu này do người soát viết." in "\n".join(one.text for one in written)
