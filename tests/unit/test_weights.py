"""Weights are used only when they are, byte for byte, what the manifest names."""

import hashlib
from pathlib import Path

import pytest

from pipeline import weights
from pipeline.errors import OutputError, SettingsError, WeightsError
from pipeline.weights import HUB_RECORD, Models, State

CONTENT = {"model.bin": b"weights" * 1000, "tokens.txt": "một\nhai\n".encode()}


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A models/ folder with one complete model, «small», and a hub model that is not there, «big»."""
    entries = "".join(
        f'[[model.file]]\npath = "{name}"\nsha256 = "{sha256(data)}"\nsize = {len(data)}\n'
        for name, data in CONTENT.items()
    )
    head = 'name = "{}"\ntitle = "t"\nlicence = "MIT"\nsource = "s"\n'
    (tmp_path / "manifest.toml").write_text(
        f"[[model]]\n{head.format('small')}{entries}"
        f'[[model]]\n{head.format("big")}hub = {{ repository = "nobody/nothing" }}\n',
        "utf-8",
    )
    (tmp_path / "small").mkdir()
    for name, data in CONTENT.items():
        (tmp_path / "small" / name).write_bytes(data)
    return tmp_path


def change_one_byte(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def test_a_complete_model(folder: Path) -> None:
    models = Models(folder)
    assert models.present("small")
    assert models.state("small") is State.READY
    assert models.require("small") == folder / "small"
    assert models.hashes("small") == {name: sha256(data) for name, data in CONTENT.items()}


def test_one_changed_byte_is_noticed_kept_aside_and_never_used(folder: Path) -> None:
    path = folder / "small" / "model.bin"
    change_one_byte(path)
    damaged = path.read_bytes()
    models = Models(folder)
    assert models.present("small")  # the quick look goes by size
    assert models.state("small") is State.WRONG
    assert path.read_bytes() == damaged  # looking changes nothing
    with pytest.raises(WeightsError, match=r"model\.bin") as caught:
        models.require("small")
    assert "make models" in caught.value.hint
    assert not path.exists()
    (aside,) = (folder / "small").glob("model.bin.sai-*")
    assert aside.read_bytes() == damaged
    assert aside.name in caught.value.text
    with pytest.raises(WeightsError, match="thiếu tệp trọng số"):
        models.require("small")
    assert Models(folder).state("small") is State.MISSING


def test_a_wrong_file_in_a_read_only_folder_is_still_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change_one_byte(folder / "small" / "model.bin")

    def refuse(path: Path) -> Path:
        raise OutputError(f"{path}: read-only")

    monkeypatch.setattr(weights, "put_aside", refuse)
    for _ in range(2):
        with pytest.raises(WeightsError, match="không dùng"):
            Models(folder).require("small")


def test_a_truncated_file(folder: Path) -> None:
    path = folder / "small" / "model.bin"
    path.write_bytes(path.read_bytes()[:-1])
    assert not Models(folder).present("small")
    with pytest.raises(WeightsError, match="hỏng"):
        Models(folder).require("small")


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "small" / "tokens.txt").unlink()
    models = Models(folder)
    assert not models.present("small")
    assert models.state("small") is State.MISSING
    with pytest.raises(WeightsError, match=r"small/tokens\.txt: thiếu"):
        models.require("small")


def test_a_hub_model_that_is_not_there_is_missing(folder: Path) -> None:
    models = Models(folder)
    assert not models.present("big")
    assert models.state("big") is State.MISSING
    with pytest.raises(WeightsError, match="big: thiếu"):
        models.require("big")


def test_a_hub_model_is_checked_against_its_record(folder: Path) -> None:
    (folder / "big").mkdir()
    (folder / "big" / "w.bin").write_bytes(b"abc")
    (folder / "big" / HUB_RECORD).write_text(f'"w.bin" = "{sha256(b"abc")}"\n')
    assert Models(folder).require("big") == folder / "big"
    (folder / "big" / "w.bin").write_bytes(b"abd")
    with pytest.raises(WeightsError):
        Models(folder).require("big")


def test_an_unknown_model_is_told_with_the_known_ones(folder: Path) -> None:
    with pytest.raises(SettingsError, match="whisper-huge") as caught:
        Models(folder).present("whisper-huge")
    assert "small, big" in caught.value.hint


@pytest.mark.parametrize("text", ["[[model]\n", '[[model]]\nname = "x"\n', "\n"])
def test_a_damaged_manifest(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.toml").write_text(text)
    with pytest.raises(WeightsError, match=r"manifest\.toml"):
        Models(tmp_path)


def test_the_real_manifest_names_a_size_and_a_place_for_every_default_file(models: Models) -> None:
    defaults = [model for model in models.entries.values() if model.default]
    expected = {"conformer-vi", "lexicon-vi", "whisper-base", "segmentation-3.0", "campplus", "sample-voices"}
    assert {model.name for model in defaults} == expected
    for model in models.entries.values():
        for file in model.file:
            assert len(file.sha256) == 64
            assert bool(file.parts) != bool(file.url)
            assert file.size or not model.default


@pytest.mark.model
def test_the_real_weights_are_the_pinned_ones(models: Models) -> None:
    for name, model in models.entries.items():
        if model.default:
            assert models.state(name) is State.READY, name
