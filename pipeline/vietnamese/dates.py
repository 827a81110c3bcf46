"""Dates: ngày 01 tháng 6 năm 2022 (zero before days under 10 and before months 1 and 2, as the decree asks)."""

from __future__ import annotations

import re

from pipeline.vietnamese.line import Line
from pipeline.vietnamese.numbers import DIGITS, NUMBERISH, SCALES, cardinal, dangling, digit_run, group
from pipeline.vietnamese.rewrite import Rewrite
from pipeline.vietnamese.units import counted_at

FIRST = frozenset({"mùng", "mồng"})
_MONTHS = DIGITS | {"tư": 4, "mười": 10}
_DATE = re.compile(r"(0?[1-9]|[12]\d|3[01])([/.-])(0?[1-9]|1[0-2])(?:\2((?:19|20)\d\d))?")
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])/((?:19|20)\d\d)")
_DAY_BEFORE = frozenset("ngày sáng chiều trưa tối đêm hôm mùng mồng".split())
SLASHES = frozenset({"xẹt", "xuyệt", "xoẹt", "sẹc", "xược", "trên", "gạch"})
_EDGE = frozenset("trước từ đến tới vào sáng chiều tối đêm hết sau qua là trưa".split())
"""Before «ngày năm», they show that a day of the month is meant."""
_NOT_A_DAY = frozenset("mỗi một nửa cả trong hằng hàng từng mấy vài nhiều những".split())
_PER_DAY = frozenset("lần bữa giờ tiếng người lượt ca buổi đêm chuyến cái con".split())
_MONTH_EDGE = frozenset("trong vào từ đến tới đầu cuối giữa hết trước sau của hồi tết".split())
_LUNAR = frozenset({"tết", "âm", "giêng", "chạp"})
_ANY = range(1, 10**9)
YEARS = range(1000, 2100)


def year_at(line: Line, i: int) -> tuple[int, int] | None:
    """The year said from i (no mark before it), and its end: 1000 … 2099.

    hai nghìn không trăm hai hai; hai không hai hai; một chín bảy lăm; hai nghìn lẻ tám; 2022.
    """
    word = line.words[i] if i < len(line) else ""
    digits = (int(word), i + 1) if len(word) == 4 and word.isdecimal() else None
    found = digits or _digits_year(line, i) or _counted_year(line, i)
    if found is None or found[0] not in YEARS or dangling(line, found[1]):
        return None
    value, last = found
    households = value % 1000 == 0 or (value % 100 == 0 and value < 1900)
    return None if households and counted_at(line, last) and line.after(last) != "năm" else found


def _counted_year(line: Line, i: int) -> tuple[int, int] | None:
    if i >= len(line) or line.words[i] not in {"một", "hai"} or line.after(i + 1) not in {"nghìn", "ngàn"}:
        return None
    number = cardinal(line, i)
    if number is None:
        return None
    value, last = number.value, number.last
    unit = DIGITS.get(line.after(last + 1)) if line.after(last) == "năm" else None
    if value % 100 == 0 and value % 1000 and unit is not None and not dangling(line, last + 2):
        # «một nghìn chín trăm năm hai»: after «năm» only a year has this form
        return value + 50 + unit, last + 2
    return value, last


def _digits_year(line: Line, i: int) -> tuple[int, int] | None:
    """hai không hai hai, một chín bốn lăm, hai không mười chín, hai không linh chín."""
    run, last = digit_run(line, i)
    if run[:2] in {"20", "19", "18", "17"} and len(run) == 4:
        return int(run), last
    century = line.words[i : i + 2] if i + 1 < len(line) and line.after(i + 1) else ()
    if century not in {("hai", "không"), ("một", "chín"), ("một", "tám")}:
        return None
    base = {"không": 2000, "chín": 1900, "tám": 1800}[century[1]]
    if line.after(i + 2) in {"linh", "lẻ"} and line.after(i + 3) in DIGITS:
        return base + DIGITS[line.words[i + 3]], i + 4
    rest = group(line, i + 2) if line.after(i + 2) else None
    if rest is None or not 10 <= rest.value < 100 or rest.tens:
        return None
    return base + rest.value, rest.last


def two(value: int) -> str:
    """A day: zero before one digit."""
    return f"{value:02d}"


def month_text(value: int) -> str:
    """A month: zero before 1 and 2 only."""
    return f"{value:02d}" if value < 3 else str(value)


