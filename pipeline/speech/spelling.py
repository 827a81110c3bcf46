"""How a vocabulary of tokens can write a syllable: as a whole, or in pieces where no token does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from pipeline.speech.ctc import WORD_SIGN, Vocabulary
from pipeline.vietnamese.spoken import one_spelling

MOST_PIECES = 3


class Speller:
    """Knows every token's text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        spoken = [(token, text) for token, text in vocabulary.items() if vocabulary.spoken(token)]
        self._starting = {text[1:]: token for token, text in spoken if text.startswith(WORD_SIGN) and text != WORD_SIGN}
        self._going_on = {text: token for token, text in spoken if not text.startswith(WORD_SIGN)}
        self._whole: dict[str, list[int]] = {}
        for text, token in self._starting.items():
            self._whole.setdefault(one_spelling(text), []).append(token)
        self._pieces = lru_cache(maxsize=20_000)(self._in_pieces)

    def steps(self, syllables: Iterable[str]) -> dict[str, tuple[int, ...]]:
        """Letters so far («» at the start) → the tokens that lead on to one of the syllables (in one spelling)."""
        found: dict[str, set[int]] = {}
        for syllable in syllables:
            whole = self._whole.get(syllable)
            if whole:
                found.setdefault("", set()).update(whole)
                continue
            for pieces in self._pieces(syllable):
                begun = ""
                for text, token in pieces:
                    found.setdefault(begun, set()).add(token)
                    begun += text
        return {begun: tuple(sorted(tokens)) for begun, tokens in found.items()}

    def _in_pieces(self, syllable: str) -> tuple[tuple[tuple[str, int], ...], ...]:
        """All ways to write it in two or three tokens."""
        return tuple(self._cut(syllable, self._starting, MOST_PIECES))

    def _cut(self, rest: str, tokens: dict[str, int], most: int) -> Iterator[tuple[tuple[str, int], ...]]:
        if not rest:
            yield ()
        elif most:
            for end in range(1, len(rest) + 1):
                text = rest[:end]
                if text in tokens:
                    for pieces in self._cut(rest[end:], self._going_on, most - 1):
                        yield (text, tokens[text]), *pieces
