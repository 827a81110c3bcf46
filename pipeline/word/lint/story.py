"""The paragraphs of a document in reading order, each with its place, its text as accepted, and its look.

Insertions, content controls, links and text boxes are read; what was deleted is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pipeline.language import message
from pipeline.word.lint.effective import Looks, ParagraphLook, RunLook
from pipeline.word.lint.numbering import Numbering
from pipeline.word.lint.shapes import drawn_lines
from pipeline.word.lint.xml import CHOICE, FALLBACK, Node, child, get, inside, local, number, w

if TYPE_CHECKING:
    from docx.document import Document

_OTHER_TEXT = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_TIME_REFERENCE = re.compile(r"(?:\W*(?:\d{1,2}:){1,2}\d{2})+\W*")


@dataclass(frozen=True)
class Piece:
    """A stretch of text in one run; `node` is its w:t, or what stands for a tab or a line's end."""

    run: Node
    node: Node
    text: str
    look: RunLook


@dataclass(frozen=True, eq=False)
class Para:
    """A w:p. `width` is the room of its column, twips; `table`, `row`, `column` count from 1."""

    node: Node
    where: str
    section: int
    pieces: tuple[Piece, ...]
    look: ParagraphLook
    style: str
    width: int
    label: str | None = None
    cell: Node | None = None
    table: int = 0
    column: int = 0
    box: bool = False

    @cached_property
    def typed(self) -> str:
        """The text in the XML, with spaces at its ends."""
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def text(self) -> str:
        """The text as it is read, with Word's own number before it."""
        typed = self.typed.strip()
        return f"{self.label} {typed}" if self.label else typed

    @cached_property
    def inked(self) -> tuple[Piece, ...]:
        """The pieces that show something."""
        return tuple(piece for piece in self.pieces if piece.text.strip() and not piece.look.hidden)

    @cached_property
    def worded(self) -> tuple[Piece, ...]:
        """The pieces but for times of the recording, which stand small and light beside the text."""
        return tuple(piece for piece in self.inked if not _TIME_REFERENCE.fullmatch(piece.text))

    @property
    def bold(self) -> bool:
        """Whether all its text is bold."""
        return bool(self.worded) and all(piece.look.bold for piece in self.worded)

    @property
    def capitals(self) -> bool:
        """Whether all its text is shown in capitals."""
        shown = [piece.text for piece in self.inked if not piece.look.capitals]
        return bool(self.inked) and all(text == text.upper() for text in shown)

    @cached_property
    def drawn(self) -> tuple[int, ...]:
        """The lengths of the straight lines drawn from this paragraph, twips."""
        return tuple(drawn_lines(self.node))

    @property
    def size(self) -> float:
        """The size of most of its text, pt; 0 without text."""
        weights: dict[float, int] = {}
        for piece in self.inked:
            weights[piece.look.size] = weights.get(piece.look.size, 0) + len(piece.text)
        return max(weights, key=weights.__getitem__, default=0)


@dataclass
class Story:
    """A whole document for the checks."""

    document: Document
    looks: Looks
    sections: list[Node]
    paras: list[Para] = field(default_factory=list)
    boxes: list[Para] = field(default_factory=list)

    @property
    def body(self) -> Node:
        return self.document.element.body


def read_story(document: Document) -> Story:
    """Read the document's body."""
    styles = _root(document, "/styles")
    numbering = Numbering(_root(document, "/numbering"), styles)
    looks = Looks(styles, _root(document, "/theme"), numbering)
    body = document.element.body
    story = Story(
        document, looks, [node for node in body.iter(w("sectPr")) if local(node.getparent()) != "sectPrChange"]
    )
    _Reader(story, numbering).read(body)
    return story


def header_paras(story: Story, root: Node, where: str) -> list[Para]:
    """The paragraphs of a header or footer."""
    found = []
    for node in root.iter(w("p")):
        if not any(parent.tag == FALLBACK for parent in node.iterancestors()):
            look = story.looks.paragraph(node, None)
            pieces = tuple(pieces_of(node, story.looks, None))
            found.append(Para(node, where, 0, pieces, look, story.looks.style_name(look.style), 0))
    return found


def pieces_of(paragraph: Node, looks: Looks, table_style: str | None) -> Iterator[Piece]:
    """The text of a paragraph, run by run; fields give their result."""
    codes = 0
    for run in _runs(paragraph):
        look = None
        for node in run:
            name = local(node)
            if name == "fldChar":
                kind = get(node, "fldCharType")
                codes += {"begin": 1, "separate": -1}.get(kind or "", 0)
                if kind == "end" and codes and not _separated(node):
                    codes -= 1
            text = (node.text or "") if name == "t" else _OTHER_TEXT.get(name, "")
            if text and not codes:
                look = look or looks.run(run, paragraph, table_style)
                yield Piece(run, node, text, look)


