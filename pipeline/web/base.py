"""What the engines made of a meeting: what the page lays corrections over. Read again when the files change."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from pipeline.card import Card
from pipeline.language import message
from pipeline.recordings import Candidate
from pipeline.records import Minutes, Recording, Utterance, Utterances
from pipeline.settings import Office
from pipeline.stages.render import printed_card
from pipeline.store import MeetingFolder, utterances_file
from pipeline.web.answers import RefusedError

SPOKEN, MINUTES, RECORDING = utterances_file("normalise"), "minutes.json", "recording.json"
Signature: TypeAlias = tuple[tuple[int, int, int] | None, ...]
"""Inode, size and time of change of some files; None for one that is not there."""


@dataclass(frozen=True)
class Base:
    """The engines' files of one meeting, and its card. `edition`: a hash of all of them."""

    edition: str
    utterances: tuple[Utterance, ...]
    minutes: Minutes
    recording: Recording
    card: Card


def signature(paths: list[Path]) -> Signature:
    """Whether files have changed shows in this."""
    found: list[tuple[int, int, int] | None] = []
    for path in paths:
        try:
            stat = path.stat()
        except OSError:
            found.append(None)
        else:
            found.append((stat.st_ino, stat.st_size, stat.st_mtime_ns))
    return tuple(found)


def base_files(folder: MeetingFolder, candidate: Candidate) -> list[Path]:
    """What a base is read from."""
    own = [folder / name for name in (SPOKEN, MINUTES, RECORDING)]
    return [*own, candidate.card_path] if candidate.card_path else own


def read_base(folder: MeetingFolder, candidate: Candidate, office: Office) -> Base:
    """Read it. Raises RefusedError where there is no text yet, BienbanError for a damaged file or card."""
    if not (folder / SPOKEN).is_file() or not (folder / RECORDING).is_file():
        raise RefusedError(
            409,
            "unready",
            message(f"{candidate.name}: chưa có bản chữ.", f"{candidate.name}: there is no transcript yet."),
            message("Chạy make minutes trước.", "Run make minutes first."),
        )
    card = printed_card(candidate.load()[0], office)
    has_minutes = (folder / MINUTES).is_file()
    digest = hashlib.sha256(card.model_dump_json().encode())
    for name in (SPOKEN, RECORDING, *([MINUTES] if has_minutes else [])):
        digest.update(folder.read_bytes(name))
    return Base(
        edition=digest.hexdigest()[:16],
        utterances=folder.read(SPOKEN, Utterances).utterances,
        minutes=folder.read(MINUTES, Minutes) if has_minutes else _no_minutes(candidate.name),
        recording=folder.read(RECORDING, Recording),
        card=card,
    )


def _no_minutes(name: str) -> Minutes:
    """Of a meeting whose run ended before extract."""
    return Minutes(meeting=name, opening=None, closing=None, speakers=())
