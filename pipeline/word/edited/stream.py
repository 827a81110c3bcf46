"""A document's body as one string, with who inserted and who deleted what, and where bookmarks and comments lie.

What was deleted while changes were tracked is in the string, too, marked; hidden text and field codes are not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from pipeline.records import nfc
from pipeline.word.anchors import PREFIX
from pipeline.word.edited.package import Node, moment
from pipeline.word.lint.xml import CHOICE, FALLBACK, as_number, child, get, is_on, local, w

LINE = "\v"
"""A line break within a paragraph."""
_TEXTS = {"tab": "\t", "ptab": "\t", "br": LINE, "cr": LINE, "noBreakHyphen": "-", "softHyphen": ""}
_HOLDERS = {
    "sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo", "ins", "moveTo", "del",
    "moveFrom", "body", "document", "oMath", "oMathPara", "ruby", "rubyBase", "hdr", "ftr", "footnotes", "endnotes",
}  # fmt: skip
_ADDED, _TAKEN = {"ins", "moveTo", "cellIns"}, {"del", "moveFrom", "cellDel"}
_SYMBOLS = {
    "symbol": {
        0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xAE: "→", 0xDE: "⇒", 0xB7: "•",
        0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6D: "µ", 0x70: "π", 0x53: "Σ", 0x57: "Ω",
    },
    "wingdings": {0xE0: "→", 0xDF: "←", 0xE8: "➔", 0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xA8: "☐", 0xA7: "▪", 0x4A: "☺"},
}  # fmt: skip
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who changed something while changes were tracked, and when."""

    who: str
    when: datetime | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch [start, end) of the string with one history."""

    start: int
    end: int
    inserted: Stamp | None
    deleted: Stamp | None


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a paragraph stands in a table: all count from 0, `column` in grid columns."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: where its text begins and where its end («\\n») stands."""

    start: int
    end: int
    style: str
    cell: Cell | None


@dataclass
class Stream:
    """The whole body. Places are offsets into `text`."""

    text: str = ""
    segments: list[Segment] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    bookmarks: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    """Ours, by name; as a copy keeps its bookmark in some programs, there may be several."""
    commented: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Comment's id → what it hangs on."""
    boxes: list[str] = field(default_factory=list)
    """The texts of text boxes."""
    _starts: list[int] = field(default_factory=list)

    def pieces(self, start: int, end: int) -> Iterator[tuple[str, Segment]]:
        """The text of [start, end) by segment."""
        self._starts = self._starts or [one.start for one in self.segments]
        for number in range(max(0, bisect_right(self._starts, start) - 1), len(self.segments)):
            one = self.segments[number]
            if one.start >= end:
                return
            if one.end > start:
                yield self.text[max(start, one.start) : min(end, one.end)], one

    def visible(self, start: int, end: int) -> str:
        """The text of [start, end) with all tracked changes accepted."""
        return "".join(text for text, one in self.pieces(start, end) if one.deleted is None)


def read_stream(root: Node) -> Stream:
    """Read the body of a document, a header, a note."""
    return _Reader().read(root)


def _stamp(node: Node) -> Stamp:
    return Stamp(nfc((get(node, "author") or "").strip()), moment(get(node, "date")))


def _alternatives(node: Node) -> Iterator[Node]:
    """The first content that is offered, once."""
    offered = [each for each in node if each.tag == CHOICE] or [each for each in node if each.tag == FALLBACK]
    yield from offered[0] if offered else ()


