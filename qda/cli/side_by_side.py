"""Verbatim text and reading beside each other on the screen."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from qda.cli.group import shown
from qda.model import Transcript
from qda.wording import say
from qda.workflow.rule_names import RULE_NAMES
from qda.workflow.study import Study


def print_side_by_side(study: Study, transcript: Transcript, turns: Sequence[int]) -> None:
    """One row a turn: as transcribed, as read, and which rule removed what."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    made = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    made.add_column(shown(say("Paragraph")), justify="right")
    made.add_column(shown(say("As transcribed")), ratio=4)
    made.add_column(shown(say("Reading")), ratio=4)
    made.add_column(shown(say("Changes")), ratio=2)
    total: Counter[str] = Counter()
    for turn in transcript.turns:
        if turns and turn.number not in turns:
            continue
        view = study.readings.of(transcript, turn)
        verbatim = Text(transcript.text[turn.start : turn.end])
        changes = []
        for edit in view.edits:
            verbatim.stylize("red strike", edit.start - turn.start, edit.end - turn.start)
            removed = " ".join(edit.removed.split()) or "␣"
            changes.append(f"{edit.rule} {removed}" + (f" → {edit.inserted}" if edit.inserted.strip() else ""))
            total[edit.rule] += 1
        changes += [f"? {flag.code}" for flag in view.flags]
        label = Text(f"{turn.speaker}: ", style="bold")
        made.add_row(str(turn.number), label + verbatim, Text(view.text), Text("\n".join(changes), style="dim"))
    console = Console(width=None if sys.stdout.isatty() else 120, highlight=False)
    console.print(made)
    for rule, count in sorted(total.items()):
        name = shown(RULE_NAMES[rule]) if rule in RULE_NAMES else ""
        console.print(Text(f"{count:4d} × {rule}  {name}", style="dim"))
