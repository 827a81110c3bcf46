"""A number with its decimals and its scale, as it is written: 2,5 tỷ; 1.200.000; 245,12."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from pipeline.vietnamese.line import Line
from pipeline.vietnamese.numbers import (
    DIGITS,
    HALF,
    SCALE_NAMES,
    SCALES,
    Cardinal,
    cardinal,
    dangling,
    digit_run,
    group,
    with_dots,
)

_POINT = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}")
_PLAIN_YEAR = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Amount:
    """`text` is the written form of `value`; the amount ends before token `last`.

    `spoken`: said in words. `single`: one bare digit. `vague`, `loose`, `tens`: see `Cardinal`.
    """

    text: str
    value: Fraction
    last: int
    spoken: bool = True
    scaled: bool = False
    loose: bool = False
    vague: bool = False
    tens: bool = False

    @property
    def whole(self) -> int | None:
        """The value when it is a whole number."""
        return int(self.value) if self.value.denominator == 1 else None

    @property
    def single(self) -> bool:
        """Said as one digit: too little to go by without a unit."""
        return self.value < 10 and self.value.denominator == 1


def amount(line: Line, i: int) -> Amount | None:
    """The amount that begins at i: digits, words, or words with decimals and a scale."""
    literal = _literal(line, i)
    if literal is not None:
        return literal
    if line.words[i] == "không":
        return _decimal(line, i, Cardinal(0, i + 1)) if line.after(i + 1) == "phẩy" else None
    number = cardinal(line, i)
    if number is None:
        return None
    if line.after(number.last) in {"phẩy", "chấm"}:
        return _decimal(line, i, number)
    spoken = not line.words[i].isdecimal() or number.last > i + 1
    return Amount(
        _text(number), Fraction(number.value), number.last, spoken, number.scale > 1, number.loose, number.vague,
        number.tens,
    )  # fmt: skip


def _text(number: Cardinal) -> str:
    if number.scale > 1:
        return f"{comma(Fraction(number.value, number.scale))} {SCALE_NAMES[number.scale]}"
    return with_dots(number.value)


def comma(value: Fraction) -> str:
    """A value with at most nine decimals, Vietnamese style: 1234,5 → 1.234,5."""
    whole, rest = divmod(value, 1)
    if not rest:
        return with_dots(whole)
    return f"{with_dots(whole)},{f'{float(rest):.9f}'[2:].rstrip('0')}"


def _decimal(line: Line, i: int, number: Cardinal) -> Amount | None:
    """number phẩy decimals [scale]; None unless the decimals are certain."""
    if number.vague or number.tens or number.scale > 1:
        return None
    digits, last = decimals(line, number.last + 1)
    # «chấm» is a decimal's mark only where a unit says so: else it may be a section, a version, an address
    if not digits or (line.words[number.last] == "chấm" and line.after(last) not in _DECIMAL_UNITS):
        return None
    value = Fraction(f"{number.value}.{digits}")
    text = f"{with_dots(number.value)},{digits}"
    return _scaled(line, text, value, last)


def _scaled(line: Line, text: str, value: Fraction, last: int, spoken: bool = True) -> Amount:
    """The scale words after a decimal or a literal."""
    word = line.after(last)
    if word not in SCALES:
        return Amount(text, value, last, spoken)
    scale = SCALES[word]
    if scale == 1000 and line.after(last + 1) not in ("tỷ", "tỉ"):
        product = value * scale
        return Amount(comma(product), product, last + 1, spoken, scaled=True)
    name = "tỷ" if scale == 10**9 else word
    if scale == 1000:
        if spoken and value.denominator == 1:
            return Amount(f"{with_dots(int(value) * 1000)} tỷ", value * 10**12, last + 2, spoken, scaled=True)
        return Amount(f"{text} nghìn tỷ", value * 10**12, last + 2, spoken, scaled=True)
    return Amount(f"{text} {name}", value * scale, last + 1, spoken, scaled=True)


_DECIMAL_UNITS = frozenset({"phần", "triệu", "tỷ", "tỉ", "mét", "ki", "km", "héc", "ha", "tấn", "độ"})


def decimals(line: Line, i: int) -> tuple[str, int]:
    """The decimals said at i, as digits, and their end; ("", i) if they are not certain.

    «bảy lăm» 75, «không năm» 05, «mười hai» 12, «một bốn một năm chín» 14159. «năm năm» may be five years.
    """
    if i >= len(line) or not line.after(i):
        return "", i
    if line.words[i].isdecimal():
        return line.words[i], i + 1
    run, last = digit_run(line, i)
    number = group(line, i)
    if number is not None and not number.tens and number.last > last:
        run, last = str(number.value), number.last
    if not run:
        return "", i
    if last - i > 1 and line.words[last - 1] in {"năm", "không"} and not _unit_follows(line, last):
        return "", i
    if line.after(last) == "năm" and line.after(last + 1) in DIGITS:
        return "", i
    return run, last


def _unit_follows(line: Line, i: int) -> bool:
    """Whether «năm» or «không» before i was a digit: a unit follows (phần trăm, triệu, mét …), or nothing at all."""
    word = line.after(i)
    return not word or word in SCALES or word in {"phần", "mét", "km", "ki", "héc", "ha", "tấn", "điểm", "đồng"}


def _literal(line: Line, i: int) -> Amount | None:
    """Digits as they stand in a text: 1.200, 2,5, 1,200,000 (English), 25; with the scale words after them."""
    core = line.cores[i]
    if not core[:1].isdecimal():
        return None
    if _ENGLISH.fullmatch(core):
        value = Fraction(core.replace(",", ""))
        return Amount(with_dots(int(value)), value, i + 1, spoken=True)
    match = _POINT.fullmatch(core)
    if match is None:
        return None
    plain = core.isdecimal() and len(core) <= 3
    if plain and (line.after(i + 1) in SCALES.keys() | HALF):
        return None
    if line.after(i + 1) == "phẩy" and core.isdecimal():
        digits, last = decimals(line, i + 2)
        if digits:
            return _scaled(line, f"{core},{digits}", Fraction(f"{core}.{digits}"), last)
    value = Fraction(f"{match[1].replace('.', '')}.{match[2] or 0}")
    return _scaled(line, core, value, i + 1, spoken=False)


_PER = frozenset("ký kg cân mét người tháng năm ngày hộ cái chiếc bao lít tấn công suất giờ xã km héc ha khẩu".split())


def open_ended(line: Line, i: int) -> bool:
    """Whether a number word hangs on at i; «một» of «mười lăm ngàn một ký» does not."""
    return dangling(line, i) and not (line.after(i) == "một" and line.after(i + 1) in _PER)


def certain(line: Line, number: Amount) -> bool:
    """Whether the amount is whole: no number word hangs on to it."""
    return not (open_ended if number.value >= 1000 else dangling)(line, number.last)


def like_year(number: Amount) -> bool:
    """Whether a bare whole number is rather a year, and gets no dot."""
    return number.whole is not None and number.whole in _PLAIN_YEAR and not number.scaled
