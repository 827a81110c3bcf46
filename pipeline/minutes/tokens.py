"""A Vietnamese spaCy pipeline of our own: syllables as tokens, sentences by their marks.

spaCy's own Vietnamese tokenizer needs pyvi, and without it splits on white space only; here marks are
split off, and dates, document numbers, figures and percentages stay whole.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

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
        from spacy.tokens import Doc

        found = list(TOKEN.finditer(text))
        words = [match.group() for match in found]
        ends = [match.end() for match in found]
        spaces = [end < len(text) and text[end].isspace() for end in ends]
        return Doc(self.vocab, words=words, spaces=spaces)


@cache
def vietnamese() -> Language:
    """The pipeline: tokenizer and sentence splitter; built once, no model to load."""
    import spacy

    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    nlp.tokenizer = SyllableTokenizer(nlp.vocab)
    nlp.add_pipe("sentencizer", config={"punct_chars": [".", "?", "!", "…"]})
    return nlp
