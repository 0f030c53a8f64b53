"""`qda category`."""

from __future__ import annotations

import click

from qda.cli.group import Group
from qda.wording import say

VERBS = {
    "propose": ("qda.cli.proposing:propose", say("Look for recurring themes in what no category covers")),
    "new": ("qda.cli.forming:new", say("Form a category from a passage, or put one into the guide from theory")),
    "adopt": ("qda.cli.adopting:adopt", say("Make a category of a proposal")),
    "merge": ("qda.cli.changing:merge", say("Let categories go into another one")),
    "split": ("qda.cli.splitting:split", say("Split a category into parts")),
    "move": ("qda.cli.changing:move", say("Put categories under another one, or at the top")),
    "rename": ("qda.cli.changing:rename", say("Give a category another id or label")),
    "retire": ("qda.cli.changing:retire", say("Close categories for new codings")),
    "reopen": ("qda.cli.changing:reopen", say("Let retired categories take codings again")),
}


@click.group(cls=Group, lazy=VERBS)
def category() -> None:
    """Form categories and change the category system; every change can be taken back."""
