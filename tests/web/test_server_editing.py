"""Corrections at the page: typing, undo, several people at once, what is refused and what is never lost."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from page_client import MEETING, Page, at, client_of
from small_meeting import NAME, SAID, utterances
from starlette.testclient import TestClient

from pipeline.records import Correction, Origin, Place, Review, Utterances
from pipeline.review_file import ReviewFile
from pipeline.store import MeetingFolder, utterances_file

TEXT = at("utterance", "u0002")
SCRIPT = "</script><img src=x onerror=alert(1)>"


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return client_of(tmp_path)


@pytest.fixture
def page(client: TestClient) -> Page:
    return Page(client)


def review_of(root: Path) -> Review:
    return ReviewFile(MeetingFolder(root / "outputs" / NAME)).read()


def test_the_meeting_is_sent_whole(page: Page) -> None:
    state = page.state
    assert [one["text"] for one in state["utterances"]] == [text for _, text in SAID]
    assert (state["kind"], state["audio"], state["timed"], state["duration"]) == ("audio", True, True, 25_000)
    assert [one["label"] for one in state["speakers"]] == ["Người nói 1", "Người nói 2", "Người nói 3"]
    assert [one["sample"] for one in state["speakers"]] == [True, False, False]
    assert [one["id"] for one in state["items"]] == ["opinion.u0002.1", "opinion.u0002.2", "task.u0003.1"]
    assert state["items"][2]["fields"] == {
        "owner": "Sở Tài chính", "support": "", "deadline": "trước ngày 30 tháng 9",
    }  # fmt: skip
    card = {one["id"]: one["text"] for one in state["card"]}
    assert card["meeting.title"] == "Họp thử"
    assert card["meeting.start"] == "8 giờ 00 phút, ngày 15 tháng 07 năm 2026"
    assert {one["utterance"] for one in state["must_hear"]} == {"u0002"}
    assert page.utterance("u0002")["must_hear"]


def test_words_have_their_place_in_the_text_and_their_time(page: Page) -> None:
    for one, (_, text) in zip(page.state["utterances"], SAID, strict=True):
        words = [one["words"][n : n + 5] for n in range(0, len(one["words"]), 5)]
        assert [text[begin:end] for begin, end, *_ in words] == text.split()
        assert all(0 <= start <= end <= one["end"] - one["start"] for _, _, start, end, _ in words)
    assert page.utterance("u0002")["words"][4] == 30


def test_letters_beyond_the_first_plane_count_twice_as_in_the_browser(page: Page) -> None:
    page.change(TEXT, page.text("u0002"), "Tôi 😀 đề nghị.")
    one = page.utterance("u0002")
    units = one["text"].encode("utf-16-le")
    words = [units[2 * one["words"][n] : 2 * one["words"][n + 1]].decode("utf-16-le") for n in range(0, 20, 5)]
    assert words == ["Tôi", "😀", "đề", "nghị."]


def test_typing_on_is_one_correction(page: Page, tmp_path: Path) -> None:
    before = page.text("u0002")
    for end in (" T", " Tô", " Tôi", " Tôi xin hết."):
        assert page.change(TEXT, before, before + end).status_code == 200
    (only,) = review_of(tmp_path).corrections
    assert (only.before, only.after, only.who) == (before, before + " Tôi xin hết.", "Lan")
    assert only.origin == Origin(file="page", version="session-one")
    assert (only.place.start, only.place.end) == (utterances()[1].start, utterances()[1].end)
    assert page.text("u0002") == only.after
    assert page.utterance("u0002")["reviewed"] == "changed"
    assert page.utterance("u0002")["was"] == before


def test_typing_back_to_the_beginning_leaves_nothing(page: Page, tmp_path: Path) -> None:
    before = page.text("u0002")
    page.change(TEXT, before, before + " x")
    page.change(TEXT, before, before)
    assert review_of(tmp_path).corrections == ()
    assert page.state["undo"] is None
    assert page.utterance("u0002")["reviewed"] == ""


def test_another_editing_is_another_step(page: Page) -> None:
    first = page.text("u0002")
    page.change(TEXT, first, "Một.", editing="a")
    page.change(TEXT, "Một.", "Một hai.", editing="b")
    page.change(TEXT, "Một.", "Một hai ba.", editing="b")
    page.undo()
    assert page.text("u0002") == "Một."
    page.undo()
    assert page.text("u0002") == first
    assert page.state["undo"] is None
    page.redo()
    page.redo()
    assert page.text("u0002") == "Một hai ba."
    assert page.state["redo"] is None


def test_what_was_undone_and_done_otherwise_is_not_done_again(page: Page) -> None:
    page.change(at("utterance", "u0001"), page.text("u0001"), "A.")
    page.change(TEXT, page.text("u0002"), "B.")
    page.undo()
    page.change(at("utterance", "u0004"), page.text("u0004"), "C.")
    assert page.state["redo"] is None
    page.undo()
    assert page.state["redo"]["place"]["id"] == "u0004"
    page.redo()
    assert [page.text(one) for one in ("u0001", "u0002", "u0004")] == ["A.", SAID[1][1], "C."]


def test_undo_goes_on_after_a_reload(client: TestClient, page: Page) -> None:
    page.change(TEXT, page.text("u0002"), "B.")
    known = client.get(f"{MEETING}/session/{page.session}").json()
    assert (known["seq"], known["undo"]["place"]["id"], known["redo"]) == (1, "u0002", None)
    again = Page(client, seq=known["seq"])
    again.post("undo", id=known["undo"]["id"])
    assert again.text("u0002") == SAID[1][1]
    assert client.get(f"{MEETING}/session/nobody-yet").json() == {"seq": 0, "undo": None, "redo": None}


def test_undo_is_each_sessions_own(client: TestClient, page: Page) -> None:
    other = Page(client, session="session-two", who="Minh")
    page.change(TEXT, page.text("u0002"), "B.")
    other.change(at("utterance", "u0004"), other.text("u0004"), "D.")
    assert other.post("undo", id=page.state["undo"]["id"]).status_code == 404
    page.undo()
    assert (page.text("u0002"), page.text("u0004")) == (SAID[1][1], "D.")


def test_a_request_that_is_sent_again_changes_nothing(page: Page, tmp_path: Path) -> None:
    page.change(TEXT, page.text("u0002"), "B.")
    page.change(at("utterance", "u0004"), page.text("u0004"), "D.")
    undone = page.body(seq=3, id=page.state["undo"]["id"])
    page.undo()
    review = review_of(tmp_path)
    again = page.client.post(f"{MEETING}/undo", json=undone).json()
    assert (again["repeated"], again["undo"]["place"]["id"]) == (True, "u0002")
    assert review_of(tmp_path) == review
    assert [page.text("u0002"), page.text("u0004")] == ["B.", SAID[3][1]]


def test_a_request_is_sent_again_to_a_new_server(tmp_path: Path) -> None:
    page = Page(client_of(tmp_path))
    new = {"place": at("utterance", "u0004", "after"), "before": "", "after": "N."}
    bodies = [
        page.body(seq=1, changes=[{"place": TEXT, "before": SAID[1][1], "after": "B."}]),
        page.body(seq=2, changes=[new]),
    ]
    for body in bodies:
        assert page.client.post(f"{MEETING}/changes", json=body).status_code == 200
    undo = page.body(seq=3, id=page.client.get(f"{MEETING}/session/{page.session}").json()["undo"]["id"])
    assert page.client.post(f"{MEETING}/undo", json=undo).status_code == 200
    (tmp_path / "again").mkdir()
    there = client_of(tmp_path / "again")
    kept = tmp_path / "again" / "outputs" / NAME / "review.json"
    kept.write_bytes((tmp_path / "outputs" / NAME / "review.json").read_bytes())
    answer = there.post(f"{MEETING}/undo", json=undo).json()
    assert answer["repeated"] is False
    assert answer["undo"]["place"]["id"] == "u0002"
    assert review_of(tmp_path / "again") == review_of(tmp_path)
    assert there.post(f"{MEETING}/changes", json=bodies[0] | {"seq": 4}).status_code == 200
    assert review_of(tmp_path / "again").corrections == review_of(tmp_path).corrections


def test_two_people_at_different_words_both_stand(client: TestClient, page: Page) -> None:
    other = Page(client, session="session-two", who="Minh")
    page.change(TEXT, page.text("u0002"), "Tôi đề nghị bố trí 35 tỷ đồng cho dự án này.")
    other.change(TEXT, other.text("u0002"), "Chúng tôi đề nghị bố trí 30 tỷ đồng cho dự án này.")
    assert other.text("u0002") == "Chúng tôi đề nghị bố trí 35 tỷ đồng cho dự án này."
    assert other.state["conflicts"] == []
    page.refresh()
    assert page.text("u0002") == other.text("u0002")


def test_two_people_at_the_same_words_make_a_conflict_and_lose_nothing(client: TestClient, page: Page) -> None:
    other = Page(client, session="session-two", who="Minh")
    page.change(TEXT, page.text("u0002"), "Tôi đề nghị bố trí 35 tỷ đồng cho dự án này.")
    other.change(TEXT, other.text("u0002"), "Tôi đề nghị bố trí 40 tỷ đồng cho dự án này.")
    (conflict,) = other.state["conflicts"]
    assert (conflict["kind"], conflict["wanted"], conflict["other"]) == ("reviewer", "40", "35")
    assert (conflict["who"], conflict["other_who"]) == ("Minh", "Lan")
    assert "40 tỷ" in other.text("u0002")
    page.refresh()
    assert page.state["conflicts"] == other.state["conflicts"]
    settled = page.change(TEXT, conflict["other"], "35", settles=conflict["id"])
    assert settled.status_code == 200
    assert page.state["conflicts"] == []
    assert page.text("u0002") == "Tôi đề nghị bố trí 35 tỷ đồng cho dự án này."
    page.undo()
    assert [one["id"] for one in page.state["conflicts"]] == [conflict["id"]]
    assert page.change(TEXT, "35", "36", settles="x0000000000").status_code == 404


def test_typing_on_goes_on_while_somebody_else_changes_the_same(client: TestClient, page: Page, tmp_path: Path) -> None:
    other = Page(client, session="session-two", who="Minh")
    before = page.text("u0002")
    page.change(TEXT, before, before + " Một")
    other.refresh()
    other.change(TEXT, other.text("u0002"), "Tôi đề nghị bố trí 35 tỷ đồng cho dự án này. Một")
    for end in (" Một hai", " Một hai ba"):
        page.change(TEXT, before, before + end)
    assert len(review_of(tmp_path).corrections) == 3
    assert "35 tỷ" in page.text("u0002")
    assert page.text("u0002").endswith("Một hai ba")


def test_a_word_import_meanwhile_is_told_and_kept(page: Page, tmp_path: Path) -> None:
    said = Correction(
        place=Place(target="utterance", id="u0004", start=15_500, end=19_500), before=SAID[3][1], after="Nhất trí.",
        who="Minh", when="2026-07-16T09:00:00Z", origin=Origin(file="bien-ban.docx", version="v1"),
    )  # fmt: skip
    file = ReviewFile(MeetingFolder(tmp_path / "outputs" / NAME))
    file.change(lambda review: review.model_copy(update={"corrections": (said,), "revision": review.revision + 1}))
    page.change(TEXT, page.text("u0002"), "B.")
    assert (page.text("u0002"), page.text("u0004")) == ("B.", "Nhất trí.")
    assert len(review_of(tmp_path).corrections) == 2


def test_split_join_and_speakers(page: Page) -> None:
    page.change(TEXT, page.text("u0002"), "Tôi đề nghị bố trí\n30 tỷ đồng cho dự án này.")
    assert page.texts[1:3] == ["Tôi đề nghị bố trí", "30 tỷ đồng cho dự án này."]
    second = page.state["utterances"][2]
    assert second["start"] > page.state["utterances"][1]["start"]
    page.change(at("utterance", second["id"], "speaker"), "S2", "S3")
    assert page.utterance(second["id"])["speaker"] == "S3"
    page.change(at("utterance", second["id"], "join"), "", "previous")
    assert page.texts[1] == "Tôi đề nghị bố trí 30 tỷ đồng cho dự án này."
    page.change(at("utterance", second["id"], "join"), "previous", "")
    assert page.texts[1:3] == ["Tôi đề nghị bố trí", "30 tỷ đồng cho dự án này."]
    for _ in range(3):
        if page.state["undo"]:
            page.undo()
    assert page.texts == [text for _, text in SAID]


def test_a_name_is_given_to_a_voice_or_makes_a_new_one(page: Page) -> None:
    page.change(at("speaker", "S2", "name"), "", "Trần Thị Lan")
    assert page.state["speakers"][1]["label"] == "Trần Thị Lan"
    page.change(at("utterance", "u0004", "speaker"), "S3", "trần thị lan")
    assert page.utterance("u0004")["speaker"] == "S2"
    page.change(at("utterance", "u0005", "speaker"), "S1", "Lê Văn Mới")
    new = page.utterance("u0005")["speaker"]
    assert {one["id"]: one["label"] for one in page.state["speakers"]}[new] == "Lê Văn Mới"
    assert page.change(at("utterance", "u0001", "speaker"), "S1", "S77").status_code == 404
    assert page.change(at("utterance", "u0001", "speaker"), "S1", "").status_code == 400


def test_accepting(page: Page, tmp_path: Path) -> None:
    heard = at("utterance", "u0002", "heard")
    page.change(heard, "", "accepted")
    assert page.utterance("u0002")["reviewed"] == "accepted"
    assert page.utterance("u0002")["must_hear"] == []
    page.change(heard, "", "accepted")
    assert len(review_of(tmp_path).corrections) == 1
    page.change(heard, "accepted", "")
    assert page.utterance("u0002")["reviewed"] == ""
    page.change(heard, "accepted", "")
    assert review_of(tmp_path).corrections == ()


def test_items_and_card(page: Page) -> None:
    page.change(at("item", "task.u0003.1", "owner"), "Sở Tài chính", "Sở Nội vụ")
    assert page.state["items"][2]["fields"]["owner"] == "Sở Nội vụ"
    assert page.state["items"][2]["changed"] is True
    page.change(at("card", "meeting.title"), "Họp thử", "Họp thật")
    assert page.state["card"][0] == {"id": "meeting.title", "label": "trích yếu", "text": "Họp thật", "changed": True}
    page.change(at("item", "task.u0003.1", "after"), "", "Báo cáo lại")
    assert "Báo cáo lại" in [one["text"] for one in page.state["items"]]


def test_an_item_keeps_its_id_when_the_one_before_it_is_left_out(page: Page) -> None:
    page.change(at("item", "opinion.u0002.1"), "Bố trí 30 tỷ đồng.", None)
    (left,) = [one for one in page.state["items"] if one["kind"] == "opinion"]
    page.change(at("item", left["id"]), left["text"], "Cho dự án kia.")
    assert [one["text"] for one in page.state["items"] if one["kind"] == "opinion"] == ["Cho dự án kia."]


def test_text_is_kept_as_text(page: Page, tmp_path: Path) -> None:
    page.change(at("speaker", "S1", "name"), "", SCRIPT)
    assert page.state["speakers"][0]["label"] == SCRIPT
    page.change(TEXT, page.text("u0002"), "a\u0000b\u001b\r\nc e\u0302\u0301 \u2028d")
    assert [one for one in page.texts if one in {"ab", "c ế", "d"}] == ["ab", "c ế", "d"]
    assert "\u0000" not in (tmp_path / "outputs" / NAME / "review.json").read_text("utf-8")


def test_who_is_never_empty(page: Page, tmp_path: Path) -> None:
    page.who = "   "
    page.change(TEXT, page.text("u0002"), "B.")
    (only,) = review_of(tmp_path).corrections
    assert only.who == page.client.get("api/meetings").json()["who"] != ""


def test_remarks(page: Page) -> None:
    page.post("notes", place=TEXT, quote="30 tỷ", text="Nghe lại chỗ này")
    (note,) = page.state["notes"]
    assert (note["text"], note["who"], note["done"]) == ("Nghe lại chỗ này", "Lan", False)
    page.post(f"notes/{note['id']}", done=True)
    assert page.state["notes"] == [{**note, "done": True}]
    assert page.post("notes/n0000000000", done=True).status_code == 404
    assert page.post("notes", place=TEXT, quote="", text="").status_code == 400


def test_since_tells_what_changed_and_no_more(client: TestClient, page: Page) -> None:
    other = Page(client, session="session-two")
    page.change(TEXT, page.text("u0002"), "B.")
    news = other.refresh()
    assert [one["id"] for one in news["utterances"]] == ["u0002"]
    assert (news["full"], news["order"]) == (False, None)
    assert "items" not in news
    assert other.refresh()["utterances"] == []
    for known in ("999?edition=" + page.state["edition"], "0?edition=other", "0"):
        everything = client.get(f"{MEETING}/since/{known}").json()
        assert everything["full"] is True
        assert len(everything["utterances"]) == len(SAID)


def test_a_new_transcription_keeps_the_corrections(page: Page, tmp_path: Path) -> None:
    page.change(TEXT, page.text("u0002"), "Tôi đề nghị bố trí 35 tỷ đồng cho dự án này.")
    heard = [(who, text.replace("dự án này", "dự án đó")) for who, text in SAID]
    made = [one.model_copy(update={"id": f"u{n + 11:04d}"}) for n, one in enumerate(utterances(tuple(heard)))]
    folder = MeetingFolder(tmp_path / "outputs" / NAME)
    folder.write(utterances_file("normalise"), Utterances(stage="normalise", utterances=tuple(made)))
    edition = page.state["edition"]
    news = page.refresh()
    assert news["full"] is True
    assert page.state["edition"] != edition
    assert page.text("u0012") == "Tôi đề nghị bố trí 35 tỷ đồng cho dự án đó."


def test_a_card_that_is_written_later_is_seen(tmp_path: Path) -> None:
    client = client_of(tmp_path)
    card = tmp_path / "recordings" / f"{NAME}.toml"
    said = card.read_text("utf-8")
    card.unlink()
    page = Page(client)
    assert page.state["title"] is None
    card.write_text(said, "utf-8")
    again = Page(client)
    assert again.state["title"] == "Họp thử"
    assert again.state["edition"] != page.state["edition"]
    card.write_text(said.replace("Họp thử", "Họp khác"), "utf-8")
    assert again.refresh()["full"] is True
    card.write_text("[meeting]\ntitel = 1\n", "utf-8")
    answer = client.get(MEETING)
    assert answer.status_code == 500
    assert "titel" in answer.json()["error"]["text"]


def test_a_damaged_review_is_told_and_left_as_it_is(client: TestClient, page: Page, tmp_path: Path) -> None:
    file = tmp_path / "outputs" / NAME / "review.json"
    for content in (b"{", b'{"revision": -1}', b"", json.dumps({"corrections": [{}]}).encode()):
        file.write_bytes(content)
        for answer in (client.get(MEETING), page.change(TEXT, SAID[1][1], "B.")):
            error = answer.json()["error"]
            assert (answer.status_code, error["code"]) == (500, "damaged")
            assert "review.json" in error["text"]
            assert error["hint"]
        assert file.read_bytes() == content
    file.unlink()
    assert page.change(TEXT, SAID[1][1], "B.").status_code == 200


def test_what_cannot_be_written_is_told(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests may run as root, whom no permission stops: the write fails as on a disk that is full."""

    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("pipeline.store.os.fsync", full)
        answer = page.change(TEXT, page.text("u0002"), "B.")
    assert (answer.status_code, answer.json()["error"]["code"]) == (507, "unwritable")
    assert "đầy" in answer.json()["error"]["text"]
    assert not (tmp_path / "outputs" / NAME / "review.json").exists()
    page.seq -= 1  # the page sends it again
    assert page.change(TEXT, page.text("u0002"), "B.").status_code == 200
    assert page.text("u0002") == "B."


def test_a_meeting_without_text_is_told(tmp_path: Path) -> None:
    client = client_of(tmp_path)
    (tmp_path / "recordings" / "chưa chạy.mp3").write_bytes(b"x")
    listed = {one["name"]: one for one in client.get("api/meetings").json()["meetings"]}
    assert listed[NAME]["ready"] is True
    assert (listed[NAME]["utterances"], listed[NAME]["title"]) == (len(SAID), "Họp thử")
    assert listed["chưa chạy"]["ready"] is False
    assert listed["chưa chạy"]["why"]
    answer = client.get(f"api/meetings/{quote('chưa chạy')}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "unready")
