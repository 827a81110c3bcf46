"""Names of persons: family name, then given names. Decree 30/2020, Phụ lục II, II: every syllable has a capital."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.vietnamese.people_data import CLEAR, FAMILY, GIVEN, HISTORICAL, MIDDLE, SURE_GIVEN, WORDS
from pipeline.vietnamese.reading import Match, Phrases, Reading
from pipeline.vietnamese.titles import HONORIFICS, TITLES

_REACH = 20
"""Words from a title to the person, at most."""
LONGEST = 4
"""Syllables of a name; five are rare, and the fifth is more often the next word."""


@dataclass(frozen=True)
class NamedPerson:
    """tokens[first:last] name a person; `name` is what is written there, without the marks around it."""

    first: int
    last: int
    name: str


def addressed(reading: Reading, index: int) -> bool:
    """A form of address or a title stands right before tokens[index]: đồng chí, ông, giám đốc."""
    word = reading.before(index)
    if word in HONORIFICS:
        pair = reading.before(index - 1)
        return word not in {"chí", "biểu"} or (pair, word) in {("đồng", "chí"), ("đại", "biểu")}
    return _titled(reading, index)


def _titled(reading: Reading, index: int) -> bool:
    for first in range(max(0, index - 4), index):
        found = TITLES.match(reading, first)
        if found and found.last == index and not reading.gaps[index - 1]:
            return True
    return False


def person(reading: Reading, first: int, *, invited: bool = False) -> Match | None:
    """A full name at tokens[first]; `invited`: an honorific or title before it makes doubtful family names good."""
    family = reading.keys[first]
    if family not in FAMILY or reading.gaps[first]:
        return None
    last = _extent(reading, first)
    if last - first < 2:
        return None
    second = reading.keys[first + 1]
    if family == "ông" and second in FAMILY:  # the form of address: «mời ông Triệu Thị Bàng»
        return None
    sure = family in CLEAR and (
        second in {"văn", "thị"} or (last - first >= 3 and second in MIDDLE) or family == "nguyễn"
    )
    if not (sure or (invited and (last - first >= 3 or family in CLEAR or second in SURE_GIVEN))):
        return None
    if last - first == 2 and second in {"văn", "thị"}:
        return None
    return Match(first, last, tuple(word.capitalize() for word in reading.keys[first:last]), "person")


def _extent(reading: Reading, first: int) -> int:
    """Where a name that begins at tokens[first] ends: before a mark, a word of two syllables, no name."""
    if f"{reading.keys[first]} {reading.key(first + 1)}" in WORDS:
        return first
    last = first + 1
    while last < min(first + LONGEST, len(reading)) and not reading.gaps[last - 1]:
        word = reading.keys[last]
        letter = len(word) == 1 and "a" <= word <= "z" and last > first + 1
        after_middle = last == first + 2 and reading.keys[last - 1] in {"văn", "thị"}
        if not letter and word not in GIVEN and not after_middle:
            break
        if not letter and _begins_other(reading, first, last):
            break
        last += 1
        if letter or word not in GIVEN:
            break
    return last


def _begins_other(reading: Reading, first: int, last: int) -> bool:
    """tokens[last] begins a word of two syllables or a title, not more of the name: «Nhựt Chánh văn phòng»."""
    if reading.gaps[last]:
        return False
    word, following = reading.keys[last], reading.key(last + 1)
    if last == first + 1 and word in {"văn", "thị"} and following in GIVEN and reading.keys[first] in CLEAR:
        return False  # «trần văn minh» is somebody, not civilisation
    title = TITLES.match(reading, last)
    return f"{word} {following}" in WORDS or (title is not None and title.last > last + 1)


def splits_word(reading: Reading, last: int) -> bool:
    """tokens[last - 1] and the next are one word."""
    return f"{reading.keys[last - 1]} {reading.after(last)}" in WORDS


def given(reading: Reading, index: int, known: frozenset[str]) -> Match | None:
    """A given name alone after a form of address: «đồng chí Luân»; one of the card's, or one that is no other word."""
    word = reading.keys[index]
    if word not in known and word not in SURE_GIVEN:
        return None
    if not addressed(reading, index) or (not reading.gaps[index] and f"{word} {reading.key(index + 1)}" in WORDS):
        return None
    if f"{reading.before(index)} {word}" in WORDS:
        return None
    if word not in known and (reading.before(index) != "chí" or _goes_on(reading, index + 1)):
        return None
    return Match(index, index + 1, (word.capitalize(),), "person")


