"""The end: «./.», the signature block, Nơi nhận."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.language import message
from pipeline.vietnamese.people_data import FAMILY
from pipeline.vietnamese.text import fold
from pipeline.word import decree30 as form
from pipeline.word.lint import mending
from pipeline.word.lint.findings import Findings, Place
from pipeline.word.lint.form import check_form
from pipeline.word.lint.story import Para
from pipeline.word.lint.structure import SIGNERS, Structure

ACADEMIC = re.compile(
    r"^\W*(?:(?:GS|PGS|TSKH|TS|ThS|Ths|BS|BSCK|DS|KS|CN|LS|KTS|CKI{1,2})\s*[.,]|"
    r"(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư|Dược sĩ|"
    r"Nhà giáo (?:Nhân dân|Ưu tú)|Thầy thuốc (?:Nhân dân|Ưu tú)|Anh hùng Lao động)\b)",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\./\.\s*$")
_LAST = re.compile(r"-\s*lưu\s*:", re.IGNORECASE)
_LONGEST_LABEL = 13
"""Letters: more than «Nơi nhận :» would be lost if the line was written anew."""
_SIGNED = {"đã ký", "đã kí"}
_BLANK = re.compile(r"[\s….()_-]*")


def check_ending(findings: Findings, found: Structure) -> None:
    """Check what follows the text."""
    _closing(findings, found)
    _signers(findings, found)
    _recipients(findings, found)


def _closing(findings: Findings, found: Structure) -> None:
    texts = [para for para in found.body if para.inked]
    if not texts:
        return
    last = texts[-1]
    if not _CLOSED.search(last.typed):
        stripped = last.typed.rstrip()
        ending = re.search(r"[\w%)»”…]*\W*$", stripped)
        old = ending.group() if ending else ""
        new = f"{old.rstrip('./ ')}./."
        findings.add(
            "closing", last, message("Nội dung không kết thúc bằng «./.»", "The text does not end with «./.»"),
            message("Kết thúc đoạn cuối bằng «./.».", "End the last paragraph with «./.»."),
            mending.rewritten(last, len(last.typed), old, new) if old else None, quote=stripped[-50:],
        )  # fmt: skip


def _signers(findings: Findings, found: Structure) -> None:
    where = Place(message("phần ký", "signature block"))
    if not any(found.signers):
        how = message("Ghi chức vụ và họ tên người ký.", "Write the signers' titles and names.")
        findings.add("signers", where, message("Thiếu phần ký", "There is no signature block"), how)
        return
    titles: list[str] = []
    for column in found.signers:
        titles += [fold(para.text) for para in _column(findings, column)]
    if found.kind == form.KIND_TEXT and any(para.cell is not None for para in found.signers[0]):
        for names, label in ((("thư ký", "ghi biên bản"), "THƯ KÝ"), (("chủ tọa", "chủ trì"), "CHỦ TỌA")):
            if not any(name in title for title in titles for name in names):
                findings.add(
                    "signers", where, message(f"Thiếu phần ký của {label}", f"{label} does not sign"),
                    message(f"Thêm «{label}» và họ tên (Mẫu 1.9).", f"Add «{label}» and the name (Mẫu 1.9)."),
                )  # fmt: skip


def _column(findings: Findings, column: Sequence[Para]) -> list[Para]:
    """Check one signer; returns the lines of the title."""
    lines = [para for para in column if not para.text.startswith(("(", "[")) and fold(para.text) not in _SIGNED]
    names = [para for para in lines if not _is_title(para)]
    titles = [para for para in lines if para not in names]
    for para in titles:
        name = message("Chức vụ người ký", "The signer's title")
        check_form(findings, "signers", para, form.SIGNER_TITLE, name, para.cell is not None)
    for para in names:
        _name(findings, para)
    if titles and not names and titles[0].cell is not None:
        findings.add(
            "signers", titles[-1], message("Thiếu họ tên người ký", "The signer's name is missing"),
            message("Ghi họ và tên dưới chỗ ký.", "Write the name below the signature."),
        )  # fmt: skip
    return titles


def _name(findings: Findings, para: Para) -> None:
    name = message("Họ tên người ký", "The signer's name")
    if not _BLANK.fullmatch(para.text):
        check_form(findings, "signers", para, form.SIGNER_NAME, name, para.cell is not None)
    if para.capitals and _looks_named(para):
        findings.add(
            "signers", para, message(f"{name}: viết in hoa", f"{name}: in capitals"),
            message("Viết hoa chữ cái đầu mỗi âm tiết.", "Capitals at the start of each syllable only."),
        )  # fmt: skip
    if match := ACADEMIC.match(para.text):
        findings.add(
            "academic-title", para,
            message(f"Học hàm, học vị trước tên người ký: «{match.group().strip()}»",
                    f"An academic title before the signer's name: «{match.group().strip()}»"),
            message("Chỉ ghi họ và tên.", "Write the name only."),
        )  # fmt: skip


def _is_title(para: Para) -> bool:
    """Whether a line of the block is a chức vụ and not a name."""
    return fold(para.text) in SIGNERS or (
        para.capitals and not _looks_named(para) and any(letter.isalpha() for letter in para.text)
    )


def _looks_named(para: Para) -> bool:
    words = fold(para.text).split()
    return 2 <= len(words) <= 6 and words[0] in FAMILY and fold(para.text) not in SIGNERS


def _recipients(findings: Findings, found: Structure) -> None:
    label = found.recipients_label
    if label is None:
        findings.add(
            "recipients", Place(message("cuối văn bản", "end of the document")),
            message("Thiếu «Nơi nhận:»", "«Nơi nhận:» is missing"),
            message("Ghi «Nơi nhận:» và danh sách ở bên trái.", "Write «Nơi nhận:» and its list on the left."),
        )  # fmt: skip
        return
    if label.cell is None and any("\t" in para.typed.strip() for para in (label, *found.recipients)):
        findings.add(
            "unchecked", label,
            message("Nơi nhận cùng dòng với phần ký: không kiểm tra được",
                    "Nơi nhận on the same lines as the signatures: not checked"),
            message("Đặt phần cuối trong bảng hai cột không viền.", "Put the end in a table without borders."),
        )  # fmt: skip
        return
    name = message("Dòng «Nơi nhận:»", "The line «Nơi nhận:»")
    check_form(findings, "recipients", label, form.RECIPIENTS_LABEL, name, label.cell is not None)
    if label.text.strip() != "Nơi nhận:":
        findings.add(
            "recipients", label, message(f"{name}: viết sai", f"{name}: not written so"),
            message("Viết «Nơi nhận:».", "Write «Nơi nhận:»."),
            mending.rewritten(label, 0, label.typed.strip(), "Nơi nhận:") if len(label.text) < _LONGEST_LABEL else None,
        )  # fmt: skip
    for para in found.recipients:
        text = message("Danh sách nơi nhận", "The list of Nơi nhận")
        check_form(findings, "recipients", para, form.RECIPIENTS, text, aligned=False)
    _list(findings, found.recipients)


def _list(findings: Findings, paras: Sequence[Para]) -> None:
    """«- …;» and last «- Lưu: VT, ….»"""
    if not paras or not _LAST.match(paras[-1].text):
        at = paras[-1] if paras else Place(message("cuối văn bản", "end of the document"))
        findings.add(
            "recipients", at, message("Nơi nhận không có dòng cuối «- Lưu: VT, ….»", "No last line «- Lưu: VT, ….»"),
            message("Thêm dòng «- Lưu: VT, ….».", "Add a line «- Lưu: VT, ….»."),
        )  # fmt: skip
    for para in paras:
        last = _LAST.match(para.text) is not None
        stop = "." if last else ";"
        text = para.typed.rstrip()
        if not para.text.startswith("-") and not _continues(paras, para):
            findings.add(
                "recipients", para, message("Dòng nơi nhận không có gạch đầu dòng", "No dash before a recipient"),
                message("Bắt đầu bằng «- ».", "Begin with «- »."),
                mending.rewritten(para, 0, text.lstrip()[:12], f"- {text.lstrip('•+*– ')[:12]}"),
            )  # fmt: skip
        if text and not text.endswith(stop) and not _continued(paras, para):
            ending = text.rstrip(";.,")[-8:]
            old = text[text.rindex(ending) :]
            findings.add(
                "recipients", para,
                message(f"Dòng nơi nhận không kết thúc bằng «{stop}»", f"A recipient does not end with «{stop}»"),
                message(f"Kết thúc bằng «{stop}».", f"End it with «{stop}»."),
                mending.rewritten(para, len(text), old, f"{ending}{stop}"),
            )  # fmt: skip
    if paras and _LAST.match(paras[-1].text) and not re.search(r"\bVT\b|…|văn thư", paras[-1].text, re.IGNORECASE):
        findings.add(
            "recipients", paras[-1], message("Dòng «Lưu» không có «VT»", "The line «Lưu» has no «VT»"),
            message("Viết «- Lưu: VT, ….».", "Write «- Lưu: VT, ….»."),
        )  # fmt: skip


def _continues(paras: Sequence[Para], para: Para) -> bool:
    """Whether a line without a dash goes on with the item above, which has not ended."""
    at = paras.index(para)
    return at > 0 and _continued(paras, paras[at - 1])


def _continued(paras: Sequence[Para], para: Para) -> bool:
    at = paras.index(para)
    return (
        at + 1 < len(paras)
        and not paras[at + 1].text.startswith(("-", "•", "+"))
        and (paras[at + 1].text[:1].islower() or paras[at + 1].text.startswith("("))
    )
