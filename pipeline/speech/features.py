"""Acoustic features: Kaldi's log-mel filterbank, as the conformer was trained on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pipeline.records import SAMPLE_RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from pipeline.speech.engines import Samples

    Features: TypeAlias = NDArray[np.float32]
    """Log-mel energies; shape (num_frames, BINS), one frame each FRAME_MS."""

BINS = 80
FRAME_MS = 10
WINDOW_MS = 25
SILENCE = -15.942385
"""The features of digital silence: the logarithm of float32's epsilon, Kaldi's floor."""


def log_mel(samples: Samples) -> Features:
    """Kaldi's `fbank` of 16-bit scaled samples, 25 ms windows each 10 ms, dither off.

    samples: shape (num_samples,); a rest shorter than a window gives one frame.  returns: shape (num_frames, 80)
    """
    import kaldi_native_fbank as knf
    import numpy as np

    options = knf.FbankOptions()
    options.frame_opts.samp_freq = SAMPLE_RATE
    options.frame_opts.frame_shift_ms = FRAME_MS
    options.frame_opts.frame_length_ms = WINDOW_MS
    options.frame_opts.dither = 0.0  # the same audio gives the same text
    options.mel_opts.num_bins = BINS
    shortest = SAMPLE_RATE * WINDOW_MS // 1000
    samples = np.pad(samples, (0, max(0, shortest - len(samples))))
    extractor = knf.OnlineFbank(options)
    extractor.accept_waveform(SAMPLE_RATE, samples * np.float32(32768))
    extractor.input_finished()
    return np.stack([extractor.get_frame(index) for index in range(extractor.num_frames_ready)])
