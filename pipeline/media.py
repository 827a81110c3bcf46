"""Decoding of untrusted media with ffmpeg: the one module that builds its commands.

Only local files are opened (protocol_whitelist), no shell is used, and time and memory are limited.
"""

from __future__ import annotations

import contextlib
import io
import os
import resource
import select
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from pipeline.errors import EngineError, InputError, readable_os_errors
from pipeline.language import message
from pipeline.records import SAMPLE_RATE

BLOCK_BYTES = SAMPLE_RATE * 2 * 10
"""Ten seconds of 16-bit mono samples: what is held in memory at a time."""
STALL_S = 120
"""A decoder that gives nothing for this long is stopped."""
MEMORY_BYTES = 4 << 30
"""Address space of the decoder; H.265 video of a conference needs far less."""


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


def channels(path: Path) -> int:
    """Number of channels of the first audio stream.

    Raises InputError when the file holds no audio that ffmpeg can decode.
    """
    import ffmpeg
    import soundfile

    start = ffmpeg.output(_input(path), "pipe:1", map="0:a:0", format="wav", acodec="pcm_s16le", **{"frames:a": 1})
    ran = subprocess.run(_command(start), capture_output=True, check=False, timeout=STALL_S)
    try:
        return int(soundfile.info(io.BytesIO(ran.stdout)).channels)
    except soundfile.SoundFileError as error:
        raise _not_audio(path, ran.stderr.decode("utf-8", "replace")) from error


def decode(path: Path, max_ms: int, complaints: list[str]) -> Iterator[bytes]:
    """Yield the first audio stream as 16 kHz mono 16-bit little-endian samples, in blocks of BLOCK_BYTES.

    What ffmpeg complained of (a damaged or truncated file that still gave sound) is appended to `complaints`.
    Raises InputError when nothing could be decoded, or when the decoder stalls.
    """
    import ffmpeg

    graph = ffmpeg.output(_input(path), "pipe:1", map="0:a:0", format="s16le", ac=1, ar=SAMPLE_RATE, t=max_ms / 1000)
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(_command(graph), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors)
        # the decoder may have ended before the limit is set
        with contextlib.suppress(ProcessLookupError):
            resource.prlimit(process.pid, resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        assert process.stdout is not None
        decoded = False
        try:
            for block in _blocks(process.stdout, path):
                decoded = True
                yield block
            process.wait()
        finally:
            process.kill()
            process.wait()
            process.stdout.close()
        errors.seek(0)
        text = errors.read().decode("utf-8", "replace").strip()
    if not decoded:
        raise _not_audio(path, text)
    if text:
        complaints.append(_cause(text, path))


def _input(path: Path) -> object:
    import ffmpeg

    # "file:" keeps a name such as "concat:a|b" or "-i" from being taken for anything but a file
    return ffmpeg.input(f"file:{path}", protocol_whitelist="file", vn=None, sn=None, dn=None)


def _command(graph: object) -> list[str]:
    import ffmpeg

    arguments = ffmpeg.get_args(graph)
    return [ffmpeg_binary(), "-nostdin", "-hide_banner", "-loglevel", "error", *map(str, arguments)]


def _blocks(pipe: IO[bytes], path: Path) -> Iterator[bytes]:
    """Blocks of BLOCK_BYTES (the last one shorter) from a pipe that must not stall."""
    descriptor = pipe.fileno()
    pending = bytearray()
    while True:
        ready, _, _ = select.select([descriptor], [], [], STALL_S)
        if not ready:
            raise InputError(
                message(
                    f"{path}: bộ giải mã không trả kết quả trong {STALL_S} giây, đã dừng.",
                    f"{path}: the decoder gave nothing for {STALL_S} s and was stopped.",
                ),
                _how_to_convert(),
            )
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


def _not_audio(path: Path, stderr: str) -> InputError:
    with readable_os_errors(path):
        empty = path.stat().st_size == 0
        with path.open("rb"):  # no permission is another message
            pass
    if empty:
        return InputError(
            message(f"{path}: tệp rỗng (0 byte).", f"{path}: the file is empty (0 bytes)."),
            message("Chép lại bản ghi từ máy ghi âm.", "Copy the recording again from the recorder."),
        )
    cause = _cause(stderr, path)
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
    """The first line of ffmpeg's complaint, without addresses and the path."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    if not lines:
        return message("không có luồng âm thanh", "no audio stream")
    line = lines[0]
    if line.startswith("["):
        line = line.partition("] ")[2] or line
    return line.replace(f"file:{path}", path.name).replace(str(path), path.name).rstrip(".")
