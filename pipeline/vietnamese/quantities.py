"""What begins with a number: percentages, fractions, ranges, money, measures, votes, counts."""

from __future__ import annotations

import re
from fractions import Fraction

from pipeline.vietnamese.amounts import Amount, amount, certain, comma, like_year, open_ended
from pipeline.vietnamese.line import Line
from pipeline.vietnamese.numbers import DIGITS, DONG_HEADS, HALF, NUMBERISH, cardinal, dangling
from pipeline.vietnamese.rewrite import Rewrite
from pipeline.vietnamese.units import CURRENCIES, MEASURES, RATES, counted_at, unit_at

TO = frozenset({"đến", "tới"})
_DURATIONS = frozenset({"giây", "phút", "giờ", "tuổi"})
_VERSIONED = frozenset({"nghiệp", "nghệ", "tế", "bản", "mục", "khoản", "bảng", "biểu", "phần", "hình"})
"""Before «bốn chấm không», «hai chấm ba»: công nghiệp 4.0, mục 2.3."""
_POINT = re.compile(r"(\d{1,3})\.(\d{1,2})(%?)")
_THOUSANDS = re.compile(r"\d{1,3},\d{3}")


_NOT_AFTER = frozenset({"chấm", "phẩy", "dăm", "vài", "đôi", "mấy", "mươi"})
"""After these a number is the second half of something: một chấm năm, vài ba phút."""


def english(line: Line, i: int) -> Rewrite | None:
    """7.5% → 7,5%; 2.5 tỷ → 2,5 tỷ; 50,000 đồng → 50.000 đồng: English marks, where nothing else can be meant."""
    match = _POINT.fullmatch(line.cores[i])
    following = line.after(i + 1)
    if match is not None and (match[3] or following in {"triệu", "tỷ", "tỉ"} or line.follows(i + 1, ("phần", "trăm"))):
        sign, last = (match[3], i + 1) if match[3] or following != "phần" else ("%", i + 3)
        return line.rewrite(i, last, f"{match[1]},{match[2]}{sign}", "percentage" if sign else "number")
    if following == "đồng" and _THOUSANDS.fullmatch(line.cores[i]):
        return line.rewrite(i, i + 1, line.cores[i].replace(",", "."), "money")
    return None


def quantity(line: Line, i: int) -> Rewrite | None:
    """The stretch that begins with a number at i, as it is written; None when it stays in words."""
    found = _version(line, i)
    if found is not None:
        return found
    number = amount(line, i)
    if number is None or (number.single and line.named(i)):
        return None
    if line.before(i) in _NOT_AFTER or (line.words[i] == "năm" and line.before(i) in NUMBERISH):
        return None
    if number.spoken and number.value >= 1000 and line.after(number.last) == "năm":
        # «hai triệu năm»: two million years, or two and a half million
        return None
    for rule in (_fraction, _percentage, _range, _share, _measure, _money, _count):
        found = rule(line, i, number)
        if found is not None:
            return found
    return None


def _version(line: Line, i: int) -> Rewrite | None:
    """công nghiệp bốn chấm không → 4.0; mục hai chấm ba → 2.3; the second part may go on."""
    digit = DIGITS.get(line.words[i])
    if digit is None or line.before(i) not in _VERSIONED:
        return None
    parts, last = [str(digit)], i + 1
    while line.after(last) == "chấm":
        word = line.after(last + 1)
        part = 0 if word == "không" else DIGITS.get(word)
        if part is None or line.after(last + 2) in NUMBERISH:
            return None
        parts.append(str(part))
        last += 2
    return line.rewrite(i, last, ".".join(parts), "number") if len(parts) > 1 else None


def _fraction(line: Line, i: int, number: Amount) -> Rewrite | None:
    """hai phần ba → 2/3; một phần tư → 1/4. «phần trăm», «phần nghìn» are no fractions here."""
    if line.after(number.last) != "phần" or number.whole is None or number.loose or number.scaled:
        return None
    at = number.last + 1
    word = line.after(at)
    if word == "tư":
        lower, last = 4, at + 1
    elif word in DIGITS or word == "mười" or word.isdecimal():
        found = cardinal(line, at)
        if found is None or found.loose:
            return None
        lower, last = found.value, found.last
    else:
        return None
    this_year = word == "năm" and line.after(last) in {"nay", "trước", "ngoái", "sau", "tới", "qua"}
    if not 1 <= number.whole < lower or this_year or dangling(line, last):
        return None
    return line.rewrite(i, last, f"{number.whole}/{lower}", "fraction")


def _percent_sign(line: Line, i: int) -> tuple[str, int]:
    """The sign for «phần trăm» or «phần nghìn» right at i, and its end."""
    if line.after(i) == "phần" and line.after(i + 1) in {"trăm", "nghìn", "ngàn"}:
        return ("%" if line.words[i + 1] == "trăm" else "‰"), i + 2
    return "", i


def _percentage(line: Line, i: int, number: Amount) -> Rewrite | None:
    """tám mươi phần trăm → 80%; bảy phần trăm rưỡi → 7,5%."""
    sign, last = _percent_sign(line, number.last)
    if not sign or number.vague:
        return None
    text = number.text
    if line.after(last) in HALF and number.whole is not None:
        return line.rewrite(i, last + 1, f"{number.text},5{sign}", "percentage")
    if open_ended(line, last):
        return None
    return line.rewrite(i, last, f"{text}{sign}", "percentage")


