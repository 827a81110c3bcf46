"""go-bang.docx: every utterance with its time and speaker, for checking against the recording.

Not a document of the decree; it keeps its page, font and paragraphs.
"""

from __future__ import annotations

from pipeline.records import Utterance
from pipeline.vietnamese.text import clean
from pipeline.word import decree30 as form
from pipeline.word.anchors import START, utterance_anchor
from pipeline.word.blank import blank_document
from pipeline.word.comments import Comments
from pipeline.word.course import speeches
from pipeline.word.document import Flow, set_properties, to_bytes
from pipeline.word.flags import explained, shown
from pipeline.word.heading import abstract, title_pieces
from pipeline.word.ledger import Ledger
from pipeline.word.marked import after_tab, marked
from pipeline.word.material import Material
from pipeline.word.named import voice_pieces
from pipeline.word.pieces import Piece, anchored, joined, time_reference
from pipeline.word.wording import stamp, time_and_date
from pipeline.word.wordml import Layout

FILE = "go-bang.docx"
_TIME_COLUMN = form.millimetres(19)
_LINE = Layout(left=_TIME_COLUMN, first_line=-_TIME_COLUMN, tab_stop=_TIME_COLUMN)
_UNTIMED_LINE = Layout(first_line=0)


def transcript_document(material: Material, ledger: Ledger | None = None) -> bytes:
    """The docx file. The ledger knows afterwards what stands where."""
    document = blank_document()
    ledger = ledger or Ledger(FILE, material.review)
    flow = Flow.of(document, ledger)
    title = material.card.meeting.title
    abstract(flow, "BẢN GỠ BĂNG GHI ÂM" if material.heard else "BẢN GHI LỜI PHÁT BIỂU", title_pieces(title))
    _about(flow, material)
    comments = Comments(document, material.remarks)
    for speech in speeches(material.spoken):
        first = speech.utterances[0]
        flow.add(form.SPEAKER, *voice_pieces(material, first.speaker, first.site, first), layout=Layout(first_line=0))
        for utterance in speech.utterances:
            _utterance(flow, utterance, material, comments)
    if not material.spoken:
        flow.add(form.BODY, "Không nghe được lời nói nào trong bản ghi.")
    if material.transcript.dropped:
        _dropped(flow, material)
    subject = "Bản gỡ băng ghi âm cuộc họp" if material.heard else "Bản ghi lời phát biểu tại cuộc họp"
    author = material.agency.name or ""
    called = f"Gỡ băng: {title or material.recording.name}"
    set_properties(document, called, subject, author, material.dated, form.TRANSCRIPT)
    return to_bytes(document, ledger)


def _about(flow: Flow, material: Material) -> None:
    recording = material.recording
    flow.add(form.BODY, "Thời gian bắt đầu: ", *anchored(START, time_and_date(material.card.meeting.start)), ".")
    for source in recording.sources:
        site = f", {source.site}" if source.site else ""
        kind = "Tệp ghi âm" if material.heard else "Tệp bản chữ"
        length = f", dài {stamp(source.duration_ms)}" if material.timed else ""
        flow.add(form.BODY, f"{kind}: {source.file}{site}{length}.")
    if not material.heard:
        times = "Thời điểm lấy từ tệp đó." if material.timed else "Tệp không ghi giờ nói."
        said = f"Lời phát biểu lấy từ bản chữ được cung cấp, không nghe lại từ bản ghi âm. {times}"
        given = flow.passage("given", f"{said} {explained(material.spoken)}".rstrip())
        flow.add(form.NOTE, *given, layout=Layout(before=form.MIN_PARAGRAPH_GAP))
        if all(word.confidence >= material.mark_below for each in material.spoken for word in each.words):
            return
    percent = round(material.mark_below * 100)
    marks = explained(material.spoken) if material.heard else ""
    told = flow.passage(
        "marks",
        "Thời điểm tính từ đầu bản ghi âm. ",
        Piece("Chữ tô vàng", highlight=True),
        f" là chữ máy nghe chưa chắc (độ tin cậy dưới {percent}%), cần nghe lại. {marks}".rstrip(),
    )
    flow.add(form.NOTE, *told, layout=Layout(before=form.MIN_PARAGRAPH_GAP))


def _utterance(flow: Flow, utterance: Utterance, material: Material, comments: Comments) -> None:
    pieces = anchored(utterance_anchor(utterance), *joined(marked(utterance, comments, material.mark_below)))
    if material.timed:
        pieces = [time_reference(stamp(utterance.start)), *after_tab(pieces)]
    if marks := shown(utterance):
        pieces.append(Piece(f" {marks}", italic=True, ours=True))
    flow.add(form.BODY, *pieces, layout=_LINE if material.timed else _UNTIMED_LINE)


def _dropped(flow: Flow, material: Material) -> None:
    flow.add(form.HEADING_ROMAN, "CÁC ĐOẠN ĐÃ BỎ", layout=Layout(first_line=0))
    flow.add(
        form.NOTE,
        "Máy có nghe ra chữ ở các đoạn này nhưng không đưa vào văn bản; lý do ghi bên cạnh."
        if material.heard
        else "Bản chữ có các đoạn này nhưng không đưa vào lời phát biểu; lý do ghi bên cạnh.",
    )
    for passage in material.transcript.dropped:
        span = [time_reference(f"{stamp(passage.start)} - {stamp(passage.end)}"), Piece(" ")] if material.timed else []
        reason = Piece(f" ({clean(passage.reason)})", italic=True, ours=True)
        flow.add(form.BODY, *span, Piece(clean(passage.text)), reason, layout=Layout(first_line=0))
