"""The tokens of a Vietnamese spaCy pipeline of our own: syllables, marks, figures.

spaCy's own Vietnamese tokenizer needs pyvi, and without it splits on white space only; here marks are
split off, and dates, document numbers, figures and percentages stay whole. NORM is the folded syllable: lower case,
old tone placement.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.vietnamese.text import fold

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

TOKEN = re.compile(
    r"\d+(?:[./,:]\d+)*(?:/[\w-]*\w)?%?"  # 12/5/2026  123/QĐ-UBND  15.000.000  36,5%
    r"|\w+(?:[-/]\w+)*"  # syllables, and QĐ-UBND
    r"|\S"
)


class SyllableTokenizer:
    """Cuts NFC text into syllables, figures and marks."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        found = list(TOKEN.finditer(text))
        words = [match.group() for match in found]
        ends = [match.end() for match in found]
        return document(self.vocab, words, [end < len(text) and text[end].isspace() for end in ends])


def document(vocab: Vocab, words: list[str], spaces: list[bool]) -> Doc:
    """A spaCy document of these tokens, NORM folded; spaces[i]: a space after words[i]."""
    from spacy.tokens import Doc

    doc = Doc(vocab, words=words, spaces=spaces)
    for token in doc:
        token.norm_ = folded(token.text)
    return doc


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """fold(), remembered."""
    return fold(word)


def blank() -> Language:
    """spaCy's empty Vietnamese pipeline with our tokenizer."""
    import spacy

    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    nlp.tokenizer = SyllableTokenizer(nlp.vocab)
    return nlp
