"""Who may talk to the review page's server, and what it never gives away."""

from pathlib import Path
from typing import Any

import pytest
from page_client import ACCESS, MEETING, ORIGIN, Page, at, client_of
from small_meeting import NAME
from starlette.testclient import TestClient

from pipeline.web.answers import MAX_BODY
from pipeline.web.routes import STATIC

BASE = f"http://127.0.0.1:{ACCESS.port}"


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return client_of(tmp_path)


def test_the_page_needs_the_token(client: TestClient) -> None:
    page = client.get(ACCESS.address)
    assert page.status_code == 200
    assert page.content == (STATIC / "index.html").read_bytes()
    for wrong in ("", "x" * 43, ACCESS.token[:-1], ACCESS.token + "t", ACCESS.token.upper(), "%00", "é"):
        answer = client.get(f"{BASE}/{wrong}/")
        assert answer.status_code == 404, wrong
        assert ACCESS.token not in answer.text
    assert client.get(f"{BASE}/").status_code == 404
    assert client.get(f"{BASE}/static/index.html").status_code == 404
    assert client.get(f"{BASE}/{MEETING}").status_code == 404


def test_an_address_without_its_last_slash_leads_to_the_page(client: TestClient) -> None:
    answer = client.get(f"{BASE}/{ACCESS.token}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"/{ACCESS.token}/")


def test_the_address_that_the_browser_is_started_with_serves_once(client: TestClient) -> None:
    first = client.get(ACCESS.opening_address, follow_redirects=False)
    assert (first.status_code, first.headers["location"]) == (303, f"/{ACCESS.token}/")
    assert client.get(ACCESS.opening_address, follow_redirects=False).status_code == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},  # DNS rebinding
        {"Host": f"evil.example:{ACCESS.port}"},
        {"Host": "127.0.0.1"},
        {"Host": f"127.0.0.1:{ACCESS.port + 1}"},
        {"Host": ""},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": f"http://127.0.0.1:{ACCESS.port + 1}"},  # another server on this machine
        {"Origin": f"https://127.0.0.1:{ACCESS.port}"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_nobody_else_is_answered(client: TestClient, method: str, headers: dict[str, str]) -> None:
    body = {"session": "session-one", "seq": 1, "edition": "", "base": 0, "changes": []}
    answer = client.request(method, f"{MEETING}/changes" if method == "POST" else MEETING, headers=headers, json=body)
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "forbidden"
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("host", ["evil.example", f"evil.example:{ACCESS.port}", f"127.0.0.1:{ACCESS.port + 1}", ""])
def test_a_name_that_was_bound_to_this_machine_is_not_answered(client: TestClient, host: str) -> None:
    """DNS rebinding: to the browser the other page's origin is the server's own."""
    del client.headers["Origin"]
    assert client.get(MEETING, headers={"Host": host}).status_code == 403
    own = {"Host": host, "Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
    assert client.post(f"{MEETING}/render", headers=own, json={}).status_code == 403


def test_a_change_must_say_where_it_comes_from(client: TestClient) -> None:
    del client.headers["Origin"]
    assert client.get(MEETING).status_code == 200
    assert client.post(f"{MEETING}/render", json={}).status_code == 403
    assert client.options(MEETING, headers={"Origin": "http://evil.example"}).status_code == 403


def test_localhost_is_the_same_machine(client: TestClient) -> None:
    host = f"localhost:{ACCESS.port}"
    assert client.get(MEETING, headers={"Host": host, "Origin": f"http://{host}"}).status_code == 200
    assert client.get(MEETING, headers={"Host": host, "Origin": ORIGIN}).status_code == 403


@pytest.mark.parametrize(
    "path", [ACCESS.address, "api/meetings", "static/js/main.js", "api/nothing", f"{BASE}/wrong/", f"{MEETING}/audio"]
)
def test_every_answer_is_protected(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not {"unsafe-inline", "unsafe-eval", "*", "http:", "https:"} & set(policy.replace(";", " ").split())
    assert "'unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    assert "set-cookie" not in headers
    assert "server" not in headers


@pytest.mark.parametrize(
    "path",
    [
        "static/../serving.py",
        "static/..%2fserving.py",
        "static/%2e%2e/%2e%2e/cli.py",
        "static/%00",
        "api/meetings/..",
        "api/meetings/%2e%2e",
        "api/meetings/..%2f..%2fetc",
        "api/meetings/khác",
        f"{MEETING}/files/review.json",
        f"{MEETING}/files/minutes.json",
        f"{MEETING}/files/..%2freview.json",
        f"{MEETING}/files/%2e%2e%2f%2e%2e%2frecordings",
        f"{MEETING}/samples/..%2f..%2faudio",
        f"{MEETING}/samples/S9",
        f"{MEETING}/samples/S2",
        "api/meetings/" + "x" * 3000,
    ],
)
def test_only_what_is_listed_is_given(client: TestClient, path: str) -> None:
    answer = client.get(ACCESS.address + path)
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "unknown"


def test_a_clip_of_no_voice_is_not_given(client: TestClient, tmp_path: Path) -> None:
    (tmp_path / "outputs" / NAME / "samples" / "S9.flac").write_bytes(b"x")
    assert client.get(f"{MEETING}/samples/S9").status_code == 404


def test_scripts_are_served_as_scripts(client: TestClient) -> None:
    assert client.get("static/js/main.js").headers["content-type"].startswith("text/javascript")


def test_wrong_methods_are_told(client: TestClient) -> None:
    for method, path in (("PUT", MEETING), ("DELETE", f"{MEETING}/changes"), ("POST", MEETING), ("POST", "static/x")):
        answer = client.request(method, path, json={})
        assert (answer.status_code, answer.json()["error"]["code"]) == (405, "method"), path
    assert client.head(MEETING).status_code == 200


def bad(client: TestClient, content: bytes, content_type: str = "application/json") -> tuple[int, str]:
    answer = client.post(f"{MEETING}/changes", content=content, headers={"Content-Type": content_type})
    return answer.status_code, answer.json()["error"]["code"]


def test_only_json_of_the_right_kind_is_taken(client: TestClient, tmp_path: Path) -> None:
    assert bad(client, b"{}", "text/plain") == (415, "type")
    assert bad(client, b"{}", "application/x-www-form-urlencoded") == (415, "type")
    for content in (
        b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"session": 1}', b"[" * 100_000, b'{"a": NaN}', b"\x00",
        b'{"session": "session-one", "seq": 1, "edition": "", "base": 0, "changes": [], "more": 1}',
    ):  # fmt: skip
        assert bad(client, content) == (400, "invalid"), content[:40]
    assert bad(client, b" " * (MAX_BODY + 1)) == (413, "large")
    assert not list(tmp_path.rglob("review.json"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"session": "short"}, {"session": "with space!"}, {"seq": 0}, {"seq": -1}, {"seq": 2**60}, {"seq": "1.5"},
        {"base": -1}, {"who": "x" * 101}, {"changes": []}, {"changes": [{}]},
        {"changes": [{"place": at("paragraph", "p.1"), "before": "", "after": "x"}]},
        {"changes": [{"place": at("utterance", "u0001", "start"), "before": "", "after": "x"}]},
        {"changes": [{"place": at("card", "meeting.title", "name"), "before": "", "after": "x"}]},
        {"changes": [{"place": at("utterance", "u0001"), "before": "a", "after": "x"}] * 201},
    ],
    ids=str,
)  # fmt: skip
def test_every_key_is_checked(client: TestClient, tmp_path: Path, wrong: dict[str, Any]) -> None:
    page = Page(client)
    change = {"place": at("utterance", "u0001"), "before": page.text("u0001"), "after": "x"}
    answer = client.post(f"{MEETING}/changes", json=page.body(seq=1, changes=[change]) | wrong)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "invalid")
    assert not list(tmp_path.rglob("review.json"))


@pytest.mark.parametrize(
    "place",
    [at("utterance", "u9999"), at("speaker", "S9", "name"), at("item", "task.u9.1"), at("card", "person.7.name"),
     at("card", "../../x")],
)  # fmt: skip
def test_places_that_are_not_there_are_told(client: TestClient, place: dict[str, Any]) -> None:
    answer = Page(client).change(place, "a", "b")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown")
