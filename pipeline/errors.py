"""Errors that are shown to the user: what happened, to which file, and what to do about it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from pipeline.language import message


class BienbanError(Exception):
    """A fault whose text is shown to the secretary as it stands, without a traceback.

    `text` names the file and the cause; `hint` says what to do.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.hint = hint


class InputError(BienbanError):
    """A recording or a document that cannot be used."""

    exit_code = 3


class SettingsError(BienbanError):
    """A mistake in bienban.toml, in a meeting card, in nguoi-noi.toml or on the command line."""

    exit_code = 4


class WeightsError(BienbanError):
    """A model's file that is missing, incomplete or not the one that the manifest names."""

    exit_code = 5


class EngineError(BienbanError):
    """An engine that failed while it ran."""

    exit_code = 6


class BusyError(BienbanError):
    """Another run holds this meeting."""

    exit_code = 7


class OutputError(BienbanError):
    """A place that cannot be written: full disk, read-only folder, no permission."""

    exit_code = 8


@contextmanager
def readable_os_errors(path: Path) -> Iterator[None]:
    """Turn an OSError raised while `path` is used into an error that the user can act on."""
    try:
        yield
    except OSError as error:
        raise _explain(error, path) from error


def _explain(error: OSError, path: Path) -> BienbanError:
    place = Path(error.filename) if isinstance(error.filename, str) else path
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return OutputError(
            message(f"{place}: ổ đĩa đã đầy.", f"{place}: the disk is full."),
            message(
                "Giải phóng dung lượng rồi chạy lại: phần đã xong được giữ nguyên.",
                "Free some space and run again: what was finished is kept.",
            ),
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return OutputError(
            message(f"{place}: không có quyền đọc hoặc ghi.", f"{place}: no permission to read or write."),
            message(
                "Cấp quyền cho tệp hoặc thư mục này, hoặc chọn thư mục khác bằng --recordings, --outputs.",
                "Grant access to this file or folder, or choose another one with --recordings, --outputs.",
            ),
        )
    if error.errno == errno.ENOENT:
        return InputError(
            message(f"{place}: không tìm thấy.", f"{place}: not found."),
            message("Kiểm tra lại tên và đường dẫn.", "Check the name and the path."),
        )
    return OutputError(
        f"{place}: {error.strerror or error}",
        message("Kiểm tra ổ đĩa và thư mục này.", "Check the disk and this folder."),
    )
