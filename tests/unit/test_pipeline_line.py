"""The real line of stages: what each needs, and that files and stages fit together."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.runner import STAGES, make_plan
from pipeline.settings import Settings
from pipeline.stage import Meeting, Stage
from pipeline.weights import Models


def needed(until: str) -> list[str]:
    return [stage.name for stage in make_plan(until, None, force=False).stages]


@pytest.mark.parametrize(
    ("until", "stages"),
    [
        ("ingest", ["ingest"]),
        ("transcribe", ["ingest", "transcribe"]),
        ("diarize", ["ingest", "diarize"]),
        ("attribute", ["import", "ingest", "transcribe", "diarize", "attribute"]),
        ("punctuate", ["import", "ingest", "transcribe", "diarize", "attribute", "punctuate"]),
        ("normalise", ["import", "ingest", "transcribe", "diarize", "attribute", "punctuate", "normalise"]),
        ("render", [stage.name for stage in STAGES]),
    ],
)
def test_what_a_stage_needs(until: str, stages: list[str]) -> None:
    assert needed(until) == stages


@pytest.fixture(params=["hop.m4a", "hop.vtt"])
def line(
    request: pytest.FixtureRequest, meeting: Callable[..., Meeting], models: Models
) -> tuple[Meeting, list[Stage]]:
    """A meeting that came as a recording, one that came as a transcript, and the stages that apply to it."""
    made = meeting(Path(request.param))
    return made, [stage for kind in STAGES if (stage := kind(Settings(), models)).applies(made)]


def test_everything_that_is_read_was_written_by_a_stage_before(line: tuple[Meeting, list[Stage]]) -> None:
    meeting, stages = line
    written: set[str] = set()
    for stage in stages:
        unknown = [path for path in stage.inputs(meeting) if path not in written and not path.endswith(".toml")]
        assert unknown == [], stage.name
        written.update(stage.writes)


def test_a_transcript_enters_at_attribute(meeting: Callable[..., Meeting], models: Models) -> None:
    made = meeting(Path("hop.srt"))
    names = [stage.name for kind in STAGES if (stage := kind(Settings(), models)).applies(made)]
    assert names == ["import", "attribute", "punctuate", "normalise", "review", "extract", "render"]


def test_no_file_of_a_meeting_belongs_to_two_stages(line: tuple[Meeting, list[Stage]]) -> None:
    written = [path for stage in line[1] for path in stage.writes]
    assert len(written) == len(set(written))
    assert all(set(stage.may_be_edited) <= set(stage.writes) for stage in STAGES)
