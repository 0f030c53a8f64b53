"""Least squares with a penalty (ridge), all categories at once, with scores on texts that were left out.

Learning needs only the inner products of the texts, K. With targets y of 1 and −1 and G = (K + λI)⁻¹ the weights of the
texts are α = G y: one matrix for all categories. The scores that a group of texts g would get from a model without it
are y_g − (G_gg)⁻¹ α_g, exactly, so cutoffs and probabilities cost little more than the model (Rifkin & Lippert 2007,
Notes on regularized least squares, MIT-CSAIL-TR-2007-025, there for single texts). Beyond `DENSE` texts K takes too
much room; conjugate gradients (Hestenes & Stiefel 1952) solve the same equations from the sparse n-grams, once for
each part left out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.linalg import lapack

from qda.learning.arrays import Numbers, Places
from qda.learning.ngrams import Counts

PENALTY = np.float32(1.0)  # λ; a text's product with itself is 1 in n-grams and OFFSET, and ½ in vectors
OFFSET = np.float32(1.0)  # of every product: a feature that all texts have
GUIDE = np.float32(10.0)  # what a text that no model leaves out (one of the guide) weighs beside a passage
DENSE = 5000
_OFTEN = 50  # an n-gram in more than every fiftieth text is multiplied as a dense column
_CLOSE = 2e-3  # of the targets' length that may be left unexplained
_ROUNDS = 100


@dataclass(frozen=True, slots=True)
class Linear:
    """A weight for each n-gram, each dimension of the vectors and each category, and what is added for a category."""

    terms: Numbers
    vectors: Numbers | None
    offsets: Numbers

    def scores(self, terms: Counts, vectors: Numbers | None) -> Numbers:
        """How clearly each text belongs to each category, (n_texts, n_categories)."""
        found = np.asarray(terms @ self.terms, np.float32) + self.offsets
        return found if self.vectors is None or vectors is None else found + vectors @ self.vectors


class Kernel:
    """The inner products of texts that are given as weighted n-grams and, if wanted, as vectors."""

    def __init__(self, terms: Counts, vectors: Numbers | None = None, *, known: Kernel | None = None) -> None:
        """`known` has the products of the same n-grams already."""
        self._terms, self._vectors = terms, vectors
        self._products: Numbers | None = None
        if terms.shape[0] <= DENSE:
            of_terms = None if known is None else known._products
            self._products = products(terms) + OFFSET if of_terms is None else of_terms
            if vectors is not None:
                self._products = self._products + vectors @ vectors.T

    def learn(self, rows: Places, targets: Numbers, folds: Places) -> tuple[Linear, Numbers]:
        """Learn from some texts, and score each of them by a model without its fold.

        `targets` (n_rows, n_categories) are 1 and −1; `folds` (n_rows,) are numbers from 0, −1 for texts that no
        model leaves out (their scores are 0).
        """
        unseen = np.zeros(targets.shape, np.float32)
        parts = [np.flatnonzero(folds == fold) for fold in range(int(folds.max(initial=-1)) + 1)]
        penalties = np.where(folds < 0, PENALTY / GUIDE, PENALTY).astype(np.float32)
        if len(rows) <= DENSE:
            inverse = _inverse(self._among(rows), penalties)
            duals = inverse @ targets
            for part in parts:
                unseen[part] = targets[part] - np.linalg.solve(inverse[np.ix_(part, part)], duals[part])
            return self._linear(rows, duals), unseen
        for part in parts:
            rest = np.setdiff1d(np.arange(len(rows)), part)
            linear = self._linear(rows[rest], self._solved(rows[rest], targets[rest], penalties[rest]))
            unseen[part] = self.scores(linear, rows[part])
        return self._linear(rows, self._solved(rows, targets, penalties)), unseen

    def scores(self, linear: Linear, rows: Places) -> Numbers:
        """The scores of some of the texts."""
        return linear.scores(self._terms[rows], None if self._vectors is None else self._vectors[rows])

    def _among(self, rows: Places) -> Numbers:
        if self._products is not None:
            return np.asarray(self._products[np.ix_(rows, rows)])
        found = products(self._terms[rows]) + OFFSET
        return found if self._vectors is None else found + self._vectors[rows] @ self._vectors[rows].T

    def _linear(self, rows: Places, duals: Numbers) -> Linear:
        of_vectors = None if self._vectors is None else self._vectors[rows].T @ duals
        return Linear(np.asarray(self._terms[rows].T @ duals), of_vectors, OFFSET * duals.sum(axis=0))

    def _solved(self, rows: Places, targets: Numbers, penalties: Numbers) -> Numbers:
        """The weights of the texts by conjugate gradients, all categories side by side."""
        terms = self._terms[rows]
        turned = terms.T.tocsr()
        vectors = None if self._vectors is None else self._vectors[rows]
        duals, left = np.zeros_like(targets), targets.copy()
        step, size = left.copy(), (left * left).sum(axis=0)
        enough = _CLOSE**2 * size
        for _round in range(_ROUNDS):
            moved = terms @ (turned @ step) + OFFSET * step.sum(axis=0) + penalties[:, None] * step
            if vectors is not None:
                moved += vectors @ (vectors.T @ step)
            length = size / np.maximum((step * moved).sum(axis=0), np.float32(1e-30))
            duals += length * step
            left -= length * moved
            new = (left * left).sum(axis=0)
            if (new <= enough).all():
                break
            step = left + new / np.maximum(size, np.float32(1e-30)) * step
            size = new
        return duals


def products(terms: Counts) -> Numbers:
    """The inner products of sparse rows, (n_rows, n_rows): frequent columns as dense ones, the others as sparse."""
    n_rows = terms.shape[0]
    often = np.bincount(terms.indices, minlength=terms.shape[1]) > n_rows / _OFTEN
    dense = terms[:, np.flatnonzero(often)].toarray()
    rare = sparse.csr_matrix(terms[:, np.flatnonzero(~often)])
    found = dense @ dense.T
    found += (rare @ rare.T).toarray()
    return np.asarray(found, np.float32)


def _inverse(matrix: Numbers, penalties: Numbers) -> Numbers:
    """(matrix + diag(penalties))⁻¹ of a matrix of inner products, by Cholesky's factors."""
    matrix[np.diag_indices(len(matrix))] += penalties
    if not len(matrix):
        return matrix
    factor, _failed = lapack.spotrf(matrix, lower=True)
    below = np.tril(lapack.spotri(factor, lower=True)[0])
    return np.asarray(below + np.tril(below, -1).T, np.float32)
