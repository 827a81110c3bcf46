"""Progress of a run: a bar with time left on a terminal, plain lines elsewhere; always on stderr."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Hook: TypeAlias = Callable[[str, int, int], None]
"""hook(step, completed, total): called by stages and engines as they go; any unit."""


def silent(step: str, completed: int, total: int) -> None:
    """The hook that shows nothing."""
