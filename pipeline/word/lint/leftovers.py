"""What must not stay in a document that is issued: tracked changes, comments; and its language."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.language import message
from pipeline.word import decree30 as form
from pipeline.word.lint import mending
from pipeline.word.lint.findings import Findings, Place
from pipeline.word.lint.story import Para, Story
from pipeline.word.lint.xml import w

_CHANGES = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tcPrChange",
            "trPrChange", "cellIns", "cellDel")  # fmt: skip


def check_leftovers(findings: Findings, story: Story) -> None:
    """Check the whole body."""
    changes = [node for name in _CHANGES for node in story.body.iter(w(name))]
    if changes:
        findings.add(
            "tracked-changes", _at(story.paras, changes[0]),
            message(f"Còn {len(changes)} thay đổi đang theo dõi (Track Changes)",
                    f"{len(changes)} tracked changes are left"),
            message("Chấp nhận hoặc từ chối hết thay đổi.", "Accept or reject all of them."),
        )  # fmt: skip
    comments = list(story.body.iter(w("commentReference")))
    if comments:
        findings.add(
            "comments", _at(story.paras, comments[0]),
            message(f"Còn {len(comments)} nhận xét (Comments)", f"{len(comments)} comments are left"),
            message("Xóa các nhận xét.", "Delete them."),
        )  # fmt: skip
    _language(findings, story)


def _at(paras: Sequence[Para], node: object) -> Para | Place:
    """The paragraph that an element is in."""
    for para in paras:
        if any(each is node for each in para.node.iter()):
            return para
    return Place(message("thân văn bản", "body"))


def _language(findings: Findings, story: Story) -> None:
    others = {
        piece.look.language: para
        for para in reversed(story.paras)
        for piece in para.inked
        if piece.look.language != form.LANGUAGE and any(letter.isalpha() for letter in piece.text)
    }
    if others:
        name, para = next(iter(others.items()))
        roots = [story.body, story.document.styles.element]
        findings.add(
            "language", para,
            message(f"Ngôn ngữ của chữ là «{name or 'chưa đặt'}», không phải {form.LANGUAGE}",
                    f"The text's language is «{name or 'not set'}», not {form.LANGUAGE}"),
            message("Đặt ngôn ngữ tiếng Việt (Review, Language).", "Set the language to Vietnamese."),
            mending.language_set(roots, form.LANGUAGE),
        )  # fmt: skip
