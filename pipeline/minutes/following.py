"""What is said of a task in the sentence after it, and tasks that somebody takes on. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from pipeline.minutes.agents import BACKWARD, DIRECT
from pipeline.minutes.clauses import Clause, only_who, topic
from pipeline.minutes.making import facts
from pipeline.minutes.roles import Roles
from pipeline.minutes.sentences import Sentence
from pipeline.minutes.spans import MARKS, Range, entity_at, matched
from pipeline.minutes.subjects import Subject
from pipeline.minutes.tasks import TaskFinder
from pipeline.minutes.tokens import folded
from pipeline.minutes.verbs import TAILS
from pipeline.records import Evidence, Item, Task

SHORTEST = 2
"""Words of what is taken on."""
_TERM = frozenset(
    "thời hạn là xong hoàn thành phải vào cuối chót các việc này tất cả những trên đều nhé nha nghe trong chậm nhất thì"
    " yêu cầu tôi mấy hai ba đó và cho kết quả làm".split()
)
"""Beside a deadline they say nothing else."""
_GOES_ON = frozenset({("hoàn", "thành"), ("xong",), ("báo", "cáo"), ("kết", "quả"), ("trình",), ("gửi",), ("nộp",)})
_SELF = (
    ("chúng", "tôi"), ("chúng", "em"), ("tụi", "em"), ("tụi", "tui"), ("bọn", "em"), ("bọn", "tôi"), ("tôi",), ("em",),
    ("tui",), ("cháu",), ("mình",),
)  # fmt: skip
_TAKES_ON = (
    ("xin", "nhận"), ("nhận",), ("xin", "hứa"), ("hứa",), ("xin", "cam", "kết"), ("cam", "kết"), ("sẽ",), ("xin",),
    ("đảm", "bảo"), ("bảo", "đảm"),
)  # fmt: skip
_NOT_TAKEN = frozenset("lỗi khuyết trách được thấy định xét".split())
"""«nhận lỗi», «nhận thấy»."""
_WHEN = frozenset(
    {("chừng", "nào"), ("khi", "nào"), ("bao", "giờ"), ("ngày", "nào"), ("hôm", "nào"), ("bữa", "nào"), ("hạn", "nào")}
)
"""What asks for a day."""
_ACCEPTS = frozenset({"ừ", "ờ", "vâng", "tốt", "ok", "okê", "được", "thế", "vậy", "rồi"})
_AGREES = frozenset({("nhất", "trí"), ("đồng", "ý")})
_DOUBTS = frozenset("không chưa nhưng chậm sao gì chứ ai".split())


Place = tuple[str, int, str]
"""Of an evidence: utterance, start, quote."""


@dataclass
class Given:
    """The tasks so far, and the sentences of the conclusion."""

    tasks: list[Task]
    conclusion: list[Item]


def followed(said: Sequence[Sentence], chair: str | None, finder: TaskFinder, given: Given) -> Given:
    """With what the chair's next sentence adds: «Thời hạn là ngày 20.», «Việc này chị Lan phụ trách.»"""
    by_last: dict[Place, list[int]] = {}
    for n, known in enumerate(given.tasks):
        by_last.setdefault(_place(known.evidence[-1]), []).append(n)
    concluded = {_place(item.evidence[-1]): item for item in given.conclusion}
    for before, sentence in pairwise(said):
        if not (sentence.speaker == chair and sentence.speech == before.speech):
            continue
        earlier, this = _place(before.evidence()[-1]), _place(sentence.evidence()[-1])
        if this in by_last:
            continue
        if own := by_last.get(earlier):
            if _with_term(finder, given, own, sentence):
                concluded.pop(this, None)
                by_last[this] = own
        elif earlier in concluded and (task := _with_owner(finder, before, sentence)):
            del concluded[earlier]
            concluded.pop(this, None)
            by_last[this] = [len(given.tasks)]
            given.tasks.append(task)
    return Given(given.tasks, [*concluded.values()])


def dated(said: Sequence[Sentence], chair: str | None, finder: TaskFinder, given: Given) -> Given:
    """«Chừng nào xong hả chú?» – «Thì trước rằm, thôi, mùng 10 báo cáo lại.»: asked and told after the task."""
    last: dict[Place, int] = {_place(task.evidence[-1]): n for n, task in enumerate(given.tasks)}
    gone: set[Place] = set()
    current: int | None = None
    asked = False
    for sentence in said:
        place = _place(sentence.evidence()[-1])
        if sentence.speaker != chair:
            if len(sentence.tokens) <= SHORTEST:
                continue  # «Dạ.»
            asked = current is not None and bool(_WHEN & set(pairwise(sentence.read.keys)))
            current = current if asked else None
        elif place in last:
            current, asked = last[place], False
        elif asked and current is not None:
            gone.add(place)
            task, term = given.tasks[current], finder.term(sentence)
            if term is not None:
                evidence = (*task.evidence, *facts([sentence], task.rule or "")["evidence"])
                given.tasks[current] = task.model_copy(update=term[1] | {"evidence": evidence})
    return Given(given.tasks, [item for item in given.conclusion if _place(item.evidence[-1]) not in gone])


def _place(evidence: Evidence) -> Place:
    return evidence.utterance, evidence.start, evidence.quote


