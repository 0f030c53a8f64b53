"""From passages to proposals: all methods, one ranked list."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qda.induction.candidates import Candidate, by_similarity, by_terms, limits_for
from qda.induction.choosing import choose
from qda.induction.describing import Words, by_typicality, characteristic, keyness, shown_terms, working_label
from qda.induction.matrix import TermMatrix, term_matrix
from qda.induction.passages import Passage
from qda.induction.space import Space, condensed, of_length_one, with_neighbours

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qda.induction.space import Points

    Numbers = NDArray[np.int64]

ONE_PERSON = 0.8  # share of a theme's passages from which on it counts as one person's
NEAR = 0.35  # cosine from which on a theme may belong to a category
NEAR_SHOWN = 2

Embed = Callable[[Sequence[str]], "Points"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A recurring theme in what no category covers.

    `passages` begin with the most typical ones; `label` and `terms` are words of theirs. `mostly` is the case that
    four fifths of them come from, or empty; `near` are categories that they may belong to. `id` depends on the
    passages only, so that it stays the same as long as they do.
    """

    id: str
    label: str
    terms: tuple[str, ...]
    passages: tuple[Passage, ...]
    cases: int
    score: float
    method: str
    mostly: str = ""
    near: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """The number of passages."""
        return len(self.passages)


@dataclass(frozen=True, slots=True)
class _Material:
    passages: Sequence[Passage]
    rows: Numbers  # the passages that themes are looked for in
    cases: Numbers
    space: Space
    drawn: Points
    words: Words
    categories: Mapping[str, Points] = field(default_factory=dict)


def propose(
    passages: Sequence[Passage],
    *,
    within: str = "",
    asked: Sequence[str] = (),
    guide: Mapping[str, str] | None = None,
    embed: Embed | None = None,
) -> tuple[Proposal, ...]:
    """Themes in the passages that no category covers, or with `within` in those of that category; the best first.

    `passages` are all that the interviewees said, in order; `asked` what the interviewers said, whose wording makes
    no theme; `guide` the words that describe each category. `embed` turns texts into sentence vectors and is used
    beside the terms where it is given. The same input gives the same output.
    """
    import numpy as np

    wanted = [at for at, one in enumerate(passages) if (within in one.categories if within else not one.categories)]
    limits = limits_for(len(wanted))
    if len(wanted) < 2 * limits.least:
        return ()
    material = _material(passages, np.array(wanted, dtype=np.int64), asked, guide or {})
    words, cases = material.words, material.cases
    sizes = np.asarray(words.holds.sum(axis=0)).ravel()
    seeds = np.flatnonzero((sizes >= limits.least) & (sizes <= limits.most) & ~words.barred)
    lists = [
        by_similarity(material.drawn, material.space.points, cases, limits),
        by_terms(material.space, words.holds, cases, limits, seeds),
    ]
    if embed is not None:
        own = _embedded(material, embed)
        drawn = with_neighbours(own, _stretches(passages, material.rows))
        lists.insert(0, by_similarity(drawn, own, cases, limits, method="vectors"))
    return tuple(_described(material, one) for one in choose(lists))


def _material(passages: Sequence[Passage], rows: Numbers, asked: Sequence[str], guide: Mapping[str, str]) -> _Material:
    import numpy as np

    language = passages[0].language if passages else "de"
    texts = [one.text for one in passages]
    extra = [*guide.values(), *asked]
    terms = term_matrix([*texts, *extra], [*(one.language for one in passages), *([language] * len(extra))])
    told = len(texts) + len(guide)
    whole = condensed(terms.counts[:told])
    space = Space(whole.points[rows], whole.shares[rows], whole.directions)
    holds = (terms.counts[rows] > 0).astype(np.float64)
    drawn = with_neighbours(space.points, _stretches(passages, rows))
    cases = np.unique(np.array([passages[at].case for at in rows]), return_inverse=True)[1]
    barred = _interviewers_words(terms, rows, told)
    categories = _category_points(passages, guide, whole.points)
    words = Words(terms, holds, barred, {key: at for at, key in enumerate(terms.keys)})
    return _Material(passages, rows, cases, space, drawn, words, categories)


def _stretches(passages: Sequence[Passage], rows: Numbers) -> Numbers:
    """A number for each run of passages that follow each other in a transcript."""
    import numpy as np

    names = [passages[at].transcript for at in rows]
    breaks = [at > 0 and (rows[at] != rows[at - 1] + 1 or names[at] != names[at - 1]) for at in range(len(rows))]
    return np.cumsum(np.array(breaks, dtype=np.int64))


def _interviewers_words(terms: TermMatrix, rows: Numbers, told: int) -> NDArray[np.bool_]:
    """The terms that interviewers use more often, word for word, than the passages do."""
    import numpy as np

    counts = terms.counts
    spoken, asked = (np.asarray(part.sum(axis=0)).ravel() for part in (counts[rows], counts[told:]))
    total = float(asked.sum())
    if not total:
        return np.zeros(counts.shape[1], dtype=bool)
    strength = keyness(spoken, asked, int(spoken.sum()) + 1, int(total) + 1)
    barred: NDArray[np.bool_] = strength < 0
    return barred


def _category_points(passages: Sequence[Passage], guide: Mapping[str, str], points: Points) -> dict[str, Points]:

    members: dict[str, list[int]] = {category: [len(passages) + at] for at, category in enumerate(guide)}
    for at, one in enumerate(passages):
        for category in one.categories:
            members.setdefault(category, []).append(at)
    return {key: of_length_one(points[at].sum(axis=0)[None, :])[0] for key, at in sorted(members.items())}


def _embedded(material: _Material, embed: Embed) -> Points:
    vectors = embed([material.passages[at].text for at in material.rows])
    return of_length_one(vectors - vectors.mean(axis=0))


def _described(material: _Material, candidate: Candidate) -> Proposal:
    columns, strength = characteristic(material.words, candidate.members)
    order = by_typicality(material.space.points, candidate.members, strength, material.words.holds)
    passages = tuple(material.passages[at] for at in material.rows[order])
    by_case = Counter(one.case for one in passages)
    main, most = min(by_case.items(), key=lambda item: (-item[1], item[0]))
    terms = shown_terms(material.words, [int(one) for one in columns], candidate.members)
    return Proposal(
        id=_id_of(passages),
        label=working_label(terms, passages[0].language),
        terms=terms,
        passages=passages,
        cases=len(by_case),
        score=round(candidate.score, 3),
        method=candidate.method,
        mostly=main if most >= ONE_PERSON * len(passages) else "",
        near=_near(material, candidate.members),
    )


def _near(material: _Material, members: Numbers) -> tuple[str, ...]:
    import numpy as np

    middle = material.space.points[members].sum(axis=0)
    middle = middle / max(float(np.linalg.norm(middle)), 1e-12)
    likeness = [(round(float(point @ middle), 6), key) for key, point in material.categories.items()]
    near = sorted((one for one in likeness if one[0] >= NEAR), key=lambda one: (-one[0], one[1]))
    return tuple(key for _likeness, key in near[:NEAR_SHOWN])


def _id_of(passages: Sequence[Passage]) -> str:
    places = sorted(f"{one.transcript}|{one.start}|{one.end}" for one in passages)
    return "P" + hashlib.sha256("\n".join(places).encode()).hexdigest()[:6]
