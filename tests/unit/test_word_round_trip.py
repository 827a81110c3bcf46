"""Documents that render writes, edited in LibreOffice itself, read back, laid over the record, written again."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import libreoffice
import pytest
from docx.oxml.ns import qn
from minutes_sample import conference
from word_sample import material

from pipeline.overlay.laying import laid_over
from pipeline.records import Origin, Printed, Review
from pipeline.word.edited.corrections import Understood, corrections_of
from pipeline.word.edited.reading import read_edited
from pipeline.word.ledger import Ledger
from pipeline.word.material import Material
from pipeline.word.renderings import CORRECTABLE

pytestmark = [
    pytest.mark.timeout(240),
    pytest.mark.skipif(libreoffice.SOFFICE is None, reason="LibreOffice (soffice) is not installed"),
]
SECTIONS, SPEECHES = conference(), material()
CELL = (
    "oView.gotoRange(oDoc.getTextTables().getByIndex(oDoc.getTextTables().Count - 2)"
    '.getCellByName("{0}").getStart(), False)\nTypeText("{1}")'
)


def changed(old: str, new: str) -> str:
    return f'Mark("{old}")\nTypeText("{new}")'


EDITS: dict[str, tuple[Material, str, list[tuple[str, str, str, str | None]]]] = {
    "owner": (SECTIONS, changed("Các phòng", "Văn phòng Sở"), [("item", "task.u0019.1", "owner", "Văn phòng Sở")]),
    "support in an empty cell": (
        SECTIONS, CELL.format("D3", "Sở Y tế"), [("item", "task.u0019.1", "support", "Sở Y tế")],
    ),
    "task": (
        SECTIONS, changed("Báo cáo kết quả", "Báo cáo bằng văn bản"),
        [("item", "task.u0019.1", "text", "Báo cáo bằng văn bản")],
    ),
    "deadline": (
        SECTIONS, changed("Trước ngày 15 tháng 8", "Trước ngày 20 tháng 8"),
        [("item", "task.u0018.1", "deadline", "Trước ngày 20 tháng 8")],
    ),
    "conclusion": (
        SECTIONS, 'Behind("Thống nhất số hoá xong")\nTypeText(" cơ bản")',
        [("item", "conclusion.u0017.1", "text", "Thống nhất số hoá xong cơ bản trong năm 2022.")],
    ),
    "opinion": (
        SECTIONS, changed("Đường truyền còn yếu.", "Đường truyền yếu."),
        [("item", "opinion.u0014.1", "text", "Chúng tôi nhất trí với báo cáo. Đường truyền yếu.")],
    ),
    "vote": (
        SECTIONS, changed("Phương án hai ngày.", "Phương án ba ngày."),
        [("item", "vote.u0016.1", "subject", "Phương án ba ngày.")],
    ),
    "proposal taken out": (
        SECTIONS, 'MarkLine("Đề nghị Sở nâng băng thông")\noView.goRight(1, True)\nCommand(".uno:Delete")',
        [("item", "proposal.u0015.1", "text", None)],
    ),
    "title": (
        SECTIONS, changed("sơ kết công tác lưu trữ", "tổng kết công tác lưu trữ"),
        [("card", "meeting.title", "text", "Hội nghị tổng kết công tác lưu trữ 6 tháng đầu năm 2022")],
    ),
    "place": (
        SECTIONS, changed("Phòng họp số 2", "Hội trường lớn"), [("card", "meeting.place", "text", "Hội trường lớn")],
    ),
    "start": (
        SECTIONS, changed("9 giờ 47 phút", "9 giờ 30 phút"),
        [("card", "meeting.start", "text", "9 giờ 30 phút, ngày 01 tháng 6 năm 2022")],
    ),
    "agency": (
        SECTIONS, changed("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "SỞ NỘI VỤ"), [("card", "agency.name", "text", "SỞ NỘI VỤ")],
    ),
    "number": (SECTIONS, changed("05", "15"), [("card", "meeting.number", "text", "15")]),
    "attendee": (
        SECTIONS, changed("Võ Thị Kim Ngân", "Võ Thị Ngân"), [("card", "person.2.name", "text", "Võ Thị Ngân")],
    ),
    "paragraph added": (
        SECTIONS, 'Behind("PHÂN CÔNG NHIỆM VỤ")\nCommand(".uno:InsertPara")\nTypeText("Các nhiệm vụ như sau.")',
        [("paragraph", "p.Heading1.2d8d1654.1", "after", "Các nhiệm vụ như sau.")],
    ),
    "utterance": (
        SPEECHES, changed("Xin mời đồng chí Ngân phát biểu.", "Mời chị Ngân phát biểu."),
        [("utterance", "u0002", "text", "Mời chị Ngân phát biểu.")],
    ),
    "speaker": (SPEECHES, changed("Người nói 3", "Trần Lan"), [("speaker", "S3", "name", "Trần Lan")]),
    "passage": (
        SPEECHES, changed("Nội dung (theo diễn biến hội nghị):", "Diễn biến:"),
        [("paragraph", "p.content", "text", "Diễn biến:")],
    ),
}  # fmt: skip


def written(name: str, made_of: Material) -> tuple[bytes, Printed, Ledger]:
    ledger = Ledger(name, made_of.review)
    data = CORRECTABLE[name](made_of, ledger)
    assert data is not None
    return data, ledger.printed(), ledger


def understood(data: bytes, printed: Printed) -> Understood:
    return corrections_of(read_edited(data, printed), printed, Origin(file="bien-ban.docx", version=printed.version))


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    place = tmp_path_factory.mktemp("office")
    sources = {}
    for number, (made_of, code, _) in enumerate(EDITS.values()):
        source = place / f"source{number}.docx"
        source.write_bytes(written("bien-ban.docx", made_of)[0])
        sources[f"plain{number}"] = (source, code)
        sources[f"tracked{number}"] = (source, f"Track()\n{code}")
    for name in CORRECTABLE:
        sources[f"saved-{name}"] = (place / f"whole-{name}", "")
        sources[f"saved-{name}"][0].write_bytes(written(name, SECTIONS)[0])
    return libreoffice.edit(place, sources)


@pytest.mark.parametrize("name", list(CORRECTABLE))
def test_a_document_that_nobody_changed_says_nothing(edited: dict[str, Path], name: str) -> None:
    data, printed, _ = written(name, SECTIONS)
    for content in (data, edited[f"saved-{name}"].read_bytes()):
        assert understood(content, printed) == Understood((), (), ())


@pytest.mark.parametrize("how", ["plain", "tracked"])
@pytest.mark.parametrize("name", list(EDITS))
def test_what_was_changed_in_libreoffice_stands_in_the_next_document(
    edited: dict[str, Path], name: str, how: str
) -> None:
    made_of, _, expected = EDITS[name]
    _, printed, _ = written("bien-ban.docx", made_of)
    found = understood(edited[f"{how}{list(EDITS).index(name)}"].read_bytes(), printed)
    assert [(one.place.target, one.place.id, one.place.field, one.after) for one in found.corrections] == expected
    assert found.unplaced == ()
    review = Review(corrections=found.corrections)
    laid = laid_over(made_of.utterances, made_of.minutes, made_of.card, review)
    assert laid.conflicts == ()
    again = replace(made_of, utterances=laid.utterances, minutes=laid.minutes, card=laid.card, review=review)
    data, reprinted, ledger = written("bien-ban.docx", again)
    assert ledger.conflicts() == ()
    text = "\n".join(
        "".join(run.text or "" for run in paragraph.iter(qn("w:t")))
        for paragraph in docx.Document(io.BytesIO(data)).element.body.iter(qn("w:p"))
    )
    for correction in found.corrections:
        assert (correction.after or "\0") in text or correction.after is None
        assert correction.after is not None or correction.before not in text
    assert understood(data, reprinted) == Understood((), (), ())
