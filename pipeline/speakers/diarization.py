"""Who speaks when: pyannote.audio with the weights that are in models/.

Two ways, the better one taken when its weights are there:

- segmentation-3.0 and CAM++ with agglomerative clustering, in parts that can be kept;
- pyannote's whole community-1 pipeline, which has its own embeddings and its own clustering (VBx).
"""

from __future__ import annotations

import importlib.metadata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from pipeline.card import SpeakerBounds
from pipeline.errors import EngineError
from pipeline.language import message
from pipeline.progress import Hook
from pipeline.records import SAMPLE_RATE, EngineInfo, Span, Turn, Turns
from pipeline.settings import Settings
from pipeline.speakers.clustering import cluster_voices
from pipeline.speakers.turns import name_in_order, speaking_frames, turns_of
from pipeline.speakers.windows import (
    FRAMES,
    SLOTS,
    WINDOW_MS,
    Windows,
    count_windows,
    split_into_parts,
    split_voices,
)
from pipeline.speech.devices import torch_device
from pipeline.weights import Models

if TYPE_CHECKING:
    import numpy as np
    import torch
    from numpy.typing import NDArray
    from pyannote.audio.pipelines import SpeakerDiarization
    from pyannote.core import SlidingWindowFeature

    from pipeline.audio import Samples

Loaded = TypeVar("Loaded")
COMMUNITY = "community-1"
SEGMENTATION = "segmentation-3.0"
EMBEDDING = "campplus"
SLICE = 32
"""Windows whose voices are sorted by length and embedded together."""
MIN_ALONE_MS = 500
"""With less speech of its own than this, a voice is embedded from its overlapped speech too."""


class Diarizer(Protocol):
    """Hears who speaks. Constructing it loads weights; nothing heavy is imported before.

    The audio is heard in parts, whose results are bytes that may be kept; the turns follow from all
    parts together and are the same whether the run was broken between parts or not.
    """

    def __init__(self, settings: Settings, models: Models) -> None: ...

    @classmethod
    def describe(cls, settings: Settings, models: Models) -> EngineInfo:
        """The identity that goes into the stage's key; cheap, loads nothing."""
        ...

    def parts(self, duration_ms: int) -> list[Span]:
        """The audio (ms) that each call of `hear` needs; neighbouring parts share some."""
        ...

    def hear(self, samples: Samples, bounds: SpeakerBounds, hook: Hook) -> bytes:
        """Listen to one part. Raises EngineError."""
        ...

    def conclude(self, heard: Sequence[bytes], duration_ms: int, bounds: SpeakerBounds) -> Turns:
        """The turns of the whole meeting from what was heard in all parts, in order."""
        ...

    def close(self) -> None:
        """Free the weights' memory. The diarizer is not used after it."""
        ...


def diarizer_class(models: Models) -> type[Diarizer]:
    """The best diarizer whose weights are present."""
    return CommunityDiarizer if COMMUNITY in models.entries and models.present(COMMUNITY) else ClusteringDiarizer


