"""Marks and capitals for utterances; the engine's words stay as they are, letter for letter.

constrained.py is how Whisper decides, packing.py what it hears at once, docs/PUNCTUATION.md the figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from pipeline.memory import give_memory_back
from pipeline.records import EngineInfo, Utterance
from pipeline.settings import Settings
from pipeline.speech.constrained import Bias, Boundary, ConstrainedDecoder, Text, capitalised
from pipeline.speech.devices import torch_device
from pipeline.speech.packing import Window, pack
from pipeline.speech.whisper_weights import load_whisper, quantise_encoder, whisper_info
from pipeline.vietnamese.figures import inside
from pipeline.weights import Models

if TYPE_CHECKING:
    import torch

    from pipeline.speech.engines import Samples

MODEL = "whisper-base"
BIAS = Bias(capital=-3.0)

Reader: TypeAlias = Callable[[int, int], "Samples"]
"""reader(start_ms, end_ms): that stretch of the meeting's audio."""
Together: TypeAlias = Callable[[Sequence[str]], set[int]]
Decision: TypeAlias = tuple[int, int, str, bool]
"""Utterance, boundary, mark before it, capital after it."""

_ENDS = (".", "?", "!", "…")
_HANGING = ",;:–- "
"""What an engine that punctuates may leave at an utterance's end, where the sentence goes on: a mark, never a word."""


def describe(models: Models) -> EngineInfo:
    """Whose marks they are; cheap, loads nothing."""
    return whisper_info("whisper-constrained", models, MODEL)


class Punctuator:
    """Whisper base as a listener that only sets marks and capitals."""

    def __init__(self, settings: Settings, models: Models) -> None:
        self._device = torch_device(settings.compute)
        self._batch = settings.punctuate.batch
        self._model = load_whisper(models.require(MODEL), MODEL, self._device)
        if self._device == "cpu":
            quantise_encoder(self._model)
        self._decoder = ConstrainedDecoder(self._model, BIAS)

    def pack(self, utterances: Sequence[Utterance]) -> list[Window]:
        """The windows in which these utterances are decided."""
        return pack(utterances, self._decoder.cost, self._decoder.room)

    def decide(self, utterances: Sequence[Utterance], windows: Sequence[Window], read: Reader) -> Iterator[Decision]:
        """All boundaries that these windows decide, in batches of settings.punctuate.batch."""
        import torch

        for start in range(0, len(windows), self._batch):
            batch = windows[start : start + self._batch]
            with torch.inference_mode():
                features = torch.cat([self._encode(part, read) for part in self._for_encoder(batch)])
                #   shape: (len(batch), 1500, 512)
                decided = self._decoder.decide([_text(window, utterances) for window in batch], features)
            for window, boundaries in zip(batch, decided, strict=True):
                yield from _own(window, boundaries)
            give_memory_back()

    def _for_encoder(self, batch: Sequence[Window]) -> Iterator[Sequence[Window]]:
        """A GPU encodes the whole batch at once; on a CPU that only takes memory."""
        size = 1 if self._device == "cpu" else len(batch)
        return (batch[start : start + size] for start in range(0, len(batch), size))

    def _encode(self, windows: Sequence[Window], read: Reader) -> torch.Tensor:
        import torch

        features: torch.Tensor = self._model.encoder(torch.stack([self._mel(window, read) for window in windows]))
        return features

    def _mel(self, window: Window, read: Reader) -> torch.Tensor:
        """The window's pieces one after the other, padded to 30 s; shape (80, 3000)."""
        import numpy as np
        from whisper.audio import log_mel_spectrogram, pad_or_trim

        samples = np.concatenate([read(piece.start, piece.end) for piece in window])
        mel: torch.Tensor = log_mel_spectrogram(pad_or_trim(samples), self._model.dims.n_mels, device=self._device)
        return mel


def _text(window: Window, utterances: Sequence[Utterance]) -> Text:
    """A window's words; a sentence ends wherever an utterance does."""
    words: list[str] = []
    closed = set()
    for piece in window:
        if piece.first == 0:
            closed.add(len(words))
        spoken = utterances[piece.utterance].words
        words += [word.text for word in spoken[piece.first : piece.last]]
        if piece.last == len(spoken):
            closed.add(len(words))
    return Text(tuple(words), frozenset(closed))


def _own(window: Window, boundaries: Sequence[Boundary]) -> Iterator[Decision]:
    """The boundaries that the window's pieces decide; those between two utterances belong to both."""
    offset = 0
    for piece in window:
        for i in range(piece.decide_from, piece.decide_to):
            mark, capital = boundaries[offset + i - piece.first]
            yield piece.utterance, i, mark if i else "", capital
        offset += piece.last - piece.first


def apply(
    utterances: Sequence[Utterance], decisions: Sequence[Decision], together: Together = inside
) -> list[Utterance]:
    """Utterances with their text written; what has no decisions gets a capital and a full stop.

    together(words): the places, before words[i], at which no mark can stand.
    """
    decided: dict[int, dict[int, Boundary]] = defaultdict(dict)
    for utterance, boundary, mark, capital in decisions:
        decided[utterance][boundary] = Boundary(mark, capital)
    return [_rewritten(utterance, decided[i], together) for i, utterance in enumerate(utterances)]


def _rewritten(utterance: Utterance, boundaries: dict[int, Boundary], together: Together) -> Utterance:
    words = [word.text for word in utterance.words]
    for i in together(words) & boundaries.keys():
        boundaries[i] = Boundary("", boundaries[i].capital and not boundaries[i].mark)
    text = finish(compose(words, boundaries)) if boundaries else ""
    # nothing but marks and case may differ from what the engine heard
    if not text or letters(text) != letters(" ".join(words)):
        text = finish(utterance.raw_text)
    return utterance.model_copy(update={"text": text})


def compose(words: Sequence[str], boundaries: dict[int, Boundary]) -> str:
    """Words with the marks and capitals that were decided; boundary i stands before word i."""
    nothing = Boundary("", False)
    marks = [boundaries.get(i, nothing).mark for i in range(1, len(words) + 1)]
    cased = [capitalised(word) if boundaries.get(i, nothing).capital else word for i, word in enumerate(words)]
    return " ".join(word + mark for word, mark in zip(cased, marks, strict=True))


def finish(text: str) -> str:
    """A first capital and a final mark: the least that every utterance has. Empty text stays empty."""
    text = capitalised(text.strip())
    said = text.rstrip(_HANGING)
    return text if not letters(said).strip() or text.endswith(_ENDS) else said + "."


def letters(text: str) -> str:
    """What punctuation must not change: the text without «, . ?» and case."""
    return text.translate({ord(mark): None for mark in ",.?"}).lower()
