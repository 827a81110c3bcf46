"""A language model's server on this machine that speaks the OpenAI protocol: one question, one answer.

http.client goes where it is told: no proxy of the environment, no redirect, no other host. The settings admit
loopback addresses only, and the connection is made to the address, not to a name.
"""

from __future__ import annotations

import json
import os
import time
from http.client import HTTPConnection, HTTPException
from typing import Any

from pipeline.errors import EngineError
from pipeline.language import message
from pipeline.loopback import loopback
from pipeline.settings import Rewrite

KEY = "BIENBAN_REWRITE_KEY"
"""The environment variable that holds the server's key, where it wants one."""
LONGEST_ANSWER = 1 << 20
"""Bytes."""
_BLOCK = 1 << 16


class ServerError(EngineError):
    """The server did not answer as it should; `gone`: nobody listens there at all."""

    def __init__(self, text: str, gone: bool = False) -> None:
        super().__init__(text)
        self.gone = gone


class ChatServer:
    """Asks with temperature 0 and a fixed seed: the same question has the same answer, as far as the server can.

    Raises SettingsError when the settings' host is not this machine.
    """

    def __init__(self, settings: Rewrite) -> None:
        self._address, self._port, self._path = loopback(settings.url)
        self._settings = settings

    def models(self) -> list[str]:
        """The names of its models. Raises ServerError."""
        told = self._exchange("GET", "/models", None)
        try:
            return [str(model["id"]) for model in told["data"]]
        except (KeyError, TypeError) as error:
            raise _strange() from error

    def ask(self, question: dict[str, Any]) -> str:
        """The text of the answer. Raises ServerError."""
        told = self._exchange("POST", "/chat/completions", question)
        try:
            content = told["choices"][0]["message"]["content"]
        except (KeyError, IndexError, TypeError) as error:
            raise _strange() from error
        return content if isinstance(content, str) else ""

    def _exchange(self, method: str, path: str, body: dict[str, Any] | None) -> Any:
        deadline = time.monotonic() + self._settings.timeout_s
        connection = HTTPConnection(self._address, self._port, timeout=self._settings.timeout_s)
        headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
        if key := os.environ.get(KEY):
            headers["Authorization"] = f"Bearer {key}"
        data = json.dumps(body, ensure_ascii=False).encode() if body is not None else None
        try:
            connection.request(method, self._path + path, data, headers)
            return _answer(connection, deadline)
        except ConnectionRefusedError as error:
            raise ServerError(message("không ai trả lời ở địa chỉ này", "nobody listens there"), gone=True) from error
        except TimeoutError as error:
            late = self._settings.timeout_s
            raise ServerError(message(f"quá {late} giây không xong", f"not done in {late} s")) from error
        except (OSError, HTTPException, ValueError) as error:
            raise ServerError(f"{type(error).__name__}: {error}"[:200]) from error
        finally:
            connection.close()


def _answer(connection: HTTPConnection, deadline: float) -> Any:
    """The JSON of an answer. The socket's own limit is for each read; the deadline is for all of them."""
    response = connection.getresponse()
    data = bytearray()
    while block := response.read1(_BLOCK):
        data += block
        if time.monotonic() > deadline:
            raise TimeoutError
        if len(data) > LONGEST_ANSWER:
            raise ValueError(message("câu trả lời quá dài", "the answer is too long"))
    if response.status != 200:
        raise ServerError(f"HTTP {response.status}: {data[:200].decode('utf-8', 'replace')}")
    return json.loads(data)


def _strange() -> ServerError:
    return ServerError(message("không trả lời theo giao thức OpenAI", "no answer of the OpenAI protocol"))
