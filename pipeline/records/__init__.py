"""The records that stages exchange, as JSON files that other programs may read.

Time is integer milliseconds from the start of the meeting's audio. Text is NFC.
Records are immutable, refuse unknown keys and write their keys in a fixed order.
"""

from pipeline.records.base import Milliseconds, Probability, Record, Span, Text, nfc
from pipeline.records.heard import (
    SAMPLE_RATE,
    Dropped,
    Edit,
    EditKind,
    EngineInfo,
    Flag,
    Loudness,
    Reading,
    Recording,
    Segment,
    Source,
    Term,
    Transcript,
    Turn,
    Turns,
    Utterance,
    Utterances,
    Word,
)
from pipeline.records.minutes import (
    Attendance,
    Evidence,
    Item,
    Minutes,
    Moment,
    Opinion,
    Proposal,
    Report,
    SiteHeard,
    Speaker,
    Tally,
    Task,
    Vote,
    Withheld,
)

__all__ = [
    "PUBLIC",
    "SAMPLE_RATE",
    "Attendance",
    "Dropped",
    "Edit",
    "EditKind",
    "EngineInfo",
    "Evidence",
    "Flag",
    "Item",
    "Loudness",
    "Milliseconds",
    "Minutes",
    "Moment",
    "Opinion",
    "Probability",
    "Proposal",
    "Reading",
    "Record",
    "Recording",
    "Report",
    "Segment",
    "SiteHeard",
    "Source",
    "Span",
    "Speaker",
    "Tally",
    "Task",
    "Term",
    "Text",
    "Transcript",
    "Turn",
    "Turns",
    "Utterance",
    "Utterances",
    "Vote",
    "Withheld",
    "Word",
    "nfc",
]

PUBLIC: dict[str, type[Record]] = {
    "recording": Recording,
    "transcript": Transcript,
    "turns": Turns,
    "utterances": Utterances,
    "minutes": Minutes,
}
"""The public files, by stem; `bienban schema` exports their JSON Schemas."""
