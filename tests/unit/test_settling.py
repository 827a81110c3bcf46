"""Settling a conflict: whatever is chosen stands there, the rest stays, and nobody is asked again."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.overlay.conflicts import unsettled
from pipeline.overlay.folding import fold_text
from pipeline.overlay.history import taken_back, with_corrections
from pipeline.overlay.merging import text_of, tokens_of
from pipeline.overlay.minuting import reviewed_minutes
from pipeline.overlay.replay import Applied, reviewed_utterances
from pipeline.overlay.settling import disputed, settlement, stands
from pipeline.records import (
    Conflict,
    Correction,
    Evidence,
    Minutes,
    Origin,
    Place,
    Review,
    Task,
    Utterance,
    Word,
)

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
MOMENTS = (NOW + timedelta(seconds=n) for n in count())
WORD = Origin(file="bien-ban.docx", version="abc", copy_id="one")


def said(text: str, number: int = 1, start: int = 10_000) -> Utterance:
    words = tuple(
        Word(start=start + 300 * n, end=start + 300 * (n + 1), text=one, confidence=0.9)
        for n, one in enumerate(text.split())
    )
    return Utterance(
        id=f"u{number:04d}", start=start, end=start + 300 * len(words), speaker="S1", raw_text=text, text=text,
        words=words, confidence=0.9,
    )  # fmt: skip


def change(one: Utterance, after: str | None, before: str | None = None, who: str = "Lan") -> Correction:
    place = Place(target="utterance", id=one.id, start=one.start, end=one.end)
    text = one.text if before is None else before
    return Correction(place=place, before=text, after=after, who=who, when=next(MOMENTS), origin=WORD)


def settled(review: Review, conflict: Conflict, words: str) -> Review:
    correction = next(one for one in review.active if one.id == conflict.correction)
    made = settlement(conflict, correction, words, "Lan", next(MOMENTS), Origin(file="test", version=conflict.id))
    return taken_back(review, {correction.id}) if made is None else with_corrections(review, [made])


def texts(made: Applied) -> list[str]:
    return [one.text for one in made.utterances]


HEARD = said("Giao anh Cường làm trước ngày mai và báo cáo lại")
NEW = said("Giao anh Cương làm trước ngày mốt và báo cáo lại")
REVIEW = with_corrections(Review(), [change(HEARD, "Giao anh Hùng làm trước ngày kia và báo cáo ngay")])


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("mine", "Giao anh Hùng làm trước ngày kia và báo cáo ngay"),
        ("other", "Giao anh Hùng làm trước ngày mốt và báo cáo ngay"),
        ("thứ Hai", "Giao anh Hùng làm trước ngày thứ Hai và báo cáo ngay"),
        ("", "Giao anh Hùng làm trước ngày và báo cáo ngay"),
    ],
)
def test_one_of_two_disputed_places(words: str, text: str) -> None:
    made = reviewed_utterances([NEW], REVIEW)
    assert [(one.wanted, one.other) for one in made.conflicts] == [("Hùng", "Cương"), ("kia", "mốt")]
    one = made.conflicts[1]
    review = settled(REVIEW, one, {"mine": one.wanted, "other": one.other}.get(words, words))
    after = reviewed_utterances([NEW], review)
    assert texts(after) == [text]
    assert [each.id for each in after.conflicts] == [made.conflicts[0].id]


def test_both_places_of_one_correction_can_be_settled_alike() -> None:
    review = REVIEW
    for one in reviewed_utterances([NEW], REVIEW).conflicts:
        review = settled(review, one, one.wanted)
    after = reviewed_utterances([NEW], review)
    assert texts(after) == ["Giao anh Hùng làm trước ngày kia và báo cáo ngay"]
    assert after.conflicts == ()


def test_two_reviewers() -> None:
    review = with_corrections(REVIEW, [change(HEARD, "Giao anh Minh làm trước ngày mai và báo cáo lại", who="Minh")])
    (one,) = reviewed_utterances([HEARD], review).conflicts
    assert (one.kind, one.wanted, one.other) == ("reviewer", "Minh", "Hùng")
    after = reviewed_utterances([HEARD], settled(review, one, one.other))
    assert texts(after) == ["Giao anh Hùng làm trước ngày kia và báo cáo ngay"]
    assert after.conflicts == ()


def test_a_passage_that_was_left_out_and_is_heard_otherwise_now() -> None:
    review = with_corrections(Review(), [change(HEARD, None)])
    (one,) = reviewed_utterances([NEW], review).conflicts
    assert texts(reviewed_utterances([NEW], settled(review, one, one.wanted))) == []
    back = reviewed_utterances([NEW], settled(review, one, one.other))
    assert (texts(back), back.conflicts) == ([NEW.text], ())


OTHERS = (said("Một đoạn hoàn toàn khác", 7, 900_000),)


def test_what_is_no_longer_there_stays_alone_or_goes() -> None:
    (one,) = reviewed_utterances(OTHERS, REVIEW).conflicts
    assert (one.kind, stands(one)) == ("gone", True)
    mine = reviewed_utterances(OTHERS, settled(REVIEW, one, one.wanted))
    assert (sorted(texts(mine)), mine.conflicts) == (sorted([one.wanted, OTHERS[0].text]), ())
    other = reviewed_utterances(OTHERS, settled(REVIEW, one, one.other))
    assert (texts(other), other.conflicts) == ([OTHERS[0].text], ())
    reworded = reviewed_utterances(OTHERS, settled(REVIEW, one, "Lời đúng"))
    assert (sorted(texts(reworded)), reworded.conflicts) == (["Lời đúng", OTHERS[0].text], ())


@pytest.mark.parametrize(("words", "left"), [("Rà soát hộ nghèo", ["Rà soát hộ nghèo"]), ("Khác", ["Khác"]), ("", [])])
def test_an_item_that_is_no_longer_found(words: str, left: list[str]) -> None:
    place = Place(target="item", id="task.u0100.1", start=100_000, end=104_000)
    correction = Correction(
        place=place, before="Rà soát số hộ", after="Rà soát hộ nghèo", who="Lan", when=NOW, origin=WORD
    )
    review = with_corrections(Review(), [correction])
    empty = Minutes(meeting="hop", opening=None, closing=None, speakers=())
    (one,) = reviewed_minutes(empty, review)[1]
    made, told = reviewed_minutes(empty, settled(review, one, words))
    assert ([task.text for task in made.tasks], told) == (left, ())


def test_a_field_of_an_item() -> None:
    def task(owner: str) -> Minutes:
        evidence = (Evidence(utterance="u0100", quote="giao", start=100_000, end=104_000),)
        one = Task(text="Rà soát", evidence=evidence, confidence=0.9, owner=owner)
        return Minutes(meeting="hop", opening=None, closing=None, speakers=(), tasks=(one,))

    place = Place(target="item", id="task.u0100.1", field="owner", start=100_000, end=104_000)
    correction = Correction(place=place, before="Phòng Kinh tế", after="Phòng Nội vụ", who="Lan", when=NOW, origin=WORD)
    review = with_corrections(Review(), [correction])
    (one,) = reviewed_minutes(task("Phòng Tài chính"), review)[1]
    made, told = reviewed_minutes(task("Phòng Tài chính"), settled(review, one, one.other))
    assert (made.tasks[0].owner, told) == ("Phòng Tài chính", ())


def test_a_title_that_is_printed_in_capitals() -> None:
    correction = Correction(
        place=Place(target="card", id="agency.name"), before="SỞ NỘI VỤ TỈNH", after="SỞ NỘI BỘ TỈNH", who="Lan",
        when=NOW, origin=WORD,
    )  # fmt: skip
    now = "Sở Nội chính tỉnh"
    (one,) = fold_text(now, [correction]).conflicts
    assert disputed(one, correction) == (2, 4)
    other = settlement(one, correction, one.other, "Lan", NOW, WORD)
    assert other is not None
    assert fold_text(now, [correction, other]).text == "Sở Nội Chính tỉnh"  # printed in capitals


WORDS = st.lists(st.sampled_from("một hai ba bốn năm sáu".split()), min_size=1, max_size=7)


@given(WORDS, WORDS, WORDS, st.data())
def test_whatever_is_chosen_stands_and_nobody_is_asked_again(
    heard: list[str], wanted: list[str], now: list[str], data: st.DataObject
) -> None:
    """Over any three texts: choosing the reviewer's words everywhere changes nothing on the page."""
    old, new = said(" ".join(heard)), said(" ".join(now))
    review = with_corrections(Review(), [change(old, " ".join(wanted))])
    before = reviewed_utterances([new], review)
    left = before.conflicts
    for one in before.conflicts:
        choice = data.draw(st.sampled_from([one.wanted, one.other, "bảy"]))
        text = texts(reviewed_utterances([new], review))
        review = settled(review, one, choice)
        after = reviewed_utterances([new], review)
        left = unsettled(left, review.active)
        assert set(after.conflicts) <= set(left)
        if choice == one.wanted:
            assert texts(after) == text
        if choice == "bảy":
            assert "bảy" in tokens_of(text_of(texts(after)))
    assert reviewed_utterances([new], review).conflicts == ()
