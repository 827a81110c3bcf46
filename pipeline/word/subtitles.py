"""phu-de.srt and phu-de.vtt: cues of at most two lines and seven seconds, cut at the times of words.

The limits are the usual ones of subtitling: two lines of 42 characters, 7 s at most on the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.vietnamese.printed import Printed, printed_words
from pipeline.word.material import Material

MAX_LINE = 42
MAX_CUE_MS = 7_000
MIN_CUE_MS = 1_000
"""A shorter cue cannot be read; it stays longer unless the next one comes."""
MAX_PAUSE_MS = 1_500
"""A longer pause inside an utterance ends a cue."""
_NEW_LINE = "\n"
_PAUSE_MARKS = (".", "?", "!", ",", ";", ":", "…")


@dataclass(frozen=True)
class Cue:
    """What is on the screen from `start` to `end` ms: one or two lines of one speaker."""

    start: int
    end: int
    speaker: str
    lines: tuple[str, ...]


def cues(material: Material, named: bool) -> list[Cue]:
    """The cues of a meeting, in order of time; `named` writes «Tên: » where the speaker changes.

    None where times are guesses: nothing could be shown when it is said.
    """
    found: list[Cue] = []
    if not material.timed:
        return found
    speaker = ""
    for utterance in material.spoken:
        name = _shortened(material.short_name(utterance.speaker))
        label = f"{name}: " if named and name != speaker else ""
        speaker = name
        for words in _split(printed_words(utterance), label):
            found.append(_cue(words, name, label))
            label = ""
    return _readable(sorted(found, key=lambda cue: cue.start))


def srt(material: Material) -> bytes:
    """SubRip, UTF-8."""
    return _file(cues(material, named=True), "srt", lambda cue: _NEW_LINE.join(cue.lines))


def vtt(material: Material) -> bytes:
    """WebVTT with voice tags, UTF-8."""

    def voiced(cue: Cue) -> str:
        return f"<v {_escaped(cue.speaker)}>{_escaped(_NEW_LINE.join(cue.lines))}"

    return _file(cues(material, named=False), "vtt", voiced)


def two_lines(text: str) -> tuple[str, ...] | None:
    """Text in one or two lines of MAX_LINE characters, about equal; None when it does not fit."""
    if len(text) <= MAX_LINE:
        return (text,)
    spaces = [at for at, letter in enumerate(text) if letter == " "]
    fitting = [at for at in spaces if at <= MAX_LINE and len(text) - at - 1 <= MAX_LINE]
    if not fitting:
        return None
    middle = min(fitting, key=lambda at: abs(2 * at - len(text)))
    return text[:middle], text[middle + 1 :]


def _split(words: Sequence[Printed], label: str) -> Iterator[Sequence[Printed]]:
    """An utterance's words cut into cues; `label` takes room in the first."""
    rest: Sequence[Printed] = [part for word in words for part in _breakable(word)]
    while rest:
        count = _fitting(rest, label)
        yield rest[:count]
        rest, label = rest[count:], ""


def _fitting(words: Sequence[Printed], label: str) -> int:
    """How many words make the first cue: as many as there is room for, better only up to a mark."""
    text = label + words[0].text
    for count in range(1, len(words)):
        if words[count].start - words[count - 1].end > MAX_PAUSE_MS:
            return count
        text = f"{text} {words[count].text}"
        if two_lines(text) is None or words[count].end - words[0].start > MAX_CUE_MS:
            marked = (last for last in range(count, count // 2, -1) if words[last - 1].text.endswith(_PAUSE_MARKS))
            return next(marked, count)
    return len(words)


def _breakable(word: Printed) -> Iterator[Printed]:
    """A word longer than a line, such as an address on the web, in pieces."""
    for at in range(0, len(word.text), MAX_LINE):
        yield replace(word, text=word.text[at : at + MAX_LINE])


def _cue(words: Sequence[Printed], speaker: str, label: str) -> Cue:
    text = label + " ".join(word.text for word in words)
    end = min(words[-1].end, words[0].start + MAX_CUE_MS)
    return Cue(words[0].start, end, speaker, two_lines(text) or (text,))


def _readable(found: Sequence[Cue]) -> list[Cue]:
    """Short cues made longer, up to the next one."""
    nexts = [cue.start for cue in found[1:]]
    limits = [*nexts, found[-1].start + MIN_CUE_MS] if found else []
    return [
        replace(cue, end=max(cue.end, min(cue.start + MIN_CUE_MS, limit), cue.start + 1))
        for cue, limit in zip(found, limits, strict=True)
    ]


def _shortened(name: str) -> str:
    """A name that leaves its line room for the «: » after it."""
    return name if len(name) <= MAX_LINE - 2 else f"{name[: MAX_LINE - 3]}…"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _file(found: Sequence[Cue], kind: str, write: Callable[[Cue], str]) -> bytes:
    from pysubs2 import SSAEvent, SSAFile

    subtitles = SSAFile()
    for cue in found:
        # pysubs2 reads a backslash as the start of a tag of its own
        text = write(cue).replace("\\", "/").replace(_NEW_LINE, r"\N")
        subtitles.append(SSAEvent(start=cue.start, end=cue.end, text=text))
    # keep_ssa_tags: braces in the text are text
    return subtitles.to_string(kind, keep_ssa_tags=True).encode()
