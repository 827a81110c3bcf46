"""What the commands do, apart from their options; imported only when a command runs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import typer

from pipeline.errors import BienbanError, WeightsError
from pipeline.freshness import current_parts, why_stale
from pipeline.language import message
from pipeline.progress import ProgressDisplay
from pipeline.recordings import Candidate, choose, find_meetings
from pipeline.records import PUBLIC
from pipeline.reviewing.files import waiting_notes
from pipeline.runner import STAGES, Outcome, Workspace, make_plan, run
from pipeline.settings import Settings, load_settings
from pipeline.stage import Meeting, Stage
from pipeline.store import MeetingFolder, write_bytes
from pipeline.weights import Models, State

SETTINGS_FILE = Path("bienban.toml")
GLOSSARY_FILE = Path("tu-dien.toml")
RULES_FILE = Path("quy-tac.toml")


def load_office_settings(overrides: Sequence[str]) -> Settings:
    """bienban.toml, tu-dien.toml and quy-tac.toml of the current folder, where they are, with --set on top."""
    return load_settings(SETTINGS_FILE if SETTINGS_FILE.is_file() else None, overrides, GLOSSARY_FILE, RULES_FILE)


def workspace(recordings: Path, outputs: Path, models: Path, overrides: Sequence[str]) -> Workspace:
    """Folders and settings of a run."""
    return Workspace(recordings, outputs, Models(models), load_office_settings(overrides))


def run_meetings(  # noqa: PLR0913, PLR0917
    place: Workspace, names: Iterable[str], until: str | None, start: str | None, force: bool, or_sample: bool
) -> int:
    """Run the pipeline and print what came of it; returns the exit code."""
    plan = make_plan(until, start, force)
    candidates = choose(_found(place, or_sample), names)
    if not candidates:
        typer.echo(
            message(
                f"{place.recordings}: chưa có bản ghi nào. Chép tệp âm thanh, video hoặc bản chữ vào thư mục này rồi "
                "chạy lại.",
                f"{place.recordings}: no recordings yet. Copy audio, video or transcripts there and run again.",
            ),
            err=True,
        )
        return 0
    with ProgressDisplay() as display:
        outcomes = run(place, candidates, plan, display.start)
    report(outcomes)
    return exit_code(outcomes)


def _found(place: Workspace, or_sample: bool) -> list[Candidate]:
    found = find_meetings(place.recordings)
    if or_sample and not found:
        from pipeline.sample import build_sample

        made = build_sample(place.recordings, place.models)
        typer.echo(
            message(
                f"{place.recordings} chưa có bản ghi nào: dùng cuộc họp mẫu {made.name}.",
                f"{place.recordings} holds no recording: using the sample meeting {made.name}.",
            ),
            err=True,
        )
        found = find_meetings(place.recordings)
    return found


def report(outcomes: Sequence[Outcome]) -> None:
    """The end of a run: each meeting, its warnings, what failed and what to do, which edited files wait."""
    for outcome in outcomes:
        if outcome.error is None:
            typer.echo(f"✓ {outcome.name}: {_summary(outcome)}")
        else:
            at = f" ({outcome.failed_at})" if outcome.failed_at else ""
            typer.echo(f"✗ {outcome.name}{at}: {outcome.error.text}")
            if outcome.error.hint:
                typer.echo(f"    → {outcome.error.hint}")
        for warning in (*outcome.warnings, *_waiting(outcome)):
            typer.echo(f"    ! {warning}")
    failed = sum(outcome.error is not None for outcome in outcomes)
    if failed:
        typer.echo(
            message(
                f"{failed} trên {len(outcomes)} cuộc họp chưa xong.", f"{failed} of {len(outcomes)} meetings failed."
            )
        )


def _waiting(outcome: Outcome) -> list[str]:
    """Word files that reviewers have edited and nobody has imported."""
    try:
        return waiting_notes(MeetingFolder(outcome.folder))
    except BienbanError:  # a folder that cannot be read has hindered the run, too, and that is told
        return []


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """0 when all went well, the error's own code when all failures are of one kind, else 1."""
    codes = {outcome.error.exit_code for outcome in outcomes if outcome.error}
    if not codes:
        return 0
    return codes.pop() if len(codes) == 1 else BienbanError.exit_code


