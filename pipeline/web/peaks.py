"""The waveform in few numbers, so that a browser need not decode hours of sound to draw it."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from pipeline.audio import unreadable
from pipeline.errors import OutputError
from pipeline.records import SAMPLE_RATE
from pipeline.stage import AUDIO
from pipeline.store import MeetingFolder

PER_SECOND = 20
PEAKS = "stages/peaks.bin"
"""A line of JSON that says of which audio, then a byte for each peak."""
_WINDOW = SAMPLE_RATE // PER_SECOND
_BLOCK = 1200 * _WINDOW
"""Samples read at a time: a minute."""


def peaks_of(folder: MeetingFolder) -> bytes:
    """The loudest sample of each 50 ms of audio.flac, 0..255; kept in the meeting's folder if that can be written.

    Raises InputError when the audio is damaged.
    """
    stat = (folder / AUDIO).stat()
    head = json.dumps({"size": stat.st_size, "mtime_ns": stat.st_mtime_ns, "per_second": PER_SECOND}).encode() + b"\n"
    with suppress(OSError):
        kept = (folder / PEAKS).read_bytes()
        if kept.startswith(head):
            return kept[len(head) :]
    peaks = measure(folder / AUDIO)
    with suppress(OutputError):
        folder.write_bytes(PEAKS, head + peaks)
    return peaks


def measure(audio: Path) -> bytes:
    """The peaks of a working copy, read block by block. Raises InputError when it is damaged."""
    import numpy as np
    import soundfile

    found = bytearray()
    try:
        for block in soundfile.blocks(audio, blocksize=_BLOCK, dtype="int16"):
            loud = np.abs(block.astype(np.int32))
            loud = np.pad(loud, (0, -len(loud) % _WINDOW)).reshape(-1, _WINDOW).max(axis=1)
            found += np.minimum(loud >> 7, 255).astype(np.uint8).tobytes()
    except (soundfile.SoundFileError, OSError) as error:
        raise unreadable(audio, error) from error
    return bytes(found)
