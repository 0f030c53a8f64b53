"""The case table: CSV or Excel, first column `case`, every further column a case variable."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qda.errors import Problem, ProblemsFound
from qda.importers.sheet import read_sheet
from qda.model import Case
from qda.wording import say


def read_cases(data: bytes, *, name: str) -> tuple[Case, ...]:
    """The cases of a table, in its order.

    Raises:
        CannotRead: neither CSV nor Excel.
        ProblemsFound: no column `case`, a case twice, a row without one; each with its line.
    """
    rows = read_sheet(data, name=name)
    if not rows:
        raise ProblemsFound([Problem(name, 0, "", say("the file is empty"))])
    header = [cell.strip() for cell in rows[0][1]]
    if "case" not in header:
        message = say("the column '{column}' is missing", column="case")
        raise ProblemsFound([Problem(name, rows[0][0], "", message, say("the first column must be called `case`"))])
    return _cases(header, rows[1:], name)


def _cases(header: Sequence[str], rows: Iterable[tuple[int, list[str]]], name: str) -> tuple[Case, ...]:
    problems: list[Problem] = []
    found: dict[str, Case] = {}
    for line, cells in rows:
        values = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        case = values.pop("case", "")
        if not case:
            problems.append(Problem(name, line, "case", say("the case is missing")))
        elif case in found:
            problems.append(Problem(name, line, "case", say("'{id}' stands there twice", id=case)))
        else:
            transcript = values.pop("transcript", "")
            found[case] = Case(case, {key: value for key, value in values.items() if key}, transcript)
    if problems:
        raise ProblemsFound(problems)
    return tuple(found.values())
