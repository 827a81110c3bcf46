"""What stands where in one document: kept while it is written, and what reviewers changed in its own paragraphs.

Text that stands for nothing in the record (labels, headings, sentences of ours) gets an anchor of its own, p.…
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.overlay.paragraphs import Paragraphs
from pipeline.records import Conflict, Place, Printed, Review
from pipeline.word.anchors import Anchor, again, bookmark_name, own_anchor, paragraph_anchor
from pipeline.word.decree30 import BLANK
from pipeline.word.noted import Notes, WriteComment
from pipeline.word.pieces import Bound, CommentMark, Part, Piece, Pieces, anchored, anchored_within, text_of


class Ledger:
    """The anchors of one document. `document`: the file's name."""

    def __init__(self, document: str, review: Review | None = None) -> None:
        self.document = document
        self.version = ""
        """Known when the document is written."""
        review = review or Review()
        self._own = Paragraphs(review, document)
        self._notes = Notes(review.notes)
        self.write_comment: WriteComment | None = None
        """How a comment is put into the document; None: no comments."""
        self._texts: dict[str, str] = {}
        self._places: dict[str, Place] = {}
        self._prints: Counter[str] = Counter()
        self._fixed: Counter[tuple[str, str]] = Counter()
        self._between = [""]
        self._open: tuple[str, int] | None = None
        self._bookmarks = 0
        self._here: list[str] = []
        """The anchors of the paragraph."""

    def passage(self, name: str, *pieces: str | Part) -> Pieces:
        """A passage of the document's own that is composed anew each time: an anchor that outlives its words."""
        return anchored(own_anchor(self.document, f"p.{name}"), *pieces)

    def settled(self, style: str, pieces: Sequence[Part]) -> Pieces | None:
        """A paragraph with an anchor about each part, as reviewers want it; None when they want it gone."""
        kept: Pieces = []
        removed = False
        self._here = []
        for fixed, part in _stretches(pieces):
            text = text_of(part)
            core = text.strip()
            named = _own_anchor(part)
            if not named and (not fixed or not (BLANK in core or any(map(str.isalpha, core)))):
                kept += part
                continue
            anchor = named or self._fixed_anchor(style, core)
            wanted = self._own.text(anchor.id, core)
            if wanted is None:
                removed = True
                self._here.append(anchor.id)
            elif wanted != core:
                kept += _reworded(part, text, wanted, anchor)
            else:
                begin = text.index(core)
                kept += part if named else anchored_within(part, [(begin, begin + len(core), anchor)])
        if removed and not _says_anything(kept):
            return None
        return self._notes.hung(kept, self.write_comment) if self.write_comment else kept

    def added(self) -> list[Pieces]:
        """The paragraphs that reviewers put behind the one that was written last."""
        return [
            anchored(own_anchor(self.document, addition.anchor), addition.text)
            for anchor in self._here
            for addition in self._own.after(anchor)
        ]

    def begins(self, anchor: Anchor) -> tuple[int, str]:
        """An anchor begins: the bookmark's number and name."""
        if self._open is not None:
            raise ValueError(f"{anchor.id} inside {self._open[0]}")
        self._prints[anchor.id] += 1
        identity = again(anchor.id, self._prints[anchor.id])
        self._open = identity, self._bookmarks
        self._bookmarks += 1
        self._here.append(identity)
        self._texts[identity] = ""
        self._places[identity] = anchor.place
        return self._open[1], bookmark_name(identity)

    def says(self, text: str) -> None:
        """Words are written."""
        if self._open is None:
            self._between[-1] += text
        else:
            self._texts[self._open[0]] += text

    def ends(self) -> int:
        """The anchor ends: its bookmark's number."""
        if self._open is None:
            raise ValueError("no anchor is open")
        number, self._open = self._open[1], None
        self._between.append("")
        return number

    def printed(self) -> Printed:
        """All of it, once the document is written."""
        return Printed(
            document=self.document,
            version=self.version,
            texts=self._texts,
            places=self._places,
            between=tuple(self._between),
        )

    def conflicts(self) -> tuple[Conflict, ...]:
        """What is to be settled about the document's own paragraphs, once it is written."""
        return self._own.conflicts()

    def _fixed_anchor(self, style: str, text: str) -> Anchor:
        self._fixed[style, text] += 1
        return paragraph_anchor(self.document, style, text, self._fixed[style, text])


def _stretches(pieces: Iterable[Part]) -> Iterator[tuple[bool, Pieces]]:
    """The pieces in stretches, and whether each is words of the document's own: no anchored ones, no marks of ours."""
    some: Pieces = []
    inside = False
    for piece in pieces:
        if isinstance(piece, Bound) and not piece.ends:
            if some:
                yield True, some
            some, inside = [piece], True
        elif inside:
            some.append(piece)
            if isinstance(piece, Bound):
                yield False, some
                some, inside = [], False
        elif isinstance(piece, Piece) and piece.ours:
            if some:
                yield True, some
            yield False, [piece]
            some = []
        else:
            some.append(piece)
    if some:
        yield True, some


def _own_anchor(part: Sequence[Part]) -> Anchor | None:
    """The anchor of a stretch that is one of the document's own passages, named by who wrote it."""
    first = part[0]
    return first.anchor if isinstance(first, Bound) and first.anchor.place.target == "paragraph" else None


def _reworded(part: Sequence[Part], text: str, wanted: str, anchor: Anchor) -> Pieces:
    """A stretch with other words in the look of its first ones, between the same spaces, under the same comments."""
    look = next(piece for piece in part if isinstance(piece, Piece))
    marks = [piece for piece in part if isinstance(piece, CommentMark)]
    before, _, after = text.partition(text.strip())
    return [
        replace(look, text=before),
        *(mark for mark in marks if not mark.ends),
        *anchored(anchor, replace(look, text=wanted, tab=False)),
        *(mark for mark in marks if mark.ends),
        replace(look, text=after, tab=False),
    ]


def _says_anything(pieces: Iterable[Part]) -> bool:
    """Whether there is a word left beside times, numbers and blanks."""
    said = (piece.text for piece in pieces if isinstance(piece, Piece) and not piece.ours)
    return any(text.replace(BLANK, "").strip(" .,;:()-") for text in said)
