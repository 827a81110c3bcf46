"""Who presides, keeps the minutes, leads through the programme, reports: from the card and from what is said. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.minutes.sentences import Sentence
from pipeline.records import Speaker
from pipeline.vietnamese.text import fold

CHAIR_AT_LEAST = 4
"""Points without which nobody is taken to preside."""
HANDOVERS_OF_A_HOST = 2


@dataclass(frozen=True)
class Roles:
    """The voices' ids; None where it is not known."""

    chair: str | None
    secretary: str | None
    hosts: frozenset[str]
    acting: frozenset[str] = frozenset()
    """Who presides in the chair's place."""

    def presides(self, speaker: str) -> bool:
        """Whether this voice is the chair, or takes the chair's place."""
        return speaker == self.chair or speaker in self.acting

    def conducts(self, speaker: str) -> bool:
        """Whether this voice may call and count a vote; anybody's, where nobody is known to preside."""
        return self.leads(speaker) or speaker == self.secretary or self.chair is None

    def leads(self, speaker: str) -> bool:
        """Whether this voice conducts the meeting: presides or leads through the programme."""
        return self.presides(speaker) or speaker in self.hosts

    def of(self, speaker: str, reporters: Iterable[str]) -> str:
        """chair, secretary, host, reporter or delegate; a host who reports is a reporter."""
        if self.presides(speaker):
            return "chair"
        if speaker == self.secretary:
            return "secretary"
        if speaker in set(reporters):
            return "reporter"
        return "host" if speaker in self.hosts else "delegate"


def find_roles(said: Sequence[Sentence], speakers: Sequence[Speaker]) -> Roles:
    """The card's chair and secretary where a voice has their name; else who speaks like one."""
    by_card = {speaker.role: speaker.id for speaker in reversed(speakers) if speaker.role in {"chair", "secretary"}}
    names = {speaker.id: fold(speaker.name) for speaker in speakers if speaker.name}
    chair = by_card.get("chair") or _chair(said, names)
    secretary = by_card.get("secretary") or _called(said, "secretary", names, besides={chair})
    calls = Counter(sentence.speaker for sentence in said if "handover" in sentence.read.kinds)
    hosts = {
        speaker
        for speaker, count in calls.items()
        if count >= HANDOVERS_OF_A_HOST and speaker not in {chair, secretary}
    }
    hosts |= {one.speaker for one in said for cue in one.read.cues if cue.rule == "host-introduced"} - {
        chair,
        secretary,
    }
    opened = next((sentence.speaker for sentence in said if "opening" in sentence.read.kinds), None)
    if opened and opened not in {chair, secretary}:
        hosts.add(opened)
    acting = _acting(said, chair, names, besides={chair, secretary})
    return Roles(chair, secretary, frozenset(hosts - acting), acting)


def _acting(
    said: Sequence[Sentence], chair: str | None, names: Mapping[str, str], besides: set[str | None]
) -> frozenset[str]:
    """Who was asked to preside in the chair's place, and then gives the floor, calls a vote, concludes or closes."""
    calls = [n for n, one in enumerate(said) if one.speaker == chair and "acting-chair" in one.read.kinds]
    if not calls:
        return frozenset()
    since = said[calls[0] :]
    asked = _called(since, "acting-chair", names, besides) or _called(since, "acting-chair", {}, besides)
    conducts = {"handover", "vote-call", "conclusion-start", "closing", "decision"}
    does = any(one.speaker == asked and one.read.kinds & conducts for one in since)
    return frozenset({asked} if asked and does else ())


def _chair(said: Sequence[Sentence], names: Mapping[str, str]) -> str | None:
    """Who was called to preside, conclude or open; else who concludes, opens, closes, gives the floor and tasks."""
    points: Counter[str] = Counter()
    worth = {"conclusion-start": 4, "opening": 2, "closing": 2, "handover": 1, "assign": 1, "vote-call": 1}
    for sentence in said:
        for kind in sentence.read.kinds & worth.keys():
            points[sentence.speaker] += worth[kind]
    called = _called(said, "chair", names, besides=set())
    if called:
        points[called] += 8
    best = max(points, key=lambda speaker: points[speaker], default=None)
    return best if best and points[best] >= CHAIR_AT_LEAST else None


def _called(said: Sequence[Sentence], kind: str, names: Mapping[str, str], besides: set[str | None]) -> str | None:
    """The voice that was meant: by the name that was said, else the next one to speak."""
    for n, sentence in enumerate(said):
        if kind not in sentence.read.kinds:
            continue
        for person in sentence.read.entities("PERSON"):
            given = fold(person.text).split()[-1]
            fits = [speaker for speaker, name in names.items() if name.split()[-1] == given]
            if len(fits) == 1 and fits[0] not in besides:
                return fits[0]
        named = [one for one in sentence.read.entities("PERSON") if not fold(one.text).endswith("thư ký")]
        if named and names:
            continue  # somebody else is meant, whose voice is not known
        following = next((other.speaker for other in said[n:] if other.speaker != sentence.speaker), None)
        if following and following not in besides:
            return following
    return None
