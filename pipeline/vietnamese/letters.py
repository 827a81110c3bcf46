"""How abbreviations are read out in Vietnamese: UBND is «u bê en dê», «u bê nờ đê», …. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from math import prod

from pipeline.records import Term
from pipeline.vietnamese.spoken import DIGITS, number_words

_NAMES = {
    "A": "a", "B": "bê|bờ", "C": "xê|cờ", "D": "dê|đê", "Đ": "đê|đờ", "E": "e", "F": "ép|ép phờ", "G": "gờ|giê",
    "H": "hát|hờ", "I": "i", "J": "gi", "K": "ca|cờ", "L": "lờ|e lờ|en lờ", "M": "mờ|em|em mờ|e mờ",
    "N": "nờ|en|en nờ|e nờ", "O": "o|ô", "P": "pê|pờ", "Q": "quy|quờ|cu", "R": "rờ|e rờ",
    "S": "sờ|ét|ét sì|ét sờ|ét xì", "T": "tê|tờ", "U": "u", "V": "vê|vờ", "W": "vê kép|vê đúp", "X": "ích|ích xì|xờ",
    "Y": "i|i dài", "Z": "dét",
}  # fmt: skip
"""The letters' names and sounds; both are heard, also mixed in one word. «y» and «i» are spelled alike here."""
_ENGLISH = {
    "A": "ây|ê", "B": "bi", "C": "xi|si", "D": "đi", "E": "i", "F": "ép", "G": "gi|ghi", "H": "ết", "I": "ai",
    "K": "cây", "L": "eo|en", "M": "em", "N": "en", "O": "ô|âu", "P": "pi", "Q": "kiu", "R": "a", "S": "ét",
    "T": "ti", "U": "diu|iu|u", "V": "vi", "X": "ích", "Y": "oai", "Z": "dét",
}  # fmt: skip
_ABBREVIATION = re.compile(r"[A-ZĐ]{2,8}")
_MIXED = re.compile(r"(?=(?:[^A-ZĐ]*[A-ZĐ]){2})[A-ZĐa-zđ]{3,6}")
_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_TOO_COMMON = frozenset("a ai bi bê bờ ca cờ đi dê đê đờ e em en ép gi gờ hát hờ i mờ o ô sờ ta tê tờ u vi vờ".split())
"""Syllables that two by two say something else («em đi», «bờ đê»): they do not make a whole term."""
_PARTS = re.compile(r"[^-–/&]+|&")
_SAID = {"&": "và"}
LONGEST_NUMBER = 4
"""Digits of a number in a term that is read out: Đề án 06, Nghị quyết 57."""
MOST = 3_000
"""Readings of one abbreviation; a longer one is read consistently, by names or by sounds."""

Reading = tuple[str, ...]


@lru_cache(maxsize=4_096)
def letter_readings(token: str) -> tuple[Reading, ...]:
    """The usual ways to read an abbreviation's letters, as syllables; empty for what is a word or a Roman numeral."""
    if not (_ABBREVIATION.fullmatch(token) or _MIXED.fullmatch(token)) or _ROMAN.fullmatch(token):
        return ()
    letters = token.upper()
    tables = [_NAMES] if "Đ" in letters else [_NAMES, _ENGLISH]
    found: dict[Reading, None] = {}
    for table in tables:
        if not all(letter in table for letter in letters):
            continue
        choices = [_choices(table[letter]) for letter in letters]
        while _count(choices) > MOST:
            longest = max(range(len(choices)), key=lambda i: len(choices[i]))
            choices[longest] = choices[longest][:-1]
        for parts in product(*choices):
            found[tuple(syllable for part in parts for syllable in part)] = None
    return tuple(reading for reading in found if reading != ("ca", "hát"))


def term_readings(term: Term) -> tuple[Reading, ...]:
    """How a term sounds where its letters do not say it: as the office gave it, or with abbreviations read out."""
    given = [tuple(form.split()) for form in term.spoken]
    parts = [part for token in term.written.split() for part in _PARTS.findall(token.strip(".,;:()«»“”"))]
    choices = [_part_readings(part) for part in parts]
    if all(len(choice) == 1 and choice[0] == (part,) for choice, part in zip(choices, parts, strict=True)):
        return tuple(given)
    if (len(parts) < 2 and parts[0].isdecimal()) or _count(choices) > MOST:
        return tuple(given)
    read_out = (tuple(syllable for reading in readings for syllable in reading) for readings in product(*choices))
    clear = (reading for reading in read_out if len(reading) > 2 or not _TOO_COMMON.issuperset(reading))
    return tuple(dict.fromkeys([*given, *clear]))


def _part_readings(part: str) -> tuple[Reading, ...]:
    if part.isdecimal() and len(part) <= LONGEST_NUMBER:
        return tuple(dict.fromkeys([*_in_full(part), tuple(DIGITS[int(digit)] for digit in part)]))
    return letter_readings(part) or ((_SAID.get(part, part),),)


def _in_full(number: str) -> Iterator[Reading]:
    """57 is «năm mươi bảy»; 06 has no other reading than its digits."""
    if number.startswith("0"):
        return
    words = tuple(number_words(int(number)).split())
    yield words
    if words[-2:] == ("mươi", "bốn"):
        yield (*words[:-1], "tư")


def _choices(line: str) -> list[Reading]:
    return [tuple(part.split()) for part in line.split("|")]


def _count(choices: Sequence[Sequence[Reading]]) -> int:
    return prod(map(len, choices))
