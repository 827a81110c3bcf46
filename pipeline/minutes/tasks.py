"""Who does what by when: from the chair's words. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.minutes.analysis import Analyser, Read
from pipeline.minutes.deadlines import due, recurring
from pipeline.minutes.making import facts
from pipeline.minutes.owners import Owners, Parts, Range, entity_at, timed
from pipeline.minutes.sentences import Sentence
from pipeline.minutes.verbs import UNIT_HEADS
from pipeline.records import Task

_GIVING = frozenset(
    "tôi cũng xin giao cho nhiệm vụ phân công yêu cầu đề nghị nhờ phiền mời thì là riêng về phía".split()
)
_DONE = frozenset({"xong", "hoàn", "thành", "thực", "hiện", "vào", "kết", "quả", "thời", "hạn", "làm"})
_BEFORE_GIVING = frozenset({",", ":", "là", "và", "thì", "tôi", "xin"})
_ASKED_TO_SPEAK = frozenset(
    tuple(pair.split()) for pair in ("phát biểu", "trình bày", "báo cáo", "cho ý", "có ý", "nêu ý", "cho biết")
)
_BY_A_DATE = frozenset({"phải", "xong", "báo", "trình", "gửi", "gởi", "nộp"})
_BARE = frozenset({"tuần", "tháng", "quý", "năm"})
_NOT_BARE = (["đầu"], ["cuối"], ["qua"], ["rồi"], ["vừa"], ["trước"], ["thứ"])
"""«trong tuần đầu tháng 5» is not this week."""
_DONE_BY = frozenset({"xong", "hoàn thành", "hoàn thành xong", "thực hiện xong", "vào", "làm xong", "thời hạn"})
_NO_SUBJECT = frozenset(
    "về việc hội ta tôi mình chúng cái như toàn từ trong lễ kinh dự danh phương thống nếu khi do vì để đến tới trước"
    " sau không chưa đã nội tất cuộc phiên kỳ buổi xin mời đề đồng cơ hai ba bốn đó này ai".split()
)
"""They begin a clause that has no unit for its subject."""
_REASSIGNED = frozenset({"để", "giao", "chuyển", "cho"})
_AFTER_OWNER = frozenset({",", ".", "không", "chứ", "làm", "lo", "luôn", "phụ", "đi", "nha", "nhé", "hỉ"})
_CONDITIONS = frozenset("nếu khi chậm ai nào mô không chưa để".split())
"""What happens in such a case is no task."""


class TaskFinder:
    """Reads tasks from the chair's sentences. `day`: the meeting's."""

    def __init__(self, analyser: Analyser, day: date | None) -> None:
        self._owners = Owners(analyser.verbs)
        self._day = day

    def task(self, sentence: Sentence, concluding: bool) -> Task | None:
        """The task in a sentence; `concluding`: a unit and a verb are enough."""
        read = sentence.read
        if read.start >= len(read.keys) or read.kinds & {
            "past",
            "off-record",
            "vote-call",
            "closing",
            "conclusion-start",
        }:
            return None
        found = self._given(read) or (self._told(read) if concluding else None)
        if found is None:
            return None
        parts, rule = found
        deadlines = list(_deadlines(read, parts.owner[0]))
        if not deadlines and _is_procedure(read, parts, concluding):
            return None
        parts.left += [_widened(read, *span, parts.action[0]) for span in deadlines]
        return self._made(sentence, parts, deadlines, rule)

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
            and (last - at < 2 or not self._owners.verb(sentence.read, last))
        ):
            last += 1
        if last == at:
            return None
        own = facts([sentence], "task-handed-on")
        owner = _owner_text(sentence, (at, last))
        return before.model_copy(
            update=own | {"owner": owner, "support": (), "evidence": before.evidence + own["evidence"]}
        )

    def _given(self, read: Read) -> tuple[Parts, str] | None:
        """«giao X …», «yêu cầu X …», «đề nghị X …»."""
        for cue in read.of("assign"):
            if cue.first > read.start + 3 and read.keys[cue.first - 1] not in _BEFORE_GIVING:
                continue
            at = cue.first
            while at < len(read.keys) and read.keys[at] in _GIVING and not entity_at(read, at):
                at += 1
            parts = self._owners.parts(read, at, len(read.keys))
            if parts is not None:
                return parts, cue.rule
        return None

    def _told(self, read: Read) -> tuple[Parts, str] | None:
        """A unit or person, then a verb: «Văn phòng liên hệ lịch làm việc …»; a rhythm or topic may stand before."""
        if left := _left_to(read):
            return left, "task-left-to"
        for at in _subjects(read):
            known = entity_at(read, at)
            if known is None and not self._may_be_unit(read, at):
                continue
            parts = self._owners.parts(read, at, len(read.keys))
            if parts is None:
                continue
            acts = self._owners.verb(read, _first_word(read, parts.action[0]))
            if acts or (known is not None and timed(read, at) and read.doc[at].ent_type_ == "PERSON"):
                return parts, "task-told"
        return None

    def _may_be_unit(self, read: Read, at: int) -> bool:
        """Unknown, but it begins like a unit, or has a deadline and no word that begins another clause."""
        if (
            at >= len(read.keys)
            or read.keys[at] in _NO_SUBJECT
            or self._owners.verb(read, at)
            or not read.keys[at].isalpha()
        ):
            return False
        return read.keys[at] in UNIT_HEADS or timed(read, at)

    def _made(self, sentence: Sentence, parts: Parts, deadlines: list[Range], rule: str) -> Task | None:
        read = sentence.read
        first, last = sentence.trimmed(*parts.action, task=True)
        text = sentence.text(first, last, parts.left)
        if len(text.split()) < 2:
            return None
        said = ", ".join(sentence.text(*span) for span in deadlines)
        said = said[:1].lower() + said[1:]
        folded = " ".join(" ".join(read.keys[begin:end]) for begin, end in deadlines)
        urgent = [cue for cue in read.of("urgency") if cue.first >= parts.owner[1] - 1]
        support = tuple(dict.fromkeys(_owner_text(sentence, span) for span in parts.support))
        return Task(
            text=text,
            owner=_owner_text(sentence, parts.owner),
            support=support,
            deadline=said or None,
            due=due(folded, self._day) if folded else None,
            recurring=recurring(folded),
            urgency=sentence.text(urgent[0].first, urgent[0].last).lower() if urgent else None,
            **facts([sentence], rule),
        )


def _is_procedure(read: Read, parts: Parts, concluding: bool) -> bool:
    """«Đề nghị đồng chí Trí trình bày», «đề nghị các đại biểu tắt micro»."""
    first = parts.action[0]
    asked = tuple(read.keys[first : first + 2]) in _ASKED_TO_SPEAK
    return (asked and not concluding) or bool(read.kinds & {"procedure", "handover"})


def _subjects(read: Read) -> Iterator[int]:
    """Where a task's subject may begin: at the content, after a rhythm, after «còn việc …,»."""
    at = read.start
    first = next((e for e in read.doc.ents if e.start == at and e.label_ in {"DEADLINE", "DATE"}), None)
    at = first.end if first else at
    while at < len(read.keys) and read.keys[at] in {",", "thì", "là", "riêng", "về", "phía", "còn", "phần", "bên"}:
        if entity_at(read, at):
            break
        at += 1
    yield at
    for n in range(at, len(read.keys) - 2):  # «máy hư thì phòng vật tư gọi hãng»
        if read.keys[n] in _CONDITIONS | {","}:
            break
        if read.keys[n] == "thì" and (entity_at(read, n + 1) or read.keys[n + 1] in UNIT_HEADS):
            yield n + 1
    if read.keys[read.start] in {"còn", "về", "riêng", "đối", "việc", "vụ", "chuyện"} and "," in read.keys[at:]:
        yield read.keys.index(",", at) + 1


