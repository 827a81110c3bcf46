"""Windows and turns without any network: where frames lie, how windows vote, which runs become turns."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Span, Turn
from pipeline.settings import Diarize
from pipeline.speakers.turns import name_in_order, rttm, speaking_frames, turns_of
from pipeline.speakers.windows import (
    FRAMES,
    SLOTS,
    VOICES,
    WINDOW_MS,
    Windows,
    count_windows,
    frame_ms,
    split_into_parts,
    split_voices,
)

HOP = 2_500
SETTINGS = Diarize()


def frame_at(ms: int) -> int:
    return round((ms * 16 - 495) / 270)


@given(duration=st.integers(1, 4 * 3_600_000), hop=st.integers(100, 5_000), part=st.integers(1, 900_000))
def test_parts_make_one_even_series_of_windows_over_all_audio(duration: int, hop: int, part: int) -> None:
    parts = split_into_parts(duration, hop, part)
    assert parts[0].start == 0
    assert parts[-1].end == duration
    assert sum(count_windows(span.duration, hop) for span in parts) == count_windows(duration, hop)
    at = 0
    for span in parts:
        assert span.start == at
        at += count_windows(span.duration, hop) * hop
    assert at - hop + WINDOW_MS >= duration


def test_empty_audio_has_no_parts() -> None:
    assert split_into_parts(0, HOP, 600_000) == []


def test_windows_survive_being_kept() -> None:
    random = np.random.default_rng(1)
    made = Windows(random.random((4, FRAMES, SLOTS)) > 0.5, random.standard_normal((4, SLOTS, 192)).astype(np.float32))
    made.embeddings[1, 2] = np.nan
    kept = Windows.from_bytes(made.to_bytes())
    np.testing.assert_array_equal(kept.activity, made.activity)
    np.testing.assert_array_equal(kept.embeddings, made.embeddings)


def local_voices(*runs: tuple[int, int, int]) -> np.ndarray:
    """One window; runs of (voice, start_ms, end_ms)."""
    activity = np.zeros((1, FRAMES, VOICES), dtype=bool)
    for voice, start, end in runs:
        activity[0, frame_at(start) : frame_at(end), voice] = True
    return activity


def test_a_voice_is_split_at_a_pause_only_into_long_pieces() -> None:
    activity = local_voices((0, 0, 2_000), (0, 2_300, 4_000), (0, 5_000, 5_600), (0, 6_500, 9_000), (1, 4_100, 4_900))
    pieces = split_voices(activity)[0]
    ends = [(frame_ms(int(np.flatnonzero(slot)[0])), int(slot.sum())) for slot in pieces.T if slot.any()]
    # 0–4 s is one piece (a breath at 2 s); 5–5.6 s is too short and goes to the nearer of its neighbours
    assert len(ends) == 3
    np.testing.assert_array_equal(pieces.any(axis=1), activity[0].any(axis=1))
    np.testing.assert_array_equal(pieces.sum(axis=1), activity[0].sum(axis=1))


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 9_500), st.integers(50, 3_000)), max_size=20))
def test_splitting_loses_and_doubles_nothing(runs: list[tuple[int, int, int]]) -> None:
    activity = local_voices(*[(voice, start, min(9_900, start + length)) for voice, start, length in runs])
    np.testing.assert_array_equal(split_voices(activity).sum(axis=2), activity.sum(axis=2))


def meeting(speaking: dict[int, list[tuple[int, int]]], windows: int) -> tuple[np.ndarray, np.ndarray]:
    """Windows of a meeting in which speaker k speaks in the given ms; each window numbers its voices anew."""
    activity = np.zeros((windows, FRAMES, SLOTS), dtype=bool)
    labels = np.full((windows, SLOTS), -1)
    for number in range(windows):
        for voice, (speaker, spans) in enumerate(speaking.items()):
            slot = (voice + number) % SLOTS
            labels[number, slot] = speaker
            for start, end in spans:
                low, high = (frame_at(ms - number * HOP) for ms in (start, end))
                activity[number, max(0, low) : max(0, min(FRAMES, high)), slot] = True
    return activity, labels


def test_votes_of_windows_give_back_who_spoke_when() -> None:
    spoken = {0: [(1_000, 8_000), (14_000, 18_000)], 1: [(7_000, 13_500)]}
    activity, labels = meeting(spoken, windows=5)
    turns = turns_of(speaking_frames(activity, labels, HOP), 20_000, SETTINGS)
    found = [(turn.speaker, turn.overlapped) for turn in turns]
    assert found == [("S1", True), ("S2", True), ("S1", False)]
    for turn, (start, end) in zip(turns, [(1_000, 8_000), (7_000, 13_500), (14_000, 18_000)], strict=True):
        assert abs(turn.start - start) < 40
        assert abs(turn.end - end) < 40


def test_one_wrong_window_is_outvoted() -> None:
    activity, labels = meeting({0: [(0, 20_000)], 1: [(20_500, 22_000)]}, windows=6)
    labels[2][labels[2] == 0] = 1
    turns = turns_of(speaking_frames(activity, labels, HOP), 22_500, SETTINGS)
    assert [turn.speaker for turn in turns] == ["S1", "S2"]


def test_no_voice_at_all_gives_no_turn() -> None:
    activity, labels = np.zeros((3, FRAMES, SLOTS), dtype=bool), np.full((3, SLOTS), -1)
    assert turns_of(speaking_frames(activity, labels, HOP), 15_000, SETTINGS) == []


def frames(total_ms: int, *spans: tuple[int, int, int]) -> np.ndarray:
    """Shape (frames, 2) from (speaker, start_ms, end_ms)."""
    speaking = np.zeros((frame_at(total_ms), 2), dtype=bool)
    for speaker, start, end in spans:
        speaking[frame_at(start) : frame_at(end), speaker] = True
    return speaking


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 1_000, 3_000), (0, 3_900, 6_000)], 1),  # a pause for breath
        ([(0, 1_000, 3_000), (0, 4_200, 6_000)], 2),  # a long pause
        ([(0, 1_000, 3_000), (1, 3_100, 3_600), (0, 3_900, 6_000)], 3),  # somebody else speaks in it
        ([(0, 1_000, 3_000), (1, 5_000, 5_100)], 1),  # too short to be a turn
    ],
)
def test_which_runs_become_turns(spans: list[tuple[int, int, int]], expected: int) -> None:
    assert len(turns_of(frames(10_000, *spans), 10_000, SETTINGS)) == expected


def test_turns_end_with_the_audio() -> None:
    turns = turns_of(frames(10_000, (0, 1_000, 10_000)), 8_000, SETTINGS)
    assert turns[-1].end == 8_000


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(0, 50_000), st.integers(1, 9_000)).map(
            lambda item: (item[0], Span(start=item[1], end=item[1] + item[2]))
        ),
        max_size=25,
    )
)
def test_names_follow_first_speech_and_overlaps_are_marked(spans: list[tuple[int, Span]]) -> None:
    turns = name_in_order(spans)
    assert [turn.start for turn in turns] == sorted(span.start for _, span in spans)
    firsts = list(dict.fromkeys(turn.speaker for turn in turns))
    assert firsts == [f"S{number + 1}" for number in range(len(firsts))]
    for turn in turns:
        truly = any(
            other.speaker != turn.speaker and other.start < turn.end and turn.start < other.end for other in turns
        )
        assert turn.overlapped == truly


def test_rttm() -> None:
    text = rttm([Turn(start=1_250, end=3_000, speaker="S1", overlapped=False)], "họp giao ban")
    assert text == "SPEAKER họp_giao_ban 1 1.250 1.750 <NA> <NA> S1 <NA> <NA>\n"
