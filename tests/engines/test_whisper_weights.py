"""The same network from three layouts: CTranslate2's, openai-whisper's, Hugging Face's."""

import json
import re
from pathlib import Path

import pytest
import torch
from voices import sample_voices

from pipeline.errors import WeightsError
from pipeline.speech.whisper_formats import read_ctranslate2, rename_hugging_face
from pipeline.speech.whisper_weights import load_tokenizer, load_whisper, whisper_info
from pipeline.weights import Models

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def base(models: Models) -> tuple[dict, dict]:
    dims, state = read_ctranslate2(models.require("whisper-base") / "model.bin")
    return vars(dims), state


def test_it_hears_what_faster_whisper_hears_with_the_same_weights(models: Models) -> None:
    """Text for text, from the same spectrogram: faster-whisper makes a slightly different one."""
    import ctranslate2
    import whisper
    from faster_whisper import WhisperModel

    folder = models.require("whisper-base")
    ours, theirs = load_whisper(folder, "whisper-base"), WhisperModel(str(folder), device="cpu", compute_type="float32")
    tokenizer = load_tokenizer(ours)
    options = whisper.DecodingOptions(language="vi", without_timestamps=True, fp16=False)
    for voice in sample_voices()[:2]:
        mel = whisper.log_mel_spectrogram(whisper.pad_or_trim(voice.samples))
        heard = whisper.decode(ours, mel, options).text
        prompt = list(tokenizer.sot_sequence_including_notimestamps)
        features = ctranslate2.StorageView.from_array(mel.unsqueeze(0).numpy())
        (result,) = theirs.model.generate(features, [prompt], beam_size=1)
        assert heard == tokenizer.decode(result.sequences_ids[0]).strip()
        assert len(heard.split()) > 5


def test_openai_checkpoint(base: tuple[dict, dict], tmp_path: Path) -> None:
    dims, state = base
    torch.save({"dims": dims, "model_state_dict": state}, tmp_path / "base.pt")
    model = load_whisper(tmp_path, "whisper-base")
    assert vars(model.dims) == dims
    assert all(torch.equal(tensor, state[name].float()) for name, tensor in model.state_dict().items() if name in state)
    assert model.alignment_heads.indices().T.tolist() == [
        [3, 1],
        [4, 2],
        [4, 3],
        [4, 7],
        [5, 1],
        [5, 2],
        [5, 4],
        [5, 6],
    ]  # as whisper-base/config.json gives them


def test_the_alignment_heads_are_those_of_the_weights_own_config(models: Models) -> None:
    folder = models.require("whisper-base")
    model = load_whisper(folder, "whisper-base")
    given = json.loads((folder / "config.json").read_text("utf-8"))["alignment_heads"]
    assert model.alignment_heads.indices().T.tolist() == given


def hugging_face_name(name: str) -> str:
    """openai-whisper's name → transformers', written down apart from the code under test."""
    block = re.fullmatch(r"(encoder|decoder)\.blocks\.(\d+)\.(.+)\.(weight|bias)", name)
    if not block:
        return {
            "encoder.positional_embedding": "model.encoder.embed_positions.weight",
            "decoder.positional_embedding": "model.decoder.embed_positions.weight",
            "decoder.token_embedding.weight": "model.decoder.embed_tokens.weight",
            "encoder.ln_post.weight": "model.encoder.layer_norm.weight",
            "encoder.ln_post.bias": "model.encoder.layer_norm.bias",
            "decoder.ln.weight": "model.decoder.layer_norm.weight",
            "decoder.ln.bias": "model.decoder.layer_norm.bias",
        }.get(name, f"model.{name}")
    side, layer, part, kind = block.groups()
    theirs = {
        "attn.query": "self_attn.q_proj",
        "attn.key": "self_attn.k_proj",
        "attn.value": "self_attn.v_proj",
        "attn.out": "self_attn.out_proj",
        "attn_ln": "self_attn_layer_norm",
        "cross_attn.query": "encoder_attn.q_proj",
        "cross_attn.key": "encoder_attn.k_proj",
        "cross_attn.value": "encoder_attn.v_proj",
        "cross_attn.out": "encoder_attn.out_proj",
        "cross_attn_ln": "encoder_attn_layer_norm",
        "mlp.0": "fc1",
        "mlp.2": "fc2",
        "mlp_ln": "final_layer_norm",
    }[part]
    return f"model.{side}.layers.{layer}.{theirs}.{kind}"


@pytest.mark.parametrize("file", ["model.safetensors", "pytorch_model.bin"])
def test_hugging_face_round_trip(base: tuple[dict, dict], tmp_path: Path, file: str) -> None:
    from safetensors.torch import save_file

    dims, state = base
    theirs = {hugging_face_name(name): tensor.contiguous() for name, tensor in state.items()}
    assert set(rename_hugging_face(theirs)) == set(state)
    if file.endswith("safetensors"):
        save_file(theirs, tmp_path / file)
    else:  # with the tied projection, as older versions of transformers write it
        torch.save({**theirs, "proj_out.weight": theirs["model.decoder.embed_tokens.weight"]}, tmp_path / file)
    config = {
        "num_mel_bins": dims["n_mels"],
        "max_source_positions": dims["n_audio_ctx"],
        "max_target_positions": dims["n_text_ctx"],
        "d_model": dims["n_audio_state"],
        "encoder_attention_heads": dims["n_audio_head"],
        "decoder_attention_heads": dims["n_text_head"],
        "encoder_layers": dims["n_audio_layer"],
        "decoder_layers": dims["n_text_layer"],
        "vocab_size": dims["n_vocab"],
    }
    (tmp_path / "config.json").write_text(json.dumps(config), "utf-8")
    model = load_whisper(tmp_path, "whisper-base")
    assert vars(model.dims) == dims
    loaded = model.state_dict()
    assert all(torch.equal(loaded[name], tensor.float()) for name, tensor in state.items())


@pytest.mark.parametrize("content", [b"", b"\x06\0\0\0\x0cWhisper", b"PK\x03\x04" * 100])
@pytest.mark.parametrize("file", ["model.bin", "base.pt"])
def test_damaged_weights_are_named(tmp_path: Path, file: str, content: bytes) -> None:
    (tmp_path / file).write_bytes(content)
    with pytest.raises(WeightsError) as caught:
        load_whisper(tmp_path, "whisper-base")
    assert str(tmp_path) in caught.value.text
    assert "make models" in caught.value.hint


def test_a_folder_without_weights_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"\.pt"):
        load_whisper(tmp_path, "whisper-base")


def test_identity_names_each_file(models: Models) -> None:
    info = whisper_info("whisper", models, "whisper-base", punctuates=True)
    assert info.weights["whisper-base/model.bin"] == models.hashes("whisper-base")["model.bin"]
    assert info.punctuates
