"""The linter's rules: how grave each is, and where the decree has it (docs/LINT.md says what each looks at)."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Rule(NamedTuple):
    """`source` names the place in Nghị định 30/2020/NĐ-CP or, outside of it, the reason."""

    severity: Literal["error", "warning", "note"]
    source: str
    source_en: str


def _rule(severity: Literal["error", "warning", "note"], place: str) -> Rule:
    """A rule of Phụ lục I."""
    return Rule(severity, f"NĐ 30/2020, Phụ lục I, {place}", f"Decree 30/2020, Phụ lục I, {place}")


RULES: dict[str, Rule] = {
    "page-size": _rule("error", "mục I.1"),
    "margins": _rule("error", "mục I.3"),
    "font": _rule("error", "mục I.4"),
    "legacy-font": _rule("error", "mục I.4"),
    "unicode": _rule("error", "mục I.4"),
    "color": _rule("warning", "mục I.4"),
    "page-number": _rule("error", "mục I.7"),
    "national-title": _rule("error", "mục II.1"),
    "motto": _rule("error", "mục II.1"),
    "motto-rule": _rule("error", "mục II.1"),
    "parent-agency": _rule("error", "mục II.2"),
    "agency": _rule("error", "mục II.2"),
    "agency-rule": _rule("error", "mục II.2"),
    "number": _rule("error", "mục II.3"),
    "date-line": _rule("error", "mục II.4"),
    "date": _rule("error", "mục II.4"),
    "kind": _rule("error", "mục II.5"),
    "abstract": _rule("error", "mục II.5"),
    "abstract-rule": _rule("error", "mục II.5"),
    "underline-rule": _rule("error", "mục II.1, II.2, II.5"),
    "sizes-together": _rule("warning", "mục V"),
    "size": _rule("error", "mục II.6"),
    "alignment": _rule("error", "mục II.6"),
    "first-line": _rule("error", "mục II.6"),
    "paragraph-gap": _rule("error", "mục II.6"),
    "line-spacing": _rule("error", "mục II.6"),
    "heading": _rule("error", "mục II.6"),
    "numbering": _rule("error", "mục II.6"),
    "closing": _rule("error", "mục II.6"),
    "signers": _rule("error", "mục II.7"),
    "academic-title": _rule("error", "mục II.7"),
    "recipients": _rule("error", "mục II.9"),
    "appendix": _rule("error", "mục III.1"),
    "appendix-section": _rule("error", "mục III.1"),
    "appendix-reference": _rule("error", "mục III.1"),
    "capitals": Rule("error", "NĐ 30/2020, Phụ lục II", "Decree 30/2020, Phụ lục II"),
    "figures": Rule("warning", "Cách viết số tiếng Việt", "Vietnamese usage for figures"),
    "tracked-changes": Rule("error", "Văn bản phát hành phải là bản cuối", "A document is issued in its final form"),
    "comments": Rule("error", "Văn bản phát hành phải là bản cuối", "A document is issued in its final form"),
    "remarks": Rule("note", "Còn chỗ phải nghe lại", "To be listened to again"),
    "blank": Rule("note", "Còn chỗ phải điền", "To be filled in"),
    "language": Rule("note", "Để Word soát lỗi tiếng Việt", "For Word's Vietnamese proofing"),
    "unchecked": Rule("note", "Giới hạn của công cụ", "The tool's limit"),
}
