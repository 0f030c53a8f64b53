"""Values to files: one table in the format that a file name's ending asks for; more in the modules beside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from qda.exporters.csv_text import table_csv
from qda.exporters.json_text import table_json
from qda.exporters.markdown import table_markdown
from qda.exporters.word import table_document
from qda.exporters.xlsx import table_xlsx
from qda.tables import Table


class TableWriter(Protocol):
    """A table in a language as the bytes of a file."""

    def __call__(self, table: Table, *, language: str) -> bytes: ...


BY_SUFFIX: Mapping[str, TableWriter] = {
    ".csv": table_csv,
    ".docx": table_document,
    ".json": table_json,
    ".md": table_markdown,
    ".xlsx": table_xlsx,
}

__all__ = ["BY_SUFFIX", "TableWriter"]
