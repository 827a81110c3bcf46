"""What is new in an edited document: paragraphs, rows of the table of tasks, names over what is said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.vietnamese.text import fold
from pipeline.word import decree30 as form
from pipeline.word.anchors import printed_first
from pipeline.word.edited.attaching import Fresh
from pipeline.word.edited.edits import Addition, Heading
from pipeline.word.edited.expected import Expected
from pipeline.word.edited.histories import author, pieces_of, tidy, visible
from pipeline.word.edited.placing import Placed
from pipeline.word.edited.stream import Block, Cell, Stream

_TASK = "i.task."
_UTTERANCE = re.compile(r"u\d")
_TIME = re.compile(r"\[?(?:\d{1,2}:){1,2}\d{2}\]?")
_LONGEST_NAME = 200
"""Characters of a line that names a speaker."""
_SENTENCE_ENDS = (".", "?", "!", ";", "…")


class _Row(NamedTuple):
    table: int
    row: int


class Novelties:
    """The additions to one document. `names`: what was printed over speeches, by anchor."""

    def __init__(
        self, found: Sequence[Fresh], stream: Stream, placed: Placed, printed: Expected, names: Mapping[str, str]
    ) -> None:
        self._stream = stream
        self._placed = placed
        self._printed = printed
        self._starts = [block.start for block in stream.blocks]
        self._names = {fold(name) for name in names.values()}
        self._under: dict[int, Addition] = {}
        """Of new paragraphs the name that was typed over them."""
        self._additions = {fresh: self._addition(fresh) for fresh in found if not fresh.loose}

    def headings(self) -> dict[str, Heading]:
        """Whose each utterance is by the name over it."""
        typed = {fresh.first: one for fresh, one in self._additions.items() if self._is_heading(one)}
        over: dict[str, Heading] = {}
        now = Heading()
        fresh = {one.first for one in self._additions}
        for at, (owner, stands) in enumerate(zip(self._placed.owners, self._placed.shown, strict=True)):
            if at in typed:
                now = Heading(typed=typed[at])
            elif at in fresh and now.typed:
                self._under[at] = now.typed
            anchor = self._printed.anchors[owner] if owner >= 0 and stands else ""
            if name := name_over(anchor):
                now = Heading(anchor=name) if now.anchor != name else now
            elif anchor.startswith("u.") and owner not in self._placed.moved:
                over.setdefault(anchor, now)
        return over

    def additions(self, headings: Mapping[str, Heading]) -> list[Addition]:
        """New paragraphs and rows, in order, without those that are names over what is said."""
        over = [*(heading.typed for heading in headings.values()), *self._under.values()]
        names = {id(one) for one in over if one}
        by_row: dict[_Row, list[Fresh]] = {}
        full = self._rows_with_text()
        found: dict[int, Addition] = {}
        for fresh, one in self._additions.items():
            block = self._block(fresh)
            row = _Row(block.cell.table, block.cell.row) if block.cell else None
            if row and row not in full:
                by_row.setdefault(row, []).append(fresh)
            elif one.text and id(one) not in names and not _is_row_number(one, block):
                found[fresh.first] = replace(one, under=self._under.get(fresh.first))
        for row, cells in by_row.items():
            made = self._row(row, cells)
            if made.text:
                found[cells[0].first] = made
        return [found[at] for at in sorted(found)]

    def _addition(self, fresh: Fresh) -> Addition:
        tokens, owners = self._placed.tokens, self._placed.owners
        pieces = pieces_of(self._stream, [(tokens[fresh.first].start, tokens[fresh.last - 1].end)])
        stamp = author(pieces)
        behind = None if fresh.behind is None else self._printed.anchors[fresh.behind]
        follows = None
        if behind and name_over(behind):
            after = next((owner for owner in owners[fresh.last :] if owner >= 0), None)
            follows = self._printed.anchors[after] if after is not None else None
            follows = follows if follows and follows.startswith("u.") else None
        block = self._block(fresh)
        return Addition(
            behind,
            visible(pieces),
            stamp.who if stamp else "",
            stamp.when if stamp else None,
            block.style,
            follows=follows,
            beside=block.cell is not None and block.cell == self._cell_before(fresh),
        )

    def _cell_before(self, fresh: Fresh) -> Cell | None:
        """Where the last token before it stands that belongs to an anchor."""
        owners = self._placed.owners
        at = next((at for at in range(fresh.first - 1, -1, -1) if owners[at] >= 0), None)
        return None if at is None else self._block_at(self._placed.tokens[at].start).cell

    def _block(self, fresh: Fresh) -> Block:
        return self._block_at(self._placed.tokens[fresh.first].start)

    def _block_at(self, place: int) -> Block:
        return self._stream.blocks[bisect_right(self._starts, place) - 1]

    def _is_heading(self, addition: Addition) -> bool:
        name = spoken_name(addition.text)
        if not name or len(name) > _LONGEST_NAME or name.endswith(_SENTENCE_ENDS) or "\n" in name:
            return False
        return addition.style == form.SPEAKER.id or fold(name) in self._names or fold(name.split(",")[0]) in self._names

    def _anchored(self) -> Iterator[tuple[str, Block]]:
        for at, owner in enumerate(self._placed.owners):
            if owner >= 0:
                yield self._printed.anchors[owner], self._block_at(self._placed.tokens[at].start)

    def _rows_with_text(self) -> set[_Row]:
        """The rows of tables that hold something printed."""
        return {_Row(block.cell.table, block.cell.row) for _, block in self._anchored() if block.cell}

    def _row(self, row: _Row, found: Sequence[Fresh]) -> Addition:
        columns: dict[int, str] = {}
        behind: str | None = None
        for anchor, block in self._anchored():
            if block.cell and block.cell.table == row.table:
                if anchor.startswith(_TASK):
                    columns[block.cell.column] = printed_first(anchor).rpartition(".")[2]
                    # one above all others goes behind the first: nothing can stand before it
                    behind = behind if block.cell.row > row.row and (behind or "").startswith(_TASK) else anchor
                elif block.cell.row < row.row:
                    behind = anchor
        one = self._additions[found[0]]
        texts: dict[int, list[str]] = {}
        for fresh in found:
            block = self._block(fresh)
            if block.cell and self._additions[fresh].text:
                texts.setdefault(block.cell.column, []).append(self._additions[fresh].text)
        cells = {columns[at]: " ".join(each) for at, each in sorted(texts.items()) if at in columns}
        whole = "\t".join(tidy(" ".join(each)) for _, each in sorted(texts.items()))
        if behind is not None and not behind.startswith(_TASK):
            cells = {}
        worded = bool(cells) or any(map(str.isalpha, whole))
        return replace(one, behind=behind or one.behind, text=whole if worded else "", cells=cells)


def _is_row_number(addition: Addition, block: Block) -> bool:
    """Whether it is what numbers a row that was there before."""
    return block.cell is not None and block.cell.column == 0 and addition.text.strip(" .").isdigit()


def name_over(anchor: str) -> str | None:
    """«s.S3.u0012» of any anchor of the line that names who speaks; None for any other."""
    parts = anchor.split(".")
    return ".".join(parts[:3]) if parts[0] == "s" and len(parts) > 2 and _UTTERANCE.match(parts[2]) else None


def spoken_name(line: str) -> str:
    """A line that names a speaker without the time and the colon."""
    return _TIME.sub("", line).strip().rstrip(":").strip()
