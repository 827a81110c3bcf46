"""What reviewers wrote beside the text, put back as their comments at the places that they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from pipeline.records import Note, Place
from pipeline.vietnamese.text import printable
from pipeline.word.pieces import Bound, CommentMark, Part, Pieces, text_of, within

WriteComment = Callable[[Note], int]
"""Puts a comment into the document; its id."""


class Notes:
    """The notes of one meeting that are not settled; each is put in once, where its place is printed first."""

    def __init__(self, notes: Iterable[Note]) -> None:
        self._waiting: dict[tuple[str, str, str, str], list[Note]] = {}
        for note in notes:
            if not note.done:
                self._waiting.setdefault(note.place.key, []).append(note)

    def hung(self, pieces: Sequence[Part], write: WriteComment) -> Pieces:
        """The pieces of a paragraph with the comments on what they are anchored to."""
        if not self._waiting:
            return list(pieces)
        kept: Pieces = []
        inside: Pieces = []
        for piece in pieces:
            if not isinstance(piece, Bound):
                inside.append(piece)
                continue
            kept += self._commented(inside, piece.anchor.place, write) if piece.ends else inside
            kept.append(piece)
            inside = []
        return kept + inside

    def _commented(self, pieces: Pieces, place: Place, write: WriteComment) -> Pieces:
        for note in self._waiting.pop(place.key, ()):
            text, quote = text_of(pieces), printable(note.quote).strip()
            begin = text.find(quote) if quote else -1
            first, last = (begin, begin + len(quote)) if begin >= 0 else (0, len(text))
            number = write(note)
            opens, closes = CommentMark(number), CommentMark(number, ends=True)
            pieces = within(pieces, [(first, last, opens, closes)]) if text else [opens, *pieces, closes]
        return pieces
