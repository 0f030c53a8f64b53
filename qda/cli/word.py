"""What is said when a transcript goes to Word to be coded, and when it comes back."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from qda.cli.group import shown, tell
from qda.errors import Problem
from qda.wording import Message, say
from qda.workflow.taking_over import TakenOver


def refuse_overwriting(output: Path, *, overwrite: bool) -> None:
    """A file that a person fills in is not written over unless asked for."""
    if output.exists() and not overwrite:
        message = say("{path}: is there already, and somebody may have worked in it", path=str(output))
        hint = say("give another name, or write it anew with --overwrite")
        raise click.UsageError(f"{shown(message)}\n→ {shown(hint)}")


def tell_taken_over(what: Message, taken: TakenOver) -> None:
    """How many codings are new, changed, removed, as before."""
    tell(say("{what}: {new} new codings, {changed} changed, {removed} removed, {same} as before", what=what,
             new=taken.new, changed=taken.changed, removed=taken.removed, same=taken.same))  # fmt: skip
    if taken.kept:
        tell(say("  {n} were changed or removed in the study since; the study's state stays", n=taken.kept))


def tell_notes(notes: Iterable[Message], problems: Iterable[Problem]) -> None:
    """What is worth knowing, and what was left out."""
    for note in notes:
        click.echo(f"  {shown(note)}")
    for problem in problems:
        click.echo(shown(say("left out: {problem}", problem=problem.as_message())), err=True)
