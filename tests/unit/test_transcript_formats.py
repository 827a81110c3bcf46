"""Every dialect of a transcript says the same; and what each of them may bring with it."""

import codecs
import json
import unicodedata
from contextlib import suppress

import pytest
from transcript_samples import ALL, CAPTIONS, MARKDOWN, OURS, SAID, SRT, TEAMS, TIMED_TEXTS, W3C, ZOOM

from pipeline.errors import InputError
from pipeline.records import Transcript, Utterance, Utterances, Word
from pipeline.transcripts.assembling import assemble
from pipeline.transcripts.content import Content
from pipeline.transcripts.reading import read_transcript
from pipeline.transcripts.timing import placed


def read(text: str | bytes, name: str = "hop.vtt") -> Content:
    return read_transcript(text.encode() if isinstance(text, str) else text, name)


def said(content: Content) -> list[tuple[str, str]]:
    """(name, text) of each speaker's consecutive passages."""
    made = assemble([placed(content.passages)])
    return [(made.names.get(str(segment.speaker), str(segment.speaker)), segment.text) for segment in made.segments]


def cue(number: int, text: str, start: float | None = None, length: float = 1.0) -> str:
    begin = float(number) if start is None else start
    times = f"00:00:{begin:06.3f} --> 00:00:{begin + length:06.3f}".replace(".", ",")
    return f"{number}\n{times}\n{text}\n\n"


@pytest.mark.parametrize("name", ALL)
def test_every_dialect_says_the_same(name: str) -> None:
    assert said(read(ALL[name], name)) == list(SAID)


