"""`qda category merge, move, rename, retire, reopen`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, option, tell
from qda.cli.plans import show_plan
from qda.wording import say

if TYPE_CHECKING:
    from qda.workflow.categories.plan import Plan
    from qda.workflow.session import Session

dry_run = option("--dry-run", "dry", is_flag=True, help="Only show what would change.")


def run_plan(make: Callable[[Session], Plan], *, dry: bool) -> None:
    """Work a change out, show it, and do it unless it is a dry run."""
    from qda.workflow.categories.plan import carry_out
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        plan = make(session)
        show_plan(plan, whole=dry)
        if dry:
            tell(say("nothing was changed (--dry-run)"))
        else:
            carry_out(session, plan)


@click.command(cls=Command)
@click.argument("sources", metavar="CATEGORY...", nargs=-1, required=True)
@option("--into", "target", required=True, metavar="CATEGORY", help="The category that takes them in.")
@dry_run
def merge(sources: tuple[str, ...], target: str, dry: bool) -> None:
    """Let categories go into another one; codings, memos and subcategories go along.

    They stay in the guide as `merged`. Where a coder has coded the same passage with both, the two codings become
    one and their memos stand one behind the other.
    """
    from qda.workflow.categories.changing import plan_merge

    run_plan(lambda session: plan_merge(session, sources, target), dry=dry)


@click.command(cls=Command)
@click.argument("categories", metavar="CATEGORY...", nargs=-1, required=True)
@option("--under", "parent", default="", metavar="CATEGORY", help="The new category above.")
@option("--top", is_flag=True, help="Make them main categories.")
@dry_run
def move(categories: tuple[str, ...], parent: str, top: bool, dry: bool) -> None:
    """Put categories under another one, or at the top; their codings stay and are to be looked at again."""
    from qda.cli.group import shown
    from qda.workflow.categories.changing import plan_move

    if bool(parent) == top:
        raise click.UsageError(shown(say("where to? --under CATEGORY or --top")))
    run_plan(lambda session: plan_move(session, categories, parent), dry=dry)


@click.command(cls=Command)
@click.argument("category")
@option("--id", "new_id", default="", help="The new id.")
@option("--label", default="", help="The new label.")
@dry_run
def rename(category: str, new_id: str, label: str, dry: bool) -> None:
    """Give a CATEGORY another id or label.

    A new id goes into all codings, memos and decisions, into parents and rules of the guide and into study.yaml.
    """
    from qda.workflow.categories.changing import plan_rename

    run_plan(lambda session: plan_rename(session, category, new_id=new_id, label=label), dry=dry)


@click.command(cls=Command)
@click.argument("categories", metavar="CATEGORY...", nargs=-1, required=True)
@dry_run
def retire(categories: tuple[str, ...], dry: bool) -> None:
    """Close categories: they take no new codings, and tables leave those that are there out."""
    from qda.workflow.categories.changing import plan_retire

    run_plan(lambda session: plan_retire(session, categories), dry=dry)


@click.command(cls=Command)
@click.argument("categories", metavar="CATEGORY...", nargs=-1, required=True)
@dry_run
def reopen(categories: tuple[str, ...], dry: bool) -> None:
    """Let retired categories take codings again; their status becomes `final`."""
    from qda.workflow.categories.redefining import plan_reopen

    run_plan(lambda session: plan_reopen(session, categories), dry=dry)
