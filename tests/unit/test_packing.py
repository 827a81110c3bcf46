"""Windows for punctuation: everything is heard, and each boundary is decided exactly once."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from voices import spoken

from pipeline.records import Utterance, Word
from pipeline.speech.packing import MARGIN_MS, PAD_MS, WINDOW_MS, group, pack


def talk(steps: list[tuple[int, int]], start: int = 0) -> list[Word]:
    """Words of the given (duration, pause after it), ms."""
    words = []
    for duration, pause in steps:
        words.append(Word(start=start, end=start + duration, text="nói", confidence=0.5))
        start += duration + pause
    return words


steps = st.lists(st.tuples(st.integers(0, 900), st.integers(0, 1_200)), min_size=0, max_size=150)


@given(talks=st.lists(steps, min_size=1, max_size=4), room=st.integers(8, 300))
def test_each_boundary_is_decided_once_and_windows_hold_what_fits(
    talks: list[list[tuple[int, int]]], room: int
) -> None:
    utterances: list[Utterance] = []
    for number, each in enumerate(talks):
        utterances.append(spoken(number, talk(each, start=utterances[-1].end + 2_000 if utterances else 0)))
    windows = pack(utterances, lambda word: 2, room)
    decided = Counter((p.utterance, i) for w in windows for p in w for i in range(p.decide_from, p.decide_to))
    expected = {(u, i) for u, each in enumerate(utterances) if each.words for i in range(len(each.words) + 1)}
    assert set(decided) == expected
    assert set(decided.values()) <= {1}
    for window in windows:
        assert sum(2 * (piece.last - piece.first) for piece in window) <= room
        assert sum(piece.duration for piece in window) <= WINDOW_MS
        for piece in window:
            assert piece.first <= piece.decide_from < piece.decide_to <= piece.last + 1


def test_a_long_utterance_is_cut_at_a_pause_with_something_heard_on_either_side() -> None:
    steady = [(250, 50)] * 80 + [(250, 700)] + [(250, 50)] * 60
    words = talk(steady)
    first, second = (piece for window in pack([spoken(1, words)], lambda word: 2, 440) for piece in window)
    cut = second.decide_from
    assert first.decide_to == cut == 81  # where the pause is
    assert first.end - PAD_MS - words[cut].start >= MARGIN_MS
    assert words[cut].start - words[second.first].start >= MARGIN_MS


def test_short_utterances_share_a_window() -> None:
    utterances = [spoken(i, talk([(300, 0)] * 10, start=i * 10_000)) for i in range(20)]
    windows = pack(utterances, lambda word: 2, 440)
    assert [len(window) for window in windows] == [8, 8, 4]  # 3.4 s each with its margins


def test_parts_are_cut_by_the_audio_in_them() -> None:
    utterances = [spoken(i, talk([(290, 10)] * 80, start=i * 30_000)) for i in range(10)]
    windows = pack(utterances, lambda word: 2, 440)
    parts = group(windows, 60_000)
    assert [len(part) for part in parts] == [3, 3, 3, 1]
    assert [window for part in parts for window in part] == windows
    assert group([], 60_000) == []
