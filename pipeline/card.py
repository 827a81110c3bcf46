"""The meeting card: what the secretariat knows about a meeting before anybody listens to it.

`hop.toml` beside `hop.m4a`, or `meeting.toml` inside a meeting's folder. Optional: what a card
does not say stays a visible blank in the document.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from pipeline.language import message
from pipeline.records import Record, Term, Text
from pipeline.toml import read_toml, validate

Role = Literal["chair", "secretary", "delegate", "speaker"]
Count = Annotated[int, Field(ge=1)]


def _clock(value: object) -> datetime:
    """TOML's date-time, or the same in quotes. A date alone would mean midnight, a number a moment in 1970."""
    if isinstance(value, datetime):
        return value
    try:
        if isinstance(value, str) and len(value) > len("2026-06-01"):
            return datetime.fromisoformat(value)
    except ValueError:
        pass
    raise ValueError(
        message("phải là ngày và giờ, như 2026-06-01T08:30:00", "must be date and time, as in 2026-06-01T08:30:00")
    )


Clock = Annotated[datetime, BeforeValidator(_clock)]
"""A date and time of day."""


class MeetingFacts(Record):
    """[meeting]: `kind` is what the closing sentence calls it: cuộc họp, hội nghị, hội thảo."""

    kind: Text = "cuộc họp"
    title: Text | None = None
    number: int | None = Field(default=None, ge=1)
    place: Text | None = None
    start: Clock | None = None
    end: Clock | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start and self.end and self.end.replace(tzinfo=None) <= self.start.replace(tzinfo=None):
            raise ValueError(message("end phải sau start", "end must come after start"))
        return self


class Agency(Record):
    """[agency]: cơ quan chủ quản, cơ quan ban hành, and the code used in số/ký hiệu."""

    parent: Text | None = None
    name: Text | None = None
    code: Text | None = None


class Person(Record):
    """[[person]]: somebody who takes part."""

    name: Text
    title: Text | None = None
    unit: Text | None = None
    site: Text | None = None
    role: Role = "delegate"


class AgendaItem(Record):
    """[[agenda]]: a subject and who presents it."""

    text: Text
    speaker: Text | None = None


class Site(Record):
    """[[site]]: a điểm cầu, with its head and the number of people present."""

    name: Text
    main: bool = False
    place: Text | None = None
    head: Text | None = None
    present: int | None = Field(default=None, ge=0)


def _term(value: object) -> object:
    """A term in its short form, only as it is written."""
    return {"written": value} if isinstance(value, str) else value


class Glossary(Record):
    """[glossary]: words that will be said: names, units, terms.

    `terms = ["chuyển đổi số", { written = "VNeID", spoken = ["vi nê ai đi"] }]`
    """

    terms: tuple[Annotated[Term, BeforeValidator(_term)], ...] = ()


class SpeakerBounds(Record):
    """[speakers]: the fewest and the most voices expected."""

    min: Count | None = None
    max: Count | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.min and self.max and self.max < self.min:
            raise ValueError(message(f"max {self.max} nhỏ hơn min {self.min}", f"max {self.max} below min {self.min}"))
        return self


class Files(Record):
    """[files]: the order in which a folder's recordings were made."""

    order: tuple[Text, ...] = ()


class Card(Record):
    """A whole card. Every part may be absent."""

    meeting: MeetingFacts = MeetingFacts()
    agency: Agency = Agency()
    person: tuple[Person, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    site: tuple[Site, ...] = ()
    glossary: Glossary = Glossary()
    speakers: SpeakerBounds = SpeakerBounds()
    files: Files = Files()

    def with_role(self, role: Role) -> Person | None:
        """The first person who has this role."""
        return next((person for person in self.person if person.role == role), None)


def read_card(path: Path | None) -> Card:
    """Read a card; an absent one is empty.

    Raises SettingsError naming the key and the nearest valid one.
    """
    if path is None:
        return Card()
    return validate(Card, read_toml(path), str(path))
