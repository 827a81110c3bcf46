"""Building blocks on python-docx: paragraphs, rules, tables, properties, and a reproducible file."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pipeline.records import Note
from pipeline.vietnamese.text import clean, printable
from pipeline.word.blank import VERSION_PART, version_part
from pipeline.word.comments import add_comment
from pipeline.word.decree30 import BLACK, LANGUAGE, RULE, Element
from pipeline.word.ledger import Ledger
from pipeline.word.pieces import Bound, CommentMark, Part, Piece, Pieces
from pipeline.word.wordml import (
    PLAIN,
    Layout,
    bookmark_end,
    bookmark_start,
    cell,
    cell_margins,
    comment_mark,
    make,
    paragraph_properties,
    qualified,
    run,
    table_borders,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
TAB = "\t"


class Flow:
    """A place where paragraphs and tables follow each other: a document's body or a table's cell."""

    def __init__(self, parent: BaseOxmlElement, ledger: Ledger | None) -> None:
        self._parent = parent
        self._section = parent.find(qualified("w:sectPr"))
        self._ledger = ledger

    @classmethod
    def of(cls, document: Document, ledger: Ledger | None = None) -> Flow:
        """The body of a document; without a ledger it has no anchors: nobody's changes in it are read back."""
        if ledger:
            ledger.write_comment = partial(_write_comment, document)
        return cls(document.element.body, ledger)

    def add(self, element: Element, *pieces: str | Part, layout: Layout = PLAIN) -> None:
        """Add a paragraph in an element's style, and those that reviewers put behind it."""
        given = [Piece(piece) if isinstance(piece, str) else piece for piece in pieces]
        if self._ledger is None:
            self._write(element, given, layout)
            return
        settled = self._ledger.settled(element.id, given)
        if settled is not None or self._section is None:
            # a table's cell is never without a paragraph
            self._write(element, settled or [], layout)
        for addition in self._ledger.added():
            self._write(element, addition, layout)

    def passage(self, name: str, *pieces: str | Part) -> Pieces:
        """Words of the document's own that are composed anew each time; `name`: their anchor, p.<name>."""
        given: Pieces = [Piece(piece) if isinstance(piece, str) else piece for piece in pieces]
        return self._ledger.passage(name, *given) if self._ledger else given

    def _write(self, element: Element, pieces: Sequence[Part], layout: Layout) -> None:
        paragraph = make("w:p")
        paragraph.append(paragraph_properties(element, layout))
        for piece in pieces:
            if isinstance(piece, CommentMark):
                paragraph.extend(comment_mark(piece))
            elif isinstance(piece, Bound):
                paragraph.extend(self._bookmark(piece))
            elif piece.text or piece.tab:
                self._says(f"{TAB if piece.tab else ''}{printable(piece.text)}")
                paragraph.append(run(piece))
        self._append(paragraph)

    def _bookmark(self, bound: Bound) -> list[BaseOxmlElement]:
        if self._ledger is None:
            return []
        if bound.ends:
            return [bookmark_end(self._ledger.ends())]
        return [bookmark_start(*self._ledger.begins(bound.anchor))]

    def _says(self, text: str) -> None:
        if self._ledger:
            self._ledger.says(text)

    def rule(self, length: int, column: int, layout: Layout = PLAIN) -> None:
        """A horizontal line of `length` twips, centred in a column: the border of an empty, very low paragraph."""
        margin = max(0, (column - length) // 2)
        paragraph = make("w:p")
        properties = paragraph_properties(RULE, replace(layout, left=margin, right=margin))
        borders = make("w:pBdr")
        borders.append(make("w:top", val="single", sz=6, space=1, color=BLACK))
        # after pStyle and keepNext, as the schema orders them
        properties.insert(2 if layout.keep_next else 1, borders)
        paragraph.append(properties)
        self._append(paragraph)

    def table(self, widths: Sequence[int], borders: bool = False) -> Table:
        """Add a table with fixed columns (twips), centred."""
        table = Table(widths, borders, self._ledger)
        self._append(table.element)
        return table

    def beside_table(self, layout: Layout = PLAIN) -> None:
        """A paragraph as low as can be: Word wants one after a document's last table.

        Before a table that begins a document, LibreOffice adds a whole line when there are comments (7.4).
        """
        paragraph = make("w:p")
        paragraph.append(paragraph_properties(RULE, layout))
        self._append(paragraph)

    def end_section(self) -> None:
        """End the section here; the next one starts on a new page, its page numbers at 1."""
        paragraph = make("w:p")
        properties = paragraph_properties(RULE, PLAIN)
        properties.append(deepcopy(self._section))
        paragraph.append(properties)
        self._append(paragraph)
        margins = self._section.find(qualified("w:pgMar"))
        margins.addnext(make("w:pgNumType", start=1))

    def _append(self, child: BaseOxmlElement) -> None:
        if child.tag == qualified("w:p"):
            self._says("\n")
        if self._section is None:
            self._parent.append(child)
        else:
            self._section.addprevious(child)


class Table:
    """A table with fixed columns; rows are not split over pages."""

    def __init__(self, widths: Sequence[int], borders: bool, ledger: Ledger | None) -> None:
        self.element = make("w:tbl")
        self._widths = widths
        self._ledger = ledger
        properties = make("w:tblPr")
        properties.append(make("w:tblW", w=sum(widths), type="dxa"))
        properties.append(make("w:jc", val="center"))
        if borders:
            properties.append(table_borders())
        properties.append(make("w:tblLayout", type="fixed"))
        properties.append(cell_margins(85 if borders else 0))
        grid = make("w:tblGrid")
        for width in widths:
            grid.append(make("w:gridCol", w=width))
        self.element.extend((properties, grid))

    def row(self, heading: bool = False) -> list[Flow]:
        """Add a row; its cells, each of which needs at least one paragraph. A heading is repeated on each page."""
        row = make("w:tr")
        properties = make("w:trPr")
        properties.append(make("w:cantSplit"))
        if heading:
            properties.append(make("w:tblHeader"))
        row.append(properties)
        cells = [cell(width) for width in self._widths]
        row.extend(cells)
        self.element.append(row)
        return [Flow(each, self._ledger) for each in cells]


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


def _write_comment(document: Document, note: Note) -> int:
    initials = "".join(word[0] for word in note.who.split())
    return add_comment(document, note.text.splitlines(), note.who, initials, note.when)


def to_bytes(document: Document, ledger: Ledger | None = None) -> bytes:
    """The docx file. Same document, same bytes: python-docx alone stamps each part with the time of the day.

    The document's version, a hash of everything else in it, is put in and told to the ledger.
    """
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        parts = {name: source.read(name) for name in source.namelist()}
        version = _version(parts)
        if ledger:
            ledger.version = version
        parts[VERSION_PART] = version_part(version).encode()
        for name, content in parts.items():
            entry = ZipInfo(name, _ZIP_EPOCH)
            entry.create_system = 0
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, content)
    return packed.getvalue()


def _version(parts: dict[str, bytes]) -> str:
    """The first twelve hexadecimal digits of the sha256 of all parts."""
    digest = hashlib.sha256()
    for name in sorted(parts):
        digest.update(f"{name} {len(parts[name])} ".encode())
        digest.update(parts[name])
    return digest.hexdigest()[:12]
