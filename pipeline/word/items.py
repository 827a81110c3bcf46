"""Lines of the minutes: an item's text with its comments, and its time reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.records import Evidence, Item
from pipeline.vietnamese.text import clean, printable
from pipeline.word import decree30 as form
from pipeline.word.anchors import item_anchor
from pipeline.word.comments import Comments
from pipeline.word.document import Flow
from pipeline.word.marked import quoted
from pipeline.word.material import Material
from pipeline.word.pieces import Part, Piece, Pieces, anchored, anchored_within, joined, time_reference
from pipeline.word.wordml import PLAIN, Layout


@dataclass(frozen=True)
class Field:
    """A field of an item as it is printed: the words of `name`, as in minutes.json."""

    name: str
    text: str


class Lines:
    """Writes items into a flow. `references`: whether each has its time in the recording behind it."""

    def __init__(self, flow: Flow, material: Material, comments: Comments, references: bool = True) -> None:
        self.flow = flow
        self.material = material
        self._comments = comments
        self._references = references and material.timed

    def text(self, item: Item, *words: str | Field) -> Pieces:
        """Words of an item with the comments on them, its fields with their anchors; no white space at the ends."""
        identity = self.material.item_id(item)
        spans, text = [], ""
        for each in words:
            added = printable(each) if isinstance(each, str) else clean(each.text)
            if isinstance(each, Field) and added:
                spans.append((len(text), len(text) + len(added), item_anchor(identity, item, each.name)))
            text += added
        if not text:
            return [part for each in words if isinstance(each, Field) for part in self.empty(item, each.name)]
        return anchored_within(joined(quoted(text, self.material.behind(item), self._comments)), spans)

    def empty(self, item: Item, field: str) -> Pieces:
        """A field that nobody said: where a reviewer may write it."""
        return anchored(item_anchor(self.material.item_id(item), item, field))

    def reference(self, evidence: tuple[Evidence, ...]) -> Pieces:
        """« [00:12:34]», or nothing."""
        time = self.material.reference(evidence) if self._references and evidence else ""
        return [time_reference(f" [{time}]")] if time else []

    def add(
        self, item: Item, *words: str | Field, before: str = "", after: Sequence[Part] = (), layout: Layout = PLAIN
    ) -> None:
        """A paragraph: words of the item between words of ours."""
        pieces = [*([Piece(before)] if before else []), *self.text(item, *words), *after]
        self.flow.add(form.BODY, *joined(pieces), *self.reference(item.evidence), layout=layout)


def inner(item: Item, text: str) -> str:
    """As words go on within a sentence: the first letter small, where it was said so within one."""
    words = clean(text)
    small = f"{words[:1].lower()}{words[1:]}"
    begins = " ".join(small.split()[:2])
    return small if any(begins in each.quote for each in item.evidence) else words


def capital(text: str) -> str:
    """With a capital first letter."""
    words = clean(text)
    return f"{words[:1].upper()}{words[1:]}"
