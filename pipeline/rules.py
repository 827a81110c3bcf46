"""quy-tac.toml: the office's own rules for the minutes, beside bienban.toml. What a rule is; docs/MINUTES.md."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from pipeline.records import Record, Text
from pipeline.toml import read_toml, validate

RuleKind = Literal[
    "opening", "closing", "off-record", "off-record-back", "on-record", "new-topic", "handover", "chair",
    "acting-chair", "secretary", "report", "opinion", "proposal", "assign", "conclusion", "conclusion-start",
    "decision", "remark", "vote-call", "in-favour", "against", "other-vote", "vote-question", "vote-result",
    "vote-past", "passed", "rejected", "correction", "withdrawal", "procedure", "courtesy", "end-of-speech",
    "introduction", "agenda", "present", "absent", "sites", "urgency", "support", "past",
]  # fmt: skip
"""What a rule finds; see docs/MINUTES.md."""
Phrase = Annotated[Text, Field(min_length=1)]


class Rule(Record):
    """[[rule]]: words that show something, as patterns (pipeline/minutes/patterns.py).

    say: the patterns.  unless: patterns which, anywhere in the sentence, make the rule void.
    yes, no: sentences in which it must be found, and must not be; the tests try them.
    """

    name: Annotated[Text, Field(pattern=r"^[\w-]+$")]
    kind: RuleKind
    say: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    unless: tuple[Phrase, ...] = ()
    yes: tuple[Phrase, ...] = ()
    no: tuple[Phrase, ...] = ()


class RuleFile(Record):
    """The whole of quy-tac.toml: rules to add, names of rules to leave out, verbs that begin a task."""

    rule: tuple[Rule, ...] = ()
    without: tuple[Text, ...] = ()
    verbs: tuple[Phrase, ...] = ()
    """«trồng cây»: what, after a unit's name, begins a task."""
    units: tuple[Phrase, ...] = ()
    """«tổ một cửa»: units that are on no card."""


def read_rules(path: Path) -> RuleFile:
    """The office's rules; a missing file has none. Raises SettingsError naming file and key."""
    return validate(RuleFile, read_toml(path), str(path)) if path.is_file() else RuleFile()
