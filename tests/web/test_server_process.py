"""The real server in a process of its own: start, stop, kill -9 while writing, two servers, two people, events."""

import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

import httpx2
import pytest
from bienban_process import without_privileges
from page_client import MEETING, Page, at
from small_meeting import NAME, SAID, write_meeting

from pipeline.records import Correction, Origin, Place, Review
from pipeline.review_file import ReviewFile
from pipeline.store import MeetingFolder

ROOT = Path(__file__).resolve().parents[2]
WAIT_S = 60
TEXT = at("utterance", "u0002")


class Running:
    """`bienban review` over a folder. `browser`: a program to open the page with; `before`: one that starts it."""

    def __init__(self, folder: Path, *options: str, browser: Path | None = None, before: Sequence[str] = ()) -> None:
        places = ["--recordings", str(folder / "recordings"), "--outputs", str(folder / "outputs")]
        command = [sys.executable, "-m", "pipeline.cli", "review", *options, *places]
        screen = {"BROWSER": f"{browser} %s", "DISPLAY": ":0"} if browser else {}
        self.process = subprocess.Popen(
            [*before, *command, "--models", str(ROOT / "models"), *([] if browser else ["--no-browser"])],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **screen},
        )  # fmt: skip
        assert self.process.stdout
        self.said = [line for _, line in zip(range(2), self.process.stdout, strict=False)]
        found = re.search(r"http://127\.0\.0\.1:(\d+)/[\w-]{43}/", "".join(self.said))
        self.address = found[0] if found else ""
        self.port = int(found[1]) if found else 0

    @contextmanager
    def client(self) -> Iterator[httpx2.Client]:
        """A client that speaks as the page does."""
        origin = self.address[: self.address.index("/", 8)]
        with httpx2.Client(base_url=self.address, headers={"Origin": origin}, timeout=WAIT_S) as client:
            yield client

    def stop(self, how: signal.Signals) -> tuple[int, str]:
        """End it; its exit code and what it said on stderr."""
        self.process.send_signal(how)
        _, errors = self.process.communicate(timeout=WAIT_S)
        return self.process.returncode, errors


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_meeting(tmp_path)
    return tmp_path


@pytest.fixture
def server(folder: Path) -> Iterator[Running]:
    running = Running(folder, NAME)
    yield running
    if running.process.poll() is None:
        running.stop(signal.SIGKILL)


def review_of(folder: Path) -> Review:
    return ReviewFile(MeetingFolder(folder / "outputs" / NAME)).read()


def test_it_says_its_address_and_listens_on_this_machine_only(server: Running) -> None:
    assert f"{server.address}#/h%E1%BB%8Dp%20nh%E1%BB%8F" in server.said[1]
    with server.client() as client:
        assert client.get("").status_code == 200
        assert "server" not in client.get("").headers
        assert httpx2.get(f"http://127.0.0.1:{server.port}/").status_code == 404
        listening = Path("/proc/net/tcp").read_text().splitlines()
    own = [line.split()[1] for line in listening if line.split()[1].endswith(f":{server.port:04X}")]
    assert own
    assert all(address.startswith("0100007F") for address in own)


def test_the_browser_is_opened_at_an_address_that_serves_once(folder: Path) -> None:
    told, browser = folder / "told", folder / "browser.sh"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > "{told}.new" && mv "{told}.new" "{told}"\n')
    browser.chmod(0o755)
    running = Running(folder, NAME, browser=browser)
    try:
        until = time.monotonic() + WAIT_S
        while not told.exists() and time.monotonic() < until:
            time.sleep(0.05)
        opened = told.read_text()
        assert running.address.split("/")[3] not in opened
        assert opened.endswith("#/h%E1%BB%8Dp%20nh%E1%BB%8F")
        answer = httpx2.get(opened)
        assert (answer.status_code, answer.headers["location"]) == (303, f"/{running.address.split('/')[3]}/")
        assert httpx2.get(opened).status_code == 404
    finally:
        running.stop(signal.SIGTERM)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly_while_a_page_listens(server: Running, how: signal.Signals) -> None:
    with server.client() as client, client.stream("GET", f"{MEETING}/events") as events:
        assert next(events.iter_lines()) == "event: revision"
        code, errors = server.stop(how)
    assert code == 130
    assert errors.strip().splitlines() == ["Đã dừng. Phần đã xong được giữ lại."]


