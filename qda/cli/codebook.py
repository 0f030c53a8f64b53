"""`qda codebook`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import study_folder
from qda.cli.group import Command, Group, tell
from qda.cli.render import emit, output_options
from qda.wording import say


@click.group(cls=Group, default="show")
def codebook() -> None:
    """Check and show the category guide."""


@codebook.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@output_options
def show(file: Path | None, format_: str, output: Path | None) -> None:
    """The guide of the study, or of a FILE."""
    from qda.workflow.guide import load_codebook
    from qda.workflow.listings import codebook_table

    emit(codebook_table(load_codebook(study_folder(), file)), format_, output)


@codebook.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
def check(file: Path | None) -> None:
    """Read the guide and list every problem with its line."""
    from qda.workflow.guide import load_codebook

    found = load_codebook(study_folder(), file)
    tell(say("{title}: {n} categories, no problem (version {version})",
             title=found.title, n=len(found.categories), version=found.version))  # fmt: skip
