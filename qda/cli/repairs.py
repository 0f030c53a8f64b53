"""Proposed self-repairs on the screen."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from qda.cli.group import shown
from qda.cli.in_context import in_context
from qda.model import Span, Transcript
from qda.wording import say
from qda.workflow.repairing import DECISIONS, WHY, Proposal


def print_repairs(transcript: Transcript, found: Sequence[Proposal]) -> None:
    """One row a proposal: number, paragraph, the place with what would go struck out, why, decision."""
    from rich.console import Console
    from rich.table import Table

    made = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    made.add_column(shown(say("Number")), justify="right")
    made.add_column(shown(say("Paragraph")), justify="right")
    made.add_column(shown(say("Would go")), ratio=4)
    made.add_column(shown(say("Why")))
    made.add_column(shown(say("Decision")))
    for one in found:
        why, decision = shown(WHY[one.repair.why]), shown(DECISIONS[one.decision])
        place = in_context(transcript, one.turn, Span(one.repair.start, one.repair.end), style="red strike")
        made.add_row(str(one.number), str(one.turn.number), place, why, decision)
    Console(width=None if sys.stdout.isatty() else 120, highlight=False).print(made)
