"""Figures made from tables, as .svg and .png; equal tables give equal bytes."""

from __future__ import annotations

from qda.plots.frequencies import frequencies_figure
from qda.plots.matrix import matrix_figure
from qda.plots.saturation import saturation_figure

__all__ = ["frequencies_figure", "matrix_figure", "saturation_figure"]
