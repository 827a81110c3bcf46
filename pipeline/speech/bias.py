"""What is likely to be said in a meeting: names, units and terms of its card and of the office's glossary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from pipeline.card import Card
from pipeline.records import Term
from pipeline.vietnamese.letters import term_readings
from pipeline.vietnamese.sounds import is_syllable
from pipeline.vietnamese.spoken import one_spelling

MOST_READINGS = 16
"""Ways to read one abbreviation aloud that are waited for."""
ADDRESSED = ("đồng chí",)
"""Before a given name alone: one syllable by itself would be too easily heard."""


@dataclass(frozen=True)
class Bias:
    """written: as an office types it, the most important first, for engines that take a prompt.

    spoken: the same in syllables, each in one spelling, for a beam search.
    """

    written: tuple[str, ...] = ()
    spoken: tuple[tuple[str, ...], ...] = ()


NO_BIAS = Bias()


def bias_of(card: Card, office: Sequence[Term] = ()) -> Bias:
    """People first, then the glossary of the card, the office's, and the names of units, sites and agencies.

    Not titles: everybody knows these words, and «trưởng phòng» is near «trong phòng».
    """
    people = [person.name for person in card.person]
    units = [person.unit for person in card.person if person.unit]
    places = [name for name in (card.agency.parent, card.agency.name, *(site.name for site in card.site)) if name]
    terms = [
        *(Term(written=name) for name in people),
        *card.glossary.terms,
        *office,
        *(Term(written=name) for name in [*units, *places]),
    ]
    given = [(*address.split(), name.split()[-1]) for name in people for address in ADDRESSED]
    spoken = [*(form for term in terms for form in _spoken(term)), *given]
    return Bias(tuple(dict.fromkeys(term.written for term in terms)), tuple(dict.fromkeys(_spelt(spoken))))


def _spoken(term: Term) -> Iterable[Sequence[str]]:
    """How a term may sound; nothing where its letters are not Vietnamese and nothing else is known."""
    forms = [form.split() for form in (*term.spoken, term.written)]
    yield from (form for form in forms if all(is_syllable(syllable) for syllable in form))
    yield from islice(term_readings(term), MOST_READINGS)


def _spelt(forms: Iterable[Sequence[str]]) -> Iterable[tuple[str, ...]]:
    return (tuple(one_spelling(syllable) for syllable in form) for form in forms)
