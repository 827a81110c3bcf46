"""Spoken Vietnamese numbers: whole numbers, as northern, central and southern speakers say them.

The grammar stops before whatever it is not sure of; a caller then sees a number word left over (`dangling`) and
leaves the whole run in words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.vietnamese.line import Line

DIGITS = dict(zip("một hai ba bốn năm sáu bảy bẩy tám chín".split(), (1, 2, 3, 4, 5, 6, 7, 7, 8, 9), strict=True))
"""The digits that may begin a number; «không» may not: it mostly means no."""
_PLAIN = {word: digit for word, digit in DIGITS.items() if word != "năm"}
_TAILS = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
"""Forms that a digit has only after tens."""
_AFTER_TENS = {word: digit for word, digit in (_PLAIN | _TAILS).items() if word != "một"}
_AFTER_TEN = _PLAIN | {"lăm": 5, "nhăm": 5}
_AFTER_LINH = DIGITS | {"tư": 4, "lăm": 5, "mốt": 1}
_RUN = {"không": "0", **{word: str(digit) for word, digit in (DIGITS | _TAILS).items()}}
"""Words of numbers said digit by digit."""
LINH = frozenset({"linh", "lẻ"})
HALF = frozenset({"rưỡi", "rưởi"})
SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
SCALE_NAMES = {10**6: "triệu", 10**9: "tỷ"}
_THOUSAND, _MILLION, _BILLION = 10**3, 10**6, 10**9

NUMBERISH = frozenset(DIGITS) - {"năm"} | _TAILS.keys() | LINH | HALF | SCALES.keys()
NUMBERISH |= {"mươi", "mười", "trăm", "chục", "vạn", "mấy"}
"""Words that, right after a number, say that it was not the whole number; «năm» only before another of them."""

_TU_HEADS = frozenset("lệnh nhân vấn tưởng thế cách liệu duy pháp thục sản gia bản thương tế lợi".split())
"""After «tư» these make a word of it: «hai tư lệnh», «ba tỷ tư nhân»."""
CLOSERS = frozenset(
    "và hoặc hay thì là mà nhưng nên để cho với về từ trong tại ở theo do vì khi nếu so đã đang sẽ được bị cũng còn"
    " vẫn này đó nữa thôi rồi mỗi trên dưới".split()
)
"""Words that can follow a finished number: after «một triệu hai» they show that nothing more was to come."""
_QUANTIFIERS = frozenset("mấy vài hàng bao nhiều dăm đôi cả mươi chục trăm nghìn ngàn triệu tỷ tỉ vạn muôn".split())


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A whole number that ends before token `last`.

    `scale`: 10**6 or 10**9 when it was said in that scale alone («hai tỷ rưỡi»), otherwise 1.
    `loose`: read as two bare digits («hai ba», 23 or 2, 3). `tens`: said with «chục».
    """

    value: int
    last: int
    scale: int = 1
    loose: bool = False
    tens: bool = False

    @property
    def vague(self) -> bool:
        """«hai ba», «năm bảy»: perhaps a number of two digits, perhaps about so many; «năm một»: perhaps a year."""
        tens, units = divmod(self.value % 100, 10)
        return self.loose and (1 <= units - tens <= 2 or tens == 5)


def starts_number(line: Line, i: int) -> bool:
    """Whether a number said in words may begin at i."""
    return line.words[i] in DIGITS or line.words[i] == "mười" or line.words[i] in _IMPLIED


def dangling(line: Line, i: int) -> bool:
    """Whether a number word follows right at i, or «năm» that may be one: what was read before it is not certain."""
    word = line.after(i)
    if word in NUMBERISH or word[:1].isdecimal():
        return True
    following = line.after(i + 1)
    if word == "không":
        return following == "trăm"
    if word in {"chấm", "phẩy"}:
        return following in _RUN or following == "mười"
    return word == "năm" and (following in NUMBERISH or following == "năm")


def run_end(line: Line, i: int) -> int:
    """The end of the run of number words that begins at i."""
    i += 1
    while dangling(line, i):
        i += 1
    return i


def group(line: Line, i: int) -> Cardinal | None:
    """A number under 1000, at i."""
    word = line.words[i] if i < len(line) else ""
    if word.isdecimal():
        return Cardinal(int(word), i + 1) if len(word) <= 3 else None
    if word == "mười":
        unit = _AFTER_TEN.get(line.after(i + 1))
        return Cardinal(10, i + 1) if unit is None else Cardinal(10 + unit, i + 2)
    if word not in DIGITS:
        return None
    return _from_digit(line, i, DIGITS[word])


