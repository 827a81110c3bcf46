"""Words of a reference beside the words that were heard: which are right, and what stands against what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.vietnamese.text import fold


def plain_words(text: str) -> list[str]:
    """Syllables without case, marks and placement of tones."""
    return fold(re.sub(r"[^\w\s]", " ", text)).split()


def beside(said: Sequence[str], heard: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Pairs of positions, of the least edits: (said, heard); None where one of them has nothing."""
    rows, columns = len(said), len(heard)
    cost = [[i + j if not i or not j else 0 for j in range(columns + 1)] for i in range(rows + 1)]
    for i in range(1, rows + 1):
        for j in range(1, columns + 1):
            changed = cost[i - 1][j - 1] + (said[i - 1] != heard[j - 1])
            cost[i][j] = min(cost[i - 1][j] + 1, cost[i][j - 1] + 1, changed)
    pairs: list[tuple[int | None, int | None]] = []
    i, j = rows, columns
    while i or j:
        if i and j and cost[i][j] == cost[i - 1][j - 1] + (said[i - 1] != heard[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif i and cost[i][j] == cost[i - 1][j] + 1:
            i -= 1
            pairs.append((i, None))
        else:
            j -= 1
            pairs.append((None, j))
    return reversed(pairs)
