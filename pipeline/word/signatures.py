"""The end of the minutes: THƯ KÝ left, CHỦ TỌA right, Nơi nhận under the secretary (Mẫu 1.9)."""

from __future__ import annotations

from pipeline.vietnamese.text import clean
from pipeline.word import decree30 as form
from pipeline.word.document import Flow
from pipeline.word.pieces import Pieces
from pipeline.word.wordml import Layout

_SECRETARY_NOTE = "(Chữ ký)"
_CHAIR_NOTE = "(Chữ ký của người có thẩm quyền, dấu/chữ ký số của cơ quan (nếu có))"


def signatures(flow: Flow, secretary: Pieces, chair: Pieces, archive: str) -> None:
    """The borderless table. All its paragraphs but the last keep with the next: it stays on one page.

    `secretary`, `chair`: their names; `archive` stands after «Lưu:».
    """
    table = flow.table(form.SIGNATURE_COLUMNS)
    _titles(table.row(), "THƯ KÝ", _SECRETARY_NOTE, "CHỦ TỌA", _CHAIR_NOTE)
    left, middle, right = table.row()
    room = Layout(before=form.SIGNATURE_ROOM, keep_next=True)
    left.add(form.SIGNER_NAME, *secretary, layout=room)
    middle.add(form.SIGNER_NAME, layout=room)
    right.add(form.SIGNER_NAME, *chair, layout=room)
    left, middle, right = table.row()
    _recipients(left, f"{clean(archive) or form.BLANK}, Hồ sơ")
    middle.add(form.RECIPIENTS)
    right.add(form.RECIPIENTS)
    flow.beside_table()


def signature(flow: Flow, archive: str) -> None:
    """That of a document with one signer, who is not known yet: Nơi nhận left, the signer right (Mẫu 1.4)."""
    table = flow.table(form.SIGNATURE_COLUMNS)
    left, middle, right = table.row()
    _recipients(left, clean(archive) or form.BLANK)
    middle.add(form.RECIPIENTS)
    right.add(form.SIGNER_TITLE, form.BLANK)
    right.add(form.SIGNER_NOTE, _CHAIR_NOTE)
    right.add(form.SIGNER_NAME, form.BLANK, layout=Layout(before=form.SIGNATURE_ROOM))
    flow.beside_table()


def _recipients(cell: Flow, archive: str) -> None:
    """Nơi nhận: to be filled in, and the archive."""
    cell.add(form.RECIPIENTS_LABEL, "Nơi nhận:")
    cell.add(form.RECIPIENTS, f"- {form.BLANK};")
    cell.add(form.RECIPIENTS, f"- Lưu: {archive}.")


def _titles(row: list[Flow], left_title: str, left_note: str, right_title: str, right_note: str) -> None:
    left, middle, right = row
    left.add(form.SIGNER_TITLE, left_title)
    left.add(form.SIGNER_NOTE, left_note)
    middle.add(form.SIGNER_TITLE)
    right.add(form.SIGNER_TITLE, right_title)
    right.add(form.SIGNER_NOTE, right_note)