@pytest.mark.parametrize("name", {**CAPTIONS, **TIMED_TEXTS})
def test_times_are_those_of_the_file(name: str) -> None:
    starts = {passage.start // 1000 for passage in read(ALL[name], name).passages if passage.start is not None}
    of_day = 8 * 3600 + 30 * 60 if name == "saved.txt" else 0
    assert {of_day + second for second in (3, 11, 20)} <= starts


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda text: codecs.BOM_UTF8 + text.encode(), "BOM"),
        (lambda text: text.encode("utf-16"), "UTF-16"),
        (lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"), "UTF-16 BE"),
        (lambda text: text.encode("utf-16-le"), "UTF-16 without its mark"),
        (lambda text: text.encode("utf-16-be"), "UTF-16 BE without its mark"),
        (lambda text: text.replace("\n", "\r\n").encode(), "Windows"),
        (lambda text: text.replace("\n", "\r").encode(), "old Macintosh"),
        (lambda text: unicodedata.normalize("NFD", text).encode(), "NFD"),
        (
            lambda text: text.replace(" họp", "\u200b\u00a0họp").replace("đ", "ð").encode(),
            "look-alikes, no-break spaces",
        ),
        (lambda text: text.rstrip("\n").encode(), "no last line end"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("name", ["teams.vtt", "phụ đề.srt", "ours.txt", "markdown.txt"])
def test_encodings_and_line_ends(name: str, change, what: str) -> None:  # type: ignore[no-untyped-def]
    assert said(read(change(ALL[name]), name)) == list(SAID)


TCVN3 = "Nguyễn Văn An: KÝnh th­a c¸c ®ång chÝ, h«m nay chóng ta häp giao ban quý hai. Xin mêi ®ång chÝ B×nh b¸o c¸o."
VNI = "Nguyeãn Vaên An: Kính thöa caùc ñoàng chí, hoâm nay chuùng ta hoïp giao ban quyù hai."


@pytest.mark.parametrize(
    "data",
    [
        TCVN3.replace("Nguyễn Văn An", "NguyÔn V¨n An").encode(),
        TCVN3.replace("Nguyễn Văn An", "NguyÔn V¨n An").encode("latin-1"),
        VNI.encode(),
        VNI.encode("latin-1"),
        OURS.encode().decode("cp1252", "replace").encode(),
        OURS.replace("\u1ec1", "e").encode("cp1258", "replace"),
        OURS.encode("ascii", "replace").replace(b"?", "\ufffd".encode()),
    ],
    ids=["TCVN3", "TCVN3 bytes", "VNI", "VNI bytes", "UTF-8 read as 1252", "Windows-1258", "lost"],
)
def test_old_encodings_are_refused_not_guessed(data: bytes) -> None:
    with pytest.raises(InputError, match=r"hop\.txt: chữ không theo Unicode") as caught:
        read(data, "hop.txt")
    assert "UniKey" in caught.value.hint


@pytest.mark.parametrize(
    ("data", "name", "cause"),
    [
        (b"", "hop.vtt", "tệp rỗng"),
        (b"\xef\xbb\xbf\r\n \r\n", "hop.txt", "tệp rỗng"),
        (b"WEBVTT\n\nNOTE ch\xc6\xb0a c\xc3\xb3 g\xc3\xac\n", "hop.vtt", "không có lời nói nào"),
        (b"PK\x03\x04" + bytes(range(256)) * 8, "hop.txt", "không phải tệp văn bản"),
        (b"%PDF-1.7\n%\x00\x01\x02\xff\xfe" + bytes(range(256)) * 8, "hop.srt", "không phải tệp văn bản"),
        ("Hôm nay trời đẹp.\nLưu ý: mang ô. Thời gian: 8 giờ.\n".encode(), "hop.txt", "không có dòng nào dạng"),
        ("08:31:05\tFrom Nguyễn A to Everyone: xin chào\n".encode() * 3, "hop.txt", "trò chuyện (chat)"),
        ("08:31:05 Từ Lê B đến Mọi người:\n\tcó ai nghe không\n".encode() * 3, "hop.txt", "trò chuyện (chat)"),
        (b"[1, 2]", "hop.json", "không phải transcript.json hay utterances.json"),
        (b'{"turns": [], "engine": {}}', "hop.json", "không có «utterances» hay «segments»"),
        (b'{"utterances": [{"id": 5}], "stage": "attribute"}', "hop.json", "utterances.0."),
        (b'{"segments": 5}', "hop.json", "không phải transcript.json"),
        (b'{"segments": [', "hop.json", "không phải transcript.json"),
        (b"[" * 100_000, "hop.json", "không phải transcript.json"),
        ("xin chào".encode(), "hop.json", "không phải transcript.json"),
        (b'{"utterances": [], "stage": "attribute"}', "hop.json", "không có lời nói nào"),
    ],
)
def test_what_is_no_transcript_is_named_with_its_cause(data: bytes, name: str, cause: str) -> None:
    with pytest.raises(InputError) as caught:
        read(data, name)
    assert caught.value.text.startswith(f"{name}: ")
    assert cause in caught.value.text
    assert caught.value.hint


@pytest.mark.parametrize(
    "payload",
    [
        "[âm nhạc] Tôi nhất trí.",
        "♪ Tiến quân ca ♪ Tôi nhất trí.",
        "Tôi nhất trí. (vỗ tay)",
        "Tôi nhất trí. [Applause]",
        "[ Music ]\nTôi nhất trí.",
    ],
)
def test_sounds_are_left_out_and_listed(payload: str) -> None:
    content = read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v An>" + payload)
    assert [passage.text for passage in content.passages] == ["Tôi nhất trí."]
    (left,) = content.dropped
    assert (left.start, left.end, left.reason) == (1_000, 2_000, "không phải lời nói")
    assert left.text in payload


@pytest.mark.parametrize(
    ("payload", "text"),
    [
        ("R&amp;D &lt;2025&gt; &quot;số&quot;", 'R&D <2025> "số"'),
        ("a < b và <b>c</b> > d", "a < b và c > d"),
        ("còn <5% hồ sơ", "còn <5% hồ sơ"),
        ("[không nghe rõ] hồ sơ (sửa đổi)", "[không nghe rõ] hồ sơ (sửa đổi)"),
        ("- Vâng ạ.", "Vâng ạ."),
        (">> Vâng ạ.", "Vâng ạ."),
        ("-5 độ", "-5 độ"),
        ("giảm\\Ncòn\\h5", "giảm còn 5"),
        ("<ruby>hồ<rt>hồ</rt></ruby> sơ", "hồhồ sơ"),
        ("hết <", "hết <"),
    ],
)
def test_markup(payload: str, text: str) -> None:
    (passage,) = read(f"1\n00:00:01,000 --> 00:00:02,000\n{payload}\n", "hop.srt").passages
    assert passage.text == text


def test_two_voices_in_one_cue_and_words_of_nobody() -> None:
    content = read("WEBVTT\n\n00:01.000 --> 00:03.000\n<v An>Xin mời.</v> <v Bình>Vâng.</v> Dạ.\n")
    assert [(passage.speaker, passage.text) for passage in content.passages] == [
        ("An", "Xin mời."),
        ("Bình", "Vâng."),
        ("", "Dạ."),
    ]


def test_a_name_in_any_letter_case_is_one_person_and_a_placeholder_is_nobody() -> None:
    text = "NGUYỄN VĂN AN: Một.\nNgười nói 2: Hai.\nNguyễn Văn  An: Ba.\nSpeaker 3: Bốn.\n"
    made = assemble([placed(read(text, "hop.txt").passages)])
    assert [segment.speaker for segment in made.segments] == ["S1", "S2", "S1", "S3"]
    assert made.names == {"S1": "NGUYỄN VĂN AN"}


def test_people_of_two_files() -> None:
    files = [read(text, "hop.txt").passages for text in ("An: Một.\nNgười nói 1: Hai.", "AN: Ba.\nNgười nói 1: Bốn.")]
    made = assemble([placed(passages) for passages in files])
    assert [segment.speaker for segment in made.segments] == ["S1", "S2", "S1", "S3"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Nguyễn Văn An: Tôi nhất trí.", "Nguyễn Văn An"),
        ("Ông Nguyễn Văn An, Giám đốc Sở Nội vụ: Tôi nhất trí.", "Ông Nguyễn Văn An, Giám đốc Sở Nội vụ"),
        ("Trần Thị Bình (Sở Tài chính): Tôi nhất trí.", "Trần Thị Bình (Sở Tài chính)"),
        ("Trần Thị Bình - Phó Giám đốc: Tôi nhất trí.", "Trần Thị Bình - Phó Giám đốc"),
        ("TS. Lê Hoàng: Tôi nhất trí.", "TS. Lê Hoàng"),
        ("- Đ/c Hoàng: Tôi nhất trí.", "Đ/c Hoàng"),
        ("H’Hen Niê: Tôi nhất trí.", "H’Hen Niê"),
        ("Chủ tọa: Tôi nhất trí.", "Chủ tọa"),
        ("Đại biểu 3: Tôi nhất trí.", "Đại biểu 3"),
        ("Điểm cầu Cần Giuộc: Tôi nhất trí.", "Điểm cầu Cần Giuộc"),
        ("UBND tỉnh: Tôi nhất trí.", None),
        ("Lưu ý: nộp trước ngày 15.", None),
        ("Đại biểu đề nghị như sau: tăng thời hạn.", None),
        ("Hai là: nộp đúng hạn.", None),
        ("Phần II: Nội dung", None),
        ("Câu 1: Vì sao?", None),
        ("lúc 8:30 họp", None),
        ("https://example.vn", None),
        ("Vâng, tôi xin báo cáo: đã xong.", None),
        ("Hà Nội, ngày 5 tháng 6: mưa.", None),
        ("«Nghị quyết: chưa có» là sai.", None),
        ("Tôi nói: được.", None),
    ],
)
def test_a_name_and_other_words_before_a_colon(line: str, name: str | None) -> None:
    content = read(f"Người Đầu: Xin chào.\n{line}\n", "hop.txt")
    assert content.passages[-1].speaker == (name or "Người Đầu")
    if name is None:
        assert content.passages[-1].text.endswith(line)


def test_words_before_a_colon_that_come_again_and_again_are_a_speaker() -> None:
    again = "An: Một.\nTổ trưởng dân phố: Hai.\nKết quả: tốt.\n"
    assert {passage.speaker for passage in read(again * 3, "hop.txt").passages} == {"An", "Tổ trưởng dân phố"}
    assert {passage.speaker for passage in read(again, "hop.txt").passages} == {"An"}


def test_where_names_come_with_times_other_words_before_a_colon_are_text() -> None:
    content = read("[00:01] An: Một.\nTP. Hồ Chí Minh: hai.\nBình: ba.\n[00:09] Bình: Bốn.\n", "hop.txt")
    assert said(content) == [("An", "Một. TP. Hồ Chí Minh: hai."), ("Bình", "ba. Bốn.")]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("[00:00:05]\nAn: Một.\n[00:01:00]\nBình: Hai.\n", [5_000, 60_000]),
        ("00:00\n\nAn: Một.\nBình: Hai.\n\n00:05\n\nAn: Ba.\n", [0, None, 5_000]),
        ("08:30 An: Một.\n08:30 Bình: Hai.\n10:05 An: Ba.\n", [30_600_000, 30_600_000, 36_300_000]),
        ("An (8:30): Một.\nBình (8:31): Hai.\n", [30_600_000, 30_660_000]),
        ("[00:05] An: Một.\n[08:30] Bình: Hai.\n", [5_000, 510_000]),
        ("[08:30] An: Một.\n[1:02:03] Bình: Hai.\n", [510_000, 3_723_000]),
        ("[58:30] An: Một.\n[59:30] Bình: Hai.\n", [3_510_000, 3_570_000]),
    ],
)
def test_times_alone_on_a_line_and_times_on_the_clock(text: str, starts: list[int | None]) -> None:
    assert [passage.start for passage in read(text, "hop.txt").passages] == starts


