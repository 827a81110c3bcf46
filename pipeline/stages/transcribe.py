"""transcribe: audio → transcript: which words, when, how sure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import cached_property, partial
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from pydantic import TypeAdapter

from pipeline.audio import duration_ms, read_samples
from pipeline.language import message
from pipeline.progress import Hook
from pipeline.records import Dropped, EngineInfo, Reading, Segment, Span, Transcript, Word
from pipeline.speech.activity import Curves, SileroDetector, find_regions, identity
from pipeline.speech.bias import Bias, bias_of
from pipeline.speech.engines import INVENTIVE, Heard, Region, SpeechEngine, choose_engine, engine_class, segments_of
from pipeline.speech.guard import Numbers, readings
from pipeline.speech.inventions import Again, believed
from pipeline.speech.second import hear_again, in_batches, second_class, second_settings
from pipeline.stage import Meeting, Stage
from pipeline.store import MeetingFolder, file_sha256
from pipeline.vietnamese import guarded, sounds

AUDIO = "audio.flac"
LANGUAGE = "vi"
AnySpan = TypeVar("AnySpan", bound=Span)
T = TypeVar("T")
BLOCK_MS = 60_000
"""Voice activity reads this much audio at a time."""
SECOND_PART_MS = 300_000
"""Clips for the second engine are heard, and kept, in parts of about this length: ten of Whisper's windows."""
HEARD = TypeAdapter(tuple[Heard, ...])
WORDS = TypeAdapter(list[tuple[Word, ...]])
NUMBERS = Numbers(guarded.stretches, guarded.values, sounds.sequence_distance)


class TranscribeStage(Stage):
    """Find regions of speech, hear them. Finished parts are kept, so that a killed run goes on where it was."""

    name = "transcribe"
    version = 2
    only = "audio"
    reads: ClassVar[tuple[str, ...]] = (AUDIO,)
    writes: ClassVar[tuple[str, ...]] = ("transcript.json",)

    @cached_property
    def _name(self) -> str:
        return choose_engine(self.settings, self.models)

    @cached_property
    def _engine_class(self) -> type[SpeechEngine]:
        return engine_class(self._name)

    @cached_property
    def _engine(self) -> SpeechEngine:
        return self._engine_class(self.settings, self.models)

    @cached_property
    def _second_class(self) -> type[SpeechEngine] | None:
        return second_class(self._name) if self.settings.transcribe.guard else None

    @cached_property
    def _second(self) -> SpeechEngine:
        return second_class(self._name)(second_settings(self.settings), self.models)

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        engine = self._engine_class.describe(self.settings, self.models)
        second = self._second_info()
        return {
            "engine": engine.model_dump(mode="json"),
            "second": second and second.model_dump(mode="json"),
            # batch and part_ms, too: a quantised engine hears a region a little differently in other company
            **self.settings.transcribe.model_dump(exclude={"engine", "model"}),
            "activity": self.settings.activity.model_dump(),
            "detector": identity(),
            "bias": asdict(self._bias(meeting)),
        }

    def run(self, meeting: Meeting, hook: Hook) -> None:
        audio = meeting.folder / AUDIO
        duration = duration_ms(audio)
        curves = self._curves(audio, duration, hook)
        regions = find_regions(curves, duration, self.settings.activity)
        plan = {
            "version": self.version,
            "audio": file_sha256(audio),
            "regions": [(region.start, region.end) for region in regions],
            **self.parameters(meeting),
        }
        work = _Work(meeting.folder, plan, _Progress(hook, sum(region.duration for region in regions)))
        heard = self._heard(audio, regions, work, self._bias(meeting))
        segments, dropped = segments_of(heard), [each for each in heard if isinstance(each, Dropped)]
        again = partial(self._again, audio, work) if self._second_class else None
        if self._name in INVENTIVE:
            segments, invented = believed(segments, curves.voice, again, duration)
            dropped += invented
        transcript = Transcript(
            language=LANGUAGE,
            engine=self._engine_class.describe(self.settings, self.models),
            segments=tuple(segments),
            dropped=tuple(sorted(dropped, key=lambda each: (each.start, each.end))),
            readings=tuple(self._readings(segments, again, duration)),
        )
        meeting.folder.write("transcript.json", transcript)
        work.clear()
        if not segments:
            meeting.warnings.append(_nothing_heard())

    def close(self) -> None:
        for name in ("_engine", "_second"):
            if name in self.__dict__:
                getattr(self, name).close()
                delattr(self, name)

    def _curves(self, audio: Path, total: int, hook: Hook) -> Curves:
        hook(self.name, 0, total)
        blocks = (read_samples(audio, start, start + BLOCK_MS) for start in range(0, total, BLOCK_MS))
        return SileroDetector().curves(blocks)

    def _bias(self, meeting: Meeting) -> Bias:
        return bias_of(meeting.card, self.settings.office.glossary)

    def _heard(self, audio: Path, regions: Sequence[Region], work: _Work, bias: Bias) -> list[Heard]:
        """What the engine hears in the whole meeting, part by part."""
        heard: list[Heard] = []
        for part in in_parts(regions, self.settings.transcribe.part_ms):
            found = work.kept(HEARD, part, partial(self._hear, audio, part, bias))
            heard.extend(found)
        return heard

    def _again(self, audio: Path, work: _Work, clips: Sequence[Span]) -> list[tuple[Word, ...]]:
        """What the second engine hears in each clip; it is loaded when there is one."""
        work.progress.total += sum(clip.duration for clip in clips)
        words: list[tuple[Word, ...]] = []
        for some in in_batches(clips, SECOND_PART_MS):
            found = work.kept(WORDS, some, partial(self._hear_clips, audio, some))
            words.extend(found)
        return words

    def _hear_clips(self, audio: Path, clips: Sequence[Span], hook: Hook) -> list[tuple[Word, ...]]:
        return hear_again(self._second, partial(read_samples, audio), clips, hook)

    def _readings(self, segments: Sequence[Segment], again: Again | None, duration: int) -> list[Reading]:
        second = self._second_info()
        if again is None or second is None:
            return []
        return readings(segments, NUMBERS, second.name, again, duration)

    def _second_info(self) -> EngineInfo | None:
        described = self._second_class
        return described.describe(second_settings(self.settings), self.models) if described else None

    def _hear(self, audio: Path, part: Sequence[Region], bias: Bias, hook: Hook) -> tuple[Heard, ...]:
        """What one part holds, times from the start of the meeting's audio."""
        begin = part[0].start
        samples = read_samples(audio, begin, part[-1].end)
        regions = [Region(start=region.start - begin, end=region.end - begin) for region in part]
        return tuple(_moved(each, begin) for each in self._engine.transcribe(samples, regions, hook, bias))


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


