"""Opening a docx, and saving what changed of it: parts that nobody touched keep their bytes."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import InputError, readable_os_errors
from pipeline.language import message

if TYPE_CHECKING:
    from docx.document import Document

MOST_BYTES = 200_000_000
"""A file that unpacks to more is refused."""
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"http://purl.oclc.org/ooxml/"


@dataclass(frozen=True)
class Package:
    """A docx file as it was read, and its document."""

    path: Path
    data: bytes
    document: Document
    originals: dict[str, bytes]
    """Each part as python-docx writes it when nothing was changed."""

    def mended(self) -> bytes:
        """The file with the parts that were changed since it was read; the others byte for byte."""
        now = _parts(self.document)
        changed = {name: data for name, data in now.items() if data != self.originals.get(name)}
        target = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self.data)) as source, zipfile.ZipFile(target, "w") as packed:
            for entry in source.infolist():
                packed.writestr(entry, changed.get(entry.filename) or source.read(entry))
        return target.getvalue()


def read_package(path: Path) -> Package:
    """Open a file. Raises InputError with what to do about one that is no readable docx."""
    with readable_os_errors(path):
        data = path.read_bytes()
    return open_package(path, data)


def open_package(path: Path, data: bytes) -> Package:
    """Open the bytes of a file called `path`."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    with unpacked(path, data) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES or archive.testzip():
            raise damaged(path)
        if "word/document.xml" in archive.namelist() and _STRICT in archive.read("word/document.xml")[:4000]:
            raise _strict(path)
        try:
            document = docx.Document(io.BytesIO(data))
        except PackageNotFoundError as error:
            raise damaged(path) from error
        if document.element.body is None:
            raise damaged(path)
        return Package(path, data, document, _parts(document))


@contextmanager
def unpacked(path: Path, data: bytes) -> Iterator[zipfile.ZipFile]:
    """A docx as the archive that it is. Raises InputError for any other file, and when its parts cannot be read."""
    from lxml.etree import LxmlError  # type: ignore[import-untyped]

    refuse_others(path, data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive
    except (zipfile.BadZipFile, KeyError, ValueError, LxmlError, OSError, EOFError, zlib.error) as error:
        raise damaged(path) from error
    except (NotImplementedError, RuntimeError) as error:  # a password on the archive, an unknown method
        raise damaged(path) from error


def _parts(document: Document) -> dict[str, bytes]:
    return {str(part.partname).lstrip("/"): part.blob for part in document.part.package.iter_parts()}


def refuse_others(path: Path, data: bytes) -> None:
    """Raise InputError for what is no docx: an older Word's file, one with a password, anything else."""
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise InputError(
                message(f"{path}: tệp có mật khẩu.", f"{path}: the file has a password."),
                message("Mở bằng Word, bỏ mật khẩu rồi lưu lại.", "Open it with Word and save it without one."),
            )
        raise InputError(
            message(f"{path}: là tệp .doc (Word 97-2003).", f"{path}: a .doc file (Word 97-2003)."),
            message("Mở bằng Word và lưu lại thành .docx.", "Open it with Word and save it as .docx."),
        )
    if not data.startswith(b"PK"):
        raise InputError(
            message(f"{path}: không phải tệp .docx.", f"{path}: not a .docx file."),
            message("Mở bằng Word và lưu lại thành .docx.", "Open it with Word and save it as .docx."),
        )


def damaged(path: Path) -> InputError:
    """What to say of a file that cannot be read."""
    return InputError(
        message(
            f"{path}: tệp hỏng hoặc không phải văn bản Word.", f"{path}: a damaged file, or one that is not Word's."
        ),
        message("Mở bằng Word (sửa tệp nếu được hỏi) và lưu lại thành .docx.", "Open it with Word and save it again."),
    )


def _strict(path: Path) -> InputError:
    return InputError(
        message(f"{path}: lưu theo dạng Strict Open XML.", f"{path}: saved as Strict Open XML."),
        message("Lưu lại theo dạng Word Document (.docx) thường.", "Save it as an ordinary Word Document (.docx)."),
    )