def test_what_stands_before_the_first_speech_is_listed() -> None:
    content = read("BIÊN BẢN HỌP\nThời gian: 8 giờ 30\n\n" + MARKDOWN, "hop.txt")
    assert said(content) == list(SAID)
    assert [left.text for left in content.dropped] == ["BIÊN BẢN HỌP", "Thời gian: 8 giờ 30"]


def test_captions_without_names_are_one_speakers() -> None:
    content = read(cue(1, "kính thưa các đồng chí") + cue(2, "Hà Nội hôm nay"), "hop.srt")
    assert said(content) == [("S1", "kính thưa các đồng chí Hà Nội hôm nay")]


def test_names_of_devices_and_rooms() -> None:
    text = cue(1, "iPhone của Lan: Xin chào.") + cue(2, "phòng họp 2: Vâng, kết luận: tốt.")
    assert said(read(text, "hop.srt")) == [("iPhone của Lan", "Xin chào."), ("phòng họp 2", "Vâng, kết luận: tốt.")]
    whisperx = cue(1, "[SPEAKER_01]: Xin chào.") + cue(2, "[SPEAKER_00]: Vâng.")
    assert said(read(whisperx, "hop.srt")) == [("S1", "Xin chào."), ("S2", "Vâng.")]


def test_a_colon_inside_speech_is_no_name_where_voices_are_tagged() -> None:
    content = read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v An>Hà Nội: mưa.\n")
    assert said(content) == [("An", "Hà Nội: mưa.")]


