"""Which number was counted for which side, over the sentences of one vote. Pure.

Sides («đồng ý», «không tán thành», «ý kiến khác») and quantities («12 đồng chí», «7/8», «98,7%», «tuyệt đối») stand in
a row. Each quantity belongs to the side before or after it: of all ways to pair neighbours the one is taken that pairs
most, over the shortest ways. So «tán thành 61, không tán thành 18» and «61 tán thành, 18 không tán thành» both come
out, with marks or without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.minutes.analysis import Cue
from pipeline.minutes.making import number
from pipeline.minutes.sentences import Sentence
from pipeline.records import Tally

Side = Literal["in_favour", "against", "other"]
SIDES: dict[str, Side] = {"in-favour": "in_favour", "against": "against", "other-vote": "other"}
AFTER, BEFORE = 6, 11
"""Words that may stand between a side and the number after it, a number and the side after it."""
ANSWER = 10
"""An answer's number stands among its first words."""
ACROSS = 12
"""What it costs to pair over a sentence's end."""
WORTH = 24
"""What a pair is worth, in words."""
_SHARE = re.compile(r"(\d+)/(\d+)")
_PERCENT = re.compile(r"(\d+(?:,\d+)?)%")
_UNITS = frozenset(
    "người phiếu vị hộ thẻ cánh tay thành ủy cổ căn phụ xã đảng đoàn hội bà lá nhà bạn thầy anh em cử gia ý khoa"
    " giáo công cô cán chị".split()
)
"""First syllables of what is counted; «đồng» only before «chí», «đại» before «biểu»."""
_UNIT_PAIRS = {("đồng", "chí"), ("đại", "biểu")}
_NOT_COUNTED_BEFORE = frozenset(
    "án thứ số khóa khối lớp tổ ấp thôn xã phường quận điều khoản tháng ngày năm quý mức bước cấp chương mục".split()
)
_NOT_COUNTED_AFTER = frozenset("triệu tỷ tỉ nghìn ngàn tháng ngày giờ năm phút".split())
_LINKS = frozenset("là có được : đạt chiếm tỷ lệ với tổng cộng gồm số , - dạ vâng thì".split())
_WHOLE = (
    ("trăm", "phần", "trăm"), ("đại", "đa", "số"), ("tuyệt", "đối"), ("hoàn", "toàn"), ("tất", "cả"), ("toàn", "bộ"),
    ("toàn", "thể"), ("đa", "số"), ("phần", "lớn"), ("hầu", "hết"), ("quá", "bán"), ("quá", "nửa"), ("hết", "trơn"),
    ("cả", "hội", "trường"), ("cả", "làng"),
)  # fmt: skip
UNANIMOUS = ("tuyệt đối", "hoàn toàn", "tất cả", "toàn bộ", "toàn thể", "trăm phần trăm", "hết trơn", "cả hội trường")
_BALLOTS = {
    ("phát", "ra"),
    ("thu", "về"),
    ("thu", "vào"),
    ("hợp", "lệ"),
    ("có", "mặt"),
    ("tham", "gia"),
    ("triệu", "tập"),
}
"""What is counted besides the sides; its numbers are nobody's votes."""
_NOBODY = re.compile(
    r"^(dạ |vâng |thưa |báo cáo )*(không|hông|chẳng|nỏ)( có)?( ai| đồng chí nào| ý kiến nào| phiếu nào)?"
    r"( ạ| hết| cả| hè| hỉ| nha| luôn)*$"
)
_ABSENT = (
    "không ai",
    "không có ai",
    "không có",
    "không còn",
    "không có đồng chí nào",
    "không đồng chí nào",
    "không có vị nào",
)


@dataclass(frozen=True)
class Mark:
    """A side or a quantity at tokens[first:last] of the nth sentence of the vote."""

    n: int
    sentence: Sentence
    first: int
    last: int
    side: Side | Literal["ballots"] | None = None
    tally: Tally | None = None
    """Of a quantity; None: nobody."""
    bare: bool = False
    """A number without a word for what is counted."""
    implied: bool = False
    """A side that a call means without naming it."""

    @property
    def counts(self) -> bool:
        """Whether it is a quantity."""
        return self.side is None

    @property
    def elsewhere(self) -> bool:
        """Whether it counts who is there, not who voted."""
        return bool(self.sentence.read.kinds & {"present", "absent", "report"})


def sides(sentence: Sentence) -> list[Mark]:
    """The sides that are named in it."""
    return [mark for mark in _sides(0, sentence) if mark.side in SIDES.values()]


def marks(n: int, sentence: Sentence) -> list[Mark]:
    """Sides and quantities of a sentence in their order; a call that names no side asks who is in favour."""
    named = [*_sides(n, sentence)]
    if "vote-call" in sentence.read.kinds and not any(mark.side in SIDES.values() for mark in named):
        last = max(cue.last for cue in sentence.read.of("vote-call"))
        named.append(Mark(n, sentence, last - 1, last, "in_favour", implied=True))
    return sorted([*named, *_quantities(n, sentence)], key=lambda mark: mark.first)


