"""`bienban review conflicts`: places with two texts, one after the other, until somebody has looked at them."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import typer

from pipeline.errors import InputError, SettingsError
from pipeline.language import message
from pipeline.overlay.history import taken_back, with_corrections
from pipeline.overlay.merging import text_of, tokens_of
from pipeline.overlay.settling import disputed, settlement, stands
from pipeline.records import Conflict, Correction, Origin, Review
from pipeline.reviewing.labels import card_label, field_label, kind_label
from pipeline.reviewing.marks import inserted, removed
from pipeline.reviewing.meeting import Meeting

MINE, OTHER = "mine", "other"
FILE = "bienban review conflicts"
"""Of which file a settlement says that it comes."""
_AROUND = 10
"""Words that are shown on either side of the words in dispute."""


def conflicts(meetings: Sequence[Meeting], settle: Mapping[str, str]) -> int:
    """List what is to be settled; settle what is named; else, on a terminal, ask. Returns the exit code."""
    found = [(meeting, one) for meeting in meetings for one in meeting.conflicts()]
    if settle:
        by_id = {one.id: (meeting, one) for meeting, one in found}
        for name in settle:
            if name not in by_id:
                raise SettingsError(
                    message(f"{name}: không có chỗ này, hoặc đã xử lý xong.", f"{name}: no such conflict, or settled."),
                    message("Xem danh sách: bienban review conflicts", "See the list: bienban review conflicts"),
                )
        for name, words in settle.items():
            _settle(*by_id[name], words)
        return 0
    if not found:
        typer.echo(message("Không có chỗ nào cần xử lý.", "There is nothing to settle."))
        return 0
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    for meeting, one in found:
        _show(meeting, one)
        if asks and not _ask(meeting, one):
            break
    if not asks:
        typer.echo(
            message(
                'Chọn: bienban review conflicts --settle SỐ=mine (lời người sửa), =other (lời kia), ="lời khác"',
                'Settle: bienban review conflicts --settle ID=mine (the reviewer\'s), =other, ="other words"',
            )
        )
    return 0


def parse_choices(given: Sequence[str]) -> dict[str, str]:
    """ID=choice, each. Raises SettingsError for one without a choice."""
    chosen: dict[str, str] = {}
    for one in given:
        name, sign, words = one.partition("=")
        if not sign or not name:
            raise SettingsError(
                message(f"--settle {one}: thiếu lựa chọn.", f"--settle {one}: no choice given."),
                message("Ví dụ: --settle x0123456789=mine", "Example: --settle x0123456789=mine"),
            )
        chosen[name.strip()] = words.strip()
    return chosen


def _show(meeting: Meeting, one: Conflict) -> None:
    correction = _correction(meeting.review, one)
    typer.echo(typer.style(f"{one.id}  {meeting.name}: {_where(meeting, one)}", bold=True))
    why = {
        "base": message("máy nghe hoặc thẻ nay ghi khác", "the engine or the card says otherwise now"),
        "reviewer": message(f"{one.other_who} sửa khác", f"{one.other_who} changed it otherwise"),
        "gone": message("chỗ đã sửa không còn", "what was corrected is no longer there"),
    }
    signed = f"{correction.who}, {correction.when.astimezone():%d/%m/%Y %H:%M}"
    typer.echo(f"    {why[one.kind]}")
    typer.echo(f"    {message('lúc sửa   ', 'before    ')}: {one.before or '…'}")
    typer.echo(f"    {message('người sửa ', 'reviewer  ')}: {_in_context(one, correction)}  ({signed})")
    if one.kind != "gone":
        typer.echo(f"    {message('lời kia   ', 'the other ')}: {removed(one.other) if one.other else '…'}")


def _where(meeting: Meeting, one: Conflict) -> str:
    place = one.place
    if place.target == "utterance":
        return f"{meeting.said_by(place)}, {meeting.when(place)}"
    if place.target == "speaker":
        return f"{meeting.called(place.id)}: {field_label(place.field)}"
    if place.target == "card":
        return card_label(place.id)
    if place.target == "item":
        return f"{kind_label(place.id.partition('.')[0])}, {meeting.when(place)}: {field_label(place.field)}"
    return place.document


def _in_context(one: Conflict, correction: Correction) -> str:
    """The reviewer's words, marked, among those beside them."""
    span = disputed(one, correction)
    words = tokens_of(correction.after or "")
    if span is None:
        return inserted(one.wanted) if one.wanted else message("(bỏ)", "(left out)")
    before, after = words[max(0, span[0] - _AROUND) : span[0]], words[span[1] : span[1] + _AROUND]
    middle = [inserted(one.wanted)] if one.wanted else [message("(bỏ)", "(left out)")]
    head = ["…"] if span[0] > _AROUND else []
    tail = ["…"] if len(words) > span[1] + _AROUND else []
    return text_of([*head, *before, *middle, *after, *tail])


def _ask(meeting: Meeting, one: Conflict) -> bool:
    """Settle one by asking; returns False when the reviewer has enough."""
    mine = stands(one)
    said = message(
        f"    {'1 lời người sửa, ' if mine else ''}2 {'lời kia' if one.kind != 'gone' else 'bỏ lời sửa'}, "
        "Enter để sau, q thôi, hoặc gõ lời đúng",
        f"    {'1 the reviewer, ' if mine else ''}2 {'the other' if one.kind != 'gone' else 'drop it'}, "
        "Enter later, q stop, or type the right words",
    )
    answer = typer.prompt(said, default="", show_default=False).strip()
    if answer.casefold() == "q":
        return False
    if answer:
        _settle(meeting, one, {"1": MINE, "2": OTHER}.get(answer, answer))
    return True


def _settle(meeting: Meeting, one: Conflict, choice: str) -> None:
    words = {MINE: one.wanted, OTHER: one.other}.get(choice, choice)
    if choice == MINE and not stands(one):
        raise InputError(
            message(
                f"{one.id}: văn bản không còn chỗ nào để đặt lời sửa này.", f"{one.id}: there is no place for it now."
            ),
            message(
                f"Bỏ lời sửa: --settle {one.id}=other; hoặc sửa lại ở chỗ mới trên trang: make review.",
                f"Drop it: --settle {one.id}=other; or correct the new place on the page: make review.",
            ),
        )
    now = datetime.now(UTC)
    origin = Origin(file=FILE, version=one.id)

    def settled(review: Review) -> Review:
        made = settlement(one, _correction(review, one), words, _user(), now, origin)
        return taken_back(review, {one.correction}) if made is None else with_corrections(review, [made])

    meeting.file.change(settled)
    typer.echo(message(f"✓ {one.id}: {words or '(bỏ)'}", f"✓ {one.id}: {words or '(left out)'}"))


def _correction(review: Review, one: Conflict) -> Correction:
    found = next((each for each in review.active if each.id == one.correction), None)
    if found is None:
        raise InputError(
            message(f"{one.id}: chỗ sửa này vừa được rút lại.", f"{one.id}: this correction was just taken back."),
            message("Xem lại danh sách: bienban review conflicts", "See the list again: bienban review conflicts"),
        )
    return found


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return message("không rõ", "unknown")
