"""«trước ngày 15, à không, trước ngày 20»: what a speaker takes back at once is left out. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.minutes.patterns import NUMBER

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

REACH = 30
"""Tokens before the cue in which the words that are taken back are looked for."""
_MARKS = frozenset(",.:;-…!?")
_NUMBER = re.compile(NUMBER)
_DATE_BEGINS = frozenset("sáng trưa chiều tối ngày mồng mùng hôm thứ tuần tháng quý năm cuối giữa đầu hết".split())


def corrected(doc: Doc, cues: Sequence[tuple[int, int]]) -> tuple[list[int], set[int]]:
    """The numbers of the tokens that stay, in the order in which they are to be read; of those, who begin a sentence.

    What follows a cue takes the place of the nearest words before it that begin alike (trước … trước), or are of the
    same kind (a number, a date, a person, a unit). Where nothing fits, only the cue goes, and a
    new sentence begins: what was said before may be withdrawn by it.
    """
    order: list[int] = []
    breaks: set[int] = set()
    at = 0
    for first, last in sorted(cues):
        if first < at:
            continue
        order += range(at, first)
        at = last
        while at < len(doc) and doc[at].text in _MARKS:
            at += 1
        if at >= len(doc):
            break
        taken = _taken_back(doc, order, at)
        if taken is None:
            while order and doc[order[-1]].text in {",", "-"}:
                order.pop()
            breaks.add(at)
            continue
        value = _value_end(doc, at)
        tail = order[taken + _value_length(doc, order, taken) :]
        while tail and doc[tail[-1]].text in _MARKS:
            tail.pop()
        if value is not None and tail and doc[order[taken]].norm_ != doc[at].norm_:
            order = [*order[:taken], *range(at, value), *tail]
            at = value
        else:
            order = order[:taken]
    return [*order, *range(at, len(doc))], breaks


def _taken_back(doc: Doc, order: Sequence[int], at: int) -> int | None:
    """The place in `order` from which on the words are taken back."""
    near = range(len(order) - 1, max(-1, len(order) - 1 - REACH), -1)
    word, after = doc[at].norm_, doc[at + 1].norm_ if at + 1 < len(doc) else ""
    if _NUMBER.match(word):
        numbers = [place for place in near if _NUMBER.match(doc[order[place]].norm_)]
        like = [place for place in numbers if place + 1 < len(order) and doc[order[place + 1]].norm_ == after]
        return next(iter(like or numbers), None)
    same = next((place for place in near if doc[order[place]].norm_ == word), None)
    if same is not None:
        return same
    kind = _entity(doc, at)
    if kind is None:
        return None
    alike = {"DATE": {"DATE", "DEADLINE"}, "DEADLINE": {"DATE", "DEADLINE"}}.get(kind.label_, {kind.label_})
    for place in near:
        entity = _entity(doc, order[place])
        if entity is not None and entity.label_ in alike and entity.start == order[place]:
            return place + _before_date(entity) if kind.label_ == "DATE" else place
    return None


def _before_date(entity: Span) -> int:
    """Words of a deadline before its date: «hạn là», «trước»."""
    return next((n for n, token in enumerate(entity) if token.norm_ in _DATE_BEGINS or token.norm_[0].isdigit()), 0)


def _entity(doc: Doc, at: int) -> Span | None:
    return next((entity for entity in doc.ents if entity.start <= at < entity.end), None)


def _value_end(doc: Doc, at: int) -> int | None:
    """Where a bare value ends that a mark follows: «9/11,»."""
    if not _NUMBER.match(doc[at].norm_):
        return None
    last = at + 1
    return last if last >= len(doc) or doc[last].text in _MARKS else None


def _value_length(doc: Doc, order: Sequence[int], place: int) -> int:
    return 1 if _NUMBER.match(doc[order[place]].norm_) else 0