class _Progress:
    """Progress in ms of speech over all parts; the total grows when more is to be heard again."""

    def __init__(self, hook: Hook, total: int) -> None:
        self._hook = hook
        self.done, self.total = 0, total

    def within(self, _step: str, completed: int, _of: int) -> None:
        """A Hook for one part."""
        self._hook(TranscribeStage.name, self.done + completed, self.total)

    def add(self, done_ms: int) -> None:
        """A part is done."""
        self.done += done_ms
        self._hook(TranscribeStage.name, self.done, self.total)


class _Work:
    """The parts of a run, in the order in which they are done; one that an earlier run has finished is taken."""

    def __init__(self, folder: MeetingFolder, plan: dict[str, Any], progress: _Progress) -> None:
        self._folder, self._plan = folder, plan
        self.progress = progress
        self._number = 0

    def kept(self, form: TypeAdapter[T], spans: Sequence[Span], make: Callable[[Hook], T]) -> T:
        """What is heard in these spans, made where it is not kept; read back, so that both ways give the same."""
        # the second engine's clips follow from words and rules: a part counts only for the clips that it was made of
        plan = {**self._plan, "spans": [(span.start, span.end) for span in spans]}
        checkpoint = self._folder.checkpoint(TranscribeStage.name, plan)
        found = checkpoint.load(self._number)
        if found is None:
            found = form.dump_json(make(self.progress.within))
            checkpoint.save(self._number, found)
        self._number += 1
        self.progress.add(sum(span.duration for span in spans))
        return form.validate_json(found)

    def clear(self) -> None:
        """The transcript is written: forget the parts."""
        self._folder.checkpoint(TranscribeStage.name, self._plan).clear()


def _nothing_heard() -> str:
    return message(
        "Không nghe thấy lời nói nào trong bản ghi âm: hãy nghe thử audio.flac.",
        "No speech was heard in the recording: listen to audio.flac.",
    )
