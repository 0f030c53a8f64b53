"""Lemmas and compounds, on words that everyday interviews hold."""

from __future__ import annotations

from qda.language import fold, words_of


def test_separable_verbs_come_apart() -> None:
    assert words_of("de").separated("durchsetzen") == ("setzen", "durch")
    assert words_of("de").separated("Haus") is None
    assert words_of("en").separated("understand") is None


def test_spellings_of_umlauts_are_one() -> None:
    assert fold("Änderung") == fold("AENDERUNG") == "aenderung"
