"""Numbers that name: quý II, thế kỷ XIX, Đại hội XIII, khóa X, kỳ họp thứ 5, khoản 2 điều 5, quốc lộ 62."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.vietnamese.dates import year_at
from pipeline.vietnamese.line import Line
from pipeline.vietnamese.numbers import CLOSERS, DIGITS, Cardinal, cardinal, dangling, digit_run, roman
from pipeline.vietnamese.rewrite import Rewrite
from pipeline.vietnamese.units import counted_at

_QUARTERS = {"một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER_NOT = frozenset("bác cụ ông bà anh chị vị cô chú đồng cơ bên mẹ lần kỳ kì buổi cuộc đại thầy nhà".split())
_ASSEMBLY = ("hội đồng", "quốc hội", "đại hội", "chấp hành", "trung ương", "hđnd", "nhiệm kỳ", "đại biểu")
_REACH = 14
"""How many words back «đại hội» or «Hội đồng nhân dân» may stand."""
_CLEAN = CLOSERS | frozenset(
    "của có không nêu quy luật bộ nghị thông quyết khoản điều mục chương điểm như thuộc phải hiện xã phường thị huyện"
    " thành tỉnh quận ấp thôn khu tổ đoạn giai do qua đi bằng trừ".split()
)
"""What can follow a numbered name: then the number is no count of the next word."""
_PLACES = {
    (phrase,) if " " not in phrase else tuple(phrase.split())
    for phrase in (
        "quận", "phường", "ấp", "thôn", "tổ", "lớp", "tầng", "khu phố", "khu vực", "giai đoạn", "đợt", "khoản", "điều",
        "mục", "phiên bản", "vành đai", "quốc lộ", "tỉnh lộ", "đường tỉnh", "hương lộ",
    )
}  # fmt: skip
NUMBERED_STARTS = frozenset(phrase[0] for phrase in _PLACES)
_ROADS = {("quốc", "lộ"), ("tỉnh", "lộ"), ("đường", "tỉnh"), ("hương", "lộ")}
_NOT_BEFORE = frozenset("những một các nhiều mấy mọi vài hai ba bốn sáu bảy tám chín mười hàng từng".split())
_PARTS = frozenset({"khoản", "mục", "điểm", "điều", "chương", "phường", "ấp", "thôn", "tổ"})
_NUMBERED = frozenset(
    "phòng nhà tổ nhóm lô thửa tờ mẫu biểu bảng trạm cống kênh đường tuyến khu phụ lục họp quyết nghị thông chỉ công"
    " kế tờ báo văn đề trình bầu phiếu án dự thầu".split()
)
"""Before «số hai»: something that has a number; «số một» alone is the first rank."""


def quarter(line: Line, i: int) -> Rewrite | None:
    """quý hai → quý II; a year right after it gets its «năm»."""
    value = _QUARTERS.get(line.after(i + 1))
    if value is None or line.named(i + 1):
        return None
    following = line.after(i + 2)
    year = year_at(line, i + 2) if following in {"hai", "một"} else None
    if year is not None:
        return line.rewrite(i, year[1], f"{line.cores[i]} {roman(value)} năm {year[0]}", "roman")
    if following in _QUARTER_NOT or (dangling(line, i + 2) and following != "năm"):
        return None
    return line.rewrite(i, i + 2, f"{line.cores[i]} {roman(value)}", "roman")


def _roman_at(line: Line, i: int, least: int, most: int) -> tuple[str, int] | None:
    """A number in words or digits right at i as a Roman numeral, and its end."""
    number = _number(line, i)
    if number is None or not least <= number.value <= most or dangling(line, number.last):
        return None
    return roman(number.value), number.last


def _number(line: Line, i: int) -> Cardinal | None:
    word = line.after(i)
    if not (word in DIGITS or word == "mười" or word.isdecimal()) or line.named(i):
        return None
    number = cardinal(line, i)
    return None if number is None or number.tens or number.vague else number


def century(line: Line, i: int) -> Rewrite | None:
    """thế kỷ mười chín → thế kỷ XIX."""
    if line.after(i + 1) not in {"kỷ", "kỉ"}:
        return None
    found = _roman_at(line, i + 2, 2, 21)
    if found is None or counted_at(line, found[1]):
        return None
    return line.rewrite(i, found[1], f"{line.cores[i]} {line.cores[i + 1]} {found[0]}", "roman")


def congress(line: Line, i: int) -> Rewrite | None:
    """đại hội mười ba → Đại hội XIII; below six it may count («đại hội ba nước»)."""
    if line.after(i + 1) != "hội":
        return None
    found = _roman_at(line, i + 2, 6, 25)
    if found is None or counted_at(line, found[1]):
        return None
    return line.rewrite(i, found[1], f"Đại {line.cores[i + 1]} {found[0]}", "roman")


def _spoken_of(line: Line, i: int, names: Sequence[str]) -> bool:
    """Whether one of the names stands in the same sentence, not far before i."""
    first = i
    while first > 0 and i - first < _REACH and not any(mark in line.closes[first - 1] for mark in ".?!;"):
        first -= 1
    text = f" {' '.join(line.words[first:i])} "
    return any(f" {name} " in text for name in names)


def term(line: Line, i: int) -> Rewrite | None:
    """Quốc hội khóa mười lăm → khóa XV; a school's «khóa mười lăm» is no such."""
    found = _roman_at(line, i + 1, 2, 30)
    if found is None:
        return None
    named = any(line.follows(found[1], name) for name in (("nhiệm", "kỳ"), ("hội", "đồng", "nhân"), ("quốc", "hội")))
    if not named and (counted_at(line, found[1]) or not _spoken_of(line, i, _ASSEMBLY)):
        return None
    return line.rewrite(i, found[1], f"{line.cores[i]} {found[0]}", "roman")


