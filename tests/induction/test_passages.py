"""Turns are cut into passages of a few sentences that the same categories cover."""

from __future__ import annotations

from qda.induction import cut_turn
from qda.model import Span

NOTHING: frozenset[str] = frozenset()


def test_short_sentences_are_one_passage() -> None:
    text = "Das war gut. Dann kam der Bus. Und Schluss."
    assert [text[span.start : span.end] for span, _ in cut_turn(text, lambda _: NOTHING)] == [text]


def test_a_border_of_a_coding_is_a_border_of_passages() -> None:
    text = "Das war gut. Dann kam der Bus. Und Schluss."

    def covered(sentence: Span) -> frozenset[str]:
        return frozenset(("A",)) if "Bus" in text[sentence.start : sentence.end] else NOTHING

    found = [(text[span.start : span.end], set(categories)) for span, categories in cut_turn(text, covered)]
    assert found == [("Das war gut.", set()), ("Dann kam der Bus.", {"A"}), ("Und Schluss.", set())]


def test_long_turns_are_cut_at_sentences_and_lose_nothing() -> None:
    sentence = "Wir haben damals jeden Tag sehr lange auf den alten Bus gewartet."
    text = " ".join([sentence] * 10)
    found = [text[span.start : span.end] for span, _ in cut_turn(text, lambda _: NOTHING)]
    assert " ".join(found) == text
    assert all(part.endswith("gewartet.") for part in found)
    assert len(found) == 4


def test_an_empty_turn_has_no_passage() -> None:
    assert list(cut_turn("", lambda _: NOTHING)) == []
