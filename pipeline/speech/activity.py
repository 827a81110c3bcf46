"""Voice activity: where somebody speaks, as regions that the speech engines hear one by one.

The detector is Silero VAD v6, the ONNX graph inside the faster-whisper package; docs/TRANSCRIPTION.md
says what it was compared with. It runs over blocks of audio with its memory carried from block to
block, so that a long meeting never lies in memory as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from pipeline.errors import WeightsError
from pipeline.language import message
from pipeline.records import SAMPLE_RATE, Milliseconds
from pipeline.settings import Activity
from pipeline.speech.engines import Region

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from pipeline.speech.engines import Samples

    Curve: TypeAlias = NDArray[np.float32]

FRAME_SAMPLES = 512
FRAME_MS = FRAME_SAMPLES * 1000 // SAMPLE_RATE
"""32 ms: the detector's step."""
CONTEXT_SAMPLES = 64
"""The detector hears the end of the frame before, too."""
HYSTERESIS = 0.15
"""Speech that has begun goes on until the probability falls this far below the threshold (Silero's own rule)."""
CUT_WINDOW_MS = 96
"""A long region is cut in the quietest stretch of this length."""
GRAPH = "assets/silero_vad_v6.onnx"


@dataclass(frozen=True)
class Curves:
    """What is known of each frame of audio; both arrays have shape (num_frames,)."""

    speech: Curve
    """Probability of speech, 0..1."""
    power: Curve
    """Mean square of the samples."""
    frame_ms: float = FRAME_MS

    def voice(self, start: Milliseconds, end: Milliseconds) -> float:
        """Mean probability of speech over [start, end), at least one frame; 0 after the end of the audio."""
        first = int(start / self.frame_ms)
        some = self.speech[first : max(first + 1, round(end / self.frame_ms))]
        return float(some.mean()) if len(some) else 0.0


class SileroDetector:
    """Silero VAD, one frame each 32 ms. Raises WeightsError when its graph is not where it belongs."""

    def __init__(self) -> None:
        import onnxruntime as ort

        options = ort.SessionOptions()
        # the graph is tiny: a second thread costs more than it brings
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session: Any = ort.InferenceSession(_graph(), options, providers=["CPUExecutionProvider"])

    def curves(self, blocks: Iterable[Samples], heard: Callable[[Milliseconds], None] | None = None) -> Curves:
        """Run over consecutive blocks of one recording, of any length; heard(ms) is called as they pass."""
        import numpy as np

        speech, power = [np.zeros(0, np.float32)], [np.zeros(0, np.float32)]
        state: dict[str, Any] = {name: np.zeros((1, 1, 128), np.float32) for name in ("h", "c")}
        context = np.zeros(CONTEXT_SAMPLES, np.float32)
        done = 0
        for frames in _frames(blocks):
            flat = frames.reshape(-1)
            before = np.concatenate([context[None], frames[:-1, -CONTEXT_SAMPLES:]])
            probabilities, state["h"], state["c"] = self._session.run(
                None, {"input": np.concatenate([before, frames], axis=1), **state}
            )
            context = flat[-CONTEXT_SAMPLES:]
            speech.append(probabilities.reshape(-1))
            power.append(np.square(frames).mean(axis=1))
            done += len(frames) * FRAME_MS
            if heard:
                heard(done)
        return Curves(np.concatenate(speech), np.concatenate(power))


def identity() -> dict[str, str]:
    """The detector's name, version and weights, for a stage's key; cheap."""
    return {
        "name": "silero-vad-6",
        "version": f"faster-whisper {version('faster-whisper')}, onnxruntime {version('onnxruntime')}",
        "sha256": sha256(_graph().read_bytes()).hexdigest(),
    }


def find_regions(curves: Curves, duration_ms: int, settings: Activity) -> list[Region]:
    """Regions of speech, padded, in order, without overlap, none longer than settings.max_region_ms."""
    spans = _joined(_spans(curves, settings.threshold), settings.min_silence_ms)
    padded = _padded(spans, settings.pad_ms, duration_ms)
    return [piece for start, end in padded for piece in _cut(start, end, curves, settings.max_region_ms)]


