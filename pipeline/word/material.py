"""What the documents are made of, gathered from the meeting's records, its card and the office's settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from pipeline.card import Agency, Card, Person, Site
from pipeline.overlay.items import ADDED, LISTS, items_with_ids
from pipeline.records import Evidence, Item, Minutes, Recording, Review, Speaker, Transcript, Utterance
from pipeline.settings import Form, Office
from pipeline.vietnamese.text import clean, fold
from pipeline.word.doubts import Doubtful, doubts, repeated, worst
from pipeline.word.wording import person, post, site_tag, stamp, unnamed

_PARTS = frozenset(
    {"chủ tọa", "chủ trì", "chủ tịch", "người chủ trì", "thư ký", "ban tổ chức", "dẫn chương trình", "mc"}
)
"""What a transcript may call a voice by, and is nobody's name."""


@dataclass(frozen=True)
class Material:
    """The whole content of one meeting's documents."""

    card: Card
    office: Office
    recording: Recording
    transcript: Transcript
    minutes: Minutes
    utterances: tuple[Utterance, ...]
    mark_below: float
    """Words with less confidence are marked in the transcript."""
    people: tuple[str, ...] = ()
    """Who is named on the card: other names get a comment."""
    removed: frozenset[str] = frozenset()
    """Ids of items that reviewers took out of `minutes`."""
    form: Form = "by-speaker"
    """Of the minutes; settled by `chosen_form`."""
    doubts_per_hour: int = 40
    """So many passages are told of in comments and in the cover note, the riskiest."""
    review: Review = field(default_factory=Review)
    """What reviewers said: passages of single documents, notes. The rest is in card, minutes and utterances already."""

    @cached_property
    def spoken(self) -> tuple[Utterance, ...]:
        """The utterances that have text, in order of time."""
        with_text = (utterance for utterance in self.utterances if clean(utterance.text))
        return tuple(sorted(with_text, key=lambda utterance: (utterance.start, utterance.id)))

    @cached_property
    def doubtful(self) -> list[Doubtful]:
        """What should be heard again, the riskiest first."""
        return doubts(self.spoken, self.people, self.minutes, self.mark_below, self.timed)

    @cached_property
    def doubts(self) -> list[Doubtful]:
        """Those that are told of."""
        return worst(self.doubtful, self.doubts_per_hour, self.recording.duration_ms)

    @cached_property
    def remarks(self) -> list[Doubtful]:
        """What comments say: those that are told of, wherever a document has them."""
        return [*self.doubts, *repeated(self.doubtful, self.doubts)]

    @property
    def timed(self) -> bool:
        """Whether times may be printed: those of a transcript that gives none are guesses."""
        return not self.recording.times_estimated

    @property
    def heard(self) -> bool:
        """Whether the words were heard in a recording, and not given as a transcript."""
        return self.recording.kind == "audio"

    @cached_property
    def agency(self) -> Agency:
        """The card's agency, each absent field from the office's settings."""
        own, office = self.card.agency, self.office.agency
        return Agency(
            parent=own.parent if own.parent is not None else office.parent,
            name=own.name if own.name is not None else office.name,
            code=own.code if own.code is not None else office.code,
        )

    @cached_property
    def place(self) -> str | None:
        """Where the meeting was."""
        return self.card.meeting.place or self.office.place

    @cached_property
    def end(self) -> datetime | None:
        """When it ended: from the card, else heard in the recording."""
        closing = self.minutes.closing
        return self.card.meeting.end or (closing.clock if closing else None)

    @cached_property
    def dated(self) -> datetime | None:
        """The date of the documents' properties, which has to be the same at each run."""
        return self.card.meeting.start or self.recording.started_at

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """The điểm cầu, the main one first."""
        return tuple(sorted(self.card.site, key=lambda site: not site.main))

    def short_name(self, speaker: str) -> str:
        """A speaker's name, or «Người nói 1»."""
        known = self._speakers.get(speaker)
        return clean(known.name) if known and known.name else unnamed(speaker)

    def full_name(self, utterance: Utterance) -> str:
        """Name, title, unit, and the điểm cầu when it is not the main one."""
        return self.voice(utterance.speaker, utterance.site)

    def voice(self, speaker: str, site: str | None = None) -> str:
        """The same of a speaker; `site`: from where it was said, when it is not the speaker's own."""
        tag = self.elsewhere(site or (known.site if (known := self._speakers.get(speaker)) else None))
        return f"{self.described(speaker)} {tag}".rstrip()

    def described(self, speaker: str) -> str:
        """Name, title and unit."""
        known = self._speakers.get(speaker)
        if known is None:
            return unnamed(speaker)
        if known.name:
            return person(known.name, known.title, known.unit)
        work = post(known.title, known.unit)
        return f"{unnamed(known.id)} ({work})" if work else unnamed(known.id)

    def named(self, speaker: str | None) -> Speaker | None:
        """The speaker, if its name is known."""
        known = self._speakers.get(speaker or "")
        return known if known and known.name else None

    @cached_property
    def chair(self) -> Person | None:
        """Who presided: by the card, else the voice that was heard to, if it has a name."""
        return self.card.with_role("chair") or self._signing(self.minutes.chair)

    @cached_property
    def secretary(self) -> Person | None:
        """Who takes the minutes, likewise."""
        return self.card.with_role("secretary") or self._signing(self.minutes.secretary)

    def _signing(self, speaker: str | None) -> Person | None:
        """Who signs: not one who is known by a part alone, as in a transcript that says «Chủ tọa: …»."""
        found = self.heard_as(speaker)
        return None if found is None or fold(found.name) in _PARTS else found

    def heard_as(self, speaker: str | None) -> Person | None:
        """The person behind a voice, if its name is known."""
        known = self.named(speaker)
        return Person(name=known.name, title=known.title, unit=known.unit) if known and known.name else None

    def behind(self, item: Item) -> tuple[Utterance, ...]:
        """The utterances that an item rests on."""
        ids = dict.fromkeys(each.utterance for each in item.evidence)
        return tuple(self._by_id[one] for one in ids if one in self._by_id)

    def reference(self, evidence: Sequence[Evidence]) -> str:
        """«00:12:34»: where the first utterance begins, by which it is found in go-bang.docx and in the recording.

        Nothing for what a reviewer added: nobody said it.
        """
        first = evidence[0]
        if first.utterance.startswith(ADDED):
            return ""
        utterance = self._by_id.get(first.utterance)
        return stamp(utterance.start if utterance else first.start)

    @cached_property
    def kind(self) -> str:
        """«hội nghị»: what the meeting is called in a sentence."""
        return clean(self.card.meeting.kind) or "cuộc họp"

    @cached_property
    def chosen_form(self) -> Form:
        """The form of the minutes; for `auto` by section, where anybody's opinion or a decision was found.

        Of a meeting with reports alone the sections would hold their titles, and nothing of what was said.
        """
        if self.form != "auto":
            return self.form
        found = self.minutes
        said = found.opinions, found.proposals, found.votes, found.conclusion, found.tasks
        return "by-section" if any(said) else "by-speaker"

    def elsewhere(self, site: str | None) -> str:
        """«(điểm cầu …)» for a site that is not the main one, else nothing."""
        if not site or any(known.main and clean(known.name) == clean(site) for known in self.card.site):
            return ""
        return site_tag(site)

    def speaker(self, identity: str) -> Speaker | None:
        """What is known of a voice."""
        return self._speakers.get(identity)

    def longest(self, speaker: str) -> Utterance | None:
        """A voice's longest utterance, by which it is found again when all ids are new."""
        return self._longest.get(speaker)

    def item_id(self, item: Item) -> str:
        """task.u0100.1: the id of one of the minutes' items."""
        return self._item_ids[id(item)]

    @cached_property
    def _item_ids(self) -> dict[int, str]:
        # by identity: two items of one meeting may say the same
        return {
            id(item): identity for kind in LISTS for identity, item in items_with_ids(self.minutes, kind, self.removed)
        }

    @cached_property
    def _longest(self) -> dict[str, Utterance]:
        found: dict[str, Utterance] = {}
        for one in self.spoken:
            if (known := found.get(one.speaker)) is None or one.duration > known.duration:
                found[one.speaker] = one
        return found

    @cached_property
    def _speakers(self) -> dict[str, Speaker]:
        return {speaker.id: speaker for speaker in self.minutes.speakers}

    @cached_property
    def _by_id(self) -> dict[str, Utterance]:
        return {utterance.id: utterance for utterance in self.utterances}
