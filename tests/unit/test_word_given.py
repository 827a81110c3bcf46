"""Documents of a meeting that came as a transcript: nothing was heard, and times may be guesses."""

import io

import docx
import pytest
from word_sample import UTTERANCES, material

from pipeline.records import Dropped, EngineInfo, Recording, Source, Transcript, Utterance
from pipeline.word.flags import MARKS
from pipeline.word.material import Material
from pipeline.word.minutes import minutes_document
from pipeline.word.plain import plain_text
from pipeline.word.subtitles import srt, vtt
from pipeline.word.transcript import transcript_document


def given(timed: bool, sure: bool = True) -> Material:
    source = Source(file="hop.vtt", sha256="0", duration_ms=65_000, offset_ms=0, channels=0, loudness=None)
    recording = Recording(
        name="hop", sources=(source,), duration_ms=65_000, kind="transcript", times_estimated=not timed
    )
    dropped = Dropped(start=9_000, end=11_000, text="[vỗ tay]", reason="không phải lời nói")
    engine = EngineInfo(name="transcript-vtt", version="1", weights={}, punctuates=True)
    transcript = Transcript(language="vi", engine=engine, segments=(), dropped=(dropped,))
    utterances = tuple(_sure(each) for each in UTTERANCES) if sure else UTTERANCES
    return material(recording=recording, transcript=transcript, utterances=utterances)


def _sure(utterance: Utterance) -> Utterance:
    words = tuple(word.model_copy(update={"confidence": 1.0}) for word in utterance.words)
    return utterance.model_copy(update={"words": words})


def text_of(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


@pytest.mark.parametrize("timed", [True, False])
def test_times_are_printed_only_where_they_are_known(timed: bool) -> None:
    made = given(timed)
    for text in (text_of(minutes_document(made)), text_of(transcript_document(made)), plain_text(made).decode()):
        assert ("00:00:12" in text) == timed
        assert ("01:02:05" in text) == timed
    for data in (srt(made), vtt(made)):
        assert (b"-->" in data) == timed


def test_the_transcript_says_where_its_words_come_from() -> None:
    text = text_of(transcript_document(given(timed=True)))
    assert "BẢN GHI LỜI PHÁT BIỂU" in text
    assert "Tệp bản chữ: hop.vtt, dài 00:01:05." in text
    assert "không nghe lại từ bản ghi âm. Thời điểm lấy từ tệp đó." in text
    assert "máy nghe" not in text
    assert f"{MARKS['overlap'][0]}: có người nói cùng lúc." in text
    assert "[vỗ tay] (không phải lời nói)" in text
    assert "Bản chữ có các đoạn này" in text
    assert "Tệp bản chữ: hop.vtt.\n" in text_of(transcript_document(given(timed=False)))


def test_doubt_that_the_file_brings_is_marked() -> None:
    document = docx.Document(io.BytesIO(transcript_document(given(timed=False, sure=False))))
    marked = [run.text for each in document.paragraphs for run in each.runs if run.font.highlight_color]
    assert "Ngân" in marked
    assert MARKS["overlap"][0] in text_of(transcript_document(given(timed=False)))
