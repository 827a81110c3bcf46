"""Clock times as they are said: «cuộc họp kết thúc lúc 10 giờ 45 phút cùng ngày». Pure."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

LONGEST = timedelta(hours=12)
"""No meeting lasts longer without a new day's opening."""
NOON = 12
EARLIER = timedelta(minutes=15)
"""A closing may be told so much earlier than the recording makes it; a break that was not recorded makes it later."""
_TIME = r"(?P<hour>\d{1,2}) giờ(?: (?P<minute>\d{1,2})(?: phút)?)?(?P<half> rưỡi)?(?: (?P<part>sáng|trưa|chiều|tối))?"
_LATER = r"(?! (?:ngày )?(?:mai|mốt|hôm sau)| ngày \d| thứ | tuần )"
_NOW = rf"\b(?:bây giờ|hiện giờ|giờ) là (?:lúc )?{_TIME}{_LATER}"
_AT = rf"[^.;?!,]{{0,40}}?\b(?:lúc|hồi|vào) (?:lúc |hồi )?{_TIME}{_LATER}"
OPENED = (re.compile(rf"\b(?:bắt đầu|khai mạc){_AT}"), re.compile(_NOW))
CLOSED = (re.compile(rf"\b(?:kết thúc|bế mạc|dừng|nghỉ|giải tán){_AT}"), re.compile(_NOW))


def said_time(text: str, patterns: tuple[re.Pattern[str], ...]) -> time | None:
    """The time that is told in a folded text; None where there is none, or a plan («dự kiến»)."""
    found = next(filter(None, (pattern.search(text) for pattern in patterns)), None)
    if found is None or "dự kiến" in text:
        return None
    hour, minute = int(found["hour"]), 30 if found["half"] else int(found["minute"] or 0)
    if found["part"] in {"chiều", "tối"} and hour < NOON:
        hour += NOON
    return time(hour, minute) if hour <= time.max.hour and minute <= time.max.minute else None


def after(start: datetime, told: time, least: timedelta) -> datetime | None:
    """When `told` comes after `start`: at least that much later, at most half a day; «4 giờ» may be 16:00."""
    at = start.replace(hour=told.hour, minute=told.minute, second=0, microsecond=0)
    if at <= start and told.hour < NOON <= start.hour:
        at += timedelta(hours=NOON)
    return at if at > start and least <= at - start <= LONGEST else None


def on(day: date | None, told: time | None) -> datetime | None:
    """That time of a day; None where either is not known."""
    return datetime.combine(day, told) if day and told else None
