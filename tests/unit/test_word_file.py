"""The docx file itself: properties, language, reproducibility, nothing foreign in it."""

import io
import re
import zipfile
from datetime import UTC, datetime, timedelta, timezone

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from word_sample import CARD, UTTERANCES, material

from pipeline.card import Card
from pipeline.word.minutes import minutes_document
from pipeline.word.transcript import transcript_document


@pytest.fixture(scope="module", params=[minutes_document, transcript_document])
def document(request: pytest.FixtureRequest) -> Document:
    return docx.Document(io.BytesIO(request.param(material())))


def test_properties_and_language(document: Document) -> None:
    core = document.core_properties
    assert core.title.endswith(": Hội nghị sơ kết công tác lưu trữ 6 tháng đầu năm 2022")
    assert core.author == "Sở Thông tin và Truyền thông"
    assert core.subject
    assert core.language == "vi-VN"
    assert core.created.replace(tzinfo=None) == datetime(2022, 6, 1, 9, 47)
    default = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert default.get(qn("w:val")) == "vi-VN"
    assert not list(document.element.iter(qn("w:lang")))


def test_dates_with_a_zone_are_kept_in_utc_and_unknown_ones_are_absent() -> None:
    start = datetime(2022, 6, 1, 9, 47, tzinfo=timezone(timedelta(hours=7)))
    card = CARD.model_copy(update={"meeting": CARD.meeting.model_copy(update={"start": start})})
    zoned = docx.Document(io.BytesIO(minutes_document(material(card=card))))
    assert zoned.core_properties.created == datetime(2022, 6, 1, 2, 47, tzinfo=UTC)
    assert "9 giờ 47 phút" in "".join(paragraph.text for paragraph in zoned.paragraphs)
    unknown = docx.Document(io.BytesIO(minutes_document(material(card=Card()))))
    assert unknown.core_properties.created is None


def test_nothing_of_python_docx_is_left_in_the_file() -> None:
    for make in (minutes_document, transcript_document):
        with zipfile.ZipFile(io.BytesIO(make(material()))) as archive:
            for name in archive.namelist():
                assert not re.search(rb"python-docx|en-US|Calibri|Cambria", archive.read(name)), name


def test_control_characters_and_decomposed_text() -> None:
    odd = UTTERANCES[0].model_copy(update={"text": "Hai\x00 dòng\nvà\x0b chữ \u202ehô\u0300i\ufffe."})
    document = docx.Document(io.BytesIO(minutes_document(material(utterances=(odd,)))))
    assert "Hai dòng và chữ hồi." in [paragraph.text for paragraph in document.paragraphs]


def test_same_material_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = minutes_document(material())
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert minutes_document(material()) == first
    assert minutes_document(material(utterances=UTTERANCES[:-1])) != first
