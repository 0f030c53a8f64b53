"""Category by case: a circle for each count, its area the number of codings."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING

from qda.plots.entries import Entry, entries, label_lines
from qda.plots.figure import FILLS, drawn, wrapped
from qda.tables import Table, shown

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_CELL = 0.34  # inches
_LINE = 0.17
_LABELS = 3.4
_NUMBERED = 60  # cases; with more there is no room for figures


def matrix_figure(table: Table, *, language: str) -> dict[str, bytes]:
    """A circle where a case has codings of a category, larger for more, the number in it; as .svg and .png.

    The table is `case_matrix`, or any with the column `label` and one column per case.
    """
    return drawn(lambda: _draw(table, language))


def _draw(table: Table, language: str) -> Figure:
    from matplotlib.figure import Figure

    places = [place for place, column in enumerate(table.columns) if column.facet == "case"]
    found = entries(table, language)
    names = [wrapped(shown(table.columns[place].label, language), width=24) for place in places]
    cell = max(_CELL, *(_LINE * (1 + entry.label.count("\n")) for entry in found), 0)
    size = (_LABELS + cell * max(1, len(places)), 0.9 + cell * max(1, len(found)))
    figure = Figure(figsize=size, layout="constrained")
    axes = figure.add_subplot()
    axes.set_xlim(-0.5, max(1, len(places)) - 0.5)
    axes.set_ylim(max(1, len(found)) - 0.5, -0.5)
    axes.set_aspect("equal")
    long_names = max((len(name) for name in names), default=0) > 3
    axes.set_xticks(range(len(places)), names, rotation=90 if long_names else 0)
    label_lines(axes, found, range(len(found)))
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.set_axisbelow(True)
    axes.grid(color="#d9d9d9", linewidth=0.5)
    axes.spines[:].set_visible(False)
    _circles(axes, found, places)
    return figure


def _circles(axes: Axes, found: Sequence[Entry], places: Sequence[int]) -> None:
    from matplotlib.collections import PatchCollection
    from matplotlib.patches import Circle

    counts = {
        (column, line): cell
        for line, entry in enumerate(found)
        for column, place in enumerate(places)
        if entry.row and isinstance(cell := entry.row[place], int) and cell > 0
    }
    most = max(counts.values(), default=1)
    circles = [Circle(place, 0.2 + 0.26 * sqrt(count / most)) for place, count in counts.items()]
    axes.add_collection(PatchCollection(circles, facecolor=FILLS[1], edgecolor=FILLS[0], linewidth=0.5))
    if len(places) <= _NUMBERED:
        for (column, row), count in counts.items():
            axes.text(column, row, str(count), ha="center", va="center", fontsize=7)
