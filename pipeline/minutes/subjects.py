"""Where in a sentence somebody stands who is to do something, and where what is to be done begins. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.minutes.agents import (
    AGENTS,
    AUXILIARIES,
    CALLS,
    FORBIDDEN,
    LIGHT,
    NAME_VERBS,
    NAMED_AFTER,
    NO_TASK,
    NO_VERB,
    NOUNS,
    PLURAL,
    QUANTIFIERS,
    RELATIVE,
    SPEAKING,
)
from pipeline.minutes.analysis import Read
from pipeline.minutes.spans import MARKS, Range, Words, entity_at, matched, time_at
from pipeline.minutes.verbs import HONORIFICS, UNIT_HEADS
from pipeline.vietnamese.people_data import GIVEN, WORDS
from pipeline.vietnamese.reading import Reading
from pipeline.vietnamese.titles import TITLES

EVERYBODY = (["anh", "em"], ["chị", "em"], ["bà", "con"])
"""«Chị em mình làm gì cũng phải …»: said of all."""
NO_NAMES = {("cụ", "thể"), ("bà", "con"), ("chú", "ý"), ("bác", "sĩ"), ("anh", "hùng"), ("ông", "nội"), ("anh", "em")}
LONGEST_NAME = 9
"""Words of a unit's name beyond what is known of it."""
ENDS_NAME = frozenset(
    "thống với của là đã không có được bị mà thì nếu như theo tại tôi và chưa đang vừa cho để rồi nào ai khỏi".split()
)
"""They stand in no unit's name."""
DECIDES = {("thông", "qua"), ("thống", "nhất"), ("nhất", "trí"), ("quyết", "nghị"), ("quyết", "định"), ("đồng", "ý")}
"""What a body does in the meeting itself."""
MODAL = frozenset("sẽ phải cần sớm ngay luôn cho xin lại giúp nhớ".split())
"""They ask for a verb after them."""
SAID = {("trình", "bày"), ("phát", "biểu")}
DIRECTIONS = frozenset("đi lên xuống qua ra về đến tới vô sang".split())
"""They are a task's verb where another verb follows: «lên huyện làm hồ sơ»."""
LONGEST_PLURAL = 5
"""Words of «các hộ kinh doanh»."""
JOINTS = frozenset({"và", "với", "cùng"})


@dataclass(frozen=True)
class Subject:
    """Who: tokens[first:last]; what is to be done begins at `does`."""

    first: int
    last: int
    does: int
    known: bool
    """Whether it is a person or unit by name, and no mere word for one."""
    person: bool
    loose: bool = False
    """The verb is none that is known."""
    helpers: tuple[Range, ...] = ()
    called: bool = False
    """«Chị Yến ơi, chị …»: words of address stand between who and the verb."""


