"""How good the classifier is on coded data of other people, beside tuned TF-IDF with logistic regression.

Run with `-m slow -s` to see the tables; `QDA_MEASURE_MOST` sets the passages taken of a set (default 800).
"""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import pytest

from qda.language.encoders import ENCODERS
from qda.learning.classifier import PassageClassifier, as_examples
from qda.learning.corpus import read_corpus
from qda.learning.evaluation import judge, learning_curve
from qda.learning.folds import grouped_folds
from qda.learning.guide import guide_texts
from qda.learning.measures import average_precision, f1_of
from qda.learning.model import Space
from tests.learning.coded_sets import DATA, SETS, CodedSet, coded_set

MOST = int(os.environ.get("QDA_MEASURE_MOST", "800"))
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not DATA.exists(), reason="the coded sets are not there"),
]


def logistic(features: Any, marks: Any, asked: Any) -> Any:
    from sklearn.linear_model import LogisticRegression

    scores = np.zeros((asked.shape[0], marks.shape[1]))
    for place in range(marks.shape[1]):
        wanted = marks[:, place]
        if wanted.all() or not wanted.any():
            scores[:, place] = 9 if wanted.any() else -9
            continue
        model = LogisticRegression(class_weight="balanced", solver="liblinear", random_state=0)
        scores[:, place] = model.fit(features, wanted).decision_function(asked)
    return scores


def best_cutoff(scores: Any, marked: Any) -> float:
    order = np.argsort(-scores, kind="stable")
    f1 = 2 * np.cumsum(marked[order]) / (np.arange(1, len(order) + 1) + marked.sum())
    best = int(np.argmax(f1))
    after = scores[order[best + 1]] if best + 1 < len(order) else scores[order[best]] - 1
    return float(scores[order[best]] + after) / 2 if marked.any() else np.inf


def baseline(coded: CodedSet, folds: Any) -> Any:
    """TF-IDF of words 1-2 and letters 2-5, balanced logistic regression, cutoffs tuned on the training part."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_union

    marks = coded.marks()
    given = np.zeros(marks.shape, bool)
    for fold in range(folds.max() + 1):
        learned, asked = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        union = make_union(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
        )
        features = union.fit_transform([coded.texts[at] for at in learned])
        inner = grouped_folds([coded.documents[at] for at in learned], 3, seed=1)
        unseen = np.zeros((len(learned), marks.shape[1]))
        for part in range(inner.max() + 1):
            unseen[inner == part] = logistic(
                features[inner != part], marks[learned][inner != part], features[inner == part]
            )
        cutoffs = [best_cutoff(unseen[:, place], marks[learned][:, place]) for place in range(marks.shape[1])]
        given[asked] = logistic(features, marks[learned], union.transform([coded.texts[at] for at in asked])) >= cutoffs
    return given


def ours(coded: CodedSet, folds: Any, **options: Any) -> Any:
    given = np.zeros(coded.marks().shape, bool)
    for fold in range(folds.max() + 1):
        learned, asked = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        model = PassageClassifier(**options).fit(
            [coded.texts[at] for at in learned], [coded.labels[at] for at in learned],
            groups=[coded.documents[at] for at in learned], guide=coded.guide,
        )  # fmt: skip
        found = model.predict([coded.texts[at] for at in asked])
        given[asked] = [[name in one for name in coded.categories] for one in found]
    return given


@pytest.mark.parametrize("vectors", ["off", "use"])
def test_it_is_better_than_tuned_logistic_regression(vectors: str) -> None:
    if vectors != "off" and not ENCODERS[vectors].is_installed:
        pytest.skip("the extra 'vectors' is not installed")
    gains = []
    print(f"\n{'set':22} passages categories documents  baseline  ours ({vectors})")  # noqa: T201
    for name in SETS:
        coded = coded_set(name, most=MOST)
        folds = grouped_folds(coded.documents, 5, seed=0)
        marks = coded.marks()
        before = float(f1_of(baseline(coded, folds), marks).mean())
        after = float(f1_of(ours(coded, folds, vectors=vectors), marks).mean())
        gains.append(after - before)
        print(  # noqa: T201
            f"{name:22} {len(marks):8} {marks.shape[1]:10} {len(set(coded.documents)):9}  {before:8.3f} "
            f"{after:6.3f} ({after - before:+.3f})"
        )
    print(f"mean {np.mean(gains):+.3f}, least {min(gains):+.3f}")  # noqa: T201
    assert np.mean(gains) > 0


@pytest.mark.parametrize("name", ["pdpilot_interviews", "promise_nfr", "serdif_taguette"])
def test_the_guide_alone_ranks_above_chance(name: str) -> None:
    coded = coded_set(name, most=MOST)
    marks = coded.marks()
    model = PassageClassifier(vectors="off").fit([], [], guide=coded.guide)
    scores = model.decision_function(coded.texts)
    order = [model.classes_.index(one) for one in coded.categories]
    ranked = np.mean([average_precision(scores[:, at], marks[:, place]) for place, at in enumerate(order)])
    chance = marks.mean()
    print(f"\n{name}: average precision {ranked:.3f}, chance {chance:.3f}")  # noqa: T201
    assert ranked > 1.2 * chance


def space_of(coded: CodedSet) -> Space:
    said = guide_texts(coded.guide)
    ngrams, corpus = read_corpus([*coded.texts, *(text for _category, text in said)], None)
    examples = as_examples(
        corpus, len(coded.texts), coded.labels, coded.documents, [one for one, _text in said], coded.categories
    )
    return Space(examples, ngrams.n_terms)


@pytest.mark.parametrize("name", ["pdpilot_interviews", "promise_nfr", "serdif_taguette", "cered_reflection"])
def test_more_coded_passages_teach_more(name: str) -> None:
    """F1 alone: in the three interviews of pdpilot the definitions rank as well as what is learned from two of them."""
    space = space_of(coded_set(name, most=MOST))
    whole = judge(space, least=3, seed=0)
    steps = learning_curve(space, whole, least=3, seed=0)
    print(f"\n{name}: coded, F1, average precision, one of the first three")  # noqa: T201
    for one in steps:
        print(f"{one.coded:6} {one.f1:.3f} {one.average_precision:.3f} {one.in_top:.3f}")  # noqa: T201
    assert steps[0].coded == 0
    assert steps[-1].f1 == max(one.f1 for one in steps)


@pytest.mark.parametrize("name", ["serdif_taguette", "germs_at", "popbert_bundestag", "one_million_posts"])
def test_probabilities_are_shares(name: str) -> None:
    """Expected calibration error: ten bins, all categories together (Guo et al. 2017, ICML, p. 1323)."""
    judged = judge(space_of(coded_set(name, most=MOST)), least=3, seed=0)
    stated, marked = judged.probabilities.ravel(), judged.marks.ravel()
    bins = np.minimum((stated * 10).astype(int), 9)
    apart = [abs(stated[bins == one].sum() - marked[bins == one].sum()) for one in range(10)]
    error = sum(apart) / len(stated)
    print(f"\n{name}: expected calibration error {error:.3f}, share of marks {marked.mean():.3f}")  # noqa: T201
    assert error < 0.06
