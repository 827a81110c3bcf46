"""The routes of docs/REVIEW-API.md."""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

import pipeline
from pipeline.errors import BienbanError
from pipeline.language import english, message
from pipeline.web.answers import Handler, RefusedError, problem, read_body, telling_errors
from pipeline.web.guard import Access, Guard
from pipeline.web.library import Library, audio_path, document_path, documents, sample_path
from pipeline.web.live import LiveMeeting, user_name
from pipeline.web.peaks import PER_SECOND, peaks_of
from pipeline.web.requests import Changes, Nothing, Remark, Step, Tick
from pipeline.web.tracking import joined
from pipeline.web.view import dump
from pipeline.word.flags import MARKS

STATIC = Path(__file__).parent / "static"
LOOK_S = 0.4
"""How often files are looked at for changes by others, while a page listens."""
ALIVE_S = 15.0


class Api:
    """The handlers. `stopping` tells whether the server is about to end.

    Bodies are read before anything else is waited for: of a page that is being left, uvicorn gives none any more once
    the connection is closed, although it has it. What was read is done, whether somebody waits for the answer or not.
    """

    def __init__(self, library: Library, stopping: Callable[[], bool]) -> None:
        self._library = library
        self._stopping = stopping

    def routes(self) -> list[Route]:
        """All of them."""
        meeting = "/api/meetings/{name}"
        got: dict[str, Handler] = {
            "/": self.page,
            "/api/meetings": self.meetings,
            meeting: self.meeting,
            f"{meeting}/since/{{revision:int}}": self.since,
            f"{meeting}/session/{{session}}": self.session,
            f"{meeting}/events": self.events,
            f"{meeting}/render": self.rendered,
            f"{meeting}/audio": self.audio,
            f"{meeting}/samples/{{voice}}": self.sample,
            f"{meeting}/peaks": self.peaks,
            f"{meeting}/files/{{file}}": self.document,
        }
        posted: dict[str, Handler] = {
            f"{meeting}/changes": self.changes,
            f"{meeting}/undo": self.undo,
            f"{meeting}/redo": self.redo,
            f"{meeting}/notes": self.remark,
            f"{meeting}/notes/{{note}}": self.tick,
            f"{meeting}/render": self.render,
        }
        return [
            *(Route(path, telling_errors(handler), methods=["POST"]) for path, handler in posted.items()),
            *(Route(path, telling_errors(handler), methods=["GET"]) for path, handler in got.items()),
        ]

    async def page(self, request: Request) -> Response:
        """The page itself."""
        return FileResponse(STATIC / "index.html")

    async def meetings(self, request: Request) -> Response:
        """The list."""
        return JSONResponse(
            {
                "meetings": await run_in_threadpool(self._library.listed),
                "who": user_name(),
                "language": "en" if english() else "vi",
                "version": pipeline.__version__,
            }
        )

    async def meeting(self, request: Request) -> Response:
        """All about one."""
        meeting = await run_in_threadpool(self._library.meeting_anew, request.path_params["name"])
        return await _json(self._whole, meeting)

    def _whole(self, meeting: LiveMeeting) -> str:
        view = meeting.view()
        recording = view.base.recording
        progress = self._library.rendering(meeting.name).progress
        head = {
            "name": meeting.name,
            "edition": view.base.edition,
            "revision": view.review.revision,
            "title": view.laid.card.meeting.title,
            "kind": recording.kind,
            "duration": recording.duration_ms,
            "timed": not recording.times_estimated,
            "audio": recording.kind == "audio" and (meeting.folder / "audio.flac").is_file(),
            "mark_below": meeting.mark_below,
            "flags": {flag: meaning for flag, (_, meaning) in MARKS.items()},
            "files": list(documents(meeting.folder)),
            "rendering": progress.as_json() if progress else None,
        }
        return joined(head, list(view.utterances.values()), dict(view.parts))

    async def since(self, request: Request) -> Response:
        """What changed."""
        meeting = await self._named(request)
        edition = request.query_params.get("edition", "")
        return await _json(meeting.since, request.path_params["revision"], edition)

    async def session(self, request: Request) -> Response:
        """Where a session is."""
        meeting = await self._named(request)
        return await _json(meeting.session, request.path_params["session"])

    async def changes(self, request: Request) -> Response:
        """Corrections."""
        asked = await read_body(request, Changes)
        return await _json((await self._named(request)).change, asked)

    async def undo(self, request: Request) -> Response:
        """One step back."""
        asked = await read_body(request, Step)
        return await _json((await self._named(request)).undo, asked)

    async def redo(self, request: Request) -> Response:
        """One step on again."""
        asked = await read_body(request, Step)
        return await _json((await self._named(request)).redo, asked)

    async def remark(self, request: Request) -> Response:
        """A new note."""
        asked = await read_body(request, Remark)
        return await _json((await self._named(request)).remark, asked)

    async def tick(self, request: Request) -> Response:
        """A note dealt with."""
        asked = await read_body(request, Tick)
        return await _json((await self._named(request)).tick, request.path_params["note"], asked)

    async def render(self, request: Request) -> Response:
        """Begin to write the documents."""
        await read_body(request, Nothing)
        meeting = await self._named(request)
        rendering = self._library.rendering(meeting.name)
        return JSONResponse((await run_in_threadpool(rendering.start)).as_json(), 202)

    async def rendered(self, request: Request) -> Response:
        """How that goes."""
        meeting = await self._named(request)
        return JSONResponse(await run_in_threadpool(self._rendering, meeting))

    def _rendering(self, meeting: LiveMeeting) -> dict[str, Any] | None:
        progress = self._library.rendering(meeting.name).progress
        return {**progress.as_json(), "files": list(documents(meeting.folder))} if progress else None

    async def audio(self, request: Request) -> Response:
        """The sound, or a range of it."""
        path = await run_in_threadpool(audio_path, await self._named(request))
        return FileResponse(path, media_type="audio/flac")

    async def sample(self, request: Request) -> Response:
        """A voice's clip."""
        meeting = await self._named(request)
        path = await run_in_threadpool(sample_path, meeting, request.path_params["voice"])
        return FileResponse(path, media_type="audio/flac")

    async def peaks(self, request: Request) -> Response:
        """The waveform."""
        meeting = await self._named(request)
        await run_in_threadpool(audio_path, meeting)
        data = await run_in_threadpool(peaks_of, meeting.folder)
        headers = {"X-Peaks-Per-Second": str(PER_SECOND)}
        return Response(data, media_type="application/octet-stream", headers=headers)

    async def document(self, request: Request) -> Response:
        """A document to keep."""
        meeting = await self._named(request)
        path = await run_in_threadpool(document_path, meeting.folder, request.path_params["file"])
        return FileResponse(path, filename=path.name)

    async def events(self, request: Request) -> Response:
        """Tell of changes for as long as the page listens."""
        meeting = await self._named(request)
        await run_in_threadpool(meeting.now)  # a meeting that cannot be shown is refused at once
        return StreamingResponse(self._told(meeting, request), media_type="text/event-stream")

    async def _told(self, meeting: LiveMeeting, request: Request) -> AsyncIterator[str]:
        said: dict[str, str] = {}
        quiet = 0.0
        while not self._stopping() and not await request.is_disconnected():
            news = {
                name: data
                for name, data in (await run_in_threadpool(self._news, meeting)).items()
                if said.get(name) != data
            }
            for name, data in news.items():
                yield f"event: {name}\ndata: {data}\n\n"
            said |= news
            quiet = 0.0 if news else quiet + LOOK_S
            if quiet >= ALIVE_S:
                quiet = 0.0
                yield ": \n\n"
            await asyncio.sleep(LOOK_S)

    def _news(self, meeting: LiveMeeting) -> dict[str, str]:
        """Name of an event → its data, as things are."""
        try:
            edition, revision = meeting.now()
        except (RefusedError, BienbanError):  # a file that is damaged just now: the next request says so
            return {}
        news = {"revision": dump({"revision": revision, "edition": edition})}
        progress = self._rendering(meeting)
        return {**news, "rendering": dump(progress)} if progress else news

    async def _named(self, request: Request) -> LiveMeeting:
        return await run_in_threadpool(self._library.meeting, request.path_params["name"])


