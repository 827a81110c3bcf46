"""Words to speakers. Laws that hold for any words and turns, and the cases that a reader would notice."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Turn, Utterance, Word
from pipeline.settings import Attribute
from pipeline.speakers.attribution import UNKNOWN, assign, attribute

SETTINGS = Attribute()


def word(start: int, end: int, text: str = "vâng", confidence: float = 0.9) -> Word:
    return Word(start=start, end=end, text=text, confidence=confidence)


def turn(speaker: str, start: int, end: int) -> Turn:
    return Turn(start=start, end=end, speaker=speaker, overlapped=False)


def words_every(step: int, start: int, count: int) -> list[Word]:
    return [word(start + step * index, start + step * index + step - 50, f"w{index}") for index in range(count)]


def speakers(utterances: Sequence[Utterance]) -> list[str]:
    return [utterance.speaker for utterance in utterances]


@st.composite
def rising_words(draw: st.DrawFn) -> list[Word]:
    """Words as engines give them: starts rise, a word may touch the next one."""
    time, found = 0, []
    for number in range(draw(st.integers(0, 40))):
        time += draw(st.sampled_from([0, 0, 40, 100, 450, 1_300, 5_000]))
        length = draw(st.sampled_from([0, 40, 200, 600, 2_500]))
        mark = draw(st.sampled_from(["", "", "", ".", "?", ","]))
        found.append(word(time, time + length, f"w{number}{mark}", draw(st.floats(0, 1))))
        time += length
    return found


turns_of_anyone = st.lists(
    st.builds(
        lambda speaker, start, length: turn(speaker, start, start + length),
        st.sampled_from(["S1", "S2", "S3"]),
        st.integers(0, 20_000),
        st.integers(0, 9_000),
    ),
    max_size=12,
)
any_settings = st.builds(
    Attribute,
    pause_ms=st.integers(1, 3_000),
    max_utterance_ms=st.integers(1, 60_000),
    flicker_words=st.integers(0, 3),
)


@given(rising_words(), turns_of_anyone, any_settings)
def test_every_word_once_in_order_and_times_rise(words: list[Word], turns: list[Turn], settings: Attribute) -> None:
    utterances = attribute(words, turns, settings)
    assert [word for utterance in utterances for word in utterance.words] == words
    assert " ".join(utterance.raw_text for utterance in utterances) == " ".join(word.text for word in words)
    assert [utterance.id for utterance in utterances] == [f"u{number:04d}" for number in range(1, len(utterances) + 1)]
    starts = [utterance.start for utterance in utterances]
    assert starts == sorted(starts)
    assert all(utterance.words[0].start == utterance.start for utterance in utterances)
    assert all(utterance.end == max(word.end for word in utterance.words) for utterance in utterances)
    assert {utterance.speaker for utterance in utterances} <= ({turn.speaker for turn in turns} or {UNKNOWN})


@given(rising_words(), turns_of_anyone, any_settings)
def test_utterances_are_short_enough_and_hold_no_long_pause(
    words: list[Word], turns: list[Turn], settings: Attribute
) -> None:
    for utterance in attribute(words, turns, settings):
        assert len(utterance.words) == 1 or utterance.duration <= settings.max_utterance_ms
        for one, next_one in zip(utterance.words, utterance.words[1:], strict=False):
            assert next_one.start - one.end < settings.pause_ms


def covered(word: Word, turns: Sequence[Turn]) -> dict[str, int]:
    """The plain reading of the rule, turn by turn."""
    end = max(word.end, word.start + 1)
    shares: dict[str, int] = {}
    for each in turns:
        shares[each.speaker] = shares.get(each.speaker, 0) + max(0, min(end, each.end) - max(word.start, each.start))
    return shares


@given(rising_words(), turns_of_anyone)
def test_a_word_goes_to_who_talks_most_or_else_to_the_nearest(words: list[Word], turns: list[Turn]) -> None:
    for item in assign(words, turns):
        shares = covered(item.word, turns)
        if any(shares.values()):
            assert shares[item.speaker] == max(shares.values())
        elif turns:
            gaps = {each: max(each.start - item.word.end, item.word.start - each.end) for each in turns}
            assert min(gap for each, gap in gaps.items() if each.speaker == item.speaker) == min(gaps.values())


def test_no_turns_at_all_is_one_speaker() -> None:
    assert speakers(attribute(words_every(300, 0, 5), [], SETTINGS)) == [UNKNOWN]


def test_no_words_is_no_utterance() -> None:
    assert attribute([], [turn("S1", 0, 1_000)], SETTINGS) == []


def test_the_nearest_turn_is_found_behind_a_later_shorter_one() -> None:
    turns = [turn("S1", 0, 10_000), turn("S2", 1_000, 2_000), turn("S3", 20_000, 21_000)]
    assert assign([word(11_000, 11_200)], turns)[0].speaker == "S1"


def test_the_speaker_changes_where_the_turn_does() -> None:
    turns = [turn("S1", 0, 3_000), turn("S2", 3_000, 6_000)]
    utterances = attribute(words_every(300, 0, 20), turns, SETTINGS)
    assert speakers(utterances) == ["S1", "S2"]
    assert [len(utterance.words) for utterance in utterances] == [10, 10]
    assert not any(utterance.flags for utterance in utterances)


def test_a_word_across_a_change_of_speaker_is_no_overlap() -> None:
    (item,) = assign([word(900, 1_200)], [turn("S1", 0, 1_000), turn("S2", 1_000, 3_000)])
    assert (item.speaker, item.overlap) == ("S2", False)


def test_two_voices_at_once_are_flagged() -> None:
    turns = [turn("S1", 0, 3_000), turn("S2", 1_000, 1_700)]
    utterances = attribute(words_every(300, 0, 10), turns, SETTINGS)
    assert speakers(utterances) == ["S1"]
    assert utterances[0].flags == ("overlap",)


def test_a_tie_stays_with_who_already_spoke() -> None:
    turns = [turn("S1", 0, 2_000), turn("S2", 1_000, 2_000)]
    assert [item.speaker for item in assign([word(0, 500), word(1_200, 1_500)], turns)] == ["S1", "S1"]
    turns = [turn("S2", 0, 2_000), turn("S1", 1_000, 2_000)]
    assert [item.speaker for item in assign([word(0, 500), word(1_200, 1_500)], turns)] == ["S2", "S2"]


def test_one_word_between_two_turns_of_another_is_given_back() -> None:
    turns = [turn("S1", 0, 1_500), turn("S2", 1_500, 1_800), turn("S1", 1_800, 3_000)]
    utterances = attribute(words_every(300, 0, 10), turns, SETTINGS)
    assert speakers(utterances) == ["S1"]
    assert utterances[0].flags == ("overlap",)


def test_an_answer_between_pauses_stays() -> None:
    turns = [turn("S1", 0, 1_500), turn("S2", 2_100, 2_400), turn("S1", 3_000, 4_500)]
    words = [*words_every(300, 0, 5), word(2_100, 2_350, "dạ"), *words_every(300, 3_000, 5)]
    utterances = attribute(words, turns, SETTINGS)
    assert speakers(utterances) == ["S1", "S2", "S1"]
    assert utterances[1].text == "dạ"


def test_two_speakers_in_turn_word_by_word() -> None:
    turns = [turn(f"S{1 + index % 2}", 300 * index, 300 * index + 300) for index in range(6)]
    utterances = attribute(words_every(300, 0, 6), turns, SETTINGS)
    assert speakers(utterances) == ["S1", "S2"]
    assert [len(utterance.words) for utterance in utterances] == [5, 1]


def test_a_pause_cuts_and_a_sentence_end_cuts_at_a_shorter_one() -> None:
    words = [word(0, 300), word(700, 900, "ạ."), word(1_400, 1_600), word(2_900, 3_000)]
    utterances = attribute(words, [turn("S1", 0, 4_000)], SETTINGS)
    assert [len(utterance.words) for utterance in utterances] == [2, 1, 1]


def test_a_long_monologue_is_cut_at_its_widest_pause() -> None:
    words = [*words_every(300, 0, 30), *words_every(300, 9_600, 30)]
    settings = Attribute(max_utterance_ms=10_000)
    utterances = attribute(words, [turn("S1", 0, 30_000)], settings)
    assert [len(utterance.words) for utterance in utterances] == [30, 30]


def test_a_monologue_without_a_pause_is_cut_in_the_middle() -> None:
    settings = Attribute(max_utterance_ms=10_000)
    utterances = attribute(words_every(300, 0, 60), [turn("S1", 0, 30_000)], settings)
    assert [len(utterance.words) for utterance in utterances] == [30, 30]


def test_confidence_is_weighted_by_letters() -> None:
    (utterance,) = attribute([word(0, 100, "nghiêng", 0.4), word(150, 250, "à", 1.0)], [], SETTINGS)
    assert utterance.confidence == pytest.approx((7 * 0.4 + 1.0) / 8)
    assert utterance.flags == ("low-confidence",)


def test_a_long_meeting_with_one_endless_turn_takes_seconds() -> None:
    """Four hours: 45,000 words, 4,000 turns. A look at every turn for every word would take minutes."""
    turns = [
        turn("S1", 0, 900_000),
        *(turn(f"S{index % 9}", index * 3_600, index * 3_600 + 3_500) for index in range(4_000)),
    ]
    words = words_every(320, 0, 45_000)
    assert sum(len(utterance.words) for utterance in attribute(words, turns, SETTINGS)) == 45_000
