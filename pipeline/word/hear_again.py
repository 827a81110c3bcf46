"""nghe-lai.docx: the cover note for the reviewer: what is to be heard again, the riskiest first, and how long it takes.

Not a document of the decree; it keeps its page, font and paragraphs.
"""

from __future__ import annotations

from pipeline.word import decree30 as form
from pipeline.word.blank import blank_document
from pipeline.word.document import Flow, set_properties, to_bytes
from pipeline.word.doubts import Doubtful, to_hear_ms
from pipeline.word.heading import abstract, title_pieces
from pipeline.word.material import Material
from pipeline.word.wording import stamp

_COLUMNS = (650, 1150, 2000, 2955, 2600)
_UNTIMED_COLUMNS = (650, 2300, 3405, 3000)
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
        material.dated, "Phiếu nghe lại",
    )  # fmt: skip
    return to_bytes(document)


def _summary(material: Material) -> str:
    listed, rest = len(material.doubts), len(material.doubtful) - len(material.doubts)
    if not (material.heard and material.timed):
        return f"Cần kiểm tra {listed} chỗ trước khi ký."
    minutes = max(1, round(to_hear_ms(material.doubts) / MINUTE))
    of = stamp(material.recording.duration_ms)
    more = f" Còn {rest} chỗ khác ít rủi ro hơn không liệt kê ở đây." if rest else ""
    return f"Cần nghe lại {listed} chỗ, khoảng {minutes} phút trong {of} ghi âm.{more}"


def _table(flow: Flow, material: Material) -> None:
    timed = material.timed
    table = flow.table(_COLUMNS if timed else _UNTIMED_COLUMNS, borders=True)
    headings = ["STT", *(["Thời điểm"] if timed else []), "Người nói", "Đang viết là", "Vì sao"]
    for cell, heading in zip(table.row(heading=True), headings, strict=True):
        cell.add(form.CELL_HEADING, heading)
    speakers = {utterance.id: utterance.speaker for utterance in material.spoken}
    for index, doubt in enumerate(material.doubts, 1):
        number, *cells = table.row()
        number.add(form.CELL_CENTRED, str(index))
        if timed:
            cells.pop(0).add(form.CELL_CENTRED, stamp(doubt.start))
        texts = (material.short_name(speakers[doubt.utterance]), _short(doubt), "; ".join(doubt.reasons))
        for cell, text in zip(cells, texts, strict=True):
            cell.add(form.CELL, f"{text[:1].upper()}{text[1:]}" if text == texts[2] else text)


def _short(doubt: Doubtful) -> str:
    """The words, the middle of a long passage left out."""
    words = doubt.quote.split()
    return doubt.quote if len(words) <= 24 else " ".join([*words[:12], "[…]", *words[-8:]])
