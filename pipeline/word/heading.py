"""The head of the minutes: agency beside Quốc hiệu, number, tên loại and trích yếu with their rules."""

from __future__ import annotations

from dataclasses import replace

from pipeline.card import Agency
from pipeline.vietnamese.text import clean
from pipeline.word import decree30 as form
from pipeline.word.anchors import card_anchor
from pipeline.word.decree30 import Element
from pipeline.word.document import Flow
from pipeline.word.metrics import balanced_width, longest_line, text_width
from pipeline.word.pieces import Piece, Pieces, anchored, text_of
from pipeline.word.wording import number_parts
from pipeline.word.wordml import Layout

_SIDE = 60
"""Air beside the agency's name in its column, twips."""
_ABSTRACT_AIR = 1.1
_BLANK_RULE = form.millimetres(20)
"""Length of the rule under a blank."""


def letterhead(flow: Flow, agency: Agency, number: Pieces, date_line: Pieces | None = None) -> None:
    """The borderless table of two columns. An empty `parent` (not an absent one) means that there is none.

    `date_line`: place and date, for kinds that have them; beside the number.
    """
    flow.beside_table(Layout(before=0))
    left_width, right_width = form.HEADER_COLUMNS
    table = flow.table(form.HEADER_COLUMNS)
    left, right = table.row()
    if agency.parent != "":
        _name(left, form.PARENT_AGENCY, "parent", agency.parent, left_width)
    length = _name(left, form.AGENCY, "name", agency.name, left_width)
    left.rule(length, left_width)
    if date_line is None:
        left.add(form.NUMBER, *number)
    right.add(form.NATIONAL_TITLE, form.NATIONAL_TITLE_TEXT)
    right.add(form.MOTTO, form.MOTTO_TEXT)
    motto = text_width(form.MOTTO_TEXT, form.MOTTO.size)
    right.rule(round(motto * form.MOTTO_RULE_SHARE), right_width)
    if date_line is None:
        return
    left, right = table.row()
    left.add(form.NUMBER, *number)
    right.add(form.DATE_LINE, *date_line, layout=Layout(before=form.NUMBER.before))


def number_pieces(number: int | None, code: str | None) -> Pieces:
    """«Số: 05/BB-STTTT» of the card."""
    written, agency = number_parts(number, code)
    numbered, coded = card_anchor("meeting.number"), card_anchor("agency.code")
    return [
        Piece("Số: "), *anchored(numbered, written), Piece(f"/{form.KIND_CODE}-", ours=True), *anchored(coded, agency),
    ]  # fmt: skip


def title_pieces(title: str | None) -> Pieces:
    """The meeting's name."""
    return anchored(card_anchor("meeting.title"), clean(title or "") or form.BLANK)


def abstract(flow: Flow, kind: str, title: Pieces) -> None:
    """Tên loại, and trích yếu (the meeting's name) with the rule below."""
    flow.add(form.KIND, kind)
    length = _centred(flow, form.ABSTRACT, title, form.TEXT_WIDTH, Layout(keep_next=True))
    flow.rule(length, form.TEXT_WIDTH, Layout(after=3 * form.MIN_PARAGRAPH_GAP, keep_next=True))


def abstract_alone(flow: Flow, title: Pieces) -> None:
    """The title of a text that is no document of the decree."""
    _centred(flow, form.ABSTRACT, title, form.TEXT_WIDTH, Layout(after=2 * form.MIN_PARAGRAPH_GAP))


def _name(cell: Flow, element: Element, field: str, name: str | None, column: int) -> int:
    pieces = anchored(card_anchor(f"agency.{field}"), clean(name or "").upper() or form.BLANK)
    return _centred(cell, element, pieces, column - 2 * _SIDE, Layout(left=_SIDE))


def _centred(flow: Flow, element: Element, pieces: Pieces, width: int, layout: Layout) -> int:
    """Add a centred text in lines of about equal length; returns how long the rule below it is, twips.

    `width` is the room for the text, between two margins of layout.left. Lines are broken after the
    widths of bold letters, which are a little more than a parent agency's need.
    """
    text = text_of(pieces)
    blank = text == form.BLANK
    narrow = balanced_width(text, element.size, width, _ABSTRACT_AIR if element is form.ABSTRACT else 1.0)
    side = (layout.left or 0) + (width - narrow) // 2
    flow.add(element, *pieces, layout=replace(layout, left=side, right=side))
    longest = longest_line(text, element.size, narrow)
    return round(longest * form.RULE_SHARE_USED) if not blank else _BLANK_RULE
