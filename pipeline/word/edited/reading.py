"""Reading an edited document against what was printed (docs/REVIEW.md)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from pipeline.language import message
from pipeline.records import Printed
from pipeline.word.edited.attaching import Fresh, attach
from pipeline.word.edited.edits import Edited, Heading, Loose, Passage
from pipeline.word.edited.expected import BREAK, Expected, expected
from pipeline.word.edited.histories import Step, author, history, pieces_of, tidy, visible
from pipeline.word.edited.novelties import Novelties, name_over
from pipeline.word.edited.package import Parts, read_parts
from pipeline.word.edited.placing import Placed, place
from pipeline.word.edited.remarks import comments
from pipeline.word.edited.stream import Stamp, Stream, read_stream

TRANSCRIPT = "go-bang.docx"
"""The document in which each utterance has a line of its own."""
_NEAR = 60
"""Characters that are shown of the text before a change."""
_PARTS = {
    "header": ("đầu trang", "header"),
    "footer": ("chân trang", "footer"),
    "footnotes": ("chú thích cuối trang", "footnotes"),
    "endnotes": ("chú thích cuối văn bản", "endnotes"),
}


def read_edited(data: bytes, printed: Printed, name: str = "") -> Edited:
    """Read the bytes of an edited document. `name`: the file's, for messages.

    Raises InputError, with what to do, for a file that cannot be read.
    """
    parts = read_parts(data, name or printed.document)
    return _Reading(parts, read_stream(parts.body), expected(printed), printed).read()


class _Reading:
    def __init__(self, parts: Parts, stream: Stream, tokens: Expected, printed: Printed) -> None:
        self._parts = parts
        self._stream = stream
        self._expected = tokens
        self._printed = printed
        self._placed: Placed = place(stream, tokens)
        self._fresh = attach(self._placed, stream, tokens)
        self._ranges, self._lines = self._spread()

    def read(self) -> Edited:
        passages = {anchor: self._passage(number) for number, anchor in enumerate(self._expected.anchors)}
        names = {anchor: self._printed.texts[anchor] for anchor in self._expected.anchors if name_over(anchor)}
        new = Novelties(self._fresh, self._stream, self._placed, self._expected, names)
        headings = new.headings()
        return Edited(
            passages=passages,
            additions=tuple(new.additions(headings)),
            comments=tuple(comments(self._parts, self._stream, self._placed, self._expected)),
            loose=tuple(self._loose()),
            headings=headings,
            joined=dict(self._joined(passages, headings)),
            saved_by=self._parts.saved_by,
            saved_at=self._parts.saved_at,
        )

    def _spread(self) -> tuple[dict[int, list[tuple[int, int]]], dict[int, list[int]]]:
        """Of each anchor the stretches of text that are its own, and the lines that these stand in."""
        ranges: dict[int, list[tuple[int, int]]] = defaultdict(list)
        lines: dict[int, list[int]] = defaultdict(list)
        before, line = None, 0
        for token, owner, stands in zip(self._placed.tokens, self._placed.owners, self._placed.shown, strict=True):
            if owner >= 0:
                if owner == before:
                    ranges[owner][-1] = ranges[owner][-1][0], token.end
                else:
                    ranges[owner].append((token.start, token.end))
                if stands:
                    lines[owner].append(line)
            line += stands and token.key == BREAK
            before = owner
        return ranges, lines

    def _passage(self, number: int) -> Passage:
        anchor = self._expected.anchors[number]
        printed = self._printed.texts[anchor]
        if number not in self._ranges and any(number in misfit.anchors for misfit in self._placed.misfits):
            return Passage(anchor, printed, printed)
        moved = number in self._placed.moved
        pieces = pieces_of(self._stream, self._ranges.get(number, ()))
        text, steps = visible(pieces), history(pieces) if pieces else [Step("")]
        if moved:
            # what was taken away in one place and put in another is one change
            steps = [Step(text, steps[-1].who, steps[-1].when)]
        lines = self._lines.get(number)
        return Passage(anchor, printed, text, tuple(steps), moved, lines[0] if lines else None)

    def _joined(
        self, passages: Mapping[str, Passage], headings: Mapping[str, Heading]
    ) -> Iterator[tuple[str, Stamp | None]]:
        if self._printed.document != TRANSCRIPT:
            return
        spoken = [number for number, anchor in enumerate(self._expected.anchors) if anchor.startswith("u.")]
        for one, other in pairwise(spoken):
            before, after = self._lines.get(one), self._lines.get(other)
            first, second = self._expected.anchors[one], self._expected.anchors[other]
            if not before or not after or passages[first].moved or passages[second].moved:
                continue
            apart = self._expected.line_of[one] != self._expected.line_of[other]
            if apart and before[-1] == after[0] and headings.get(first) == headings.get(second):
                between = self._stream.pieces(self._ranges[one][-1][1], self._ranges[other][0][0])
                yield second, next((piece.deleted for text, piece in between if piece.deleted and BREAK in text), None)

    def _loose(self) -> Iterator[Loose]:
        for fresh in self._fresh:
            if fresh.loose:
                yield self._loose_words(fresh)
        for misfit in self._placed.misfits:
            anchors = [self._expected.anchors[number] for number in misfit.anchors]
            before = BREAK.join(self._printed.texts[anchor] for anchor in anchors)
            reason = message(
                "không rõ chữ mới thay cho đoạn nào trong các đoạn này",
                "it is not clear which of these passages the new words stand for",
            )
            yield self._told(misfit.places[0], misfit.places[-1] + 1, before, reason)
        for text in self._stream.boxes:
            if any(map(str.isalpha, text)):
                yield Loose("", "", tidy(text), message("hộp chữ", "text box"), "", None)
        yield from self._elsewhere()

    def _elsewhere(self) -> Iterator[Loose]:
        """Headers, footers and notes: what is printed there has no letters."""
        for name, root in self._parts.others.items():
            read = read_stream(root)
            pieces = pieces_of(read, [(0, len(read.text))])
            # a line without letters is the page's number
            text = BREAK.join(line for line in visible(pieces).split(BREAK) if any(map(str.isalpha, line)))
            if text:
                stamp = author(pieces)
                reason = message(*_PARTS[name.split()[0]])
                yield Loose("", "", text, reason, stamp.who if stamp else "", stamp.when if stamp else None)

    def _loose_words(self, fresh: Fresh) -> Loose:
        reason = message("chữ thêm ở chỗ không phải nội dung", "words where there is no content of the record")
        return self._told(fresh.first, fresh.last, "", reason)

    def _told(self, first: int, last: int, before: str, reason: str) -> Loose:
        start, end = self._placed.tokens[first].start, self._placed.tokens[last - 1].end
        pieces = pieces_of(self._stream, [(start, end)])
        stamp = author(pieces)
        near = tidy(self._stream.visible(max(0, start - 2 * _NEAR), start)).replace(BREAK, " ")[-_NEAR:]
        who, when = (stamp.who, stamp.when) if stamp else ("", None)
        return Loose(near, before, visible(pieces), reason, who, when)
