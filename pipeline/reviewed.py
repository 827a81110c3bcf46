"""Files that a reviewer may change: what was changed by hand is never overwritten.

stages/render.written.json remembers the sha256 of everything that was written here. A file on the disk
whose sha256 is not among them, or which is open in a word processor, belongs to the reviewer; the new
version is put beside it: «bien-ban (mới).docx».
"""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from pipeline.errors import BienbanError, OutputError
from pipeline.language import message
from pipeline.records import Record, Text
from pipeline.store import MeetingFolder, file_sha256

WRITTEN = "stages/render.written.json"


class Written(Record):
    """One write: which document it was a version of, the file's name, the sha256 of what was written.

    `done` is false while it is under way: after a crash the file is still known as ours.
    """

    document: Text
    file: Text
    sha256: str
    done: bool


class WrittenFiles(Record):
    """Everything ever written, oldest first."""

    written: tuple[Written, ...] = ()


class ReviewedFiles:
    """The files of one meeting that its reviewer may change."""

    def __init__(self, folder: MeetingFolder) -> None:
        self._folder = folder
        self._written = _read(folder)

    def publish(self, document: str, data: bytes) -> str | None:
        """Write a document, or put its new version beside the one that the reviewer changed.

        Returns a warning for the user in the second case. Raises OutputError, which says so, when the
        file is held open.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        last = self._last(document)
        if last and last.sha256 == sha256 and self.is_changed(last.file):
            return None  # the reviewer's version already builds on this content
        for name in _names(document):
            if self._holds(name, sha256):
                break
            if not self.is_changed(name) and not _is_open(self._folder / name):
                self._write(Written(document=document, file=name, sha256=sha256, done=False), data)
                break
        return None if name == document else _beside(self._folder / document, name)

    def _write(self, entry: Written, data: bytes) -> None:
        earlier = self._written
        self._remember((*earlier, entry))
        try:
            self._folder.write_bytes(entry.file, data)
        except BienbanError as error:
            if _is_held_open(error):
                raise _held_open(self._folder / entry.file) from error
            raise
        self._remember((*earlier, entry.model_copy(update={"done": True})))

    def _remember(self, written: tuple[Written, ...]) -> None:
        self._written = written
        self._folder.write(WRITTEN, WrittenFiles(written=written))

    def _last(self, document: str) -> Written | None:
        """The last version of a document that was written to its end."""
        return next((entry for entry in reversed(self._written) if entry.document == document and entry.done), None)

    def _holds(self, name: str, sha256: str) -> bool:
        path = self._folder / name
        return path.is_file() and file_sha256(path) == sha256

    def is_changed(self, name: str) -> bool:
        """Whether the file is there with content that was never written here."""
        path = self._folder / name
        return path.is_file() and file_sha256(path) not in {entry.sha256 for entry in self._written}


def _read(folder: MeetingFolder) -> tuple[Written, ...]:
    """What is remembered; a damaged memory counts as none, and then every file is the reviewer's."""
    if not (folder / WRITTEN).is_file():
        return ()
    try:
        return WrittenFiles.model_validate_json(folder.read_bytes(WRITTEN)).written
    except ValidationError:
        return ()


def _names(document: str) -> Iterator[str]:
    """«bien-ban.docx», «bien-ban (mới).docx», «bien-ban (mới 2).docx», …"""
    path = Path(document)
    yield document
    yield f"{path.stem} (mới){path.suffix}"
    number = 2
    while True:
        yield f"{path.stem} (mới {number}){path.suffix}"
        number += 1


def _is_open(path: Path) -> bool:
    """Whether Word or LibreOffice has left the file beside `path` that says «open»."""
    names = (f"~${path.name}", f"~${path.name[2:]}", f"~${path.name[1:]}", f".~lock.{path.name}#")
    return any(path.with_name(name).exists() for name in names)


def _is_held_open(error: BienbanError) -> bool:
    cause = error.__cause__
    return isinstance(cause, OSError) and cause.errno in (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY)


def _held_open(path: Path) -> OutputError:
    return OutputError(
        message(
            f"{path}: không ghi được: tệp đang mở trong chương trình khác, hoặc không có quyền ghi.",
            f"{path}: cannot be written: it is open in another program, or there is no permission.",
        ),
        message(
            "Đóng tệp này trong Word rồi chạy lại (make minutes).",
            "Close the file in Word, then run again (make minutes).",
        ),
    )


def _beside(path: Path, name: str) -> str:
    return message(
        f"{path}: đã có người sửa hoặc đang mở, được giữ nguyên. Bản mới nằm bên cạnh: {name}",
        f"{path}: changed by a reviewer or open, left as it is. The new version stands beside it: {name}",
    )
