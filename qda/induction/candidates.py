"""Candidates for themes: groups of like passages at every grain, and passages that share a term.

A candidate is worth more the closer its passages are to each other (compared with any two passages of the study), the
more of them there are, and the more cases they come from.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qda.induction.space import Space, cohesion, mean_cosine

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qda.induction.space import Points

    Numbers = NDArray[np.int64]
    Weights = NDArray[np.float64]

SAMPLE = 2500  # more passages than these are grouped around an even sample of them
LEAST_NEARNESS = 0.75  # of the mean nearness to the middle of a group
KEPT = 400  # of each method
WIDEST = 0.25  # the largest share of all passages that one theme may have


@dataclass(frozen=True, slots=True)
class Limits:
    """How many passages a theme has at least and at most."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible theme: its passages as sorted row numbers, found how, worth how much among those found so (0 to 1)."""

    members: Numbers
    score: float
    method: str


def limits_for(passages: int) -> Limits:
    """Five passages at least, a few more in large studies, fewer where there is little; at most a quarter."""
    least = 3 if passages < 40 else max(5, round(math.log2(passages) - 1.5))
    return Limits(least, max(least + 2, int(WIDEST * passages)))


def by_similarity(
    points: Points, own: Points, cases: Numbers, limits: Limits, *, method: str = "similarity"
) -> list[Candidate]:
    """Every group in the tree of passages (Ward 1963, J. Am. Stat. Assoc. 58:236), from tight ones to wide ones.

    `points` are the passages drawn towards their neighbours, `own` what they say themselves: a passage that lies
    far from the middle of its group by its own words is left out of it, unless too few would stay.
    """
    import numpy as np
    from scipy.cluster.hierarchy import linkage

    rows = np.flatnonzero(points.any(axis=1))
    if len(rows) < 2 * limits.least:
        return []
    chosen = rows if len(rows) <= SAMPLE else rows[np.linspace(0, len(rows) - 1, SAMPLE).astype(int)]
    leaves = _nearest(points[rows], points[chosen]) if len(chosen) < len(rows) else np.arange(len(rows))
    tree = linkage(points[chosen], "ward")
    count = len(chosen)
    sums = np.zeros((2 * count - 1, points.shape[1]))
    np.add.at(sums, leaves, points[rows])
    sizes = np.bincount(leaves, minlength=2 * count - 1)
    spread = np.zeros((2 * count - 1, int(cases.max()) + 1), dtype=bool)
    spread[leaves, cases[rows]] = True
    pairs = tree[:, :2].astype(int)
    for node, (left, right) in enumerate(pairs, start=count):
        sums[node] = sums[left] + sums[right]
        sizes[node] = sizes[left] + sizes[right]
        spread[node] = spread[left] | spread[right]
    worth = _worth(cohesion(sums, sizes) - mean_cosine(points[rows]), sizes, spread.sum(axis=1))

    def members(node: int) -> Numbers:
        found: Numbers = rows[np.isin(leaves, _leaves_below(node, pairs, count))]
        nearness = own[found] @ own[found].sum(axis=0)
        near: Numbers = found[nearness >= LEAST_NEARNESS * nearness.mean()]
        return near if len(near) >= limits.least else found

    return _best(worth, sizes, limits, members, method)


def by_terms(space: Space, holds: Any, cases: Numbers, limits: Limits, seeds: Numbers) -> list[Candidate]:
    """The passages that share one of the terms `seeds`; `holds` is a 0/1 matrix, passages by terms.

    How close they are is judged without the term itself, which they share by definition.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    if not len(seeds):
        return []
    columns = holds[:, seeds].tocsc()
    sizes = np.diff(columns.indptr).astype(np.int64)
    shares, directions = space.shares[:, seeds].tocsc(), space.directions[seeds]
    sums = columns.T @ space.points - np.asarray(shares.sum(axis=0)).ravel()[:, None] * directions
    along = _along(shares, space.points, directions)
    lengths = np.square(directions).sum(axis=1)
    squares = sizes - 2 * along + np.asarray(shares.power(2).sum(axis=0)).ravel() * lengths
    closeness = (np.square(sums).sum(axis=1) - squares) / np.maximum(sizes * (sizes - 1), 1)
    of_case = csr_matrix((np.ones(len(cases)), (cases, np.arange(len(cases)))))
    spread = np.diff((of_case @ columns).tocsc().indptr)
    worth = _worth(closeness - mean_cosine(space.points), sizes, spread)

    def members(column: int) -> Numbers:
        found: Numbers = np.sort(columns.indices[columns.indptr[column] : columns.indptr[column + 1]]).astype(np.int64)
        return found

    return _best(worth, sizes, limits, members, "terms")


def _along(shares: Any, points: Points, directions: Points, *, block: int = 200_000) -> Weights:
    """For each term the sum, over passages, of its share times the passage's extent in the direction of the term."""
    import numpy as np

    terms = np.repeat(np.arange(shares.shape[1]), np.diff(shares.indptr))
    found = np.zeros(shares.shape[1])
    for start in range(0, len(terms), block):
        part = slice(start, start + block)
        extent = np.einsum("ij,ij->i", points[shares.indices[part]], directions[terms[part]])
        found += np.bincount(terms[part], shares.data[part] * extent, minlength=len(found))
    return found


def _worth(closeness: Weights, sizes: Numbers, cases: Numbers) -> Weights:
    import numpy as np

    found: Weights = closeness * sizes * (1 + np.log(np.maximum(cases, 1)))
    return found


def _best(
    worth: Weights, sizes: Numbers, limits: Limits, members: Callable[[int], Numbers], method: str
) -> list[Candidate]:
    import numpy as np

    fitting = np.flatnonzero((sizes >= limits.least) & (sizes <= limits.most) & (worth > 0))
    order = fitting[np.lexsort((fitting, -np.round(worth[fitting], 9)))][:KEPT]
    if not len(order):
        return []
    top = float(worth[order[0]])
    return [Candidate(members(int(at)), float(worth[at]) / top, method) for at in order]


def _leaves_below(node: int, pairs: Any, count: int) -> list[int]:
    found, waiting = [], [node]
    while waiting:
        at = waiting.pop()
        if at < count:
            found.append(at)
        else:
            waiting.extend(int(one) for one in pairs[at - count])
    return found


def _nearest(points: Points, centres: Points, *, block: int = 4000) -> Numbers:
    """For each point the number of the nearest centre."""
    import numpy as np

    found = [(points[at : at + block] @ centres.T).argmax(axis=1) for at in range(0, len(points), block)]
    return np.concatenate(found)
