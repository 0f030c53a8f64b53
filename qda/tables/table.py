"""A table as values: typed columns, rows, and the notes that say what was counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from qda.wording import Message

Text = Message | str
Cell = int | float | Message | str | tuple[Text, ...] | None
Row = tuple[Cell, ...]
Kind = Literal["text", "quote", "id", "count", "share"]
Where = Literal["everywhere", "print", "data"]

NUMBERS: frozenset[str] = frozenset({"count", "share"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    `key` is stable and names it in data, `label` is what people read. `kind`: a count is a whole number, a share lies
    between 0 and 1, an id is short, a quote long. `weight` shares out the width that is left between columns of
    words. `where` keeps a column out of the printed page (`data`) or out of data files (`print`). Columns that spread
    one measure over groups or cases name that dimension in `facet`, and in `base` how many cases stand behind them.
    """

    key: str
    label: Text
    kind: Kind = "text"
    weight: float = 1.0
    where: Where = "everywhere"
    facet: str = ""
    base: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of values, never formatted.

    `levels` is the depth of each row in the category tree (empty: no tree). A table `grouped_by` a column prints each
    new value of it as a heading over the rows that follow; in data it stays a column. Raises ValueError if a row does
    not fit the columns.
    """

    name: str
    caption: Text
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[Text, ...] = ()
    levels: tuple[int, ...] = ()
    grouped_by: str = ""
    landscape: bool = False

    def __post_init__(self) -> None:
        keys = [column.key for column in self.columns]
        if len(set(keys)) != len(keys):
            raise ValueError(f"{self.name}: two columns of one key in {keys}")
        if any(len(row) != len(keys) for row in self.rows):
            raise ValueError(f"{self.name}: a row does not have {len(keys)} cells")
        if self.levels and len(self.levels) != len(self.rows):
            raise ValueError(f"{self.name}: {len(self.levels)} levels for {len(self.rows)} rows")
        if self.grouped_by and self.grouped_by not in keys:
            raise ValueError(f"{self.name}: grouped by '{self.grouped_by}', which is no column")

    def place(self, key: str) -> int:
        """The position of a column; raises ValueError if there is none of that key."""
        for index, column in enumerate(self.columns):
            if column.key == key:
                return index
        raise ValueError(f"{self.name}: no column '{key}'")

    def values(self, key: str) -> tuple[Cell, ...]:
        """The cells of a column, top to bottom."""
        index = self.place(key)
        return tuple(row[index] for row in self.rows)

    def records(self) -> Iterator[Mapping[str, Cell]]:
        """The rows as mappings from key to value, without the columns that are made for print only."""
        for row in self.rows:
            yield {self.columns[index].key: row[index] for index in self.data_places()}

    def printed_places(self) -> tuple[int, ...]:
        """Which columns a printed page shows; the grouping column becomes headings instead."""
        return tuple(
            index
            for index, column in enumerate(self.columns)
            if column.where != "data" and column.key != self.grouped_by
        )

    def data_places(self) -> tuple[int, ...]:
        """Which columns a data file holds."""
        return tuple(index for index, column in enumerate(self.columns) if column.where != "print")

    def level(self, row: int) -> int:
        """The depth of a row in the category tree, 0 where there is none."""
        return self.levels[row] if self.levels else 0
