"""`qda category`."""

from __future__ import annotations

import click

from qda.cli.group import Group
from qda.wording import say

VERBS = {
    "propose": ("qda.cli.proposing:propose", say("Look for recurring themes in what no category covers")),
    "new": ("qda.cli.forming:new", say("Form a category from a passage, or put one into the guide from theory")),
}


@click.group(cls=Group, lazy=VERBS)
def category() -> None:
    """Form categories and change the category system; every change can be taken back."""
