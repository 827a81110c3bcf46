"""What all records have in common."""

from __future__ import annotations

import unicodedata
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator


def nfc(text: str) -> str:
    """Unicode normalisation form C, the one form of all text here."""
    return unicodedata.normalize("NFC", text)


Text = Annotated[str, AfterValidator(nfc)]
Milliseconds = Annotated[int, Field(ge=0)]
Probability = Annotated[float, Field(ge=0.0, le=1.0)]


class Record(BaseModel):
    """Base of all records."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A stretch of time, [start, end) in ms."""

    start: Milliseconds
    end: Milliseconds

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"end {self.end} before start {self.start}")
        return self

    @property
    def duration(self) -> int:
        """Length in ms."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether both last at one moment."""
        return self.start < other.end and other.start < self.end
