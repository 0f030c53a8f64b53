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
@option("--from", "source", type=click.Path(path_type=Path, dir_okay=False),
        help="Read what was settled in such an Excel file; --coder names the consensus coder.")  # fmt: skip
@option("--overwrite", is_flag=True, help="Write over a file that is there already.")
@output_options
def differences(
    first: str, second: str, source: Path | None, overwrite: bool, format_: str, output: Path | None
) -> None:  # fmt: skip
    """What FIRST and SECOND coded alike and of what kind their differences are.

    With --output FILE.xlsx every difference is a row to decide on; --from reads the file back, and what was settled
    becomes the codings of a consensus coder.
    """
    from qda.cli.settling import read_form_back, write_form
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
        if source is not None:
            read_form_back(session, source, first, second)
        elif output is not None and format_ == "table" and output.suffix.lower() == ".xlsx":
            write_form(session, first, second, output, overwrite=overwrite)
        else:
            emit(differences_table(session.study, compare(session.study, first, second)), format_, output)