def _with_term(finder: TaskFinder, given: Given, own: Sequence[int], sentence: Sentence) -> bool:
    """«Thời hạn là ngày 20 tháng 9.», «Hoàn thành trong tháng 8 và báo cáo Thủ tướng.»"""
    read = sentence.read
    term = finder.term(sentence)
    if term is None or sentence.asks or any(given.tasks[n].deadline for n in own):
        return False
    spans, stated = term
    inside = {n for first, last in spans for n in range(first, last)}
    rest = [n for n in range(read.start, len(read.keys)) if n not in inside and read.keys[n][0].isalnum()]
    bare = all(read.keys[n] in _TERM for n in rest)
    goes_on = tuple(read.keys[read.start : read.start + 2]) in _GOES_ON or (read.keys[read.start],) in _GOES_ON
    if not (bare or (goes_on and len(own) == 1)):
        return False
    for n in own:
        task = given.tasks[n]
        evidence = (*task.evidence, *facts([sentence], task.rule or "")["evidence"])
        given.tasks[n] = task.model_copy(update=stated | {"evidence": evidence})
        if not bare:
            first, last = sentence.trimmed(read.start, len(read.keys), task=True)
            more = sentence.text(first, last, finder.left_for(sentence, spans))
            text = f"{task.text}, {more[:1].lower()}{more[1:]}" if more else task.text
            given.tasks[n] = given.tasks[n].model_copy(update={"text": text})
    return True


def _with_owner(finder: TaskFinder, before: Sentence, sentence: Sentence) -> Task | None:
    """«Chỉnh trang vỉa hè đường Lê Lợi. Việc này chị Lan phụ trách.»: concluded, and now somebody's."""
    if "conclusion" in before.read.kinds:
        return None
    keys = sentence.read.keys
    clauses = list(finder.clauses(sentence))
    if not any(matched(sentence.read, n, BACKWARD, 2) == n + 2 for n in range(len(keys))):
        first = clauses[0].subject if clauses else None  # «Ban Giám đốc lo, hạn chót là hết tháng 5.»
        if first is None or not first.known or first.first > sentence.read.start:
            return None
    if (owner := _alone(sentence)) is not None:
        return finder.named(sentence, owner, before)
    if len(clauses) != 1 or only_who(sentence.read, clauses[0]) is None or topic(sentence.read, clauses[0]) is not None:
        return None
    return finder.named(sentence, (clauses[0].subject.first, clauses[0].subject.last), before)


def _alone(sentence: Sentence) -> Range | None:
    """«Việc ấy đồng chí Ngoan nhá.»: nobody's verb, only who."""
    read = sentence.read
    at = matched(read, read.start, BACKWARD, 2)
    while at < len(read.keys) and read.keys[at] in {"thì", "là", ",", "do", "giao"}:
        at += 1
    who = entity_at(read, at) if at > read.start else None
    rest = read.keys[who[1] :] if who else []
    return who if who and all(key in DIRECT | TAILS or not key[0].isalnum() for key in rest) else None


def promised(said: Sequence[Sentence], roles: Roles, finder: TaskFinder, left: Set[int]) -> Iterator[Task]:
    """«Dạ em nhận, thứ năm em nộp.» – «Ừ, thứ năm nhé.»: what somebody takes on and the chair accepts.

    The owner is who was named: in the promise («Đoàn xã xin nhận …»), or by the chair; else None, and `speaker` tells.
    """
    for n, sentence in enumerate(said[:-1]):
        answer = said[n + 1]
        if n in left or roles.leads(sentence.speaker) or answer.speaker != roles.chair or not _accepts(answer):
            continue
        if sentence.asks or sentence.read.kinds & {"proposal", "report", "courtesy", "procedure", "past"}:
            continue
        clause = _promise(finder, sentence)
        task = finder.taken_on(sentence, clause, answer) if clause is not None else None
        if task is not None and len(task.text.split()) > SHORTEST and (task.deadline or "nhận" in sentence.read.keys):
            yield task


def _accepts(answer: Sentence) -> bool:
    """«Ừ», «được», «nhất trí» at its beginning, and no doubt after it."""
    keys = answer.read.keys
    spoken = answer.utterance.text[: answer.tokens[0].end].replace(",", " ").split()  # «ừ» is left out of the tokens
    begins = (bool(spoken) and folded(spoken[0]) in _ACCEPTS) or any(
        tuple(keys[n : n + 2]) in _AGREES for n in range(3)
    )
    return begins and not answer.asks and not _DOUBTS & set(keys)


def _promise(finder: TaskFinder, sentence: Sentence) -> Clause | None:
    """Who takes it on, and where what is taken on begins."""
    read = sentence.read
    keys = read.keys
    for n in range(read.start, len(keys)):
        named = entity_at(read, n) if n == read.start else None
        at = named[1] if named else n
        own = next((words for words in _SELF if tuple(keys[at : at + len(words)]) == words), ())
        if not own and named is None:
            continue
        at += len(own)
        takes = next((words for words in _TAKES_ON if tuple(keys[at : at + len(words)]) == words), None)
        if takes is None or _NOT_TAKEN & set(keys[at + len(takes) : at + len(takes) + 1]):
            continue
        at += len(takes)
        if takes[-1] == "nhận" or finder.acts(read, at):
            first = max((m + 1 for m in range(n) if keys[m] in MARKS | {"còn"}), default=read.start)
            last = named[1] if named else n + len(own)
            subject = Subject(n, last, at, known=named is not None, person=False)
            return Clause(subject, first, len(keys), "task-taken-on", given=True)
    return None
