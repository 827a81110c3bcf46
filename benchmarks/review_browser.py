"""The review page on a meeting of four hours, in Debian's Chromium: opening, memory, scrolling, finding a place.

    python -m benchmarks.review_browser [--runs 5]

Needs playwright and /usr/bin/chromium. The meeting is benchmarks/long_meeting.py's; the server is the real one.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.long_meeting import NAME, write_long_meeting

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --autoplay-policy=no-user-gesture-required --mute-audio"
).split()
FIRST_ROWS = """
    const seen = new MutationObserver(() => {
        if (!document.querySelector(".row .word")) return;
        seen.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => (window.firstRows = performance.now())));
    });
    seen.observe(document, { childList: true, subtree: true });
"""
"""Notes when the first rows were painted, ms after the navigation began."""
SCROLL = """async () => {
    const feed = document.getElementById("feed");
    const frames = [];
    let last = performance.now();
    for (const end = last + 5000; last < end; ) {
        feed.scrollTop += 120;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        frames.push(now - last);
        last = now;
    }
    return frames;
}"""
JUMP = """async (share) => {
    const feed = document.getElementById("feed");
    const begin = performance.now();
    feed.scrollTop = feed.scrollHeight * share;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - begin;
}"""


@dataclass
class Server:
    """`bienban review` over one folder, in a process of its own; the same port after every start."""

    folder: Path
    name: str
    address: str = ""
    port: int = 0
    process: subprocess.Popen[str] | None = None

    def start(self) -> str:
        """Start it and wait until it says its address."""
        folders = ["--recordings", str(self.folder / "recordings"), "--outputs", str(self.folder / "outputs")]
        options = [*folders, "--models", str(ROOT / "models"), "--no-browser", "--port", str(self.port)]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "pipeline.cli", "review", self.name, *options],
            cwd=ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.address = self._said_address()
        self.port = int(self.address.split(":")[2].split("/")[0])
        return self.address

    def _said_address(self) -> str:
        assert self.process
        assert self.process.stdout
        said = []
        for line in self.process.stdout:
            said.append(line)
            if found := re.search(r"http://127\.0\.0\.1:\d+/[\w-]+/", line):
                return found[0]
        raise RuntimeError("no address: " + "".join(said))

    def kill(self) -> None:
        """kill -9: no goodbye."""
        assert self.process
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        assert self.process.stdout
        self.process.stdout.close()


@dataclass(frozen=True)
class Measured:
    """One opening: ms, MB, counts."""

    first_rows: float
    heap: float
    nodes: int
    frame: float
    slow_frame: float
    late_share: float
    jump: float


def measure(browser: Any, address: str) -> Measured:
    """Open the page in a fresh profile and use it."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.add_init_script(FIRST_ROWS)
    page.goto(f"{address}#/{NAME}")
    page.wait_for_selector("#wave canvas", state="attached", timeout=120_000)
    first_rows = float(page.evaluate("window.firstRows"))
    session = context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    heap = session.send("Runtime.getHeapUsage")["usedSize"] / 1e6
    nodes = int(page.evaluate("document.querySelectorAll('*').length"))
    frames = sorted(page.evaluate(SCROLL))
    jumps = [float(page.evaluate(JUMP, share)) for share in (0.9, 0.1, 0.5, 0.99)]
    context.close()
    late = sum(one > 34 for one in frames) / len(frames)
    return Measured(
        first_rows, heap, nodes, statistics.median(frames), frames[int(len(frames) * 0.95)], late, max(jumps)
    )


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        write_long_meeting(Path(folder))
        server = Server(Path(folder), NAME)
        server.start()
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        try:
            found = [measure(browser, server.address) for _ in range(options.runs)]
        finally:
            browser.close()
            server.kill()
    print(f"| {options.runs} openings | median | worst |\n| --- | ---: | ---: |")
    for name, unit in (
        ("first_rows", "first rows painted, ms"),
        ("heap", "JS heap after a collection, MB"),
        ("nodes", "elements in the page"),
        ("frame", "frame while scrolling 120 px a frame, median ms"),
        ("slow_frame", "the same, 95th percentile ms"),
        ("late_share", "share of frames later than 34 ms"),
        ("jump", "jump to anywhere, two frames, worst ms"),
    ):
        values = [float(getattr(one, name)) for one in found]
        print(f"| {unit} | {statistics.median(values):.4g} | {max(values):.4g} |")


if __name__ == "__main__":
    main()
