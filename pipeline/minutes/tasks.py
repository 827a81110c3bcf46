"""Who does what by when: from the chair's words. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from pipeline.minutes.analysis import Analyser, Read
from pipeline.minutes.deadlines import due, recurring
from pipeline.minutes.making import facts
from pipeline.minutes.sentences import Sentence
from pipeline.minutes.verbs import UNIT_HEADS
from pipeline.records import Task

Range = tuple[int, int]
LONGEST_OWNER = 9
"""Words of a unit's name beyond what is known of it."""
_GIVING = frozenset(
    "tôi cũng xin giao cho nhiệm vụ phân công yêu cầu đề nghị nhờ phiền mời thì là riêng về phía".split()
)
_LEADING = frozenset("chủ trì , để đầu mối là thì : có".split()) - {"có", "là"}
_DONE = frozenset({"xong", "hoàn", "thành", "thực", "hiện", "vào", "kết", "quả", "thời", "hạn", "làm"})
_ASKED_TO_SPEAK = (
    ("phát", "biểu"),
    ("trình", "bày"),
    ("báo", "cáo"),
    ("cho", "ý"),
    ("có", "ý"),
    ("nêu", "ý"),
    ("cho", "biết"),
)
_JOINTS = frozenset({",", "và", "với", "cùng", "cùng với", "các"})
_NO_SUBJECT = frozenset(
    "về việc hội ta tôi mình chúng cái như toàn từ trong lễ kinh dự danh phương thống nếu khi do vì để đến tới trước sau không"
    " chưa đã nội tất cuộc phiên kỳ buổi xin mời đề đồng cơ hai ba bốn đó này ai".split()
)
"""They begin a clause that has no unit for its subject."""
_REASSIGNED = frozenset({"để", "giao", "chuyển", "cho"})
_AFTER_OWNER = frozenset({",", ".", "không", "chứ", "làm", "lo", "luôn", "phụ", "đi", "nha", "nhé", "hỉ"})
_CONDITIONS = frozenset("nếu khi chậm ai nào mô không chưa để".split())
"""What happens in such a case is no task."""
_ENDS_NAME = frozenset("thống nhất với của là đã không có được bị mà thì nếu như theo tại".split()) - {"nhất"}
"""They stand in no unit's name."""
_TAIL = (("cứ", "thế"), ("cứ", "vậy"), ("nghe", "chưa"), ("rõ", "chưa"), ("được", "không"), ("giúp", "tôi"))


@dataclass
class _Parts:
    """A task's parts as token ranges."""

    owner: Range
    action: Range
    support: list[Range] = field(default_factory=list)
    left: list[Range] = field(default_factory=list)
    """What stands in other columns, and is left out of the task's text."""


