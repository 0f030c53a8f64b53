"""The matrix of requirements as flat tables: as data, with cases, with a quotation each."""

from __future__ import annotations

from qda.tables.best_quote import RULE
from qda.tables.frequencies import cases_column, group_column
from qda.tables.passages import quoted
from qda.tables.requirements import RequirementGroup, RequirementItem, RequirementMatrix
from qda.tables.table import Cell, Column, Row, Table
from qda.wording import say


def requirement_rows(matrix: RequirementMatrix) -> Table:
    """One row per requirement with its counts, its cases and all its passages."""
    return Table(
        name="requirements",
        caption=matrix.caption,
        columns=(
            *_place(), Column("column", say("Column"), kind="count", where="data"), *_counts(matrix),
            Column("quotes", say("Passages"), kind="quote", weight=6),
            Column("case_ids", say("Cases in which it occurs"), weight=2),
        ),
        rows=tuple(
            (*_names(group, item), column, len(item.cases), item.codings,
             tuple(quote.text for quote in item.quotes), ", ".join(item.cases))
            for column, group in matrix.groups()
            for item in group.items
        ),
        notes=matrix.notes,
        grouped_by="group_label",
    )  # fmt: skip


def requirements_cases(matrix: RequirementMatrix) -> Table:
    """In how many cases, and in which, each requirement occurs; by group of cases too."""
    groups = tuple((name, frozenset(matrix.counted.members(name))) for name in matrix.counted.group_names())

    def row(group: RequirementGroup, item: RequirementItem) -> Row:
        split = tuple(sum(case in members for case in item.cases) for _, members in groups)
        return (*_names(group, item), len(item.cases), item.codings, *split, ", ".join(item.cases))

    return Table(
        name="requirements-cases",
        caption=say("{caption}: cases", caption=matrix.caption),
        columns=(
            *_place(),
            *_counts(matrix),
            *(group_column(matrix.counted, name) for name, _ in groups),
            Column("case_ids", say("Cases in which it occurs"), weight=2),
        ),
        rows=tuple(row(group, item) for _, group in matrix.groups() for item in group.items),
        notes=matrix.notes,
        grouped_by="group_label",
    )


def requirements_quotes(matrix: RequirementMatrix) -> Table:
    """One quotation for each requirement, chosen by a rule that the notes state."""

    def row(group: RequirementGroup, item: RequirementItem) -> Row:
        best = item.best
        printed: Cell = say("{quote} ({cite})", quote=quoted(best.text), cite=best.cite)
        return (
            *_names(group, item),
            len(item.cases),
            best.case,
            best.cite,
            best.text,
            best.verbatim,
            printed,
        )

    return Table(
        name="requirements-quotes",
        caption=say("{caption}: a quotation for each", caption=matrix.caption),
        columns=(
            *_place(),
            cases_column(matrix.n_cases),
            Column("case", say("Case"), kind="id", where="data"),
            Column("cite", say("Place"), kind="id", where="data"),
            Column("quote", say("Quotation"), kind="quote", weight=6, where="data"),
            Column("verbatim", say("As transcribed"), kind="quote", weight=6, where="data"),
            Column("printed", say("Quotation"), kind="quote", weight=6, where="print"),
        ),
        rows=tuple(row(group, item) for _, group in matrix.groups() for item in group.items),
        notes=(*matrix.notes, RULE),
        grouped_by="group_label",
    )


def _place() -> tuple[Column, ...]:
    return (
        Column("group", say("Group"), kind="id", where="data"),
        Column("group_label", say("Group"), weight=2),
        Column("requirement", say("Id"), kind="id", where="data"),
        Column("label", say("Requirement"), weight=3),
    )


def _names(group: RequirementGroup, item: RequirementItem) -> tuple[Cell, ...]:
    return (group.id, group.label, item.id, item.label)


def _counts(matrix: RequirementMatrix) -> tuple[Column, ...]:
    return (
        cases_column(matrix.n_cases),
        Column("codings", say("Codings"), kind="count"),
    )
