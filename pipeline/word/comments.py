"""Word comments for the reviewer: what should be heard again, on the words that it is about.

Ours bear no date: same material, same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pipeline.records import Utterance
from pipeline.word.doubts import Doubtful

if TYPE_CHECKING:
    from docx.document import Document

AUTHOR = "bienban"
INITIALS = "bb"
SIZE = 10
"""pt"""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Remark:
    """What is to be said about the printed words [first, last) of an utterance: one line or several."""

    first: int
    last: int
    lines: tuple[str, ...]
    number: int
    """Which of the document's remarks it is."""
    names: tuple[str, ...] = ()


def add_comment(
    document: Document, lines: Sequence[str], author: str, initials: str, moment: datetime | None = None
) -> int:
    """Add a comment of one paragraph a line; its id, to anchor it by."""
    from docx.shared import Pt

    # asking for the comments gives the document a part for them
    made = document.comments.add_comment(author=author, initials=initials)
    element = made.paragraphs[0]._p.getparent()
    element.attrib.pop(f"{_W}date", None)
    if moment is not None:
        element.set(f"{_W}date", moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    for number, line in enumerate(lines):
        paragraph = made.add_paragraph() if number else made.paragraphs[0]
        paragraph.add_run(line).font.size = Pt(SIZE)
        # not those of the document's body, which are the paragraph's defaults
        spacing = paragraph.paragraph_format
        spacing.first_line_indent, spacing.space_after, spacing.line_spacing = Pt(0), Pt(0), 1.0
        spacing.alignment = 0
    for style in [*element.iter(f"{_W}pStyle"), *element.iter(f"{_W}rStyle")]:
        # Word's own styles for comments, which the document does not have
        style.getparent().remove(style)
    return made.comment_id


class Comments:
    """Our comments in one document: what was found doubtful, each once, and each name once."""

    def __init__(self, document: Document, found: Iterable[Doubtful]) -> None:
        self._document = document
        self._remarks: dict[str, list[Remark]] = {}
        for number, one in enumerate(sorted(found, key=lambda one: one.first)):
            self._remarks.setdefault(one.utterance, []).append(
                Remark(one.first, one.last, one.lines, number, one.names)
            )
        self._told: set[int | str] = set()

    def tell(self, remark: Remark) -> int:
        """Add a remark's comment; its id, to anchor it by."""
        self._told.update((remark.number, *remark.names))
        return add_comment(self._document, remark.lines, AUTHOR, INITIALS)

    def remarks(self, utterance: Utterance) -> list[Remark]:
        """What there is still to say about an utterance, in order, each about words of its own."""
        return [one for one in self._remarks.get(utterance.id, []) if not self._is_told(one)]

    def _is_told(self, remark: Remark) -> bool:
        only_names = len(remark.lines) == len(remark.names) > 0
        return remark.number in self._told or (only_names and self._told.issuperset(remark.names))
