"""The last day that a deadline allows, where it is certain; how often a task comes back. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

Recurring = Literal["daily", "weekly", "monthly", "quarterly", "yearly"]
_EVERY: dict[str, Recurring] = {
    "ngày": "daily", "tuần": "weekly", "tháng": "monthly", "quý": "quarterly", "năm": "yearly",
}  # fmt: skip
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}
_SMALL = {word: n for n, word in enumerate("một hai ba bốn năm sáu bảy tám chín mười".split(), 1)}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_OPEN = re.compile(r"kể từ (?!(?:hôm|bữa) nay)|làm việc|\b(?:giêng|chạp|âm lịch)\b")
_RECURRING = re.compile(r"\b(?:hằng|hàng|mỗi) (ngày|tuần|tháng|quý|năm)\b")


def recurring(said: str) -> Recurring | None:
    """How often, for folded words: «trước ngày 25 hằng tháng» → monthly."""
    found = _RECURRING.search(said)
    return _EVERY[found[1]] if found else None


def due(said: str, day: date | None) -> date | None:
    """The last day for folded words, as seen from the meeting's day; «trước ngày 20» is the 20th.

    Without the meeting's day only a date with its year is certain. Lunar dates, working days and what depends on
    something else («kể từ khi nhận đủ hồ sơ») give None.
    """
    if recurring(said) or _OPEN.search(said):
        return None
    for pattern, reader in _READERS:
        if found := pattern.search(said):
            try:
                return reader(found, day)
            except ValueError:  # 31 tháng 6
                return None
    return None


def _full(found: re.Match[str], day: date | None) -> date | None:
    number, month = int(found["day"]), int(found["month"])
    if found["year"]:
        return date(int(found["year"]), month, number)
    if day is None:
        return None
    this = date(day.year, month, number)
    return this if this >= day else date(day.year + 1, month, number)


def _day(found: re.Match[str], day: date | None) -> date | None:
    """«ngày 20», «ngày 20 tháng sau»."""
    if day is None:
        return None
    number = int(found["day"])
    if found["which"] in {"sau", "tới"} or (not found["which"] and number < day.day):
        return _next_month(day).replace(day=number)
    return day.replace(day=number)


def _month(found: re.Match[str], day: date | None) -> date | None:
    """The month's last day."""
    year = found["year"]
    if year is None and day is None:
        return None
    month = int(found["month"])
    if year is None and day is not None:
        return month_end(day.year if month >= day.month else day.year + 1, month)
    return month_end(int(year), month)


def _quarter(found: re.Match[str], day: date | None) -> date | None:
    quarter = _QUARTERS[found["quarter"]]
    if found["year"]:
        return month_end(int(found["year"]), 3 * quarter)
    if day is None:
        return None
    end = month_end(day.year, 3 * quarter)
    return end if end >= day else month_end(day.year + 1, 3 * quarter)


def _weekday(found: re.Match[str], day: date | None) -> date | None:
    if day is None:
        return None
    wanted = 6 if found["name"] is None else _WEEKDAYS[found["name"]]
    monday = day - timedelta(days=day.weekday())
    if found["which"] in {"sau", "tới"}:
        return monday + timedelta(days=7 + wanted)
    this = monday + timedelta(days=wanted)
    return this if this >= day or found["which"] == "này" else this + timedelta(days=7)


def _near(found: re.Match[str], day: date | None) -> date | None:
    if day is None:
        return None
    later = {"mai": 1, "mốt": 2, "kia": 2}
    return day + timedelta(days=later.get(found["which"], 0))


def _week(found: re.Match[str], day: date | None) -> date | None:
    """The week's Sunday."""
    if day is None:
        return None
    sunday = day + timedelta(days=6 - day.weekday())
    return sunday + timedelta(days=7) if found["which"] in {"sau", "tới"} else sunday


def _this_month(found: re.Match[str], day: date | None) -> date | None:
    if day is None:
        return None
    if found["part"] == "đầu":
        return None
    month = _next_month(day) if found["which"] in {"sau", "tới"} else day
    return month.replace(day=15) if found["part"] == "giữa" else month_end(month.year, month.month)


