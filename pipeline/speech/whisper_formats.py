"""Three layouts of a Whisper model's weights → openai-whisper's dimensions and state dict.

CTranslate2's `model.bin` (whisper-base, the weights that bienban ships with), openai-whisper's own `.pt`
checkpoint (large-v3, turbo), and Hugging Face's (PhoWhisper).
"""

from __future__ import annotations

import json
import re
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from pipeline.language import message

if TYPE_CHECKING:
    import torch
    from whisper.model import ModelDimensions

    State = dict[str, torch.Tensor]


def read_weights(folder: Path) -> tuple[ModelDimensions, State]:
    """Dimensions and state dict, whichever layout is in `folder`.

    Raises ValueError when it is none, and whatever struct, json, pickle and torch raise on a damaged file.
    """
    if (folder / "model.bin").is_file():
        return read_ctranslate2(folder / "model.bin")
    if (folder / "config.json").is_file():
        return read_hugging_face(folder)
    checkpoints = sorted(folder.glob("*.pt"))
    if len(checkpoints) != 1:
        raise ValueError(
            message(
                "cần model.bin, config.json hoặc đúng một tệp .pt", "needs model.bin, config.json or exactly one .pt"
            )
        )
    return read_openai(checkpoints[0])


def read_openai(path: Path) -> tuple[ModelDimensions, State]:
    """A checkpoint of openai-whisper: {"dims", "model_state_dict"}; only tensors are unpickled."""
    import torch
    from whisper.model import ModelDimensions

    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    return ModelDimensions(**checkpoint["dims"]), checkpoint["model_state_dict"]


# --- Hugging Face -------------------------------------------------------------------------------

_HUGGING_FACE = (
    (r"^model\.", ""),
    (r"\.layers\.", ".blocks."),
    (r"\.self_attn_layer_norm\.", ".attn_ln."),
    (r"\.encoder_attn_layer_norm\.", ".cross_attn_ln."),
    (r"\.final_layer_norm\.", ".mlp_ln."),
    (r"\.self_attn\.", ".attn."),
    (r"\.encoder_attn\.", ".cross_attn."),
    (r"\.q_proj\.", ".query."),
    (r"\.k_proj\.", ".key."),
    (r"\.v_proj\.", ".value."),
    (r"\.out_proj\.", ".out."),
    (r"\.fc1\.", ".mlp.0."),
    (r"\.fc2\.", ".mlp.2."),
    (r"\.embed_tokens\.", ".token_embedding."),
    (r"\.embed_positions\.weight$", ".positional_embedding"),
    (r"^encoder\.layer_norm\.", "encoder.ln_post."),
    (r"^decoder\.layer_norm\.", "decoder.ln."),
)
"""WhisperForConditionalGeneration's names → openai-whisper's, in this order."""


def rename_hugging_face(state: State) -> State:
    """State dict of transformers' WhisperForConditionalGeneration → openai-whisper's.

    `proj_out` is the token embedding once more (tied weights) and is left out.
    """
    renamed = {}
    for name, tensor in state.items():
        if name.startswith("proj_out."):
            continue
        ours = name
        for pattern, replacement in _HUGGING_FACE:
            ours = re.sub(pattern, replacement, ours)
        renamed[ours] = tensor
    return renamed


def read_hugging_face(folder: Path) -> tuple[ModelDimensions, State]:
    """config.json with model.safetensors or pytorch_model.bin, as transformers writes them."""
    import torch
    from whisper.model import ModelDimensions

    config: dict[str, Any] = json.loads((folder / "config.json").read_text("utf-8"))
    dims = ModelDimensions(
        n_mels=config["num_mel_bins"],
        n_audio_ctx=config["max_source_positions"],
        n_audio_state=config["d_model"],
        n_audio_head=config["encoder_attention_heads"],
        n_audio_layer=config["encoder_layers"],
        n_vocab=config["vocab_size"],
        n_text_ctx=config["max_target_positions"],
        n_text_state=config["d_model"],
        n_text_head=config["decoder_attention_heads"],
        n_text_layer=config["decoder_layers"],
    )
    if (folder / "model.safetensors").is_file():
        from safetensors.torch import load_file

        return dims, rename_hugging_face(load_file(folder / "model.safetensors"))
    state = torch.load(folder / "pytorch_model.bin", map_location="cpu", weights_only=True)
    return dims, rename_hugging_face(state)


# --- CTranslate2 --------------------------------------------------------------------------------

_DTYPES = {0: "float32", 1: "int8", 2: "int16", 3: "int32", 4: "float16", 5: "bfloat16"}
"""CTranslate2's DataType, in the order of its enumeration."""

_NORMS = {"self_attention": "attn_ln", "attention": "cross_attn_ln", "ffn": "mlp_ln"}


