"""`qda code`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from qda.cli import coder_name, study_folder
from qda.cli.group import Command, language_of, option, shown
from qda.wording import say

if TYPE_CHECKING:
    from qda.model import RunKind


@click.command(cls=Command)
@click.argument("transcript", required=False)
@option("--run", type=click.Choice(["final", "pilot"]), default="final", help="Code in this run; default: final.")
@option("--pass", "round_", type=click.IntRange(min=1), default=1,
        help="Code the same material again: 2 for the second pass; earlier passes are not shown.")  # fmt: skip
def code(transcript: str | None, run: RunKind, round_: int) -> None:
    """Code a TRANSCRIPT on the full screen, with keyboard or mouse; without a name the first one not finished.

    Every step is saved at once. `?` shows the keys.
    """
    coder = coder_name()
    if not has_terminal():
        raise click.UsageError(
            shown(say("the coding screen needs a terminal; without one use `qda coding add`, `qda coding review`"))
        )
    from qda.cli.run import progress_bar
    from qda.screen.opening import run_screen
    from qda.workflow.session import open_session

    with progress_bar() as progress, open_session(study_folder(), who=coder, wait=1.0, progress=progress) as session:
        run_screen(session, coder, transcript or "", run=run, round_=round_, language=language_of())


def has_terminal() -> bool:
    """Whether keys come from a terminal and the screen goes to one."""
    return sys.stdin.isatty() and sys.stdout.isatty()
