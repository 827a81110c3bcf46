"""What corrections teach about how this office's words are heard: heard → written. Pure functions; see docs/REVIEW.md.

Only what generalises: short passages that were heard as something that sounds alike, or names and abbreviations.
Numbers, punctuation, letters' case, small words and reworded sentences teach nothing. A person decides in the end.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pipeline.overlay.merging import BREAK, tokens_of
from pipeline.records import Correction
from pipeline.vietnamese.alignment import key
from pipeline.vietnamese.compounds import COMPOUNDS, FAMILY_NAMES, SMALL_WORDS
from pipeline.vietnamese.mining_units import KINDS
from pipeline.vietnamese.sounds import is_syllable, sequence_distance, spelling
from pipeline.vietnamese.text import fold

LONGEST = 5
"""Syllables of a passage that may be a mishearing."""
LONGEST_NAME = 9
"""Words of a name about it."""
NEAR = 0.4
"""How far a syllable may sound from what was heard (pipeline.vietnamese.sounds: 0 the same, 1 nothing in common)."""
REWORDED = 0.5
"""A passage of which more words changed was reworded."""
SHORT = 6
"""Words of a passage too short to say so."""

_MARKS = re.compile(r"^[\"'(\[{«“‘]*(?P<core>.*?)(?P<after>[\"')\]}»”’.,;:?!…]*)$", re.DOTALL)
_ENDS = (".", "?", "!", "…", ":")
_COUNTING = frozenset(
    map(spelling, "không một mốt hai ba bốn tư năm lăm sáu bảy tám chín mười mươi trăm linh lẻ nghìn ngàn".split())
)
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


@dataclass(frozen=True)
class _Token:
    core: str
    ends: bool
    """A mark stands behind it."""
    opens: bool
    """It begins a sentence."""

    @property
    def capital(self) -> bool:
        return self.core[:1].isupper()

    @property
    def spelled(self) -> str:
        return spelling(self.core)


@dataclass(frozen=True)
class _Hunk:
    """old[first:last] became new[begin:end]."""

    correction: Correction
    old: list[_Token]
    new: list[_Token]
    first: int
    last: int
    begin: int
    end: int

    @property
    def heard(self) -> list[str]:
        return [token.spelled for token in self.old[self.first : self.last]]

    @property
    def written(self) -> list[str]:
        return [token.spelled for token in self.new[self.begin : self.end]]

    def widened(self, left: int, right: int) -> _Hunk:
        """With so many unchanged words of either side."""
        edges = self.first - left, self.last + right, self.begin - left, self.end + right
        return _Hunk(self.correction, self.old, self.new, *edges)

    def has_neighbours(self, left: int, right: int) -> bool:
        """Whether so many words on either side stayed, and no mark parts them from it."""
        wide = self.widened(left, right)
        if wide.first < 0 or wide.begin < 0 or wide.last > len(self.old) or wide.end > len(self.new):
            return False
        same = [token.spelled for token in self.old[wide.first : self.first] + self.old[self.last : wide.last]] == [
            token.spelled for token in self.new[wide.begin : self.begin] + self.new[self.end : wide.end]
        ]
        return same and not any(token.ends for token in self.new[wide.begin : wide.end - 1])


def lessons(corrections: Iterable[Correction]) -> list[Lesson]:
    """What some corrections teach, the most frequent first."""
    by_words: dict[tuple[str, ...], list[_Hunk]] = defaultdict(list)
    for one in corrections:
        if one.settles is None and one.after and one.place.field in _FIELDS.get(one.place.target, ()):
            for hunk in _hunks(one):
                by_words["\t".join(hunk.heard), "\t".join(hunk.written)].append(hunk)
    found: dict[tuple[str, str], list[tuple[str, _Hunk]]] = defaultdict(list)
    for group in by_words.values():
        for whole in filter(None, _in_context(group)):
            written = _written(whole)
            heard = " ".join(token.core for token in whole.old[whole.first : whole.last]).lower()
            if _is_safe(whole):
                found[fold(written), heard].append((written, whole))
    made = [_lesson(heard, cases) for (_, heard), cases in found.items()]
    return sorted(made, key=lambda one: (-len(one.corrections), one.written))


def _lesson(heard: str, cases: Sequence[tuple[str, _Hunk]]) -> Lesson:
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


def _hunks(correction: Correction) -> Iterator[_Hunk]:
    """The short passages that became others, which sound alike or are names."""
    old, new = _tokens(correction.before), _tokens(correction.after or "")
    matcher = SequenceMatcher(None, [key(one.core) for one in old], [key(one.core) for one in new], autojunk=False)
    codes = matcher.get_opcodes()
    changed = sum(max(last - first, end - begin) for kind, first, last, begin, end in codes if kind != "equal")
    if len(old) > SHORT and changed > REWORDED * len(old):
        return
    for kind, *edges in codes:
        hunk = _Hunk(correction, old, new, *edges)
        if kind == "replace" and _teaches(hunk):
            yield hunk


def _tokens(text: str) -> list[_Token]:
    made: list[_Token] = []
    opens = True
    for token in tokens_of(text):
        match = _MARKS.match(token)
        if token == BREAK or match is None:
            opens = True
            continue
        if match["core"]:
            made.append(_Token(match["core"], bool(match["after"]), opens))
        opens = match["after"].endswith(_ENDS)
    return made


def _teaches(hunk: _Hunk) -> bool:
    heard, written = hunk.heard, hunk.written
    if not (0 < len(heard) <= LONGEST and 0 < len(written) <= LONGEST) or heard == written:
        return False
    if _counts(heard) or _counts(written):
        return False
    if any(token.ends for token in (*hunk.old[hunk.first : hunk.last - 1], *hunk.new[hunk.begin : hunk.end - 1])):
        return False
    if _is_lettered(hunk.new[hunk.begin : hunk.end]) or _is_lettered(hunk.old[hunk.first : hunk.last]):
        return not (_abbreviates(written, heard) or _abbreviates(heard, written))
    if not _has_name(hunk) and not SMALL_WORDS.isdisjoint((*heard, *written)):
        return False
    return sequence_distance(heard, written) <= NEAR * max(len(heard), len(written))


def _counts(words: Sequence[str]) -> bool:
    """Whether it is a number, or has one in it."""
    return set(words) <= _COUNTING or any(letter.isdigit() for word in words for letter in word)


def _is_lettered(tokens: Sequence[_Token]) -> bool:
    """Whether a word is no Vietnamese syllable: an abbreviation or a foreign name."""
    return any(not is_syllable(token.core) for token in tokens)


def _abbreviates(letters: Sequence[str], words: Sequence[str]) -> bool:
    """Whether these are the initials of those: «UBND», «ủy ban nhân dân», a way to write, not to hear."""
    initials = "".join(word[0] for word in words)
    return len(letters) == 1 and len(words) > 1 and letters[0] == initials


def _has_name(hunk: _Hunk) -> bool:
    """Whether a capital stands there that does not only begin a sentence."""
    return any(token.capital and not token.opens for token in hunk.new[hunk.begin : hunk.end]) or (
        hunk.new[hunk.begin].capital and _name_ends(hunk) > hunk.end
    )


def _in_context(group: Sequence[_Hunk]) -> Iterator[_Hunk | None]:
    """Each hunk with the words beside it that make it a term; None when it means nothing alone."""
    for hunk in group:
        if _is_lettered(hunk.new[hunk.begin : hunk.end]):
            yield hunk
        elif _has_name(hunk):
            yield _whole_name(hunk)
        elif len(hunk.written) > 1 and len(hunk.heard) > 1:
            yield hunk
        else:
            yield _compound(hunk) or _repeated(hunk, group)


def _whole_name(hunk: _Hunk) -> _Hunk | None:
    """With the capitals beside it: a syllable of a name says too little."""
    left, right = hunk.begin - _name_begins(hunk), _name_ends(hunk) - hunk.end
    while left and not hunk.has_neighbours(left, 0):
        left -= 1
    while right and not hunk.has_neighbours(left, right):
        right -= 1
    whole = hunk.widened(left, right)
    return whole if 1 < len(whole.written) <= LONGEST_NAME else None


def _name_begins(hunk: _Hunk) -> int:
    at = hunk.begin
    while at > 0 and hunk.new[at - 1].capital and not hunk.new[at - 1].ends and _belongs(hunk.new[at - 1]):
        at -= 1
    return at


def _belongs(token: _Token) -> bool:
    """A capital that begins a sentence belongs to a name only as a family name."""
    return not token.opens or token.spelled in FAMILY_NAMES


def _name_ends(hunk: _Hunk) -> int:
    at = hunk.end
    while at < len(hunk.new) and hunk.new[at].capital and not hunk.new[at - 1].ends:
        at += 1
    return at


def _compound(hunk: _Hunk) -> _Hunk | None:
    """With the neighbour with which it makes an everyday word of two syllables."""
    for left, right in ((1, 0), (0, 1)):
        if hunk.has_neighbours(left, right):
            wide = hunk.widened(left, right)
            if " ".join(wide.written) in COMPOUNDS:
                return wide
    return None


def _repeated(hunk: _Hunk, group: Sequence[_Hunk]) -> _Hunk | None:
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


def _is_shared(group: Sequence[_Hunk], left: int, right: int) -> bool:
    if not all(each.has_neighbours(left, right) for each in group):
        return False
    wide = [each.widened(left, right) for each in group]
    edges = [(each.written[0] if left else "", each.written[-1] if right else "") for each in wide]
    return len({tuple(each.written) for each in wide}) == 1 and not any(set(each) & SMALL_WORDS for each in edges)


def _is_safe(hunk: _Hunk) -> bool:
    """Whether it may be written whenever that is heard: that is no everyday word, and more than a syllable."""
    heard = hunk.heard
    if len(heard) < 2:
        return not is_syllable(heard[0])
    return not all(" ".join(heard[n : n + 2]) in COMPOUNDS for n in range(len(heard) - 1))


def _written(hunk: _Hunk) -> str:
    """As it was written; a term that began a sentence without its capital."""
    tokens = hunk.new[hunk.begin : hunk.end]
    first, *rest = (token.core for token in tokens)
    small = not any(token.capital for token in tokens[1:]) and is_syllable(first)
    if tokens[0].opens and small and tokens[0].spelled not in FAMILY_NAMES:
        first = first[:1].lower() + first[1:]
    return " ".join([first, *rest])


def _kind(hunk: _Hunk) -> str:
    """person, unit, place, abbreviation or term, as the glossary has it."""
    words = [token.core for token in hunk.new[hunk.begin : hunk.end]]
    spelled = tuple(fold(word) for word in words)
    if len(words) == 1:
        return "abbreviation" if sum(letter.isupper() for letter in words[0]) > 1 else "term"
    if any(spelled[: len(kind)] == kind for kind in KINDS) and words[0][:1].isupper():
        return "unit"
    if all(word[:1].isupper() for word in words):
        return "person" if len(words) > 2 and hunk.written[0] in FAMILY_NAMES else "place"
    return "term"
