"""Sentences and clauses."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.segments import clauses, segment, sentences, words


def pieces(text: str, spans: list) -> list[str]:
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das ist so. Und das auch!", ["Das ist so.", "Und das auch!"]),
        ("Wir haben ca. 30 Leute. Alle da.", ["Wir haben ca. 30 Leute.", "Alle da."]),
        ("Das war am 3. Oktober. Danach nicht.", ["Das war am 3. Oktober.", "Danach nicht."]),
        ("Er sagt z.B. Nein. Gut.", ["Er sagt z.B. Nein.", "Gut."]),
        ("Er fragt: „Warum?“ Und geht.", ["Er fragt: „Warum?“", "Und geht."]),
        ("Wir dachten … na ja. Egal.", ["Wir dachten … na ja.", "Egal."]),
        ("Um 10.30 Uhr. Los.", ["Um 10.30 Uhr.", "Los."]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_hears_the_end(text: str, expected: list[str]) -> None:
    assert pieces(text, sentences(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wir wollten das so machen, weil der Betriebsrat dagegen war.",
            ["Wir wollten das so machen,", "weil der Betriebsrat dagegen war."],
        ),
        ("Ja, das machen wir so.", ["Ja, das machen wir so."]),
        ("Das kostet 3,5 Prozent mehr als vorher.", ["Das kostet 3,5 Prozent mehr als vorher."]),
        ("Das machen wir schon lange, ja, genau.", ["Das machen wir schon lange, ja, genau."]),
        ("Alle Kolleg:innen sind da gern gesehen.", ["Alle Kolleg:innen sind da gern gesehen."]),
    ],
)
def test_a_clause_has_at_least_three_words(text: str, expected: list[str]) -> None:
    assert pieces(text, clauses(text)) == expected


@given(st.text(alphabet='aB c.,;:!?()–\n"„“1ß', max_size=80), st.sampled_from(["word", "clause", "sentence", "turn"]))
def test_units_are_ordered_disjoint_and_leave_no_word_out(text: str, unit: str) -> None:
    spans = segment(text, unit)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    covered = {position for span in spans for position in range(span.start, span.end)}
    assert all(position in covered for word in words(text) for position in range(word.start, word.end))


def test_a_megabyte_in_one_line_takes_linear_time() -> None:
    text = "Das ist ein Satz mit einem Komma, und noch einem. " * 20_000
    assert len(sentences(text)) == 20_000
