"""Tables as CSV (RFC 4180) that opens in a spreadsheet by a double click."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Literal

from qda.exporters.legible import well_formed
from qda.tables import Cell, Row, Table, shown

DELIMITERS = {"de": ";", "en": ","}
# What makes a spreadsheet calculate (OWASP, CSV injection), the full-width forms included.
FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")


def table_csv(
    table: Table, *, language: str, protect: bool = True, header: Literal["keys", "labels"] = "keys"
) -> bytes:
    """The table as CSV in UTF-8 with a byte-order mark; semicolons and decimal commas in German.

    With `protect`, words that a spreadsheet would take for a formula get an apostrophe in front; numbers stay
    numbers. The header holds the stable keys, or the labels that people read.
    """
    places = table.data_places()
    head = [table.columns[place] for place in places]
    names = [column.key if header == "keys" else shown(column.label, language) for column in head]
    output = io.StringIO()
    writer = csv.writer(output, delimiter=DELIMITERS.get(language, ","), lineterminator="\r\n")
    writer.writerow(_protected(names) if protect else names)
    writer.writerows(_rows(table.rows, places, language, protect=protect))
    return well_formed(output.getvalue()).encode("utf-8-sig")


def _rows(rows: Sequence[Row], places: Sequence[int], language: str, *, protect: bool) -> Iterator[Sequence[object]]:
    for row in rows:
        cells = [row[place] for place in places]
        for index, cell in enumerate(cells):
            if type(cell) is str:
                if protect and cell[:1] in FORMULA_STARTS:
                    cells[index] = "'" + cell if cell else cell
            elif cell is not None and type(cell) is not int:
                text = _written(cell, language)
                cells[index] = _guarded(text) if protect and not isinstance(cell, float) else text
        yield cells


def _written(cell: Cell, language: str) -> str:
    if isinstance(cell, float):
        return repr(cell).replace(".", ",") if language == "de" else repr(cell)
    return shown(cell, language)


def _protected(names: Sequence[str]) -> list[str]:
    return [_guarded(name) for name in names]


def _guarded(text: str) -> str:
    return "'" + text if text and text[0] in FORMULA_STARTS else text
