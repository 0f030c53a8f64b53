"""What `qda transcript update` says: which codings moved, changed or lost their place."""

from __future__ import annotations

from collections import Counter

import click

from qda.cli.group import shown, tell
from qda.model import Coding
from qda.wording import say
from qda.workflow.updating import Updated


def print_update(result: Updated) -> None:
    """Each coding whose words changed before and after, each lost one, and how many stayed as they were."""
    for one in result.moved:
        if one.outcome == "changed" and one.after is not None:
            tell(say("changed: {category} ({coder}), ¶ {turn}", category=one.before.category, coder=one.before.coder,
                     turn=one.after.turn))  # fmt: skip
            click.echo(f"  - {_words(one.before)}")
            click.echo(f"  + {_words(one.after)}")
        elif one.outcome == "lost":
            tell(say("lost: {category} ({coder}), was ¶ {turn}", category=one.before.category, coder=one.before.coder,
                     turn=one.before.turn))  # fmt: skip
            click.echo(f"  - {_words(one.before)}")
    if result.added:
        tell(say("new transcripts: {ids}", ids=", ".join(result.added)))
    if result.removed:
        tell(say("transcripts that are gone: {ids}", ids=", ".join(result.removed)))
    counts = Counter(one.outcome for one in result.moved)
    click.echo(
        shown(
            say("{id}: {same} codings kept their words, {changed} changed, {lost} lost their place",
                id=result.name, same=counts["same"], changed=counts["changed"], lost=counts["lost"])
        )
    )  # fmt: skip


def _words(coding: Coding) -> str:
    return " ".join(coding.quote.split())
