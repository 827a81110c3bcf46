"""Who a reviewer says is speaking: a voice renamed everywhere, or a speech given to somebody else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from pipeline.records import Place, Printed
from pipeline.vietnamese.text import fold
from pipeline.word.anchors import printed_first
from pipeline.word.edited.edits import Addition, Change, Edited, Heading, Passage
from pipeline.word.edited.expected import plain
from pipeline.word.edited.novelties import name_over, spoken_name

_UNNAMED = re.compile(r"người nói (?:\d+|chưa xác định)\b")
_SITE = re.compile(r"\s*\((?:điểm cầu\s+)?([^()]+)\)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """One change about a voice or a speech. `after` None: the field is empty now."""

    place: Place
    before: str
    after: str | None
    who: str
    when: datetime | None


@dataclass
class _Speech:
    """A printed speech: the voice, the texts of the line over it by field, and its utterances."""

    voice: str
    fields: dict[str, Passage] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    @property
    def gone(self) -> bool:
        return all(one.gone for one in self.fields.values() if one.printed)

    @property
    def name(self) -> str:
        """What is written as the name now: without a post or a place typed behind it."""
        return spoken_name(_SITE.sub("", self.fields["name"].text)).partition(",")[0].strip()

    @property
    def post(self) -> str:
        """A post that was typed behind the name."""
        return spoken_name(_SITE.sub("", self.fields["name"].text)).partition(",")[2].strip()

    @property
    def renamed(self) -> bool:
        now = self.fields.get("name")
        return now is not None and not now.gone and plain(self.name) != plain(now.printed)

    @property
    def change(self) -> Change | None:
        """The last change of the name."""
        return next(iter(self.fields["name"].changes[::-1]), None) if "name" in self.fields else None


class Speeches:
    """The speeches of a printed document and what became of the names over them."""

    def __init__(self, edited: Edited, printed: Printed) -> None:
        self._edited = edited
        self._printed = printed
        self._speeches = self._read()
        self._names: dict[str, str] = {}
        self._told: set[int] = set()
        """The speeches whose new names were given to utterances."""
        for speech in self._speeches.values():
            if "name" in speech.fields and not _UNNAMED.match(fold(speech.fields["name"].printed)):
                self._names.setdefault(fold(speech.fields["name"].printed), speech.voice)
        self._renamed = {
            voice: name for voice in {one.voice for one in self._speeches.values()} if (name := self._new_name(voice))
        }

    def _read(self) -> dict[str, _Speech]:
        found: dict[str, _Speech] = {}
        now: _Speech | None = None
        for anchor, place in self._printed.places.items():
            if place.target == "speaker":
                own = name_over(anchor) or _line_of(anchor, place.field)
                now = found.setdefault(own, _Speech(place.id))
                now.fields[place.field] = self._edited.passages[anchor]
            elif place.target == "utterance" and now is not None:
                now.said.append(anchor)
        return found

    def _new_name(self, voice: str) -> str | None:
        """The new name of a voice, when it has one wherever it speaks; of one that had none, when it has one at all.

        Where nothing is said under a name, one print of it counts for all.
        """
        own = [one for one in self._speeches.values() if one.voice == voice and "name" in one.fields and not one.gone]
        names = {fold(one.name) for one in own if one.renamed}
        if len(names) != 1 or names <= set(self._names):
            return None
        all_over = all(one.renamed for one in own if one.said)
        unnamed = any(_UNNAMED.match(fold(one.fields["name"].printed)) for one in own)
        return [one.name for one in own if one.renamed][-1] if all_over or unnamed else None

    def renamings(self) -> Iterator[Told]:
        """Names, titles, units and sites of voices."""
        told: set[tuple[str, str, str | None]] = set()
        for speech in self._speeches.values():
            if speech.gone or self._taken_over(speech):
                continue
            for one in self._fields(speech):
                mark = (one.place.id, one.place.field, one.after)
                if mark not in told:
                    told.add(mark)
                    yield one

    def _fields(self, speech: _Speech) -> Iterator[Told]:
        if speech.renamed and self._renamed.get(speech.voice):
            yield self._field(speech, "name", speech.name)
        typed_site = _SITE.search(speech.fields["name"].text) if "name" in speech.fields else None
        for name in ("title", "unit", "site"):
            now = speech.fields.get(name)
            text = now.text.strip(" ,()") if now else ""
            if name == "title" and speech.post:
                text = f"{speech.post}, {text}" if text else speech.post
            if name == "site" and typed_site and not text:
                text = typed_site[1].strip()
            if plain(text) != plain(now.printed if now else ""):
                yield self._field(speech, name, text)

    def _field(self, speech: _Speech, name: str, text: str) -> Told:
        now = speech.fields.get(name)
        source = now or speech.fields["name"]
        change = next(iter(source.changes[::-1]), None) or speech.change
        place = self._printed.places[source.anchor].model_copy(update={"field": name})
        who, when = (change.who, change.when) if change else ("", None)
        return Told(place, now.printed if now else "", text or None, who, when)

    def _taken_over(self, speech: _Speech) -> bool:
        """Whether the speech is somebody else's now."""
        return speech.renamed and (fold(speech.name) in self._names or not self._renamed.get(speech.voice))

    def given(self) -> Iterator[Told]:
        """Utterances that are somebody else's now."""
        for speech in self._speeches.values():
            for anchor in speech.said:
                passage = self._edited.passages[anchor]
                if passage.gone or passage.moved:
                    continue
                found = self._speaker(self._edited.headings.get(anchor, Heading()), speech)
                if found is None:
                    continue
                whose, change = found
                place = self._printed.places[anchor].model_copy(update={"field": "speaker"})
                who, when = (change.who, change.when) if change else ("", None)
                yield Told(place, self._voice(speech.voice), whose, who, when)

    def _speaker(self, heading: Heading, printed: _Speech) -> tuple[str, Change | Addition | None] | None:
        """Who speaks under a heading, when it is not who was printed."""
        change: Change | Addition | None
        if heading.typed is not None:
            whose, own = self._typed(heading.typed)
            change = heading.typed
        elif heading.anchor in self._speeches:
            over = self._speeches[heading.anchor]
            change = over.change if over is printed else printed.change
            if self._taken_over(over):
                self._told.add(id(over))
                whose = self._names.get(fold(over.name))
                own = whose or over.name
            else:
                whose = own = over.voice
        else:
            return None
        if whose == printed.voice:
            return None
        return (self._voice(whose) if whose else own), change

    def _typed(self, name: Addition) -> tuple[str | None, str]:
        """The voice that a typed line names, if it is one of the printed ones; voice or name."""
        text = spoken_name(_SITE.sub("", spoken_name(name.text))).partition(",")[0].strip()
        whose = self._names.get(fold(text))
        return whose, whose or text

    def named(self, name: Addition) -> str:
        """Whom a line names that was typed over something new: a voice, or somebody who has none."""
        whose, own = self._typed(name)
        return self._voice(whose) if whose else own

    def unheard(self) -> Iterator[Told]:
        """Posts over a speech that is somebody else's now, and names where nothing is said under them.

        To be asked after `given`.
        """
        for speech in self._speeches.values():
            if not self._taken_over(speech) or speech.gone:
                continue
            known = fold(speech.name) in self._names
            posts = [told for told in self._fields(speech) if told.place.field != "name" and told.after]
            yield from () if known else posts
            if id(speech) not in self._told:
                yield self._field(speech, "name", speech.name)

    def _voice(self, label: str) -> str:
        """«S2@123000»: a voice, and a moment (ms) at which it speaks."""
        spans: list[Place] = [
            self._printed.places[anchor] for one in self._speeches.values() if one.voice == label for anchor in one.said
        ]
        timed = [(place.start, place.end) for place in spans if place.start is not None and place.end is not None]
        if not timed:
            return label
        start, end = max(timed, key=lambda span: (span[1] - span[0], -span[0]))
        return f"{label}@{(start + end) // 2}"


def _line_of(anchor: str, field: str) -> str:
    """The name's anchor of the line that holds this one: «s.S1.x2» of «s.S1.title.x2»."""
    first = printed_first(anchor)
    return first.removesuffix(f".{field}") + anchor[len(first) :]


def grouped(printed: Printed) -> dict[tuple[str, str, str, str], list[str]]:
    """The anchors of each place, in the document's order: one that is printed twice has two."""
    found: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for anchor, place in printed.places.items():
        found[place.key].append(anchor)
    return dict(found)
