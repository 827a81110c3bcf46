"""attribute: words and turns → utterances: who said what."""

from __future__ import annotations

from typing import Any, ClassVar

from pipeline.progress import Hook
from pipeline.records import Recording, Transcript, Turns, Utterance, Utterances
from pipeline.speakers.attribution import as_given, attribute
from pipeline.stage import Meeting, Stage
from pipeline.store import utterances_file

CLIPPED_SHARE = 0.05
"""Share of an utterance's time in overdriven stretches from which it is to be heard again."""


class AttributeStage(Stage):
    """Give each word to a speaker, and cut utterances that read well."""

    name = "attribute"
    version = 2
    reads: ClassVar[tuple[str, ...]] = ("recording.json", "transcript.json", "turns.json")
    writes: ClassVar[tuple[str, ...]] = (utterances_file("attribute"),)

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        return self.settings.attribute.model_dump()

    def run(self, meeting: Meeting, hook: Hook) -> None:
        recording = meeting.folder.read("recording.json", Recording)
        transcript = meeting.folder.read("transcript.json", Transcript)
        turns = meeting.folder.read("turns.json", Turns)
        if meeting.kind == "transcript":
            utterances = as_given(transcript.segments, turns.turns, self.settings.attribute)
        else:
            words = [word for segment in transcript.segments for word in segment.words]
            utterances = attribute(words, turns.turns, self.settings.attribute)
        sited = tuple(_with_clipped(_with_site(utterance, recording), recording) for utterance in utterances)
        meeting.folder.publish_utterances(self.name, Utterances(stage=self.name, utterances=sited))
        hook("attribute", 1, 1)


def _with_site(utterance: Utterance, recording: Recording) -> Utterance:
    """The site of the recording that the utterance comes from, where it has one."""
    source = next((s for s in reversed(recording.sources) if s.offset_ms <= utterance.start), None)
    return utterance if source is None else utterance.model_copy(update={"site": source.site})


def _with_clipped(utterance: Utterance, recording: Recording) -> Utterance:
    """Flagged where enough of it is in an overdriven stretch of the recording."""
    spans = [span for source in recording.sources for span in source.overdriven]
    broken = sum(max(0, min(span.end, utterance.end) - max(span.start, utterance.start)) for span in spans)
    if not broken or broken < CLIPPED_SHARE * utterance.duration:
        return utterance
    return utterance.model_copy(update={"flags": (*utterance.flags, "clipped")})
