"""What lies in recordings/: one file or one folder per meeting, each with an optional card.

A meeting is its recordings or, where there are none, the transcripts that somebody has made of it. A transcript
beside a recording of its name (hop.m4a and hop.vtt, hop.vi.vtt, hop.loi-mau.txt) is no meeting of its own, nor is
one whose name goes on from another's (hop.vtt and hop.en.vtt).
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
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

CAPTIONS = (".vtt", ".srt")
TRANSCRIPTS = (*CAPTIONS, ".json", ".txt")
"""Names that are taken for transcripts; of several of one stem in a meeting's folder, the first kind counts."""
NOT_TRANSCRIPTS = frozenset({"readme", "read me", "license", "licence", "copying", "changelog", "notice"})
"""Files that lie about in folders."""


@dataclass(frozen=True)
class Candidate:
    """A meeting found in recordings/: its name, its recordings or transcripts, its card if there is one.

    beside: transcripts next to it that bear its name.
    """

    name: str
    entry: Path
    card_path: Path | None
    beside: tuple[Path, ...] = ()

    def files(self) -> list[Path]:
        """The meeting's recordings, else its transcripts, in name order («phần 2» before «phần 10»)."""
        return self._inside()[0]

    def notes(self) -> list[str]:
        """Transcripts that are not used because there is something better."""
        used, unused = self._inside()
        return [*(_unused(path, self.entry) for path in self.beside), *(_unused(path, used[0]) for path in unused)]

    def _inside(self) -> tuple[list[Path], list[Path]]:
        """The files that are used, and transcripts that are not."""
        if not self.entry.is_dir():
            return [self.entry], []
        with readable_os_errors(self.entry):
            found = sorted(self.entry.iterdir(), key=natural_order)
        media = [path for path in found if _is_media(path)]
        transcripts = [path for path in found if is_transcript(path) and path.is_file()]
        if media:
            return media, [path for path in transcripts if path.suffix.lower() in CAPTIONS]
        kinds = {_stem(path): min(_kind(other) for other in transcripts if _stem(other) == _stem(path))
                 for path in transcripts}  # fmt: skip
        return [path for path in transcripts if _kind(path) == kinds[_stem(path)]], []

    def load(self) -> tuple[Card, tuple[Path, ...]]:
        """The card, and the recordings (or transcripts) in the card's order or in name order.

        Raises SettingsError for a fault in the card, InputError for a folder without any.
        """
        card = read_card(self.card_path)
        files = self.files()
        if not files:
            raise InputError(
                message(
                    f"{self.entry}: thư mục không có tệp ghi âm nào, cũng không có bản chữ.",
                    f"{self.entry}: no recording in this folder, and no transcript.",
                ),
                message(
                    "Chép tệp ghi âm hoặc bản chữ (.vtt, .srt, .txt, .json) vào thư mục này.",
                    "Copy the recordings or a transcript (.vtt, .srt, .txt, .json) into this folder.",
                ),
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
    beside = _beside(entries)
    entries = [entry for entry in entries if entry not in beside]
    stems = Counter(_stem(entry) for entry in entries)
    found = [_candidate(entry, shared_stem=stems[_stem(entry)] > 1) for entry in entries]
    told = [path for path, owner in beside.items() if _is_worth_telling(path, owner)]
    return [replace(each, beside=tuple(path for path in told if beside[path] == each.entry)) for each in found]


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


def is_transcript(path: Path) -> bool:
    """Whether a file's name is one of a transcript."""
    hidden = path.name.startswith(".")
    return not hidden and path.suffix.lower() in TRANSCRIPTS and path.stem.casefold() not in NOT_TRANSCRIPTS


def _kind(transcript: Path) -> int:
    return TRANSCRIPTS.index(transcript.suffix.lower())


def _beside(entries: Sequence[Path]) -> dict[Path, Path]:
    """Transcript → the recording (or meeting's folder) whose name it bears, or whatever its name goes on from.

    «hop.vi» goes on from «hop», but «hop 1.6» does not from «hop 1».
    """
    transcripts = [entry for entry in entries if not entry.is_dir() and is_transcript(entry)]
    others = {_stem(entry): entry for entry in reversed(entries) if entry not in transcripts}
    owners = {_stem(entry): entry for entry in reversed(transcripts)} | others
    found = {}
    for entry in transcripts:
        parts = _stem(entry).split(".")
        names = (".".join(parts[:count]) for count in range(len(parts) - 1, 0, -1) if parts[count][:1].isalpha())
        owner = others.get(_stem(entry)) or next((owners[name] for name in names if name in owners), None)
        if owner:
            found[entry] = owner
    return found


def _is_worth_telling(transcript: Path, recording: Path) -> bool:
    """A text such as hop.loi-mau.txt was put beside hop.wav by somebody who knows why."""
    return transcript.suffix.lower() in CAPTIONS or _stem(transcript) == _stem(recording)


def _unused(transcript: Path, instead: Path) -> str:
    return message(
        f"{transcript.name}: không dùng vì đã có {instead.name}; muốn dùng thì đổi tên bản chữ này hoặc dời tệp kia.",
        f"{transcript.name}: not used, since there is {instead.name}; to use it, rename it or move the other away.",
    )


def _is_meeting(entry: Path) -> bool:
    if entry.name.startswith("."):
        return False
    if not entry.is_dir():
        return _is_media(entry) or (is_transcript(entry) and entry.is_file())
    try:
        return _is_file(entry / CARD) or any(_is_media(path) or is_transcript(path) for path in entry.iterdir())
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
    """Two files of one stem (hop.m4a, hop.mp4) keep their extensions, so that their outputs do not mix."""
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
