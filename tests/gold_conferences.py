"""The scripted conferences, taken as minutes once for all tests."""

from functools import cache

from benchmarks.gold import GOLD, Result, measure

NAMES = sorted(folder.name for folder in GOLD.iterdir() if folder.is_dir())


@cache
def measured() -> Result:
    """Scores over all of tests/gold, and each conference's files."""
    return measure([], GOLD)
