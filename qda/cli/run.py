"""`qda run`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, language_of, option, shown
from qda.wording import say

if TYPE_CHECKING:
    from qda.workflow.loading import Progress


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), required=False)
@option("--keep-going", is_flag=True, help="Leave bad parts out and say so under every table.")
@option("--force", is_flag=True, help="Write all files anew even if nothing changed.")
@option("--strict", is_flag=True, help="Stop while a step of the procedure is open that later ones build on.")
def run(folder: Path | None, keep_going: bool, force: bool, strict: bool) -> None:
    """Do the whole study in FOLDER: import, smooth, code, tables, Word.

    Reads study.yaml and what it names, writes output/. If anything in the files is wrong, all problems are listed,
    nothing in output/ changes, and the exit code is 1.
    """
    from qda.cli.summary import print_summary
    from qda.workflow.run import run as run_study

    if strict:
        _stop_at_gates(folder or study_folder())
    with progress_bar() as progress:
        result = run_study(
            folder or study_folder(),
            who=coder_or_nobody(),
            keep_going=keep_going,
            force=force,
            progress=progress,
            workers=processors(),
        )
    print_summary(result, language_of())
    if result.study.left_out:
        click.get_current_context().exit(1)


def _stop_at_gates(folder: Path) -> None:
    """End with exit code 3 and the checklist while a gate of the procedure is open."""
    from qda.checks.procedure import gates_open
    from qda.cli.render import emit
    from qda.workflow.procedure import checked_procedure, checklist

    study, steps = checked_procedure(folder, who=coder_or_nobody())
    if gates_open(steps):
        emit(checklist(study, steps), "table", None)
        click.echo(shown(say("nothing was written: an earlier step of the procedure is open")), err=True)
        click.get_current_context().exit(3)


def processors() -> int:
    """How many processes may read files at once: one for each processor of the machine, at most eight."""
    return min(os.cpu_count() or 1, 8)


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A bar on the error stream while long work goes on; none where there is no screen or little to do."""
    from qda.workflow.loading import no_progress

    if not sys.stderr.isatty():
        quiet: Progress = no_progress
        yield quiet
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(shown(say("Reading transcripts")), total=None)

        def progress(what: str, done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, description=what)

        yield progress
