"""Times for passages and words of which the file gives none, and times of day made times of the meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from pipeline.records import Word
from pipeline.transcripts.content import Passage

SYLLABLE_MS = 270
"""3.7 syllables a second: unhurried Vietnamese speech, with its pauses."""
BETWEEN_MS = 500
"""Between two speeches without times."""
OF_DAY_MS = 3_600_000
"""A dialogue that begins later than this gives the time of day."""
EARLIER_MS = 900_000
"""A meeting may begin this much before the start that its card gives."""
CONFIDENCE = 1.0
"""Nothing was heard here: the words stand as they were given."""


def placed(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with start and end, in order of start.

    A passage without a time comes after the one before it in the file, as long as its syllables take; several of
    them before the next known time share the room up to it, as do those of one and the same time.
    """
    groups: list[list[Passage]] = []
    for passage in passages:
        within = groups and (passage.start is None or _same_second(groups[-1][-1], passage))
        if not within:
            groups.append([])
        groups[-1].append(passage)
    groups.sort(key=lambda group: group[0].start or 0)
    rooms: list[int | None] = []
    limit: int | None = None  # the next start that is later
    for group, after in zip(reversed(groups), [None, *reversed(groups[1:])], strict=True):
        if after and (after[0].start or 0) > (group[0].start or 0):
            limit = after[0].start
        rooms.append(limit)
    return [each for group, room in zip(groups, reversed(rooms), strict=True) for each in _in_room(group, room)]


def _same_second(before: Passage, after: Passage) -> bool:
    """Whether two passages differ in nothing but their place in the file: times such as 08:30 are that coarse."""
    return before.start is not None and before.start == after.start and before.end is None and after.end is None


def _in_room(group: Sequence[Passage], limit: int | None) -> Iterator[Passage]:
    start = group[0].start or 0
    if len(group) == 1 and group[0].end is not None:
        yield replace(group[0], start=start)
        return
    needs = [(BETWEEN_MS if number else 0, estimated_ms(passage.text)) for number, passage in enumerate(group)]
    total = sum(pause + length for pause, length in needs)
    share = min(1.0, (limit - start) / total) if limit is not None else 1.0
    at = 0.0
    for passage, (pause, length) in zip(group, needs, strict=True):
        begin, at = at + pause * share, at + (pause + length) * share
        yield replace(passage, start=start + int(begin), end=start + int(at))


def estimated_ms(text: str) -> int:
    """How long a text takes to say: a syllable a word, each digit one more."""
    return SYLLABLE_MS * sum(max(1, sum(letter.isdigit() for letter in word)) for word in text.split())


def words_of(passage: Passage) -> tuple[Word, ...]:
    """A placed passage's words: with their own times, or spread over the passage."""
    if passage.words:
        return passage.words
    start, end = passage.start or 0, passage.end or 0
    tokens = passage.text.split()
    edges = [start + (end - start) * index // max(1, len(tokens)) for index in range(len(tokens) + 1)]
    return tuple(
        Word(start=edges[index], end=edges[index + 1], text=token, confidence=CONFIDENCE)
        for index, token in enumerate(tokens)
    )


def start_of_day_times(passages: Sequence[Passage], started_at: datetime | None) -> int:
    """Where times of day (08:31:05) begin to count, in ms: at the start that the card gives, else at the first of
    them; 0 when they are no times of day."""
    first = next((passage.start for passage in passages if passage.start is not None), 0)
    if first < OF_DAY_MS or started_at is None:
        return first if first >= OF_DAY_MS else 0
    at = ((started_at.hour * 60 + started_at.minute) * 60 + started_at.second) * 1000
    return min(at, first) if at - EARLIER_MS <= first <= at + 12 * OF_DAY_MS else first


def earlier(passages: Sequence[Passage], by_ms: int) -> list[Passage]:
    """The passages with their times counted from `by_ms`."""

    def moved(time: int | None) -> int | None:
        return None if time is None else max(0, time - by_ms)

    return [replace(each, start=moved(each.start), end=moved(each.end)) for each in passages]
