"""`qda coding learn` and the model's part of `qda coding suggest`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, option, shown, tell
from qda.cli.render import FORMATS, emit, print_table
from qda.wording import say


@click.command(cls=Command)
@option("--format", "format_", type=click.Choice(FORMATS), default="table", help="How to print.")
@option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to a file instead.")
@option("--show", type=click.Choice(["categories", "curve", "coders"]), default="categories",
        help="Which table to print as data or to write to a file.")  # fmt: skip
@option("--figure", type=click.Path(path_type=Path, dir_okay=False), help="Draw the learning curve (.png or .svg).")
def learn(format_: str, output: Path | None, show: str, figure: Path | None) -> None:
    """How well the categories are learned from your codings, judged on cases that the model has not seen.

    Examples: qda coding learn · qda coding learn --output learning.docx · qda coding learn --figure curve.png
    """
    from qda.workflow.learn_report import against_table, curve_table, learn_report, quality_table
    from qda.workflow.session import open_session

    if figure is not None and figure.suffix.lower() not in (".png", ".svg"):
        known = ", ".join((".png", ".svg"))
        raise click.UsageError(shown(say("'{name}': the ending must be one of {known}", name=figure.name, known=known)))
    plain = format_ == "table" and output is None
    with open_session(study_folder(), who=coder_or_nobody()) as session:
        report = learn_report(session, with_curve=plain or show == "curve" or figure is not None)
        tables = {"categories": quality_table(session.study, report), "curve": curve_table(report),
                  "coders": against_table(report)}  # fmt: skip
    if plain:
        for table in tables.values():
            if table.rows:
                print_table(table)
                click.echo()
    else:
        emit(tables[show], format_, output)
    if figure is not None:
        _draw(tables["curve"], figure)


def _draw(table: object, path: Path) -> None:
    from qda.cli.group import language_of
    from qda.plots.learning import learning_figure
    from qda.store import replace_file
    from qda.tables import Table

    if isinstance(table, Table):
        replace_file(path, learning_figure(table, language=language_of())[path.suffix.lower()])
        tell(say("written: {path}", path=str(path)))
