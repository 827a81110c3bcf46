"""extract: utterances → minutes.json: who the voices are (nguoi-noi.toml, samples/), and what they said and decided.

A transcript has nothing to cut samples from, but may name its speakers. Where its times are guesses, the clock
time of the closing is known only where it was said. What was said off the record is quoted nowhere, no sample is
cut from it, and the office's language model, where there is one, does not see it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from pipeline.audio import read_samples
from pipeline.errors import SettingsError
from pipeline.language import message
from pipeline.minutes.analysis import Analyser
from pipeline.minutes.structure import Heard, minutes, on_the_record
from pipeline.overlay.people import reviewed_speakers
from pipeline.overlay.voices import is_added_voice
from pipeline.progress import Hook
from pipeline.records import (
    SAMPLE_RATE,
    Correction,
    Recording,
    Span,
    Turn,
    Turns,
    Utterance,
    Utterances,
    Withheld,
)
from pipeline.review_file import ReviewFile
from pipeline.rewriting import rewriting_key, rewritten
from pipeline.speakers.namefile import NAME_FILE, hours_minutes_seconds, labels_in_order, parse_entries, sample_file
from pipeline.speakers.naming import Given, name_speakers
from pipeline.speakers.samples import choose_sample, level_dbfs
from pipeline.stage import AUDIO, Meeting, Stage
from pipeline.store import atomic_path, utterances_file

SECRETARYS = {"name", "title", "unit", "site"}
"""The keys of nguoi-noi.toml that the secretary fills in; the others are ours."""


class ExtractStage(Stage):
    """Speakers with names, roles and speaking times; all items of the minutes with their evidence."""

    name = "extract"
    version = 3
    reads: ClassVar[tuple[str, ...]] = ("recording.json", AUDIO, "turns.json", utterances_file("review"))
    writes: ClassVar[tuple[str, ...]] = ("minutes.json", NAME_FILE)
    may_be_edited: ClassVar[tuple[str, ...]] = (NAME_FILE,)

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        entries = parse_entries(_name_file(meeting) or b"", str(meeting.folder / NAME_FILE))
        card = meeting.card
        return {
            "people": [person.model_dump() for person in card.person],
            "names": {label: entry.model_dump(include=SECRETARYS) for label, entry in entries.items() if entry.filled},
            "units": _units(meeting),
            "day": card.meeting.start.date().isoformat() if card.meeting.start else None,
            "rules": self.settings.minutes.model_dump(mode="json"),
            "renamed": [one.model_dump(mode="json") for one in _renamings(meeting)],
            **({"rewrite": rewriting_key(self.settings.rewrite)} if self.settings.rewrite.enabled else {}),
        }

    def run(self, meeting: Meeting, hook: Hook) -> None:
        recording = meeting.folder.read("recording.json", Recording)
        heard = meeting.folder.read("turns.json", Turns)
        given = Given(heard.names, has_audio=meeting.kind == "audio", timed=not recording.times_estimated)
        utterances = meeting.folder.read(utterances_file("review"), Utterances).utterances
        analyser = self._analyser(meeting, heard)
        spoken, said, passages = on_the_record(utterances, analyser)
        existing = _name_file(meeting)
        origin = str(meeting.folder / NAME_FILE)
        heard_here = [one for one in spoken if not is_added_voice(one.speaker)]
        naming = name_speakers(existing, heard.turns, heard_here, meeting.card, origin, given)
        if given.has_audio:
            _cut_samples(meeting, [turn for turn in heard.turns if not any(map(turn.overlaps, passages))], spoken, hook)
        start = meeting.card.meeting.start or recording.started_at
        day = start.date() if start else None
        review = ReviewFile(meeting.folder).read()
        speakers, _ = reviewed_speakers(naming.speakers, utterances, review, meeting.card.person)
        told = Heard(meeting.name, spoken, said, speakers, day, recording.started_at, given.timed)
        found = minutes(told, analyser, passages)
        shorter: list[str] = []
        if self.settings.rewrite.enabled:
            found, shorter = rewritten(found, self.settings.rewrite, analyser, meeting.folder, hook)
        meeting.folder.write("minutes.json", found)
        if existing != naming.text.encode():
            meeting.folder.write_text(NAME_FILE, naming.text)
        wrong = [_wrong_example(*one) for one in analyser.failing(self.settings.minutes.rule)]
        meeting.warnings.extend([*naming.warnings, *wrong, *_told(passages, given.timed), *shorter])

    def _analyser(self, meeting: Meeting, heard: Turns) -> Analyser:
        """With the names of the card and the transcript. Raises SettingsError for a pattern that cannot be read."""
        persons = [*(person.name for person in meeting.card.person), *heard.names.values()]
        try:
            return Analyser(persons, _units(meeting), self.settings.minutes)
        except ValueError as error:
            raise SettingsError(
                message(
                    f"quy-tac.toml: mẫu câu không đọc được: {error}", f"quy-tac.toml: cannot read pattern: {error}"
                ),
                message("Cách viết mẫu câu: docs/MINUTES.md.", "How patterns are written: docs/MINUTES.md."),
            ) from error


def _renamings(meeting: Meeting) -> list[Correction]:
    """What reviewers said about who speaks."""
    active = ReviewFile(meeting.folder).read().active
    return [one for one in active if one.place.target == "speaker" or one.place.field == "speaker"]


def _wrong_example(rule: str, text: str) -> str:
    return message(
        f"quy-tac.toml: quy tắc '{rule}' không đúng với ví dụ của nó: «{text}»",
        f"quy-tac.toml: rule '{rule}' fails its own example: «{text}»",
    )


def _units(meeting: Meeting) -> list[str]:
    """What the card calls agencies and units."""
    card = meeting.card
    named = [card.agency.name, card.agency.parent, *(person.unit for person in card.person)]
    return list(dict.fromkeys(name for name in named if name))


def _told(passages: Sequence[Withheld], timed: bool) -> list[str]:
    """Off the record: by time only."""
    if not passages:
        return []
    if not timed:
        return [
            message(
                f"{len(passages)} đoạn có yêu cầu không ghi biên bản: không đưa vào văn bản nào.",
                f"{len(passages)} passages were said off the record: they are in no document.",
            )
        ]
    spans = ", ".join(
        f"{hours_minutes_seconds(passage.start)}-{hours_minutes_seconds(passage.end)}" for passage in passages
    )
    return [
        message(
            f"Có yêu cầu không ghi biên bản: đoạn {spans} không đưa vào văn bản nào. Kiểm tra lại.",
            f"Off the record: {spans} is in no document. Please check.",
        )
    ]


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
