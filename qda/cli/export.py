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


@export.command("word-coding", cls=Command)
@click.argument("transcript_id", metavar="TRANSCRIPT")
@option("--by", "coders", multiple=True, help="Only the codings of this coder; may be given several times.")
@option("--blind", is_flag=True, help="Without codings, for a second coder who must not see them.")
@option("--smoothed", is_flag=True, help="As read after smoothing, not as transcribed.")
@option("--run", "run_", type=click.Choice(["final", "pilot"]), default="final", help="The run of the codings.")
@option("--pass", "pass_", type=click.IntRange(min=1), default=1, help="A coder's first, second … coding of the text.")
@option("--overwrite", is_flag=True, help="Write over a file that is there already.")
@option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Name of the file.")
def word_coding(
    transcript_id: str, coders: tuple[str, ...], blind: bool, smoothed: bool, run_: str, pass_: int,
    overwrite: bool, output: Path | None,
) -> None:  # fmt: skip
    """A TRANSCRIPT to be coded in Word or LibreOffice: codings are comments, the category guide stands behind.

    `qda coding import` reads the file back.
    """
    from qda.cli.word import refuse_overwriting
    from qda.workflow.session import open_session
    from qda.workflow.word_export import hidden_note
    from qda.workflow.word_export import word_coding as make

    output = output or Path(f"{transcript_id}-coding.docx")
    refuse_overwriting(output, overwrite=overwrite)
    with open_session(study_folder(), who=coder_or_nobody()) as session:
        made = make(session, transcript_id, coders=coders, blind=blind, smoothed=smoothed,
                    run="pilot" if run_ == "pilot" else "final", round_=pass_)  # fmt: skip
        _write(output, made.content)
        tell(say("{n} codings in it as comments", n=len(made.shown)))
        if made.hidden:
            tell(hidden_note(made.hidden))
        tell(say("back with `qda --coder NAME coding import {path}`", path=str(output)))
