"""TF-IDF: how much an n-gram says about a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from qda.learning.ngrams import Counts


@dataclass(frozen=True, slots=True)
class Weighting:
    """The weight of each n-gram, and where groups of letters begin.

    1 + log of the count, times log((1 + texts) / (1 + texts with it)) + 1 (Salton & Buckley 1988); words and groups of
    letters are brought to length 1 each, so that neither drowns the other.
    """

    idf: NDArray[np.float32]
    n_terms: int

    @classmethod
    def of(cls, counts: Counts, n_terms: int) -> Weighting:
        """The weights that a corpus gives."""
        in_texts = np.bincount(counts.indices, minlength=counts.shape[1])
        idf = np.log((1 + counts.shape[0]) / (1 + in_texts)) + 1
        return cls(idf.astype(np.float32), n_terms)

    def apply(self, counts: Counts) -> Counts:
        """The weighted counts, the two kinds of each row of length 1."""
        weighted = (1 + np.log(counts.data)) * self.idf[counts.indices]
        row_of = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
        kind = 2 * row_of + (counts.indices >= self.n_terms)
        lengths = np.sqrt(np.bincount(kind, weights=np.square(weighted, dtype=np.float64), minlength=1))
        data = (weighted / lengths[kind]).astype(np.float32)
        return sparse.csr_matrix((data, counts.indices, counts.indptr), shape=counts.shape)


def columns_scaled(matrix: Counts, factors: Any) -> Counts:
    """The matrix with each column multiplied by its factor."""
    return sparse.csr_matrix((matrix.data * factors[matrix.indices], matrix.indices, matrix.indptr), shape=matrix.shape)
