"""Linear models, one for each category: two of n-grams, one of vectors.

N-grams: a support vector machine on them as they are, and one on features that are multiplied by their log-count ratio
(NB-SVM: Wang & Manning 2012, Baselines and Bigrams, ACL, pp. 90-94). The first is better where passages are many, the
second where they are few. Vectors: least squares with a penalty, which has a closed form.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qda.learning.ngrams import Counts
from qda.learning.weighting import columns_scaled

SMOOTHING = 0.1  # added to the summed weights of a feature on both sides
COST = 0.003  # of an error beside the size of the weights, with log-count ratios
PLAIN_COST = 0.1  # the same without them
PENALTY = 10.0
_TOLERANCE = 0.05
_ROUNDS = 1000
Numbers = NDArray[np.float32]
Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Linear:
    """A weight for each feature and category, and what is added for each category."""

    weights: Numbers
    offsets: Numbers

    def scores(self, features: Any) -> Numbers:
        """How clearly each text belongs to each category, (n_texts, n_categories)."""
        return np.asarray(features @ self.weights, np.float32) + self.offsets


def fit_terms(features: Counts, marks: Marks, importance: Numbers, *, seed: int, with_ratios: bool) -> Linear:
    """Learn each category (a column of `marks`) against the rest from weighted n-grams; `importance` of each row."""
    weights = np.zeros((features.shape[1], marks.shape[1]), np.float32)
    offsets = np.zeros(marks.shape[1], np.float32)
    for place in range(marks.shape[1]):
        wanted = marks[:, place]
        if wanted.all() or not wanted.any():
            offsets[place] = 1 if wanted.any() else -1
        elif with_ratios:
            ratios = _log_count_ratios(features, wanted, importance)
            scaled = columns_scaled(features, ratios)
            length = float(np.sqrt(np.square(scaled.data, dtype=np.float64).sum() / features.shape[0])) or 1.0
            scaled.data /= length
            found, offsets[place] = _separate(scaled, wanted, importance, COST, seed)
            weights[:, place] = found * ratios / length
        else:
            weights[:, place], offsets[place] = _separate(features, wanted, importance, PLAIN_COST, seed)
    return Linear(weights, offsets)


def _separate(
    features: Counts, wanted: Marks, importance: Numbers, cost: float, seed: int
) -> tuple[Numbers, float]:  # fmt: skip
    from sklearn import config_context
    from sklearn.svm import LinearSVC

    model = LinearSVC(C=cost, class_weight="balanced", tol=_TOLERANCE, max_iter=_ROUNDS, random_state=seed)
    with config_context(assume_finite=True, skip_parameter_validation=True):
        model.fit(features, wanted, sample_weight=importance)
    return model.coef_[0], float(model.intercept_[0])


def _log_count_ratios(features: Counts, wanted: Marks, importance: Numbers) -> Numbers:
    with_it = SMOOTHING + features.T @ (wanted * importance)
    without = SMOOTHING + features.T @ (~wanted * importance)
    return np.asarray(np.log((with_it / with_it.sum()) / (without / without.sum())), np.float32)


def fit_vectors(vectors: Numbers, marks: Marks, importance: Numbers) -> Linear:
    """Learn each category against the rest from dense vectors, both sides with the same weight."""
    n_texts, width = vectors.shape
    padded = np.hstack([vectors, np.ones((n_texts, 1), np.float32)])
    solved = np.zeros((width + 1, marks.shape[1]), np.float32)
    for place in range(marks.shape[1]):
        wanted = marks[:, place]
        if wanted.all() or not wanted.any():
            solved[-1, place] = 1 if wanted.any() else -1
            continue
        share = np.where(wanted, 0.5 / importance[wanted].sum(), 0.5 / importance[~wanted].sum()) * importance
        weighted = padded * (share * n_texts).astype(np.float32)[:, None]
        products = padded.T @ weighted
        products[np.diag_indices(width)] += PENALTY
        solved[:, place] = np.linalg.solve(products, weighted.T @ np.where(wanted, 1, -1).astype(np.float32))
    return Linear(solved[:-1], solved[-1])
