"""Where each printed word was said, and how surely it was heard.

The printed text differs from the engine's words: case, marks, «30%» for «ba mươi phần trăm». Both
sequences are aligned; a printed word that stands for several engine words takes their whole time and
their lowest confidence.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pipeline.records import Utterance, Word
from pipeline.word.wording import clean

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


@dataclass(frozen=True)
class Printed:
    """A printed word, [start, end) in ms. Confidence is 1.0 where no engine word stands behind it."""

    text: str
    start: int
    end: int
    confidence: float = 1.0


def printed_words(utterance: Utterance) -> list[Printed]:
    """The words of an utterance's text with their times; times never fall."""
    tokens = clean(utterance.text).split()
    heard = utterance.words
    if not heard:
        return _spread(tokens, utterance.start, utterance.end, 1.0)
    matcher = SequenceMatcher(None, [_key(word.text) for word in heard], [_key(token) for token in tokens], False)
    printed: list[Printed] = []
    for kind, first, last, begin, finish in matcher.get_opcodes():
        if kind == "equal":
            pairs = zip(tokens[begin:finish], heard[first:last], strict=True)
            printed.extend(Printed(token, word.start, word.end, word.confidence) for token, word in pairs)
        elif kind == "replace":
            printed.extend(_stand_for(tokens[begin:finish], heard[first:last]))
        elif kind == "insert":
            at = heard[first - 1].end if first else heard[0].start
            printed.extend(_spread(tokens[begin:finish], at, at, 1.0))
    return printed


def _stand_for(tokens: Sequence[str], heard: Sequence[Word]) -> list[Printed]:
    return _spread(tokens, heard[0].start, heard[-1].end, min(word.confidence for word in heard))


def _spread(tokens: Sequence[str], start: int, end: int, confidence: float) -> list[Printed]:
    """Words said one after the other in [start, end), each as long as the others."""
    edges = [start + (end - start) * index // max(1, len(tokens)) for index in range(len(tokens) + 1)]
    return [Printed(token, edges[i], edges[i + 1], confidence) for i, token in enumerate(tokens)]


def _key(word: str) -> str:
    """A word without case, marks and place of its tone: «Hoà,» and «hòa» are one word."""
    letters = [letter for letter in unicodedata.normalize("NFD", word.casefold()) if _spoken(letter)]
    tones = [letter for letter in letters if letter in _TONES]
    return "".join([*(letter for letter in letters if letter not in _TONES), *tones])


def _spoken(letter: str) -> bool:
    return letter.isalnum() or unicodedata.combining(letter) > 0
