"""`qda agreement`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, Group, option
from qda.cli.render import emit, output_options


@click.group(cls=Group, default="report")
def agreement() -> None:
    """Coders and rules compared."""


@agreement.command(cls=Command)
@option("--rules", is_flag=True, help="The rules against each human coder.")
@output_options
def report(rules: bool, format_: str, output: Path | None) -> None:
    """Precision, recall, F1 and kappa of each pair of coders, category by category."""
    from qda.workflow.comparing import compare, comparison_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        found = compare(session.study, with_machine=rules)
        emit(comparison_table(session.study, found, machine=rules), format_, output)


@agreement.command(cls=Command)
@click.argument("first")
@click.argument("second")
@output_options
def differences(first: str, second: str, format_: str, output: Path | None) -> None:
    """What FIRST and SECOND coded alike and of what kind their differences are."""
    from qda.errors import NotFound
    from qda.wording import say
    from qda.workflow.comparing import differences as compare
    from qda.workflow.comparing import differences_table, human_codings
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        coders = list(human_codings(session.study))
        for coder in (first, second):
            if coder not in coders:
                raise NotFound.among(say("coder"), coder, coders)
        emit(differences_table(session.study, compare(session.study, first, second)), format_, output)
