"""The lines of a figure: one per row of the table, and one per group heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from qda.plots.figure import wrapped
from qda.tables import Row, Table, shown

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and the row that it names; a heading names none."""

    label: str
    row: Row | None
    weight: Literal["normal", "bold", "italic"] = "normal"


def entries(table: Table, language: str) -> list[Entry]:
    """The rows by their column `label`, groups under headings, the category tree as in the printed table."""
    place = table.place("label")
    group_place = table.place(table.grouped_by) if table.grouped_by else -1
    group: object = None
    found: list[Entry] = []
    for number, row in enumerate(table.rows):
        if group_place >= 0 and row[group_place] != group:
            group = row[group_place]
            found.append(Entry(wrapped(shown(row[group_place], language)), None, "bold"))
        found.append(Entry(wrapped(shown(row[place], language)), row, _weight(table, number)))
    return found


def label_lines(axes: Axes, found: Sequence[Entry], middles: Sequence[float]) -> None:
    """Write the labels beside their lines."""
    axes.set_yticks(middles, [entry.label for entry in found])
    for entry, tick in zip(found, axes.get_yticklabels(), strict=True):
        tick.set_fontweight("bold" if entry.weight == "bold" else "normal")
        tick.set_fontstyle("italic" if entry.weight == "italic" else "normal")


def _weight(table: Table, row: int) -> Literal["normal", "bold", "italic"]:
    if not any(table.levels):
        return "normal"
    level = table.level(row)
    if level == 0:
        return "bold"
    return "italic" if row + 1 < len(table.rows) and table.level(row + 1) > level else "normal"
