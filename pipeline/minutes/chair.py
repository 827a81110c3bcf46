"""The chair's conclusion and tasks. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from pipeline.minutes.making import facts
from pipeline.minutes.roles import Roles
from pipeline.minutes.sentences import Sentence
from pipeline.minutes.tasks import TaskFinder, asks
from pipeline.records import Item, Task

SHORTEST = 5
"""Words of a conclusion's sentence."""
SHORTEST_TOLD = 7
"""Of one without a decision's words: what is shorter names a subject, «điểm thứ tư, chế độ công tác phí»."""
SHORTEST_SPEECH = 10
"""Words and marks."""
Phase = Literal["before", "discussed", "concluding"]
_NO_CONCLUSION = frozenset(
    {"courtesy", "procedure", "handover", "closing", "opening", "vote-call", "withdrawal", "off-record", "on-record",
     "end-of-speech", "new-topic"}
)  # fmt: skip
_BESIDE_A_DECISION = frozenset({"procedure"})
"""«Thôi vậy nhé, mái phải xong trước Tết» decides all the same."""
_BACKWARD = frozenset(
    (noun, which) for noun in ("cái", "việc", "chuyện", "vụ") for which in ("này", "đó", "ấy", "ni", "nớ")
)
"""Sentences that begin so say nothing alone, unless they decide."""


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
    for n, sentence, phase in _phases(said, roles, left):
        concluding = phase == "concluding"
        if n in back:
            before = back[n]
            if concluding and before is not None and (task := _handed_on(finder, said[before], sentence)):
                found.tasks.append(task)
        elif n in left or n in gone:
            continue
        elif tasks := finder.tasks(sentence, concluding):
            found.tasks += tasks
            if item := _beside(sentence, finder, tasks[0]):
                found.conclusion.append(item)
        elif concluding and found.tasks and (task := finder.addressed(sentence, found.tasks[-1])):
            found.tasks.append(task)
        elif item := _concluded(sentence, phase):
            found.conclusion.append(item)
    return found


def _beside(sentence: Sentence, finder: TaskFinder, task: Task) -> Item | None:
    """«Mười bốn ngôi mộ để sau rằm nhưng xã phải có cam kết»: what is decided before somebody is told to do it."""
    clause = next(finder.clauses(sentence), None)
    if clause is None or clause.given:
        return None
    keys = sentence.read.keys
    cues = [cue for cue in sentence.read.of("decision", "conclusion") if cue.last <= clause.subject.first]
    end = clause.subject.first - (keys[clause.subject.first - 1] in {"nhưng", "và", "còn"})
    first, last = sentence.trimmed(sentence.content[0], end)
    text = sentence.text(first, last)
    if not cues or last - first < SHORTEST or task.text.lower().startswith(text.lower()[: len(text) // 2]):
        return None
    return Item(text=text, **facts([sentence], cues[0].rule))


def _handed_on(finder: TaskFinder, before: Sentence, sentence: Sentence) -> Task | None:
    """A withdrawn task that somebody else gets."""
    tasks = finder.tasks(before, concluding=True)
    if not tasks and not sentence.read.entities("PERSON", "UNIT"):
        return None
    return finder.handed_on(tasks[-1] if tasks else finder.of_nobody(before), sentence)


def _phases(said: Sequence[Sentence], roles: Roles, left: Set[int]) -> Iterator[tuple[int, Sentence, Phase]]:
    """The chair's sentences, and how far the meeting is: what was discussed may be decided.

    Concluding lasts from «tôi kết luận», from a numbering, or from the chair's first decision after the last speech of
    another, until the floor is given away.
    """
    first, last = _discussion(said, roles, left)
    asked = Counter({one.speech: n for n, one in enumerate(said) if "handover" in one.read.kinds})
    concluding = False
    for n, sentence in enumerate(said):
        if not roles.presides(sentence.speaker):
            continue
        kinds = sentence.read.kinds
        if (
            "conclusion-start" in kinds
            or (n > last and n not in left and _decides(sentence))
            or (n > first and _numbered(sentence) and not asked[sentence.speech] > n)
        ):
            concluding = True
        elif n <= last and kinds & {"handover", "new-topic"} and not kinds & {"assign"}:
            concluding = False
        yield n, sentence, "concluding" if concluding else "discussed" if n > first else "before"


def _discussion(said: Sequence[Sentence], roles: Roles, left: Set[int]) -> tuple[int, int]:
    """The numbers of the first and last sentence of speeches to the matter by others: no «dạ vâng», no count."""
    own = [(n, one) for n, one in enumerate(said) if n not in left and not roles.leads(one.speaker)]
    lengths = Counter[int]()
    for _, one in own:
        lengths[one.speech] += len(one.tokens) if not one.read.kinds & {"courtesy", "introduction", "procedure"} else 0
    numbers = [n for n, one in own if lengths[one.speech] >= SHORTEST_SPEECH]
    end = len(said)
    return min([*numbers, *left], default=end), max(numbers, default=min(left, default=end))


def _numbered(sentence: Sentence) -> bool:
    """«Một là», «thứ nhất», «điểm thứ nhất» at its beginning."""
    keys = sentence.read.keys[: sentence.read.start]
    return bool({("một", "là"), ("thứ", "nhất")} & {*pairwise(keys)}) and not {"việc", "chuyện", "nội"} & set(keys[:2])


def _decides(sentence: Sentence) -> bool:
    """Whether these are the words of a decision, not of a remark, a question or a report."""
    kinds = sentence.read.kinds
    return (
        bool(kinds & {"decision", "conclusion"}) and not kinds & {"remark", "report", "present"} and not asks(sentence)
    )


def _concluded(sentence: Sentence, phase: Phase) -> Item | None:
    kinds = sentence.read.kinds
    first, last = sentence.content
    starts = sentence.read.of("conclusion-start")
    if starts:  # «Tôi kết luận: thống nhất phương án hai.»
        first, last = sentence.trimmed(max(first, starts[-1].last), last)
    cues = sentence.read.of("conclusion", "decision")
    if (
        asks(sentence)
        or phase == "before"
        or kinds & _NO_CONCLUSION - (_BESIDE_A_DECISION if "decision" in kinds else set())
    ):
        return None
    if starts and not cues:
        return None
    if phase == "discussed" and (not _decides(sentence) or last - first <= SHORTEST):
        return None
    if sum(key[0].isalnum() for key in sentence.read.keys[first:last]) < (SHORTEST if cues else SHORTEST_TOLD):
        return None
    felt = any(cue.rule == "remark-felt" for cue in sentence.read.cues)
    if not cues and (felt or tuple(sentence.read.keys[first : first + 2]) in _BACKWARD):
        return None
    rule = cues[0].rule if cues else "conclusion-told"
    return Item(text=sentence.text(first, last), **facts([sentence], rule))
