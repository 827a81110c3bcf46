"""Words to turns: who said each word, and utterances that read well. Pure functions.

Each word goes to exactly one speaker: the one whose turns cover most of it, or else the one
nearest in time. A speaker of a word or two between two turns of another is taken for an error at
the boundary. Utterances are cut where the speaker changes, at pauses, and when they grow too long.
A transcript says itself whose words they are; its cues have gaps in the middle of sentences, its
sentences have marks, and so its utterances are cut at the ends of sentences where it has any.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from pipeline.records import Flag, Segment, Turn, Utterance, Word
from pipeline.settings import Attribute

UNKNOWN = "S1"
"""Speaker of all words when diarization found no turn at all."""
FLICKER_MS = 600
"""A change of speaker shorter than this is suspicious: nobody takes and gives the floor in it."""
ENDS = (".", "?", "!", "…")
CLOSERS = "\"'”’»)]"
"""May stand after the mark that ends a sentence."""
LONG_MS = 15_000
"""A transcript's utterance this long ends at the next sentence's end, pause or not."""
BROKEN_OFF_MS = 10_000
"""After a pause this long a sentence does not go on."""


@dataclass(frozen=True)
class SpokenWord:
    """A word and who said it; `overlap` when another speaker's turn covers it too."""

    word: Word
    speaker: str
    overlap: bool


def attribute(words: Sequence[Word], turns: Sequence[Turn], settings: Attribute) -> list[Utterance]:
    """Utterances u0001, u0002, … in order of time; every word is in exactly one of them, in order."""
    spoken = smooth(assign(words, turns), settings)
    groups = [group for run in _by_speaker(spoken) for group in _cut(run, settings)]
    return [_utterance(number, group, settings) for number, group in enumerate(groups, start=1)]


def as_given(segments: Sequence[Segment], turns: Sequence[Turn], settings: Attribute) -> list[Utterance]:
    """Utterances of a transcript's segments, each of the speaker whom the transcript names, in order of time."""
    finder = _TurnFinder([turn for turn in turns if turn.overlapped])
    groups: list[list[SpokenWord]] = []
    for segment in segments:
        speaker = segment.speaker or UNKNOWN
        said = [SpokenWord(word, speaker, _overlap(finder.covering(word))) for word in segment.words]
        groups += _sentences(said, settings)
    groups.sort(key=lambda group: group[0].word.start)
    return [_utterance(number, group, settings) for number, group in enumerate(groups, start=1)]


def assign(words: Sequence[Word], turns: Sequence[Turn]) -> list[SpokenWord]:
    """Give each word to the speaker who talks most during it; in ties, to the one who already spoke."""
    finder = _TurnFinder(turns)
    spoken: list[SpokenWord] = []
    for word in words:
        covering = finder.covering(word)
        last = spoken[-1].speaker if spoken else ""
        if covering:
            shares: dict[str, int] = {}
            for turn in covering:
                shares[turn.speaker] = shares.get(turn.speaker, 0) + turn.duration
            speaker = max(shares, key=lambda name: (shares[name], name == last))
        else:
            speaker = finder.nearest(word) or UNKNOWN
        spoken.append(SpokenWord(word, speaker, _overlap(covering)))
    return spoken


def _overlap(turns: Sequence[Turn]) -> bool:
    """Whether two voices speak at once in `turns`, in order of start; one after the other is no overlap."""
    return any(
        other.start < turn.end and other.speaker != turn.speaker
        for index, turn in enumerate(turns)
        for other in turns[index + 1 :]
    )


def smooth(spoken: Sequence[SpokenWord], settings: Attribute) -> list[SpokenWord]:
    """Hand isolated words between two stretches of one speaker back to that speaker.

    A single «dạ» or «vâng» that another voice clearly says between pauses stays.
    """
    runs = [*_by_speaker(spoken)]
    result: list[SpokenWord] = []
    for index, run in enumerate(runs):
        before = result[-1] if result else None
        after = runs[index + 1][0] if index + 1 < len(runs) else None
        if before and after and _is_flicker(run, before, after, settings):
            result.extend(SpokenWord(item.word, before.speaker, overlap=True) for item in run)
        else:
            result.extend(run)
    return result


def _is_flicker(run: list[SpokenWord], before: SpokenWord, after: SpokenWord, settings: Attribute) -> bool:
    if before.speaker != after.speaker or run[0].speaker == before.speaker:
        return False
    start, end = run[0].word.start, run[-1].word.end
    close = start - before.word.end < settings.pause_ms // 3 and after.word.start - end < settings.pause_ms // 3
    return close and len(run) <= settings.flicker_words and end - start < FLICKER_MS


