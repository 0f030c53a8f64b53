"""Leave one category out: is it among the first ten themes that are proposed for what is left without a category?

A category is hidden with its codings; others are hidden with it until what is left holds five times as many other
passages. It counts as recovered when one of the first ten groups has half of its passages from it, or covers a third
of its passages with at least three tenths of the group from it. Three draws of what else is hidden, each category once.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np

from qda.induction import Passage, cut_turn, propose
from tests.conftest import ROOT

SETS = {"voice_assistants_de": "de", "pdpilot_interviews": "en", "serdif_taguette": "en"}
LEAST = 8  # passages of a category
TIMES = 5
DRAWS = 3
ROUNDS = 30  # of random groups
ASKS = ("I", "Interviewer")

Groups = list[list[int]]
Method = Callable[[Sequence[Passage], list[int], Sequence[str]], Groups]


@dataclass(frozen=True)
class Material:
    """What interviewees said, cut into passages with their categories, and what interviewers asked."""

    passages: tuple[Passage, ...]
    asked: tuple[str, ...]


@dataclass(frozen=True)
class Task:
    """A hidden category: the passages left without one, by number, and which of them were the category's."""

    category: str
    left: list[int]
    wanted: frozenset[int]


def coded_set(folder: Path, language: str) -> Material:
    """One of the sets of shared data: each row is a turn."""
    rows = [json.loads(line) for line in (folder / "dev.jsonl").read_text("utf-8").splitlines()]
    passages, asked = [], []
    for number, row in enumerate(rows):
        if row.get("speaker") in ASKS:
            asked.append(row["text"])
            continue
        gold = frozenset(row["gold"] or ())
        for span, _ in cut_turn(row["text"], lambda _: frozenset[str](), language=language):
            text = row["text"][span.start : span.end]
            passages.append(Passage(row["doc"], number, span.start, span.end, text, row["doc"], language, gold))
    return Material(tuple(passages), tuple(asked))


def model_study(folder: Path) -> Material:
    """The demonstration study, a copy of which is made in `folder`, with the codings that its tables count."""
    from qda.workflow.proposals import passages_of
    from qda.workflow.session import open_session

    shutil.copytree(ROOT / "corpus" / "community-managers", folder / "corpus" / "study",
                    ignore=shutil.ignore_patterns("output", "study.qda*"))  # fmt: skip
    shutil.copytree(ROOT / "codebooks", folder / "codebooks")
    with open_session(folder / "corpus" / "study", who="test") as session:
        study = replace(session.study, codings=session.study.counted())
        asked = [turn.text for one in study.transcripts for turn in one.turns if turn.role == "interviewer"]
        return Material(tuple(passages_of(study)), tuple(asked))


def tasks(passages: Sequence[Passage]) -> Iterator[Task]:
    """All categories that can be hidden among five times as many other passages."""
    categories = sorted({key for one in passages for key in one.categories})
    for category in categories:
        for draw in range(DRAWS):
            others = [one for one in categories if one != category]
            Random(f"{category}{draw}").shuffle(others)
            task = next((one for one in _growing(passages, category, others)), None)
            if task is None:
                continue
            yield task


def _growing(passages: Sequence[Passage], category: str, others: Sequence[str]) -> Iterator[Task]:
    for count in range(len(others) + 1):
        hidden = {category, *others[:count]}
        left = [at for at, one in enumerate(passages) if one.categories <= hidden]
        wanted = frozenset(at for at in left if category in passages[at].categories)
        if len(wanted) >= LEAST and len(left) >= (TIMES + 1) * len(wanted):
            yield Task(category, left, wanted)


def is_recovered(groups: Groups, wanted: frozenset[int]) -> bool:
    """Whether one of the first ten groups is the hidden category."""
    for group in groups[:10]:
        hits = len(wanted & set(group))
        if group and (hits >= len(group) / 2 or (hits >= len(wanted) / 3 and hits >= 0.3 * len(group))):
            return True
    return False


def by_qda(passages: Sequence[Passage], left: list[int], asked: Sequence[str]) -> Groups:
    """The proposals of qda; what is left has lost its categories."""
    return _proposed(passages, left, asked)


def by_qda_with_vectors(passages: Sequence[Passage], left: list[int], asked: Sequence[str]) -> Groups:
    """The same with sentence vectors."""
    from qda.induction.vectors import sentence_vectors

    return _proposed(passages, left, asked, embed=_remembering(sentence_vectors))


_VECTORS: dict[str, np.ndarray] = {}


def _remembering(embed: Callable[[Sequence[str]], np.ndarray]) -> Callable[[Sequence[str]], np.ndarray]:
    def remembered(texts: Sequence[str]) -> np.ndarray:
        new = [text for text in dict.fromkeys(texts) if text not in _VECTORS]
        if new:
            _VECTORS.update(zip(new, embed(new), strict=True))
        return np.array([_VECTORS[text] for text in texts])

    return remembered


def _proposed(passages: Sequence[Passage], left: list[int], asked: Sequence[str], **options: object) -> Groups:
    open_ones = set(left)
    shown = [
        replace(one, start=at, end=at + 1, turn=at, categories=frozenset() if at in open_ones else one.categories)
        for at, one in enumerate(passages)
    ]
    return [[at.turn for at in one.passages] for one in propose(shown, asked=asked, **options)]  # type: ignore[arg-type]


def by_nmf(passages: Sequence[Passage], left: list[int], _asked: Sequence[str]) -> Groups:
    """TF-IDF and non-negative matrix factorisation with ten components; each passage in its strongest one."""
    from sklearn.decomposition import NMF
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = TfidfVectorizer(sublinear_tf=True, min_df=2).fit_transform([passages[at].text for at in left])
    parts = NMF(10, init="nndsvd", random_state=0, max_iter=500, tol=1e-3).fit_transform(texts)
    strongest = np.where(parts.max(axis=1) > 0, parts.argmax(axis=1), -1)
    return [[left[at] for at in np.flatnonzero(strongest == part)] for part in range(10)]


def chance(groups: Groups, task: Task) -> float:
    """How often groups of the same sizes, drawn at random, recover the category."""
    random = Random(task.category)
    hits = sum(is_recovered([random.sample(task.left, len(one)) for one in groups[:10]], task.wanted)
               for _ in range(ROUNDS))  # fmt: skip
    return hits / ROUNDS


@dataclass(frozen=True)
class Result:
    """Of one set and method: categories tried, the share recovered, and the share that chance recovers."""

    categories: int
    recovered: float
    chance: float


def measure(material: Material, method: Method) -> Result:
    """The mean over categories, each the mean of its draws."""
    found: dict[str, list[tuple[float, float]]] = {}
    for task in tasks(material.passages):
        groups = method(material.passages, task.left, material.asked)
        score = (float(is_recovered(groups, task.wanted)), chance(groups, task))
        found.setdefault(task.category, []).append(score)
    means = np.array([np.mean(scores, axis=0) for scores in found.values()])
    recovered, by_chance = means.mean(axis=0)
    return Result(len(means), float(recovered), float(by_chance))
