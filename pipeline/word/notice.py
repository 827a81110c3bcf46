"""thong-bao-ket-luan.docx: what the chair concluded, as a Thông báo (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pipeline.records import Item, Task
from pipeline.vietnamese.text import clean, fold, sentence
from pipeline.word import decree30 as form
from pipeline.word.assigned import deadline, owner, support
from pipeline.word.blank import blank_document
from pipeline.word.comments import Comments
from pipeline.word.document import Flow, set_properties, to_bytes
from pipeline.word.event import event
from pipeline.word.heading import abstract, letterhead
from pipeline.word.items import Field, Lines, capital, inner
from pipeline.word.ledger import Ledger
from pipeline.word.material import Material
from pipeline.word.pieces import Piece
from pipeline.word.sections import concluding, reporter
from pipeline.word.signatures import signature
from pipeline.word.wording import date, number_and_code, titled
from pipeline.word.wordml import Layout

FILE = "thong-bao-ket-luan.docx"


def notice_document(material: Material, ledger: Ledger | None = None) -> bytes | None:
    """The docx file; None where nothing was concluded. The ledger knows afterwards what stands where."""
    if not material.minutes.conclusion:
        return None
    document = blank_document()
    ledger = ledger or Ledger(FILE, material.review)
    flow = Flow.of(document, ledger)
    number = number_and_code(None, material.agency.code, form.NOTICE_CODE)
    place = clean(material.office.locality or "") or form.BLANK
    # the day of issue is not the meeting's, and nobody knows it yet
    letterhead(flow, material.agency, [Piece(number)], [Piece(f"{place}, {date(None)}")])
    meeting = event(material.card.meeting.kind, material.card.meeting.title)
    chair = concluding(material.minutes.conclusion[0].speaker, material)
    by = titled(chair.name, chair.title, chair.unit) if chair else form.BLANK
    abstract(flow, form.NOTICE_TEXT, ledger.passage("abstract", f"Kết luận của {by} tại {meeting}"))
    flow.add(form.BODY, *ledger.passage("opening", _opening(material, meeting, by)))
    hearing = f"{_after_hearing(material)}{by} kết luận như sau:"
    flow.add(form.BODY, *ledger.passage("hearing", hearing), layout=Layout(keep_next=True))
    lines = Lines(flow, material, Comments(document, material.remarks), references=False)
    points = list(_points(material))
    for index, (item, words) in enumerate(points, 1):
        last = index == len(points)
        # the signature is not left alone on a page
        lines.add(item, *_ended(words, last), before=f"{index}. ", layout=Layout(keep_next=last))
    signature(flow, material.office.archive)
    title = f"Thông báo kết luận: {material.card.meeting.title or material.recording.name}"
    set_properties(document, title, number, material.agency.name or "", material.dated, "Thông báo")
    return to_bytes(document, ledger)


def _opening(material: Material, meeting: str, by: str) -> str:
    """«Ngày …, tại …, … chủ trì Hội nghị … .»"""
    day = date(material.card.meeting.start)
    return f"{capital(day)}, tại {clean(material.place or '') or form.BLANK}, {by} chủ trì {meeting}."


def _after_hearing(material: Material) -> str:
    """«Sau khi nghe báo cáo của … và ý kiến tham gia thảo luận của các đại biểu dự họp, », as far as there were any."""
    found = material.minutes
    reporters = dict.fromkeys(reporter(item, material) or form.BLANK for item in found.reports)
    parts = [f"báo cáo của {'; '.join(reporters)}"] if reporters else []
    if found.opinions or found.proposals:
        parts.append("ý kiến tham gia thảo luận của các đại biểu dự họp")
    return f"Sau khi nghe {' và '.join(parts)}, " if parts else ""


_Words = list[str | Field]


def _points(material: Material) -> Iterator[tuple[Item, _Words]]:
    """Each point: the item and how it is worded."""
    told: Iterator[tuple[Item, _Words]] = ((item, [Field("text", item.text)]) for item in material.minutes.conclusion)
    return chain(told, (_assigned(task) for task in material.minutes.tasks))


def _ended(words: _Words, last: bool) -> _Words:
    """As a sentence; the last one ends with the decree's «./.»."""
    *others, end = words
    text = sentence(end if isinstance(end, str) else end.text)
    text = f"{text.removesuffix('.')}./." if last else text
    return [*others, text if isinstance(end, str) else Field(end.name, text)]


def _assigned(task: Task) -> tuple[Item, _Words]:
    """«Phòng A chủ trì, phối hợp với Phòng B: làm …; thời hạn: …»"""
    lead, others, until = capital(owner(task)), support(task), deadline(task)
    head: _Words = [Field("owner", lead)] if lead else []
    head += [" chủ trì, phối hợp với ", Field("support", others)] if lead and others else []
    head += [": "] if lead else []
    label = "" if fold(until).startswith("hạn ") else "thời hạn: "
    tail: _Words = [f"; {label}", Field("deadline", until)] if until else []
    return task, [*head, Field("text", inner(task, task.text) if lead else capital(task.text)), *tail]
