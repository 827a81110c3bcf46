"""transcribe: audio → transcript: which words, when, how sure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from pydantic import TypeAdapter

from pipeline.audio import duration_ms, read_samples
from pipeline.language import message
from pipeline.progress import Hook
from pipeline.records import Dropped, Span, Transcript
from pipeline.speech.activity import SileroDetector, find_regions, identity
from pipeline.speech.engines import Heard, Region, SpeechEngine, choose_engine, engine_class, segments_of
from pipeline.stage import Meeting, Stage
from pipeline.store import file_sha256

AUDIO = "audio.flac"
LANGUAGE = "vi"
AnySpan = TypeVar("AnySpan", bound=Span)
BLOCK_MS = 60_000
"""Voice activity reads this much audio at a time."""
HEARD = TypeAdapter(tuple[Heard, ...])


class TranscribeStage(Stage):
    """Find regions of speech, hear them. Finished parts are kept, so that a killed run goes on where it was."""

    name = "transcribe"
    only = "audio"
    reads: ClassVar[tuple[str, ...]] = (AUDIO,)
    writes: ClassVar[tuple[str, ...]] = ("transcript.json",)

    @cached_property
    def _engine_class(self) -> type[SpeechEngine]:
        return engine_class(choose_engine(self.settings, self.models))

    @cached_property
    def _engine(self) -> SpeechEngine:
        return self._engine_class(self.settings, self.models)

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        engine = self._engine_class.describe(self.settings, self.models)
        return {
            "engine": engine.model_dump(mode="json"),
            # batch and part_ms, too: a quantised engine hears a region a little differently in other company
            **self.settings.transcribe.model_dump(exclude={"engine", "model"}),
            "activity": self.settings.activity.model_dump(),
            "detector": identity(),
        }

    def run(self, meeting: Meeting, hook: Hook) -> None:
        audio = meeting.folder / AUDIO
        regions = self._regions(audio, hook)
        parts = in_parts(regions, self.settings.transcribe.part_ms)
        plan = {
            "version": self.version,
            "audio": file_sha256(audio),
            "regions": [(region.start, region.end) for region in regions],
            **self.parameters(meeting),
        }
        checkpoint = meeting.folder.checkpoint(self.name, plan)
        heard: list[Heard] = []
        done, total = 0, sum(region.duration for region in regions)
        for number, part in enumerate(parts):
            found = checkpoint.load(number)
            if found is None:
                found = HEARD.dump_json(self._hear(audio, part, _within(hook, done, total)))
                checkpoint.save(number, found)
            heard.extend(HEARD.validate_json(found))
            done += sum(region.duration for region in part)
            hook(self.name, done, total)
        engine = self._engine_class.describe(self.settings, self.models)
        segments = segments_of(heard)
        dropped = sorted((each for each in heard if isinstance(each, Dropped)), key=lambda each: each.start)
        meeting.folder.write(
            "transcript.json",
            Transcript(language=LANGUAGE, engine=engine, segments=tuple(segments), dropped=tuple(dropped)),
        )
        checkpoint.clear()
        if not segments:
            meeting.warnings.append(_nothing_heard())

    def close(self) -> None:
        if "_engine" in self.__dict__:
            self._engine.close()
            del self._engine

    def _regions(self, audio: Path, hook: Hook) -> list[Region]:
        total = duration_ms(audio)
        hook(self.name, 0, total)
        blocks = (read_samples(audio, start, start + BLOCK_MS) for start in range(0, total, BLOCK_MS))
        return find_regions(SileroDetector().curves(blocks), total, self.settings.activity)

    def _hear(self, audio: Path, part: Sequence[Region], hook: Hook) -> tuple[Heard, ...]:
        """What one part holds, times from the start of the meeting's audio."""
        begin = part[0].start
        samples = read_samples(audio, begin, part[-1].end)
        regions = [Region(start=region.start - begin, end=region.end - begin) for region in part]
        return tuple(_moved(each, begin) for each in self._engine.transcribe(samples, regions, hook))


def in_parts(regions: Sequence[Region], part_ms: int) -> list[list[Region]]:
    """Group regions, in order, so that a part reaches over at most part_ms of audio, or is one region."""
    parts: list[list[Region]] = []
    for region in regions:
        if parts and region.end - parts[-1][0].start <= part_ms:
            parts[-1].append(region)
        else:
            parts.append([region])
    return parts


def _moved(heard: Heard, by_ms: int) -> Heard:
    if isinstance(heard, Dropped):
        return _later(heard, by_ms)
    words = tuple(_later(word, by_ms) for word in heard.words)
    return _later(heard, by_ms).model_copy(update={"words": words})


def _later(span: AnySpan, by_ms: int) -> AnySpan:
    return span.model_copy(update={"start": span.start + by_ms, "end": span.end + by_ms})


def _within(hook: Hook, done_ms: int, total_ms: int) -> Hook:
    """Progress of one part as progress of the whole, in ms of speech."""

    def report(_step: str, completed: int, _of: int) -> None:
        hook(TranscribeStage.name, done_ms + completed, total_ms)

    return report


def _nothing_heard() -> str:
    return message(
        "Không nghe thấy lời nói nào trong bản ghi âm: hãy nghe thử audio.flac.",
        "No speech was heard in the recording: listen to audio.flac.",
    )
