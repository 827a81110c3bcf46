"""What lies in recordings/: one file or one folder per meeting, each with an optional card."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.card import Card, read_card
from pipeline.errors import InputError, SettingsError, readable_os_errors
from pipeline.language import message
from pipeline.records import nfc

CARD = "meeting.toml"
"""The card inside a meeting's folder."""

MEDIA = frozenset(
    ".3g2 .3gp .aac .ac3 .aif .aiff .amr .ape .asf .au .avi .awb .caf .dss .ds2 .dvf .f4v .flac .flv .m2ts .m4a .m4b"
    " .m4v .mka .mkv .mov .mp2 .mp3 .mp4 .mpeg .mpg .mts .mxf .oga .ogg .ogv .opus .ra .rm .spx .ts .vob .w64 .wav"
    " .weba .webm .wma .wmv .wv".split()
)
"""Names that are taken for recordings. Whether ffmpeg can decode one shows when it is read."""


@dataclass(frozen=True)
class Candidate:
    """A meeting found in recordings/: its name, its audio or video files, its card if there is one."""

    name: str
    entry: Path
    card_path: Path | None

    def files(self) -> list[Path]:
        """The meeting's recordings in name order («phần 2» before «phần 10»)."""
        if not self.entry.is_dir():
            return [self.entry]
        with readable_os_errors(self.entry):
            return sorted(filter(_is_media, self.entry.iterdir()), key=natural_order)

    def load(self) -> tuple[Card, tuple[Path, ...]]:
        """The card, and the recordings in the card's order or in name order.

        Raises SettingsError for a fault in the card, InputError for a folder without recordings.
        """
        card = read_card(self.card_path)
        files = self.files()
        if not files:
            raise InputError(
                message(
                    f"{self.entry}: thư mục không có tệp ghi âm nào.", f"{self.entry}: no recording in this folder."
                ),
                message("Chép tệp ghi âm vào thư mục này.", "Copy the recordings into this folder."),
            )
        return card, tuple(_in_order(files, card.files.order, self.card_path))


def find_meetings(folder: Path) -> list[Candidate]:
    """All meetings in a folder, in name order. Other files, and copies not yet finished, are left alone."""
    if not folder.is_dir():
        raise InputError(
            message(f"{folder}: không có thư mục này.", f"{folder}: no such folder."),
            message("Tạo thư mục và chép bản ghi vào đó, hoặc dùng --recordings.", "Create it, or use --recordings."),
        )
    with readable_os_errors(folder):
        entries = [entry for entry in sorted(folder.iterdir(), key=natural_order) if _is_meeting(entry)]
    stems = Counter(_stem(entry) for entry in entries)
    return [_candidate(entry, shared_stem=stems[_stem(entry)] > 1) for entry in entries]


def choose(candidates: Sequence[Candidate], names: Iterable[str]) -> list[Candidate]:
    """The meetings named (with or without extension or folder); all of them when none is named."""
    wanted = [nfc(Path(name).name) for name in names]
    if not wanted:
        return list(candidates)
    return list(dict.fromkeys(_named(candidates, name) for name in wanted))


def _named(candidates: Sequence[Candidate], name: str) -> Candidate:
    for candidate in candidates:
        if name in (candidate.name, nfc(candidate.entry.name)):
            return candidate
    known = [candidate.name for candidate in candidates]
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.0)
    raise InputError(
        message(
            f"{name}: không có cuộc họp này trong thư mục ghi âm.", f"{name}: no such meeting among the recordings."
        ),
        message(f"Gần nhất: {near[0]}", f"Nearest: {near[0]}") if near else "",
    )


def natural_order(path: Path) -> list[tuple[int, int, str]]:
    """Sort key that reads digits as numbers."""
    parts = re.split(r"(\d+)", nfc(path.name).casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]


def _is_media(path: Path) -> bool:
    return path.is_file() and not path.name.startswith(".") and path.suffix.lower() in MEDIA


def _is_meeting(entry: Path) -> bool:
    if entry.name.startswith("."):
        return False
    if not entry.is_dir():
        return _is_media(entry)
    try:
        return _is_file(entry / CARD) or any(_is_media(path) for path in entry.iterdir())
    except PermissionError:
        return True  # the run will name this folder as one that cannot be read, and go on with the others


def _is_file(path: Path) -> bool:
    """As Path.is_file; what lies in a folder that may not be entered counts as no file."""
    try:
        return path.is_file()
    except PermissionError:
        return False


def _stem(entry: Path) -> str:
    return nfc(entry.name if entry.is_dir() else entry.stem)


def _candidate(entry: Path, shared_stem: bool) -> Candidate:
    """Two recordings of one stem (hop.m4a, hop.mp4) keep their extensions, so that their outputs do not mix."""
    card = entry / CARD if entry.is_dir() else entry.with_suffix(".toml")
    name = nfc(entry.name) if shared_stem else _stem(entry)
    return Candidate(name, entry, card if _is_file(card) else None)


def _in_order(files: Sequence[Path], order: Sequence[str], card: Path | None) -> list[Path]:
    if not order:
        return list(files)
    by_name = {nfc(path.name): path for path in files}
    unknown = [name for name in order if name not in by_name]
    missing = [name for name in by_name if name not in order]
    if unknown or missing or len(order) != len(by_name):
        raise SettingsError(
            message(
                f"{card}: files.order: không khớp với thư mục (thừa: {', '.join(unknown) or 'không'};"
                f" thiếu: {', '.join(missing) or 'không'})",
                f"{card}: files.order: does not match the folder (unknown: {', '.join(unknown) or 'none'};"
                f" missing: {', '.join(missing) or 'none'})",
            ),
            message("Ghi đủ tên các tệp, mỗi tên một lần.", "Name every file once."),
        )
    return [by_name[name] for name in order]
