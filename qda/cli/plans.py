"""What a change of the category system does, on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qda.cli.group import tell

if TYPE_CHECKING:
    from qda.workflow.categories.plan import Plan


def show_plan(plan: Plan, *, whole: bool) -> None:
    """Counts per coder, codings that are joined, remarks; with `whole` also the lines of the files that change."""
    from qda.workflow.categories.telling import lines_changed, told

    for line in told(plan):
        tell(line)
    if whole:
        for text in plan.diff():
            click.echo(text)
    elif not plan.codings:
        tell(lines_changed(plan))
