"""The linter: all checks over one file; and the mending of a copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import OutputError
from pipeline.language import message
from pipeline.store import write_bytes
from pipeline.word import decree30 as form
from pipeline.word.lint.appendix import check_appendices
from pipeline.word.lint.body import check_body, check_letters
from pipeline.word.lint.ending import check_ending
from pipeline.word.lint.findings import Finding, Findings, Place, Severity
from pipeline.word.lint.head import check_head
from pipeline.word.lint.headings import check_headings
from pipeline.word.lint.leftovers import check_leftovers
from pipeline.word.lint.package import Package, open_package, read_package
from pipeline.word.lint.page import check_page, margin_paras
from pipeline.word.lint.story import read_story
from pipeline.word.lint.structure import Structure, take_apart
from pipeline.word.lint.words import check_words

MENDED_NAME = "-da-sua"
FULL_KINDS = ("BIÊN BẢN", "THÔNG BÁO")
"""Kinds whose whole form is known (Mẫu 1.9, 1.4)."""
TWO_SIDED = ("HỢP ĐỒNG", "BẢN GHI NHỚ", "BẢN THỎA THUẬN")
"""Kinds that end otherwise: two sides sign, each keeps a copy."""
_ROUNDS = 4
"""A mend may show another fault: the «Số:» that is in its form now may lack a zero."""


@dataclass
class Report:
    """What was found in one file; after mending, what was mended and what is left."""

    path: Path
    kind: str | None
    findings: list[Finding]
    mended: list[Finding] = field(default_factory=list)
    copy: Path | None = None

    @property
    def faults(self) -> list[Finding]:
        """The findings but for notes."""
        return [finding for finding in self.findings if finding.severity is not Severity.NOTE]


def lint(path: Path) -> Report:
    """Check a file. Raises InputError when it is no readable docx."""
    return examine(read_package(path))


def examine(package: Package) -> Report:
    """Check an opened file."""
    story = read_story(package.document)
    found = take_apart(story)
    findings = Findings()
    check_page(findings, found)
    category = package.document.core_properties.category or ""
    papers = found.title is None and category in form.WORKING_PAPERS
    _say_what_was_checked(findings, found, category if papers else "")
    if not papers:
        check_head(findings, found)
    check_letters(findings, [*story.paras, *story.boxes, *margin_paras(story)])
    if found.title is not None:
        check_body(findings, found)
        check_headings(findings, found)
        if found.kind not in TWO_SIDED:
            check_ending(findings, found)
    check_appendices(findings, found)
    check_words(findings, found)
    check_leftovers(findings, story)
    return Report(package.path, found.kind, findings.all())


def _say_what_was_checked(findings: Findings, found: Structure, papers: str) -> None:
    """A note where the whole form is not known; `papers`: the category of a document that has none."""
    if papers:
        what = message(f"{papers}, không phải loại văn bản của Nghị định", f"{papers}: no kind of the decree's")
        how = message("Không cần Quốc hiệu, tên loại, phần ký.", "It needs no Quốc hiệu, tên loại or signatures.")
    elif found.title is None:
        what = message("Không nhận ra tên loại văn bản", "No known tên loại")
        how = message("Xem các mẫu ở Phụ lục III.", "See the forms in Phụ lục III.")
    elif found.kind not in FULL_KINDS:
        what = message(f"Loại văn bản {found.kind}", f"A document of the kind {found.kind}")
        how = message("Xem mẫu của loại văn bản này ở Phụ lục III.", "See the form of this kind in Phụ lục III.")
    else:
        return
    findings.add(
        "unchecked", Place(message("cả văn bản", "whole document")),
        message(f"{what}: chỉ kiểm tra các phần chung", f"{what}: only what all kinds share was checked"), how,
    )  # fmt: skip


def fix(path: Path) -> Report:
    """Check a file, and write a mended copy beside it when something can be mended."""
    package = read_package(path)
    before = examine(package)
    if not any(finding.mendable for finding in before.findings):
        return before
    data, after = mend(package)
    target = _free_name(path)
    open_package(target, data)  # never hand out a copy that does not open
    write_bytes(target, data)
    left = {(finding.rule, finding.what) for finding in after.findings}
    mended = [finding for finding in before.findings if (finding.rule, finding.what) not in left]
    return Report(path, before.kind, after.findings, mended, target)


def mend(package: Package) -> tuple[bytes, Report]:
    """The file's bytes with all that is mechanical mended, and what is still found in them."""
    report = examine(package)
    data = package.data
    for _ in range(_ROUNDS):
        mends = [mend for finding in report.findings for mend in finding.mends]
        if not mends:
            break
        for each in mends:
            each()
        data = package.mended()
        package = open_package(package.path, data)
        report = examine(package)
    return data, report


def _free_name(path: Path) -> Path:
    """«…-da-sua.docx» beside the file, numbered where there is one already."""
    return next(name for name in _names(path) if not name.exists())


def _names(path: Path) -> Iterator[Path]:
    yield path.with_name(f"{path.stem}{MENDED_NAME}.docx")
    for count in range(2, 1000):
        yield path.with_name(f"{path.stem}{MENDED_NAME}-{count}.docx")
    raise OutputError(
        message(f"{path}: đã có quá nhiều bản sửa.", f"{path}: too many mended copies."),
        message("Xóa bớt các tệp -da-sua.", "Delete some of them."),
    )
