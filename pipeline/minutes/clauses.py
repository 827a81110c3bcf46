"""A sentence's clauses: one for each who is to do something. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.minutes.agents import BACKWARD, DIRECT, LIGHT, PLURAL, TAKES_OBJECT, TOGETHER, TOPIC_EDGES, TOPIC_MARKS
from pipeline.minutes.analysis import Read
from pipeline.minutes.owners import helping
from pipeline.minutes.spans import MARKS, Range, entity_at, matched, time_at
from pipeline.minutes.subjects import Subject, Subjects
from pipeline.minutes.terms import widened
from pipeline.minutes.verbs import TAILS

_GIVING = frozenset(
    "tôi cũng xin giao cho nhiệm vụ phân công yêu cầu đề nghị nhờ phiền mời thì là riêng về phía".split()
)
_GIVES_NOT = frozenset("đã được bàn từng sẽ chuyển không việc thì vừa mới xin".split())
"""Before «giao» they tell of a giving that is past, to come or none."""
_BEFORE_GIVING = frozenset({",", ":", "là", "và", "thì", "tôi", "xin", "rồi", ";"})
_CONDITIONS = frozenset("nếu khi chậm ai nào mô không chưa để mà".split())
"""What happens in such a case is no task."""
_STATES = frozenset({"chưa", "không"})
"""«23 hộ chưa rõ nguồn gốc, sở xác minh» tells a state; only before «thì» is it a condition."""
_NO_TOPIC = _CONDITIONS | frozenset("hư hỏng thiếu hết bị rồi đã đang vì do".split())
_ANSWERS = frozenset("được tốt rồi ừ thôi đúng nhất đồng ờ vâng ok hay".split())
"""«Được đó, chị Hậu cứ làm»: no topic."""
LONGEST_TOPIC = 12
"""Words."""
_JOINS = frozenset({"còn", "và", "thì", "rồi", "riêng", "do", "để"})
FAR = 6
"""Words of what a task is about, before whose it is."""
LEAST_BETWEEN = 5
"""Words between two who are joined by «và», each with a task."""
_EMPTY = frozenset("tôi cho chính phải là xong chung".split())


@dataclass(frozen=True)
class Clause:
    """tokens[first:last] of a sentence: one who is to do something, with what stands before and after."""

    subject: Subject
    first: int
    last: int
    rule: str
    given: bool
    """By a verb of giving: «giao», «yêu cầu»."""


class Clauses:
    """Finds them."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects

    def of(self, read: Read, begin: int) -> Iterator[Clause]:
        """Each who is to do something, in order; what is a condition is left out."""
        end = len(read.keys)
        heads = {head.first: (head, "task-told", head.first) for head in self._heads(read, begin, end)}
        for first, named, rule in self._given(read, begin):
            heads = {at: head for at, head in heads.items() if not first <= at <= named.first}
            heads[named.first] = (named, rule, first)
        order = [heads[at] for at in sorted(heads)]
        order = [head for n, head in enumerate(order) if not n or head[0].first >= order[n - 1][0].does]
        order = [head for n, head in enumerate(order) if not n or not helping(read, head[0])]
        before = [begin, *(head.does + 1 for head, _, _ in order)]
        order = [
            (head, rule, giving)
            for n, (head, rule, giving) in enumerate(order)
            if rule != "task-told" or not (_conditional(read, before[n], head) or self._announced(read, begin, head))
        ]
        start = begin
        for n, (head, rule, _) in enumerate(order):
            further = order[n + 1] if n + 1 < len(order) else None
            last = _clause_end(read, head, further[0].first, further[2]) if further else _sentence_end(read, head)
            yield Clause(head, start, last, rule, rule != "task-told")
            start = last

    def _heads(self, read: Read, first: int, end: int) -> Iterator[Subject]:
        """All of a sentence, one after the other, from `first` on."""
        n, first_one = first, True
        while n < end:
            person = first_one and n - first <= FAR and read.doc[n].ent_type_ == "PERSON"
            free = (
                n == first
                or person
                or (first_one and read.keys[first] in TOPIC_MARKS)
                or not self._subjects.takes(read, n)
            )
            may = n == first or (free and self._may_begin(read, n, first, first_one))
            found = self._subjects.at(read, n) if may else None
            begun = n == first or read.keys[n - 1] in MARKS | {"thì", "còn"}
            if found is not None and found.loose and not begun:
                found = None
            if found is not None and found.does < end:
                yield found
                n, first_one = found.does + 1, False
            else:
                n += 1

    def _may_begin(self, read: Read, n: int, first: int, first_one: bool) -> bool:
        """Whether a clause may begin at n: after a mark, «còn», a day; a name also elsewhere, if it is no object."""
        before = read.keys[n - 1]
        if _listed(read, n):
            return False
        begun = before in MARKS | {"còn", "thì", "rồi", "riêng"} or _time_before(read, n)
        told = matched(read, n - 2, BACKWARD, 2) == n or matched(read, n - 1, BACKWARD, 1) == n
        handed = (first_one and before in {"do", "để", "giao", "nhờ"}) or read.keys[n - 2 : n] == ["giao", "cho"]
        if begun or told or handed or matched(read, n, TOGETHER) > n:
            return True
        name = entity_at(read, n) or self._subjects.spoken(read, n)
        if name is None or self._helps(read, n):
            return False
        if before == "và":
            return n - first > LEAST_BETWEEN and entity_at(read, n) is not None
        mark = next((m + 1 for m in range(n - 1, first - 1, -1) if read.keys[m] in MARKS), first)
        topical = n - mark <= FAR and not any(self._subjects.verb(read, m) for m in range(mark, n))
        return (mark == first or topical) and read.keys[n] not in PLURAL and before not in TAKES_OBJECT

    def _helps(self, read: Read, n: int) -> bool:
        """Whether n stands among those with whom: «phối hợp kiểm lâm và công an xã lập chốt»."""
        for cue in read.of("support"):
            if cue.last <= n and not any(self._subjects.verb(read, m) for m in range(cue.last, n)):
                return not MARKS & set(read.keys[cue.last : n])
        return False

    def _announced(self, read: Read, begin: int, head: Subject) -> bool:
        """«Hội nghị thống nhất các xã tiếp nhận …»; «…, thường trực sẽ ký»: decided or foretold, not given."""
        agreed = [cue for cue in read.of("conclusion") if begin <= cue.first < head.first]
        if agreed and (not head.known or not MARKS & set(read.keys[agreed[-1].last : head.first])):
            return True
        return head.first > begin and read.keys[head.last : head.last + 1] == ["sẽ"]

    def _given(self, read: Read, begin: int) -> Iterator[tuple[int, Subject, str]]:
        """«giao X …», «yêu cầu X …», «đề nghị X …»: where the giving begins, and who."""
        for cue in read.of("assign"):
            near = cue.first <= max(read.start, begin) + 3 or time_at(read, begin) >= cue.first - 1
            before = read.keys[cue.first - 1] if cue.first else ""
            gives = read.keys[cue.first] == "giao" and before not in _GIVES_NOT
            if cue.first < begin or not (near or gives or before in _BEFORE_GIVING):
                continue
            at = cue.first
            while at < len(read.keys) and read.keys[at] in _GIVING and not entity_at(read, at):
                at += 1
            subject = self._subjects.at(read, at) or self._named(read, at)
            if subject is not None:
                yield cue.first, subject, cue.rule

    def _named(self, read: Read, at: int) -> Subject | None:
        """Somebody known, whatever follows."""
        known = entity_at(read, at)
        if known is None or known[1] >= len(read.keys):
            return None
        return Subject(at, known[1], known[1], known=True, person=read.doc[at].ent_type_ == "PERSON")


