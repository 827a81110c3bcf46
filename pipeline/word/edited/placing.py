"""Whose each token of an edited document is: by the bookmarks that still hold, then by aligning what lies between."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.word.anchors import anchor_of
from pipeline.word.edited.expected import BREAK, FRAME, NOBODY, Expected, Token
from pipeline.word.edited.matching import contained, matches
from pipeline.word.edited.stream import Stream
from pipeline.word.edited.words import standing, stream_tokens

SIMILAR = 0.5
"""A text whose bookmark is lost is found again where at least this share of its words stands in order."""
_SWOLLEN, _ROOM = 2, 20
"""A bookmark about more than twice its words and 20 has taken in what is not its own."""


@dataclass(frozen=True)
class Misfit:
    """Texts whose bookmarks are lost, and words in their place that are too unlike them, or shared by several."""

    anchors: tuple[int, ...]
    places: tuple[int, ...]


@dataclass
class Placed:
    """`owners[i]` is whose token i is; `moved`: the anchors that stand elsewhere than they were printed."""

    tokens: list[Token]
    owners: list[int]
    moved: set[int] = field(default_factory=set)
    misfits: list[Misfit] = field(default_factory=list)
    shown: list[bool] = field(default_factory=list)
    """Of each token, whether it stands when all tracked changes are accepted."""


def place(stream: Stream, printed: Expected) -> Placed:
    """Find the printed texts in an edited document."""
    return _Placing(stream, printed).run()


class _Placing:
    def __init__(self, stream: Stream, printed: Expected) -> None:
        self._stream = stream
        self._printed = printed
        self._tokens = stream_tokens(stream)
        self._keys = [token.key for token in self._tokens]
        self._starts = [token.start for token in self._tokens]
        self._ends = [token.end for token in self._tokens]
        self._placed = Placed(
            self._tokens, [NOBODY] * len(self._tokens), shown=standing(self._tokens, stream, "deleted")
        )
        self._first = standing(self._tokens, stream, "inserted")
        """Of each token, whether it stood before changes were tracked."""
        self._hints: dict[int, range] = {}
        """Anchors with a bookmark whose words are not theirs."""

    def run(self) -> Placed:
        trusted = self._trusted()
        order = sorted(trusted, key=lambda anchor: trusted[anchor].start)
        kept = set(_longest_rising(order, [self._weight(anchor) for anchor in order]))
        self._placed.moved = set(trusted) - kept
        for anchor, places in trusted.items():
            for at in places:
                self._placed.owners[at] = anchor
        edge, at = 0, 0
        for anchor in sorted(kept):
            self._window(range(edge, self._printed.spans[anchor][0]), range(at, trusted[anchor].start))
            edge, at = self._printed.spans[anchor][1], trusted[anchor].stop
        self._window(range(edge, len(self._printed.keys)), range(at, len(self._tokens)))
        for anchor in self._placed.moved:
            frame_around(anchor, trusted[anchor], self._placed, self._printed)
        return self._placed

    def _weight(self, anchor: int) -> float:
        """Of two that changed places the one with less text was moved; rather a speaker's name than what was said."""
        first, last = self._printed.spans[anchor]
        own = self._printed.anchors[anchor]
        return 1e-3 * (last - first) if own.startswith("s.") else last - first or 1e-6

    def _trusted(self) -> dict[int, range]:
        """Anchors whose bookmark stands about their own words. The others' are hints."""
        numbers = {anchor: number for number, anchor in enumerate(self._printed.anchors)}
        found: dict[int, list[range]] = defaultdict(list)
        for name, spans in self._stream.bookmarks.items():
            number = numbers.get(anchor_of(name) or "")
            if number is not None:
                found[number] += [self._within(*span) for span in spans]
        trusted: dict[int, range] = {}
        end = -1
        for number, places in sorted(
            ((number, self._best(number, each)) for number, each in found.items()), key=lambda one: one[1].start
        ):
            if places.start >= end and self._is_own(number, places):
                trusted[number] = self._grown(number, places, end)
                end = max(end, trusted[number].stop)
            elif len(places):
                self._hints[number] = places
        return trusted

    def _within(self, start: int, end: int) -> range:
        """The tokens that [start, end) touches."""
        first = bisect_left(self._ends, start + 1)
        return range(first, max(first, bisect_left(self._starts, end))) if end > start else range(first, first)

    def _best(self, number: int, found: Sequence[range]) -> range:
        """Of several bookmarks of one name the one about the words most like its own."""
        own = self._printed.keys_of(number)
        return max(found, key=lambda places: contained(own, self._keys[places.start : places.stop]), default=found[0])

    def _is_own(self, number: int, places: range) -> bool:
        own, here = list(self._printed.keys_of(number)), self._keys[places.start : places.stop]
        if own == here:
            return bool(own)
        if self._swallows(number, own, here):
            return False
        return bool(here) and len(here) <= _SWOLLEN * len(own) + _ROOM and (not own or contained(own, here) >= SIMILAR)

    def _swallows(self, number: int, own: Sequence[str], here: Sequence[str]) -> bool:
        """Whether a bookmark holds the mark behind its text, too: what follows was typed together with it."""
        last = self._printed.spans[number][1]
        if last >= len(self._printed.keys) or self._printed.owners[last] != FRAME:
            return False
        mark = self._printed.keys[last]
        return mark != BREAK and mark in here and mark not in own

    def _grown(self, number: int, places: range, end: int) -> range:
        """With its own first and last words, where the bookmark has slipped (LibreOffice, after comments)."""
        own, first, last = list(self._printed.keys_of(number)), places.start, places.stop
        for missing in range(1, len(own)):
            if own[-missing - 1] == self._keys[last - 1] and own[-missing:] == self._keys[last : last + missing]:
                last += missing
                break
        for missing in range(1, min(len(own), first - end + 1)):
            if own[missing] == self._keys[first] and own[:missing] == self._keys[first - missing : first]:
                first -= missing
                break
        return range(first, last)

    def _window(self, printed: range, here: range) -> None:
        """Align what lies between two anchors that hold."""
        owners = self._placed.owners
        mine = [at for at in printed if self._printed.owners[at] not in self._placed.moved]
        # what was printed is not what somebody inserted
        theirs = [at for at in here if owners[at] == NOBODY and self._first[at]]
        pairs = [
            (mine[one], theirs[other])
            for one, other in matches([self._printed.keys[at] for at in mine], [self._keys[at] for at in theirs])
        ]
        lost = sorted({self._printed.owners[at] for at in mine} - {FRAME})
        lost += [number for number in self._empty(printed) if number not in self._placed.moved]
        pairs = self._sure(pairs, lost)
        for one, other in pairs:
            owners[other] = self._printed.owners[one]
        found = {self._printed.owners[one] for one, _ in pairs}
        self._pin([number for number in lost if number not in found], pairs, here)
        for number in lost:
            if number not in found:
                self._take_hint(number)

    def _empty(self, printed: range) -> Iterable[int]:
        """Anchors in a window that were printed without a word."""
        spans = self._printed.spans
        first = bisect_left(spans, (printed.start, 0))
        while first < len(spans) and spans[first][0] <= printed.stop:
            if spans[first][0] == spans[first][1]:
                yield first
            first += 1

    def _sure(self, pairs: Sequence[tuple[int, int]], lost: Iterable[int]) -> list[tuple[int, int]]:
        """Without the chance matches of texts of which too little is there."""
        count: dict[int, int] = defaultdict(int)
        for one, _ in pairs:
            count[self._printed.owners[one]] += 1
        sizes = {number: max(1, len(self._printed.keys_of(number))) for number in lost}
        poor = {number for number, size in sizes.items() if count[number] < SIMILAR * size}
        return [pair for pair in pairs if self._printed.owners[pair[0]] not in poor]

    def _take_hint(self, number: int) -> bool:
        """Words in an anchor's bookmark that are nobody else's are its own."""
        free = [at for at in self._hints.get(number, ()) if self._placed.owners[at] == NOBODY]
        for at in free:
            self._placed.owners[at] = number
        return bool(free)

    def _pin(self, lost: Sequence[int], pairs: Sequence[tuple[int, int]], here: range) -> None:
        """Words where a lost text stood are its new ones when it is the only one there."""
        slots: dict[tuple[int, int], list[int]] = defaultdict(list)
        before = [one for one, _ in pairs]
        for number in lost:
            first, last = self._printed.spans[number]
            left, right = bisect_left(before, first), bisect_left(before, last)
            begin = pairs[left - 1][1] + 1 if left else here.start
            end = pairs[right][1] if right < len(pairs) else here.stop
            slots[begin, end].append(number)
        for (begin, end), numbers in slots.items():
            free = [at for at in range(begin, end) if self._placed.owners[at] == NOBODY]
            if self._worded(free):
                self._fill(numbers, free)

    def _worded(self, places: Iterable[int]) -> bool:
        return any(letter.isalnum() for at in places for letter in self._keys[at])

    def _fill(self, numbers: Sequence[int], here: Sequence[int]) -> None:
        worded = [number for number in numbers if self._printed.keys_of(number)] or list(numbers)
        if len(worded) > 1:
            worded = [number for number in worded if not self._take_hint(number)]
        free = [at for at in here if self._placed.owners[at] == NOBODY]
        if not worded or not self._worded(free):
            return
        lines = _lines(free, self._keys)
        printed_lines = {self._printed.line_of[number] for number in worded}
        if len(worded) == 1:
            shares = [list(free)]
        elif len(lines) == len(worded) == len(printed_lines):
            shares = lines
        else:
            self._placed.misfits.append(Misfit(tuple(worded), tuple(free)))
            worded, shares = [FRAME], [list(free)]
        for number, places in zip(worded, shares, strict=True):
            for at in places:
                self._placed.owners[at] = number


