"""Where no mark can stand: inside a number, a person's name, a word of several syllables. Pure but for its lexicon.

Whisper's decoder puts a comma wherever a speaker hesitates: «hình, ảnh», «Nguyễn, Văn Vinh», «hai nghìn, không trăm».
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.speech.lexicon import WordModel
from pipeline.vietnamese import figures, people
from pipeline.vietnamese.spoken import one_spelling


class Cohesion:
    """Finds the places of a text, before words[i], that belong together."""

    def __init__(self, lexicon: WordModel) -> None:
        self._lexicon = lexicon

    def __call__(self, words: Sequence[str]) -> set[int]:
        """words: as the engine gave them, without marks."""
        named = {i for person in people.find(words) for i in range(person.first + 1, person.last)}
        return self._compounds(words) | figures.inside(words) | named

    def _compounds(self, words: Sequence[str]) -> set[int]:
        found: set[int] = set()
        at = 0
        for word in self._lexicon.cut([one_spelling(word) for word in words]):
            found.update(range(at + 1, at + len(word)))
            at += len(word)
        return found
