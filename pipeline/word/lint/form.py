"""One element against its measures: size, bold, italic, capitals, alignment."""

from __future__ import annotations

from pipeline.language import message
from pipeline.word.decree30 import Element, Range
from pipeline.word.lint import mending
from pipeline.word.lint.findings import Findings, Mend
from pipeline.word.lint.story import Para, Piece

_SIDES = {
    "left": ("canh trái", "left"), "center": ("canh giữa", "centred"), "both": ("canh đều hai bên", "justified"),
    "right": ("canh phải", "right"),
}  # fmt: skip


def points(size: float) -> str:
    """«13», «13,5»."""
    return f"{size:g}".replace(".", ",")


def sizes(allowed: Range) -> str:
    """«12-13», «11»."""
    low, high = points(allowed.low), points(allowed.high)
    return low if low == high else f"{low}-{high}"


def alignment_name(alignment: str) -> str:
    """An alignment in words."""
    return message(*_SIDES.get(alignment, (alignment, alignment)))


def check_form(  # noqa: PLR0913, PLR0917
    findings: Findings, rule: str, para: Para, element: Element, name: str, aligned: bool = True
) -> None:
    """Report each property of a paragraph that is not the element's. `name` is the element's, for the reader."""
    if not para.inked:
        return
    mends = mending.formed(para, element, para.pieces)
    wrong = sorted({piece.look.size for piece in para.inked if not element.sizes.holds(piece.look.size)})
    if wrong:
        findings.add(
            rule, para,
            message(
                f"{name}: cỡ chữ {', '.join(map(points, wrong))}", f"{name}: size {', '.join(map(points, wrong))}"
            ),
            message(f"Dùng cỡ chữ {sizes(element.sizes)}.", f"Use size {sizes(element.sizes)}."), mends["size"],
        )  # fmt: skip
    _check_switch(findings, rule, para, name, "bold", element.bold, mends["bold"])
    _check_switch(findings, rule, para, name, "italic", element.italic, mends["italic"])
    if element.capitals and not para.capitals:
        findings.add(
            rule, para, message(f"{name}: không viết in hoa", f"{name}: not in capitals"),
            message("Viết bằng chữ in hoa.", "Write it in capitals."), mends["capitals"],
        )  # fmt: skip
    if aligned and para.look.alignment != element.alignment:
        findings.add(
            rule, para,
            message(
                f"{name}: {alignment_name(para.look.alignment)}", f"{name}: {alignment_name(para.look.alignment)}"
            ),
            message(f"Đặt {alignment_name(element.alignment)}.", f"Make it {alignment_name(element.alignment)}."),
            mends["alignment"],
        )  # fmt: skip


def _check_switch(  # noqa: PLR0913, PLR0917
    findings: Findings, rule: str, para: Para, name: str, which: str, wanted: bool, mend: Mend
) -> None:
    words = {
        ("bold", True): ("chữ không đậm", "not bold", "Tô đậm.", "Make it bold."),
        ("bold", False): ("chữ đậm", "bold", "Bỏ đậm.", "Make it regular."),
        ("italic", True): ("chữ không nghiêng", "not italic", "Đặt chữ nghiêng.", "Make it italic."),
        ("italic", False): ("chữ nghiêng", "italic", "Đặt chữ đứng.", "Make it upright."),
    }[which, wanted]
    if any(_is(piece, which) != wanted for piece in para.inked):
        findings.add(
            rule, para, message(f"{name}: {words[0]}", f"{name}: {words[1]}"), message(words[2], words[3]), mend
        )  # fmt: skip


def _is(piece: Piece, which: str) -> bool:
    return piece.look.bold if which == "bold" else piece.look.italic
