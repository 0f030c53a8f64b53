"""Thematic summaries: what a case says on a category, in the researcher's words (Kuckartz & Rädiker)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qda.errors import NotFound, Problem, ProblemsFound, did_you_mean
from qda.exporters.form import FormColumn, form_xlsx
from qda.model import Coding
from qda.store import Change, Store
from qda.tables import Column, Row, Table, citation, shown
from qda.wording import say
from qda.workflow.counting import cases_of
from qda.workflow.session import Session, now
from qda.workflow.study import Study

TABLE = "theme"
Grid = Mapping[tuple[str, str], str]
_HEADS = {
    "case": say("Case"),
    "category": say("Category"),
    "label": say("Label"),
    "passages": say("Passages"),
    "text": say("Thematic summary"),
}


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
        key = f"{case}|{category}"
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
    columns = [
        FormColumn("case", _HEADS["case"], width=10),
        FormColumn("category", _HEADS["category"], width=12),
        FormColumn("label", _HEADS["label"], width=26),
        FormColumn("passages", _HEADS["passages"], width=70),
        FormColumn("text", _HEADS["text"], is_open=True, width=60),
    ]
    rows = []
    for case, one, codings in cells_of(study, grid, category=category):
        found = study.codebook.get(one)
        quotes = "\n".join(
            f"{shown(citation(it.transcript, it.turn), language)}: {' '.join(study.reading(it).split())}"
            for it in codings
        )
        rows.append({"case": case, "category": one, "label": found.label if found else "", "passages": quotes,
                     "text": grid.get((case, one), "")})  # fmt: skip
    return form_xlsx(say("Thematic summaries"), columns, rows, language=language)


def read_form(rows: Sequence[tuple[int, list[str]]], study: Study, *, name: str) -> dict[tuple[str, str], str]:
    """The summaries of a filled form.

    Raises:
        ProblemsFound: a column is missing, a cell stands twice, or a case or category does not exist.
    """
    head = [cell.strip() for cell in rows[0][1]] if rows else []
    known = {label: key for key, message in _HEADS.items() for label in (key, message.text("de"), message.text("en"))}
    places = {known[label]: place for place, label in enumerate(head) if label in known}
    missing = [key for key in ("case", "category", "text") if key not in places]
    if missing:
        message = say("the columns {names} are missing", names=", ".join(missing))
        raise ProblemsFound([Problem(name, 1, "", message)])
    known_ids = {"case": [one.id for one in cases_of(study)],
                 "category": [one.id for one in study.codebook.categories]}  # fmt: skip
    problems: list[Problem] = []
    found: dict[tuple[str, str], str] = {}
    for line, row in rows[1:]:
        cells = {key: row[place].strip() if place < len(row) else "" for key, place in places.items()}
        if not any(cells.values()):
            continue
        for key, ids in known_ids.items():
            if cells[key] not in ids:
                message = say("there is no '{id}'", id=cells[key])
                problems.append(Problem(name, line, key, message, did_you_mean(cells[key], ids)))
        cell = (cells["case"], cells["category"])
        if cell in found:
            problems.append(Problem(name, line, "", say("{case} and {category} stand in two rows", case=cell[0],
                                                        category=cell[1])))  # fmt: skip
        found[cell] = cells["text"]
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
