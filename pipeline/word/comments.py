"""Word comments for the reviewer: numbers that two engines heard differently, people who are not on the card.

A comment hangs on the printed words that it is about. Comments bear no date: same material, same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.records import Reading, Utterance
from pipeline.vietnamese.printed import Printed, printed_words
from pipeline.vietnamese.roster import Roster
from pipeline.vietnamese.text import clean
from pipeline.word.wording import stamp

if TYPE_CHECKING:
    from docx.document import Document

AUTHOR = "bienban"
INITIALS = "bb"
SIZE = 10
"""pt"""
_MARKS = ".,;:?!…\"'“”«»()"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Remark:
    """What is to be said about the printed words [first, last) of an utterance: one line or several."""

    first: int
    last: int
    lines: tuple[str, ...]
    name: str = ""
    """The name that it is about."""


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
    """The comments of one document, and which names have had theirs: once a name is enough."""

    def __init__(self, document: Document, people: Sequence[str], timed: bool) -> None:
        self._document = document
        self._roster = Roster(people)
        self._timed = timed
        self._named: set[str] = set()

    def add(self, lines: Sequence[str]) -> int:
        """Add a comment of one paragraph a line; its id, to anchor it by."""
        return add_comment(self._document, lines, AUTHOR, INITIALS)

    def tell(self, remark: Remark) -> int:
        """Add a remark's comment; a name has its only one with it."""
        self._named.add(remark.name.casefold())
        return self.add(remark.lines)

    def remarks(self, utterance: Utterance) -> list[Remark]:
        """What there is to say about an utterance, in order, each about words of its own."""
        if not utterance.readings and "unknown-name" not in utterance.flags:
            return []
        printed = printed_words(utterance)
        found = [remark for reading in utterance.readings if (remark := self._number(reading, printed))]
        if "unknown-name" in utterance.flags:
            found += self._names(printed)
        found.sort(key=lambda remark: (remark.first, remark.last))
        return [found[0], *(later for one, later in pairwise(found) if later.first >= one.last)] if found else []

    def _number(self, reading: Reading, printed: Sequence[Printed]) -> Remark | None:
        if reading.agrees:
            return None
        said = [i for i, word in enumerate(printed) if word.start < reading.end and reading.start < word.end]
        if not said:
            return None
        at = f" tại {stamp(reading.start)}" if self._timed else ""
        other = f"«{clean(reading.other)}»" if clean(reading.other) else "không nghe ra chữ nào"
        return Remark(
            said[0],
            said[-1] + 1,
            (
                f"Con số này cần nghe lại{at}: hai lần nghe bằng máy cho kết quả khác nhau.",
                f"Lần thứ nhất (đang in): «{clean(reading.heard)}».",
                f"Lần thứ hai ({reading.engine}): {other}.",
            ),
        )

    def _names(self, printed: Sequence[Printed]) -> Iterator[Remark]:
        words = [word.text for word in printed]
        told = set(self._named)
        bare = [word.strip(_MARKS) for word in words]
        for name in self._roster.strangers(words):
            parts = name.split()
            place = next((i for i in range(len(bare)) if bare[i : i + len(parts)] == parts), None)
            if place is None or name.casefold() in told:
                continue
            told.add(name.casefold())
            yield Remark(
                place,
                place + len(parts),
                (f"«{name}» không có tên trong thông tin cuộc họp: kiểm tra lại người và cách viết.",),
                name,
            )
