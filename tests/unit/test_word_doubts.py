"""What is to be heard again: which words, why, in which order, how long it takes."""

from word_sample import UTTERANCES, utterance

from pipeline.records import Evidence, Item, Minutes, Reading, Utterance, Word
from pipeline.word.doubts import AROUND_MS, HOUR, Doubtful, doubts, repeated, to_hear_ms, worst

PEOPLE = ("Nguyễn Văn Thành", "Võ Thị Kim Ngân")
NOTHING = Minutes(meeting="hop", opening=None, closing=None, speakers=())
BELOW = 0.6


def heard(number: int, text: str, *confidences: float, start: int = 0, **facts: object) -> Utterance:
    """One word each 300 ms; those without a confidence were clear."""
    words = [
        Word(start=start + 300 * n, end=start + 300 * (n + 1), text=one.lower().strip(".,"), confidence=sure)
        for n, (one, sure) in enumerate(zip(text.split(), [*confidences, *[0.95] * 99], strict=False))
    ]
    return utterance(number, "S1", start, text).model_copy(
        update={"words": tuple(words), "start": start, "end": words[-1].end, **facts}
    )


def found(*utterances: Utterance, minutes: Minutes = NOTHING) -> list[Doubtful]:
    return doubts(utterances, PEOPLE, minutes, BELOW)


def test_clear_speech_is_not_doubtful() -> None:
    assert not found(*UTTERANCES[:1])


def test_unsure_words_are_one_passage_unless_far_apart() -> None:
    text = "Chúng tôi đề nghị tỉnh xem xét hỗ trợ kinh phí năm nay."
    (one,) = found(heard(1, text, 0.9, 0.3, 0.9, 0.9, 0.4))
    assert (one.first, one.last, one.quote) == (1, 5, "tôi đề nghị tỉnh")
    assert one.reasons == ("nghe chưa chắc (30%)",)
    assert len(found(heard(1, text, 0.9, 0.3, 0.9, 0.9, 0.9, 0.4))) == 2


def test_numbers_and_names_come_before_common_words() -> None:
    reading = Reading(start=10_600, end=11_200, heard="hai mươi", other="ba mươi", engine="w", agrees=False)
    number = heard(2, "Có khoảng hai mươi hộ.", start=10_000, readings=(reading,), flags=("number",))
    name = heard(3, "Giao đồng chí Trần Quốc Bảo chủ trì.", start=20_000, flags=("unknown-name",))
    common = heard(1, "Vâng thưa các anh các chị.", 0.9, 0.5)
    assert [one.quote for one in found(common, name, number)] == ["hai mươi", "Trần Quốc Bảo", "thưa"]


def test_a_name_is_told_of_once() -> None:
    said = "Đồng chí Trần Quốc Bảo báo cáo."
    both = [heard(n, said, start=n * 10_000, flags=("unknown-name",)) for n in (1, 2)]
    assert [one.utterance for one in worst(found(*both), 40, HOUR)] == ["u0001"]
    assert [one.utterance for one in repeated(found(*both), found(*both)[:1])] == ["u0002"]


def test_more_depends_on_a_decision() -> None:
    plain, decided = (heard(n, "Thống nhất như vậy.", 0.3, start=n * 10_000) for n in (1, 2))
    proof = Evidence(utterance=decided.id, quote=decided.text, start=decided.start, end=decided.end)
    minutes = NOTHING.model_copy(update={"conclusion": (Item(text=decided.text, evidence=(proof,), confidence=0.9),)})
    first, second = found(plain, decided, minutes=minutes)
    assert (first.utterance, first.risk) == (decided.id, 2 * second.risk)


def test_voices_at_once_are_told_with_the_words_that_are_doubtful_anyway() -> None:
    both = heard(1, "Vâng thưa các anh.", 0.3, flags=("overlap", "clipped"))
    (one,) = found(both)
    assert one.reasons == ("nghe chưa chắc (30%)", "nói chồng lên nhau", "âm thanh vỡ")
    (whole,) = found(heard(1, "Vâng thưa các anh.", flags=("overlap",)))
    assert (whole.quote, whole.reasons) == ("Vâng thưa các anh", ("nói chồng lên nhau",))


def test_passages_that_share_words_are_one() -> None:
    reading = Reading(start=600, end=1_200, heard="hai mươi", other="ba mươi", engine="w", agrees=False)
    (one,) = found(heard(1, "Có khoảng hai mươi hộ dân.", 0.9, 0.9, 0.9, 0.3, 0.3, readings=(reading,)))
    assert (one.quote, len(one.reasons)) == ("hai mươi hộ", 2)


def test_only_so_many_an_hour_and_how_long_they_take() -> None:
    many = found(*(heard(n, "Vâng thưa anh.", 0.9, 0.1 + n / 100, start=n * 60_000) for n in range(1, 40)))
    assert [one.utterance for one in worst(many, 3, HOUR)] == ["u0001", "u0002", "u0003"]
    assert len(worst(many, 3, HOUR + 1)) == 6
    one = many[0]
    assert to_hear_ms(many[:1]) == one.end - one.start + 2 * AROUND_MS
    assert to_hear_ms([one, one]) == to_hear_ms([one])
    assert to_hear_ms(many) == sum(to_hear_ms([each]) for each in many)


def test_what_a_reviewer_has_heard_is_no_longer_doubtful() -> None:
    accepted = heard(1, "Vâng thưa các anh.", 1.0, 1.0)
    assert not found(accepted)
