"""Passages as points: near ones speak of the same. Weighted terms, condensed, and what was said just before and after.

Weighting and condensing are those of latent semantic analysis (Deerwester et al. 1990, J. Am. Soc. Inf. Sci. 41:391):
1 + log of the counts, inverse document frequency, rows of length 1, truncated singular value decomposition.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    Points = NDArray[np.float64]

DIMENSIONS = 50
EXACT = 4000  # passages


@dataclass(frozen=True, slots=True)
class Space:
    """Texts as points of length 1 (all zeros for a text without terms), and what each term brings to them.

    `points` are texts by dimensions, `shares` texts by terms, `directions` terms by dimensions: a point is the sum of
    its shares, each in the direction of its term.
    """

    points: Points
    shares: Any
    directions: Points


def condensed(counts: csr_matrix, *, dimensions: int = DIMENSIONS, seed: int = 0) -> Space:
    """Each row of `counts` (texts by terms) as a point."""
    import numpy as np
    from scipy import sparse

    rows, columns = counts.shape
    if min(rows, columns) < 2:
        return Space(np.zeros((rows, 1)), counts, np.zeros((columns, 1)))
    weighted: Any = counts.astype(np.float64)
    weighted.data = 1 + np.log(weighted.data)
    frequency = np.bincount(counts.indices, minlength=columns)
    inverse = np.log((1 + rows) / (1 + frequency)) + 1
    weighted = weighted @ sparse.diags(inverse)
    lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    weighted = (sparse.diags(_inverse(lengths)) @ weighted).tocsr()
    directions = _directions(weighted, min(dimensions, rows - 1, columns - 1), seed)
    points = weighted @ directions
    scale = _inverse(np.linalg.norm(points, axis=1))
    return Space(points * scale[:, None], (sparse.diags(scale) @ weighted).tocsr(), directions)


def _directions(weighted: Any, size: int, seed: int) -> Points:
    """The first right singular vectors as columns, strongest first: exact in a usual study, approximate in a large one.

    The approximation (Halko et al. 2011, SIAM Rev. 53:217) loads scikit-learn, which takes as long as a usual study.
    """
    import numpy as np

    if weighted.shape[0] > EXACT:
        from sklearn.utils.extmath import randomized_svd

        found: Points = randomized_svd(weighted, size, n_iter=3, random_state=seed)[2].T
        return found
    from scipy.sparse.linalg import svds

    start = np.random.default_rng(seed).random(min(weighted.shape))
    vectors: Points = svds(weighted, size, v0=start)[2][::-1].T
    return np.ascontiguousarray(vectors)


def _inverse(lengths: NDArray[np.float64]) -> NDArray[np.float64]:
    """One over each length; 0 where there is none."""
    import numpy as np

    return np.divide(1.0, lengths, out=np.zeros(len(lengths)), where=lengths > 1e-9)


def of_length_one(points: Points) -> Points:
    """Each row divided by its length; rows of zeros stay."""
    import numpy as np

    found: Points = points * _inverse(np.linalg.norm(points, axis=1))[:, None]
    return found


def with_neighbours(points: Points, stretches: NDArray[np.int64]) -> Points:
    """Each point drawn towards the ones before and after it in the same stretch of talk; length 1 again.

    `stretches` holds one number a point; a new one begins where something else was said in between. Neighbours weigh
    as much as they are alike: by how much their mean cosine exceeds that of any two points. Where speakers jump from
    one thing to another, that is nothing.
    """
    import numpy as np

    says = np.any(points, axis=1)
    same = (stretches[1:] == stretches[:-1]) & says[1:] & says[:-1]
    if not same.any():
        return points
    alike = np.einsum("ij,ij->i", points[1:][same], points[:-1][same]).mean()
    weight = max(0.0, float(alike) - mean_cosine(points[says]))
    drawn = points.copy()
    drawn[1:] += weight * points[:-1] * same[:, None]
    drawn[:-1] += weight * points[1:] * same[:, None]
    return of_length_one(drawn)


def mean_cosine(points: Points) -> float:
    """The mean cosine of any two points of length 1."""
    import numpy as np

    return float(cohesion(points.sum(axis=0)[None, :], np.array([len(points)]))[0])


def cohesion(sums: Points, sizes: NDArray[np.int64]) -> NDArray[np.float64]:
    """The mean cosine of two different members of each group, from the sums of their points of length 1."""
    import numpy as np

    pairs = np.maximum(sizes * (sizes - 1), 1)
    found: NDArray[np.float64] = (np.square(sums).sum(axis=1) - sizes) / pairs
    return found
