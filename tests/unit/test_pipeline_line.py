"""The real line of stages: what each needs, and that files and stages fit together."""

import pytest

from pipeline.runner import STAGES, make_plan


def needed(until: str) -> list[str]:
    return [stage.name for stage in make_plan(until, None, force=False).stages]


@pytest.mark.parametrize(
    ("until", "stages"),
    [
        ("ingest", ["ingest"]),
        ("transcribe", ["ingest", "transcribe"]),
        ("diarize", ["ingest", "diarize"]),
        ("attribute", ["ingest", "transcribe", "diarize", "attribute"]),
        ("punctuate", ["ingest", "transcribe", "diarize", "attribute", "punctuate"]),
        ("normalise", ["ingest", "transcribe", "diarize", "attribute", "punctuate", "normalise"]),
        ("render", [stage.name for stage in STAGES]),
    ],
)
def test_what_a_stage_needs(until: str, stages: list[str]) -> None:
    assert needed(until) == stages


def test_everything_that_is_read_was_written_by_a_stage_before() -> None:
    written: set[str] = set()
    for stage in STAGES:
        unknown = [path for path in stage.reads if path not in written and not path.endswith(".toml")]
        assert unknown == [], stage.name
        written.update(stage.writes)


def test_no_file_belongs_to_two_stages() -> None:
    written = [path for stage in STAGES for path in stage.writes]
    assert len(written) == len(set(written))
    assert all(set(stage.may_be_edited) <= set(stage.writes) for stage in STAGES)
