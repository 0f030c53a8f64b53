"""A table that a person filled in, CSV or Excel, as rows of text."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from qda.errors import CannotRead, Problem, ProblemsFound
from qda.importers.excel import read_sheets
from qda.wording import say


def read_sheet(data: bytes, *, name: str, columns: Sequence[str] = ()) -> list[tuple[int, list[str]]]:
    """The rows with their lines, empty ones left out; comma, semicolon or tab is detected.

    Of an Excel file the first sheet is read, or the first whose head has the wanted `columns`.

    Raises:
        CannotRead: neither CSV nor Excel.
        ProblemsFound: broken CSV.
    """
    is_excel = name.lower().endswith((".xlsx", ".xlsm"))
    rows = _of_workbook(data, name, columns) if is_excel else _csv(data, name)
    return [(line, cells) for line, cells in rows if any(cells)]


def _of_workbook(data: bytes, name: str, columns: Sequence[str]) -> list[tuple[int, list[str]]]:
    sheets = list(read_sheets(data, name=name).values())
    fitting = (rows for rows in sheets if rows and set(columns) <= {cell.strip().lower() for cell in rows[0][1]})
    return next(fitting, sheets[0] if sheets else [])


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
