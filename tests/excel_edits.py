"""What people do to a form in Excel: fill in, sort, delete rows, write over cells, move columns."""

from __future__ import annotations

from pathlib import Path

import openpyxl


class FormFile:
    """An .xlsx form in the hands of somebody who fills it in; rows count from 1 below the head."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.sheet = self.book.worksheets[0]

    @property
    def heads(self) -> list[str]:
        return [str(cell.value) for cell in self.sheet[1]]

    @property
    def size(self) -> int:
        return int(self.sheet.max_row) - 1

    def column(self, head: str) -> int:
        return self.heads.index(head) + 1

    def get(self, row: int, head: str) -> str:
        return str(self.sheet.cell(row + 1, self.column(head)).value or "")

    def put(self, row: int, head: str, value: object) -> None:
        self.sheet.cell(row + 1, self.column(head)).value = value

    def delete(self, row: int) -> None:
        self.sheet.delete_rows(row + 1)

    def sort(self, head: str, *, only: tuple[str, ...] = ()) -> None:
        """Sort the rows by a column, backwards; `only` these columns move with it."""
        rows = [[self.get(row, name) for name in self.heads] for row in range(1, self.size + 1)]
        place = self.heads.index(head)
        moved = sorted(rows, key=lambda cells: cells[place], reverse=True)
        for number, cells in enumerate(moved, start=1):
            for name, value in zip(self.heads, cells, strict=True):
                if not only or name in only:
                    self.put(number, name, value or None)

    def hide(self, row: int) -> None:
        self.sheet.row_dimensions[row + 1].hidden = True

    def turn_round(self) -> None:
        """Put the columns into the opposite order."""
        rows = [[cell.value for cell in row] for row in self.sheet.iter_rows()]
        for number, cells in enumerate(rows, start=1):
            for place, value in enumerate(reversed(cells), start=1):
                self.sheet.cell(number, place).value = value

    def save(self, path: Path | None = None) -> Path:
        self.book.save(path or self.path)
        return path or self.path
