"""Who takes part and where: fields, lists and tables of the minutes, and what goes to a Phụ lục."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.card import Person, Site
from pipeline.records import Attendance, Item
from pipeline.vietnamese.text import clean, fold, sentence
from pipeline.word import decree30 as form
from pipeline.word.anchors import START, card_anchor, item_anchor
from pipeline.word.document import Flow
from pipeline.word.heading import number_pieces
from pipeline.word.items import Field, Lines
from pipeline.word.levels import by_level
from pipeline.word.material import Material
from pipeline.word.named import person_anchors, person_field, person_pieces, post_pieces, site_pieces
from pipeline.word.pieces import Piece, Pieces, anchored, ours
from pipeline.word.wording import date
from pipeline.word.wordml import Layout

ATTENDEES_IN_BODY = 20
SITES_IN_BODY = 10
"""A longer list goes to a Phụ lục."""
_SITE_COLUMNS = (750, 2450, 2500, 2350, 1305)
_ATTENDEE_COLUMNS = (750, 2950, 3655, 2000)
_GROUPED_FROM = 4
"""A shorter list is not divided by level."""
_NUMERALS = ("I", "II")
_SITE_PREFIX = "điểm cầu "


def present(material: Material) -> list[Person]:
    """Who took part, besides the chair and the secretary, who have fields of their own."""
    return [somebody for somebody in material.card.person if somebody.role not in ("chair", "secretary")]


def write_attendees(flow: Flow, material: Material, lines: Lines) -> None:
    """The field Thành phần tham dự: the card's list by level, then what was said about it."""
    label, people = "Thành phần tham dự", present(material)
    said = heard(material, "present", "absent")
    if people and len(people) > ATTENDEES_IN_BODY:
        where = _appendix_name(material, _attendee_list)
        counted = f"{label}: {len(people)} người, theo danh sách tại {where} kèm theo."
        flow.add(form.BODY, *flow.passage("attendees", counted))
    elif people:
        flow.add(form.BODY, f"{label}:", layout=Layout(keep_next=True))
        _people(flow, people, material)
    elif said:
        lines.add(said[0], _sentence(said[0]), before=f"{label}: ")
        said = said[1:]
    else:
        flow.add(form.BODY, f"{label}: {form.BLANK}")
    for item in said:
        lines.add(item, _sentence(item))


def heard(material: Material, *kinds: str) -> list[Attendance]:
    """What was said about attendance; a sentence that says two things once."""
    found = {item.text: item for item in reversed(material.minutes.attendance) if item.kind in kinds}
    return sorted(found.values(), key=lambda item: item.evidence[0].start)


def _people(flow: Flow, people: Sequence[Person], material: Material) -> None:
    groups = by_level(people, material.agency.name)
    if len(people) < _GROUPED_FROM:
        groups = [("", list(people))]
    for letter, (name, group) in zip("abcdđeg", groups, strict=False):
        if len(groups) > 1:
            flow.add(form.BODY, ours(f"{letter}) "), f"{name}:", layout=Layout(keep_next=True))
        for index, somebody in enumerate(group, 1):
            words = [*person_pieces(material, somebody), *_tag(material, somebody)]
            flow.add(form.BODY, "- ", *words, "." if index == len(group) else ";")


def _tag(material: Material, somebody: Person) -> Pieces:
    return site_pieces(material, somebody.site, person_anchors(material, somebody))


def _sentence(item: Item) -> Field:
    return Field("text", sentence(item.text))


def sites(material: Material) -> tuple[Site, ...]:
    """The card's điểm cầu, a number present that was said where the card has none; then those only heard."""
    said = {_bare(item.name): item for item in material.minutes.sites}
    known = [
        site if site.present is not None or (item := said.get(_bare(site.name))) is None
        else site.model_copy(update={"present": item.present})
        for site in material.sites
    ]  # fmt: skip
    listed = {_bare(site.name) for site in known}
    more = (Site(name=item.name, present=item.present) for name, item in said.items() if name not in listed)
    return (*known, *more)


def write_sites(flow: Flow, material: Material, lines: Lines) -> bool:
    """The number of điểm cầu and their table. Returns whether a table stands last."""
    listed, said = sites(material), heard(material, "sites")
    if not listed and not said:
        return False
    for item in said:
        if item.text not in {other.text for other in heard(material, "present", "absent")}:
            lines.add(item, _sentence(item))
    if not listed:
        return False
    if len(listed) > SITES_IN_BODY:
        where = _appendix_name(material, _site_list)
        words = f"Điểm cầu: {len(listed)} điểm cầu, theo danh sách tại {where} kèm theo."
        flow.add(form.BODY, *flow.passage("sites", words))
        return False
    counted = max((item.count or 0 for item in said), default=0)
    words = (
        f"Điểm cầu: {counted} điểm cầu, trong đó:" if counted > len(listed) else f"Điểm cầu: {len(listed)} điểm cầu."
    )
    flow.add(form.BODY, *flow.passage("sites", words), layout=Layout(keep_next=True))
    _site_table(flow, listed, material)
    return True


