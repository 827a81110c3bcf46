"""What must not stay in a document that is issued: tracked changes, comments; and its language."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.language import message
from pipeline.word import decree30 as form
from pipeline.word.comments import AUTHOR
from pipeline.word.lint import mending
from pipeline.word.lint.findings import Findings, Place
from pipeline.word.lint.story import Para, Story
from pipeline.word.lint.xml import Node, get, w

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
    _comments(findings, story)
    _language(findings, story)


def _comments(findings: Findings, story: Story) -> None:
    """Comments; those that this program wrote itself ask for a second hearing, and are notes as blanks are."""
    authors = {get(node, "id"): get(node, "author") for node in _comment_nodes(story)}
    found = list(story.body.iter(w("commentReference")))
    own = [node for node in found if authors.get(get(node, "id")) == AUTHOR]
    others = [node for node in found if node not in own]
    if others:
        findings.add(
            "comments", _at(story.paras, others[0]),
            message(f"Còn {len(others)} nhận xét (Comments)", f"{len(others)} comments are left"),
            message("Xóa các nhận xét.", "Delete them."),
        )  # fmt: skip
    if own:
        findings.add(
            "remarks", _at(story.paras, own[0]),
            message(f"Còn {len(own)} chỗ máy nghe chưa chắc, có nhận xét", f"{len(own)} remarks on doubtful words"),
            message("Nghe lại, sửa nếu cần rồi xóa nhận xét.", "Listen, correct, then delete the comment."),
        )  # fmt: skip


def _comment_nodes(story: Story) -> list[Node]:
    for relation in story.document.part.rels.values():
        if relation.reltype.endswith("/comments") and not relation.is_external:
            root = getattr(relation.target_part, "element", None)
            return [] if root is None else list(root.iter(w("comment")))
    return []


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
