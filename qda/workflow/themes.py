"""Thematic summaries: what a case says on a category, in the researcher's words (Kuckartz & Rädiker)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qda.errors import NotFound, Problem, ProblemsFound, did_you_mean
from qda.exporters.forms import Field, Form, form_workbook
from qda.model import Coding
from qda.store import Change, Store
from qda.tables import Column, Row, Table, citation, shown
from qda.wording import say
from qda.workflow.counting import cases_of
from qda.workflow.forms import read_form
from qda.workflow.session import Session, now
from qda.workflow.study import Study

TABLE = "theme"
Grid = Mapping[tuple[str, str], str]
KIND = "themes"
FIELDS = (
    Field("id", say("Cell"), 14),
    Field("case", say("Case"), 10),
    Field("category", say("Category"), 12),
    Field("label", say("Label"), 26),
    Field("passages", say("Passages"), 70),
    Field("text", say("Thematic summary"), 60, fill=True),
)


def grid_of(store: Store) -> dict[tuple[str, str], str]:
    """The summaries by case and category."""
    return {(row["case_id"], row["category"]): row["text"] for row in store.rows_of(TABLE).values()}


def set_themes(session: Session, texts: Grid) -> int:
    """Keep summaries by (case, category); an empty text takes one out. Returns how many changed.

    Raises:
        NotFound: no such case or category; the nearest is named.
    """
    cases = [one.id for one in cases_of(session.study)]
    categories = [one.id for one in session.study.codebook.categories]
    changes = []
    for (case, category), text in texts.items():
        if case not in cases:
            raise NotFound.among(say("case"), case, cases)
        if category not in categories:
            raise NotFound.among(say("category"), category, categories)
        key = _key(case, category)
        before = session.store.row(TABLE, key)
        if (before["text"] if before else "") == text.strip():
            continue
        after: dict[str, Any] | None = None
        if text.strip():
            after = {"id": key, "case_id": case, "category": category, "text": text.strip(), "who": session.who,
                     "when_": now()}  # fmt: skip
        changes.append(Change(TABLE, key, before, after))
    if changes:
        session.record("thematic summaries", changes, detail=str(len(changes)))
    return len(changes)


def cells_of(study: Study, grid: Grid, *, category: str = "") -> list[tuple[str, str, tuple[Coding, ...]]]:
    """The cells of the grid that have a coding or a summary: case, category, the codings behind it."""
    wanted = {one.id for one in study.codebook.categories}
    if category:
        if category not in study.codebook:
            raise NotFound.among(say("category"), category, sorted(wanted))
        wanted = {category, *(one.id for one in study.codebook.descendants(category))}
    behind: dict[tuple[str, str], list[Coding]] = {}
    for one in study.counted():
        behind.setdefault((study.case_of(one), one.category), []).append(one)
    return [
        (case.id, one.id, tuple(behind.get((case.id, one.id), ())))
        for one in study.codebook.categories
        if one.id in wanted
        for case in cases_of(study)
        if (case.id, one.id) in behind or (case.id, one.id) in grid
    ]


def themes_form(study: Study, grid: Grid, *, category: str = "", language: str) -> bytes:
    """The cells as an Excel form: the passages beside an open column for the summary."""
    rows = []
    for case, one, codings in cells_of(study, grid, category=category):
        found = study.codebook.get(one)
        quotes = "\n".join(
            f"{shown(citation(it.transcript, it.turn), language)}: {' '.join(study.reading(it).split())}"
            for it in codings
        )
        label = found.label if found else ""
        rows.append((_key(case, one), case, one, label, quotes, grid.get((case, one), "")))
    how_to = (
        say("Write what the case says on the category into the yellow column; an emptied cell takes a summary out."),
        say("Back with: qda summary themes --import FILE.xlsx"),
    )
    return form_workbook(Form(KIND, say("Thematic summaries"), FIELDS, tuple(rows), how_to), language=language)


def _key(case: str, category: str) -> str:
    return f"{case}|{category}"


def filled_themes(content: bytes, study: Study, *, name: str) -> dict[tuple[str, str], str]:
    """The summaries of a filled form; rows that were deleted change nothing.

    Raises:
        CannotRead: no form for thematic summaries.
        ProblemsFound: a cell stands twice, its key was changed, or its case or category does not exist.
    """
    form = read_form(content, name=name, kind=KIND, fields=FIELDS)
    cases = [one.id for one in cases_of(study)]
    categories = [one.id for one in study.codebook.categories]
    problems: list[Problem] = []
    found: dict[tuple[str, str], str] = {}
    for row in form.rows:
        case, _bar, category = row["id"].partition("|")
        for given, known in ((case, cases), (category, categories)):
            if given not in known:
                problems.append(form.problem(row, say("there is no '{id}'", id=given), did_you_mean(given, known)))
        moved = [
            row[key] for key, own in (("case", case), ("category", category)) if key in row.cells and row[key] != own
        ]
        if moved:
            message = say("'{value}' does not belong to the cell {cell}", value=moved[0], cell=row["id"])
            problems.append(form.problem(row, message, say("change it back; it belongs to the passage")))
        if (case, category) in found:
            problems.append(
                form.problem(row, say("{case} and {category} stand in two rows", case=case, category=category))
            )
        found[case, category] = row["text"]
    if problems:
        raise ProblemsFound(problems)
    return found


def themes_table(study: Study, grid: Grid, *, category: str = "") -> Table:
    """The summaries by category and case, with the number of passages behind each."""
    rows: list[Row] = []
    for case, one, codings in cells_of(study, grid, category=category):
        found = study.codebook.get(one)
        label = found.label if found else one
        rows.append((one, label, case, len(codings), grid.get((case, one)) or None))
    n_written = sum(1 for row in rows if row[-1])
    return Table(
        name="themes",
        caption=say("Thematic summaries"),
        columns=(
            Column("category", say("Category"), kind="id", where="data"),
            Column("label", say("Label")),
            Column("case", say("Case"), kind="id"),
            Column("codings", say("Codings"), kind="count"),
            Column("text", say("Thematic summary"), weight=5),
        ),
        rows=tuple(rows),
        notes=(say("{n} of {all} cells with codings are summarised.", n=n_written, all=len(rows)),),
        grouped_by="label",
    )
