"""`qda category propose`: themes in what no category covers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, option, shown, tell
from qda.cli.render import emit, output_options
from qda.wording import say

if TYPE_CHECKING:
    from qda.induction import Proposal
    from qda.workflow.study import Study

FIRST = 10
QUOTES = 3


@click.command(cls=Command)
@option("--in", "within", default="", metavar="CATEGORY", help="Inside this category: proposals for subcategories.")
@option("--vectors", is_flag=True, help="Compare sentence vectors too (needs the extra 'vectors').")
@option("--all", "show_all", is_flag=True, help="Show all proposals, not the first ten.")
@option("--quotes", type=click.IntRange(min=1), default=QUOTES, help="How many passages to show of each.")
@output_options
def propose(within: str, vectors: bool, show_all: bool, quotes: int, format_: str, output: Path | None) -> None:
    """Look for recurring themes in what no category covers.

    A theme is shown with its characteristic terms, its size, its cases and its most typical passages. It is a
    candidate: whether it is a category, and what it is called, you decide.
    """
    from qda.workflow.proposals import make_proposals, proposals_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        found = make_proposals(session, within=within, vectors=vectors)
        if format_ == "json" or (output is not None and output.suffix.lower() == ".json"):
            _as_json(session.study, found, output)
        elif format_ == "table" and output is None:
            _print(session.study, found if show_all else found[:FIRST], quotes)
            _tell_rest(found, show_all)
        else:
            emit(proposals_table(found), format_, output)


def _as_json(study: Study, found: Sequence[Proposal], output: Path | None) -> None:
    from qda.workflow.proposals import proposal_records

    text = json.dumps(proposal_records(found, study), ensure_ascii=False, indent=2) + "\n"
    if output is None:
        click.echo(text, nl=False)
        return
    from qda.store import replace_file

    replace_file(output, text.encode())
    click.echo(shown(say("written: {path}", path=str(output))), err=True)


def _print(study: Study, found: Sequence[Proposal], quotes: int) -> None:
    from qda.tables import citation, quoted

    texts = {one.id: one.text for one in study.transcripts}
    for number, one in enumerate(found, start=1):
        click.echo()
        tell(say("{number}. {label}  [{id}]", number=number, label=one.label or "…", id=one.id))
        tell(say("   {size} passages, {cases} of {all} cases", size=one.size, cases=one.cases, all=_cases(study)))
        if one.mostly:
            tell(say("   mostly from one case: {case}", case=one.mostly))
        tell(say("   terms: {terms}", terms=", ".join(one.terms)))
        for category in one.near:
            known = study.codebook.get(category)
            tell(say("   may belong to {id} {label}", id=category, label=known.label if known else ""))
        for at in one.passages[:quotes]:
            words = " ".join(texts[at.transcript][at.start : at.end].split())
            tell(say("   {quote} ({place})", quote=quoted(words), place=citation(at.transcript, at.turn)))


def _cases(study: Study) -> int:
    return len({one.case_of(turn) for one in study.transcripts for turn in one.turns if turn.role != "interviewer"})


def _tell_rest(found: Sequence[Proposal], show_all: bool) -> None:
    click.echo()
    if not found:
        tell(say("no recurring theme: what is left without a category is too little or too different"))
    elif len(found) > FIRST and not show_all:
        tell(say("{n} proposals; the first {first} are shown, all with --all", n=len(found), first=FIRST))
    else:
        tell(say("{n} proposals", n=len(found)))
