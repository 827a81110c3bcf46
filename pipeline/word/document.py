"""Building blocks on python-docx: paragraphs, rules, tables, properties, and a reproducible file.

Paragraphs are made as XML elements: python-docx's own tables and paragraphs search the whole document
at each call, which is too slow for a meeting of some thousand utterances.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pipeline.vietnamese.text import clean, printable
from pipeline.word.decree30 import BLACK, BODY, LANGUAGE, RULE, TIME_REFERENCE_STYLE, Element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Piece:
    """A run of text in a paragraph. `tab` puts a tab before it, `style` names a character style.

    Bold and italic None are those of the paragraph's style.
    """

    text: str
    bold: bool | None = None
    italic: bool | None = None
    highlight: bool = False
    tab: bool = False
    style: str | None = None


@dataclass(frozen=True)
class Anchor:
    """Between two runs: the words of comment `id` begin here, or end."""

    id: int
    ends: bool = False


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


def time_reference(text: str) -> Piece:
    """The small [00:12:34]."""
    return Piece(text, bold=False, italic=False, style=TIME_REFERENCE_STYLE)


class Flow:
    """A place where paragraphs and tables follow each other: a document's body or a table's cell."""

    def __init__(self, parent: BaseOxmlElement) -> None:
        self._parent = parent
        self._section = parent.find(_tag("w:sectPr"))

    @classmethod
    def of(cls, document: Document) -> Flow:
        """The body of a document."""
        return cls(document.element.body)

    def add(self, element: Element, *pieces: str | Piece | Anchor, layout: Layout = PLAIN) -> None:
        """Add a paragraph in an element's style."""
        paragraph = _make("w:p")
        paragraph.append(_paragraph_properties(element, layout))
        for piece in pieces:
            if isinstance(piece, Anchor):
                paragraph.extend(_anchor(piece))
            else:
                paragraph.append(_run(piece if isinstance(piece, Piece) else Piece(piece)))
        self._append(paragraph)

    def rule(self, length: int, column: int, layout: Layout = PLAIN) -> None:
        """A horizontal line of `length` twips, centred in a column: the border of an empty, very low paragraph."""
        margin = max(0, (column - length) // 2)
        paragraph = _make("w:p")
        properties = _paragraph_properties(RULE, replace(layout, left=margin, right=margin))
        borders = _make("w:pBdr")
        borders.append(_make("w:top", val="single", sz=6, space=1, color=BLACK))
        # after pStyle and keepNext, as the schema orders them
        properties.insert(2 if layout.keep_next else 1, borders)
        paragraph.append(properties)
        self._append(paragraph)

    def table(self, widths: Sequence[int], borders: bool = False) -> Table:
        """Add a table with fixed columns (twips), centred."""
        table = Table(widths, borders)
        self._append(table.element)
        return table

    def beside_table(self, layout: Layout = PLAIN) -> None:
        """A paragraph as low as can be: Word wants one after a document's last table.

        Before a table that begins a document, LibreOffice adds a whole line when there are comments (7.4).
        """
        paragraph = _make("w:p")
        paragraph.append(_paragraph_properties(RULE, layout))
        self._append(paragraph)

    def end_section(self) -> None:
        """End the section here; the next one starts on a new page, its page numbers at 1."""
        paragraph = _make("w:p")
        properties = _paragraph_properties(RULE, PLAIN)
        properties.append(deepcopy(self._section))
        paragraph.append(properties)
        self._append(paragraph)
        margins = self._section.find(_tag("w:pgMar"))
        margins.addnext(_make("w:pgNumType", start=1))

    def _append(self, child: BaseOxmlElement) -> None:
        if self._section is None:
            self._parent.append(child)
        else:
            self._section.addprevious(child)


class Table:
    """A table with fixed columns; rows are not split over pages."""

    def __init__(self, widths: Sequence[int], borders: bool) -> None:
        self.element = _make("w:tbl")
        self._widths = widths
        properties = _make("w:tblPr")
        properties.append(_make("w:tblW", w=sum(widths), type="dxa"))
        properties.append(_make("w:jc", val="center"))
        if borders:
            properties.append(_table_borders())
        properties.append(_make("w:tblLayout", type="fixed"))
        properties.append(_cell_margins(85 if borders else 0))
        grid = _make("w:tblGrid")
        for width in widths:
            grid.append(_make("w:gridCol", w=width))
        self.element.extend((properties, grid))

    def row(self, heading: bool = False) -> list[Flow]:
        """Add a row; its cells, each of which needs at least one paragraph. A heading is repeated on each page."""
        row = _make("w:tr")
        properties = _make("w:trPr")
        properties.append(_make("w:cantSplit"))
        if heading:
            properties.append(_make("w:tblHeader"))
        row.append(properties)
        cells = [_cell(width) for width in self._widths]
        row.extend(cells)
        self.element.append(row)
        return [Flow(cell) for cell in cells]


def set_properties(  # noqa: PLR0913, PLR0917
    document: Document, title: str, subject: str, author: str, moment: datetime | None, category: str = "Biên bản"
) -> None:
    """Fill the document's properties; `moment` (not now: the bytes must be reproducible) stands as its date."""
    core = document.core_properties
    core.title, core.subject, core.author = clean(title)[:255], clean(subject)[:255], clean(author)[:255]
    core.last_modified_by = clean(author)[:255]
    core.language = LANGUAGE
    core.category = category
    core.revision = 1
    if moment is not None:
        # W3CDTF of python-docx is always UTC; a time without zone is taken as it stands
        core.created = core.modified = moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def to_bytes(document: Document) -> bytes:
    """The docx file. Same document, same bytes: python-docx alone stamps each part with the time of the day."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _ZIP_EPOCH)
            entry.create_system = 0
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()


def _paragraph_properties(element: Element, layout: Layout) -> BaseOxmlElement:
    properties = _make("w:pPr")
    if element is not BODY:
        properties.append(_make("w:pStyle", val=element.id))
    if layout.keep_next:
        properties.append(_make("w:keepNext"))
    if layout.tab_stop is not None:
        tabs = _make("w:tabs")
        tabs.append(_make("w:tab", val="left", pos=layout.tab_stop))
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
    return _make("w:spacing", **values) if values else None


def _indents(layout: Layout) -> BaseOxmlElement | None:
    values: dict[str, int] = {}
    if layout.left is not None:
        values["left"] = layout.left
    if layout.right is not None:
        values["right"] = layout.right
    if layout.first_line is not None:
        values["firstLine" if layout.first_line >= 0 else "hanging"] = abs(layout.first_line)
    return _make("w:ind", **values) if values else None


def _anchor(anchor: Anchor) -> list[BaseOxmlElement]:
    """The mark itself; where a comment's words end, also the run that shows it."""
    if not anchor.ends:
        return [_make("w:commentRangeStart", id=anchor.id)]
    run = _make("w:r")
    run.append(_make("w:commentReference", id=anchor.id))
    return [_make("w:commentRangeEnd", id=anchor.id), run]


def _run(piece: Piece) -> BaseOxmlElement:
    run = _make("w:r")
    properties = _make("w:rPr")
    if piece.style:
        properties.append(_make("w:rStyle", val=piece.style))
    for name, on in (("b", piece.bold), ("i", piece.italic)):
        if on is not None:
            properties.extend((_make(f"w:{name}", val=int(on)), _make(f"w:{name}Cs", val=int(on))))
    if piece.highlight:
        properties.append(_make("w:highlight", val="yellow"))
    if len(properties):
        run.append(properties)
    if piece.tab:
        run.append(_make("w:tab"))
    text = _make("w:t")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    text.text = printable(piece.text)
    run.append(text)
    return run


def _table_borders() -> BaseOxmlElement:
    borders = _make("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(_make(f"w:{side}", val="single", sz=4, space=0, color=BLACK))
    return borders


def _cell_margins(width: int) -> BaseOxmlElement:
    margins = _make("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(_make(f"w:{side}", w=width, type="dxa"))
    return margins


def _cell(width: int) -> BaseOxmlElement:
    cell = _make("w:tc")
    properties = _make("w:tcPr")
    properties.append(_make("w:tcW", w=width, type="dxa"))
    cell.append(properties)
    return cell


def _make(tag: str, **attributes: str | int) -> BaseOxmlElement:
    """A WordprocessingML element; attribute names without their prefix."""
    from docx.oxml.parser import OxmlElement

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(_tag(f"w:{name}"), str(value))
    return made


def _tag(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(name)
