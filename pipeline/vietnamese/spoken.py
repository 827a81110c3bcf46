"""From what an office types to what is said: sentences of lower-case syllables, numbers as words. Pure functions.

«Ngày 30/6/2026, UBND tỉnh họp» → ngày ba mươi tháng sáu năm hai nghìn không trăm hai mươi sáu ủy ban nhân dân
tỉnh họp. This is the form that the conformer writes, so that a language model can learn from typed text. What
cannot be read with certainty (document numbers, codes, addresses of web pages) cuts the sentence in two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pipeline.records import nfc
from pipeline.vietnamese.abbreviations import ABBREVIATIONS
from pipeline.vietnamese.sounds import parse, spelling
from pipeline.vietnamese.text import fold

DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()
_GROUPS = ("", "nghìn", "triệu", "tỷ")
_UNITS = {
    "%": "phần trăm",
    "‰": "phần nghìn",
    "m2": "mét vuông",
    "m²": "mét vuông",
    "m3": "mét khối",
    "m³": "mét khối",
    "km2": "ki lô mét vuông",
    "km²": "ki lô mét vuông",
    "km": "ki lô mét",
    "cm": "xen ti mét",
    "mm": "mi li mét",
    "m": "mét",
    "kg": "ki lô gam",
    "ha": "héc ta",
    "đ": "đồng",
    "đồng": "đồng",
    "°c": "độ xê",
    "kv": "ki lô vôn",
    "mw": "mê ga oát",
}
"""After a number."""
_DAY_CUES = {"ngày", "sáng", "trưa", "chiều", "tối", "mùng", "mồng", "từ", "đến", "trước", "sau", "hai", "tư", "năm"}
_ROMAN_CUES = {"quý", "khóa", "thứ", "kỷ", "kỳ", "chương", "phần", "hội", "hạng", "loại", "cấp", "nhóm", "vùng", "mức"}
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10}
_NUMBER = r"\d{1,3}(?:\.\d{3})+|\d+"
_TOKEN = re.compile(
    rf"""
    (?P<comrade>đ/c(?!\w))
  | (?P<quarter>(?<!\w)[IVX]+(?=/(?:19|20)\d\d(?!\d)))(?P<slash>/)
  | (?P<code>\S*\d\S*/[A-ZĐ]\S*|[A-ZĐ]{{2,}}\S*[/_]\S*|\S*(?:@|www\.|://)\S*)     # 30/2020/NĐ-CP, an address
  | (?P<date>(?<!\d)\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)\d\d(?!\d))
  | (?P<month>(?<!\d)\d{{1,2}}/(?:19|20)\d\d(?!\d))
  | (?P<clock>(?<!\d)\d{{1,2}}(?:[hg]\d\d?|[hg]|:\d\d)(?![\w:]))
  | (?P<over>(?<![\d/])\d{{1,3}}/\d{{1,3}}(?![\d/]))
  | (?P<number>(?<![\d,.])(?<!\d/)(?:{_NUMBER})(?:,\d+)?(?!\d))
    (?P<unit>\s?(?:%|‰|[mk]?m[23²³]|°C|(?:km|cm|mm|kg|ha|kV|MW|m|đ)(?!\w)))?(?!\w|[,./]\d)
  | (?P<word>[^\W\d_]+(?:[-&][^\W\d_]+)*\d*)
  | (?P<range>(?<=\d)\s?[-–]\s?(?=\d))
  | (?P<space>\s+|[,."“”«»‘’'\[\]*•▪●○◦·]|[-–—](?=\s)|[-–—]$)
  | (?P<cut>.)
    """,
    re.VERBOSE,
)
_ITEM = re.compile(r"^\s*(?:[-–—+*•▪●○◦·]|(?:\d+|[IVX]+)(?:\.\d+)*[.)](?!\d)|\d+(?:\.\d+)+(?=\s)|[a-zđ]\))\s*")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_ENDS = re.compile(
    r"[;!?…]+|:(?=\s|$)|\.{2,}|(?<!\bTP)(?<!\bTS)(?<!\bThS)(?<!\bBS)(?<!\bGS)(?<!\bPGS)\.(?=\s|$|[\"”»)])|\t|\n"
)


def number_words(number: int) -> str:
    """A cardinal as it is read in full: 2026 → hai nghìn không trăm hai mươi sáu; up to 999 tỷ."""
    if number < 0 or number >= 10**12:
        raise ValueError(f"{number} is not between 0 and 999 tỷ")
    groups = [number // 1000**power % 1000 for power in range(4)]
    top = max((power for power in range(4) if groups[power]), default=0)
    said = []
    for power in range(top, -1, -1):
        if groups[power] or top == 0:
            said += [_hundreds(groups[power], power < top), _GROUPS[power]]
    return " ".join(filter(None, said))


def _hundreds(number: int, full: bool) -> str:
    hundred, rest = divmod(number, 100)
    said = f"{DIGITS[hundred]} trăm" if hundred or full else ""
    if not rest and said:
        return said
    return f"{said} {_tens(rest, bool(said))}".strip()


def _tens(number: int, after_hundred: bool) -> str:
    ten, unit = divmod(number, 10)
    if ten == 0:
        return f"linh {DIGITS[unit]}" if after_hundred else DIGITS[unit]
    if ten == 1:
        return f"mười {'lăm' if unit == 5 else DIGITS[unit]}" if unit else "mười"
    last = {0: "", 1: "mốt", 5: "lăm"}.get(unit, DIGITS[unit])
    return f"{DIGITS[ten]} mươi {last}".strip()


def sentences(text: str, abbreviations: Mapping[str, str] = ABBREVIATIONS) -> Iterator[tuple[str, ...]]:
    """The sentences of a typed text, as syllables in old tone placement, in order.

    `abbreviations`: UBND → ủy ban nhân dân. What stands in brackets comes as a sentence of its own.
    """
    for line in nfc(text).splitlines():
        aside: list[str] = []
        while found := _BRACKETS.search(line):
            aside.append(found.group(1))
            line = f"{line[: found.start()]} {line[found.end() :]}"  # noqa: PLW2901
        for part in (line, *aside):
            for piece in _ENDS.split(_ITEM.sub("", part)):
                yield from _read(piece, abbreviations)


@dataclass(slots=True)
class _Context:
    """What a token's reading depends on: the syllable before it, abbreviations, whether all is in capitals."""

    previous: str
    abbreviations: Mapping[str, str]
    capitals: bool


def _read(piece: str, abbreviations: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """One sentence, or its stretches between what cannot be read."""
    context = _Context("", abbreviations, piece.isupper())
    said: list[str] = []
    for match in _TOKEN.finditer(piece):
        reader = _READERS.get(str(match.lastgroup))
        words = reader(match, context) if reader else None
        if words is None:
            if said:
                yield tuple(said)
            said = []
        else:
            said.extend(words)
        context.previous = said[-1] if said else ""
    if said:
        yield tuple(said)


def _dated(match: re.Match[str], context: _Context) -> list[str] | None:
    return _date([int(part) for part in re.split(r"[/.-]", match.group())], context.previous)


def _clock(match: re.Match[str], _context: _Context) -> list[str] | None:
    hour, minute = (int(part or 0) for part in [*re.split(r"[hg:]", match.group()), ""][:2])
    said = f"{number_words(hour)} giờ {number_words(minute) if minute else ''}"
    return said.split() if hour <= 24 and minute < 60 else None


def _over(match: re.Match[str], context: _Context) -> list[str] | None:
    """12/15: a day, or how many of how many."""
    first, second = map(int, match.group().split("/"))
    if context.previous in _DAY_CUES and 1 <= first <= 31 and 1 <= second <= 12:
        return _date([first, second], context.previous)
    return f"{number_words(first)} trên {number_words(second)}".split()


def _date(parts: list[int], previous: str) -> list[str] | None:
    """[day, month, year], [month, year] or [day, month]."""
    year = parts.pop() if parts[-1] > 31 else None
    month = parts.pop()
    day = parts.pop() if parts else None
    if not 1 <= month <= 12 or not 1 <= (day or 1) <= 31:
        return None
    said = [] if day is None else [number_words(day)]
    said += [] if day is None and previous == "tháng" else ["tháng"]
    said += ["tư" if month == 4 else number_words(month)]
    said += [] if year is None else ["năm", number_words(year)]
    return " ".join(said).split()


def _counted(match: re.Match[str], context: _Context) -> list[str] | None:
    return _quantity(match["number"], (match["unit"] or "").strip(), context.previous)


def _quantity(text: str, unit: str, previous: str) -> list[str] | None:
    whole, _, fraction = text.replace(".", "").partition(",")
    if len(whole) > 12 or (len(whole) > 2 and whole.startswith("0")):
        return None  # a code or a telephone number
    number = int(whole)
    said = number_words(number)
    if not fraction and not unit:
        if previous == "thứ" and number in (1, 4):
            said = {1: "nhất", 4: "tư"}[number]
        elif previous == "tháng" and number == 4:
            said = "tư"
    if fraction:
        said += f" phẩy {_fraction(fraction)}"
    return f"{said} {_UNITS.get(unit.lower(), '')}".split()


def _fraction(digits: str) -> str:
    if len(digits) <= 2 and not digits.startswith("0"):
        return number_words(int(digits))
    return " ".join(DIGITS[int(digit)] for digit in digits)


def _quarter(match: re.Match[str], context: _Context) -> list[str] | None:
    """IV/ in «quý IV/2026»."""
    return [*_roman(match["quarter"], context.previous), "năm"]


def _word(match: re.Match[str], context: _Context) -> list[str] | None:
    return _syllables(match.group(), context)


def _syllables(text: str, context: _Context) -> list[str] | None:
    if text in context.abbreviations:
        return fold(context.abbreviations[text]).split()
    pieces = re.split(r"[-&]", text)
    if len(pieces) > 1:
        parts = [_syllables(piece, context) for piece in pieces]
        return None if None in parts else [word for part in parts for word in part or ()]
    if context.previous in _ROMAN_CUES and _ROMAN.fullmatch(text):
        return _roman(text, context.previous)
    coded = text[-1].isdigit() or (len(text) > 1 and not text[1:].islower())  # UBTV, VNeID
    folded = fold(text)
    if (coded and not context.capitals) or not (parse(folded) or re.fullmatch(r"[a-z]{3,}", folded)):
        return None
    return [folded]


def _roman(text: str, previous: str) -> list[str]:
    values = [_VALUES[letter] for letter in text]
    number = sum(-one if one < next_one else one for one, next_one in pairwise([*values, 0]))
    return _quantity(str(number), "", previous) or []


_READERS: dict[str, Callable[[re.Match[str], _Context], list[str] | None]] = {
    "space": lambda _match, _context: [],
    "comrade": lambda _match, _context: ["đồng", "chí"],
    "range": lambda _match, _context: ["đến"],
    "slash": _quarter,
    "date": _dated,
    "month": _dated,
    "clock": _clock,
    "over": _over,
    "number": _counted,
    "unit": _counted,
    "word": _word,
}
"""By the group of _TOKEN; the others, codes and single signs, cannot be read."""

_SAME = {"ngàn": "nghìn", "lẻ": "linh", "nhăm": "lăm", "mồng": "mùng", "bẩy": "bảy"}


@lru_cache(maxsize=65_536)
def one_spelling(syllable: str) -> str:
    """A syllable's one form for language models: what regions or offices say or write differently is one.

    ngàn is nghìn, lẻ linh, nhăm lăm; kĩ is kỹ, tỉ tỷ; oà is òa.
    """
    spelt = spelling(syllable)
    return _SAME.get(spelt, spelt)
