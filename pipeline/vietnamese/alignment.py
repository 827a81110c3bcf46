"""Which spoken words stand behind each printed token. Pure functions.

A text is laid out as pieces: some tokens, written for words[first:last]. The pieces hold all tokens and all words,
each once and in order, whatever was rewritten between hearing and printing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from pipeline.records import Edit, EditKind

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens written for words[first:last]; `kind` when they are written otherwise than they were spoken."""

    tokens: tuple[str, ...]
    first: int
    last: int
    kind: EditKind | None = None


def lay_out(text: str, words: Sequence[str], edits: Sequence[Edit] = ()) -> list[Piece]:
    """The pieces of a text: an edit is one piece, other tokens stand for the words that they are spelled like.

    Edits that do not fit the text (begin, end, written) count for nothing.
    """
    if not edits:
        return _complete(align(text.split(), words, 0), len(words))
    pieces: list[Piece] = []
    begin, first = 0, 0
    for edit in sorted(edits, key=lambda edit: edit.begin):
        start, end = _whole_tokens(text, edit)
        if start < begin or edit.first < first or edit.last > len(words) or text[edit.begin : edit.end] != edit.written:
            continue
        pieces += align(text[begin:start].split(), words[first : edit.first], first)
        pieces.append(Piece(tuple(text[start:end].split()), edit.first, edit.last, edit.kind))
        begin, first = end, edit.last
    pieces += align(text[begin:].split(), words[first:], first)
    return _complete(pieces, len(words))


def _whole_tokens(text: str, edit: Edit) -> tuple[int, int]:
    """The edit's characters with the marks that hang on them."""
    start = text.rfind(" ", 0, edit.begin) + 1
    end = text.find(" ", edit.end)
    return start, len(text) if end < 0 else end


def align(tokens: Sequence[str], words: Sequence[str], offset: int) -> Iterator[Piece]:
    """Pieces for tokens and words that are known to belong together; word numbers start at `offset`."""
    if len(tokens) == len(words):
        yield from (Piece((token,), offset + i, offset + i + 1) for i, token in enumerate(tokens))
        return
    matcher = SequenceMatcher(None, [key(word) for word in words], [key(token) for token in tokens], autojunk=False)
    for kind, first, last, begin, end in matcher.get_opcodes():
        if kind == "equal":
            yield from align(tokens[begin:end], words[first:last], offset + first)
        else:
            yield Piece(tuple(tokens[begin:end]), offset + first, offset + last)


def _complete(pieces: Iterable[Piece], total: int) -> list[Piece]:
    """Words that nothing is written for belong to the piece before them; the first ones to the first piece."""
    whole: list[Piece] = []
    for piece in pieces:
        if whole and not piece.tokens:
            whole[-1] = replace(whole[-1], last=piece.last)
        elif whole and not whole[0].tokens:
            whole[0] = replace(piece, first=whole[0].first)
        else:
            whole.append(piece)
    if whole and whole[-1].last < total:
        whole[-1] = replace(whole[-1], last=total)
    return whole


@lru_cache(maxsize=65_536)
def key(word: str) -> str:
    """A word without case, marks and place of its tone: «Hoà,» and «hòa» are one word."""
    letters = [letter for letter in unicodedata.normalize("NFD", word.casefold()) if _spoken(letter)]
    tones = [letter for letter in letters if letter in _TONES]
    return "".join([*(letter for letter in letters if letter not in _TONES), *tones])


def _spoken(letter: str) -> bool:
    return letter.isalnum() or unicodedata.combining(letter) > 0
