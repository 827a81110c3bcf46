"""Numbers of documents: «nghị định số ba mươi năm hai nghìn không trăm hai mươi của chính phủ».

The whole sign (30/2020/NĐ-CP) is written only when the number, the year where it belongs, and the code are certain:
said one by one, or following from the kind and the issuer. Otherwise the number alone is written, or nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.vietnamese.codes import AGENCIES, BY_LETTERS, KINDS, LETTERS, MINISTRIES, bare
from pipeline.vietnamese.dates import SLASHES, YEARS, year_at
from pipeline.vietnamese.labels import clean
from pipeline.vietnamese.line import Line
from pipeline.vietnamese.numbers import DIGITS, cardinal, dangling, digit_run
from pipeline.vietnamese.rewrite import Rewrite

_KINDS = {tuple(kind.split()): sign for kind, sign in KINDS.items()}
_ISSUERS = {tuple(name.split()): sign for name, sign in (AGENCIES | MINISTRIES).items()}
_MINISTRIES = {tuple(name.split()): sign for name, sign in MINISTRIES.items()}
KIND_STARTS = frozenset(phrase[0] for phrase in _KINDS)
_LONGEST_CODE = 9


@dataclass(frozen=True, slots=True)
class _Number:
    """A document's number as it is said; `sure` when it cannot be the first half of another («ba năm …»)."""

    text: str
    last: int
    sure: bool


def document(line: Line, i: int) -> Rewrite | None:
    """«<kind> số …» or «số …» at i."""
    kind, at = _longest(line, i, _KINDS) or ((), i)
    if line.after(at) == "số" or (at == i and line.words[i] == "số"):
        at += 1
    number = _number(line, at) if at > i and line.after(at) else None
    if number is None:
        return None
    year, last = _year(line, number)
    code = _code(line, last)
    if code is not None:
        sign = "/".join(part for part in (_two(number.text), str(year or ""), code[0]) if part)
        return _whole(line, i, at, code[1], sign)
    if not number.sure or not kind:
        return None
    name = " ".join(line.cores[i:at])
    if not year:
        # «thông tư bảy tám của …»: nobody counts so; but «kế hoạch năm năm» is one of five years
        digits = line.words[at - 1] != "số" and len(number.text) > 1 and number.last > at + 1
        digits = (
            digits
            and not {"năm", "không"} & set(line.words[at:last])
            and (clean(line, last) or line.after(last) == "ngày")
        )
        return line.rewrite(i, last, f"{name} {number.text}", "number") if digits else None
    central = _central(line, last, kind)
    if central:
        return _whole(line, i, at, last, f"{_two(number.text)}/{year}/{central}")
    between = "/" if _slash(line, number.last) else " năm "
    return line.rewrite(i, last, f"{name} {number.text}{between}{year}", "document")


def blocked(line: Line, i: int) -> int | None:
    """The end of a document's number that is not certain («nghị định số ba năm hai nghìn …»), to be left in words."""
    if not line.after(i + 1):
        return None
    number = _number(line, i + 1)
    if number is None or number.sure:
        return None
    year, last = _year(line, number)
    return last if year else None


def _whole(line: Line, i: int, at: int, last: int, sign: str) -> Rewrite:
    """The kind with a capital (Phụ lục II of the decree), «số», the sign."""
    name = " ".join(line.cores[i:at])
    if line.words[i] != "số":
        name = name[:1].upper() + name[1:]
        if line.words[at - 1] != "số":
            name = f"{name} số"
    return line.rewrite(i, last, f"{name} {sign}", "document")


def _two(number: str) -> str:
    """Numbers under 10 have a leading zero."""
    return number.lstrip("0").rjust(2, "0")


def _number(line: Line, i: int) -> _Number | None:
    """The document's number at i."""
    if line.words[i].isdecimal():
        return _Number(line.words[i], i + 1, True)
    _, last = digit_run(line, i)
    for end in range(last, i + 1, -1):
        # the last «năm» of a run begins the year, if a year follows it
        if end < last and not (line.words[end] == "năm" and end + 1 < len(line) and year_at(line, end + 1)):
            continue
        if end == last and line.words[end - 1] == "năm" and line.after(end) and year_at(line, end):
            continue
        if end == last and dangling(line, end):
            continue
        text = digit_run(line.cut(i, end), 0)[0]
        if len(text) >= 2:
            return _Number(text, end, True)
    if line.words[i] not in DIGITS and line.words[i] != "mười":
        return None
    number = cardinal(line, i)
    if number is None or number.scale > 1 or number.value > 99_999 or number.tens or number.vague:
        return None
    return _Number(str(number.value), number.last, number.value >= 10)


def _year(line: Line, number: _Number) -> tuple[int | None, int]:
    """«năm 2020» or «xẹt 2020» after the number, and the end of what was read."""
    at = number.last
    slash = _slash(line, at)
    if line.after(at) == "năm" and line.after(at + 1):
        found = year_at(line, at + 1)
    else:
        found = year_at(line, slash) if slash is not None and line.after(slash) else None
    return (None, at) if found is None or found[0] not in YEARS else found


def _slash(line: Line, i: int) -> int | None:
    """The end of a spoken slash at i."""
    if line.after(i) not in SLASHES:
        return None
    return i + 2 if line.after(i + 1) in {"chéo", "xéo"} else i + 1


def _code(line: Line, i: int) -> tuple[str, int] | None:
    """A slash at i and the whole code after it, as words, as letters or as it is written; and its end."""
    at = _slash(line, i)
    if at is None or not line.after(at):
        return None
    written = BY_LETTERS.get(bare(line.cores[at])) if "-" in line.cores[at] else None
    if written is not None:
        return written, at + 1
    kind = _longest(line, at, _KINDS)
    if kind is not None and _KINDS[kind[0]]:
        issuer = _longest(line, _dash(line, kind[1]), _ISSUERS)
        if issuer is not None:
            return f"{_KINDS[kind[0]]}-{_ISSUERS[issuer[0]]}", issuer[1]
    return _letters(line, at)


def _dash(line: Line, i: int) -> int:
    if line.after(i) == "gạch":
        return i + 2 if line.after(i + 1) in {"ngang", "nối"} else i + 1
    return i + 1 if line.after(i) == "-" else i


def _letters(line: Line, at: int) -> tuple[str, int] | None:
    """Letters said one by one: nờ đê xê pê → NĐ-CP; the longest known code."""
    letters, found, last = "", None, at
    while last < min(len(line), at + _LONGEST_CODE):
        last = _dash(line, last) if last > at else last
        word = line.after(last)
        if word not in LETTERS:
            break
        letters += LETTERS[word]
        last += 1
        if letters in BY_LETTERS:
            found = (BY_LETTERS[letters], last)
    return found


def _central(line: Line, i: int, kind: tuple[str, ...]) -> str:
    """The code that kind and issuer («của …» at i) leave no doubt about, or ""."""
    if line.after(i) != "của":
        return ""
    if kind == ("nghị", "định"):
        return "NĐ-CP" if line.follows(i + 1, ("chính", "phủ")) else ""
    if kind == ("thông", "tư"):
        ministry = _longest(line, i + 1, _MINISTRIES) if line.after(i + 1) else None
        return f"TT-{_MINISTRIES[ministry[0]]}" if ministry else ""
    return ""


def _longest(line: Line, i: int, table: dict[tuple[str, ...], str]) -> tuple[tuple[str, ...], int] | None:
    """The longest phrase of the table at i, and its end."""
    found = [phrase for phrase in table if line.has(i, phrase)]
    best = max(found, key=len, default=None)
    return None if best is None else (best, i + len(best))