class Subjects:
    """Finds them; `verbs`: what begins a task."""

    def __init__(self, verbs: Words) -> None:
        self._verbs = verbs | LIGHT
        self._halved = self._verbs | NOUNS

    def at(self, read: Read, at: int) -> Subject | None:
        """Somebody at `at`, with helpers after «và», and a verb after that."""
        found = self._called(read, at) or self._one(read, at)
        if found is None:
            return None
        helpers: list[Range] = []
        last = found.last
        while found.does < 0:
            other = self._joined(read, found.last)
            if other is None:
                return None
            helpers.append((other.first, other.last))
            found = replace(found, last=other.last, does=other.does, known=found.known or other.known)
        if helpers:
            return replace(found, last=last, helpers=tuple(helpers))
        return found

    def _joined(self, read: Read, at: int) -> Subject | None:
        keys = read.keys
        if at >= len(keys) or keys[at] not in JOINTS | {","}:
            return None
        return self._one(read, at + 1 + (keys[at : at + 2] == ["cùng", "với"]))

    def _one(self, read: Read, at: int) -> Subject | None:
        """Somebody at `at`; `does` is -1 where no verb follows."""
        named = at + 1 if read.keys[at : at + 1] == ["em"] and entity_at(read, at + 1) else at
        known = self._whole(read, entity_at(read, named)) or self.spoken(read, at)
        if known is not None and " ".join(read.keys[slice(*known)]) in NAMED_AFTER:
            agent = self._agent(read, at)  # «chi cục trồng trọt …»
            known = None if agent is not None and agent.does >= 0 else known
        if known is not None:
            is_unit = read.doc[named].ent_type_ == "UNIT"
            last, does = self._after_known(read, known, is_unit)
            loose = does < 0 and self._may_do(read, known)
            return Subject(at, last, last if loose else does, known=True, person=not is_unit, loose=loose)
        return self._agent(read, at)

    def _whole(self, read: Read, known: Range | None) -> Range | None:
        """With the second syllable of a word whose first one ends the name: «Văn phòng Thanh tra»."""
        if known is None or known[1] >= len(read.keys) or not read.doc[known[1] - 1].text[:1].isupper():
            return known
        pair = (read.keys[known[1] - 1], read.keys[known[1]])
        if known[1] - known[0] < 2 or not read.doc[known[1]].text.islower():
            return known
        return (known[0], known[1] + 1) if pair in self._halved or " ".join(pair) in WORDS else known

    def _may_do(self, read: Read, known: Range) -> bool:
        """Whether the word after a name that is whole may be a verb that nobody listed: «anh Lộc dự trù …»."""
        keys, last = read.keys, known[1]
        if (
            last + 1 >= len(keys)
            or keys[last - 1] in {"thành", "thị"}
            or keys[known[0]] in PLURAL
            or " ".join(keys[slice(*known)]) in NAMED_AFTER
        ):
            return False
        word = read.doc[last].text
        if tuple(keys[last : last + 2]) in DECIDES or matched(read, last, SPEAKING) > last:
            return False
        return (
            word.isalpha()
            and word.islower()
            and keys[last] not in NO_VERB | UNIT_HEADS
            and not read.doc[last].ent_type_
        )

    def _after_known(self, read: Read, known: Range, is_unit: bool) -> tuple[int, int]:
        """Where the name ends, with the office or the place after it, and where the verb is."""
        last = known[1]
        does = self.verb_from(read, last)
        if does is not None and not self._tells_which(read, last):
            return last, does
        further = self._agent(read, last) if not is_unit else None
        if further is not None and further.does >= 0:
            return further.last, further.does  # «anh Cường phòng quản lý công trình …»
        general = is_unit and (read.keys[known[0]] in PLURAL or known[1] - known[0] <= 2)
        office = self._office(read, last)
        whole = self._may_do(read, known) and is_unit and not general
        stop = self._name_end(read, office, office) if (is_unit and not whole) or office > last else None
        if stop is not None and stop > last:
            does = self.verb_from(read, stop)
            if does is not None:
                return stop, does
        return last, -1

    def _office(self, read: Read, at: int) -> int:
        """Where «chánh văn phòng» after a name ends, «trưởng ban kiểm soát»; `at` where there is none."""
        if at >= len(read.keys):
            return at
        title = TITLES.match(Reading(read.keys[at : at + 4]), 0)
        if title is not None:
            last = at + title.last
            return matched(read, last, NAME_VERBS) if read.keys[last - 1] in NAMED_AFTER else last
        known = entity_at(read, at)
        return known[1] if known else at

    def _agent(self, read: Read, at: int) -> Subject | None:
        """«giáo viên chủ nhiệm …», «mấy ông trưởng ấp …», «tổ kỹ thuật …»."""
        keys = read.keys
        head = at
        while head < len(keys) and keys[head] in QUANTIFIERS and head - at < 2:
            head += 1
        if keys[head : head + 1] == ["bên"]:
            head += 1  # «bên vệ sinh cọ rửa»
        if head >= len(keys):
            return None
        begins = matched(read, head, AGENTS, 3)
        if begins == head and " ".join(keys[head : head + 2]) in NAMED_AFTER:
            begins = head + 2
        if begins == head:
            if keys[head] not in UNIT_HEADS and not (head > at and keys[head] in HONORIFICS and keys[at] in PLURAL):
                return None
            begins = head + 1
        kind = " ".join(keys[head:begins])
        named = kind in NAMED_AFTER or kind.split()[-1] in NAMED_AFTER
        if named and kind not in {"văn phòng"} and matched(read, begins, NAME_VERBS) > begins:
            begins = matched(read, begins, NAME_VERBS)
            stop = self._name_end(read, begins, begins)
            if stop is None and ENDS_NAME & set(read.keys[begins : begins + 2]):
                return None  # «ban chỉ đạo thống nhất»
            joined = stop is not None and read.keys[stop] in JOINTS
            if stop is None or (self.verb_from(read, stop) is None and not joined):
                if kind not in NAMED_AFTER:
                    return None  # «trưởng ban kiểm soát trình bày»
                stop = head + len(kind.split())
        else:
            stop = self._name_end(read, begins, begins)
        if stop is None or keys[stop - 1] == "ta" or (keys[head : head + 2] in EVERYBODY and stop - head <= 3):
            return None
        does = self.verb_from(read, stop)
        return Subject(at, stop, -1 if does is None else does, known=False, person=False)

    def _name_end(self, read: Read, first: int, least: int) -> int | None:
        """Up to the verb, or to a mark or «và»; None where another word ends it."""
        for n in range(
            first + 2 if self._tells_which(read, first) else first, min(first + LONGEST_NAME, len(read.keys))
        ):
            if read.keys[n] in MARKS | JOINTS or time_at(read, n) > n or self.verb_from(read, n):
                return n if n >= least else None
            if read.keys[n] in ENDS_NAME or tuple(read.keys[n : n + 2]) in DECIDES:
                return None
        return None

    def _tells_which(self, read: Read, at: int) -> bool:
        """«các xã nuôi tôm gửi …»: after a plural, and a further verb stands before any mark."""
        keys = read.keys
        plural = PLURAL & set(keys[max(0, at - LONGEST_PLURAL) : at])
        if not plural or at >= len(keys) or keys[at] not in RELATIVE:
            return False
        last = next((n for n in range(at, len(keys)) if keys[n] in MARKS), len(keys))
        return any(self.verb(read, n) for n in range(at + 2, min(last, at + LONGEST_NAME)))

    def verb(self, read: Read, n: int) -> bool:
        """Whether a verb of a task begins at n."""
        keys = read.keys
        if n >= len(keys) or tuple(keys[n : n + 2]) in SAID or (n and read.doc[n].text[:1].isupper()):
            return False  # «Chi cục Trồng trọt»
        if keys[n] in DIRECTIONS and not {tuple(keys[n : n + 2]), tuple(keys[n : n + 3])} & self._verbs:
            further = keys[n + 1 : n + 4]
            marked = next((m for m, key in enumerate(further) if key in MARKS), len(further))
            return any(self.verb(read, n + 1 + m) for m in range(marked))
        halved = n > 0 and (keys[n - 1], keys[n]) in self._halved
        least = 2 if halved and (keys[n - 1],) not in self._verbs else 1
        return any(tuple(keys[n : n + length]) in self._verbs for length in (1, 2, 3) if length >= least)

    def takes(self, read: Read, n: int) -> bool:
        """Whether a verb ends right before n: what follows is its object, «liên hệ kế toán lấy tài liệu»."""
        keys = read.keys
        if n and (read.doc[n - 1].ent_type_ in {"DATE", "DEADLINE"} or keys[n - 1] in {"ngay", "liền", "luôn"}):
            return False  # «tuần tới trạm y tế …», «cho thi công ngay nhà thầu …»
        return any(n >= length and tuple(keys[n - length : n]) in self._verbs for length in (1, 2, 3))

    def verb_from(self, read: Read, at: int) -> int | None:
        """Where the verb is, after «sẽ», «phải», a day; None where something else follows."""
        n, keys = at, read.keys
        itself: int | None = None
        while n < len(keys):
            after = time_at(read, n)
            if after == n and keys[n] in {",", "thì"} and n == at:
                after = n + 1 if time_at(read, n + 1) > n + 1 else n
            if after == n:
                after = matched(read, n, AUXILIARIES)
                itself = n if after > n and keys[n] not in MODAL and self.verb(read, n) else itself
            if after == n:
                break
            n = after
        if keys[n - 1 : n + 1] == ["phải", "có"] and n > at:
            return n
        if n < len(keys) and (keys[n] not in NO_TASK or tuple(keys[n : n + 2]) in self._verbs):
            itself = n if matched(read, n, FORBIDDEN) > n or self.verb(read, n) else itself
        return itself  # «tập trung nguồn lực»

    def _called(self, read: Read, at: int) -> Subject | None:
        """«Chị Yến ơi, chị soạn …»: the name, and what the pronoun after it is to do."""
        known, keys = entity_at(read, at) or self.spoken(read, at), read.keys
        if known is None or read.doc[at].ent_type_ == "UNIT":
            return None
        n = known[1]
        while n < len(keys) and (keys[n] in CALLS or keys[n] == ","):
            n += 1
        address = tuple(keys[n : n + 2]) if keys[n : n + 1] == ["đồng"] else tuple(keys[n : n + 1])
        if not address or tuple(keys[at : at + len(address)]) != address:
            return None
        if entity_at(read, n):
            return None
        does = self.verb_from(read, n + len(address))
        return None if does is None else Subject(at, known[1], does, known=True, person=True, called=True)

    def spoken(self, read: Read, at: int) -> Range | None:
        """«đồng chí khải», «anh nam»: a given name that was not known, without its capital; «anh viết …» is none."""
        found = _spoken(read, at)
        if found is None or ((read.keys[found[1] - 1],) in self._verbs and not self.verb(read, found[1])):
            return None
        return found


def _spoken(read: Read, at: int) -> Range | None:
    keys = read.keys
    length = 2 if tuple(keys[at : at + 2]) == ("đồng", "chí") else 1
    if length == 1 and (at >= len(keys) or keys[at] not in HONORIFICS - {"em"}):
        return None
    name = at + length
    if name >= len(keys) or keys[name] not in GIVEN or read.doc[name].ent_type_ or matched(read, at, AGENTS) > at:
        return None
    if (keys[at], keys[name]) in NO_NAMES or any(
        f"{one} {two}" in WORDS
        for one, two in ((keys[name - 1], keys[name]), (keys[name], "".join(keys[name + 1 : name + 2])))
    ):
        return None
    return at, name + 1
