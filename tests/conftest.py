"""What the tests share: real audio, made on the spot or taken from the sample voices."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import HealthCheck, settings

from pipeline.card import Card
from pipeline.media import ffmpeg_binary
from pipeline.stage import Meeting
from pipeline.store import MeetingFolder
from pipeline.weights import Models

ROOT = Path(__file__).resolve().parents[1]

# a busy machine is no fault of the code
settings.register_profile("bienban", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("bienban")


@pytest.fixture(autouse=True)
def _vietnamese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are Vietnamese unless a test says otherwise."""
    monkeypatch.delenv("BIENBAN_LANG", raising=False)


@pytest.fixture(scope="session")
def models() -> Models:
    """The real models/ folder. A test that needs weights from it bears the marker `model`."""
    return Models(ROOT / "models")


@pytest.fixture
def tone() -> Callable[..., Path]:
    """tone(path, seconds, level, rate, channels) writes a 440 Hz tone; the format goes by the suffix."""

    def write(path: Path, seconds: float = 2.0, level: float = 0.3, rate: int = 16_000, channels: int = 1) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        time = np.arange(round(seconds * rate)) / rate
        samples = np.clip(level * np.sin(2 * np.pi * 440 * time), -1, 1)
        soundfile.write(path, np.repeat(samples[:, None], channels, axis=1), rate)
        return path

    return write


@pytest.fixture
def ffmpeg() -> Callable[..., None]:
    """ffmpeg(*arguments) runs the real binary, to make other formats."""

    def run(*arguments: str | Path) -> None:
        subprocess.run([ffmpeg_binary(), "-y", "-loglevel", "error", *map(str, arguments)], check=True)

    return run


@pytest.fixture
def meeting(tmp_path: Path) -> Callable[..., Meeting]:
    """meeting(*sources, card=…) is a meeting whose folder lies in tmp_path/outputs."""

    def make(*sources: Path, card: Card | None = None, name: str = "hop") -> Meeting:
        folder = MeetingFolder(tmp_path / "outputs" / name)
        folder.path.mkdir(parents=True, exist_ok=True)
        return Meeting(name, sources, card or Card(), folder)

    return make
