"""Decoding of untrusted media with ffmpeg: the one module that builds its commands.

Only local files are opened (protocol_whitelist), no shell is used, and time and memory are limited.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import resource
import select
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pipeline.errors import EngineError, InputError, readable_os_errors
from pipeline.language import message
from pipeline.records import SAMPLE_RATE

BLOCK_BYTES = SAMPLE_RATE * 2 * 10
"""Ten seconds of 16-bit mono samples: what is held in memory at a time."""
LEAST_BYTES = SAMPLE_RATE * 2
"""One second. Random bytes named .mp3 also give a fraction of a second, with complaints."""
STALL_S = 120
"""A decoder that gives nothing for this long is stopped."""
MEMORY_BYTES = 4 << 30
"""Address space of the decoder; H.265 video of a conference needs far less."""
MOST_COMPLAINTS = 1 << 16
"""bytes of ffmpeg's messages that are read: a damaged file gives one for each packet."""
TEXT_BYTES = 4096
"""How much of a file is looked at to tell a text."""
_COMPLAINT = re.compile(r"(?:\[[^\]]* @ \w+\] )*\[(?P<level>\w+)\] (?P<text>.+)")
"""A line of ffmpeg's: [wav @ 0x55d0] [warning] corrupt input packet in stream 0"""


def ffmpeg_binary() -> str:
    """The system's ffmpeg where there is one, else the binary that imageio-ffmpeg carries.

    Raises EngineError when there is neither.
    """
    system = shutil.which("ffmpeg")
    if system:
        return system
    import imageio_ffmpeg

    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise EngineError(
            message("Không có ffmpeg trên máy.", "No ffmpeg on this machine."),
            message("Chạy: make setup", "Run: make setup"),
        ) from error


@dataclass(frozen=True)
class Probe:
    """What a file says about itself: the channels of its first audio stream, and its length where it states one."""

    channels: int
    declared_ms: int | None


def probe(path: Path) -> Probe:
    """Look at the start of a file.

    Raises InputError when the file holds no audio that ffmpeg can decode.
    """
    import ffmpeg
    import soundfile

    _refuse_empty_and_text(path)
    start = ffmpeg.output(_input(path), "pipe:1", map="0:a:0", format="wav", acodec="pcm_s16le", **{"frames:a": 1})
    try:
        ran = subprocess.run(_command(start, "info"), capture_output=True, check=False, timeout=STALL_S)
    except subprocess.TimeoutExpired as error:
        raise _stalled(path) from error
    said = ran.stderr.decode("utf-8", "replace")
    try:
        return Probe(int(soundfile.info(io.BytesIO(ran.stdout)).channels), _declared_ms(said))
    except soundfile.SoundFileError as error:
        raise _undecodable(path, _cause(said, path)) from error


