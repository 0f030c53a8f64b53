"""Everything that a study file says, cell by cell, without changing it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import pathname2url


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of the study file: where it stands, the transcript it belongs to (or None), and its bytes."""

    place: str
    scope: str | None
    content: bytes


def cells_of(path: Path) -> Iterator[Cell]:
    """All texts and contents of files in an SQLite file; none where it cannot be read as one."""
    try:
        connection = sqlite3.connect(f"file:{pathname2url(str(path))}?mode=ro", uri=True)
    except sqlite3.Error:
        return
    connection.row_factory = sqlite3.Row
    try:
        tables = [row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")]
        for table in sorted(tables):
            for row in connection.execute(f'select * from "{table}"'):
                yield from _cells(table, row)
    except sqlite3.Error:
        return
    finally:
        connection.close()


def _cells(table: str, row: sqlite3.Row) -> Iterator[Cell]:
    columns = row.keys()
    scope = row["id"] if table == "transcript" else row["transcript"] if "transcript" in columns else None
    for column in columns:
        value = row[column]
        if isinstance(value, str):
            yield Cell(f"{table}.{column}", scope, value.encode("utf-8", "surrogatepass"))
        elif isinstance(value, bytes):
            yield Cell(f"{table}.{column}", scope, value)
