"""WordprocessingML elements: paragraph properties, runs, marks, parts of tables.

Made as XML: python-docx's own tables and paragraphs search the whole document at each call, which is too slow
for a meeting of some thousand utterances.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pipeline.vietnamese.text import printable
from pipeline.word.decree30 import BLACK, BODY, RULE, Element
from pipeline.word.pieces import CommentMark, Piece

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement


@dataclass(frozen=True)
class Layout:
    """What one paragraph has beside its style. Lengths in twips; None leaves the style's own."""

    left: int | None = None
    right: int | None = None
    first_line: int | None = None
    before: int | None = None
    after: int | None = None
    keep_next: bool = False
    tab_stop: int | None = None


PLAIN = Layout()


def paragraph_properties(element: Element, layout: Layout) -> BaseOxmlElement:
    """w:pPr: the style, and what the paragraph has beside it."""
    properties = make("w:pPr")
    if element is not BODY:
        properties.append(make("w:pStyle", val=element.id))
    if layout.keep_next:
        properties.append(make("w:keepNext"))
    if layout.tab_stop is not None:
        tabs = make("w:tabs")
        tabs.append(make("w:tab", val="left", pos=layout.tab_stop))
        properties.append(tabs)
    if (spacing := _spacing(element, layout)) is not None:
        properties.append(spacing)
    if (indents := _indents(layout)) is not None:
        properties.append(indents)
    return properties


def _spacing(element: Element, layout: Layout) -> BaseOxmlElement | None:
    values: dict[str, str | int] = {}
    if layout.before is not None:
        values["before"] = layout.before
    if layout.after is not None:
        values["after"] = layout.after
    if element is RULE:
        # an exact line: a paragraph is otherwise never lower than a line of its font
        values.update(line=30, lineRule="exact")
    return make("w:spacing", **values) if values else None


def _indents(layout: Layout) -> BaseOxmlElement | None:
    values: dict[str, int] = {}
    if layout.left is not None:
        values["left"] = layout.left
    if layout.right is not None:
        values["right"] = layout.right
    if layout.first_line is not None:
        values["firstLine" if layout.first_line >= 0 else "hanging"] = abs(layout.first_line)
    return make("w:ind", **values) if values else None


def comment_mark(mark: CommentMark) -> list[BaseOxmlElement]:
    """The mark itself; where a comment's words end, also the run that shows it."""
    if not mark.ends:
        return [make("w:commentRangeStart", id=mark.id)]
    run = make("w:r")
    run.append(make("w:commentReference", id=mark.id))
    return [make("w:commentRangeEnd", id=mark.id), run]


def run(piece: Piece) -> BaseOxmlElement:
    """w:r with its text."""
    run = make("w:r")
    properties = make("w:rPr")
    if piece.style:
        properties.append(make("w:rStyle", val=piece.style))
    for name, on in (("b", piece.bold), ("i", piece.italic)):
        if on is not None:
            properties.extend((make(f"w:{name}", val=int(on)), make(f"w:{name}Cs", val=int(on))))
    if piece.highlight:
        properties.append(make("w:highlight", val="yellow"))
    if len(properties):
        run.append(properties)
    if piece.tab:
        run.append(make("w:tab"))
    if piece.text:
        text = make("w:t")
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        text.text = printable(piece.text)
        run.append(text)
    return run


def bookmark_start(number: int, name: str) -> BaseOxmlElement:
    """Where a bookmark begins."""
    return make("w:bookmarkStart", id=number, name=name)


def bookmark_end(number: int) -> BaseOxmlElement:
    """Where it ends."""
    return make("w:bookmarkEnd", id=number)


def table_borders() -> BaseOxmlElement:
    """w:tblBorders: thin lines everywhere."""
    borders = make("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(make(f"w:{side}", val="single", sz=4, space=0, color=BLACK))
    return borders


def cell_margins(width: int) -> BaseOxmlElement:
    """w:tblCellMar: `width` twips left and right."""
    margins = make("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(make(f"w:{side}", w=width, type="dxa"))
    return margins


def cell(width: int) -> BaseOxmlElement:
    """w:tc without content; width in twips."""
    cell = make("w:tc")
    properties = make("w:tcPr")
    properties.append(make("w:tcW", w=width, type="dxa"))
    cell.append(properties)
    return cell


def make(tag: str, **attributes: str | int) -> BaseOxmlElement:
    """A WordprocessingML element; attribute names without their prefix."""
    makes, names = _maker()
    made = makes(qualified(tag), nsmap=names)
    for name, value in attributes.items():
        made.set(qualified(f"w:{name}"), str(value))
    return made


@cache
def _maker() -> tuple[Callable[..., BaseOxmlElement], dict[str, str]]:
    """python-docx's own way to make an element, without looking its name up each time."""
    from docx.oxml.ns import nsmap
    from docx.oxml.parser import oxml_parser

    return oxml_parser.makeelement, {"w": nsmap["w"]}


@cache
def qualified(name: str) -> str:
    """«w:p» with its namespace, as lxml writes it."""
    from docx.oxml.ns import qn

    return qn(name)
