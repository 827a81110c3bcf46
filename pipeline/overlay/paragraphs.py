"""What reviewers changed in one document beside the record: formulae, headings, added paragraphs."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pipeline.overlay.conflicts import conflict, unsettled
from pipeline.overlay.folding import fold_text
from pipeline.overlay.merging import Clash
from pipeline.records import Conflict, Correction, Review


@dataclass(frozen=True)
class Addition:
    """A paragraph that a reviewer added; its own anchor is p.<id>."""

    id: str
    text: str

    @property
    def anchor(self) -> str:
        """By which it is corrected again, and what is added behind it."""
        return f"p.{self.id}"


class Paragraphs:
    """A document's own corrections, by the anchor that they are about."""

    def __init__(self, review: Review, document: str) -> None:
        self._review = review
        self._texts: dict[str, list[Correction]] = {}
        self._added: dict[str, list[Correction]] = {}
        self._conflicts: list[Conflict] = []
        self._used: set[str] = set()
        for one in review.active:
            if one.place.target == "paragraph" and one.place.document == document:
                where = self._added if one.place.field == "after" else self._texts
                where.setdefault(one.place.id, []).append(one)

    def text(self, anchor: str, now: str) -> str | None:
        """What is printed at an anchor instead of `now`; None: nothing."""
        if anchor not in self._texts:
            return now
        self._used.add(anchor)
        folded = fold_text(now, self._texts[anchor])
        self._conflicts += folded.conflicts
        return folded.text

    def after(self, anchor: str) -> Iterator[Addition]:
        """The paragraphs added behind an anchor, in order, with those that were added behind them."""
        for one in self._added.get(anchor, []):
            self._used.add(anchor)
            addition = Addition(one.id, one.after or "")
            text = self.text(addition.anchor, addition.text)
            if text:
                yield Addition(one.id, text)
            yield from self.after(addition.anchor)

    def conflicts(self, others: Collection[str] = ()) -> tuple[Conflict, ...]:
        """To be settled, when the whole document is written: also corrections whose anchor it did not have.

        `others`: anchors that the document may leave out without loss.
        """
        lost = [
            conflict(one, Clash(one.before, one.after or "", ""), "gone")
            for anchored in (self._texts, self._added)
            for anchor, corrections in anchored.items()
            if anchor not in self._used and anchor not in others
            for one in corrections
        ]
        return unsettled([*self._conflicts, *lost], self._review.active)
