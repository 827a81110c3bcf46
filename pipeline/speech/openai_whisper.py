"""openai-whisper as a speech engine: voice activity's regions in 30 s windows, many at once.

openai-whisper's own `transcribe` goes through a file sequentially, each window beginning where the one
before it ended. Here windows are cut at silences that voice activity found: they do not depend on each
other, fill a batch, and have no silence in which Whisper would invent sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.progress import Hook
from pipeline.records import Dropped, EngineInfo, Word, nfc
from pipeline.settings import Settings
from pipeline.speech.bias import NO_BIAS, Bias
from pipeline.speech.devices import torch_device
from pipeline.speech.engines import Heard, Region, named_model
from pipeline.speech.inventions import LOOP, NO_SPEECH_THERE
from pipeline.speech.whisper_decoding import align, decode, in_halves, is_speech, prompt_tokens, split_loop
from pipeline.speech.whisper_weights import load_tokenizer, load_whisper, whisper_info
from pipeline.speech.windows import Window, WindowHeard, pack, placed, segment_of, unheard
from pipeline.weights import Models

if TYPE_CHECKING:
    import torch
    from whisper.decoding import DecodingResult

    from pipeline.speech.engines import Samples

NAME = "whisper"
BEST_FIRST = ("phowhisper-large", "whisper-large-v3", "whisper-turbo", "whisper-base")
UNPUNCTUATED = frozenset({"phowhisper-large"})
"""Fine-tuned on lower case without marks (github.com/VinAIResearch/PhoWhisper, issue 9)."""
WITHOUT_TIMESTAMPS = UNPUNCTUATED
"""Fine-tuned without them; the others hear more of a window when they write them."""


def choose_model(settings: Settings, models: Models) -> str:
    """The weights that transcribe.model names; with auto, the best that are present.

    Raises SettingsError when the manifest has no such name.
    """
    present = (name for name in BEST_FIRST if name in models.entries and models.present(name))
    return named_model(settings, models) or next(present, BEST_FIRST[-1])


class WhisperEngine:
    """See SpeechEngine. fp16 on CUDA, float32 on CPU."""

    def __init__(self, settings: Settings, models: Models) -> None:
        name = choose_model(settings, models)
        self._info = self.describe(settings, models)
        self._batch, self._beam = settings.transcribe.batch, settings.transcribe.beam
        self._device = torch_device(settings.compute)
        self._model = load_whisper(models.require(name), name, self._device)
        self._tokenizer = load_tokenizer(self._model)
        self._timestamps = name not in WITHOUT_TIMESTAMPS
        self._prompt: list[int] = []

    @classmethod
    def describe(cls, settings: Settings, models: Models) -> EngineInfo:
        """The identity that goes into the stage's key; cheap, loads nothing."""
        name = choose_model(settings, models)
        return whisper_info(NAME, models, name, punctuates=name not in UNPUNCTUATED)

    def info(self) -> EngineInfo:
        """Name, library version, weights."""
        return self._info

    def transcribe(
        self, audio: Samples, regions: Sequence[Region], hook: Hook, bias: Bias = NO_BIAS
    ) -> Iterator[Heard]:
        """Hear `regions`, settings.transcribe.batch windows at a time. Raises EngineError."""
        self._prompt = prompt_tokens(self._model, self._tokenizer, bias.written)
        windows = pack(regions)
        total = sum(region.duration for region in regions)
        words: dict[int, list[Word]] = {}
        for start in range(0, len(windows), self._batch):
            batch = windows[start : start + self._batch]
            for each in self._words(audio, batch):
                if isinstance(each, Dropped):
                    yield each
                else:
                    words.setdefault(each[0], []).append(each[1])
            reached = start + len(batch)
            # a region longer than a window may go on in the next batch
            open_from = windows[reached].pieces[0].region if reached < len(windows) else len(regions)
            for region in sorted(i for i in words if i < open_from):
                yield segment_of(sorted(words.pop(region), key=lambda word: word.start))
            hook("transcribe", sum(region.duration for region in regions[:open_from]), total)

    def _words(self, audio: Samples, windows: Sequence[Window]) -> Iterator[tuple[int, Word] | Dropped]:
        """Each word with its region, and what is dropped.

        Whisper may stop at a pause: what it left out is heard once more, alone.
        """
        missed: list[Window] = []
        for window, heard in zip(windows, in_halves(lambda some: self._hear(audio, some), windows), strict=True):
            found = list(placed(window, heard.words))
            yield from found
            yield from heard.dropped
            missed += unheard(window, [word for _, word in found])
        for start in range(0, len(missed), self._batch):
            some = missed[start : start + self._batch]
            for window, heard in zip(some, in_halves(lambda some: self._hear(audio, some), some), strict=True):
                yield from placed(window, heard.words)
                yield from heard.dropped

    def _hear(self, audio: Samples, windows: Sequence[Window]) -> list[WindowHeard]:
        """What each window holds."""
        import torch

        samples = [window.samples(audio) for window in windows]
        loud = {i: each for i, each in enumerate(samples) if each is not None}
        heard = [WindowHeard() for _ in windows]
        if not loud:
            return heard
        with torch.inference_mode():
            features = self._model.encoder(torch.stack([self._mel(each) for each in loud.values()]))
            #   shape: (len(loud), n_audio_ctx, n_audio_state)
            results = decode(self._model, features, self._beam, timestamps=self._timestamps, prompt=self._prompt)
            for i, row, result in zip(loud, features, results, strict=True):
                heard[i] = self._judged(result, row, windows[i])
        return heard

    def _judged(self, result: DecodingResult, features: torch.Tensor, window: Window) -> WindowHeard:
        """A window's words with their times, and what is dropped of them."""
        if not is_speech(result):
            return WindowHeard(dropped=_dropped(result.text, window.start, window.end, NO_SPEECH_THERE))
        tokens, loop = split_loop(result.tokens, self._starts_word)
        words = align(self._model, self._tokenizer, tokens, features, window.end - window.start)
        reached = min(window.start + words[-1].end, window.end) if words else window.start
        text = self._tokenizer.decode([token for token in loop if token < self._tokenizer.eot])
        return WindowHeard(words, _dropped(text, reached, window.end, LOOP))

    def _starts_word(self, token: int) -> bool:
        return token < self._tokenizer.eot and str(self._tokenizer.decode([token])).startswith(" ")

    def _mel(self, samples: Samples) -> torch.Tensor:
        """Padded to 30 s; shape (n_mels, 3000)."""
        from whisper.audio import log_mel_spectrogram, pad_or_trim

        mel: torch.Tensor = log_mel_spectrogram(pad_or_trim(samples), self._model.dims.n_mels, device=self._device)
        return mel.half() if self._device == "cuda" else mel

    def close(self) -> None:
        """Free the weights' memory. The engine is not used after it."""
        import torch

        del self._model
        if self._device == "cuda":
            torch.cuda.empty_cache()


def _dropped(text: str, start: int, end: int, reason: str) -> list[Dropped]:
    """One passage, or none where there is no text."""
    written = nfc(text.strip())
    return [Dropped(start=start, end=end, text=written, reason=reason)] if written else []
