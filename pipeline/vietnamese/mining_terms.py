"""Terms: stretches of small letters that are frequent here and no everyday words. Pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.vietnamese.mining_text import LOOSE, Bigrams, Line, Token

FEWEST = {2: 4, 3: 3, 4: 3, 5: 3, 6: 3}
"""Syllables → occurrences."""
PER_OCCURRENCE = 20_000
"""For each of as many syllables of text, one occurrence more is asked for."""
MOST = 60
"""Terms; a person has to look at each."""
INSIDE = 0.75
"""A term that stands inside a longer one in this share of its occurrences is a part of it."""


def terms(lines: Sequence[Line], bigrams: Bigrams) -> Iterator[str]:
    """Terms of two to six syllables, the longest form of each, the most frequent first."""
    counts = Counter(gram for line in lines for stretch in _stretches(line) for gram in _cohesive(stretch, bigrams))
    more = bigrams.one.total() // PER_OCCURRENCE
    frequent = {gram: count for gram, count in counts.items() if count >= FEWEST[len(gram)] + more}
    whole = [
        gram for gram in frequent if not (gram[0] in LOOSE or gram[-1] in LOOSE or bigrams.inner(gram[0], gram[-1]))
    ]
    longer: Counter[tuple[str, ...]] = Counter()
    for other in whole:
        for size in range(2, len(other)):
            for start in range(len(other) - size + 1):
                inside = other[start : start + size]
                longer[inside] = max(longer[inside], frequent[other])
    found = [gram for gram in whole if longer[gram] < INSIDE * frequent[gram] and not _everyday(gram, bigrams)]
    for gram in sorted(found, key=lambda gram: -frequent[gram])[:MOST]:
        yield " ".join(gram)


def _cohesive(stretch: Sequence[Token], bigrams: Bigrams) -> Iterator[tuple[str, ...]]:
    """The n-grams of a stretch whose neighbours all are mostly together."""
    keys = [token.key for token in stretch]
    for start in range(len(keys)):
        for end in range(start + 1, min(len(keys), start + max(FEWEST))):
            if not bigrams.together(keys[end - 1], keys[end]):
                break
            yield tuple(keys[start : end + 1])


def _stretches(line: Line) -> Iterator[list[Token]]:
    """Small letters without marks and capitals between them; the one after a capital is the end of its word."""
    stretch: list[Token] = []
    after_capital = False
    for token in line.tokens:
        small = token.text.islower() and token.text.isalpha() and not after_capital
        after_capital = token.capital
        if stretch and (token.after_mark or not small):
            yield stretch
            stretch = []
        if small and not line.shouted:
            stretch.append(token)
    if stretch:
        yield stretch


def _everyday(gram: tuple[str, ...], bigrams: Bigrams) -> bool:
    """Whether everyday words are all that it is made of."""
    covered: set[int] = set()
    for number, (first, second) in enumerate(pairwise(gram)):
        if bigrams.known(first, second):
            covered |= {number, number + 1}
    return len(covered) == len(gram)
