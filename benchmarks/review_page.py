"""The review page's server on a meeting of four hours: how soon it answers, how much it sends, memory.

    python -m benchmarks.review_page [--corrections 1000]

The meeting is benchmarks/long_meeting.py's; the server is the real one, in a process of its own.
"""

from __future__ import annotations

import argparse
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import psutil

from benchmarks.long_meeting import NAME, write_long_meeting

MEETING = f"api/meetings/{NAME}"
TYPED = 40
"""Saves of one text while somebody types."""


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corrections", type=int, default=1000, help="how many stand when typing is measured again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        write_long_meeting(Path(scratch))
        print("| what | |\n| --- | ---: |")
        for name, value in measure(Path(scratch), options.corrections):
            print(f"| {name} | {value} |", flush=True)


def measure(folder: Path, corrections: int) -> Iterator[tuple[str, str]]:
    """Row by row: what, and how much."""
    begin = time.monotonic()
    with serving(folder) as (process, client):
        yield "from the command to the address", f"{time.monotonic() - begin:.1f} s"
        cold, raw = first_byte(client, "identity")
        yield "meeting, first time: first byte", f"{cold * 1000:.0f} ms"
        warm, packed = first_byte(client, "gzip")
        yield "meeting, again: first byte", f"{warm * 1000:.0f} ms"
        yield "meeting, JSON; as sent (gzip)", f"{raw / 1e6:.2f} MB; {packed / 1e6:.2f} MB"
        yield "peaks of four hours, first time", f"{timed(lambda: client.get(f'{MEETING}/peaks')):.1f} s"
        tab = Tab(process, client, client.get(MEETING).json())
        yield f"a save while typing, median; slowest of {TYPED}; CPU", tab.typed()
        yield f"{corrections} corrections at once", f"{timed(lambda: tab.correct(corrections)):.1f} s"
        yield f"a save with {corrections} corrections", tab.typed()
        yield "memory of the server (RSS)", f"{process.memory_info().rss >> 20} MiB"


@contextmanager
def serving(folder: Path) -> Iterator[tuple[psutil.Process, httpx2.Client]]:
    """The server and a client."""
    places = ["--recordings", str(folder / "recordings"), "--outputs", str(folder / "outputs")]
    command = [sys.executable, "-m", "pipeline.cli", "review", "--no-browser", *places]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        found = next(filter(None, (re.search(r"(http://\S+:\d+)/\S+/", line) for line in process.stdout)))
        with httpx2.Client(base_url=found[0], headers={"Origin": found[1]}, timeout=600) as client:
            yield psutil.Process(process.pid), client
        process.send_signal(signal.SIGTERM)


def first_byte(client: httpx2.Client, encoding: str) -> tuple[float, int]:
    """Seconds until the answer begins, and its size in bytes as sent."""
    begin = time.monotonic()
    with client.stream("GET", MEETING, headers={"Accept-Encoding": encoding}) as answer:
        seconds = time.monotonic() - begin
        return seconds, sum(len(block) for block in answer.iter_raw())


def timed(work: Any) -> float:
    """Seconds."""
    begin = time.monotonic()
    work()
    return time.monotonic() - begin


@dataclass
class Tab:
    """A tab of the page."""

    server: psutil.Process
    client: httpx2.Client
    meeting: dict[str, Any]
    seq: int = 0

    def post(self, changes: list[dict[str, Any]]) -> None:
        """One request."""
        self.seq += 1
        head = {"session": "benchmark", "seq": self.seq, "edition": self.meeting["edition"]}
        answer = self.client.post(
            f"{MEETING}/changes", json={**head, "base": self.meeting["revision"], "changes": changes}
        )
        answer.raise_for_status()
        self.meeting["revision"] = answer.json()["revision"]

    def change(self, number: int, end: str) -> dict[str, Any]:
        """A correction of an utterance."""
        one = self.meeting["utterances"][number]
        place = {"target": "utterance", "id": one["id"], "field": "text"}
        return {"place": place, "before": one["text"], "after": one["text"] + end}

    def typed(self) -> str:
        """Median and slowest of saves of one growing text, and the server's CPU time for one."""
        before = self._cpu()
        seconds = [timed(lambda n=n: self.post([self.change(0, " à" * n)])) for n in range(1, TYPED + 1)]
        each = (self._cpu() - before) / TYPED
        return f"{statistics.median(seconds) * 1000:.0f} ms; {max(seconds) * 1000:.0f} ms; {each * 1000:.0f} ms"

    def _cpu(self) -> float:
        """Seconds that the server has computed so far."""
        times = self.server.cpu_times()
        return float(times.user + times.system)

    def correct(self, count: int) -> None:
        """Many corrections, 200 a request."""
        changes = [self.change(number, " nhé") for number in range(1, count + 1)]
        for begin in range(0, count, 200):
            self.post(changes[begin : begin + 200])


if __name__ == "__main__":
    main()
