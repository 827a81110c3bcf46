"""bien-ban.docx: the minutes, after Mẫu 1.9 of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.card import AgendaItem, Card, Person, Role, Site
from pipeline.records import Utterance
from pipeline.word import decree30 as form
from pipeline.word.blank import blank_document
from pipeline.word.comments import Comments
from pipeline.word.document import Flow, Layout, Piece, set_properties, time_reference, to_bytes
from pipeline.word.heading import abstract, letterhead
from pipeline.word.marked import Pieces, joined, marked
from pipeline.word.material import Material
from pipeline.word.signatures import signatures
from pipeline.word.wording import clean, closing_sentence, date, number_and_code, person, stamp, time_and_date

PARAGRAPH_CHARACTERS = 700
"""A long speech is cut into paragraphs, at ends of sentences, about this long."""
ATTENDEES_IN_BODY = 20
"""A longer list of attendees goes to a Phụ lục."""
_SITE_COLUMNS = (750, 2450, 2700, 2350, 1105)
_ATTENDEE_COLUMNS = (750, 2950, 3655, 2000)
_SENTENCE_ENDS = (".", "?", "!", "…", "”", "»")


def minutes_document(material: Material) -> bytes:
    """The docx file."""
    document = blank_document()
    flow = Flow.of(document)
    meeting = material.card.meeting
    letterhead(flow, material.agency, number_and_code(meeting.number, material.agency.code))
    abstract(flow, form.KIND_TEXT, meeting.title)
    _particulars(flow, material)
    _proceedings(flow, material, Comments(document, material.people, material.timed))
    flow.add(form.BODY, closing_sentence(meeting.kind, material.end), layout=Layout(keep_next=True))
    signatures(flow, material.card, material.office.archive)
    if _in_appendix(material):
        _appendix(flow, material)
    title = meeting.title or material.recording.name
    number = number_and_code(meeting.number, material.agency.code)
    set_properties(document, f"Biên bản: {title}", number, material.agency.name or "", material.dated)
    return to_bytes(document)


def _particulars(flow: Flow, material: Material) -> None:
    """The fields of Mẫu 1.9 before Nội dung."""
    card = material.card
    _field(flow, "Thời gian bắt đầu", time_and_date(card.meeting.start))
    _field(flow, "Địa điểm", material.place)
    _attendees(flow, material)
    _field(flow, "Chủ trì (chủ tọa)", _with_posts(card, "chair"))
    _field(flow, "Thư ký (người ghi biên bản)", _with_posts(card, "secretary"))
    if material.sites:
        flow.add(form.BODY, f"Điểm cầu: {len(material.sites)} điểm cầu.", layout=Layout(keep_next=True))
        _site_table(flow, material.sites)


def _field(flow: Flow, label: str, value: str | None) -> None:
    flow.add(form.BODY, f"{label}: {clean(value or '') or form.BLANK}")


def _with_posts(card: Card, role: Role) -> str:
    """Everybody with a role: a meeting may have two chairs."""
    return "; ".join(person(one.name, one.title, one.unit) for one in card.person if one.role == role)


def _present(material: Material) -> list[Person]:
    """Who took part, besides the chair and the secretary, who have fields of their own."""
    return [somebody for somebody in material.card.person if somebody.role not in ("chair", "secretary")]


def _in_appendix(material: Material) -> bool:
    return len(_present(material)) > ATTENDEES_IN_BODY


def _attendees(flow: Flow, material: Material) -> None:
    label = "Thành phần tham dự"
    people = _present(material)
    if not people:
        _field(flow, label, None)
    elif _in_appendix(material):
        _field(flow, label, f"{len(people)} người, theo danh sách tại Phụ lục kèm theo.")
    else:
        flow.add(form.BODY, f"{label}:", layout=Layout(keep_next=True))
        for index, somebody in enumerate(people, 1):
            tag = material.elsewhere(somebody.site)
            words = f"{person(somebody.name, somebody.title, somebody.unit)} {tag}".strip()
            flow.add(form.BODY, f"- {words}{'.' if index == len(people) else ';'}")


def _site_table(flow: Flow, sites: Sequence[Site]) -> None:
    table = flow.table(_SITE_COLUMNS, borders=True)
    headings = ("STT", "Điểm cầu", "Địa điểm", "Người phụ trách", "Số người dự")
    for cell, heading in zip(table.row(heading=True), headings, strict=True):
        cell.add(form.CELL_HEADING, heading)
    for index, site in enumerate(sites, 1):
        number, name, place, head, present = table.row()
        number.add(form.CELL_CENTRED, str(index))
        name.add(form.CELL, f"{clean(site.name)} (điểm cầu chính)" if site.main else clean(site.name))
        place.add(form.CELL, clean(site.place or "") or form.BLANK)
        head.add(form.CELL, clean(site.head or "") or form.BLANK)
        present.add(form.CELL_CENTRED, form.BLANK if site.present is None else str(site.present))


def _proceedings(flow: Flow, material: Material, comments: Comments) -> None:
    kind = clean(material.card.meeting.kind) or "cuộc họp"
    before = 2 * form.MIN_PARAGRAPH_GAP if material.sites else None
    flow.add(form.BODY, f"Nội dung (theo diễn biến {kind}):", layout=Layout(before=before, keep_next=True))
    if material.card.agenda:
        flow.add(form.HEADING_ROMAN, "I. CHƯƠNG TRÌNH")
        for index, item in enumerate(material.card.agenda, 1):
            flow.add(form.BODY, f"{index}. {_agenda_line(item)}")
        flow.add(form.HEADING_ROMAN, f"II. DIỄN BIẾN {kind.upper()}")
    if not material.spoken:
        flow.add(form.BODY, form.BLANK)
    for speech in speeches(material.spoken):
        heading = material.full_name(speech.utterances[0])
        began = time_reference(f"[{stamp(speech.utterances[0].start)}]")
        flow.add(form.SPEAKER, *((f"{heading}: ", began) if material.timed else (f"{heading}:",)))
        for index, paragraph in enumerate(speech.paragraphs()):
            reference = time_reference(f" [{stamp(paragraph.start)}]") if index and material.timed else None
            pieces = paragraph.pieces(comments)
            flow.add(form.BODY, *(piece for piece in (*pieces, reference) if piece))


def _agenda_line(item: AgendaItem) -> str:
    presenter = f" ({clean(item.speaker)} trình bày)" if item.speaker else ""
    return f"{clean(item.text).rstrip('.;')}{presenter}."


@dataclass(frozen=True)
class Paragraph:
    """Some utterances of a speech."""

    utterances: tuple[Utterance, ...]

    @property
    def start(self) -> int:
        """Where it starts in the recording, ms."""
        return self.utterances[0].start

    @property
    def text(self) -> str:
        """The utterances' texts, one after the other."""
        return " ".join(clean(utterance.text) for utterance in self.utterances)

    def pieces(self, comments: Comments) -> Pieces:
        """The text, with comments on what is doubtful."""
        pieces: Pieces = []
        for utterance in self.utterances:
            pieces += [*([Piece(" ")] if pieces else []), *marked(utterance, comments)]
        return joined(pieces)