def _summary(outcome: Outcome) -> str:
    if not outcome.ran:
        return message(f"không có gì thay đổi → {outcome.folder}", f"nothing changed → {outcome.folder}")
    done = ", ".join(outcome.ran)
    return message(f"đã chạy {done} → {outcome.folder}", f"ran {done} → {outcome.folder}")


def show_status(place: Workspace, names: Iterable[str], why: bool) -> None:
    """A line per meeting with a sign per stage; with `why`, what made each stage stale."""
    chosen = choose(find_meetings(place.recordings), names)
    stages = [kind(place.settings, place.models) for kind in STAGES]
    typer.echo(message("✓ xong   ↻ cần chạy   · chưa chạy", "✓ done   ↻ stale   · not run"))
    for candidate in chosen:
        try:
            card, sources = candidate.load()
            meeting = Meeting(candidate.name, sources, card, MeetingFolder(place.outputs / candidate.name))
            _show_meeting(meeting, stages, why)
            for note in candidate.notes():
                typer.echo(f"    ! {note}")
        except BienbanError as error:
            typer.echo(f"{candidate.name}: {error.text}")


def _show_meeting(meeting: Meeting, stages: Sequence[Stage], why: bool) -> None:
    signs: list[str] = []
    reasons: list[str] = []
    stale: set[str] = set()
    for stage in (stage for stage in stages if stage.applies(meeting)):
        found = why_stale(stage, meeting, current_parts(stage, meeting))
        upstream = stale.intersection(stage.inputs(meeting))
        if not found and upstream:
            found = [message(f"{path} sẽ được làm lại", f"{path} will be made again") for path in sorted(upstream)]
        if found:
            stale.update(stage.writes)
        never = not any((meeting.folder / path).exists() for path in stage.writes)
        signs.append(f"{'·' if found and never else '↻' if found else '✓'} {stage.name}")
        reasons.extend(f"    {stage.name}: {reason}" for reason in found)
    typer.echo(f"{meeting.name}: {'  '.join(signs)}")
    if why:
        typer.echo("\n".join(reasons) or message("    không có gì phải làm lại", "    nothing to do again"))


def manage_models(folder: Path, names: Sequence[str], fetch: bool, accept: bool) -> int:
    """List and verify models; fetch or accept those named (fetch: the default ones when none is named)."""
    from pipeline import weights_fetch

    models = Models(folder)
    for name in names:
        models.entry(name)  # a wrong name is told before anything is done
    if accept:
        for name in names:
            weights_fetch.accept(models, name)
    if fetch:
        wanted = names or [name for name, model in models.entries.items() if model.default]
        weights_fetch.fetch(models, wanted, lambda text: typer.echo(text, err=True))
    return _list_models(models, names)


def _list_models(models: Models, names: Sequence[str]) -> int:
    titles = {
        State.READY: message("đủ, đúng sha256", "ready, sha256 right"),
        State.MISSING: message("chưa có", "missing"),
        State.WRONG: message("SAI sha256", "WRONG sha256"),
    }
    code = 0
    for name, model in models.entries.items():
        if names and name not in names:
            continue
        state = models.state(name)
        if state is State.WRONG or (state is State.MISSING and (model.default or names)):
            code = WeightsError.exit_code
        typer.echo(f"{name:18} {titles[state]:20} {model.licence:14} {model.title} ({model.source})")
    return code


def export_schemas(folder: Path) -> list[Path]:
    """Write the JSON Schema of each public file into `folder`."""
    paths = []
    for name, kind in PUBLIC.items():
        path = folder / f"{name}.schema.json"
        text = json.dumps(kind.model_json_schema(), ensure_ascii=False, indent=2, sort_keys=True)
        write_bytes(path, f"{text}\n".encode())
        paths.append(path)
    return paths
