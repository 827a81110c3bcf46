"""Times of day: 9 giờ 47 phút; and pairs of years: giai đoạn 2021 - 2025."""

from __future__ import annotations

import re

from pipeline.vietnamese.dates import year_at
from pipeline.vietnamese.line import Line
from pipeline.vietnamese.numbers import DIGITS, HALF, LINH, cardinal, dangling
from pipeline.vietnamese.rewrite import Rewrite
from pipeline.vietnamese.units import counted_at

_CLOCK = re.compile(r"([01]?\d|2[0-4])[hg]([0-5]\d)?", re.IGNORECASE)
_COLON = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_AT = frozenset("lúc hồi vào từ đến tới trước sau khoảng đúng".split())
_PARTS_OF_DAY = frozenset("sáng chiều trưa đêm tối khuya ngày phút kém thiếu rưỡi".split())
_PERIODS = (("giai", "đoạn"), ("nhiệm", "kỳ"), ("năm", "học"), ("niên", "khóa"), ("thời", "kỳ"))
PERIOD_STARTS = frozenset(phrase[0] for phrase in _PERIODS)
_LONGEST_YEAR = 7


def clock(line: Line, i: int) -> Rewrite | None:
    """«H giờ [M phút]» at i, in words or digits; 9h47."""
    digital = _digital(line, i)
    if digital is not None:
        return digital
    hour = _small(line, i, 24)
    if hour is None or line.after(hour[1]) != "giờ":
        return None
    return _minutes(line, i, hour[0], hour[1] + 1)


def _minutes(line: Line, i: int, value: int, at: int) -> Rewrite | None:
    """The rest of a time whose hour was read, and «giờ» before `at`."""
    if line.after(at) in {"kém", "thiếu"} and line.after(at + 1):
        return _short_of(line, i, value, at + 1)
    if line.after(at) in HALF and line.after(at + 1) != "đồng":
        return line.rewrite(i, at + 1, f"{value} giờ 30 phút", "time")
    minute = _minute(line, at)
    if minute is not None:
        return line.rewrite(i, minute[1], f"{value} giờ {minute[0]:02d} phút", "time")
    known = line.before(i) in _AT or line.after(at) in _PARTS_OF_DAY
    if dangling(line, at) or ((value < 2 or line.named(i)) and not known):
        return None
    return line.rewrite(i, at, f"{value} {line.cores[at - 1]}", "time")


def _small(line: Line, i: int, limit: int) -> tuple[int, int] | None:
    """A number up to the limit, and its end; «không» is zero here when «giờ» follows."""
    if line.words[i] == "không":
        return 0, i + 1
    number = cardinal(line, i)
    if number is None or number.value > limit or number.tens:
        return None
    return number.value, number.last


def _minute(line: Line, i: int) -> tuple[int, int] | None:
    """The minutes after «giờ», with «phút» or without it, and their end; None when they may count something else."""
    at = i + 1 if line.after(i) in LINH or (line.after(i) == "không" and line.after(i + 1) in DIGITS) else i
    if not line.after(at) or line.words[at] == "không":
        return None
    number = cardinal(line, at)
    if number is None or number.value > 59 or number.tens:
        return None
    last = number.last
    if line.after(last) == "phút":
        return None if dangling(line, last + 1) else (number.value, last + 1)
    said_in_two = at > i or number.value >= 10
    if not said_in_two or dangling(line, last) or counted_at(line, last) or line.after(last) in {"giờ", "phần"}:
        return None
    if line.after(last) in {"đến", "tới"} and not _hours(line, last + 1):
        return None
    return number.value, last


def _hours(line: Line, i: int) -> bool:
    """Whether «H giờ» or no number stands at i: «bảy giờ ba mươi đến mười một giờ»."""
    number = cardinal(line, i) if line.after(i) else None
    return number is None or line.after(number.last) == "giờ"


def _short_of(line: Line, i: int, hour: int, at: int) -> Rewrite | None:
    """chín giờ kém mười → 8 giờ 50 phút."""
    number = cardinal(line, at)
    if number is None or not 1 <= number.value <= 30 or number.vague or hour < 1:
        return None
    last = number.last + 1 if line.after(number.last) == "phút" else number.last
    if dangling(line, last):
        return None
    return line.rewrite(i, last, f"{hour - 1} giờ {60 - number.value} phút", "time")


def _digital(line: Line, i: int) -> Rewrite | None:
    match = _CLOCK.fullmatch(line.cores[i])
    if match is None:
        match = _COLON.fullmatch(line.cores[i]) if line.before(i) in _AT else None
    if match is None:
        return None
    minutes = f" {match[2]} phút" if match[2] and int(match[2]) else ""
    last = i + 2 if minutes and line.after(i + 1) == "phút" else i + 1
    # 10h30': the stroke says minutes
    after = line.closes[last - 1].removeprefix("'") if minutes else line.closes[last - 1]
    return Rewrite(i, last, f"{line.opens[i]}{int(match[1])} giờ{minutes}{after}", "time")


def period(line: Line, i: int) -> Rewrite | None:
    """giai đoạn hai nghìn không trăm hai mốt (đến) hai nghìn không trăm hai lăm → giai đoạn 2021 - 2025."""
    phrase = next((phrase for phrase in _PERIODS if line.has(i, phrase)), None)
    if phrase is None:
        return None
    at = i + len(phrase)
    if line.after(at) == "từ":
        at += 1
    pairs = {pair for split in range(at + 1, at + _LONGEST_YEAR + 1) for pair in _two_years(line, at, split)}
    name = " ".join(line.cores[i : i + len(phrase)])
    if len(pairs) == 1:
        begin, end, last = pairs.pop()
        return line.rewrite(i, last, f"{name} {begin} - {end}", "date")
    one = year_at(line, at) if line.after(at) and not pairs else None
    if one is None or counted_at(line, one[1]) or line.words[at].isdecimal():
        return None
    return line.rewrite(i, one[1], f"{name} {one[0]}", "date")


def _two_years(line: Line, at: int, split: int) -> list[tuple[int, int, int]]:
    """(begin, end, last token + 1) when a whole year is said in [at, split) and a later one right after it."""
    if split >= len(line) or not line.after(at):
        return []
    first = year_at(line.cut(at, split), 0)
    if first is None or first[1] != split - at:
        return []
    joined = line.words[split] in {"đến", "tới", "-", "–"}
    start = split + 1 if joined else split
    if joined and line.after(start) == "năm":
        start += 1
    if start >= len(line) or not line.soft(start):
        return []
    second = year_at(line, start)
    if second is None or not 0 < second[0] - first[0] <= 50 or line.words[at].isdecimal():
        return []
    return [(first[0], second[0], second[1])]
