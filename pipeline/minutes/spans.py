"""What stands at a place of a sentence, as token ranges. Pure."""

from __future__ import annotations

from pipeline.minutes.analysis import Read

Range = tuple[int, int]
Words = frozenset[tuple[str, ...]]
MARKS = frozenset({",", ":", ";", "."})


def matched(read: Read, at: int, words: Words, longest: int = 4) -> int:
    """Where the longest of these phrases that begins at `at` ends; `at` where none does."""
    keys = read.keys
    return next((at + n for n in range(min(longest, len(keys) - at), 0, -1) if tuple(keys[at : at + n]) in words), at)


def entity_at(read: Read, at: int) -> Range | None:
    """The person or unit that begins at `at`."""
    found = next((entity for entity in read.entities("UNIT", "PERSON") if entity.start == at), None)
    return (found.start, found.end) if found else None


def time_at(read: Read, at: int) -> int:
    """Where the deadline or date that begins at `at` ends; `at` where there is none."""
    return next((entity.end for entity in read.entities("DEADLINE", "DATE") if entity.start == at), at)
