"""The page: size, margins, page numbers."""

from __future__ import annotations

from pipeline.language import message
from pipeline.word import decree30 as form
from pipeline.word.lint import mending
from pipeline.word.lint.findings import Findings, Mend, Place
from pipeline.word.lint.form import check_form
from pipeline.word.lint.story import Para, Story, header_paras
from pipeline.word.lint.structure import Structure
from pipeline.word.lint.xml import Node, child, get, is_on, local, number, put, w

_SIDES = {
    "top": ("lề trên", "top margin"), "bottom": ("lề dưới", "bottom margin"),
    "left": ("lề trái", "left margin"), "right": ("lề phải", "right margin"),
}  # fmt: skip
_USED = {"top": form.MARGIN_TOP, "bottom": form.MARGIN_BOTTOM, "left": form.MARGIN_LEFT, "right": form.MARGIN_RIGHT}
_MARGINS = {"header": ("đầu trang", "header"), "footer": ("chân trang", "footer")}
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def check_page(findings: Findings, found: Structure) -> None:
    """Check each section's page, and the page numbers."""
    story = found.story
    for index, section in enumerate(story.sections):
        where = Place(message(f"phần {index + 1} (section)", f"section {index + 1}"))
        _size(findings, section, where, index)
        _margins(findings, section, where)
    if story.sections:
        _page_numbers(findings, found)


def _size(findings: Findings, section: Node, where: Place, index: int) -> None:
    size = child(section, "pgSz")
    width, height = number(size, "w") or 0, number(size, "h") or 0
    allowed = [(form.PAGE_WIDTH, form.PAGE_HEIGHT)]
    if index:  # a section of tables may lie on its side
        allowed.append((form.PAGE_HEIGHT, form.PAGE_WIDTH))
    if any(_near(width, one) and _near(height, other) for one, other in allowed):
        return
    lying = width > height and index == 0
    findings.add(
        "page-size", where,
        message(
            f"Khổ giấy {_mm(width)} × {_mm(height)} mm{', giấy ngang' if lying else ''}",
            f"Paper of {_mm(width)} × {_mm(height)} mm{', landscape' if lying else ''}",
        ),
        message("Dùng khổ A4 dọc (210 × 297 mm).", "Use A4, portrait (210 × 297 mm)."),
        None if lying else _page_mend(section),
    )  # fmt: skip


def _page_mend(section: Node) -> Mend:
    return lambda: put(section, "pgSz", w=form.PAGE_WIDTH, h=form.PAGE_HEIGHT)


def _margins(findings: Findings, section: Node, where: Place) -> None:
    margins, size = child(section, "pgMar"), child(section, "pgSz")
    if (number(size, "w") or 0) > (number(size, "h") or 0):
        return
    for side, allowed in form.MARGIN_RANGES.items():
        value = abs(number(margins, side) or 0) + ((number(margins, "gutter") or 0) if side == "left" else 0)
        if allowed.low - form.LENGTH_TOLERANCE <= value <= allowed.high + form.LENGTH_TOLERANCE:
            continue
        limits = f"{_mm(allowed.low)}-{_mm(allowed.high)} mm"
        name = message(*_SIDES[side])
        findings.add(
            "margins", where,
            message(f"{name.capitalize()} {_mm(value)} mm", f"{name.capitalize()} {_mm(value)} mm"),
            message(f"Đặt {name} {limits}.", f"Make the {name} {limits}."), _margin_mend(section, side),
        )  # fmt: skip


def _margin_mend(section: Node, side: str) -> Mend:
    def mend() -> None:
        put(section, "pgMar", **{side: _USED[side]})
        if side == "left":
            put(section, "pgMar", gutter=0)

    return mend


def margin_paras(story: Story) -> list[Para]:
    """The paragraphs of all headers and footers."""
    found: dict[int, list[Para]] = {}
    for index in range(len(story.sections)):
        for kind, where in _MARGINS.items():
            for which in ("default", "first", "even"):
                root = _story_part(story, index, f"{kind}Reference", which)
                if root is not None and id(root) not in found:
                    found[id(root)] = header_paras(story, root, message(*where))
    return [para for paras in found.values() for para in paras]


