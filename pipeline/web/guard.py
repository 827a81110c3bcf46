"""Who may talk to the review page's server: its own page, in this machine's browser, with the token in the address.

The token in the path keeps out other programs and users of this machine; Host is checked against DNS rebinding;
Origin and Sec-Fetch-Site keep out other pages, those on other ports of 127.0.0.1 included.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pipeline.language import message
from pipeline.web.answers import problem

HOSTS = ("127.0.0.1", "localhost")
SAFE_METHODS = frozenset({"GET", "HEAD"})


@dataclass(frozen=True)
class Access:
    """The port that was bound and the secrets of one server's life.

    opening: for the address that the browser is started with, which other users can read in the list of
    processes; it serves once.
    """

    port: int
    token: str
    opening: str

    @classmethod
    def new(cls, port: int, token: str = "") -> Access:
        """With fresh secrets, 256 bits each; `token`: the one of an earlier server in its place."""
        return cls(port, token or secrets.token_urlsafe(32), secrets.token_urlsafe(32))

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://{HOSTS[0]}:{self.port}/{self.token}/"

    @property
    def opening_address(self) -> str:
        """Leads to `address`, once."""
        return f"http://{HOSTS[0]}:{self.port}/{self.opening}/"


PROTECTION = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
"""What every answer bears: nothing is loaded from elsewhere, framed elsewhere or kept in a cache."""


class Guard:
    """ASGI middleware: lets through what belongs to the page, and puts the protecting headers on every answer."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access
        self._opened = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403 or 404, or pass the request on with the token taken off its path."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._admitted(scope)(scope, receive, _with_headers(send))

    def _admitted(self, scope: Scope) -> ASGIApp:
        """The app that answers: the page's, or a refusal."""
        if not self._is_own(scope["method"], Headers(scope=scope)):
            return problem(403, "forbidden", _forbidden())
        first, slash, _ = scope["path"].removeprefix("/").partition("/")
        if _same(first, self._access.opening) and not self._opened:
            self._opened = True
            return RedirectResponse(f"/{self._access.token}/", 303)
        if not _same(first, self._access.token):
            return problem(404, "unknown", message("Không có trang này.", "No such page."))
        if not slash:
            return RedirectResponse(f"/{self._access.token}/", 307)
        scope["root_path"] = f"/{self._access.token}"
        return self._app

    def _is_own(self, method: str, headers: Headers) -> bool:
        host = headers.get("host", "")
        if host not in {f"{name}:{self._access.port}" for name in HOSTS}:
            return False
        if headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
            return False
        origin = headers.get("origin", None if method in SAFE_METHODS else "missing")
        return origin in {None, f"http://{host}"}


def _with_headers(send: Send) -> Send:
    async def sender(sent: Message) -> None:
        if sent["type"] == "http.response.start":
            MutableHeaders(scope=sent).update(PROTECTION)
        await send(sent)

    return sender


def _same(given: str, secret: str) -> bool:
    """In a time that does not tell how much of it was right."""
    return secrets.compare_digest(given.encode(), secret.encode())


def _forbidden() -> str:
    return message("Yêu cầu này không đến từ trang soát lại.", "This request does not come from the review page.")
