"""go-bang.docx, subtitles and plain text."""

import io
import re

import docx
import pysubs2
from docx.enum.text import WD_COLOR_INDEX
from hypothesis import given, settings
from hypothesis import strategies as st
from word_sample import UTTERANCES, material, utterance

from pipeline.records import Speaker, Transcript, Word
from pipeline.vietnamese.printed import printed_words
from pipeline.word.flags import MARKS
from pipeline.word.marked import after_tab
from pipeline.word.pieces import Piece
from pipeline.word.plain import plain_text
from pipeline.word.subtitles import MAX_CUE_MS, MAX_LINE, cues, srt, vtt
from pipeline.word.transcript import transcript_document

LONG = "Về hạ tầng số, đến nay toàn bộ các xã, phường, thị trấn đã có đường truyền số liệu chuyên dùng. " * 6


def opened(data: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(data))


def test_every_utterance_has_its_time_and_text() -> None:
    lines = [paragraph.text for paragraph in opened(transcript_document(material())).paragraphs]
    assert "00:00:08\tXin mời đồng chí Ngân phát biểu." in lines
    assert f"01:02:05\tTôi nhất trí ạ. {MARKS['overlap'][0]}" in lines
    assert lines.index("Nguyễn Văn Thành, Giám đốc Sở TTTT") < lines.index(
        "00:00:00\tKính thưa các đồng chí, hội nghị xin được bắt đầu."
    )


def test_words_heard_with_low_confidence_are_highlighted() -> None:
    document = opened(transcript_document(material()))
    marked = [
        run.text
        for paragraph in document.paragraphs
        for run in paragraph.runs
        if run.font.highlight_color == WD_COLOR_INDEX.YELLOW
    ]
    # the legend, a word with a capital, a number that stands for several words
    assert marked == ["Chữ tô vàng", "Ngân", "62,5%", ","]


def test_dropped_passages_are_listed_at_the_end() -> None:
    lines = [paragraph.text for paragraph in opened(transcript_document(material())).paragraphs]
    assert lines[-1] == "00:00:09 - 00:00:11 Hãy đăng ký kênh (không có tiếng nói)"
    none = Transcript(language="vi", engine=material().transcript.engine, segments=())
    assert "CÁC ĐOẠN ĐÃ BỎ" not in [p.text for p in opened(transcript_document(material(transcript=none))).paragraphs]


def test_transcript_is_reproducible() -> None:
    assert transcript_document(material()) == transcript_document(material())


def test_times_and_confidence_follow_the_words_through_numbers_and_tones() -> None:
    words = {word.text: word for word in printed_words(UTTERANCES[2])}
    assert (words["hoá"].start, words["hoá"].end) == (12_900, 13_200)  # the engine wrote «hóa»
    assert words["62,5%,"].start == 12_000 + 7 * 300
    assert words["62,5%,"].end == 12_000 + 14 * 300  # seven words said
    assert words["62,5%,"].confidence == 0.2
    assert words["còn"].confidence == 0.95


@given(
    st.lists(st.sampled_from("một hai ba tôi xin hết báo cáo".split()), max_size=12),
    st.lists(st.sampled_from("Một 2 ba, tôi xin hết. 30% báo cáo –".split()), min_size=1, max_size=12),
)
def test_alignment_loses_no_printed_word_and_times_rise(heard: list[str], printed: list[str]) -> None:
    words = tuple(Word(start=100 * n, end=100 * n + 80, text=word, confidence=0.9) for n, word in enumerate(heard))
    one = UTTERANCES[0].model_copy(update={"words": words, "text": " ".join(printed), "start": 0, "end": 1200})
    found = printed_words(one)
    assert [word.text for word in found] == printed
    edges = [edge for word in found for edge in (word.start, word.end)]
    assert edges == sorted(edges)


def test_subtitles_are_short_and_hold_all_words() -> None:
    many = (*UTTERANCES[:3], utterance(9, "S3", 60_000, LONG.strip()))
    found = cues(material(utterances=many), named=False)
    assert all(len(cue.lines) <= 2 for cue in found)
    assert all(len(line) <= MAX_LINE for cue in found for line in cue.lines)
    assert all(0 < cue.end - cue.start <= MAX_CUE_MS for cue in found)
    said = " ".join(" ".join(cue.lines) for cue in found)
    assert said == " ".join(one.text for one in many)


@settings(max_examples=30)
@given(st.lists(st.text("abcđêơ,.", min_size=1, max_size=60), min_size=1, max_size=40), st.integers(50, 4000))
def test_limits_hold_for_any_words_and_paces(words: list[str], pace: int) -> None:
    timed = tuple(Word(start=pace * n, end=pace * (n + 1), text=word, confidence=1) for n, word in enumerate(words))
    one = UTTERANCES[3].model_copy(update={"words": timed, "text": " ".join(words), "start": 0, "end": 999_999})
    for cue in cues(material(utterances=(one,)), named=True):
        assert len(cue.lines) <= 2
        assert all(len(line) <= MAX_LINE for line in cue.lines)
        assert cue.start < cue.end <= cue.start + MAX_CUE_MS


def test_long_cues_end_at_a_comma_or_full_stop() -> None:
    found = cues(material(utterances=(utterance(1, "S1", 0, LONG.strip()),)), named=False)
    assert sum(cue.lines[-1].endswith((",", ".")) for cue in found) >= len(found) - 2


def test_srt_names_a_speaker_once_and_other_programs_read_it() -> None:
    subtitles = pysubs2.SSAFile.from_string(srt(material()).decode())
    assert subtitles[0].text.replace(r"\N", " ").startswith("Nguyễn Văn Thành: Kính thưa")
    assert srt(material()).decode().count("Nguyễn Văn Thành:") == 1
    assert subtitles[-1].start == 3_725_000


def test_vtt_has_voices_and_escapes_markup() -> None:
    odd = utterance(5, "S3", 3_800_000, r"Chi phí < 5 & {chưa} kể \N thuế")
    text = vtt(material(utterances=(*UTTERANCES, odd))).decode()
    assert text.startswith("WEBVTT\n")
    assert "00:00:00.000 --> " in text
    assert "<v Võ Thị Kim Ngân>" in text
    assert "<v Người nói 3>Chi phí &lt; 5 &amp; {chưa} kể /N thuế" in text


def test_a_very_long_name_still_fits() -> None:
    speaker = Speaker(id="S1", speaking_ms=1, turns=1, name="Công Tằng Tôn Nữ " * 4)
    minutes = material().minutes.model_copy(update={"speakers": (speaker,)})
    for cue in cues(material(minutes=minutes), named=True):
        assert all(len(line) <= MAX_LINE for line in cue.lines)


def test_plain_text() -> None:
    lines = plain_text(material()).decode().splitlines()
    assert lines[1] == "[00:00:08] Nguyễn Văn Thành: Xin mời đồng chí Ngân phát biểu."
    assert all(re.match(r"\[\d\d:\d\d:\d\d\] ", line) for line in lines)


def test_the_mark_of_a_doubtful_first_word_does_not_cover_the_tab_before_it() -> None:
    tab, word = after_tab([Piece("Ngân", highlight=True)])
    assert tab == Piece("", tab=True)
    assert word == Piece("Ngân", highlight=True)
