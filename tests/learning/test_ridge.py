"""Least squares in closed form: the scores on texts left out are those of models that never saw them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from qda.learning import ridge
from qda.learning.ngrams import NGrams
from qda.learning.ridge import GUIDE, OFFSET, PENALTY, Kernel, products
from qda.learning.weighting import Weighting
from tests.learning.made import WORDS, passages


def material(n: int = 120) -> tuple[Any, Any, Any]:
    texts, labels, _cases = passages(n)
    ngrams, counts = NGrams.of(texts)
    targets = np.array([[1 if name in one else -1 for name in sorted(WORDS)] for one in labels], np.float32)
    vectors = np.random.default_rng(0).normal(size=(n, 8)).astype(np.float32) / 4
    return Weighting.of(counts, ngrams.n_terms).apply(counts), vectors, targets


def solved(terms: Any, vectors: Any, targets: Any, asked: Any, asked_vectors: Any, weights: Any) -> Any:
    """Ridge regression as in the textbook, on all features and one that is 1 everywhere."""
    from sklearn.linear_model import Ridge

    wide, other = (
        np.hstack([one.toarray(), np.full((one.shape[0], 1), OFFSET**0.5), *more])
        for one, more in ((terms, vectors), (asked, asked_vectors))
    )
    return Ridge(alpha=float(PENALTY), fit_intercept=False).fit(wide, targets, sample_weight=weights).predict(other)


@pytest.mark.parametrize("with_vectors", [False, True])
@pytest.mark.parametrize("dense", [5000, 0])
def test_scores_on_what_was_left_out(monkeypatch: pytest.MonkeyPatch, dense: int, *, with_vectors: bool) -> None:
    monkeypatch.setattr(ridge, "DENSE", dense)
    monkeypatch.setattr(ridge, "_CLOSE", 1e-5)
    terms, vectors, targets = material()
    folds = np.arange(120) % 5
    folds[110:] = -1
    weights = np.where(folds < 0, GUIDE, 1)
    kernel = Kernel(terms, vectors if with_vectors else None)
    linear, unseen = kernel.learn(np.arange(120), targets, folds)
    for fold in range(5):
        out = folds == fold
        wanted = solved(
            terms[~out], [vectors[~out]] if with_vectors else [], targets[~out],
            terms[out], [vectors[out]] if with_vectors else [], weights[~out],
        )  # fmt: skip
        assert unseen[out] == pytest.approx(wanted, abs=2e-3)
    assert not unseen[110:].any()
    more = [vectors] if with_vectors else []
    assert kernel.scores(linear, np.arange(120)) == pytest.approx(
        solved(terms, more, targets, terms, more, weights), abs=2e-3
    )


def test_some_rows_are_learned_as_if_they_were_all() -> None:
    terms, _vectors, targets = material()
    rows = np.arange(10, 80)
    folds = np.arange(70) % 4
    part, unseen = Kernel(terms).learn(rows, targets[rows], folds)
    alone, unseen_alone = Kernel(terms[rows]).learn(np.arange(70), targets[rows], folds)
    assert unseen == pytest.approx(unseen_alone, abs=1e-4)
    assert part.terms == pytest.approx(alone.terms, abs=1e-4)


def test_products_of_frequent_and_rare_ngrams() -> None:
    terms, _vectors, _targets = material()
    assert products(terms) == pytest.approx((terms @ terms.T).toarray(), abs=1e-5)
