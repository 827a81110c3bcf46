"""tin-bai.docx: a news brief of the meeting, as a province's portal publishes it. No document of the decree."""

from __future__ import annotations

from datetime import datetime

from pipeline.card import Person
from pipeline.vietnamese.text import clean, sentence
from pipeline.word import decree30 as form
from pipeline.word.assigned import owner
from pipeline.word.attendance import heard, present, sites
from pipeline.word.blank import blank_document
from pipeline.word.comments import Comments
from pipeline.word.document import Flow, set_properties, to_bytes
from pipeline.word.event import as_kind, event
from pipeline.word.heading import abstract_alone
from pipeline.word.items import Lines, capital, inner
from pipeline.word.ledger import Ledger
from pipeline.word.levels import LEVELS, OF_NO_UNIT, by_level
from pipeline.word.material import Material
from pipeline.word.pieces import Piece, Pieces, joined
from pipeline.word.sections import concluding, reporter
from pipeline.word.wording import person

NAMED = 8
"""Of more people at one level only the first so many are named."""
CLOSING_CHARACTERS = 700
"""The closing paragraph ends with the point that reaches this length."""


FILE = "tin-bai.docx"


def news_document(material: Material, ledger: Ledger | None = None) -> bytes | None:
    """The docx file; None for a meeting without a title, of which there is no news to tell.

    The ledger knows afterwards what stands where: each paragraph is one passage of its own.
    """
    if not material.card.meeting.title:
        return None
    document = blank_document()
    ledger = ledger or Ledger(FILE, material.review)
    flow = Flow.of(document, ledger)
    lines = Lines(flow, material, Comments(document, material.remarks), references=False)
    meeting = event(material.card.meeting.kind, material.card.meeting.title)
    agency = clean(material.agency.name or "") or form.BLANK
    held = f"{agency} tổ chức {meeting}"
    abstract_alone(flow, ledger.passage("title", held))
    here, away = _present(material)
    paragraphs = {
        "lead": _lead(lines, material, held),
        "present": here,
        "away": away,
        "subjects": _subjects(lines, material),
        "closing": _closing(lines, material),
    }
    for name, pieces in paragraphs.items():
        if pieces:
            flow.add(form.BODY, *ledger.passage(name, *joined(pieces)))
    set_properties(document, f"Tin: {meeting}", "Tin bài", material.agency.name or "", material.dated, form.NEWS)
    return to_bytes(document, ledger)


def _kind(material: Material) -> str:
    """«Hội nghị», «cuộc họp»: this one."""
    return as_kind(material.kind)


def _lead(lines: Lines, material: Material, held: str) -> Pieces:
    """When, who, what; how many điểm cầu; who presided."""
    chair = material.chair
    pieces: Pieces = [Piece(f"{_day(material.card.meeting.start)}, {held}.")]
    # who was absent is no news
    absent = {item.text for item in heard(material, "absent")}
    said = [item for item in heard(material, "sites", "present") if item.text not in absent]
    for item in said:
        pieces += [Piece(" "), *lines.text(item, sentence(item.text))]
    others = [site for site in sites(material) if not site.main]
    if others and not any(item.kind == "sites" for item in material.minutes.attendance):
        pieces.append(Piece(f" {capital(material.kind)} kết nối với {len(others):02d} điểm cầu."))
    presiding = person(chair.name, chair.title, chair.unit) if chair else form.BLANK
    return [*pieces, Piece(f" {presiding} chủ trì {_kind(material)}.")]


def _day(start: datetime | None) -> str:
    """«Sáng 01/6», «Chiều 22/7»."""
    if start is None:
        return f"Ngày {form.BLANK}"
    parts = ((11, "Sáng"), (13, "Trưa"), (18, "Chiều"), (24, "Tối"))
    part = next(name for until, name in parts if start.hour < until)
    month = f"{start.month:02d}" if start.month < 3 else str(start.month)
    return f"{part} {start.day:02d}/{month}"


def _present(material: Material) -> tuple[Pieces, Pieces]:
    """Who attended, level by level; those at other điểm cầu."""
    found: tuple[Pieces, Pieces] = ([], [])
    everybody = present(material)
    here = [one for one in everybody if not material.elsewhere(one.site)]
    away: dict[str, list[Person]] = {}
    for one in everybody:
        if tag := material.elsewhere(one.site):
            away.setdefault(tag.strip("()"), []).append(one)
    if here:
        groups = by_level(here, material.agency.name)
        said = "; ".join(_group(name, people) if len(groups) > 1 else f"có {_names(people)}" for name, people in groups)
        comma = "," if len(groups) > 1 else ""
        found[0].append(Piece(f"Tham dự {_kind(material)}{comma} {said}."))
    if away:
        said = "; ".join(f"tại {place} có {_names(people)}" for place, people in away.items())
        found[1].append(Piece(f"{capital(said)}."))
    return found


def _group(name: str, people: list[Person]) -> str:
    """«về phía cấp xã có …»: one level of several."""
    if name == OF_NO_UNIT:
        return f"cùng các đại biểu {_names(people)}"
    small = f"{name[:1].lower()}{name[1:]}" if name in LEVELS and name != LEVELS[1] else name
    return f"về phía {small} có {_names(people)}"


def _names(people: list[Person]) -> str:
    named = "; ".join(person(one.name, one.title, one.unit) for one in people[:NAMED])
    return f"{named} và {len(people) - NAMED} đại biểu khác" if len(people) > NAMED else named


def _subjects(lines: Lines, material: Material) -> Pieces:
    """What was presented, and by whom: as it was heard, else as it was planned."""
    found, planned = material.minutes.reports, material.card.agenda
    if not found and not planned:
        return []
    several = "các nội dung" if len(found) > 1 else "nội dung"
    pieces: Pieces = [Piece(f"Tại {_kind(material)}, các đại biểu đã nghe {several}: ")]
    for index, item in enumerate(found):
        pieces += [Piece("; ")] if index else []
        pieces += lines.text(item, inner(item, item.topic or item.text).rstrip(".;"))
        # no voice is published as «Người nói 1»
        pieces.append(Piece(f" (do {reporter(item, material) or form.BLANK} trình bày)"))
    if not found:
        names = [
            f"{clean(one.text).rstrip('.;')}{f' (do {clean(one.speaker)} trình bày)' if one.speaker else ''}"
            for one in planned
        ]
        pieces = [Piece(f"Chương trình {_kind(material)} gồm: {'; '.join(names)}")]
    return [*pieces, Piece(".")]


def _closing(lines: Lines, material: Material) -> Pieces:
    """One paragraph of what was concluded; of the tasks, where nothing else was."""
    found = material.minutes
    told = [(item, item.text) for item in found.conclusion]
    given = [
        (task, f"{capital(owner(task))}: {inner(task, task.text)}" if owner(task) else capital(task.text))
        for task in found.tasks
    ]
    points = told or given
    if not points:
        return []
    chair = concluding(points[0][0].speaker, material)
    by = person(chair.name, chair.title, chair.unit) if chair else form.BLANK
    begins = (
        f"Phát biểu kết luận {_kind(material)}, {by} nêu rõ:" if told else f"Kết thúc {_kind(material)}, {by} giao:"
    )
    pieces: Pieces = [Piece(begins)]
    length = 0
    for item, text in points:
        pieces += [Piece(" "), *lines.text(item, sentence(text))]
        length += len(text)
        if length >= CLOSING_CHARACTERS:
            break
    return pieces
