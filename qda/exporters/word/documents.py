"""One table of a paper as a Word document of its own."""

from __future__ import annotations

from qda.exporters.word.body import Body
from qda.exporters.word.matrix import Show, add_matrix
from qda.exporters.word.quotes import add_quotes
from qda.tables import RequirementMatrix, Table, Text


def table_document(table: Table, *, language: str, number: int = 1) -> bytes:
    """A .docx with one table, its caption “Table {number}: …” and its notes."""
    body = Body(language, first_table=number)
    body.table(table)
    return body.file(table.caption)


def matrix_document(matrix: RequirementMatrix, *, language: str, number: int = 2, show: Show = "labels") -> bytes:
    """A .docx with the matrix of requirements in columns side by side."""
    body = Body(language, first_table=number)
    add_matrix(body, matrix, show=show)
    return body.file(matrix.caption)


def quotes_document(table: Table, *, language: str, title: Text | None = None) -> bytes:
    """A .docx with all passages under a heading for each category."""
    body = Body(language)
    body.text("Title", title or table.caption)
    add_quotes(body, table, level=1)
    return body.file(title or table.caption)