class TaskFinder:
    """Reads tasks from the chair's sentences. `day`: the meeting's."""

    def __init__(self, analyser: Analyser, day: date | None) -> None:
        self._verbs = analyser.verbs
        self._day = day

    def task(self, sentence: Sentence, concluding: bool) -> Task | None:
        """The task in a sentence; `concluding`: a unit and a verb are enough."""
        read = sentence.read
        if read.kinds & {"past", "off-record", "vote-call", "closing", "conclusion-start"}:
            return None
        found = self._given(read, sentence) or (self._told(read, sentence) if concluding else None)
        if found is None:
            return None
        parts, rule = found
        deadlines = list(_deadlines(read, parts.owner[0]))
        if not deadlines and self._is_procedure(read, parts, rule, concluding):
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
            and (last - at < 2 or not self._verb(sentence.read, last))
        ):
            last += 1
        if last == at:
            return None
        own = facts([sentence], "task-handed-on")
        owner = _owner_text(sentence, (at, last))
        return before.model_copy(
            update=own | {"owner": owner, "support": (), "evidence": before.evidence + own["evidence"]}
        )

    def _given(self, read: Read, sentence: Sentence) -> tuple[_Parts, str] | None:
        """«giao X …», «yêu cầu X …», «đề nghị X …»."""
        for cue in read.of("assign"):
            if cue.first > read.start + 3 and read.keys[cue.first - 1] not in {
                ",",
                ":",
                "là",
                "và",
                "thì",
                "tôi",
                "xin",
            }:
                continue
            at = cue.first
            while at < len(read.keys) and read.keys[at] in _GIVING and not _entity_at(read, at):
                at += 1
            parts = self._parts(read, at, len(read.keys))
            if parts is not None:
                return parts, cue.rule
        return None

    def _told(self, read: Read, sentence: Sentence) -> tuple[_Parts, str] | None:
        """A unit or person, then a verb: «Văn phòng liên hệ lịch làm việc …»; a rhythm or subject may stand before it."""
        if left := _left_to(read):
            return left, "task-left-to"
        for at in _subjects(read):
            known = _entity_at(read, at)
            if known is None and not self._may_be_unit(read, at):
                continue
            parts = self._parts(read, at, len(read.keys))
            if parts is None:
                continue
            acts = self._verb(read, _first_word(read, parts.action[0]))
            if acts or (known is not None and _timed(read, at) and read.doc[at].ent_type_ == "PERSON"):
                return parts, "task-told"
        return None

    def _may_be_unit(self, read: Read, at: int) -> bool:
        """Nothing that is known, but it begins like a unit, or has a deadline and no word that begins another clause."""
        if at >= len(read.keys) or read.keys[at] in _NO_SUBJECT or self._verb(read, at) or not read.keys[at].isalpha():
            return False
        return read.keys[at] in UNIT_HEADS or _timed(read, at)

    def _parts(self, read: Read, at: int, end: int) -> _Parts | None:
        """Owner from `at`, lead, support, what is to be done."""
        owner_end = self._owner_end(read, at)
        if owner_end is None:
            return None
        parts = _Parts((at, owner_end), (owner_end, end))
        self._co_owners(read, parts)
        first = parts.action[0]
        while first < end and read.keys[first] in _LEADING:
            first += 1
        helper = _entity_at(read, first)  # «Ủy ban Kiểm tra chủ trì, Ban Tổ chức phối hợp, …»
        if (
            helper
            and read.keys[helper[1] : helper[1] + 2] == ["phối", "hợp"]
            and read.keys[helper[1] + 2 : helper[1] + 3] != ["với"]
        ):
            parts.support.append(helper)
            first = helper[1] + 2
        for cue in read.of("support"):
            if cue.first < owner_end - 1 or cue.last <= first:
                continue
            names, after = self._supports(read, cue.last, end)
            if names:
                parts.support += names
                parts.left.append((cue.first, after))
                if cue.first <= first:
                    first = max(first, after)
        while first < end and read.keys[first] in _LEADING:
            first += 1
        parts.action = (first, self._without_tail(read, end))
        return parts if parts.action[1] - parts.action[0] >= 2 else None

    def _co_owners(self, read: Read, parts: _Parts) -> None:
        """«Phát với Vy dọn kho»: the first leads."""
        at = parts.action[0]
        while at + 2 < len(read.keys) and read.keys[at] in {"và", "với", "cùng"}:
            entity = _entity_at(read, at + 1)
            if entity is None and read.keys[at + 1] in UNIT_HEADS:
                entity = (at + 1, self._name_end(read, at + 2, len(read.keys)))
            if entity is None:
                break
            parts.support.append(entity)
            at = entity[1]
            parts.action = (at, parts.action[1])

    def _owner_end(self, read: Read, at: int) -> int | None:
        """The unit's name goes up to its verb, or as far as it is known."""
        if at >= len(read.keys):
            return None
        known = _entity_at(read, at)
        if known and read.doc[known[0]].ent_type_ == "PERSON":
            return known[1]
        shortest = known[1] if known else at + (3 if read.keys[at] in UNIT_HEADS else 1)
        for n in range(shortest, min(shortest + LONGEST_OWNER, len(read.keys))):
            if read.keys[n] in _ENDS_NAME:
                return known[1] if known else None
            if self._verb(read, n) or read.keys[n] in {",", ":", "."} or _deadline_at(read, n):
                if known is None and read.keys[n] in {",", ":", "."}:
                    return None
                return n
            joint = read.keys[n] in {"và", "với", "cùng"}
            if known and joint and (_entity_at(read, n + 1) or read.keys[n + 1] in UNIT_HEADS):
                return n
        return known[1] if known else None

    def _verb(self, read: Read, n: int) -> bool:
        pair = tuple(read.keys[n : n + 2])
        return pair in self._verbs or pair[:1] in self._verbs or tuple(read.keys[n : n + 3]) in self._verbs

    def _supports(self, read: Read, at: int, end: int) -> tuple[list[Range], int]:
        """Units one after the other, with commas and «và»; where they end."""
        names: list[Range] = []
        n = at
        while n < end:
            entity = _entity_at(read, n)
            if entity is not None:
                last = self._name_end(read, entity[1], end) if read.keys[n] == "các" else entity[1]
            elif names and read.keys[n] in _JOINTS and _entity_at(read, n + 1):
                n += 1
                continue
            elif not names and self._name_end(read, n + 1, end) > n + 1:
                last = self._name_end(read, n + 1, end)
            elif not names and read.keys[n] in UNIT_HEADS:
                last = self._name_end(read, n + 2, end)
            else:
                break
            names.append((n, last))
            n = last
        return names, n

    def _name_end(self, read: Read, at: int, end: int) -> int:
        """Up to the verb, a mark or «và»; where none is near, `at`."""
        for n in range(at, min(at + LONGEST_OWNER, end)):
            if self._verb(read, n) or read.keys[n] in {",", "và", ".", "để"} or _deadline_at(read, n):
                return n
        return at

    def _without_tail(self, read: Read, end: int) -> int:
        for n in range(read.start, end - 1):
            if tuple(read.keys[n : n + 2]) in _TAIL and end - n <= 6:
                return n
        return end

    def _is_procedure(self, read: Read, parts: _Parts, rule: str, concluding: bool) -> bool:
        """«Đề nghị đồng chí Trí trình bày», «đề nghị các đại biểu tắt micro»."""
        first = parts.action[0]
        asked = tuple(read.keys[first : first + 2]) in _ASKED_TO_SPEAK
        return (asked and not concluding) or bool(read.kinds & {"procedure", "handover"})

    def _made(self, sentence: Sentence, parts: _Parts, deadlines: list[Range], rule: str) -> Task | None:
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
            urgency=" ".join(token.text for token in sentence.read.doc[urgent[0].first : urgent[0].last]).lower()
            if urgent
            else None,
            **facts([sentence], rule),
        )


