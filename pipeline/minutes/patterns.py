"""The rules' patterns, for spaCy's Matcher. Pure.

A pattern is words with single spaces, in any letter case and either tone placement:

    giao cho            these words
    giao|phân           one of these
    giao (cho)          what stands in brackets may be missing; brackets may hold several words and other brackets
    hội nghị … kết thúc up to six words between
    {who}               a person or unit: {person}, {unit}; {date}, {deadline}, {money}, {document}, {number}
    ^ thưa              at the beginning of what is said, after «dạ», «vâng», «thứ nhất là» and the like
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

from pipeline.vietnamese.text import fold

_PART = re.compile(r"\(|\)|[^\s()]+")
_ENTITIES = {
    "who": ["PERSON", "UNIT"], "person": ["PERSON"], "unit": ["UNIT"], "date": ["DATE"], "deadline": ["DEADLINE"],
    "money": ["MONEY"], "document": ["DOCUMENT"],
}  # fmt: skip
NUMBER = r"^(\d.*|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$"
_SHAPES = {
    "number": NUMBER,
    "amount": r"^\d{1,3}(\.\d{3})+$",
    "share": r"^\d+/\d+$",
    "d": r"^\d{1,2}$",
    "dm": r"^(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])(/\d{4})?$",
    "dmy": r"^(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])/\d{4}$",
    "my": r"^\d{1,2}/\d{4}$",
    "y": r"^(19|20)\d\d$",
    "q": r"^(i{1,3}|iv|[1-4])$",
    "qy": r"^(i{1,3}|iv|[1-4])/(19|20)\d\d$",
    "code": r"^\d+/.*[a-zđ]{2}",
}
GAP = "…"
START = "^"

Token = dict[str, Any]


def spellings(pattern: str) -> list[list[str]]:
    """The pattern's words with each bracket once written out and once left away. Raises ValueError."""
    words = _PART.findall(pattern)
    found, rest = _spell(words)
    if rest:
        raise ValueError(f"{pattern}: )")
    return [spelling for spelling in found if spelling]


def _spell(words: list[str]) -> tuple[list[list[str]], list[str]]:
    """All spellings up to the closing bracket, and what stands after it."""
    found: list[list[str]] = [[]]
    while words:
        word, words = words[0], words[1:]
        if word == ")":
            return found, [word, *words]
        if word == "(":
            inner, words = _spell(words)
            if not words:
                raise ValueError("(")
            words = words[1:]
            found = [one + more for one in found for more in ([], *inner)]
        else:
            found = [[*one, word] for one in found]
    return found, []


def compiled(pattern: str) -> Iterator[list[Token]]:
    """The pattern as spaCy token patterns. Raises ValueError for an unknown slot or a bracket without its pair."""
    for spelling in spellings(pattern):
        yield [_token(word) for word in spelling if word != START]


def divided(pattern: str) -> tuple[list[list[str]], list[list[Token]]]:
    """The phrases of folded words that it stands for, and its spellings with gaps or slots as token patterns."""
    whole: list[list[str]] = []
    open_ended: list[list[Token]] = []
    for spelling in spellings(pattern):
        words = [word for word in spelling if word != START]
        if not words:
            continue
        if any(word == GAP or word.startswith("{") for word in words):
            open_ended.append([_token(word) for word in words])
        else:
            whole += [list(phrase) for phrase in product(*(fold(word).split("|") for word in words))]
    return whole, open_ended


def _token(word: str) -> Token:
    if word == GAP:
        return {"IS_PUNCT": False, "OP": "{0,6}"}
    if word.strip("{}") in _SHAPES and word.startswith("{"):
        return {"NORM": {"REGEX": _SHAPES[word.strip("{}")]}}
    if word.startswith("{"):
        return {"ENT_TYPE": {"IN": _ENTITIES[_slot(word)]}, "OP": "+"}
    if word == ",":
        return {"NORM": ","}
    options = [fold(option) for option in word.split("|")]
    return {"NORM": options[0]} if len(options) == 1 else {"NORM": {"IN": options}}


def _slot(word: str) -> str:
    name = word.strip("{}")
    if name not in _ENTITIES:
        raise ValueError(f"{word}: {', '.join(_ENTITIES)}, number")
    return name