def frame_around(anchor: int, places: range, placed: Placed, printed: Expected) -> None:
    """Labels, marks and times that were printed about a text have gone with it to where it stands now."""
    first, last = printed.spans[anchor]
    _frame(zip(range(last, len(printed.keys)), range(places.stop, len(placed.tokens)), strict=False), placed, printed)
    _frame(zip(range(first - 1, -1, -1), range(places.start - 1, -1, -1), strict=False), placed, printed)


def _frame(pairs: Iterable[tuple[int, int]], placed: Placed, printed: Expected) -> None:
    for one, at in pairs:
        if printed.owners[one] != FRAME or placed.owners[at] >= 0 or placed.tokens[at].key != printed.keys[one]:
            return
        placed.owners[at] = FRAME


def _lines(places: Sequence[int], keys: Sequence[str]) -> list[list[int]]:
    """Tokens by line, without the ends of lines."""
    found: list[list[int]] = [[]]
    for at in places:
        if keys[at] == BREAK:
            found.append([])
        else:
            found[-1].append(at)
    return [line for line in found if line]


def _longest_rising(numbers: Sequence[int], weights: Sequence[float]) -> list[int]:
    """The heaviest rising subsequence of distinct numbers (dynamic programming over a Fenwick tree of maxima)."""
    ranks = {number: rank for rank, number in enumerate(sorted(numbers), 1)}
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(numbers) + 1)
    came_from: list[int] = []
    for index, number in enumerate(numbers):
        best, at = (0.0, -1), ranks[number] - 1
        while at:
            best, at = max(best, tree[at]), at & (at - 1)
        came_from.append(best[1])
        entry, at = (best[0] + weights[index], index), ranks[number]
        while at <= len(numbers):
            tree[at], at = max(tree[at], entry), at + (at & -at)
    best, at = (0.0, -1), len(numbers)
    while at:
        best, at = max(best, tree[at]), at & (at - 1)
    chain, index = [], best[1]
    while index >= 0:
        chain.append(numbers[index])
        index = came_from[index]
    return chain[::-1]
