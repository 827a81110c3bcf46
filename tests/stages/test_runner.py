"""The runner, with small stages of the test's own on real files: what runs, what is skipped, what fails."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from pipeline import runner
from pipeline.errors import InputError, OutputError, SettingsError
from pipeline.freshness import current_parts, key_of, why_stale
from pipeline.progress import Hook, silent
from pipeline.recordings import find_meetings
from pipeline.runner import Outcome, Workspace, make_plan
from pipeline.settings import Settings, load_settings
from pipeline.stage import Meeting, Stage
from pipeline.store import MeetingFolder
from pipeline.weights import Models

CALLS: list[str] = []
FAILS: dict[str, BaseException] = {}


class Noted(Stage):
    """Writes what it reads, and its parameter."""

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        return {"pause_ms": self.settings.attribute.pause_ms} if self.name == "second" else {}

    def run(self, meeting: Meeting, hook: Hook) -> None:
        CALLS.append(f"{self.name} {meeting.name}")
        hook(self.name, 0, 1)
        given = [meeting.folder.read_bytes(path).decode() for path in self.reads] or [
            path.read_text() for path in meeting.sources
        ]
        for path in self.writes:
            meeting.folder.write_text(
                path, f"{self.name}({', '.join(given)}){self.parameters(meeting).get('pause_ms', '')}"
            )
        if meeting.name == "cảnh báo":
            meeting.warnings.append(f"{self.name}: chú ý")
        if error := FAILS.get(f"{self.name} {meeting.name}"):
            raise error

    def close(self) -> None:
        CALLS.append(f"close {self.name}")


class First(Noted):
    name = "first"
    writes: ClassVar = ("a.txt",)

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        return {"source": [path.read_text() for path in meeting.sources]}


class Second(Noted):
    name = "second"
    reads: ClassVar = ("a.txt",)
    writes: ClassVar = ("b.txt",)


class Side(Noted):
    name = "side"
    reads: ClassVar = ("a.txt",)
    writes: ClassVar = ("side.txt",)


class Last(Noted):
    name = "last"
    reads: ClassVar = ("b.txt", "side.txt")
    writes: ClassVar = ("c.txt", "bien-ban.txt")
    may_be_edited: ClassVar = ("bien-ban.txt",)


ALL = ["first", "second", "side", "last"]


@pytest.fixture(autouse=True)
def _stages(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(runner, "STAGES", (First, Second, Side, Last))
    CALLS.clear()
    FAILS.clear()
    yield
    CALLS.clear()
    FAILS.clear()


@pytest.fixture
def place(tmp_path: Path, models: Models) -> Workspace:
    (tmp_path / "recordings").mkdir()
    for name in ("một", "hai"):
        (tmp_path / "recordings" / f"{name}.wav").write_text(name)
    return Workspace(tmp_path / "recordings", tmp_path / "outputs", models, Settings())


def run(
    place: Workspace, until: str | None = None, start: str | None = None, force: bool = False
) -> dict[str, Outcome]:
    plan = make_plan(until, start, force)
    outcomes = runner.run(place, find_meetings(place.recordings), plan, lambda stage, meeting: silent)
    return {outcome.name: outcome for outcome in outcomes}


def done(place: Workspace, relative: str, meeting: str = "một") -> Path:
    return place.outputs / meeting / relative


def test_stage_by_stage_over_all_meetings(place: Workspace) -> None:
    outcomes = run(place)
    assert [call for name in ALL for call in (f"{name} hai", f"{name} một", f"close {name}")] == CALLS
    assert all(outcome.ran == ALL and outcome.error is None for outcome in outcomes.values())
    assert done(place, "c.txt").read_text() == "last(second(first(một))1200, side(first(một)))"


def test_a_manifest_says_what_was_done(place: Workspace) -> None:
    run(place)
    manifest = json.loads(done(place, "stages/second.json").read_bytes())
    assert manifest["stage"] == "second"
    assert manifest["key"] == key_of(manifest["parts"])
    assert manifest["parts"]["parameters"] == {"pause_ms": 1200}
    assert set(manifest["outputs"]) == {"b.txt"}
    assert str(place.outputs) not in done(place, "stages/second.json").read_text()


def test_a_second_run_skips_everything(place: Workspace) -> None:
    run(place)
    before = {path: path.stat().st_mtime_ns for path in place.outputs.rglob("*") if path.name != ".lock"}
    CALLS.clear()
    outcomes = run(place)
    assert not [call for call in CALLS if not call.startswith("close")]
    assert all(outcome.skipped == ALL for outcome in outcomes.values())
    assert {path: path.stat().st_mtime_ns for path in before} == before


def change_parameter(place: Workspace) -> Workspace:
    settings = load_settings(None, ["attribute.pause_ms=900"])
    return Workspace(place.recordings, place.outputs, place.models, settings)


def change_source(place: Workspace) -> Workspace:
    (place.recordings / "một.wav").write_text("một mới")
    return place


def spoil_output(place: Workspace) -> Workspace:
    done(place, "b.txt").write_text("tampered")
    return place


def lose_output(place: Workspace) -> Workspace:
    done(place, "side.txt").unlink()
    return place


def lose_manifest(place: Workspace) -> Workspace:
    done(place, "stages/side.json").unlink()
    return place


def damage_manifest(place: Workspace) -> Workspace:
    done(place, "stages/side.json").write_text('{"stage": "side", "key": 5}')
    return place


def edit_document(place: Workspace) -> Workspace:
    done(place, "bien-ban.txt").write_text("the reviewer's")
    return place


def lose_document(place: Workspace) -> Workspace:
    done(place, "bien-ban.txt").unlink()
    return place


@pytest.mark.parametrize(
    ("change", "ran", "reason"),
    [
        (change_parameter, ["second", "last"], "parameters.pause_ms: 1200 → 900"),
        (change_source, ALL, "parameters.source: ['một'] → ['một mới']"),
        (spoil_output, ["second"], "b.txt đã bị thay đổi"),
        (lose_output, ["side"], "thiếu side.txt"),
        (lose_manifest, ["side"], "chưa chạy xong"),
        (damage_manifest, ["side"], "stages/side.json hỏng"),
        (lose_document, ["last"], "thiếu bien-ban.txt"),
        (edit_document, [], ""),
    ],
)
def test_a_change_runs_again_just_what_follows(
    place: Workspace, change: Callable[[Workspace], Workspace], ran: list[str], reason: str
) -> None:
    run(place)
    untouched = done(place, "c.txt", "hai").stat().st_mtime_ns
    changed = change(place)
    reasons = stale(changed, ran[0] if ran else "last")
    assert any(line.startswith(reason) for line in reasons) if reason else not reasons
    outcomes = run(changed)
    assert outcomes["một"].ran == ran
    if change is not change_parameter:
        assert outcomes["hai"].ran == []
        assert done(place, "c.txt", "hai").stat().st_mtime_ns == untouched
    assert run(changed)["một"].ran == []


def stale(place: Workspace, name: str) -> list[str]:
    """Why this stage of the meeting «một» has to run."""
    (candidate,) = [each for each in find_meetings(place.recordings) if each.name == "một"]
    card, sources = candidate.load()
    meeting = Meeting("một", sources, card, MeetingFolder(place.outputs / "một"))
    (kind,) = [each for each in runner.STAGES if each.name == name]
    stage = kind(place.settings, place.models)
    return why_stale(stage, meeting, current_parts(stage, meeting))


def test_a_new_version_of_a_stage_runs_again(place: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    run(place)
    monkeypatch.setattr(Side, "version", 2)
    assert stale(place, "side") == ["version: 1 → 2"]
    assert run(place)["một"].ran == ["side"]  # its output is the same: «last» stays


@pytest.mark.parametrize(
    "fault",
    [
        InputError("hỏng", "sửa"),
        OutputError("đầy"),
        RuntimeError("cuda"),
        KeyError("x"),
        MemoryError(),
        OSError(5, "io"),
    ],
)
def test_a_failure_leaves_the_others_alone_and_is_stale(place: Workspace, fault: BaseException) -> None:
    FAILS["second một"] = fault
    outcomes = run(place)
    assert outcomes["hai"].ran == ALL
    failed = outcomes["một"]
    assert (failed.ran, failed.failed_at) == (["first"], "second")
    assert failed.error is not None
    assert failed.error.text
    assert done(place, "b.txt").exists()  # written, but not vouched for
    assert not done(place, "stages/second.json").exists()
    FAILS.clear()
    assert run(place)["một"].ran == ["second", "side", "last"]


def test_an_unforeseen_fault_keeps_its_traceback_for_the_developers(place: Workspace) -> None:
    FAILS["first hai"] = IndexError("list index out of range")
    error = run(place)["hai"].error
    assert error is not None
    assert "IndexError: list index out of range" in error.text
    assert "Traceback" in done(place, "stages/loi.txt", "hai").read_text()
    assert "loi.txt" in error.hint


def test_being_stopped_lets_go_and_leaves_it_stale(place: Workspace) -> None:
    run(place)
    FAILS["second hai"] = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        run(change_parameter(place))
    assert CALLS[-1] == "close second"
    assert not done(place, "stages/second.json", "hai").exists()
    with MeetingFolder(place.outputs / "hai").lock():
        pass
    FAILS.clear()
    assert run(place)["hai"].ran == ["second"]


def test_warnings_are_told_again_when_a_stage_is_skipped(place: Workspace) -> None:
    (place.recordings / "một.wav").rename(place.recordings / "cảnh báo.wav")
    first = run(place)
    assert first["cảnh báo"].warnings == [f"{name}: chú ý" for name in ALL]
    assert run(place)["cảnh báo"].warnings == first["cảnh báo"].warnings
    assert first["hai"].warnings == []


def test_a_card_with_a_fault_stops_its_own_meeting(place: Workspace) -> None:
    (place.recordings / "một.toml").write_text("[meting]\n")
    outcomes = run(place)
    assert isinstance(outcomes["một"].error, SettingsError)
    assert outcomes["hai"].ran == ALL


def test_until_a_stage_runs_what_it_needs_and_no_more(place: Workspace) -> None:
    assert run(place, until="side")["một"].ran == ["first", "side"]
    assert run(place, until="last")["một"].ran == ["second", "last"]


def test_from_a_stage_and_force(place: Workspace) -> None:
    run(place)
    assert run(place, start="side")["một"].ran == ["side", "last"]
    assert run(place, until="side", start="side")["một"].ran == ["side"]
    assert run(place, force=True)["một"].ran == ALL
    assert run(place, until="first", force=True)["một"].ran == ["first"]


def test_an_unknown_stage() -> None:
    for until, start in (("frist", None), (None, "frist")):
        with pytest.raises(SettingsError, match="first, second, side, last"):
            make_plan(until, start, force=False)
