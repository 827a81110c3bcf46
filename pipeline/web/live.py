"""One meeting while it is served: its present state, what changed since when, the sessions at work on it.

Methods may be called from several threads.
"""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock

from pipeline.language import message
from pipeline.overlay.history import taken_back, with_corrections
from pipeline.overlay.sessions import next_redo, next_undo
from pipeline.recordings import Candidate
from pipeline.records import Correction, Note, Origin, Review
from pipeline.records.review import PAGE
from pipeline.review_file import REVIEW, ReviewFile
from pipeline.runner import Workspace
from pipeline.speakers.namefile import sample_file
from pipeline.store import MeetingFolder
from pipeline.web.answers import unknown
from pipeline.web.base import Base, Signature, base_files, read_base, signature
from pipeline.web.editing import Author, located, with_changes
from pipeline.web.requests import Asked, Changes, Remark, Step, Tick
from pipeline.web.tracking import Tracker
from pipeline.web.view import View, dump, view_of
from pipeline.web.wire import note_id, step_form


@dataclass
class Session:
    """What is remembered of a tab; what it did stands in review.json."""

    seq: int = 0
    editing: dict[tuple[str, str, str, str], str] = field(default_factory=dict)
    """Place → the editing that wrote there last."""
    given_up: set[str] = field(default_factory=set)
    """Corrections taken back that redo does not bring again, since something else was done after."""


class LiveMeeting:
    """A meeting that somebody opened on the page."""

    def __init__(self, workspace: Workspace, candidate: Candidate) -> None:
        self.name = candidate.name
        self.folder = MeetingFolder(workspace.outputs / candidate.name)
        self._candidate = candidate
        self._settings = workspace.settings
        self._file = ReviewFile(self.folder)
        self._lock = RLock()
        self._read: tuple[Signature, Signature] | None = None
        self._base: Base | None = None
        self._view: View | None = None
        self._tracker = Tracker()
        self._sessions: dict[str, Session] = {}

    @property
    def mark_below(self) -> float:
        """Words with less confidence are doubtful."""
        return self._settings.render.mark_below

    def found(self, candidate: Candidate) -> None:
        """It was looked for again: there may be a card now."""
        with self._lock:
            if candidate != self._candidate:
                self._candidate, self._read = candidate, None

    def view(self) -> View:
        """The present state. Raises RefusedError when there is none yet, BienbanError when a file is damaged."""
        with self._lock:
            files = base_files(self.folder, self._candidate)
            now = signature(files), signature([self.folder / REVIEW])
            if self._view is None or self._read != now:
                if self._base is None or self._read is None or self._read[0] != now[0]:
                    self._base = read_base(self.folder, self._candidate, self._settings.office)
                self._show(self._base, self._file.read())
                self._read = now
            assert self._view is not None
            return self._view

    def now(self) -> tuple[str, int]:
        """Edition and revision."""
        view = self.view()
        return view.base.edition, view.review.revision

    def since(self, revision: int, edition: str) -> str:
        """JSON: what changed after a revision."""
        with self._lock:
            return self._tracker.since(self.view(), revision, edition)

    def session(self, name: str) -> str:
        """JSON: where a session is."""
        with self._lock:
            self.view()
            return dump({"seq": self._session(name).seq, **self._steps(name)})

    def change(self, asked: Changes) -> str:
        """Make corrections; on the disk when this returns. Answers JSON."""

        def edit(review: Review, view: View) -> Review:
            session = self._session(asked.session)
            tags = {one.place.key: one.editing for one in asked.changes}
            fresh = any(session.editing.get(key, tag) != tag for key, tag in tags.items())
            made = with_changes(review, asked.changes, view, self._author(asked), fresh)
            session.editing.update(tags)
            session.given_up = {one.id for one in made.corrections if one.withdrawn}
            return made

        return self._do(asked, edit)

    def undo(self, asked: Step) -> str:
        """Take back what the session did last. Answers JSON."""
        return self._do(asked, lambda review, _: self._stepped(review, asked, back=True))

    def redo(self, asked: Step) -> str:
        """Do again what the session took back last. Answers JSON."""
        return self._do(asked, lambda review, _: self._stepped(review, asked, back=False))

    def remark(self, asked: Remark) -> str:
        """Add a note. Answers JSON."""

        def edit(review: Review, view: View) -> Review:
            author = self._author(asked)
            place = located(asked.place, view)
            note = Note(
                place=place, quote=asked.quote, text=asked.text, who=author.who, when=author.now, origin=author.origin
            )
            return with_corrections(review, [], [note])

        return self._do(asked, edit)

    def tick(self, name: str, asked: Tick) -> str:
        """Mark a note as dealt with, or not. Answers JSON."""

        def edit(review: Review, _view: View) -> Review:
            if name not in map(note_id, review.notes):
                raise unknown(message("Không còn ghi chú này.", "No such note any more."))
            notes = tuple(
                note.model_copy(update={"done": asked.done}) if note_id(note) == name else note for note in review.notes
            )
            if notes == review.notes:
                return review
            return review.model_copy(update={"notes": notes, "revision": review.revision + 1})

        return self._do(asked, edit)

    def _do(self, asked: Asked, edit: Callable[[Review, View], Review]) -> str:
        with self._lock:
            view = self.view()
            session = self._session(asked.session)
            repeated = asked.seq <= session.seq
            if not repeated:
                # what another program wrote meanwhile is in `review`, and is laid by time: `view` only gives places
                self._file.change(lambda review: edit(review, view))
                session.seq = asked.seq
            after = {"seq": session.seq, "repeated": repeated, **self._steps(asked.session)}
            return f"{self.since(asked.base, asked.edition)[:-1]},{dump(after)[1:]}"

    def _stepped(self, review: Review, asked: Step, back: bool) -> Review:
        origin = _origin(asked.session)
        given_up = self._session(asked.session).given_up
        step = next_undo(review, origin) if back else next_redo(review, origin, given_up)
        ids = {one.id for one in step}
        if asked.id not in ids:
            there = {one.id: one.withdrawn for one in review.corrections if one.origin == origin}
            if there.get(asked.id) is back:
                return review  # sent again
            raise unknown(message("Không còn gì để làm lại như vậy.", "That is not the next step any more."))
        return taken_back(review, ids, withdrawn=back)

    def _show(self, base: Base, review: Review) -> None:
        voices = {one.speaker for one in base.utterances}
        samples = frozenset(voice for voice in voices if (self.folder / sample_file(voice)).is_file())
        earlier = self._view if self._view and self._view.base is base else None
        self._view = view_of(base, review, self.mark_below, samples, earlier)
        self._tracker.show(self._view)

    def _session(self, name: str) -> Session:
        return self._sessions.setdefault(name, Session())

    def _steps(self, name: str) -> dict[str, object]:
        """Undo and redo, as the page gets them."""
        review = self.view().review
        origin = _origin(name)
        again: tuple[Correction, ...] = next_redo(review, origin, self._session(name).given_up)
        return {"undo": step_form(next_undo(review, origin)), "redo": step_form(again)}

    def _author(self, asked: Asked) -> Author:
        return Author(asked.who or user_name(), _origin(asked.session), datetime.now(UTC))


def user_name() -> str:
    """The name of the system's user; never empty."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return Path.home().name or message("người soát", "reviewer")


def _origin(session: str) -> Origin:
    return Origin(file=PAGE, version=session)
