"""Proposals for categories on 20,000 answers, beside TF-IDF and NMF(40) on the same ones. Goal: 1.5 ×.

Both run in turn in one process; the ratio of the medians is printed with -s. The talk is synthetic: words of the
demonstration interviews, drawn by rank, with 40 topics.
"""

from __future__ import annotations

import re
import statistics
import warnings
from itertools import accumulate
from random import Random
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from qda.induction import Passage, propose
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

ANSWERS = 20_000
WORDS = 90
TOPICS = 40
ROUNDS = 3


def answers(count: int, *, seed: int = 0) -> list[Passage]:
    """Synthetic answers of 90 words: eight tenths by rank from all words, two tenths from a topic of 25 words."""
    random = Random(seed)
    paths = sorted((ROOT / "corpus").glob("*/transcripts/*.md")) + sorted((ROOT / "codebooks").glob("*.yaml"))
    text = " ".join(path.read_text("utf-8") for path in paths)
    words = sorted(set(re.findall(r"[^\W\d_]{2,}", text)))
    nouns = [word for word in words if word[0].isupper() and len(word) > 4]
    vocabulary = [*words, *(random.choice(nouns) + random.choice(nouns).lower() for _ in range(25_000))]
    random.shuffle(vocabulary)
    topics = [random.sample(vocabulary[2000:], 25) for _ in range(TOPICS)]
    weights = list(accumulate(1 / rank for rank in range(10, len(vocabulary) + 10)))
    made = []
    for number in range(count):
        common = random.choices(vocabulary, cum_weights=weights, k=WORDS * 8 // 10)
        spoken = [*common, *random.choices(topics[number // 7 % TOPICS], k=WORDS * 2 // 10)]
        random.shuffle(spoken)
        case = f"C{number // 100}"
        made.append(Passage(case, number, number * 1000, number * 1000 + 900, " ".join(spoken), case))
    return made


def nmf(texts: list[str]) -> None:
    from sklearn.decomposition import NMF
    from sklearn.feature_extraction.text import TfidfVectorizer

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        NMF(TOPICS, init="nndsvd", random_state=0).fit_transform(TfidfVectorizer(min_df=2).fit_transform(texts))


def timed(function: object, *arguments: object) -> float:
    start = process_time()
    function(*arguments)  # type: ignore[operator]
    return process_time() - start


@pytest.mark.benchmark(group="proposals")
def test_proposals_beside_nmf(benchmark: BenchmarkFixture) -> None:
    passages = answers(ANSWERS)
    texts = [one.text for one in passages]
    found = propose(passages[:500])
    ours, bare = [], []
    for _ in range(ROUNDS):
        bare.append(timed(nmf, texts))
        ours.append(timed(propose, passages))
    ratio = statistics.median(ours) / statistics.median(bare)
    print(f"\nproposals {statistics.median(ours):.1f} s, NMF {statistics.median(bare):.1f} s, ratio {ratio:.2f}")  # noqa: T201
    assert found
    assert benchmark.pedantic(propose, args=(passages,), rounds=1)
