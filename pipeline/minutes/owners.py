"""Whose task it is and who helps: where a unit's name ends, as token ranges. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.minutes.analysis import Read
from pipeline.minutes.verbs import UNIT_HEADS

Range = tuple[int, int]
LONGEST_OWNER = 9
"""Words of a unit's name beyond what is known of it."""
_LEADING = frozenset("chủ trì , để đầu mối thì :".split())
_JOINTS = frozenset({",", "và", "với", "cùng", "các"})
_ENDS_NAME = frozenset("thống với của là đã không có được bị mà thì nếu như theo tại".split())
"""They stand in no unit's name."""
_TAIL = (("cứ", "thế"), ("cứ", "vậy"), ("nghe", "chưa"), ("rõ", "chưa"), ("được", "không"), ("giúp", "tôi"))


@dataclass
class Parts:
    """A task's parts as token ranges."""

    owner: Range
    action: Range
    support: list[Range] = field(default_factory=list)
    left: list[Range] = field(default_factory=list)
    """What stands in other columns, and is left out of the task's text."""


_AUXILIARIES = (["sẽ"], ["phải"], ["cần"])
"""«Chi cục sẽ cấp máy»: the name ends before them."""


class Owners:
    """Reads owners and helpers; `verbs`: what begins a task after a unit's name."""

    def __init__(self, verbs: frozenset[tuple[str, ...]]) -> None:
        self._verbs = verbs

    def parts(self, read: Read, at: int, end: int) -> Parts | None:
        """Owner from `at`, lead, support, what is to be done."""
        owner_end = self._owner_end(read, at)
        if owner_end is None:
            return None
        parts = Parts((at, owner_end), (owner_end, end))
        self._co_owners(read, parts)
        first = parts.action[0]
        while first < end and read.keys[first] in _LEADING:
            first += 1
        helper = entity_at(read, first)  # «Ủy ban Kiểm tra chủ trì, Ban Tổ chức phối hợp, …»
        after = read.keys[helper[1] : helper[1] + 3] if helper else []
        if helper and after[:2] == ["phối", "hợp"] and after[2:] != ["với"]:
            parts.support.append(helper)
            first = helper[1] + 2
        for cue in read.of("support"):
            if cue.first < owner_end - 1 or cue.last <= first:
                continue
            names, upto = self._supports(read, cue.last, end)
            if names:
                parts.support += names
                parts.left.append((cue.first, upto))
                if cue.first <= first:
                    first = max(first, upto)
        while first < end and read.keys[first] in _LEADING:
            first += 1
        parts.action = (first, self._without_tail(read, end))
        return parts if parts.action[1] - parts.action[0] >= 2 else None

    def _co_owners(self, read: Read, parts: Parts) -> None:
        """«Phát với Vy dọn kho»: the first leads."""
        at = parts.action[0]
        while at + 2 < len(read.keys) and read.keys[at] in {"và", "với", "cùng"}:
            at += read.keys[at : at + 2] == ["cùng", "với"]
            entity = entity_at(read, at + 1)
            end = self._name_end(read, at + 2, len(read.keys))
            if entity is None and (read.keys[at + 1] in UNIT_HEADS or read.doc[at + 1].text[:1].isupper()):
                entity = (at + 1, end)
            if entity is None:
                break
            parts.support.append(entity)
            at = entity[1]
            parts.action = (at, parts.action[1])

    def _owner_end(self, read: Read, at: int) -> int | None:  # noqa: PLR0911
        """The unit's name goes up to its verb, or as far as it is known."""
        if at >= len(read.keys):
            return None
        known = entity_at(read, at)
        if known and read.doc[known[0]].ent_type_ == "PERSON":
            return known[1]
        head = 3 if read.keys[at] in UNIT_HEADS and read.keys[at + 2 : at + 3] not in _AUXILIARIES else 1
        shortest = known[1] if known else at + head
        for n in range(shortest, min(shortest + LONGEST_OWNER, len(read.keys))):
            if read.keys[n] in _ENDS_NAME:
                return known[1] if known else None
            if self.verb(read, n) or read.keys[n] in {",", ":", "."} or deadline_at(read, n):
                if known is None and read.keys[n] in {",", ":", "."}:
                    return None
                return n
            joint = read.keys[n] in {"và", "với", "cùng"}
            if known and joint and (entity_at(read, n + 1) or UNIT_HEADS & set(read.keys[n + 1 : n + 2])):
                return n
        return known[1] if known else None

    def verb(self, read: Read, n: int) -> bool:
        """Whether a verb of a task begins at n."""
        pair = tuple(read.keys[n : n + 2])
        return pair in self._verbs or pair[:1] in self._verbs or tuple(read.keys[n : n + 3]) in self._verbs

    def _supports(self, read: Read, at: int, end: int) -> tuple[list[Range], int]:
        """Units one after the other, with commas and «và»; where they end."""
        names: list[Range] = []
        n = at
        while n < end:
            entity = entity_at(read, n)
            if entity is not None:
                last = self._name_end(read, entity[1], end) if read.keys[n] == "các" else entity[1]
            elif names and read.keys[n] in _JOINTS and entity_at(read, n + 1):
                n += 1
                continue
            elif self.verb(read, n):
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

    def _name_end(self, read: Read, at: int, end: int) -> int:
        """Up to the verb, a mark or «và»; where none is near, `at`."""
        for n in range(at, min(at + LONGEST_OWNER, end)):
            if self.verb(read, n) or read.keys[n] in {",", "và", ".", "để"} or deadline_at(read, n):
                return n
        return at

    def _without_tail(self, read: Read, end: int) -> int:
        for n in range(read.start, end - 1):
            if tuple(read.keys[n : n + 2]) in _TAIL and end - n <= 6:
                return n
        return end


def timed(read: Read, at: int) -> bool:
    """Whether a deadline stands after `at`."""
    return any(entity.start > at for entity in read.entities("DEADLINE"))


def entity_at(read: Read, at: int) -> Range | None:
    """The person or unit that begins at `at`."""
    found = next((entity for entity in read.entities("UNIT", "PERSON") if entity.start == at), None)
    return (found.start, found.end) if found else None


def deadline_at(read: Read, at: int) -> bool:
    """Whether a deadline begins at `at`."""
    return any(entity.start == at for entity in read.entities("DEADLINE"))
