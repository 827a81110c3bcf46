"""What an edited document says, for people to read before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

import typer

from pipeline.language import message
from pipeline.overlay.history import Import
from pipeline.records import Correction, Note, Place, Review, Unplaced
from pipeline.reviewing.labels import card_label, field_label, kind_label
from pipeline.reviewing.marks import inserted, marked, removed
from pipeline.reviewing.meeting import Meeting

_ORDER = ("utterance", "speaker", "card", "item", "paragraph")
_QUOTE = 12
"""Words of an utterance by which it is recognised."""


def shown(meeting: Meeting, found: Import) -> Iterator[str]:
    """The lines: what is new, what could not be placed, what is taken back."""
    yield from corrections_shown(meeting, found.added)
    yield from _left_over(meeting, found.notes, found.unplaced)
    if found.withdrawn:
        yield _title(message("Rút lại (tệp này nay không còn ghi)", "Taken back (the file no longer says it)"))
        yield from (f"    {_line(meeting, one)}" for one in found.withdrawn)


def corrections_shown(meeting: Meeting, corrections: Sequence[Correction], ids: bool = False) -> Iterator[str]:
    """Corrections by what they are about, those of speech by who speaks. `ids`: each with its own."""
    for target in _ORDER:
        own = [one for one in corrections if one.place.target == target]
        own.sort(key=lambda one: -1 if one.place.start is None else one.place.start)
        heading = ""
        for one in own:
            if (now := _heading(meeting, one.place)) != heading:
                heading = now
                yield _title(now)
            yield f"    {f'{one.id}  ' if ids else ''}{_line(meeting, one)}"


def left_over_shown(meeting: Meeting, review: Review) -> Iterator[str]:
    """A review's comments, and what could not be placed."""
    yield from _left_over(meeting, review.notes, review.unplaced)


def _heading(meeting: Meeting, place: Place) -> str:
    if place.target == "utterance":
        return meeting.said_by(place)
    if place.target == "speaker":
        return message("Người nói (mọi chỗ)", "Speakers (everywhere)")
    if place.target == "card":
        return message("Thông tin cuộc họp", "The meeting")
    if place.target == "item":
        return kind_label(place.id.partition(".")[0])
    return message(f"Đoạn khác trong {place.document}", f"Other passages of {place.document}")


def _line(meeting: Meeting, one: Correction) -> str:
    place = one.place
    where = ""
    if place.target in ("utterance", "item") and place.start is not None:
        where = f"{meeting.when(place)}  "
    return f"{where}{_change(meeting, one)}  {_signed(one.who, one.when)}"


def _change(meeting: Meeting, one: Correction) -> str:
    place, field = one.place, one.place.field
    if field == "after":
        cells = [cell for cell in (one.after or "").split("\t") if cell]
        return f"{message('thêm', 'added')}: {inserted(' | '.join(cells))}"
    if place.target == "utterance" and field != "text":
        return _about_utterance(meeting, one)
    label = ""
    if place.target == "card":
        label = f"{card_label(place.id)}: "
    elif place.target == "speaker":
        label = f"{meeting.called(place.id)}, {field_label(field)}: "
    elif field != "text":
        label = f"{field_label(field)}: "
    if one.after is None and field == "text":
        label += f"{message('bỏ', 'left out')}: "
    return f"{label}{_texts(one)}"


def _texts(one: Correction) -> str:
    """Short texts whole, long ones about what changed."""
    if one.place.target in ("speaker", "card"):
        parts = [removed(one.before)] if one.before else []
        return " ".join([*parts, inserted(one.after)] if one.after else parts)
    return marked(one.before, one.after)


def _about_utterance(meeting: Meeting, one: Correction) -> str:
    said = next((each.text for each in meeting.utterances if each.id == one.place.id), "")
    words = said.split()
    quote = " ".join(words[:_QUOTE]) + ("…" if len(words) > _QUOTE else "")
    label = field_label(one.place.field)
    if one.place.field != "speaker":
        return f"«{quote}» {label}" if one.after else f"«{quote}» {message('thôi', 'not')}: {label}"
    return f"«{quote}» {label}: {removed(meeting.called(one.before))} {inserted(meeting.called(one.after or ''))}"


def _left_over(meeting: Meeting, notes: Sequence[Note], unplaced: Sequence[Unplaced]) -> Iterator[str]:
    yield from _notes(meeting, notes)
    yield from _unplaced(unplaced)


def _notes(meeting: Meeting, notes: Sequence[Note]) -> Iterator[str]:
    if notes:
        yield _title(message("Nhận xét (ghi lại, không đổi văn bản)", "Comments (kept; they change nothing)"))
    for note in notes:
        spoken = note.place.target in ("utterance", "item") and note.place.start is not None
        where = f"{meeting.when(note.place)}  " if spoken else ""
        yield f"    {where}«{note.quote}»: {note.text}  {_signed(note.who, note.when)}"


def _unplaced(left: Sequence[Unplaced]) -> Iterator[str]:
    if left:
        yield _title(
            message(
                "Chưa hiểu (giữ lại nguyên văn, hãy tự sửa trên trang)",
                "Not understood (kept word for word; correct it on the page)",
            )
        )
    for one in left:
        near = f"… {one.near} » " if one.near else ""
        yield f"    {one.reason}: {near}{marked(one.before, one.after)}  {_signed(one.who, one.when)}"


def _signed(who: str, when: datetime | None) -> str:
    at = f", {when.astimezone():%d/%m %H:%M}" if when else ""
    return typer.style(f"— {who}{at}", dim=True)


def _title(text: str) -> str:
    return typer.style(f"  {text}", bold=True)
