"""Proposed self-repairs on the screen."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from qda.cli.group import shown
from qda.model import Transcript
from qda.wording import say
from qda.workflow.repairing import DECISIONS, WHY, Proposal

_AROUND = 60  # characters shown on either side


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
        made.add_row(str(one.number), str(one.turn.number), _in_context(transcript, one), why, decision)
    Console(width=None if sys.stdout.isatty() else 120, highlight=False).print(made)


def _in_context(transcript: Transcript, one: Proposal):  # type: ignore[no-untyped-def]  # rich is imported late
    from rich.text import Text

    start, end = max(one.turn.start, one.repair.start - _AROUND), min(one.turn.end, one.repair.end + _AROUND)
    text = Text(" ".join(transcript.text[start : one.repair.start].splitlines()))
    text.append(f"[{one.repair.removed}]", style="red strike")
    return text.append(" ".join(transcript.text[one.repair.end : end].splitlines()))
