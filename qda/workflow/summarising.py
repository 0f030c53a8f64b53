"""The table of reduction of a study: drafted from codings, edited outside, read back, checked."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from qda.errors import NotFound, Problem, ProblemsFound
from qda.model import Codebook, Coding
from qda.store import Change, Store
from qda.summary import (
    SummaryFinding,
    SummaryRow,
    check_rows,
    draft_paraphrase,
    next_cycle,
    read_edits,
    same_meaning,
)
from qda.tables import citation, shown
from qda.wording import LANGUAGES, say
from qda.workflow.session import Session
from qda.workflow.study import Study

TABLE = "summary_row"
NAMESPACE = uuid.UUID("2c9a4f6e-3f0b-5d52-8f0f-6c3d0e4b7a91")


def rows_of(store: Store) -> tuple[SummaryRow, ...]:
    """The rows of all cycles by number."""
    return tuple(sorted((_row(one) for one in store.rows_of(TABLE).values()), key=lambda one: one.number))


def of_category(rows: Sequence[SummaryRow], codebook: Codebook, category: str) -> tuple[SummaryRow, ...]:
    """The rows of a category and its subcategories; all for an empty id.

    Raises:
        NotFound: no such category; the nearest is named.
    """
    if not category:
        return tuple(rows)
    if category not in codebook:
        raise NotFound.among(say("category"), category, [one.id for one in codebook.categories])
    wanted = {category, *(one.id for one in codebook.descendants(category))}
    return tuple(one for one in rows if one.category in wanted)


def draft(session: Session, codings: Iterable[Coding]) -> tuple[SummaryRow, ...]:
    """Rows with a draft paraphrase for codings that have none yet; a draft nobody edited follows its passage.

    Paraphrases without content are proposed as dropped, and so are those that say the very same as an earlier one of
    the case under the same category. Returns the rows that were made or made anew.
    """
    study = session.study
    old = {one.id: one for one in rows_of(session.store)}
    number = max((one.number for one in old.values()), default=0)
    made: dict[str, SummaryRow] = {}
    for coding in sorted(codings, key=lambda one: (one.transcript, one.start, one.end, one.category)):
        source = " ".join(study.reading(coding).split())
        known = old.get(coding.id)
        if known is not None and (not known.draft or known.source == source):
            continue
        if known is None:
            number += 1
        made[coding.id] = _drafted(study, coding, source, known.number if known else number)
    repeated = same_meaning([*old.values(), *made.values()], study.settings.language)
    rows = [
        replace(one, reduction="dropped", reason=f"same_as {repeated[one.id]}")
        if one.id in repeated and one.reduction != "dropped"
        else one
        for one in made.values()
    ]
    if rows:
        _record(session, "draft summary", old, rows)
    return tuple(rows)


def _drafted(study: Study, coding: Coding, source: str, number: int) -> SummaryRow:
    found = draft_paraphrase(source, language=study.transcript(coding.transcript).language)
    return SummaryRow(
        id=coding.id, number=number, cycle=1, case=study.case_of(coding), transcript=coding.transcript,
        turn=coding.turn, source=source, coding=coding.id, paraphrase=found.text,
        reduction="" if found.text else "dropped", reason="" if found.text else "no_content",
        category=coding.category,
    )  # fmt: skip


def add_cycle(session: Session) -> tuple[SummaryRow, ...]:
    """The bundles of the last cycle as rows of a further one (second reduction).

    Raises:
        ProblemsFound: the last cycle violates an invariant; a further one would carry the fault on.
    """
    old = rows_of(session.store)
    errors = [one for one in check_rows(old, _categories(session.study)) if one.severity == "error"]
    if errors:
        raise ProblemsFound([_problem(one, "") for one in errors])
    made = next_cycle(old, lambda cycle, bundle: str(uuid.uuid5(NAMESPACE, f"{cycle}|{bundle}")))
    if made:
        _record(session, "further reduction", {}, made)
    return made


def check(session: Session) -> tuple[SummaryFinding, ...]:
    """All violated invariants, and rows whose coding is gone."""
    rows = rows_of(session.store)
    here = {one.id for one in session.study.codings}
    gone = tuple(
        SummaryFinding("warning", (one.number,), say("its coding is gone or was changed"))
        for one in rows
        if one.cycle == 1 and one.coding not in here
    )
    found = (*check_rows(rows, _categories(session.study)), *gone)
    return tuple(sorted(found, key=lambda one: one.rows))


def take_over(session: Session, edited: Sequence[tuple[int, Mapping[str, str]]], *, name: str) -> tuple[int, ...]:
    """Take the edits of a file over; returns the numbers of the changed rows.

    Raises:
        ProblemsFound: all mistakes of the file, and every invariant that its edits violate; nothing is changed then.
    """
    rows = rows_of(session.store)
    result = read_edits(rows, edited, place=_places(rows, edited, session.study.settings.language), name=name)
    problems = list(result.problems)
    if not problems:
        known = set(check_rows(rows, _categories(session.study)))
        lines = {cells.get("id", "").strip(): line for line, cells in edited}
        by_number = {one.number: lines.get(one.id, 0) for one in rows}
        problems = [
            _problem(one, name, by_number.get(one.rows[0], 0))
            for one in check_rows(result.rows, _categories(session.study))
            if one.severity == "error" and one not in known
        ]
    if problems:
        raise ProblemsFound(problems)
    changed = [one for one in result.rows if one.number in set(result.changed)]
    if changed:
        _record(session, "edit summary", {one.id: one for one in rows}, changed)
    return result.changed


def _places(
    rows: Sequence[SummaryRow], edited: Sequence[tuple[int, Mapping[str, str]]], language: str
) -> dict[str, str]:
    """The place of each row in the language of its file, which need not be that of the study."""
    given = {cells.get("id", "").strip(): cells.get("place", "") for _line, cells in edited}
    found = {}
    for one in rows:
        written = {shown(place_of(one), each) for each in LANGUAGES}
        found[one.id] = given[one.id] if given.get(one.id) in written else shown(place_of(one), language)
    return found


def place_of(one: SummaryRow) -> Any:
    """Where the passage of a row stands; of a bundle the rows it came from."""
    if one.transcript:
        return citation(one.transcript, one.turn)
    return say("rows {rows}", rows=", ".join(map(str, one.origins)))


def _categories(study: Study) -> set[str]:
    return {one.id for one in study.codebook.categories}


def _problem(one: SummaryFinding, name: str, line: int = 0) -> Problem:
    numbers = ", ".join(map(str, one.rows))
    return Problem(name or "summary", line, "", say("row {rows}: {what}", rows=numbers, what=one.message))


def _record(session: Session, what: str, old: Mapping[str, SummaryRow], rows: Sequence[SummaryRow]) -> None:
    spans = {one.id: one for one in session.study.codings}
    changes = [
        Change(TABLE, one.id, session.store.row(TABLE, one.id) if one.id in old else None,
               _stored(one, spans.get(one.coding)))
        for one in rows
    ]  # fmt: skip
    session.record(what, changes, detail=str(len(rows)))


def _stored(one: SummaryRow, coding: Coding | None) -> dict[str, Any]:
    return {
        "id": one.id, "number": one.number, "cycle": one.cycle, "case_id": one.case, "transcript": one.transcript,
        "turn": one.turn, "start": coding.start if coding else 0, "end": coding.end if coding else 0,
        "source": one.source, "coding": one.coding, "paraphrase": one.paraphrase,
        "generalisation": one.generalisation, "reduction": one.reduction, "reason": one.reason, "bundle": one.bundle,
        "statement": one.statement, "category": one.category, "above_level": int(one.above_level),
        "theory_note": one.theory_note, "draft": int(one.draft), "origins": json.dumps(one.origins),
    }  # fmt: skip


def _row(one: Mapping[str, Any]) -> SummaryRow:
    return SummaryRow(
        id=one["id"], number=one["number"], cycle=one["cycle"], case=one["case_id"], transcript=one["transcript"],
        turn=one["turn"], source=one["source"], coding=one["coding"], paraphrase=one["paraphrase"],
        generalisation=one["generalisation"], reduction=one["reduction"], reason=one["reason"], bundle=one["bundle"],
        statement=one["statement"], category=one["category"], above_level=bool(one["above_level"]),
        theory_note=one["theory_note"], draft=bool(one["draft"]), origins=tuple(json.loads(one["origins"])),
    )  # fmt: skip
