"""phan-cong.csv, .xlsx and .ics: the tasks for the people who follow them up. Same tasks, same bytes."""

from __future__ import annotations

import csv
import hashlib
import io
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from pipeline.records import Task
from pipeline.vietnamese.text import clean
from pipeline.word.assigned import deadline, owner, support
from pipeline.word.event import event
from pipeline.word.items import capital
from pipeline.word.material import Material

_HEADINGS = ("STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Hạn cuối", "Người giao", "Căn cứ", "Lời nói")
_WIDTHS = (5, 48, 24, 24, 26, 12, 26, 10, 60)
_DUE = _HEADINGS.index("Hạn cuối")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_EPOCH = datetime(1980, 1, 1)
_NIGHT = timedelta(hours=7)
"""Vietnam is 7 hours before UTC, and has no summer time."""


def assignments_csv(material: Material) -> bytes | None:
    """One row a task, dates as 2026-08-15; UTF-8 with the mark by which Excel knows it. None without tasks."""
    if not material.minutes.tasks:
        return None
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    for row in _rows(material):
        writer.writerow([_harmless(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _rows(material: Material) -> list[tuple[int | str | date | None, ...]]:
    return [
        (
            index,
            capital(task.text),
            capital(owner(task)),
            support(task),
            deadline(task),
            task.due,
            material.voice(task.speaker) if task.speaker else "",
            material.reference(task.evidence) if material.timed else "",
            " ".join(clean(each.quote) for each in task.evidence),
        )
        for index, task in enumerate(material.minutes.tasks, 1)
    ]


def _harmless(cell: int | str | date | None) -> int | str:
    """As a spreadsheet takes it for text, and not for a formula."""
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return "" if cell is None else cell


def assignments_xlsx(material: Material) -> bytes | None:
    """The same as an Excel sheet, for A4 landscape. None without tasks."""
    import xlsxwriter

    if not material.minutes.tasks:
        return None
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed, {"in_memory": True})
    # the library would put the time of the day
    created = (material.dated or _EPOCH).replace(tzinfo=None)
    title = f"Phân công nhiệm vụ: {material.card.meeting.title or material.recording.name}"
    book.set_properties({"title": title, "author": material.agency.name or "", "created": created})
    looks = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "text_wrap": True, "border": 1}
    plain, dated = book.add_format(looks), book.add_format(looks | {"num_format": "dd/mm/yyyy", "align": "center"})
    heading = book.add_format(looks | {"bold": True, "align": "center", "valign": "vcenter"})
    sheet = book.add_worksheet("Phân công")
    for column, (name, width) in enumerate(zip(_HEADINGS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, heading)
    rows = _rows(material)
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            _write(sheet, number, column, cell, dated if column == _DUE else plain)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, len(rows), len(_HEADINGS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return packed.getvalue()


def _write(sheet: Any, row: int, column: int, cell: int | str | date | None, look: Any) -> None:
    """Words are written as text, whatever they begin with."""
    if isinstance(cell, int):
        sheet.write_number(row, column, cell, look)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), look)
    elif cell:
        sheet.write_string(row, column, cell, look)
    else:
        sheet.write_blank(row, column, None, look)


def assignments_ics(material: Material) -> bytes | None:
    """A calendar with each task that has a certain last day, on that day (RFC 5545). None without such tasks."""
    from icalendar import Calendar

    due = [task for task in material.minutes.tasks if task.due]
    if not due:
        return None
    calendar = Calendar()
    calendar.add("prodid", "-//bienban//phan-cong//VI")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"Phân công nhiệm vụ: {material.card.meeting.title or material.recording.name}")
    for uid, task in zip(_uids(material, due), due, strict=True):
        calendar.add_component(_event(uid, task, material))
    return bytes(calendar.to_ical())


def _event(uid: str, task: Task, material: Material) -> Any:
    from icalendar import Event

    assert task.due is not None
    made = Event()
    made.add("uid", uid)
    made.add("dtstamp", _utc(material.dated) if material.dated else datetime(task.due.year, 1, 1, tzinfo=UTC))
    made.add("dtstart", task.due)
    made.add("dtend", task.due + timedelta(days=1))
    made.add("transp", "TRANSPARENT")
    lead = capital(owner(task))
    made.add("summary", f"Hạn: {capital(task.text)}{f' ({lead})' if lead else ''}")
    meeting = event(material.card.meeting.kind, material.card.meeting.title or material.recording.name)
    facts = (
        ("Chủ trì", lead),
        ("Phối hợp", support(task)),
        ("Thời hạn", deadline(task)),
        ("Giao tại", meeting),
        ("Căn cứ", material.reference(task.evidence) if material.timed else ""),
    )
    made.add("description", "\n".join(f"{name}: {value}" for name, value in facts if value))
    return made


def _uids(material: Material, tasks: Sequence[Task]) -> list[str]:
    """The same for a task whose deadline was corrected: a calendar then moves it."""
    seen: Counter[str] = Counter()
    found = []
    for task in tasks:
        key = "\n".join((material.recording.name, owner(task), clean(task.text)))
        seen[key] += 1
        digest = hashlib.sha256(f"{key} {seen[key]}".encode()).hexdigest()
        found.append(f"{digest[:32]}@bienban")
    return found


def _utc(moment: datetime) -> datetime:
    """A time without zone is Vietnamese."""
    return moment.astimezone(UTC) if moment.tzinfo else (moment - _NIGHT).replace(tzinfo=UTC)
