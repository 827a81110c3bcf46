"""Whether a person who is named takes part in the meeting: by full name, a part of it, its sound. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.vietnamese.sounds import distance, spelling

SAME_SOUND = 0.1
"""Syllables as near as this are one name in two pronunciations (l/n, hỏi/ngã, -n/-ng)."""


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


def _fits(heard: tuple[str, ...], own: tuple[str, ...]) -> bool:
    """Names end alike; family name and given name alone («Trần Luân») are enough, too."""
    if not heard or len(heard) > len(own):
        return False
    forms = [own[len(own) - len(heard) :], (own[0], own[-1])]
    return any(
        len(form) == len(heard) and all(distance(a, b) <= SAME_SOUND for a, b in zip(heard, form, strict=True))
        for form in forms
    )
