"""The Vietnamese conformer: a streaming acoustic model with a CTC output, in onnxruntime on the CPU.

Conformer: Gulati et al., Interspeech 2020 (arXiv 2005.08100), with caches, so that it hears one
chunk of 0.4 s at a time. It gives the posterior of every token at every 40 ms; ctc.py makes words
of them. It writes lower case without punctuation, and nothing where nobody speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from pipeline.errors import EngineError
from pipeline.language import message
from pipeline.progress import Hook
from pipeline.records import EngineInfo, Segment
from pipeline.settings import Settings
from pipeline.speech import ctc
from pipeline.speech.bias import NO_BIAS, Bias
from pipeline.speech.decoding import Decoder, identity
from pipeline.speech.engines import Heard, Region, cut_out
from pipeline.speech.features import BINS, SILENCE, log_mel
from pipeline.weights import Models

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from pipeline.speech.ctc import LogPosteriors
    from pipeline.speech.engines import Samples
    from pipeline.speech.features import Features

    State: TypeAlias = tuple[NDArray[np.float32], NDArray[np.float32]]
    """What the network remembers: attention (batch, 12, 4, 40, 224), convolution (batch, 12, 448, 30)."""

WEIGHTS = "conformer-vi"
STEP = 40
"""Feature frames from one chunk to the next; they give STEP // 4 frames of output."""
CHUNK = 43
"""Feature frames of a chunk: the last three are heard again by the next one."""
OUTPUT = 10
WARM_UP = 4
"""Chunks of silence that fill the attention cache (40 output frames): every region starts after them."""


class ConformerEngine:
    """SpeechEngine on the conformer. Regions are independent and run in batches of similar length."""

    def __init__(self, settings: Settings, models: Models) -> None:
        folder = models.require(WEIGHTS)
        self._info = self.describe(settings, models)
        self._vocabulary = ctc.Vocabulary(folder / "tokens.txt")
        self._batch = settings.transcribe.batch
        self._decoder = Decoder(self._vocabulary, settings, models)
        self._encoder: Encoder | None = Encoder(folder / "model.onnx", settings.compute.threads)

    @classmethod
    def describe(cls, settings: Settings, models: Models) -> EngineInfo:
        """See SpeechEngine."""
        weights = models.hashes(WEIGHTS) | identity(settings, models)
        return EngineInfo(name="conformer", version=f"onnxruntime {version('onnxruntime')}", weights=weights)

    def info(self) -> EngineInfo:
        """See SpeechEngine."""
        return self._info

    def transcribe(
        self, audio: Samples, regions: Sequence[Region], hook: Hook, bias: Bias = NO_BIAS
    ) -> Iterator[Heard]:
        """See SpeechEngine. Segments come when all regions are heard: the batches go by length, not by time."""
        heard: dict[int, Segment] = {}
        done, total = 0, sum(region.duration for region in regions)
        for index, posteriors in self.posteriors(audio, regions):
            samples = cut_out(audio, regions[index].start, regions[index].end)
            words = self._decoder(posteriors, samples, regions[index], bias)
            if words:
                text = " ".join(word.text for word in words)
                heard[index] = Segment(start=words[0].start, end=words[-1].end, words=words, text=text)
            done += regions[index].duration
            hook("transcribe", done, total)
        yield from (heard[index] for index in sorted(heard))

    def posteriors(self, audio: Samples, regions: Sequence[Region]) -> Iterator[tuple[int, LogPosteriors]]:
        """Each region's index and frame posteriors, longest first; one batch of them in memory at a time."""
        if self._encoder is None:
            raise RuntimeError("the engine is closed")
        order = sorted(range(len(regions)), key=lambda index: (-regions[index].duration, index))
        for begin in range(0, len(order), self._batch):
            rows = order[begin : begin + self._batch]
            features = [log_mel(cut_out(audio, regions[index].start, regions[index].end)) for index in rows]
            yield from zip(rows, self._encoder(features), strict=True)

    def close(self) -> None:
        """See SpeechEngine."""
        self._encoder = None


class Encoder:
    """The network: features in, log posteriors out.

    The graph quantises activations by the whole batch, so that what comes out of a row depends a
    little on the rows beside it: the same batch gives the same posteriors, another one nearly the same.
    """

    def __init__(self, path: Path, threads: int) -> None:
        import onnxruntime as ort

        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session: Any = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self._warm = self._after_silence()

    def __call__(self, features: Sequence[Features]) -> list[LogPosteriors]:
        """Run one batch, sorted from the longest on; a row that has ended leaves the batch."""
        import numpy as np

        steps = [_steps(row) for row in features]
        chunks = _padded(features, max(steps) * STEP + CHUNK - STEP)
        #   shape: (batch, frames, 80)
        outputs: list[list[LogPosteriors]] = [[] for _ in features]
        state: State = tuple(np.repeat(cache, len(features), axis=0) for cache in self._warm)  # type: ignore[assignment]
        for step in range(max(steps)):
            alive = sum(count > step for count in steps)
            frames = chunks[:alive, step * STEP : step * STEP + CHUNK]
            log_posteriors, state = self._step(frames, WARM_UP + step, (state[0][:alive], state[1][:alive]))
            for row in range(alive):
                outputs[row].append(log_posteriors[row])
        return [np.concatenate(row) for row in outputs]

    def _step(self, frames: Features, position: int, state: State) -> tuple[NDArray[np.float32], State]:
        """One chunk of every row. frames: shape (batch, 43, 80); `position` counts chunks."""
        import numpy as np

        inputs = {
            "chunk": frames,
            "offset": np.full((len(frames), 1), position * OUTPUT, np.int64),
            "att_cache": state[0],
            "cnn_cache": state[1],
        }
        try:
            log_posteriors, attention, convolution = self._session.run(None, inputs)
        except Exception as error:  # onnxruntime's own classes are not public
            raise EngineError(
                message(f"conformer: lỗi khi nhận dạng: {error}", f"conformer: recognition failed: {error}"),
                message("Giảm transcribe.batch rồi chạy lại.", "Lower transcribe.batch and run again."),
            ) from error
        return log_posteriors, (attention, convolution)

    def _after_silence(self) -> State:
        """The memory after WARM_UP chunks of silence: first words are heard better from it than from zeros."""
        import numpy as np

        silence = np.full((1, CHUNK, BINS), SILENCE, np.float32)
        state: State = (np.zeros((1, 12, 4, 40, 224), np.float32), np.zeros((1, 12, 448, 30), np.float32))
        for step in range(WARM_UP):
            _, state = self._step(silence, step, state)
        return state


def _steps(features: Features) -> int:
    """Chunks that it takes to hear every frame."""
    return max(1, -(-(len(features) - (CHUNK - STEP)) // STEP))


def _padded(features: Sequence[Features], length: int) -> NDArray[np.float32]:
    """One array of all rows, silence after their ends; shape (batch, length, 80)."""
    import numpy as np

    padded = np.full((len(features), length, BINS), SILENCE, np.float32)
    for row, frames in zip(padded, features, strict=True):
        row[: len(frames)] = frames[:length]
    return padded
