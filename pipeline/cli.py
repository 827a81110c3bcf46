"""The command line: `bienban …`. One handler turns errors into a message and an exit code."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from pipeline.cli_review import app as review
from pipeline.errors import BienbanError, SettingsError
from pipeline.language import message

app = typer.Typer(
    help=message(
        "Lập biên bản cuộc họp từ bản ghi âm, ngay trên máy này.", "Meeting minutes from recordings, offline."
    ),
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: importing rich would take half of the start-up time
)

app.add_typer(review, name="review")

Names = Annotated[
    list[str] | None, typer.Argument(help=message("Tên cuộc họp; bỏ trống là tất cả.", "Meetings; all if none."))
]
RecordingsFolder = Annotated[Path, typer.Option("--recordings", help=message("Nơi để bản ghi.", "Recordings."))]
OutputsFolder = Annotated[Path, typer.Option("--outputs", help=message("Nơi để kết quả.", "Results."))]
ModelsFolder = Annotated[Path, typer.Option("--models", help=message("Nơi để trọng số.", "Weights."))]
Override = Annotated[
    list[str] | None,
    typer.Option("--set", help=message("Ghi đè một khóa của bienban.toml.", "Override one key."), metavar="KEY=VALUE"),
]
RECORDINGS, OUTPUTS, MODELS = Path("recordings"), Path("outputs"), Path("models")


@app.command(help=message("Chạy các bước còn thiếu trên các bản ghi.", "Run what is not done yet."))
def run(  # noqa: PLR0913, PLR0917 - the command line's options
    names: Names = None,
    recordings: RecordingsFolder = RECORDINGS,
    outputs: OutputsFolder = OUTPUTS,
    models: ModelsFolder = MODELS,
    until: Annotated[
        str | None, typer.Option(help=message("Dừng sau bước này.", "Stop after this stage."), metavar="STAGE")
    ] = None,
    start: Annotated[
        str | None, typer.Option("--from", help=message("Làm lại từ bước này.", "Redo from here."), metavar="STAGE")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=message("Làm lại tất cả.", "Redo everything."))] = False,
    or_sample: Annotated[
        bool, typer.Option("--or-sample", help=message("Không có bản ghi thì dùng cuộc họp mẫu.", "Sample if empty."))
    ] = False,
    override: Override = None,
) -> None:
    """Run the stages over the meetings in the recordings folder."""
    from pipeline.commands import run_meetings, workspace

    place = workspace(recordings, outputs, models, override or ())
    raise typer.Exit(run_meetings(place, names or (), until, start, force, or_sample))


@app.command(help=message("Xem mỗi cuộc họp đã xong bước nào.", "What is done, meeting by meeting."))
def status(  # noqa: PLR0913, PLR0917
    names: Names = None,
    recordings: RecordingsFolder = RECORDINGS,
    outputs: OutputsFolder = OUTPUTS,
    models: ModelsFolder = MODELS,
    why: Annotated[bool, typer.Option("--why", help=message("Vì sao phải chạy lại.", "What made it stale."))] = False,
    override: Override = None,
) -> None:
    """Show each meeting, stage by stage."""
    from pipeline.commands import show_status, workspace

    show_status(workspace(recordings, outputs, models, override or ()), names or (), why)


@app.command(help=message("Chờ bản ghi mới và tự xử lý.", "Wait for recordings and process them."))
def watch(
    recordings: RecordingsFolder = RECORDINGS,
    outputs: OutputsFolder = OUTPUTS,
    models: ModelsFolder = MODELS,
    override: Override = None,
) -> None:
    """Watch the recordings folder until stopped."""
    from pipeline.commands import workspace
    from pipeline.watch import watch_folder

    watch_folder(workspace(recordings, outputs, models, override or ()))


@app.command(help=message("Kiểm tra máy: phiên bản, trọng số, ffmpeg, đĩa.", "Check this machine."))
def doctor(
    outputs: OutputsFolder = OUTPUTS,
    models: ModelsFolder = MODELS,
    override: Override = None,
) -> None:
    """Print what was found and what to do about each fault."""
    from pipeline.commands import load_office_settings
    from pipeline.doctor import examine

    raise typer.Exit(examine(outputs, models, load_office_settings(override or ())))


@app.command(help=message("Liệt kê, kiểm tra, tải trọng số.", "List, verify and fetch weights."))
def models(
    names: Annotated[list[str] | None, typer.Argument(help=message("Tên mô hình.", "Models."))] = None,
    models: ModelsFolder = MODELS,
    fetch: Annotated[bool, typer.Option("--fetch", help=message("Tải những gì còn thiếu.", "Fetch missing."))] = False,
    accept: Annotated[
        bool, typer.Option("--accept", help=message("Nhận thư mục chép tay.", "Take a directory copied in by hand."))
    ] = False,
) -> None:
    """List, verify, fetch weights. The only command that uses the network, and only with --fetch."""
    from pipeline.commands import manage_models

    raise typer.Exit(manage_models(models, names or (), fetch, accept))


@app.command(help=message("Tạo cuộc họp mẫu trong thư mục ghi âm.", "Make the sample meeting."))
def sample(recordings: RecordingsFolder = RECORDINGS, models: ModelsFolder = MODELS) -> None:
    """Write a short meeting of six sample voices, its card and its text."""
    from pipeline.sample import build_sample
    from pipeline.weights import Models

    typer.echo(build_sample(recordings, Models(models)))


@app.command(help=message("Học từ các biên bản cũ: tên riêng, thuật ngữ, cách nói.", "Learn from past minutes."))
def learn(
    files: Annotated[
        list[Path] | None, typer.Argument(help=message("Tệp .docx, .txt, .pdf, hoặc thư mục.", "Files or folders."))
    ] = None,
    models: ModelsFolder = MODELS,
    listed: Annotated[
        bool, typer.Option("--list", help=message("Liệt kê các tệp đã học.", "What was learnt."))
    ] = False,
    forget: Annotated[
        list[str] | None, typer.Option(help=message("Quên một tệp đã học.", "Forget a file."), metavar="FILE")
    ] = None,
) -> None:
    """Names and terms become candidates of tu-dien.toml, sentences a language model; the files stay as they are."""
    from pipeline.commands import GLOSSARY_FILE
    from pipeline.learning import commands

    if forget:
        commands.forget(forget, models, GLOSSARY_FILE)
    if listed:
        commands.list_sources(models)
    if files or not (forget or listed):
        raise typer.Exit(commands.learn(files or (), models, GLOSSARY_FILE))


@app.command(help=message("Xem, duyệt từ điển của cơ quan.", "List and decide on the office's glossary."))
def glossary(
    terms: Annotated[
        list[str] | None, typer.Argument(help=message("Các mục: tên, số thứ tự, hoặc all.", "Terms, numbers or all."))
    ] = None,
    accept: Annotated[bool, typer.Option("--accept", help=message("Nhận.", "Accept."))] = False,
    refuse: Annotated[bool, typer.Option("--refuse", help=message("Từ chối.", "Refuse."))] = False,
    remove: Annotated[bool, typer.Option("--remove", help=message("Xóa khỏi từ điển.", "Remove."))] = False,
    everything: Annotated[
        bool, typer.Option("--all", help=message("Cả mục đã từ chối.", "Refused ones, too."))
    ] = False,
) -> None:
    """Without a decision: list."""
    from pipeline.commands import GLOSSARY_FILE
    from pipeline.learning import commands

    decisions = [name for name, wanted in (("accept", accept), ("refuse", refuse), ("remove", remove)) if wanted]
    if len(decisions) == 1 and terms:
        commands.decide(GLOSSARY_FILE, terms, decisions[0])
    elif decisions or terms:
        raise SettingsError(
            message(
                "Cần một trong --accept, --refuse, --remove, và ít nhất một mục.",
                "One of --accept, --refuse, --remove and at least one term are needed.",
            ),
            message("Ví dụ: bienban glossary --accept 1 2", "Example: bienban glossary --accept 1 2"),
        )
    else:
        commands.show_glossary(GLOSSARY_FILE, everything)


@app.command(help=message("Soát tệp Word theo Nghị định 30/2020/NĐ-CP.", "Check Word files against Decree 30/2020."))
def lint(
    files: Annotated[list[Path], typer.Argument(help=message("Tệp .docx.", "The .docx files."))],
    fix: Annotated[
        bool, typer.Option("--fix", help=message("Sửa những gì sửa được vào một bản sao.", "Mend a copy."))
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help=message("In JSON.", "Print JSON."))] = False,
) -> None:
    """Exit code 0: no faults (notes may be there); 9: faults; 3: a file that cannot be read."""
    from pipeline.word.lint.command import lint_files

    raise typer.Exit(lint_files(files, as_json, fix))


@app.command(help=message("Xuất lược đồ JSON của các tệp kết quả.", "JSON Schemas of the public files."))
def schema(
    folder: Annotated[Path, typer.Argument(help=message("Thư mục để ghi.", "Where to write."))] = Path("docs/schema"),
) -> None:
    """Write one JSON Schema per public file."""
    from pipeline.commands import export_schemas

    for path in export_schemas(folder):
        typer.echo(path)


class Stopped(BaseException):
    """Ctrl-C or SIGTERM: the run unwinds, temp files go, locks are released."""


def _stop(_signal: int, _frame: object) -> NoReturn:
    raise Stopped


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line; every BienbanError becomes a message on stderr and its exit code."""
    signal.signal(signal.SIGINT, _stop)
    signal.signal(signal.SIGTERM, _stop)
    try:
        app(args=list(arguments) if arguments is not None else None, prog_name="bienban")
    except BienbanError as error:
        print_error(error)
        sys.exit(error.exit_code)
    except Stopped:
        typer.echo(message("Đã dừng. Phần đã xong được giữ lại.", "Stopped. What was finished is kept."), err=True)
        sys.exit(130)
    sys.exit(0)


def print_error(error: BienbanError) -> None:
    """One error as the user reads it: what, and what to do."""
    typer.echo(f"{message('Lỗi', 'Error')}: {error.text}", err=True)
    if error.hint:
        typer.echo(f"  → {error.hint}", err=True)


if __name__ == "__main__":
    main()
