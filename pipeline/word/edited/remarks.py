"""Comments of reviewers, and their answers to ours."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.records import nfc
from pipeline.word.comments import AUTHOR
from pipeline.word.edited.edits import Comment
from pipeline.word.edited.expected import Expected
from pipeline.word.edited.histories import tidy
from pipeline.word.edited.package import Node, Parts, moment
from pipeline.word.edited.placing import Placed
from pipeline.word.edited.stream import Stream, read_stream
from pipeline.word.lint.xml import get, w

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


@dataclass(frozen=True)
class _Thread:
    done: bool
    parent: str | None


def comments(parts: Parts, stream: Stream, placed: Placed, printed: Expected) -> Iterator[Comment]:
    """Those that others than bienban wrote. An answer hangs on what it answers hangs on."""
    if parts.comments is None:
        return
    threads = _threads(parts.comment_threads)
    nodes = list(parts.comments.iter(w("comment")))
    by_paragraph = {paragraph: get(node, "id") or "" for node in nodes for paragraph in _paragraphs(node)}
    for node in nodes:
        who = nfc((get(node, "author") or "").strip())
        read = read_stream(node)
        text = tidy(read.visible(0, len(read.text)))
        if who == AUTHOR or not text:
            continue
        own = [threads[one] for one in _paragraphs(node) if one in threads]
        parent = next((by_paragraph.get(one.parent or "") for one in own if one.parent), None)
        where = stream.commented.get(get(node, "id") or "") or stream.commented.get(parent or "")
        anchor, quote = _hung(where, stream, placed, printed)
        yield Comment(anchor, quote, text, who, moment(get(node, "date")), any(one.done for one in own))


def _paragraphs(comment: Node) -> list[str]:
    return [found for one in comment.iter(w("p")) if (found := one.get(f"{_W14}paraId"))]


def _threads(root: Node | None) -> dict[str, _Thread]:
    """By the number of the comment's last paragraph."""
    found = {}
    for one in () if root is None else root.iter(f"{_W15}commentEx"):
        done = one.get(f"{_W15}done") in ("1", "true")
        found[one.get(f"{_W15}paraId") or ""] = _Thread(done, one.get(f"{_W15}paraIdParent"))
    return found


def _hung(where: tuple[int, int] | None, stream: Stream, placed: Placed, printed: Expected) -> tuple[str | None, str]:
    """Whose text a comment hangs on, and the words."""
    if where is None:
        return None, ""
    start, end = where
    first = bisect_left([token.end for token in placed.tokens], start + 1)
    inside = range(first, len(placed.tokens))
    for at in inside:
        if placed.tokens[at].start >= max(end, start + 1):
            break
        if placed.owners[at] >= 0:
            return printed.anchors[placed.owners[at]], tidy(stream.visible(start, end))
    before = (placed.owners[at] for at in range(min(first, len(placed.tokens)) - 1, -1, -1) if placed.owners[at] >= 0)
    owner = next(before, None)
    return (None if owner is None else printed.anchors[owner]), tidy(stream.visible(start, end))
