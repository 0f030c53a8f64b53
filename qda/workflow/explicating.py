"""Explications: what makes an unclear passage understandable (Mayring, narrow and broad context analysis)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from qda.errors import NotFound
from qda.store import Change, Store
from qda.tables import Column, Table, citation
from qda.wording import say
from qda.workflow.session import Session, now

TABLE = "explication"


@dataclass(frozen=True, slots=True)
class Explication:
    """A record: the passage, why it is unclear, its words, the material of both contexts, the explicating paraphrase.

    `narrow` are passages of the same text, `broad` is material from outside (author, situation, theory). With
    `is_sufficient` false the material is to be widened.
    """

    coding: str
    transcript: str
    turn: int
    quote: str
    why_unclear: str
    lexical: str = ""
    narrow: tuple[str, ...] = ()
    broad: tuple[str, ...] = ()
    paraphrase: str = ""
    is_sufficient: bool = False


def explications(store: Store) -> tuple[Explication, ...]:
    """All records by place."""
    rows = sorted(store.rows_of(TABLE).values(), key=lambda one: (one["transcript"], one["start"], one["id"]))
    return tuple(
        Explication(
            row["coding"], row["transcript"], row["turn"], row["quote"], row["why_unclear"], row["lexical"],
            tuple(json.loads(row["narrow"])), tuple(json.loads(row["broad"])), row["paraphrase"],
            bool(row["sufficient"]),
        )
        for row in rows
    )  # fmt: skip


def explicate(
    session: Session,
    coding: str,
    *,
    why: str = "",
    lexical: str = "",
    narrow: Sequence[str] = (),
    broad: Sequence[str] = (),
    paraphrase: str = "",
    is_sufficient: bool = False,
) -> Explication:
    """Keep a record for a coding (its id or the beginning of it); what is given is added to what is there.

    Raises:
        NotFound: no or no single coding has that id; or a new record does not say why the passage is unclear.
    """
    fitting = [one for one in session.study.codings if one.id.startswith(coding)] if coding else []
    if len(fitting) != 1:
        raise NotFound(say("'{id}' is the id of {n} codings", id=coding, n=len(fitting)), say("`qda coding list`"))
    one = fitting[0]
    before = session.store.row(TABLE, one.id)
    if before is None and not why:
        raise NotFound(say("why is the passage unclear?"), say("say it with `--why TEXT`"))
    old = before or {"why_unclear": "", "lexical": "", "narrow": "[]", "broad": "[]", "paraphrase": "", "sufficient": 0}
    row = {
        "id": one.id, "coding": one.id, "transcript": one.transcript, "turn": one.turn, "start": one.start,
        "end": one.end, "quote": one.quote, "why_unclear": why or old["why_unclear"],
        "lexical": lexical or old["lexical"], "narrow": _more(old["narrow"], narrow),
        "broad": _more(old["broad"], broad), "paraphrase": paraphrase or old["paraphrase"],
        "sufficient": int(is_sufficient or bool(old["sufficient"])), "who": session.who, "when_": now(),
    }  # fmt: skip
    session.record("explicate", [Change(TABLE, one.id, before, row)], detail=one.id)
    return next(it for it in explications(session.store) if it.coding == one.id)


def _more(stored: str, new: Sequence[str]) -> str:
    return json.dumps(list(dict.fromkeys((*json.loads(stored), *new))), ensure_ascii=False)


def explications_table(found: Sequence[Explication]) -> Table:
    """The records, one a row."""
    return Table(
        name="explications",
        caption=say("Explications"),
        columns=(
            Column("coding", say("Coding"), kind="id", where="data"),
            Column("place", say("Place"), kind="id"),
            Column("quote", say("Passage"), kind="quote", weight=3),
            Column("why_unclear", say("Why unclear"), weight=2),
            Column("lexical", say("Meaning of the words"), weight=2),
            Column("narrow", say("Narrow context"), weight=3),
            Column("broad", say("Broad context"), weight=3),
            Column("paraphrase", say("Explicating paraphrase"), weight=3),
            Column("sufficient", say("Suffices"), kind="id"),
        ),
        rows=tuple(
            (
                one.coding, citation(one.transcript, one.turn), one.quote, one.why_unclear, one.lexical or None,
                one.narrow or None, one.broad or None, one.paraphrase or None,
                say("yes") if one.is_sufficient else say("no"),
            )
            for one in found
        ),
        landscape=True,
    )  # fmt: skip
