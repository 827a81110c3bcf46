"""What a text said at first, and what each reviewer made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from pipeline.word.edited.expected import BREAK, plain
from pipeline.word.edited.stream import Segment, Stamp, Stream

_LATEST = datetime.max.replace(tzinfo=UTC)
_WORDS = re.compile(r"\n|\S+")


@dataclass(frozen=True)
class Step:
    """A text as one reviewer left it; `who` «» and `when` None where changes were not tracked."""

    text: str
    who: str = ""
    when: datetime | None = None


Pieces = Sequence[tuple[str, Segment]]


def history(pieces: Pieces) -> list[Step]:
    """The text without any tracked change, then after each reviewer's, in the order in which they began."""
    stamps = [stamp for _, one in pieces for stamp in (one.inserted, one.deleted) if stamp]
    began: dict[str, datetime] = {}
    ended: dict[str, datetime | None] = {}
    for stamp in stamps:
        began[stamp.who] = min(began.get(stamp.who, _LATEST), stamp.when or _LATEST)
        ended[stamp.who] = max(filter(None, (ended.get(stamp.who), stamp.when)), default=None)
    steps, done = [Step(_state(pieces, set()))], set[str]()
    for who in sorted(began, key=lambda one: (began[one], one)):
        done.add(who)
        steps.append(Step(_state(pieces, done), who, ended[who]))
    return steps


def _state(pieces: Pieces, accepted: set[str]) -> str:
    return tidy("".join(text for text, one in pieces if _stands(one.inserted, one.deleted, accepted)))


def _stands(inserted: Stamp | None, deleted: Stamp | None, accepted: set[str]) -> bool:
    return (inserted is None or inserted.who in accepted) and (deleted is None or deleted.who not in accepted)


def visible(pieces: Pieces) -> str:
    """The text with every tracked change accepted."""
    return tidy("".join(text for text, one in pieces if one.deleted is None))


def author(pieces: Pieces) -> Stamp | None:
    """Who inserted a text, where that was tracked."""
    return next((one.inserted for text, one in pieces if one.inserted and one.deleted is None and text.strip()), None)


def pieces_of(stream: Stream, ranges: Iterable[tuple[int, int]]) -> list[tuple[str, Segment]]:
    """The text of some stretches; a space between two."""
    found: list[tuple[str, Segment]] = []
    end: int | None = None
    for start, stop in ranges:
        if found and end != start:
            found.append((" ", Segment(start, start, None, None)))
        found += stream.pieces(start, stop)
        end = stop
    return found


def tidy(text: str) -> str:
    """Single spaces; a line's end stays, without spaces about it and not twice."""
    lines = (" ".join(line.split()) for line in text.replace("\v", BREAK).split(BREAK))
    return BREAK.join(line for line in lines if line)


def settled(before: str, after: str) -> str:
    """`after`, with the quotation marks, dashes and spaces of `before` wherever the words are the same.

    Word changes these by itself while somebody types.
    """
    from difflib import SequenceMatcher

    if plain(before) == plain(after):
        return before
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    found = SequenceMatcher(None, [plain(word) or word for word in old], [plain(word) or word for word in new], False)
    words: list[str] = []
    for kind, first, last, begin, end in found.get_opcodes():
        words += old[first:last] if kind == "equal" else new[begin:end]
    return tidy(" ".join(words))
