"""Words: capitals, dates, figures, blanks, Unicode form."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator, Sequence

from pipeline.language import message
from pipeline.vietnamese.capitals import capitalise, ruled
from pipeline.vietnamese.people_data import CLEAR, FAMILY
from pipeline.vietnamese.text import fold
from pipeline.word.lint import mending
from pipeline.word.lint.findings import Findings
from pipeline.word.lint.story import Para
from pipeline.word.lint.structure import Structure

_DATE = re.compile(r"\b([Nn]gày|NGÀY)(\s+)(\d{1,2})(\s+)(tháng|THÁNG)(\s+)(\d{1,2})\b(?:\s+(?:năm|NĂM)\s+(\d{4}))?")
_COMMAS = re.compile(r"(?<![\w.,/-])\d{1,3}(?:,\d{3}){2,}(?![\w,]|\.\d)")
_UNIT = r"(?:%|\s*(?:tỷ|tỉ|triệu|nghìn|ngàn|phần trăm|điểm phần trăm|km2?|ha|m2|m3|tấn|kg|m)\b)"
_POINT = re.compile(rf"(?<![\w.,/-])\d{{1,3}}\.\d{{1,2}}(?={_UNIT})")
_COUNTED = r"(?:đồng|người|hộ|hồ sơ|lượt|tài khoản|trường hợp|văn bản|doanh nghiệp|ha|m2|m3|km|tấn|kg|thiết bị)"
_UNGROUPED = re.compile(rf"(?<![\w.,/:-])[1-9]\d{{4,}}(?=\s+{_COUNTED}\b)")
_BLANK = re.compile(r"(?<![^\s/:(«-])(?:…+|\.{4,}|_{3,})(?=$|[\s/;:,.)»-])|…{2,}|\.{6,}|_{4,}")
_WORDS_AROUND = 5
_LINE = re.compile(r"[^\n\t]+")
_WORD = re.compile(r"\S+")


def check_words(findings: Findings, found: Structure) -> None:
    """Check the words of the document, its tables and boxes."""
    story = found.story
    paras = [*story.paras, *story.boxes]
    for para in paras:
        if not para.typed.strip():
            continue
        _dates(findings, para)
        _figures(findings, para)
        if para not in (found.national, found.motto):  # checked as they are to be written
            _capitals(findings, para)
        _blanks(findings, para)
    _unicode(findings, paras)


def _dates(findings: Findings, para: Para) -> None:
    for match in _DATE.finditer(para.typed):
        day, month, year = int(match[3]), int(match[7]), int(match[8] or 2024)
        if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
            findings.add(
                "date", para, message(f"Không có «{match.group()}»", f"There is no «{match.group()}»"),
                message("Kiểm tra lại ngày tháng.", "Check the date."), quote=match.group(),
            )  # fmt: skip
            continue
        written = [match[3].zfill(2), match[7].zfill(2) if month < 3 else match[7]]
        if written != [match[3], match[7]]:
            right = f"{match[1]}{match[2]}{written[0]}{match[4]}{match[5]}{match[6]}{written[1]}"
            old = para.typed[match.start() : match.end(7)]
            findings.add(
                "date", para, message(f"Thiếu số 0: «{old}»", f"No leading zero: «{old}»"),
                message(f"Viết «{right}».", f"Write «{right}»."),
                mending.rewritten(para, match.start(), old, right), quote=match.group(),
            )  # fmt: skip


def _figures(findings: Findings, para: Para) -> None:
    for match in _COMMAS.finditer(para.typed):
        _figure(findings, para, match, match.group().replace(",", "."))
    for match in _POINT.finditer(para.typed):
        _figure(findings, para, match, match.group().replace(".", ","))
    for match in _UNGROUPED.finditer(para.typed):
        _figure(findings, para, match, f"{int(match.group()):,}".replace(",", "."))


def _figure(findings: Findings, para: Para, match: re.Match[str], right: str) -> None:
    findings.add(
        "figures", para, message(f"Số viết «{match.group()}»", f"The figure «{match.group()}»"),
        message(f"Viết «{right}».", f"Write «{right}»."),
        mending.rewritten(para, match.start(), match.group(), right),
        quote=_around(para.typed, match.start(), match.end()),
    )  # fmt: skip


def _capitals(findings: Findings, para: Para) -> None:
    for start, old, new in miswritten(para.typed):
        findings.add(
            "capitals", para, message(f"Viết hoa: «{old}»", f"Capitals: «{old}»"),
            message(f"Viết «{new}».", f"Write «{new}»."), mending.rewritten(para, start, old, new),
            quote=_around(para.typed, start, start + len(old)),
        )  # fmt: skip


def miswritten(text: str) -> Iterator[tuple[int, str, str]]:
    """Names whose capitals are wrong for sure: where, as written, as right.

    Only within a name: a word beside another one that the rules, who do not look at case, begin with a capital and
    the text does, too. «Ủy Ban Nhân Dân» and «sở Tài chính» are found, «nhân dân» alone is left.
    """
    for line in _LINE.finditer(text):
        if unicodedata.is_normalized("NFC", line.group()) and line.group() != line.group().upper():
            yield from ((line.start() + start, old, new) for start, old, new in _of_line(line.group()))


def _of_line(text: str) -> Iterator[tuple[int, str, str]]:
    found = list(_WORD.finditer(text))
    tokens = [match.group() for match in found]
    if len(tokens) < 2:
        return
    right = capitalise(tokens)
    without = capitalise([token.lower() for token in tokens])
    wrong = [
        rule is not None and _wrong(token, good, plain)
        for token, good, plain, rule in zip(tokens, right, without, ruled(tokens), strict=True)
    ]
    for first, last in _names(tokens, without):
        _doubt(tokens, wrong, first, last)
        if any(wrong[first:last]):
            old = text[found[first].start() : found[last - 1].end()]
            new = "".join(
                (right[k] if wrong[k] else tokens[k]) + text[found[k].end() : found[k + 1].start()]
                for k in range(first, last - 1)
            ) + (right[last - 1] if wrong[last - 1] else tokens[last - 1])
            yield found[first].start(), old.rstrip(",.;:"), new.rstrip(",.;:")


def _doubt(tokens: Sequence[str], wrong: list[bool], first: int, last: int) -> None:
    """Unmark what is not sure: a small word after a person's name may be no part of it, Ban and Phòng after Trưởng."""
    person = False
    for index in range(first, last):
        key = fold(tokens[index])
        named = person and not tokens[index][0].isupper()
        if named or (index > first and key in ("ban", "phòng") and fold(tokens[index - 1]) == "trưởng"):
            wrong[index] = False
        person = person or key in CLEAR or (index == first and key in FAMILY)


