"""The text: fonts and sizes of every letter; alignment, indents, gaps and lines of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from pipeline.language import message
from pipeline.word import decree30 as form
from pipeline.word.decree30 import Range
from pipeline.word.lint import mending
from pipeline.word.lint.findings import Findings
from pipeline.word.lint.form import alignment_name, points, sizes
from pipeline.word.lint.story import Para, Piece
from pipeline.word.lint.structure import Structure

_LEGACY = re.compile(r"\.vn|vni[- ]", re.IGNORECASE)
_SYMBOLS = re.compile(r"symbol|wingdings|webdings|opensymbol|cambria math", re.IGNORECASE)
_SINGLE = 240
_SLACK = 12
"""In 1/240 of a line: 1.5 lines are 360, some programs write 362."""


def check_letters(findings: Findings, paras: Sequence[Para]) -> None:
    """Fonts and color of all text."""
    for para in paras:
        fonts: dict[str, list[Piece]] = {}
        for piece in para.inked:
            for name in sorted({piece.look.font(letter) for letter in piece.text if not letter.isspace()}):
                fonts.setdefault(name, []).append(piece)
        for name, pieces in fonts.items():
            _font(findings, para, name, pieces)
        colored = [piece for piece in para.inked if piece.look.color.lower() not in ("auto", form.BLACK)]
        for color, group in groupby(sorted(colored, key=_color), key=_color):
            pieces = list(group)
            findings.add(
                "color", para, message(f"Chữ màu #{color}", f"Text in color #{color}"),
                message("Dùng chữ màu đen.", "Use black."), mending.blackened(pieces), _quote(pieces),
            )  # fmt: skip


def _font(findings: Findings, para: Para, name: str, pieces: list[Piece]) -> None:
    if name.casefold() == form.FONT.casefold():
        return
    if _LEGACY.match(name):
        findings.add(
            "legacy-font", para,
            message(f"Phông chữ {name} không theo bảng mã Unicode", f"The font {name} is not Unicode"),
            message(
                "Chuyển mã sang Unicode (ví dụ bằng UniKey) rồi dùng Times New Roman.",
                "Convert the text to Unicode (with UniKey, say), then use Times New Roman.",
            ),
            quote=_quote(pieces),
        )  # fmt: skip
    elif not (_SYMBOLS.match(name) and not any(letter.isalnum() for piece in pieces for letter in piece.text)):
        findings.add(
            "font", para, message(f"Phông chữ {name}", f"The font {name}"),
            message(f"Dùng {form.FONT}.", f"Use {form.FONT}."), mending.fonted(pieces), _quote(pieces),
        )  # fmt: skip


def check_body(findings: Findings, found: Structure) -> None:
    """The paragraphs between the head and the signatures."""
    texts = [para for para in found.body if para.inked]
    for para in texts:
        _sizes(findings, para)
        _alignment(findings, para)
        _first_line(findings, para)
        _line_spacing(findings, para)
    _gaps(findings, found)
    _even_size(findings, texts)


def _sizes(findings: Findings, para: Para) -> None:
    allowed = form.NOTE.sizes if para.style == form.NOTE.style else form.BODY.sizes
    wrong = [piece for piece in para.worded if not allowed.holds(piece.look.size)]
    for size, group in groupby(sorted(wrong, key=_size), key=_size):
        pieces = list(group)
        nearest = min(max(size, allowed.low), allowed.high)
        findings.add(
            "size", para, message(f"Nội dung cỡ chữ {points(size)}", f"Text of size {points(size)}"),
            message(f"Dùng cỡ chữ {sizes(allowed)}.", f"Use size {sizes(allowed)}."),
            mending.sized(pieces, nearest), _quote(pieces),
        )  # fmt: skip


def _even_size(findings: Findings, texts: Sequence[Para]) -> None:
    """One size for the whole text."""
    counts: dict[float, int] = {}
    for para in texts:
        if para.style != form.NOTE.style and form.BODY.sizes.holds(para.size):
            counts[para.size] = counts.get(para.size, 0) + len(para.text)
    usual = max(counts, key=counts.__getitem__, default=0)
    for para in texts:
        if para.style == form.NOTE.style:
            continue
        odd = [piece for piece in para.worded if piece.look.size != usual and form.BODY.sizes.holds(piece.look.size)]
        if odd:
            size = odd[0].look.size
            findings.add(
                "sizes-together", para,
                message(f"Nội dung có chỗ cỡ {points(size)}, có chỗ cỡ {points(usual)}",
                        f"The text has sizes {points(size)} and {points(usual)}"),
                message("Dùng một cỡ chữ cho cả nội dung.", "Use one size for the whole text."),
                mending.sized(odd, usual), _quote(odd),
            )  # fmt: skip


def _alignment(findings: Findings, para: Para) -> None:
    if para.look.alignment == "both" or para.bold:
        return
    if para.look.alignment == "center" and not para.typed.strip().strip("-–—_*"):
        return
    side = alignment_name(para.look.alignment)
    findings.add(
        "alignment", para, message(f"Nội dung {side}", f"Text {side}"),
        message("Canh đều cả hai lề.", "Justify it."), mending.aligned(para, "both"),
    )  # fmt: skip


def _first_line(findings: Findings, para: Para) -> None:
    look = para.look
    if look.alignment in ("center", "right") or look.by_characters:
        return
    if para.label is not None:
        if any(
            abs(look.left + look.first_line - wanted) <= form.LENGTH_TOLERANCE for wanted in form.FIRST_LINE_INDENTS
        ):
            return
    elif abs(look.left) <= form.LENGTH_TOLERANCE:
        if any(abs(look.first_line - wanted) <= form.LENGTH_TOLERANCE for wanted in form.FIRST_LINE_INDENTS):
            return
        if para.typed.startswith("\t") and look.first_line == 0:  # a tab does the same
            return
    begins = look.left + look.first_line
    centimetres = points(round(begins / 1440 * 2.54, 2))
    findings.add(
        "first-line", para,
        message(f"Dòng đầu lùi {centimetres} cm", f"First line indented by {centimetres} cm")
        + (message(", cả đoạn lùi vào", ", the whole paragraph is indented") if look.left else ""),
        message("Lùi dòng đầu 1 cm hoặc 1,27 cm, cả đoạn không lùi.", "Indent the first line only, by 1 or 1.27 cm."),
        mending.indented(para, form.BODY.first_line),
    )  # fmt: skip


def _line_spacing(findings: Findings, para: Para) -> None:
    look, limits = para.look, form.LINE_SPACING
    single = para.size * form.SINGLE_LINE * form.TWIPS_PER_POINT
    if look.rule == "auto":
        lines, slack = look.line / _SINGLE, _SLACK / _SINGLE
    else:
        lines, slack = look.line / single, 0.02
        if look.rule == "atLeast":
            lines = max(1.0, lines)
    if Range(limits.low - slack, limits.high + slack).holds(lines):
        return
    shown = points(round(lines, 2))
    findings.add(
        "line-spacing", para, message(f"Giãn dòng {shown} dòng", f"Line spacing of {shown} lines"),
        message("Giãn dòng từ đơn đến 1,5 dòng.", "Single to 1.5 lines."),
        mending.spaced(para, line=round(_SINGLE * min(max(lines, limits.low), limits.high)), lineRule="auto"),
    )  # fmt: skip


def _gaps(findings: Findings, found: Structure) -> None:
    for before, after in _neighbours(found):
        gap = before.look.after + after.look.before
        if before.look.style == after.look.style:
            gap -= before.look.after if before.look.contextual else 0
            gap -= after.look.before if after.look.contextual else 0
        if gap < form.MIN_PARAGRAPH_GAP - 1:
            shown = points(round(gap / form.TWIPS_PER_POINT, 1))
            findings.add(
                "paragraph-gap", before,
                message(f"Cách đoạn sau {shown} pt", f"{shown} pt from the next paragraph"),
                message("Cách đoạn tối thiểu 6 pt.", "At least 6 pt between paragraphs."),
                mending.spaced(before, after=form.MIN_PARAGRAPH_GAP),
            )  # fmt: skip


def _neighbours(found: Structure) -> Iterator[tuple[Para, Para]]:
    """Paragraphs of text with nothing between."""
    paras = found.story.paras
    inside = {id(para) for para in found.body}
    for before, after in pairwise(paras):
        if id(before) in inside and id(after) in inside and before.inked and after.inked:
            yield before, after


def _quote(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _size(piece: Piece) -> float:
    return piece.look.size


def _color(piece: Piece) -> str:
    return piece.look.color.upper()
