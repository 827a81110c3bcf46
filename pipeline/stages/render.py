"""render: the meeting's documents — minutes, transcript, subtitles, plain text — with all that reviewers corrected."""

from __future__ import annotations

from typing import Any, TypeVar

from pipeline.card import Agency, Card, Person
from pipeline.errors import InputError
from pipeline.language import message
from pipeline.overlay.laying import laid_over
from pipeline.progress import Hook
from pipeline.records import Conflict, Minutes, Record, Recording, Reviewed, Speaker, Transcript, Utterances
from pipeline.review_file import ReviewFile
from pipeline.reviewed import ReviewedFiles
from pipeline.settings import Office
from pipeline.stage import Meeting, Stage
from pipeline.stages.normalise import people
from pipeline.store import MeetingFolder, utterances_file
from pipeline.word.ledger import Ledger
from pipeline.word.material import Material
from pipeline.word.renderings import CONDITIONAL, CORRECTABLE, RENDERINGS
from pipeline.word.wording import post_parts

CONFLICTS = "stages/render.conflicts.json"
"""What is to be settled about passages of single documents."""


def printed_file(version: str) -> str:
    """Where it is kept what stood in a document of this version."""
    return f"stages/printed/{version}.json"


class RenderStage(Stage):
    """Writes the documents; one that a reviewer has changed is left alone."""

    name = "render"
    version = 3
    reads = ("recording.json", "transcript.json", "minutes.json", utterances_file("normalise"))
    writes = (*RENDERINGS, CONFLICTS)
    may_be_edited = tuple(RENDERINGS)
    optional = CONDITIONAL

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        """What is printed from the card, the settings and the reviewers."""
        review = ReviewFile(meeting.folder).read()
        return {
            "card": meeting.card.model_dump(mode="json", exclude={"glossary", "speakers", "files"}),
            "office": self.settings.office.model_dump(mode="json"),
            "render": self.settings.render.model_dump(mode="json"),
            "review": [one.model_dump(mode="json") for one in (*review.active, *review.notes)],
        }

    def run(self, meeting: Meeting, hook: Hook) -> None:
        """Render every document and publish it."""
        material = self._material(meeting)
        files = ReviewedFiles(meeting.folder)
        conflicts: list[Conflict] = []
        for done, (name, make) in enumerate(RENDERINGS.items(), 1):
            ledger = Ledger(name, material.review)
            data = CORRECTABLE[name](material, ledger) if name in CORRECTABLE else make(material)
            if data is not None and name in CORRECTABLE:
                # before the document: whoever has that must find what was printed in it
                _keep(meeting.folder, printed_file(ledger.version), ledger.printed())
                conflicts += ledger.conflicts()
            warning = files.publish(name, data) if data is not None else _left_over(meeting, name)
            if warning:
                meeting.warnings.append(warning)
            hook(self.name, done, len(RENDERINGS))
        _keep(meeting.folder, CONFLICTS, Reviewed(conflicts=tuple(conflicts)))

    def _material(self, meeting: Meeting) -> Material:
        """Without a word of what was said off the record."""
        folder = meeting.folder
        review = ReviewFile(folder).read()
        base = folder.read(utterances_file("normalise"), Utterances).utterances
        made = folder.read("minutes.json", Minutes)
        made = made.model_copy(update={"speakers": tuple(map(_as_printed, made.speakers))})
        card = printed_card(meeting.card, self.settings.office)
        card = card.model_copy(update={"person": tuple(map(_as_printed, card.person))})
        laid = laid_over(base, made, card, review)
        found = laid.minutes
        transcript = folder.read("transcript.json", Transcript)
        dropped = tuple(one for one in transcript.dropped if not any(map(one.overlaps, found.withheld)))
        secret = {one for passage in found.withheld for one in passage.utterances}
        return Material(
            card=laid.card,
            office=self.settings.office,
            recording=folder.read("recording.json", Recording),
            transcript=transcript.model_copy(update={"dropped": dropped}),
            minutes=found,
            removed=laid.removed,
            utterances=tuple(one for one in laid.utterances if one.id not in secret),
            mark_below=self.settings.render.mark_below,
            doubts_per_hour=self.settings.render.doubts_per_hour,
            people=tuple(people(laid.card)),
            form=self.settings.render.form,
            review=review,
        )


def printed_card(card: Card, office: Office) -> Card:
    """With what it has from the office's settings: that is printed as the card's, and corrected as such."""
    own, other = card.agency.model_dump(), office.agency.model_dump()
    agency = Agency(**{name: other[name] if value is None else value for name, value in own.items()})
    facts = card.meeting.model_copy(update={"place": card.meeting.place or office.place})
    return card.model_copy(update={"agency": agency, "meeting": facts})


_Somebody = TypeVar("_Somebody", Person, Speaker)


def _as_printed(somebody: _Somebody) -> _Somebody:
    """With title and unit as they are printed, and so corrected: words that both hold stand in one of them."""
    title, unit = post_parts(somebody.title, somebody.unit)
    return somebody.model_copy(update={"title": title or None, "unit": unit or None})


def _keep(folder: MeetingFolder, path: str, record: Record) -> None:
    """Write a record, unless it is there already."""
    try:
        there: Record | None = folder.read(path, type(record))
    except InputError:
        there = None
    if there != record:
        folder.write(path, record)


def _left_over(meeting: Meeting, name: str) -> str | None:
    """A document of an earlier run for which there is nothing now; it is not deleted, nothing ever is."""
    path = meeting.folder / name
    if not path.is_file():
        return None
    return message(
        f"{path}: của lần chạy trước; lần này không có nội dung cho tệp này. Xem lại rồi tự xóa nếu không cần.",
        f"{path}: of an earlier run; there is nothing for it now. Look at it and delete it if it is not needed.",
    )
