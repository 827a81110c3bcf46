"""Anchors in the documents: what each piece of text stands for, and what outlives a reviewer's editing."""

import io
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import libreoffice
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from minutes_sample import conference
from word_sample import material

from pipeline.records import Correction, Note, Origin, Place, Printed, Review
from pipeline.word.anchors import LONGEST, Anchor, anchor_of, bookmark_name
from pipeline.word.blank import VERSION_PART
from pipeline.word.edited.package import read_parts
from pipeline.word.edited.stream import read_stream
from pipeline.word.ledger import Ledger
from pipeline.word.material import Material
from pipeline.word.pieces import Bound, CommentMark, Piece, Pieces, anchored_within, text_of
from pipeline.word.renderings import CORRECTABLE

MOMENT = datetime(2026, 7, 15, 3, 0, tzinfo=UTC)
FILES = pytest.mark.parametrize("name", list(CORRECTABLE))


def written(name: str, made_of: Material) -> tuple[Document, Printed, Ledger, bytes]:
    ledger = Ledger(name, made_of.review)
    data = CORRECTABLE[name](made_of, ledger)
    assert data is not None
    return docx.Document(io.BytesIO(data)), ledger.printed(), ledger, data


def bookmarks(data: bytes) -> dict[str, str]:
    """Each of our bookmarks, and the text in it; «¶» for the end of a paragraph, deleted text not."""
    found: dict[str, str] = {}
    opened: dict[str, str] = {}
    for element in docx.Document(io.BytesIO(data)).element.body.iter():
        if element.tag == qn("w:bookmarkStart") and element.get(qn("w:name")).startswith("bb_"):
            opened[element.get(qn("w:id"))] = element.get(qn("w:name"))
            assert element.get(qn("w:name")) not in found
            found[element.get(qn("w:name"))] = ""
        elif element.tag == qn("w:bookmarkEnd"):
            opened.pop(element.get(qn("w:id")), None)
        elif element.tag in (qn("w:t"), qn("w:p")):
            for name in opened.values():
                found[name] += (element.text or "") if element.tag == qn("w:t") else "¶"
    assert not opened
    return found


def paragraphs(document: Document) -> list[str]:
    return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in document.element.body.iter(qn("w:p"))]


def correction(place: Place, before: str, after: str | None) -> Correction:
    origin = Origin(file="bien-ban.docx")
    return Correction(place=place, before=before, after=after, who="Lan", when=MOMENT, origin=origin)


def anchor_with(printed: Printed, text: str) -> tuple[str, Place]:
    (name,) = [name for name, said in printed.texts.items() if text in said]
    return name, printed.places[name]


IDS = st.lists(st.text("abcdefghijkSTRp0123456789", min_size=1, max_size=6), min_size=2, max_size=5).map(".".join)


@given(IDS)
def test_a_bookmark_says_which_anchor_it_is(identity: str) -> None:
    name = bookmark_name(identity)
    assert re.fullmatch(r"bb_\w{1,37}", name, re.ASCII)
    assert anchor_of(name) == identity
    assert anchor_of(f"{name}_Copy_1") == identity


def test_long_ids_are_cut_and_stay_apart() -> None:
    names = {bookmark_name(f"p.{'x' * 40}.{number}") for number in range(20)}
    assert len(names) == 20
    assert all(len(name) <= LONGEST for name in names)
    assert anchor_of("_GoBack") is None


@FILES
def test_what_is_told_is_what_stands_in_the_file(name: str) -> None:
    for made_of in (material(), conference()):
        if made_of.minutes.conclusion or name != "thong-bao-ket-luan.docx":
            document, printed, _, data = written(name, made_of)
            assert {bookmark_name(anchor): text for anchor, text in printed.texts.items()} == bookmarks(data)
            assert printed.texts.keys() == printed.places.keys()
            texts = [*printed.texts.values(), ""]
            whole = "".join(between + text for between, text in zip(printed.between, texts, strict=True))
            assert whole.replace("\t", "") == "".join(f"{line}\n" for line in paragraphs(document))
            # and it is what the reader of edited documents reads
            stream = read_stream(read_parts(data, name).body)
            assert stream.text == whole


@FILES
def test_no_word_is_without_an_anchor_but_times_and_marks(name: str) -> None:
    _, printed, _, _ = written(name, conference())
    outside = re.sub(r"\[[^\]]*\]|\([^)]*\)|\(điểm cầu\b", "", "\n".join(printed.between))
    assert not re.search(r"[^\W\d_]{3,}", outside), outside


@FILES
def test_the_version_is_that_of_the_content(name: str) -> None:
    _, printed, _, data = written(name, conference())
    assert written(name, conference())[3] == data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert f">{printed.version}<" in package.read(VERSION_PART).decode()
    card = conference().card
    facts = card.meeting.model_copy(update={"title": "Hội nghị khác"})
    other = conference(card=card.model_copy(update={"meeting": facts}))
    assert written(name, other)[1].version != printed.version or name == "thong-bao-ket-luan.docx"


