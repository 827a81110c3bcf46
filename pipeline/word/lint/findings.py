"""What the linter says: where, what, which rule, how to mend it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from pipeline.language import message
from pipeline.word.lint.catalogue import RULES
from pipeline.word.lint.story import Para

Mend = Callable[[], None]
QUOTE = 60
"""Characters of a paragraph that are quoted."""


class Severity(StrEnum):
    """How much a finding weighs. Notes are no faults: they leave the exit code at 0."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Place:
    """A spot in the document, as a reader finds it."""

    where: str
    quote: str = ""


@dataclass
class Finding:
    """One fault, at one place or at all places where it is the same."""

    rule: str
    what: str
    how: str
    places: list[Place] = field(default_factory=list)
    mends: list[Mend] = field(default_factory=list)

    @property
    def severity(self) -> Severity:
        return Severity(RULES[self.rule].severity)

    @property
    def source(self) -> str:
        return message(RULES[self.rule].source, RULES[self.rule].source_en)

    @property
    def mendable(self) -> bool:
        return bool(self.mends)


class Findings:
    """Collects findings; the same fault at several places is one finding."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], Finding] = {}

    def add(  # noqa: PLR0913, PLR0917 - the parts of a finding
        self, rule: str, at: Para | Place, what: str, how: str, mend: Mend | None = None, quote: str | None = None
    ) -> None:
        """Report a fault. `quote` stands for the paragraph's beginning."""
        finding = self._found.setdefault((rule, what), Finding(rule, what, how))
        if isinstance(at, Para):
            at = Place(at.where, _cut(at.text if quote is None else quote))
        if at not in finding.places:
            finding.places.append(at)
        if mend is not None:
            finding.mends.append(mend)

    def all(self) -> list[Finding]:
        """The gravest first, else in the order of the checks."""
        return sorted(self._found.values(), key=lambda finding: list(Severity).index(finding.severity))


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= QUOTE else f"{text[: QUOTE - 1].rstrip()}…"
