"""1,000 patterns over a million words: as a ratio to a bare automaton and to spaCy's PhraseMatcher on the same text.

The corpus is synthetic and made by the script beside the checkout. Run with `-s`; the ratios are printed at the end.
"""

from __future__ import annotations

import importlib.util
import random
import re
import statistics
import sys
import time
import tracemalloc
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from ahocorasick_rs import AhoCorasick

from qda.codebook.patterns import pattern_of
from qda.coding.rules import suggest_by_rules
from qda.coding.rules.collecting import no_collecting
from qda.coding.rules.compiled import CompiledCodebook
from qda.coding.rules.match import Match
from qda.coding.rules.matching import Matcher
from qda.language import compounds_of, words_of
from qda.model import Category, Codebook, Transcript
from tests.coding.material import as_spoken, transcript

DOCUMENTS = 110
ROUNDS = 3
Terms = dict[str, list[str]]


@dataclass(frozen=True)
class Corpus:
    """Texts and the terms of 40 categories."""

    transcripts: tuple[Transcript, ...]
    terms: Terms

    @property
    def texts(self) -> list[str]:
        return [turn.text for one in self.transcripts for turn in one.turns]

    @property
    def words(self) -> int:
        return sum(len(text.split()) for text in self.texts)


@pytest.fixture(scope="module")
def corpus(shared: Path | None) -> Corpus:
    if shared is None or not (shared / "bench" / "gen.py").exists():
        pytest.skip("the script that makes the corpus is not beside the checkout")
    spec = importlib.util.spec_from_file_location("gen", shared / "bench" / "gen.py")
    assert spec is not None
    assert spec.loader is not None
    made: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the script leaves closing its files to Python
        world = made.build(str(shared / "study"))
    documents = []
    for number in range(1, DOCUMENTS + 1):
        turns = made.Doc(number, world).turns()
        documents.append(transcript(*[("B", text) for _speaker, text, *_rest in turns], key=f"E{number:04d}"))
    return Corpus(tuple(documents), with_more_terms(world[0], documents))


def with_more_terms(terms: Terms, documents: list[Transcript]) -> Terms:
    """Ten frequent words of the corpus more for each category: 1,000 patterns in all."""
    known = {term.lower() for of_category in terms.values() for term in of_category}
    counted = Counter(word for one in documents[:60] for word in re.findall(r"\b[A-ZÄÖÜ]\w{5,}", one.text))
    pool = [word for word, _n in counted.most_common(8000) if word.lower() not in known][200:]
    random.Random(5).shuffle(pool)
    further: Iterator[str] = iter(pool)
    return {category: [*of_category, *(next(further) for _ in range(10))] for category, of_category in terms.items()}


def guide(terms: Terms, each: int) -> Codebook:
    categories = [
        Category(name, name, patterns=tuple(pattern_of(term) for term in of_category[:each]))
        for name, of_category in terms.items()
    ]
    return Codebook("bench", tuple(categories), "v")


def forget() -> None:
    """Nothing learnt about words is left from the round before; the dictionaries stay loaded."""
    words_of.cache_clear()
    compounds_of.cache_clear()


def bare(texts: list[str], terms: Terms) -> int:
    """All overlapping hits of the terms between word borders."""
    automaton = AhoCorasick([term.lower() for of_category in terms.values() for term in of_category])
    found = []
    for text in texts:
        lowered = text.lower()
        for number, start, end in automaton.find_matches_as_indexes(lowered, overlapping=True):
            free = start == 0 or not lowered[start - 1].isalnum()
            if free and (end == len(lowered) or not lowered[end].isalnum()):
                found.append((number, start, end))
    return len(found)


def phrase_matcher(texts: list[str], terms: Terms) -> int:
    """spaCy's tokens and PhraseMatcher."""
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("de")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    for category, of_category in terms.items():
        matcher.add(category, [nlp.make_doc(term) for term in of_category])
    return sum(len(matcher(nlp.make_doc(text))) for text in texts)


def matches(documents: Sequence[Transcript], book: Codebook) -> int:
    """Spans, patterns and words of every match, nothing known about any word before."""
    forget()
    matcher = Matcher(CompiledCodebook(book, language="de"))
    with no_collecting():
        of_documents = [find(matcher, one) for one in documents]
    return sum(len(of_turn) for one in of_documents for of_turn in one)


def find(matcher: Matcher, document: Transcript) -> list[list[Match]]:
    """The matches of each turn."""
    return matcher.find_all([turn.text for turn in document.turns])


def suggestions(documents: tuple[Transcript, ...], book: Codebook) -> int:
    """Whole suggestions: the clause around each match, with evidence."""
    forget()
    return len(suggest_by_rules(book, documents, as_spoken))


def medians(ways: dict[str, Callable[[], int]], rounds: int = ROUNDS) -> dict[str, float]:
    """CPU seconds of each way, in turns, the median of the rounds."""
    spent: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            begin = time.process_time()
            assert way() > 0
            spent[name].append(time.process_time() - begin)
    return {name: statistics.median(values) for name, values in spent.items()}


def report(text: str) -> None:
    sys.stdout.write(f"\n{text}\n")


@pytest.mark.slow
@pytest.mark.benchmark(group="matching")
def test_speed_against_an_automaton_and_a_phrase_matcher(corpus: Corpus, benchmark: Any) -> None:
    texts, terms = corpus.texts, corpus.terms
    book, smaller, documents = guide(terms, 25), guide(terms, 15), corpus.transcripts
    half = documents[: len(documents) // 2]
    found = medians(
        {
            "automaton": lambda: bare(texts, terms),
            "matches": lambda: matches(documents, book),
            "600 patterns": lambda: matches(documents, smaller),
            "half the text": lambda: matches(half, book),
            "suggestions": lambda: suggestions(documents, book),
            "spaCy": lambda: phrase_matcher(texts, terms),
        }
    )
    for name, seconds in found.items():
        share, times = found["automaton"] / seconds, found["spaCy"] / seconds
        report(f"{name:16}{seconds:7.2f} s   {share:.2f} × automaton   {times:5.1f} × spaCy")
    report(f"600 → 1,000 patterns: {found['matches'] / found['600 patterns']:.2f} × the time")
    report(f"half → whole text: {found['matches'] / found['half the text']:.2f} × the time ({corpus.words} words)")
    matcher = Matcher(CompiledCodebook(book, language="de"))
    benchmark.pedantic(lambda: sum(len(found) for one in documents for found in find(matcher, one)), rounds=3)


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_transcripts(corpus: Corpus) -> None:
    book = guide(corpus.terms, 25)
    peaks = []
    for documents in (corpus.transcripts[:20], corpus.transcripts[:20] * 5):
        forget()
        matcher = Matcher(CompiledCodebook(book, language="de"))
        tracemalloc.start()
        for document in documents:
            find(matcher, document)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    report(f"peak of 20 transcripts {peaks[0] / 1e6:.0f} MB, of 100 with the same words {peaks[1] / 1e6:.0f} MB")
    assert peaks[1] < 1.1 * peaks[0]
