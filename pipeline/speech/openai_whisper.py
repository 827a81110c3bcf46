"""openai-whisper as a speech engine: voice activity's regions in 30 s windows, many at once.

openai-whisper's own `transcribe` goes through a file sequentially, each window beginning where the one
before it ended. Here windows are cut at silences that voice activity found: they do not depend on each
other, fill a batch, and have no silence in which Whisper would invent sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.progress import Hook
from pipeline.records import SAMPLE_RATE, EngineInfo, Segment, Word, nfc
from pipeline.settings import Settings
from pipeline.speech.devices import torch_device
from pipeline.speech.engines import Region
from pipeline.speech.whisper_decoding import HeardWord, align, decode, in_halves, is_speech, without_loop
from pipeline.speech.whisper_weights import load_tokenizer, load_whisper, whisper_info
from pipeline.weights import Models

if TYPE_CHECKING:
    import torch

    from pipeline.speech.engines import Samples

NAME = "whisper"
BEST_FIRST = ("phowhisper-large", "whisper-large-v3", "whisper-turbo", "whisper-base")
UNPUNCTUATED = frozenset({"phowhisper-large"})
"""Fine-tuned on lower case without marks (github.com/VinAIResearch/PhoWhisper, issue 9)."""
WINDOW_MS = 30_000
MAX_GAP_MS = 3_000
"""Regions further apart than this go to different windows."""
SILENCE = 10 ** (-60 / 20)
"""Samples whose peak is below −60 dBFS are not speech, whatever Whisper makes of them."""


def choose_model(settings: Settings, models: Models) -> str:
    """The weights that transcribe.model names; with auto, the best that are present."""
    if settings.transcribe.model != "auto":
        return settings.transcribe.model
    present = (name for name in BEST_FIRST if name in models.entries and models.present(name))
    return next(present, BEST_FIRST[-1])


@dataclass(frozen=True)
class Piece:
    """A region, or 30 s of a longer one; `region` is its place among the regions."""

    region: int
    start: int
    end: int


@dataclass(frozen=True)
class Window:
    """Neighbouring pieces that are heard together, with the silence between them; ms."""

    pieces: tuple[Piece, ...]

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end


def pack(regions: Sequence[Region]) -> list[Window]:
    """Windows of at most WINDOW_MS; regions more than MAX_GAP_MS apart are never together."""
    pieces = [
        Piece(i, start, min(start + WINDOW_MS, region.end))
        for i, region in enumerate(regions)
        for start in range(region.start, region.end, WINDOW_MS)
    ]
    windows: list[list[Piece]] = []
    for piece in pieces:
        last = windows[-1] if windows else None
        if last and piece.start - last[-1].end <= MAX_GAP_MS and piece.end - last[0].start <= WINDOW_MS:
            last.append(piece)
        else:
            windows.append([piece])
    return [Window(tuple(window)) for window in windows]


class WhisperEngine:
    """See SpeechEngine. fp16 on CUDA, float32 on CPU."""

    def __init__(self, settings: Settings, models: Models) -> None:
        name = choose_model(settings, models)
        self._info = self.describe(settings, models)
        self._batch, self._beam = settings.transcribe.batch, settings.transcribe.beam
        self._device = torch_device(settings.compute)
        self._model = load_whisper(models.require(name), name, self._device)
        self._tokenizer = load_tokenizer(self._model)

    @classmethod
    def describe(cls, settings: Settings, models: Models) -> EngineInfo:
        """The identity that goes into the stage's key; cheap, loads nothing."""
        name = choose_model(settings, models)
        return whisper_info(NAME, models, name, punctuates=name not in UNPUNCTUATED)

    def info(self) -> EngineInfo:
        """Name, library version, weights."""
        return self._info

    def transcribe(self, audio: Samples, regions: Sequence[Region], hook: Hook) -> Iterator[Segment]:
        """Hear `regions`, settings.transcribe.batch windows at a time. Raises EngineError."""
        windows = pack(regions)
        total = sum(region.duration for region in regions)
        words: dict[int, list[Word]] = {}
        for start in range(0, len(windows), self._batch):
            batch = windows[start : start + self._batch]
            heard = in_halves(lambda some: self._hear(audio, some), batch)
            for window, spoken in zip(batch, heard, strict=True):
                for region, word in _placed(window, spoken):
                    words.setdefault(region, []).append(word)
            reached = start + len(batch)
            # a region longer than a window may go on in the next batch
            open_from = windows[reached].pieces[0].region if reached < len(windows) else len(regions)
            for region in sorted(i for i in words if i < open_from):
                yield _segment(words.pop(region))
            hook("transcribe", sum(region.duration for region in regions[:open_from]), total)

    def _hear(self, audio: Samples, windows: Sequence[Window]) -> list[list[HeardWord]]:
        """The words of each window, times from the window's start."""
        import torch

        samples = [_samples(audio, window) for window in windows]
        loud = [i for i, each in enumerate(samples) if each.size and abs(each).max() >= SILENCE]
        heard: list[list[HeardWord]] = [[] for _ in windows]
        if not loud:
            return heard
        with torch.inference_mode():
            features = self._model.encoder(torch.stack([self._mel(samples[i]) for i in loud]))
            #   shape: (len(loud), n_audio_ctx, n_audio_state)
            for i, row, result in zip(loud, features, decode(self._model, features, self._beam), strict=True):
                if is_speech(result):
                    tokens = without_loop(result.tokens)
                    duration = windows[i].end - windows[i].start
                    heard[i] = align(self._model, self._tokenizer, tokens, row, duration)
        return heard

    def _mel(self, samples: Samples) -> torch.Tensor:
        """Padded to 30 s; shape (n_mels, 3000)."""
        import torch
        from whisper.audio import log_mel_spectrogram, pad_or_trim

        mel: torch.Tensor = log_mel_spectrogram(pad_or_trim(samples), self._model.dims.n_mels, device=self._device)
        return mel.half() if self._device == "cuda" else mel

    def close(self) -> None:
        """Free the weights' memory. The engine is not used after it."""
        import torch

        del self._model
        if self._device == "cuda":
            torch.cuda.empty_cache()


def _samples(audio: Samples, window: Window) -> Samples:
    return audio[window.start * SAMPLE_RATE // 1000 : window.end * SAMPLE_RATE // 1000]


def _placed(window: Window, heard: Sequence[HeardWord]) -> Iterator[tuple[int, Word]]:
    """Each word with its region: the one that it overlaps most, or else the nearest; times rise inside it."""
    reached = 0
    current = 0
    for word in heard:
        start, end = window.start + word.start, window.start + word.end
        later = range(current, len(window.pieces))
        current = max(later, key=lambda i: _overlap(window.pieces[i], start, end))
        piece = window.pieces[current]
        begin = min(max(start, reached, piece.start), piece.end)
        reached = min(max(end, begin), piece.end)
        confidence = min(max(word.probability, 0.0), 1.0)
        yield piece.region, Word(start=begin, end=reached, text=word.text, confidence=confidence)


def _overlap(piece: Piece, start: int, end: int) -> int:
    """ms that both have in common; negative: how far they are apart."""
    return min(piece.end, end) - max(piece.start, start)


def _segment(words: Sequence[Word]) -> Segment:
    text = nfc(" ".join(word.text for word in words))
    return Segment(start=words[0].start, end=words[-1].end, words=tuple(words), text=text)
