"""`qda table`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, Group, option
from qda.cli.render import emit, output_options

if TYPE_CHECKING:
    from qda.tables import Table
    from qda.workflow.study import Study


@click.group(cls=Group, default="frequencies")
def table() -> None:
    """Frequencies, requirements, passages … computed from the codings that count."""


def _print(make: Callable[[Study], Table], format_: str, output: Path | None) -> None:
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        emit(make(session.study), format_, output)


@table.command(cls=Command)
@output_options
def frequencies(format_: str, output: Path | None) -> None:
    """Codings, units and cases of each category, by group."""
    from qda.tables import frequencies as make
    from qda.workflow.counting import counted_of

    _print(lambda study: make(counted_of(study)), format_, output)


@table.command(cls=Command)
@output_options
def cases(format_: str, output: Path | None) -> None:
    """Codings of each category in each case."""
    from qda.tables import case_matrix
    from qda.workflow.counting import counted_of

    _print(lambda study: case_matrix(counted_of(study)), format_, output)


@table.command(cls=Command)
@output_options
def requirements(format_: str, output: Path | None) -> None:
    """The requirement matrix, an item a row, with the cases and passages behind it."""
    from qda.tables import requirement_rows
    from qda.workflow.requirements import requirements_of

    _print(lambda study: requirement_rows(requirements_of(study)), format_, output)


@table.command(cls=Command)
@output_options
def quotes(format_: str, output: Path | None) -> None:
    """The passages behind each category, with transcript and paragraph."""
    from qda.tables import quotes as make
    from qda.workflow.counting import counted_of, passages_of

    _print(lambda study: make(counted_of(study), passages_of(study)), format_, output)


@table.command(cls=Command)
@output_options
def sample(format_: str, output: Path | None) -> None:
    """The sample: the cases with their variables."""
    from qda.tables import full_sample
    from qda.workflow.counting import cases_of

    _print(lambda study: full_sample(cases_of(study)), format_, output)


@table.command(cls=Command)
@output_options
def guide(format_: str, output: Path | None) -> None:
    """The coding guide: category, definition, anchor example, coding rule."""
    from qda.tables import guide as make
    from qda.workflow.anchors import codebook_as_read

    _print(lambda study: make(codebook_as_read(study)), format_, output)


@table.command(cls=Command)
@option("--all", "all_categories", is_flag=True, help="Count all categories, not only the inductive ones.")
@option("--figure", type=click.Path(path_type=Path, dir_okay=False), help="Draw the curve, too (.svg or .png).")
@output_options
def saturation(all_categories: bool, figure: Path | None, format_: str, output: Path | None) -> None:
    """New categories by transcript, in coding order and over permuted orders; no verdict."""
    from qda.cli.render import draw
    from qda.plots import saturation_figure
    from qda.workflow.saturation import saturation_of
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        made = saturation_of(session.study, all_categories=all_categories)
    emit(made, format_, output)
    if figure is not None:
        draw(saturation_figure, made, figure)