def _from_digit(line: Line, i: int, digit: int) -> Cardinal:
    following = "" if i + 1 < len(line) and line.named(i + 1) else line.after(i + 1)
    if following == "trăm":
        return _after_hundreds(line, i + 2, 100 * digit)
    if digit >= 2:
        if following == "mươi":
            unit = None if _heads_word(line, i + 2) else _AFTER_TENS.get(line.after(i + 2))
            return Cardinal(10 * digit, i + 2) if unit is None else Cardinal(10 * digit + unit, i + 3)
        if following in _TAILS and not _heads_word(line, i + 1):
            return Cardinal(10 * digit + _TAILS[following], i + 2)
    if following == "chục":
        return Cardinal(10 * digit, i + 2, tens=True)
    # «hai một» is no 21 (that is hai mốt): «bảy tấn hai một héc ta» is 7,2 tấn each
    if digit >= 2 and following in _PLAIN and following != "một" and not _goes_on(line, i + 2):
        return Cardinal(10 * digit + _PLAIN[following], i + 2, loose=True)
    return Cardinal(digit, i + 1)


def _heads_word(line: Line, i: int) -> bool:
    """Whether the word at i is the «tư» of «tư nhân», «tư vấn»."""
    return line.after(i) == "tư" and line.after(i + 1) in _TU_HEADS


def _goes_on(line: Line, i: int) -> bool:
    word = line.after(i)
    return word in {"mươi", "trăm", "chục", "mười"} or word in DIGITS.keys() - {"năm"} or word in _TAILS


_UNITS = frozenset({"phần", "đồng", "mét", "héc", "ki", "km", "ha", "tấn", "phiếu", *SCALES})


def _after_hundreds(line: Line, i: int, hundreds: int) -> Cardinal:
    """What follows «trăm», which ends before i."""
    word = line.after(i)
    if word in LINH:
        unit = _AFTER_LINH.get(line.after(i + 1))
        return Cardinal(hundreds, i) if unit is None else Cardinal(hundreds + unit, i + 2)
    if word in HALF:
        return Cardinal(hundreds + 50, i + 1)
    if word == "mười" or (word in DIGITS and line.after(i + 1) != "trăm"):
        rest = group(line, i)
        # «một trăm năm hai …» is 152, or a hundred years and two, unless a unit follows
        years = rest is not None and rest.loose and word == "năm" and line.after(rest.last) not in _UNITS
        certain = rest is not None and not rest.tens and not years
        if rest is not None and certain and rest.value >= 10:
            return Cardinal(hundreds + rest.value, rest.last)
    tenth = _tenth(line, i)
    return Cardinal(hundreds, i) if tenth is None else Cardinal(hundreds + 10 * tenth, i + 1)


def _tenth(line: Line, i: int) -> int | None:
    """The digit of «trăm hai», «triệu tư», when it is plain that the number ends with it."""
    word = line.after(i)
    digit = (_PLAIN | {"mốt": 1, "tư": 4}).get(word)
    if digit is None or (digit == 1 and word == "một"):
        return None
    if i + 1 >= len(line) or not line.after(i + 1):
        return digit
    following = line.after(i + 1)
    money = following == "đồng" and line.after(i + 2) not in DONG_HEADS
    return digit if following in CLOSERS or money else None


DONG_HEADS = frozenset(
    "ý chí bào thời tình bộ thuận bằng nghiệp hành đều chủ loạt lòng phục hồ đội minh dạng nhất quan đảng tâm cảm hương"
    " khởi diễn tác sáng đẳng quy tháp nai môn xoài phú quản dao ruộng lúa tuyển đoàn".split()
)
"""After «đồng» these make another word of it: «hai đồng chí», «năm trăm đồng bào»."""
_IMPLIED = frozenset({"trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ"})


def cardinal(line: Line, i: int) -> Cardinal | None:
    """The whole number that begins at i, or None. See `Cardinal`."""
    if line.words[i] in _IMPLIED:
        return _implied(line, i)
    first = group(line, i)
    return None if first is None else _compose(line, first)


def _implied(line: Line, i: int) -> Cardinal | None:
    """«trăm hai mươi», «triệu rưỡi», «nghìn hai»: one hundred and so on, when more follows and nothing counts it."""
    if line.before(i) in _QUANTIFIERS or line.before(i) in DIGITS or line.after(i + 1) in LINH:
        return None
    if line.words[i] == "trăm":
        found = _after_hundreds(line, i + 1, 100)
        return _compose(line, found) if found.last > i + 1 else None
    scaled = _compose(line, Cardinal(1, i), implied=True)
    return scaled if scaled.last > i + 1 and line.after(i + 1) not in SCALES else None


