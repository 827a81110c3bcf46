"""Runs stages over meetings: stage-major, skipping what is fresh, one bad recording never stops the others."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pipeline.errors import BienbanError, EngineError, SettingsError, readable_os_errors
from pipeline.freshness import StageManifest, current_parts, key_of, manifest_file, why_stale
from pipeline.language import message
from pipeline.memory import give_memory_back
from pipeline.progress import Hook
from pipeline.recordings import Candidate
from pipeline.settings import Settings
from pipeline.stage import Meeting, Stage
from pipeline.stages.attribute import AttributeStage
from pipeline.stages.diarize import DiarizeStage
from pipeline.stages.extract import ExtractStage
from pipeline.stages.importing import ImportStage
from pipeline.stages.ingest import IngestStage
from pipeline.stages.normalise import NormaliseStage
from pipeline.stages.punctuate import PunctuateStage
from pipeline.stages.render import RenderStage
from pipeline.stages.review import ReviewStage
from pipeline.stages.transcribe import TranscribeStage
from pipeline.store import MeetingFolder, file_sha256
from pipeline.weights import Models

STAGES: tuple[type[Stage], ...] = (
    ImportStage,
    IngestStage,
    TranscribeStage,
    DiarizeStage,
    AttributeStage,
    PunctuateStage,
    NormaliseStage,
    ReviewStage,
    ExtractStage,
    RenderStage,
)
"""The straight line, in order; a transcript enters by the first, a recording by the three after it."""

StartStage = Callable[[str, str], Hook]
"""start(stage, meeting) gives the hook that shows this stage's progress."""


@dataclass(frozen=True)
class Workspace:
    """Where a run finds its things, and the office's settings."""

    recordings: Path
    outputs: Path
    models: Models
    settings: Settings


@dataclass
class Outcome:
    """What a run did with one meeting."""

    name: str
    folder: Path
    ran: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    failed_at: str = ""
    error: BienbanError | None = None


@dataclass(frozen=True)
class Plan:
    """What to run: which stages, from which one on even if nothing changed."""

    stages: tuple[type[Stage], ...]
    redo: frozenset[str] = frozenset()


def make_plan(until: str | None, start: str | None, force: bool) -> Plan:
    """Stages that `until` needs (all without it); those from `start` on, or all with `force`, are redone.

    Raises SettingsError for an unknown stage.
    """
    names = [stage.name for stage in STAGES]
    for given in (until, start):
        if given is not None and given not in names:
            raise SettingsError(
                message(
                    f"'{given}' không phải một bước. Các bước: {', '.join(names)}",
                    f"'{given}' is not one of {', '.join(names)}",
                )
            )
    stages = _needed_for(until) if until else STAGES
    redo = names if force else names[names.index(start) :] if start else []
    return Plan(stages, frozenset(redo))


def _needed_for(name: str) -> tuple[type[Stage], ...]:
    """A stage and those whose files it needs, in order: diarize needs ingest, but not transcribe."""
    wanted: set[str] = set()
    needed = {name}
    for stage in reversed(STAGES):
        if stage.name in needed or wanted.intersection(stage.writes):
            needed.add(stage.name)
            wanted.update(stage.reads)
    return tuple(stage for stage in STAGES if stage.name in needed)


def run(workspace: Workspace, candidates: Sequence[Candidate], plan: Plan, start_stage: StartStage) -> list[Outcome]:
    """Run `plan` over all meetings; what goes wrong with one is in its Outcome."""
    outcomes = {each.name: Outcome(each.name, workspace.outputs / each.name) for each in candidates}
    with ExitStack() as locks:
        opened = [_open(each, workspace.outputs, outcomes[each.name], locks) for each in candidates]
        meetings = [meeting for meeting in opened if meeting is not None]
        for kind in plan.stages:
            stage = kind(workspace.settings, workspace.models)
            alive = [each for each in meetings if outcomes[each.name].error is None and stage.applies(each)]
            _run_stage(stage, alive, outcomes, plan, start_stage)
    return list(outcomes.values())


def _open(candidate: Candidate, outputs: Path, outcome: Outcome, locks: ExitStack) -> Meeting | None:
    """Read the card and take the meeting's lock; a fault is kept in the outcome."""
    try:
        card, sources = candidate.load()
        outcome.warnings.extend(candidate.notes())
        folder = MeetingFolder(outputs / candidate.name)
        locks.enter_context(folder.lock())
    except BienbanError as error:
        outcome.error = error
        return None
    return Meeting(candidate.name, sources, card, folder)


def _run_stage(
    stage: Stage, meetings: Iterable[Meeting], outcomes: dict[str, Outcome], plan: Plan, start_stage: StartStage
) -> None:
    try:
        for meeting in meetings:
            outcome = outcomes[meeting.name]
            try:
                _run_one(stage, meeting, outcome, stage.name in plan.redo, start_stage)
            except BienbanError as error:
                outcome.failed_at, outcome.error = stage.name, error
            except Exception as error:  # an engine's library may raise anything; the other meetings go on
                outcome.failed_at, outcome.error = stage.name, _unexpected(stage, meeting, error)
    finally:
        stage.close()
        give_memory_back()


def _run_one(stage: Stage, meeting: Meeting, outcome: Outcome, redo: bool, start_stage: StartStage) -> None:
    parts = current_parts(stage, meeting)
    if not redo and not why_stale(stage, meeting, parts):
        outcome.skipped.append(stage.name)
        outcome.warnings.extend(_kept_warnings(stage, meeting))
        return
    with readable_os_errors(meeting.folder.path):
        (meeting.folder / manifest_file(stage.name)).unlink(missing_ok=True)
    meeting.warnings.clear()
    started = datetime.now(UTC)
    clock = time.monotonic()
    stage.run(meeting, start_stage(stage.name, meeting.name))
    manifest = StageManifest(
        stage=stage.name,
        key=key_of(parts),
        parts=parts,
        outputs={
            path: file_sha256(meeting.folder / path)
            for path in stage.writes
            if path not in stage.optional or (meeting.folder / path).is_file()
        },
        started_at=started,
        seconds=round(time.monotonic() - clock, 2),
        host=_host(),
        warnings=tuple(meeting.warnings),
    )
    meeting.folder.write(manifest_file(stage.name), manifest)
    outcome.ran.append(stage.name)
    outcome.warnings.extend(meeting.warnings)


def _kept_warnings(stage: Stage, meeting: Meeting) -> tuple[str, ...]:
    return meeting.folder.read(manifest_file(stage.name), StageManifest).warnings


def _unexpected(stage: Stage, meeting: Meeting, error: Exception) -> BienbanError:
    """A fault that no check foresaw: still one message; the traceback goes to a file for the developers."""
    import traceback

    log = "stages/loi.txt"
    with suppress(BienbanError):  # the disk may be full: what the stage met matters more
        meeting.folder.write_text(log, "".join(traceback.format_exception(error)))
    cause = f"{type(error).__name__}: {error}".strip().splitlines()[0]
    return EngineError(
        message(f"{meeting.name}: bước {stage.name} gặp lỗi: {cause}", f"{meeting.name}: {stage.name} failed: {cause}"),
        message(
            f"Chạy lại; nếu vẫn lỗi, gửi {meeting.folder / log} cho người phụ trách kỹ thuật.",
            f"Run again; if it fails again, send {meeting.folder / log} to the developers.",
        ),
    )


def _host() -> dict[str, str]:
    """Where a stage ran: provenance, not part of the key."""
    import platform

    return {"machine": platform.machine(), "system": platform.system(), "cores": str(os.cpu_count())}
