"""Whisper's inventions: text that nobody said. Pure functions.

Whisper learned from subtitles, and writes what they are full of where it hears nothing. A passage is suspected by
its form (loops, known phrases, impossible speed, no voice); whether it goes is decided by what another engine
hears at its place, so that «xin cảm ơn các bạn đã theo dõi» stays when somebody says it. What is dropped is
listed with its time and one of the reasons below: they stand in transcript.json and, for the reader, in an
appendix of go-bang.docx.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import TypeAlias

from pipeline.records import Dropped, Segment, Span, Word, nfc
from pipeline.speech.second import clip_of, clips_around

LOOP = "câu chữ lặp lại liên tiếp"
NO_SPEECH_THERE = "chính mô hình nghe cho rằng không có ai nói"
PHRASE = "câu mẫu mà máy hay tự thêm"
NO_VOICE = "không có tiếng người ở đoạn này"
TOO_FAST = "nhiều chữ hơn mức một người kịp nói"

PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "ghiền mì gõ",
        "la la school",
        "lalaschool",
        "subscribe cho kênh",
        "đăng ký cho kênh",
        "đăng kí cho kênh",
        "đăng ký kênh",
        "đăng kí kênh",
        "ủng hộ kênh của mình",
        "không bỏ lỡ những video",
        "xem những video hấp dẫn",
        "những video tiếp theo",
        "cảm ơn các bạn đã theo dõi",
        "cám ơn các bạn đã theo dõi",
        "cảm ơn các bạn đã xem",
        "cám ơn các bạn đã xem",
        "cảm ơn các bạn đã lắng nghe",
        "cảm ơn đã xem video",
        "cảm ơn và hẹn gặp lại",
        "hẹn gặp lại các bạn",
        "chào tạm biệt các bạn",
        "phụ đề được thực hiện bởi",
        "cộng đồng amara",
        "amara.org",
        "vietsub by",
        "like và share",
        "like share và",
        "bấm chuông thông báo",
        "thanks for watching",
    )
)
"""What Whisper is known to write in Vietnamese where nobody speaks: docs/DOUBT.md names where it was reported."""

MARKS = ".,;:?!…\"'“”«»()[]-–"
SENTENCE_ENDS = (".", "?", "!", "…")
PHRASE_SENTENCE = 20
"""words: a sentence up to this long that holds a known phrase is suspected as a whole."""
LOOP_TIMES = {1: 6, 2: 4}
"""A run of one or two words that comes so often is a loop; «không, không, không» is not."""
LONGER_LOOP_TIMES = 3
LONGEST_LOOP = 12
"""words"""
MAX_RATE = 9.0
"""syllables a second; fast speakers reach seven."""
RATE_WORDS = 12
"""Speed is taken over so many words: word times are only so exact."""
VOICE = 0.2
"""Mean probability of speech below which there is no voice; Silero's own lower threshold is 0.35."""
VOICE_WORDS = 3
"""So many words in a row must be without voice, or all of a segment's."""
HEARD_TOO = 0.5
"""Share of a passage's words that another engine must have heard, in their order, for it to stay."""


AROUND_MS = 1_000
"""An invented word's time is not exact: the other engine's words are looked for so far around it."""
LITTLE_VOICE = 0.5
"""Without a second engine, a known phrase goes only when there is less voice than this at its place."""

Voice: TypeAlias = Callable[[int, int], float]
"""Mean probability of speech between two times, ms."""
Again: TypeAlias = Callable[[Sequence[Span]], Sequence[Sequence[Word]]]
"""What a second engine hears in each of these clips."""


@dataclass(frozen=True)
class Suspect:
    """words[first:last] of a segment, and why they are suspected."""

    first: int
    last: int
    reason: str


def believed(
    segments: Sequence[Segment], voice: Voice, again: Again | None, duration_ms: int
) -> tuple[list[Segment], list[Dropped]]:
    """The segments without what was invented, and that; `again` None: there is no second engine to ask."""
    found = [suspects(segment.words, voice) for segment in segments]
    words = [word for segment in segments for word in segment.words]
    offsets = accumulate((len(segment.words) for segment in segments), initial=0)
    places = [(at + each.first, at + each.last) for at, some in zip(offsets, found, strict=False) for each in some]
    reasons = [each.reason for some in found for each in some]
    if again is None:
        gone = [
            reason != PHRASE or voice(words[first].start, words[last - 1].end) < LITTLE_VOICE
            for (first, last), reason in zip(places, reasons, strict=True)
        ]
    else:
        clips = clips_around(words, places, duration_ms)
        heard = again(clips)
        gone = [not heard_too(words[first:last], heard[clip_of(clips, words[first])]) for first, last in places]
    verdicts = iter(gone)
    kept: list[Segment] = []
    dropped: list[Dropped] = []
    for segment, some in zip(segments, found, strict=True):
        rest, listed = without(segment, [each for each in some if next(verdicts)])
        kept += [rest] if rest else []
        dropped += listed
    return kept, dropped


