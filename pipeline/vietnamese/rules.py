"""The order of the rules for numbers: which rule may begin at which word. Used through figures.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.vietnamese import clock, dates, documents, labels, phone, quantities
from pipeline.vietnamese.line import Line
from pipeline.vietnamese.numbers import DIGITS, NUMBERISH, SCALES, group, run_end, starts_number
from pipeline.vietnamese.rewrite import Rewrite
from pipeline.vietnamese.units import idiom_end

Rule = Callable[[Line, int], Rewrite | None]

_NUMBER: tuple[Rule, ...] = (phone.phone, clock.clock, dates.bare_day, quantities.quantity)
"""At a word that may begin a number."""
_DIGITAL: tuple[Rule, ...] = (quantities.english, dates.digital, *_NUMBER[1:])
"""At a token that begins with a digit."""


def _by_word() -> dict[str, tuple[Rule, ...]]:
    rules: dict[str, list[Rule]] = {}
    named: list[tuple[Sequence[str] | frozenset[str], Rule]] = [
        (documents.KIND_STARTS | {"số"}, documents.document),
        (clock.PERIOD_STARTS, clock.period),
        (("ngày", *dates.FIRST), dates.day),
        (("tháng",), dates.month),
        (("năm",), dates.year),
        (("quý",), labels.quarter),
        (("thế",), labels.century),
        (("đại",), labels.congress),
        (("khóa",), labels.term),
        (("chương", "phụ"), labels.chapter),
        (("thứ",), labels.ordinal),
        (labels.NUMBERED_STARTS, labels.numbered),
        (("số",), labels.number_of),
    ]
    for words, rule in named:
        for word in words:
            rules.setdefault(word, []).append(rule)
    return {word: tuple(found) for word, found in rules.items()}


_BY_WORD = _by_word()
_UNLIKE = frozenset({"tư", "mốt", "linh", "lẻ", "mấy", "lăm"})
"""Number words that begin no number, and are mostly other words: «đầu tư hai mươi tỷ»."""


def find(tokens: Sequence[str]) -> list[Rewrite]:
    """What of the tokens is to be written otherwise: in order, not overlapping."""
    line, found, i = Line.of(tokens), [], 0
    while i < len(line):
        rewrite = _at(line, i)
        if rewrite is None:
            i = _next(line, i)
            continue
        if rewrite.written != line.spoken(rewrite.first, rewrite.last):
            found.append(rewrite)
        i = rewrite.last
    return found


def _at(line: Line, i: int) -> Rewrite | None:
    """What the first rule that fits at i makes of it."""
    word = line.words[i]
    rules = _BY_WORD.get(word, ())
    if word[:1].isdecimal():
        rules = _DIGITAL
    elif starts_number(line, i) or word == "không":
        rules = (*rules, *_NUMBER) if idiom_end(line, i) is None else ()
    elif rules and idiom_end(line, i) is not None:
        return None
    for rule in rules:
        rewrite = rule(line, i)
        if rewrite is not None:
            return rewrite
    return None


def _next(line: Line, i: int) -> int:
    """Where to look on when i stays as it is: after a fixed phrase, or after all of a run of number words."""
    end = idiom_end(line, i)
    if end is not None:
        return end
    if line.words[i] == "số":
        uncertain = documents.blocked(line, i)
        if uncertain is not None:
            return uncertain
    if line.words[i] in {"ngày", "tháng", "thứ", "quý"} and line.after(i + 1) in NUMBERISH | DIGITS.keys():
        # «thứ hai», «ngày hai bữa»: what a rule about the date left in words is no count either
        return run_end(line, i + 1)
    if line.words[i] == "năm" and line.after(i + 1) in NUMBERISH:
        # «năm ba tấn» is some tons: no part of it is a number; «trong năm hai nghìn hộ …» is a year and a number
        pair = group(line, i)
        few = pair is not None and pair.loose and (pair.value != 52 or line.after(i + 2) not in SCALES)
        return run_end(line, i) if few else i + 1
    return run_end(line, i) if line.words[i] in NUMBERISH - _UNLIKE else i + 1