def _time_before(read: Read, n: int) -> bool:
    return any(entity.end == n for entity in read.entities("DEADLINE", "DATE"))


def _listed(read: Read, n: int) -> bool:
    """After a name and a comma or «và»: one more of a list."""
    if read.keys[n - 1] not in {",", "và", "với", "cùng"}:
        return False
    plural = read.keys[n] in PLURAL
    return any(
        entity.end == n - 1 and (plural or entity[0].norm_ not in PLURAL) for entity in read.entities("UNIT", "PERSON")
    )


def apart(read: Read, clause: Clause, span: Range) -> bool:
    """«…, xong trước ngày 10»: after a mark and last, of all that was given in the sentence."""
    begin, last = widened(read, *span, clause.first)
    ends = last >= clause.last or all(not key[0].isalnum() or key in TAILS for key in read.keys[last : clause.last])
    return begin > clause.subject.does and read.keys[begin - 1] in MARKS and ends


def begins(read: Read) -> int:
    """After «tôi kết luận:»."""
    starts = [cue for cue in read.of("conclusion-start") if cue.first <= read.start + 3]
    at = starts[0].last if starts else read.start
    while at < len(read.keys) and read.keys[at] in {",", ":", "là", "như", "sau", "thế", "này"}:
        at += 1
    return at


