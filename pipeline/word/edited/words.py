"""The words of an edited document, and which of them stood at first, and stand now."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from pipeline.word.edited.expected import Token, tokens
from pipeline.word.edited.stream import Stream


def stream_tokens(stream: Stream) -> list[Token]:
    """The tokens of a document; what replaced something is a word of its own beside that."""
    cuts = [
        one.end
        for one, other in pairwise(stream.segments)
        if (one.inserted and not one.deleted and other.deleted)
        or (one.deleted and other.inserted and not other.deleted)
    ]
    return [
        Token(token.key, begin + token.start, begin + token.end)
        for begin, end in pairwise([0, *cuts, len(stream.text)])
        for token in tokens(stream.text[begin:end])
    ]


def standing(found: Sequence[Token], stream: Stream, without: Literal["inserted", "deleted"]) -> list[bool]:
    """Of each token, whether any of it was not inserted (it stood at first) or not deleted (it stands now)."""
    segments, at, stands = stream.segments, 0, []
    for token in found:
        while segments[at].end <= token.start:
            at += 1
        last = at
        there = getattr(segments[at], without) is None
        while segments[last].end < token.end:
            last += 1
            there = there or getattr(segments[last], without) is None
        stands.append(there)
    return stands
