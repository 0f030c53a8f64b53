"""Folds for cross-validation that keep the passages of a case together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Folds = NDArray[np.int64]


def grouped_folds(groups: Sequence[str], n_folds: int, *, seed: int = 0) -> Folds:
    """The fold of each passage, at most `n_folds` of about one size, no group in two of them.

    The largest groups are placed first, each in the smallest fold; groups of one size come in an order drawn with
    `seed`. With one group alone there is one fold.
    """
    names, members = np.unique(np.asarray(groups, dtype=object).astype(str), return_inverse=True)
    sizes = np.bincount(members)
    drawn = np.random.default_rng(seed).permutation(len(names))
    order = drawn[np.argsort(-sizes[drawn], kind="stable")]
    filled = np.zeros(max(1, min(n_folds, len(names))), int)
    fold_of = np.zeros(len(names), int)
    for group in order:
        smallest = int(np.argmin(filled))
        fold_of[group] = smallest
        filled[smallest] += sizes[group]
    return fold_of[members]
