"""Capitals after Phụ lục II of Decree 30/2020. Pure functions; see docs/CAPITALS.md.

Three sources, from strong to weak: the meeting's own names; rules that look at words and never at their case; the
capitals that came in, believed only where a name is likely. As the rules do not see case and a believed capital is
believed again, capitalising twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.vietnamese import agencies, hints, people, places
from pipeline.vietnamese.contexts import CONTEXTS, document, refused
from pipeline.vietnamese.people_data import FAMILY, SURE_GIVEN
from pipeline.vietnamese.proper import DOCUMENTS, LAWS, NAMES
from pipeline.vietnamese.reading import Match, Phrases, Reading, in_case_of
from pipeline.vietnamese.titles import FUSED, TITLES, UNIQUE

_NAMES = Phrases([*places.FREE, *NAMES])
_STARTS = frozenset().union(
    _NAMES.starts, LAWS.starts, UNIQUE.starts, TITLES.starts, DOCUMENTS.starts, agencies.STARTS, places.STARTS,
    CONTEXTS, FAMILY, SURE_GIVEN,
)  # fmt: skip
"""The words that a name may begin with: at most others nothing need be looked up."""
_COMMON_PLACES = Phrases(["Hòa Bình", "Cao Bằng"])
"""Provinces that are words, too: believed beside another place."""
_PLURAL = {"các", "những", "mọi", "mấy", "nhiều"}
_LEVELS = {"xã", "phường", "tỉnh", "huyện", "quận", "hội"}


@dataclass(frozen=True)
class Known:
    """What the office wrote itself, exactly as it is to be written: people of the card, terms of card and glossary."""

    people: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Own:
    """Known, ready to look up."""

    written: Phrases
    people: Phrases
    given: frozenset[str]
    starts: frozenset[str]


@lru_cache(maxsize=16)
def _own(known: Known) -> _Own:
    full, given_names = people.names_of(known.people)
    return _Own(Phrases([*known.people, *known.terms]), full, given_names, full.starts | given_names)


def capitalise(tokens: Sequence[str], known: Known = Known()) -> list[str]:
    """The tokens with the letter case of an administrative text; as many as came in, changed in nothing else.

    The first token keeps a capital that it has: only the caller knows whether a sentence starts or goes on there.
    """
    if not tokens:
        return []
    reading = Reading(tokens)
    own = _own(known)
    forms = _by_rule(reading, own)
    _overlay(reading, own, forms)
    believed = hints.believed(reading, [form is not None for form in forms], own.given)
    return [_written(reading, index, forms[index], index in believed) for index in range(len(tokens))]


def ruled(tokens: Sequence[str]) -> list[str | None]:
    """How the rules alone write each word, whatever its case; None where they say nothing: there nobody can be sure."""
    return _by_rule(Reading(tokens), _own(Known()))


def _by_rule(reading: Reading, own: _Own) -> list[str | None]:
    """What the rules write for each word; None where none speaks. They do not look at the case that came in."""
    forms: list[str | None] = [None] * len(reading)
    index, last = 0, None
    while index < len(reading):
        found = _longest(reading, index, own) or _going_on(reading, index, last)
        if found is not None:
            forms[index : found.last] = found.forms
            if found.kind in places.PROVINCE_KEYS and last is not None and last.kind == places.LISTED:
                found = replace(found, kind=places.LISTED)
            index, last = found.last, found
        else:
            last = last if reading.keys[index] == "và" and last is not None and last.last == index else None
            index += 1
    return forms


def _going_on(reading: Reading, first: int, last: Match | None) -> Match | None:
    """A place right after a name (Huyện ủy Đức Hòa), or one more of a list of places (các xã Mỹ Lộc, Phước Lý)."""
    if last is None or reading.gaps[first - 1] == "|":
        return None
    if first > last.last or reading.gaps[first - 1] == ",":
        found = places.in_gazetteer(reading, first) if last.kind == places.LISTED else None
        if last.kind == places.LISTED or last.kind in places.PROVINCE_KEYS:
            found = found or _COMMON_PLACES.match(reading, first)
    else:
        found = places.in_gazetteer(reading, first) if last.kind in agencies.NAMES else None
    if found is None or refused(reading, found) or people.splits_word(reading, found.last):
        return None
    return replace(found, kind=last.kind)


def _longest(reading: Reading, first: int, own: _Own) -> Match | None:
    """Of the names that begin at tokens[first] the longest; of equals the first asked for."""
    key = reading.keys[first]
    if key not in _STARTS and key not in own.starts and reading.before(first) not in places.AT:
        return None
    candidates = [
        places.at_place(reading, first),
        _named(reading, first),
        agencies.agency(reading, first),
        _titled(reading, first, own),
    ]
    candidates += [_organisation(reading, first, own), document(reading, first), _person(reading, first, own)]
    if (rule := CONTEXTS.get(key)) is not None:
        candidates.append(rule(reading, first))
    if key in places.KINDS:
        candidates.append(places.announced(reading, first))
    candidates.append(places.site(reading, first))
    return max((found for found in candidates if found), key=lambda found: found.last, default=None)


def _named(reading: Reading, first: int) -> Match | None:
    """Places, laws, events, honours, abbreviations: written so wherever they stand."""
    best: Match | None = None
    for phrases in (_NAMES, LAWS, UNIQUE):
        found = phrases.match(reading, first)
        if found is None or refused(reading, found) or (best is not None and found.last <= best.last):
            continue
        if phrases is UNIQUE and (
            reading.before(first) in _PLURAL or reading.after(found.last) in {"các", "cơ", "cấp"}
        ):
            continue
        best = found
    if (
        best is not None
        and len(best.forms) == 2
        and (best.kind in places.CITY_KEYS or best.kind not in places.PROVINCE_KEYS)
    ):
        other = _NAMES.match(reading, first + 1)
        if other is not None and other.kind in places.PROVINCE_KEYS:  # «phía đông Hà Nội» is not Đông Hà
            return None
    return best


def _titled(reading: Reading, first: int, own: _Own) -> Match | None:
    """A title with the agency or the person that it belongs to: Giám đốc Sở Tài chính, Chủ tịch Nguyễn Văn A."""
    title = TITLES.match(reading, first)
    if title is None or title.last >= len(reading) or reading.gaps[title.last - 1]:
        return None
    start = title.last
    whose = agencies.agency(reading, start) or _organisation(reading, start, own) or _person(reading, start, own)
    if whose is None and title.kind in FUSED:
        whose = agencies.field(reading, start, FUSED[title.kind])
    if whose is not None:
        return Match(first, whose.last, title.forms + whose.forms, whose.kind)
    if reading.keys[start] in _LEVELS and start + 1 < len(reading) and not reading.gaps[start]:
        person = people.person(reading, start + 1, invited=True)
        if person is not None:
            return Match(first, person.last, (*title.forms, reading.keys[start], *person.forms), "person")
    return None


def _organisation(reading: Reading, first: int, own: _Own) -> Match | None:
    """Công an Hà Nội, Trường Tiểu học Nguyễn Văn Tiệp: words, and a place or person that makes them a name."""
    words = agencies.placed(reading, first)
    if words is None or words.last >= len(reading) or reading.gaps[words.last - 1]:
        return None
    start = words.last
    named = _named(reading, start)
    abroad = words.kind.endswith("sự quán") or words.kind == "đại sứ quán"
    if named is None or named.kind not in (places.WORLD_KEYS if abroad else places.PROVINCE_KEYS):
        named = places.in_gazetteer(reading, start) or places.announced(reading, start)
    if named is None and words.kind.startswith("trường"):
        named = own.people.match(reading, start) or people.person(reading, start, invited=True)
    return Match(first, named.last, words.forms + named.forms, "organisation") if named else None


def _person(reading: Reading, first: int, own: _Own) -> Match | None:
    """One of the card's people, a full name, or a given name after a form of address."""
    known = own.people.match(reading, first)
    if known is not None:
        return known
    invited = people.addressed(reading, first) if reading.keys[first] in FAMILY else False
    return people.person(reading, first, invited=invited) or people.given(reading, first, own.given)