def test_what_was_answered_survives_kill_9_and_the_page_goes_on(folder: Path, server: Running) -> None:
    answered: list[str] = []

    def type_on() -> None:
        with server.client() as client, suppress(httpx2.TransportError):
            page = Page(client)
            for number in count():
                assert page.change(TEXT, SAID[1][1], f"{SAID[1][1]} {number}").status_code == 200
                answered.append(page.text("u0002"))

    typing = threading.Thread(target=type_on)
    typing.start()
    while len(answered) < 5:
        time.sleep(0.01)
    server.stop(signal.SIGKILL)
    typing.join(WAIT_S)
    (kept,) = review_of(folder).corrections
    sent = int(answered[-1].split()[-1])
    assert kept.after in {f"{SAID[1][1]} {sent}", f"{SAID[1][1]} {sent + 1}"}  # the last may not have been answered
    again = Running(folder)
    try:
        assert again.address == server.address
        with again.client() as client:
            page = Page(client)
            assert page.text("u0002") == kept.after
            page.change(TEXT, SAID[1][1], f"{SAID[1][1]} xong")
            assert [one.after for one in review_of(folder).corrections] == [f"{SAID[1][1]} xong"]
    finally:
        again.stop(signal.SIGTERM)


def test_a_change_is_made_although_nobody_waits_for_the_answer(folder: Path, server: Running) -> None:
    """As when a page is left: the request is whole, the connection is closed at once."""
    with server.client() as client:
        page = Page(client)
        for number in range(20):
            change = {"place": at("utterance", "u0001", "after"), "before": "", "after": f"Câu {number}."}
            body = json.dumps(page.body(session=f"session-{number}", seq=1, changes=[change])).encode()
            token = server.address.split("/")[3]
            head = (
                f"POST /{token}/{MEETING}/changes HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
                f"Origin: http://127.0.0.1:{server.port}\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(body)}\r\n\r\n"
            )
            with socket.create_connection(("127.0.0.1", server.port)) as connection:
                connection.sendall(head.encode() + body)
        until = time.monotonic() + WAIT_S
        while len(review_of(folder).corrections) < 20 and time.monotonic() < until:
            time.sleep(0.1)
    assert {one.after for one in review_of(folder).corrections} == {f"Câu {number}." for number in range(20)}


def test_a_second_server_has_its_own_address_and_no_change_is_lost(folder: Path, server: Running) -> None:
    second = Running(folder)
    try:
        assert second.port != server.port
        assert second.address.split("/")[3] != server.address.split("/")[3]

        def write(running: Running, number: int) -> int:
            with running.client() as client:
                page = Page(client, session=f"session-{number}", who=f"Người {number}")
                return int(page.change(at("utterance", "u0001", "after"), "", f"Câu {number}.").status_code)

        with ThreadPoolExecutor(8) as pool:
            codes = list(pool.map(write, [server, second] * 10, range(20)))
        assert codes == [200] * 20
        said = {one.after for one in review_of(folder).corrections}
        assert said == {f"Câu {number}." for number in range(20)}
        with server.client() as one, second.client() as other:
            assert Page(one).texts == Page(other).texts
    finally:
        second.stop(signal.SIGTERM)


def test_the_address_is_kept_for_this_user_alone(folder: Path, server: Running) -> None:
    kept = folder / "outputs" / ".review-address.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    server.stop(signal.SIGTERM)
    kept.chmod(0o644)  # somebody else may have read it
    again = Running(folder)
    again.stop(signal.SIGTERM)
    assert again.address != server.address
    old = time.time() - 13 * 3600
    os.utime(kept, (old, old))
    third = Running(folder)
    third.stop(signal.SIGTERM)
    assert third.address.split("/")[3] != again.address.split("/")[3]