def _day(line: Line, i: int) -> tuple[int, int] | None:
    """A day of the month at i, and its end."""
    number = cardinal(line, i) if i < len(line) and (line.words[i] in _MONTHS or line.words[i].isdecimal()) else None
    if number is None or not 1 <= number.value <= 31 or number.tens or dangling(line, number.last):
        return None
    return number.value, number.last


def month_at(line: Line, i: int) -> tuple[int, int] | None:
    """The month's number at i, and its end."""
    word = line.words[i] if i < len(line) else ""
    if word.isdecimal():
        return (int(word), i + 1) if 1 <= int(word) <= 12 else None
    if word not in _MONTHS:
        return None
    following = line.after(i + 1)
    if word == "mười" and following in {"một", "hai"} and line.after(i + 2) not in SCALES:
        return 10 + DIGITS[following], i + 2
    if word == "mười" and following == "hai" and line.after(i + 3) in SCALES:
        return 12, i + 2
    return _MONTHS[word], i + 1


def _month_part(line: Line, i: int) -> tuple[int, int] | None:
    """«tháng M» at i, perhaps after a comma."""
    if line.soft(i) != "tháng" or not line.after(i + 1):
        return None
    return month_at(line, i + 1)


def _year_part(line: Line, i: int) -> tuple[int, int] | None:
    """«năm Y» at i, perhaps after a comma, or Y alone right after a month."""
    if line.soft(i) == "năm" and line.after(i + 1):
        return year_at(line, i + 1)
    return year_at(line, i) if line.after(i) and line.words[i] in {"hai", "một"} else None


def day(line: Line, i: int) -> Rewrite | None:
    """«ngày …», «mùng …» at i."""
    at = i + 1
    if line.words[i] == "ngày" and line.after(at) in FIRST:
        at += 1
    if not line.after(at):
        return None
    written = _slashed(line, i, at)
    if written is not None:
        return written
    found = _day(line, at)
    if found is None:
        return None
    value, last = found
    month = _month_part(line, last)
    if month is not None and not _counts_months(line, month):
        return _full(line, i, value, month)
    return _lone_day(line, i, value, last)


def _counts_months(line: Line, month: tuple[int, int]) -> bool:
    """Whether the number after «tháng» is not the month's: «tháng mười một chiếc khăn», or more digits follow."""
    value, last = month
    if value == 11 and counted_at(line, last) and line.words[last] != "năm" and not line.words[last - 1].isdecimal():
        return True
    return dangling(line, last) and _year_part(line, last) is None


def _full(line: Line, i: int, value: int, month: tuple[int, int]) -> Rewrite:
    """ngày D tháng M [năm Y]; a lunar date, and one after «hôm», keeps «mùng» and gets no zeros."""
    number, last = month
    kept = line.after(last) in _LUNAR or line.before(i) == "hôm"
    if kept and line.words[i] in FIRST:
        return line.rewrite(i, last, f"{line.cores[i]} {value} tháng {number}", "date")
    word = "Ngày" if line.cores[i][:1].isupper() else "ngày"
    text = f"{word} {two(value)} tháng {month_text(number)}"
    year = _year_part(line, last)
    if year is None:
        return line.rewrite(i, last, text, "date")
    return line.rewrite(i, year[1], f"{text} năm {year[0]}", "date")


def _lone_day(line: Line, i: int, value: int, last: int) -> Rewrite | None:
    """«ngày mười lăm», «trước ngày năm hằng tháng», «mồng ba Tết»."""
    if line.words[i] in FIRST:
        return line.rewrite(i, last, f"{line.cores[i]} {value}", "date") if value <= 10 else None
    if line.words[i + 1] in FIRST:
        return line.rewrite(i, last, f"{line.cores[i]} {two(value)}", "date")
    if line.before(i) in _NOT_A_DAY or line.after(last) in _PER_DAY:
        return None
    if value < 10 or last == i + 2:
        follows = not line.after(last) or line.after(last) in {"hằng", "hàng", "tới", "này", "đến", "và", "tháng"}
        if not (line.before(i) in _EDGE and follows):
            return None
    if counted_at(line, last) and line.words[last] != "tháng":
        return None
    return line.rewrite(i, last, f"{line.cores[i]} {two(value)}", "date")