def _left_to(read: Read) -> Parts | None:
    """«Phần văn nghệ thì để Đoàn Thanh niên lo»: what, then who."""
    for n in range(read.start + 2, len(read.keys) - 2):
        entity = entity_at(read, n + 1) if read.keys[n] == "để" else None
        if entity and tuple(read.keys[entity[1] : entity[1] + 1]) in {("lo",), ("làm",), ("phụ",), ("đảm",)}:
            last = n - 1 if read.keys[n - 1] == "thì" else n
            if last - read.start >= 2:
                return Parts(entity, (read.start, last))
    return None


def _first_word(read: Read, at: int) -> int:
    """Past a deadline or mark before the verb."""
    for entity in read.entities("DEADLINE"):
        if entity.start == at:
            at = entity.end
    while at < len(read.keys) and read.keys[at] in {",", "thì"}:
        at += 1
    return at


def _deadlines(read: Read, first: int) -> Iterator[Range]:
    """Those of the task; what comes after «nếu» is a condition, and «từ tháng 8» a beginning.

    A date alone is one where «phải», «xong» stand by it: «cuối tháng này phải xong».
    """
    for entity in read.entities("DEADLINE", "DATE"):
        before = read.keys[read.start : entity.start]
        if "nếu" in before or (before and before[-1] in {"từ", "của", "kể"}):
            continue
        if read.keys[entity.end - 1] in _BARE and read.keys[entity.end : entity.end + 1] in _NOT_BARE:
            continue
        after = [key for key in read.keys[entity.end : entity.end + 2] if key != "là"]
        by_it = before[-1:] in (["xong"], ["thành"]) or bool(_BY_A_DATE & set(after[:1]))
        if entity.label_ == "DEADLINE" or by_it:
            yield entity.start, entity.end


def _widened(read: Read, first: int, last: int, begin: int) -> Range:
    """With «xong», «hoàn thành» before the deadline, where nothing else is said of it."""
    at = first
    while at > begin and read.keys[at - 1] in _DONE and at - 1 > begin:
        at -= 1
    if at < first and read.keys[at : at + 2] in (["thành"], ["hiện"], ["quả"]):
        at = first
    words = read.keys[at:first]
    if words and " ".join(words) not in _DONE_BY:
        at = first - 1 if words[-1:] == ["xong"] else first
    return at, last


def _owner_text(sentence: Sentence, span: Range) -> str:
    first, last = sentence.trimmed(*span)
    if sentence.read.keys[first : first + 1] == ["bên"] and last - first > 1:
        first += 1
    return sentence.text(first, last)
