"""Faults of the machine as messages; what a log shows of a run."""

import errno
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from pipeline import progress
from pipeline.errors import (
    BienbanError,
    BusyError,
    EngineError,
    InputError,
    OutputError,
    SettingsError,
    WeightsError,
    readable_os_errors,
)
from pipeline.language import message
from pipeline.progress import ProgressDisplay, silent, stage_title


def test_each_kind_of_fault_has_its_own_exit_code() -> None:
    kinds = [InputError, SettingsError, WeightsError, EngineError, BusyError, OutputError]
    codes = {kind.exit_code for kind in kinds}
    assert len(codes) == len(kinds)
    assert not codes & {0, BienbanError.exit_code, 2}  # 2 is the command line's own


@pytest.mark.parametrize(
    ("number", "kind", "part"),
    [
        (errno.ENOSPC, OutputError, "ổ đĩa đã đầy"),
        (errno.EDQUOT, OutputError, "ổ đĩa đã đầy"),
        (errno.EFBIG, OutputError, "ổ đĩa đã đầy"),
        (errno.EACCES, OutputError, "không có quyền"),
        (errno.EROFS, OutputError, "không có quyền"),
        (errno.ENOENT, InputError, "không tìm thấy"),
        (errno.EIO, OutputError, os.strerror(errno.EIO)),
    ],
)
def test_an_os_error_names_the_place_and_what_to_do(number: int, kind: type[BienbanError], part: str) -> None:
    with pytest.raises(kind, match=part) as caught, readable_os_errors(Path("outputs/hop")):
        raise OSError(number, os.strerror(number))
    assert caught.value.text.startswith("outputs/hop: ")
    assert caught.value.hint


def test_the_file_of_the_error_is_named_before_the_place() -> None:
    with pytest.raises(InputError, match="khong-co"), readable_os_errors(Path("outputs")):
        Path("/khong-co").read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_really_full_device() -> None:
    with pytest.raises(OutputError, match="đầy"), readable_os_errors(Path("/dev/full")):
        Path("/dev/full").write_bytes(b"x")


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "vâng"), ("vi", "vâng"), ("en", "yes"), ("en_US.UTF-8", "yes"), ("EN", "yes"), ("fr", "vâng")],
)
def test_the_language_of_messages(monkeypatch: pytest.MonkeyPatch, value: str | None, text: str) -> None:
    if value is not None:
        monkeypatch.setenv("BIENBAN_LANG", value)
    assert message("vâng", "yes") == text


def test_a_log_gets_a_line_per_stage_and_then_one_now_and_then(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([0.0, 10.0, 31.0, 40.0, 62.0])
    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    with ProgressDisplay() as display:
        hook = display.start("transcribe", "hop")
        for completed in (10, 25, 30, 50):
            hook("conformer", completed, 100)
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "hop: Nghe chữ",
        "hop: Nghe chữ: 25% (còn khoảng 1:33)",
        "hop: Nghe chữ: 50% (còn khoảng 1:02)",
    ]


def test_no_time_left_is_guessed_before_anything_is_done(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([0.0, 100.0, 200.0, 300.0])
    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    hook = ProgressDisplay().start("diarize", "hop")
    for completed, total in ((0, 100), (0, 0), (100, 100)):
        hook("x", completed, total)
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_terminal_gets_bars(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True)
    with ProgressDisplay() as display:
        display.start("ingest", "họp [1]")("ingest", 1, 2)
    out, err = capsys.readouterr()
    assert out == ""
    assert "họp [1]: Đọc bản ghi" in err
    assert "50%" in err


def test_unknown_stages_and_the_silent_hook() -> None:
    assert stage_title("another") == "another"
    assert silent("x", 1, 2) is None