def test_card_speakers_utterances_and_items_have_places() -> None:
    _, printed, _, _ = written("bien-ban.docx", material())
    said = {anchor: (place.target, place.id, place.field) for anchor, place in printed.places.items()}
    assert said["c.meeting.title"] == ("card", "meeting.title", "text")
    assert printed.texts["c.agency.name"] == "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"
    assert said["c.person.0.name.x2"] == ("card", "person.0.name", "text")
    assert said["s.S2.u0003"] == ("speaker", "S2", "name")
    assert printed.texts["s.S3.u0004"] == "Người nói 3"
    assert said["u.u0003"] == ("utterance", "u0003", "text")
    assert (printed.places["u.u0003"].start, printed.places["u.u0003"].end) == (12_000, 16_800)
    _, printed, _, _ = written("bien-ban.docx", conference())
    task = next(anchor for anchor in printed.texts if anchor.startswith("i.task.") and anchor.endswith(".owner"))
    assert printed.places[task].target == "item"
    assert printed.places[task].field == "owner"
    assert printed.places[task].start is not None


def test_a_passage_is_reworded_taken_out_and_followed_by_others() -> None:
    _, printed, _, _ = written("bien-ban.docx", material())
    label, place = anchor_with(printed, "Nội dung (theo diễn biến")
    count, where = anchor_with(printed, "Điểm cầu: 2")
    after = place.model_copy(update={"field": "after"})
    added = correction(after, "", "Đoạn thêm vào.")
    second = correction(
        Place(target="paragraph", id=f"p.{added.id}", field="after", document="bien-ban.docx"), "", "Và nữa."
    )
    review = Review(
        corrections=(correction(place, printed.texts[label], "Diễn biến cuộc họp:"), added, second,
                     correction(where, printed.texts[count], None))
    )  # fmt: skip
    document, again, ledger, data = written("bien-ban.docx", material(review=review))
    lines = paragraphs(document)
    at = lines.index("Diễn biến cuộc họp:")
    assert lines[at + 1 : at + 3] == ["Đoạn thêm vào.", "Và nữa."]
    assert not any(line.startswith("Điểm cầu: 2") for line in lines)
    assert ledger.conflicts() == ()
    assert again.texts[label] == "Diễn biến cuộc họp:"
    assert again.texts[f"p.{added.id}"] == "Đoạn thêm vào."
    assert {bookmark_name(anchor): text for anchor, text in again.texts.items()} == bookmarks(data)
    _, _, other, _ = written("go-bang.docx", material(review=review))
    assert other.conflicts() == ()
    # where we would write something else by now, the reviewer's words stand, and somebody has to settle it
    brief, _, changed, _ = written("bien-ban.docx", conference(review=review, form="conclusion-only"))
    assert "Diễn biến cuộc họp:" in paragraphs(brief)
    assert {(one.kind, one.other) for one in changed.conflicts()} >= {("base", "Nội dung:")}


def test_a_cell_keeps_a_paragraph_and_a_field_its_label() -> None:
    _, printed, _, _ = written("bien-ban.docx", material())
    cell, place = anchor_with(printed, "Người phụ trách")
    label, before = anchor_with(printed, "Địa điểm:")
    review = Review(
        corrections=(correction(place, printed.texts[cell], None), correction(before, printed.texts[label], None))
    )
    document, _, _, data = written("bien-ban.docx", material(review=review))
    heading = document.tables[1].rows[0].cells[3]
    assert [paragraph.text for paragraph in heading.paragraphs] == [""]
    assert "Phòng họp số 2" in bookmarks(data)["bb_c_meeting_place"]


def test_the_news_keep_a_reviewers_words_when_the_facts_change() -> None:
    _, printed, _, _ = written("tin-bai.docx", material())
    before = printed.texts["p.lead"]
    assert "Sáng 01/6" in before
    fix = correction(printed.places["p.lead"], before, before.replace("tổ chức", "long trọng tổ chức"))
    card = material().card
    later = card.model_copy(update={"meeting": card.meeting.model_copy(update={"start": datetime(2022, 6, 2, 9, 0)})})
    _, again, ledger, _ = written("tin-bai.docx", material(card=later, review=Review(corrections=(fix,))))
    assert "long trọng tổ chức" in again.texts["p.lead"]
    assert "Sáng 02/6" in again.texts["p.lead"]
    assert ledger.conflicts() == ()


def test_a_note_is_a_comment_of_its_author_on_the_words_quoted() -> None:
    place = Place(target="utterance", id="u0003")
    origin = Origin(file="bien-ban.docx")
    note = Note(
        place=place,
        quote="hồ sơ đạt",
        text="Nghe lại chỗ này.\nCó tiếng ồn.",
        who="Trần Lan",
        when=MOMENT,
        origin=origin,
    )
    done = note.model_copy(update={"done": True, "text": "Đã xong."})
    document, _, _, data = written("bien-ban.docx", material(review=Review(notes=(note, done)), doubts_per_hour=0))
    (comment,) = document.comments
    assert (comment.author, comment.initials, comment.timestamp, comment.text) == (
        "Trần Lan", "TL", MOMENT, "Nghe lại chỗ này.\nCó tiếng ồn.",
    )  # fmt: skip
    hung, inside = "", False
    for element in document.element.body.iter(qn("w:commentRangeStart"), qn("w:commentRangeEnd"), qn("w:t")):
        inside = element.tag == qn("w:commentRangeStart") or (inside and element.tag == qn("w:t"))
        hung += element.text if inside and element.tag == qn("w:t") else ""
    assert hung == "hồ sơ đạt"
    assert bookmarks(data)["bb_u_u0003"] == "Tỷ lệ số hoá hồ sơ đạt 62,5%, còn chậm."


