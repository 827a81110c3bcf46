"""bien-ban.docx: the minutes, after Mẫu 1.9 of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from pipeline.card import Person, Role
from pipeline.vietnamese.text import clean
from pipeline.word import decree30 as form
from pipeline.word.anchors import END, PLACE, START, card_anchor
from pipeline.word.attendance import write_appendices, write_attendees, write_sites
from pipeline.word.blank import blank_document
from pipeline.word.comments import Comments
from pipeline.word.course import write_course
from pipeline.word.document import Flow, set_properties, to_bytes
from pipeline.word.heading import abstract, letterhead, number_pieces, title_pieces
from pipeline.word.items import Lines
from pipeline.word.ledger import Ledger
from pipeline.word.material import Material
from pipeline.word.named import person_anchors, person_pieces
from pipeline.word.pieces import Piece, Pieces, anchored, ours
from pipeline.word.sections import agenda_pieces, write_sections
from pipeline.word.signatures import signatures
from pipeline.word.wording import closing_parts, number_and_code, signer, time_and_date
from pipeline.word.wordml import Layout

FILE = "bien-ban.docx"
_AFTER_TABLE = 2 * form.MIN_PARAGRAPH_GAP


def minutes_document(material: Material, ledger: Ledger | None = None) -> bytes:
    """The docx file. The ledger knows afterwards what stands where."""
    document = blank_document()
    ledger = ledger or Ledger(FILE, material.review)
    flow = Flow.of(document, ledger)
    meeting = material.card.meeting
    comments = Comments(document, material.remarks)
    letterhead(flow, material.agency, number_pieces(meeting.number, material.agency.code))
    abstract(flow, form.KIND_TEXT, title_pieces(meeting.title))
    lines = Lines(flow, material, comments)
    table = _particulars(flow, material, lines)
    table = _proceedings(flow, material, lines, comments, _AFTER_TABLE if table else None)
    flow.add(form.BODY, *_closing(material), layout=Layout(before=_AFTER_TABLE if table else None, keep_next=True))
    secretary, chair = _signer(material, material.secretary), _signer(material, material.chair)
    signatures(flow, secretary, chair, material.office.archive)
    write_appendices(flow, material)
    title = meeting.title or material.recording.name
    number = number_and_code(meeting.number, material.agency.code)
    set_properties(document, f"Biên bản: {title}", number, material.agency.name or "", material.dated)
    return to_bytes(document, ledger)


def _closing(material: Material) -> Pieces:
    """The sentence that ends the minutes."""
    kind, time = closing_parts(material.card.meeting.kind, material.end)
    said = anchored(card_anchor("meeting.kind"), kind)
    return [*said, Piece(" kết thúc vào "), *anchored(END, time), Piece("./.", ours=True)]


def _signer(material: Material, somebody: Person | None) -> Pieces:
    anchors = person_anchors(material, somebody) if somebody else None
    name = signer(somebody.name if somebody else None)
    return anchored(anchors("name"), name) if anchors else [Piece(name)]


def _particulars(flow: Flow, material: Material, lines: Lines) -> bool:
    """The fields of Mẫu 1.9 before Nội dung. Returns whether a table stands last."""
    card = material.card
    _field(flow, "Thời gian bắt đầu", anchored(START, time_and_date(card.meeting.start)))
    _field(flow, "Địa điểm", anchored(PLACE, clean(material.place or "") or form.BLANK))
    write_attendees(flow, material, lines)
    _field(flow, "Chủ trì (chủ tọa)", _with_posts(material, "chair", material.chair))
    _field(flow, "Thư ký (người ghi biên bản)", _with_posts(material, "secretary", material.secretary))
    return write_sites(flow, material, lines)


def _field(flow: Flow, label: str, value: Pieces) -> None:
    flow.add(form.BODY, Piece(f"{label}: "), *(value or [Piece(form.BLANK)]))


def _with_posts(material: Material, role: Role, heard: Person | None) -> Pieces:
    """Everybody with a role on the card, for a meeting may have two chairs; else who was heard to have it."""
    pieces: Pieces = []
    for one in material.card.person:
        if one.role == role:
            pieces += [*([Piece("; ")] if pieces else []), *person_pieces(material, one)]
    return pieces or (person_pieces(material, heard) if heard else [])


def _proceedings(flow: Flow, material: Material, lines: Lines, comments: Comments, before: int | None) -> bool:
    """Nội dung, in the form of the settings. Returns whether a table stands last."""
    brief = material.chosen_form == "conclusion-only"
    how = "" if brief else f" (theo diễn biến {material.kind})"
    flow.add(form.BODY, *flow.passage("content", f"Nội dung{how}:"), layout=Layout(before=before, keep_next=True))
    if material.chosen_form != "by-speaker":
        return write_sections(material, lines)
    if material.card.agenda:
        flow.add(form.HEADING_ROMAN, ours("I. "), "CHƯƠNG TRÌNH")
        for item in agenda_pieces(material):
            flow.add(form.BODY, *item)
        flow.add(form.HEADING_ROMAN, ours("II. "), *flow.passage("course", f"DIỄN BIẾN {material.kind.upper()}"))
    if not material.spoken:
        flow.add(form.BODY, form.BLANK)
    write_course(flow, material, comments)
    return False