def tallies(row: Sequence[Mark], *, shares: bool = False) -> dict[Side, Tally]:
    """Of each side the last number; one beside its side, or out of how many, before an answer to a question.

    shares: «13 trên 13» without a side is in favour.
    """
    found: dict[Side, tuple[int, Tally]] = {}
    pairs = _paired(row)
    paired = {id(mark) for pair in pairs for mark in pair}
    told = [(side.side, side, quantity) for side, quantity in pairs]
    told += [
        ("in_favour", mark, mark)
        for mark in row
        if shares and id(mark) not in paired and mark.tally and mark.tally.of and not mark.elsewhere
    ]
    for which, side, quantity in sorted(told, key=lambda one: (one[2].n, one[2].first)):
        tally = quantity.tally
        if which in {"ballots", None} or tally is None:
            continue
        rank = 1 if side.n == quantity.n else 0
        if side.n == quantity.n:
            first, last = min(side.first, quantity.first), max(side.last, quantity.last)
            tally = tally.model_copy(update={"said": side.sentence.text(first, last)})
        known = found.get(which)  # type: ignore[arg-type]
        if known is None or (rank >= known[0] and (tally.count is not None or known[1].count is None)):
            found[which] = rank, tally  # type: ignore[index]
    return _agreeing({side: tally for side, (_, tally) in found.items()})


def _agreeing(found: dict[Side, Tally]) -> dict[Side, Tally]:
    """Who is in favour out of how many leaves so many for the others; more than these voted otherwise at first."""
    favour = found.get("in_favour")
    if favour is None or favour.of is None or favour.count is None:
        return found
    left = favour.of - favour.count
    return {side: tally for side, tally in found.items() if side == "in_favour" or (tally.count or 0) <= left}


def won(row: Sequence[Mark]) -> Tally | None:
    """«Đồng chí Long được 29 phiếu»: for whoever stands for election no side is said."""
    return next(filter(None, map(_won, row)), None)


def _sides(n: int, sentence: Sentence) -> Iterator[Mark]:
    keys = sentence.read.keys
    cues = sentence.read.of(*SIDES)  # type: ignore[arg-type]
    for cue in cues:
        if any(one is not cue and one.first <= cue.first and cue.last <= one.last for one in cues):
            continue  # «đồng ý» within «không đồng ý»
        yield Mark(n, sentence, cue.first, cue.last, SIDES[cue.kind])
        before = " ".join(keys[max(0, cue.first - 4) : cue.first])
        if before.endswith(_ABSENT):  # «không ai phản đối»
            yield Mark(n, sentence, cue.last - 1, cue.last)
    if "vote-call" not in sentence.read.kinds and not any(cue.kind == "in-favour" for cue in cues):
        for cue in sentence.read.of("passed"):  # «được thông qua với tỷ lệ 100%»
            yield Mark(n, sentence, cue.first, cue.last, "in_favour")
    for at in range(len(keys) - 1):
        near = [*keys[max(0, at - 2) : at], *keys[at + 2 : at + 5]]
        if (keys[at], keys[at + 1]) in _BALLOTS and any(number(key) is not None for key in near):
            yield Mark(n, sentence, at, at + 2, "ballots")


def _quantities(n: int, sentence: Sentence) -> Iterator[Mark]:
    keys = sentence.read.keys
    if _NOBODY.match(" ".join(key for key in keys if key[0].isalnum())):
        yield Mark(n, sentence, 0, len(keys))
        return
    bare: list[Mark] = []
    named = False
    at = 0
    while at < len(keys):
        whole = next((words for words in _WHOLE if tuple(keys[at : at + len(words)]) == words), None)
        if whole:
            yield Mark(n, sentence, at, at + len(whole), tally=Tally(said=sentence.text(at, at + len(whole))))
            at += len(whole)
            continue
        found = _figure(n, sentence, at)
        if found and found.bare:
            bare.append(found)
        elif found:
            named = True
            yield found
        at = found.last if found else at + 1
    for mark, following in zip(bare, [*bare[1:], None], strict=False):
        aloud = following is not None and not any(key.isalnum() for key in keys[mark.last : following.first])
        beside = any(not set(keys[cue.last : mark.first]) - _LINKS for cue in _before(sentence, mark))
        if (not named or beside) and not aloud:  # «một, hai, ba, bốn»: the last one counts
            yield mark


def _before(sentence: Sentence, mark: Mark) -> Iterator[Cue]:
    """The sides right before a number: «64 thẻ đồng ý, không đồng ý 5»."""
    return (cue for cue in sentence.read.of("against", "other-vote", "in-favour") if cue.last <= mark.first)


