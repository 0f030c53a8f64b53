"""What is learned from marked passages and the guide: scores, cutoffs, probabilities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from qda.learning.corpus import Corpus, centred
from qda.learning.cutoffs import Calibration, calibrate, choose_cutoffs
from qda.learning.folds import grouped_folds
from qda.learning.linear import Linear, Marks, Numbers, fit_terms, fit_vectors
from qda.learning.measures import average_precision
from qda.learning.weighting import Weighting

INNER_FOLDS = ((500, 10), (3000, 5))  # below so many passages so many folds
FEWEST_FOLDS = 3
GUIDE_WEIGHT = 1.0  # of a text of the guide beside a coded passage
NOISE = 0.005  # vectors are joined if they raise the mean average precision by more
TERMS, JOINED = "terms", "terms + vectors"
N_OF_TERMS = 2
NOWHERE = np.float32(-20)
MIX = (1.0, 1.0, 2.0)  # of the kinds of score


@dataclass(frozen=True, slots=True)
class Examples:
    """Passages with their marks and cases, and texts of the guide with theirs; all rows of one kind of `Corpus`."""

    passages: Corpus
    marks: Marks
    groups: Sequence[str]
    guide: Corpus
    guide_marks: Marks

    def part(self, which: Marks) -> Examples:
        """Some of the passages, with the whole guide."""
        groups = [group for group, wanted in zip(self.groups, which, strict=True) if wanted]
        return Examples(self.passages.rows(which), self.marks[which], groups, self.guide, self.guide_marks)


@dataclass(frozen=True, slots=True)
class Raw:
    """Linear models: of terms as they are, of terms with log-count ratios and, if there are any, of vectors."""

    weighting: Weighting
    plain: Linear
    ratios: Linear
    vectors: Linear | None
    centre: Numbers | None

    def scores(self, corpus: Corpus) -> list[Numbers]:
        """The scores of each model."""
        features = self.weighting.apply(corpus.counts)
        found = [self.plain.scores(features), self.ratios.scores(features)]
        if self.vectors is not None and self.centre is not None and corpus.vectors is not None:
            found.append(self.vectors.scores(centred(corpus.vectors, self.centre)))
        return found


@dataclass(frozen=True, slots=True)
class Scale:
    """Mean and spread of scores, by kind of score; brings the kinds together."""

    kinds: tuple[tuple[Numbers, Numbers], ...]

    @classmethod
    def of(cls, scores: Sequence[Numbers]) -> Scale:
        """The scale of scores on unseen texts."""
        return cls(tuple((one.mean(axis=0), one.std(axis=0) + np.float32(1e-6)) for one in scores))

    @classmethod
    def unknown(cls, n_kinds: int, n_categories: int) -> Scale:
        """Scores as they are: there are no texts to learn a scale from."""
        nothing, one = np.zeros(n_categories, np.float32), np.ones(n_categories, np.float32)
        return cls(((nothing, one),) * n_kinds)

    def joined(self, scores: Sequence[Numbers], features: str) -> Numbers:
        """The mean of the kinds of score that `features` names, each brought to mean 0 and spread 1."""
        number = len(scores) if features == JOINED else N_OF_TERMS
        parts = [(one - mean) / spread for one, (mean, spread) in zip(scores[:number], self.kinds, strict=False)]
        return np.asarray(np.average(parts, axis=0, weights=MIX[:number]), np.float32)


@dataclass(frozen=True, slots=True)
class Learned:
    """A whole model. `unseen` are the scores that the passages got from models without their case."""

    raw: Raw
    features: str
    scale: Scale
    cutoffs: Numbers
    calibration: Calibration
    unseen: Numbers

    def scores(self, corpus: Corpus) -> Numbers:
        """How clearly each text belongs to each category, (n_texts, n_categories).

        A text without any known n-gram, such as an empty one, belongs nowhere.
        """
        found = self.scale.joined(self.raw.scores(corpus), self.features)
        found[np.diff(corpus.counts.indptr) == 0] = NOWHERE
        return found


def fit_raw(examples: Examples, n_terms: int, *, seed: int) -> Raw:
    """Learn from all passages and the guide's texts."""
    from scipy import sparse

    counts = sparse.vstack([examples.passages.counts, examples.guide.counts], format="csr")
    marks = np.vstack([examples.marks, examples.guide_marks])
    importance = np.ones(len(marks), np.float32)
    importance[len(examples.marks) :] = GUIDE_WEIGHT
    weighting = Weighting.of(counts, n_terms)
    features = weighting.apply(counts)
    plain = fit_terms(features, marks, importance, seed=seed, with_ratios=False)
    ratios = fit_terms(features, marks, importance, seed=seed, with_ratios=True)
    if examples.passages.vectors is None or examples.guide.vectors is None:
        return Raw(weighting, plain, ratios, None, None)
    vectors = np.vstack([examples.passages.vectors, examples.guide.vectors])
    centre = (examples.passages.vectors if len(examples.marks) else vectors).mean(axis=0)
    return Raw(weighting, plain, ratios, fit_vectors(centred(vectors, centre), marks, importance), centre)


