"""A trained spaCy pipeline, where one is installed: a tiny stand-in takes its place here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from qda.codebook import read_codebook
from qda.coding.rules import suggest_by_rules
from qda.language import installed_pipeline, pipeline_of
from qda.language.pipeline import _loaded
from tests.coding.material import as_spoken, transcript


@Language.component("qda_test_particles")
def particles(doc: Doc) -> Doc:
    """Every `durch` right before `gegen` belongs to the second word; every other word depends on the first."""
    heads, labels = [0] * len(doc), ["dep"] * len(doc)
    for token in doc[:-1]:
        if token.text == "durch" and doc[token.i + 1].text == "gegen":
            heads[token.i], labels[token.i] = 1, "svp"
    return Doc(doc.vocab, words=[one.text for one in doc], spaces=[bool(one.whitespace_) for one in doc],
               heads=heads, deps=labels)  # fmt: skip


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """`de_core_news_sm` seems to be installed."""
    nlp = spacy.blank("de")
    nlp.add_pipe("qda_test_particles")

    def load(name: str) -> Any:
        assert name == "de_core_news_sm"
        return nlp

    monkeypatch.setattr(spacy, "load", load)
    monkeypatch.setattr(spacy.util, "is_package", lambda name: name == "de_core_news_sm")
    _loaded.cache_clear()
    yield
    _loaded.cache_clear()


def evidence(text: str) -> list[str]:
    book = read_codebook("qda: 1\ncategories:\n  - id: A\n    patterns: [durchsetzen]\n")
    found = suggest_by_rules(book, [transcript(("B", text))], as_spoken)
    return [piece.text for one in found for piece in one.evidence]


def test_without_a_pipeline_the_end_of_the_clause_tells() -> None:
    if installed_pipeline("de"):
        pytest.skip("a trained pipeline is installed")
    assert pipeline_of("de") is None
    assert evidence("Sie setzt sich durch.") == ["setzt", "durch"]
    assert evidence("Sie setzt sich durch gegen alle.") == []


@pytest.mark.usefixtures("stand_in")
def test_with_a_pipeline_its_word_counts() -> None:
    assert (installed_pipeline("de") or "").startswith("de_core_news_sm")
    assert evidence("Sie setzt sich durch gegen alle.") == ["setzt", "durch"]
    assert evidence("Sie setzt sich durch.") == []
    assert pipeline_of("en") is None
