"""bien-ban.docx: the minutes, after Mẫu 1.9 of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from pipeline.card import Card, Person, Role
from pipeline.vietnamese.text import clean
from pipeline.word import decree30 as form
from pipeline.word.attendance import write_appendices, write_attendees, write_sites
from pipeline.word.blank import blank_document
from pipeline.word.comments import Comments
from pipeline.word.course import write_course
from pipeline.word.document import Flow, Layout, set_properties, to_bytes
from pipeline.word.heading import abstract, letterhead
from pipeline.word.items import Lines
from pipeline.word.material import Material
from pipeline.word.sections import agenda_line, write_sections
from pipeline.word.signatures import signatures
from pipeline.word.wording import closing_sentence, number_and_code, person, time_and_date

_AFTER_TABLE = 2 * form.MIN_PARAGRAPH_GAP


def minutes_document(material: Material) -> bytes:
    """The docx file."""
    document = blank_document()
    flow = Flow.of(document)
    meeting = material.card.meeting
    comments = Comments(document, material.people, material.timed)
    letterhead(flow, material.agency, number_and_code(meeting.number, material.agency.code))
    abstract(flow, form.KIND_TEXT, meeting.title)
    lines = Lines(flow, material, comments)
    table = _particulars(flow, material, lines)
    table = _proceedings(flow, material, lines, comments, _AFTER_TABLE if table else None)
    closing = closing_sentence(meeting.kind, material.end)
    flow.add(form.BODY, closing, layout=Layout(before=_AFTER_TABLE if table else None, keep_next=True))
    secretary, chair = material.secretary, material.chair
    names = secretary.name if secretary else None, chair.name if chair else None
    signatures(flow, *names, material.office.archive)
    write_appendices(flow, material)
    title = meeting.title or material.recording.name
    number = number_and_code(meeting.number, material.agency.code)
    set_properties(document, f"Biên bản: {title}", number, material.agency.name or "", material.dated)
    return to_bytes(document)


def _particulars(flow: Flow, material: Material, lines: Lines) -> bool:
    """The fields of Mẫu 1.9 before Nội dung. Returns whether a table stands last."""
    card = material.card
    _field(flow, "Thời gian bắt đầu", time_and_date(card.meeting.start))
    _field(flow, "Địa điểm", material.place)
    write_attendees(flow, material, lines)
    _field(flow, "Chủ trì (chủ tọa)", _with_posts(card, "chair") or _post(material.chair))
    _field(flow, "Thư ký (người ghi biên bản)", _with_posts(card, "secretary") or _post(material.secretary))
    return write_sites(flow, material, lines)


def _field(flow: Flow, label: str, value: str | None) -> None:
    flow.add(form.BODY, f"{label}: {clean(value or '') or form.BLANK}")


def _with_posts(card: Card, role: Role) -> str:
    """Everybody with a role: a meeting may have two chairs."""
    return "; ".join(person(one.name, one.title, one.unit) for one in card.person if one.role == role)


def _post(somebody: Person | None) -> str | None:
    return person(somebody.name, somebody.title, somebody.unit) if somebody else None


def _proceedings(flow: Flow, material: Material, lines: Lines, comments: Comments, before: int | None) -> bool:
    """Nội dung, in the form of the settings. Returns whether a table stands last."""
    brief = material.chosen_form == "conclusion-only"
    how = "" if brief else f" (theo diễn biến {material.kind})"
    flow.add(form.BODY, f"Nội dung{how}:", layout=Layout(before=before, keep_next=True))
    if material.chosen_form != "by-speaker":
        return write_sections(material, lines)
    if material.card.agenda:
        flow.add(form.HEADING_ROMAN, "I. CHƯƠNG TRÌNH")
        for index, item in enumerate(material.card.agenda, 1):
            flow.add(form.BODY, f"{index}. {agenda_line(item)}")
        flow.add(form.HEADING_ROMAN, f"II. DIỄN BIẾN {material.kind.upper()}")
    if not material.spoken:
        flow.add(form.BODY, form.BLANK)
    write_course(flow, material, comments)
    return False
