"""The parts of an edited docx that hold text, safely: no external entities, no endless archives."""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from pipeline.errors import InputError
from pipeline.language import message
from pipeline.word.lint.package import MOST_BYTES, damaged, unpacked

Node = Any
"""An lxml element."""
MOST_PARTS = 5000
"""A file with more parts is refused."""
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/": b"http://schemas.openxmlformats.org/officeDocument/2006/",
}
_MACROS = b"macroEnabled"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STORIES = ("header", "footer", "footnotes", "endnotes")


@dataclass(frozen=True)
class Parts:
    """What is read of a document. `saved_by`, `saved_at`: who saved it last and when, as the file itself says."""

    body: Node
    comments: Node | None
    comment_threads: Node | None
    saved_by: str
    saved_at: datetime | None
    others: dict[str, Node] = field(default_factory=dict)
    """Headers, footers, footnotes and endnotes by the kind of part and its number."""


def read_parts(data: bytes, name: str) -> Parts:
    """Take a document apart. Raises InputError, with what to do, for a file that is no readable docx."""
    path = Path(name)
    with unpacked(path, data) as archive:
        return _read(archive, path)


def _read(archive: zipfile.ZipFile, path: Path) -> Parts:
    entries = archive.infolist()
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise InputError(
            message(f"{path}: tệp quá lớn khi giải nén.", f"{path}: the file unpacks to too much."),
            message(
                "Mở bằng Word, bỏ hình ảnh và đối tượng nhúng rồi lưu lại.", "Remove pictures and embedded objects."
            ),
        )
    _refuse_macros(archive, path)
    names = {entry.filename.casefold(): entry.filename for entry in entries}
    package = _related(archive, names, "")
    main = package.get("officeDocument", [None])[0]
    if main is None:
        raise damaged(path)
    body = _parsed(archive, main)
    related = _related(archive, names, main)
    core = package.get("core-properties", [None])[0]
    who, when = _saved(_parsed(archive, core)) if core else ("", None)

    def first(kind: str) -> Node | None:
        return _parsed(archive, related[kind][0]) if related.get(kind) else None

    others = {
        f"{kind} {number}": _parsed(archive, part)
        for kind in _STORIES
        for number, part in enumerate(related.get(kind, ()), 1)
    }
    return Parts(body, first("comments"), first("commentsExtended"), who, when, others)


def _refuse_macros(archive: zipfile.ZipFile, path: Path) -> None:
    if _MACROS in archive.read("[Content_Types].xml"):
        raise InputError(
            message(f"{path}: tệp Word có macro (.docm).", f"{path}: a Word file with macros (.docm)."),
            message("Mở bằng Word và lưu lại thành .docx.", "Open it with Word and save it as .docx."),
        )


def _related(archive: zipfile.ZipFile, names: dict[str, str], part: str) -> dict[str, list[str]]:
    """The parts that a part (the package itself: «») refers to, by the last word of the kind of relation."""
    folder, name = posixpath.split(part)
    listed = names.get(posixpath.join(folder, "_rels", f"{name}.rels").casefold())
    found: dict[str, list[str]] = {}
    if listed is None:
        return found
    for relation in _parsed(archive, listed).iter(_RELATIONSHIPS):
        if relation.get("TargetMode") == "External":
            continue
        target = unquote(relation.get("Target") or "")
        joined = posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
        if there := names.get(joined.casefold()):
            found.setdefault((relation.get("Type") or "").rpartition("/")[2], []).append(there)
    return found


def _parsed(archive: zipfile.ZipFile, name: str) -> Node:
    from lxml import etree  # type: ignore[import-untyped]

    content = archive.read(name)
    for strict, usual in _STRICT.items():
        content = content.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError(f"{name} has a document type, which Word never writes")
    return root


def _saved(core: Node) -> tuple[str, datetime | None]:
    texts = {child.tag.rpartition("}")[2]: (child.text or "").strip() for child in core if isinstance(child.tag, str)}
    return texts.get("lastModifiedBy") or texts.get("creator") or "", moment(texts.get("modified"))


def moment(text: str | None) -> datetime | None:
    """A date as Word writes it; without a zone it is taken as UTC, and None where there is none that can be read."""
    try:
        read = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)
