"""Table 1: who was interviewed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from qda.model import Case
from qda.tables.basis import size
from qda.tables.table import Cell, Column, Kind, Row, Table, Text
from qda.wording import Message, say

FIELD = "field"
_WHOLE = re.compile(r"-?\d{1,15}")
_LABELS: Mapping[str, Message] = {
    "field": say("Field of activity"),
    "group": say("Group"),
    "age": say("Age"),
    "gender": say("Gender"),
    "profession": say("Profession"),
    "role": say("Role"),
}


def sample(
    cases: Sequence[Case],
    *,
    variables: Sequence[str] = (FIELD,),
    group_by: str = "group",
    groups: Sequence[str] = (),
    with_case: bool = True,
    caption: Text | None = None,
) -> Table:
    """The cases under a heading for each group, with the variables named.

    Groups come in the order of `groups`, further ones as the cases bring them; within a group the cases keep their
    order. `with_case` prints the id under which a case is cited.
    """
    order = tuple(dict.fromkeys((*groups, *(case.variables.get(group_by, "") for case in cases))))
    rank = {name: index for index, name in enumerate(order)}
    ordered = sorted(cases, key=lambda case: rank[case.variables.get(group_by, "")])
    grouped = any(order)
    typed = {name: _typed([case.variables.get(name, "") for case in ordered]) for name in variables}
    body: list[Row] = []
    for index, case in enumerate(ordered):
        group: tuple[Cell, ...] = (case.variables.get(group_by, "") or say("without group"),) if grouped else ()
        body.append((*group, case.id, *(typed[name][1][index] for name in variables)))
    group_column = (Column("group", _label(group_by), weight=2),) if grouped else ()
    return Table(
        name="sample",
        caption=caption or say("Overview of the cases"),
        columns=(
            *group_column,
            Column("case", say("Case"), kind="id", where="everywhere" if with_case else "data"),
            *(Column(_key(name), _label(name), kind=typed[name][0], weight=4) for name in variables),
        ),
        rows=tuple(body),
        notes=(_size(ordered, order, group_by),),
        grouped_by="group" if grouped else "",
    )


def full_sample(
    cases: Sequence[Case], *, group_by: str = "group", groups: Sequence[str] = (), caption: Text | None = None
) -> Table:
    """The cases with every variable of the case table."""
    names = dict.fromkeys(name for case in cases for name in case.variables if name != group_by)
    return sample(
        cases,
        variables=tuple(names),
        group_by=group_by,
        groups=groups,
        caption=caption or say("Overview of the cases with all variables"),
    )


def _key(name: str) -> str:
    return f"variable {name}" if name in {"case", "group"} else name


def _label(name: str) -> Text:
    return _LABELS.get(name, name)


def _typed(values: Sequence[str]) -> tuple[Kind, tuple[Cell, ...]]:
    """Whole numbers as numbers if every value is one; a missing value stays missing."""
    given = [value for value in values if value]
    if given and all(_WHOLE.fullmatch(value) for value in given):
        return "count", tuple(int(value) if value else None for value in values)
    return "text", tuple(value or None for value in values)


def _size(cases: Sequence[Case], order: Sequence[str], group_by: str) -> Message:
    n = size(len(cases))
    if not any(order):
        return say("{size} cases.", size=n)
    parts = ((name, sum(case.variables.get(group_by, "") == name for case in cases)) for name in order)
    return say("{size} cases ({groups}).", size=n, groups=", ".join(f"{name or '–'} {part}" for name, part in parts))
