"""`qda memo`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, Group, option, tell
from qda.cli.render import emit, output_options
from qda.wording import say


@click.group(cls=Group, default="list")
def memo() -> None:
    """Write and read memos."""


@memo.command(cls=Command)
@click.argument("text")
@option(
    "--type", "kind", type=click.Choice(["category", "theory", "method", "case"]), default="method",
    help="What kind of memo.",
)  # fmt: skip
@option("--on", default="", help="Id of a category, case, transcript or coding; default: the study.")
def add(text: str, kind: str, on: str) -> None:
    """Write a memo with this TEXT."""
    from qda.workflow.memos import add_memo
    from qda.workflow.session import open_session, user_name

    author = coder_or_nobody() or user_name()
    with open_session(study_folder(), who=author) as session:
        made = add_memo(session, kind, text, author, on=on)
    tell(say("memo {id} written", id=made.id[:8]))


@memo.command("list", cls=Command)
@output_options
def list_(format_: str, output: Path | None) -> None:
    """All memos."""
    from qda.workflow.listings import memos_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        emit(memos_table(session.study.memos), format_, output)


@memo.command(cls=Command)
@click.argument("memo_id", metavar="ID")
def show(memo_id: str) -> None:
    """One memo, whole."""
    from qda.errors import NotFound
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        fitting = [one for one in session.study.memos if one.id.startswith(memo_id)]
        if len(fitting) != 1:
            raise NotFound.among(say("memo"), memo_id, [one.id[:8] for one in session.study.memos])
        one = fitting[0]
        click.echo(f"{one.type} · {one.target_kind} {one.target} · {one.author} · {one.when}\n\n{one.text}")
