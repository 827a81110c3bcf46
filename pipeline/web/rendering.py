"""«Render the Word file»: the last stages over one meeting, in a process of their own so that the page stays quick."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Lock, Thread
from typing import Any, TypeAlias

from pipeline.errors import BienbanError, BusyError
from pipeline.language import message
from pipeline.progress import Hook, stage_title
from pipeline.recordings import choose, find_meetings
from pipeline.runner import STAGES, Plan, Workspace, run
from pipeline.store import MeetingFolder

LAST_STAGES = frozenset({"review", "extract", "render"})
"""What follows from a correction. Earlier stages are a matter of `make minutes`: they may take hours."""
EVERY_S = 0.2
"""Progress within a stage is told this often."""


@dataclass(frozen=True)
class Progress:
    """Where a rendering is; `text` and `hint` of what went wrong."""

    state: str = "running"
    stage: str = ""
    done: int = 0
    total: int = 0
    warnings: tuple[str, ...] = ()
    text: str = ""
    hint: str = ""

    def as_json(self) -> dict[str, Any]:
        """As docs/REVIEW-API.md has it, without the files."""
        return {
            "state": self.state,
            "stage": self.stage,
            "title": stage_title(self.stage),
            "done": self.done,
            "total": self.total,
            "warnings": self.warnings,
            "error": {"text": self.text, "hint": self.hint} if self.state == "failed" else None,
        }


Tell: TypeAlias = Callable[[Progress], None]


@dataclass
class Rendering:
    """One meeting's rendering: started by the page, followed by anybody."""

    workspace: Workspace
    name: str
    progress: Progress | None = None
    _lock: Lock = field(default_factory=Lock)
    _process: Any = None

    def start(self) -> Progress:
        """Begin. Raises BusyError when one is under way, or when another run holds the meeting."""
        with self._lock:
            if self.progress and self.progress.state == "running":
                raise BusyError(message("Đang soạn văn bản rồi.", "The documents are being written already."))
            with MeetingFolder(self.workspace.outputs / self.name).lock():
                pass  # to be told at once, not by the process
            self.progress = Progress()
            context = get_context("spawn")
            receiver, sender = context.Pipe(duplex=False)
            self._process = context.Process(target=_work, args=(sender, self.workspace, self.name), daemon=True)
            self._process.start()
            sender.close()
            Thread(target=self._follow, args=(receiver,), daemon=True).start()
            return self.progress

    def stop(self) -> None:
        """End a rendering that is under way; its files are whole, since they are written atomically."""
        if self._process is not None and self._process.is_alive():
            self._process.terminate()
            self._process.join()

    def _follow(self, receiver: Connection) -> None:
        try:
            while True:
                self.progress = receiver.recv()
        except (EOFError, OSError):
            if self.progress is not None and self.progress.state == "running":
                text = message("Việc soạn văn bản bị dừng giữa chừng.", "Writing the documents was cut short.")
                self.progress = replace(self.progress, state="failed", text=text)


def _work(sender: Connection, workspace: Workspace, name: str) -> None:
    """In the process: run the last stages and send a Progress now and then."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the server, too, which then ends this
    try:
        sender.send(render(workspace, name, sender.send))
    except BienbanError as error:
        sender.send(Progress(state="failed", text=error.text, hint=error.hint))
    sender.close()


def render(workspace: Workspace, name: str, tell: Tell) -> Progress:
    """Run the last stages over a meeting, telling of each step; returns how it ended."""
    latest = Progress()

    def start_stage(stage: str, _meeting: str) -> Hook:
        nonlocal latest
        latest = Progress(stage=stage)
        tell(latest)
        shown = time.monotonic()

        def hook(_step: str, completed: int, total: int) -> None:
            nonlocal latest, shown
            if time.monotonic() - shown >= EVERY_S:
                shown = time.monotonic()
                latest = Progress(stage=stage, done=completed, total=total)
                tell(latest)

        return hook

    plan = Plan(tuple(stage for stage in STAGES if stage.name in LAST_STAGES))
    (outcome,) = run(workspace, choose(find_meetings(workspace.recordings), [name]), plan, start_stage)
    ended = replace(latest, warnings=tuple(outcome.warnings), state="failed" if outcome.error else "done")
    return replace(ended, text=outcome.error.text, hint=outcome.error.hint) if outcome.error else ended
