"""The meetings that may be asked for: those found among the recordings, by name, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any

from pipeline.errors import BienbanError
from pipeline.language import message
from pipeline.recordings import Candidate, find_meetings
from pipeline.records import Recording, Reviewed, nfc
from pipeline.review_file import ReviewFile
from pipeline.runner import Workspace
from pipeline.speakers.namefile import sample_file
from pipeline.stage import AUDIO
from pipeline.stages.review import CONFLICTS
from pipeline.store import MeetingFolder
from pipeline.web.answers import RefusedError, unknown
from pipeline.web.base import RECORDING, SPOKEN
from pipeline.web.live import LiveMeeting
from pipeline.web.rendering import Rendering
from pipeline.word.renderings import RENDERINGS

_NEW = re.compile(r" \(mới(?: \d+)?\)")
"""How the name goes on of a document whose older version a reviewer holds."""


class Library:
    """All meetings of a workspace. Those that were opened stay in memory."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._open: dict[str, LiveMeeting] = {}
        self._renderings: dict[str, Rendering] = {}
        self._lock = Lock()

    def listed(self) -> list[dict[str, Any]]:
        """Every meeting in a few words; nothing large is read."""
        return [self._entry(each) for each in find_meetings(self._workspace.recordings)]

    def meeting(self, name: str) -> LiveMeeting:
        """A meeting. Raises RefusedError when there is none of that name."""
        name = nfc(name)
        with self._lock:
            if name not in self._open:
                found = next((one for one in find_meetings(self._workspace.recordings) if one.name == name), None)
                if found is None:
                    raise unknown(message(f"{name}: không có cuộc họp này.", f"{name}: no such meeting."))
                self._open[name] = LiveMeeting(self._workspace, found)
            return self._open[name]

    def meeting_anew(self, name: str) -> LiveMeeting:
        """The same, looked for again in recordings/: somebody may have put a card there."""
        meeting = self.meeting(name)
        for one in find_meetings(self._workspace.recordings):
            if one.name == meeting.name:
                meeting.found(one)
        return meeting

    def rendering(self, name: str) -> Rendering:
        """The rendering of a meeting, whether it was started or not."""
        meeting = self.meeting(name)
        with self._lock:
            return self._renderings.setdefault(meeting.name, Rendering(self._workspace, meeting.name))

    def stop(self) -> None:
        """End what is under way."""
        for rendering in self._renderings.values():
            rendering.stop()

    def _entry(self, candidate: Candidate) -> dict[str, Any]:
        folder = MeetingFolder(self._workspace.outputs / candidate.name)
        entry: dict[str, Any] = {"name": candidate.name, "title": None, "start": None, "ready": False}
        try:
            card, _ = candidate.load()
            start = card.meeting.start
            entry |= {"title": card.meeting.title, "start": start.isoformat() if start else None}
            if not (folder / SPOKEN).is_file():
                return entry | {"why": message("Chưa có bản chữ: chạy make minutes.", "No transcript: make minutes.")}
            recording = folder.read(RECORDING, Recording)
            corrections = ReviewFile(folder).read().active
            # a key that each utterance has once; to read the words of all meetings would take seconds
            utterances = folder.read_bytes(SPOKEN).count(b'"raw_text"')
            conflicts = self._conflicts(candidate.name, folder)
        except (BienbanError, RefusedError) as error:
            return entry | {"why": error.text}
        touched = {one.place.id for one in corrections if one.place.target == "utterance"}
        facts = {"kind": recording.kind, "duration": recording.duration_ms, "utterances": utterances}
        return entry | {"ready": True, **facts, "reviewed": len(touched), "conflicts": conflicts}

    def _conflicts(self, name: str, folder: MeetingFolder) -> int:
        """How many: of an open meeting as it is, of another as the last run found it."""
        if name in self._open:
            return len(self._open[name].view().conflicts)
        return len(folder.read(CONFLICTS, Reviewed).conflicts) if (folder / CONFLICTS).is_file() else 0


def audio_path(meeting: LiveMeeting) -> Path:
    """The meeting's sound. Raises RefusedError when it has none."""
    path = meeting.folder / AUDIO
    if meeting.view().base.recording.kind != "audio" or not path.is_file():
        raise unknown(message("Cuộc họp này không có bản ghi âm.", "This meeting has no recording."))
    return path


def sample_path(meeting: LiveMeeting, voice: str) -> Path:
    """A voice's clip. Raises RefusedError when there is none."""
    path = meeting.folder / sample_file(voice)
    if voice not in {one.speaker for one in meeting.view().base.utterances} or not path.is_file():
        raise unknown(message("Giọng này không có đoạn nghe thử.", "There is no clip of this voice."))
    return path


def documents(folder: MeetingFolder) -> Iterator[dict[str, Any]]:
    """The documents that are there."""
    names = [path.name for path in sorted(folder.path.glob("*")) if _NEW.sub("", path.name) in RENDERINGS]
    for name in sorted(names, key=lambda name: list(RENDERINGS).index(_NEW.sub("", name))):
        path = folder / name
        if path.is_file():
            stat = path.stat()
            changed = datetime.fromtimestamp(stat.st_mtime).astimezone()
            yield {"name": name, "size": stat.st_size, "modified": changed.isoformat(timespec="seconds")}


def document_path(folder: MeetingFolder, name: str) -> Path:
    """One of the documents. Raises RefusedError for any other name."""
    if nfc(name) not in {one["name"] for one in documents(folder)}:
        raise unknown(message(f"{name}: không có văn bản này.", f"{name}: no such document."))
    return folder / nfc(name)
