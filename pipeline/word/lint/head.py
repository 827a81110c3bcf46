"""The head: Quốc hiệu, Tiêu ngữ, agencies, số ký hiệu, place and date, tên loại, trích yếu, their lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.language import message
from pipeline.word import decree30 as form
from pipeline.word.decree30 import Range
from pipeline.word.lint import mending
from pipeline.word.lint.findings import Findings, Place
from pipeline.word.lint.form import check_form, points
from pipeline.word.lint.lines import rule_below
from pipeline.word.lint.story import Para
from pipeline.word.lint.structure import MOTTO_FORMS, Structure
from pipeline.word.metrics import lines, text_width

_NUMBER = re.compile(r"Số(?P<colon>\s*:)?\s*(?P<number>\d+|[….]+)?(?P<before>\s*)/(?P<after>\s*)(?P<code>\S.*)?")
_SPACED = re.compile(r"\s+([/-])|([/-])\s+")
HEAD_DATED = {"THÔNG BÁO"}
"""Kinds whose form has a place-and-date line among those checked in full; a biên bản has none."""


def check_head(findings: Findings, found: Structure) -> None:
    """Check all elements before the text."""
    if found.national is not None and not found.head_in_table:
        findings.add(
            "unchecked", found.national,
            message(
                "Phần đầu không ở trong bảng hai cột, mỗi thành phần một đoạn: không kiểm tra được từng thành phần",
                "The head is no table of two columns with a paragraph for each element: they were not checked",
            ),
            message("Đặt phần đầu trong bảng hai cột không viền, mỗi thành phần một đoạn.",
                "Put the head in a table without borders, each element in a paragraph of its own.",),
        )  # fmt: skip
    else:
        _national(findings, found)
        _agencies(findings, found)
        _number(findings, found)
        _date_line(findings, found)
        _together(findings, found)
    _title(findings, found)


def missing(findings: Findings, rule: str, name: str, how: tuple[str, str]) -> None:
    """Report an element that is not there."""
    where = Place(message("phần đầu văn bản", "head of the document"))
    findings.add(rule, where, message(f"Thiếu {name}", f"{name} is missing"), message(*how))


def _national(findings: Findings, found: Structure) -> None:
    national, motto = found.national, found.motto
    if national is None:
        text = form.NATIONAL_TITLE_TEXT
        missing(findings, "national-title", "Quốc hiệu", (f"Ghi «{text}».", f"Write «{text}»."))
    else:
        check_form(findings, "national-title", national, form.NATIONAL_TITLE, "Quốc hiệu")
        _underlined(findings, national, "Quốc hiệu")
    if motto is None:
        text = form.MOTTO_TEXT
        missing(findings, "motto", "Tiêu ngữ", (f"Ghi «{text}».", f"Write «{text}»."))
        return
    check_form(findings, "motto", motto, form.MOTTO, "Tiêu ngữ")
    shown = motto.text.strip()
    if shown.split("\n")[0].strip() not in MOTTO_FORMS:
        mend = mending.rewritten(motto, 0, motto.typed.strip(), form.MOTTO_TEXT) if len(shown) < 40 else None
        findings.add(
            "motto", motto, message("Tiêu ngữ viết sai", "Tiêu ngữ is not written so"),
            message(f"Viết «{form.MOTTO_TEXT}».", f"Write «{form.MOTTO_TEXT}»."), mend,
        )  # fmt: skip
    whole = Range(form.MOTTO_RULE_SHARE, form.MOTTO_RULE_SHARE)
    check_line(findings, found, "motto-rule", [motto], "Tiêu ngữ", whole)


def _agencies(findings: Findings, found: Structure) -> None:
    if not found.head_in_table:
        return
    for para in found.parent:
        check_form(findings, "parent-agency", para, form.PARENT_AGENCY, "Cơ quan chủ quản")
        _underlined(findings, para, message("Cơ quan chủ quản", "the parent agency"))
    if not found.agency:
        missing(
            findings, "agency", message("tên cơ quan ban hành", "The agency's name"),
            ("Ghi tên cơ quan ban hành ở ô bên trái.", "Write the agency's name in the left cell."),
        )  # fmt: skip
        return
    for para in found.agency:
        check_form(findings, "agency", para, form.AGENCY, message("Cơ quan ban hành", "The agency"))
    check_line(
        findings, found, "agency-rule", found.agency, message("tên cơ quan", "the agency's name"), form.RULE_SHARE
    )


def _number(findings: Findings, found: Structure) -> None:
    para = found.number
    if para is None:
        if found.national is not None:
            missing(
                findings, "number", message("số, ký hiệu", "The number and code"),
                ("Ghi «Số: …/…-…» dưới tên cơ quan.", "Write «Số: …/…-…» under the agency's name."),
            )  # fmt: skip
        return
    check_form(findings, "number", para, form.NUMBER, message("Số, ký hiệu", "The number"))
    match = _NUMBER.fullmatch(para.text)
    kind = form.KIND_CODES.get(found.kind or "", "BB")
    example = f"«Số: 05/{kind}-…»"
    if match is None or match["colon"] is None or not match["code"]:
        findings.add(
            "number", para, message("Số, ký hiệu không đúng dạng", "The number is not in its form"),
            message(f"Viết như {example}.", f"Write as {example}."),
        )  # fmt: skip
        return
    _number_parts(findings, found, para, match)


def _number_parts(findings: Findings, found: Structure, para: Para, match: re.Match[str]) -> None:
    number, code = match["number"] or "", match["code"]
    if not number:
        how = message("Điền vào chỗ trống.", "Fill it in.")
        findings.add("blank", para, message("Còn chỗ trống", "A blank"), how)
    if number.isdigit() and len(number) == 1:
        findings.add(
            "number", para, message("Số dưới 10 thiếu số 0 ở trước", "A number under 10 has no leading zero"),
            message(f"Viết «0{number}».", f"Write «0{number}»."),
            mending.rewritten(para, match.start("number"), number, f"0{number}"),
        )  # fmt: skip
    tail = para.text[match.end("number") if number else match.start("after") :]
    if _SPACED.search(tail):
        closed = _SPACED.sub(lambda each: each[1] or each[2], tail)
        findings.add(
            "number", para, message("Có dấu cách quanh / hoặc - trong ký hiệu", "Spaces about / or - in the code"),
            message(f"Viết liền: «{closed}».", f"Write it closed up: «{closed}»."),
            mending.rewritten(para, 0, tail, closed),
        )  # fmt: skip
    wanted = form.KIND_CODES.get(found.kind or "")
    parts = re.split(r"\s*[/-]\s*", code)
    if wanted and wanted not in parts and parts[0] not in ("…", "..."):
        findings.add(
            "number", para,
            message(f"Ký hiệu không có chữ viết tắt «{wanted}»", f"The code has no «{wanted}»"),
            message(f"Ký hiệu của {found.kind} là «{wanted}».", f"The code of a {found.kind} is «{wanted}»."),
        )  # fmt: skip


def _date_line(findings: Findings, found: Structure) -> None:
    para = found.date_line
    name = message("Địa danh và thời gian", "Place and date")
    if found.kind == form.KIND_TEXT:
        if para is not None:
            findings.add(
                "date-line", para,
                message("Biên bản không có dòng địa danh, ngày tháng", "A biên bản has no place-and-date line"),
                message("Bỏ dòng này; ngày giờ ghi trong nội dung (Mẫu 1.9).", "Remove it; the text has the date."),
            )  # fmt: skip
    elif para is not None:
        check_form(findings, "date-line", para, form.DATE_LINE, name)
    elif found.kind in HEAD_DATED and found.head_in_table:
        how = ("Ghi «…, ngày … tháng … năm …» dưới Tiêu ngữ.", "Write «…, ngày … tháng … năm …» under the Tiêu ngữ.")
        missing(findings, "date-line", message("địa danh và thời gian", name), how)


def _title(findings: Findings, found: Structure) -> None:
    title = found.title
    if title is None:
        return
    check_form(findings, "kind", title, form.KIND, message("Tên loại", "Tên loại"))
    _underlined(findings, title, message("tên loại", "tên loại"))
    if not found.abstract:
        if title.text.casefold().strip() == (found.kind or "").casefold():
            how = ("Ghi trích yếu dưới tên loại.", "Write what it is about under the tên loại.")
            missing(findings, "abstract", message("trích yếu nội dung", "Trích yếu"), how)
        return
    for para in found.abstract:
        check_form(findings, "abstract", para, form.ABSTRACT, message("Trích yếu", "Trích yếu"))
    check_line(findings, found, "abstract-rule", found.abstract, message("trích yếu", "trích yếu"), form.RULE_SHARE)


def _together(findings: Findings, found: Structure) -> None:
    """Sizes move together: Quốc hiệu 13 with Tiêu ngữ 14 and the date 14, or 12, 13, 13."""
    national, motto = found.national, found.motto
    if national is None or motto is None or national is motto:
        return
    allowed = form.NATIONAL_TITLE.sizes.holds(national.size) and form.MOTTO.sizes.holds(motto.size)
    if allowed and motto.size != national.size + 1:
        wanted = national.size + 1
        findings.add(
            "sizes-together", motto,
            message(
                f"Tiêu ngữ cỡ {points(motto.size)} không đi với Quốc hiệu cỡ {points(national.size)}",
                f"Tiêu ngữ of {points(motto.size)} does not go with Quốc hiệu of {points(national.size)}",
            ),
            message(f"Dùng cỡ {points(wanted)} cho Tiêu ngữ.", f"Use size {points(wanted)} for the Tiêu ngữ."),
            mending.sized(motto.pieces, wanted),
        )  # fmt: skip


def check_line(  # noqa: PLR0913, PLR0917
    findings: Findings, found: Structure, rule: str, paras: Sequence[Para], name: str, share: Range
) -> None:
    """The line under an element: there, drawn, and as long as a share of the text."""
    underlined = [para for para in paras if _underlined(findings, para, name)]
    if underlined:
        return
    line = rule_below(found.story, paras[-1])
    wanted = message("bằng độ dài dòng chữ", "as long as the text") if share.low == 1 else message(
        "bằng 1/3 đến 1/2 độ dài dòng chữ", "1/3 to 1/2 of the text's length")  # fmt: skip
    how = message(f"Vẽ đường kẻ liền nét, {wanted}.", f"Draw a line, {wanted}.")
    if line is None:
        findings.add(rule, paras[-1], message(f"Thiếu đường kẻ dưới {name}", f"No line under {name}"), how)
    elif line.typed is not None:
        what = message(f"Đường kẻ dưới {name} gõ bằng ký tự", f"The line under {name} is typed")
        findings.add("underline-rule", line.typed, what, how)
    elif line.length is not None and any(letter.isalpha() for para in paras for letter in para.text):
        widths = [width for para in paras for width in _widths(para)]
        low, high = share.low * min(widths), share.high * max(widths)
        slack = form.RULE_TOLERANCE * max(widths)
        if not low - slack <= line.length <= high + slack:
            percent = round(100 * line.length / max(widths))
            what = message(
                f"Đường kẻ dưới {name} dài {percent}% dòng chữ", f"The line under {name} is {percent}% of the text"
            )
            findings.add(rule, paras[-1], what, how)


def _widths(para: Para) -> list[int]:
    room = para.width - para.look.left - para.look.right
    size = max(1, round(para.size))
    shown = para.text.upper() if any(piece.look.capitals for piece in para.inked) else para.text
    return [text_width(line, size) for part in shown.split("\n") for line in lines(part, size, room)] or [1]


def _underlined(findings: Findings, para: Para, name: str) -> bool:
    pieces = [piece for piece in para.inked if piece.look.underlined]
    if pieces:
        findings.add(
            "underline-rule", para, message(f"Gạch chân chữ: {name}", f"Underlined text: {name}"),
            message("Bỏ gạch chân; vẽ đường kẻ riêng bên dưới.", "No underline; draw a line of its own."),
        )  # fmt: skip
    return bool(pieces)