def _by_speaker(spoken: Sequence[SpokenWord]) -> Iterator[list[SpokenWord]]:
    for _, run in groupby(spoken, key=lambda item: item.speaker):
        yield list(run)


def _cut(run: list[SpokenWord], settings: Attribute) -> Iterator[list[SpokenWord]]:
    """Cut one speaker's run at pauses and after sentence ends; a too long rest at its widest pause."""
    start = 0
    for index in range(1, len(run)):
        gap = run[index].word.start - run[index - 1].word.end
        ended = run[index - 1].word.text.endswith((".", "?", "!"))
        if gap >= settings.pause_ms or (ended and gap >= settings.pause_ms // 3):
            yield from _halve(run[start:index], settings.max_utterance_ms)
            start = index
    yield from _halve(run[start:], settings.max_utterance_ms)


def _sentences(run: list[SpokenWord], settings: Attribute) -> Iterator[list[SpokenWord]]:
    """Cut at the ends of sentences: at a short pause, or when the utterance is long; at a pause alone only where
    no sentence visibly goes on after it."""
    marked = any(ends_sentence(item.word.text) for item in run)
    start = 0
    for index in range(1, len(run)):
        before, after = run[index - 1].word, run[index].word
        gap = after.start - before.end
        if ends_sentence(before.text):
            cut = gap >= settings.pause_ms // 3 or before.end - run[start].word.start >= LONG_MS
        else:
            goes_on = marked and gap < BROKEN_OFF_MS and not after.text[0].isupper()
            cut = gap >= settings.pause_ms and not goes_on
        if cut:
            yield from _halve(run[start:index], settings.max_utterance_ms)
            start = index
    if run:
        yield from _halve(run[start:], settings.max_utterance_ms)


def ends_sentence(word: str) -> bool:
    """«rồi.», «chưa?”»: the last word of a sentence, so far as its marks tell."""
    return word.rstrip(CLOSERS).endswith(ENDS)


def _halve(run: list[SpokenWord], limit_ms: int) -> Iterator[list[SpokenWord]]:
    if len(run) < 2 or run[-1].word.end - run[0].word.start <= limit_ms:
        yield run
        return
    # away from the edges, so that no crumbs are cut off
    edge = max(1, len(run) // 5)
    candidates = range(edge, max(edge + 1, len(run) - edge + 1))
    middle = len(run) // 2

    def fitness(index: int) -> tuple[int, int]:
        """The widest pause; of equal ones, the one nearest the middle."""
        return run[index].word.start - run[index - 1].word.end, -abs(index - middle)

    widest = max(candidates, key=fitness)
    yield from _halve(run[:widest], limit_ms)
    yield from _halve(run[widest:], limit_ms)


def _utterance(number: int, group: list[SpokenWord], settings: Attribute) -> Utterance:
    words = tuple(item.word for item in group)
    text = " ".join(word.text for word in words)
    letters = sum(len(word.text) for word in words)
    confidence = sum(word.confidence * len(word.text) for word in words) / max(1, letters)
    flags: list[Flag] = []
    if any(item.overlap for item in group):
        flags.append("overlap")
    if confidence < settings.low_confidence:
        flags.append("low-confidence")
    return Utterance(
        id=f"u{number:04d}",
        start=words[0].start,
        end=max(word.end for word in words),
        speaker=group[0].speaker,
        raw_text=text,
        text=text,
        words=words,
        confidence=round(min(1.0, confidence), 4),
        flags=tuple(flags),
    )


def _later_end(one: Turn, other: Turn) -> Turn:
    return other if other.end > one.end else one


class _TurnFinder:
    """Turns by time; looks only at those near a word, so that four hours stay linear."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self._turns = sorted(turns, key=lambda turn: turn.start)
        self._starts = [turn.start for turn in self._turns]
        self._last_ended = [*accumulate(self._turns, _later_end)]
        """Beside each turn, the one that ends last of it and all that start before it."""

    def covering(self, word: Word) -> list[Turn]:
        """The parts of turns that fall into the word, in order of start."""
        end = max(word.end, word.start + 1)
        place = bisect_left(self._starts, end)
        found: list[Turn] = []
        while place and self._last_ended[place - 1].end > word.start:
            place -= 1
            turn = self._turns[place]
            if turn.end > word.start:
                within = {"start": max(word.start, turn.start), "end": min(end, turn.end)}
                found.append(turn.model_copy(update=within))
        return found[::-1]

    def nearest(self, word: Word) -> str | None:
        """Speaker of the turn nearest in time to a word that no turn covers."""
        place = bisect_left(self._starts, word.start)
        near = [*self._last_ended[max(0, place - 1) : place], *self._turns[place : place + 1]]
        if not near:
            return None
        return min(near, key=lambda turn: max(turn.start - word.end, word.start - turn.end)).speaker