def _scale_at(line: Line, i: int) -> int | None:
    return SCALES.get(line.after(i))


def _compose(line: Line, first: Cardinal, implied: bool = False) -> Cardinal:
    """Scales and smaller groups after the first group; `implied`: the first group was not said."""
    whole, part, current, ceiling = 0, 0, first, _BILLION
    said: list[int] = []
    while True:
        scale = SCALES[line.words[first.last]] if implied and not said else _scale_at(line, current.last)
        if scale is None or current.vague:
            value, alone = whole + part + current.value, not said
            return Cardinal(value, current.last, 1, current.loose, current.tens and alone)
        if scale == _BILLION and not whole:
            whole, part, said = (part + current.value) * scale, 0, []
        elif scale < ceiling:
            part += current.value * scale
        else:
            return Cardinal(whole + part + current.value, current.last)
        ceiling = scale
        said.append(scale)
        at = current.last + 1
        if scale != _BILLION and _scale_at(line, at) == _BILLION and not whole:
            whole, part, ceiling = part * _BILLION, 0, _BILLION
            said = [_BILLION]
            at += 1
        ended = _ended(line, at, ceiling)
        rest = None if ended is not None else _rest(line, at, ceiling)
        if rest is None:
            extra, last = ended or (0, at)
            alone = len(said) == 1 and said[0] in SCALE_NAMES
            return Cardinal(whole + part + extra, last, said[0] if alone else 1)
        current = rest


def _ended(line: Line, i: int, scale: int) -> tuple[int, int] | None:
    """«rưỡi» or a single digit after a scale: half of it, or so many tenths; and the end."""
    if line.after(i) in HALF:
        return scale // 2, i + 1
    tenth = _tenth(line, i)
    return None if tenth is None else (tenth * scale // 10, i + 1)


def _rest(line: Line, i: int, scale: int) -> Cardinal | None:
    """The next smaller group after a scale, if it is one beyond doubt."""
    word = line.soft(i)
    comma = i < len(line) and i > 0 and bool(line.closes[i - 1])
    if word == "không" and line.after(i + 1) == "trăm":
        return _after_no_hundred(line, i)
    if word in LINH and not comma:
        small = group(line, i + 1) if line.after(i + 1) else None
        return small if small is not None and small.value < 100 and not small.loose else None
    found = group(line, i) if word in DIGITS or word == "mười" or word.isdecimal() else None
    if found is None or found.tens:
        return None
    lower = _scale_at(line, found.last)
    if lower is not None:
        return found if lower < scale or (lower == _BILLION and scale == _THOUSAND) else None
    return found if not comma and scale == _THOUSAND and found.value >= 10 else None


def _after_no_hundred(line: Line, i: int) -> Cardinal | None:
    """«không trăm linh năm», «không trăm hai hai»; alone only before a smaller scale («một tỷ không trăm triệu»)."""
    if line.after(i + 2) in LINH:
        unit = _AFTER_LINH.get(line.after(i + 3))
        return None if unit is None else Cardinal(unit, i + 4)
    small = group(line, i + 2) if line.after(i + 2) else None
    if small is None or not 10 <= small.value < 100:
        return Cardinal(0, i + 2) if line.after(i + 2) in SCALES else None
    return replace(small, loose=False)


def with_dots(value: int) -> str:
    """1200000 → 1.200.000."""
    return f"{value:,}".replace(",", ".")


_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(value: int) -> str:
    """1 … 39 in Roman numerals."""
    text = ""
    for size, letters in _ROMAN:
        times, value = divmod(value, size)
        text += letters * times
    return text


def digit_run(line: Line, i: int, pairs: bool = False) -> tuple[str, int]:
    """Digits said one by one from i (commas may stand between), and the end; ("", i) if none.

    A form such as lăm or mốt ends the run; with `pairs` it may go on («… bốn lăm sáu bảy …»).
    """
    text, at = "", i
    while at < len(line) and (word := line.words[at] if at == i else line.soft(at)) in _RUN:
        if word in _TAILS and not text:
            break
        text += _RUN[word]
        at += 1
        if word in _TAILS and not pairs:
            break
    # «một hai ba mươi» is no run of digits: its last one belongs to what follows
    if line.after(at) in {"mươi", "trăm", "chục"}:
        return "", i
    return text, at
