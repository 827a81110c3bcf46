"""punctuate: sentences and capitals, from Whisper held to the words that are already known; a transcript's own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from typing import Any, ClassVar

from pipeline.audio import read_samples
from pipeline.progress import Hook
from pipeline.records import Transcript, Utterance, Utterances
from pipeline.settings import Settings
from pipeline.speakers.attribution import CLOSERS
from pipeline.speech.cohesion import Cohesion
from pipeline.speech.constrained import capitalised
from pipeline.speech.lexicon import WEIGHTS, load_lexicon
from pipeline.speech.packing import group
from pipeline.speech.punctuation import Decision, Punctuator, apply, describe, finish
from pipeline.stage import AUDIO, Meeting, Stage
from pipeline.store import file_sha256, utterances_file
from pipeline.weights import Models

TRANSCRIPT = "transcript.json"
MARKS = frozenset(".,;:?!…")
STOPS = MARKS | frozenset("-–—")


class PunctuateStage(Stage):
    """Write each utterance's text with marks and capitals; raw_text and words stay."""

    name = "punctuate"
    version = 2
    reads: ClassVar[tuple[str, ...]] = (AUDIO, utterances_file("attribute"), TRANSCRIPT)
    writes: ClassVar[tuple[str, ...]] = (utterances_file("punctuate"),)

    def __init__(self, settings: Settings, models: Models) -> None:
        super().__init__(settings, models)
        self._loaded: Punctuator | None = None

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        if meeting.kind == "transcript" or not self.settings.punctuate.enabled:
            return {"enabled": False}
        engine = describe(self.models).model_dump(mode="json")
        return {"enabled": True, "engine": engine, "lexicon": self.models.hashes(WEIGHTS)}

    def run(self, meeting: Meeting, hook: Hook) -> None:
        given = meeting.folder.read(utterances_file("attribute"), Utterances).utterances
        engine = meeting.folder.read(TRANSCRIPT, Transcript).engine
        if meeting.kind == "transcript":
            written = [utterance.model_copy(update={"text": as_given(utterance.text)}) for utterance in given]
        elif engine.punctuates or not self.settings.punctuate.enabled:
            written = [utterance.model_copy(update={"text": finish(utterance.text)}) for utterance in given]
        else:
            written = apply(given, self._decide(meeting, given, hook), self._together)
        meeting.folder.publish_utterances(self.name, Utterances(stage=self.name, utterances=tuple(written)))
        meeting.folder.checkpoint(self.name, None).clear()

    def _decide(self, meeting: Meeting, utterances: Sequence[Utterance], hook: Hook) -> list[Decision]:
        """Window by window, in parts that outlive a killed run."""
        windows = self._punctuator.pack(utterances)
        settings = self.settings.punctuate
        parts = group(windows, settings.part_ms)
        heard = [file_sha256(meeting.folder / path) for path in self.reads]
        plan = [self.version, self.parameters(meeting), settings.model_dump(), heard]
        checkpoint = meeting.folder.checkpoint(self.name, plan)
        decisions: list[Decision] = []
        for number, part in enumerate(parts):
            saved = checkpoint.load(number)
            if saved is None:
                found = self._punctuator.decide(utterances, part, lambda start, end: self._read(meeting, start, end))
                saved = json.dumps(list(found), ensure_ascii=False).encode()
                checkpoint.save(number, saved)
            decisions += [tuple(decision) for decision in json.loads(saved)]
            hook(self.name, number + 1, len(parts))
        return decisions

    @cached_property
    def _together(self) -> Cohesion:
        return Cohesion(load_lexicon(self.models))

    @property
    def _punctuator(self) -> Punctuator:
        if self._loaded is None:
            self._loaded = Punctuator(self.settings, self.models)
        return self._loaded

    @staticmethod
    def _read(meeting: Meeting, start: int, end: int) -> Any:
        return read_samples(meeting.folder / AUDIO, start, end)

    def close(self) -> None:
        self._loaded = None


def as_given(text: str) -> str:
    """A transcript's text keeps its marks and capitals; without any mark it gets a capital and a full stop.

    No word is added or taken away.
    """
    ending = text.rstrip(CLOSERS)[-1:]
    if not text or ending in STOPS:
        return text
    marked = any(word[-1] in MARKS for word in text.split())
    return f"{text if marked else capitalised(text)}."
