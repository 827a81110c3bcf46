"""What an edited document means for the record: corrections, notes, and what could not be placed."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime

from pipeline.language import message
from pipeline.records import Correction, Note, Origin, Place, Printed, Unplaced
from pipeline.word.decree30 import BLANK
from pipeline.word.edited.edits import Addition, Change, Comment, Edited, Passage
from pipeline.word.edited.expected import BREAK, plain
from pipeline.word.edited.speeches import Speeches, Told, grouped

TASK_CELLS = ("text", "owner", "support", "deadline")
"""What a new row of the table of tasks says, with tabs between."""
_STAMP = re.compile(r"^\[?\d{1,2}(?::\d{2}){1,2}\]?\s+(?=\S)")
"""A time that somebody typed before a new line of the transcript: it has none of its own."""

_NUMBER = re.compile(r"^(?:\d{1,3}[.)]|[-+*•–])\s+(?=\S)")
"""A number or a dash typed before a new item: these are counted anew."""


@dataclass(frozen=True)
class Understood:
    """What reviewers did to a document, in terms of the record."""

    corrections: tuple[Correction, ...]
    notes: tuple[Note, ...]
    unplaced: tuple[Unplaced, ...]


def corrections_of(edited: Edited, printed: Printed, origin: Origin, read_at: datetime | None = None) -> Understood:
    """Say it in terms of the record. `read_at`: the moment of changes of which the file does not tell it."""
    return _Understanding(edited, printed, origin, read_at or datetime.now(UTC)).all()


class _Understanding:
    def __init__(self, edited: Edited, printed: Printed, origin: Origin, read_at: datetime) -> None:
        self._edited = edited
        self._printed = printed
        self._origin = origin
        self._read_at = read_at
        self._unplaced: list[Unplaced] = []
        self._corrections: dict[str, Correction] = {}
        self._last_said: dict[str, str] = {}
        """Utterance → what was added behind it last."""
        self._speeches = Speeches(edited, printed)
        self._items: dict[str, list[str]] = defaultdict(list)
        """The anchors of each item."""
        for anchor, place in printed.places.items():
            if place.target == "item":
                self._items[place.id].append(anchor)

    def all(self) -> Understood:
        for anchors in grouped(self._printed).values():
            self._texts(anchors)
        for told in (*self._speeches.renamings(), *self._speeches.given()):
            self._correct(told.place, told.before, told.after, told.who, told.when)
        for addition in self._edited.additions:
            self._add(addition)
        for anchor, by in self._edited.joined.items():
            place = self._printed.places[anchor].model_copy(update={"field": "join"})
            self._correct(place, "", "previous", by.who if by else "", by.when if by else None)
        self._leave_over()
        notes = tuple(note for comment in self._edited.comments if (note := self._note(comment)))
        return Understood(tuple(self._corrections.values()), notes, tuple(dict.fromkeys(self._unplaced)))

    def _texts(self, anchors: list[str]) -> None:
        """The texts of one place; printed more than once, each print that was changed counts, the last one most."""
        place = self._printed.places[anchors[0]]
        if place.target == "speaker":
            return
        passages = [self._edited.passages[anchor] for anchor in anchors]
        if place.target == "item" and self._is_left_out(place):
            self._leave_out(place, passages[-1])
            return
        for passage in passages:
            if passage.gone and not all(one.gone for one in passages):
                self._tell_print(passage)
                continue
            for change in passage.changes:
                self._change(self._printed.places[passage.anchor], change, passage)

    def _is_left_out(self, place: Place) -> bool:
        """Whether an item is gone as a whole: what it says, or all that is printed of it."""
        own = [self._edited.passages[anchor] for anchor in self._items[place.id]]
        text = [one for one in own if self._printed.places[one.anchor].field == "text"]
        return all(one.gone for one in text or own if one.printed)

    def _leave_out(self, place: Place, passage: Passage) -> None:
        """The item's first text says that it is to be left out; the others say nothing."""
        own = [anchor for anchor in self._items[place.id] if self._printed.texts[anchor]]
        told = next((anchor for anchor in own if self._printed.places[anchor].field == "text"), own[0])
        if passage.anchor == told:
            change = passage.changes[-1]
            whole = place.model_copy(update={"field": "text"})
            self._correct(whole, self._printed.texts[told], None, change.who, change.when)

    def _change(self, place: Place, change: Change, passage: Passage) -> None:
        before, after = change.before, change.after
        if place.target == "utterance":
            self._correct(place, before, after or None, change.who, change.when)
        elif place.target == "paragraph":
            first, *more = after.split(BREAK)
            if plain(first) != plain(before):
                self._correct(place, before, first or None, change.who, change.when)
            for line in more:
                self._correct(place.model_copy(update={"field": "after"}), "", line, change.who, change.when)
        else:
            known = "" if _is_blank(before) else before.replace(BREAK, " ")
            now = None if _is_blank(after) else after.replace(BREAK, " ")
            self._correct(place, known, now, change.who, change.when)

    def _correct(self, place: Place, before: str, after: str | None, who: str, when: datetime | None) -> Correction:
        made = Correction(
            place=place,
            before=before,
            after=after,
            who=who or self._edited.saved_by,
            when=when or self._edited.saved_at or self._read_at,
            origin=self._origin,
        )
        return self._corrections.setdefault(made.id, made)

    def _add(self, addition: Addition) -> None:
        place = self._printed.places.get(addition.behind or "")
        who, when = addition.who, addition.when
        if addition.behind is None or place is None:
            reason = message("đoạn thêm ở đầu văn bản", "a paragraph before everything else")
            self._leave("", "", addition.text, reason, who, when)
        elif addition.follows:
            self._put_before(addition)
        elif addition.cells:
            cells = "\t".join(addition.cells.get(field, "") for field in TASK_CELLS)
            self._correct(place.model_copy(update={"field": "after"}), "", cells, who, when)
        elif addition.beside and place.target in ("item", "card"):
            now = self._now(addition.behind)
            self._correct(place, now, f"{now} {addition.text}".strip(), who, when)
        elif place.target == "utterance":
            self._say(place, addition)
        elif place.target == "item":
            text = _NUMBER.sub("", addition.text)
            self._correct(place.model_copy(update={"field": "after"}), "", text, who, when)
        else:
            own = Place(target="paragraph", id=addition.behind, field="after", document=self._printed.document)
            own = place.model_copy(update={"field": "after"}) if place.target == "paragraph" else own
            self._correct(own, "", addition.text, who, when)

    def _say(self, place: Place, addition: Addition) -> None:
        """New words of a speaker. What stands behind other new words has their id: that of their correction."""
        behind = self._last_said.get(place.id, place.id)
        own = place.model_copy(update={"field": "after", "id": behind})
        made = self._correct(own, "", _STAMP.sub("", addition.text), addition.who, addition.when)
        self._last_said[place.id] = made.id
        if addition.under:
            spoken = own.model_copy(update={"id": made.id, "field": "speaker"})
            name = self._speeches.named(addition.under)
            self._correct(spoken, "", name, addition.under.who, addition.under.when)

    def _put_before(self, addition: Addition) -> None:
        """New words between a speaker's name and what follows are that speaker's: they go before it, on their own."""
        follows = addition.follows or ""
        now = self._now(follows)
        text = f"{addition.text}{BREAK}{now}"
        self._correct(self._printed.places[follows], now, text, addition.who, addition.when)

    def _now(self, anchor: str) -> str:
        """A text with the changes that were told of it."""
        passage = self._edited.passages[anchor]
        text = passage.changes[-1].after if passage.changes else passage.printed
        return "" if _is_blank(text) else text

    def _note(self, comment: Comment) -> Note | None:
        place = self._printed.places.get(comment.anchor or "")
        if place is None:
            reason = message("nhận xét không gắn với đoạn nào", "a comment on no passage")
            self._leave("", comment.quote, comment.text, reason, comment.who, comment.when)
            return None
        return Note(
            place=place,
            quote=comment.quote,
            text=comment.text,
            who=comment.who or self._edited.saved_by,
            when=comment.when,
            origin=self._origin,
            done=comment.done,
        )

    def _leave_over(self) -> None:
        for passage in self._edited.passages.values():
            if passage.moved and not passage.anchor.startswith("s.") and self._is_first_of_row(passage.anchor):
                reason = message(
                    "chuyển chỗ: thứ tự trong văn bản theo thời gian nên giữ nguyên",
                    "moved: the order in the document is that of time, and stays",
                )
                who, when = (passage.steps[-1].who, passage.steps[-1].when) if passage.steps else ("", None)
                self._leave("", passage.printed, passage.text, reason, who, when)
        for one in self._edited.loose:
            self._leave(one.near, one.before, one.after, one.reason, one.who, one.when)
        for told in self._speeches.unheard():
            self._leave_told(told)

    def _is_first_of_row(self, anchor: str) -> bool:
        place = self._printed.places[anchor]
        return place.target != "item" or place.field == "text"

    def _leave_told(self, told: Told) -> None:
        reason = message("tên hoặc chức danh không gắn với lời nào", "a name or post that stands over no words")
        self._leave("", told.before, told.after or "", reason, told.who, told.when)

    def _tell_print(self, passage: Passage) -> None:
        change = passage.changes[-1]
        reason = message("bỏ ở một chỗ, chỗ khác vẫn in", "left out in one place, still printed in another")
        self._leave("", change.before, "", reason, change.who, change.when)

    def _leave(  # noqa: PLR0913, PLR0917
        self, near: str, before: str, after: str, reason: str, who: str, when: datetime | None
    ) -> None:
        self._unplaced.append(
            Unplaced(
                document=self._printed.document,
                near=near,
                before=before,
                after=after,
                reason=reason,
                who=who or self._edited.saved_by,
                when=when or self._edited.saved_at,
                origin=self._origin,
            )
        )


def _is_blank(text: str) -> bool:
    """Whether a text is the dots that stand for what is not known."""
    return not text.replace(BLANK, "").strip(" .…_")