def learn(examples: Examples, n_terms: int, *, seed: int, most_folds: int = 99) -> Learned:
    """Learn, and learn cutoffs and probabilities from models that each leave some cases out."""
    raw = fit_raw(examples, n_terms, seed=seed)
    if not examples.marks.any():
        return _from_the_guide(raw, examples)
    unseen = unseen_scores(examples, n_terms, seed=seed, most_folds=most_folds)
    scale = Scale.of(unseen)
    features = choose_features(unseen, scale, examples.marks)
    joined = scale.joined(unseen, features)
    return Learned(
        raw, features, scale, choose_cutoffs(joined, examples.marks), calibrate(joined, examples.marks), joined
    )


def _from_the_guide(raw: Raw, examples: Examples) -> Learned:
    """A model that ranks, and decides nothing: no passage is coded."""
    n_categories = examples.marks.shape[1]
    scale = Scale.unknown(2 if raw.vectors is None else 3, n_categories)
    cutoffs = np.full(n_categories, np.inf, np.float32)
    nothing = np.zeros(examples.marks.shape, np.float32)
    features = TERMS if raw.vectors is None else JOINED
    return Learned(raw, features, scale, cutoffs, calibrate(nothing, examples.marks), nothing)


def unseen_scores(examples: Examples, n_terms: int, *, seed: int, most_folds: int = 99) -> list[Numbers]:
    """The scores of each passage from a model that knows no passage of its case."""
    n_passages = len(examples.marks)
    n_folds = min(most_folds, next((n for below, n in INNER_FOLDS if n_passages < below), FEWEST_FOLDS))
    folds = grouped_folds(examples.groups, n_folds, seed=seed)
    if folds.max(initial=0) == 0:  # one case: its parts, one after the other, stand for cases
        folds = np.arange(n_passages) * n_folds // max(1, n_passages)
    n_kinds = N_OF_TERMS + (examples.passages.vectors is not None)
    found = [np.zeros(examples.marks.shape, np.float32) for _kind in range(n_kinds)]
    for fold in range(n_folds):
        left_out = folds == fold
        if not left_out.any() or left_out.all():
            continue
        raw = fit_raw(examples.part(~left_out), n_terms, seed=seed)
        for kind, scores in zip(found, raw.scores(examples.passages.rows(left_out)), strict=True):
            kind[left_out] = scores
    return found


def choose_features(unseen: Sequence[Numbers], scale: Scale, marks: Marks) -> str:
    """Terms alone, or with vectors where these rank unseen passages better by more than noise."""
    if len(unseen) <= N_OF_TERMS:
        return TERMS
    plain, joined = (
        np.mean([average_precision(scale.joined(unseen, one)[:, place], marks[:, place])
                 for place in np.flatnonzero(marks.any(axis=0))])
        for one in (TERMS, JOINED)
    )  # fmt: skip
    return JOINED if joined > plain + NOISE else TERMS
