"""Who does what by when: from the chair's words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from pipeline.minutes.agents import (
    ABSENT,
    ASKING,
    DIRECT,
    LIGHT,
    SPEAKING,
    TOGETHER,
    TOPIC_MARKS,
)
from pipeline.minutes.analysis import Analyser, Read
from pipeline.minutes.clauses import Clause, Clauses, apart, begins, only_who, topic
from pipeline.minutes.deadlines import due, recurring
from pipeline.minutes.making import facts
from pipeline.minutes.names import POSTS
from pipeline.minutes.owners import Owners, Parts
from pipeline.minutes.sentences import Sentence
from pipeline.minutes.spans import MARKS, Range, matched
from pipeline.minutes.subjects import Subject, Subjects
from pipeline.minutes.terms import Where, deadlines, widened
from pipeline.records import Task

_VOID = frozenset({"past", "off-record", "vote-call", "closing", "secretary", "chair"})
_REASSIGNED = frozenset({"để", "giao", "chuyển", "cho"})
_AFTER_OWNER = frozenset({",", ".", "không", "chứ", "làm", "lo", "luôn", "phụ", "đi", "nha", "nhé", "hỉ"})
_DONE = frozenset({("hoàn", "thành"), ("xong",), ("thời", "hạn"), ("hạn",)})
_STATED = frozenset({"nên", "chậm", "lắm", "rất"})
"""«Sở Tài chính cấp vốn chậm nên mình bị động»: told of a unit, not to it."""
_TOLD_BY = frozenset({"kêu", "bảo", "biểu"})
"""«Hội xã kêu mỗi ấp phải có …»: what somebody else wants."""
_ENTRUSTS = frozenset({"nhờ", "giao"})
_WHO_ENTRUSTS = frozenset("em tôi tui anh chị tính định muốn sẽ xin thì để , việc này vụ mình".split())
_ANY = frozenset({"gì", "nào", "ai", "đâu", "mô", "chi"})
_NOT = frozenset({"không", "chưa", "chẳng", "chả", "đừng", "hổng", "nỏ"})
LEAST = 2
"""Words of a task."""


class TaskFinder:
    """Reads tasks from the chair's sentences. `day`: the meeting's."""

    def __init__(self, analyser: Analyser, day: date | None) -> None:
        self._subjects = Subjects(analyser.verbs)
        self._owners = Owners(self._subjects)
        self._clauses = Clauses(self._subjects)
        self._day = day

    def tasks(self, sentence: Sentence, concluding: bool) -> list[Task]:
        """The tasks of a sentence; `concluding`: a unit and a verb are enough."""
        read = sentence.read
        begin = begins(read)
        if begin >= len(read.keys) or read.kinds & _VOID or asks(sentence):
            return []
        if concluding and (last_named := self._named_last(sentence)) is not None:
            return [last_named]
        found: list[tuple[Clause, Parts, list[Range]]] = []
        shared: list[Range] = []
        for clause in self._clauses.of(read, begin):
            parts = self._owners.parts(read, clause.subject, clause.last)
            spans = deadlines(
                Where(read, clause.first, clause.subject.first, clause.last, clause.subject.last), self._subjects
            )
            if parts is None or (not spans and _is_procedure(read, parts, clause, concluding)):
                continue
            if matched(read, clause.subject.first, TOGETHER) == clause.subject.last:
                shared = spans
                continue
            if matched(read, clause.subject.does, ABSENT) > clause.subject.does:
                continue
            shared = shared or [span for span in spans if apart(read, clause, span)]
            if found and only_who(read, clause) is not None and topic(read, clause) is None:
                before = found[-1]
                before[1].owner, before[1].left = parts.owner, [*before[1].left, (parts.owner[0], parts.owner[1])]
                found[-1] = (before[0], before[1], before[2] or spans)
                continue
            if not concluding and not clause.given and not self._orders(sentence, clause, spans):
                continue
            found.append((clause, parts, spans))
        return [
            task
            for clause, parts, spans in found
            if (task := self._made(sentence, clause, parts, spans or shared)) is not None
        ]

    def _named_last(self, sentence: Sentence) -> Task | None:
        """«Mỗi ấp phải có một đội văn nghệ, em tính nhờ chị Út.»"""
        read = sentence.read
        first, last = sentence.trimmed(*sentence.content)
        who = next((entity for entity in read.entities("PERSON", "UNIT") if entity.end == last), None)
        at = who.start - (read.keys[who.start - 1] == "cho") if who and who.start else 0
        if who is None or at - 1 <= first or read.keys[at - 1] not in _ENTRUSTS:
            return None
        end = at - 1
        while end > first and read.keys[end - 1] in _WHO_ENTRUSTS:
            end -= 1
        first = max([first, *(n + 1 for n in range(first, end) if read.keys[n] in _TOLD_BY)])
        if end - first <= LEAST:
            return None
        return Task(
            text=sentence.text(*sentence.trimmed(first, end)),
            owner=_owner_text(sentence, (who.start, who.end)),
            **facts([sentence], "task-named-last"),
        )

    def addressed(self, sentence: Sentence, earlier: Task) -> Task | None:
        """«Chị gom xong báo danh sách trước 25.»: the one who was given the task before, with a day."""
        read = sentence.read
        begin = begins(read)
        does = self._subjects.verb_from(read, begin + 1) if begin + 1 < len(read.keys) else None
        same = (earlier.owner or "").lower().split()[:1] == read.keys[begin : begin + 1]
        if does is None or not same or read.kinds & _VOID or asks(sentence):
            return None
        subject = Subject(begin, begin + 1, does, known=True, person=True)
        clause = Clause(subject, begin, len(read.keys), "task-told", given=False)
        spans = deadlines(Where(read, begin, begin, clause.last, begin + 1), self._subjects)
        task = self._made(sentence, clause, Parts((begin, begin + 1), (does, clause.last)), spans) if spans else None
        evidence = (*earlier.evidence, *task.evidence) if task else ()
        return task.model_copy(update={"owner": earlier.owner, "evidence": evidence}) if task else None

    def of_nobody(self, sentence: Sentence) -> Task:
        """A sentence as a task whose owner is told after it: «Kêu người tới định giá. Vụ này giao Bích.»"""
        read = sentence.read
        spans = deadlines(Where(read, read.start, read.start, len(read.keys)), self._subjects)
        return Task(
            text=sentence.text(*sentence.content), **self._stated(sentence, spans), **facts([sentence], "task-named")
        )

    def handed_on(self, before: Task, sentence: Sentence) -> Task | None:
        """«À thôi, việc này để Đoàn Thanh niên làm»: the task with the new owner."""
        keys = sentence.read.keys
        at = next((n for n in range(sentence.read.start, len(keys)) if keys[n] in _REASSIGNED), None)
        if at is None:
            return None
        while at < len(keys) and keys[at] in _REASSIGNED:
            at += 1
        last = at
        while (
            last < len(keys)
            and keys[last] not in _AFTER_OWNER
            and (last - at < 2 or not self._subjects.verb(sentence.read, last))
        ):
            last += 1
        if last == at:
            return None
        own = facts([sentence], "task-handed-on")
        owner = _owner_text(sentence, (at, last))
        return before.model_copy(
            update=own | {"owner": owner, "support": (), "evidence": before.evidence + own["evidence"]}
        )

    def _orders(self, sentence: Sentence, clause: Clause, spans: Sequence[Range]) -> bool:
        """Outside the conclusion: somebody named is told to do something, and not asked to speak.

        A unit is told so where the chair answers; in the words of welcome «Sở quản lý 12 dự án» only tells.
        """
        read = sentence.read
        keys, subject = read.keys, clause.subject
        if read.kinds & {"handover", "procedure", "courtesy", "opening", "agenda", "introduction"}:
            return False
        if matched(read, subject.does, SPEAKING) > subject.does and not spans:
            return False
        mark = next((n for n in range(subject.does, clause.last) if keys[n] in MARKS), clause.last)
        if not spans and "thì" in keys[subject.does : mark]:
            return False
        if not spans and not subject.person and _STATED & set(keys[subject.does : clause.last]):
            return False
        ends = [n for n in range(subject.does, clause.last) if n + 1 >= clause.last or keys[n + 1] in MARKS]
        tail = {keys[n] for n in ends} & DIRECT
        signs = bool(spans) + (keys[subject.first - 1 : subject.first] == ["thì"])
        signs += bool(tail) + subject.called + (read.of("urgency") != [])
        if subject.person:
            return not subject.loose or signs > 0
        answering = clause.subject.known and not subject.loose and sentence.speech > 0 and subject.first <= read.start
        return signs > 0 or (answering and keys[subject.first] != "các")

    def term(self, sentence: Sentence) -> tuple[list[Range], dict[str, Any]] | None:
        """The deadlines of a sentence that names nobody, and what they are in a task; None without any."""
        read = sentence.read
        if read.start >= len(read.keys) or read.kinds & _VOID or any(self.clauses(sentence)):
            return None
        spans = deadlines(Where(read, read.start, read.start, len(read.keys)), self._subjects)
        return (spans, self._stated(sentence, spans)) if spans else None

    def left_for(self, sentence: Sentence, spans: Sequence[Range]) -> list[Range]:
        """The words that say of a sentence's deadlines that they are such."""
        left = [widened(sentence.read, *span, sentence.read.start) for span in spans]
        first = sentence.read.start
        done = next((n for n in (2, 1) if tuple(sentence.read.keys[first : first + n]) in _DONE), 0)
        return [(first, last) if begin == first + done else (begin, last) for begin, last in left]

    def clauses(self, sentence: Sentence) -> Iterator[Clause]:
        """One for each who is to do something."""
        return self._clauses.of(sentence.read, begins(sentence.read))

    def acts(self, read: Read, at: int) -> bool:
        """Whether a task's verb begins at `at`."""
        return self._subjects.verb_from(read, at) is not None

    def named(self, sentence: Sentence, owner: Range, before: Sentence) -> Task:
        """The task that the sentence before tells, of who is named in this one."""
        read = sentence.read
        spans = deadlines(Where(read, read.start, owner[0], len(read.keys)), self._subjects)
        told = self._stated(sentence, spans) | facts([before, sentence], "task-owner-named")
        return Task(text=before.text(*before.content), owner=_owner_text(sentence, owner), **told)

    def taken_on(self, sentence: Sentence, clause: Clause, answer: Sentence) -> Task | None:
        """What somebody takes on, with the day that the chair's answer names, and whom."""
        read, subject = sentence.read, clause.subject
        spans = deadlines(Where(read, clause.first, subject.first, clause.last), self._subjects)
        parts = Parts((subject.first, subject.last), (subject.does, clause.last))
        task = self._made(sentence, clause, parts, spans)
        if task is None:
            return None
        last_day = deadlines(Where(answer.read, 0, 0, len(answer.read.keys)), self._subjects)
        persons = answer.read.entities("PERSON")
        owner = task.owner if subject.known else persons[0].text if persons else None
        stated = self._stated(answer, last_day) if last_day and not spans else {}
        own = facts([sentence, answer], clause.rule) if stated or (persons and not subject.known) else {}
        return task.model_copy(update={"owner": owner} | stated | own)

    def _stated(self, sentence: Sentence, spans: Sequence[Range]) -> dict[str, Any]:
        """Deadlines as they are in a task: as said, the last day, how often."""
        parts = [sentence.text(*span) for span in spans]
        said = ", ".join(part[:1].lower() + part[1:] for part in parts)  # «hằng tuần, trước 16 giờ»
        folded = " ".join(" ".join(sentence.read.keys[begin:end]) for begin, end in spans)
        return {
            "deadline": said or None,
            "due": due(folded, self._day) if folded else None,
            "recurring": recurring(folded),
        }

    def _made(self, sentence: Sentence, clause: Clause, parts: Parts, spans: Sequence[Range]) -> Task | None:
        read = sentence.read
        parts.left += [widened(read, *span, parts.action[0]) for span in spans]
        text = self._text(sentence, clause, parts)
        if len(text.split()) < LEAST:
            return None
        urgent = [cue for cue in read.of("urgency") if parts.owner[1] - 1 <= cue.first < clause.last]
        support = tuple(dict.fromkeys(_owner_text(sentence, span) for span in parts.support))
        return Task(
            text=text,
            owner=_owner_text(sentence, parts.owner),
            support=support,
            urgency=sentence.text(urgent[0].first, urgent[0].last).lower() if urgent else None,
            **self._stated(sentence, spans),
            **facts([sentence], clause.rule),
        )

    def _text(self, sentence: Sentence, clause: Clause, parts: Parts) -> str:
        """What is to be done; with what it is about, where that stands before who."""
        read = sentence.read
        before = topic(read, clause)
        only = only_who(read, clause) if clause.subject.does < parts.action[1] else None
        about = sentence.text(*sentence.trimmed(*before, task=True), parts.left) if before else ""
        if only is not None:
            return about or self._stands_before(sentence, clause, parts)
        light = matched(read, parts.action[0], LIGHT)
        if before and read.keys[light : light + 1] == [","] and light > parts.action[0]:
            parts.action = (light + 1, parts.action[1])  # «… do anh Thắng phụ trách, xin ý kiến sở»
        action = sentence.text(*sentence.trimmed(*parts.action, task=True), parts.left)
        if not (before and about and action):
            return action
        if len(action.split()) <= LEAST:
            return f"{about}: {action[:1].lower()}{action[1:]}"  # «biểu mẫu Chi cục Thủy sản soạn»
        marks = {read.keys[clause.first], read.keys[before[0]]} & TOPIC_MARKS
        if marks or read.keys[before[1] : before[1] + 1] in (["thì"], ["do"]):
            return f"{about}: {action[:1].lower()}{action[1:]}"
        return action

    def _stands_before(self, sentence: Sentence, clause: Clause, parts: Parts) -> str:
        """«Tôi yêu cầu hoàn thành kiểm định, Phòng Quản lý nhà chịu trách nhiệm»: what is ordered of whom."""
        read = sentence.read
        cue = next((cue for cue in read.of("assign") if clause.first <= cue.first < clause.subject.first), None)
        if cue is None or read.keys[clause.subject.first - 1] not in MARKS:
            return ""
        first, last = sentence.trimmed(cue.last, clause.subject.first, task=True)
        return sentence.text(first, last, parts.left)


