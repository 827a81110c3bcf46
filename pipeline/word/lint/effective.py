"""How text really looks: docDefaults, theme, table style, paragraph style, character style, the run itself.

The order is ECMA-376 Part 1, 17.7.2. Bold, italic and capitals of styles toggle each other (17.7.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pipeline.word.decree30 import FONT
from pipeline.word.lint.numbering import Numbering
from pipeline.word.lint.xml import Node, child, get, is_on, number, w

SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_THEMES = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme", "cs": "cstheme"}
_TOGGLES = ("b", "i", "caps")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WORD_SIZE = 20
"""Half-points: the size where nothing names one."""
_DEEPEST = 20
"""Styles based on styles: a longer chain is a loop."""

Values = dict[str, Any]


@dataclass(frozen=True)
class RunLook:
    """A run. Size in pt; the fonts of the four kinds of letters."""

    fonts: tuple[str, str, str, str]
    east_asian: bool
    complex: bool
    size: float
    bold: bool
    italic: bool
    capitals: bool
    underlined: bool
    color: str
    language: str
    hidden: bool

    def font(self, letter: str) -> str:
        """The font that shows a letter."""
        if self.complex:
            return self.fonts[3]
        if letter < "\x80":
            return self.fonts[0]
        if self.east_asian or "\u2e80" <= letter <= "\ud7ff" or "\uf900" <= letter <= "\ufaff":
            return self.fonts[2]
        return self.fonts[1]


@dataclass(frozen=True)
class ParagraphLook:
    """A paragraph. Lengths in twips; `line` in 1/240 of a line, or in twips where `rule` is exact or atLeast."""

    alignment: str
    left: int
    right: int
    first_line: int
    by_characters: bool
    before: int
    after: int
    line: int
    rule: str
    contextual: bool
    style: str | None


class Looks:
    """Resolves formatting in one document."""

    def __init__(self, styles: Node | None, theme: Node | None, numbering: Numbering) -> None:
        self._styles: dict[str, Node] = {}
        self._defaults: dict[str, str] = {}
        self._theme = _theme_fonts(theme)
        self._numbering = numbering
        self._cache: dict[tuple[str, str], Values] = {}
        base = child(styles, "docDefaults")
        self._base_run = _run_values(child(base, "rPrDefault", "rPr"))
        self._base_paragraph = _paragraph_values(child(base, "pPrDefault", "pPr"))
        for style in () if styles is None else styles.iter(w("style")):
            name = get(style, "styleId", "") or ""
            self._styles[name] = style
            if get(style, "default") in ("1", "true", "on"):
                self._defaults[get(style, "type", "") or ""] = name

    def style_name(self, style: str | None) -> str:
        """The name of a style, as Word shows it."""
        return get(child(self._styles.get(style or ""), "name"), "val", "") or ""

    def paragraph(self, node: Node, table_style: str | None) -> ParagraphLook:
        """The look of a w:p."""
        own = child(node, "pPr")
        style = self._style_of(own)
        values = {**self._base_paragraph, **self._style(table_style, "pPr"), **self._style(style, "pPr")}
        level = self._numbering.level(own)
        values.update(_paragraph_values(child(level, "pPr")))
        values.update(_paragraph_values(own))
        first = values.get("firstLine", 0)
        return ParagraphLook(
            alignment={"start": "left", "end": "right", "distribute": "both"}.get(
                values.get("jc", "left"), values.get("jc", "left")
            ),
            left=values.get("left", 0), right=values.get("right", 0), first_line=first,
            by_characters=bool(values.get("chars")),
            before=values.get("before", 0), after=values.get("after", 0),
            line=values.get("line", 240), rule=values.get("lineRule", "auto"),
            contextual=values.get("contextual", False), style=style,
        )  # fmt: skip

    def run(self, node: Node, paragraph: Node, table_style: str | None) -> RunLook:
        """The look of a w:r in a w:p."""
        own = child(node, "rPr")
        character = get(child(own, "rStyle"), "val")
        of_styles = [
            self._style(table_style, "rPr"),
            self._style(self._style_of(child(paragraph, "pPr")), "rPr"),
            self._style(character or self._defaults.get("character"), "rPr"),
        ]
        values = dict(self._base_run)
        for each in of_styles:
            values.update(each)
        direct = _run_values(own)
        for name in _TOGGLES:
            values[name] = sum(each.get(name, False) for each in of_styles) % 2 == 1 or self._base_run.get(name, False)
        values.update(direct)
        ascii_, high, east, cs = (self._font(values.get(slot)) for slot in SLOTS)
        return RunLook(
            fonts=(ascii_, high, east, cs),
            east_asian=values.get("hint") == "eastAsia", complex=values.get("complex", False),
            size=values.get("sz", _WORD_SIZE) / 2,
            bold=values["b"], italic=values["i"], capitals=values["caps"],
            underlined=values.get("u", "none") != "none",
            color=values.get("color", "auto"), language=values.get("lang", ""), hidden=values.get("vanish", False),
        )  # fmt: skip

    def _font(self, value: tuple[str, str] | None) -> str:
        if value is None:
            return FONT
        kind, name = value
        # a theme without a font for these letters leaves the choice to Word
        return name if kind == "name" else self._theme.get(name, "") or FONT

    def _style_of(self, own: Node | None) -> str | None:
        return get(child(own, "pStyle"), "val") or self._defaults.get("paragraph")

    def _style(self, style: str | None, part: str) -> Values:
        """The values of a style with those that it is based on."""
        if style is None:
            return {}
        if (style, part) not in self._cache:
            values: Values = {}
            for each in reversed(list(self._chain(style))):
                read = _run_values if part == "rPr" else _paragraph_values
                if part == "pPr":
                    values.update(_paragraph_values(child(self._numbering.level(child(each, "pPr")), "pPr")))
                values.update(read(child(each, part)))
            self._cache[style, part] = values
        return self._cache[style, part]

    def _chain(self, style: str) -> Iterator[Node]:
        name: str | None = style
        for _ in range(_DEEPEST):
            node = self._styles.get(name or "")
            if node is None:
                return
            yield node
            name = get(child(node, "basedOn"), "val")


def _run_values(node: Node | None) -> Values:
    values: Values = {}
    fonts = child(node, "rFonts")
    if fonts is not None:
        for slot in SLOTS:
            if (theme := get(fonts, _THEMES[slot])) is not None:
                values[slot] = ("theme", theme)
            elif (name := get(fonts, slot)) is not None:
                values[slot] = ("name", name)
        if (hint := get(fonts, "hint")) is not None:
            values["hint"] = hint
    for name in _TOGGLES:
        if (found := child(node, name)) is not None:
            values[name] = is_on(found)
    for name in ("color", "u", "lang"):
        if (value := get(child(node, name), "val")) is not None:
            values[name] = value
    if (size := number(child(node, "sz"), "val")) is not None:
        values["sz"] = size
    if (hidden := child(node, "vanish")) is not None:
        values["vanish"] = is_on(hidden)
    if is_on(child(node, "cs")) or is_on(child(node, "rtl")):
        values["complex"] = True
    return values


def _paragraph_values(node: Node | None) -> Values:
    values: Values = {}
    if (jc := get(child(node, "jc"), "val")) is not None:
        values["jc"] = jc
    indent, spacing = child(node, "ind"), child(node, "spacing")
    for name, others in (("left", ("left", "start")), ("right", ("right", "end"))):
        for each in others:
            if (value := number(indent, each)) is not None:
                values[name] = value
    if (first := number(indent, "firstLine")) is not None:
        values["firstLine"] = first
    if (hanging := number(indent, "hanging")) is not None:
        values["firstLine"] = -hanging
    if indent is not None and (values.keys() & {"firstLine"} or get(indent, "firstLineChars") is not None):
        values["chars"] = bool(number(indent, "firstLineChars") or number(indent, "hangingChars"))
    for name in ("before", "after", "line"):
        if (value := number(spacing, name)) is not None:
            values[name] = value
        if get(spacing, f"{name}Autospacing") in ("1", "true", "on"):
            values[name] = 280
    if (rule := get(spacing, "lineRule")) is not None:
        values["lineRule"] = rule
    if (contextual := child(node, "contextualSpacing")) is not None:
        values["contextual"] = is_on(contextual)
    return values


def _theme_fonts(theme: Node | None) -> dict[str, str]:
    """What minorHAnsi, majorBidi and the others stand for."""
    fonts: dict[str, str] = {}
    for size in ("major", "minor"):
        scheme = None if theme is None else theme.find(f".//{_DRAWING}{size}Font")
        for part, names in (("latin", ("HAnsi", "Ascii")), ("ea", ("EastAsia",)), ("cs", ("Bidi",))):
            face = None if scheme is None else scheme.find(f"{_DRAWING}{part}")
            for name in names:
                fonts[size + name] = "" if face is None else face.get("typeface", "")
    return fonts
