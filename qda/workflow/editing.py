"""Changing single codings: other borders, another category, memo, value, doubt. Each change is one log entry."""

from __future__ import annotations

from dataclasses import replace

from qda.coding.resolve import value_problem
from qda.errors import Conflict, NotFound
from qda.model import Coding, Span
from qda.store import Change
from qda.store.rows import coding_row
from qda.wording import say
from qda.workflow.borders import placed
from qda.workflow.categories.checking import check_open
from qda.workflow.session import Session


def move(session: Session, coding: Coding, span: Span) -> Coding:
    """Give a coding other borders.

    Raises:
        Conflict: nothing is left of it, or the coder has the very same coding already.
    """
    transcript = session.study.transcript(coding.transcript)
    place = placed(transcript, span)
    start, end = place.span.start, place.span.end
    moved = replace(coding, turn=place.turn, start=start, end=end, quote=transcript.text[start:end])
    return _amend(session, "move coding", coding, moved)


def recode(session: Session, coding: Coding, category: str) -> Coding:
    """Put a coded passage under another category; a value goes where the new category does not know it.

    Raises:
        NotFound: the guide has no such category.
        Conflict: the coder has the very same coding already, or the category takes none any more.
    """
    codebook = session.study.codebook
    if category not in codebook:
        raise NotFound.among(say("category"), category, [one.id for one in codebook.categories])
    check_open(codebook, category)
    value = "" if value_problem(codebook, category, coding.value) else coding.value
    other = replace(coding, category=category, value=value, codebook_version=codebook.version)
    return _amend(session, "recode", coding, other)


def set_memo(session: Session, coding: Coding, memo: str) -> Coding:
    """Write the remark on a coding; an empty one takes it away."""
    return _amend(session, "coding memo", coding, replace(coding, memo=" ".join(memo.split())))


def set_value(session: Session, coding: Coding, value: str) -> Coding:
    """Give a coding of an ordinal category its value; an empty one takes it away.

    Raises:
        Conflict: the category is not ordinal or has no such value.
    """
    problem = value_problem(session.study.codebook, coding.category, value)
    if problem is not None:
        raise Conflict(problem)
    return _amend(session, "coding value", coding, replace(coding, value=value))


def set_unsure(session: Session, coding: Coding, *, unsure: bool) -> Coding:
    """Mark a coding to be looked at again, or take the mark away."""
    return _amend(session, "unsure" if unsure else "no longer unsure", coding, replace(coding, unsure=unsure))


def _amend(session: Session, what: str, old: Coding, new: Coding) -> Coding:
    place = (new.transcript, new.start, new.end, new.category, new.coder, new.run, new.round)
    for one in session.study.codings:
        if one.id != new.id and place == (
            one.transcript, one.start, one.end, one.category, one.coder, one.run, one.round
        ):  # fmt: skip
            raise Conflict(
                say("{coder} has coded this passage as {category} already", coder=new.coder, category=new.category)
            )
    session.record(what, [Change("coding", old.id, coding_row(old), coding_row(new))], detail=new.category)
    return new
