"""From labelled windows to turns: overlap-add, then runs of frames, then records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.records import Span, Turn
from pipeline.settings import Diarize
from pipeline.speakers.windows import FRAMES, VOICES, frame_ms, hop_frames

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WARM_UP_FRAMES = FRAMES // 10
"""Left out at both ends of a window, where the network knows only one side of what it hears."""


def speaking_frames(activity: NDArray[np.bool_], labels: NDArray[np.int64], hop_ms: int) -> NDArray[np.bool_]:
    """Which speakers are heard in each frame of the meeting: shape (frames, speakers).

    activity: shape (windows, FRAMES, SLOTS).  labels: shape (windows, SLOTS), -1 for none.

    As in pyannote.audio: the number of voices of a frame is the windows' mean, rounded; the speakers
    for whom most windows vote get the frame. It is summed window by window, since an array of
    windows × frames × speakers would not fit into memory for a long meeting.
    """
    import numpy as np

    count, speakers = len(activity), int(labels.max(initial=-1)) + 1
    starts = np.rint(np.arange(count) * hop_frames(hop_ms)).astype(int)
    total = int(starts[-1]) + FRAMES if count else 0
    votes = np.zeros((total, speakers), dtype=np.float32)
    voices = np.zeros(total, dtype=np.float32)
    covered = np.zeros(total, dtype=np.float32)
    for number, start in enumerate(starts):
        low = WARM_UP_FRAMES if number else 0
        high = FRAMES - (WARM_UP_FRAMES if number < count - 1 else 0)
        heard, place = activity[number, low:high], slice(start + low, start + high)
        voices[place] += heard.sum(axis=1)
        covered[place] += 1
        for speaker in np.unique(labels[number][labels[number] >= 0]):
            votes[place, speaker] += heard[:, labels[number] == speaker].any(axis=1)
    at_once = np.minimum(np.rint(voices / np.maximum(covered, 1)), (votes > 0).sum(axis=1))
    ranking = np.argsort(-votes, axis=1, kind="stable")
    speaking = np.zeros(votes.shape, dtype=bool)
    for rank in range(min(VOICES, speakers)):
        frames = np.flatnonzero(at_once > rank)
        speaking[frames, ranking[frames, rank]] = True
    return speaking


def turns_of(speaking: NDArray[np.bool_], duration_ms: int, settings: Diarize) -> list[Turn]:
    """Turns in order of time, speakers S1, S2, … in order of first speech. speaking: shape (frames, speakers)."""
    import numpy as np

    anybody = np.concatenate([[0], np.cumsum(speaking.any(axis=1))])
    spans: list[tuple[int, Span]] = []
    for speaker in range(speaking.shape[1]):
        edges = np.flatnonzero(np.diff(speaking[:, speaker].astype(np.int8), prepend=0, append=0))
        runs: list[tuple[int, int]] = []
        for start, end in edges.reshape(-1, 2).tolist():
            # a pause for breath is inside a turn, but not one in which somebody else speaks
            pause = frame_ms(start) - frame_ms(runs[-1][1]) if runs else None
            if pause is not None and pause <= settings.fill_gap_ms and anybody[start] == anybody[runs[-1][1]]:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((start, end))
        times = ((min(frame_ms(start), duration_ms), min(frame_ms(end), duration_ms)) for start, end in runs)
        spans += [(speaker, Span(start=a, end=b)) for a, b in times if b - a >= max(1, settings.min_turn_ms)]
    return name_in_order(spans)


def name_in_order(spans: Sequence[tuple[int | str, Span]]) -> list[Turn]:
    """Turns of (any label, time), sorted, with speakers renamed by first speech and overlaps marked."""
    ordered = sorted(spans, key=lambda item: (item[1].start, item[1].end, str(item[0])))
    names: dict[int | str, str] = {}
    for label, _ in ordered:
        names.setdefault(label, f"S{len(names) + 1}")
    overlapped = [False] * len(ordered)
    open_turns: list[int] = []
    for number, (label, span) in enumerate(ordered):
        open_turns = [other for other in open_turns if ordered[other][1].end > span.start]
        for other in open_turns:
            if ordered[other][0] != label:
                overlapped[number] = overlapped[other] = True
        open_turns.append(number)
    return [
        Turn(start=span.start, end=span.end, speaker=names[label], overlapped=overlapped[number])
        for number, (label, span) in enumerate(ordered)
    ]


def rttm(turns: Sequence[Turn], uri: str) -> str:
    """Turns in NIST's Rich Transcription Time Marked format; times in seconds. White space in `uri` becomes «_»."""
    name = "_".join(uri.split()) or "meeting"
    return "".join(
        f"SPEAKER {name} 1 {turn.start / 1000:.3f} {turn.duration / 1000:.3f} <NA> <NA> {turn.speaker} <NA> <NA>\n"
        for turn in turns
    )
