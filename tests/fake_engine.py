"""A speech engine that says what it was told to: for the stages' tests, held to the same contract as real ones."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pipeline.progress import Hook
from pipeline.records import Dropped, EngineInfo, Segment, Word, nfc
from pipeline.settings import Settings
from pipeline.speech.bias import NO_BIAS, Bias
from pipeline.speech.engines import Heard, Region, cut_out
from pipeline.weights import Models

SILENCE = 1e-3


@dataclass(frozen=True)
class Doubted:
    """A text that the engine hears and does not believe."""

    text: str


class FakeEngine:
    """Each region that is not silent takes the next text of the queue, or «nghe thấy» when it is empty."""

    def __init__(self, settings: Settings, models: Models) -> None:
        self._queue: deque[str | Doubted | Exception] = deque()
        self.calls: list[list[Region]] = []
        self.biases: list[Bias] = []
        self.closed = False

    @classmethod
    def describe(cls, settings: Settings, models: Models) -> EngineInfo:
        return EngineInfo(name="fake", version="1", weights={})

    def info(self) -> EngineInfo:
        return EngineInfo(name="fake", version="1", weights={})

    def enqueue(self, *texts: str | Doubted | Exception) -> None:
        """What the next regions say; an exception is raised instead."""
        self._queue.extend(texts)

    def transcribe(
        self, audio: np.ndarray, regions: Sequence[Region], hook: Hook, bias: Bias = NO_BIAS
    ) -> Iterator[Heard]:
        self.calls.append(list(regions))
        self.biases.append(bias)
        done, total = 0, sum(region.duration for region in regions)
        for region in regions:
            samples = cut_out(audio, region.start, region.end)
            if samples.size and np.abs(samples).max() > SILENCE:
                said = self._queue.popleft() if self._queue else "nghe thấy"
                if isinstance(said, Exception):
                    raise said
                if isinstance(said, Doubted):
                    yield Dropped(start=region.start, end=region.end, text=nfc(said.text), reason="không ai nói")
                else:
                    yield spread(nfc(said), region)
            done += region.duration
            hook("transcribe", done, total)

    def close(self) -> None:
        self.closed = True


def spread(text: str, region: Region) -> Segment:
    """A text's words, evenly over a region."""
    texts = text.split()
    edges = [region.start + region.duration * i // len(texts) for i in range(len(texts) + 1)]
    words = tuple(
        Word(start=start, end=end, text=word, confidence=0.9)
        for word, start, end in zip(texts, edges, edges[1:], strict=False)
    )
    return Segment(start=region.start, end=region.end, words=words, text=text)


class SecondFake(FakeEngine):
    """The engine that hears again; stages have one at a time of each class."""

    @classmethod
    def describe(cls, settings: Settings, models: Models) -> EngineInfo:
        return EngineInfo(name="second", version="1", weights={})

    def info(self) -> EngineInfo:
        return self.describe(Settings(), Models(Path()))