class ClusteringDiarizer:
    """segmentation-3.0 in sliding windows, CAM++ for each voice of each window, agglomerative clustering."""

    def __init__(self, settings: Settings, models: Models) -> None:
        self._settings = settings.diarize
        self._info = self.describe(settings, models)
        segmentation = models.require(SEGMENTATION) / "pytorch_model.bin"
        embedding = models.require(EMBEDDING) / "campplus_cn_en_common.pt"
        import torch
        from pyannote.audio import Inference, Model

        from pipeline.speakers.embedding import VoiceEmbedding

        device = torch.device(torch_device(settings.compute))
        self._segmentation = Inference(
            loaded(Model.from_pretrained(segmentation), segmentation),
            duration=WINDOW_MS / 1000,
            step=self._settings.hop_ms / 1000,
            skip_aggregation=True,
            device=device,
            batch_size=self._settings.segmentation_batch,
        )
        self._embedding = VoiceEmbedding(embedding, self._settings.embedding_batch).to(device)

    @classmethod
    def describe(cls, settings: Settings, models: Models) -> EngineInfo:
        """pyannote.audio with the two models' weights."""
        return engine_info(models, SEGMENTATION, EMBEDDING)

    def parts(self, duration_ms: int) -> list[Span]:
        """Parts of settings.diarize.part_ms, each with the ten seconds that its last window needs."""
        return split_into_parts(duration_ms, self._settings.hop_ms, self._settings.part_ms)

    def hear(self, samples: Samples, bounds: SpeakerBounds, hook: Hook) -> bytes:
        """Windows of one part, as bytes; `bounds` matter only in `conclude`. samples: shape (num_samples,)."""
        import numpy as np
        import torch

        hop = self._settings.hop_ms * SAMPLE_RATE // 1000
        count = count_windows(-(-len(samples) * 1000 // SAMPLE_RATE), self._settings.hop_ms)
        whole = (count - 1) * hop + WINDOW_MS * SAMPLE_RATE // 1000
        waveform = torch.from_numpy(np.pad(samples, (0, max(0, whole - len(samples)))))
        try:
            file = {"waveform": waveform[None, :whole], "sample_rate": SAMPLE_RATE}
            scores = cast("SlidingWindowFeature", self._segmentation(file))
            #   data's shape: (windows, FRAMES, VOICES), 0 or 1
            activity = split_voices(np.asarray(scores.data) > 0.5)
            heard = Windows(activity, np.empty((count, SLOTS, self._embedding.dimension), np.float32))
            chunks = waveform.unfold(0, WINDOW_MS * SAMPLE_RATE // 1000, hop)
            #   shape: (windows, samples)
            for start in range(0, count, SLICE):
                part = slice(start, start + SLICE)
                heard.embeddings[part] = self._embed(chunks[part], heard.activity[part], heard.alone()[part])
                hook("embedding", min(count, start + SLICE), count)
        except (RuntimeError, MemoryError) as error:
            raise failed(error) from error
        return heard.to_bytes()

    def _embed(
        self, chunks: torch.Tensor, activity: NDArray[np.bool_], alone: NDArray[np.bool_]
    ) -> NDArray[np.float32]:
        """Embed the voices of some windows: shape (windows, SLOTS, 192)."""
        import numpy as np
        import torch

        enough = alone.sum(axis=1, keepdims=True) * WINDOW_MS >= MIN_ALONE_MS * FRAMES
        masks = np.where(enough, alone, activity).transpose(0, 2, 1).astype(np.float32)
        #   shape: (windows, SLOTS, FRAMES)
        with torch.inference_mode():
            embeddings = self._embedding(chunks[:, None], torch.from_numpy(masks))
        found: NDArray[np.float32] = embeddings.cpu().numpy()
        return found

    def conclude(self, heard: Sequence[bytes], duration_ms: int, bounds: SpeakerBounds) -> Turns:
        """Cluster the voices of all windows, and lay the windows over each other."""
        turns: list[Turn] = []
        if heard:
            windows = Windows.join([Windows.from_bytes(part) for part in heard])
            labels = cluster_voices(windows, bounds, self._settings)
            speaking = speaking_frames(windows.activity, labels, self._settings.hop_ms)
            turns = turns_of(speaking, duration_ms, self._settings)
        return Turns(engine=self._info, turns=tuple(turns))

    def close(self) -> None:
        """Forget both networks."""
        del self._segmentation, self._embedding


class CommunityDiarizer:
    """pyannote's speaker-diarization-community-1 as its makers put it together; heard in one part.

    Its clustering belongs to the whole recording, so a run that is killed in this stage starts it again.
    """

    def __init__(self, settings: Settings, models: Models) -> None:
        self._info = self.describe(settings, models)
        folder = models.require(COMMUNITY)
        import torch
        from pyannote.audio import Pipeline

        pipeline = cast("SpeakerDiarization", loaded(Pipeline.from_pretrained(folder), folder))
        pipeline.segmentation_batch_size = settings.diarize.segmentation_batch
        pipeline.embedding_batch_size = settings.diarize.embedding_batch
        pipeline.to(torch.device(torch_device(settings.compute)))
        self._pipeline = pipeline

    @classmethod
    def describe(cls, settings: Settings, models: Models) -> EngineInfo:
        """pyannote.audio with the pipeline's files."""
        return engine_info(models, COMMUNITY)

    def parts(self, duration_ms: int) -> list[Span]:
        """The whole meeting, or nothing when it is empty."""
        return [Span(start=0, end=duration_ms)] if duration_ms else []

    def hear(self, samples: Samples, bounds: SpeakerBounds, hook: Hook) -> bytes:
        """The turns of the whole meeting, as bytes."""
        import torch

        def progress(step: str, artefact: Any, completed: int = 0, total: int = 0, **_: Any) -> None:
            if step == "embeddings" and total:
                hook("embedding", min(completed, total), total)

        file = {"waveform": torch.from_numpy(samples)[None], "sample_rate": SAMPLE_RATE}
        try:
            output: Any = self._pipeline(file, min_speakers=bounds.min, max_speakers=bounds.max, hook=progress)
        except (RuntimeError, MemoryError) as error:
            raise failed(error) from error
        spans = [
            (label, Span(start=max(0, round(segment.start * 1000)), end=round(segment.end * 1000)))
            for segment, _, label in output.speaker_diarization.itertracks(yield_label=True)
        ]
        return Turns(engine=self._info, turns=tuple(name_in_order(spans))).model_dump_json().encode()

    def conclude(self, heard: Sequence[bytes], duration_ms: int, bounds: SpeakerBounds) -> Turns:
        """What was heard, within the length of the audio."""
        turns = [turn for part in heard for turn in Turns.model_validate_json(part).turns if turn.start < duration_ms]
        return Turns(
            engine=self._info,
            turns=tuple(turn.model_copy(update={"end": min(turn.end, duration_ms)}) for turn in turns),
        )

    def close(self) -> None:
        """Forget the pipeline."""
        del self._pipeline


def loaded(what: Loaded | None, path: Path) -> Loaded:
    """What pyannote made of a path; it gives None for what it cannot read."""
    if what is None:
        raise EngineError(
            message(f"{path}: pyannote không nạp được.", f"{path}: pyannote cannot load it."),
            message("Chạy: make models.", "Run: make models."),
        )
    return what


def engine_info(models: Models, *names: str) -> EngineInfo:
    """pyannote.audio with the weights of these models; "model/file" → sha256."""
    return EngineInfo(
        name="pyannote",
        version=importlib.metadata.version("pyannote.audio"),
        weights={f"{name}/{Path(path).as_posix()}": sha for name in names for path, sha in models.hashes(name).items()},
    )


def failed(error: Exception) -> EngineError:
    """What to tell the user when a network fails while it runs: nearly always memory."""
    return EngineError(
        message(f"pyannote: lỗi khi phân biệt người nói: {error}", f"pyannote: diarization failed: {error}"),
        message(
            "Thường là thiếu bộ nhớ: đóng bớt chương trình, hoặc giảm diarize.embedding_batch và "
            "diarize.segmentation_batch trong bienban.toml, rồi chạy lại.",
            "Usually memory: close other programs, or lower diarize.embedding_batch and "
            "diarize.segmentation_batch in bienban.toml, then run again.",
        ),
    )