def _figure(n: int, sentence: Sentence, at: int) -> Mark | None:
    """«7/8», «98,7%», «24 trên 24 vị», «12 đồng chí»; a number of something else is none."""
    keys = sentence.read.keys
    key, last = keys[at], at + 1
    if at and keys[at - 1] in _NOT_COUNTED_BEFORE:
        return None
    share, percent, count = _SHARE.fullmatch(key), _PERCENT.fullmatch(key), number(key)
    bare = False
    if share and int(share[1]) <= int(share[2]):
        last = _unit_end(keys, last)
        tally = Tally(said=key, count=int(share[1]), of=int(share[2]))
    elif percent:
        tally = Tally(said=key, percent=min(100.0, float(percent[1].replace(",", "."))))
    elif count is not None and not _of_something_else(keys, last):
        last = _unit_end(keys, last)
        bare = last == at + 1 and not (at <= sentence.read.start and keys[last : last + 1] == ["rồi"])
        of = _out_of(keys, last, count)
        last = _unit_end(keys, of) if of else last
        whole = number(keys[of - 1]) if of else None
        tally = Tally(said=sentence.text(at, last), count=count, of=whole)
        bare = bare and whole is None
    else:
        return None
    return Mark(n, sentence, at, last, tally=tally, bare=bare)


def _of_something_else(keys: Sequence[str], at: int) -> bool:
    """«3 triệu», «700.000 đồng»; «đồng chí» and «đồng ý» are no money."""
    if set(keys[at : at + 1]) & _NOT_COUNTED_AFTER:
        return True
    return keys[at : at + 1] == ["đồng"] and keys[at + 1 : at + 2] not in (["chí"], ["ý"], ["tình"])


def _unit_end(keys: Sequence[str], at: int) -> int:
    if tuple(keys[at : at + 2]) in _UNIT_PAIRS:
        return at + 2
    return at + 1 if keys[at : at + 1] and keys[at] in _UNITS else at


def _out_of(keys: Sequence[str], at: int, count: int) -> int | None:
    """The end of «trên (tổng số) 26»."""
    if keys[at : at + 1] != ["trên"]:
        return None
    after = next((n for n in range(at + 1, min(at + 4, len(keys))) if number(keys[n]) is not None), None)
    return after + 1 if after is not None and count <= (number(keys[after]) or 0) else None


def _paired(row: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """(side, quantity): neighbours, as many as can be, the nearest of all."""
    best: list[tuple[int, list[tuple[Mark, Mark]]]] = [(0, [])] * (len(row) + 2)
    for at in range(len(row) - 1, -1, -1):
        best[at] = best[at + 1]
        if at + 1 < len(row) and (way := _way(row[at], row[at + 1])) is not None:
            worth = best[at + 2][0] + WORTH - way
            if worth > best[at][0]:
                pair = (row[at], row[at + 1]) if row[at + 1].counts else (row[at + 1], row[at])
                best[at] = (worth, [pair, *best[at + 2][1]])
    return best[0][1]


def _way(one: Mark, other: Mark) -> int | None:
    """How far a side and a quantity are from each other; None where they do not belong together."""
    if one.counts == other.counts:
        return None
    quantity = one if one.counts else other
    if one.n != other.n:
        answers = not one.counts and other.first < ANSWER and (not other.bare or _alone(other))
        return other.first + ACROSS if answers else None
    if other.first < one.last - 1:  # «2 phiếu trắng» shares a word
        return None
    between = one.sentence.read.keys[one.last : other.first]
    far = len(between)
    if one.implied or other.implied or (quantity.bare and not set(between) <= _LINKS):
        return None
    if one.counts:  # «mức 20%, ai đồng ý»: nobody was counted
        return None if far > BEFORE or {",", "ai", "nào"} & {*between, other.sentence.read.keys[other.first]} else far
    whole = quantity.tally is not None and quantity.tally.count is None and quantity.tally.percent is None
    return None if far > (1 if whole else AFTER) else far + 3 * ("," in between)


def _alone(mark: Mark) -> bool:
    """«Mười một.», «Dạ 15, 16, 17 ạ.»: nothing but numbers."""
    rest = [key for key in mark.sentence.read.keys if key[0].isalnum() and number(key) is None and key not in _LINKS]
    return len(rest) <= 1 and "." not in mark.tally.said if mark.tally else False


def _won(mark: Mark) -> Tally | None:
    if mark.tally is None:
        return None
    keys = mark.sentence.read.keys
    balloted = (
        "phiếu" in keys[mark.last - 1 : mark.last + 1] or mark.tally.percent is not None or mark.tally.of is not None
    )
    before = set(keys[max(0, mark.first - 3) : mark.first])
    return mark.tally if balloted and {"được", "đạt", "với", "trúng"} & before else None
