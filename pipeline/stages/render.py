"""render: the meeting's documents — minutes, transcript, subtitles, plain text."""

from __future__ import annotations

from typing import Any

from pipeline.language import message
from pipeline.progress import Hook
from pipeline.records import Minutes, Recording, Transcript, Utterances
from pipeline.reviewed import ReviewedFiles
from pipeline.stage import Meeting, Stage
from pipeline.stages.normalise import people
from pipeline.store import utterances_file
from pipeline.word.material import Material
from pipeline.word.renderings import CONDITIONAL, RENDERINGS


class RenderStage(Stage):
    """Writes the documents; one that a reviewer has changed is left alone."""

    name = "render"
    version = 2
    reads = ("recording.json", "transcript.json", "minutes.json", utterances_file("normalise"))
    writes = tuple(RENDERINGS)
    may_be_edited = writes
    optional = CONDITIONAL

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        """What is printed from the card and the settings."""
        return {
            "card": meeting.card.model_dump(mode="json", exclude={"glossary", "speakers", "files"}),
            "office": self.settings.office.model_dump(mode="json"),
            "render": self.settings.render.model_dump(mode="json"),
        }

    def run(self, meeting: Meeting, hook: Hook) -> None:
        """Render every document and publish it."""
        material = self._material(meeting)
        files = ReviewedFiles(meeting.folder)
        for done, (name, make) in enumerate(RENDERINGS.items(), 1):
            data = make(material)
            warning = files.publish(name, data) if data is not None else _left_over(meeting, name)
            if warning:
                meeting.warnings.append(warning)
            hook(self.name, done, len(RENDERINGS))

    def _material(self, meeting: Meeting) -> Material:
        """Without a word of what was said off the record."""
        folder = meeting.folder
        found = folder.read("minutes.json", Minutes)
        transcript = folder.read("transcript.json", Transcript)
        dropped = tuple(one for one in transcript.dropped if not any(map(one.overlaps, found.withheld)))
        spoken = folder.read(utterances_file("normalise"), Utterances).utterances
        secret = {one for passage in found.withheld for one in passage.utterances}
        return Material(
            card=meeting.card,
            office=self.settings.office,
            recording=folder.read("recording.json", Recording),
            transcript=transcript.model_copy(update={"dropped": dropped}),
            minutes=found,
            utterances=tuple(one for one in spoken if one.id not in secret),
            mark_below=self.settings.render.mark_below,
            people=tuple(people(meeting.card)),
            form=self.settings.render.form,
        )


def _left_over(meeting: Meeting, name: str) -> str | None:
    """A document of an earlier run for which there is nothing now; it is not deleted, nothing ever is."""
    path = meeting.folder / name
    if not path.is_file():
        return None
    return message(
        f"{path}: của lần chạy trước; lần này không có nội dung cho tệp này. Xem lại rồi tự xóa nếu không cần.",
        f"{path}: of an earlier run; there is nothing for it now. Look at it and delete it if it is not needed.",
    )
