"""What holds for the page's files without a browser."""

import hashlib
import re
from pathlib import Path

import pytest

STATIC = Path(__file__).resolve().parents[2] / "pipeline" / "web" / "static"
MODULES = sorted((STATIC / "js").glob("*.js"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_modules_put_nothing_but_text_into_the_page(module: Path) -> None:
    text = module.read_text("utf-8")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser", text
    )
    assert len(text.splitlines()) <= 300


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_modules_import_only_each_other_and_the_vendored_player(module: Path) -> None:
    for address in re.findall(r'(?:from|import)\s*\(?"([^"]+)"', module.read_text("utf-8")):
        assert (module.parent / address).is_file(), address


def test_all_modules_are_asked_for_at_once() -> None:
    page = (STATIC / "index.html").read_text("utf-8")
    assert re.findall(r'modulepreload" href="static/js/([^"]+)"', page) == [module.name for module in MODULES]


def test_nothing_is_loaded_from_elsewhere_and_nothing_is_inline() -> None:
    page = (STATIC / "index.html").read_text("utf-8")
    assert re.findall(r'(?:src|href)="(?!static/|#)[^"]*"', page) == []
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*src=)", page)
    for sheet in (STATIC / "css").glob("*.css"):
        assert not re.search(r"url\(|@import", sheet.read_text("utf-8"))


def test_every_word_of_the_page_is_in_both_languages() -> None:
    words = {
        name: set(re.findall(r"^  (\w+):", (STATIC / "js" / f"words-{name}.js").read_text("utf-8"), re.M))
        for name in ("vi", "en")
    }
    assert words["vi"] == words["en"]
    sources = [STATIC / "index.html", *MODULES]
    used = {
        key
        for source in sources
        for key in re.findall(r'\bt\("(\w+)"|data-t(?:-label|-placeholder)?="(\w+)"', source.read_text("utf-8"))
        for key in key
        if key
    }
    assert used <= words["vi"]


def test_the_vendored_player_is_the_one_that_the_readme_names() -> None:
    (line,) = [
        line for line in (STATIC / "vendor" / "README.md").read_text().splitlines() if "wavesurfer.esm.js" in line
    ]
    digest = hashlib.sha256((STATIC / "vendor" / "wavesurfer.esm.js").read_bytes()).hexdigest()
    assert digest in line
    assert "BSD 3-Clause" in (STATIC / "vendor" / "wavesurfer-LICENSE").read_text()