@given(st.lists(st.text("ab ", max_size=4), min_size=1, max_size=6), st.data())
def test_anchors_are_put_about_exactly_their_words(texts: list[str], data: st.DataObject) -> None:
    pieces: Pieces = []
    for number, text in enumerate(texts):
        pieces += [CommentMark(number), Piece(text), CommentMark(number, ends=True)]
    whole = "".join(texts)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(whole)), max_size=6)))
    spans = [
        (begin, end, Anchor(f"u.{begin}", Place(target="utterance", id=str(begin))))
        for begin, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    made = anchored_within(pieces, spans)
    assert text_of(made) == whole
    assert [mark for mark in made if isinstance(mark, CommentMark)] == [m for m in pieces if isinstance(m, CommentMark)]
    found, inside = {}, ""
    for part in made:
        if isinstance(part, Bound):
            inside = "" if part.ends else part.anchor.id
            found.setdefault(part.anchor.id, "")
        elif inside and isinstance(part, Piece):
            found[inside] += part.text
    assert found == {anchor.id: whole[begin:end] for begin, end, anchor in spans}


UNDOUBTED = material(doubts_per_hour=0)
EDITS = {
    "saved": "",
    "typed": 'Behind("Kính thưa")\nTypeText(" toàn thể")',
    "bold": 'Mark("hội nghị xin được")\nCommand(".uno:Bold")',
    "styled": 'Before("Kính thưa các")\noView.ParaStyleName = "Heading 2"',
    "split": 'Before("hội nghị xin được")\nCommand(".uno:InsertPara")',
    "joined": 'Before("Tôi nhất trí")\nCommand(".uno:StartOfPara")\nCommand(".uno:SwBackspace")',
    "moved": 'MarkLine("Xin mời đồng chí")\nCommand(".uno:Cut")\nBehind("Tôi nhất trí ạ.")\n'
    'Command(".uno:EndOfPara")\nCommand(".uno:InsertPara")\nCommand(".uno:Paste")',
    "tracked": 'Track()\nMark("Kính thưa")\nTypeText("Thưa")\nBefore("phát biểu")\nTypeText("lên ")',
    "replaced": 'Mark("Tôi nhất trí ạ.")\nTypeText("Đồng ý.")',
}


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    if libreoffice.SOFFICE is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    place = tmp_path_factory.mktemp("office")
    (place / "plain.docx").write_bytes(written("go-bang.docx", UNDOUBTED)[3])
    (place / "doubts.docx").write_bytes(written("go-bang.docx", material())[3])
    edits = {name: (place / "plain.docx", code) for name, code in EDITS.items()}
    return libreoffice.edit(place, {**edits, "commented": (place / "doubts.docx", "")})


@pytest.mark.timeout(240)
@pytest.mark.parametrize("name", EDITS)
def test_anchors_outlive_libreoffice(edited: dict[str, Path], name: str) -> None:
    _, printed, _, data = written("go-bang.docx", UNDOUBTED)
    before, now = bookmarks(data), bookmarks(edited[name].read_bytes())
    expected = {
        "typed": {"bb_u_u0001": "Kính thưa toàn thể các đồng chí, hội nghị xin được bắt đầu."},
        "split": {"bb_u_u0001": "Kính thưa các đồng chí, ¶hội nghị xin được bắt đầu."},
        "tracked": {
            "bb_u_u0001": "Thưa các đồng chí, hội nghị xin được bắt đầu.",
            "bb_u_u0002": "Xin mời đồng chí Ngân lên phát biểu.",
        },
    }
    if name == "replaced":
        # what is replaced as a whole takes its bookmark with it: the reader finds the place by what stands about it
        now["bb_u_u0004"] = before["bb_u_u0004"]
    assert now == before | expected.get(name, {})
    with zipfile.ZipFile(edited[name]) as package:
        assert f">{printed.version}<" in package.read(VERSION_PART).decode()


@pytest.mark.timeout(240)
def test_libreoffice_shortens_an_anchor_by_a_letter_for_each_comment_in_it(edited: dict[str, Path]) -> None:
    """A flaw of LibreOffice 7.4, for the reader to know: a comment is a letter of the text to it."""
    document, _, _, data = written("go-bang.docx", material())
    comments = len(list(document.comments))
    before, now = bookmarks(data), bookmarks(edited["commented"].read_bytes())
    assert before.keys() == now.keys()
    assert all(before[name].startswith(now[name]) for name in before)
    assert sum(len(before[name]) - len(now[name]) for name in before) <= comments
