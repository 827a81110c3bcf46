"""The tasks as rows: what the table of the minutes, the thông báo and the lists of tasks have in common. Pure."""

from __future__ import annotations

import re
from datetime import date

from pipeline.records import Task
from pipeline.vietnamese.text import clean, fold

_DAY_AND_MONTH = re.compile(r"\d{1,2}\s*(?:/|tháng|-)\s*\d{1,2}", re.IGNORECASE)
_RECURRING = {
    "daily": "hằng ngày", "weekly": "hằng tuần", "monthly": "hằng tháng", "quarterly": "hằng quý", "yearly": "hằng năm",
}  # fmt: skip


def day(moment: date) -> str:
    """«15/8/2026», «05/02/2026»: a zero before days under 10 and months 1 and 2."""
    month = f"{moment.month:02d}" if moment.month < 3 else str(moment.month)
    return f"{moment.day:02d}/{month}/{moment.year}"


def deadline(task: Task) -> str:
    """«trước ngày 15 tháng 8», «thứ Sáu tuần này (hạn 24/7/2026)», «khẩn trương»; nothing when none was said."""
    said = clean(task.deadline or "")
    if said and task.due and not _DAY_AND_MONTH.search(said):
        said = f"{said} (hạn {day(task.due)})"
    often = _RECURRING[task.recurring] if task.recurring else ""
    known = fold(f"{said} {task.text}")
    parts = [said, often if fold(often) not in known else "", _urgency(task, known)]
    return "; ".join(part for part in parts if part)


def _urgency(task: Task, known: str) -> str:
    """The word that was said, unless the task or its deadline has it."""
    word = clean(task.urgency or "")
    return "" if fold(word) in known else word


def owner(task: Task) -> str:
    """The lead unit or person, as it was said."""
    return clean(task.owner or "")


def support(task: Task) -> str:
    """The supporting units."""
    return "; ".join(clean(each) for each in task.support)
