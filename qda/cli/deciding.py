"""Doubtful places of the smoothing on the screen."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from qda.cli.group import shown, tell
from qda.cli.in_context import in_context
from qda.cli.render import emit
from qda.model import Span
from qda.wording import say
from qda.workflow.flagging import Doubt, doubts_table
from qda.workflow.rule_names import CHOICE_NAMES, FLAG_NAMES


def asked_for(*, keep: bool, remove: bool, replace: str | None, reopen: bool) -> str:
    """The one decision that was asked for, or empty; more than one is a mistake in the command."""
    given = {"keep": keep, "remove": remove, "replace": replace is not None, "reopen": reopen}
    asked = [name for name, there in given.items() if there]
    if len(asked) > 1:
        options = ", ".join(f"--{name}" for name in asked)
        raise click.UsageError(shown(say("only one of these at a time: {options}", options=options)))
    return asked[0] if asked else ""


def print_doubts(found: Sequence[Doubt], format_: str, output: Path | None) -> None:
    """List doubtful places: on the screen each in its context, else as a table of values."""
    if format_ != "table" or output is not None:
        emit(doubts_table(found), format_, output)
        return
    from rich.console import Console
    from rich.table import Table

    made = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    for label in (say("Transcript"), say("Number"), say("Paragraph")):
        made.add_column(shown(label), justify="right")
    made.add_column(shown(say("As transcribed")), ratio=4)
    made.add_column(shown(say("Doubtful place")))
    made.add_column(shown(say("Decision")))
    for one in found:
        name = FLAG_NAMES.get(one.flag.code)
        kind = f"{one.flag.code}\n{shown(name)}" if name else one.flag.code
        inserted = f" → {one.decision.inserted}" if one.decision and one.decision.inserted else ""
        made.add_row(
            one.transcript.id,
            str(one.number),
            str(one.turn.number),
            in_context(one.transcript, one.turn, Span(one.flag.start, one.flag.end), style="bold yellow"),
            kind,
            shown(CHOICE_NAMES[one.choice]) + inserted,
        )
    Console(width=None if sys.stdout.isatty() else 120, highlight=False).print(made)
    tell(say("{n} doubtful places", n=len(found)))
