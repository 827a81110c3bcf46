"""Edits of a .docx as Word writes them: runs split, tracked changes, moves, comments with their threads."""

from __future__ import annotations

import io
import itertools
import zipfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from pipeline.records import Place, Printed
from pipeline.word.anchors import bookmark_name
from pipeline.word.blank import blank_document
from pipeline.word.document import to_bytes

Node = Any
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_KINDS = {
    "word/comments.xml": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
    ),
    "word/commentsExtended.xml": (
        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml",
    ),
}


@dataclass(frozen=True)
class Author:
    """Somebody who tracks changes."""

    name: str
    when: datetime


AN = Author("Nguyễn Thị An", datetime(2026, 11, 20, 8, 30, tzinfo=UTC))
BINH = Author("Trần Bình", datetime(2026, 11, 21, 14, 5, tzinfo=UTC))
SAVED_BY, SAVED_AT = "Văn thư", datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def element(tag: str, /, *children: Node, **values: object) -> Node:
    """A w: element."""
    made = etree.Element(W + tag, nsmap={"w": WORD})
    for key, value in values.items():
        made.set(W + key, str(value))
    made.extend(children)
    return made


class Desk:
    """A document on somebody's desk. Texts are found in what is visible; positions count its characters."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self.body = self.root.find(f"{W}body")
        self._numbers = itertools.count(90_000)

    def saved(self, by: str = SAVED_BY, at: datetime | None = SAVED_AT) -> bytes:
        """The file, as saved by somebody."""
        parts = self.parts | {"word/document.xml": etree.tostring(self.root, xml_declaration=True, encoding="UTF-8")}
        core = etree.fromstring(parts["docProps/core.xml"])
        cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        terms = "http://purl.org/dc/terms/"
        for name, text in (
            (f"{{{cp}}}lastModifiedBy", by),
            (f"{{{terms}}}modified", at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None),
        ):
            node = core.find(name)
            if node is None:
                node = etree.SubElement(core, name)
            node.text = text
            if text is None:
                core.remove(node)
        parts["docProps/core.xml"] = etree.tostring(core)
        return packed(parts)

    # finding

    def paragraphs(self) -> list[Node]:
        """All, in order."""
        return list(self.body.iter(f"{W}p"))

    def paragraph(self, text: str) -> Node:
        """The first with this in it."""
        return next(one for one in self.paragraphs() if text in shown(one))

    def row(self, text: str) -> Node:
        """The table's row with this in it."""
        return next(one for one in self.body.iter(f"{W}tr") if text in "".join(map(shown, one.iter(f"{W}p"))))

    # typing

    def replace(self, old: str, new: str, by: Author | None = None, *, within: str = "", keep: bool = True) -> None:
        """Select and type over. `within`: of the paragraph with this in it; not `keep`: the bookmark goes with it."""
        paragraph = self.paragraph(within or old)
        begin = shown(paragraph).index(old)
        runs = self._cut(paragraph, begin, begin + len(old))
        if new:
            made = self._run(new, runs[0])
            runs[0].addprevious(self._inserted([made], by) if by else made)
        if not keep:
            self._drop_bookmarks(paragraph, runs)
        self._remove(runs, by)

    def replace_all(self, old: str, new: str, by: Author | None = None) -> int:
        """Find and replace; how often."""
        count = 0
        for paragraph in self.paragraphs():
            while old in shown(paragraph):
                runs = self._cut(paragraph, begin := shown(paragraph).index(old), begin + len(old))
                made = self._run(new, runs[0])
                runs[0].addprevious(self._inserted([made], by) if by else made)
                self._remove(runs, by)
                count += 1
        return count

    def insert(self, before: str, text: str, by: Author | None = None, *, within: str = "") -> None:
        """Type directly behind `before`: at the end of a bookmark that is outside of it, as in Word."""
        paragraph = self.paragraph(within or before)
        at = shown(paragraph).index(before) + len(before)
        last = self._cut(paragraph, at - 1, at)[-1]
        made = self._run(text, last)
        made = self._inserted([made], by) if by else made
        anchor = _top(last, paragraph)
        while anchor.getnext() is not None and anchor.getnext().tag in (f"{W}bookmarkEnd", f"{W}commentRangeEnd"):
            anchor = anchor.getnext()
        anchor.addnext(made)

    def delete(self, text: str, by: Author | None = None, *, within: str = "") -> None:
        """Select and delete."""
        self.replace(text, "", by, within=within)

    def split(self, before: str, by: Author | None = None, *, within: str = "") -> None:
        """Press Enter behind `before`."""
        paragraph = self.paragraph(within or before)
        at = shown(paragraph).index(before) + len(before)
        last = _top(self._cut(paragraph, at - 1, at)[-1], paragraph)
        second = element("p")
        properties = paragraph.find(f"{W}pPr")
        if properties is not None:
            second.append(deepcopy(properties))
        for node in list(last.itersiblings()):
            second.append(node)
        paragraph.addnext(second)
        if by:
            self._mark(paragraph, "ins", by)

    def join(self, text: str, by: Author | None = None) -> None:
        """Press Delete at the end of the paragraph with this in it."""
        paragraph = self.paragraph(text)
        if by:
            self._mark(paragraph, "del", by)
            return
        following = paragraph.getnext()
        for node in list(following):
            if node.tag != f"{W}pPr":
                paragraph.append(node)
        following.getparent().remove(following)

    def add_paragraph(self, behind: str, text: str, by: Author | None = None, style: str | None = None) -> Node:
        """Press Enter at the end of a paragraph and type."""
        paragraph = self.paragraph(behind)
        made = element("p")
        properties = paragraph.find(f"{W}pPr")
        if properties is not None:
            made.append(deepcopy(properties))
        if style is not None:
            own = made.find(f"{W}pPr")
            for old in own.findall(f"{W}pStyle"):
                own.remove(old)
            own.insert(0, element("pStyle", val=style))
        run = self._run(text, None)
        made.append(self._inserted([run], by) if by else run)
        paragraph.addnext(made)
        if by:
            self._mark(made, "ins", by)
        return made

    def delete_paragraph(self, text: str, by: Author | None = None) -> None:
        """Select a whole paragraph and delete."""
        paragraph = self.paragraph(text)
        if not by:
            paragraph.getparent().remove(paragraph)
            return
        self._remove(self._runs(paragraph), by)
        self._mark(paragraph, "del", by)

    def move_paragraph(self, text: str, behind: str, by: Author | None = None, *, bookmarks: bool = True) -> None:
        """Cut and paste; not `bookmarks`: they are lost on the way."""
        paragraph, target = self.paragraph(text), self.paragraph(behind)
        if not by:
            target.addnext(paragraph)
            if not bookmarks:
                _strip(paragraph, "bookmarkStart", "bookmarkEnd")
            return
        copy = deepcopy(paragraph)
        _strip(copy, "bookmarkStart", "bookmarkEnd")
        target.addnext(copy)
        for node, kind in ((paragraph, "moveFrom"), (copy, "moveTo")):
            runs = self._runs(node)
            for run in runs:
                self._wrap(run, kind, by)
            self._mark(node, "del" if kind == "moveFrom" else "ins", by)
            number, name = next(self._numbers), f"move{next(self._numbers)}"
            start = element(f"{kind}RangeStart", id=number, name=name, **_signed(by))
            _top(runs[0], node).addprevious(start)
            node.append(element(f"{kind}RangeEnd", id=number))

    # tables

    def add_row(self, behind: str, cells: Sequence[str], by: Author | None = None) -> None:
        """Insert a row below and fill it in."""
        row = self.row(behind)
        made = deepcopy(row)
        _strip(made, "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference")
        for cell, text in zip(made.iter(f"{W}tc"), cells, strict=True):
            paragraph, *more = cell.findall(f"{W}p")
            for one in more:
                cell.remove(one)
            for node in list(paragraph):
                if node.tag != f"{W}pPr":
                    paragraph.remove(node)
            if text:
                run = self._run(text, None)
                paragraph.append(self._inserted([run], by) if by else run)
        row.addnext(made)
        if by:
            self._row_mark(made, "ins", by)

    def delete_row(self, text: str, by: Author | None = None) -> None:
        """Delete a row."""
        row = self.row(text)
        if not by:
            row.getparent().remove(row)
            return
        for paragraph in row.iter(f"{W}p"):
            self._remove(self._runs(paragraph), by)
        self._row_mark(row, "del", by)

    def move_row(self, text: str, behind: str) -> None:
        """Cut a row and paste it below another one."""
        self.row(behind).addnext(self.row(text))

    def type_in_cell(self, row: str, column: int, text: str, by: Author | None = None) -> None:
        """Click into a cell and type."""
        cell = list(self.row(row).iter(f"{W}tc"))[column]
        made = self._run(text, None)
        cell.find(f"{W}p").append(self._inserted([made], by) if by else made)

    # looks

    def restyle(self, text: str, style: str) -> None:
        """Give a paragraph another style."""
        properties = self.paragraph(text).find(f"{W}pPr")
        _strip(properties, "pStyle")
        properties.insert(0, element("pStyle", val=style))

    def embolden(self, text: str, *, within: str = "") -> None:
        """Select and press Ctrl-B."""
        paragraph = self.paragraph(within or text)
        begin = shown(paragraph).index(text)
        for run in self._cut(paragraph, begin, begin + len(text)):
            look = run.find(f"{W}rPr")
            if look is None:
                look = element("rPr")
                run.insert(0, look)
            look.append(element("b"))

    # comments

    def comment(
        self, quote: str, text: str, by: Author, *, done: bool = False, answers: str | None = None, within: str = ""
    ) -> str:
        """Comment on words; `answers`: the id of the comment that it answers. Returns its id."""
        number = str(next(self._numbers))
        root = self._part("word/comments.xml", "comments", WORD)
        paragraph = element("p", element("r", element("t")))
        paragraph[0][0].text = text
        paragraph.set(f"{{{W14}}}paraId", f"{int(number):08X}")
        root.append(element("comment", paragraph, id=number, initials="x", **_signed(by)))
        self.parts["word/comments.xml"] = etree.tostring(root)
        threads = self._part("word/commentsExtended.xml", "commentsEx", W15)
        entry = etree.SubElement(threads, f"{{{W15}}}commentEx")
        entry.set(f"{{{W15}}}paraId", f"{int(number):08X}")
        entry.set(f"{{{W15}}}done", str(int(done)))
        if answers is not None:
            entry.set(f"{{{W15}}}paraIdParent", self._thread(answers))
        self.parts["word/commentsExtended.xml"] = etree.tostring(threads)
        host = self.paragraph(within or quote)
        runs = self._cut(host, begin := shown(host).index(quote), begin + len(quote))
        _top(runs[0], host).addprevious(element("commentRangeStart", id=number))
        _top(runs[-1], host).addnext(reference := element("r", element("commentReference", id=number)))
        reference.addprevious(element("commentRangeEnd", id=number))
        return number

    def comment_ids(self) -> list[str]:
        """The comments' ids, in order."""
        if "word/comments.xml" not in self.parts:
            return []
        return [one.get(f"{W}id") for one in etree.fromstring(self.parts["word/comments.xml"]).iter(f"{W}comment")]

    def _thread(self, number: str) -> str:
        """The number of a comment's last paragraph; Word gives it one when somebody answers."""
        root = etree.fromstring(self.parts["word/comments.xml"])
        comment = next(one for one in root.iter(f"{W}comment") if one.get(f"{W}id") == number)
        last = list(comment.iter(f"{W}p"))[-1]
        if not last.get(f"{{{W14}}}paraId"):
            last.set(f"{{{W14}}}paraId", f"{next(self._numbers):08X}")
            self.parts["word/comments.xml"] = etree.tostring(root)
        return last.get(f"{{{W14}}}paraId")

    def _part(self, name: str, root: str, namespace: str) -> Node:
        if name not in self.parts:
            made = etree.Element(f"{{{namespace}}}{root}", nsmap={"w": WORD, "w14": W14, "w15": W15})
            self.parts[name] = etree.tostring(made)
            kind, content = _KINDS[name]
            relations = etree.fromstring(self.parts["word/_rels/document.xml.rels"])
            etree.SubElement(
                relations, f"{{{_RELS}}}Relationship", Id=f"rId{next(self._numbers)}", Type=kind,
                Target=name.removeprefix("word/"),
            )  # fmt: skip
            self.parts["word/_rels/document.xml.rels"] = etree.tostring(relations)
            types = etree.fromstring(self.parts["[Content_Types].xml"])
            etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=content)
            self.parts["[Content_Types].xml"] = etree.tostring(types)
        return etree.fromstring(self.parts[name])

    # what Word does by itself

    def resave(self) -> None:
        """As Word saves: runs split by rsid and proofErr, bookmarks renumbered."""
        for number, run in enumerate(list(self.body.iter(f"{W}r"))):
            run.set(f"{W}rsidR", f"00{number % 7:06X}")
            texts = run.findall(f"{W}t")
            if len(run) <= 2 and len(texts) == 1 and len(texts[0].text or "") > 8 and number % 3 == 0:
                second = _halved(run, len(texts[0].text) // 2)
                second.addprevious(element("proofErr", type="spellStart"))
                second.addnext(element("proofErr", type="spellEnd"))
        marks = [*self.body.iter(f"{W}bookmarkStart"), *self.body.iter(f"{W}bookmarkEnd")]
        new = {one.get(f"{W}id"): str(number) for number, one in enumerate(marks)}
        for mark in marks:
            mark.set(f"{W}id", new[mark.get(f"{W}id")])

    def drop_bookmarks(self, text: str = "") -> None:
        """Lose the bookmarks of the paragraph with this in it, or all."""
        for paragraph in [self.paragraph(text)] if text else self.paragraphs():
            _strip(paragraph, "bookmarkStart", "bookmarkEnd")

    # runs

    def _runs(self, paragraph: Node) -> list[Node]:
        return [run for run in paragraph.iter(f"{W}r") if text_of(run) and not _is_gone(run, paragraph)]

    def _cut(self, paragraph: Node, begin: int, end: int) -> list[Node]:
        """The runs of visible characters [begin, end), cut where they are longer."""
        at, found = 0, []
        for run in self._runs(paragraph):
            length = len(text_of(run))
            first, last = max(begin - at, 0), min(end - at, length)
            if first < last:
                middle = _halved(run, first) if first else run
                if last - first < len(text_of(middle)):
                    _halved(middle, last - first)
                found.append(middle)
            at += length
        return found

    def _run(self, text: str, like: Node | None) -> Node:
        made = element("r")
        look = like.find(f"{W}rPr") if like is not None else None
        if look is not None:
            made.append(deepcopy(look))
        node = element("t")
        node.text = text
        node.set(_SPACE, "preserve")
        made.append(node)
        return made

    def _inserted(self, runs: Sequence[Node], by: Author) -> Node:
        return element("ins", *runs, id=next(self._numbers), **_signed(by))

    def _remove(self, runs: Sequence[Node], by: Author | None) -> None:
        for run in runs:
            if by:
                self._wrap(run, "del", by)
            else:
                run.getparent().remove(run)

    def _wrap(self, run: Node, kind: str, by: Author) -> None:
        if kind in ("del", "moveFrom"):
            for text in run.findall(f"{W}t"):
                if kind == "del":
                    text.tag = f"{W}delText"
        around = element(kind, id=next(self._numbers), **_signed(by))
        run.addprevious(around)
        around.append(run)

    def _mark(self, paragraph: Node, kind: str, by: Author) -> None:
        """Track the paragraph's end."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            properties = element("pPr")
            paragraph.insert(0, properties)
        look = properties.find(f"{W}rPr")
        if look is None:
            look = element("rPr")
            properties.append(look)
        look.insert(0, element(kind, id=next(self._numbers), **_signed(by)))

    def _row_mark(self, row: Node, kind: str, by: Author) -> None:
        properties = row.find(f"{W}trPr")
        if properties is None:
            properties = element("trPr")
            row.insert(0, properties)
        properties.append(element(kind, id=next(self._numbers), **_signed(by)))

    def _drop_bookmarks(self, paragraph: Node, runs: Sequence[Node]) -> None:
        """Lose the bookmarks that stand directly about these runs."""
        for start in list(paragraph.iter(f"{W}bookmarkStart")):
            inside = _between(start, paragraph) if _end_of(start, paragraph) is not None else []
            if inside and all(run in runs for run in inside if text_of(run)):
                for mark in (start, _end_of(start, paragraph)):
                    mark.getparent().remove(mark)


def _between(start: Node, paragraph: Node) -> list[Node]:
    found, inside = [], False
    for node in paragraph.iter():
        if node is start:
            inside = True
        elif node is _end_of(start, paragraph):
            break
        elif inside and node.tag == f"{W}r":
            found.append(node)
    return found


def _end_of(start: Node, paragraph: Node) -> Node:
    """The bookmark's end, where it is in the same paragraph."""
    ends = (one for one in paragraph.iter(f"{W}bookmarkEnd") if one.get(f"{W}id") == start.get(f"{W}id"))
    return next(ends, None)


def _halved(run: Node, at: int) -> Node:
    """Cut a run behind its first `at` characters; the second half."""
    second = deepcopy(run)
    run.addnext(second)
    left = at
    for node in list(run):
        length = len(_piece(node))
        if not length:
            continue
        if left >= length:
            left -= length
        elif left > 0:
            node.text, left = node.text[:left], 0
            node.set(_SPACE, "preserve")
        else:
            run.remove(node)
    left = at
    for node in list(second):
        length = len(_piece(node))
        if left >= length > 0:
            second.remove(node)
            left -= length
        elif left > 0 and length:
            node.text, left = node.text[left:], 0
            node.set(_SPACE, "preserve")
    return second


def _piece(node: Node) -> str:
    if node.tag in (f"{W}t", f"{W}delText"):
        return node.text or ""
    return {f"{W}tab": "\t", f"{W}br": "\n"}.get(node.tag, "")


def text_of(run: Node) -> str:
    """A run's text."""
    return "".join(map(_piece, run))


def shown(paragraph: Node) -> str:
    """A paragraph's text with tracked changes accepted."""
    return "".join(text_of(run) for run in paragraph.iter(f"{W}r") if not _is_gone(run, paragraph))


def _is_gone(run: Node, paragraph: Node) -> bool:
    return any(parent.tag in (f"{W}del", f"{W}moveFrom") for parent in _up(run, paragraph))


def _up(node: Node, until: Node) -> Iterator[Node]:
    parent = node.getparent()
    while parent is not None and parent is not until:
        yield parent
        parent = parent.getparent()


def _top(run: Node, paragraph: Node) -> Node:
    """The paragraph's child that holds a run."""
    node = run
    while node.getparent() is not paragraph:
        node = node.getparent()
    return node


def _strip(node: Node, *names: str) -> None:
    for name in names:
        for one in list(node.iter(W + name)):
            one.getparent().remove(one)


def _signed(by: Author) -> dict[str, str]:
    return {"author": by.name, "date": by.when.strftime("%Y-%m-%dT%H:%M:%SZ")}


def packed(parts: dict[str, bytes]) -> bytes:
    """Parts as an archive."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


# documents by hand

Line = tuple[str, Sequence[tuple[str, str] | str]]
"""A paragraph's style, and its text in pieces: with an anchor (anchor, text), or without."""


def written(lines: Sequence[Line | list[list[Line]]], document: str = "bien-ban.docx") -> tuple[bytes, Printed]:
    """A document by hand, and what was printed. A list of rows of cells is a table."""
    blank = blank_document()
    section = blank.element.body.find(f"{W}sectPr")
    texts: dict[str, str] = {}
    between = [""]
    numbers = itertools.count(1)

    def paragraph(line: Line) -> Node:
        style, pieces = line
        made = element("p", element("pPr", element("pStyle", val=style)) if style else element("pPr"))
        for piece in pieces:
            anchor, text = (None, piece) if isinstance(piece, str) else piece
            run = element("r")
            for number, part in enumerate(text.split("\t")):
                if number:
                    run.append(element("tab"))
                run.append(node := element("t"))
                node.text = part
                node.set(_SPACE, "preserve")
            if anchor is None:
                between[-1] += text
                made.append(run)
                continue
            texts[anchor] = text
            between.append("")
            number = str(next(numbers))
            made.append(element("bookmarkStart", id=number, name=bookmark_name(anchor)))
            made.append(run)
            made.append(element("bookmarkEnd", id=number))
        between[-1] += "\n"
        return made

    for line in lines:
        if isinstance(line, list):
            table = element("tbl", element("tblPr"), element("tblGrid"))
            for row in line:
                cells = [element("tc", element("tcPr"), paragraph(cell)) for cell in row]
                table.append(element("tr", element("trPr"), *cells))
            section.addprevious(table)
        else:
            section.addprevious(paragraph(line))
    printed = Printed(
        document=document,
        version="1",
        texts=texts,
        places={anchor: place_of(anchor, document) for anchor in texts},
        between=tuple(between),
    )
    return to_bytes(blank), printed


def place_of(anchor: str, document: str) -> Place:
    """The place of an anchor of a document by hand."""
    kind, *rest = anchor.split(".")
    if kind == "u":
        number = int(rest[0][1:])
        return Place(target="utterance", id=rest[0], start=number * 1000, end=number * 1000 + 900)
    if kind == "s":
        return Place(target="speaker", id=rest[0], field=rest[2] if len(rest) > 2 else "name")
    if kind == "i":
        return Place(target="item", id=".".join(rest[:-1]), field=rest[-1], start=1000, end=2000)
    if kind == "c":
        return Place(target="card", id=".".join(rest).split(".x")[0])
    return Place(target="paragraph", id=anchor, document=document)