def _year(found: re.Match[str], day: date | None) -> date | None:
    if found["year"]:
        return date(int(found["year"]), 12, 31)
    return date(day.year + (found["which"] in {"sau", "tới"}), 12, 31) if day else None


def _within(found: re.Match[str], day: date | None) -> date | None:
    """«trong vòng 10 ngày», counted from the day after the meeting."""
    if day is None:
        return None
    count = int(found["count"]) if found["count"].isdigit() else _SMALL.get(found["count"], 0)
    days = {"ngày": 1, "tuần": 7}.get(found["unit"])
    return day + timedelta(days=days * count) if days and count else None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _next_month(day: date) -> date:
    return month_end(day.year, day.month) + timedelta(days=1)


def _month_or_slash(found: re.Match[str], day: date | None) -> date | None:
    if found["slash"]:
        return month_end(int(found["slash"]), int(found["month"]))
    return _month(found, day)


_Y = r"(?: năm (?P<year>\d{4}))?"
_READERS: list[tuple[re.Pattern[str], Callable[[re.Match[str], date | None], date | None]]] = [
    (re.compile(r"\b(?:đầu|giữa) (?:tuần|quý|năm)(?P<none>)|\btuần (?:đầu|cuối)|\btết\b"), lambda _m, _d: None),
    (re.compile(rf"(?P<day>\d{{1,2}}) tháng (?P<month>\d{{1,2}}){_Y}"), _full),
    (re.compile(r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?\b"), _full),
    (re.compile(r"\bthứ (?P<name>hai|ba|tư|năm|sáu|bảy)\b(?: tuần)?(?: (?P<which>này|sau|tới))?"), _weekday),
    (re.compile(r"\bchủ nhật(?P<name>)?(?: tuần)?(?: (?P<which>này|sau|tới))?"), _week),
    (re.compile(r"\b(?:ngày|mồng|mùng) (?P<day>\d{1,2})\b(?: tháng (?P<which>này|sau|tới))?"), _day),
    (re.compile(r"\b(?:ngày|sáng|trưa|chiều|tối|hôm|đêm) (?P<which>nay|mai|mốt|kia)\b"), _near),
    (re.compile(r"\b(?P<day>\d{1,2}) tháng (?P<which>này|sau|tới)\b"), _day),
    (re.compile(r"^(?P<which>mai|mốt)\b"), _near),
    (re.compile(r"\btrong ngày(?P<which>)$"), _near),
    (re.compile(r"\btrong tuần(?P<which>)$"), _week),
    (re.compile(r"\btrong tháng(?P<which>)(?P<part>)$"), _this_month),
    (re.compile(r"\btrong năm(?P<year>)(?P<which>)$"), _year),
    (re.compile(r"\btuần (?P<which>này|nay|sau|tới)\b"), _week),
    (re.compile(r"\b(?:trong(?: vòng| thời hạn)? )(?P<count>\w+) (?P<unit>ngày|tuần|tháng|giờ|tiếng)\b"), _within),
    (re.compile(r"\b(?P<count>\w+) (?P<unit>ngày|tuần|tháng) nữa\b"), _within),
    (re.compile(r"(?:(?P<part>đầu|giữa|cuối|hết) )?tháng (?P<which>này|sau|tới)\b"), _this_month),
    (re.compile(r"\b(?:đầu|giữa) tháng (?P<none>\d)"), lambda _m, _d: None),
    (re.compile(rf"\btháng (?P<month>\d{{1,2}})(?:{_Y}|/(?P<slash>\d{{4}}))"), _month_or_slash),
    (re.compile(rf"\bquý (?P<quarter>iv|i{{1,3}}|[1-4])\b{_Y}"), _quarter),
    (re.compile(r"\b(?P<part>cuối|giữa|hết) tháng(?P<which>)\b"), _this_month),
    (re.compile(r"\bđầu năm(?P<none>)"), lambda _m, _d: None),
    (re.compile(r"\bnăm (?:(?P<year>\d{4})|(?P<which>nay|này|sau|tới))\b"), _year),
    (re.compile(r"\b(?:cuối|hết) năm(?P<year>)(?P<which>)\b"), _year),
]  # fmt: skip
