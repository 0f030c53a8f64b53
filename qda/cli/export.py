"""`qda export`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, Group, option, tell
from qda.wording import say


@click.group(cls=Group)
def export() -> None:
    """Word, Excel, CSV, transcripts as an appendix."""


def _write(output: Path, content: bytes) -> None:
    from qda.store import replace_file

    replace_file(output, content)
    tell(say("written: {path}", path=str(output)))


@export.command(cls=Command)
@option("--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("report.docx"),
        help="Name of the file.")  # fmt: skip
def docx(output: Path) -> None:
    """The whole report as one Word file."""
    from qda.workflow.exporting import report_file
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        _write(output, report_file(session.study))


@export.command(cls=Command)
@option("--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("tables.xlsx"),
        help="Name of the file.")  # fmt: skip
def xlsx(output: Path) -> None:
    """All tables as one Excel file."""
    from qda.workflow.exporting import workbook_file
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        _write(output, workbook_file(session.study))


@export.command(cls=Command)
@option("--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("codings.csv"),
        help="Name of the file.")  # fmt: skip
def csv(output: Path) -> None:
    """All codings as one CSV file with every column."""
    from qda.workflow.exporting import codings_file
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        _write(output, codings_file(session.study))


@export.command(cls=Command)
@click.argument("ids", metavar="[ID]...", nargs=-1)
@option("--verbatim", is_flag=True, help="As transcribed, not as read.")
@option("--times", is_flag=True, help="With time marks.")
@option("--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("transcripts.docx"),
        help="Name of the file.")  # fmt: skip
def transcripts(ids: tuple[str, ...], verbatim: bool, times: bool, output: Path) -> None:
    """The transcripts as a Word appendix with numbered paragraphs, all or those named."""
    from qda.workflow.exporting import transcripts_file
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        _write(output, transcripts_file(session.study, ids, verbatim=verbatim, with_times=times))
