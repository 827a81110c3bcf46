"""Finding again what a correction is about: by its id where the text is the same one, else by time and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pipeline.overlay.drafts import Draft, Token
from pipeline.overlay.merging import tokens_of
from pipeline.records import Place
from pipeline.vietnamese.alignment import key

SAME_MS = 400
"""An utterance of the same id is the same one when it begins and ends within this of where it did."""
NEAR_MS = 1_500
"""Engines put the same word at times that differ by less than this."""
ALIKE = 0.5
"""Share of common words from which two passages are taken for one where times are guesses."""


@dataclass(frozen=True)
class Spot:
    """Tokens [first, last) counted over the drafts [begin, end) as if they were one."""

    begin: int
    end: int
    first: int
    last: int

    def tokens(self, drafts: Sequence[Draft]) -> list[Token]:
        """The tokens there."""
        return [token for draft in drafts[self.begin : self.end] for token in draft.tokens][self.first : self.last]


def locate(place: Place, before: str, drafts: Sequence[Draft]) -> Spot | None:
    """Where a place is now; None when neither its time nor its words are found."""
    number = next((n for n, draft in enumerate(drafts) if draft.id == place.id), None)
    if number is not None and _is_same(place, before, drafts[number]):
        return Spot(number, number + 1, 0, len(drafts[number].tokens))
    if place.start is None or place.end is None:
        return None
    wanted = [key(token) for token in tokens_of(before)]
    found = _by_time(place.start, place.end, wanted, drafts)
    if found is None or (wanted and _share(wanted, found.tokens(drafts)) < ALIKE):
        # the engine may have heard something else there, or times may be guesses: then the words decide
        found = _by_words(wanted, drafts) or found
    return found


def _is_same(place: Place, before: str, draft: Draft) -> bool:
    if not draft.bases or place.start is None or place.end is None:
        return True
    if not draft.tokens:  # somebody emptied it: nothing of it could be found by its words
        return draft.start < place.end and place.start < draft.end
    near = abs(draft.start - place.start) <= SAME_MS and abs(draft.end - place.end) <= SAME_MS
    return near or draft.text == before


def _by_time(start: int, end: int, wanted: Sequence[str], drafts: Sequence[Draft]) -> Spot | None:
    near = [n for n, draft in enumerate(drafts) if draft.start < end + NEAR_MS and start - NEAR_MS < draft.end]
    if not near:
        return None
    begin, stop = near[0], near[-1] + 1
    tokens = [token for draft in drafts[begin:stop] for token in draft.tokens]
    inside = [n for n, token in enumerate(tokens) if start <= token.middle < end]
    if not inside:
        return None
    first, last = _edges(tokens, wanted, inside[0], inside[-1] + 1)
    return _trimmed(Spot(begin, stop, first, last), drafts) if first < last else None


def _edges(tokens: Sequence[Token], wanted: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The edges of [first, last), moved to where the wanted words begin and end, if these are near them."""
    low = max(0, first - 4)
    window = [key(token.text) for token in tokens[low : last + 4]]
    blocks = [one for one in SequenceMatcher(None, wanted, window, autojunk=False).get_matching_blocks() if one.size]
    if not blocks:
        return first, last
    head, tail = blocks[0], blocks[-1]
    if head.a <= 1:
        first = max(0, low + head.b - head.a)
    if tail.a + tail.size >= len(wanted) - 1:
        last = min(len(tokens), low + tail.b + tail.size + len(wanted) - tail.a - tail.size)
    return first, last


def _trimmed(spot: Spot, drafts: Sequence[Draft]) -> Spot:
    """The same without drafts of which it has no token."""
    begin, end, first, last = spot.begin, spot.end, spot.first, spot.last
    while first >= len(drafts[begin].tokens):
        first, last = first - len(drafts[begin].tokens), last - len(drafts[begin].tokens)
        begin += 1
    total = sum(len(draft.tokens) for draft in drafts[begin:end])
    while last <= total - len(drafts[end - 1].tokens):
        total -= len(drafts[end - 1].tokens)
        end -= 1
    return Spot(begin, end, first, last)


def _by_words(wanted: Sequence[str], drafts: Sequence[Draft]) -> Spot | None:
    """The one draft that has most words in common with the wanted ones, if these are enough."""
    if not wanted:
        return None
    best, share = None, ALIKE
    for number, draft in enumerate(drafts):
        if min(len(draft.tokens), len(wanted)) * 2 > share * (len(draft.tokens) + len(wanted)):
            here = _share(wanted, draft.tokens)
            if here > share:
                best, share = number, here
    return None if best is None else Spot(best, best + 1, 0, len(drafts[best].tokens))


def _share(wanted: Sequence[str], tokens: Sequence[Token]) -> float:
    matcher = SequenceMatcher(None, wanted, [key(token.text) for token in tokens], autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > ALIKE and matcher.quick_ratio() > ALIKE else 0.0
