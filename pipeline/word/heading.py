"""The head of the minutes: agency beside Quốc hiệu, number, tên loại and trích yếu with their rules."""

from __future__ import annotations

from dataclasses import replace

from pipeline.card import Agency
from pipeline.vietnamese.text import clean
from pipeline.word import decree30 as form
from pipeline.word.decree30 import Element
from pipeline.word.document import Flow, Layout
from pipeline.word.metrics import balanced_width, longest_line, text_width

_SIDE = 60
"""Air beside the agency's name in its column, twips."""
_ABSTRACT_AIR = 1.1
_BLANK_RULE = form.millimetres(20)
"""Length of the rule under a blank."""


def letterhead(flow: Flow, agency: Agency, number: str, date_line: str | None = None) -> None:
    """The borderless table of two columns. An empty `parent` (not an absent one) means that there is none.

    `date_line`: place and date, for kinds that have them; beside the number.
    """
    flow.beside_table(Layout(before=0))
    left_width, right_width = form.HEADER_COLUMNS
    table = flow.table(form.HEADER_COLUMNS)
    left, right = table.row()
    if agency.parent != "":
        _name(left, form.PARENT_AGENCY, agency.parent, left_width)
    length = _name(left, form.AGENCY, agency.name, left_width)
    left.rule(length, left_width)
    right.add(form.NATIONAL_TITLE, form.NATIONAL_TITLE_TEXT)
    right.add(form.MOTTO, form.MOTTO_TEXT)
    motto = text_width(form.MOTTO_TEXT, form.MOTTO.size)
    right.rule(round(motto * form.MOTTO_RULE_SHARE), right_width)
    if date_line is None:
        left.add(form.NUMBER, number)
        return
    left, right = table.row()
    left.add(form.NUMBER, number)
    right.add(form.DATE_LINE, date_line, layout=Layout(before=form.NUMBER.before))


def abstract(flow: Flow, kind: str, title: str | None) -> None:
    """Tên loại, and trích yếu (the meeting's name) with the rule below."""
    flow.add(form.KIND, kind)
    length = _centred(flow, form.ABSTRACT, clean(title or ""), form.TEXT_WIDTH, Layout(keep_next=True))
    flow.rule(length, form.TEXT_WIDTH, Layout(after=3 * form.MIN_PARAGRAPH_GAP, keep_next=True))


def abstract_alone(flow: Flow, title: str) -> None:
    """The title of a text that is no document of the decree."""
    _centred(flow, form.ABSTRACT, clean(title), form.TEXT_WIDTH, Layout(after=2 * form.MIN_PARAGRAPH_GAP))


def _name(cell: Flow, element: Element, name: str | None, column: int) -> int:
    return _centred(cell, element, clean(name or "").upper(), column - 2 * _SIDE, Layout(left=_SIDE))


def _centred(flow: Flow, element: Element, text: str, width: int, layout: Layout) -> int:
    """Add a centred text in lines of about equal length; returns how long the rule below it is, twips.

    `width` is the room for the text, between two margins of layout.left. Lines are broken after the
    widths of bold letters, which are a little more than a parent agency's need.
    """
    narrow = balanced_width(text, element.size, width, _ABSTRACT_AIR if element is form.ABSTRACT else 1.0)
    side = (layout.left or 0) + (width - narrow) // 2
    flow.add(element, text or form.BLANK, layout=replace(layout, left=side, right=side))
    longest = longest_line(text, element.size, narrow)
    return round(longest * form.RULE_SHARE_USED) if text else _BLANK_RULE
