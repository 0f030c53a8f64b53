"""`qda transcript`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, Group, option, tell
from qda.cli.render import emit, output_options
from qda.wording import say


@click.group(cls=Group, default="list")
def transcript() -> None:
    """Import, list and show transcripts."""


@transcript.command("list", cls=Command)
@output_options
def list_(format_: str, output: Path | None) -> None:
    """The transcripts of the study."""
    from qda.workflow.listings import transcripts_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        emit(transcripts_table(session.study), format_, output)


@transcript.command("import", cls=Command)
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
def import_(files: tuple[Path, ...]) -> None:
    """Copy FILES into the study and read them.

    A damaged or wrong file is named with the reason, the others are imported. What was imported before Ctrl-C stays;
    the same command again does the rest.
    """
    from qda.cli.run import processors, progress_bar
    from qda.workflow.importing import import_files

    with progress_bar() as progress:
        result = import_files(study_folder(), files, who=coder_or_nobody(), progress=progress, workers=processors())
    for one in result.imported:
        if one.transcripts == 1:
            tell(say("{name}: {turns} turns", name=one.name, turns=one.turns))
        else:
            tell(say("{name}: {n} transcripts, {turns} turns", name=one.name, n=one.transcripts, turns=one.turns))
    for error in result.errors:
        click.echo(error.text(_language()), err=True)
    if result.errors:
        click.get_current_context().exit(1)


@transcript.command(cls=Command)
@click.argument("transcript_id", metavar="ID")
@option("--smoothed", is_flag=True, help="Only the reading.")
@option("--codings", "with_codings", is_flag=True, help="Name the codings of each turn.")
@output_options
def show(transcript_id: str, smoothed: bool, with_codings: bool, format_: str, output: Path | None) -> None:
    """One transcript, turn by turn, as transcribed and as read."""
    from qda.workflow.listings import turns_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        study = session.study
        found = study.transcript(transcript_id)
        if format_ != "table" or output is not None:
            emit(turns_table(study, found), format_, output)
            return
        for turn in found.turns:
            text = study.readings.of(found, turn).text if smoothed else turn.text
            click.echo(f"[{turn.number}] {turn.speaker}: {text}")
            if with_codings:
                for coding in study.codings:
                    if coding.transcript == found.id and coding.turn == turn.number:
                        click.echo(f"      {coding.category} ({coding.coder}): {study.reading(coding)}")


@transcript.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@option("--id", "transcript_id", default="", help="The transcript that FILE replaces; default: that of its name.")
def update(file: Path, transcript_id: str) -> None:
    """Put a corrected FILE in the place of a transcript; codings, memos and decisions go with it.

    Codings whose words changed are shown before and after; those that lost their place are kept, marked `lost`, in
    the coder's file. `qda study undo` brings the old transcript back.
    """
    from qda.cli.updating import print_update
    from qda.workflow.session import open_session
    from qda.workflow.updating import update as put_in_place

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        print_update(put_in_place(session, file, transcript_id))


@transcript.command(cls=Command)
@output_options
def check(format_: str, output: Path | None) -> None:
    """Everything that was noticed when the transcripts were read."""
    from qda.workflow.listings import findings_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        emit(findings_table(session.study), format_, output)
        if any(one.severity == "error" for _where, one in session.study.findings):
            click.get_current_context().exit(3)


def _language() -> str:
    from qda.cli.group import language_of

    return language_of()
