"""The rules that hold the code together: who imports whom, what does no I/O, how long a file may be."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "pipeline").rglob("*.py"))
HEAVY = {
    "torch", "torchaudio", "pyannote", "spacy", "onnxruntime", "docx", "numpy", "whisper", "faster_whisper",
    "ctranslate2", "kaldi_native_fbank", "soundfile", "ffmpeg", "imageio_ffmpeg", "pysubs2", "rich", "huggingface_hub",
}  # fmt: skip

LAYERS: list[set[str]] = [
    {"cli"},
    {"cli_review"},
    {"doctor", "watch", "web"},
    {"commands"},
    {"reviewing"},
    {"learning"},
    {"runner", "sample"},
    {"stages", "freshness"},
    {"stage"},
    {"rewriting"},
    {"transcripts"},
    {"word", "reviewed"},
    {"overlay"},
    {"minutes", "speakers"},
    {"speech"},
    {"vietnamese"},
    {"audio", "recordings", "weights_fetch", "chat"},
    {"weights", "media", "loudness", "settings"},
    {"review_file"},
    {"store", "card", "glossary", "rules"},
    {"toml", "records", "progress", "memory"},
    {"errors", "loopback"},
    {"language"},
]
"""From above to below. A module imports only from its own package and from layers below its own."""
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}


def area(path: Path) -> str:
    """The top-level module or package that a file belongs to."""
    return path.relative_to(ROOT / "pipeline").parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            if node.module == "pipeline":
                yield from ((node, f"pipeline.{alias.name}") for alias in node.names)
            else:
                yield node, str(node.module)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", FILES, ids=named)
def test_imports_go_only_downward(path: Path) -> None:
    own = area(path)
    for _, module in imports(parsed(path)):
        if not module.startswith("pipeline."):
            continue
        other = module.split(".")[1]
        assert other in RANK or other == "__version__", f"{other}: name its layer in LAYERS"
        assert other == own or RANK[other] > RANK[own], f"{named(path)} imports {module}"


@pytest.mark.parametrize("package", ["speech", "speakers", "vietnamese", "minutes", "transcripts"])
def test_engines_do_not_know_the_outputs(package: str) -> None:
    for path in (ROOT / "pipeline" / package).glob("*.py"):
        assert not [module for _, module in imports(parsed(path)) if module == "pipeline.store"], named(path)


def top_imports(path: Path) -> set[str]:
    """What is imported when the module is; not what only type checkers or functions import."""
    top = [node for node in parsed(path).body if isinstance(node, ast.Import | ast.ImportFrom)]
    return {module for node in top for _, module in imports(node)}


def test_nothing_heavy_is_imported_at_the_top() -> None:
    """A module that must (it subclasses a torch module) is itself imported only within functions."""
    heavy = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): named(path)
        for path in FILES
        if {module.split(".")[0] for module in top_imports(path)} & HEAVY
    }
    assert len(heavy) <= 2, heavy
    for path in FILES:
        assert named(path) in heavy.values() or not top_imports(path) & set(heavy), named(path)


@pytest.mark.parametrize("path", FILES, ids=named)
def test_pure_packages_do_no_input_or_output(path: Path) -> None:
    if area(path) not in {"vietnamese", "minutes", "overlay"}:
        return
    tree = parsed(path)
    assert not {"os", "pathlib", "io", "subprocess", "shutil", "tempfile", "socket", "urllib"} & {
        module.split(".")[0] for _, module in imports(tree)
    }
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    methods = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not names & {"open", "print", "input", "Path"}
    assert not methods & {"open", "read_text", "read_bytes", "write_text", "write_bytes"}


@pytest.mark.parametrize("path", FILES, ids=named)
def test_files_and_functions_stay_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < 320
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 45, f"{named(path)}: {node.name}"


def test_stages_name_no_engines_library() -> None:
    for path in (ROOT / "pipeline" / "stages").glob("*.py"):
        engines = HEAVY - {"numpy", "soundfile"}
        assert not [module for _, module in imports(parsed(path)) if module.split(".")[0] in engines], named(path)


def test_few_modules_go_to_the_network() -> None:
    """Weights are fetched; chat.py asks a server on this machine, as loopback.py makes sure; serving.py is one."""
    network = {"urllib", "http", "socket", "requests", "httpx", "huggingface_hub"}
    allowed = {"weights_fetch.py", "doctor.py", "chat.py", "loopback.py", "serving.py"}
    for path in FILES:
        # urllib.parse only takes addresses apart
        used = {module.split(".")[0] for _, module in imports(parsed(path)) if module != "urllib.parse"} & network
        assert not used or path.name in allowed, f"{named(path)}: {used}"


def test_nothing_refers_to_places_outside_the_project() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split("\0")  # fmt: skip
    outside = re.compile(r"/work/|\.\./shared|(?<![\w.])/(?:home|root|Users)/|pypi\.|pythonhosted|--index-url \S")
    for name in filter(None, listed):
        path = ROOT / name
        if not path.is_file() or path == Path(__file__):
            continue
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found = outside.search(text)
        assert found is None, f"{name}: {found.group() if found else ''}"
