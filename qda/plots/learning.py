"""The learning curve as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qda.plots.figure import FILLS, drawn, wrapped
from qda.tables import Table, shown

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_MARKS = ("o", "s", "^")


def learning_figure(table: Table, *, language: str) -> dict[str, bytes]:
    """A line for each measure of a table whose first column counts coded passages; .svg and .png."""
    return drawn(lambda: _draw(table, language))


def _draw(table: Table, language: str) -> Figure:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.4, 3.8), layout="constrained")
    axes = figure.add_subplot()
    counts = [float(cell) for cell in table.values(table.columns[0].key) if isinstance(cell, int)]
    for number, column in enumerate(table.columns[1:]):
        values = [float(cell) if isinstance(cell, (int, float)) else float("nan") for cell in table.values(column.key)]
        axes.plot(
            range(len(counts)), values, marker=_MARKS[number % len(_MARKS)], color=FILLS[(0, 2, 1)[number % 3]],
            label=wrapped(shown(column.label, language)),
        )  # fmt: skip
    axes.set_xticks(range(len(counts)), [f"{count:.0f}" for count in counts])
    axes.set_ylim(0, 1)
    axes.set_xlabel(shown(table.columns[0].label, language))
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", linewidth=0.4, alpha=0.5)
    axes.legend(frameon=False, fontsize=8)
    return figure