def _clause_end(read: Read, head: Subject, following: int, giving: int) -> int:
    """Where the clause before the next one ends: at the last mark between them, else right before who comes next."""
    following = min(following, giving)
    mark = next((n for n in range(following - 1, head.does, -1) if read.keys[n] in MARKS), None)
    joint = next((n for n in range(head.does + 1, following) if read.keys[n] == "còn"), None)
    if joint is not None:
        return joint
    if mark is not None:
        return mark
    at = following
    while at - 1 > head.does and read.keys[at - 1] in _JOINS:
        at -= 1
    return next((entity.start for entity in read.entities("DATE") if entity.end == at and entity.start > head.does), at)


def _sentence_end(read: Read, head: Subject) -> int:
    """To the end, or to where another subject is turned to: «…, phần vận động thì tôi lo»."""
    for n in range(head.does + 1, len(read.keys) - 2):
        turns = read.keys[n] in MARKS and read.keys[n + 1] in TOPIC_MARKS
        later = read.keys[n] in MARKS and read.keys[n + 1] in {"khi", "nếu", "chừng"}
        if later and {("thì", "mình"), ("thì", "ta")} & {*pairwise(read.keys[n:])}:
            return n  # «…, khi nào họ đặt cọc thì mình tính tiếp»
        if turns and "thì" in read.keys[n + 2 : n + 2 + LONGEST_TOPIC]:
            return n
    return len(read.keys)


def _conditional(read: Read, start: int, head: Subject) -> bool:
    """«Chậm thì Ban Thường vụ kiểm điểm»."""
    last = head.first
    while last > start and read.keys[last - 1] in {"để", "thì"}:
        last -= 1  # «phần văn nghệ thì để Đoàn Thanh niên lo»
    before = set(read.keys[max(start, _after_mark(read, head.first)) : last])
    return bool(before & (_CONDITIONS if "thì" in read.keys[start : head.first] else _CONDITIONS - _STATES))


def _after_mark(read: Read, at: int) -> int:
    if at and read.keys[at - 1] == "nhưng":
        return at
    return next((n + 1 for n in range(at - 1, -1, -1) if read.keys[n] in MARKS and n < at - 1), 0)


def topic(read: Read, clause: Clause) -> Range | None:
    """What stands before who: «Việc khen thưởng anh Nam lập danh sách»."""
    first, last = clause.first, clause.subject.first
    if clause.given:
        cues = [cue.first for cue in read.of("assign") if clause.first <= cue.first <= clause.subject.first]
        last = min([last, *cues])
    while last > first and (read.keys[last - 1] in TOPIC_EDGES or matched(read, last - 2, BACKWARD, 2) == last):
        last -= 1 if read.keys[last - 1] in TOPIC_EDGES else 2
    while first < last and read.keys[first] in TOPIC_EDGES | MARKS:
        first += 1
    times = [entity for entity in read.entities("DEADLINE", "DATE") if first <= entity.start < last]
    if any(entity.start == first and entity.end >= last for entity in times):
        return None
    joint = next((n for n in range(last - 1, first, -1) if read.keys[n] == "còn"), None)
    if joint is not None:  # «anh Lộc dự trù …, còn hợp đồng thì phòng vật tư …»
        first = joint + 1
    if read.keys[first] in _ANSWERS and "," in read.keys[first : first + 3]:
        first = read.keys.index(",", first) + 1  # «Được, việc văn bản chị Hằng soạn»
    words = read.keys[first:last]
    void = _NO_TOPIC if "thì" in read.keys[first : clause.subject.first] else _NO_TOPIC - _STATES
    if not 1 <= len(words) <= LONGEST_TOPIC or words[0] in _ANSWERS or void & set(words):
        return None
    return first, last


def only_who(read: Read, clause: Clause) -> int | None:
    """Where «lo việc này» ends, when nothing but deadlines and particles follows it in the clause."""
    at = matched(read, clause.subject.does, LIGHT)
    if at == clause.subject.does:
        return None
    back = matched(read, at, BACKWARD)
    if back > at and read.keys[back : back + 1] == [","]:
        return at
    n = at
    while n < clause.last:
        after = max(matched(read, n, BACKWARD), time_at(read, n))
        if after == n and read.keys[n] in DIRECT | MARKS | _EMPTY:
            after = n + 1
        if after == n:
            return None
        n = after
    return at
