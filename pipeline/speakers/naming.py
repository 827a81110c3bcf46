"""Naming the speakers: the secretary's nguoi-noi.toml and the meeting card together. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.card import Card, Person
from pipeline.language import message
from pipeline.records import Evidence, Span, Speaker, Turn, Utterance
from pipeline.speakers.namefile import (
    NAME_FILE,
    Entry,
    describe_moment,
    hours_minutes_seconds,
    is_untouched,
    labels_in_order,
    parse_entries,
    place_entries,
    sample_file,
    update_file,
    write_entries,
)
from pipeline.vietnamese.text import fold

QUOTE_WORDS = 12


@dataclass(frozen=True)
class _Voice:
    """What is known of one label."""

    label: str
    turns: tuple[Turn, ...]
    utterances: tuple[Utterance, ...]

    @property
    def speaking_ms(self) -> int:
        return sum(turn.duration for turn in self.turns)


@dataclass(frozen=True)
class Naming:
    """The new text of nguoi-noi.toml, the speakers with what is known of them, and what to tell the user."""

    text: str
    speakers: tuple[Speaker, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Given:
    """What else is known: names that a transcript gives, by label; whether there is audio; whether times are known."""

    names: Mapping[str, str] = field(default_factory=dict)
    has_audio: bool = True
    timed: bool = True


def name_speakers(  # noqa: PLR0913, PLR0917
    existing: bytes | None,
    turns: Sequence[Turn],
    utterances: Sequence[Utterance],
    card: Card,
    origin: str = NAME_FILE,
    given: Given = Given(),
) -> Naming:
    """Bring nguoi-noi.toml up to date and find out who the speakers are.

    existing: the file as it is, None when there is none yet.  origin: its path, for messages.

    A name belongs to the voice that speaks at the moment noted in its entry, not to the label: a new
    diarization may count the voices in another order. In a transcript it belongs to whom the transcript
    calls by the name noted in the entry. Raises SettingsError when the file cannot be read; it is then
    left as it is.
    """
    voices = _voices(turns, utterances)
    facts = {label: _facts(voice, given) for label, voice in voices.items()}
    entries = parse_entries(existing, origin) if existing else {}
    text = existing.decode("utf-8") if existing else ""
    if is_untouched(text, entries) or not text.strip():
        text, known, warnings = write_entries(facts), facts, []
    else:
        placement = place_entries(entries, {label: _voice(label, entries[label], turns, given) for label in entries})
        warnings = [
            _moved(label, entry, placement.new_label[label], origin)
            for label, entry in entries.items()
            if entry.filled and placement.new_label[label] != label
        ]
        known = {new: entries[old] for old, new in placement.new_label.items() if new}
        added = {label: entry for label, entry in facts.items() if label not in known}
        text = update_file(text, entries, placement, added)
        known |= added
    speakers: list[Speaker] = []
    for label, voice in voices.items():
        entry = known[label]
        if not entry.given and not entry.name.strip():  # noted before the transcript's names were known
            entry = entry.model_copy(update={"name": given.names.get(label, "")})
        speaker, complaints = _speaker(voice, entry, card, origin)
        speakers.append(speaker)
        warnings += complaints
    return Naming(text, tuple(speakers), tuple(warnings))


def find_person(name: str, persons: Sequence[Person]) -> list[Person]:
    """The card's persons of exactly this name, whatever its case and the placement of its tone marks."""
    return [person for person in persons if fold(person.name) == fold(name)]


def _voices(turns: Sequence[Turn], utterances: Sequence[Utterance]) -> dict[str, _Voice]:
    """Label → voice, S1 first; without any turn, attribution still gives the words to one speaker."""
    labels = labels_in_order([*(turn.speaker for turn in turns), *(utterance.speaker for utterance in utterances)])
    return {
        label: _Voice(
            label,
            tuple(turn for turn in turns if turn.speaker == label),
            tuple(utterance for utterance in utterances if utterance.speaker == label),
        )
        for label in labels
    }


