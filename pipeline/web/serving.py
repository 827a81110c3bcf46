"""`bienban review`: serves the page on 127.0.0.1 until it is stopped.

Port and token are kept for the working day in a file that only this user can read, so that a page that is open finds
the server again after a restart and sends what was typed meanwhile.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import time
import webbrowser
from contextlib import suppress
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import typer
import uvicorn

from pipeline.errors import SettingsError
from pipeline.language import message
from pipeline.recordings import choose, find_meetings
from pipeline.runner import Workspace
from pipeline.web.guard import HOSTS, Access
from pipeline.web.library import Library
from pipeline.web.routes import application

ADDRESS = ".review-address.json"
"""In the folder of outputs, mode 0600."""
KEPT_S = 12 * 3600


def serve(workspace: Workspace, name: str | None, port: int, browser: bool) -> None:
    """Serve until Ctrl-C or SIGTERM; `port` 0: the one of last time or any free one.

    Raises InputError for a meeting that is not there, SettingsError for a port that is taken.
    """
    page = f"#/{quote(choose(find_meetings(workspace.recordings), [name])[0].name, safe='')}" if name else ""
    listener, access = _listen(workspace.outputs / ADDRESS, port)
    library = Library(workspace)
    server = uvicorn.Server(uvicorn.Config("", log_level="error", access_log=False, ws="none", lifespan="off",
                                           server_header=False, timeout_graceful_shutdown=2))  # fmt: skip
    server.config.app = application(library, access, lambda: server.should_exit)
    typer.echo(message("Trang soát lại (Ctrl-C để dừng):", "The review page (Ctrl-C stops it):"))
    typer.echo(f"  {access.address}{page}")
    sys.stdout.flush()
    if browser and _has_screen():
        Thread(target=webbrowser.open, args=(f"{access.opening_address}{page}",), daemon=True).start()
    try:
        server.run(sockets=[listener])
    finally:
        library.stop()
        listener.close()


def _listen(kept: Path, port: int) -> tuple[socket.socket, Access]:
    """A socket that listens, and the secrets of this server; what an open page may still use is used again."""
    last_port, token = _read(kept)
    for wanted in (port,) if port else (last_port, 0):
        with suppress(OSError):
            listener = _bind(wanted)
            break
    else:
        raise SettingsError(
            message(f"--port {port}: cổng này đang có chương trình khác dùng.", f"--port {port}: already in use."),
            message("Chọn cổng khác, hoặc bỏ --port.", "Choose another one, or leave --port out."),
        )
    found = listener.getsockname()[1]
    access = Access.new(found, token if found == last_port else "")
    if found == last_port or not last_port or port:  # else another server is at the address that is kept
        _keep(kept, access)
    return listener, access


def _bind(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere this would let another program take the port over
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOSTS[0], port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener


def _read(kept: Path) -> tuple[int, str]:
    """Port and token of an earlier server, if they are of today and nobody else could read them; else 0 and «»."""
    try:
        stat = kept.stat()
        private = os.name != "posix" or (stat.st_mode & 0o077 == 0 and stat.st_uid == os.getuid())
        if private and 0 <= time.time() - stat.st_mtime < KEPT_S:
            found = json.loads(kept.read_bytes())
            if len(found["token"]) >= 43:
                return int(found["port"]), str(found["token"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return 0, ""


def _keep(kept: Path, access: Access) -> None:
    """Remember them; where that cannot be written the next server has another address."""
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.unlink(missing_ok=True)
        descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            json.dump({"port": access.port, "token": access.token}, file)


def _has_screen() -> bool:
    """Without one a browser for the terminal would take the place of the address."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
