"""`bienban review …`: the page (`bienban review [NAME]`), and what is done with corrections on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from pipeline.language import message

RECORDINGS, OUTPUTS = Path("recordings"), Path("outputs")
SERVE = "serve"

RecordingsFolder = Annotated[Path, typer.Option("--recordings", help=message("Nơi để bản ghi.", "Recordings."))]
OutputsFolder = Annotated[Path, typer.Option("--outputs", help=message("Nơi để kết quả.", "Results."))]
Names = Annotated[
    list[str] | None, typer.Argument(help=message("Tên cuộc họp; bỏ trống là tất cả.", "Meetings; all if none."))
]
Override = Annotated[
    list[str] | None,
    typer.Option("--set", help=message("Ghi đè một khóa của bienban.toml.", "Override one key."), metavar="KEY=VALUE"),
]


class ServesByDefault(TyperGroup):
    """Without one of the commands, what stands there is for `serve`: `bienban review`, `bienban review hop`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the default command in front, where there is none."""
        if SERVE in self.commands and (not args or (args[0] not in self.commands and args[0] != "--help")):
            args = [SERVE, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=ServesByDefault,
    help=message(
        "Sửa biên bản trên trang; nhập các tệp Word đã sửa.", "Correct minutes on the page; import edited Word files."
    ),
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command(SERVE, help=message("Mở trang soát lại trên máy này.", "Serve the review page on this machine."))
def serve(  # noqa: PLR0913, PLR0917 - the command line's options
    name: Annotated[
        str | None, typer.Argument(help=message("Cuộc họp mở ra trước.", "The meeting that is opened."))
    ] = None,
    recordings: RecordingsFolder = RECORDINGS,
    outputs: OutputsFolder = OUTPUTS,
    models: Annotated[Path, typer.Option("--models", help=message("Nơi để trọng số.", "Weights."))] = Path("models"),
    port: Annotated[
        int, typer.Option(help=message("Cổng; 0 là cổng nào trống.", "Port; 0: any free."), min=0, max=65535)
    ] = 0,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help=message("Không mở trình duyệt.", "Do not open the browser."))
    ] = False,
    override: Override = None,
) -> None:
    """On 127.0.0.1 only, until Ctrl-C."""
    from pipeline.commands import workspace
    from pipeline.web.serving import serve

    serve(workspace(recordings, outputs, models, override or ()), name, port, browser=not no_browser)


@app.command("import", help=message("Nhập các tệp Word đã sửa.", "Import edited Word files."))
def import_(  # noqa: PLR0913, PLR0917 - the command line's options
    files: Annotated[
        list[Path] | None,
        typer.Argument(help=message("Tệp .docx; bỏ trống là mọi tệp đã sửa.", "Files; all edited ones if none.")),
    ] = None,
    recordings: RecordingsFolder = RECORDINGS,
    outputs: OutputsFolder = OUTPUTS,
    yes: Annotated[bool, typer.Option("--yes", help=message("Ghi mà không hỏi.", "Write without asking."))] = False,
    dry: Annotated[bool, typer.Option("--dry-run", help=message("Chỉ xem.", "Only show."))] = False,
    override: Override = None,
) -> None:
    """Show what was changed, ask, and take it into review.json."""
    from pipeline.commands import GLOSSARY_FILE, load_office_settings
    from pipeline.reviewing.importing import Wanted, import_files

    office = load_office_settings(override or ()).office
    wanted = Wanted(recordings, outputs, GLOSSARY_FILE, office, agreed=yes, dry=dry)
    raise typer.Exit(import_files(files or (), wanted))


@app.command(help=message("Xem, xử lý các chỗ có hai lời.", "List and settle places with two texts."))
def conflicts(
    names: Names = None,
    settle: Annotated[
        list[str] | None,
        typer.Option(
            help=message("Chọn: mine (người sửa), other (lời kia) hoặc lời khác.", "mine, other, or other words."),
            metavar="ID=CHOICE",
        ),
    ] = None,
    recordings: RecordingsFolder = RECORDINGS,
    outputs: OutputsFolder = OUTPUTS,
    override: Override = None,
) -> None:
    """Without --settle: list them, and on a terminal ask about each."""
    from pipeline.commands import load_office_settings
    from pipeline.reviewing.meeting import meetings_of
    from pipeline.reviewing.settling import conflicts, parse_choices

    office = load_office_settings(override or ()).office
    raise typer.Exit(conflicts(meetings_of(outputs, recordings, names or (), office), parse_choices(settle or ())))


@app.command("list", help=message("Liệt kê các chỗ đã sửa.", "List the corrections."))
def list_(
    names: Names = None,
    recordings: RecordingsFolder = RECORDINGS,
    outputs: OutputsFolder = OUTPUTS,
    override: Override = None,
) -> None:
    """Each with its id, who and when."""
    from pipeline.commands import load_office_settings
    from pipeline.reviewing.listing import list_corrections
    from pipeline.reviewing.meeting import meetings_of

    office = load_office_settings(override or ()).office
    list_corrections(meetings_of(outputs, recordings, names or (), office))


@app.command(help=message("Rút lại các chỗ đã sửa.", "Take corrections back."))
def withdraw(
    name: Annotated[str, typer.Argument(help=message("Tên cuộc họp.", "The meeting."))],
    ids: Annotated[list[str], typer.Argument(help=message("Số của chỗ sửa (review list).", "Ids, as review list."))],
    recordings: RecordingsFolder = RECORDINGS,
    outputs: OutputsFolder = OUTPUTS,
    override: Override = None,
) -> None:
    """They stay in review.json, marked."""
    from pipeline.commands import load_office_settings
    from pipeline.reviewing.listing import withdraw
    from pipeline.reviewing.meeting import meetings_of

    (meeting,) = meetings_of(outputs, recordings, [name], load_office_settings(override or ()).office)
    withdraw(meeting, ids)
