"""The filter for Whisper's inventions: what is suspected, what another engine saves, what is left."""

import pytest

from pipeline.records import Segment, Span, Word
from pipeline.speech import inventions
from pipeline.speech.inventions import LOOP, NO_VOICE, PHRASE, TOO_FAST, Suspect, believed, suspects


def said(text: str, start: int = 0, step: int = 250) -> list[Word]:
    return [
        Word(start=start + step * i, end=start + step * (i + 1), text=word, confidence=0.8)
        for i, word in enumerate(text.split())
    ]


def segment(text: str, start: int = 0, step: int = 250) -> Segment:
    words = tuple(said(text, start, step))
    return Segment(start=words[0].start, end=words[-1].end, words=words, text=text)


def loud(_start: int, _end: int) -> float:
    return 0.9


def faint(_start: int, _end: int) -> float:
    return 0.3


def suspected(text: str) -> list[tuple[str, str]]:
    tokens = text.split()
    return [(" ".join(tokens[each.first : each.last]), each.reason) for each in suspects(said(text), loud)]


@pytest.mark.parametrize(
    "text",
    [
        "Hãy subscribe cho kênh Ghiền Mì Gõ Để không bỏ lỡ những video hấp dẫn",
        "Hãy subscribe cho kênh La La School Để không bỏ lỡ những video hấp dẫn",
        "Các bạn hãy đăng ký kênh để ủng hộ kênh của mình nhé!",
        "Cảm ơn các bạn đã theo dõi và hẹn gặp lại.",
        "Hẹn gặp lại các bạn trong những video tiếp theo nhé!",
        "Phụ đề được thực hiện bởi cộng đồng Amara.org",
        "hãy đăng kí cho kênh lalaschool",
        "Chào tạm biệt các bạn!",
        "Để không bỏ lỡ những video hấp dẫn",
    ],
)
def test_known_phrases(text: str) -> None:
    assert suspected(text) == [(text, PHRASE)]


def test_a_phrase_takes_its_sentence_and_not_its_neighbours() -> None:
    text = "Xin hết ạ. Cảm ơn các bạn đã theo dõi. Mời đồng chí Luân."
    assert suspected(text) == [("Cảm ơn các bạn đã theo dõi.", PHRASE)]
    before = "kính thưa hội nghị sau đây tôi xin báo cáo kết quả công tác sáu tháng "
    long = before + "subscribe cho kênh ghiền mì gõ " + "và phương hướng của sáu tháng còn lại"
    assert suspected(long) == [("subscribe cho kênh ghiền mì gõ", PHRASE)]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("5 ,5 ,5 ,5 ,5 ,5 ,5", ",5 ,5 ,5 ,5 ,5 ,5"),
        ("xin chào hôm nay, hôm nay, hôm nay, hôm nay, nhé", "hôm nay, hôm nay, hôm nay,"),
        ("để không bỏ lỡ để không bỏ lỡ để không bỏ lỡ", "để không bỏ lỡ để không bỏ lỡ"),
    ],
)
def test_loops_keep_their_first_round(text: str, gone: str) -> None:
    assert suspected(text) == [(gone, LOOP)]


@pytest.mark.parametrize(
    "text",
    [
        "Không, không, không, tôi không đồng ý.",
        "vâng vâng vâng xin mời đồng chí",
        "số điện thoại là không không không bảy bảy bảy",
        "từ ngày một đến ngày hai, từ ngày ba đến ngày bốn",
        "Xin cảm ơn các đồng chí đã theo dõi, chúng ta tiếp tục theo dõi các kênh thông tin.",
        "đề nghị các xã đăng ký tham gia và ủng hộ",
    ],
)
def test_what_people_say_is_not_suspected(text: str) -> None:
    assert suspected(text) == []


def test_speed_that_nobody_reaches() -> None:
    text = "chúng ta có thể áp dụng các giải pháp đó ngay trong năm nay"
    assert suspects(said(text, step=110), loud) == [Suspect(0, 14, TOO_FAST)]
    assert suspects(said(text, step=140), loud) == []


def test_words_without_a_voice() -> None:
    words = said("xin mời đồng chí phát biểu ý kiến")

    def voice(start: int, _end: int) -> float:
        return 0.05 if 500 <= start < 1_500 else 0.9

    assert suspects(words, voice) == [Suspect(2, 6, NO_VOICE)]
    # one word in a pause is Whisper's clock, not an invention
    assert suspects(words, lambda start, _end: 0.05 if start == 500 else 0.9) == []
    assert suspects(said("Này..."), lambda _start, _end: 0.0) == [Suspect(0, 1, NO_VOICE)]


REAL = segment("Xin cảm ơn các bạn đã theo dõi.")


def test_a_phrase_that_another_engine_hears_stays() -> None:
    asked: list[list[Span]] = []

    def again(clips: list[Span]) -> list[list[Word]]:
        asked.append(list(clips))
        return [said("xin cảm ơn các bạn đã theo giỏi")]

    assert believed([REAL], loud, again, 9_000) == ([REAL], [])
    assert believed([REAL], faint, again, 9_000) == ([REAL], [])
    assert len(asked[0]) == 1


def test_a_phrase_that_another_engine_does_not_hear_goes_and_is_listed() -> None:
    kept, dropped = believed([REAL], loud, lambda clips: [said("ừ thì")], 9_000)
    assert kept == []
    assert [(each.start, each.end, each.text, each.reason) for each in dropped] == [(0, 2_000, REAL.text, PHRASE)]


def test_without_another_engine_a_phrase_goes_where_there_is_little_voice() -> None:
    assert believed([REAL], loud, None, 9_000) == ([REAL], [])
    assert [each.reason for each in believed([REAL], faint, None, 9_000)[1]] == [PHRASE]


def test_the_rest_of_a_segment_stays_with_its_own_times() -> None:
    whole = segment("Xin hết ạ. Cảm ơn các bạn đã xem. Mời đồng chí Luân.", start=1_000)
    (kept,), (dropped,) = believed([whole], loud, lambda clips: [[]], 9_000)
    assert kept.text == "Xin hết ạ. Mời đồng chí Luân."
    assert (kept.start, kept.end) == (whole.start, whole.end)
    assert [word.text for word in kept.words] == kept.text.split()
    assert (dropped.text, dropped.start, dropped.end) == ("Cảm ơn các bạn đã xem.", 1_750, 3_250)


def test_nothing_is_lost_or_told_twice() -> None:
    texts = ("Xin chào.", "5 5 5 5 5 5 5 5", "Hẹn gặp lại các bạn trong những video tiếp theo!", "Mời đồng chí.")
    segments = [segment(text, start=5_000 * i) for i, text in enumerate(texts)]
    kept, dropped = believed(segments, loud, lambda clips: [[] for _ in clips], 60_000)
    left = sorted([(word.start, word.text) for each in kept for word in each.words])
    gone = [word for each in dropped for word in each.text.split()]
    assert len(left) + len(gone) == sum(len(each.words) for each in segments)
    assert [each.text for each in kept] == ["Xin chào.", "5", "Mời đồng chí."]
    assert [each.reason for each in dropped] == [LOOP, PHRASE]


def test_no_suspects_ask_nobody() -> None:
    def again(clips: list[Span]) -> list[list[Word]]:
        assert clips == []
        return []

    assert believed([segment("Kính thưa hội nghị.")], loud, again, 9_000)[1] == []
    assert inventions.believed([], loud, again, 0) == ([], [])
