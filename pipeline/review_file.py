"""outputs/NAME/review.json: read and changed under a lock of its own, for a run may hold the meeting for hours."""

from __future__ import annotations

from collections.abc import Callable

from filelock import FileLock, Timeout
from pydantic import ValidationError

from pipeline.errors import BusyError, InputError, readable_os_errors
from pipeline.language import message
from pipeline.records import Review
from pipeline.store import MeetingFolder, atomic_path, canonical_json

REVIEW = "review.json"
LOCK = ".review.lock"
WAIT_S = 10
"""A change takes milliseconds."""


class ReviewFile:
    """The overlay of one meeting. A file that cannot be read is never written over."""

    def __init__(self, folder: MeetingFolder) -> None:
        self._folder = folder

    def read(self) -> Review:
        """What reviewers said; an empty review where there is no file.

        Raises InputError for a damaged one.
        """
        path = self._folder / REVIEW
        if not path.is_file():
            return Review()
        try:
            return Review.model_validate_json(self._folder.read_bytes(REVIEW))
        except ValidationError as error:
            cause = error.errors()[0]
            where = ".".join(map(str, cause["loc"]))
            raise InputError(
                message(
                    f"{path}: tệp chứa các chỗ đã sửa bị hỏng hoặc của phiên bản khác ({where}: {cause['msg']}).",
                    f"{path}: the file of corrections is damaged or of another version ({where}: {cause['msg']}).",
                ),
                message(
                    "Tệp được giữ nguyên, chưa ghi gì. Chép bản sao lưu vào chỗ đó, hoặc đổi tên tệp rồi nhập lại các "
                    "bản Word đã sửa.",
                    "The file is left as it is. Put a backup in its place, or rename it and import the edited "
                    "documents again.",
                ),
            ) from error

    def change(self, edit: Callable[[Review], Review]) -> Review:
        """Read, change and write while nobody else does; on the disk when this returns.

        Raises BusyError when somebody holds it for long, OutputError when it cannot be written.
        """
        with readable_os_errors(self._folder.path):
            self._folder.path.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self._folder / LOCK)
            try:
                lock.acquire(timeout=WAIT_S)
            except Timeout as error:
                raise BusyError(
                    message(
                        f"{self._folder / REVIEW}: một chương trình khác đang ghi.",
                        f"{self._folder / REVIEW}: another program is writing.",
                    ),
                    message("Chờ một lát rồi thử lại.", "Wait a moment and try again."),
                ) from error
        try:
            review = self.read()
            changed = edit(review)
            if changed is not review:
                self._write(changed)
            return changed
        finally:
            lock.release()

    def _write(self, review: Review) -> None:
        # not among the temp files that a run takes for those of a killed one
        with atomic_path(self._folder / REVIEW, prefix=".review-") as temp:
            temp.write_bytes(canonical_json(review.model_dump(mode="json")) + b"\n")
