"""Numbers that Word itself writes before a paragraph: «I.», «1.», «a)», «-» (ECMA-376 Part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.word.lint.xml import Node, child, get, number, w

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_MOST_ROMAN = 3999
_DEEPEST = 8
"""Levels of a list are 0 to 8."""
_LEVEL = re.compile(r"%(\d)")


def roman(value: int) -> str:
    """4 → IV."""
    if value > _MOST_ROMAN:
        return str(value)
    written = ""
    for size, letters in _ROMAN:
        while value >= size:
            written, value = written + letters, value - size
    return written


def _letter(value: int) -> str:
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if 0 < value <= 26 * 30 else str(value)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": roman,
    "lowerRoman": lambda value: roman(value).lower(),
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerLetter": _letter,
}


class Numbering:
    """word/numbering.xml: which level a paragraph has, and what is written there. Counts as the text goes."""

    def __init__(self, root: Node | None, styles: Node | None) -> None:
        self._abstract: dict[str, Node] = {}
        self._numbers: dict[str, Node] = {}
        self._counts: dict[str, list[int]] = {}
        for node in () if root is None else root:
            if node.tag == w("abstractNum"):
                self._abstract[get(node, "abstractNumId", "") or ""] = node
            elif node.tag == w("num"):
                self._numbers[get(node, "numId", "") or ""] = node
        self._of_style = {
            get(style, "styleId", "") or "": found
            for style in (() if styles is None else styles.iter(w("style")))
            if (found := child(style, "pPr", "numPr")) is not None
        }

    def level(self, properties: Node | None) -> Node | None:
        """The w:lvl that a w:pPr names itself, if any."""
        found = child(properties, "numPr")
        return self._level(*_named(found)) if found is not None else None

    def label(self, properties: Node | None) -> str | None:
        """What Word writes before this paragraph, «» for a bullet of its own font; None without a number."""
        found = child(properties, "numPr")
        style = self._of_style.get(get(child(properties, "pStyle"), "val", "") or "")
        named = found if found is not None else style
        if named is None:
            return None
        name, depth = _named(named)
        if child(named, "numId") is None and style is not None:
            name = _named(style)[0]
        level = self._level(name, depth)
        return None if level is None else self._written(name, depth, level)

    def _written(self, name: str, depth: int, level: Node) -> str:
        key = get(child(self._numbers.get(name), "abstractNumId"), "val", name) or name
        counts = self._counts.setdefault(key, [])
        del counts[depth + 1 :]
        while len(counts) <= depth:
            start = number(child(self._level(name, len(counts)), "start"), "val")
            counts.append((1 if start is None else start) - (len(counts) == depth))
        counts[depth] += 1
        text = get(child(level, "lvlText"), "val", "") or ""
        if get(child(level, "numFmt"), "val") == "bullet":
            return "-" if text in ("-", "–", "−") else "•"

        def value(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            kind = get(child(self._level(name, at), "numFmt"), "val", "decimal") or "decimal"
            return _FORMATS.get(kind, str)(counts[at]) if at < len(counts) else ""

        return _LEVEL.sub(value, text)

    def _level(self, name: str, depth: int) -> Node | None:
        found = self._numbers.get(name)
        if found is None:
            return None
        overrides = [node for node in found.iter(w("lvlOverride")) if get(node, "ilvl") == str(depth)]
        for override in overrides:
            if (own := child(override, "lvl")) is not None:
                return own
        abstract = self._abstract.get(get(child(found, "abstractNumId"), "val", "") or "")
        levels = () if abstract is None else abstract.iter(w("lvl"))
        return next((level for level in levels if get(level, "ilvl") == str(depth)), None)


def _named(node: Node) -> tuple[str, int]:
    depth = number(child(node, "ilvl"), "val") or 0
    return get(child(node, "numId"), "val", "0") or "0", max(0, min(depth, _DEEPEST))
