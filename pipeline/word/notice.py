"""thong-bao-ket-luan.docx: what the chair concluded, as a Thông báo (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pipeline.records import Item, Task
from pipeline.vietnamese.text import clean, fold
from pipeline.word import decree30 as form
from pipeline.word.assigned import deadline, owner, support
from pipeline.word.blank import blank_document
from pipeline.word.comments import Comments
from pipeline.word.document import Flow, Layout, set_properties, to_bytes
from pipeline.word.event import event
from pipeline.word.heading import abstract, letterhead
from pipeline.word.items import Lines, capital, inner, sentence
from pipeline.word.material import Material
from pipeline.word.sections import concluding, reporter
from pipeline.word.signatures import signature
from pipeline.word.wording import date, number_and_code, titled


def notice_document(material: Material) -> bytes | None:
    """The docx file; None where nothing was concluded."""
    if not material.minutes.conclusion:
        return None
    document = blank_document()
    flow = Flow.of(document)
    number = number_and_code(None, material.agency.code, form.NOTICE_CODE)
    place = clean(material.office.locality or "") or form.BLANK
    # the day of issue is not the meeting's, and nobody knows it yet
    letterhead(flow, material.agency, number, f"{place}, {date(None)}")
    meeting = event(material.card.meeting.kind, material.card.meeting.title)
    chair = concluding(material.minutes.conclusion[0].speaker, material)
    by = titled(chair.name, chair.title, chair.unit) if chair else form.BLANK
    abstract(flow, form.NOTICE_TEXT, f"Kết luận của {by} tại {meeting}")
    flow.add(form.BODY, _opening(material, meeting, by))
    flow.add(form.BODY, f"{_after_hearing(material)}{by} kết luận như sau:", layout=Layout(keep_next=True))
    lines = Lines(flow, material, Comments(document, material.people, material.timed), references=False)
    points = list(_points(material))
    for index, (item, text) in enumerate(points, 1):
        last = index == len(points)
        ended = f"{sentence(text).removesuffix('.')}./." if last else sentence(text)
        # the signature is not left alone on a page
        lines.add(item, ended, f"{index}. ", layout=Layout(keep_next=last))
    signature(flow, material.office.archive)
    title = f"Thông báo kết luận: {material.card.meeting.title or material.recording.name}"
    set_properties(document, title, number, material.agency.name or "", material.dated, "Thông báo")
    return to_bytes(document)


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


def _points(material: Material) -> Iterator[tuple[Item, str]]:
    """Each point: the item and how it is worded."""
    told = ((item, item.text) for item in material.minutes.conclusion)
    return chain(told, (_assigned(task) for task in material.minutes.tasks))


def _assigned(task: Task) -> tuple[Item, str]:
    """«Phòng A chủ trì, phối hợp với Phòng B: làm …; thời hạn: …»"""
    lead, others, until = capital(owner(task)), support(task), deadline(task)
    head = f"{lead} chủ trì, phối hợp với {others}: " if lead and others else f"{lead}: " if lead else ""
    label = "" if fold(until).startswith("hạn ") else "thời hạn: "
    tail = f"; {label}{until}" if until else ""
    return task, f"{head}{inner(task, task.text) if head else capital(task.text)}{tail}"
