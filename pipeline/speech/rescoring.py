"""Choosing between hypotheses by a second opinion: how probable Whisper's decoder finds each, given the audio.

Whisper base hears Vietnamese badly by itself, but between two or three readings that the conformer finds about
equally likely it knows which is the better sentence. Its encoder is run on the region alone, not on 30 s:
a fraction of the cost, and for comparing a few readings no worse (docs/TRANSCRIPTION.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.records import SAMPLE_RATE, EngineInfo
from pipeline.settings import Settings
from pipeline.speech.devices import torch_device
from pipeline.speech.whisper_weights import load_tokenizer, load_whisper, quantise_encoder, whisper_info
from pipeline.weights import Models

if TYPE_CHECKING:
    import torch

    from pipeline.speech.engines import Samples

MODEL = "whisper-base"
AFTER_MS = 500
"""Silence after the region, so that the decoder hears that it ends."""
LONGEST_MS = 30_000
FRAME_SAMPLES = 320
"""20 ms: a position of the encoder's output."""


def describe(models: Models) -> EngineInfo:
    """Whose opinion it is; cheap, loads nothing."""
    return whisper_info("whisper-rescoring", models, MODEL)


class Rescorer:
    """Whisper base as a judge."""

    def __init__(self, settings: Settings, models: Models) -> None:
        self._device = torch_device(settings.compute)
        self._model = load_whisper(models.require(MODEL), MODEL, self._device)
        if self._device == "cpu":
            quantise_encoder(self._model)
        self._tokenizer = load_tokenizer(self._model)
        self._prompt = list(self._tokenizer.sot_sequence_including_notimestamps)

    def __call__(self, samples: Samples, texts: Sequence[str]) -> list[float]:
        """Natural log probability of each text (lower case, no marks), given the audio of one region."""
        import torch

        rows = [[*self._prompt, *self._tokenizer.encode(f" {text}"), self._tokenizer.eot] for text in texts]
        rows = [row[: self._model.dims.n_text_ctx] for row in rows]
        longest = max(len(row) for row in rows)
        tokens = torch.tensor([row + [self._tokenizer.eot] * (longest - len(row)) for row in rows], device=self._device)
        with torch.inference_mode():
            features = self._encode(samples).expand(len(rows), -1, -1)
            logits = self._model.decoder(tokens[:, :-1], features).float()
            #   shape: (num_texts, longest - 1, n_vocab)
            chosen = logits.log_softmax(-1).gather(-1, tokens[:, 1:].unsqueeze(-1)).squeeze(-1)
        first = len(self._prompt) - 1
        return [float(chosen[i, first : len(row) - 1].sum()) for i, row in enumerate(rows)]

    def _encode(self, samples: Samples) -> torch.Tensor:
        """Whisper's encoder on as much audio as there is; shape (1, num_positions, n_audio_state)."""
        from torch.nn.functional import gelu
        from whisper.audio import log_mel_spectrogram, pad_or_trim

        length = min(len(samples) + AFTER_MS * SAMPLE_RATE // 1000, LONGEST_MS * SAMPLE_RATE // 1000)
        whole = -(-length // FRAME_SAMPLES) * FRAME_SAMPLES
        mel = log_mel_spectrogram(pad_or_trim(samples, whole), self._model.dims.n_mels, device=self._device)
        encoder = self._model.encoder
        x = gelu(encoder.conv2(gelu(encoder.conv1(mel.unsqueeze(0))))).permute(0, 2, 1)
        x = x + encoder.positional_embedding[: x.shape[1]]
        for block in encoder.blocks:
            x = block(x)
        normed: torch.Tensor = encoder.ln_post(x)
        return normed
