"""How common Vietnamese words are, as a language model for the beam search.

A Vietnamese word is one to four syllables, written apart. The score of a text is that of its most
probable cutting into words, each by its own frequency: «hối hả» is a word, «hối hã» is two rare ones.
It tells nothing of the order of words, but needs no running text. Figures: docs/TRANSCRIPTION.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TypeAlias

from pipeline.errors import WeightsError
from pipeline.language import message
from pipeline.vietnamese.spoken import one_spelling
from pipeline.weights import Models

WEIGHTS = "lexicon-vi"
LONGEST = 4
"""Syllables of a word at most."""
UNCOUNTED = 10
"""A word of the list without a count is taken for one seen this often."""
COMMON = 5_000
"""Words that are called common."""
EXPECTED = 1_000
"""A phrase that this meeting is known to use."""
UNKNOWN = 0.1
"""The same for a syllable that is in neither list."""

Syllables: TypeAlias = tuple[str, ...]
State: TypeAlias = tuple[Syllables, tuple[float, ...]]
"""The last LONGEST - 1 syllables, and for each the score up to it, without it, less the score of everything."""


class WordModel:
    """A LanguageModel over words."""

    def __init__(self, scores: dict[Syllables, float], unknown: float, identity: dict[str, str]) -> None:
        """scores: natural log probability of each word; unknown: of a syllable that is no word."""
        self._scores = scores
        self._unknown = unknown
        self._identity = identity
        self._cached = lru_cache(maxsize=200_000)(self._next)

    @classmethod
    def from_counts(cls, counts: dict[Syllables, float], identity: dict[str, str]) -> WordModel:
        """By how often each word was seen."""
        total = math.log(sum(counts.values()))
        scores = {word: math.log(count) - total for word, count in counts.items()}
        return cls(scores, math.log(UNKNOWN) - total, identity)

    def start(self) -> State:
        """See LanguageModel."""
        return (), ()

    def score(self, state: State, syllable: str) -> tuple[float, State]:
        """See LanguageModel. A syllable that completes a word of several may score above zero."""
        return self._cached(state, one_spelling(syllable))

    def identity(self) -> dict[str, str]:
        """See LanguageModel."""
        return dict(self._identity)

    def with_phrases(self, phrases: Iterable[Syllables]) -> WordModel:
        """This model, for which the phrases (in one spelling) and their syllables are words like others."""
        counts: dict[Syllables, float] = {}
        for phrase in phrases:
            counts |= {(syllable,): UNCOUNTED for syllable in phrase if (syllable,) not in counts}
            if len(phrase) <= LONGEST:
                counts[phrase] = EXPECTED
        scores = dict(self._scores)
        for word, count in counts.items():
            scores[word] = max(scores.get(word, -math.inf), self._unknown + math.log(count / UNKNOWN))
        return WordModel(scores, self._unknown, self._identity)

    def __contains__(self, word: Syllables) -> bool:
        return word in self._scores

    def common(self, word: Syllables) -> bool:
        """Whether a word is among the most common ones: these are heard well without help."""
        return self._scores.get(word, -math.inf) >= self._common

    @cached_property
    def _common(self) -> float:
        scores = sorted(self._scores.values(), reverse=True)
        return scores[min(COMMON, len(scores)) - 1]

    def ranked(self) -> list[Syllables]:
        """All words, the most common first."""
        return sorted(self._scores, key=lambda word: (-self._scores[word], word))

    def cut(self, syllables: Sequence[str]) -> list[Syllables]:
        """The most probable words of a text; syllables in one spelling."""
        found: list[tuple[float, list[Syllables]]] = [(0.0, [])]
        for end in range(1, len(syllables) + 1):
            ways = []
            for start in range(max(0, end - LONGEST), end):
                word = tuple(syllables[start:end])
                if word in self._scores or start == end - 1:
                    score, before = found[start]
                    ways.append((score + self._scores.get(word, self._unknown), [*before, word]))
            found.append(max(ways, key=lambda way: way[0]))
        return found[-1][1]

    def _next(self, state: State, syllable: str) -> tuple[float, State]:
        syllables, before = (*state[0], syllable), (*state[1], 0.0)
        best = max(
            score + self._scores[syllables[start:]] if syllables[start:] in self._scores else score + self._unknown
            for start, score in enumerate(before)
            if syllables[start:] in self._scores or start == len(before) - 1
        )
        kept = slice(-(LONGEST - 1), None)
        return best, (syllables[kept], tuple(score - best for score in before[kept]))


def load_lexicon(models: Models) -> WordModel:
    """The word model of models/lexicon-vi. Raises WeightsError when it is missing or malformed."""
    folder = models.require(WEIGHTS)
    try:
        counts = _counted(folder / "counts.txt")
        for word in _listed(folder / "words.txt"):
            counts.setdefault(word, UNCOUNTED)
    except ValueError as error:
        raise WeightsError(
            message(f"{folder}: từ điển sai dạng: {error}", f"{folder}: malformed lexicon: {error}"),
            message("Chạy: make models.", "Run: make models."),
        ) from error
    return WordModel.from_counts(counts, {"name": "words", **models.hashes(WEIGHTS)})


def _counted(path: Path) -> dict[Syllables, float]:
    """Lines «word_of_syllables count»; pieces of words («@@») and what is not letters are left out."""
    counts: dict[Syllables, float] = {}
    for line in path.read_text("utf-8").splitlines():
        text, _, count = line.rpartition(" ")
        for word in _words([text.replace("_", " ")]):
            counts[word] = counts.get(word, 0) + int(count)
    return counts


def _listed(path: Path) -> Iterable[Syllables]:
    """Lines of one word each."""
    return _words(path.read_text("utf-8").splitlines())


def _words(texts: Iterable[str]) -> Iterable[Syllables]:
    for text in texts:
        syllables = tuple(one_spelling(syllable) for syllable in text.split())
        if 0 < len(syllables) <= LONGEST and all(syllable.isalpha() for syllable in syllables):
            yield syllables
