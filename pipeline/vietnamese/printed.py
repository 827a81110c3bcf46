"""Where each printed word was said, and how surely it was heard.

The printed text differs from the engine's words: case, marks, «30%» for «ba mươi phần trăm». What normalise has
written otherwise stands for exactly the words that its edit names; the rest is aligned by content. A printed word
that stands for several engine words takes their whole time and their lowest confidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.records import Utterance, Word
from pipeline.vietnamese.alignment import Piece, lay_out
from pipeline.vietnamese.text import clean


@dataclass(frozen=True)
class Printed:
    """A printed word, [start, end) in ms. Confidence is 1.0 where no engine word stands behind it."""

    text: str
    start: int
    end: int
    confidence: float = 1.0


def printed_words(utterance: Utterance) -> list[Printed]:
    """The words of an utterance's text with their times; times never fall."""
    heard = utterance.words
    text = clean(utterance.text)
    if not heard:
        return list(_spread(text.split(), utterance.start, utterance.end, 1.0))
    pieces = lay_out(text, [word.text for word in heard], utterance.edits)
    return [printed for piece in pieces for printed in _said(piece, heard)]


def _said(piece: Piece, heard: Sequence[Word]) -> Iterator[Printed]:
    words = heard[piece.first : piece.last]
    if words:
        yield from _spread(piece.tokens, words[0].start, words[-1].end, min(word.confidence for word in words))
    else:
        at = heard[piece.first - 1].end if piece.first else heard[0].start
        yield from _spread(piece.tokens, at, at, 1.0)


def _spread(tokens: Sequence[str], start: int, end: int, confidence: float) -> Iterator[Printed]:
    """Words said one after the other in [start, end), each as long as the others."""
    edges = [start + (end - start) * index // max(1, len(tokens)) for index in range(len(tokens) + 1)]
    for index, token in enumerate(tokens):
        yield Printed(token, edges[index], edges[index + 1], confidence)