def _facts(voice: _Voice, given: Given) -> Entry:
    """A blank entry: what helps the secretary to recognise a voice; the transcript's name stands in it."""
    spans: list[tuple[Span, str]] = [(utterance, _quote(utterance.text)) for utterance in voice.utterances]
    spans = spans or [(turn, "") for turn in voice.turns]
    first = min(spans, key=lambda item: item[0].start)
    longest = max(spans, key=lambda item: item[0].duration)
    name = given.names.get(voice.label, "")
    return Entry(
        name=name,
        given=name,
        sample=sample_file(voice.label) if given.has_audio else "",
        speaking=hours_minutes_seconds(voice.speaking_ms) if given.timed else "",
        first=describe_moment(*first) if given.timed else f"«{first[1]}»",
        longest=describe_moment(*longest) if given.timed else f"«{longest[1]}»",
    )


def _quote(text: str) -> str:
    words = text.split()
    return " ".join(words[:QUOTE_WORDS]) + (" …" if len(words) > QUOTE_WORDS else "")


def _voice(label: str, entry: Entry, turns: Sequence[Turn], given: Given) -> str | None:
    """Whose turns fill most of the entry's moment; by its label when the moment was taken out of the file.

    Of a transcript: whom it calls by the entry's name.
    """
    if entry.given and given.names:
        return next((voice for voice, name in given.names.items() if fold(name) == fold(entry.given)), None)
    moment = entry.moment
    shares: dict[str, int] = {}
    for turn in turns:
        if moment is None:
            shares[turn.speaker] = 1 if turn.speaker == label else 0
        elif (common := min(turn.end, moment.end) - max(turn.start, moment.start)) > 0:
            shares[turn.speaker] = shares.get(turn.speaker, 0) + common
    best = max(shares, key=lambda speaker: (shares[speaker], speaker == label), default=None)
    return best if best is not None and shares[best] > 0 else None


def _moved(label: str, entry: Entry, new: str | None, origin: str) -> str:
    name = entry.name or label
    if new is None:
        return message(
            f"{origin}: [{label}] «{name}»: không còn giọng nói riêng ở lúc đã ghi; mục này được chuyển thành ghi chú "
            "ở cuối tệp. Kiểm tra lại tên các giọng nói.",
            f"{origin}: [{label}] «{name}»: no voice of its own at the moment noted; the entry is now a comment at the "
            "end of the file. Check the speakers' names.",
        )
    return message(
        f"{origin}: «{name}» ghi ở [{label}] nay là [{new}], theo giọng nói ở lúc đã ghi. Kiểm tra lại.",
        f"{origin}: «{name}», written at [{label}], is now [{new}], by the voice at the moment noted. Please check.",
    )


def _speaker(voice: _Voice, entry: Entry, card: Card, origin: str) -> tuple[Speaker, list[str]]:
    """A speaker's record; the secretary's words go before the card's."""
    sites = {utterance.site for utterance in voice.utterances}
    person, warnings = _person(voice.label, entry.name.strip(), card, origin)
    known: Mapping[str, str | None] = person.model_dump() if person else {}
    longest = max(voice.utterances, key=lambda utterance: utterance.duration, default=None)
    speaker = Speaker(
        id=voice.label,
        speaking_ms=voice.speaking_ms,
        turns=len(voice.turns),
        name=known.get("name") or entry.name.strip() or None,
        title=entry.title.strip() or known.get("title"),
        unit=entry.unit.strip() or known.get("unit"),
        site=entry.site.strip() or known.get("site") or (sites.pop() if len(sites) == 1 else None),
        role=known.get("role"),
        evidence=(_evidence(longest),) if longest else (),
    )
    return speaker, warnings


def _person(label: str, name: str, card: Card, origin: str) -> tuple[Person | None, list[str]]:
    """The one person of the card who has this name; a warning when there is none, or more than one."""
    if not name or not card.person:
        return None, []
    found = find_person(name, card.person)
    if len(found) == 1:
        return found[0], []
    if found:
        return None, [
            message(
                f"{origin}: [{label}] «{name}»: thẻ cuộc họp có {len(found)} người cùng tên, không rõ là ai; "
                "ghi chức vụ, đơn vị ngay tại mục này.",
                f"{origin}: [{label}] «{name}»: the card has {len(found)} persons of this name; "
                "give title and unit in this entry.",
            )
        ]
    return None, [
        message(
            f"{origin}: [{label}] «{name}»: không có trong thẻ cuộc họp; tên vẫn được dùng.",
            f"{origin}: [{label}] «{name}»: not on the card; the name is used as it is.",
        )
    ]


def _evidence(utterance: Utterance) -> Evidence:
    return Evidence(start=utterance.start, end=utterance.end, utterance=utterance.id, quote=utterance.text)
