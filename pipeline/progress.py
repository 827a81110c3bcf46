"""Progress of a run: a bar with time left on a terminal, plain lines elsewhere; always on stderr."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeAlias

from pipeline.language import message

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Hook: TypeAlias = Callable[[str, int, int], None]
"""hook(step, completed, total): called by stages and engines as they go; any unit."""

PLAIN_EVERY_S = 30.0
"""Without a terminal, a line per stage and then one every so often, so that a log stays short."""


def silent(step: str, completed: int, total: int) -> None:
    """The hook that shows nothing."""


def stage_title(stage: str) -> str:
    """What the secretary reads for a stage's name."""
    titles = {
        "import": message("Đọc bản chữ", "Reading the transcript"),
        "ingest": message("Đọc bản ghi", "Reading the recording"),
        "transcribe": message("Nghe chữ", "Hearing words"),
        "diarize": message("Phân biệt người nói", "Telling speakers apart"),
        "attribute": message("Ghép chữ với người nói", "Words to speakers"),
        "punctuate": message("Đặt dấu câu", "Punctuating"),
        "normalise": message("Chuẩn hóa chữ", "Normalising text"),
        "review": message("Đặt các chỗ đã sửa vào", "Applying corrections"),
        "extract": message("Lập nội dung", "Extracting the minutes"),
        "render": message("Soạn văn bản", "Writing documents"),
    }
    return titles.get(stage, stage)


class ProgressDisplay:
    """Shows the stages of a run; a context manager. `start` is called once per stage and meeting."""

    def __init__(self) -> None:
        self._bars: Progress | None = _bars() if sys.stderr.isatty() else None

    def __enter__(self) -> Self:
        if self._bars:
            self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bars:
            self._bars.stop()

    def start(self, stage: str, meeting: str) -> Hook:
        """The hook that shows the progress of one stage over one meeting."""
        title = f"{meeting}: {stage_title(stage)}"
        if self._bars:
            return _bar_hook(self._bars, self._bars.add_task(title, total=None))
        return _plain_hook(title)


def _bars() -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        TextColumn(message("còn", "left")),
        TimeRemainingColumn(),
        console=Console(stderr=True),
    )


def _bar_hook(bars: Progress, task: TaskID) -> Hook:
    def hook(step: str, completed: int, total: int) -> None:
        bars.update(task, completed=completed, total=total)

    return hook


def _plain_hook(title: str) -> Hook:
    _line(title)
    started = shown = time.monotonic()

    def hook(step: str, completed: int, total: int) -> None:
        nonlocal shown
        now = time.monotonic()
        if now - shown < PLAIN_EVERY_S or not 0 < completed < total:
            return
        shown = now
        left = int((now - started) * (total - completed) / completed)
        share = 100 * completed // total
        _line(f"{title}: {share}% ({message('còn khoảng', 'about')} {left // 60}:{left % 60:02d})")

    return hook


def _line(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
