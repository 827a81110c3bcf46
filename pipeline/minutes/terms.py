"""Where in a task's clause the deadline stands, as token ranges. Pure; deadlines.py reads the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.minutes.analysis import Read
from pipeline.minutes.spans import MARKS, Range
from pipeline.minutes.subjects import Subjects

_BY_A_DATE = frozenset({"hạn", "phải", "xong", "báo", "trình", "gửi", "gởi", "nộp"})
_BARE = frozenset({"tuần", "tháng", "quý", "năm"})
_NOT_BARE = (["đầu"], ["cuối"], ["qua"], ["rồi"], ["vừa"], ["trước"], ["thứ"])
"""«trong tuần đầu tháng 5» is not this week."""
_DONE = frozenset({"xong", "hoàn", "thành", "thực", "hiện", "vào", "kết", "quả", "thời", "hạn", "làm"})
_DONE_BY = frozenset(
    {"xong", "hoàn thành", "hoàn thành xong", "thực hiện xong", "vào", "làm xong", "thời hạn", "hạn", "thành xong"}
)
_NO_END = frozenset({"từ", "của", "kể", "sau", "hôm", "như"})
_VAGUE = {"năm nay", "hôm nay", "năm này", "bữa nay", "năm tới", "năm sau"}
"""Alone they tell when, not until when."""
_WEEKDAY = frozenset({"tư", "năm", "sáu", "bảy"})
_DELIVERED = frozenset("nộp gửi gởi trình báo xong thành cho chốt tôi em anh chị vào".split())
_HANDED = frozenset({"nộp", "gửi", "gởi", "trình"})
_SELF = {
    ("chúng", "tôi"),
    ("chúng", "em"),
    ("bọn", "em"),
    ("tụi", "em"),
    ("em",),
    ("tôi",),
    ("tui",),
    ("mình",),
    ("anh",),
}
_EASED = frozenset({"giùm", "giúp", "dùm"})
"""«đi mua giùm cuối tuần này»: an order, and its day."""
_EVENTS = frozenset("khi kỳ mùa tết lễ giờ lúc hội đại buổi phiên cuộc đợt dịp rằm hè vụ năm bão mưa hai".split())
"""What something may have to be done before, other than a day."""
_ENDS_EVENT = frozenset("để nhé nha và thì là phải".split())
LONGEST_EVENT = 8
"""Words after «trước»."""


@dataclass(frozen=True)
class Where:
    """tokens[first:end] of a sentence, a clause whose subject begins at `subject`."""

    read: Read
    first: int
    subject: int
    end: int
    after: int = -1
    """Where who ends, if anybody is named."""


def deadlines(where: Where, subjects: Subjects) -> list[Range]:
    """Those of the clause.

    What comes after «nếu» is a condition, and «từ tháng 8» a beginning. A date alone is a deadline where «phải»,
    «xong» stand by it, and where it begins the clause: «ngày mai anh Kỳ ra kiểm tra», «thứ năm trình tôi».
    """
    found = [*_entities(where, subjects), *_bare(where, subjects)]
    taken = {n for begin, last in found for n in range(begin, last)}
    found += [span for span in _events(where, subjects) if not taken & set(range(*span))]
    return sorted(found)


def _entities(where: Where, subjects: Subjects) -> Iterator[Range]:
    keys, first = where.read.keys, where.first
    for entity in where.read.entities("DEADLINE", "DATE"):
        if not first <= entity.start < where.end:
            continue
        before = keys[first : entity.start]
        if "nếu" in before or before[-2:] == ["hôm", "nay"] or (before and before[-1] in _NO_END):
            continue
        if entity.label_ == "DATE" and " ".join(keys[entity.start : entity.end]) in _VAGUE:
            continue
        if keys[entity.end - 1] in _BARE and keys[entity.end : entity.end + 1] in _NOT_BARE:
            continue
        after = [key for key in keys[entity.end : entity.end + 2] if key != "là"]
        by_it = before[-1:] in (["xong"], ["thành"]) or bool(_BY_A_DATE & set(after[:1]))
        handed = before[-1:] == ["vào"] and bool(_DELIVERED & set(before[-4:]))
        handed = handed or (entity.end >= where.end - 1 and bool(_HANDED & set(before[-3:])) and len(before) > 2)
        if entity.label_ == "DEADLINE" or by_it or handed or _begins(where, entity.start, entity.end, subjects):
            yield entity.start, entity.end


def _begins(where: Where, start: int, last: int, subjects: Subjects) -> bool:
    """A date before who, or after a mark and before a verb."""
    keys = where.read.keys
    if start < where.subject or start == where.first or keys[start - 1] in _EASED:
        return True
    if start == where.after and subjects.verb_from(where.read, last) is not None:
        return True  # «đồng chí Quế tuần tới trực tiếp xuống …»
    if keys[start - 1] not in MARKS | {"thì", "rồi"}:
        return False
    own = next((n for n in (2, 1) if tuple(keys[last : last + n]) in _SELF), 0)
    acts = subjects.verb_from(where.read, last + own) is not None
    return acts or keys[last : last + 1] in (["là"], ["phải"], ["xong"])


def _bare(where: Where, subjects: Subjects) -> Iterator[Range]:
    """«mai trình tôi», «thứ năm nộp», «nộp vào thứ năm»: after a mark, and before a verb or the end."""
    keys, doc, end = where.read.keys, where.read.doc, where.end
    for n in range(where.first, end):
        last = _bare_day(where.read, n)
        if doc[n].ent_type_ or last == n or last > end:
            continue
        begun = n == where.first or keys[n - 1] in MARKS
        follows = last < end and (subjects.verb_from(where.read, last) is not None or keys[last] in {"phải", "là"})
        if keys[n - 1 : n] == ["vào"] or (begun and (follows or last == end)):
            yield n, last


def _bare_day(read: Read, n: int) -> int:
    """Where «mai», «thứ năm» ends; n for anything else: Mai is a name, «thứ hai» a number."""
    if read.keys[n] in {"mai", "mốt"} and not read.doc[n].text[:1].isupper():
        return n + 1
    if read.keys[n] == "thứ" and read.keys[n + 1 : n + 2] and read.keys[n + 1] in _WEEKDAY:
        return n + 2
    return n


def _events(where: Where, subjects: Subjects) -> Iterator[Range]:
    """«trước khi nghỉ Tết», «trước kỳ họp Hội đồng nhân dân», «trước mùa mưa»."""
    keys, doc = where.read.keys, where.read.doc
    n = where.first
    while n < where.end - 1:
        past = keys[n - 1 : n] in (["hôm"], ["như"], ["lần"], ["kỳ"])
        if keys[n] != "trước" or keys[n + 1] not in _EVENTS or doc[n].ent_type_ or past:
            n += 1
            continue
        last = _event_end(where, n, subjects)
        if keys[n + 1] not in {"hai", "năm"} or "tết" in keys[n:last]:
            begin = n - 2 if keys[max(0, n - 2) : n] in (["chậm", "nhất"], ["muộn", "nhất"]) else n
            yield begin, last
        n = last


def _event_end(where: Where, n: int, subjects: Subjects) -> int:
    """To a mark or a verb; after «trước khi» verbs stand too."""
    keys = where.read.keys
    last, free = n + 2, keys[n + 1] in {"khi", "lúc"}
    while last < min(where.end, n + LONGEST_EVENT) and keys[last] not in MARKS | _ENDS_EVENT:
        if not free and last > n + 2 and subjects.verb(where.read, last) and keys[last] not in {"họp", "thi"}:
            break
        last += 1
    return last


def widened(read: Read, first: int, last: int, begin: int) -> Range:
    """With «xong», «hoàn thành» before the deadline, where nothing else is said of it."""
    at = first
    while at > begin and read.keys[at - 1] in _DONE and at - 1 > begin:
        at -= 1
    if at < first and read.keys[at : at + 2] in (["thành"], ["hiện"], ["quả"]):
        at = first
    words = read.keys[at:first]
    if words and " ".join(words) not in _DONE_BY:
        at = first - 1 if words[-1:] == ["xong"] else first
    after = last
    while after < len(read.keys) and read.keys[after] in {"phải", "là"}:
        after += 1
    if (
        after > last
        and read.keys[after : after + 1] == ["xong"]
        and read.keys[after + 1 : after + 2] in ([], [","], ["."])
    ):
        return at, after + 1  # «trong tháng 12 phải xong»
    return at, last
