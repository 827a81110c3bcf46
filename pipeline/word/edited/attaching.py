"""Words that nobody printed: they belong to the text that they were typed at, or are a paragraph of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.word.edited.expected import BREAK, FRAME, NOBODY, Expected
from pipeline.word.edited.matching import contained, matches
from pipeline.word.edited.placing import Placed, frame_around
from pipeline.word.edited.stream import Stream

MOVED = 0.8
"""A text that is gone was moved to a new paragraph which holds at least this share of its words in order."""
_FEWEST = 3
"""Words below which a moved text must be the very same."""
_BULLETS = set("-+*•▪–—·.):")


@dataclass(frozen=True)
class Fresh:
    """A new paragraph, or words at no text: [first, last) of the tokens. `behind`: the anchor before it.

    `loose`: it is no paragraph of its own.
    """

    first: int
    last: int
    behind: int | None
    loose: bool = False


def attach(placed: Placed, stream: Stream, printed: Expected) -> list[Fresh]:
    """Give every token without an owner one, where it has one; what is left is new."""
    found = [fresh for run in _runs(placed.owners) for fresh in _settle(run, placed, stream, printed)]
    left = _without_moved(found, placed, printed)
    if _cleared(placed):
        left += attach(placed, stream, printed)
    return sorted(left, key=lambda fresh: fresh.first)


def _cleared(placed: Placed) -> bool:
    """Look at the misfits again: some of these texts may have been moved. Returns whether words are free for others."""
    there, freed = set(placed.owners), False
    for misfit in list(placed.misfits):
        anchors = tuple(anchor for anchor in misfit.anchors if anchor not in there)
        if anchors == misfit.anchors:
            continue
        placed.misfits.remove(misfit)
        if len(anchors) > 1:
            placed.misfits.append(replace(misfit, anchors=anchors))
            continue
        freed = freed or not anchors
        for at in misfit.places:
            placed.owners[at] = anchors[0] if anchors else NOBODY
    return freed


def _runs(owners: Sequence[int]) -> list[range]:
    """Stretches of tokens without an owner."""
    runs, at = [], 0
    while at < len(owners):
        end = at
        while end < len(owners) and owners[end] == NOBODY:
            end += 1
        if end > at:
            runs.append(range(at, end))
        at = max(end, at + 1)
    return runs


def _settle(run: range, placed: Placed, stream: Stream, printed: Expected) -> Iterator[Fresh]:
    owners = placed.owners
    left = owners[run.start - 1] if run.start else FRAME
    right = owners[run.stop] if run.stop < len(owners) else FRAME
    if left == right >= 0:
        for at in run:
            owners[at] = left
        return
    for line in _split(run, placed):
        if _in_place_of(line, placed):
            continue
        alone = _ends_line(line.start - 1, placed) and _ends_line(line.stop, placed)
        if alone:
            if _worded(line, stream, placed):
                yield Fresh(line.start, line.stop, _before(line.start, placed))
            continue
        host = _host(line, placed, stream, printed)
        if host is not None:
            for at in line:
                owners[at] = host
        elif _worded(line, stream, placed) and not _is_number(line, placed, stream):
            yield Fresh(line.start, line.stop, _before(line.start, placed), loose=True)


def _in_place_of(line: range, placed: Placed) -> bool:
    """Share out words that were typed over several texts while changes were tracked: the old ones stand beside."""
    gone = _gone_beside(line, placed)
    if len({placed.owners[at] for at in gone} - {FRAME}) < 2:
        return False
    old, new = [placed.tokens[at].key for at in gone], [placed.tokens[at].key for at in line]
    pairs = [(-1, -1), *matches(old, new), (len(old), len(new))]
    if not any(0 <= one < len(old) and placed.owners[gone[one]] == FRAME for one, _ in pairs):
        return False
    for (one, other), (following, after) in pairwise(pairs):
        if other >= 0:
            placed.owners[line[other]] = placed.owners[gone[one]]
        near = {placed.owners[at] for at in gone[max(one, 0) : following + 1]} - {FRAME}
        replaced = {placed.owners[at] for at in gone[one + 1 : following]} - {FRAME}
        for at in line[other + 1 : after]:
            placed.owners[at] = min(replaced or near, default=FRAME)
    return True


def _gone_beside(line: range, placed: Placed) -> range:
    """The deleted words directly behind, else before a stretch of a line."""

    def is_gone(at: int) -> bool:
        return not _ends_line(at, placed) and not placed.shown[at] and placed.owners[at] != NOBODY

    begin, end = line.start, line.stop
    while is_gone(end):
        end += 1
    while is_gone(begin - 1):
        begin -= 1
    return range(line.stop, end) if end > line.stop else range(begin, line.start)


def _split(run: range, placed: Placed) -> Iterator[range]:
    begin = run.start
    for at in (*run, run.stop):
        if at == run.stop or placed.tokens[at].key == BREAK:
            if at > begin:
                yield range(begin, at)
            begin = at + 1


def _ends_line(at: int, placed: Placed) -> bool:
    return not 0 <= at < len(placed.tokens) or placed.tokens[at].key == BREAK


def _worded(line: range, stream: Stream, placed: Placed) -> bool:
    return any(letter.isalnum() for letter in _text(line, stream, placed))


def _text(line: range, stream: Stream, placed: Placed) -> str:
    return stream.text[placed.tokens[line.start].start : placed.tokens[line.stop - 1].end]


def _is_number(line: range, placed: Placed, stream: Stream) -> bool:
    """Whether it is the number or the bullet of a list."""
    text = _text(line, stream, placed).strip()
    return _ends_line(line.start - 1, placed) and all(letter.isdigit() or letter in _BULLETS for letter in text)


def _host(line: range, placed: Placed, stream: Stream, printed: Expected) -> int | None:
    """The anchor on the same line that the words were typed at; rather one of the record than of a label."""
    if _is_number(line, placed, stream) or _is_in_frame(line, placed):
        return None
    left, skipped_left = _near(line.start - 1, -1, placed)
    right, skipped_right = _near(line.stop, 1, placed)
    if left is None or right is None:
        return right if left is None else left
    if not skipped_left and (skipped_right or not _spaced(line.start, placed)):
        return left
    if _is_fixed(left, printed) != _is_fixed(right, printed):
        return right if _is_fixed(left, printed) else left
    return right if skipped_left and not skipped_right else left


def _is_in_frame(line: range, placed: Placed) -> bool:
    """Whether it was typed into a time or a mark of ours."""
    sides = line.start - 1, line.stop
    if any(_ends_line(at, placed) or placed.owners[at] != FRAME for at in sides):
        return False
    return not _spaced(line.start, placed) and not _spaced(line.stop, placed)


def _near(at: int, step: int, placed: Placed) -> tuple[int | None, int]:
    """The next anchor on the line, and how many tokens between anchors lie before it."""
    skipped = 0
    while not _ends_line(at, placed):
        if placed.owners[at] >= 0:
            return placed.owners[at], skipped
        skipped, at = skipped + 1, at + step
    return None, skipped


def _spaced(at: int, placed: Placed) -> bool:
    """Whether white space stands before a token."""
    return placed.tokens[at - 1].end < placed.tokens[at].start


def _is_fixed(anchor: int, printed: Expected) -> bool:
    return printed.anchors[anchor].startswith("p.")


def _before(at: int, placed: Placed) -> int | None:
    """The last anchor before a token that was not moved there."""
    while at > 0:
        at -= 1
        owner = placed.owners[at]
        if owner >= 0 and owner not in placed.moved:
            return owner
    return None


def _without_moved(found: list[Fresh], placed: Placed, printed: Expected) -> list[Fresh]:
    """Find texts that are gone in paragraphs that are new: these were moved there, without their bookmarks."""
    there = {owner for owner, stands in zip(placed.owners, placed.shown, strict=True) if owner >= 0 and stands}
    gone = [number for number in range(len(printed.anchors)) if number not in there and printed.keys_of(number)]
    if not gone or not found:
        return found
    left: list[Fresh] = []
    for fresh in found:
        keys = [token.key for token in placed.tokens[fresh.first : fresh.last]]
        mine = [number for number in gone if _is_in(printed.keys_of(number), keys)]
        if fresh.loose or not mine:
            left.append(fresh)
            continue
        lines = {printed.line_of[number] for number in mine}
        beside = [number for number in gone if number not in mine and printed.line_of[number] in lines]
        mine = sorted([*mine, *(number for number in beside if contained(printed.keys_of(number), keys) == 1)])
        _take(fresh, mine, keys, placed, printed)
        gone = [number for number in gone if number not in mine]
        placed.moved.update(mine)
    return left


def _is_in(own: Sequence[str], keys: Sequence[str]) -> bool:
    if len(own) < _FEWEST:
        return list(own) == list(keys)
    return contained(own, keys) >= MOVED


def _take(fresh: Fresh, mine: Sequence[int], keys: Sequence[str], placed: Placed, printed: Expected) -> None:
    """Share a paragraph out among the texts that were moved there; words between go to the one before."""
    own = [(key, number) for number in mine for key in printed.keys_of(number)]
    whose = {there: own[here][1] for here, there in matches([key for key, _ in own], keys)}
    for number in mine:
        own_places = [fresh.first + place for place, owner in whose.items() if owner == number]
        for place in own_places:
            placed.owners[place] = number
        if own_places:
            frame_around(number, range(min(own_places), max(own_places) + 1), placed, printed)
    at = whose[min(whose)] if whose else mine[0]
    for place in range(fresh.first, fresh.last):
        at = placed.owners[place] if placed.owners[place] >= 0 else at
        if placed.owners[place] == NOBODY:
            placed.owners[place] = at
