"""models/office/: the language model of the office's past minutes, the sentences that it was made of, their sources.

Local, listed, removable: sources.toml names each file; forgetting one makes the model anew without it. The sentences
are kept as they are spoken, so that this needs no source file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

from filelock import FileLock, Timeout
from pydantic import Field

from pipeline.errors import BusyError, InputError, readable_os_errors
from pipeline.language import message
from pipeline.learning.documents import Document
from pipeline.learning.training import train
from pipeline.records import Record, Text
from pipeline.speech.language_model import OFFICE_MODEL
from pipeline.store import atomic_path, write_bytes
from pipeline.toml import read_toml, validate
from pipeline.vietnamese.abbreviations import ABBREVIATIONS
from pipeline.vietnamese.spoken import sentences

SOURCES = "sources.toml"
SHORTEST = 2
"""A sentence of fewer syllables teaches nothing."""
Count = Annotated[int, Field(ge=0)]


class Source(Record):
    """[[source]]: a file that was learnt from."""

    name: Text
    sha256: str
    date: date
    sentences: Count
    syllables: Count


class SourcesFile(Record):
    """The whole of sources.toml."""

    source: tuple[Source, ...] = ()


class OfficeModel:
    """The folder models/office and what is in it. Changes are written at once; then comes `rebuild`."""

    def __init__(self, models: Path) -> None:
        self.path = models / OFFICE_MODEL
        self.folder = self.path.parent

    @property
    def sources(self) -> tuple[Source, ...]:
        """What was learnt from, in order. Raises SettingsError when somebody broke sources.toml."""
        path = self.folder / SOURCES
        return validate(SourcesFile, read_toml(path), str(path)).source if path.is_file() else ()

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the folder. Raises BusyError at once when another command learns."""
        with readable_os_errors(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.folder / ".lock")
            try:
                lock.acquire(timeout=0)
            except Timeout as error:
                raise BusyError(
                    message(f"{self.folder}: một lệnh learn khác đang chạy.", f"{self.folder}: another run learns."),
                    message("Chờ lệnh đó xong rồi chạy lại.", "Wait for it to end, then run again."),
                ) from error
        try:
            yield
        finally:
            lock.release()

    def add(self, document: Document, sha256: str, abbreviations: Mapping[str, str]) -> Source:
        """Keep a document's sentences; a file of the same name that was learnt before gives way."""
        found = [
            " ".join(sentence)
            for sentence in sentences(document.text, {**ABBREVIATIONS, **abbreviations})
            if len(sentence) >= SHORTEST
        ]
        syllables = sum(sentence.count(" ") + 1 for sentence in found)
        source = Source(name=document.name, sha256=sha256, date=date.today(), sentences=len(found), syllables=syllables)
        write_bytes(self._sentences(source), "".join(f"{sentence}\n" for sentence in found).encode())
        self._write([*(other for other in self.sources if other.name != source.name), source])
        return source

    def forget(self, name: str) -> Source:
        """Leave a source out. Raises InputError when nothing of this name was learnt."""
        gone = next((source for source in self.sources if source.name == name), None)
        if gone is None:
            known = ", ".join(source.name for source in self.sources)
            raise InputError(
                message(f"{name}: chưa học tệp nào có tên này.", f"{name}: no file of this name was learnt from."),
                message(f"Các tệp đã học: {known or '—'}", f"Learnt from: {known or '—'}"),
            )
        self._write([source for source in self.sources if source.name != name])
        return gone

    def rebuild(self) -> None:
        """Make the model anew from the sources that are listed; without any, there is no model."""
        kept = {self._sentences(source) for source in self.sources}
        with readable_os_errors(self.folder):
            lines = [
                line.split() for path in sorted(kept) if path.is_file() for line in path.read_text("utf-8").splitlines()
            ]
            if lines:
                with atomic_path(self.path) as temp:
                    train(lines, temp)
            else:
                self.path.unlink(missing_ok=True)
            for path in self.folder.glob("*.sentences"):
                if path not in kept:
                    path.unlink(missing_ok=True)

    def _sentences(self, source: Source) -> Path:
        return self.folder / f"{source.sha256[:16]}.sentences"

    def _write(self, sources: list[Source]) -> None:
        import tomlkit

        entries = [source.model_dump() for source in sources]
        write_bytes(self.folder / SOURCES, tomlkit.dumps({"source": entries}).encode())
