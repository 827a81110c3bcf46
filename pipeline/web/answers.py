"""What the server answers: JSON, and errors as the page shows them; and how it reads a request's body."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import TypeAlias, TypeVar

from pydantic import ValidationError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from pipeline.errors import BienbanError, BusyError, InputError, OutputError
from pipeline.language import message
from pipeline.records import Record

MAX_BODY = 1 << 20
"""Bytes of a request's body."""
Body = TypeVar("Body", bound=Record)
Handler: TypeAlias = Callable[[Request], Awaitable[Response]]


class RefusedError(Exception):
    """A request that cannot be done: HTTP status, code, and what is shown to the user."""

    def __init__(self, status: int, code: str, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.status = status
        self.code = code
        self.text = text
        self.hint = hint


def unknown(text: str) -> RefusedError:
    """For something that is not there."""
    return RefusedError(404, "unknown", text)


def problem(status: int, code: str, text: str, hint: str = "") -> JSONResponse:
    """An error's answer."""
    return JSONResponse({"error": {"code": code, "text": text, "hint": hint}}, status)


def telling_errors(handler: Handler) -> Handler:
    """A handler whose refusals and BienbanErrors become answers."""

    @wraps(handler)
    async def telling(request: Request) -> Response:
        try:
            return await handler(request)
        except RefusedError as refusal:
            return problem(refusal.status, refusal.code, refusal.text, refusal.hint)
        except BienbanError as error:
            return problem(*_kind(error), error.text, error.hint)
        except ClientDisconnect:  # nobody is there to be answered
            return Response(status_code=400)

    return telling


def _kind(error: BienbanError) -> tuple[int, str]:
    """HTTP status and code; an InputError here is a file of the meeting that does not follow its schema."""
    kinds: tuple[tuple[type[BienbanError], int, str], ...] = (
        (BusyError, 409, "busy"),
        (OutputError, 507, "unwritable"),
        (InputError, 500, "damaged"),
    )
    return next(((status, code) for kind, status, code in kinds if isinstance(error, kind)), (500, "failed"))


async def read_body(request: Request, kind: type[Body]) -> Body:
    """The request's JSON as a record. Raises RefusedError when it is too large, no JSON or not of this kind."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise RefusedError(415, "type", message("Cần application/json.", "application/json is needed."))
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > MAX_BODY:
            raise RefusedError(413, "large", message("Dữ liệu gửi lên quá lớn.", "The request is too large."))
    try:
        return kind.model_validate_json(bytes(data))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(map(str, first["loc"])) or "JSON"
        raise RefusedError(400, "invalid", f"{where}: {first['msg']}") from error
