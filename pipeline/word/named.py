"""Names of people and voices as they are printed, each part with its anchor."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.card import Person
from pipeline.records import Utterance
from pipeline.vietnamese.text import clean
from pipeline.word.anchors import Anchor, card_anchor, speaker_anchor
from pipeline.word.material import Material
from pipeline.word.pieces import Piece, Pieces, anchored, ours
from pipeline.word.wording import post_parts, unnamed

_Anchors = Callable[[str], Anchor]


def person_pieces(material: Material, somebody: Person) -> Pieces:
    """«Nguyễn Văn An, Giám đốc Sở Tài chính»: of the card, or a voice of that name."""
    return _described(somebody.name, somebody.title, somebody.unit, person_anchors(material, somebody))


def person_anchors(material: Material, somebody: Person) -> _Anchors | None:
    """The anchor of each field: the card's, else that of the voice whose name it is."""
    number = next((n for n, one in enumerate(material.card.person) if one is somebody), None)
    if number is not None:
        return lambda field: card_anchor(f"person.{number}.{field}")
    voice = next((one for one in material.minutes.speakers if one.name == somebody.name), None)
    return _of_voice(material, voice.id, None) if voice else None


def voice_pieces(material: Material, speaker: str, site: str | None = None, first: Utterance | None = None) -> Pieces:
    """Name, title, unit and điểm cầu of a voice, or «Người nói 1».

    `first`: the utterance that begins the speech which stands under the name; `site`: from where it was said.
    """
    known = material.speaker(speaker)
    anchors = _of_voice(material, speaker, first)
    if known is None or known.name:
        name = known.name if known and known.name else unnamed(speaker)
        pieces = _described(name, known.title if known else None, known.unit if known else None, anchors)
    else:
        pieces = _field(unnamed(known.id), "name", anchors)
        if work := _post(known.title, known.unit, anchors):
            pieces += [Piece(" ("), *work, Piece(")")]
    return pieces + site_pieces(material, site or (known.site if known else None), anchors)


def site_pieces(material: Material, site: str | None, anchors: _Anchors | None) -> Pieces:
    """« (điểm cầu Cần Giuộc)» for a site that is not the main one."""
    tag = material.elsewhere(site)
    if not tag:
        return []
    named = clean(site or "")
    before, _, after = tag.partition(named)
    return [ours(f" {before}"), *_field(named, "site", anchors), ours(after)]


def _of_voice(material: Material, speaker: str, first: Utterance | None) -> _Anchors | None:
    if not speaker:
        return None
    said = first or material.longest(speaker)
    return lambda field: speaker_anchor(speaker, field, said, begins=first is not None)


def _described(name: str, title: str | None, unit: str | None, anchors: _Anchors | None) -> Pieces:
    pieces = _field(clean(name), "name", anchors)
    work = _post(title, unit, anchors)
    return [*pieces, *([Piece(", ")] if pieces and work else []), *work]


def _post(title: str | None, unit: str | None, anchors: _Anchors | None) -> Pieces:
    """Title and unit in one phrase."""
    head, tail = post_parts(title, unit)
    first, second = _field(head, "title", anchors), _field(tail, "unit", anchors)
    return [*first, *([Piece(" ")] if first and second else []), *second]


def person_field(material: Material, somebody: Person, field: str, text: str) -> Pieces:
    """One field of a person, where it stands alone."""
    anchors = person_anchors(material, somebody)
    return anchored(anchors(field), text) if anchors else [Piece(text)]


def post_pieces(material: Material, somebody: Person) -> Pieces:
    """The same phrase of a person."""
    return _post(somebody.title, somebody.unit, person_anchors(material, somebody))


def _field(text: str, field: str, anchors: _Anchors | None) -> Pieces:
    if not text:
        return []
    return anchored(anchors(field), text) if anchors else [Piece(text)]
