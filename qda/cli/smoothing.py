"""`qda smoothing`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, Group, option, shown
from qda.cli.render import emit, output_options
from qda.wording import say


@click.group(cls=Group, default="rules")
def smoothing() -> None:
    """What smoothing changes, and by which rule."""


@smoothing.command(cls=Command)
@click.argument("transcript_id", metavar="ID")
@option("--turn", type=int, multiple=True, help="Only this paragraph; may be given several times.")
@output_options
def show(transcript_id: str, turn: tuple[int, ...], format_: str, output: Path | None) -> None:
    """Verbatim text and reading side by side, with the rule of each change."""
    from qda.workflow.listings import edits_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        study = session.study
        found = study.transcript(transcript_id)
        if format_ != "table" or output is not None:
            emit(edits_table(study, found, turn), format_, output)
            return
        from qda.cli.side_by_side import print_side_by_side

        print_side_by_side(study, found, turn)


@smoothing.command(cls=Command)
def rules() -> None:
    """The rules and their signs."""
    from qda.workflow.rule_names import RULE_NAMES

    for rule, name in RULE_NAMES.items():
        click.echo(f"{rule}  {shown(name)}")
    click.echo("")
    click.echo(shown(say("Profiles: verbatim (nothing but blanks), light (noise goes, every word stays), "
                         "full (light, and contractions, capitals, marked false starts)")))  # fmt: skip