def read_ctranslate2(path: Path) -> tuple[ModelDimensions, State]:
    """CTranslate2's `model.bin` of a Whisper model, unquantised (float16 or float32)."""
    from whisper.model import ModelDimensions

    with path.open("rb") as file:
        variables = _read_variables(file)
    n_vocab, n_text_state = variables["decoder/embeddings/weight"].shape
    n_audio_ctx, n_audio_state = variables["encoder/position_encodings/encodings"].shape
    dims = ModelDimensions(
        n_mels=variables["encoder/conv1/weight"].shape[1],
        n_audio_ctx=n_audio_ctx,
        n_audio_state=n_audio_state,
        n_audio_head=int(variables["encoder/num_heads"]),
        n_audio_layer=_num_layers(variables, "encoder"),
        n_vocab=n_vocab,
        n_text_ctx=variables["decoder/position_encodings/encodings"].shape[0],
        n_text_state=n_text_state,
        n_text_head=int(variables["decoder/num_heads"]),
        n_text_layer=_num_layers(variables, "decoder"),
    )
    return dims, _rename_ctranslate2(variables)


def _read_variables(file: BinaryIO) -> State:
    """The file: version, spec name, revision, count, then name, rank, shape, dtype, size, data for each."""
    import torch

    file.read(4)
    spec = _read_string(file)
    if spec != "WhisperSpec":
        raise ValueError(f"spec {spec!r}")
    _revision, count = struct.unpack("<II", file.read(8))
    variables = {}
    for _ in range(count):
        name = _read_string(file)
        (rank,) = struct.unpack("<B", file.read(1))
        shape = struct.unpack(f"<{rank}I", file.read(4 * rank))
        dtype, size = struct.unpack("<BI", file.read(5))
        tensor = torch.frombuffer(bytearray(file.read(size)), dtype=getattr(torch, _DTYPES[dtype]))
        variables[name] = tensor.reshape(shape)
    return variables


def _read_string(file: BinaryIO) -> str:
    (length,) = struct.unpack("<H", file.read(2))
    return file.read(length).rstrip(b"\0").decode()


def _num_layers(variables: State, side: str) -> int:
    return len({name.split("/")[1] for name in variables if name.startswith(f"{side}/layer_") and name.count("/") > 2})


def _rename_ctranslate2(variables: State) -> State:
    state = {}
    for side, embedding in (("encoder", "ln_post"), ("decoder", "ln")):
        state[f"{side}.positional_embedding"] = variables[f"{side}/position_encodings/encodings"]
        _put_norm(state, f"{side}.{embedding}", variables, f"{side}/layer_norm")
        for layer in range(_num_layers(variables, side)):
            _put_layer(state, f"{side}.blocks.{layer}", variables, f"{side}/layer_{layer}")
    state["decoder.token_embedding.weight"] = variables["decoder/embeddings/weight"]
    for convolution in ("conv1", "conv2"):
        for kind in ("weight", "bias"):
            state[f"encoder.{convolution}.{kind}"] = variables[f"encoder/{convolution}/{kind}"]
    return state


def _put_norm(state: State, to: str, variables: State, origin: str) -> None:
    state[f"{to}.weight"] = variables[f"{origin}/gamma"]
    state[f"{to}.bias"] = variables[f"{origin}/beta"]


def _put_layer(state: State, to: str, variables: State, origin: str) -> None:
    for part, norm in _NORMS.items():
        if f"{origin}/{part}/layer_norm/gamma" in variables:
            _put_norm(state, f"{to}.{norm}", variables, f"{origin}/{part}/layer_norm")
    _put_linears(state, to, variables, f"{origin}/ffn/linear_0", ("mlp.0",))
    _put_linears(state, to, variables, f"{origin}/ffn/linear_1", ("mlp.2",))
    _put_linears(state, to, variables, f"{origin}/self_attention/linear_0", ("attn.query", "attn.key", "attn.value"))
    _put_linears(state, to, variables, f"{origin}/self_attention/linear_1", ("attn.out",))
    if f"{origin}/attention/linear_0/weight" in variables:
        _put_linears(state, to, variables, f"{origin}/attention/linear_0", ("cross_attn.query",))
        _put_linears(state, to, variables, f"{origin}/attention/linear_1", ("cross_attn.key", "cross_attn.value"))
        _put_linears(state, to, variables, f"{origin}/attention/linear_2", ("cross_attn.out",))


def _put_linears(state: State, to: str, variables: State, origin: str, names: tuple[str, ...]) -> None:
    """Split the layers that CTranslate2 stacks into one; Whisper's keys have no bias (zeros there)."""
    for kind in ("weight", "bias"):
        for name, tensor in zip(names, variables[f"{origin}/{kind}"].chunk(len(names)), strict=True):
            if not (name.endswith(".key") and kind == "bias"):
                state[f"{to}.{name}.{kind}"] = tensor
