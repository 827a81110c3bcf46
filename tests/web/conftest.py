"""What the tests of the review page share: the sample meeting, made once; a server; a browser."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from page_driver import NAME, Server, Tab, browser
from typer.testing import CliRunner

from benchmarks.review_browser import ROOT
from pipeline.cli import app
from pipeline.sample import build_sample
from pipeline.weights import Models


@pytest.fixture(scope="session")
def sample_meeting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the sample meeting has been through the whole pipeline."""
    folder = tmp_path_factory.mktemp("sample")
    build_sample(folder / "recordings", Models(ROOT / "models"))
    places = ["--recordings", str(folder / "recordings"), "--outputs", str(folder / "outputs")]
    done = CliRunner().invoke(app, ["run", *places, "--models", str(ROOT / "models")])
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    with browser() as started:
        yield started


@pytest.fixture
def server(sample_meeting: Path, tmp_path: Path) -> Iterator[Server]:
    """A server over the sample meeting's own copy."""
    shutil.copytree(sample_meeting, tmp_path / "meeting")
    serving = Server(tmp_path / "meeting", NAME)
    serving.start()
    yield serving
    serving.kill()


@pytest.fixture
def new_tab(chromium: Any) -> Iterator[Callable[..., Tab]]:
    """new_tab(**options of the browser's context): a tab; `beside`: one of the same browser as that."""
    contexts = []

    def make(beside: Tab | None = None, **options: Any) -> Tab:
        context = beside.page.context if beside else chromium.new_context(locale="vi-VN", **options)
        if not beside:
            contexts.append(context)
        tab = Tab(context.new_page())
        tab.watch()
        return tab

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def tab(server: Server, new_tab: Callable[..., Tab]) -> Tab:
    """The page, open at the sample meeting."""
    return new_tab(viewport={"width": 1400, "height": 900}).open(server.address)
