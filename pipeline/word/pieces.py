"""What a paragraph is made of: runs of text, where comments begin and end, where anchors do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.word.anchors import Anchor
from pipeline.word.decree30 import TIME_REFERENCE_STYLE


@dataclass(frozen=True)
class Piece:
    """A run of text in a paragraph. `tab` puts a tab before it, `style` names a character style.

    Bold and italic None are those of the paragraph's style. `ours`: never to be corrected: a time, a number, a mark.
    """

    text: str
    bold: bool | None = None
    italic: bool | None = None
    highlight: bool = False
    tab: bool = False
    style: str | None = None
    ours: bool = False


@dataclass(frozen=True)
class CommentMark:
    """Between two runs: the words of comment `id` begin here, or end."""

    id: int
    ends: bool = False


@dataclass(frozen=True)
class Bound:
    """Between two runs: what stands for something begins here, or ends."""

    anchor: Anchor
    ends: bool = False


Part = Piece | CommentMark | Bound
Pieces = list[Part]


def time_reference(text: str) -> Piece:
    """The small [00:12:34]."""
    return Piece(text, bold=False, italic=False, style=TIME_REFERENCE_STYLE, ours=True)


def ours(text: str) -> Piece:
    """Words that are no reviewer's matter: «1. », « [nói chồng]»."""
    return Piece(text, ours=True)


def anchored(anchor: Anchor, *pieces: str | Part) -> Pieces:
    """The pieces as what stands for something."""
    inner = [Piece(piece) if isinstance(piece, str) else piece for piece in pieces]
    return [Bound(anchor), *inner, Bound(anchor, ends=True)]


def text_of(pieces: Iterable[Part]) -> str:
    """The words alone."""
    return "".join(piece.text for piece in pieces if isinstance(piece, Piece))


def joined(pieces: Sequence[Part]) -> Pieces:
    """Neighbouring pieces of the same look as one."""
    kept: Pieces = []
    for piece in pieces:
        last = kept[-1] if kept else None
        if isinstance(piece, Piece) and isinstance(last, Piece) and replace(piece, text="") == replace(last, text=""):
            kept[-1] = replace(last, text=last.text + piece.text)
        else:
            kept.append(piece)
    return kept


def anchored_within(pieces: Sequence[Part], spans: Sequence[tuple[int, int, Anchor]]) -> Pieces:
    """The pieces with anchors about [begin, end) of their text; spans in order, apart from each other, not empty."""
    return within(pieces, [(begin, end, Bound(anchor), Bound(anchor, ends=True)) for begin, end, anchor in spans])


def within(pieces: Sequence[Part], spans: Sequence[tuple[int, int, Part, Part]]) -> Pieces:
    """The pieces with a mark before and one behind [begin, end) of their text; spans as above."""
    starts = {begin: opens for begin, _, opens, _ in spans}
    ends = {end: closes for _, end, _, closes in spans}
    cuts = sorted({*starts, *ends})
    found: Pieces = []
    at = 0
    for piece in pieces:
        for part in _cut(piece, at, cuts):
            # where a comment ends, it ends within the anchor; where one begins, too
            if not isinstance(part, CommentMark) or not part.ends:
                found += [ends.pop(at)] if at in ends else []
                found += [starts.pop(at)] if at in starts else []
            found.append(part)
            at += len(part.text) if isinstance(part, Piece) else 0
    return found + list(ends.values())


def _cut(piece: Part, at: int, cuts: Sequence[int]) -> Iterator[Part]:
    """A piece that begins at `at`, cut into several."""
    if not isinstance(piece, Piece):
        yield piece
        return
    edges = [0, *(cut - at for cut in cuts if 0 < cut - at < len(piece.text)), len(piece.text)]
    for n, edge in enumerate(edges[1:]):
        yield replace(piece, text=piece.text[edges[n] : edge], tab=piece.tab and n == 0)
