"""Terms: stretches of small letters that are frequent here and no everyday words. Pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.vietnamese.mining_text import COHESION, LOOSE, Bigrams, Line, Token

FEWEST = {2: 4, 3: 3, 4: 3, 5: 3, 6: 3}
"""Syllables → occurrences."""
INSIDE = 0.75
"""A term that stands inside a longer one in this share of its occurrences is a part of it."""


def terms(lines: Sequence[Line], bigrams: Bigrams) -> Iterator[str]:
    """Terms of two to six syllables, the longest form of each."""
    counts = Counter(
        tuple(token.key for token in stretch[start : start + length])
        for line in lines
        for stretch in _stretches(line)
        for length in FEWEST
        for start in range(len(stretch) - length + 1)
    )
    kept = [gram for gram, count in counts.items() if count >= FEWEST[len(gram)] and _is_term(gram, bigrams)]
    for gram in kept:
        longer = [other for other in kept if len(other) > len(gram) and _inside(gram, other)]
        if not any(counts[other] >= INSIDE * counts[gram] for other in longer):
            yield " ".join(gram)


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


def _is_term(gram: tuple[str, ...], bigrams: Bigrams) -> bool:
    if gram[0] in LOOSE or gram[-1] in LOOSE:
        return False
    pairs = list(pairwise(gram))
    if any(bigrams.two[pair] < COHESION * min(bigrams.one[pair[0]], bigrams.one[pair[1]]) for pair in pairs):
        return False
    covered = set()
    for number, (first, second) in enumerate(pairs):
        if bigrams.known(first, second):
            covered |= {number, number + 1}
    return len(covered) < len(gram)


def _inside(gram: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(other[start : start + len(gram)] == gram for start in range(len(other) - len(gram) + 1))
