"""Which paragraph is which element of form: recognised by words and place, never by our own styles' names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.records import nfc
from pipeline.vietnamese.text import fold
from pipeline.word.decree30 import KIND_CODES, MOTTO_TEXT, NATIONAL_TITLE_TEXT
from pipeline.word.lint.story import Para, Story

SIGNERS = frozenset(
    fold(name)
    for name in (
        "thư ký, chủ tọa, chủ trì, người ghi biên bản, thư ký cuộc họp, thư ký hội nghị, chủ trì cuộc họp, "
        "chủ trì hội nghị, chủ tọa cuộc họp, chủ tọa hội nghị, giám đốc, phó giám đốc, chủ tịch, phó chủ tịch, "
        "chánh văn phòng, phó chánh văn phòng, trưởng ban, phó trưởng ban, trưởng phòng, phó trưởng phòng, "
        "bộ trưởng, thứ trưởng, cục trưởng, chi cục trưởng, chánh thanh tra"
    ).split(", ")
)
_ON_BEHALF = re.compile(r"(?:tm|kt|tl|tuq|q)\.\s", re.IGNORECASE)
_NUMBER = re.compile(r"số\s*:|số\s+[\d…./]+.*/", re.IGNORECASE)
_DATE_LINE = re.compile(r"[^:()]{0,60}\bngày\b.{0,12}\btháng\b.{0,12}\bnăm\b.{0,10}", re.IGNORECASE)
_APPENDIX = re.compile(r"phụ lục(?:\s+([ivxlc]+|\d+))?\s*[.:]?", re.IGNORECASE)
_ENCLOSED = re.compile(r"\(\s*(?:ban hành\s+)?kèm theo", re.IGNORECASE)
_OFFICES = frozenset("bộ sở cục chi phòng ban trung văn ủy hội đoàn trường viện thanh công đảng huyện".split())
_KINDS = {fold(name): name for name in KIND_CODES}
_NATIONAL, _MOTTO = fold(NATIONAL_TITLE_TEXT), ("độc lập", "tự do", "hạnh phúc")
_KIND_WITHIN = 25
"""Among so many paragraphs with text stands the tên loại."""


@dataclass
class Structure:
    """A document taken apart. Elements that were not found are None or empty."""

    story: Story
    kind: str | None = None
    """Tên loại in capitals, where it is one of the decree's."""
    national: Para | None = None
    motto: Para | None = None
    parent: list[Para] = field(default_factory=list)
    agency: list[Para] = field(default_factory=list)
    number: Para | None = None
    date_line: Para | None = None
    title: Para | None = None
    abstract: list[Para] = field(default_factory=list)
    head_in_table: bool = False
    """Whether the head is a table whose paragraphs are one element each, so that they can be told apart."""
    body: list[Para] = field(default_factory=list)
    """Paragraphs of text between the abstract and the signatures, outside of tables, empty ones too."""
    signers: list[list[Para]] = field(default_factory=list)
    """The signature block column by column, without Nơi nhận."""
    recipients_label: Para | None = None
    recipients: list[Para] = field(default_factory=list)
    appendices: list[list[Para]] = field(default_factory=list)
    """Each from its «Phụ lục» on."""

    @property
    def main(self) -> list[Para]:
        """All before the first Phụ lục."""
        first = self.appendices[0][0] if self.appendices else None
        paras = self.story.paras
        return paras if first is None else paras[: paras.index(first)]


def is_number(text: str) -> bool:
    """Whether a line is the document's số, ký hiệu."""
    return _NUMBER.match(text) is not None


def is_enclosed(text: str) -> bool:
    """Whether a line is «(Kèm theo …)»."""
    return _ENCLOSED.match(text) is not None


def appendix_numeral(text: str) -> str | None:
    """The numeral of a line that is only «Phụ lục I»; «» without one, None for other lines."""
    match = _APPENDIX.fullmatch(nfc(text).strip())
    return None if match is None else match.group(1) or ""


def take_apart(story: Story) -> Structure:
    """Recognise the elements of a document."""
    found = Structure(story)
    _find_appendices(found)
    main = [para for para in found.main if para.text]
    found.national = next((para for para in main[:15] if _NATIONAL in fold(para.text)), None)
    found.motto = next((para for para in main[:15] if all(word in fold(para.text) for word in _MOTTO)), None)
    at = _find_title(found, main)
    _find_letterhead(found, main[:at] if found.title else main[:12])
    rest = found.main[found.main.index(found.title) + 1 :] if found.title else _after_head(found)
    rest = _find_abstract(found, rest) if found.title else rest
    _find_end(found, rest)
    return found


def _find_appendices(found: Structure) -> None:
    paras = found.story.paras
    starts = [
        index
        for index, para in enumerate(paras)
        if para.cell is None and appendix_numeral(para.text) is not None
        and (para.bold or para.look.alignment == "center" or para.capitals)
    ]  # fmt: skip
    for start, end in pairwise([*starts, len(paras)]):
        found.appendices.append(paras[start:end])


def _find_title(found: Structure, main: Sequence[Para]) -> int:
    for index, para in enumerate(main[:_KIND_WITHIN]):
        folded = fold(para.text).rstrip(".: ")
        exact = folded in _KINDS
        longer = next((kind for kind in _KINDS if folded.startswith(f"{kind} ")), None) if para.capitals else None
        centred = para.look.alignment == "center" or para.bold
        if para.cell is None and ((exact and centred) or (longer and para.look.alignment == "center")):
            found.title, found.kind = para, _KINDS[folded if exact else longer or ""]
            return index
    return len(main)


