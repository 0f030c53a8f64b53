"""Tables as rows of text: comma, semicolon or tab, or the first sheet of an Excel file."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from qda.errors import CannotRead
from qda.importers.encodings import decode
from qda.importers.excel import read_excel
from qda.importers.imported import verbatim
from qda.importers.kinds import PLAIN
from qda.model import Finding
from qda.wording import say

_DELIMITERS = ",;\t|"
_LONGEST_CELL = 10_000_000  # characters
_SAMPLE = 30  # rows by which the delimiter is told


@dataclass(frozen=True, slots=True)
class Grid:
    """The head of a table, its filled rows with their numbers in the file, and how it was read."""

    head: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    kind: str
    encoding: str = "utf-8"
    findings: tuple[Finding, ...] = ()


def read_grid(data: bytes, *, name: str, encoding: str | None = None) -> Grid:
    """The table in a .csv, .tsv or .xlsx file; every row is as long as the head. Raises `CannotRead`."""
    if name.lower().endswith((".xlsx", ".xlsm")):
        return _grid(read_excel(data, name=name), kind="xlsx")
    decoded = decode(data, name=name, expected=PLAIN, encoding=encoding)
    kind = name.lower().rpartition(".")[2]
    text = verbatim(decoded.text)
    named = text[4:5] if text[:4].lower() == "sep=" else ""
    delimiter = named or ("\t" if kind == "tsv" else _delimiter(text))
    if named:
        text = text.partition("\n")[2]
    rows = _read(text, delimiter, name)
    return _grid(rows, kind=kind, encoding=decoded.encoding, findings=decoded.findings)


def _grid(
    rows: Sequence[tuple[int, list[str]]],
    *,
    kind: str,
    encoding: str = "utf-8",
    findings: tuple[Finding, ...] = (),
) -> Grid:
    filled = [(line, [verbatim(cell).strip() for cell in cells]) for line, cells in rows if any(map(str.strip, cells))]
    if not filled:
        return Grid((), (), kind, encoding, findings)
    head = tuple(filled[0][1])
    width = len(head)
    body = tuple((line, tuple([*cells, *[""] * width][:width])) for line, cells in filled[1:])
    longer = [line for line, cells in filled[1:] if any(cells[width:])]
    if longer:
        message = say("rows with cells beyond the last column, which were left out: {n}", n=len(longer))
        findings = (*findings, Finding("cells_left_out", "warning", message, longer[0]))
    return Grid(head, body, kind, encoding, findings)


def _read(text: str, delimiter: str, name: str) -> list[tuple[int, list[str]]]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[tuple[int, list[str]]] = []
    before = 0
    try:
        for cells in reader:
            rows.append((before + 1, cells))
            before = reader.line_num
    except csv.Error as reason:
        raise CannotRead(
            say(
                "{name}: not readable as a table, line {line} ({reason})",
                name=name,
                line=before + 1,
                reason=str(reason),
            ),
            say("open it in a spreadsheet program and save it as CSV UTF-8"),
        ) from reason
    return rows


def _delimiter(text: str) -> str:
    """The sign that cuts most of the first rows into the same number of cells, and into most of them."""
    return max(_DELIMITERS, key=lambda sign: _regularity(text, sign))


def _regularity(text: str, delimiter: str) -> tuple[float, int]:
    try:
        reader = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=delimiter)
        rows = list(islice(reader, _SAMPLE))
    except csv.Error:
        return 0.0, 0
    widths = Counter(len(cells) for cells in rows if cells)
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide:
        return 0.0, 0
    width = max(wide, key=lambda one: (wide[one], one))
    return wide[width] / widths.total(), width
