"""The only module that writes under outputs/: atomically, so that a crash leaves «stale», never «wrong»."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from filelock import FileLock, Timeout
from pydantic import BaseModel, ValidationError

from pipeline.errors import BusyError, InputError, readable_os_errors
from pipeline.language import message
from pipeline.records import Record, Utterances

AnyRecord = TypeVar("AnyRecord", bound=BaseModel)
TEMP = ".bienban-"
"""How the names of our temp files begin."""


def file_sha256(path: Path) -> str:
    """sha256 of a file's content, hexadecimal, read in blocks."""
    with readable_os_errors(path), path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def canonical_json(value: Any) -> bytes:
    """JSON with sorted keys and no white space: what hashes are taken of."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


@contextmanager
def atomic_path(path: Path, prefix: str = TEMP) -> Iterator[Path]:
    """Yield a temp path in the folder of `path`; on success it is synced and takes the name `path`.

    The suffix is kept, for writers that go by it. On any failure the temp file is removed.
    """
    with readable_os_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=prefix, suffix=path.suffix)
        os.close(handle)
        temp = Path(name)
        try:
            yield temp
            with temp.open("rb") as written:
                os.fsync(written.fileno())
            temp.chmod(0o666 & ~_umask())
            temp.replace(path)
            _sync_folder(path.parent)
        finally:
            temp.unlink(missing_ok=True)


def _umask() -> int:
    """The process's umask: mkstemp makes files that only their owner reads, the office shares them."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a whole file atomically."""
    with atomic_path(path) as temp:
        temp.write_bytes(data)


class MeetingFolder:
    """outputs/<name>/: the files of one meeting. Paths given to its methods are relative to it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __truediv__(self, relative: str) -> Path:
        return self.path / relative

    def read_bytes(self, relative: str) -> bytes:
        """A file's content. Raises InputError when it is missing: an earlier stage has to run."""
        if not (self / relative).is_file():
            raise InputError(
                message(f"{self / relative}: chưa có.", f"{self / relative}: not there yet."),
                message("Chạy bước trước đó (make minutes).", "Run the stage before it (make minutes)."),
            )
        with readable_os_errors(self / relative):
            return (self / relative).read_bytes()

    def read(self, relative: str, kind: type[AnyRecord]) -> AnyRecord:
        """A JSON record. Raises InputError when it is missing or does not follow its schema."""
        try:
            return kind.model_validate_json(self.read_bytes(relative))
        except ValidationError as error:
            raise InputError(
                message(f"{self / relative}: nội dung không đúng lược đồ: {error}", f"{self / relative}: {error}"),
                message("Chạy lại với FORCE=1.", "Run again with FORCE=1."),
            ) from error

    def write_bytes(self, relative: str, data: bytes) -> None:
        """Write a file atomically."""
        write_bytes(self / relative, data)

    def write_text(self, relative: str, text: str) -> None:
        """Write a UTF-8 text file atomically."""
        write_bytes(self / relative, text.encode())

    def write(self, relative: str, record: Record) -> None:
        """Write a record as indented JSON, keys in their fixed order."""
        self.write_text(relative, json.dumps(record.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n")

    def publish_utterances(self, stage: str, utterances: Utterances) -> None:
        """Write stages/<stage>.utterances.json, and utterances.json, which is always the newest text."""
        self.write(utterances_file(stage), utterances)
        self.write("utterances.json", utterances)

    def checkpoint(self, stage: str, plan: Any) -> Checkpoint:
        """The finished parts of a stage that may be killed and go on; see Checkpoint."""
        return Checkpoint(self.path / "stages" / f"{stage}.parts", hashlib.sha256(canonical_json(plan)).hexdigest())

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the meeting. Raises BusyError at once when another run holds it.

        Temp files that a killed run has left are removed: nobody else writes here now.
        """
        with readable_os_errors(self.path):
            self.path.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.path / ".lock")
            try:
                lock.acquire(timeout=0)
            except Timeout as error:
                raise BusyError(
                    message(
                        f"{self.path.name}: một lần chạy khác đang xử lý.", f"{self.path.name}: another run holds it."
                    ),
                    message("Chờ lần chạy đó xong rồi chạy lại.", "Wait for that run to end, then run again."),
                ) from error
        try:
            with readable_os_errors(self.path):
                for leftover in [*self.path.glob(f"{TEMP}*"), *self.path.glob(f"stages/**/{TEMP}*")]:
                    leftover.unlink(missing_ok=True)
            yield
        finally:
            lock.release()


def utterances_file(stage: str) -> str:
    """Where a stage keeps its own version of the utterances."""
    return f"stages/{stage}.utterances.json"


class Checkpoint:
    """Finished parts of a long stage, one file each, in a folder that belongs to one plan.

    `plan` is everything that the parts depend on (the stage's key parts and how the work was cut).
    Parts of another plan are never used; they go when the stage is done.
    """

    def __init__(self, folder: Path, plan: str) -> None:
        self._folder = folder
        self._plan = plan

    def load(self, part: int) -> bytes | None:
        """What was saved for this part of this plan, or None."""
        path = self._path(part)
        if not path.is_file():
            return None
        with readable_os_errors(path):
            return path.read_bytes()

    def save(self, part: int, data: bytes) -> None:
        """Keep a finished part, atomically."""
        write_bytes(self._path(part), data)

    def clear(self) -> None:
        """Remove all parts: the stage's outputs are written."""
        if not self._folder.is_dir():
            return
        with readable_os_errors(self._folder):
            for path in self._folder.iterdir():
                path.unlink(missing_ok=True)
            self._folder.rmdir()

    def _path(self, part: int) -> Path:
        return self._folder / f"{self._plan[:16]}-{part:05d}.part"
