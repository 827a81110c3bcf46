"""«Tôi xin rút lại ý kiến đó», «việc mời đoàn hát, tôi rút lại»: what is withdrawn goes. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.minutes.sentences import Sentence
from pipeline.minutes.verbs import FILLERS

OVERLAP = 0.5
"""Share of the words of what is withdrawn that an earlier sentence must hold."""
_STOP = FILLERS | frozenset(
    "còn việc cái chuyện vụ tôi em mình xin rút lại ý kiến đề nghị xuất này ni đó kia vừa rồi nói nêu của là thì"
    " mà về không nữa giao ta các những một coi như chưa bỏ thôi năm nay phần cho làm".split()
)


_LAST_SAID = frozenset({"à", "mà", "việc", "cái", "vụ", "chuyện", "coi"})
"""Cues that begin so speak of what was said last."""


_ASKING = {("đề", "nghị"), ("kiến", "nghị"), ("đề", "xuất")}


def withdrawn(said: Sequence[Sentence]) -> dict[int, int | None]:
    """Numbers of the sentences that withdraw → of those that are withdrawn by them; None where nothing fits.

    With words of its own a withdrawal goes back to that speaker's sentence which holds them; else to the one before.
    """
    found: dict[int, int | None] = {}
    for n, sentence in enumerate(said):
        cues = sentence.read.of("withdrawal")
        if not cues or tuple(sentence.read.keys[max(0, cues[0].first - 2) : cues[0].first]) in _ASKING:
            continue  # «đề nghị rút lại quyết định cũ»: asked for, not taken back
        own = [m for m in range(n) if said[m].speaker == sentence.speaker and m not in found]
        cue = next((one for one in cues if "rút" in sentence.read.keys[one.first : one.last]), cues[0])
        if sentence.read.keys[cue.first] in _LAST_SAID:
            found[n] = own[-1] if own and said[own[-1]].speech == sentence.speech else None
            continue
        topic = _words(sentence, sentence.read.start, cue.first) if _apart(sentence, cue.first) else set()
        topic = topic or (
            _words(sentence, cue.last, _clause(sentence, cue.last)) if cue.first >= sentence.read.start else set()
        )
        if len(topic) >= 2:
            found[n] = next((m for m in reversed(own) if _holds(said[m], topic)), None)
        else:
            found[n] = own[-1] if own and said[own[-1]].speech == sentence.speech else None
    return found


def _apart(sentence: Sentence, first: int) -> bool:
    return first - sentence.read.start >= 3


def _clause(sentence: Sentence, at: int) -> int:
    keys = sentence.read.keys
    return next((n for n in range(at, len(keys)) if not keys[n][0].isalnum()), len(keys))


def _words(sentence: Sentence, first: int, last: int) -> set[str]:
    words: set[str] = set()
    for key in sentence.read.keys[first:last]:
        if key in {",", "."}:
            if words:
                break
            continue
        if key not in _STOP:
            words.add(key)
    return words


def _holds(sentence: Sentence, topic: set[str]) -> bool:
    return len(topic & set(sentence.read.keys)) >= OVERLAP * len(topic) and len(topic & set(sentence.read.keys)) >= 2