def _find_letterhead(found: Structure, before: Sequence[Para]) -> None:
    anchor = found.national or found.motto
    in_table = [para for para in before if anchor is not None and para.cell is not None and para.table == anchor.table]
    found.head_in_table = bool(in_table) and found.national is not found.motto and not any(map(_mixed, in_table))
    here = in_table if found.head_in_table else [para for para in before if para.cell is None]
    found.number = next((para for para in here if is_number(para.text)), None)
    found.date_line = next(
        (para for para in before if _DATE_LINE.fullmatch(para.text) and para is not found.number), None
    )
    if anchor is None or not found.head_in_table:
        return
    left = [para for para in in_table if para.column < anchor.column and para not in (found.number, found.date_line)]
    left = [para for para in left if not set(para.text) <= set("-–—_ ")]
    names = []
    for para in left:
        if not (para.capitals or para.bold) or para.text.startswith(("V/v", "(")):
            break
        names.append(para)
    _split_names(found, names or left[:2])


def _mixed(para: Para) -> bool:
    """Whether one paragraph holds the agency and the number, in lines of its own."""
    return any(is_number(line) for line in para.text.split("\n")[1:])


def _split_names(found: Structure, names: list[Para]) -> None:
    """The agency is the bold lines at the end, the agency above it the lines before."""
    if len(names) < 2:
        found.agency = names
        return
    cut = len(names)
    while cut and names[cut - 1].bold:
        cut -= 1
    if cut == len(names):  # none is bold: the last line must be the agency
        cut -= 1
    elif cut == 0 and fold(names[-1].text).split()[0] in _OFFICES:
        cut = len(names) - 1
    found.parent, found.agency = names[:cut], names[cut:]


def _after_head(found: Structure) -> list[Para]:
    paras = found.main
    last = max((paras.index(each) for each in (found.national, found.motto, found.number) if each), default=-1)
    return paras[last + 1 :]


def _find_abstract(found: Structure, rest: Sequence[Para]) -> list[Para]:
    """Take the centred lines after the tên loại; returns what follows."""
    index = 0
    for index, para in enumerate(rest):
        if not para.text:
            if found.abstract:
                return list(rest[index:])
            continue
        if para.cell is not None or not (para.look.alignment == "center" or (para.bold and not found.abstract)):
            return list(rest[index:])
        if set(para.text) <= set("-–—_ ") or para.text.startswith("("):
            return list(rest[index:])
        found.abstract.append(para)
    return list(rest[index + 1 :])


def _find_end(found: Structure, rest: Sequence[Para]) -> None:
    """Signatures and Nơi nhận: the last table that holds them, or lines after the last «./.»."""
    found.recipients_label = next((para for para in reversed(rest) if fold(para.text).startswith("nơi nhận")), None)
    tables = {para.table for para in rest if para.cell is not None and _signs(para)}
    label = found.recipients_label
    if label is not None and label.cell is not None:
        tables.add(label.table)
    block = _block(tables, rest)
    if block:
        start = next(index for index, para in enumerate(rest) if para.cell is not None and para.table in block)
    else:
        closing = [index for index, para in enumerate(rest) if para.text.rstrip().endswith("./.")]
        labelled = [rest.index(label)] if label is not None else []
        start = (closing[-1] + 1) if closing else min([*labelled, len(rest)])
    found.body = [para for para in rest[:start] if para.cell is None]
    _find_recipients(found, rest[start:])
    taken = {id(label), *(id(para) for para in found.recipients)}
    left = [para for para in rest[start:] if para.text and id(para) not in taken and not para.text.startswith("Lưu")]
    columns = sorted({para.column for para in left if para.cell is not None})
    found.signers = [[para for para in left if para.column == column and para.cell is not None] for column in columns]
    if not columns and left:
        found.signers = [left]


def _block(tables: set[int], rest: Sequence[Para]) -> set[int]:
    """The last table that signs, and the one before where nothing is said between them: names, then Nơi nhận."""
    last = max(tables, default=0)
    if last - 1 not in tables:
        return {last} - {0}
    ends = max(index for index, para in enumerate(rest) if para.table == last - 1)
    begins = next(index for index, para in enumerate(rest) if para.table == last)
    apart = any(para.inked for para in rest[ends + 1 : begins])
    return {last} if apart else {last - 1, last}


def _signs(para: Para) -> bool:
    """Whether a line is a signer's title. In small letters it may be the head of a column of tasks, «Chủ trì»."""
    return para.capitals and (fold(para.text).rstrip(":") in SIGNERS or _ON_BEHALF.match(para.text) is not None)


def _find_recipients(found: Structure, end: Sequence[Para]) -> None:
    label = found.recipients_label
    if label is None or label not in end:
        return
    for para in end[list(end).index(label) + 1 :]:
        if para.cell is not label.cell or (para.cell is None and para.capitals):
            return
        if para.text:
            found.recipients.append(para)


MOTTO_FORMS = (MOTTO_TEXT, MOTTO_TEXT.replace("-", "–"))
