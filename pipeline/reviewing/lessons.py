"""What corrections teach about how this office's words are heard: heard → written. Pure functions; see docs/REVIEW.md.

Only what generalises: short passages that were heard as something that sounds alike, or names and abbreviations.
Numbers, punctuation, letters' case, small words and reworded sentences teach nothing. A person decides in the end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.records import Correction
from pipeline.reviewing.hunks import LONGEST, Hunk, has_name, hunks, is_lettered, name_begins, name_ends
from pipeline.vietnamese.compounds import COMPOUNDS, FAMILY_NAMES, SMALL_WORDS
from pipeline.vietnamese.mining_units import KINDS
from pipeline.vietnamese.sounds import is_syllable
from pipeline.vietnamese.text import fold

LONGEST_NAME = 9
"""Words of a name about it."""
_FIELDS = {"utterance": ("text",), "item": ("text", "owner", "support")}


@dataclass(frozen=True)
class Lesson:
    """Words that were heard as `heard` (small letters) and are written `written`; by which corrections."""

    written: str
    heard: str
    kind: str
    corrections: tuple[str, ...]
    times: tuple[int | None, ...]
    """When each was said, ms."""


def lessons(corrections: Iterable[Correction]) -> list[Lesson]:
    """What some corrections teach, the most frequent first."""
    by_words: dict[tuple[str, ...], list[Hunk]] = defaultdict(list)
    for one in corrections:
        if one.settles is None and one.after and one.place.field in _FIELDS.get(one.place.target, ()):
            for hunk in hunks(one):
                by_words["\t".join(hunk.heard), "\t".join(hunk.written)].append(hunk)
    found: dict[tuple[str, str], list[tuple[str, Hunk]]] = defaultdict(list)
    for group in by_words.values():
        for whole in filter(None, _in_context(group)):
            written = _written(whole)
            heard = " ".join(token.core for token in whole.old[whole.first : whole.last]).lower()
            if _is_safe(whole):
                found[fold(written), heard].append((written, whole))
    made = [_lesson(heard, cases) for (_, heard), cases in found.items()]
    return sorted(made, key=lambda one: (-len(one.corrections), one.written))


def _lesson(heard: str, cases: Sequence[tuple[str, Hunk]]) -> Lesson:
    written, hunk = cases[0]
    # one name with two mishearings in one correction is one case
    by_place = {(each.correction.id, each.begin): each.correction for _, each in cases}
    return Lesson(
        written,
        heard,
        _kind(hunk),
        tuple(one.id for one in by_place.values()),
        tuple(one.place.start for one in by_place.values()),
    )


def _in_context(group: Sequence[Hunk]) -> Iterator[Hunk | None]:
    """Each hunk with the words beside it that make it a term; None when it means nothing alone."""
    for hunk in group:
        if is_lettered(hunk.new[hunk.begin : hunk.end]):
            yield hunk
        elif has_name(hunk):
            yield _whole_name(hunk)
        elif len(hunk.written) > 1 and len(hunk.heard) > 1:
            yield hunk
        else:
            yield _compound(hunk) or _repeated(hunk, group)


def _whole_name(hunk: Hunk) -> Hunk | None:
    """With the capitals beside it: a syllable of a name says too little. Of an agency's name all of it."""
    left, right = hunk.begin - name_begins(hunk), name_ends(hunk) - hunk.end
    if _is_unit([token.core for token in hunk.new[hunk.begin - left : hunk.end + right]]):
        right = _unit_ends(hunk, hunk.end + right) - hunk.end
    while left and not hunk.has_neighbours(left, 0):
        left -= 1
    while right and not hunk.has_neighbours(left, right):
        right -= 1
    whole = hunk.widened(left, right)
    return whole if 1 < len(whole.written) <= LONGEST_NAME else None


def _is_unit(words: Sequence[str]) -> bool:
    """Whether it begins as agencies' names do: Sở, Ủy ban nhân dân, …"""
    spelled = tuple(fold(word) for word in words)
    return bool(words) and words[0][:1].isupper() and any(spelled[: len(kind)] == kind for kind in KINDS)


def _unit_ends(hunk: Hunk, at: int) -> int:
    """Where an agency's name ends: its fields are everyday words of which the first syllable has a capital."""
    new = hunk.new
    while at < len(new) and not new[at - 1].ends:
        pair = " ".join((new[at - 1].spelled, new[at].spelled))
        joins = fold(new[at].core) == "và" and at + 1 < len(new) and new[at + 1].capital
        if not (new[at].capital or joins or (new[at - 1].capital and pair in COMPOUNDS)):
            break
        at += 1
    return at


def _compound(hunk: Hunk) -> Hunk | None:
    """With the neighbour with which it makes an everyday word of two syllables."""
    for left, right in ((1, 0), (0, 1)):
        if hunk.has_neighbours(left, right):
            wide = hunk.widened(left, right)
            if " ".join(wide.written) in COMPOUNDS:
                return wide
    return None


def _repeated(hunk: Hunk, group: Sequence[Hunk]) -> Hunk | None:
    """With the neighbours that it has in every place, where it was corrected in several."""
    places = {(each.correction.place.start, each.correction.place.id, each.begin) for each in group}
    if len(places) < 2:
        return None
    left = right = 0
    while left + right < LONGEST - 1:
        wider = [(left + 1, right), (left, right + 1)]
        shared = next((sides for sides in wider if _is_shared(group, *sides)), None)
        if shared is None:
            break
        left, right = shared
    return hunk.widened(left, right) if left + right else None


def _is_shared(group: Sequence[Hunk], left: int, right: int) -> bool:
    if not all(each.has_neighbours(left, right) for each in group):
        return False
    wide = [each.widened(left, right) for each in group]
    edges = [(each.written[0] if left else "", each.written[-1] if right else "") for each in wide]
    return len({tuple(each.written) for each in wide}) == 1 and not any(set(each) & SMALL_WORDS for each in edges)


def _is_safe(hunk: Hunk) -> bool:
    """Whether it may be written whenever that is heard: that is no everyday word, and more than a syllable."""
    heard = hunk.heard
    if len(heard) < 2:
        return not is_syllable(heard[0])
    return not all(" ".join(heard[n : n + 2]) in COMPOUNDS for n in range(len(heard) - 1))


def _written(hunk: Hunk) -> str:
    """As it was written; a term that began a sentence, or the second part of an agency's name, without its capital."""
    tokens = hunk.new[hunk.begin : hunk.end]
    first, *rest = (token.core for token in tokens)
    small = not any(token.capital for token in tokens[1:]) and is_syllable(first)
    everyday = tokens[0].opens or " ".join(token.spelled for token in tokens[:2]) in COMPOUNDS
    if everyday and small and tokens[0].spelled not in FAMILY_NAMES:
        first = first[:1].lower() + first[1:]
    return " ".join([first, *rest])


def _kind(hunk: Hunk) -> str:
    """person, unit, place, abbreviation or term, as the glossary has it."""
    words = [token.core for token in hunk.new[hunk.begin : hunk.end]]
    if len(words) == 1:
        return "abbreviation" if sum(letter.isupper() for letter in words[0]) > 1 else "term"
    if _is_unit(words):
        return "unit"
    if all(word[:1].isupper() for word in words):
        return "person" if len(words) > 2 and hunk.written[0] in FAMILY_NAMES else "place"
    return "term"
