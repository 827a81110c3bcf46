"""Whether a stage has to run: its key, and what changed since it last ran.

A key is the sha256 of canonical JSON of the parts: stage name and version, parameters (settings,
card, engine, weights) and the content hashes of what the stage reads. Device and host are not in it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from pipeline.errors import InputError
from pipeline.language import message
from pipeline.records import Record
from pipeline.stage import Meeting, Stage
from pipeline.store import canonical_json, file_sha256


class StageManifest(Record):
    """stages/<stage>.json: what a stage did; removed before it runs, written last."""

    stage: str
    key: str
    parts: dict[str, Any]
    outputs: dict[str, str]
    started_at: datetime
    seconds: float
    host: dict[str, str]
    warnings: tuple[str, ...] = ()


def manifest_file(stage: str) -> str:
    """Where a stage's manifest lies in the meeting's folder."""
    return f"stages/{stage}.json"


def current_parts(stage: Stage, meeting: Meeting) -> dict[str, Any]:
    """The parts of the key as they are now. A file that is not there yet counts as None."""
    reads = {path: _sha256(meeting, path) for path in stage.inputs(meeting)}
    return {
        "stage": stage.name,
        "version": stage.version,
        "parameters": stage.parameters(meeting),
        "reads": reads,
    }


def key_of(parts: Mapping[str, Any]) -> str:
    """sha256 of the canonical JSON of the parts."""
    return hashlib.sha256(canonical_json(parts)).hexdigest()


def why_stale(stage: Stage, meeting: Meeting, parts: Mapping[str, Any]) -> list[str]:
    """What makes a stage stale, one reason a line; empty when it is fresh."""
    path = manifest_file(stage.name)
    if not (meeting.folder / path).is_file():
        return [message("chưa chạy xong", "not finished yet")]
    try:
        manifest = meeting.folder.read(path, StageManifest)
    except InputError:
        return [message(f"{path} hỏng hoặc của phiên bản khác", f"{path} is damaged or of another version")]
    due = [output for output in stage.writes if output not in stage.optional or output in manifest.outputs]
    lost = [output for output in due if not (meeting.folder / output).exists()]
    changed = [
        output
        for output in due
        if output not in lost
        and output not in stage.may_be_edited
        and _sha256(meeting, output) != manifest.outputs.get(output)
    ]
    return [
        *(message(f"thiếu {output}", f"{output} is missing") for output in lost),
        *(message(f"{output} đã bị thay đổi", f"{output} was changed") for output in changed),
        *_differences(manifest.parts, parts, ""),
    ]


def _sha256(meeting: Meeting, relative: str) -> str | None:
    path = meeting.folder / relative
    return file_sha256(path) if path.is_file() else None


def _differences(old: Any, new: Any, where: str) -> Iterator[str]:
    """Each leaf that differs, as «reads.audio.flac: cũ → mới»."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for name in sorted({*old, *new}):
            yield from _differences(old.get(name), new.get(name), f"{where}.{name}" if where else name)
    elif canonical_json(old) != canonical_json(new):
        yield f"{where}: {_short(old)} → {_short(new)}"


def _short(value: Any) -> str:
    text = "—" if value is None else str(value)
    return text if len(text) <= 40 else f"{text[:12]}…"
