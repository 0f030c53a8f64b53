"""From scores to decisions: a cutoff for each category, and how sure a score makes one.

Both come from scores that a model gave to texts of cases it had not seen.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qda.learning.arrays import Marks, Numbers

POOLED = 20.0  # the curve of all categories counts as much as so many passages of a category's own,
POOLED_SHARE = 0.1  # but no more than this share of all passages: drawn from few it is chance itself
LUCK = 0.5  # of a standard error
_RATES = np.exp(np.linspace(np.log(0.4), np.log(40), 60))
Curve = NDArray[np.float64]


def choose_cutoffs(scores: Numbers, marks: Marks) -> Numbers:
    """For each category the score from which it is given, so that F1 is largest; infinite where nothing is marked.

    The F1 of a category is looked at for “so many times as often as it occurs”, the same times for all, less half its
    standard error (which is nil where every text is given the category), and joined with the mean of all categories:
    with few passages a curve is chance, and its peak is partly luck.
    """
    curves = [_curve(scores[:, place], marks[:, place]) for place in range(marks.shape[1])]
    occurring = [curve for curve, _cutoffs in curves if curve.any()]
    pooled = np.mean(occurring, axis=0) if occurring else np.zeros(len(_RATES))
    weight = min(POOLED, POOLED_SHARE * len(marks))
    found = np.full(marks.shape[1], np.inf, np.float32)
    for place, (curve, cutoffs) in enumerate(curves):
        n_marked = marks[:, place].sum()
        if n_marked:
            found[place] = cutoffs[int(np.argmax(curve * n_marked + weight * pooled))]
    return found


def _curve(scores: Numbers, marked: Marks) -> tuple[Curve, Curve]:
    """F1 and cutoff for each rate of `_RATES`."""
    order = np.argsort(-scores, kind="stable")
    ranked, hits = scores[order].astype(float), np.cumsum(marked[order])
    n_marked, n_texts = int(marked.sum()), len(scores)
    given = np.clip(np.round(_RATES * n_marked).astype(int), 1, n_texts)
    f1 = 2 * hits[given - 1] / (given + n_marked)
    between = (ranked[given - 1] + ranked[np.minimum(given, n_texts - 1)]) / 2
    luck = LUCK * (1 - given / n_texts) * np.sqrt(f1 * (1 - f1) / max(1, n_marked))
    return (f1 - luck) * (n_marked > 0), np.where(given < n_texts, between, -np.inf)


@dataclass(frozen=True, slots=True)
class Calibration:
    """The probability of a category at a score: 1 / (1 + exp(−(slope · score + offset))) (Platt 1999)."""

    slopes: Numbers
    offsets: Numbers

    def probabilities(self, scores: Numbers) -> NDArray[np.float64]:
        """The probability of each score, (n_texts, n_categories)."""
        return np.asarray(1 / (1 + np.exp(-np.clip(scores * self.slopes + self.offsets, -30, 30))), np.float64)

    def probability(self, score: float, place: int) -> float:
        """The probability of one category at a score."""
        return float(1 / (1 + np.exp(-np.clip(score * self.slopes[place] + self.offsets[place], -30, 30))))


_LEAST_SLOPE = 0.05  # keeps the order of the scores where they say nothing
_USUAL_SLOPE, _WEIGHT_OF_USUAL = 1.0, 2.0  # few marked passages leave the slope near that of scores of spread 1


def calibrate(scores: Numbers, marks: Marks) -> Calibration:
    """Platt's sigmoid for each category, by Newton's method, with his smoothed targets; never falling."""
    n_categories = marks.shape[1]
    slopes, offsets = np.ones(n_categories, np.float32), np.full(n_categories, -3, np.float32)
    for place in range(n_categories):
        if marks[:, place].any():
            slopes[place], offsets[place] = _sigmoid(scores[:, place].astype(float), marks[:, place])
    return Calibration(slopes, offsets)


def _sigmoid(scores: Curve, marked: Marks) -> tuple[float, float]:
    with_it, without = int(marked.sum()), int((~marked).sum())
    targets = np.where(marked, (with_it + 1) / (with_it + 2), 1 / (without + 2))
    slope, offset = 0.0, float(np.log((with_it + 1) / (without + 1)))
    for _round in range(50):
        given = 1 / (1 + np.exp(-np.clip(slope * scores + offset, -30, 30)))
        spread = np.maximum(given * (1 - given), 1e-9)
        pull = _WEIGHT_OF_USUAL * (_USUAL_SLOPE - slope)
        step_up = np.array([((targets - given) * scores).sum() + pull, (targets - given).sum()])
        bend = np.array([[(spread * scores**2).sum() + _WEIGHT_OF_USUAL, (spread * scores).sum()],
                         [(spread * scores).sum(), spread.sum() + 1e-9]])  # fmt: skip
        step = np.clip(np.linalg.solve(bend, step_up), -2, 2)
        slope, offset = slope + step[0], offset + step[1]
        if np.abs(step).max() < 1e-6:
            break
    if slope >= _LEAST_SLOPE:
        return slope, offset
    return _LEAST_SLOPE, float(np.log((with_it + 1) / (without + 1)))