def decode(path: Path, max_ms: int, complaints: list[str]) -> Iterator[bytes]:
    """Yield the first audio stream as 16 kHz mono 16-bit little-endian samples, in blocks of BLOCK_BYTES.

    What ffmpeg complained of (a damaged or truncated file that still gave sound) is appended to `complaints`,
    once, when all is decoded.
    Raises InputError when nothing could be decoded, or less than a second and with complaints, or when the
    decoder stalls.
    """
    import ffmpeg

    graph = ffmpeg.output(_input(path), "pipe:1", map="0:a:0", format="s16le", ac=1, ar=SAMPLE_RATE, t=max_ms / 1000)
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            _command(graph, "warning"), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors
        )
        # the decoder may have ended before the limit is set
        with contextlib.suppress(ProcessLookupError):
            resource.prlimit(process.pid, resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        assert process.stdout is not None
        decoded = 0
        try:
            for block in _blocks(process.stdout, path):
                decoded += len(block)
                yield block
            process.wait()
        finally:
            process.kill()
            process.wait()
            process.stdout.close()
        errors.seek(0)
        said = errors.read(MOST_COMPLAINTS).decode("utf-8", "replace")
    cause = _cause(said, path) or (f"ffmpeg: {process.returncode}" if process.returncode else "")
    if not decoded or (cause and decoded < LEAST_BYTES):
        raise _undecodable(path, cause)
    if cause:
        complaints.append(cause)


def _input(path: Path) -> object:
    import ffmpeg

    # "file:" keeps a name such as "concat:a|b" or "-i" from being taken for anything but a file
    return ffmpeg.input(f"file:{path}", protocol_whitelist="file", vn=None, sn=None, dn=None)


def _command(graph: object, loglevel: str) -> list[str]:
    """The command line; «level+» makes ffmpeg write the level of each message before it."""
    import ffmpeg

    arguments = ffmpeg.get_args(graph)
    return [ffmpeg_binary(), "-nostdin", "-hide_banner", "-loglevel", f"level+{loglevel}", *map(str, arguments)]


def _blocks(pipe: IO[bytes], path: Path) -> Iterator[bytes]:
    """Blocks of BLOCK_BYTES (the last one shorter) from a pipe that must not stall."""
    descriptor = pipe.fileno()
    pending = bytearray()
    while True:
        ready, _, _ = select.select([descriptor], [], [], STALL_S)
        if not ready:
            raise _stalled(path)
        data = os.read(descriptor, 1 << 16)
        if not data:
            break
        pending += data
        while len(pending) >= BLOCK_BYTES:
            yield bytes(pending[:BLOCK_BYTES])
            del pending[:BLOCK_BYTES]
    whole = len(pending) - len(pending) % 2
    if whole:
        yield bytes(pending[:whole])


def _refuse_empty_and_text(path: Path) -> None:
    """ffmpeg takes some texts for a speech codec without a header, and decodes them to noise."""
    with readable_os_errors(path), path.open("rb") as handle:
        start = handle.read(TEXT_BYTES)
    if not start:
        raise InputError(
            message(f"{path}: tệp rỗng (0 byte).", f"{path}: the file is empty (0 bytes)."),
            message("Chép lại bản ghi từ máy ghi âm.", "Copy the recording again from the recorder."),
        )
    # every container has a zero byte or bytes that are not UTF-8 near its start; the cut may split a letter
    text = start.decode("utf-8", "ignore")
    if b"\0" not in start and len(start) - len(text.encode()) < 4:
        raise _undecodable(path, message("đây là tệp văn bản", "this is a text file"))


def _declared_ms(said: str) -> int | None:
    """The length that the container states; None when ffmpeg only guesses it."""
    found = re.search(r"Duration: (\d+):(\d+):(\d+)\.(\d\d)", said)
    if not found or "Estimating duration" in said:
        return None
    hours, minutes, seconds, hundredths = map(int, found.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + hundredths * 10


def _stalled(path: Path) -> InputError:
    return InputError(
        message(
            f"{path}: bộ giải mã không trả kết quả trong {STALL_S} giây, đã dừng.",
            f"{path}: the decoder gave nothing for {STALL_S} s and was stopped.",
        ),
        _how_to_convert(),
    )


def _undecodable(path: Path, cause: str) -> InputError:
    cause = cause or message("không có luồng âm thanh", "no audio stream")
    return InputError(
        message(
            f"{path}: không giải mã được âm thanh ({cause}). Tệp không phải âm thanh, hoặc bị cắt cụt.",
            f"{path}: no audio could be decoded ({cause}). Not audio, or cut short.",
        ),
        _how_to_convert(),
    )


def _how_to_convert() -> str:
    return message(
        "Mở thử bằng trình phát nhạc; nếu nghe được, lưu lại dưới dạng .wav hoặc .mp3; nếu không, chép lại từ bản gốc.",
        "Try it in a player; if it plays, save it as .wav or .mp3; if not, copy it again from the original.",
    )


def _cause(stderr: str, path: Path) -> str:
    """The first error that ffmpeg met, without addresses and the path; empty when it met none."""
    for line in stderr.splitlines():
        found = _COMPLAINT.match(line.strip())
        if not found or not (found["level"] in ("error", "fatal") or "corrupt" in found["text"]):
            continue
        if "matches no streams" in found["text"]:
            return message("không có luồng âm thanh", "no audio stream")
        return found["text"].replace(f"file:{path}", path.name).replace(str(path), path.name).rstrip(".")
    return ""
