"""Memos: notes of a type on the study, a category, a case, a transcript or a coding."""

from __future__ import annotations

import uuid
from typing import cast

from qda.errors import NotFound
from qda.model import Memo, MemoType
from qda.store import Change
from qda.store.rows import memo_row
from qda.wording import Message, say
from qda.workflow.session import Session, now
from qda.workflow.study import Study

TYPES = ("category", "theory", "method", "case")


def add_memo(session: Session, kind: str, text: str, author: str, *, on: str = "") -> Memo:
    """Write a memo; `on` is the id of a category, case, transcript or coding (or the beginning of a coding's id).

    Raises:
        NotFound: nothing has that id.
    """
    target_kind, target = _target(session.study, on)
    memo = new_memo(kind, text, author, target_kind=target_kind, target=target)
    session.record("add memo", [Change("memo", memo.id, None, memo_row(memo))], detail=on)
    return memo


def new_memo(kind: str, text: str, author: str, *, target_kind: str = "study", target: str = "") -> Memo:
    """A memo that is not yet kept."""
    return Memo(
        id=str(uuid.uuid4()),
        type=cast("MemoType", kind),
        text=text,
        author=author,
        target_kind=target_kind,  # type: ignore[arg-type]  # one of the literals by construction
        target=target,
        when=now(),
    )


def _target(study: Study, on: str) -> tuple[str, str]:
    if not on:
        return "study", ""
    if on in study.codebook:
        return "category", on
    if any(case.id == on for case in study.cases):
        return "case", on
    if any(one.id == on for one in study.transcripts):
        return "transcript", on
    fitting = [one.id for one in study.codings if one.id.startswith(on)]
    if len(fitting) == 1:
        return "coding", fitting[0]
    known = [one.id for one in study.codebook.categories] + [case.id for case in study.cases]
    kind: Message = say("category, case, transcript or coding")
    raise NotFound.among(kind, on, known)