def _page_numbers(findings: Findings, found: Structure) -> None:
    """The number of each section's pages; one that has no header of its own has that of the section before."""
    story = found.story
    seen: set[int] = set()
    for index in range(len(story.sections)):
        header = _story_part(story, index, "headerReference", "default")
        if id(header) not in seen:
            seen.add(id(header))
            para = _numbered(story, header)
            if para is None:
                _no_number(findings, found, index)
            else:
                _number_form(findings, para)
    kinds = {get(child(each, "pgNumType"), "fmt", "decimal") for each in story.sections}
    if kinds != {"decimal"}:
        findings.add(
            "page-number", Place(message(*_MARGINS["header"])),
            message("Số trang không phải chữ số Ả Rập", "Page numbers are not Arabic"),
            message("Đặt định dạng số trang 1, 2, 3.", "Use the format 1, 2, 3."), _arabic(story),
        )  # fmt: skip
    _first_page(findings, story)


def _numbered(story: Story, root: Node | None, where: str = "header") -> Para | None:
    """The paragraph of a header or footer that holds the page number."""
    paras = [] if root is None else header_paras(story, root, message(*_MARGINS[where]))
    return next((para for para in paras if _numbers(para)), None)


def _number_form(findings: Findings, para: Para) -> None:
    if any(letter.isdigit() for letter in para.typed):
        name = message("Số trang", "The page number")
        check_form(findings, "page-number", para, form.PAGE_NUMBER, name, aligned=False)
    if not _centred(para):
        findings.add(
            "page-number", para, message("Số trang không canh giữa", "The page number is not centred"),
            message("Canh giữa số trang ở lề trên.", "Centre it in the top margin."),
            mending.aligned(para, "center"),
        )  # fmt: skip


def _first_page(findings: Findings, story: Story) -> None:
    section = story.sections[0]
    if _numbered(story, _story_part(story, 0, "headerReference", "default")) is None:
        return
    shown = _numbered(story, _story_part(story, 0, "headerReference", "first")) is not None
    if not is_on(child(section, "titlePg")) or shown:
        findings.add(
            "page-number", Place(message(*_MARGINS["header"])),
            message("Trang đầu có hiện số trang", "Page 1 shows its number"),
            message("Chọn «Different First Page», để trống đầu trang 1.", "Choose «Different First Page»."),
            None if shown else lambda: put(section, "titlePg"),
        )  # fmt: skip


def _no_number(findings: Findings, found: Structure, index: int) -> None:
    story = found.story
    below = _numbered(story, _story_part(story, index, "footerReference", "default"), "footer")
    how = message("Đặt số trang ở giữa lề trên (Header), từ trang 2.", "Put it in the header, centred, from page 2.")
    written = sum(len(para.text) for para in story.paras if para.section == index)
    if below is not None:
        what = message("Số trang ở chân trang", "The page number is in the footer")
        findings.add("page-number", below, what, how)
    elif written > form.PAGE_NUMBERS_FROM:
        findings.add(
            "page-number", Place(message(*_MARGINS["header"])),
            message("Không có số trang", "There are no page numbers"), how,
        )  # fmt: skip


def _arabic(story: Story) -> Mend:
    def mend() -> None:
        for section in story.sections:
            if (kind := child(section, "pgNumType")) is not None:
                kind.attrib.pop(w("fmt"), None)

    return mend


def _story_part(story: Story, index: int, kind: str, which: str) -> Node | None:
    """The root of a section's header or footer; an absent one is that of the section before."""
    for section in reversed(story.sections[: index + 1]):
        for reference in section.iter(w(kind)):
            if get(reference, "type") == which:
                part = story.document.part.related_parts.get(reference.get(_RELATION))
                root: Node | None = getattr(part, "element", None)
                return root
    return None


def _numbers(para: Para) -> bool:
    """Whether a paragraph holds a PAGE field."""
    codes = "".join(node.text or "" for node in para.node.iter(w("instrText")))
    codes += "".join(get(node, "instr", "") or "" for node in para.node.iter(w("fldSimple")))
    return "PAGE" in codes.upper().split()


def _centred(para: Para) -> bool:
    """By its alignment, by a frame (Word's own page number), or by a tab to the middle."""
    frame = get(child(para.node, "pPr", "framePr"), "xAlign")
    tabs = any(local(node) == "ptab" and get(node, "alignment") == "center" for node in para.node.iter(w("ptab")))
    return para.look.alignment == "center" or frame == "center" or tabs or para.typed.startswith("\t")


def _near(value: int, wanted: int) -> bool:
    return abs(value - wanted) <= form.LENGTH_TOLERANCE


def _mm(twips: float) -> str:
    return f"{twips / 1440 * 25.4:.1f}".rstrip("0").rstrip(".").replace(".", ",")
