"""When `watch` takes a meeting: whole, still, once; and again when something about it changes."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from pipeline import runner, watch
from pipeline.recordings import find_meetings
from pipeline.runner import Workspace
from pipeline.settings import Settings
from pipeline.speakers.namefile import NAME_FILE
from pipeline.watch import StillMeetings
from pipeline.weights import Models


@dataclass
class Office:
    """A recordings folder, and a clock that the test moves."""

    folder: Path
    now: float = 1_000.0

    def __post_init__(self) -> None:
        self.recordings, self.outputs = self.folder / "recordings", self.folder / "outputs"
        self.recordings.mkdir()
        self.meetings = StillMeetings(self.outputs, 20, lambda: self.now)

    def write(self, name: str, data: bytes = b"x") -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            file.write(data)
        # a write may fall into the same tick of the file system's clock
        stat = path.stat()
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1_000_000))
        return path

    def after(self, seconds: float) -> list[str]:
        """The meetings taken when we look `seconds` later."""
        self.now += seconds
        return [each.name for each in self.meetings.ready(find_meetings(self.recordings))]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_a_growing_file_waits_and_a_still_one_is_taken_once(office: Office) -> None:
    for _ in range(6):
        office.write("recordings/hop.m4a")
        assert office.after(10) == []
    assert office.after(10) == []
    assert office.after(10) == ["hop"]
    assert office.after(100) == []


def test_what_was_there_before_the_start_waits_too(office: Office) -> None:
    office.write("recordings/hop.m4a")
    assert office.after(0) == []
    assert office.after(19) == []
    assert office.after(1) == ["hop"]


def test_a_changed_file_or_card_brings_it_back_when_still_again(office: Office) -> None:
    office.write("recordings/hop.m4a")
    office.after(0)
    assert office.after(20) == ["hop"]
    for name in ("recordings/hop.m4a", "recordings/hop.toml"):
        office.write(name)
        assert office.after(5) == []
        assert office.after(15) == []
        assert office.after(5) == ["hop"]


def test_a_folder_is_taken_when_all_its_files_are_still(office: Office) -> None:
    office.write("recordings/hội nghị/1.wav")
    assert office.after(15) == []
    office.write("recordings/hội nghị/2.wav")
    assert office.after(15) == []
    assert office.after(20) == ["hội nghị"]
    office.write("recordings/hội nghị/3.wav")
    assert office.after(20) == []
    assert office.after(20) == ["hội nghị"]


def test_a_copy_that_is_not_finished_by_its_name_is_left_alone(office: Office) -> None:
    for name in (".hop.m4a.Xy12", "hop.m4a.part", "hop.m4a.crdownload", ".hop.m4a"):
        office.write(f"recordings/{name}")
    assert office.after(0) == []
    assert office.after(100) == []


def test_names_filled_in_by_a_person_bring_it_back_but_the_runs_own_sheet_does_not(office: Office) -> None:
    office.write("recordings/hop.m4a")
    office.after(0)
    (candidate,) = find_meetings(office.recordings)
    assert office.after(20) == ["hop"]
    office.write(f"outputs/hop/{NAME_FILE}")  # the run writes it
    office.meetings.settle(candidate)
    assert office.after(100) == []
    office.write(f"outputs/hop/{NAME_FILE}")  # the secretary fills it in
    assert office.after(5) == []
    assert office.after(20) == ["hop"]


def test_a_recording_that_changed_during_the_run_is_taken_again(office: Office) -> None:
    office.write("recordings/hop.m4a")
    office.after(0)
    assert office.after(20) == ["hop"]
    office.write("recordings/hop.m4a")
    (candidate,) = find_meetings(office.recordings)
    office.meetings.settle(candidate)
    assert office.after(5) == []
    assert office.after(20) == ["hop"]


def test_what_vanishes_between_two_looks_is_no_fault(office: Office) -> None:
    office.write("recordings/hop.m4a")
    office.write("recordings/hội nghị/1.wav")
    found = find_meetings(office.recordings)
    (office.recordings / "hop.m4a").unlink()
    shutil.rmtree(office.recordings / "hội nghị")
    assert office.meetings.ready(found) == []
    assert office.after(100) == []


def test_a_transcript_is_taken_like_a_recording_until_a_recording_comes(office: Office) -> None:
    office.write("recordings/hop.vtt")
    assert office.after(10) == []
    assert office.after(20) == ["hop"]
    assert office.after(100) == []
    office.write("recordings/hop.vtt")
    assert office.after(5) == []
    assert office.after(20) == ["hop"]
    office.write("recordings/hop.m4a")
    assert office.after(5) == []
    assert office.after(20) == ["hop"]
    office.write("recordings/hop.vtt")  # beside the recording it is not used
    assert office.after(100) == []


class Enough(BaseException):
    """Ends the endless loop, as a signal does."""


def watch_for(
    looks: int, office: Office, models: Models, monkeypatch: pytest.MonkeyPatch, each: Callable[[], None]
) -> None:
    """The real loop, its sleep replaced by the test's clock."""
    passed = 0

    def sleep(seconds: float) -> None:
        nonlocal passed
        passed += 1
        if passed > looks:
            raise Enough
        office.now += seconds
        each()

    monkeypatch.setattr(watch, "time", SimpleNamespace(sleep=sleep))
    monkeypatch.setattr(
        watch, "StillMeetings", lambda outputs, still_s: StillMeetings(outputs, still_s, lambda: office.now)
    )
    place = Workspace(office.recordings, office.outputs, models, Settings())
    with pytest.raises(Enough):
        watch.watch_folder(place)


def test_the_loop_goes_on_after_a_failure(
    office: Office, models: Models, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(runner, "STAGES", runner.STAGES[1:2])  # ingest alone
    (office.recordings / "a.wav").write_text("không phải âm thanh")
    (office.recordings / "b.wav").touch()
    watch_for(10, office, models, monkeypatch, lambda: None)
    out, err = capsys.readouterr()
    assert out.count("✗ a (ingest)") == 1
    assert out.count("✗ b (ingest)") == 1
    assert "Ctrl-C" in err


def test_a_folder_that_is_away_is_told_once_and_waited_for(
    office: Office, models: Models, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(runner, "STAGES", ())
    office.recordings.rmdir()
    looks = iter(range(100))

    def back_after_three_looks() -> None:
        if next(looks) == 3:
            office.write("recordings/hop.m4a")

    watch_for(12, office, models, monkeypatch, back_after_three_looks)
    out, err = capsys.readouterr()
    assert err.count("không có thư mục này") == 1
    assert out.count("✓ hop") == 1