def chapter(line: Line, i: int) -> Rewrite | None:
    """chương hai → chương II; phụ lục ba → phụ lục III."""
    at = i + 2 if line.has(i, ("phụ", "lục")) else i + 1
    if line.words[i] == "phụ" and at == i + 1:
        return None
    found = _roman_at(line, at, 1, 30)
    if found is None or not clean(line, found[1]):
        return None
    return line.rewrite(i, found[1], f"{' '.join(line.cores[i:at])} {found[0]}", "roman")


def clean(line: Line, i: int) -> bool:
    """Whether the phrase ends at i, or goes on with a word that nothing counts."""
    dated = line.after(i) == "năm" and bool(line.after(i + 1)) and year_at(line, i + 1) is not None
    return not line.after(i) or line.words[i] in _CLEAN or dated


def ordinal(line: Line, i: int) -> Rewrite | None:
    """thứ …: after «đại hội … lần» Roman; after «kỳ họp» digits; from 11 on digits; otherwise words."""
    number = _number(line, i + 1)
    if number is None or dangling(line, number.last):
        return None
    value, last, name = number.value, number.last, line.cores[i]
    if line.before(i) == "lần" and _spoken_of(line, i, ("đại hội",)) and value <= 39:
        return line.rewrite(i, last, f"{name} {roman(value)}", "roman")
    session = line.has(i - 2, ("kỳ", "họp")) or line.has(i - 2, ("phiên", "họp"))
    weekday = value < 8 and line.after(last) in {"tuần", "ngày", "tới", "này", "sau", "hằng", "hàng"}
    digits = line.words[i + 1].isdecimal()
    of = _number(line, last + 1) if line.after(last) == "trên" and value > 1 else None
    if of is not None and of.value >= value and not dangling(line, of.last):
        return line.rewrite(i, of.last, f"{name} {value}/{of.value}", "ordinal")
    if digits or not (value > 10 or (session and value > 1 and not weekday)):
        return None
    return line.rewrite(i, last, f"{name} {value}", "ordinal")


def numbered(line: Line, i: int) -> Rewrite | None:
    """khoản hai điều năm của luật → khoản 2 điều 5; quốc lộ sáu hai → quốc lộ 62; only where nothing is counted."""
    phrase = next((phrase for phrase in _PLACES if line.has(i, phrase)), None)
    if phrase is None or (line.before(i) in _NOT_BEFORE and line.before(i - 1) not in _PARTS):
        return None
    at = i + len(phrase)
    if not line.after(at) or line.named(at) or line.words[at].isdecimal():
        return None
    number = _number(line, at)
    road = _road(line, i, at, number) if phrase in _ROADS else None
    if road is not None or number is None:
        return road
    if number.value > 999 or number.loose or dangling(line, number.last) or not clean(line, number.last):
        return None
    return line.rewrite(i, number.last, f"{' '.join(line.cores[i:at])} {number.value}", "number")


def _road(line: Line, i: int, at: int, number: Cardinal | None) -> Rewrite | None:
    """quốc lộ sáu hai → quốc lộ 62; quốc lộ một a → quốc lộ 1A."""
    name = " ".join(line.cores[i:at])
    run, last = digit_run(line, at)
    if len(run) > 1 and run[0] != "0" and not dangling(line, last):
        return line.rewrite(i, last, f"{name} {run}", "number")
    letter = "" if number is None else line.after(number.last)
    if number is None or len(letter) != 1 or not letter.isalpha():
        return None
    return line.rewrite(i, number.last + 1, f"{name} {number.value}{letter.upper()}", "number")


def number_of(line: Line, i: int) -> Rewrite | None:
    """phòng họp số hai → số 2; «số một» alone stays; digits one by one are put together."""
    at = i + 1
    if not line.after(at) or line.named(at):
        return None
    known = any(line.before(k) in _NUMBERED for k in (i, i - 1) if k > 0)
    run, last = digit_run(line, at)
    if len(run) >= 2 and not dangling(line, last) and line.after(last) != "năm":
        plain = (known or len(run) >= 3) and (line.words[last - 1] != "năm" or clean(line, last))
        return line.rewrite(i, last, f"{line.cores[i]} {run}", "number") if plain and len(run) <= 5 else None
    number = _number(line, at)
    if number is None or number.scale > 1 or dangling(line, number.last):
        return None
    if not known or (number.value < 10 and not _lone(line, at, number.last)):
        return None
    if line.words[at].isdecimal():
        return None
    return line.rewrite(i, number.last, f"{line.cores[i]} {number.value}", "number")


def _lone(line: Line, at: int, last: int) -> bool:
    """Whether the digit at `at` counts nothing and is no «năm nay»."""
    this_year = line.words[at] == "năm" and line.after(last) in {"nay", "ngoái", "trước", "sau", "qua", "tới"}
    return not counted_at(line, last) and not this_year
