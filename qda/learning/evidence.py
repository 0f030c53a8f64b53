"""What carried a decision: the terms of the passage, and the coded passages that are most like it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qda.learning.arrays import Numbers
from qda.learning.classifier import PassageClassifier
from qda.learning.ngrams import Counts

MOST = 3


@dataclass(frozen=True, slots=True)
class Carried:
    """The words and pairs of words that spoke most for a category, and the numbers of the nearest coded passages."""

    terms: tuple[str, ...]
    passages: tuple[int, ...]


class Explainer:
    """Finds the evidence for suggestions of a fitted classifier; `little` are words that say little alone."""

    def __init__(self, classifier: PassageClassifier, *, little: frozenset[str] = frozenset()) -> None:
        self._little = little
        self._classifier = classifier
        self._ngrams = classifier.ngrams_
        self._weighting = classifier.reading_.weighting
        self._weights: Numbers = classifier.model_.linear.terms
        self._passages = self._weighting.apply(classifier.examples_.passages.counts)

    def read(self, texts: list[str]) -> Counts:
        """The weighted n-grams of texts."""
        return self._weighting.apply(self._ngrams.count(texts))

    def carried(self, features: Counts, category: str, *, but_not: int = -1) -> Carried:
        """The evidence for a category in one row of weighted n-grams; `but_not` is the passage itself, if it is one."""
        place = self._classifier.classes_.index(category)
        said = features.data * self._weights[features.indices, place]
        order = np.argsort(-said, kind="stable")
        columns = [int(features.indices[at]) for at in order if said[at] > 0]
        said_most = self._ngrams.terms([one for one in columns if one < self._ngrams.n_terms])
        telling = [term for term in said_most if not self._little.issuperset(term.split())]
        terms = _without_parts((telling or said_most)[: 3 * MOST])
        coded = np.flatnonzero(self._classifier.examples_.marks[:, place])
        coded = coded[coded != but_not]
        likeness = np.asarray((self._passages[coded] @ features.T).todense()).ravel() if len(coded) else coded
        nearest = [int(coded[at]) for at in np.argsort(-likeness, kind="stable")[:MOST] if likeness[at] > 0]
        return Carried(tuple(terms[:MOST]), tuple(nearest))


def _without_parts(terms: list[str]) -> list[str]:
    """The terms without those that are a word of an earlier pair, or a pair around an earlier word."""
    kept: list[str] = []
    for term in terms:
        words = set(term.split())
        if not any(words & set(other.split()) for other in kept):
            kept.append(term)
    return kept