def _wrong(token: str, good: str, rule: str) -> bool:
    """`rule`: as it would be written had it come in small."""
    return token != good and good.casefold() == token.casefold() and not token.isupper() and good == rule


def _names(tokens: Sequence[str], ruled: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Stretches without marks between that hold a word with a capital by rule and as written."""
    first = 0
    for index, token in enumerate(tokens):
        if token[-1] in ",.;:!?)»”" or index == len(tokens) - 1:
            yield from _sure(tokens, ruled, first, index + 1)
            first = index + 1


def _sure(tokens: Sequence[str], ruled: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Runs of words with a capital, as written or by rule, one with both; from the first that has one by rule."""
    index = first
    while index < last:
        end = index
        while end < last and (_upper(tokens[end]) or _upper(ruled[end])):
            end += 1
        run = range(index, end)
        if any(_upper(tokens[k]) and _upper(ruled[k]) for k in run):
            yield next(k for k in run if _upper(ruled[k])), end
        index = max(end, index + 1)


def _upper(token: str) -> bool:
    return token[:1].isupper()


def _blanks(findings: Findings, para: Para) -> None:
    if match := _BLANK.search(para.text):
        findings.add(
            "blank", para, message("Còn chỗ trống", "A blank"), message("Điền vào chỗ trống.", "Fill it in."),
            quote=_around(para.text, match.start(), match.end()),
        )  # fmt: skip


def _around(text: str, start: int, end: int) -> str:
    """A place with a few whole words on both sides."""
    before, after = text[:start].split(" "), text[end:].split(" ")
    return " ".join(before[-_WORDS_AROUND:]) + text[start:end] + " ".join(after[:_WORDS_AROUND])


def _unicode(findings: Findings, paras: Sequence[Para]) -> None:
    for para in paras:
        if unicodedata.normalize("NFC", para.typed) != para.typed:
            findings.add(
                "unicode", para, message("Chữ không ở dạng Unicode dựng sẵn", "Text is not composed Unicode (NFC)"),
                message("Chuyển sang Unicode dựng sẵn (NFC).", "Convert it to composed Unicode."),
                mending.composed(para.node),
            )  # fmt: skip
