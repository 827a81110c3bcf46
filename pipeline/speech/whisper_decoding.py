"""openai-whisper's decoding of many 30 s windows at once: beams in batches, loops, memory, word times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from pipeline.errors import EngineError
from pipeline.language import message
from pipeline.speech.windows import HeardWord

if TYPE_CHECKING:
    import torch
    from whisper.decoding import DecodingOptions, DecodingResult
    from whisper.model import ModelDimensions, Whisper
    from whisper.tokenizer import Tokenizer

Item = TypeVar("Item")
Result = TypeVar("Result")

TEMPERATURES = (0.2, 0.4, 0.6, 0.8)
"""Tried one after the other on windows whose text loops or is improbable."""
MAX_COMPRESSION = 2.4
MIN_LOGPROB = -1.0
NO_SPEECH = 0.6
"""openai-whisper's own thresholds (Radford et al., 2022, §4.5)."""


def in_halves(work: Callable[[Sequence[Item]], list[Result]], items: Sequence[Item]) -> list[Result]:
    """work(items), in smaller and smaller batches when the GPU's memory runs out.

    Raises EngineError when a single item does not fit.
    """
    import torch

    try:
        return work(items)
    except torch.OutOfMemoryError as error:
        if len(items) < 2:
            raise EngineError(
                message("GPU không đủ bộ nhớ cho mô hình Whisper này.", "This Whisper model does not fit on the GPU."),
                message(
                    'Chọn mô hình nhỏ hơn (transcribe.model), giảm transcribe.beam, hoặc đặt compute.device = "cpu".',
                    'Choose a smaller model (transcribe.model), lower transcribe.beam, or set compute.device = "cpu".',
                ),
            ) from error
    # outside of the except block: the error's traceback holds the tensors that have to go
    torch.cuda.empty_cache()
    half = len(items) // 2
    return in_halves(work, items[:half]) + in_halves(work, items[half:])


def prompt_tokens(model: Whisper, tokenizer: Tokenizer, terms: Sequence[str]) -> list[int]:
    """As many of the terms, from the first on, as fit into the decoder's prompt: half its context."""
    room = int(model.dims.n_text_ctx) // 2 - 1
    tokens: list[int] = []
    for term in terms:
        more = tokenizer.encode(f" {term},")
        if len(tokens) + len(more) > room:
            break
        tokens += more
    return tokens


def decode(
    model: Whisper, features: torch.Tensor, beam: int, *, timestamps: bool, prompt: Sequence[int] = ()
) -> list[DecodingResult]:
    """Text tokens of each window; features: shape (num_windows, n_audio_ctx, n_audio_state).

    A window whose text repeats itself or is improbable is sampled again at rising temperatures, with a
    fixed seed; if nothing helps, the attempt that repeats itself least is taken.
    """
    import torch

    options = replace(_options(features, timestamps), prompt=list(prompt) or None)
    results = _decode(model, features, replace(options, beam_size=beam if beam > 1 else None))
    best = list(results)
    for temperature in TEMPERATURES:
        bad = [i for i, result in enumerate(results) if _failed(result)]
        if not bad:
            break
        with torch.random.fork_rng():
            torch.manual_seed(0)
            again = _decode(model, features[bad], replace(options, temperature=temperature))
        for i, result in zip(bad, again, strict=True):
            results[i] = result
            best[i] = result if not _failed(result) else min(best[i], result, key=lambda r: r.compression_ratio)
    return best


def _failed(result: DecodingResult) -> bool:
    silent = result.no_speech_prob > NO_SPEECH
    return bool(result.compression_ratio > MAX_COMPRESSION or (result.avg_logprob < MIN_LOGPROB and not silent))


def is_speech(result: DecodingResult) -> bool:
    """Whether there is text that Whisper itself believes in."""
    invented = result.no_speech_prob > NO_SPEECH and result.avg_logprob < MIN_LOGPROB
    return bool(result.text) and not invented


def split_loop(tokens: Sequence[int], starts_word: Callable[[int], bool]) -> tuple[list[int], list[int]]:
    """Tokens without the repetitions at their end, where it comes three times or more, and those repetitions.

    The cut is where a word starts, where there is such a place in the repeated tokens.
    """
    for period in range(1, len(tokens) // 3 + 1):
        repeats = 1
        while tokens[-period * (repeats + 1) : len(tokens) - period * repeats] == tokens[-period:]:
            repeats += 1
        if repeats >= 3:
            cut = len(tokens) - period * (repeats - 1)
            kept = next((at for at in range(cut, max(0, cut - period), -1) if starts_word(tokens[at])), cut)
            return list(tokens[:kept]), list(tokens[kept:])
    return list(tokens), []


def _options(features: torch.Tensor, timestamps: bool) -> DecodingOptions:
    import torch
    from whisper.decoding import DecodingOptions

    return DecodingOptions(
        language="vi",
        temperature=0.0,
        without_timestamps=not timestamps,
        fp16=features.dtype == torch.float16,
    )


def _decode(model: Whisper, features: torch.Tensor, options: DecodingOptions) -> list[DecodingResult]:
    results: list[DecodingResult] = _batched_task(model, options).run(features)
    return results


def _batched_task(model: Whisper, options: DecodingOptions) -> Any:
    """openai-whisper's DecodingTask, mended for beams over more than one window.

    It repeats the tokens for each beam, but not the audio (20250625): the shapes then only fit for one window.
    """
    from whisper.decoding import DecodingTask

    class BatchedTask(DecodingTask):  # type: ignore[misc]  # whisper has no types
        def _get_audio_features(self, mel: torch.Tensor) -> torch.Tensor:
            features: torch.Tensor = super()._get_audio_features(mel)
            return features.repeat_interleave(self.n_group, dim=0)

        def _detect_language(self, audio_features: torch.Tensor, tokens: torch.Tensor) -> tuple[list[str], None]:
            return [str(self.options.language)] * (len(audio_features) // self.n_group), None

    return BatchedTask(model, options)


class _Encoded:
    """Stands for the model in find_alignment, which would encode the audio once more."""

    def __init__(self, model: Whisper) -> None:
        self.dims: ModelDimensions = model.dims
        self.decoder = model.decoder
        self.device = model.device
        self.alignment_heads = model.alignment_heads

    def __call__(self, features: torch.Tensor, tokens: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.decoder(tokens, features)
        return logits


def align(
    model: Whisper, tokenizer: Tokenizer, tokens: Sequence[int], features: torch.Tensor, duration_ms: int
) -> list[HeardWord]:
    """Words of one window with their times, by dynamic time warping over cross-attention.

    features: shape (n_audio_ctx, n_audio_state); duration_ms: how much of the window is audio.
    """
    from whisper.timing import find_alignment, merge_punctuations

    text = [token for token in tokens if token < tokenizer.eot]
    timings = find_alignment(_Encoded(model), tokenizer, text, features, max(2, duration_ms // 10))
    merge_punctuations(timings, "\"'“¿([{-", "\"'.。,，!！?？:：”)]}、")
    return [
        HeardWord(timing.word.strip(), round(timing.start * 1000), round(timing.end * 1000), float(timing.probability))
        for timing in timings
        if timing.word.strip()
    ]
