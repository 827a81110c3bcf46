"""The page's side of the API for tests without a browser: one session, numbered requests."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from small_meeting import NAME, write_meeting
from starlette.testclient import TestClient

from pipeline.web.guard import Access
from pipeline.web.library import Library
from pipeline.web.routes import application

ACCESS = Access(4321, "t" * 43, "o" * 43)
ORIGIN = "http://127.0.0.1:4321"
MEETING = f"api/meetings/{quote(NAME)}"


def client_of(root: Path, **options: Any) -> TestClient:
    """A client of the server's application over a small meeting in `root`."""
    library = Library(write_meeting(root, **options))
    app = application(library, ACCESS, lambda: False)
    return TestClient(app, base_url=ACCESS.address, headers={"Origin": ORIGIN}, raise_server_exceptions=False)


def at(target: str, identity: str, place_field: str = "text") -> dict[str, Any]:
    """A place."""
    return {"target": target, "id": identity, "field": place_field}


@dataclass
class Page:
    """A tab: it keeps what it was sent."""

    client: Any
    session: str = "session-one"
    who: str = "Lan"
    meeting: str = MEETING
    seq: int = 0
    state: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.state = self.client.get(self.meeting).json()

    def body(self, **more: Any) -> dict[str, Any]:
        """What each request says."""
        facts = {"session": self.session, "seq": self.seq, "who": self.who}
        return {**facts, "edition": self.state["edition"], "base": self.state["revision"], **more}

    def post(self, route: str, **more: Any) -> Any:
        """A new request; what it brings is taken in."""
        self.seq += 1
        answer = self.client.post(f"{self.meeting}/{route}", json=self.body(**more))
        if answer.status_code == 200:
            self.take(answer.json())
        return answer

    def refresh(self) -> dict[str, Any]:
        """What others changed."""
        known = f"{self.state['revision']}?edition={self.state['edition']}"
        answer: dict[str, Any] = self.client.get(f"{self.meeting}/since/{known}").json()
        self.take(answer)
        return answer

    def take(self, answer: dict[str, Any]) -> None:
        """As docs/REVIEW-API.md says."""
        fresh = {one["id"]: one for one in answer["utterances"]}
        known = {} if answer["full"] else {one["id"]: one for one in self.state["utterances"]}
        known |= fresh
        order = answer["order"] or [one["id"] for one in self.state["utterances"]]
        self.state |= {name: value for name, value in answer.items() if name not in {"utterances", "order", "full"}}
        self.state["utterances"] = [known[name] for name in order]

    def change(self, place: dict[str, Any], before: str, after: str | None, **more: Any) -> Any:
        """One correction."""
        return self.post("changes", changes=[{"place": place, "before": before, "after": after, **more}])

    def undo(self) -> Any:
        """One step back."""
        return self.post("undo", id=self.state["undo"]["id"])

    def redo(self) -> Any:
        """One step on."""
        return self.post("redo", id=self.state["redo"]["id"])

    def utterance(self, identity: str) -> dict[str, Any]:
        """An utterance as this page has it."""
        return next(one for one in self.state["utterances"] if one["id"] == identity)

    def text(self, identity: str) -> str:
        """Its text."""
        said: str = self.utterance(identity)["text"]
        return said

    @property
    def texts(self) -> list[str]:
        """Everything said."""
        return [one["text"] for one in self.state["utterances"]]
