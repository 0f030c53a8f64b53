"""A classifier of passages with scikit-learn's conventions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator

from qda.language.encoders import encoder_for
from qda.learning.arrays import Marks
from qda.learning.corpus import Corpus, Encode, read_corpus
from qda.learning.guide import categories_in_use, guide_texts
from qda.learning.model import Examples, Space, learn
from qda.model import Codebook

LEAST_POSITIVES = 3


class PassageClassifier(BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """Learns from coded passages, and from the guide before anything is coded, which categories a passage has.

    Least squares with a penalty on words, pairs of words and groups of letters (TF-IDF); sentence vectors beside them
    where the extra `vectors` is installed and grouped cross-validation finds them better. Cutoffs and probabilities
    come from folds that keep the passages of a case together. Equal input gives equal output.

    Parameters:
        language: of the texts, `de` or `en`.
        random_state: seed of the folds and of the solver.
        vectors: `auto` (an encoder that is installed), `use`, `e5`, `off`, or a function from texts to an array
            (n_texts, width).
        least_positives: fewer passages than that do not suffice for a decision: such a category gets a
            probability, but `predict` never gives it (`abstains_` names them).
    """

    def __init__(
        self, *, language: str = "de", random_state: int = 0, vectors: str | Encode = "auto",
        least_positives: int = LEAST_POSITIVES,
    ) -> None:  # fmt: skip
        self.language = language
        self.random_state = random_state
        self.vectors = vectors
        self.least_positives = least_positives

    def fit(
        self,
        texts: Sequence[str],
        label_sets: Sequence[Iterable[str]],
        *,
        groups: Sequence[str] | None = None,
        guide: Codebook | None = None,
    ) -> Self:
        """Learn from texts with their sets of categories (empty: none) and, if given, from a guide.

        `groups` is the case of each text; without it each text is a case of its own. With a guide there need not be
        any text; its categories are learned beside those of the texts.

        Raises:
            ValueError: the lengths differ, or there is nothing to learn from.
        """
        texts, label_sets = list(texts), [set(one) for one in label_sets]
        groups = [str(number) for number in range(len(texts))] if groups is None else [str(one) for one in groups]
        if not len(texts) == len(label_sets) == len(groups):
            raise ValueError(f"{len(texts)} texts, {len(label_sets)} label sets, {len(groups)} groups: not one length")
        self.classes_ = known_categories(label_sets, guide)
        if not self.classes_:
            raise ValueError("no category in the label sets and none in the guide: nothing to learn")
        encode = encode_with(self.vectors)
        said = guide_texts(guide) if guide else []
        self.ngrams_, corpus = read_corpus([*texts, *(text for _category, text in said)], encode)
        examples = as_examples(corpus, len(texts), label_sets, groups, [one for one, _text in said], self.classes_)
        return self._learn(examples, encode)

    def _learn(self, examples: Examples, encode: Encode | None) -> Self:
        self.encode_, self.examples_ = encode, examples
        space = Space(examples, self.ngrams_.n_terms)
        self.reading_ = space.reading
        self.model_ = learn(space, np.ones(len(examples.marks), bool), seed=self.random_state)
        self.positives_ = examples.marks.sum(axis=0)
        few = self.positives_ < self.least_positives
        self.abstains_ = tuple(name for name, is_few in zip(self.classes_, few, strict=True) if is_few)
        self.cutoffs_ = np.where(few, np.inf, self.model_.cutoffs)
        return self

    def decision_function(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Scores, (n_texts, n_categories), columns as in `classes_`: the higher, the clearer."""
        return self.model_.scores(self.reading_, self._corpus(texts))

    def predict_proba(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """Probabilities, (n_texts, n_categories), columns as in `classes_`; they need not sum to 1."""
        return self.model_.calibration.probabilities(self.decision_function(texts))

    def predict(self, texts: Sequence[str]) -> list[set[str]]:
        """The categories of each text; none is the usual case."""
        return self._named(self.decision_function(texts) >= self.cutoffs_)

    def _named(self, given: Marks) -> list[set[str]]:
        return [{self.classes_[place] for place in np.flatnonzero(row)} for row in given]

    def _corpus(self, texts: Sequence[str]) -> Corpus:
        texts = list(texts)
        return Corpus(self.ngrams_.count(texts), self.encode_(texts) if self.encode_ else None)

    def __sklearn_is_fitted__(self) -> bool:
        return hasattr(self, "model_")

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        return tags


def encode_with(vectors: str | Encode) -> Encode | None:
    """The function that makes vectors, or None for none."""
    if callable(vectors):
        return vectors
    encoder = encoder_for(vectors)
    return encoder.encode if encoder else None


def known_categories(label_sets: Iterable[Iterable[str]], guide: Codebook | None) -> list[str]:
    """The categories of texts and guide, sorted."""
    of_guide = {one.id for one in categories_in_use(guide)} if guide else set()
    return sorted(of_guide.union(*label_sets))


def as_examples(
    corpus: Corpus, n_texts: int, label_sets: Sequence[Iterable[str]], groups: Sequence[str],
    guide_categories: Sequence[str], categories: Sequence[str],
) -> Examples:  # fmt: skip
    """The first `n_texts` rows of a corpus as passages, the others as texts of the guide."""
    place = {name: number for number, name in enumerate(categories)}
    marks = _marks([[place[name] for name in labels] for labels in label_sets], len(categories))
    guide_marks = _marks([[place[name]] for name in guide_categories], len(categories))
    is_passage = np.arange(len(corpus)) < n_texts
    return Examples(corpus.rows(is_passage), marks, groups, corpus.rows(~is_passage), guide_marks)


def _marks(places: Sequence[Sequence[int]], n_categories: int) -> Marks:
    marks = np.zeros((len(places), n_categories), bool)
    for row, found in enumerate(places):
        marks[row, list(found)] = True
    return marks
