"""Tables as JSON: a list of flat objects with stable keys."""

from __future__ import annotations

import json

from qda.exporters.legible import well_formed
from qda.tables import Cell, Table, shown
from qda.wording import Message


def table_json(table: Table, *, language: str) -> bytes:
    """The rows as objects in UTF-8; a missing value is `null`, several values in a cell are a list."""
    records = [{key: _value(cell, language) for key, cell in record.items()} for record in table.records()]
    text = json.dumps(records, ensure_ascii=False, indent=2, allow_nan=False)
    return (well_formed(text) + "\n").encode()


def _value(cell: Cell, language: str) -> object:
    if isinstance(cell, Message):
        return shown(cell, language)
    if isinstance(cell, tuple):
        return [shown(part, language) for part in cell]
    return cell
