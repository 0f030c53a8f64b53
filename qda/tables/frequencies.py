"""How often a category occurs: codings, units and cases, never mixed."""

from __future__ import annotations

from qda.tables.basis import coded_by, denominator, not_counted, size
from qda.tables.counted import Counted
from qda.tables.table import Cell, Column, Row, Table
from qda.tables.tally import Tally, tally
from qda.tables.tree import rows
from qda.wording import Message, say

CASES_FOR_PER_CENT = 10
OUT_OF_USE = frozenset({"merged", "retired"})


def frequencies(counted: Counted) -> Table:
    """Codings, units and cases of every category, and the cases of each group.

    A category stands for itself and its subcategories; a unit or case that several of them share counts once. Shares
    of cases are given from ten cases on; below that a count says more. Categories out of use appear only if coded.
    """
    tallies = tally(counted)
    groups = tuple((name, frozenset(counted.members(name))) for name in counted.group_names())
    with_share = len(counted.cases) >= CASES_FOR_PER_CENT
    body: list[Row] = []
    levels: list[int] = []
    for node in rows(counted.codebook):
        found = tallies.by_category[node.category.id]
        if node.category.status in OUT_OF_USE and not found.codings:
            continue
        share: tuple[Cell, ...] = (len(found.cases) / len(counted.cases),) if with_share else ()
        split = tuple(len(members & found.cases.keys()) for _, members in groups)
        counts = (found.codings, len(found.units), len(found.cases))
        body.append((node.category.id, node.category.label, node.depth, *counts, *share, *split))
        levels.append(node.depth)
    return Table(
        name="frequencies",
        caption=say("Frequencies of the categories"),
        columns=_columns(counted, with_share=with_share),
        rows=tuple(body),
        notes=(
            say(
                "Codings: coded passages. Units ({unit}) and cases: those with at least one coding; a main category "
                "includes its subcategories, each unit and each case counts once.",
                unit=counted.unit,
            ),
            denominator(counted),
            _extent(tallies.total),
            coded_by(counted),
            *not_counted(counted, tallies),
        ),
        levels=tuple(levels),
    )


def case_matrix(counted: Counted) -> Table:
    """How many codings each case has in each category, subcategories included."""
    tallies = tally(counted)
    cases = counted.case_ids()
    body: list[Row] = []
    levels: list[int] = []
    for node in rows(counted.codebook):
        found = tallies.by_category[node.category.id].cases
        if node.category.status in OUT_OF_USE and not found:
            continue
        body.append((node.category.id, node.category.label, node.depth, *(found[case] for case in cases)))
        levels.append(node.depth)
    return Table(
        name="case-matrix",
        caption=say("Codings by category and case"),
        columns=(*_category_columns(), *(case_column(case) for case in cases)),
        rows=tuple(body),
        notes=(
            say("Number of codings (–: none); a main category includes its subcategories."),
            denominator(counted),
            coded_by(counted),
            *not_counted(counted, tallies),
        ),
        levels=tuple(levels),
        landscape=len(cases) > 12,
    )


def case_column(case: str) -> Column:
    """A column of counts for one case."""
    return Column(f"case {case}" if case in _FIXED else case, case, kind="count", facet="case", base=1)


def group_column(counted: Counted, group: str) -> Column:
    """A column that counts cases of one group, its size in the head."""
    n = len(counted.members(group))
    label = say("{name} ({size})", name=group or say("without group"), size=size(n))
    key = (f"group {group}" if group in _FIXED else group) if group else "without_group"
    return Column(key, label, kind="count", facet="group", base=n)


def cases_column(n: int) -> Column:
    """A column that counts cases, how many there are in the head."""
    return Column("cases", say("Cases ({size})", size=size(n)), kind="count", base=n)


_FIXED = frozenset({
    "category", "label", "level", "codings", "units", "cases", "share", "group", "group_label", "requirement",
    "column", "case_ids", "n", "quotes",
})  # fmt: skip


def _category_columns() -> tuple[Column, ...]:
    return (
        Column("category", say("Id"), kind="id", where="data"),
        Column("label", say("Category"), weight=3),
        Column("level", say("Level"), kind="count", where="data"),
    )


def _columns(counted: Counted, *, with_share: bool) -> tuple[Column, ...]:
    total = len(counted.cases)
    share = (Column("share", say("Cases (%)"), kind="share", base=total),) if with_share else ()
    return (
        *_category_columns(),
        Column("codings", say("Codings"), kind="count"),
        Column("units", say("Units"), kind="count"),
        cases_column(total),
        *share,
        *(group_column(counted, group) for group in counted.group_names()),
    )


def _extent(total: Tally) -> Message:
    return say(
        "Altogether: {codings} codings, {units} units, {cases} cases.",
        codings=total.codings,
        units=len(total.units),
        cases=len(total.cases),
    )
