"""CAM++ as a pyannote.audio model: waveforms and frame weights in, voice embeddings out.

Like campplus.py, this module names heavy libraries at its top, because a subclass needs its base:
import it only where the weights are about to be loaded.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from pyannote.audio import Model
from pyannote.audio.core.task import Problem, Resolution, Specifications
from torch import Tensor

from pipeline.records import SAMPLE_RATE
from pipeline.speakers.campplus import DIMENSION, POOLING_FRAMES, CAMPlusPlus
from pipeline.speech.features import log_mel

if TYPE_CHECKING:
    from pipeline.speech.features import Features

MAX_FRAMES = 400
"""Feature frames (10 ms) taken of one voice in one window; see docs/DIARIZATION.md."""
MIN_FRAMES = 30
"""With less of a voice than this there is no embedding."""


class VoiceEmbedding(Model):
    """CAM++ from a checkpoint of 3D-Speaker. `batch` voices are embedded at once."""

    def __init__(self, checkpoint: Path, batch: int = 8) -> None:
        super().__init__(sample_rate=SAMPLE_RATE, num_channels=1)
        self.specifications = Specifications(problem=Problem.REPRESENTATION, resolution=Resolution.CHUNK, duration=10.0)
        self.batch = batch
        self.network = CAMPlusPlus()
        self.network.load_state_dict(torch.load(checkpoint, map_location="cpu", weights_only=True), strict=True)
        self.eval()

    @property
    def dimension(self) -> int:
        """Length of an embedding."""
        return DIMENSION

    def forward(self, waveforms: Tensor, weights: Tensor | None = None) -> Tensor:  # type: ignore[override]  # as pyannote's own
        """Embed the voices of windows of audio.

        waveforms: shape (windows, 1, samples), in [-1, 1].
        weights: shape (windows, frames) for one voice a window, or (windows, voices, frames); a frame
        counts for a voice where its weight is over 0.5. None: all frames are one voice.
        returns: shape (windows, 192) or (windows, voices, 192); NaN where a voice is too short.
        """
        windows, _, _ = waveforms.shape
        masks = torch.ones(windows, 1, 1) if weights is None else weights.reshape(windows, -1, weights.shape[-1])
        masks_on = (masks > 0.5).cpu().numpy()
        features: list[list[Features | None]] = []
        for waveform, voices in zip(waveforms.squeeze(1).cpu().numpy(), masks_on, strict=True):
            frames = log_mel(waveform)
            features.append([frames_of_voice(frames, voice) for voice in voices])
        embeddings = self._embed([voice for window in features for voice in window])
        #   shape: (windows × voices, 192)
        shape = (windows, DIMENSION) if weights is None or weights.dim() == 2 else (windows, -1, DIMENSION)
        return embeddings.reshape(shape)

    def _embed(self, voices: list[Features | None]) -> Tensor:
        """One embedding a voice; voices of equal length go through the network together."""
        embeddings = torch.full((len(voices), DIMENSION), torch.nan, device=self.device)
        by_length: dict[int, list[int]] = {}
        for index, voice in enumerate(voices):
            if voice is not None:
                by_length.setdefault(len(voice), []).append(index)
        for indices in by_length.values():
            for start in range(0, len(indices), self.batch):
                group = indices[start : start + self.batch]
                stacked = np.stack([voice for index in group if (voice := voices[index]) is not None])
                embeddings[group] = self.network(torch.from_numpy(stacked).to(self.device))
        return embeddings


def frames_of_voice(features: Features, mask: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Features | None:
    """The feature frames of one voice, mean removed, or None when they are too few.

    features: shape (num_frames, 80).  mask: any number of frames over the same time.

    The MAX_FRAMES nearest to the window's middle are taken, and repeated up to a whole number of
    CAM++'s context segments: few different lengths make full batches, and each new length would
    cost the CPU kernels their preparation.
    """
    nearest = np.arange(len(features)) * len(mask) // len(features)
    chosen = np.flatnonzero(mask[nearest])
    if len(chosen) < MIN_FRAMES:
        return None
    if len(chosen) > MAX_FRAMES:
        by_distance = np.argsort(np.abs(chosen - len(features) // 2), kind="stable")
        chosen = np.sort(chosen[by_distance[:MAX_FRAMES]])
    voice = features[chosen]
    voice = voice - voice.mean(axis=0)
    length = -(-len(voice) // POOLING_FRAMES) * POOLING_FRAMES
    whole: Features = np.resize(voice, (length, voice.shape[1]))
    return whole
