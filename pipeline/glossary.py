"""tu-dien.toml: the office's glossary, beside bienban.toml. Names, units and terms as the office writes them.

`bienban learn` puts candidates in (accepted = false); a person accepts or refuses them, by command or by hand.
The functions that change the file work on its text and leave comments and everything else as they are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from pipeline.language import message
from pipeline.records import Record, Term, Text, nfc
from pipeline.toml import read_toml, validate

Written = Annotated[Text, Field(min_length=1)]
BETWEEN_SOURCES = "; "
_HEADER = re.compile(r"\s*\[\[\s*term\s*\]\]")


class Entry(Record):
    """[[term]]: a term, where it was found and how often. One that somebody typed in by hand counts as accepted."""

    written: Written
    spoken: tuple[Text, ...] = ()
    kind: Text = ""
    source: Text = ""
    """File names, with «; » between them."""
    seen: Annotated[int, Field(ge=0)] = 0
    accepted: bool = True
    refused: bool = False
    """Looked at and not wanted: not shown, and not proposed again."""
    heard: tuple[Text, ...] = ()
    """Of an accepted term: what reviewers corrected to it. Waits for a decision; accepting puts it into `spoken`."""
    not_heard: tuple[Text, ...] = ()
    """The same, refused: not proposed again."""

    @property
    def sources(self) -> list[str]:
        """The files in which it was found."""
        return [name for name in self.source.split(BETWEEN_SOURCES) if name]

    @property
    def candidate(self) -> bool:
        """Whether nobody has decided yet that it is a term."""
        return not self.accepted and not self.refused

    @property
    def waiting(self) -> bool:
        """Whether somebody has still to decide: on the term, or on how it is heard."""
        return self.candidate or (self.accepted and bool(self.heard))


class GlossaryFile(Record):
    """The whole of tu-dien.toml."""

    term: tuple[Entry, ...] = ()


def read_entries(path: Path) -> tuple[Entry, ...]:
    """The entries of a glossary file; a missing file has none. Raises SettingsError naming file and key."""
    return validate(GlossaryFile, read_toml(path), str(path)).term if path.is_file() else ()


def accepted_terms(entries: Iterable[Entry]) -> tuple[Term, ...]:
    """What the stages use."""
    return tuple(Term(written=entry.written, spoken=entry.spoken) for entry in entries if entry.accepted)


def with_entries(text: str, entries: Iterable[Entry]) -> str:
    """The file's text with new entries at its end."""
    import tomlkit

    blocks = []
    for entry in entries:
        table = tomlkit.table()
        for name, value in entry.model_dump(exclude_defaults=True).items():
            table[name] = list(value) if isinstance(value, tuple) else value
        blocks.append(f"[[term]]\n{table.as_string().strip()}\n")
    if not blocks:
        return text
    added = "\n".join([f"{(text or _head()).rstrip()}\n", *blocks])
    return re.sub(r"\r?\n", "\r\n", added) if "\r\n" in text else added


def with_changes(text: str, changes: Mapping[str, Mapping[str, Any]]) -> str:
    """The file's text with keys set: written → {key: value}; None takes the key away."""
    import tomlkit

    document = tomlkit.parse(text)
    for table in document.get("term", []):
        for key, value in changes.get(nfc(table["written"]), {}).items():
            if value is not None:
                table[key] = value
            elif key in table:
                del table[key]
    return document.as_string()


def without_entries(text: str, written: Collection[str]) -> str:
    """The file's text without these entries; comments below an entry stay, they belong to the next one."""
    import tomlkit

    lines = text.splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if _HEADER.match(line)]
    names = [nfc(table["written"]) for table in tomlkit.parse(text).get("term", [])]
    if len(names) != len(starts):  # written as term = [{ … }]
        document = tomlkit.parse(text)
        for index in reversed([index for index, name in enumerate(names) if name in written]):
            del document["term"][index]
        return document.as_string()
    for start, end, name in reversed(list(zip(starts, [*starts[1:], len(lines)], names, strict=True))):
        if name in written:
            while end > start and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
                end -= 1  # noqa: PLW2901
            del lines[start:end]
    return "".join(lines)


def _head() -> str:
    return message(
        "# Từ điển của cơ quan: tên người, đơn vị, thuật ngữ. accepted = true: dùng; refused = true: thôi đề nghị.\n"
        "# Có thể sửa bằng tay, hoặc dùng: bienban glossary --accept …, --refuse …, --remove …\n",
        "# The office's glossary. accepted = true: used; refused = true: not proposed again.\n"
        "# Edit by hand, or with: bienban glossary --accept …, --refuse …, --remove …\n",
    )
