"""extract: utterances → minutes.json; who the voices are (nguoi-noi.toml, samples/); opening and closing.

A transcript has nothing to cut samples from, but may name its speakers. Where its times are guesses, the clock
time of the closing is not known.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from pipeline.audio import read_samples
from pipeline.minutes.moments import closing, opening
from pipeline.progress import Hook
from pipeline.records import SAMPLE_RATE, Minutes, Recording, Span, Turn, Turns, Utterance, Utterances
from pipeline.speakers.namefile import NAME_FILE, labels_in_order, parse_entries, sample_file
from pipeline.speakers.naming import Given, name_speakers
from pipeline.speakers.samples import choose_sample, level_dbfs
from pipeline.stage import AUDIO, Meeting, Stage
from pipeline.store import atomic_path, utterances_file

SECRETARYS = {"name", "title", "unit", "site"}
"""The keys of nguoi-noi.toml that the secretary fills in; the others are ours."""


class ExtractStage(Stage):
    """First version: speakers with names and speaking times, opening and closing."""

    name = "extract"
    reads: ClassVar[tuple[str, ...]] = ("recording.json", AUDIO, "turns.json", utterances_file("normalise"))
    writes: ClassVar[tuple[str, ...]] = ("minutes.json", NAME_FILE)
    may_be_edited: ClassVar[tuple[str, ...]] = (NAME_FILE,)

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        entries = parse_entries(_name_file(meeting) or b"", str(meeting.folder / NAME_FILE))
        return {
            "people": [person.model_dump() for person in meeting.card.person],
            "names": {label: entry.model_dump(include=SECRETARYS) for label, entry in entries.items() if entry.filled},
        }

    def run(self, meeting: Meeting, hook: Hook) -> None:
        recording = meeting.folder.read("recording.json", Recording)
        heard = meeting.folder.read("turns.json", Turns)
        given = Given(heard.names, has_audio=meeting.kind == "audio", timed=not recording.times_estimated)
        utterances = meeting.folder.read(utterances_file("normalise"), Utterances).utterances
        existing = _name_file(meeting)
        origin = str(meeting.folder / NAME_FILE)
        naming = name_speakers(existing, heard.turns, utterances, meeting.card, origin, given)
        if given.has_audio:
            _cut_samples(meeting, heard.turns, utterances, hook)
        opened = opening(utterances, recording.started_at)
        closed = closing(utterances, opened)
        if closed and not given.timed:
            closed = closed.model_copy(update={"clock": None})
        meeting.folder.write(
            "minutes.json",
            Minutes(
                meeting=meeting.name,
                opening=opened,
                closing=closed,
                speakers=naming.speakers,
            ),
        )
        if existing != naming.text.encode():
            meeting.folder.write_text(NAME_FILE, naming.text)
        meeting.warnings.extend(naming.warnings)


def _name_file(meeting: Meeting) -> bytes | None:
    """nguoi-noi.toml as the secretary left it; None before the first run."""
    return meeting.folder.read_bytes(NAME_FILE) if (meeting.folder / NAME_FILE).is_file() else None


def _cut_samples(meeting: Meeting, turns: Sequence[Turn], utterances: Sequence[Utterance], hook: Hook) -> None:
    """samples/S1.flac, …: the clearest ten seconds of each voice."""
    import soundfile

    audio = meeting.folder / AUDIO
    words = [word for utterance in utterances for word in utterance.words]

    def level(span: Span) -> float:
        return level_dbfs(read_samples(audio, span.start, span.end))

    labels = labels_in_order([turn.speaker for turn in turns])
    for done, label in enumerate(labels, start=1):
        span = choose_sample(label, turns, words, level)
        if span is not None:
            with atomic_path(meeting.folder / sample_file(label)) as temp:
                soundfile.write(temp, read_samples(audio, span.start, span.end), SAMPLE_RATE, format="FLAC")
        hook("extract", done, len(labels))