def _subjects(read: Read) -> Iterator[int]:
    """Where a task's subject may begin: at the content, after a rhythm, after «còn việc …,»."""
    at = read.start
    first = next((e for e in read.doc.ents if e.start == at and e.label_ in {"DEADLINE", "DATE"}), None)
    at = first.end if first else at
    while at < len(read.keys) and read.keys[at] in {",", "thì", "là", "riêng", "về", "phía", "còn", "phần", "bên"}:
        if _entity_at(read, at):
            break
        at += 1
    yield at
    for n in range(at + 1, len(read.keys) - 2):  # «máy hư thì phòng vật tư gọi hãng»
        if read.keys[n] in _CONDITIONS | {","}:
            break
        if read.keys[n] == "thì" and (_entity_at(read, n + 1) or read.keys[n + 1] in UNIT_HEADS):
            yield n + 1
    if read.keys[read.start] in {"còn", "về", "riêng", "đối", "việc", "vụ", "chuyện"} and "," in read.keys[at:]:
        yield read.keys.index(",", at) + 1


def _left_to(read: Read) -> _Parts | None:
    """«Phần văn nghệ thì để Đoàn Thanh niên lo»: what, then who."""
    for n in range(read.start + 2, len(read.keys) - 2):
        entity = _entity_at(read, n + 1) if read.keys[n] == "để" else None
        if entity and tuple(read.keys[entity[1] : entity[1] + 1]) in {("lo",), ("làm",), ("phụ",), ("đảm",)}:
            last = n - 1 if read.keys[n - 1] == "thì" else n
            if last - read.start >= 2:
                return _Parts(entity, (read.start, last))
    return None


def _timed(read: Read, at: int) -> bool:
    return any(entity.start > at for entity in read.entities("DEADLINE"))


def _entity_at(read: Read, at: int) -> Range | None:
    found = next((entity for entity in read.entities("UNIT", "PERSON") if entity.start == at), None)
    return (found.start, found.end) if found else None


def _deadline_at(read: Read, at: int) -> bool:
    return any(entity.start == at for entity in read.entities("DEADLINE"))


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
        after = [key for key in read.keys[entity.end : entity.end + 2] if key != "là"]
        by_it = before[-1:] in (["xong"], ["thành"]) or after[:1] in (
            ["phải"],
            ["xong"],
            ["báo"],
            ["trình"],
            ["gửi"],
            ["gởi"],
            ["nộp"],
        )
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
    if words and words not in (
        ["xong"],
        ["hoàn", "thành"],
        ["hoàn", "thành", "xong"],
        ["thực", "hiện", "xong"],
        ["vào"],
        ["làm", "xong"],
        ["thời", "hạn"],
    ):
        at = first - 1 if words[-1:] == ["xong"] else first
    return at, last


def _owner_text(sentence: Sentence, span: Range) -> str:
    first, last = sentence.trimmed(*span)
    if sentence.read.keys[first : first + 1] == ["bên"] and last - first > 1:
        first += 1
    return sentence.text(first, last)
