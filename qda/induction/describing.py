"""What a theme is about, in words of its passages: characteristic terms, a working label, typical passages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qda.induction.matrix import TermMatrix
from qda.language import term_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qda.induction.space import Points

    Numbers = NDArray[np.int64]
    Weights = NDArray[np.float64]

TERMS = 8
LABEL_TERMS = 3
LEAST_KEYNESS = 3.84  # chi-square with one degree of freedom, p = .05


def keyness(inside: Weights, outside: Weights, size_inside: int, size_outside: int) -> Weights:
    """Log-likelihood ratio of a term's share of passages inside and outside, negative where it is rarer inside.

    `inside` and `outside` count passages with the term (Dunning 1993, Comput. Linguist. 19:61).
    """
    import numpy as np

    total = size_inside + size_outside
    share = (inside + outside) / total
    found = np.zeros(len(inside))
    for seen, size in ((inside, size_inside), (outside, size_outside)):
        for part, expected in ((seen, size * share), (size - seen, size * (1 - share))):
            there = part > 0
            found[there] += 2 * part[there] * np.log(part[there] / expected[there])
    rarer = inside * size_outside < outside * size_inside
    result: Weights = np.where(rarer, -found, found)
    return result


@dataclass(frozen=True, slots=True)
class Words:
    """What describes themes: `holds` is a 0/1 matrix of passages by terms, `barred` marks terms that name no theme."""

    terms: TermMatrix
    holds: Any
    barred: NDArray[np.bool_]
    columns: Mapping[str, int]


def characteristic(words: Words, members: Numbers) -> tuple[Numbers, Weights]:
    """The columns of the terms that a theme has more of than the other passages, strongest first, and all keyness."""
    import numpy as np

    inside = np.asarray(words.holds[members].sum(axis=0)).ravel()
    everywhere = np.asarray(words.holds.sum(axis=0)).ravel()
    size = words.holds.shape[0]
    strength = keyness(inside, everywhere - inside, len(members), size - len(members))
    fitting = np.flatnonzero((strength >= LEAST_KEYNESS) & (inside >= 2) & ~words.barred)
    return fitting[np.lexsort((fitting, -np.round(strength[fitting], 9)))], strength


def shown_terms(words: Words, columns: Sequence[int], members: Numbers, *, most: int = TERMS) -> tuple[str, ...]:
    """The strongest terms, no word twice: a pair stands for its two words, a compound for its part."""
    found: list[str] = []
    used: set[str] = set()
    inside = words.holds[members]
    for column in columns:
        key = words.terms.keys[column]
        pieces = key.split(" ")
        if all(piece in used for piece in pieces):
            continue
        if _only_inside(key, used, column, inside, words):
            continue
        used.update(pieces)
        found.append(words.terms.shown[column])
        if len(found) == most:
            break
    return tuple(found)


def working_label(terms: Sequence[str], language: str) -> str:
    """The first three terms; in German nouns before other words."""
    ordered = sorted(terms, key=lambda term: not term_words(language).is_noun(term))
    return ", ".join(ordered[:LABEL_TERMS])


def _only_inside(key: str, used: set[str], column: int, inside: Any, words: Words) -> bool:
    """Whether a term stands in these passages only as a part of a compound that is shown already."""
    wholes = [one for one in used if key in one and one != key]
    if not wholes:
        return False
    columns = [words.columns[one] for one in wholes if one in words.columns]
    alone = inside[:, [column]].sum() - sum(inside[:, [one]].sum() for one in columns)
    return bool(alone <= 0)


def by_typicality(points: Points, members: Numbers, strength: Weights, holds: Any) -> Numbers:
    """The passages of a theme, the most typical first: near its middle and with its terms."""
    import numpy as np

    middle = points[members].sum(axis=0)
    near = points[members] @ (middle / max(float(np.linalg.norm(middle)), 1e-12))
    told = np.asarray(holds[members] @ np.clip(strength, 0, None)).ravel()
    lengths = np.sqrt(np.maximum(np.asarray(holds[members].sum(axis=1)).ravel(), 1))
    told = told / lengths / max(float((told / lengths).max()), 1e-12)
    return members[np.lexsort((members, -np.round(near + told, 9)))]
