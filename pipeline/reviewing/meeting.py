"""What is known of a meeting while its corrections are shown: who speaks where, and what is still to be settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from pipeline.card import Card
from pipeline.errors import BienbanError, InputError
from pipeline.language import message
from pipeline.overlay.conflicts import unsettled
from pipeline.overlay.laying import laid_over
from pipeline.overlay.people import reviewed_speakers
from pipeline.overlay.voices import named_by_reviewers, voice_of
from pipeline.recordings import choose, find_meetings
from pipeline.records import (
    Conflict,
    Minutes,
    Place,
    Recording,
    Review,
    Reviewed,
    Speaker,
    Utterance,
    Utterances,
    nfc,
)
from pipeline.review_file import ReviewFile
from pipeline.settings import Office
from pipeline.stages.render import CONFLICTS, printed_card
from pipeline.store import MeetingFolder, utterances_file
from pipeline.word.wording import stamp, unnamed


class Meeting:
    """A meeting's folder under outputs/, read when it is asked for; what is missing there is shown as unknown."""

    def __init__(self, folder: MeetingFolder, card: Card | None = None) -> None:
        self.folder = folder
        self.file = ReviewFile(folder)
        self._card = card

    @property
    def name(self) -> str:
        """The meeting's."""
        return self.folder.path.name

    @cached_property
    def review(self) -> Review:
        """What reviewers said, as it was when first asked for."""
        return self.file.read()

    @cached_property
    def utterances(self) -> tuple[Utterance, ...]:
        """The newest text; none where nothing was transcribed yet."""
        if not (self.folder / "utterances.json").is_file():
            return ()
        return self.folder.read("utterances.json", Utterances).utterances

    @cached_property
    def timed(self) -> bool:
        """Whether times may be shown: those of a transcript without times are guesses."""
        if not (self.folder / "recording.json").is_file():
            return True
        return not self.folder.read("recording.json", Recording).times_estimated

    @cached_property
    def speakers(self) -> dict[str, str]:
        """Voice → what it is called."""
        found: Sequence[Speaker] = ()
        if (self.folder / "minutes.json").is_file():
            given = self.folder.read("minutes.json", Minutes).speakers
            found, _ = reviewed_speakers(given, self.utterances, self.review)
        return {one.id: one.name or unnamed(one.id) for one in found}

    def called(self, voice: str) -> str:
        """A voice as a correction names it («S2@1200»), or a name."""
        named = named_by_reviewers(self.review.corrections)
        try:
            label = voice_of(voice, self.utterances, named)
        except KeyError:  # a name that no reviewer has given before
            return voice
        return self.speakers.get(label) or (unnamed(label) if label == voice else voice)

    def said_by(self, place: Place) -> str:
        """Who speaks at an utterance's place."""
        by_id = next((one for one in self.utterances if one.id == place.id), None)
        here = by_id or next((one for one in self.utterances if one.start <= (place.start or 0) < one.end), None)
        if here is None:
            return message("Không rõ ai nói", "Unknown speaker")
        return self.speakers.get(here.speaker) or unnamed(here.speaker)

    def when(self, place: Place) -> str:
        """«00:12:34», or the id where there are no times."""
        return stamp(place.start) if self.timed and place.start is not None else place.id

    def conflicts(self) -> tuple[Conflict, ...]:
        """All that is to be settled: over the newest text, and in the documents as they were written last."""
        if not self.review.active:
            return ()
        base = self.folder.read(utterances_file("normalise"), Utterances).utterances
        minutes = self.folder.read("minutes.json", Minutes)
        laid = laid_over(base, minutes, self._card or Card(), self.review).conflicts
        # without the card nobody knows what it says now
        known = (one for one in laid if self._card or one.place.target != "card")
        return (*known, *unsettled(self._in_documents(), self.review.active))

    def _in_documents(self) -> list[Conflict]:
        """Those of passages of single documents, as far as their corrections still stand."""
        if not (self.folder / CONFLICTS).is_file():
            return []
        active = {one.id for one in self.review.active}
        return [one for one in self.folder.read(CONFLICTS, Reviewed).conflicts if one.correction in active]


def meetings_of(outputs: Path, recordings: Path, names: Iterable[str], office: Office) -> list[Meeting]:
    """The meetings named, or all, that have a folder under outputs/. Raises InputError for one that has none.

    The card is read where the recording still is; it may be gone.
    """
    there = sorted(path for path in outputs.iterdir() if path.is_dir()) if outputs.is_dir() else []
    by_name = {nfc(path.name): path for path in there}
    wanted = [nfc(Path(name).name) for name in names]
    for name in wanted:
        if name not in by_name:
            raise InputError(
                message(f"{name}: không có cuộc họp này trong {outputs}.", f"{name}: no such meeting in {outputs}."),
                message(f"Có: {', '.join(by_name) or 'không cuộc họp nào'}", f"There are: {', '.join(by_name) or '-'}"),
            )
    cards = _cards(recordings, office)
    return [Meeting(MeetingFolder(by_name[name]), cards.get(name)) for name in dict.fromkeys(wanted or by_name)]


def _cards(recordings: Path, office: Office) -> dict[str, Card]:
    found: dict[str, Card] = {}
    try:
        candidates = choose(find_meetings(recordings), ())
    except InputError:
        return found
    for candidate in candidates:
        try:
            found[candidate.name] = printed_card(candidate.load()[0], office)
        except BienbanError:  # a run says what is wrong with the card; corrections do not need it
            continue
    return found