class _Reader:
    def __init__(self) -> None:
        self._stream = Stream()
        self._parts: list[str] = []
        self._length = 0
        self._open: dict[str, tuple[str, int]] = {}
        self._comments: dict[str, int] = {}
        self._fields: list[bool] = []
        """Of each open field, whether its result has begun."""
        self._tables = 0

    def read(self, root: Node) -> Stream:
        self._blocks(root, None, None, None)
        for name, start in self._open.values():
            self._stream.bookmarks.setdefault(name, []).append((start, start))
        self._stream.text = "".join(self._parts)
        return self._stream

    def _blocks(self, parent: Node, inserted: Stamp | None, deleted: Stamp | None, cell: Cell | None) -> None:
        for node in parent if local(parent) != "AlternateContent" else _alternatives(parent):
            name = local(node)
            if name == "p":
                self._paragraph(node, inserted, deleted, cell)
            elif name == "tbl":
                self._table(node, inserted, deleted)
            elif name in _HOLDERS or name in ("footnote", "endnote", "AlternateContent"):
                self._blocks(node, *_history(node, name, inserted, deleted), cell)
            else:
                self._mark(node, name)

    def _table(self, table: Node, inserted: Stamp | None, deleted: Stamp | None) -> None:
        number = self._tables
        self._tables += 1
        for index, (row, *around) in enumerate(_within(table, "tr", inserted, deleted)):
            of_row = _history_of(child(row, "trPr"), *around)
            column = 0
            for cell, *outside in _within(row, "tc", *of_row):
                of_cell = _history_of(child(cell, "tcPr"), *outside)
                self._blocks(cell, *of_cell, Cell(number, index, column))
                column += as_number(get(child(cell, "tcPr", "gridSpan"), "val")) or 1

    def _paragraph(self, node: Node, inserted: Stamp | None, deleted: Stamp | None, cell: Cell | None) -> None:
        start = self._length
        self._inline(node, inserted, deleted)
        mark = child(node, "pPr", "rPr")
        self._add("\n", *_history_of(mark, inserted, deleted))
        style = get(child(node, "pPr", "pStyle"), "val") or ""
        self._stream.blocks.append(Block(start, self._length - 1, style, cell))

    def _inline(self, parent: Node, inserted: Stamp | None, deleted: Stamp | None) -> None:
        for node in parent if local(parent) != "AlternateContent" else _alternatives(parent):
            name = local(node)
            if name == "r":
                self._run(node, inserted, deleted)
            elif name in _HOLDERS or name == "AlternateContent":
                self._inline(node, *_history(node, name, inserted, deleted))
            else:
                self._mark(node, name)

    def _run(self, run: Node, inserted: Stamp | None, deleted: Stamp | None) -> None:
        if is_on(child(run, "rPr", "vanish")):
            return
        for node in run if local(run) != "AlternateContent" else _alternatives(run):
            name = local(node)
            if name in ("t", "delText"):
                self._add(node.text or "", inserted, deleted)
            elif name == "sym":
                self._add(_symbol(node), inserted, deleted)
            elif name == "br" and get(node, "type") in ("page", "column"):
                continue
            elif name in _TEXTS:
                self._add(_TEXTS[name], inserted, deleted)
            elif name == "fldChar":
                self._field(get(node, "fldCharType"))
            elif name == "AlternateContent":
                self._run(node, inserted, deleted)
            elif name == "ruby":
                self._inline(node, inserted, deleted)
            elif name in ("drawing", "pict", "object"):
                self._box(node, deleted)
            elif name == "commentReference":
                self._stream.commented.setdefault(get(node, "id") or "", (self._length, self._length))

    def _add(self, text: str, inserted: Stamp | None, deleted: Stamp | None) -> None:
        if not text or (self._fields and not all(self._fields) and text != "\n"):
            return
        text = nfc(text)
        start, self._length = self._length, self._length + len(text)
        self._parts.append(text)
        segments = self._stream.segments
        if segments and (segments[-1].inserted, segments[-1].deleted) == (inserted, deleted):
            start = segments.pop().start
        segments.append(Segment(start, self._length, inserted, deleted))

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _box(self, node: Node, deleted: Stamp | None) -> None:
        for box in node.iter(w("txbxContent")):
            second = any(parent.tag == FALLBACK for parent in box.iterancestors())
            inner = any(parent.tag == w("txbxContent") for parent in box.iterancestors())
            if deleted is None and not second and not inner:
                read = _Reader().read(box)
                self._stream.boxes.append(read.visible(0, len(read.text)).strip())

    def _mark(self, node: Node, name: str) -> None:
        number = get(node, "id") or ""
        if name == "bookmarkStart" and (get(node, "name") or "").startswith(PREFIX):
            self._open[number] = get(node, "name") or "", self._length
        elif name == "bookmarkEnd" and number in self._open:
            own, start = self._open.pop(number)
            self._stream.bookmarks.setdefault(own, []).append((start, self._length))
        elif name == "commentRangeStart":
            self._comments[number] = self._length
        elif name == "commentRangeEnd" and number in self._comments:
            self._stream.commented[number] = self._comments.pop(number), self._length


def _history(node: Node, name: str, inserted: Stamp | None, deleted: Stamp | None) -> tuple[Stamp | None, Stamp | None]:
    """The history of what a node holds."""
    if name in _ADDED:
        return _stamp(node), deleted
    return (inserted, _stamp(node)) if name in _TAKEN else (inserted, deleted)


def _history_of(
    properties: Node | None, inserted: Stamp | None, deleted: Stamp | None
) -> tuple[Stamp | None, Stamp | None]:
    """The history that stands in the properties of a row, a cell or a paragraph's end."""
    for node in () if properties is None else properties:
        inserted, deleted = _history(node, local(node), inserted, deleted)
    return inserted, deleted


def _within(
    parent: Node, name: str, inserted: Stamp | None, deleted: Stamp | None
) -> Iterator[tuple[Node, Stamp | None, Stamp | None]]:
    """Rows or cells, also in content controls."""
    for node in parent:
        own = local(node)
        if own == name:
            yield node, inserted, deleted
        elif own in _HOLDERS:
            yield from _within(node, name, *_history(node, own, inserted, deleted))


def _symbol(node: Node) -> str:
    """A character of a symbol font, where it has one of its own in Unicode."""
    try:
        code = int(get(node, "char") or "", 16)
    except ValueError:
        return _UNREADABLE
    if code < 0xE000:
        return chr(code) if code >= 0x20 else _UNREADABLE
    known: Sequence[str] = [
        found for font, table in _SYMBOLS.items() if font in (get(node, "font") or "").casefold()
        and (found := table.get(code - 0xF000))
    ]  # fmt: skip
    return known[0] if known else _UNREADABLE