@dataclass(frozen=True)
class Speech:
    """What one speaker said before another one spoke."""

    utterances: tuple[Utterance, ...]

    def paragraphs(self) -> Iterator[Paragraph]:
        """The utterances joined into paragraphs of a readable length."""
        some, length = list[Utterance](), 0
        for utterance in self.utterances:
            text = clean(utterance.text)
            length += len(text) + bool(some)
            some.append(utterance)
            at_end = text.endswith(_SENTENCE_ENDS)
            if length >= 2 * PARAGRAPH_CHARACTERS or (at_end and length >= PARAGRAPH_CHARACTERS):
                yield Paragraph(tuple(some))
                some, length = [], 0
        if some:
            yield Paragraph(tuple(some))


def speeches(utterances: Sequence[Utterance]) -> Iterator[Speech]:
    """Consecutive utterances of one speaker, at one site, together."""
    for _, group in groupby(utterances, key=lambda utterance: (utterance.speaker, utterance.site)):
        yield Speech(tuple(group))


def _appendix(flow: Flow, material: Material) -> None:
    """The list of attendees, in a section of its own with its own page numbers (Phụ lục I, mục III)."""
    flow.end_section()
    flow.add(form.APPENDIX, "Phụ lục")
    flow.add(form.APPENDIX_TITLE, "DANH SÁCH THÀNH PHẦN THAM DỰ")
    agency = material.agency
    number = number_and_code(material.card.meeting.number, agency.code).removeprefix("Số: ")
    name = clean(agency.name or "") or form.BLANK
    flow.add(form.APPENDIX_REFERENCE, f"(Kèm theo Biên bản số {number} {date(material.card.meeting.start)} của {name})")
    table = flow.table(_ATTENDEE_COLUMNS, borders=True)
    for cell, heading in zip(table.row(heading=True), ("STT", "Họ và tên", "Chức vụ, đơn vị", "Điểm cầu"), strict=True):
        cell.add(form.CELL_HEADING, heading)
    for index, somebody in enumerate(_present(material), 1):
        number_cell, name_cell, post_cell, site_cell = table.row()
        number_cell.add(form.CELL_CENTRED, str(index))
        name_cell.add(form.CELL, clean(somebody.name))
        post_cell.add(form.CELL, person("", somebody.title, somebody.unit) or form.BLANK)
        site_cell.add(form.CELL, clean(somebody.site or ""))
    flow.beside_table()
