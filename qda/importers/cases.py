"""The case table: CSV or Excel, first column `case`, every further column a case variable."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from qda.errors import CannotRead, Problem, ProblemsFound
from qda.importers.excel import read_excel
from qda.model import Case
from qda.wording import say


def read_cases(data: bytes, *, name: str) -> tuple[Case, ...]:
    """The cases of a table, in its order.

    Raises:
        CannotRead: neither CSV nor Excel.
        ProblemsFound: no column `case`, a case twice, a row without one; each with its line.
    """
    rows = read_excel(data, name=name) if name.lower().endswith((".xlsx", ".xlsm")) else _csv(data, name)
    rows = [(line, cells) for line, cells in rows if any(cells)]
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


def _csv(data: bytes, name: str) -> list[tuple[int, list[str]]]:
    text = _decode(data, name)
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, before = [], 0
    try:
        for cells in reader:
            rows.append((before + 1, cells))
            before = reader.line_num
    except csv.Error as error:
        message = say("not readable as CSV: {reason}", reason=str(error))
        raise ProblemsFound([Problem(name, reader.line_num, "", message)]) from error
    return rows


def _decode(data: bytes, name: str) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CannotRead(say("{name}: not a text file in UTF-8", name=name), say("save it as CSV UTF-8"))
