"""The growth of the category system as a curve, with the band of permuted orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qda.plots.figure import FILLS, drawn, wrapped
from qda.tables import Table, shown

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SIZE = (6.4, 3.8)  # inches


def saturation_figure(table: Table, *, language: str) -> dict[str, bytes]:
    """Categories after each transcript in coding order; mean and middle 95 % of permuted orders; .svg and .png.

    The table is that of `qda.tables.saturation`.
    """
    return drawn(lambda: _draw(table, language))


def _draw(table: Table, language: str) -> Figure:
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    names = [wrapped(shown(one, language), width=12) for one in table.values("transcript")]
    steps = range(1, len(names) + 1)
    columns = {key: [_number(one) for one in table.values(key)] for key in ("cumulative", "mean", "low", "high")}
    figure = Figure(figsize=_SIZE, layout="constrained")
    axes = figure.add_subplot()
    label = {key: wrapped(shown(table.columns[table.place(key)].label, language)) for key in ("cumulative", "mean")}
    axes.fill_between(steps, columns["low"], columns["high"], color=FILLS[3], linewidth=0, label="95 %")
    axes.plot(steps, columns["mean"], color=FILLS[2], linestyle="--", linewidth=1.2, label=label["mean"])
    axes.plot(steps, columns["cumulative"], color=FILLS[0], marker="o", linewidth=1.6, label=label["cumulative"])
    if len(names) <= 20:
        axes.set_xticks(list(steps), names, rotation=90 if max(map(len, names), default=0) > 6 else 0)
    else:
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_ylim(bottom=0)
    axes.set_xlabel(shown(table.columns[table.place("transcript")].label, language))
    axes.set_ylabel(label["cumulative"])
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="lower right", frameon=False)
    return figure


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
