"""From what was heard to what an office types: all rules of the written form, one after the other. Pure functions.

Unicode, tone placement, spacing → glossary → numbers and dates → capitals. Through all of it each token knows the
words that stand behind it. The rules are gone through until nothing changes, so that a second pass changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from pipeline.records import Edit, Word
from pipeline.vietnamese import figures
from pipeline.vietnamese.alignment import Piece, key, lay_out
from pipeline.vietnamese.capitals import Known, capitalise
from pipeline.vietnamese.glossary import Glossary
from pipeline.vietnamese.rewrite import Rewrite
from pipeline.vietnamese.text import ToneStyle, normalise, place_tones

ROUNDS = 4
"""Most passes: rules go by what others have written (figures by capitals: «Đại hội» is a congress)."""
_QUOTES = "\"'«“‘"
_CLOSING = ",.;:?!…\"'»”’"
_BRACKETS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True)
class Written:
    """An utterance's text as it is printed, and where it is written otherwise than it was spoken."""

    text: str
    edits: tuple[Edit, ...]
    pieces: tuple[Piece, ...]


class WrittenForm:
    """The rules for one meeting: its glossary, its names, the office's tone placement."""

    def __init__(self, glossary: Glossary, known: Known, tone: ToneStyle) -> None:
        self._glossary = glossary
        self._known = known
        self._tone = tone

    def write(self, text: str, words: Sequence[Word], edits: Sequence[Edit] = ()) -> Written:
        """The text for these words. edits: those of an earlier pass over the same text; they are kept."""
        pieces = lay_out(self._plain(text), [word.text for word in words], edits)
        for _ in range(ROUNDS):
            before = pieces
            pieces = self._pass(pieces, words)
            if pieces == before:
                break
        return Written(" ".join(_flat(pieces)), tuple(_edits(pieces, words)), tuple(pieces))

    def _plain(self, text: str) -> str:
        return normalise(text, self._tone)

    def _pass(self, pieces: list[Piece], words: Sequence[Word]) -> list[Piece]:
        confidences = [_confidence(piece, words) for piece in pieces for _ in piece.tokens]
        pieces = rewritten(pieces, self._glossary.find(_flat(pieces), confidences))
        pieces = rewritten(pieces, figures.find(_flat(pieces)))
        return self._cased(pieces)

    def _cased(self, pieces: Sequence[Piece]) -> list[Piece]:
        tokens = [place_tones(token, self._tone) for token in capitalise(_flat(pieces), self._known)]
        return _retyped(pieces, tokens)


def _flat(pieces: Sequence[Piece]) -> list[str]:
    return [token for piece in pieces for token in piece.tokens]


def _confidence(piece: Piece, words: Sequence[Word]) -> float:
    """That of the least sure word; what a rule has written is sure."""
    if piece.kind is not None:
        return 1.0
    return min((word.confidence for word in words[piece.first : piece.last]), default=1.0)


def rewritten(pieces: Sequence[Piece], rewrites: Sequence[Rewrite]) -> list[Piece]:
    """The pieces with rewrites of their tokens; a rewrite over several pieces makes them one.

    rewrites: in order, without overlaps.
    """
    if not rewrites:
        return list(pieces)
    owners = [number for number, piece in enumerate(pieces) for _ in piece.tokens]
    starts = [0, *accumulate(len(piece.tokens) for piece in pieces)]
    changed = list(pieces)
    for rewrite in reversed(rewrites):
        one, other = owners[rewrite.first], owners[rewrite.last - 1]
        # what a later rewrite has joined stays joined
        group = changed[one : other + 1]
        tokens = [token for piece in group for token in piece.tokens]
        begin = rewrite.first - starts[one]
        end = begin + rewrite.last - rewrite.first
        written = rewrite.written.split()
        if [key(token) for token in written] == [key(token) for token in tokens[begin:end]]:
            changed[one : other + 1] = _retyped(group, [*tokens[:begin], *written, *tokens[end:]])
        else:
            merged = (*tokens[:begin], *written, *tokens[end:])
            changed[one : other + 1] = [Piece(merged, group[0].first, group[-1].last, rewrite.kind)]
    return changed


def _retyped(group: Sequence[Piece], tokens: Sequence[str]) -> list[Piece]:
    """The same words in other letters, token by token."""
    result: list[Piece] = []
    start = 0
    for piece in group:
        own = tuple(tokens[start : start + len(piece.tokens)])
        start += len(own)
        result.append(piece if own == piece.tokens else replace(piece, tokens=own))
    return result


def _edits(pieces: Sequence[Piece], words: Sequence[Word]) -> Iterator[Edit]:
    """Pieces that rules have written; those that differ from the spoken words in nothing but letter case are none."""
    begin = 0
    for piece in pieces:
        text = " ".join(piece.tokens)
        spoken = " ".join(word.text for word in words[piece.first : piece.last])
        if piece.kind is not None and spoken and _plainly(spoken) != _plainly(text):
            start, end = without_marks(text)
            yield Edit(
                kind=piece.kind,
                first=piece.first,
                last=piece.last,
                begin=begin + start,
                end=begin + end,
                spoken=spoken,
                written=text[start:end],
            )
        begin += len(text) + 1


def _plainly(text: str) -> list[str]:
    return [key(token) for token in text.split()]


def without_marks(text: str) -> tuple[int, int]:
    """Where the writing begins and ends between the marks of the sentence; «30%» and «4(a)» keep theirs."""
    start, end = 0, len(text)
    while start < end:
        first, last = text[start], text[end - 1]
        inner = text[start:end]
        if last in _CLOSING or (last in _BRACKETS and inner.count(_BRACKETS[last]) < inner.count(last)):
            end -= 1
        elif first in _QUOTES or (first in _BRACKETS.values() and _is_open(inner)):
            start += 1
        elif _BRACKETS.get(last) == first:
            start, end = start + 1, end - 1
        else:
            break
    return (start, end) if start < end else (0, len(text))


def _is_open(text: str) -> bool:
    """Whether the bracket that a text begins with is closed nowhere in it."""
    return next(closing for closing, opening in _BRACKETS.items() if opening == text[0]) not in text
