"""The contract of speech engines, and the registry that finds them.

To add an engine: write one file with a class that follows SpeechEngine, name it in ENGINES and in
settings.EngineName, and run tests/engines: every engine passes the same conformance suite.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeAlias, cast

from pipeline.errors import SettingsError
from pipeline.language import message
from pipeline.progress import Hook
from pipeline.records import SAMPLE_RATE, Dropped, EngineInfo, Segment, Span
from pipeline.settings import Settings
from pipeline.speech.bias import NO_BIAS, Bias
from pipeline.weights import Models

if TYPE_CHECKING:
    from pipeline import audio

    Samples: TypeAlias = audio.Samples


Heard: TypeAlias = Segment | Dropped
"""What engines yield: text, or text that they do not believe in themselves, with the reason."""


class Region(Span):
    """A stretch of speech found by voice activity detection; ms in the audio that is passed beside it."""


class SpeechEngine(Protocol):
    """An engine hears words. Constructing it loads weights; nothing heavy is imported before.

    Segments come one per region in which words were heard, in the regions' order. Word times
    rise and stay inside the region; text is NFC. Passages that the engine drops come anywhere among
    them: nothing disappears silently. The outcome depends on the audio and on the regions
    passed in one call, so that a run which is broken between calls and resumed gives the same text.
    """

    def __init__(self, settings: Settings, models: Models) -> None: ...

    @classmethod
    def describe(cls, settings: Settings, models: Models) -> EngineInfo:
        """The identity that goes into the stage's key; cheap, loads nothing."""
        ...

    def info(self) -> EngineInfo: ...

    def transcribe(
        self, audio: Samples, regions: Sequence[Region], hook: Hook, bias: Bias = NO_BIAS
    ) -> Iterator[Heard]:
        """Hear `regions` of `audio`; calls hook(step, completed_ms, total_ms) as it goes.

        bias: what is likely to be said in this meeting; it may raise these words, and adds none.
        Raises EngineError.
        """
        ...

    def close(self) -> None:
        """Free the weights' memory. The engine is not used after it."""
        ...


def segments_of(heard: Iterable[Heard]) -> list[Segment]:
    """Only what is believed."""
    return [each for each in heard if isinstance(each, Segment)]


def cut_out(audio: Samples, start_ms: int, end_ms: int) -> Samples:
    """The samples of [start_ms, end_ms), fewer where the audio ends before it; a view."""
    return audio[start_ms * SAMPLE_RATE // 1000 : end_ms * SAMPLE_RATE // 1000]


ENGINES = {
    "conformer": "pipeline.speech.conformer:ConformerEngine",
    "whisper": "pipeline.speech.openai_whisper:WhisperEngine",
    "faster-whisper": "pipeline.speech.ctranslate:FasterWhisperEngine",
}
"""Engine name → "module:Class", imported when it is asked for."""
INVENTIVE = frozenset({"whisper", "faster-whisper"})
"""Engines that write text where nobody speaks: theirs is filtered (inventions.py)."""


def engine_class(name: str) -> type[SpeechEngine]:
    """Import an engine's class by its registered name."""
    module, _, attribute = ENGINES[name].partition(":")
    return cast("type[SpeechEngine]", getattr(import_module(module), attribute))


def named_model(settings: Settings, models: Models) -> str | None:
    """The weights that transcribe.model names, None for auto.

    Raises SettingsError when the manifest has no such name.
    """
    name = settings.transcribe.model
    if name == "auto":
        return None
    if name not in models.entries:
        listed = ", ".join(sorted(models.entries))
        raise SettingsError(
            message(f"transcribe.model: không có '{name}'.", f"transcribe.model: there is no '{name}'."),
            message(f"Chọn auto hoặc một trong: {listed}.", f"Choose auto or one of: {listed}."),
        )
    return name


LARGER_WHISPERS = ("whisper-large-v3", "whisper-turbo", "phowhisper-large")
"""Weights that hear better than the conformer and want a GPU."""


def choose_engine(settings: Settings, models: Models) -> str:
    """The engine that transcribe.engine names; auto is whisper with larger weights on a GPU, else conformer.

    Cheap: torch is only asked for a GPU where larger weights are present.
    """
    if settings.transcribe.engine != "auto":
        return settings.transcribe.engine
    wanted = LARGER_WHISPERS if settings.transcribe.model == "auto" else (settings.transcribe.model,)
    larger = any(name in models.entries and models.present(name) for name in LARGER_WHISPERS if name in wanted)
    return "whisper" if larger and settings.compute.device != "cpu" and _cuda_works() else "conformer"


def _cuda_works() -> bool:
    import torch

    return torch.cuda.is_available()
