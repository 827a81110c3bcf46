"""The chair's conclusion and tasks. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from pipeline.minutes.making import facts
from pipeline.minutes.roles import Roles
from pipeline.minutes.sentences import Sentence
from pipeline.minutes.tasks import TaskFinder
from pipeline.records import Item, Task

SHORTEST = 5
"""Words of a conclusion's sentence."""
LATE = 0.25
"""«thống nhất» before this share of the meeting concludes nothing."""
_NO_CONCLUSION = frozenset(
    {"courtesy", "procedure", "handover", "closing", "opening", "vote-call", "withdrawal", "off-record", "on-record",
     "end-of-speech", "new-topic"}
)  # fmt: skip


@dataclass
class Decided:
    """What the chair decided."""

    tasks: list[Task] = field(default_factory=list)
    conclusion: list[Item] = field(default_factory=list)


def decided(
    said: Sequence[Sentence], roles: Roles, finder: TaskFinder, left: Set[int], back: Mapping[int, int | None]
) -> Decided:
    """Tasks and conclusion. `left`: sentences that are something else; `back`: what withdraws what."""
    found = Decided()
    gone = {n for n in back.values() if n is not None}
    for n, sentence, concluding in _chairs(said, roles):
        if n in back:
            before = back[n]
            if concluding and before is not None and (task := _handed_on(finder, said[before], sentence)):
                found.tasks.append(task)
        elif n in left or n in gone:
            continue
        elif tasks := finder.tasks(sentence, concluding):
            found.tasks += tasks
        elif item := _concluded(sentence, concluding, said):
            found.conclusion.append(item)
    return found


def _handed_on(finder: TaskFinder, before: Sentence, sentence: Sentence) -> Task | None:
    """A withdrawn task that somebody else gets."""
    tasks = finder.tasks(before, concluding=True)
    return finder.handed_on(tasks[-1], sentence) if tasks else None


def _chairs(said: Sequence[Sentence], roles: Roles) -> Iterator[tuple[int, Sentence, bool]]:
    """The chair's sentences, and whether the chair is concluding: from «tôi kết luận» to the floor's handing over."""
    concluding = False
    for n, sentence in enumerate(said):
        if sentence.speaker != roles.chair:
            continue
        kinds = sentence.read.kinds
        if "conclusion-start" in kinds:
            concluding = True
        elif kinds & {"handover", "new-topic"} and not kinds & {"assign"}:
            concluding = False
        yield n, sentence, concluding


def _concluded(sentence: Sentence, concluding: bool, said: Sequence[Sentence]) -> Item | None:
    kinds = sentence.read.kinds
    first, last = sentence.content
    starts = sentence.read.of("conclusion-start")
    if starts:  # «Tôi kết luận: thống nhất phương án hai.»
        first, last = sentence.trimmed(max(first, starts[-1].last), last)
    if last - first < SHORTEST or kinds & _NO_CONCLUSION or sentence.asks:
        return None
    late = sentence.start >= said[-1].start * LATE
    cues = sentence.read.of("conclusion")
    if not concluding and not (cues and late):
        return None
    if starts and not cues:
        return None
    rule = cues[0].rule if cues else "conclusion-told"
    return Item(text=sentence.text(first, last), **facts([sentence], rule))
