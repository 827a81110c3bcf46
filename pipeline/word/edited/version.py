"""Which document of which run a Word file goes back to, and who saved it last."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pipeline.word.blank import VERSION_PART, VERSION_PROPERTY
from pipeline.word.edited.package import Node, moment
from pipeline.word.lint.package import MOST_BYTES, unpacked

CORE_PART = "docProps/core.xml"


@dataclass(frozen=True)
class Stamped:
    """What a file says about itself. `version` «»: it is none of ours, or a program has thrown that away.

    `saved_by` «»: it does not say so; whose name stands as its author has not edited it.
    """

    version: str
    saved_by: str
    saved_at: datetime | None


def read_stamp(data: bytes, name: str) -> Stamped:
    """Read it from the bytes of a docx. Raises InputError, with what to do, for a file that is none."""
    with unpacked(Path(name), data) as archive:
        core, custom = _part(archive, CORE_PART), _part(archive, VERSION_PART)
    texts = {_local(child): (child.text or "").strip() for child in core}
    by = texts.get("lastModifiedBy", "")
    version = next(("".join(one.itertext()).strip() for one in custom if one.get("name") == VERSION_PROPERTY), "")
    return Stamped(version, "" if by == texts.get("creator") else by, moment(texts.get("modified")))


def _part(archive: zipfile.ZipFile, wanted: str) -> list[Node]:
    """The elements of a part's root; none where there is no such part."""
    from lxml import etree  # type: ignore[import-untyped]

    found = next((one for one in archive.infolist() if one.filename.casefold() == wanted.casefold()), None)
    if found is None:
        return []
    if found.file_size > MOST_BYTES:
        raise ValueError(f"{wanted} unpacks to too much")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return [child for child in etree.fromstring(archive.read(found), parser) if isinstance(child.tag, str)]


def _local(node: Node) -> str:
    return str(node.tag).rpartition("}")[2]