def _separated(end: Node) -> bool:
    """Whether the field that ends here has a result: a w:fldChar «separate» stands before its end."""
    depth = 0
    paragraph = next((parent for parent in end.iterancestors() if parent.tag == w("p")), None)
    marks = [] if paragraph is None else list(paragraph.iter(w("fldChar")))
    for mark in reversed(marks[: marks.index(end)] if end in marks else []):
        kind = get(mark, "fldCharType")
        if kind == "end":
            depth += 1
        elif kind == "begin":
            if not depth:
                return False
            depth -= 1
        elif not depth:
            return True
    return True


def _runs(node: Node) -> Iterator[Node]:
    for each in inside(node):
        if each.tag == w("r"):
            yield each
        elif local(each) not in ("p", "pPr", "txbxContent", "drawing", "pict"):
            yield from _runs(each)


class _Reader:
    def __init__(self, story: Story, numbering: Numbering) -> None:
        self._story = story
        self._numbering = numbering
        self._section = 0
        self._count = 0
        self._tables = 0

    def read(self, parent: Node) -> None:
        """Read the blocks of the body."""
        for node in inside(parent):
            name = local(node)
            if name == "p":
                self._count += 1
                self._paragraph(node, message(f"đoạn {self._count}", f"paragraph {self._count}"))
                if child(node, "pPr", "sectPr") is not None:
                    self._section = min(self._section + 1, len(self._story.sections) - 1)
            elif name == "tbl":
                self._tables += 1
                self._table(node)
            elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"):
                self.read(node)

    def _paragraph(self, node: Node, where: str, cell: Node | None = None, column: int = 0, width: int = 0) -> None:
        story = self._story
        table_style = _table_style(cell) if cell is not None else None
        look = story.looks.paragraph(node, table_style)
        own = child(node, "pPr")
        para = Para(
            node, where, self._section, tuple(pieces_of(node, story.looks, table_style)), look,
            story.looks.style_name(look.style), width or self._page_width(), self._numbering.label(own),
            cell, self._tables if cell is not None else 0, column,
        )  # fmt: skip
        story.paras.append(para)
        for box in node.iter(w("txbxContent")):
            if not any(parent.tag == FALLBACK for parent in box.iterancestors()):
                self._box(box, where)

    def _box(self, box: Node, where: str) -> None:
        looks = self._story.looks
        for node in box.iter(w("p")):
            look = looks.paragraph(node, None)
            at = message(f"hộp chữ ở {where}", f"text box at {where}")
            self._story.boxes.append(
                Para(node, at, self._section, tuple(pieces_of(node, looks, None)), look, "", 0, box=True)
            )

    def _table(self, table: Node) -> None:
        for row_number, row in enumerate(_within(table, "tr"), 1):
            column = 1
            for cell in _within(row, "tc"):
                span = number(child(cell, "tcPr", "gridSpan"), "val") or 1
                where = message(
                    f"bảng {self._tables}, hàng {row_number}, cột {column}",
                    f"table {self._tables}, row {row_number}, column {column}",
                )
                self._cell(cell, where, column, _cell_width(table, cell, column, span))
                column += span

    def _cell(self, cell: Node, where: str, column: int, width: int) -> None:
        for node in cell.iter(w("p")):
            hidden = any(parent.tag in (FALLBACK, CHOICE, w("txbxContent")) for parent in node.iterancestors())
            if not hidden:
                self._paragraph(node, where, cell, column, width)

    def _page_width(self) -> int:
        section = self._story.sections[self._section] if self._story.sections else None
        margins = child(section, "pgMar")
        page = number(child(section, "pgSz"), "w") or 0
        return page - (number(margins, "left") or 0) - (number(margins, "right") or 0)


def _within(parent: Node, name: str) -> Iterator[Node]:
    """Rows or cells, also in content controls and insertions."""
    for node in inside(parent):
        if local(node) == name:
            yield node
        elif local(node) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _within(node, name)


def _cell_width(table: Node, cell: Node, column: int, span: int) -> int:
    """The room for text in a cell, twips."""
    width = number(child(cell, "tcPr", "tcW"), "w") if get(child(cell, "tcPr", "tcW"), "type") != "pct" else None
    grid = [number(each, "w") or 0 for each in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
    width = width or sum(grid[column - 1 : column - 1 + span])
    margins = child(table, "tblPr", "tblCellMar")
    sides = [number(child(margins, side), "w") for side in ("left", "right")]
    return width - sum(108 if side is None else side for side in sides)


def _table_style(cell: Node) -> str | None:
    table = next((parent for parent in cell.iterancestors() if parent.tag == w("tbl")), None)
    return get(child(table, "tblPr", "tblStyle"), "val")


def _root(document: Document, kind: str) -> Node | None:
    """The root of the part that the document is related to as styles, numbering or theme."""
    for relation in document.part.rels.values():
        if relation.reltype.endswith(kind) and not relation.is_external:
            part = relation.target_part
            if hasattr(part, "element"):
                return part.element
            from docx.oxml.parser import parse_xml

            return parse_xml(part.blob)
    return None
