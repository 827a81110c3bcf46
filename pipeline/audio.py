"""Reading working copies: 16 kHz mono FLAC into arrays of samples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from pipeline.errors import InputError
from pipeline.language import message
from pipeline.records import SAMPLE_RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples: TypeAlias = NDArray[np.float32]
    """float32, mono, 16 kHz, in [-1, 1]; shape (num_samples,)"""


def read_samples(path: Path, start_ms: int = 0, end_ms: int | None = None) -> Samples:
    """Samples of [start_ms, end_ms) of a working copy: float32, shape (num_samples,), in [-1, 1].

    Raises InputError when the file is missing or damaged.
    """
    import soundfile

    try:
        with soundfile.SoundFile(path) as audio:
            audio.seek(min(start_ms * SAMPLE_RATE // 1000, audio.frames))
            frames = -1 if end_ms is None else max(0, (end_ms - start_ms) * SAMPLE_RATE // 1000)
            samples: Samples = audio.read(frames, dtype="float32")
            return samples
    except (soundfile.SoundFileError, OSError) as error:
        raise unreadable(path, error) from error


def duration_ms(path: Path) -> int:
    """Length of a working copy in ms, rounded down.

    Raises InputError when the file is missing or damaged.
    """
    import soundfile

    try:
        with soundfile.SoundFile(path) as audio:
            return int(audio.frames) * 1000 // SAMPLE_RATE
    except (soundfile.SoundFileError, OSError) as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: Exception) -> InputError:
    """For a working copy that is missing or damaged."""
    return InputError(
        message(f"{path}: bản làm việc không đọc được: {error}", f"{path}: working copy cannot be read: {error}"),
        message("Chạy lại bước ingest: make ingest FORCE=1.", "Run ingest again: make ingest FORCE=1."),
    )
