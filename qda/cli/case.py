"""`qda case`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, Group
from qda.cli.render import emit, output_options


@click.group(cls=Group, default="list")
def case() -> None:
    """The cases and their variables."""


@case.command("list", cls=Command)
@output_options
def list_(format_: str, output: Path | None) -> None:
    """The cases of the study with their variables."""
    from qda.workflow.listings import cases_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        emit(cases_table(session.study), format_, output)
