"""Spoken numbers, dates, money and the like, written as an office types them: the one way in.

`find` for tokens, `written` for a text, `values` to compare two engines' readings of the same words. What is written
how, and why, stands in docs/NUMBERS.md.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from pipeline.vietnamese.line import Line
from pipeline.vietnamese.numbers import DIGITS, NUMBERISH, SCALES, cardinal, starts_number
from pipeline.vietnamese.rules import find
from pipeline.vietnamese.text import fold
from pipeline.vietnamese.units import MEASURES, counted_at, unit_at

__all__ = ["find", "inside", "values", "written"]

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:-[^\W\d_]+)*", re.UNICODE)
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_AFTER = frozenset("quý kỷ kỉ hội thứ khóa chương lục".split())


def written(text: str) -> str:
    """The text as an office types it; without numbers it comes back as it is."""
    tokens = text.split()
    rewrites = find(tokens)
    if not rewrites:
        return text
    parts, at = [], 0
    for rewrite in rewrites:
        parts += tokens[at : rewrite.first]
        parts.append(rewrite.written)
        at = rewrite.last
    return " ".join(parts + tokens[at:])


def inside(words: Sequence[str]) -> set[int]:
    """The places, before words[i], at which one figure would be cut in two: no mark can stand there.

    words: without marks. Two digits side by side may be a list («khoản một, hai»): there a mark may stand.
    """
    return {
        i
        for rewrite in find(words)
        for i in range(rewrite.first + 1, rewrite.last)
        if not (_is_digit(words[i - 1]) and _is_digit(words[i]))
    }


def _is_digit(word: str) -> bool:
    return fold(word) in DIGITS


def values(text: str) -> list[str]:
    """The numbers, dates, votes and amounts of a text, in order: «hai mươi lăm» and «25.» both give ["25"].

    Scales are multiplied out (2,5 tỷ → 2500000000), percentages keep their sign, decimals have a comma, Roman
    numerals of quarters and congresses become Arabic ones. A number left in words because it is ambiguous gives its
    words one by one, so that two engines that heard the same still agree.
    """
    tokens = _tokens(written(text))
    line, found, i = Line.of(tokens), list[str](), 0
    while i < len(line):
        value, i = _value(line, i)
        found += value
    return found


def _tokens(text: str) -> list[str]:
    """Words and figures apart; 9h47, 12/5/2026, 30/2020/NĐ-CP fall into their parts."""
    tokens: list[str] = []
    for raw in text.split():
        parts = _FIGURE.findall(raw)
        if parts and raw.endswith((",", ".", ";", ":", "?", "!")):
            parts[-1] += raw[-1]
        tokens += parts
    return tokens


def _value(line: Line, i: int) -> tuple[list[str], int]:
    """The values of the stretch that begins at i, and its end."""
    core, word = line.cores[i], line.words[i]
    if core[:1].isdecimal():
        return _figure(line, i)
    if i and line.words[i - 1] in _ROMAN_AFTER and core and _ROMAN.fullmatch(core):
        return [str(_arabic(core))], i + 1
    if not starts_number(line, i) or (line.named(i) and word in DIGITS):
        return [], i + 1
    if word == "năm" and not _counts(line, i):
        return [], i + 1
    number = cardinal(line, i)
    if number is None or number.vague or line.after(number.last) in NUMBERISH:
        return ([str(DIGITS[word])] if word in DIGITS else [word]), i + 1
    return [str(number.value)], number.last


def _counts(line: Line, i: int) -> bool:
    """Whether «năm» is five here: before what is counted or measured, or before more of the number."""
    follows = line.after(i + 1)
    return counted_at(line, i + 1) or unit_at(line, i + 1, MEASURES) is not None or follows in NUMBERISH


def _figure(line: Line, i: int) -> tuple[list[str], int]:
    """A figure with its scale or percent sign."""
    core, last = line.cores[i], i + 1
    if core.isdecimal() and core.startswith("0") and len(core) > 2:
        # telephone numbers may come in groups
        while line.after(last).isdecimal() and len(core) < 11:
            core += line.words[last]
            last += 1
        return [core], last
    sign = "%" if core.endswith("%") else ""
    value = _read(core.rstrip("%"))
    while line.after(last) in SCALES:
        value *= SCALES[line.words[last]]
        last += 1
    return [_text(value) + sign], last


def _read(figure: str) -> Fraction:
    if _GROUPED.fullmatch(figure):
        return Fraction(figure.replace(".", ""))
    whole, _, decimals = figure.replace(".", "").partition(",") if "," in figure else figure.partition(".")
    return Fraction(f"{whole}.{decimals.replace(',', '').replace('.', '') or 0}")


def _text(value: Fraction) -> str:
    whole, rest = divmod(value, 1)
    return str(whole) if not rest else f"{whole},{f'{float(rest):.9f}'[2:].rstrip('0')}"


def _arabic(numeral: str) -> int:
    sizes = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    return sum(-size if any(size < later for later in sizes[k + 1 : k + 2]) else size for k, size in enumerate(sizes))