def _graph() -> Path:
    # found without importing faster_whisper, which would load CTranslate2 and PyAV
    spec = find_spec("faster_whisper")
    path = Path(spec.origin).parent / GRAPH if spec and spec.origin else Path(GRAPH)
    if not path.is_file():
        raise WeightsError(
            message(f"{path}: thiếu mô hình phát hiện tiếng nói.", f"{path}: voice activity model missing."),
            message("Cài lại môi trường: make setup.", "Install the environment again: make setup."),
        )
    return path


def _frames(blocks: Iterable[Samples]) -> Iterable[Samples]:
    """Whole frames of the blocks, shape (num_frames, 512); the rest of the last one is filled with silence."""
    import numpy as np

    rest = np.zeros(0, np.float32)
    for block in blocks:
        samples = np.concatenate([rest, block])
        whole = len(samples) // FRAME_SAMPLES * FRAME_SAMPLES
        if whole:
            yield samples[:whole].reshape(-1, FRAME_SAMPLES)
        rest = samples[whole:]
    if len(rest):
        yield np.pad(rest, (0, FRAME_SAMPLES - len(rest)))[None]


def _spans(curves: Curves, threshold: float) -> list[tuple[int, int]]:
    """Stretches of speech in ms: from the threshold up until HYSTERESIS below it."""
    spans: list[tuple[int, int]] = []
    begun: int | None = None
    for index, probability in enumerate(curves.speech.tolist()):
        if begun is None and probability >= threshold:
            begun = index
        elif begun is not None and probability < threshold - HYSTERESIS:
            spans.append((round(begun * curves.frame_ms), round(index * curves.frame_ms)))
            begun = None
    if begun is not None:
        spans.append((round(begun * curves.frame_ms), round(len(curves.speech) * curves.frame_ms)))
    return spans


def _joined(spans: list[tuple[int, int]], min_silence_ms: int) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start - joined[-1][1] < min_silence_ms:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _padded(spans: list[tuple[int, int]], pad_ms: int, duration_ms: int) -> list[tuple[int, int]]:
    """Widen each span by pad_ms on both sides; neighbours that would meet share the silence between them."""
    padded = []
    for index, (start, end) in enumerate(spans):
        before = (spans[index - 1][1] + start) // 2 if index else 0
        after = (end + spans[index + 1][0]) // 2 if index + 1 < len(spans) else duration_ms
        low, high = max(before, start - pad_ms), min(after, end + pad_ms, duration_ms)
        if low < high:
            padded.append((low, high))
    return padded


def _cut(start: int, end: int, curves: Curves, max_ms: int) -> Iterable[Region]:
    """Cut a region where it is quietest, in the second half of what is allowed, until every piece fits."""
    while end - start > max_ms:
        # pieces of about the same length: a rest of a syllable or two is heard badly
        pieces = -(-(end - start) // max_ms)
        shortest = min(max_ms // 2, (end - start) // (pieces + 1))
        cut = _quietest(curves, start + max(1, shortest), start + max_ms)
        yield Region(start=start, end=cut)
        start = cut
    yield Region(start=start, end=end)


def _quietest(curves: Curves, low_ms: int, high_ms: int) -> int:
    """The middle of the quietest CUT_WINDOW_MS between two points of time; ms."""
    import numpy as np

    width = max(1, round(CUT_WINDOW_MS / curves.frame_ms))
    low, high = int(low_ms / curves.frame_ms), int(high_ms / curves.frame_ms)
    power = curves.power[low:high]
    if len(power) <= width:
        return high_ms
    smooth = np.convolve(power, np.ones(width, np.float32), "valid")
    middle = low + int(smooth.argmin()) + width / 2
    return min(high_ms, max(low_ms, round(middle * curves.frame_ms)))