def test_cues_out_of_order_empty_ones_and_a_number_inside_text() -> None:
    text = cue(3, "năm\n2022") + cue(1, "Một") + cue(2, "") + "4\n00:00:09,000 --> 00:00:10,000\n5\n00:00:11,000 --> "
    text += "00:00:12,000\nHai\n2025"
    assert [passage.text for passage in read(text, "hop.srt").passages] == ["Một", "năm 2022", "Hai 2025"]


def test_lines_after_an_empty_one_and_before_the_first_cue() -> None:
    content = read("Tiêu đề\n\n" + cue(1, "Một\n\nhai") + cue(2, "ba"), "hop.srt")
    assert [passage.text for passage in content.passages] == ["Một hai", "ba"]
    assert [left.text for left in content.dropped] == ["Tiêu đề"]


def test_a_time_that_cannot_be_read_loses_no_word() -> None:
    content = read(cue(1, "Một") + "2\n00:00:xx --> 00:00:09\nHai\n\n" + cue(9, "Ba"), "hop.srt")
    assert [passage.text for passage in content.passages] == ["Một", "Hai", "Ba"]
    assert [passage.start for passage in content.passages] == [1_000, 2_000, 9_000]
    assert "1 câu phụ đề" in content.notes[0]


def test_a_file_is_what_it_holds_not_what_it_is_called() -> None:
    for text in (TEAMS, W3C, ZOOM, SRT):
        assert said(read(text, "hop.txt")) == list(SAID)
        assert said(read(text, "hop.srt")) == list(SAID)
        assert said(read(text, "hop.vtt")) == list(SAID)


