"""Passages of a meeting's transcripts → the records that attribution starts from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

from pipeline.records import Segment, Span, Turn
from pipeline.transcripts.content import Passage
from pipeline.transcripts.prefixes import is_placeholder
from pipeline.transcripts.timing import words_of
from pipeline.vietnamese.text import fold

AnySpan = TypeVar("AnySpan", bound=Span)

PAUSE_MS = 1_000
"""A pause of one speaker up to this long stays inside the turn, as in diarization."""
TOUCHING_MS = 500
"""Cues that overlap by less are one after the other: files are not that exact."""


@dataclass(frozen=True)
class Assembled:
    """Segments and turns in order of time; speakers S1, S2, … in order of first speech, and their names."""

    segments: tuple[Segment, ...]
    turns: tuple[Turn, ...]
    names: dict[str, str]


@dataclass(frozen=True)
class _Placed:
    """A passage with its speaker's label."""

    start: int
    end: int
    speaker: str
    passage: Passage


def assemble(files: Sequence[Sequence[Passage]]) -> Assembled:
    """One or more files' placed passages, times from the meeting's start, to segments and turns.

    One person's consecutive passages are one segment: cues end in the middle of sentences. A name is one person
    in all files, whatever its letter case; «Người nói 1» of two files may be two.
    """
    keyed = [
        (_key(passage.speaker, number), passage)
        for number, passages in enumerate(files)
        for passage in sorted(passages, key=lambda passage: passage.start or 0)
    ]
    labels: dict[tuple[int, str], str] = {}
    names: dict[str, str] = {}
    for key, passage in keyed:
        label = labels.setdefault(key, f"S{len(labels) + 1}")
        if not is_placeholder(passage.speaker):
            names.setdefault(label, passage.speaker)
    said = _touching([_Placed(p.start or 0, p.end or 0, labels[key], p) for key, p in keyed])
    runs = [list(run) for _, run in groupby(said, key=lambda each: each.speaker)]
    return Assembled(tuple(_segment(run) for run in runs), tuple(_turns(said)), names)


def moved(passages: Sequence[Passage], by_ms: int) -> list[Passage]:
    """Placed passages of a file that begins later."""
    return [
        replace(
            passage,
            start=(passage.start or 0) + by_ms,
            end=(passage.end or 0) + by_ms,
            words=tuple(moved_spans(passage.words, by_ms)),
        )
        for passage in passages
    ]


def moved_spans(spans: Iterable[AnySpan], by_ms: int) -> list[AnySpan]:
    """Words, what was left out, second readings: of a file that begins later."""
    return [span.model_copy(update={"start": span.start + by_ms, "end": span.end + by_ms}) for span in spans]


def _key(speaker: str, file: int) -> tuple[int, str]:
    return (file, fold(speaker)) if is_placeholder(speaker) else (-1, fold(speaker))


def _touching(said: Sequence[_Placed]) -> list[_Placed]:
    """Passages that overlap a little, or overlap the same speaker's next one, end where the next one starts."""
    mended: list[_Placed] = []
    for number, each in enumerate(said):
        after = said[number + 1] if number + 1 < len(said) else None
        over = each.end - after.start if after else 0
        if after and over > 0 and after.start > each.start and (
            over < TOUCHING_MS or after.speaker == each.speaker
        ):  # fmt: skip
            end = after.start
            mended.append(replace(each, end=end, passage=replace(each.passage, end=end)))
        else:
            mended.append(each)
    return mended


def _segment(run: Sequence[_Placed]) -> Segment:
    words = tuple(word for each in run for word in words_of(each.passage))
    return Segment(
        start=run[0].start,
        end=max([each.end for each in run] + [word.end for word in words]),
        words=words,
        text=" ".join(word.text for word in words),
        speaker=run[0].speaker,
    )


def _turns(said: Sequence[_Placed]) -> Iterator[Turn]:
    """Each speaker's passages joined over short pauses in which nobody else speaks."""
    spans: list[Turn] = []
    for each in said:
        last = spans[-1] if spans else None
        if last and last.speaker == each.speaker and each.start - last.end <= PAUSE_MS:
            spans[-1] = last.model_copy(update={"end": max(last.end, each.end)})
        else:
            spans.append(Turn(start=each.start, end=each.end, speaker=each.speaker, overlapped=False))
    overlapped = _overlapped(spans)
    for number, turn in enumerate(spans):
        yield turn.model_copy(update={"overlapped": overlapped[number]})


def _overlapped(turns: Sequence[Turn]) -> list[bool]:
    """Whether another speaker's turn shares time with each of these, which are in order of start."""
    found = [False] * len(turns)
    last_ends: dict[str, int] = {}  # of the two speakers who ended last
    for number, turn in enumerate(turns):
        found[number] = any(end > turn.start for speaker, end in last_ends.items() if speaker != turn.speaker)
        last_ends[turn.speaker] = max(turn.end, last_ends.get(turn.speaker, 0))
        if len(last_ends) > 2:
            del last_ends[min(last_ends, key=lambda speaker: last_ends[speaker])]
    next_other: int | None = None
    for number in reversed(range(len(turns) - 1)):
        if turns[number + 1].speaker != turns[number].speaker:
            next_other = turns[number + 1].start
        if next_other is not None and next_other < turns[number].end:
            found[number] = True
    return found
