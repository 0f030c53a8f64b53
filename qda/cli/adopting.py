"""`qda category adopt`: from a proposal to a category."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from qda.cli import coder_name, coder_or_nobody, study_folder
from qda.cli.forming import asked, category_options, tell_new
from qda.cli.group import Command, option, tell
from qda.wording import say

if TYPE_CHECKING:
    from qda.workflow.categories.adopting import Proposed
    from qda.workflow.session import Session


@click.command(cls=Command)
@click.argument("proposal")
@option("--from", "file", type=click.Path(path_type=Path, dir_okay=False, exists=True),
        help="Proposals as `qda category propose --format json --output FILE` wrote them.")  # fmt: skip
@option("--anchor", type=int, default=1, help="Number of the passage that becomes the anchor example; default: 1.")
@option("--code", default="", metavar="NUMBERS", help="Code these passages too, such as 2,4-6, or `all`.")
@category_options
def adopt(
    proposal: str, file: Path | None, anchor: int, code: str, label: str, definition: str, category_id: str,
    parent: str, criterion: str, level: str, no_coding: bool,
) -> None:  # fmt: skip
    """Make a category of a PROPOSAL: you name and define it, its first passage becomes the anchor example.

    The words of the proposal are a suggestion for the label and nothing more. The passage is coded with the new
    category, others only if --code names them. `qda study undo` takes everything back.
    """
    from qda.workflow.categories.adopting import with_anchor
    from qda.workflow.categories.forming import NewCategory, check_inductive, new_category
    from qda.workflow.selecting import numbers_of
    from qda.workflow.session import open_session

    coder = coder_or_nobody() if no_coding else coder_name()
    with open_session(study_folder(), who=coder) as session:
        found = _proposal(session, file, proposal)
        _show(session, found)
        coded = numbers_of("" if code == "all" else code, len(found.passages)) if code else []
        numbers_of(str(anchor), len(found.passages))
        wanted = NewCategory(
            label=label, definition=definition, id=category_id, parent=parent,
            passages=with_anchor(found, anchor, coded), coder="" if no_coding else coder,
            criterion=criterion, level=level,
        )  # fmt: skip
        check_inductive(session.study, wanted)
        made, codings = new_category(session, asked(wanted, label=found.label), what="adopt category")
        tell_new(made, codings)


def _proposal(session: Session, file: Path | None, wanted: str) -> Proposed:
    """The proposal of that id: in a file, or among those made last."""
    from qda.workflow.categories.adopting import kept_proposal, picked, read_proposals

    if file is None:
        return kept_proposal(session, wanted)
    return picked(read_proposals(file.read_bytes(), session.study, name=file.name), wanted)


def _show(session: Session, proposal: Proposed) -> None:
    study = session.study
    tell(say("{id} {label} ({terms})", id=proposal.id, label=proposal.label, terms=", ".join(proposal.terms)))
    for number, one in enumerate(proposal.passages, start=1):
        text = study.read(study.transcript(one.transcript), one.span)
        tell(say("{number}  {transcript}, ¶ {turn}: “{text}”", number=number, transcript=one.transcript,
                 turn=one.turn, text=text))  # fmt: skip
