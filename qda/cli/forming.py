"""`qda category new`: from a passage to a category."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from qda.cli import coder_name, coder_or_nobody, study_folder
from qda.cli.group import Command, option, shown, tell
from qda.wording import Message, say

if TYPE_CHECKING:
    from qda.model import Category, Coding
    from qda.workflow.categories.forming import NewCategory, Passage
    from qda.workflow.study import Study

Function = Callable[..., Any]


def category_options(function: Function) -> Function:
    """What is said about every new category."""
    for one in (
        option("--label", default="", help="Its name; asked for where it is missing."),
        option("--definition", default="", help="What belongs here and what does not; asked for where it is missing."),
        option("--id", "category_id", default="", help="Its id; default: the next one beside its siblings."),
        option("--under", "parent", default="", metavar="CATEGORY", help="The category above; default: none."),
        option("--criterion", default="", help="Selection criterion, written into study.yaml (inductive)."),
        option("--level", default="", help="Level of abstraction, written into study.yaml (inductive)."),
        option("--no-coding", is_flag=True, help="Do not code the passage that becomes the anchor example."),
    ):
        function = one(function)
    return function


@click.command(cls=Command)
@option("--from-passage", "passage", nargs=3, default=None, metavar="TRANSCRIPT TURN WORDS",
        help="The passage it is formed from: transcript, paragraph and words.")  # fmt: skip
@option("--deductive", is_flag=True, help="From theory, without a passage.")
@option("--source", default="", help="Where it comes from: literature, interview guide …; default: the passage.")
@category_options
def new(
    passage: tuple[str, str, str] | None, deductive: bool, source: str, label: str, definition: str,
    category_id: str, parent: str, criterion: str, level: str, no_coding: bool,
) -> None:  # fmt: skip
    """Form a category from a passage: it becomes the anchor example and is coded with it.

    Label and definition are asked for where they are missing. The guide gets the new lines, all others stay.
    `qda study undo` takes everything back.
    """
    from qda.workflow.categories.forming import NewCategory, check_inductive, new_category
    from qda.workflow.session import open_session

    if passage is not None and deductive:
        raise click.UsageError(shown(say("--from-passage forms an inductive category; leave --deductive out")))
    coder = coder_name() if passage is not None and not no_coding else coder_or_nobody()
    with open_session(study_folder(), who=coder) as session:
        wanted = NewCategory(
            label=label, definition=definition, id=category_id, parent=parent, source=source,
            origin="deductive" if deductive else "inductive",
            passages=[_passage(session.study, *passage)] if passage else (),
            coder="" if no_coding else coder, criterion=criterion, level=level,
        )  # fmt: skip
        check_inductive(session.study, wanted)
        if passage is not None or deductive:
            wanted = asked(wanted)
        made, codings = new_category(session, wanted)
        tell_new(made, codings)


def asked(wanted: NewCategory, *, label: str = "") -> NewCategory:
    """The same with label (by default `label`) and definition, asked for where they are missing."""
    from dataclasses import replace

    named = wanted.label or _ask(say("Label"), label)
    return replace(wanted, label=named, definition=wanted.definition or _ask(say("Definition")))


def _ask(what: Message, default: str = "") -> str:
    answer: str = click.prompt(shown(what), default=default or None)
    return answer


def _passage(study: Study, transcript: str, turn: str, words: str) -> Passage:
    from qda.workflow.categories.forming import Passage
    from qda.workflow.coding import place_of

    if not turn.isdecimal():
        raise click.UsageError(shown(say("'{value}' is not the number of a paragraph", value=turn)))
    place = place_of(study, transcript, quote=words, turn=int(turn))
    return Passage(transcript, place.turn, place.span)


def tell_new(made: Category, codings: list[Coding]) -> None:
    """What was put into the guide and coded."""
    tell(say("{id} {label}: in the guide, {n} passages coded", id=made.id, label=made.label, n=len(codings)))
