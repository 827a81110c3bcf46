"""Corrections of utterances, laid over the same text and over another engine's."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.overlay.history import imported, taken_back, with_corrections
from pipeline.overlay.merging import merge, text_of, tokens_of
from pipeline.overlay.replay import Applied, reviewed_utterances
from pipeline.overlay.voices import voice_text
from pipeline.records import Correction, Edit, Origin, Place, Reading, Review, Utterance, Word

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
WORD_MS = 300
MOMENTS = (NOW + timedelta(seconds=n) for n in count())
PAGE = Origin(file="page", version="one")


def utterance(number: int, text: str, start: int, speaker: str = "S1", raw: str | None = None) -> Utterance:
    spoken = (raw or text.lower().replace(".", "").replace(",", "")).split()
    words = tuple(
        Word(start=start + n * WORD_MS, end=start + (n + 1) * WORD_MS, text=one, confidence=0.5)
        for n, one in enumerate(spoken)
    )
    return Utterance(
        id=f"u{number:04d}", start=start, end=start + len(words) * WORD_MS, speaker=speaker,
        raw_text=" ".join(spoken), text=text, words=words, confidence=0.5, flags=("low-confidence", "number"),
    )  # fmt: skip


def meeting(*texts: str, step: int = 10_000) -> tuple[Utterance, ...]:
    return tuple(utterance(n, text, n * step, f"S{n % 2 + 1}") for n, text in enumerate(texts, 1))


BASE = meeting(
    "Kính thưa các đồng chí, tôi xin báo cáo.",
    "Tổng số là hai nghìn ba trăm hộ.",
    "Giao anh Cường làm trước ngày 20 tháng 8.",
    "Vâng, tôi nhất trí.",
)


def place(one: Utterance, field: str = "text") -> Place:
    return Place(target="utterance", id=one.id, field=field, start=one.start, end=one.end)


def change(
    one: Utterance, after: str | None, field: str = "text", before: str | None = None, who: str = "An",
    settles: str | None = None,
) -> Correction:  # fmt: skip
    said = one.text if before is None else before
    return Correction(
        place=place(one, field), before=said, after=after, who=who, when=next(MOMENTS), origin=PAGE, settles=settles
    )


def applied(base: tuple[Utterance, ...], *corrections: Correction) -> Applied:
    return reviewed_utterances(base, with_corrections(Review(), corrections))


def texts(made: Applied) -> list[str]:
    return [one.text for one in made.utterances]


def test_without_corrections_the_engines_text_stands() -> None:
    assert applied(BASE).utterances == BASE


def test_a_corrected_word_stands_and_is_certain() -> None:
    made = applied(BASE, change(BASE[1], "Tổng số là hai triệu ba trăm hộ."))
    one = made.utterances[1]
    assert one.text == "Tổng số là hai triệu ba trăm hộ."
    assert (one.id, one.start, one.end, one.raw_text) == (BASE[1].id, BASE[1].start, BASE[1].end, BASE[1].raw_text)
    assert [word.confidence for word in one.words] == [0.5, 0.5, 0.5, 0.5, 1.0, 0.5, 0.5, 0.5]
    assert one.flags == ("low-confidence",)
    assert not made.conflicts
    assert made.utterances[0] is BASE[0]


def test_corrections_on_top_of_each_other() -> None:
    first = change(BASE[1], "Tổng số là hai triệu ba trăm hộ.")
    second = change(BASE[1], "Tổng số là hai triệu bốn trăm hộ.", before=first.after, who="Bình")
    made = applied(BASE, first, second)
    assert texts(made)[1] == "Tổng số là hai triệu bốn trăm hộ."
    assert not made.conflicts


def test_two_people_change_different_words_of_one_text() -> None:
    made = applied(
        BASE,
        change(BASE[1], "Tổng cộng là hai nghìn ba trăm hộ."),
        change(BASE[1], "Tổng số là hai nghìn ba trăm hộ dân.", who="Bình"),
    )
    assert texts(made)[1] == "Tổng cộng là hai nghìn ba trăm hộ dân."
    assert not made.conflicts


def test_two_people_change_the_same_word_and_that_is_to_be_settled() -> None:
    first = change(BASE[1], "Tổng số là hai triệu ba trăm hộ.")
    second = change(BASE[1], "Tổng số là hai tỷ ba trăm hộ.", who="Bình")
    made = applied(BASE, first, second)
    assert texts(made)[1] == "Tổng số là hai tỷ ba trăm hộ."
    (conflict,) = made.conflicts
    assert (conflict.kind, conflict.who, conflict.other_who) == ("reviewer", "Bình", "An")
    assert (conflict.before, conflict.wanted, conflict.other) == ("nghìn", "tỷ", "triệu")
    shown = texts(made)[1]
    chosen = change(BASE[1], "Tổng số là hai triệu ba trăm hộ.", before=shown, who="Chi", settles=conflict.id)
    settled = applied(BASE, first, second, chosen)
    assert texts(settled)[1] == "Tổng số là hai triệu ba trăm hộ."
    assert not settled.conflicts


def test_the_engine_hears_the_corrected_word_otherwise() -> None:
    again = (BASE[0], utterance(2, "Tổng số là hai ngàn ba trăm hộ.", 20_000, "S1"), *BASE[2:])
    made = applied(again, change(BASE[1], "Tổng số là hai triệu ba trăm hộ."))
    assert texts(made)[1] == "Tổng số là hai triệu ba trăm hộ."
    assert [(one.kind, one.other) for one in made.conflicts] == [("base", "ngàn")]


def test_the_engine_hears_now_what_the_reviewer_wrote() -> None:
    again = (BASE[0], utterance(2, "tổng số là hai triệu ba trăm hộ", 20_000, "S1"), *BASE[2:])
    made = applied(again, change(BASE[1], "Tổng số là hai triệu ba trăm hộ."))
    assert not made.conflicts
    assert texts(made)[1] == "tổng số là hai triệu ba trăm hộ"


def test_new_ids_and_other_cuts_do_not_lose_a_correction() -> None:
    joined = utterance(7, "Kính thưa các đồng chí, tôi xin báo cáo. Tổng số là", 10_000)
    rest = utterance(8, "hai nghìn ba trăm hộ.", 20_000 + 3 * WORD_MS)
    again = (
        joined.model_copy(update={"end": 20_000 + 3 * WORD_MS, "words": (*joined.words[:9], *BASE[1].words[:3])}),
        rest,
        *BASE[2:],
    )
    made = applied(again, change(BASE[1], "Tổng số có hai triệu ba trăm hộ."))
    assert texts(made)[:2] == ["Kính thưa các đồng chí, tôi xin báo cáo. Tổng số có", "hai triệu ba trăm hộ."]
    assert not made.conflicts


def test_what_is_no_longer_heard_stays_as_the_reviewer_wrote_it() -> None:
    made = applied((BASE[0], BASE[3]), change(BASE[1], "Tổng số là hai triệu ba trăm hộ."))
    assert texts(made) == [BASE[0].text, "Tổng số là hai triệu ba trăm hộ.", BASE[3].text]
    assert [one.kind for one in made.conflicts] == ["gone"]


def test_times_that_are_guesses_leave_it_to_the_words() -> None:
    again = tuple(utterance(n, one.text, n * 4_000 + 100_000, one.speaker) for n, one in enumerate(BASE, 1))
    made = applied(again, change(BASE[2], "Giao anh Cương làm trước ngày 20 tháng 8."))
    assert texts(made)[2] == "Giao anh Cương làm trước ngày 20 tháng 8."
    assert not made.conflicts


def test_removed_and_added_utterances() -> None:
    added = change(BASE[2], "Anh Cường: rõ.", field="after", before="")
    made = applied(BASE, change(BASE[0], None), added)
    assert texts(made) == [BASE[1].text, BASE[2].text, "Anh Cường: rõ.", BASE[3].text]
    new = made.utterances[2]
    assert (new.id, new.speaker, new.words, new.confidence) == (added.id, BASE[2].speaker, (), 1.0)
    edited = change(new, "Anh Cường: rõ ạ.")
    assert "Anh Cường: rõ ạ." in texts(applied(BASE, added, edited))


def test_split_then_another_speaker_then_joined_again() -> None:
    split = change(BASE[0], "Kính thưa các đồng chí,\ntôi xin báo cáo.")
    made = applied(BASE, split)
    first, second = made.utterances[:2]
    assert (first.text, second.text) == ("Kính thưa các đồng chí,", "tôi xin báo cáo.")
    assert (first.id, second.id) == ("u0001", "u0001.2")
    assert first.end == second.start == BASE[0].words[5].start
    assert (len(first.words), len(second.words)) == (5, 4)
    moved = change(second, voice_text("S1", BASE), field="speaker", before="S2")
    assert [one.speaker for one in applied(BASE, split, moved).utterances[:2]] == ["S2", "S1"]
    typed_later = change(first, "Kính thưa các bác,")
    assert texts(applied(BASE, split, typed_later))[:2] == ["Kính thưa các bác,", "tôi xin báo cáo."]
    back = change(second, "previous", field="join", before="")
    whole = applied(BASE, split, back).utterances[0]
    assert (whole.text, whole.words, whole.start, whole.end) == (
        BASE[0].text, BASE[0].words, BASE[0].start, BASE[0].end,
    )  # fmt: skip


def test_a_speaker_who_has_no_voice() -> None:
    made = applied(BASE, change(BASE[3], "Trần Thị Dung", field="speaker", before="S1"))
    assert made.utterances[3].speaker == "R1"


def test_accepted_means_heard_and_right() -> None:
    reading = Reading(start=20_000, end=21_000, heard="hai", other="ba", engine="w", agrees=False)
    doubtful = BASE[1].model_copy(update={"readings": (reading,)})
    made = applied((BASE[0], doubtful, *BASE[2:]), change(BASE[1], "accepted", field="heard"))
    one = made.utterances[1]
    assert (one.flags, one.readings, one.confidence, one.text) == ((), (), 1.0, BASE[1].text)


def test_edits_of_numbers_outlive_a_correction_beside_them() -> None:
    one = utterance(1, "Tổng số là 2.300 hộ.", 0, raw="tổng số là hai nghìn ba trăm hộ")
    edit = Edit(kind="number", first=3, last=7, begin=11, end=16, spoken="hai nghìn ba trăm", written="2.300")
    made = applied((one.model_copy(update={"edits": (edit,)}),), change(one, "Tổng số dân cư là 2.300 hộ."))
    (kept,) = made.utterances[0].edits
    assert made.utterances[0].text[kept.begin : kept.end] == "2.300"
    assert (kept.first, kept.last) == (3, 7)


def test_importing_twice_changes_nothing_and_undoing_in_the_file_takes_back() -> None:
    origin = Origin(file="bien-ban.docx", version="v1", copy_id="x")
    both = [change(one, f"{one.text} Sửa.").model_copy(update={"origin": origin}) for one in BASE[:2]]
    first = imported(Review(), origin, both)
    again = imported(first.review, origin, [one.model_copy(update={"when": datetime.now(UTC)}) for one in both])
    assert again.review is first.review
    assert not again.added
    less = imported(first.review, origin, both[:1])
    assert less.withdrawn == (both[1],)
    assert less.review.active == (both[0],)
    assert len(less.review.corrections) == 2
    assert imported(less.review, origin, both).review.active == tuple(both)
    assert taken_back(first.review, {both[0].id}).active == (both[1],)


WORDS = st.lists(st.sampled_from(["một", "hai", "ba", "bốn", "năm"]), max_size=7)


@given(WORDS, WORDS, WORDS)
def test_laws_of_merging(before: list[str], ours: list[str], theirs: list[str]) -> None:
    assert list(merge(before, ours, before).tokens) == ours
    assert list(merge(before, before, theirs).tokens) == theirs
    assert list(merge(before, ours, ours).tokens) == ours
    merged = merge(before, ours, theirs)
    assert all(
        source is None or theirs[source] == token for token, source in zip(merged.tokens, merged.source, strict=True)
    )
    assert tokens_of(text_of(merged.tokens)) == list(merged.tokens)


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.lists(st.sampled_from("một hai ba Cường tháng".split()), max_size=6)),
        max_size=6,
    )
)
def test_whoever_writes_last_on_what_is_shown_is_shown(edits: list[tuple[int, list[str]]]) -> None:
    """Each edit is made on what is shown at that moment: all stand, and there is nothing to settle."""
    review = Review()
    for number, words in edits:
        shown = {one.id: one for one in reviewed_utterances(BASE, review).utterances}.get(BASE[number].id)
        if shown is not None and words:
            review = with_corrections(review, [change(shown, " ".join(words))])
            made = reviewed_utterances(BASE, review)
            assert {one.id: one.text for one in made.utterances}[shown.id] == " ".join(words)
            assert not made.conflicts


@pytest.mark.parametrize("field", ["speaker", "heard", "join"])
def test_a_place_that_is_gone_is_told_of(field: str) -> None:
    after = {"speaker": "S1", "heard": "accepted", "join": "previous"}[field]
    made = applied(BASE[:1], change(BASE[2], after, field=field))
    assert made.utterances == BASE[:1]
    assert [one.kind for one in made.conflicts] == ["gone"]