YOUTUBE = """\
WEBVTT
Kind: captions
Language: vi

00:00:01.000 --> 00:00:03.000 align:start position:0%

kính<00:00:01.300><c> thưa</c><00:00:01.600><c> các</c><00:00:01.900><c> đồng</c><00:00:02.200><c> chí</c>

00:00:03.000 --> 00:00:03.010 align:start position:0%
kính thưa các đồng chí


00:00:03.010 --> 00:00:05.000 align:start position:0%
kính thưa các đồng chí
hôm<00:00:03.300><c> nay</c><00:00:03.600><c> họp</c>

00:00:05.000 --> 00:00:05.010 align:start position:0%
hôm nay họp


00:00:05.010 --> 00:00:07.000 align:start position:0%
hôm nay họp
giao<00:00:05.300><c> ban</c>
"""


def test_rolling_captions_say_each_line_once() -> None:
    content = read(YOUTUBE)
    assert said(content) == [("S1", "kính thưa các đồng chí hôm nay họp giao ban")]
    assert "cuộn" in content.notes[0]


def test_live_captions_that_grow() -> None:
    text = "".join(
        cue(number, f"An: {'xin chào các anh chị'[:length]}") for number, length in enumerate((3, 8, 12, 20))
    )
    assert said(read(text, "hop.srt")) == [("An", "xin chào các anh chị")]


def test_what_is_said_twice_is_kept() -> None:
    text = cue(1, "An: Vâng.") + cue(2, "An: Vâng.") + cue(3, "Bình: Rõ chưa?") + cue(4, "An: Rõ.") + cue(5, "An: Hết.")
    assert said(read(text, "hop.srt"))[0] == ("An", "Vâng. Vâng.")


def test_json_of_utterances_keeps_times_and_confidence() -> None:
    words = tuple(
        Word(start=index * 200, end=index * 200 + 200, text=text, confidence=0.6 + index / 10)
        for index, text in enumerate("tôi nhất trí".split())
    )
    utterance = Utterance(
        id="u0001", start=0, end=600, speaker="S2", raw_text="tôi nhất trí", text="Tôi nhất trí.", words=words,
        confidence=0.7,
    )  # fmt: skip
    content = read(Utterances(stage="normalise", utterances=(utterance,)).model_dump_json(), "hop.json")
    (passage,) = content.passages
    assert [(w.text, w.start, w.confidence) for w in passage.words] == [
        ("Tôi", 0, 0.6),
        ("nhất", 200, 0.7),
        ("trí.", 400, 0.8),
    ]
    assert (passage.speaker, passage.text) == ("S2", "Tôi nhất trí.")


def test_json_of_a_transcript_keeps_its_engine() -> None:
    engine = {"name": "conformer", "version": "1", "weights": {}}
    word = {"start": 100, "end": 400, "text": "tôi đồng ý", "confidence": 0.9}
    segment = {"start": 100, "end": 400, "text": "tôi đồng ý", "words": [word]}
    dropped = [{"start": 5, "end": 6, "text": "hãy đăng ký kênh", "reason": "lặp"}]
    data = {"language": "vi", "engine": engine, "segments": [segment], "dropped": dropped}
    content = read(json.dumps(data), "hop.json")
    assert Transcript.model_validate(data).engine == content.engine
    assert [word.text for word in content.passages[0].words] == ["tôi", "đồng", "ý"]
    assert content.dropped[0].text == "hãy đăng ký kênh"


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("hop.vtt", "<v "),
        ("hop.srt", "{\\an8"),
        ("hop.txt", " "),
        ("hop.txt", "An: a\n"),
        ("hop.txt", "[00:"),
        ("hop.srt", "-->\n"),
        ("hop.vtt", "(["),
        ("hop.txt", "A" * 79 + ":"),
        ("hop.srt", "1\n00:00:01,000 --> 99:00:00,000\na b c d\n\n"),
        ("hop.vtt", "&amp;<"),
    ],
)
def test_hostile_files_end(name: str, unit: str) -> None:
    text = "An: x\n1\n00:00:01,000 --> 00:00:02,000\n" + unit * (400_000 // len(unit))
    with suppress(InputError):
        assemble([placed(read(text, name).passages)])