def _slashed(line: Line, i: int, at: int) -> Rewrite | None:
    """ngày mười hai xẹt năm xẹt hai không hai sáu → ngày 12/5/2026."""
    first = _day(line, at)
    if first is None or line.after(first[1]) not in SLASHES or not line.after(first[1] + 1):
        return None
    month = month_at(line, first[1] + 1)
    if month is None:
        return None
    text, last = f"{two(first[0])}/{month_text(month[0])}", month[1]
    if line.after(last) in SLASHES and line.after(last + 1):
        year = year_at(line, last + 1)
        if year is None:
            return None
        text, last = f"{text}/{year[0]}", year[1]
    return None if dangling(line, last) else line.rewrite(i, last, f"{line.cores[i]} {text}", "date")


def month(line: Line, i: int) -> Rewrite | None:
    """«tháng M [năm Y]» at i. «tháng năm» alone is a month only where something says so."""
    found = month_at(line, i + 1) if line.after(i + 1) else None
    if found is None or (line.named(i) and line.named(i + 1)) or line.before(i) in NUMBERISH | DIGITS.keys():
        return None
    number, last = found
    if _counts_months(line, found) or line.after(last) in {"lần", "kỳ", "kì", "buổi", "đầu"}:
        return None
    year = _year_part(line, last)
    if line.words[i + 1] == "năm" and not _may(line, i, last, year):
        return None
    text = f"{line.cores[i]} {month_text(number)}"
    if year is None:
        return line.rewrite(i, last, text, "date")
    return line.rewrite(i, year[1], f"{text} năm {year[0]}", "date")


def _may(line: Line, i: int, last: int, year: tuple[int, int] | None) -> bool:
    """Whether «tháng năm» is the fifth month, and not «months and years»."""
    if year is not None:
        return line.soft(last) == "năm"
    known = line.before(i) in _MONTH_EDGE or line.after(last) in {"này", "tới", "vừa"}
    return known and line.after(last) not in {"qua", "dài", "trôi", "ấy"} and line.before(i - 1) != "những"


def year(line: Line, i: int) -> Rewrite | None:
    """«năm Y» at i."""
    found = year_at(line, i + 1) if line.after(i + 1) else None
    if found is None or (counted_at(line, found[1]) and found[0] % 100 == 0):
        return None
    return line.rewrite(i, found[1], f"{line.cores[i]} {found[0]}", "date")


def bare_day(line: Line, i: int) -> Rewrite | None:
    """«ba mươi tháng tư»: a day above 10 without «ngày»; below that only after sáng, chiều, hôm …."""
    found = _day(line, i)
    if found is None or line.after(found[1]) != "tháng":
        return None
    value, last = found
    part = _month_part(line, last)
    if part is None or _counts_months(line, part) or counted_at(line, part[1]):
        return None
    year = _year_part(line, part[1])
    if line.after(part[1]) in {"ngày", "tuần", "rưỡi"} or not _sure_day(line, i, last, year is not None):
        return None
    text = f"{two(value)} tháng {month_text(part[0])}"
    if year is None:
        return line.rewrite(i, part[1], text, "date")
    return line.rewrite(i, year[1], f"{text} năm {year[0]}", "date")


def _sure_day(line: Line, i: int, last: int, dated: bool) -> bool:
    """Whether the number at i, with «tháng M» at `last`, is a day; `dated`: a year follows the month."""
    may = line.words[last + 1] == "năm"
    if line.before(i) in _DAY_BEFORE or line.before(i) == "dịp" or (line.words[i].isdecimal() and not may):
        return True
    if may:
        # fifteen months are rare, and the phrase ends here
        ends = not line.after(last + 2) and last > i + 1 and line.words[i : i + 2] != ("mười", "hai")
        return ends or (dated and line.soft(last + 2) == "năm")
    return dated or last > i + 1


def digital(line: Line, i: int) -> Rewrite | None:
    """12/05/2026 → 12/5/2026; ngày 1/6 → ngày 01/6. «1/6» alone may be a fraction and stays."""
    match = _DATE.fullmatch(line.cores[i])
    if match is None:
        return None
    value, mark, number, year = match.groups()
    if year is None and (mark != "/" or line.before(i) not in _DAY_BEFORE):
        return None
    text = f"{two(int(value))}/{month_text(int(number))}" + (f"/{year}" if year else "")
    return line.rewrite(i, i + 1, text, "date")
