"""nghe-lai.docx: the cover note for the reviewer: what is to be heard again, the riskiest first, and how long it takes.

Not a document of the decree; it keeps its page, font and paragraphs.
"""

from __future__ import annotations

from pipeline.records import Utterance
from pipeline.vietnamese.text import clean
from pipeline.word import decree30 as form
from pipeline.word.blank import blank_document
from pipeline.word.document import Flow, set_properties, to_bytes
from pipeline.word.doubts import Doubtful, to_hear_ms
from pipeline.word.heading import abstract, title_pieces
from pipeline.word.items import capital
from pipeline.word.material import Material
from pipeline.word.pieces import Piece, Pieces
from pipeline.word.wording import stamp

_COLUMNS = (750, 1150, 1900, 3255, 2300)
_UNTIMED_COLUMNS = (750, 2200, 3805, 2600)
_LONG = 24
_AROUND = 6
"""Words."""
MINUTE = 60_000
"""ms"""


def hear_again_document(material: Material) -> bytes | None:
    """The docx file; None when nothing is doubtful."""
    if not material.doubts:
        return None
    document = blank_document()
    flow = Flow.of(document)
    title = material.card.meeting.title
    abstract(flow, "PHIẾU NGHE LẠI" if material.heard else "PHIẾU KIỂM TRA", title_pieces(title))
    flow.add(form.BODY, _summary(material))
    flow.add(
        form.BODY,
        "Các chỗ dưới đây xếp theo mức rủi ro, cao nhất ở trên: con số, tên người, lời kết luận và phân công trước. "
        "Những chỗ này đều có chú thích bên lề trong bien-ban.docx và go-bang.docx.",
    )
    _table(flow, material)
    flow.beside_table()
    set_properties(
        document, f"Nghe lại: {title or material.recording.name}", "Các chỗ cần nghe lại", material.agency.name or "",
        material.dated, form.TO_HEAR,
    )  # fmt: skip
    return to_bytes(document)


def _summary(material: Material) -> str:
    listed, rest = len(material.doubts), len(material.doubtful) - len(material.doubts)
    more = f" Còn {rest} chỗ khác ít rủi ro hơn, không liệt kê ở đây." if rest else ""
    if not (material.heard and material.timed):
        return f"Cần kiểm tra {listed} chỗ trước khi ký.{more}"
    to_hear = min(to_hear_ms(material.doubts), material.recording.duration_ms)
    whole = length(material.recording.duration_ms)
    return f"Cần nghe lại {listed} chỗ, tất cả khoảng {length(to_hear)} trong {whole} ghi âm.{more}"


def length(ms: int) -> str:
    """«45 giây», «12 phút», «2 giờ 5 phút»: as one speaks of it."""
    if ms < MINUTE:
        return f"{max(1, round(ms / 1000))} giây"
    hours, minutes = divmod(round(ms / MINUTE), 60)
    return " ".join([*([f"{hours} giờ"] if hours else []), *([f"{minutes} phút"] if minutes else [])])


def _table(flow: Flow, material: Material) -> None:
    timed = material.timed
    table = flow.table(_COLUMNS if timed else _UNTIMED_COLUMNS, borders=True)
    headings = ["STT", *(["Thời điểm"] if timed else []), "Người nói", "Đang viết là", "Vì sao"]
    for cell, heading in zip(table.row(heading=True), headings, strict=True):
        cell.add(form.CELL_HEADING, heading)
    spoken = {utterance.id: utterance for utterance in material.spoken}
    for index, doubt in enumerate(material.doubts, 1):
        utterance = spoken[doubt.utterance]
        number, *cells = table.row()
        number.add(form.CELL_CENTRED, str(index))
        if timed:
            cells.pop(0).add(form.CELL_CENTRED, stamp(doubt.start))
        speaker, words, reasons = cells
        speaker.add(form.CELL, material.short_name(utterance.speaker))
        words.add(form.CELL, *_in_context(doubt, utterance))
        reasons.add(form.CELL, capital("; ".join(doubt.reasons)))


def _in_context(doubt: Doubtful, utterance: Utterance) -> Pieces:
    """The doubtful words in bold, with some about them; the middle of a long passage left out."""
    words = clean(utterance.text).split()
    inside = words[doubt.first : doubt.last]
    if len(inside) > _LONG:
        inside = [*inside[: _LONG // 2], "[…]", *inside[-_LONG // 3 :]]
    before, after = words[: doubt.first], words[doubt.last :]
    # a sign of omission for less than three words would save nothing
    head = " ".join(before if len(before) < _AROUND + 3 else ["…", *before[-_AROUND:]])
    tail = " ".join(after if len(after) < _AROUND + 3 else [*after[:_AROUND], "…"])
    bold = Piece(" ".join(inside), bold=True)
    return [*([Piece(f"{head} ")] if head else []), bold, *([Piece(f" {tail}")] if tail else [])]
