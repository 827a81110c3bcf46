"""The passages of a correction that were heard as something else: short, alike in sound, no numbers. Pure functions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pipeline.overlay.merging import BREAK, tokens_of
from pipeline.records import Correction, Term
from pipeline.vietnamese.alignment import key
from pipeline.vietnamese.compounds import FAMILY_NAMES, SMALL_WORDS
from pipeline.vietnamese.letters import term_readings
from pipeline.vietnamese.sounds import is_syllable, sequence_distance, spelling

LONGEST = 5
"""Syllables of a passage that may be a mishearing."""
NEAR = 0.4
"""How far a syllable may sound from what was heard (pipeline.vietnamese.sounds: 0 the same, 1 nothing in common)."""
SPELLED = 0.4
"""Share of letters that a foreign name has in common with the syllables for which it was taken."""
REWORDED = 0.5
"""A passage of which more words changed was reworded."""
SHORT = 6
"""Words of a passage too short to say so."""

_MARKS = re.compile(r"^[\"'(\[{«“‘]*(?P<core>.*?)(?P<after>[\"')\]}»”’.,;:?!…]*)$", re.DOTALL)
_ENDS = (".", "?", "!", "…", ":")
_COUNTING = frozenset(
    map(spelling, "không một mốt hai ba bốn tư năm lăm sáu bảy tám chín mười mươi trăm linh lẻ nghìn ngàn".split())
)


@dataclass(frozen=True)
class Token:
    """A word without the marks that hang on it."""

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
class Hunk:
    """old[first:last] became new[begin:end]."""

    correction: Correction
    old: list[Token]
    new: list[Token]
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

    def widened(self, left: int, right: int) -> Hunk:
        """With so many unchanged words of either side."""
        edges = self.first - left, self.last + right, self.begin - left, self.end + right
        return Hunk(self.correction, self.old, self.new, *edges)

    def has_neighbours(self, left: int, right: int) -> bool:
        """Whether so many words on either side stayed, and no mark parts them from it."""
        wide = self.widened(left, right)
        if wide.first < 0 or wide.begin < 0 or wide.last > len(self.old) or wide.end > len(self.new):
            return False
        same = [token.spelled for token in self.old[wide.first : self.first] + self.old[self.last : wide.last]] == [
            token.spelled for token in self.new[wide.begin : self.begin] + self.new[self.end : wide.end]
        ]
        return same and not any(token.ends for token in self.new[wide.begin : wide.end - 1])


def hunks(correction: Correction) -> Iterator[Hunk]:
    """The short passages that became others, which sound alike or are names."""
    old, new = _tokens(correction.before), _tokens(correction.after or "")
    matcher = SequenceMatcher(None, [key(one.core) for one in old], [key(one.core) for one in new], autojunk=False)
    codes = matcher.get_opcodes()
    changed = sum(last - first + end - begin for kind, first, last, begin, end in codes if kind != "equal")
    if len(old) > SHORT and changed > REWORDED * (len(old) + len(new)):
        return
    for kind, *edges in codes:
        hunk = Hunk(correction, old, new, *edges)
        if kind == "replace" and _teaches(hunk):
            yield hunk


def _tokens(text: str) -> list[Token]:
    made: list[Token] = []
    opens = True
    for token in tokens_of(text):
        match = _MARKS.match(token)
        if token == BREAK or match is None:
            opens = True
            continue
        if match["core"]:
            made.append(Token(match["core"], bool(match["after"]), opens))
        opens = match["after"].endswith(_ENDS)
    return made


def _teaches(hunk: Hunk) -> bool:
    heard, written = hunk.heard, hunk.written
    if not (0 < len(heard) <= LONGEST and 0 < len(written) <= LONGEST) or heard == written:
        return False
    if _counts(heard) or _counts(written):
        return False
    if any(token.ends for token in (*hunk.old[hunk.first : hunk.last - 1], *hunk.new[hunk.begin : hunk.end - 1])):
        return False
    foreign = has_name(hunk) and is_lettered(hunk.old[hunk.first : hunk.last])
    if foreign or is_lettered(hunk.new[hunk.begin : hunk.end]):
        return _spells(hunk) and not (_abbreviates(written, heard) or _abbreviates(heard, written))
    if not has_name(hunk) and not SMALL_WORDS.isdisjoint((*heard, *written)):
        return False
    return sequence_distance(heard, written) <= NEAR * max(len(heard), len(written))


def _counts(words: Sequence[str]) -> bool:
    """Whether it is a number, or has one in it, or a sign."""
    return set(words) <= _COUNTING or any(
        any(map(str.isdigit, word)) or not any(map(str.isalpha, word)) for word in words
    )


def is_lettered(tokens: Sequence[Token]) -> bool:
    """Whether a word is no Vietnamese syllable: an abbreviation or a foreign name."""
    return any(not is_syllable(token.core) for token in tokens)


def _spells(hunk: Hunk) -> bool:
    """Whether the heard syllables are the letters of an abbreviation read out, or a foreign name by ear."""
    cores = [token.core for token in hunk.new[hunk.begin : hunk.end]]
    heard = hunk.heard
    for reading in term_readings(Term(written=" ".join(cores))):
        if sequence_distance(heard, reading) <= NEAR * max(len(heard), len(reading)):
            return True
    ear, eye = (_bare("".join(words)).replace("ph", "f") for words in (heard, hunk.written))
    return SequenceMatcher(None, ear, eye, autojunk=False).ratio() >= SPELLED


def _abbreviates(letters: Sequence[str], words: Sequence[str]) -> bool:
    """Whether these are the initials of those: «UBND», «ủy ban nhân dân», a way to write, not to hear."""
    initials = "".join(_bare(word)[0] for word in words)
    return len(letters) == 1 and len(words) > 1 and _bare(letters[0]) == initials


def _bare(word: str) -> str:
    """Without marks on its letters; đ stays one."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def has_name(hunk: Hunk) -> bool:
    """Whether a capital stands there that does not only begin a sentence."""
    return any(token.capital and not token.opens for token in hunk.new[hunk.begin : hunk.end]) or (
        hunk.new[hunk.begin].capital and name_ends(hunk) > hunk.end
    )


def name_begins(hunk: Hunk) -> int:
    """Where the capitals begin that stand beside it."""
    at = hunk.begin
    while at > 0 and hunk.new[at - 1].capital and not hunk.new[at - 1].ends and _belongs(hunk.new[at - 1]):
        at -= 1
    return at


def _belongs(token: Token) -> bool:
    """A capital that begins a sentence belongs to a name only as a family name."""
    return not token.opens or token.spelled in FAMILY_NAMES


def name_ends(hunk: Hunk) -> int:
    """Where they end."""
    at = hunk.end
    while at < len(hunk.new) and hunk.new[at].capital and not hunk.new[at - 1].ends:
        at += 1
    return at
