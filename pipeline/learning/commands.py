"""What `bienban learn` and `bienban glossary` do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import typer

from pipeline.errors import BienbanError, InputError, SettingsError, readable_os_errors
from pipeline.glossary import BETWEEN_SOURCES, Entry, read_entries, with_changes, with_entries, without_entries
from pipeline.language import message
from pipeline.learning.documents import Document, read_document
from pipeline.learning.office import OfficeModel
from pipeline.store import file_sha256, write_bytes
from pipeline.vietnamese.mining import Candidate, mine
from pipeline.vietnamese.text import fold

SUFFIXES = (".docx", ".txt", ".pdf")
BYTE_ORDER_MARK = "\ufeff"


def learn(files: Sequence[Path], models: Path, glossary: Path) -> int:
    """Read past minutes: their names and terms become candidates, their sentences the model. Returns the exit code."""
    office = OfficeModel(models)
    read_entries(glossary)  # a fault in it is told before anything is done
    code = 0
    with office.lock():
        fresh: dict[Document, str] = {}
        for path in _spread(files):
            try:
                sha256 = file_sha256(path)
                if any(source.sha256 == sha256 for source in office.sources):
                    typer.echo(message(f"· {path.name}: đã học rồi", f"· {path.name}: learnt before"))
                    continue
                fresh[read_document(path)] = sha256
            except BienbanError as error:
                typer.echo(f"✗ {error.text}\n    → {error.hint}", err=True)
                code = error.exit_code
        if fresh:
            _take_in(office, fresh, glossary)
    return code


def _take_in(office: OfficeModel, fresh: Mapping[Document, str], glossary: Path) -> None:
    text = "\n".join(document.text for document in fresh)
    findings = mine(text, [table for document in fresh for table in document.tables])
    for document, sha256 in fresh.items():
        source = office.add(document, sha256, findings.abbreviations)
        typer.echo(
            message(
                f"✓ {source.name}: {source.sentences} câu, {source.syllables} tiếng",
                f"✓ {source.name}: {source.sentences} sentences, {source.syllables} syllables",
            )
        )
    office.rebuild()
    waiting = propose(glossary, findings.candidates, list(fresh))
    typer.echo(
        message(
            f"{waiting} mục mới chờ duyệt trong {glossary}. Xem: bienban glossary",
            f"{waiting} new entries wait in {glossary}. See: bienban glossary",
        )
    )


def propose(glossary: Path, candidates: Iterable[Candidate], documents: Sequence[Document]) -> int:
    """Put candidates into the glossary file; those that it has get counts and sources. Returns how many are new."""
    text = read_glossary_text(glossary)
    known = {fold(entry.written): entry for entry in read_entries(glossary)}
    folded = {document.name: fold(document.text) for document in documents}
    new: list[Entry] = []
    changes: dict[str, dict[str, Any]] = {}
    for found in candidates:
        names = [name for name, content in folded.items() if fold(found.written) in content]
        entry = known.get(fold(found.written))
        if entry is None:
            source = BETWEEN_SOURCES.join(names)
            new.append(Entry(written=found.written, kind=found.kind, source=source, seen=found.seen, accepted=False))
        elif any(name not in entry.sources for name in names):
            names = list(dict.fromkeys([*entry.sources, *names]))
            changes[entry.written] = {"seen": entry.seen + found.seen, "source": BETWEEN_SOURCES.join(names)}
    save_glossary(glossary, with_entries(with_changes(text, changes) if changes else text, new))
    return len(new)


def list_sources(models: Path) -> None:
    """What was learnt from."""
    sources = OfficeModel(models).sources
    for source in sources:
        typer.echo(
            message(
                f"{source.date}  {source.sentences:6} câu  {source.sha256[:12]}  {source.name}",
                f"{source.date}  {source.sentences:6} sentences  {source.sha256[:12]}  {source.name}",
            )
        )
    if not sources:
        typer.echo(
            message("Chưa học tệp nào. Học: make learn FILES=…", "Nothing learnt yet. Learn: make learn FILES=…")
        )


def forget(names: Sequence[str], models: Path, glossary: Path) -> None:
    """Make the model anew without these files; candidates that only they gave, and nobody decided on, go too."""
    office = OfficeModel(models)
    entries = read_entries(glossary)  # a fault in it is told before anything is done
    with office.lock():
        gone = [office.forget(Path(name).name).name for name in names]
        office.rebuild()
    left = {entry.written: [name for name in entry.sources if name not in gone] for entry in entries}
    dropped = {entry.written for entry in entries if entry.candidate and entry.sources and not left[entry.written]}
    changes = {
        entry.written: {"source": BETWEEN_SOURCES.join(left[entry.written])}
        for entry in entries
        if left[entry.written] != entry.sources and entry.written not in dropped
    }
    if dropped or changes:
        save_glossary(glossary, without_entries(with_changes(read_glossary_text(glossary), changes), dropped))
    typer.echo(
        message(
            f"Đã quên {', '.join(gone)}; bỏ {len(dropped)} mục chờ duyệt.",
            f"Forgot {', '.join(gone)}; {len(dropped)} waiting entries went.",
        )
    )


def show_glossary(glossary: Path, everything: bool) -> None:
    """The entries that wait for a decision, numbered, then the accepted ones; all of them with `everything`."""
    entries = read_entries(glossary)
    shown = [entry for entry in entries if everything or not entry.refused]
    signs = {True: "✓", False: "?"}
    waiting = [entry.written for entry in entries if entry.waiting]
    for entry in sorted(shown, key=lambda entry: not entry.waiting):
        number = str(waiting.index(entry.written) + 1) if entry.waiting else ""
        sign = "×" if entry.refused else signs[entry.accepted]
        typer.echo(f"{sign} {number:>4}  {entry.written:40} {entry.kind:12} {entry.seen:4}  {entry.source}")
        for text in _sounds(entry):
            typer.echo(f"{'':8}{text}")
    if waiting:
        typer.echo(
            message(
                'Duyệt: bienban glossary --accept 1 3 "Tên …"   hoặc: --accept all, --refuse …, --remove …',
                'Decide: bienban glossary --accept 1 3 "Name …"   or: --accept all, --refuse …, --remove …',
            )
        )
    elif not shown:
        typer.echo(message(f"{glossary}: chưa có mục nào.", f"{glossary}: no entries yet."))


def _sounds(entry: Entry) -> Iterator[str]:
    """How an entry is heard, and what of that waits for a decision."""
    known = ", ".join(f"«{form}»" for form in entry.spoken)
    if known:
        yield message(f"nghe là {known}", f"heard as {known}")
    if entry.heard and entry.accepted:
        asked = ", ".join(f"«{form}»" for form in entry.heard)
        yield message(f"? thêm: nghe là {asked}", f"? also heard as {asked}")


def decide(glossary: Path, chosen: Sequence[str], decision: str) -> None:
    """accept, refuse or remove entries: given as written, by the number of the list, or all that wait."""
    entries = read_entries(glossary)
    names = _named(entries, chosen, glossary)
    text = read_glossary_text(glossary)
    if decision == "remove":
        text = without_entries(text, names)
    else:
        changes = {entry.written: _decided(entry, decision) for entry in entries if entry.written in names}
        text = with_changes(text, changes)
    save_glossary(glossary, text)
    titles = {
        "accept": message("Đã nhận", "Accepted"),
        "refuse": message("Đã từ chối", "Refused"),
        "remove": message("Đã xóa", "Removed"),
    }
    typer.echo(f"{titles[decision]}: {', '.join(names)}")


def _decided(entry: Entry, decision: str) -> dict[str, Any]:
    """The keys that accepting or refusing an entry sets; of an accepted one only new ways to hear it are decided on."""
    if decision == "refuse" and entry.accepted and entry.heard:
        return {"not_heard": [*entry.not_heard, *entry.heard], "heard": None}
    if decision == "refuse":
        return {"accepted": False, "refused": True}
    changes: dict[str, Any] = {"accepted": True}
    if entry.refused:
        changes["refused"] = False
    if entry.heard:
        changes |= {"spoken": [*entry.spoken, *entry.heard], "heard": None}
    return changes


def _named(entries: Sequence[Entry], chosen: Sequence[str], glossary: Path) -> list[str]:
    waiting = [entry.written for entry in entries if entry.waiting]
    by_form = {fold(entry.written): entry.written for entry in entries}
    names: list[str] = []
    for name in chosen:
        if name == "all":
            names += waiting
        elif name.isdecimal() and 1 <= int(name) <= len(waiting):
            names.append(waiting[int(name) - 1])
        elif fold(name) in by_form:
            names.append(by_form[fold(name)])
        else:
            raise SettingsError(
                message(f"{glossary}: không có mục '{name}'.", f"{glossary}: no entry '{name}'."),
                message("Xem danh sách: bienban glossary", "See the list: bienban glossary"),
            )
    return list(dict.fromkeys(names))


def _spread(files: Iterable[Path]) -> list[Path]:
    """The files, and those inside of folders. Raises InputError when there is none."""
    found: list[Path] = []
    for path in files:
        if path.is_dir():
            # ~$…: what Word leaves beside a document that is open
            inside = (inner for inner in path.iterdir() if not inner.name.startswith(("~", ".")))
            found += sorted(inner for inner in inside if inner.suffix.lower() in SUFFIXES)
        else:
            found.append(path)
    if not found:
        raise InputError(
            message("Chưa cho biết tệp nào để học.", "No file to learn from was given."),
            message('Ví dụ: make learn FILES="bien-ban-cu/"', 'Example: make learn FILES="past-minutes/"'),
        )
    return found


def read_glossary_text(glossary: Path) -> str:
    """The text of the glossary file without a byte order mark; «» where there is none."""
    if not glossary.is_file():
        return ""
    with readable_os_errors(glossary):
        return glossary.read_bytes().decode("utf-8-sig")


def save_glossary(glossary: Path, text: str) -> None:
    """Write the file when something changed; a byte order mark in front stays."""
    old = b""
    if glossary.is_file():
        with readable_os_errors(glossary):
            old = glossary.read_bytes()
    mark = BYTE_ORDER_MARK if old.startswith(BYTE_ORDER_MARK.encode()) else ""
    if (data := (mark + text).encode()) != old:
        write_bytes(glossary, data)