def suspects(words: Sequence[Word], voice: Voice) -> list[Suspect]:
    """What of a segment's words may be invented, in order, without overlap."""
    keys = [_key(word) for word in words]
    found = [*_phrases(words, keys), *_loops(keys), *_without_voice(words, voice), *_too_fast(words)]
    kept: list[Suspect] = []
    for suspect in sorted(found, key=lambda each: (each.first, -each.last)):
        if kept and suspect.first < kept[-1].last:
            kept[-1] = Suspect(kept[-1].first, max(kept[-1].last, suspect.last), kept[-1].reason)
        else:
            kept.append(suspect)
    return kept


def heard_too(words: Sequence[Word], again: Sequence[Word]) -> bool:
    """Whether another engine heard most of these words, one after the other."""
    keys = [_key(word) for word in words]
    start, end = words[0].start - AROUND_MS, words[-1].end + AROUND_MS
    again = [word for word in again if start <= word.start and word.end <= end]
    matcher = SequenceMatcher(None, keys, [_key(word) for word in again], False)
    return sum(block.size for block in matcher.get_matching_blocks()) >= HEARD_TOO * len(keys)


def without(segment: Segment, dropped: Sequence[Suspect]) -> tuple[Segment | None, list[Dropped]]:
    """The segment without these passages (None when nothing is left), and the passages."""
    gone = {index for suspect in dropped for index in range(suspect.first, suspect.last)}
    words = tuple(word for index, word in enumerate(segment.words) if index not in gone)
    listed = [_listed(segment.words[suspect.first : suspect.last], suspect.reason) for suspect in dropped]
    if not words:
        return None, listed
    if not gone:
        return segment, listed
    text = nfc(" ".join(word.text for word in words))
    return Segment(start=words[0].start, end=words[-1].end, words=words, text=text), listed


def _listed(words: Sequence[Word], reason: str) -> Dropped:
    return Dropped(start=words[0].start, end=words[-1].end, text=" ".join(word.text for word in words), reason=reason)


def _key(word: Word) -> str:
    """A word without case and marks."""
    return word.text.casefold().strip(MARKS) or word.text


def _phrases(words: Sequence[Word], keys: Sequence[str]) -> Iterator[Suspect]:
    """Sentences that hold a known phrase; of a long one only from its first phrase to its last."""
    for first, last in _sentences(words):
        places = [
            (start, start + len(phrase))
            for phrase in PHRASES
            for start in range(first, last - len(phrase) + 1)
            if tuple(keys[start : start + len(phrase)]) == phrase
        ]
        if not places:
            continue
        if last - first <= PHRASE_SENTENCE:
            yield Suspect(first, last, PHRASE)
        else:
            yield Suspect(min(place[0] for place in places), max(place[1] for place in places), PHRASE)


def _sentences(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    first = 0
    for index, word in enumerate(words, 1):
        if word.text.endswith(SENTENCE_ENDS) or index == len(words):
            yield first, index
            first = index


def _loops(keys: Sequence[str]) -> Iterator[Suspect]:
    """The repetitions after a run's first occurrence."""
    at = 0
    while at < len(keys):
        found = next((loop for period in range(1, LONGEST_LOOP + 1) if (loop := _loop(keys, at, period))), None)
        if found:
            yield found
        at = found.last if found else at + 1


def _loop(keys: Sequence[str], at: int, period: int) -> Suspect | None:
    """The loop of this period that starts here."""
    unit = keys[at : at + period]
    end = at + period
    while end + period <= len(keys) and keys[end : end + period] == unit:
        end += period
    times = (end - at) // period
    return Suspect(at + period, end, LOOP) if times >= LOOP_TIMES.get(period, LONGER_LOOP_TIMES) else None


def _without_voice(words: Sequence[Word], voice: Voice) -> Iterator[Suspect]:
    silent = [voice(word.start, word.end) < VOICE for word in words]
    for first, last in _runs(silent):
        if last - first >= min(VOICE_WORDS, len(words)):
            yield Suspect(first, last, NO_VOICE)


def _too_fast(words: Sequence[Word]) -> Iterator[Suspect]:
    fast = [False] * len(words)
    for first in range(len(words) - RATE_WORDS + 1):
        window = words[first : first + RATE_WORDS]
        if MAX_RATE * (window[-1].end - window[0].start) < RATE_WORDS * 1000:
            fast[first : first + RATE_WORDS] = [True] * RATE_WORDS
    for first, last in _runs(fast):
        yield Suspect(first, last, TOO_FAST)


def _runs(marked: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """(first, last) of each stretch of True."""
    first: int | None = None
    for index, mark in enumerate([*marked, False]):
        if mark and first is None:
            first = index
        elif not mark and first is not None:
            yield first, index
            first = None
