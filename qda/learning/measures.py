"""How good a ranking or a decision is."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from qda.learning.arrays import Marks, Numbers


def average_precision(scores: NDArray[np.floating[Any]], marked: Marks) -> float:
    """The mean of the precision at each marked passage, passages by falling score; 0 where nothing is marked.

    Passages of one score count together (as in scikit-learn's `average_precision_score`).
    """
    n_marked = int(marked.sum())
    if not n_marked:
        return 0.0
    order = np.argsort(-scores, kind="stable")
    ranked, hits = scores[order], np.cumsum(marked[order])
    last = np.append(np.flatnonzero(np.diff(ranked)), len(ranked) - 1)
    gained = np.diff(hits[last], prepend=0)
    return float((gained * hits[last] / (last + 1)).sum() / n_marked)


def f1_of(given: Marks, marked: Marks) -> Numbers:
    """F1 of each category, (n_categories,); 0 where nothing is given or marked."""
    total = given.sum(axis=0) + marked.sum(axis=0)
    return np.asarray(2 * (given & marked).sum(axis=0) / np.maximum(1, total), np.float32)
