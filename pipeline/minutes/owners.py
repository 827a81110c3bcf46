"""Whose task it is and who helps, as token ranges. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.minutes.agents import HELPING
from pipeline.minutes.analysis import Read
from pipeline.minutes.spans import MARKS, Range, entity_at, matched, time_at
from pipeline.minutes.subjects import ENDS_NAME, Subject, Subjects
from pipeline.minutes.verbs import UNIT_HEADS

LONGEST_HELPER = 9
"""Words of a helper's name beyond what is known of it."""
_LEADING = frozenset("chủ trì , để đầu mối thì :".split())
_JOINTS = frozenset({",", "và", "với", "cùng", "các"})
_NO_NAME = frozenset("trong ở về từ khi ngay cùng sẽ phải cần".split())
_TAIL = (("cứ", "thế"), ("cứ", "vậy"), ("nghe", "chưa"), ("rõ", "chưa"), ("được", "không"), ("giúp", "tôi"))


@dataclass
class Parts:
    """A task's parts as token ranges."""

    owner: Range
    action: Range
    support: list[Range] = field(default_factory=list)
    left: list[Range] = field(default_factory=list)
    """What stands in other columns, and is left out of the task's text."""


class Owners:
    """Reads owner, helpers and what is to be done."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects

    def parts(self, read: Read, subject: Subject, end: int) -> Parts | None:
        """The parts of a clause that goes from its subject to `end`."""
        after = subject.helpers[-1][1] if subject.helpers else subject.last
        parts = Parts((subject.first, subject.last), (after, end), [*subject.helpers])
        if subject.helpers and read.keys[after : after + 1] == ["cùng"]:
            parts.action = (after + 1, end)
        if subject.called:
            parts.action = (subject.does, end)
        first = parts.action[0]
        while first < end and read.keys[first] in _LEADING:
            first += 1
        for helper, upto in self._helpers(read, first, end):  # «Ủy ban Kiểm tra chủ trì, Ban Tổ chức phối hợp, …»
            parts.support += [(helper.first, helper.last), *helper.helpers]
            if helper.first <= first:
                first = upto
            else:
                parts.left.append((helper.first, upto))
        first = self._cued(read, parts, first, end)
        while first < end and read.keys[first] in _LEADING:
            first += 1
        parts.action = (first, _without_tail(read, end))
        return parts if parts.action[1] > parts.action[0] else None

    def _helpers(self, read: Read, first: int, end: int) -> Iterator[tuple[Subject, int]]:
        """Those of whom nothing but «phối hợp» is said, each with where that ends."""
        past = first
        for n in range(first, end):
            if n < past or (n > first and read.keys[n - 1] not in {",", "và", "còn"}):
                continue
            subject = self._subjects.at(read, n)
            if subject and (upto := helping(read, subject)):
                past = min(upto, end)
                yield subject, past

    def _cued(self, read: Read, parts: Parts, first: int, end: int) -> int:
        """Helpers after «phối hợp với»; where what is to be done begins."""
        if read.keys[first : first + 1] == ["cùng"]:  # «Văn phòng cùng với trung tâm dữ liệu xử lý …»
            begin = first + 1 + (read.keys[first + 1 : first + 2] == ["với"])
            names, upto = self._listed(read, begin, end)
            parts.support += names
            first = upto if names else first
        for cue in read.of("support"):
            if cue.first < parts.owner[1] - 1 or cue.last <= first or cue.last >= end:
                continue
            within = (n for n in range(cue.first, cue.last) if entity_at(read, n))
            names, upto = self._listed(read, next(within, cue.last), end)
            if names:
                parts.support += names
                parts.left.append((cue.first, upto))
                if cue.first <= first:
                    first = max(first, upto)
        return first

    def _listed(self, read: Read, at: int, end: int) -> tuple[list[Range], int]:
        """Units one after the other, with commas and «và»; where they end."""
        names: list[Range] = []
        n = at
        while n < end:
            entity = entity_at(read, n)
            if entity is not None:
                last = self._name_end(read, entity[1], end) if self._goes_on(read, n, entity[1]) else entity[1]
            elif names and read.keys[n] in _JOINTS and entity_at(read, n + 1):
                n += 1
                continue
            elif self._subjects.verb(read, n):
                break
            elif not names and self._name_end(read, n + 1, end) > n + 1:
                last = self._name_end(read, n + 1, end)
            elif not names and read.keys[n] in UNIT_HEADS:
                last = self._name_end(read, n + 2, end)
            else:
                break
            names.append((n, last))
            n = last
        return names, n

    def _goes_on(self, read: Read, first: int, last: int) -> bool:
        """«các xã ven biển», «kiểm lâm địa bàn và …»."""
        follows = read.doc[last].text if last < len(read.keys) else ""
        return read.keys[first] == "các" or (follows.islower() and follows not in ENDS_NAME | _NO_NAME)

    def _name_end(self, read: Read, at: int, end: int) -> int:
        """Up to the verb, a mark or «và»; where none is near, `at`."""
        for n in range(at, min(at + LONGEST_HELPER, end)):
            if self._subjects.verb(read, n) or read.keys[n] in {",", "và", ".", "để"} or time_at(read, n) > n:
                return n
        return at


def helping(read: Read, subject: Subject) -> int:
    """Where «phối hợp» ends, when that is all that is said of somebody; else 0."""
    at = subject.helpers[-1][1] if subject.helpers else subject.last
    upto = matched(read, at, HELPING)
    return upto if upto > at and (upto >= len(read.keys) or read.keys[upto] in MARKS) else 0


def _without_tail(read: Read, end: int) -> int:
    for n in range(read.start, end - 1):
        if tuple(read.keys[n : n + 2]) in _TAIL and end - n <= 6:
            return n
    return end
