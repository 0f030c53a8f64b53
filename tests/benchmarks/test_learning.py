"""Learning beside scikit-learn on the same features in the same run. Goals: one fit 1.5 ×, the whole report 8 ×.

The yardstick is scikit-learn's TF-IDF of words 1-2 and letters 2-5, then one LinearSVC for each category with its own
defaults. `QDA_BENCH_TEXTS` sets the number of texts (goal: 16,000).
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable

import numpy as np
import pytest

from qda.learning.classifier import PassageClassifier, as_examples
from qda.learning.corpus import read_corpus
from qda.learning.evaluation import judge
from qda.learning.model import Space

pytestmark = pytest.mark.slow

N_TEXTS = int(os.environ.get("QDA_BENCH_TEXTS", "4000"))
N_CATEGORIES, ROUNDS = 40, 3


def answers(n_texts: int) -> tuple[list[str], list[set[str]], list[str]]:
    """Synthetic answers of 20 to 60 words with 0 to 3 of 40 topics, each with 30 words of its own."""
    draw = random.Random(0)
    syllables = [a + b for a in "bdfgklmnprstvw" for b in ("a", "e", "i", "o", "u", "au", "ei", "en", "er", "ung")]
    words = ["".join(draw.choices(syllables, k=draw.choice([1, 2, 2, 3, 4]))) for _number in range(12_000)]
    frequency = [1 / (rank + 10) for rank in range(len(words))]
    topics = {f"K{number:02d}": draw.sample(words[200:], 30) for number in range(N_CATEGORIES)}
    texts, labels, cases = [], [], []
    for number in range(n_texts):
        own = draw.sample(sorted(topics), draw.choice([0, 1, 1, 2, 3]))
        said = draw.choices(words, frequency, k=draw.randint(20, 60))
        said += [word for name in own for word in draw.sample(topics[name], 3)]
        draw.shuffle(said)
        texts.append(" ".join(said))
        labels.append(set(own))
        cases.append(f"E{number % 40}")
    return texts, labels, cases


def yardstick(texts: list[str], labels: list[set[str]]) -> None:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_union
    from sklearn.svm import LinearSVC

    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, sublinear_tf=True)
    features = make_union(words, letters).fit_transform(texts)
    for number in range(N_CATEGORIES):
        marked = np.array([f"K{number:02d}" in one for one in labels])
        LinearSVC(random_state=0).fit(features, marked)


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@pytest.mark.benchmark(group="learning")
def test_learning_beside_scikit_learn(benchmark: object) -> None:
    if getattr(benchmark, "disabled", True):
        pytest.skip("run by `make bench`")
    texts, labels, cases = answers(N_TEXTS)

    def fit() -> None:
        PassageClassifier(vectors="off").fit(texts, labels, groups=cases)

    def report() -> None:
        categories = sorted(set().union(*labels))
        ngrams, corpus = read_corpus(texts, None)
        examples = as_examples(corpus, len(texts), labels, cases, [], categories)
        judge(Space(examples, ngrams.n_terms), least=5, seed=0)

    theirs, ours, whole = [], [], []
    for number in range(ROUNDS):
        theirs.append(timed(lambda: yardstick(texts, labels)))
        ours.append(timed(fit))
        if number == 0:
            whole.append(timed(report))
    base = statistics.median(theirs)
    print(  # noqa: T201 - the result of a benchmark
        f"\n{N_TEXTS} texts, {N_CATEGORIES} categories: scikit-learn {base:.1f} s; fit {statistics.median(ours):.1f} s "
        f"({statistics.median(ours) / base:.2f} ×); report {whole[0]:.1f} s ({whole[0] / base:.2f} ×)"
    )
    assert base > 0
