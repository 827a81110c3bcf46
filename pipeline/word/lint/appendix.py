"""Phụ lục: its heading, its own section and page numbers, and a word of it in the text."""

from __future__ import annotations

import re

from pipeline.language import message
from pipeline.vietnamese.text import fold
from pipeline.word import decree30 as form
from pipeline.word.lint import mending
from pipeline.word.lint.findings import Findings, Mend
from pipeline.word.lint.form import check_form
from pipeline.word.lint.numbering import roman
from pipeline.word.lint.story import Para
from pipeline.word.lint.structure import Structure, appendix_numeral, is_enclosed
from pipeline.word.lint.xml import Node, child, number, put


def check_appendices(findings: Findings, found: Structure) -> None:
    """Check each Phụ lục."""
    said = fold(" ".join(para.text for para in found.main))
    several = len(found.appendices) > 1
    for index, paras in enumerate(found.appendices, 1):
        first = paras[0]
        numeral = appendix_numeral(first.text) or ""
        check_form(findings, "appendix", first, form.APPENDIX, "«Phụ lục»")
        if first.text.isupper():
            findings.add(
                "appendix", first, message("«Phụ lục» viết in hoa", "«Phụ lục» in capitals"),
                message("Viết «Phụ lục», in thường.", "Write «Phụ lục» in small letters."),
                mending.rewritten(first, 0, first.typed.strip()[:7], "Phụ lục"),
            )  # fmt: skip
        if several and numeral != roman(index):
            findings.add(
                "appendix", first, message(f"Phụ lục thứ {index} không ghi số «{roman(index)}»",
                                           f"Phụ lục {index} is not numbered «{roman(index)}»"),
                message("Đánh số các phụ lục bằng chữ số La Mã.", "Number them with Roman numerals."),
            )  # fmt: skip
        _lines(findings, paras)
        _section(findings, found, first)
        wanted = f"phụ lục {numeral}".strip().casefold()
        if not re.search(rf"\b{wanted}\b", said) and not (numeral and re.search(r"các phụ lục|phụ lục kèm theo", said)):
            findings.add(
                "appendix-reference", first,
                message("Nội dung không nhắc đến phụ lục này", "The text does not refer to this Phụ lục"),
                message("Chỉ dẫn trong nội dung, như «(theo Phụ lục kèm theo)».", "Refer to it in the text."),
            )  # fmt: skip


def _lines(findings: Findings, paras: list[Para]) -> None:
    """The title, and «(Kèm theo …)»."""
    head = [para for para in paras[1:6] if para.text and para.cell is None]
    enclosed = next((para for para in head if is_enclosed(para.text)), None)
    title = head[0] if head and head[0] is not enclosed else None
    if title is None or title.look.alignment not in ("center", "both", "left") or len(title.text) > 250:
        findings.add(
            "appendix", paras[0], message("Phụ lục không có tên", "The Phụ lục has no title"),
            message("Ghi tên phụ lục dưới chữ «Phụ lục».", "Write its title under «Phụ lục»."),
        )  # fmt: skip
    else:
        check_form(findings, "appendix", title, form.APPENDIX_TITLE, message("Tên phụ lục", "The Phụ lục's title"))
    if enclosed is None:
        findings.add(
            "appendix", paras[0], message("Phụ lục không ghi «(Kèm theo …)»", "The Phụ lục has no «(Kèm theo …)»"),
            message("Ghi «(Kèm theo Biên bản số …/…)» dưới tên phụ lục.", "Write «(Kèm theo …)» under its title."),
        )  # fmt: skip
    else:
        check_form(findings, "appendix", enclosed, form.APPENDIX_REFERENCE, "«(Kèm theo …)»")


def _section(findings: Findings, found: Structure, first: Para) -> None:
    story = found.story
    before = [para for para in story.paras[: story.paras.index(first)] if para.section == first.section]
    if first.section == 0 or any(para.inked for para in before):
        findings.add(
            "appendix-section", first,
            message("Phụ lục không ở trong phần (section) riêng", "The Phụ lục has no section of its own"),
            message("Ngắt phần (Section Break, Next Page) trước phụ lục.", "Put a section break before it."),
        )  # fmt: skip
        return
    section = story.sections[first.section]
    if number(child(section, "pgNumType"), "start") != 1:
        findings.add(
            "appendix-section", first,
            message("Số trang của phụ lục không đánh lại từ 1", "The Phụ lục's page numbers do not start at 1"),
            message("Đặt «Start at: 1» cho số trang của phần này.", "Set «Start at: 1» for this section."),
            _restarted(section),
        )  # fmt: skip


def _restarted(section: Node) -> Mend:
    return lambda: put(section, "pgNumType", start=1)
