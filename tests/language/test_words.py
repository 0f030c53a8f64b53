"""Lemmas and compounds, on words that everyday interviews hold."""

from __future__ import annotations

import pytest

from qda.language import fold, words_of


@pytest.mark.parametrize(
    ("word", "keyword"),
    [
        ("Lerncommunities", "Community"), ("Motivationstechniken", "Technik"), ("Hilfsangebot", "Angebot"),
        ("Gamification-Maßnahmen", "Maßnahme"), ("Betriebsräte", "Rat"), ("Arbeitszeit", "Zeit"),
        ("Konfliktpotentiale", "Konflikt"), ("Mitarbeiter:innen", "Mitarbeiter"), ("Häuser", "Haus"),
    ],
)  # fmt: skip
def test_a_word_counts_for_the_nouns_in_it(word: str, keyword: str) -> None:
    words = words_of("de")
    assert words.lemma(keyword) in words.forms(word)


@pytest.mark.parametrize(
    ("word", "keyword"),
    [("Beratung", "Rat"), ("Zeitung", "Zeit"), ("Belohnung", "Lohn"), ("Kommunikation", "Kommune"), ("Wort", "Ort")],
)
def test_letters_inside_a_word_are_no_part_of_it(word: str, keyword: str) -> None:
    words = words_of("de")
    assert words.lemma(keyword) not in words.forms(word)


def test_separable_verbs_come_apart() -> None:
    assert words_of("de").separated("durchsetzen") == ("setzen", "durch")
    assert words_of("de").separated("Haus") is None
    assert words_of("en").separated("understand") is None


def test_spellings_of_umlauts_are_one() -> None:
    assert fold("Änderung") == fold("AENDERUNG") == "aenderung"
