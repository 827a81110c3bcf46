"""Running the real command line in a process of its own, and looking at what it leaves behind."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PYTHON = (sys.executable, "-m", "pipeline.cli")


@dataclass
class Ran:
    folder: Path
    result: subprocess.CompletedProcess[str]
    before: dict[str, str]

    def lines(self, meeting: str) -> str:
        """What the report says of one meeting."""
        lines = self.result.stdout.splitlines()
        starts = [index for index, line in enumerate(lines) if line[:1] in "✓✗"]
        (first,) = [index for index in starts if lines[index][2:].startswith((f"{meeting}:", f"{meeting} ("))]
        after = [index for index in starts if index > first]
        return "\n".join(lines[first : after[0] if after else None])


def places(folder: Path) -> list[str]:
    """The options for recordings/ and outputs/ in `folder`, and the real models/."""
    recordings, outputs = str(folder / "recordings"), str(folder / "outputs")
    return ["--recordings", recordings, "--outputs", outputs, "--models", str(ROOT / "models")]


def bienban(
    folder: Path, *arguments: str, before: tuple[str, ...] = (), env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """`bienban VERB …` over folder/recordings; `before` are words in front of the command (setpriv, prlimit)."""
    command = [*before, *PYTHON, arguments[0], *places(folder), *arguments[1:]]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, **(env or {})}
    )


def without_privileges() -> tuple[str, ...]:
    """Words in front of a command that make file permissions count even for root."""
    if os.geteuid() != 0:
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("root ignores permissions, and there is no setpriv")
    return ("setpriv", "--bounding-set=-all", "--inh-caps=-all")


def hashes(folder: Path) -> dict[str, str]:
    """sha256 of every file under a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def left_in(folder: Path) -> set[str]:
    """Names of the files under a meeting's folder, but for the lock."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and path.name != ".lock"}
