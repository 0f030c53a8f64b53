"""What is learned from marked passages and the guide: scores, cutoffs, probabilities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from qda.learning.arrays import Marks, Numbers, Places
from qda.learning.corpus import Corpus, centred
from qda.learning.cutoffs import Calibration, calibrate, choose_cutoffs
from qda.learning.folds import grouped_folds
from qda.learning.measures import average_precision
from qda.learning.ridge import DENSE, Kernel, Linear
from qda.learning.weighting import Weighting

INNER_FOLDS, FEWEST_FOLDS = 20, 3  # where leaving out costs nothing, and where each part is a model of its own
NOISE = 0.005  # vectors are joined if they raise the mean average precision by more
TERMS, JOINED = "terms", "terms + vectors"
NOWHERE = np.float32(-20)
_HALF = np.float32(0.5**0.5)  # words and groups of letters count half each in a product, vectors half of both


@dataclass(frozen=True, slots=True)
class Examples:
    """Passages with their marks and cases, and texts of the guide with theirs; all rows of one kind of `Corpus`."""

    passages: Corpus
    marks: Marks
    groups: Sequence[str]
    guide: Corpus
    guide_marks: Marks


@dataclass(frozen=True, slots=True)
class Reading:
    """How texts become features: the weights of n-grams and the centre of vectors, neither learned from marks."""

    weighting: Weighting
    centre: Numbers | None

    def terms(self, corpus: Corpus) -> sparse.csr_matrix:
        """The weighted n-grams of texts, each row of length 1."""
        return self.weighting.apply(corpus.counts) * _HALF

    def vectors(self, corpus: Corpus) -> Numbers | None:
        """The centred vectors of texts."""
        if self.centre is None or corpus.vectors is None:
            return None
        return centred(corpus.vectors, self.centre) * _HALF


class Space:
    """All passages, then all texts of the guide, as features, with their inner products."""

    def __init__(self, examples: Examples, n_terms: int) -> None:
        passages, guide = examples.passages, examples.guide
        counts = sparse.vstack([passages.counts, guide.counts], format="csr")
        vectors = centre = None
        if passages.vectors is not None and guide.vectors is not None:
            vectors = np.vstack([passages.vectors, guide.vectors])
            centre = (passages.vectors if len(passages) else vectors).mean(axis=0)
        self.examples = examples
        self.reading = Reading(Weighting.of(counts, n_terms), centre)
        self.targets = np.where(np.vstack([examples.marks, examples.guide_marks]), 1, -1).astype(np.float32)
        whole = Corpus(counts, vectors)
        terms, read = self.reading.terms(whole), self.reading.vectors(whole)
        self.kernels = {TERMS: Kernel(terms)}
        if read is not None:
            self.kernels[JOINED] = Kernel(terms, read, known=self.kernels[TERMS])
        self._empty = np.diff(counts.indptr) == 0

    def scores(self, model: Learned, rows: Places) -> Numbers:
        """The scores that a model gives to some of the passages."""
        return model.scaled(self.kernels[model.features].scores(model.linear, rows), self._empty[rows])


@dataclass(frozen=True, slots=True)
class Learned:
    """A model. `unseen` are the scores that the passages it learned from got from models without their case."""

    features: str
    linear: Linear
    mean: Numbers
    spread: Numbers
    cutoffs: Numbers
    calibration: Calibration
    unseen: Numbers

    def scores(self, reading: Reading, corpus: Corpus) -> Numbers:
        """How clearly each text belongs to each category, (n_texts, n_categories)."""
        raw = self.linear.scores(reading.terms(corpus), reading.vectors(corpus))
        return self.scaled(raw, np.diff(corpus.counts.indptr) == 0)

    def scaled(self, raw: Numbers, empty: Marks) -> Numbers:
        """Scores as those of unseen passages have mean 0 and spread 1; a text without any n-gram belongs nowhere."""
        found = np.asarray((raw - self.mean) / self.spread, np.float32)
        found[empty] = NOWHERE
        return found


def learn(space: Space, which: Marks, *, seed: int) -> Learned:
    """Learn from some of the passages and the whole guide; cutoffs and probabilities from models without a case."""
    examples = space.examples
    passages, n_all = np.flatnonzero(which), len(examples.marks)
    marks = examples.marks[passages]
    rows = np.concatenate([passages, np.arange(n_all, len(space.targets))])
    folds = np.full(len(rows), -1)
    folds[: len(passages)] = _inner_folds(np.asarray(examples.groups, object)[passages].tolist(), len(rows), seed)
    found = {}
    for features, kernel in space.kernels.items():
        linear, unseen = kernel.learn(rows, space.targets[rows], folds)
        found[features] = linear, unseen[: len(passages)]
    if not marks.any():
        return _from_the_guide(*list(found.items())[-1])
    features = choose_features({name: unseen for name, (_linear, unseen) in found.items()}, marks)
    linear, raw = found[features]
    mean, spread = raw.mean(axis=0), raw.std(axis=0) + np.float32(1e-6)
    unseen = (raw - mean) / spread
    return Learned(
        features, linear, mean, spread, choose_cutoffs(unseen, marks), calibrate(unseen, marks), unseen
    )  # fmt: skip


def _from_the_guide(features: str, found: tuple[Linear, Numbers]) -> Learned:
    """A model that ranks, and decides nothing: no passage is coded."""
    linear, unseen = found
    n_categories = unseen.shape[1]
    nothing, one = np.zeros(n_categories, np.float32), np.ones(n_categories, np.float32)
    calibration = calibrate(unseen, np.zeros(unseen.shape, bool))
    return Learned(features, linear, nothing, one, one * np.inf, calibration, np.zeros_like(unseen))


def _inner_folds(groups: Sequence[str], n_rows: int, seed: int) -> Places:
    n_passages = len(groups)
    n_folds = INNER_FOLDS if n_rows <= DENSE else FEWEST_FOLDS
    folds = grouped_folds(groups, n_folds, seed=seed)
    if folds.max(initial=0) == 0:  # one case: its parts, one after the other, stand for cases
        n_folds = min(n_folds, max(1, n_passages))
        folds = np.arange(n_passages) * n_folds // max(1, n_passages)
    return folds


def choose_features(unseen: dict[str, Numbers], marks: Marks) -> str:
    """Terms alone, or with vectors where these rank unseen passages better by more than noise."""
    if JOINED not in unseen:
        return TERMS
    places = np.flatnonzero(marks.any(axis=0))
    plain, joined = (
        np.mean([average_precision(unseen[name][:, place], marks[:, place]) for place in places])
        for name in (TERMS, JOINED)
    )
    return JOINED if joined > plain + NOISE else TERMS
