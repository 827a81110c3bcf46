"""Whether a person who is named takes part in the meeting: by full name, a part of it, its sound. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.vietnamese.compounds import COMPOUNDS
from pipeline.vietnamese.people import NamedPerson, find
from pipeline.vietnamese.sounds import distance, spelling

SAME_SOUND = 0.1
"""Syllables as near as this are one name in two pronunciations (l/n, hỏi/ngã, -n/-ng)."""
_MARKS = ",.;:?!…()«»“”\"'"


class Roster:
    """The people of a card."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = {tuple(map(spelling, name.split())) for name in names if name.split()}
        self._seen: dict[tuple[str, ...], bool] = {}

    def __bool__(self) -> bool:
        return bool(self._names)

    def knows(self, name: str) -> bool:
        """Whether somebody here may be meant by «Trần Văn Luân», «Văn Luân» or «Luân»."""
        heard = tuple(map(spelling, name.split()))
        if heard not in self._seen:
            self._seen[heard] = any(_fits(heard, own) for own in self._names)
        return self._seen[heard]

    def strangers(self, tokens: Sequence[str]) -> list[str]:
        """Who is named in a text with its capitals and is nobody here; only names that are surely names."""
        named = (_name(tokens, person) for person in find(tokens))
        return [name for name in named if name and not self.knows(name)]


def _name(tokens: Sequence[str], person: NamedPerson) -> str:
    """The part of a name that has its capitals; empty when a single one begins another word («Chính phủ»)."""
    words = [word.strip(_MARKS) for word in tokens[person.first : person.last + 1]]
    name: list[str] = []
    for word in words[: person.last - person.first]:
        if not word[:1].isupper():
            break
        name.append(word)
    following = words[len(name)] if len(name) < len(words) else ""
    is_word = len(name) == 1 and f"{spelling(name[0])} {spelling(following)}" in COMPOUNDS
    return "" if is_word else " ".join(name)


def _fits(heard: tuple[str, ...], own: tuple[str, ...]) -> bool:
    """Names end alike; family name and given name alone («Trần Luân») are enough, too."""
    if not heard or len(heard) > len(own):
        return False
    forms = [own[len(own) - len(heard) :], (own[0], own[-1])]
    return any(
        len(form) == len(heard) and all(distance(a, b) <= SAME_SOUND for a, b in zip(heard, form, strict=True))
        for form in forms
    )
