"""review: what reviewers corrected in the utterances, laid over the engines' text. Without corrections a copy of it."""

from __future__ import annotations

from typing import Any, ClassVar

from pipeline.language import message
from pipeline.overlay.replay import reviewed_utterances
from pipeline.progress import Hook
from pipeline.records import Reviewed, Utterances
from pipeline.review_file import ReviewFile
from pipeline.stage import Meeting, Stage
from pipeline.store import utterances_file

CONFLICTS = "stages/review.conflicts.json"


class ReviewStage(Stage):
    """Writes the newest text; the engines' own stays as it is in normalise's file."""

    name = "review"
    reads: ClassVar[tuple[str, ...]] = (utterances_file("normalise"),)
    writes: ClassVar[tuple[str, ...]] = (utterances_file("review"), "utterances.json", CONFLICTS)

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        active = ReviewFile(meeting.folder).read().active
        return {"corrections": [one.model_dump(mode="json") for one in active if one.place.target == "utterance"]}

    def run(self, meeting: Meeting, hook: Hook) -> None:
        base = meeting.folder.read(utterances_file("normalise"), Utterances).utterances
        made = reviewed_utterances(base, ReviewFile(meeting.folder).read())
        meeting.folder.publish_utterances(self.name, Utterances(stage=self.name, utterances=made.utterances))
        meeting.folder.write(CONFLICTS, Reviewed(conflicts=made.conflicts))
        if made.conflicts:
            meeting.warnings.append(
                message(
                    f"{len(made.conflicts)} chỗ đã sửa nay máy nghe khác: văn bản giữ lời người sửa. Xem: "
                    f"bienban review conflicts {meeting.name}",
                    f"{len(made.conflicts)} corrected places are heard otherwise now: the reviewer's words stand. "
                    f"See: bienban review conflicts {meeting.name}",
                )
            )
        hook(self.name, 1, 1)
