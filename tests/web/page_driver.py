"""The review page as a person uses it: the real server in a process of its own, the real page in Debian's Chromium."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from benchmarks.review_browser import CHROMIUM, FLAGS, Server

__all__ = ["NAME", "Server", "Tab", "browser", "wait_for"]
WAIT_S = 60
NAME = "hop-mau"


@dataclass
class Tab:
    """One tab of the page."""

    page: Any
    problems: list[str] = field(default_factory=list)
    """What the browser complained about: errors of scripts, things the policy forbade."""

    def watch(self) -> None:
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.on("console", lambda said: self.problems.append(said.text) if said.type == "error" else None)

    def open(self, address: str, name: str = NAME) -> Tab:
        self.page.goto(f"{address}#/{name}")
        self.page.wait_for_selector(".row .word")
        self.until("document.querySelector('#saved').dataset.state === 'saved'")
        return self

    def row(self, number: int) -> Any:
        """The drawn row of the n-th utterance, from 1."""
        return self.page.locator(f'.row[aria-posinset="{number}"]')

    def text(self, number: int) -> str:
        return str(self.row(number).locator(".said").inner_text())

    def name(self, number: int) -> str:
        """Who says the n-th utterance, as the page has it."""
        return str(self.row(number).locator(".name").text_content())

    def texts(self) -> list[str]:
        return [str(text) for text in self.page.locator(".row .said").all_inner_texts()]

    def wait_saved(self) -> None:
        """Everything that was typed is on the server's disk."""
        self.page.wait_for_timeout(500)  # the pause after the last key
        self.until("Object.keys(localStorage).every((key) => !key.startsWith('bienban/outbox/'))")

    def wait_text(self, number: int, text: str) -> None:
        """Until the n-th utterance holds a text."""
        row = """(number) => document.querySelector(`.row[aria-posinset="${number}"] .said`)?.innerText ?? ''"""
        wait_for(lambda: text in self.page.evaluate(row, number), f"{number}: {text}")

    def until(self, script: str, arg: Any = None) -> None:
        """Until a script says true. (Playwright's own waiting needs eval in the page, which its policy forbids.)"""
        wait_for(lambda: self.page.evaluate(script, arg), script)

    @property
    def playing_at(self) -> float:
        """Where the recording stands, ms."""
        return 1000 * float(self.page.evaluate("document.getElementById('audio').currentTime"))


@contextmanager
def browser() -> Iterator[Any]:
    """Debian's Chromium; skips where it or Playwright is missing."""
    sync = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"no {CHROMIUM}")
    with sync.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield started
        started.close()


def wait_for(condition: Any, what: str) -> None:
    """Until the condition holds; fails after WAIT_S."""
    end = time.monotonic() + WAIT_S
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.05)
