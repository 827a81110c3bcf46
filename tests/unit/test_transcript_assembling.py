"""Passages to segments and turns: no word is lost, times rise, sentences that cues cut are whole again."""

from datetime import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.records import Segment, Turn, Word
from pipeline.settings import Attribute
from pipeline.speakers.attribution import as_given
from pipeline.transcripts.assembling import assemble, moved
from pipeline.transcripts.content import Passage
from pipeline.transcripts.timing import SYLLABLE_MS, earlier, estimated_ms, placed, start_of_day_times

SETTINGS = Attribute()
WORDS = "kính thưa các đồng chí. tôi xin báo cáo, 2022 (98%) rồi?".split()


@st.composite
def passage(draw: st.DrawFn) -> Passage:
    """As a file may give it: with both times, with its start, with none."""
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8)))
    start = draw(st.none() | st.integers(0, 60_000))
    length = draw(st.none() | st.integers(1, 20_000))
    end = start + length if start is not None and length is not None else None
    return Passage(text, draw(st.sampled_from(["An", "Bình", "", "Người nói 1"])), start, end)


passages = st.lists(passage(), min_size=1, max_size=12)


@given(passages)
def test_no_word_is_lost_and_times_hold(given_passages: list[Passage]) -> None:
    made = assemble([placed(given_passages)])
    words = [word for segment in made.segments for word in segment.words]
    assert sorted(word.text for word in words) == sorted(w for each in given_passages for w in each.text.split())
    for segment in made.segments:
        assert segment.text.split() == [word.text for word in segment.words]
        assert segment.start <= segment.words[0].start
        assert segment.end >= max(word.end for word in segment.words)
    starts = [segment.start for segment in made.segments]
    assert starts == sorted(starts)
    assert [turn.start for turn in made.turns] == sorted(turn.start for turn in made.turns)
    utterances = as_given(made.segments, made.turns, SETTINGS)
    assert sorted(w.text for u in utterances for w in u.words) == sorted(word.text for word in words)
    assert all(utterance.text.split() == [word.text for word in utterance.words] for utterance in utterances)
    assert [utterance.start for utterance in utterances] == sorted(utterance.start for utterance in utterances)


@given(passages)
def test_overlaps_are_what_the_definition_says(given_passages: list[Passage]) -> None:
    turns = assemble([placed(given_passages)]).turns
    assume(all(turn.duration for turn in turns))
    for turn in turns:
        others = [other for other in turns if other.speaker != turn.speaker]
        assert turn.overlapped == any(max(turn.start, o.start) < min(turn.end, o.end) for o in others)


def test_words_are_spread_over_their_cue() -> None:
    (segment,) = assemble([[Passage("kính thưa các đồng chí", "An", 1_000, 2_000)]]).segments
    assert [(word.start, word.end) for word in segment.words] == [
        (1_000, 1_200),
        (1_200, 1_400),
        (1_400, 1_600),
        (1_600, 1_800),
        (1_800, 2_000),
    ]
    assert {word.confidence for word in segment.words} == {1.0}


def test_times_are_estimated_by_syllables() -> None:
    first, second = placed([Passage("tôi nhất trí", "An"), Passage("năm 2022", "Bình")])
    assert (first.start, first.end) == (0, 3 * SYLLABLE_MS)
    assert second.start is not None
    assert second.start > (first.end or 0)
    assert estimated_ms("năm 2022") == 5 * SYLLABLE_MS


def test_what_has_no_time_stands_between_what_has() -> None:
    found = placed([Passage("một", "An", 1_000), Passage("hai ba bốn", "Bình"), Passage("năm", "An", 1_500)])
    times = [(each.start or 0, each.end or 0) for each in found]
    assert times[0][0] == 1_000
    assert 1_000 < times[1][0] < times[1][1] <= 1_500
    assert times[2][0] == 1_500


def test_what_was_said_in_one_minute_shares_it_in_order() -> None:
    first, second, third = placed([Passage("một", "An", 0), Passage("hai ba", "Bình", 0), Passage("bốn", "An", 60_000)])
    assert 0 == (first.start or 0) < (first.end or 0) < (second.start or 0) < (second.end or 0) <= 60_000
    assert third.start == 60_000


