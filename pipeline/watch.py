"""`make watch`: notices recordings, waits until they are whole, runs the pipeline, goes on after a failure.

Polls, because network shares give no events. A meeting is taken when nothing about it (size and time of
its recordings, its card, the names in nguoi-noi.toml) has changed for `still_s` seconds.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

import typer

from pipeline.commands import report
from pipeline.errors import BienbanError
from pipeline.language import message
from pipeline.progress import ProgressDisplay
from pipeline.recordings import Candidate, find_meetings
from pipeline.runner import Workspace, make_plan, run
from pipeline.settings import Watch
from pipeline.speakers.namefile import NAME_FILE

Signature: TypeAlias = tuple[tuple[str, int, int], ...]
"""(path, size in bytes, mtime in ns) of each file that a meeting is made of."""


class StillMeetings:
    """Tells which meetings have changed since they were last taken and have been still long enough."""

    def __init__(self, outputs: Path, still_s: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._outputs = outputs
        self._still_s = still_s
        self._clock = clock
        self._seen: dict[str, tuple[Signature, float]] = {}
        self._taken: dict[str, Signature] = {}

    def ready(self, candidates: list[Candidate]) -> list[Candidate]:
        """The meetings to run now. A meeting comes back only when something about it changes."""
        now = self._clock()
        ready = []
        for candidate in candidates:
            signature = _signature(candidate, self._outputs)
            known, since = self._seen.get(candidate.name, (None, now))
            if known != signature:
                since = now
            self._seen[candidate.name] = (signature, since)
            if now - since >= self._still_s and self._taken.get(candidate.name) != signature:
                self._taken[candidate.name] = signature
                ready.append(candidate)
        return ready

    def settle(self, candidate: Candidate) -> None:
        """After a run: what the run itself wrote (nguoi-noi.toml) is no change."""
        signature = _signature(candidate, self._outputs)
        before = self._taken.get(candidate.name, ())
        sheet = str(self._outputs / candidate.name / NAME_FILE)
        if [each for each in signature if each[0] != sheet] == [each for each in before if each[0] != sheet]:
            self._taken[candidate.name] = signature
            self._seen[candidate.name] = (signature, self._clock())


def watch_folder(workspace: Workspace) -> None:
    """Watch until stopped (Ctrl-C, SIGTERM)."""
    options: Watch = workspace.settings.watch
    meetings = StillMeetings(workspace.outputs, options.still_s)
    typer.echo(
        message(
            f"Đang chờ bản ghi trong {workspace.recordings} (Ctrl-C để dừng).",
            f"Waiting for recordings in {workspace.recordings} (Ctrl-C stops).",
        ),
        err=True,
    )
    fault = ""
    while True:
        try:
            ready, now_wrong = meetings.ready(find_meetings(workspace.recordings)), ""
        except (BienbanError, OSError) as error:  # a network share that is away for a while
            ready, now_wrong = [], str(error)
        if now_wrong and now_wrong != fault:  # said once, not at every look
            typer.echo(f"{message('Lỗi', 'Error')}: {now_wrong}", err=True)
        fault = now_wrong
        for candidate in ready:
            _process(workspace, candidate)
            meetings.settle(candidate)
        time.sleep(options.poll_s)


def _process(workspace: Workspace, candidate: Candidate) -> None:
    try:
        with ProgressDisplay() as display:
            report(run(workspace, [candidate], make_plan(None, None, False), display.start))
    except BienbanError as error:
        typer.echo(f"{message('Lỗi', 'Error')}: {error.text}\n  → {error.hint}", err=True)


def _signature(candidate: Candidate, outputs: Path) -> Signature:
    paths = [outputs / candidate.name / NAME_FILE]
    with suppress(BienbanError):  # a folder that is gone or cannot be read: the run will say so
        paths = [*candidate.files(), *paths]
    if candidate.card_path:
        paths.append(candidate.card_path)
    found = []
    for path in paths:
        try:
            stat = path.stat()
        except OSError:  # gone since it was listed, or not there yet
            continue
        found.append((str(path), stat.st_size, stat.st_mtime_ns))
    return tuple(found)
