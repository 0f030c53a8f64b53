"""Cases per category as horizontal bars, by group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qda.plots.entries import Entry, entries, label_lines
from qda.plots.figure import FILLS, HATCHES, drawn, wrapped
from qda.tables import Cell, Table, shown

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_WIDTH = 7.2  # inches
_LINE = 0.17
_GAP = 0.12


def frequencies_figure(table: Table, *, language: str) -> dict[str, bytes]:
    """How many cases have each category, the groups of cases stacked; the count of all behind the bar; .svg and .png.

    The table is one with the columns `label` and `cases`: `frequencies`, `requirements_cases` or `requirement_rows`.
    """
    return drawn(lambda: _draw(table, language))


def _draw(table: Table, language: str) -> Figure:
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    found = entries(table, language)
    heights = [_LINE * (1 + entry.label.count("\n")) + _GAP for entry in found]
    figure = Figure(figsize=(_WIDTH, sum(heights) + 0.9), layout="constrained")
    axes = figure.add_subplot()
    middles = [sum(heights[:index]) + height / 2 for index, height in enumerate(heights)]
    _bars(axes, table, found, middles, language)
    total = _base(table)
    place = table.place("cases")
    for middle, entry in zip(middles, found, strict=True):
        if entry.row:
            number = _number(entry.row[place])
            axes.text(number + total * 0.012, middle, str(number), va="center", ha="left")
    label_lines(axes, found, middles)
    axes.set_ylim(sum(heights) or 1, 0)
    axes.set_xlim(0, total * 1.06)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlabel(shown(table.columns[place].label, language))
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)
    return figure


def _bars(axes: Axes, table: Table, found: Sequence[Entry], middles: Sequence[float], language: str) -> None:
    """One bar a row; with groups of cases, their parts of it one behind the other, and a legend."""
    groups = [place for place, column in enumerate(table.columns) if column.facet == "group"]
    parts = groups or [table.place("cases")]
    starts = [0] * len(middles)
    for index, place in enumerate(parts):
        widths = [_number(entry.row[place]) if entry.row else 0 for entry in found]
        axes.barh(
            middles, widths, height=_LINE, left=starts, color=FILLS[index % len(FILLS)],
            hatch=HATCHES[index % len(HATCHES)], edgecolor="white", linewidth=0.5,
            label=wrapped(shown(table.columns[place].label, language)),
        )  # fmt: skip
        starts = [start + width for start, width in zip(starts, widths, strict=True)]
    if groups:
        axes.figure.legend(loc="outside upper left", ncols=min(3, len(groups)), frameon=False)


def _base(table: Table) -> int:
    """The number of cases, so that a full bar means all of them."""
    base = table.columns[table.place("cases")].base or 1
    return max(base, *(_number(cell) for cell in table.values("cases")), 1)


def _number(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0
