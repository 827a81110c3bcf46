"""The diarize stage with real weights: what it writes, what it warns of, and going on after SIGKILL."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from scipy.signal import resample_poly

from pipeline.card import Card, SpeakerBounds
from pipeline.errors import InputError
from pipeline.progress import silent
from pipeline.records import SAMPLE_RATE, Turns
from pipeline.settings import Device, Diarize, Settings
from pipeline.stage import Meeting
from pipeline.stages.diarize import DiarizeStage
from pipeline.store import MeetingFolder
from pipeline.weights import Models

ROOT = Path(__file__).resolve().parents[2]
PART_MS = 10_000
pytestmark = [pytest.mark.model, pytest.mark.timeout(300)]

KILLED = f"""
import os, signal, sys
from pathlib import Path
from pipeline.card import Card
from pipeline.settings import Device, Diarize, Settings
from pipeline.stage import Meeting
from pipeline.stages.diarize import DiarizeStage
from pipeline.store import MeetingFolder
from pipeline.weights import Models

def hook(step, completed, total):
    if completed >= 20_000:  # somewhere inside the second part
        os.kill(os.getpid(), signal.SIGKILL)

settings = Settings(compute=Device(device="cpu"), diarize=Diarize(part_ms={PART_MS}))
stage = DiarizeStage(settings, Models(Path("models")))
stage.run(Meeting("hop", (), Card(), MeetingFolder(Path(sys.argv[1]))), hook)
"""


@pytest.fixture(scope="module")
def stage(models: Models) -> Iterator[DiarizeStage]:
    made = DiarizeStage(Settings(compute=Device(device="cpu"), diarize=Diarize(part_ms=PART_MS)), models)
    yield made
    made.close()


def meeting(path: Path, models: Models, bounds: SpeakerBounds | None = None) -> Meeting:
    """28 s: three voices, one of them twice."""
    pieces = [np.zeros(SAMPLE_RATE, np.float32)]
    for name in ("doan", "tuyen", "binh", "doan", "tuyen"):
        samples, rate = soundfile.read(models.require("sample-voices") / f"{name}.wav", dtype="float32")
        pieces += [resample_poly(samples, SAMPLE_RATE, rate).astype(np.float32), pieces[0]]
    path.mkdir()
    soundfile.write(path / "audio.flac", np.concatenate(pieces), SAMPLE_RATE)
    return Meeting("hop", (), Card(speakers=bounds or SpeakerBounds()), MeetingFolder(path))


def test_turns_and_rttm_are_written(stage: DiarizeStage, models: Models, tmp_path: Path) -> None:
    made = meeting(tmp_path / "hop", models)
    seen: list[tuple[str, int, int]] = []
    stage.run(made, lambda *progress: seen.append(progress))
    turns = made.folder.read("turns.json", Turns).turns
    assert [turn.speaker for turn in turns] == ["S1", "S2", "S3", "S1", "S2"]
    lines = (made.folder / "turns.rttm").read_text("utf-8").splitlines()
    assert len(lines) == len(turns)
    assert lines[0].startswith(f"SPEAKER hop 1 {turns[0].start / 1000:.3f} ")
    assert made.warnings == []
    assert not (made.folder / "stages" / "diarize.parts").exists()
    assert [done for _, done, _ in seen] == sorted(done for _, done, _ in seen)
    assert seen[-1][1] == seen[-1][2] == soundfile.info(made.folder / "audio.flac").frames // 16


def test_the_card_is_compared_with_what_was_heard(stage: DiarizeStage, models: Models, tmp_path: Path) -> None:
    made = meeting(tmp_path / "hop", models, SpeakerBounds(min=40))
    stage.run(made, silent)
    assert "thẻ cuộc họp ghi từ 40" in made.warnings[0]


def test_the_key_knows_settings_bounds_and_weights(stage: DiarizeStage, models: Models, tmp_path: Path) -> None:
    made = meeting(tmp_path / "hop", models, SpeakerBounds(min=2, max=4))
    key = stage.parameters(made)
    assert key["bounds"] == {"min": 2, "max": 4}
    assert key["threshold"] == Diarize().threshold
    assert "campplus/campplus_cn_en_common.pt" in key["engine"]["weights"]


def test_without_audio_the_stage_before_is_named(stage: DiarizeStage, tmp_path: Path) -> None:
    empty = Meeting("hop", (), Card(), MeetingFolder(tmp_path / "hop"))
    with pytest.raises(InputError) as caught:
        stage.run(empty, silent)
    assert "audio.flac" in caught.value.text


def test_a_killed_run_goes_on_to_the_same_turns(stage: DiarizeStage, models: Models, tmp_path: Path) -> None:
    whole, broken = meeting(tmp_path / "whole", models), meeting(tmp_path / "broken", models)
    stage.run(whole, silent)
    environment = {**os.environ, "OMP_WAIT_POLICY": "passive"}
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(broken.folder.path)], cwd=ROOT, env=environment, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert len(list((broken.folder / "stages" / "diarize.parts").iterdir())) == 1
    assert not (broken.folder / "turns.json").exists()
    seen: list[int] = []
    stage.run(broken, lambda _, done, __: seen.append(done))
    assert seen[0] >= PART_MS  # the first part was not heard again
    assert broken.folder.read_bytes("turns.json") == whole.folder.read_bytes("turns.json")
