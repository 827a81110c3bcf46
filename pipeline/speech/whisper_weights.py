"""openai-whisper models from files under models/: never fetched, and never converted on disk."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from pickle import UnpicklingError
from typing import TYPE_CHECKING, Any

from pipeline.errors import WeightsError, readable_os_errors
from pipeline.language import message
from pipeline.records import EngineInfo
from pipeline.speech.whisper_formats import read_weights
from pipeline.weights import Models

if TYPE_CHECKING:
    import torch
    from whisper.model import Whisper
    from whisper.tokenizer import Tokenizer

    State = dict[str, torch.Tensor]

MODELS = {
    "whisper-base": "base",
    "whisper-large-v3": "large-v3",
    "whisper-turbo": "large-v3-turbo",
    "phowhisper-large": "large-v2",
}
"""A model's name in manifest.toml → the name of its alignment heads in openai-whisper.

PhoWhisper-large was fine-tuned from large-v2 (Le, Nguyen, Nguyen, «PhoWhisper», ICLR 2024 Tiny Papers).
"""


def whisper_info(engine: str, models: Models, name: str, *, punctuates: bool = False) -> EngineInfo:
    """The identity of openai-whisper with the weights `name`; cheap, loads nothing."""
    return EngineInfo(
        name=engine,
        version=version("openai-whisper"),
        weights={f"{name}/{file}": sha256 for file, sha256 in models.hashes(name).items()},
        punctuates=punctuates,
    )


def load_whisper(folder: Path, name: str, device: str = "cpu") -> Whisper:
    """Build the model `name` of MODELS from `folder`, ready for decoding and for word times.

    Raises WeightsError when no layout is recognised or the file is not what it says.
    """
    from whisper import _ALIGNMENT_HEADS
    from whisper.model import Whisper

    with _readable_weights(folder):
        dims, state = read_weights(folder)
        model = Whisper(dims)
        model.load_state_dict(state)
    model.set_alignment_heads(_ALIGNMENT_HEADS[MODELS[name]])
    return model.eval().to(device)


def load_tokenizer(model: Whisper) -> Tokenizer:
    """The tokenizer for Vietnamese transcription, from openai-whisper's own files."""
    import warnings

    from whisper.tokenizer import get_tokenizer

    with warnings.catch_warnings():
        # openai-whisper leaves closing its vocabulary file to the garbage collector
        warnings.simplefilter("ignore", ResourceWarning)
        return get_tokenizer(model.is_multilingual, num_languages=model.num_languages, language="vi", task="transcribe")


def quantise_encoder(model: Whisper) -> None:
    """Make the encoder's linear layers int8 (dynamic quantisation), for CPU: half its time.

    The decoder stays float32: quantised, it loses most of the sentence ends (docs/PUNCTUATION.md).
    """
    import warnings

    import torch

    _plain_linears(model.encoder)
    with warnings.catch_warnings():
        # torch.ao says that it will move to another package; the version of torch is pinned
        warnings.simplefilter("ignore")
        quantise: Any = torch.ao.quantization.quantize_dynamic  # has no types
        quantise(model.encoder, {torch.nn.Linear}, dtype=torch.qint8, inplace=True)


def _plain_linears(module: torch.nn.Module) -> None:
    """openai-whisper's Linear only adds casts; quantisation goes by the exact class."""
    import torch

    for name, child in list(module.named_children()):
        if isinstance(child, torch.nn.Linear):
            plain = torch.nn.Linear(child.in_features, child.out_features, bias=child.bias is not None)
            plain.load_state_dict(child.state_dict())
            setattr(module, name, plain.eval())
        else:
            _plain_linears(child)


@contextmanager
def _readable_weights(folder: Path) -> Iterator[None]:
    """Turn what a damaged file raises inside struct, json and torch into an error that names it."""
    try:
        with readable_os_errors(folder):
            yield
    except (struct.error, ValueError, KeyError, TypeError, RuntimeError, EOFError, UnpicklingError) as error:
        cause = (str(error) or type(error).__name__).splitlines()[0]
        raise WeightsError(
            message(f"{folder}: trọng số Whisper không đọc được: {cause}", f"{folder}: not Whisper weights: {cause}"),
            message(
                "Chạy: make models (hoặc chép lại thư mục này từ máy khác).",
                "Run: make models (or copy this folder again from another machine).",
            ),
        ) from error
