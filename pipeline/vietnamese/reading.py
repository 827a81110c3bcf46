"""Tokens made ready for rules that compare words: the word without its marks, folded, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.vietnamese.text import fold

_OUTER = re.compile(r"^([\W_]*)(.*?)([\W_]*)$", re.DOTALL)
_ABBREVIATED = set("ts ths pgs gs bs ks ls tp tx q p h đ tr".split())
_MARKS = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
_LETTERS = set("abcdefghijklmnpqrstuvwxz")
"""Letters of lists and codes, and initials; «y» and «o» are words."""
_RIMES = """
i y in inh im ip it ich ia iu ưi ynh ych yt iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu e em en eng ec ep et
eo ê êm ên ênh êch êp êt êu ư ưng ưc ưm ưt ưu ưa ươi ươc ươm ươn ương ươp ươt ươu ơ ơi ơm ơn ơp ơt a ai am an ang
anh ac ach ap at ao au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây o oa oac oach oai oam oan oang oanh oao
oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt u ua uân uâng uât
uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu uăn uan uang
uat uay uach uac uai uanh uao ue uen ueo uet uit uinh uên
""".split()
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?:" + "|".join(sorted(set(_RIMES), key=len)[::-1]) + ")"
)
NOTHING = "\0"
"""The word before the first and after the last."""


@dataclass(frozen=True, slots=True)
class Look:
    """One token: `core` between its marks, `key` to compare by; what its marks and letters say."""

    lead: str
    core: str
    trail: str
    key: str
    ends: bool
    """A sentence ends after it."""
    opens: bool
    """A capital may follow or not: a colon, or dots that trail off."""
    upper: bool
    """The first letter is a capital: a hint."""
    fixed: bool
    """An abbreviation, a number, a code or a foreign word: its letters are left as they are."""
    foreign: bool
    shouted: bool
    """Capitals beyond the first letter."""


@lru_cache(maxsize=1 << 16)
def look(token: str) -> Look:
    """See what one token is; tokens repeat, so that most are looked at once."""
    match = _OUTER.match(token)
    lead, core, trail = match.groups() if match else ("", token, "")
    if not core:
        lead, trail = "", token
    key = fold(core) if core else token.replace("–", "-")
    ends = bool(core) and "." not in trail.replace(".", "", 1) and any(mark in trail for mark in ".?!")
    if ends and "." in trail:
        ends = key not in _ABBREVIATED and "." not in key
    letters = [letter for letter in core if letter.isalpha()]
    foreign = bool(letters) and not _is_syllable(key) and not any(letter.isdigit() for letter in core)
    inner = any(letter.isupper() for letter in letters[1:])
    lone = len(core) == 1 and key in _LETTERS
    fixed = foreign or lone or inner or len(letters) != len(core)
    opens = not ends and any(mark in trail for mark in ":….")
    return Look(lead, core, trail, key, ends, opens, core[:1].isupper(), fixed, foreign, inner)


def _is_syllable(key: str) -> bool:
    return _SYLLABLE.fullmatch(_toneless(key)) is not None


def _toneless(key: str) -> str:
    """Without tones, with the signs of ă â ê ô ơ ư: NFD takes both off, so the signs are put back by composing."""
    from unicodedata import normalize

    return normalize("NFC", normalize("NFD", key).translate(_MARKS))


class Reading:
    """A text's tokens with their folded words; `gaps[i]` is the mark between tokens i and i+1: "", "," or "|"."""

    def __init__(self, tokens: Sequence[str]) -> None:
        self.looks = [look(token) for token in tokens]
        self.keys = [seen.key for seen in self.looks]
        self.gaps = [self._gap(one, other) for one, other in zip(self.looks, self.looks[1:], strict=False)] + ["|"]

    def __len__(self) -> int:
        return len(self.keys)

    def key(self, index: int) -> str:
        """The folded word at `index`, or NOTHING outside."""
        return self.keys[index] if 0 <= index < len(self.keys) else NOTHING

    def before(self, index: int) -> str:
        """The word before `index` if no mark stands between."""
        return self.keys[index - 1] if index > 0 and not self.gaps[index - 1] else NOTHING

    def after(self, index: int) -> str:
        """The word at `index` if no mark stands before it."""
        return self.keys[index] if 0 < index < len(self.keys) and not self.gaps[index - 1] else NOTHING

    def joined(self, first: int, last: int) -> bool:
        """No mark stands between the words of tokens[first:last]."""
        return last <= len(self.keys) and not any(self.gaps[first : last - 1])

    @staticmethod
    def _gap(one: Look, other: Look) -> str:
        if other.lead or (one.trail and one.core and one.trail != ","):
            return "|"
        return "," if one.core and one.trail else ""


@dataclass(frozen=True, slots=True)
class Match:
    """tokens[first:last] are written as `forms`, word by word (marks apart)."""

    first: int
    last: int
    forms: tuple[str, ...]
    kind: str


class Phrases:
    """Names in their written form, found by their folded words; where several fit, the longest.

    A comma of the written form may be missing from the text, and «Tài chính - Kế hoạch» may lack its dash.
    """

    def __init__(self, written: Iterable[str] = ()) -> None:
        self._forms: dict[str, tuple[str, ...]] = {}
        self._lengths: dict[str, list[int]] = {}
        for name in written:
            self.add(name)

    def add(self, name: str) -> None:
        """Take one written name in; the first of two that fold alike stays."""
        self._add(name.split())
        if " - " in name:
            self._add(name.replace(" - ", " ").split())

    def _add(self, forms: Sequence[str]) -> None:
        looks = [look(form) for form in forms]
        key = " ".join(seen.key for seen in looks)
        if key in self._forms or not key:
            return
        self._forms[key] = tuple(
            form if seen.trail == "," else seen.core or form for form, seen in zip(forms, looks, strict=True)
        )
        lengths = self._lengths.setdefault(looks[0].key, [])
        if len(forms) not in lengths:
            lengths.append(len(forms))
            lengths.sort(reverse=True)

    def __contains__(self, key: str) -> bool:
        return key in self._forms

    @property
    def starts(self) -> frozenset[str]:
        """The folded words that a name begins with."""
        return frozenset(self._lengths)

    def match(self, reading: Reading, first: int, *, shortest: int = 1) -> Match | None:
        """The longest name that begins at tokens[first]."""
        lengths = self._lengths.get(reading.keys[first])
        if lengths is None:
            return None
        for length in lengths:
            last = first + length
            if length < shortest or last > len(reading):
                continue
            forms = self._forms.get(" ".join(reading.keys[first:last]))
            if forms and all(
                not gap or (gap == form[-1:] == ",")
                for gap, form in zip(reading.gaps[first:last], forms[:-1], strict=False)
            ):
                return Match(
                    first, last, tuple(form.removesuffix(",") for form in forms), " ".join(reading.keys[first:last])
                )
        return None


def table(text: str) -> dict[str, frozenset[str]]:
    """«bộ: cán nội; sở: cơ trụ» as a dictionary of sets."""
    rows = (row.partition(":") for row in text.split(";"))
    return {key.strip(): frozenset(words.split()) for key, _, words in rows}


def in_case_of(core: str, form: str) -> str:
    """`core` with the letter case of `form`, letter by letter; both fold alike."""
    if len(core) != len(form):
        return core
    return "".join(_cased(letter, model) for letter, model in zip(core, form, strict=True))


def _cased(letter: str, model: str) -> str:
    cased = letter.upper() if model.isupper() else letter.lower() if model.islower() else letter
    return cased if len(cased) == 1 else letter
