"""What a change of the category system does, on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qda.cli.group import tell
from qda.wording import say

if TYPE_CHECKING:
    from qda.model import Coding
    from qda.workflow.categories.plan import Plan


def show_plan(plan: Plan, *, whole: bool) -> None:
    """Counts per coder, codings that are joined, remarks; with `whole` also the lines of the files that change."""
    for coder, before, after, n, joined in plan.counts():
        tell(say("{coder}: {n} codings {before} → {after}, {joined} of them joined",
                 coder=coder, n=n, before=before, after=after, joined=joined))  # fmt: skip
    for gone, kept in plan.joined:
        tell(say("joined: {coder}, {transcript}, ¶ {turn} “{text}”: {before} with {after}", coder=gone.coder,
                 transcript=gone.transcript, turn=gone.turn, text=_words(gone), before=gone.category,
                 after=kept.category))  # fmt: skip
    for note in plan.notes:
        tell(say("note: {what}", what=note))
    if whole:
        for line in plan.diff():
            click.echo(line)
    elif not plan.codings:
        tell(say("{n} lines changed in {files}", n=_changed(plan), files=", ".join(sorted(plan.texts))))


def _changed(plan: Plan) -> int:
    return sum(1 for line in plan.diff() if line.startswith(("+", "-")) and not line.startswith(("+++", "---")))


def _words(coding: Coding) -> str:
    words = " ".join(coding.quote.split())
    return words if len(words) <= 60 else words[:59].rstrip() + "…"
