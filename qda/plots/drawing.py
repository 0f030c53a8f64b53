"""The figures of a study from its tables."""

from __future__ import annotations

from collections.abc import Mapping

from qda.plots.frequencies import frequencies_figure
from qda.plots.matrix import matrix_figure
from qda.tables import Table

FIGURES = {
    "requirements-cases": ("figure-1-requirements", frequencies_figure),
    "categories-cases": ("figure-2-categories-cases", matrix_figure),
}


def draw_figures(tables: Mapping[str, Table], language: str) -> dict[str, bytes]:
    """The files of the figures (.svg and .png) by name, for the tables that have one."""
    files: dict[str, bytes] = {}
    for name, (stem, draw) in FIGURES.items():
        if name in tables:
            for suffix, content in draw(tables[name], language=language).items():
                files[stem + suffix] = content
    return files