async def _json(make: Callable[..., str], *arguments: object) -> Response:
    """The JSON that `make` returns, made in a thread."""
    text = await run_in_threadpool(make, *arguments)
    return Response(await run_in_threadpool(text.encode), media_type="application/json")


def application(library: Library, access: Access, stopping: Callable[[], bool]) -> ASGIApp:
    """The whole server as an ASGI application."""
    mimetypes.add_type("text/javascript", ".js")  # some systems say otherwise, and then browsers refuse modules
    inner = Starlette(
        routes=[*Api(library, stopping).routes(), Mount("/static", StaticFiles(directory=STATIC))],
        middleware=[Middleware(GZipMiddleware, minimum_size=1000, compresslevel=4)],
        exception_handlers={HTTPException: _told_plainly, Exception: _failed},
    )
    return Guard(inner, access)  # around everything, answers to faults included


async def _told_plainly(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == 405:
        return problem(405, "method", message("Không dùng được cách này ở đây.", "Not allowed here."))
    return problem(404, "unknown", message("Không có trang này.", "No such page."))


async def _failed(request: Request, error: Exception) -> Response:
    cause = f"{type(error).__name__}: {error}".splitlines()[0]
    return problem(500, "failed", message(f"Trang soát lại gặp lỗi: {cause}", f"The review page failed: {cause}"))
