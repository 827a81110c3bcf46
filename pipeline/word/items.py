"""Lines of the minutes: an item's text with its comments, and its time reference."""

from __future__ import annotations

from pipeline.records import Evidence, Item
from pipeline.vietnamese.text import clean
from pipeline.word import decree30 as form
from pipeline.word.comments import Comments
from pipeline.word.document import PLAIN, Flow, Layout, Piece, time_reference
from pipeline.word.marked import Pieces, joined, quoted
from pipeline.word.material import Material

_ENDED = (".", "?", "!", "…", ":", ";")


class Lines:
    """Writes items into a flow. `references`: whether each has its time in the recording behind it."""

    def __init__(self, flow: Flow, material: Material, comments: Comments, references: bool = True) -> None:
        self.flow = flow
        self.material = material
        self._comments = comments
        self._references = references and material.timed

    def text(self, item: Item, text: str) -> Pieces:
        """Words of an item with the comments on them."""
        return quoted(text, self.material.behind(item), self._comments)

    def reference(self, evidence: tuple[Evidence, ...]) -> Pieces:
        """« [00:12:34]», or nothing."""
        return [time_reference(f" [{self.material.reference(evidence)}]")] if self._references and evidence else []

    def add(self, item: Item, text: str, before: str = "", after: str = "", layout: Layout = PLAIN) -> None:
        """A paragraph: `text` of the item between words of ours."""
        pieces: Pieces = [Piece(before)] if before else []
        pieces += self.text(item, text)
        pieces += [Piece(after)] if after else []
        self.flow.add(form.BODY, *joined(pieces), *self.reference(item.evidence), layout=layout)


def sentence(text: str) -> str:
    """With a full stop, where nothing else ends it."""
    words = clean(text)
    return words if words.endswith(_ENDED) else f"{words}."


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