def _bare(name: str) -> str:
    return fold(clean(name)).removeprefix(_SITE_PREFIX)


def _shown(name: str) -> str:
    """In a column that says «Điểm cầu»."""
    words = clean(name)
    return words[len(_SITE_PREFIX) :] if fold(words).startswith(_SITE_PREFIX) else words


def _site_table(flow: Flow, listed: Sequence[Site], material: Material) -> None:
    table = flow.table(_SITE_COLUMNS, borders=True)
    headings = ("STT", "Điểm cầu", "Địa điểm", "Người phụ trách", "Số người dự")
    for cell, heading in zip(table.row(heading=True), headings, strict=True):
        cell.add(form.CELL_HEADING, heading)
    for index, site in enumerate(listed, 1):
        number, name, place, head, count = table.row()
        number.add(form.CELL_CENTRED, str(index))
        named = _cell(material, site, "name", _shown(site.name))
        name.add(form.CELL, *named, *([ours(" (điểm cầu chính)")] if site.main else ()))
        place.add(form.CELL, *_cell(material, site, "place", clean(site.place or "") or form.BLANK))
        head.add(form.CELL, *_cell(material, site, "head", clean(site.head or "") or form.BLANK))
        present = form.BLANK if site.present is None else str(site.present)
        count.add(form.CELL_CENTRED, *_cell(material, site, "present", present))


def _cell(material: Material, site: Site, field: str, text: str) -> Pieces:
    """A field of a điểm cầu: the card's, or, where that does not have it, as it was heard."""
    number = next((n for n, one in enumerate(material.card.site) if one.name == site.name), None)
    if number is not None:
        return anchored(card_anchor(f"site.{number}.{field}"), text)
    heard_one = next((item for item in material.minutes.sites if item.name == site.name), None)
    if field == "name" and heard_one:
        return anchored(item_anchor(material.item_id(heard_one), heard_one, field), text)
    return [Piece(text)]


def write_appendices(flow: Flow, material: Material) -> None:
    """The lists too long for the body, each in a section with its own page numbers (Phụ lục I, mục III)."""
    agency = material.agency
    name = anchored(card_anchor("agency.name"), clean(agency.name or "") or form.BLANK)
    day = anchored(START, date(material.card.meeting.start))
    for write in _appendices(material):
        flow.end_section()
        flow.add(form.APPENDIX, _appendix_name(material, write))
        title = "DANH SÁCH THÀNH PHẦN THAM DỰ" if write is _attendee_list else "DANH SÁCH ĐIỂM CẦU"
        flow.add(form.APPENDIX_TITLE, title)
        number = number_pieces(material.card.meeting.number, agency.code)[1:]
        flow.add(form.APPENDIX_REFERENCE, "(Kèm theo Biên bản số ", *number, " ", *day, " của ", *name, ")")
        write(flow, material)
        flow.beside_table()


_Writer = Callable[[Flow, Material], None]


def _appendices(material: Material) -> list[_Writer]:
    lists: list[_Writer] = []
    if len(present(material)) > ATTENDEES_IN_BODY:
        lists.append(_attendee_list)
    if len(sites(material)) > SITES_IN_BODY:
        lists.append(_site_list)
    return lists


def _appendix_name(material: Material, write: _Writer) -> str:
    lists = _appendices(material)
    return f"Phụ lục {_NUMERALS[lists.index(write)]}" if len(lists) > 1 else "Phụ lục"


def _attendee_list(flow: Flow, material: Material) -> None:
    table = flow.table(_ATTENDEE_COLUMNS, borders=True)
    for cell, heading in zip(table.row(heading=True), ("STT", "Họ và tên", "Chức vụ, đơn vị", "Điểm cầu"), strict=True):
        cell.add(form.CELL_HEADING, heading)
    ordered = [somebody for _, group in by_level(present(material), material.agency.name) for somebody in group]
    for index, somebody in enumerate(ordered, 1):
        number_cell, name_cell, post_cell, site_cell = table.row()
        number_cell.add(form.CELL_CENTRED, str(index))
        name_cell.add(form.CELL, *person_field(material, somebody, "name", clean(somebody.name)))
        post = post_pieces(material, somebody) or person_field(material, somebody, "title", form.BLANK)
        post_cell.add(form.CELL, *post)
        site_cell.add(form.CELL, *person_field(material, somebody, "site", clean(somebody.site or "")))


def _site_list(flow: Flow, material: Material) -> None:
    _site_table(flow, sites(material), material)
