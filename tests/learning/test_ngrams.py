"""N-grams counted by numpy are those of scikit-learn's vectorizers."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from qda.learning.ngrams import NGrams
from qda.learning.weighting import Weighting

TEXTS = [
    "Wir haben im Konflikt viel gelernt, viel zu viel.",
    "",
    "  Der\tKonflikt\nwar kurz; kurz war auch die Pause. ",
    "Ä ö 😀😀 ß, naïve co-operation — 3,5 %",
    "ein Wort",
]


def test_groups_of_letters_are_those_of_scikit_learn() -> None:
    ngrams, counts = NGrams.of(TEXTS)
    theirs = CountVectorizer(analyzer="char_wb", ngram_range=(2, 5)).fit(TEXTS)
    ours = counts[:, ngrams.n_terms :]
    assert ours.shape[1] == len(theirs.vocabulary_)
    wanted = np.sort(np.asarray(theirs.transform(TEXTS).sum(axis=0)).ravel())
    assert np.array_equal(np.sort(np.asarray(ours.sum(axis=0)).ravel()), wanted)


def test_terms_are_words_and_pairs() -> None:
    ngrams, counts = NGrams.of(TEXTS)
    theirs = CountVectorizer(ngram_range=(1, 2), token_pattern=r"\w+").fit(TEXTS)
    assert sorted(ngrams.terms(range(ngrams.n_terms))) == sorted(theirs.vocabulary_)
    column = ngrams.terms(range(ngrams.n_terms)).index("viel")
    assert counts[:, [column]].toarray().ravel().tolist() == [3, 0, 0, 0, 0]


def test_other_texts_are_counted_by_what_is_known() -> None:
    ngrams, counts = NGrams.of(TEXTS)
    assert (ngrams.count(TEXTS) != counts).nnz == 0
    unknown = ngrams.count(["Xylophon", "Konflikt Xylophon Konflikt", ""])
    assert unknown[:, : ngrams.n_terms].sum(axis=1).ravel().tolist() == [[0, 2, 0]]
    assert unknown[2].nnz == 0


def test_rare_ones_are_left_out() -> None:
    ngrams, counts = NGrams.of(["aber ja doch", "aber ja nein", "ja"], least=2)
    terms = ngrams.terms(range(ngrams.n_terms))
    assert "aber ja" in terms
    assert "ja doch" not in terms
    assert counts[:, [terms.index("aber ja")]].sum() == 2
    assert (ngrams.count(["aber ja doch", "aber ja nein", "ja"]) != counts).nnz == 0


def test_weights_are_those_of_scikit_learn() -> None:
    ngrams, counts = NGrams.of(TEXTS)
    words = Weighting.of(counts, ngrams.n_terms).apply(counts)[:, : ngrams.n_terms].toarray()
    theirs = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"\w+", sublinear_tf=True)
    wanted = theirs.fit_transform(TEXTS).toarray()
    order = [theirs.vocabulary_[term] for term in ngrams.terms(range(ngrams.n_terms))]
    assert words == pytest.approx(wanted[:, order], abs=1e-6)


@pytest.mark.parametrize("texts", [[], [""], ["", " "]])
def test_nothing_is_nothing(texts: list[str]) -> None:
    ngrams, counts = NGrams.of(texts)
    assert counts.shape == (len(texts), 0)
    assert ngrams.count(["etwas"]).shape == (1, 0)