def asks(sentence: Sentence) -> bool:
    """Whether it is a question, by its mark, its last word or a question's word between marks."""
    keys = [key for key in sentence.read.keys if key[0].isalnum()]
    told = any(
        one in {"đi", "nhé", "nha"} and after in MARKS
        for one, after in zip(sentence.read.keys, sentence.read.keys[1:], strict=False)
    )
    if told and keys[-2:] == ["được", "không"]:
        return False  # «nạo vét rãnh đi, chủ nhật làm luôn được không?»
    if keys[-1:] and keys[-1] in _ANY and _NOT & set(keys[:-1]):
        return sentence.asks  # «không thu lãi gì»
    return sentence.asks or (bool(keys) and keys[-1] in ASKING and keys[-2:] not in (["nghe", "chưa"], ["rõ", "chưa"]))


def _is_procedure(read: Read, parts: Parts, clause: Clause, concluding: bool) -> bool:
    """«Đề nghị đồng chí Trí trình bày», «đề nghị các đại biểu tắt micro»."""
    asked = matched(read, parts.action[0], SPEAKING) > parts.action[0]
    called = any(cue.first <= clause.subject.does for cue in read.of("procedure", "handover"))
    return (asked and not concluding) or called


def _owner_text(sentence: Sentence, span: Range) -> str:
    first, last = sentence.trimmed(*span)
    if sentence.read.keys[first : first + 1] == ["bên"] and last - first > 1:
        first += 1
    text = sentence.text(first, last)
    post = any(tuple(sentence.read.keys[last - len(one) : last]) == one for one in POSTS)
    if not post and any(entity.end == last and entity.label_ == "PERSON" for entity in sentence.read.doc.ents):
        before, _, name = text.rpartition(" ")
        return f"{before} {name[:1].upper()}{name[1:]}".strip()  # «đồng chí khải»
    return text
