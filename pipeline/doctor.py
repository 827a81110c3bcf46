"""`bienban doctor`: what was found on this machine, and what to do about each fault."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import typer

from pipeline.chat import ChatServer, ServerError
from pipeline.errors import BienbanError
from pipeline.language import message
from pipeline.media import ffmpeg_binary
from pipeline.settings import Settings
from pipeline.weights import Models, State

LIBRARIES = (
    "torch torchaudio pyannote.audio openai-whisper faster-whisper onnxruntime ffmpeg-python spacy python-docx".split()
)
LEAST_FREE_BYTES = 2 << 30
"""An hour of sound takes some 60 MB as FLAC; the rest is room for documents and partial work."""


@dataclass(frozen=True)
class Finding:
    """One line of the doctor's report; `remedy` is empty when all is well."""

    what: str
    found: str
    remedy: str = ""


def examine(outputs: Path, models: Path, settings: Settings) -> int:
    """Print the findings; returns 0 when nothing is wrong, else 1."""
    checks: tuple[Callable[[], Iterator[Finding]], ...] = (
        _python,
        _libraries,
        lambda: _device(settings),
        _ffmpeg,
        lambda: _weights(models),
        lambda: _language_model(settings),
        lambda: _disk(outputs),
        _privacy,
    )
    faults = 0
    for check in checks:
        for finding in check():
            typer.echo(f"{'✗' if finding.remedy else '✓'} {finding.what}: {finding.found}")
            if finding.remedy:
                faults += 1
                typer.echo(f"    → {finding.remedy}")
    typer.echo(
        message(f"{faults} điều cần sửa.", f"{faults} to mend.") if faults else message("Mọi thứ ổn.", "All is well.")
    )
    return 1 if faults else 0


def _python() -> Iterator[Finding]:
    good = sys.version_info[:2] == (3, 11)
    yield Finding(
        "Python", platform.python_version(), "" if good else message("Cần Python 3.11.", "Needs Python 3.11.")
    )
    yield Finding("bienban", version("bienban"))


def _libraries() -> Iterator[Finding]:
    for name in LIBRARIES:
        try:
            yield Finding(name, version(name))
        except PackageNotFoundError:
            yield Finding(name, message("thiếu", "missing"), message("Chạy: make setup", "Run: make setup"))


def _device(settings: Settings) -> Iterator[Finding]:
    cores = os.cpu_count() or 1
    what = message("Thiết bị", "Device")
    import torch

    if torch.cuda.is_available():
        yield Finding(what, f"{torch.cuda.get_device_name(0)}; {cores} CPU")
        return
    wanted = settings.compute.device == "cuda"
    remedy = message('Đặt compute.device = "auto" trong bienban.toml, hoặc cài trình điều khiển NVIDIA.',
                     'Set compute.device = "auto" in bienban.toml, or install the NVIDIA driver.')  # fmt: skip
    yield Finding(
        what, message(f"CPU, {cores} nhân, không có GPU", f"CPU, {cores} cores, no GPU"), remedy if wanted else ""
    )


def _ffmpeg() -> Iterator[Finding]:
    try:
        binary = ffmpeg_binary()
        ran = subprocess.run([binary, "-version"], capture_output=True, text=True, check=False)
        yield Finding("ffmpeg", f"{binary} ({ran.stdout.split(' Copyright')[0]})")
    except BienbanError as error:
        yield Finding("ffmpeg", error.text, error.hint)


def _weights(folder: Path) -> Iterator[Finding]:
    what = message("Trọng số", "Weights")
    try:
        models = Models(folder)
    except BienbanError as error:
        yield Finding(what, error.text, error.hint)
        return
    for name, model in models.entries.items():
        state = models.state(name)
        if state is State.READY:
            for path, sha256 in models.hashes(name).items():
                if not path.endswith((".txt", ".wav", ".json")):
                    yield Finding(what, f"{name}/{path} sha256 {sha256}")
        elif state is State.WRONG or model.default:
            found = message("sai sha256", "wrong sha256") if state is State.WRONG else message("thiếu", "missing")
            yield Finding(what, f"{name}: {found}", message("Chạy: make models", "Run: make models"))


def _language_model(settings: Settings) -> Iterator[Finding]:
    """The office's own, where the settings ask for one."""
    if not settings.rewrite.enabled:
        return
    what = message("Mô hình ngôn ngữ", "Language model")
    wanted, url = settings.rewrite.model, settings.rewrite.url
    try:
        found = ChatServer(settings.rewrite).models()
    except ServerError as error:
        remedy = message("Khởi động máy chủ mô hình, hoặc đặt rewrite.enabled = false trong bienban.toml.",
                         "Start the model's server, or set rewrite.enabled = false in bienban.toml.")  # fmt: skip
        yield Finding(what, f"{url}: {error.text}", remedy)
        return
    remedy = message("Sửa rewrite.model trong bienban.toml.", "Mend rewrite.model in bienban.toml.")
    yield Finding(what, f"{url}: {', '.join(found)}", "" if wanted in found else remedy)


def _disk(outputs: Path) -> Iterator[Finding]:
    place = next(path for path in (outputs, *outputs.absolute().parents) if path.exists())
    free = shutil.disk_usage(place).free
    remedy = message("Giải phóng dung lượng đĩa.", "Free some disk space.")
    found = message(f"{free / 2**30:.1f} GiB tại {outputs}", f"{free / 2**30:.1f} GiB at {outputs}")
    yield Finding(message("Đĩa trống", "Free disk"), found, remedy if free < LEAST_FREE_BYTES else "")
    if not os.access(place, os.W_OK):
        yield Finding(
            str(place), message("không ghi được", "not writable"), message("Cấp quyền ghi.", "Grant write access.")
        )


def _privacy() -> Iterator[Finding]:
    """What the libraries themselves say, after they were imported."""
    from huggingface_hub.constants import HF_HUB_OFFLINE
    from pyannote.audio.telemetry.metrics import is_metrics_enabled

    reinstall = message("Chạy: make clean setup", "Run: make clean setup")
    telemetry = is_metrics_enabled()
    yield Finding(
        message("Gửi số liệu sử dụng (telemetry)", "Telemetry"),
        message("BẬT", "ON") if telemetry else message("tắt", "off"),
        reinstall if telemetry else "",
    )
    yield Finding(
        message("Kho mô hình trên mạng (hub)", "Model hub"),
        message("ngắt, chạy ngoại tuyến", "offline") if HF_HUB_OFFLINE else message("ĐANG NỐI", "ONLINE"),
        "" if HF_HUB_OFFLINE else reinstall,
    )
