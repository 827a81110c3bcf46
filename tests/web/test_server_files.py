"""Sound, waveform, documents: what the page fetches beside the text, and the documents that it has made."""

import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

import numpy as np
import pytest
import soundfile
from page_client import MEETING, Page, at, client_of
from small_meeting import NAME, SAID, write_meeting
from starlette.testclient import TestClient

from pipeline.records import SAMPLE_RATE, Recording
from pipeline.store import MeetingFolder
from pipeline.web.peaks import PER_SECOND, measure, peaks_of
from pipeline.web.rendering import Rendering

WAIT_S = 120


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return client_of(tmp_path)


def test_the_sound_comes_in_ranges(client: TestClient, tmp_path: Path) -> None:
    whole = (tmp_path / "outputs" / NAME / "audio.flac").read_bytes()
    answer = client.get(f"{MEETING}/audio")
    assert (answer.status_code, answer.content) == (200, whole)
    assert answer.headers["content-type"] == "audio/flac"
    assert answer.headers["accept-ranges"] == "bytes"
    part = client.get(f"{MEETING}/audio", headers={"Range": "bytes=100-299"})
    assert (part.status_code, part.content) == (206, whole[100:300])
    assert part.headers["content-range"] == f"bytes 100-299/{len(whole)}"
    end = client.get(f"{MEETING}/audio", headers={"Range": "bytes=-50"})
    assert (end.status_code, end.content) == (206, whole[-50:])
    beyond = client.get(f"{MEETING}/audio", headers={"Range": f"bytes={len(whole)}-"})
    assert (beyond.status_code, beyond.headers["content-range"]) == (416, f"bytes */{len(whole)}")


def test_a_voice_has_its_clip(client: TestClient) -> None:
    answer = client.get(f"{MEETING}/samples/S1")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "audio/flac")
    assert client.get(f"{MEETING}/samples/S2").status_code == 404


def test_a_meeting_from_a_transcript_has_no_sound(tmp_path: Path) -> None:
    client = client_of(tmp_path, sound=False)
    folder = MeetingFolder(tmp_path / "outputs" / NAME)
    recording = folder.read("recording.json", Recording)
    folder.write("recording.json", recording.model_copy(update={"kind": "transcript", "times_estimated": True}))
    page = Page(client)
    assert (page.state["kind"], page.state["audio"], page.state["timed"]) == ("transcript", False, False)
    for what in ("audio", "peaks", "samples/S1"):
        assert client.get(f"{MEETING}/{what}").status_code == 404
    assert page.change(at("utterance", "u0001"), page.text("u0001"), "A.").status_code == 200


def test_peaks_follow_the_loudness(client: TestClient) -> None:
    answer = client.get(f"{MEETING}/peaks")
    assert answer.headers["x-peaks-per-second"] == str(PER_SECOND)
    peaks = np.frombuffer(answer.content, np.uint8)
    assert len(peaks) == 25 * PER_SECOND
    assert np.all(np.abs(peaks[: 10 * PER_SECOND].astype(int) - 127) <= 2)
    assert np.all(np.abs(peaks[10 * PER_SECOND :].astype(int) - 25) <= 2)


def test_peaks_are_kept_until_the_sound_changes(tmp_path: Path) -> None:
    write_meeting(tmp_path)
    folder = MeetingFolder(tmp_path / "outputs" / NAME)
    first = peaks_of(folder)
    kept = folder / "stages/peaks.bin"
    changed = kept.stat().st_mtime_ns
    assert peaks_of(folder) == first
    assert kept.stat().st_mtime_ns == changed
    soundfile.write(folder / "audio.flac", np.full(3 * SAMPLE_RATE + 7, -1.0, np.float32), SAMPLE_RATE)
    assert peaks_of(folder) == bytes([255]) * (3 * PER_SECOND + 1)


def test_a_long_recording_is_measured_block_by_block(tmp_path: Path) -> None:
    sound = np.zeros(61 * SAMPLE_RATE, np.float32)
    sound[60 * SAMPLE_RATE + 10] = 0.5
    soundfile.write(tmp_path / "a.flac", sound, SAMPLE_RATE)
    assert measure(tmp_path / "a.flac") == bytes(60 * PER_SECOND) + bytes([128]) + bytes(PER_SECOND - 1)


