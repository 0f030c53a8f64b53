"""Tables of a transcript as lines: `speaker: words` where a column holds speakers, else cells joined by tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qda.transcript.labels import dots_are_abbreviations

_LABEL = re.compile(r"[^\W\d_][^\n:,;!?…\"„“()\[\]{}<>#|=\t]{0,39}(?:\([^()\n]{1,20}\))?\s*:?")
_TIME = re.compile(r"[\[(#<]?(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,-]\d{1,3})?[\])#>]?")
_NUMBER = re.compile(r"\d{1,5}\.?")
_MOST_CELLS = 0.8


def render_rows(rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table, one for each row.

    A column of labels before a column of words becomes `label: words`, columns of numbers and times before it stay
    in front; any other table has its cells joined by tabs.
    """
    width = max((len(row) for row in rows), default=0)
    labels = _label_column(rows, width) if width > 1 else None
    if labels is None:
        return ["\t".join(row) for row in rows]
    return [_spoken_row(row, labels) for row in rows]


def _label_column(rows: Sequence[Sequence[str]], width: int) -> int | None:
    for column in range(width - 1):
        cells = _cells(rows, column)
        if _mostly(cells, _LABEL) and all(dots_are_abbreviations(cell) for cell in cells):
            rest = range(column + 1, width - 1)
            return column if all(_is_side(rows, other) for other in rest) else None
        if not _is_side(rows, column):
            return None
    return None


def _cells(rows: Sequence[Sequence[str]], column: int) -> list[str]:
    """The filled cells of a column; the first row may be a head and decides nothing where there are others."""
    counted = rows[1:] if len(rows) > 2 else rows
    return [row[column].strip() for row in counted if len(row) > column and row[column].strip()]


def _is_side(rows: Sequence[Sequence[str]], column: int) -> bool:
    cells = _cells(rows, column)
    return not cells or _mostly(cells, _TIME) or _mostly(cells, _NUMBER)


def _mostly(cells: Sequence[str], pattern: re.Pattern[str]) -> bool:
    return bool(cells) and sum(1 for cell in cells if pattern.fullmatch(cell)) >= _MOST_CELLS * len(cells)


def _spoken_row(row: Sequence[str], labels: int) -> str:
    if len(row) <= labels + 1:
        return "\t".join(row)
    label = row[labels].strip()
    words = row[-1].strip()
    side = [cell.strip() for cell in (*row[:labels], *row[labels + 1 : -1]) if cell.strip()]
    if label:
        side.append(label if label.endswith(":") else f"{label}:")
    return " ".join([*side, words] if words else side)
