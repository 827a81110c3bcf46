"""attribute: words and turns → utterances: who said what."""

from __future__ import annotations

from typing import Any, ClassVar

from pipeline.progress import Hook
from pipeline.records import Recording, Transcript, Turns, Utterance, Utterances
from pipeline.speakers.attribution import as_given, attribute
from pipeline.stage import Meeting, Stage
from pipeline.store import utterances_file


class AttributeStage(Stage):
    """Give each word to a speaker, and cut utterances that read well."""

    name = "attribute"
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
        sited = tuple(_with_site(utterance, recording) for utterance in utterances)
        meeting.folder.publish_utterances(self.name, Utterances(stage=self.name, utterances=sited))
        hook("attribute", 1, 1)


def _with_site(utterance: Utterance, recording: Recording) -> Utterance:
    """The site of the recording that the utterance comes from, where it has one."""
    source = next((s for s in reversed(recording.sources) if s.offset_ms <= utterance.start), None)
    return utterance if source is None else utterance.model_copy(update={"site": source.site})