def test_damaged_sound_is_told(client: TestClient, tmp_path: Path) -> None:
    (tmp_path / "outputs" / NAME / "audio.flac").write_bytes(b"fLaC but no more")
    answer = client.get(f"{MEETING}/peaks")
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "damaged")


def test_documents_are_given_by_their_names(client: TestClient, tmp_path: Path) -> None:
    folder = tmp_path / "outputs" / NAME
    for name in ("bien-ban.docx", "bien-ban (mới).docx", "bien-ban (mới 2).docx", "van-ban.txt", "other.docx"):
        (folder / name).write_bytes(name.encode())
    page = Page(client)
    listed = [one["name"] for one in page.state["files"]]
    assert sorted(listed) == sorted(["bien-ban.docx", "bien-ban (mới).docx", "bien-ban (mới 2).docx", "van-ban.txt"])
    answer = client.get(f"{MEETING}/files/{quote('bien-ban (mới).docx')}")
    assert answer.content.decode() == "bien-ban (mới).docx"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert client.get(f"{MEETING}/files/other.docx").status_code == 404


def rendered(client: TestClient) -> dict[str, Any]:
    """How a rendering ended."""
    until = time.monotonic() + WAIT_S
    while time.monotonic() < until:
        state: dict[str, Any] = client.get(f"{MEETING}/render").json()
        if state["state"] != "running":
            return state
        time.sleep(0.2)
    raise AssertionError("still running")


def test_the_documents_are_made_with_the_corrections(client: TestClient, tmp_path: Path) -> None:
    page = Page(client)
    assert client.get(f"{MEETING}/render").json() is None
    page.change(at("utterance", "u0002"), page.text("u0002"), "Tôi xin rút lại ý kiến.")
    started = client.post(f"{MEETING}/render", json={})
    assert (started.status_code, started.json()["state"]) == (202, "running")
    again = client.post(f"{MEETING}/render", json={})
    assert (again.status_code, again.json()["error"]["code"]) == (409, "busy")
    ended = rendered(client)
    assert (ended["state"], ended["error"]) == ("done", None), ended
    names = [one["name"] for one in ended["files"]]
    assert "bien-ban.docx" in names
    assert "go-bang.docx" in names
    text = client.get(f"{MEETING}/files/van-ban.txt").content.decode()
    assert "Tôi xin rút lại ý kiến." in text
    assert SAID[3][1] in text
    page.refresh()
    assert page.text("u0002") == "Tôi xin rút lại ý kiến."


def test_a_meeting_that_a_run_holds_is_told(client: TestClient, tmp_path: Path) -> None:
    with MeetingFolder(tmp_path / "outputs" / NAME).lock():
        answer = client.post(f"{MEETING}/render", json={})
        assert (answer.status_code, answer.json()["error"]["code"]) == (409, "busy")
        page = Page(client)  # corrections do not wait for the run
        assert page.change(at("utterance", "u0001"), page.text("u0001"), "A.").status_code == 200
    assert client.get(f"{MEETING}/render").json() is None


def test_a_fault_of_a_stage_is_told(client: TestClient, tmp_path: Path) -> None:
    (tmp_path / "outputs" / NAME / "turns.json").write_bytes(b"{")
    assert client.post(f"{MEETING}/render", json={}).status_code == 202
    ended = rendered(client)
    assert ended["state"] == "failed"
    assert "turns.json" in ended["error"]["text"]


def test_a_rendering_can_be_stopped(tmp_path: Path) -> None:
    rendering = Rendering(write_meeting(tmp_path), NAME)
    rendering.start()
    rendering.stop()
    until = time.monotonic() + WAIT_S
    while rendering.progress and rendering.progress.state == "running" and time.monotonic() < until:
        time.sleep(0.05)
    assert rendering.progress
    assert rendering.progress.state == "failed"
    with MeetingFolder(tmp_path / "outputs" / NAME).lock():
        pass
