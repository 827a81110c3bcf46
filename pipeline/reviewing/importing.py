"""`bienban review import`: edited Word files are read, shown, and, when somebody agrees, taken into the overlay."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import typer

from pipeline.errors import BienbanError, InputError
from pipeline.language import message
from pipeline.overlay.history import Import, imported
from pipeline.records import Correction, Review
from pipeline.reviewing.files import EditedFile, Taken, open_edited, remember, waiting
from pipeline.reviewing.meeting import Meeting, meetings_of
from pipeline.reviewing.showing import shown
from pipeline.reviewing.teaching import propose_terms
from pipeline.settings import Office
from pipeline.store import MeetingFolder
from pipeline.word.edited.corrections import Understood, corrections_of
from pipeline.word.edited.reading import read_edited


@dataclass(frozen=True)
class Wanted:
    """How to import. `agreed`: without asking; `dry`: show only; `glossary`: where terms are proposed."""

    recordings: Path
    outputs: Path
    glossary: Path
    office: Office
    agreed: bool = False
    dry: bool = False


def import_files(files: Sequence[Path], wanted: Wanted) -> int:
    """Import these files, or all that wait under outputs/. A bad one never stops the others; returns the exit code."""
    codes: list[int] = []
    chosen = list(files) or _all_waiting(wanted.outputs)
    if not chosen:
        typer.echo(message("Không có tệp Word nào đã sửa mà chưa nhập.", "No edited Word file waits to be imported."))
    touched: dict[str, MeetingFolder] = {}
    for path in chosen:
        try:
            edited = open_edited(path, wanted.outputs)
            if _import_one(edited, wanted):
                touched[edited.folder.path.name] = edited.folder
        except BienbanError as error:
            typer.echo(f"✗ {error.text}", err=True)
            if error.hint:
                typer.echo(f"    → {error.hint}", err=True)
            codes.append(error.exit_code)
    _propose(touched.values() if files else _reviewed_meetings(wanted.outputs), wanted)
    for name in touched:
        _tell_next(name, wanted)
    return 0 if not codes else codes[0] if len(set(codes)) == 1 else BienbanError.exit_code


def _all_waiting(outputs: Path) -> list[Path]:
    return [path for folder in _folders(outputs) for path in waiting(folder)]


def _reviewed_meetings(outputs: Path) -> list[MeetingFolder]:
    """Also corrections made on the page have something to teach."""
    return [folder for folder in _folders(outputs) if (folder / "review.json").is_file()]


def _folders(outputs: Path) -> list[MeetingFolder]:
    there = sorted(outputs.iterdir()) if outputs.is_dir() else []
    return [MeetingFolder(path) for path in there if path.is_dir()]


def _import_one(edited: EditedFile, wanted: Wanted) -> bool:
    """Show one file and take it in; returns whether the review changed."""
    meeting = Meeting(edited.folder)
    understood = _understood(edited)
    found = _import(meeting.review, edited, understood)
    typer.echo(_head(meeting, edited))
    for line in shown(meeting, found):
        typer.echo(line)
    if found.review is meeting.review:
        typer.echo(message("  Không có gì mới.", "  Nothing new."))
        if not wanted.dry:
            _remember(edited)
        return False
    done = sum(note.done for note in found.review.notes) - sum(note.done for note in meeting.review.notes)
    typer.echo(f"  {_counted(found, done)}")
    if wanted.dry:
        typer.echo(message("  Chỉ xem, chưa ghi gì.", "  Only shown, nothing was written."))
        return False
    if not _agreed(wanted):
        typer.echo(message("  Bỏ qua, chưa ghi gì.", "  Left out, nothing was written."))
        return False
    # evaluated again under the lock: the page, or another import, may have written meanwhile
    meeting.file.change(lambda review: _import(review, edited, understood).review)
    _remember(edited)
    typer.echo(message("  ✓ Đã ghi.", "  ✓ Written."))
    return True


def _understood(edited: EditedFile) -> Understood:
    read = read_edited(edited.data, edited.printed, str(edited.path))
    return corrections_of(replace(read, saved_by=edited.who, saved_at=edited.when), edited.printed, edited.origin)


def _import(review: Review, edited: EditedFile, understood: Understood) -> Import:
    """What the file brings. A tracked change that came with another copy before is the same one."""
    ids = {one.id for one in review.corrections}
    known = {_mark(one) for one in review.active}
    corrections = [one for one in understood.corrections if one.id in ids or _mark(one) not in known]
    return imported(review, edited.origin, corrections, understood.notes, understood.unplaced)


def _mark(one: Correction) -> tuple[object, ...]:
    return one.place.key, one.before, one.after, one.who, one.when


def _remember(edited: EditedFile) -> None:
    remember(edited.folder, [Taken(file=edited.path.name, sha256=edited.sha256, when=datetime.now(UTC))])


def _head(meeting: Meeting, edited: EditedFile) -> str:
    when = f"{edited.when.astimezone():%d/%m/%Y %H:%M}"
    said = message(
        f"{meeting.name} ← {edited.path} ({edited.who} lưu lúc {when})",
        f"{meeting.name} ← {edited.path} (saved by {edited.who}, {when})",
    )
    return typer.style(said, bold=True)


def _counted(found: Import, done: int) -> str:
    new_done = sum(note.done for note in found.notes)
    counts = (
        (len(found.added), message("chỗ sửa", "corrections")),
        (len(found.notes), message("nhận xét", "comments")),
        (done - new_done, message("nhận xét đã xong", "comments done")),
        (len(found.unplaced), message("chỗ chưa hiểu", "not understood")),
        (len(found.withdrawn), message("chỗ rút lại", "taken back")),
    )
    return f"{message('Cộng', 'In all')}: {', '.join(f'{count} {what}' for count, what in counts if count)}"


def _agreed(wanted: Wanted) -> bool:
    """Ask, where somebody can answer. Raises InputError where nobody can."""
    if wanted.agreed:
        return True
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InputError(
            message("Chưa ghi: không có ai để hỏi (không phải cửa sổ lệnh).", "Not written: there is nobody to ask."),
            message(
                "Xem kỹ các chỗ trên rồi chạy lại: make review-import YES=1 (hoặc bienban review import --yes).",
                "Look at the changes, then run: make review-import YES=1 (or bienban review import --yes).",
            ),
        )
    return _yes(typer.prompt(message("  Ghi các chỗ này? (c/k)", "  Write these? (y/n)"), default=message("k", "n")))


def _yes(answer: str) -> bool:
    return answer.strip().casefold() in {"c", "có", "co", "y", "yes"}


def _propose(folders: Iterable[MeetingFolder], wanted: Wanted) -> None:
    """Terms that these meetings' corrections suggest, into the glossary, where somebody has to accept them."""
    if wanted.dry:
        return
    for folder in folders:
        try:
            lines = propose_terms(folder, wanted.glossary)
        except BienbanError as error:
            typer.echo(f"✗ {error.text}", err=True)
            continue
        for line in lines:
            typer.echo(line)


def _tell_next(name: str, wanted: Wanted) -> None:
    conflicts = _conflicts(name, wanted)
    if conflicts:
        typer.echo(
            message(
                f"! {name}: {conflicts} chỗ có hai lời khác nhau, văn bản giữ lời người sửa. Xem: bienban review "
                f"conflicts {name}",
                f"! {name}: {conflicts} places with two texts; the reviewer's stands. See: bienban review conflicts "
                f"{name}",
            )
        )
    typer.echo(
        message(
            f"Soạn lại văn bản với các chỗ đã sửa: make minutes REC={name}",
            f"Write the documents again with the corrections: make minutes REC={name}",
        )
    )


def _conflicts(name: str, wanted: Wanted) -> int:
    try:
        (meeting,) = meetings_of(wanted.outputs, wanted.recordings, [name], wanted.office)
        return len(meeting.conflicts())
    except BienbanError:  # an earlier stage has to run first: then it tells
        return 0
