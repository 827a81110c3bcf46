"""From the conformer's frame posteriors to words: greedy CTC decoding, word times, word confidence.

Connectionist temporal classification: Graves et al., ICML 2006. Each frame names a token or the
blank; repeats are one token, blanks vanish.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from pipeline.errors import WeightsError
from pipeline.language import message
from pipeline.records import Word, nfc
from pipeline.speech.engines import Region

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    LogPosteriors: TypeAlias = NDArray[np.float32]
    """Natural logarithms of the posteriors; shape (num_frames, num_tokens), one frame each FRAME_MS."""

BLANK = 0
FRAME_MS = 40
WORD_SIGN = "▁"
"""Starts a syllable."""
LEAD_MS = 230
"""A syllable begins this long before its token's spike (docs/TRANSCRIPTION.md)."""
TAIL_MS = 60
"""Before a pause, a syllable rings on this long after the spike (docs/TRANSCRIPTION.md)."""


@dataclass(frozen=True)
class Token:
    """A decoded token: its id, the first and last frame that name it, its best posterior (0..1)."""

    id: int
    first: int
    last: int
    probability: float


class Vocabulary:
    """Token ids and their text, read from lines «token id».

    Raises WeightsError when the file does not follow that form.
    """

    def __init__(self, path: Path) -> None:
        try:
            pairs = [line.rsplit(" ", 1) for line in path.read_text("utf-8").split("\n") if line]
            self._text = {int(number): nfc(text) for text, number in pairs}
        except ValueError as error:
            raise WeightsError(
                message(f"{path}: bảng từ vựng sai dạng: {error}", f"{path}: malformed vocabulary: {error}"),
                message("Chạy: make models.", "Run: make models."),
            ) from error

    def __getitem__(self, token: int) -> str:
        return self._text[token]

    def items(self) -> Iterable[tuple[int, str]]:
        """Every token's id and text."""
        return self._text.items()

    def text(self, tokens: Iterable[int]) -> str:
        """The words that tokens write, with single spaces."""
        joined = "".join(self._text[token] for token in tokens if self.spoken(token))
        return " ".join(joined.replace(WORD_SIGN, " ").split())

    def spoken(self, token: int) -> bool:
        """Whether a token is written out: not <blank>, <unk>, <sos/eos>."""
        return not self._text[token].startswith("<")


def greedy(log_posteriors: LogPosteriors) -> list[Token]:
    """The best token of each frame, repeats joined, blanks left out."""
    import numpy as np

    best = log_posteriors.argmax(axis=1)
    probability = np.exp(log_posteriors.max(axis=1)).clip(0.0, 1.0)
    starts = np.flatnonzero(np.diff(best, prepend=-1))
    ends = [*starts, len(best)][1:]
    return [
        Token(int(best[first]), int(first), int(end) - 1, float(probability[first:end].max()))
        for first, end in zip(starts, ends, strict=True)
        if best[first] != BLANK
    ]


def align(log_posteriors: LogPosteriors, tokens: Sequence[int]) -> list[Token]:
    """Where these tokens are most probably said: the best path through the frames that spells just them.

    Viterbi over tokens with blanks between (Graves et al., 2006, section 4.1). A token's probability is its best
    posterior among its frames. log_posteriors: shape (num_frames, num_tokens), num_frames enough for the tokens.
    """
    import numpy as np

    if not tokens:
        return []
    labels = np.full(2 * len(tokens) + 1, BLANK)
    labels[1::2] = tokens
    #   blank, token, blank, token, …, blank; shape: (num_states,)
    may_skip = np.zeros(len(labels), bool)
    may_skip[3::2] = labels[3::2] != labels[1:-2:2]
    emitted = log_posteriors[:, labels]
    score = np.full(len(labels), -np.inf, np.float32)
    score[:2] = emitted[0, :2]
    came_from = np.zeros(emitted.shape, np.int8)
    for frame in range(1, len(emitted)):
        ways = np.full((3, len(labels)), -np.inf, np.float32)
        ways[0] = score
        ways[1, 1:] = score[:-1]
        ways[2, 2:] = np.where(may_skip[2:], score[:-2], -np.inf)
        came_from[frame] = ways.argmax(axis=0)
        score = ways.max(axis=0) + emitted[frame]
    state = len(labels) - 1 if score[-1] >= score[-2] else len(labels) - 2
    frames: list[list[int]] = [[] for _ in tokens]
    for frame in range(len(emitted) - 1, -1, -1):
        if state % 2:
            frames[state // 2].append(frame)
        state -= int(came_from[frame, state])
    return [
        Token(token, min(heard), max(heard), float(np.exp(log_posteriors[heard, token].max()).clip(0.0, 1.0)))
        for token, heard in zip(tokens, frames, strict=True)
    ]


def words(tokens: Iterable[Token], vocabulary: Vocabulary, region: Region) -> tuple[Word, ...]:
    """Join tokens to words and place them in time.

    Times are ms in the audio that holds `region`, whose start is frame 0: they rise, do not
    overlap and stay inside the region. A word's confidence is that of its least certain token.
    """
    groups = _grouped(tokens, vocabulary)
    times = _times([(group[0].first * FRAME_MS, group[-1].last * FRAME_MS) for group in groups], region.duration)
    return tuple(
        Word(
            start=region.start + start,
            end=region.start + end,
            text="".join(vocabulary[token.id] for token in group).removeprefix(WORD_SIGN),
            confidence=round(min(token.probability for token in group), 4),
        )
        for group, (start, end) in zip(groups, times, strict=True)
    )


def _grouped(tokens: Iterable[Token], vocabulary: Vocabulary) -> list[list[Token]]:
    """Tokens by word. A lone «▁» stands for no sound and makes no word."""
    groups: list[list[Token]] = []
    for token in tokens:
        if not vocabulary.spoken(token.id):
            continue
        if vocabulary[token.id].startswith(WORD_SIGN) or not groups:
            groups.append([])
        groups[-1].append(token)
    return [group for group in groups if any(vocabulary[token.id] != WORD_SIGN for token in group)]


def _times(spikes: Sequence[tuple[int, int]], duration: int) -> list[tuple[int, int]]:
    """(start, end) of each word from its (first, last) spike; ms from the region's start."""
    starts = []
    previous = 0
    for first, last in spikes:
        starts.append(min(duration, max(previous, first - LEAD_MS)))
        previous = last
    nexts = [*starts, duration][1:]
    return [
        (start, min(duration, following, max(start, last + TAIL_MS)))
        for start, following, (_, last) in zip(starts, nexts, spikes, strict=True)
    ]
