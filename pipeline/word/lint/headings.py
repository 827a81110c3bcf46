"""«I. TIÊU ĐỀ», «1. Tiêu đề», «a)»: their form and their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.language import message
from pipeline.word import decree30 as form
from pipeline.word.decree30 import Element
from pipeline.word.lint import mending
from pipeline.word.lint.findings import Findings
from pipeline.word.lint.numbering import roman
from pipeline.word.lint.story import Para
from pipeline.word.lint.structure import Structure

LETTERS = "a b c d đ e g h i k l m n o p q r s t u v x y".split()
"""The Vietnamese alphabet as points of a text are lettered: đ after d, no f, j, w, z."""
_ROMAN = re.compile(r"([IVX]+)\.\s+\S")
_ARABIC = re.compile(r"(\d{1,2})\.\s+\S")
_LETTER = re.compile(r"([a-zđ])\)\s+\S")
_LONGEST_TITLE = 160
_PERSON = re.compile(r"\d+\.\s+(?:ông|bà|đồng chí|đ/c|anh|chị)\s", re.IGNORECASE)
_SENTENCE = (".", ";", ":", ",", "?", "!", "…", "./.")


@dataclass
class _Counter:
    roman: int = 0
    arabic: int = 0
    letter: int = 0
    titled: bool = False
    """Whether the numbers of this list stand before titles: the first one is followed by text."""


def check_headings(findings: Findings, found: Structure) -> None:
    """Check headings and numbers from the top of the text; a Phụ lục counts for itself."""
    numbered = [para for para in found.body if para.text]
    _check(findings, numbered)
    for appendix in found.appendices:
        _check(findings, [para for para in appendix if para.text and para.cell is None])


def _check(findings: Findings, paras: Sequence[Para]) -> None:
    count = _Counter()
    for index, para in enumerate(paras):
        following = paras[index + 1] if index + 1 < len(paras) else None
        if match := _ROMAN.match(para.text):
            _roman_heading(findings, para, match[1], count)
        elif match := _ARABIC.match(para.text):
            _arabic_heading(findings, para, match[1], count, following)
        elif match := _LETTER.match(para.text):
            _letter(findings, para, match[1], count)


def _roman_heading(findings: Findings, para: Para, numeral: str, count: _Counter) -> None:
    count.roman += 1
    count.letter = 0
    if numeral != roman(count.roman):
        _order(findings, para, numeral, roman(count.roman))
        count.roman = next((value for value in range(1, 40) if roman(value) == numeral), count.roman)
    if len(para.text) > _LONGEST_TITLE:
        return
    name = message(f"Tiêu đề mục {numeral}", f"Heading {numeral}")
    _title_form(findings, para, form.HEADING_ROMAN, name)


def _arabic_heading(findings: Findings, para: Para, figure: str, count: _Counter, following: Para | None) -> None:
    value = int(figure)
    if value not in (1, count.arabic + 1):
        _order(findings, para, figure, str(count.arabic + 1))
    count.arabic, count.letter = value, 0
    title = len(para.text) <= _LONGEST_TITLE and not para.text.endswith(_SENTENCE)
    leads = following is not None and not _ARABIC.match(following.text) and not _ROMAN.match(following.text)
    if value == 1:
        count.titled = leads and not _PERSON.match(para.text)
    if title and leads and count.titled and not para.bold:
        findings.add(
            "heading", para, message(f"Tiêu đề {figure}. chữ không đậm", f"Heading {figure}. not bold"),
            message("Tô đậm tiêu đề.", "Make it bold."), mending.switched(para.pieces, "b", True),
        )  # fmt: skip


def _letter(findings: Findings, para: Para, letter: str, count: _Counter) -> None:
    count.letter = 0 if letter == "a" else count.letter
    wanted = LETTERS[count.letter] if count.letter < len(LETTERS) else letter
    if letter != wanted:
        _order(findings, para, f"{letter})", f"{wanted})")
    count.letter = (LETTERS.index(letter) if letter in LETTERS else count.letter) + 1
    if para.bold and len(para.text) > 3:
        findings.add(
            "heading", para, message(f"Điểm {letter}) chữ đậm", f"Point {letter}) in bold"),
            message("Bỏ đậm.", "Make it regular."), mending.switched(para.pieces, "b", False),
        )  # fmt: skip


def _order(findings: Findings, para: Para, written: str, wanted: str) -> None:
    findings.add(
        "numbering", para,
        message(f"Đánh số «{written}», lẽ ra «{wanted}»", f"Numbered «{written}» where «{wanted}» is due"),
        message("Đánh số lại theo thứ tự.", "Number in order."),
    )  # fmt: skip


def _title_form(findings: Findings, para: Para, element: Element, name: str) -> None:
    if not para.bold:
        findings.add(
            "heading", para, message(f"{name}: chữ không đậm", f"{name}: not bold"),
            message("Tô đậm.", "Make it bold."), mending.switched(para.pieces, "b", element.bold),
        )  # fmt: skip
    if not para.capitals:
        findings.add(
            "heading", para, message(f"{name}: không viết in hoa", f"{name}: not in capitals"),
            message("Viết bằng chữ in hoa.", "Write it in capitals."), mending.uppercased(para),
        )  # fmt: skip
