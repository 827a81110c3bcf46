"""People and units in a document of tokens, with the card's people and units. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.minutes.tokens import folded
from pipeline.minutes.verbs import HONORIFICS, UNITS
from pipeline.vietnamese import people
from pipeline.vietnamese.agencies import agency, placed
from pipeline.vietnamese.reading import Reading
from pipeline.vietnamese.titles import TITLES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_PLACES = frozenset({"xã", "phường", "thôn", "ấp", "bản", "buôn", "khóm"})
_LEVELS = frozenset("tỉnh xã phường huyện quận thành thị đặc".split())
POSTS = (("thư", "ký"), ("chánh", "văn", "phòng"), ("kế", "toán"), ("thủ", "quỹ"))
"""Who may be meant by a post alone: «đồng chí thư ký»."""


class Names:
    """Finds who is meant: PERSON with the form of address before the name, UNIT with the place after it."""

    def __init__(self, persons: Iterable[str] = (), units: Iterable[str] = ()) -> None:
        full = [tuple(map(folded, name.split())) for name in persons if name.split()]
        self.full = frozenset(full)
        self.given = frozenset(name[-1] for name in full)
        self._doubled = frozenset(name[-2:] for name in full if len(name) > 3)
        self._longest_name = max(map(len, full), default=0)
        own = [unit for unit in units if unit.strip()]
        words = [tuple(map(folded, unit.replace(",", " , ").split())) for unit in (*UNITS, *own)]
        words += filter(None, (_place(unit) for unit in own))
        self.units = frozenset(words)
        self._longest_unit = max(map(len, words), default=0)

    def __call__(self, doc: Doc) -> Doc:
        """Set doc.ents: what stood there stays where a name does not cover it."""
        from spacy.util import filter_spans

        keys = [token.norm_ for token in doc]
        doc.ents = filter_spans([*self._people(doc, keys), *self._units(doc, keys), *doc.ents])
        return doc

    def _people(self, doc: Doc, keys: Sequence[str]) -> Iterator[Span]:
        for first in range(len(keys)):
            for length in range(min(self._longest_name, len(keys) - first), 1, -1):
                if tuple(keys[first : first + length]) in self.full:
                    yield _person(doc, keys, first, first + length)
            if tuple(keys[first : first + 2]) in self._doubled and _addressed(keys, first):
                yield _person(doc, keys, first, first + 2)  # «chị Út Lớn»
            if keys[first] in self.given and (_addressed(keys, first) or _alone(doc, keys, first)):
                yield _person(doc, keys, first, first + 1)
            for post in POSTS:
                if tuple(keys[first : first + len(post)]) == post and _addressed(keys, first):
                    yield _person(doc, keys, first, first + len(post))
        tokens, starts = _written(doc)
        for found in people.find(tokens):
            first = starts[found.first]
            yield _person(doc, keys, first, first + found.last - found.first)
        reading = Reading(tokens)
        for n in range(1, len(tokens)):
            if reading.keys[n - 1] in {"là", "tên"} and reading.before(n - 1) in {"tôi", "em", "tên", "mình"}:
                named = people.person(reading, n, invited=True)
                if named is not None:
                    yield _person(doc, keys, starts[n], starts[n] + named.last - named.first)

    def _units(self, doc: Doc, keys: Sequence[str]) -> Iterator[Span]:
        for first in range(len(keys)):
            for length in range(min(self._longest_unit, len(keys) - first), 0, -1):
                if tuple(keys[first : first + length]) in self.units:
                    yield _unit(doc, keys, first, first + length)
                    break
        tokens, starts = _written(doc)
        reading = Reading(tokens)
        for index in range(len(tokens)):
            found = agency(reading, index) or placed(reading, index)
            if found is not None:
                last = starts[found.last - 1] + 1
                if keys[last - 1] in ",.;":
                    last -= 1
                yield _unit(doc, keys, starts[found.first], last)


def _place(unit: str) -> tuple[str, ...]:
    """«Đình Dù» of «Ủy ban nhân dân xã Đình Dù»: meetings call a commune by its place alone."""
    words = unit.split()
    level = next((n for n, word in enumerate(words) if folded(word) in _PLACES), len(words))
    place = words[level + 1 :]
    return tuple(map(folded, place)) if len(place) >= 2 and all(word[:1].isupper() for word in place) else ()


def _written(doc: Doc) -> tuple[list[str], list[int]]:
    """The text's words with their marks, and which token each begins with."""
    words: list[str] = []
    starts: list[int] = []
    for token in doc:
        if words and not doc[token.i - 1].whitespace_ and (token.is_punct or doc[token.i - 1].is_left_punct):
            words[-1] += token.text
        else:
            words.append(token.text)
            starts.append(token.i)
    return words, starts


def _addressed(keys: Sequence[str], first: int) -> bool:
    return first > 0 and (keys[first - 1] in HONORIFICS or tuple(keys[max(0, first - 2) : first]) == ("đồng", "chí"))


def _alone(doc: Doc, keys: Sequence[str], first: int) -> bool:
    """A card's given name without a form of address: with its capital, or after «với» and such a name."""
    if first == 0 or doc[first - 1].is_punct:
        return doc[first].text[:1].isupper()
    return keys[first - 1] in {"với", "và", "cùng", "giao", "cho"} and (doc[first].text[:1].isupper() or first == 2)


def _person(doc: Doc, keys: Sequence[str], first: int, last: int) -> Span:
    """With the form of address and the title before the name."""
    from spacy.tokens import Span

    start = first
    for length in (4, 3, 2):  # đồng chí Phó Giám đốc Luân
        if start >= length and TITLES.match(Reading(list(keys[start - length : start])), 0):
            found = TITLES.match(Reading(list(keys[start - length : start])), 0)
            if found and found.last == length:
                start -= length
                break
    if start >= 2 and tuple(keys[start - 2 : start]) in {("đồng", "chí"), ("đại", "biểu")}:
        start -= 2
    elif start >= 1 and keys[start - 1] in HONORIFICS - {"em"}:
        start -= 1
    return Span(doc, start, last, label="PERSON")


def _unit(doc: Doc, keys: Sequence[str], first: int, last: int) -> Span:
    """With its level and the place after it: Ủy ban nhân dân các xã, phường; VNPT Tây Ninh; Công an tỉnh."""
    from spacy.tokens import Span

    if keys[first : first + 4] == ["ủy", "ban", "nhân", "dân"] and last < len(keys) and keys[last] == "các":
        last += 2
        while last + 1 < len(keys) and keys[last] in {",", "và"} and keys[last + 1] in _LEVELS:
            last += 2
        while last < len(keys) and keys[last] in _LEVELS:
            last += 1
    while last < len(keys) and keys[last] in _LEVELS and not doc[last - 1].is_punct:
        last += 1
    while last < len(keys) and doc[last].text[:1].isupper() and doc[last].is_alpha:
        last += 1
    if first and keys[first - 1] in {"các", "bên"}:
        first -= 1
    return Span(doc, first, min(last, len(keys)), label="UNIT")