def _overlay(reading: Reading, own: _Own, forms: list[str | None]) -> None:
    """The office's own names win; one without capitals leaves a longer name of the rules alone."""
    index = 0
    while index < len(reading):
        found = own.written.match(reading, index)
        if found is None:
            index += 1
            continue
        small = all(form.islower() or not form.isalpha() for form in found.forms)
        if not (small and any(form is not None and not form.islower() for form in forms[index : found.last])):
            forms[index : found.last] = found.forms
        index = found.last


def _written(reading: Reading, index: int, form: str | None, believed: bool) -> str:
    """One token: as ruled, as believed, small otherwise; a sentence's first letter is a capital."""
    seen = reading.looks[index]
    special = form is not None and any(letter.isupper() for letter in form[1:])
    if not seen.core or (seen.fixed if form is None else seen.shouted and not special):
        return f"{seen.lead}{seen.core}{seen.trail}"
    core = in_case_of(seen.core, form) if form is not None else seen.core if believed else seen.core.lower()
    starts = index > 0 and reading.looks[index - 1].ends
    free = index == 0 or reading.looks[index - 1].opens or bool(seen.lead)
    if not special and (starts or (free and seen.upper)):
        core = core[0].upper() + core[1:]
    return f"{seen.lead}{core}{seen.trail}"
