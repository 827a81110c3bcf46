"""normalise: the text that is printed. First version: Unicode form, tone placement, spacing."""

from __future__ import annotations

from typing import Any, ClassVar

from pipeline.progress import Hook
from pipeline.records import Utterances
from pipeline.stage import Meeting, Stage
from pipeline.store import utterances_file
from pipeline.vietnamese.text import normalise


class NormaliseStage(Stage):
    """Write each utterance's text as the office types it; raw_text and words stay."""

    name = "normalise"
    reads: ClassVar[tuple[str, ...]] = (utterances_file("punctuate"),)
    writes: ClassVar[tuple[str, ...]] = (utterances_file("normalise"), "utterances.json")

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        return self.settings.normalise.model_dump()

    def run(self, meeting: Meeting, hook: Hook) -> None:
        given = meeting.folder.read(utterances_file("punctuate"), Utterances)
        tone = self.settings.normalise.tone
        written = tuple(
            utterance.model_copy(update={"text": normalise(utterance.text, tone)}) for utterance in given.utterances
        )
        meeting.folder.publish_utterances(self.name, Utterances(stage=self.name, utterances=written))
        hook("normalise", 1, 1)
