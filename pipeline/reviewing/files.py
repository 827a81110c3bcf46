"""Which Word files reviewers have changed, which of them were imported, and to which meeting one belongs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from pipeline.errors import BienbanError, InputError, readable_os_errors
from pipeline.language import message
from pipeline.records import Origin, Printed, Record, Text, nfc
from pipeline.reviewed import ReviewedFiles
from pipeline.stages.render import printed_file
from pipeline.store import MeetingFolder, file_sha256
from pipeline.word.edited.version import Stamped, read_stamp
from pipeline.word.renderings import CORRECTABLE

IMPORTED = "stages/review.imported.json"
SUFFIX = ".docx"
_OURS = tuple(Path(name).stem for name in CORRECTABLE)
_OPEN = ("~$", ".")
"""How the names begin of what Word and LibreOffice leave beside an open document."""


class Taken(Record):
    """A file that was imported: its name, the sha256 of what was in it, and when."""

    file: Text
    sha256: str
    when: datetime


class Imported(Record):
    """stages/review.imported.json: what was imported; `learned`: corrections whose words were proposed as terms."""

    taken: tuple[Taken, ...] = ()
    learned: tuple[str, ...] = ()


def read_imported(folder: MeetingFolder) -> Imported:
    """What was imported; a damaged memory counts as none: importing again changes nothing."""
    try:
        return Imported.model_validate_json((folder / IMPORTED).read_bytes())
    except (OSError, ValidationError):
        return Imported()


def remember(folder: MeetingFolder, taken: Sequence[Taken] = (), learned: Sequence[str] = ()) -> None:
    """Add to what was imported; to be called by whoever has just written the review."""
    known = read_imported(folder)
    hashes = {one.sha256 for one in known.taken}
    made = Imported(
        taken=(*known.taken, *(one for one in taken if one.sha256 not in hashes)),
        learned=tuple(dict.fromkeys([*known.learned, *learned])),
    )
    if made != known:
        folder.write(IMPORTED, made)


def waiting(folder: MeetingFolder) -> list[Path]:
    """The Word files of a meeting that somebody changed and nobody has imported as they are now.

    A document of somebody else's that lies there is none, unless it bears the name of one of ours.
    """
    taken = {one.sha256 for one in read_imported(folder).taken}
    files = ReviewedFiles(folder)
    return [
        path
        for path in _documents(folder.path)
        if files.is_changed(path.name) and file_sha256(path) not in taken
        if path.name.startswith(_OURS) or _is_printed(path, folder)
    ]


def _is_printed(path: Path, folder: MeetingFolder) -> bool:
    """Whether a file goes back to a document of this meeting's."""
    try:
        with readable_os_errors(path):
            version = read_stamp(path.read_bytes(), str(path)).version
    except BienbanError:
        return False
    return version.isalnum() and (folder / printed_file(version)).is_file()


def _documents(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    with readable_os_errors(folder):
        entries = sorted(folder.iterdir())
    for path in entries:
        if path.suffix.lower() == SUFFIX and not path.name.startswith(_OPEN) and path.is_file():
            yield path


def waiting_notes(folder: MeetingFolder) -> list[str]:
    """What a run tells about these files."""
    return [
        message(
            f"{path.name} đã sửa ngày {_day(path)}, chưa nhập: make review-import",
            f"{path.name}, edited on {_day(path)}, is not imported yet: make review-import",
        )
        for path in waiting(folder)
        if _is_printed(path, folder)
    ]


def _day(path: Path) -> str:
    return f"{modified(path).astimezone():%d/%m/%Y}"


def modified(path: Path) -> datetime:
    """When a file was changed last."""
    with readable_os_errors(path):
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def owner(path: Path) -> str:
    """The name of the user whose file it is; «» where the system does not tell."""
    try:
        return nfc(path.owner())
    except (KeyError, OSError, NotImplementedError):
        return ""


@dataclass(frozen=True)
class EditedFile:
    """An edited document, and what it goes back to."""

    path: Path
    data: bytes
    folder: MeetingFolder
    printed: Printed
    stamp: Stamped

    @property
    def sha256(self) -> str:
        """Of the whole file."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def who(self) -> str:
        """Who saved it: by the file, else whose file it is."""
        return self.stamp.saved_by or owner(self.path) or message("không rõ", "unknown")

    @property
    def when(self) -> datetime:
        """When it was saved. Programs that do not say so leave the moment that we have put there, the meeting's."""
        written = modified(self.folder / printed_file(self.printed.version))
        said = self.stamp.saved_at
        return said if said and said > written else modified(self.path)

    @property
    def origin(self) -> Origin:
        """Which copy it is: in the meeting's folder one file, elsewhere also by who saved it.

        Two reviewers' copies may come by mail one after the other and be put in the same place.
        """
        path = self.path.resolve()
        inside = path.parent == self.folder.path.resolve()
        copy = str(path) if not inside else path.name
        digest = hashlib.sha256(f"{copy}\0{'' if inside else self.who}".encode()).hexdigest()[:12]
        return Origin(file=nfc(self.path.name), version=self.printed.version, copy_id=digest)


def open_edited(path: Path, outputs: Path) -> EditedFile:
    """Read a document and find the meeting whose it is. Raises InputError with what to do."""
    with readable_os_errors(path):
        data = path.read_bytes()
    stamp = read_stamp(data, str(path))
    if not stamp.version:
        raise InputError(
            message(
                f"{path}: không phải văn bản do bienban soạn, hoặc dấu phiên bản trong tệp đã mất.",
                f"{path}: not a document that bienban wrote, or its version has been lost.",
            ),
            message(
                "Dấu phiên bản mất khi chép nội dung sang tệp khác hoặc lưu bằng chương trình trên mạng. Sửa trên "
                "chính tệp trong outputs/, hoặc sửa trên trang: make review.",
                "It is lost when the content is pasted into another file, or saved by a web application. Edit the file "
                "in outputs/ itself, or on the page: make review.",
            ),
        )
    folder = _home(path, stamp.version, outputs)
    return EditedFile(path, data, folder, _printed(folder, stamp.version), stamp)


def _home(path: Path, version: str, outputs: Path) -> MeetingFolder:
    """The meeting that printed this version; of several (one was copied) the one in whose folder the file lies."""
    known = version.isalnum() and outputs.is_dir()
    homes = [one for one in sorted(outputs.iterdir()) if (one / printed_file(version)).is_file()] if known else []
    here = [one for one in homes if one.resolve() == path.resolve().parent]
    if not homes:
        raise InputError(
            message(
                f"{path}: không cuộc họp nào trong {outputs} có phiên bản này ({version[:20]}).",
                f"{path}: no meeting in {outputs} has printed this version ({version[:20]}).",
            ),
            message(
                "Thư mục của cuộc họp đã bị dời hoặc xóa, hoặc tệp từ máy khác: chép cả thư mục outputs/<cuộc họp> về "
                "đây, hoặc dùng --outputs.",
                "The meeting's folder was moved or deleted, or the file comes from another machine: copy the whole "
                "folder outputs/<meeting> here, or use --outputs.",
            ),
        )
    return MeetingFolder((here or homes)[0])


def _printed(folder: MeetingFolder, version: str) -> Printed:
    return folder.read(printed_file(version), Printed)