@pytest.mark.parametrize(
    ("first", "start", "at"),
    [
        ("08:31:05", datetime(2026, 6, 1, 8, 30), 65_000),
        ("08:25:00", datetime(2026, 6, 1, 8, 30), 0),
        ("08:31:05", None, 0),
        ("14:00:00", datetime(2026, 6, 1, 8, 30), 5 * 3_600_000 + 1_800_000),
        ("02:00:00", datetime(2026, 6, 1, 8, 30), 0),
        ("00:31:05", datetime(2026, 6, 1, 8, 30), 1_865_000),
    ],
)
def test_times_of_day(first: str, start: datetime | None, at: int) -> None:
    hours, minutes, seconds = map(int, first.split(":"))
    ms = ((hours * 60 + minutes) * 60 + seconds) * 1000
    passages = [Passage("một", "An", ms), Passage("hai", "Bình", ms + 4_000)]
    base = start_of_day_times(passages, start)
    assert [each.start for each in earlier(passages, base)] == [at, at + 4_000]
    assert (base > 0) == (hours > 0)


def test_cues_that_overlap_a_little_are_one_after_the_other_and_others_overlap() -> None:
    made = assemble(
        [[Passage("một", "An", 0, 2_300), Passage("hai", "Bình", 2_000, 9_000), Passage("ba", "An", 4_000, 5_000)]]
    )
    assert [(turn.speaker, turn.start, turn.end, turn.overlapped) for turn in made.turns] == [
        ("S1", 0, 2_000, False),
        ("S2", 2_000, 9_000, True),
        ("S1", 4_000, 5_000, True),
    ]
    utterances = as_given(made.segments, made.turns, SETTINGS)
    assert [(each.speaker, each.text, each.flags) for each in utterances] == [
        ("S1", "một", ()),
        ("S2", "hai", ("overlap",)),
        ("S1", "ba", ("overlap",)),
    ]


def test_a_second_file_comes_after_the_first() -> None:
    word = Word(start=10, end=20, text="hai", confidence=0.5)
    (passage,) = moved([Passage("hai", "An", 0, 30, (word,))], 1_000)
    assert (passage.start, passage.end, passage.words[0].start, passage.words[0].end) == (1_000, 1_030, 1_010, 1_020)


def utterances_of(*cues: tuple[str, int, int]) -> list[str]:
    """Texts of the utterances of one speaker's cues (text, start, end)."""
    made = assemble([[Passage(text, "An", start, end) for text, start, end in cues]])
    return [utterance.text for utterance in as_given(made.segments, made.turns, SETTINGS)]


def test_a_sentence_that_goes_on_in_the_next_cue_stays_whole() -> None:
    assert utterances_of(("Tôi đề nghị các sở,", 0, 2_000), ("ngành làm sớm. Xin hết.", 6_000, 8_000)) == [
        "Tôi đề nghị các sở, ngành làm sớm. Xin hết."
    ]


def test_sentences_end_an_utterance_at_a_pause_or_when_it_is_long() -> None:
    assert utterances_of(("Xin hết.", 0, 1_000), ("Cảm ơn.", 1_000, 2_000)) == ["Xin hết. Cảm ơn."]
    assert utterances_of(("Xin hết.", 0, 1_000), ("Cảm ơn.", 1_500, 2_000)) == ["Xin hết.", "Cảm ơn."]
    assert utterances_of(("Rất dài “thế.”", 0, 16_000), ("Cảm ơn.", 16_000, 17_000)) == ["Rất dài “thế.”", "Cảm ơn."]


def test_without_an_end_mark_a_pause_ends_it_where_the_next_has_a_capital() -> None:
    assert utterances_of(("Vâng, ạ", 0, 1_000), ("Tôi nói.", 3_000, 4_000)) == ["Vâng, ạ", "Tôi nói."]
    assert utterances_of(("Vâng.", 0, 1_000), ("rồi thì", 1_000, 2_000), ("thế.", 13_000, 14_000)) == [
        "Vâng. rồi thì",
        "thế.",
    ]


def test_text_without_marks_is_cut_at_pauses_and_when_too_long() -> None:
    assert utterances_of(("tôi nhất trí", 0, 1_000), ("xin hết", 3_000, 4_000)) == ["tôi nhất trí", "xin hết"]
    long = utterances_of(*((f"một hai ba {number}", number * 2_000, number * 2_000 + 2_000) for number in range(100)))
    assert len(long) > 3
    assert " ".join(long) == " ".join(f"một hai ba {number}" for number in range(100))


def test_words_without_a_speaker_are_the_first_speakers() -> None:
    segment = Segment(start=0, end=1, words=(Word(start=0, end=1, text="vâng", confidence=1),), text="vâng")
    turn = Turn(start=0, end=1, speaker="S1", overlapped=False)
    assert [each.speaker for each in as_given([segment], [turn], SETTINGS)] == ["S1"]
