"""Families of words: which belong together, which stay apart."""

from __future__ import annotations

import pytest

from qda.language import family_of, words_of

GERMAN = """
nutzen Nutzung Nutzer nützlich nutzbar
abhängen abhängig Abhängigkeit
steuern Steuerung steuerbar
gewöhnen Gewohnheit Gewöhnung
frustrieren frustriert Frustration
automatisch automatisieren Automatisierung
kontrollieren Kontrolle kontrollierbar
verantworten Verantwortung verantwortlich Verantwortlichkeit
"""
ENGLISH = """
explain explanation explainable
privacy private privately
navigate navigation navigator
manage management manager manageable
restore restoration
easy easily
visualize visualization visual
"""
APART = [
    ("de", "stehen", "verstehen"), ("de", "Rat", "raten"), ("de", "sicher", "sich"), ("de", "Name", "nämlich"),
    ("en", "restore", "rest"), ("en", "read", "ready"), ("en", "line", "lineage"), ("en", "thing", "this"),
]  # fmt: skip


def family(word: str, language: str) -> str:
    return family_of(words_of(language).lemma(word), language)


@pytest.mark.parametrize(
    ("language", "words"),
    [*(("de", line) for line in GERMAN.split("\n")[1:-1]), *(("en", line) for line in ENGLISH.split("\n")[1:-1])],
)
def test_words_of_a_family_share_their_letters(language: str, words: str) -> None:
    assert len({family(word, language) for word in words.split()}) == 1


@pytest.mark.parametrize(("language", "one", "other"), APART)
def test_words_that_look_alike_stay_apart(language: str, one: str, other: str) -> None:
    assert family(one, language) != family(other, language)
