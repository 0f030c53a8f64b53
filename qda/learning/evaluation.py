"""How well categories are learned: judged on cases that the model has not seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qda.learning.arrays import Marks, Numbers, Places
from qda.learning.folds import grouped_folds
from qda.learning.measures import average_precision, f1_of
from qda.learning.model import Learned, Space, learn

FOLDS = 5
TOP = 3
STEPS = (0, 10, 25, 50, 100)
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Judged:
    """What models say of passages of cases that they have not seen, (n_passages, n_categories) each."""

    scores: Numbers
    probabilities: NDArray[np.float64]
    given: Marks
    marks: Marks
    features: tuple[str, ...]  # of each fold
    folds: int

    def in_top(self, place: int) -> float | None:
        """Of the passages with a category the share that has it among its first three proposals."""
        with_it = self.marks[:, place]
        if not with_it.any():
            return None
        row = self.probabilities[with_it]
        return float(((row > row[:, [place]]).sum(axis=1) < TOP).mean())


@dataclass(frozen=True, slots=True)
class Quality:
    """How well one category is learned; a measure that nothing stands behind is None."""

    category: str
    passages: int
    given: int
    precision: float | None
    recall: float | None
    f1: float | None
    average_precision: float | None
    low: float | None
    high: float | None
    in_top: float | None


@dataclass(frozen=True, slots=True)
class Step:
    """A point of the learning curve: coded passages learned from, and the means over the categories."""

    coded: int
    f1: float
    average_precision: float
    in_top: float


def judge(space: Space, *, least: int, seed: int) -> Judged:
    """Let each passage be judged by a model that learned from no passage of its case."""
    folds = grouped_folds(space.examples.groups, FOLDS, seed=seed)
    return _judged(space, folds, np.ones(len(folds), bool), least=least, seed=seed)


def _judged(space: Space, folds: Places, learned_from: Marks, *, least: int, seed: int) -> Judged:
    marks = space.examples.marks
    probabilities, scores = np.zeros(marks.shape), np.zeros(marks.shape, np.float32)
    given = np.zeros(marks.shape, bool)
    features = []
    n_folds = int(folds.max(initial=0)) + 1
    for fold in range(n_folds):
        asked = folds == fold
        part = ~asked & learned_from
        model = learn(space, part, seed=seed)
        scores[asked] = space.scores(model, np.flatnonzero(asked))
        probabilities[asked] = model.calibration.probabilities(scores[asked])
        given[asked] = scores[asked] >= decided_from(model, marks[part], least)
        features.append(model.features)
    return Judged(scores, probabilities, given, marks, tuple(features), n_folds)


def decided_from(model: Learned, marks: Marks, least: int) -> Numbers:
    """The cutoffs of a model, infinite for categories with too few passages."""
    return np.where(marks.sum(axis=0) < least, np.inf, model.cutoffs).astype(np.float32)


def quality(judged: Judged, categories: Sequence[str]) -> list[Quality]:
    """The quality of each category."""
    return [_quality_of(judged, place, name) for place, name in enumerate(categories)]


def _quality_of(judged: Judged, place: int, name: str) -> Quality:
    given, marked = judged.given[:, place], judged.marks[:, place]
    both, n_given, n_marked = int((given & marked).sum()), int(given.sum()), int(marked.sum())
    if not n_marked:
        return Quality(name, 0, n_given, None, None, None, None, None, None, None)
    area = average_precision(judged.scores[:, place], marked)
    low, high = logit_interval(area, n_marked)
    return Quality(
        name, n_marked, n_given, both / n_given if n_given else None, both / n_marked, 2 * both / (n_given + n_marked),
        area, low, high, judged.in_top(place),
    )  # fmt: skip


def logit_interval(value: float, n_marked: int) -> tuple[float, float]:
    """The 95 % interval of an average precision from `n_marked` marked passages.

    Logit interval of Boyd, Eng & Page (2013, Area under the precision-recall curve: point estimates and confidence
    intervals, ECML PKDD, p. 457). It takes passages as independent; passages of one case are alike, so read it as the
    least uncertainty there is.
    """
    kept = min(max(value, 1e-6), 1 - 1e-6)
    middle, half = np.log(kept / (1 - kept)), min(_Z / np.sqrt(n_marked * kept * (1 - kept)), 30.0)
    return float(1 / (1 + np.exp(half - middle))), float(1 / (1 + np.exp(-half - middle)))


def step_of(judged: Judged, coded: int) -> Step:
    """The means over the categories that occur."""
    places = np.flatnonzero(judged.marks.any(axis=0))
    if not len(places):
        return Step(coded, 0.0, 0.0, 0.0)
    ranked = [average_precision(judged.scores[:, place], judged.marks[:, place]) for place in places]
    with_any = judged.marks.any(axis=1)
    order = np.argsort(-judged.probabilities[with_any], axis=1, kind="stable")[:, :TOP]
    hit = np.take_along_axis(judged.marks[with_any], order, axis=1).any(axis=1)
    f1 = f1_of(judged.given, judged.marks)[places]
    return Step(coded, float(f1.mean()), float(np.mean(ranked)), float(hit.mean()))


def learning_curve(space: Space, whole: Judged, *, least: int, seed: int) -> list[Step]:
    """How the quality grows with the number of coded passages learned from; 0 is the guide alone, last are all.

    Passages come in an order drawn with `seed`, those without a category among them, as in coding.
    """
    examples = space.examples
    folds = grouped_folds(examples.groups, FOLDS, seed=seed)
    order = np.random.default_rng(seed).permutation(len(folds))
    coded = np.asarray(examples.marks.any(axis=1))
    # on average so many coded passages remain when one fold is left out
    share = 1 - 1 / max(2, whole.folds)
    so_far = np.empty(len(folds))
    so_far[order] = np.cumsum(coded[order]) * share
    n_coded = int(coded.sum())
    steps = []
    for step in STEPS:
        if step >= n_coded * share or (step == 0 and not len(examples.guide)):
            continue
        learned_from = so_far <= step if step else np.zeros(len(folds), bool)
        judged = _judged(space, folds, learned_from, least=least, seed=seed)
        steps.append(step_of(judged, step))
    return [*steps, step_of(whole, round(n_coded * share))]