def _range(line: Line, i: int, low: Amount) -> Rewrite | None:
    """mười đến mười lăm ngày → 10 đến 15 ngày; năm đến bảy phần trăm → 5 đến 7%. «đến» stays as it was said."""
    if line.after(low.last) not in TO or low.loose or low.tens:
        return None
    at = low.last + 1
    high = amount(line, at) if line.after(at) else None
    if high is None or high.loose or high.tens or not certain(line, high):
        return None
    word = line.words[low.last]
    sign, last = _percent_sign(line, high.last)
    unit = unit_at(line, high.last, MEASURES)
    if sign:
        text = f"{high.text}{sign}"
    elif unit is not None and unit[0] != "giờ":
        text, last = f"{high.text} {unit[0]}", unit[1]
    elif max(low.value, high.value) >= 10 or low.scaled or high.scaled or unit is not None:
        text, last = high.text, high.last
    else:
        return None
    if like_year(low) and like_year(high) and last == high.last and not counted_at(line, last):
        return line.rewrite(i, last, f"{low.whole} {word} {high.whole}", "range")
    # «hai đến ba triệu»: the scale is said once
    if low.value >= high.value or not (low.spoken or high.spoken or sign or unit):
        return None
    return line.rewrite(i, last, f"{low.text} {word} {text}", "range")


def _share(line: Line, i: int, part: Amount) -> Rewrite | None:
    """hai mươi trên hai mươi lăm đại biểu → 20/25 đại biểu; «sáu tấn trên héc ta» is a rate, not this."""
    if line.after(part.last) != "trên" or part.whole is None or part.scaled or part.vague:
        return None
    at = part.last + 1
    whole = amount(line, at) if line.after(at) else None
    if whole is None or whole.whole is None or whole.scaled or whole.vague or not certain(line, whole):
        return None
    known = counted_at(line, whole.last) or line.after(whole.last) == "phiếu" or line.before(i) == "lệ"
    known = known or part.value == whole.value == 24
    if part.whole > whole.whole or not known:
        return None
    return line.rewrite(i, whole.last, f"{part.text}/{whole.text}", "fraction")


def _measure(line: Line, i: int, number: Amount) -> Rewrite | None:
    """hai mét rưỡi → 2,5 m; sáu tấn trên héc ta → 6 tấn/ha. «một mét» stays: it is mostly «a metre»."""
    unit = unit_at(line, number.last, MEASURES)
    if unit is None or number.vague or number.tens:
        return None
    sign, last = unit
    if number.value == 1 and number.spoken and line.after(last) not in HALF:
        return None
    half = line.after(last) in HALF
    if half and sign not in _DURATIONS and number.whole is not None:
        return line.rewrite(i, last + 1, f"{comma(number.value + Fraction(1, 2))} {sign}", "measure")
    if half or open_ended(line, last):
        return None
    rate = unit_at(line, last + 1, RATES) if line.after(last) == "trên" else None
    if rate is not None:
        return line.rewrite(i, rate[1], f"{number.text} {sign}/{rate[0]}", "measure")
    return line.rewrite(i, last, f"{number.text} {sign}", "measure")


def _money(line: Line, i: int, number: Amount) -> Rewrite | None:
    """một triệu hai trăm nghìn đồng → 1.200.000 đồng; hai tỷ rưỡi đồng → 2,5 tỷ đồng."""
    word = line.after(number.last)
    if word == "đô" and line.after(number.last + 1) != "la":
        return None
    least = 100 if word == "đồng" else 2
    if word not in CURRENCIES or number.loose or number.value < least:
        return None
    heads = word == "đồng" and line.after(number.last + 1) in DONG_HEADS
    if heads or line.after(number.last + 1) in HALF:
        return None
    text = number.text
    if not number.scaled and not number.spoken and number.whole is not None:
        text = f"{number.whole:,}".replace(",", ".")
    return line.rewrite(i, number.last, text, "money")


def _count(line: Line, i: int, number: Amount) -> Rewrite | None:
    """Numbers of two digits and more; below that only votes and the months of a report («sáu tháng đầu năm»).

    The rule and its reasons stand in docs/NUMBERS.md.
    """
    last = number.last
    if not number.spoken or not certain(line, number) or not _countable(line, i, number):
        return None
    bare_year = like_year(number) and not counted_at(line, last)
    return line.rewrite(i, last, str(number.whole) if bare_year else number.text, "number")


def _countable(line: Line, i: int, number: Amount) -> bool:
    """Whether a count without unit is certain enough, and large enough, for digits."""
    last = number.last
    if line.after(last) == "phiếu":
        return not number.vague
    if number.single:
        report = line.after(last + 1) in {"đầu", "cuối"} and line.after(last + 2) == "năm"
        return report and line.after(last) == "tháng" and number.value > 1
    if number.tens or number.vague or line.after(last) in {"vạn", "phần"}:
        return False
    counted = counted_at(line, last)
    if number.loose or last == i + 1:
        # «bốn hai», or a lone «mười»: only before what is counted; «hai nghìn hai hai» is a year at most
        return counted and number.value < 100
    return not (counted and like_year(number) and _among_years(line, i, number))


def _among_years(line: Line, i: int, number: Amount) -> bool:
    """Whether 1900 … 2099 at i may be a year although a noun follows: «năm … và hai nghìn không trăm hai lăm tỉnh»."""
    if number.value % 100 == 0:
        return False
    return line.before(i) in {"và", "đến", "tới", "từ", "với"} or "năm" in line.words[max(0, i - 8) : i]