def _goes_on(reading: Reading, index: int) -> bool:
    """The name may go on at `index`: «đồng chí hương giang»; it does not before «phát biểu»."""
    return reading.after(index) in GIVEN and f"{reading.key(index)} {reading.after(index + 1)}" not in WORDS


def find(tokens: Sequence[str]) -> list[NamedPerson]:
    """Persons named after an honorific or title, in text that has its capitals. Precise, not complete."""
    reading = Reading(tokens)
    found: list[NamedPerson] = []
    index = 0
    while index < len(reading):
        match = _named(reading, index)
        if match is None:
            index += 1
            continue
        if match.kind != "nobody":
            name = " ".join(seen.core for seen in reading.looks[match.first : match.last])
            found.append(NamedPerson(match.first, match.last, name))
        index = match.last
    return found


def _named(reading: Reading, index: int) -> Match | None:
    if not addressed(reading, index):
        found = person(reading, index)
        return found if found and _title_before(reading, index) else None
    match = person(reading, index, invited=True) or _hinted(reading, index) or given(reading, index, frozenset())
    if match is not None and " ".join(reading.keys[match.first : match.last]) in HISTORICAL:
        return Match(match.first, match.last, match.forms, "nobody")
    return match


def _title_before(reading: Reading, index: int) -> bool:
    """A title earlier in the clause, an agency between: «Giám đốc Sở Y tế Huỳnh Minh Phúc»."""
    first = index
    while first > 0 and not reading.gaps[first - 1]:
        first -= 1
        if TITLES.match(reading, first):
            return index - first <= _REACH
    return False


def _hinted(reading: Reading, first: int) -> Match | None:
    """Capitals after a form of address: two to four syllables from a family name, or one given name."""
    last = first
    while last < min(first + LONGEST, len(reading)) and reading.looks[last].upper and not reading.looks[last].foreign:
        last += 1
        if reading.gaps[last - 1]:
            break
    words = reading.keys[first:last]
    if not words or not likely(words) or f"{words[-1]} {reading.after(last)}" in WORDS:
        return None
    return Match(first, last, tuple(word.capitalize() for word in words), "person")


def likely(words: Sequence[str]) -> bool:
    """Whether these words, written with capitals after a form of address, are a name."""
    if any(f"{one} {two}" in WORDS for one, two in pairwise(words)):
        return False
    if bridged(words):
        return True
    if len(words) == 1:
        return words[0] in GIVEN and words[0] not in {
            "chín",
            "hai",
            "ba",
            "thị",
            "tám",
            "sáu",
            "bảy",
            "trước",
            "thế",
            "như",
            "nên",
        }
    return (
        len(words) <= LONGEST
        and words[0] in FAMILY | GIVEN
        and all(word in GIVEN | FAMILY or len(word) == 1 for word in words[1:])
    )


def bridged(words: Sequence[str]) -> bool:
    """Family name, «Văn», «Thị» or the Mông «A», and a given name, whichever it is: Lục Văn Pảo, Giàng A Páo."""
    return len(words) == 3 and words[0] in FAMILY and words[1] in {"văn", "thị", "a"}


def names_of(people: Sequence[str]) -> tuple[Phrases, frozenset[str]]:
    """The card's people: their names to look up, and their given names, folded."""
    full = Phrases(people)
    return full, frozenset(Reading(name.split()).keys[-1] for name in people if name.split())
