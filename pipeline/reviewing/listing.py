"""`bienban review list` and `bienban review withdraw`: what reviewers said, and taking it back."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from pipeline.errors import SettingsError
from pipeline.language import message
from pipeline.overlay.history import taken_back
from pipeline.reviewing.meeting import Meeting
from pipeline.reviewing.showing import corrections_shown, left_over_shown


def list_corrections(meetings: Sequence[Meeting]) -> None:
    """Each meeting's corrections with their ids, comments, and what could not be placed."""
    nothing = True
    for meeting in meetings:
        review = meeting.review
        if not (review.active or review.notes or review.unplaced):
            continue
        nothing = False
        typer.echo(typer.style(meeting.name, bold=True))
        for line in (*corrections_shown(meeting, review.active, ids=True), *left_over_shown(meeting, review)):
            typer.echo(line)
    if nothing:
        typer.echo(message("Chưa có chỗ sửa nào.", "There are no corrections yet."))


def withdraw(meeting: Meeting, ids: Sequence[str]) -> None:
    """Take corrections back. Raises SettingsError when there is none of such an id; then nothing is changed."""
    known = {one.id for one in meeting.review.active}
    for one in ids:
        if one not in known:
            raise SettingsError(
                message(f"{meeting.name}: không có chỗ sửa '{one}'.", f"{meeting.name}: no correction '{one}'."),
                message(
                    f"Xem danh sách: bienban review list {meeting.name}",
                    f"See the list: bienban review list {meeting.name}",
                ),
            )
    meeting.file.change(lambda review: taken_back(review, set(ids)))
    typer.echo(
        message(
            f"Đã rút {len(set(ids))} chỗ sửa. Soạn lại văn bản: make minutes REC={meeting.name}",
            f"Took back {len(set(ids))} corrections. Write the documents again: make minutes REC={meeting.name}",
        )
    )
