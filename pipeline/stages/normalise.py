"""normalise: the text that is printed: glossary, numbers and dates, capitals; and what in it should be heard again."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, ClassVar

from pipeline.card import Agency, Card
from pipeline.progress import Hook
from pipeline.records import Flag, Reading, Span, Term, Transcript, Utterance, Utterances
from pipeline.settings import Settings
from pipeline.stage import Meeting, Stage
from pipeline.store import utterances_file
from pipeline.vietnamese.capitals import Known
from pipeline.vietnamese.glossary import Glossary
from pipeline.vietnamese.roster import Roster
from pipeline.vietnamese.sounds import is_syllable
from pipeline.vietnamese.written_form import WrittenForm

TRANSCRIPT = "transcript.json"
SHOWN_EVERY = 200
"""Utterances between two reports of progress."""
NEIGHBOURS = 8
"""Utterances that may overlap in time, where several people speak at once."""


class NormaliseStage(Stage):
    """Write each utterance's text as the office types it; raw_text and words stay."""

    name = "normalise"
    version = 3
    reads: ClassVar[tuple[str, ...]] = (TRANSCRIPT, utterances_file("punctuate"))
    writes: ClassVar[tuple[str, ...]] = (utterances_file("normalise"),)

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        return {
            "normalise": self.settings.normalise.model_dump(mode="json"),
            "people": people(meeting.card),
            "terms": [term.model_dump(mode="json") for term in terms(meeting.card, self.settings)],
        }

    def run(self, meeting: Meeting, hook: Hook) -> None:
        given = meeting.folder.read(utterances_file("punctuate"), Utterances).utterances
        readings = _disagreeing(meeting.folder.read(TRANSCRIPT, Transcript).readings, given)
        names, own = people(meeting.card), terms(meeting.card, self.settings)
        form = written_form(names, own, self.settings)
        roster = Roster(names)
        written: list[Utterance] = []
        for number, utterance in enumerate(given):
            written.append(_flagged(_written(utterance, form), readings.get(number, ()), roster))
            if not len(written) % SHOWN_EVERY:
                hook(self.name, len(written), len(given))
        meeting.folder.publish_utterances(self.name, Utterances(stage=self.name, utterances=tuple(written)))
        hook(self.name, max(1, len(given)), max(1, len(given)))


_AT_THE_END = re.compile(r"\b(?:xã|phường|thị trấn|đặc khu)(?: [A-ZĐÀ-Ỹ]\w*){2,}$")


def people(card: Card) -> list[str]:
    """Who is named on the card: participants; speakers of the agenda and heads of sites where these are persons."""
    others = [item.speaker for item in card.agenda] + [site.head for site in card.site]
    named = [name.partition(",")[0].strip() for name in others if name]
    return list(dict.fromkeys([*(person.name for person in card.person), *filter(_is_name, named)]))


def _is_name(text: str) -> bool:
    """Two syllables or more, each with a capital: «Sở Tài chính» is none."""
    tokens = text.split()
    return len(tokens) > 1 and all(token[:1].isupper() for token in tokens)


def terms(card: Card, settings: Settings) -> list[Term]:
    """What the card and the office write in one way: glossaries, agencies, units, sites.

    Titles are written in two ways (Giám đốc Sở …, các giám đốc sở), the agenda's lines are sentences, and a unit of
    one or two common syllables («văn phòng») is a common word: the rules of capitals know better.
    """
    given = [*card.glossary.terms, *settings.office.glossary]
    agencies: Sequence[Agency] = (card.agency, settings.office.agency)
    named = [name for agency in agencies for name in (agency.name, agency.parent)]
    named += [person.unit for person in card.person]
    named += [_place(person.unit) for person in card.person if person.unit]
    named += [site.name for site in card.site]
    return list(dict.fromkeys([*given, *(Term(written=name) for name in named if name and _is_own(name))]))


def _place(unit: str) -> str | None:
    """«xã Hòa Bình» of «UBND xã Hòa Bình»: a place whose name is a word, too."""
    found = _AT_THE_END.search(unit)
    return found[0] if found else None


def _is_own(name: str) -> bool:
    tokens = name.split()
    return len(tokens) >= 3 or not all(map(is_syllable, tokens))


def written_form(names: Sequence[str], own: Sequence[Term], settings: Settings) -> WrittenForm:
    """The rules for a meeting. Names of two syllables are found where somebody is addressed, not by their sound."""
    by_sound = [*own, *(Term(written=name) for name in names if len(name.split()) >= 3)]
    known = Known(people=tuple(names), terms=tuple(term.written for term in own))
    return WrittenForm(Glossary(by_sound), known, settings.normalise.tone)


def _written(utterance: Utterance, form: WrittenForm) -> Utterance:
    written = form.write(utterance.text, utterance.words, utterance.edits)
    return utterance.model_copy(update={"text": written.text, "edits": written.edits})


def _flagged(utterance: Utterance, readings: Sequence[Reading], roster: Roster) -> Utterance:
    """With readings that disagree, and flags for what should be heard again; flags that it has stay."""
    flags: list[Flag] = list(utterance.flags)
    if readings:
        flags.append("number")
    if roster and roster.strangers(utterance.text.split()):
        flags.append("unknown-name")
    kept = tuple(dict.fromkeys([*utterance.readings, *readings]))
    return utterance.model_copy(update={"flags": tuple(dict.fromkeys(flags)), "readings": kept})


def _disagreeing(readings: Sequence[Reading], utterances: Sequence[Utterance]) -> dict[int, list[Reading]]:
    """The second engine's readings that disagree, each with the number of the utterance that it overlaps most."""
    starts = [utterance.start for utterance in utterances]
    found: dict[int, list[Reading]] = {}
    for reading in readings:
        last = bisect_right(starts, reading.end)
        near = range(max(0, last - NEIGHBOURS), last)
        if near and not reading.agrees:
            best = max(near, key=lambda number: _overlap(reading, utterances[number]))
            if _overlap(reading, utterances[best]) > 0:
                found.setdefault(best, []).append(reading)
    return found


def _overlap(one: Span, other: Span) -> int:
    """How long both last, in ms."""
    return min(one.end, other.end) - max(one.start, other.start)
