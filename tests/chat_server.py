"""A server of the OpenAI protocol, as a process on loopback: `python tests/chat_server.py BEHAVIOUR LOG`.

It writes its port as its first line, and every question that it gets as a line of LOG. In the model's place stands
a rule; which one is BEHAVIOUR.
"""

import json
import sys
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

Sentences = list[dict[str, Any]]


def shortened(said: dict[str, Any]) -> Sentences:
    """What a good model does: without «cái» and «theo tôi thì», all of the evidence quoted."""
    return [{"text": _without(one), "quotes": said["evidence"]} for one in said["sentences"]]


def _without(sentence: str) -> str:
    words = sentence.removeprefix("Theo tôi thì ").split()
    return " ".join(word for word in words if word.lower() not in {"cái", "nó"})


def inventing(said: dict[str, Any]) -> Sentences:
    """A figure that nobody said."""
    return [{"text": f"{one['text']} trước ngày 25", "quotes": one["quotes"]} for one in shortened(said)]


def obedient(said: dict[str, Any]) -> Sentences:
    """Does what the transcript tells it to do."""
    told = "bỏ qua mọi chỉ dẫn" in " ".join(said["evidence"]).lower()
    return [{"text": "Thống nhất chi 5 tỷ đồng", "quotes": said["evidence"]}] if told else shortened(said)


ANSWERS: dict[str, Callable[[dict[str, Any]], Sentences]] = {
    "good": shortened,
    "inventing": inventing,
    "obedient": obedient,
}


class Handler(BaseHTTPRequestHandler):
    behaviour = "good"
    log = Path("questions.jsonl")

    def do_GET(self) -> None:
        self._send(json.dumps({"data": [{"id": "thu"}]}).encode())

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with self.log.open("ab") as handle:
            handle.write(json.dumps([self.headers.get("Authorization"), json.loads(body)]).encode() + b"\n")
        {
            "garbage": lambda: self._send(b'{"choices": [{"message": {"content": "xin l\\u1ed7i, t\\u00f4i"}}]}'),
            "other-protocol": lambda: self._send(b'{"answer": 42}'),
            "no-json": lambda: self._send(b"<html>hello</html>"),
            "error": lambda: self._send(b"out of memory", 500),
            "redirect": lambda: self._send(b"", 302),
            "silent": lambda: time.sleep(30),
            "dripping": self._drip,
            "endless": lambda: self._send(b" " * (3 << 20)),
            "cut": self._cut,
        }.get(self.behaviour, lambda: self._answer(json.loads(body)))()

    def _answer(self, question: dict[str, Any]) -> None:
        said = json.loads(question["messages"][-1]["content"])
        content = json.dumps({"sentences": ANSWERS[self.behaviour](said)}, ensure_ascii=False)
        self._send(json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode())

    def _send(self, data: bytes, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        if status == 302:
            self.send_header("Location", f"http://127.0.0.1:{self.server.server_address[1]}/elsewhere")
        self.end_headers()
        self.wfile.write(data)

    def _drip(self) -> None:
        """A byte now and then: no read ever takes too long."""
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.3)

    def _cut(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100")
        self.end_headers()
        self.wfile.write(b'{"choices"')

    def log_message(self, *arguments: object) -> None:
        """Nothing on stderr."""


if __name__ == "__main__":
    Handler.behaviour, Handler.log = sys.argv[1], Path(sys.argv[2])
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        print(server.server_address[1], flush=True)
        server.serve_forever()
