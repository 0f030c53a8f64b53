"""Codings and suggestions on the screen: where, what, by whom, and the passage as the study reads it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from qda.cli.group import shown
from qda.model import Coding
from qda.tables import because, citation
from qda.wording import say
from qda.workflow.study import Study


def print_passages(study: Study, codings: Sequence[Coding], *, with_evidence: bool = False) -> None:
    """One row a coding; of suggestions the words that matched too."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    made = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    made.add_column(shown(say("Id")), no_wrap=True)
    made.add_column(shown(say("Place")), no_wrap=True)
    made.add_column(shown(say("Category")), no_wrap=True)
    made.add_column(shown(say("Coder")), no_wrap=True)
    made.add_column(shown(say("Passage")), ratio=1)
    if with_evidence:
        made.add_column(shown(say("Because of")), max_width=24)
    for one in codings:
        cells = [one.id[:8], shown(citation(one.transcript, one.turn)), one.category, one.coder, study.reading(one)]
        if with_evidence:
            cells.append(", ".join(map(shown, because(one.evidence))))
        made.add_row(*[Text(cell) for cell in cells])
    Console(width=None if sys.stdout.isatty() else 120, highlight=False).print(made)
