"""How alike two Vietnamese syllables sound, to ears and engines from all three regions. Pure functions.

A syllable is onset + glide + nucleus + coda + tone. The distance of two syllables is the weighted sum of the
distances of their parts, 0 (the same sound) to 1 (nothing in common); what a region does not tell apart (l/n,
s/x, tr/ch, d/gi/r/v, hỏi/ngã, -n/-ng, -t/-c, …) costs a fifth of a difference that all regions hear.
docs/GLOSSARY.md gives the reasons for the figures.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from pipeline.vietnamese.text import fold

ONSET, GLIDE, NUCLEUS, CODA, TONE = 0.30, 0.10, 0.30, 0.15, 0.15
"""What each part weighs in a syllable: all five differ, and the distance is 1."""
REGIONAL, CLOSE, FAR = 0.2, 0.5, 1.0
"""Shares of a part's weight: one region's speakers say both alike; the sounds are neighbours; they are not."""
GAP = 1.0
"""A syllable that is missing from one of two sequences."""

_TONES = {"": 0, "\u0300": 1, "\u0301": 2, "\u0309": 3, "\u0303": 4, "\u0323": 5}
"""ngang, huyền, sắc, hỏi, ngã, nặng"""
_FORM = re.compile(
    r"(?P<onset>ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]|)"
    r"(?P<glide>o(?=[aăe])|u(?=[âêơăy])|)"
    r"(?P<nucleus>iê|yê|ia|ya|ươ|ưa|uô|ua|oo|[aăâeêioôơuưy])"
    r"(?P<coda>ch|nh|ng|[cmnptkiyou]|)"
)
_GI = re.compile("^gi(?![aăâeoôơuư])")
"""gì, gìn, giêng write one i for the consonant's and the vowel's."""
_SPELLINGS = {"c": "k", "q": "k", "qu": "k", "ngh": "ng", "gh": "g", "ph": "f"}
_NUCLEI = {"yê": "iê", "ia": "iê", "ya": "iê", "ưa": "ươ", "ua": "uô", "oo": "o", "y": "i"}
_CODAS = {"i": "j", "y": "j", "o": "w", "u": "w", "k": "c"}


@dataclass(frozen=True, slots=True)
class Syllable:
    """The parts of a syllable as sounds, not letters: c, k, q are «k»; ia, yê are «iê»; tone 0 ngang … 5 nặng."""

    onset: str
    glide: bool
    nucleus: str
    coda: str
    tone: int


@lru_cache(maxsize=65_536)
def parse(text: str) -> Syllable | None:
    """The syllable that these letters spell, in any case and either placement of the tone; None: not Vietnamese."""
    base, tone = _without_tone(text)
    match = _FORM.fullmatch(_GI.sub("gii", base))
    if match is None or tone not in _TONES:
        return None
    onset, glide, nucleus, coda = match["onset"], bool(match["glide"]), match["nucleus"], match["coda"]
    if onset == "qu":
        glide = nucleus != "ô"  # quốc sounds like cuốc
        nucleus = nucleus if glide else "uô"
    if nucleus in ("a", "â") and coda in ("y", "u"):
        nucleus = "ă" if nucleus == "a" else "â"
    return Syllable(
        _SPELLINGS.get(onset, onset), glide, _NUCLEI.get(nucleus, nucleus), _CODAS.get(coda, coda), _TONES[tone]
    )


def _without_tone(text: str) -> tuple[str, str]:
    letters = unicodedata.normalize("NFD", text.casefold())
    tones = "".join(letter for letter in letters if letter in _TONES)
    return unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in _TONES)), tones


def _pairs(cost: float, *groups: str) -> Iterator[tuple[frozenset[str], float]]:
    """All pairs of the sounds in each group; «-» is no sound."""
    for group in groups:
        sounds = ["" if sound == "-" else sound for sound in group.split()]
        yield from ((frozenset(pair), cost) for pair in combinations(sounds, 2))


_ONSETS: Mapping[frozenset[str], float] = dict(
    [
        *_pairs(CLOSE, "b p m", "đ t n", "t th", "k kh g", "kh g h", "nh n ng", "ng g -", "l r đ", "f v b", "s th x"),
        *_pairs(CLOSE, "s tr ch", "x ch", "kh f", "nh d gi", "h -", "tr t", "r s"),
        *_pairs(REGIONAL, "l n", "s x", "tr ch", "d gi r v", "r g"),
    ]
)
_BEFORE_GLIDE: Mapping[frozenset[str], float] = dict(_pairs(REGIONAL, "k h g ng -"))
"""Southern: hoa, qua, góa, oa begin alike."""
_VOWELS: Mapping[frozenset[str], float] = dict(
    [
        *_pairs(CLOSE, "i ê e", "u ô o", "ư ơ â ă", "a ă â", "e a", "o a", "i ư u", "ê ơ ô", "e o"),
        *_pairs(CLOSE, "iê ê", "uô ô", "ươ ơ", "iê ươ uô", "ê â"),
        *_pairs(REGIONAL, "i iê", "u uô", "ư ươ", "a ă", "ơ â"),
    ]
)
_BEFORE_W: Mapping[frozenset[str], float] = dict(_pairs(REGIONAL, "iê ươ", "i ư", "i ươ"))
"""Northern: rượu sounds like riệu, hưu like hiu."""
_BEFORE_VELAR: Mapping[frozenset[str], float] = dict(_pairs(REGIONAL, "o ô"))
"""Southern: ong and ông, oc and ôc."""
_BEFORE_PALATAL: Mapping[frozenset[str], float] = dict(_pairs(REGIONAL, "i ê"))
"""Southern: bịnh and bệnh, lịnh and lệnh."""
_ENDS: Mapping[frozenset[str], float] = dict(
    [
        *_pairs(CLOSE, "m n ng nh", "p t c ch", "j -", "w -", "m p", "n t", "ng c", "nh ch"),
        *_pairs(REGIONAL, "n ng nh", "t c ch"),
    ]
)
_PITCHES: Mapping[frozenset[int], float] = {
    frozenset((3, 4)): REGIONAL,
    frozenset((4, 5)): REGIONAL,  # Nghệ Tĩnh
    frozenset((3, 5)): CLOSE,
    frozenset((2, 4)): CLOSE,
    frozenset((0, 1)): CLOSE,
    frozenset((1, 5)): CLOSE,
    frozenset((1, 3)): CLOSE,
    frozenset((0, 2)): CLOSE,
}


@lru_cache(maxsize=262_144)
def distance(one: str, other: str) -> float:
    """How far two syllables sound apart, 0..1; what is not Vietnamese is near nothing but itself."""
    if spelling(one) == spelling(other):
        return 0.0
    first, second = parse(one), parse(other)
    if first is None or second is None:
        return 1.0
    return (
        ONSET * _onsets(first, second)
        + GLIDE * (first.glide != second.glide)
        + NUCLEUS * _nuclei(first, second)
        + CODA * _apart(first.coda, second.coda, _ENDS)
        + TONE * (0 if first.tone == second.tone else _PITCHES.get(frozenset((first.tone, second.tone)), FAR))
    )


def _onsets(one: Syllable, other: Syllable) -> float:
    if one.glide and other.glide:
        return _apart(one.onset, other.onset, _BEFORE_GLIDE, _ONSETS)
    return _apart(one.onset, other.onset, _ONSETS)


def _nuclei(one: Syllable, other: Syllable) -> float:
    tables = [_VOWELS]
    codas = {one.coda, other.coda}
    if codas == {"w"}:
        tables.insert(0, _BEFORE_W)
    elif codas <= {"ng", "c"}:
        tables.insert(0, _BEFORE_VELAR)
    elif codas <= {"nh", "ch"}:
        tables.insert(0, _BEFORE_PALATAL)
    return _apart(one.nucleus, other.nucleus, *tables)


def _apart(one: str, other: str, *tables: Mapping[frozenset[str], float]) -> float:
    """The share of the weight that two sounds cost, from the first table that knows them."""
    if one == other:
        return 0.0
    pair = frozenset((one, other))
    return next((table[pair] for table in tables if pair in table), FAR)


def sequence_distance(one: Sequence[str], other: Sequence[str]) -> float:
    """The cheapest way from one sequence of syllables to the other, in the units of `distance`."""
    row = [GAP * column for column in range(len(other) + 1)]
    for syllable in one:
        before, row = row, [row[0] + GAP]
        for column, against in enumerate(other):
            changed = before[column] + distance(syllable, against)
            row.append(min(changed, before[column + 1] + GAP, row[column] + GAP))
    return row[-1]


_TAIL_Y = re.compile(r"^(?P<stem>qu|[bcdđghklmnpqrstvx]+)(?P<vowel>[yỳýỷỹỵ])$")
_Y_TO_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")


@lru_cache(maxsize=65_536)
def spelling(word: str) -> str:
    """The form in which spellings of one syllable are equal: case, tone placement, kỳ/kì, quý/quí, Đắk/Đắc, ka/ca."""
    folded = fold(word)
    tail = _TAIL_Y.match(folded)
    if tail:
        folded = tail["stem"] + tail["vowel"].translate(_Y_TO_I)
    return re.sub(r"^k(?=[aàáảãạăâoòóỏõọôơuư])|(?<=.)k$", "c", folded)


_KIND = {
    **dict.fromkeys(("l", "n", "r", "d", "gi", "v", "g", "nh"), "l"),
    **dict.fromkeys(("s", "x", "tr", "ch"), "s"),
    **dict.fromkeys(("iê", "i", "ê", "e"), "i"),
    **dict.fromkeys(("uô", "u", "ô", "o"), "u"),
    **dict.fromkeys(("ươ", "ư", "ơ", "â", "ă", "a"), "a"),
}


@lru_cache(maxsize=65_536)
def coarse(word: str) -> str:
    """A key that is the same for syllables which regions confuse: candidates for a closer look."""
    syllable = parse(word)
    if syllable is None:
        return spelling(word)
    onset = _KIND.get(syllable.onset, syllable.onset)
    if syllable.glide and onset in ("k", "h", "g", "ng", "l", ""):
        onset = "w"
    rhymes = syllable.coda == "w" and syllable.nucleus in ("ươ", "ư")  # rượu, riệu; hưu, hiu
    return f"{onset}/{'i' if rhymes else _KIND[syllable.nucleus]}"


def is_syllable(word: str) -> bool:
    """Whether these letters spell a Vietnamese syllable."""
    return parse(word) is not None


def differing(one: Iterable[str], other: Iterable[str]) -> list[int]:
    """Where two sequences of equal length are not spelled alike."""
    return [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if spelling(a) != spelling(b)]
