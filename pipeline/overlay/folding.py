"""Corrections of one plain text, laid one after the other over what it says now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from pipeline.overlay.conflicts import conflict
from pipeline.overlay.merging import Merged, merge, text_of, tokens_of
from pipeline.records import Conflict, Correction
from pipeline.vietnamese.alignment import key


@dataclass(frozen=True)
class Folded:
    """What the text is now; None: a reviewer took it out."""

    text: str | None
    conflicts: tuple[Conflict, ...] = ()


def fold_text(now: str | None, corrections: Iterable[Correction]) -> Folded:
    """Lay corrections over `now`; None is a text that is not there."""
    text, told = now, list[Conflict]()
    engine = tokens_of(now or "")
    last_author = ""
    for one in corrections:
        before, after = tokens_of(one.before), tokens_of(one.after or "")
        before, after = _in_case_of(tokens_of(text or ""), before, after)
        merged = merge(before, after, tokens_of(text or ""))
        # what settles a dispute raises none: the correction in dispute still does, when the text changes again
        for clash in () if one.settles else merged.clashes:
            by_engine = _clashes_with(merge(before, after, engine), clash.theirs)
            told.append(conflict(one, clash, "base" if by_engine else "reviewer", "" if by_engine else last_author))
        text = None if one.after is None else merged.text
        last_author = one.who
    return Folded(text, tuple(told))


def _clashes_with(merged: Merged, theirs: str) -> bool:
    return any(clash.theirs == theirs for clash in merged.clashes)


def _in_case_of(now: list[str], before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    """Printed in capitals («VĂN PHÒNG …»), a text is corrected in capitals; back to the letters that the record has.

    Words that stayed have the record's letters, new ones a capital.
    """
    printed = text_of(before)
    if not printed.isupper() or text_of(now).isupper() or not now:
        return before, after
    small = [key(token) for token in now]
    kept: list[str] = []
    matcher = SequenceMatcher(None, small, [key(token) for token in after], autojunk=False)
    for kind, first, last, begin, end in matcher.get_opcodes():
        kept += now[first:last] if kind == "equal" else [token.capitalize() for token in after[begin:end]]
    same = [key(token) for token in before] == small
    return (now if same else [token.capitalize() for token in before]), kept
