"""diarize: audio → turns: who speaks when."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar

from pipeline.audio import duration_ms, read_samples
from pipeline.language import message
from pipeline.progress import Hook
from pipeline.records import Span, Turns
from pipeline.speakers.diarization import Diarizer, diarizer_class
from pipeline.speakers.turns import rttm
from pipeline.stage import Meeting, Stage
from pipeline.store import file_sha256

AUDIO = "audio.flac"


class DiarizeStage(Stage):
    """Tell the speakers apart. Finished parts are kept, so that a killed run goes on where it was."""

    name = "diarize"
    only = "audio"
    reads: ClassVar[tuple[str, ...]] = (AUDIO,)
    writes: ClassVar[tuple[str, ...]] = ("turns.json", "turns.rttm")

    @cached_property
    def _diarizer(self) -> Diarizer:
        return diarizer_class(self.models)(self.settings, self.models)

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        engine = diarizer_class(self.models).describe(self.settings, self.models)
        return {
            **self.settings.diarize.model_dump(),
            "bounds": meeting.card.speakers.model_dump(),
            "engine": engine.model_dump(mode="json"),
        }

    def run(self, meeting: Meeting, hook: Hook) -> None:
        audio, bounds = meeting.folder / AUDIO, meeting.card.speakers
        total = duration_ms(audio)
        plan = {"version": self.version, "audio": file_sha256(audio), **self.parameters(meeting)}
        checkpoint = meeting.folder.checkpoint(self.name, plan)
        heard: list[bytes] = []
        for number, part in enumerate(self._diarizer.parts(total)):
            found = checkpoint.load(number)
            if found is None:
                samples = read_samples(audio, part.start, part.end)
                found = self._diarizer.hear(samples, bounds, _within(part, total, hook))
                checkpoint.save(number, found)
            heard.append(found)
            hook(self.name, part.end, total)
        turns = self._diarizer.conclude(heard, total, bounds)
        meeting.folder.write("turns.json", turns)
        meeting.folder.write_text("turns.rttm", rttm(turns.turns, meeting.name))
        checkpoint.clear()
        meeting.warnings.extend(_unexpected_count(turns, meeting))

    def close(self) -> None:
        if "_diarizer" in self.__dict__:
            self._diarizer.close()
            del self._diarizer


def _within(part: Span, total_ms: int, hook: Hook) -> Hook:
    """Progress of one part as progress of the whole, in ms."""

    def report(_step: str, completed: int, of: int) -> None:
        hook(DiarizeStage.name, part.start + part.duration * completed // of, total_ms)

    return report


def _unexpected_count(turns: Turns, meeting: Meeting) -> list[str]:
    """A warning when the number of voices is outside what the card says."""
    bounds, found = meeting.card.speakers, len({turn.speaker for turn in turns.turns})
    if (bounds.min or 0) <= found <= (bounds.max or found):
        return []
    low, high = bounds.min or 1, bounds.max or "…"
    return [
        message(
            f"Nghe được {found} giọng nói, thẻ cuộc họp ghi từ {low} đến {high} ([speakers]).",
            f"{found} voices were heard; the card says {low} to {high} ([speakers]).",
        )
    ]
