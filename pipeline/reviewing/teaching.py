"""Terms that corrections suggest go into the office's glossary as candidates; bienban glossary accepts or refuses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.glossary import BETWEEN_SOURCES, Entry, read_entries, with_changes, with_entries
from pipeline.language import message
from pipeline.learning.commands import read_glossary_text, save_glossary
from pipeline.records import Correction
from pipeline.review_file import ReviewFile
from pipeline.reviewing.files import read_imported, remember
from pipeline.reviewing.lessons import Lesson, lessons
from pipeline.store import MeetingFolder
from pipeline.vietnamese.text import fold
from pipeline.word.wording import stamp

_TIMES = 3
"""Places that are named on the screen."""


def propose_terms(folder: MeetingFolder, glossary: Path) -> list[str]:
    """Put what this meeting's corrections teach into the glossary file, each correction once; says what, line by line.

    Nothing that is put there is used before somebody accepts it; what was refused stays refused.
    """
    review = ReviewFile(folder).read()
    learned = set(read_imported(folder).learned)
    found = [one for one in lessons(review.active) if not learned.issuperset(one.corrections)]
    if not found:
        return []
    by_id = {one.id: one for one in review.active}
    entries = read_entries(glossary)
    new, changes = _merged(entries, found, learned, by_id, folder.path.name)
    text = read_glossary_text(glossary)
    save_glossary(glossary, with_entries(with_changes(text, changes) if changes else text, new))
    remember(folder, learned=[one for lesson in found for one in lesson.corrections])
    touched = {fold(name) for name in (*changes, *(entry.written for entry in new))}
    told = [one for one in found if fold(one.written) in touched]
    return _said(told, glossary)


def _merged(
    entries: Sequence[Entry], found: Sequence[Lesson], learned: set[str], by_id: Mapping[str, Correction], meeting: str
) -> tuple[list[Entry], dict[str, dict[str, Any]]]:
    """New entries, and changes of those that are there, by `written`."""
    known = {fold(entry.written): entry for entry in entries}
    made: dict[str, Entry] = {}
    before = dict(known)
    for lesson in found:
        fresh = [one for one in lesson.corrections if one not in learned]
        sources = [f"{by_id[one].origin.file} ({meeting})" for one in fresh]
        entry = known.get(fold(lesson.written)) or Entry(written=lesson.written, kind=lesson.kind, accepted=False)
        if entry.refused or lesson.heard in (*entry.spoken, *entry.heard, *entry.not_heard):
            continue
        field = "heard" if entry.accepted else "spoken"
        known[fold(lesson.written)] = made[fold(lesson.written)] = entry.model_copy(
            update={
                field: (*getattr(entry, field), lesson.heard),
                "seen": entry.seen + len(fresh),
                "source": BETWEEN_SOURCES.join(dict.fromkeys([*entry.sources, *sources])),
            }
        )
    new = [entry for name, entry in made.items() if name not in before]
    changes = {
        before[name].written: {
            field: list(value) if isinstance(value := getattr(entry, field), tuple) else value
            for field in ("spoken", "heard", "seen", "source")
            if getattr(entry, field) != getattr(before[name], field)
        }
        for name, entry in made.items()
        if name in before
    }
    return new, changes


def _said(found: Sequence[Lesson], glossary: Path) -> list[str]:
    lines = []
    for one in found:
        at = [stamp(time) for time in one.times if time is not None][:_TIMES]
        where = f": {', '.join(at)}{', …' if len(one.times) > len(at) else ''}" if at else ""
        times = message(f"{len(one.corrections)} lần", f"{len(one.corrections)} times")
        lines.append(f"  ? «{one.heard}» → {one.written}  ({times}{where})")
    if lines:
        lines.insert(
            0,
            message(
                f"Đề nghị đưa vào {glossary}, chờ duyệt (chưa dùng):",
                f"Proposed for {glossary}, to be accepted (not used yet):",
            ),
        )
        lines.append(message("  Duyệt: bienban glossary", "  Decide: bienban glossary"))
    return lines
