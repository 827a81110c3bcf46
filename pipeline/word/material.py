"""What the documents are made of, gathered from the meeting's records, its card and the office's settings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from pipeline.card import Agency, Card, Site
from pipeline.records import Minutes, Recording, Speaker, Transcript, Utterance
from pipeline.settings import Office
from pipeline.word.wording import clean, person, post, site_tag, unnamed


@dataclass(frozen=True)
class Material:
    """The whole content of one meeting's documents."""

    card: Card
    office: Office
    recording: Recording
    transcript: Transcript
    minutes: Minutes
    utterances: tuple[Utterance, ...]
    mark_below: float
    """Words with less confidence are marked in the transcript."""
    people: tuple[str, ...] = ()
    """Who is named on the card: other names get a comment."""

    @cached_property
    def spoken(self) -> tuple[Utterance, ...]:
        """The utterances that have text, in order of time."""
        with_text = (utterance for utterance in self.utterances if clean(utterance.text))
        return tuple(sorted(with_text, key=lambda utterance: (utterance.start, utterance.id)))

    @property
    def timed(self) -> bool:
        """Whether times may be printed: those of a transcript that gives none are guesses."""
        return not self.recording.times_estimated

    @property
    def heard(self) -> bool:
        """Whether the words were heard in a recording, and not given as a transcript."""
        return self.recording.kind == "audio"

    @cached_property
    def agency(self) -> Agency:
        """The card's agency, each absent field from the office's settings."""
        own, office = self.card.agency, self.office.agency
        return Agency(
            parent=own.parent if own.parent is not None else office.parent,
            name=own.name if own.name is not None else office.name,
            code=own.code if own.code is not None else office.code,
        )

    @cached_property
    def place(self) -> str | None:
        """Where the meeting was."""
        return self.card.meeting.place or self.office.place

    @cached_property
    def end(self) -> datetime | None:
        """When it ended: from the card, else heard in the recording."""
        closing = self.minutes.closing
        return self.card.meeting.end or (closing.clock if closing else None)

    @cached_property
    def dated(self) -> datetime | None:
        """The date of the documents' properties, which has to be the same at each run."""
        return self.card.meeting.start or self.recording.started_at

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """The điểm cầu, the main one first."""
        return tuple(sorted(self.card.site, key=lambda site: not site.main))

    def short_name(self, speaker: str) -> str:
        """A speaker's name, or «Người nói 1»."""
        known = self._speakers.get(speaker)
        return clean(known.name) if known and known.name else unnamed(speaker)

    def full_name(self, utterance: Utterance) -> str:
        """Name, title, unit, and the điểm cầu when it is not the main one."""
        known = self._speakers.get(utterance.speaker)
        if known is None:
            words = unnamed(utterance.speaker)
        elif known.name:
            words = person(known.name, known.title, known.unit)
        else:
            work = post(known.title, known.unit)
            words = f"{unnamed(known.id)} ({work})" if work else unnamed(known.id)
        tag = self.elsewhere(utterance.site or (known.site if known else None))
        return f"{words} {tag}" if tag else words

    def elsewhere(self, site: str | None) -> str:
        """«(điểm cầu …)» for a site that is not the main one, else nothing."""
        if not site or any(known.main and clean(known.name) == clean(site) for known in self.card.site):
            return ""
        return site_tag(site)

    @cached_property
    def _speakers(self) -> dict[str, Speaker]:
        return {speaker.id: speaker for speaker in self.minutes.speakers}