def test_a_port_may_be_wished_for(folder: Path, server: Running) -> None:
    taken = Running(folder, "--port", str(server.port))
    code = taken.process.wait(WAIT_S)
    assert taken.process.stderr
    errors = taken.process.stderr.read()
    taken.process.communicate()
    assert code == 4
    assert str(server.port) in errors
    server.stop(signal.SIGTERM)
    free = Running(folder, "--port", str(server.port))
    free.stop(signal.SIGTERM)
    assert free.address == server.address


def test_a_wrong_name_is_told(folder: Path) -> None:
    wrong = Running(folder, "họp khác")
    assert wrong.process.wait(WAIT_S) == 3
    assert wrong.process.stderr
    assert "họp khác" in wrong.process.stderr.read()
    wrong.process.communicate()


def test_a_folder_that_is_read_only_is_shown_and_a_change_is_refused(folder: Path) -> None:
    places = [folder / "outputs" / NAME / "stages", folder / "outputs" / NAME, folder / "outputs"]
    for place in places:
        place.chmod(0o555)
    running = Running(folder, before=without_privileges())
    try:
        with running.client() as client:
            page = Page(client)
            assert page.texts == [text for _, text in SAID]
            assert client.get(f"{MEETING}/peaks").status_code == 200
            answer = page.change(TEXT, page.text("u0002"), "B.")
            assert (answer.status_code, answer.json()["error"]["code"]) == (507, "unwritable")
            assert "không có quyền" in answer.json()["error"]["text"]
            assert client.post(f"{MEETING}/render", json={}).status_code == 507
    finally:
        running.stop(signal.SIGTERM)
        for place in places:
            place.chmod(0o755)
    assert review_of(folder) == Review()


def next_event(lines: Iterator[str], name: str) -> dict[str, Any]:
    """The data of the next event of this name."""
    for line in lines:
        if line == f"event: {name}":
            data: dict[str, Any] = json.loads(next(lines).removeprefix("data: "))
            return data
    raise AssertionError("the stream ended")


def test_changes_are_announced_whoever_made_them(folder: Path, server: Running) -> None:
    with server.client() as client, server.client() as other, other.stream("GET", f"{MEETING}/events") as stream:
        lines = stream.iter_lines()
        page = Page(client)
        assert next_event(lines, "revision") == {"revision": 0, "edition": page.state["edition"]}
        page.change(TEXT, page.text("u0002"), "B.")
        assert next_event(lines, "revision")["revision"] == 1
        imported = Correction(
            place=Place(target="utterance", id="u0004", start=15_500, end=19_500), before=SAID[3][1], after="Nhất trí.",
            who="Minh", when="2026-07-16T09:00:00Z", origin=Origin(file="bien-ban.docx", version="v1"),
        )  # fmt: skip

        def taken_in(review: Review) -> Review:
            corrections = (*review.corrections, imported)
            return review.model_copy(update={"corrections": corrections, "revision": review.revision + 1})

        ReviewFile(MeetingFolder(folder / "outputs" / NAME)).change(taken_in)
        assert next_event(lines, "revision")["revision"] == 2
        page.refresh()
        assert page.text("u0004") == "Nhất trí."
        assert client.post(f"{MEETING}/render", json={}).status_code == 202
        states = [next_event(lines, "rendering")]
        while states[-1]["state"] == "running":
            states.append(next_event(lines, "rendering"))
        assert states[-1]["state"] == "done", states[-1]
        assert {one["stage"] for one in states} >= {"render"}


def test_a_rendering_ends_with_the_server(folder: Path, server: Running) -> None:
    with server.client() as client:
        assert client.post(f"{MEETING}/render", json={}).status_code == 202
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
    assert server.stop(signal.SIGINT)[0] == 130
    assert not [one for one in children if Path(f"/proc/{one}").exists()]
    with MeetingFolder(folder / "outputs" / NAME).lock():
        pass
