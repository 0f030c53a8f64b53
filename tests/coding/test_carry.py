"""Passages go with their words from one version of a text to the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.coding.carry import Carrier
from qda.model import Span

pieces = st.lists(
    st.sampled_from(["ja", " ", "nein ", "das ", "ist", ". ", "\n", "B: ", "so ", "ä", "wirklich "]), max_size=25
)
texts = pieces.map("".join)


@given(texts, texts.filter(str.strip), texts, texts, texts)
def test_a_change_outside_a_passage_never_changes_its_words(
    before: str, passage: str, after: str, new_before: str, new_after: str
) -> None:
    old, new = before + passage + after, new_before + passage + new_after
    carried = Carrier(old, new).carry(Span(len(before), len(before) + len(passage)))
    assert carried.outcome == "same"
    assert carried.span is not None
    assert new[carried.span.start : carried.span.end] == passage


@given(texts)
def test_an_unchanged_text_leaves_every_passage_where_it_is(text: str) -> None:
    carrier = Carrier(text, text)
    for start in range(0, len(text), 5):
        span = Span(start, min(len(text), start + 7))
        assert carrier.carry(span).span == span


@pytest.mark.parametrize(
    ("old", "quote", "new", "outcome", "now"),
    [
        ("B: Das ist schon gut so.", "ist schon gut", "B: Das ist echt schon gut so.", "changed", "ist echt schon gut"),
        ("B: Das ist schon gut so.", "ist schon gut", "B: Das ist gut so.", "changed", "ist gut"),
        ("B: Das ist schon gut so.", "ist schon gut", "B: Etwas ganz anderes.", "lost", None),
        ("B: Ja. I: Und? B: Ja.", "Ja", "I: Und? B: Ja.", "same", "Ja"),
    ],
)
def test_a_change_inside_a_passage_is_shown_or_the_passage_is_lost(
    old: str, quote: str, new: str, outcome: str, now: str | None
) -> None:
    start = old.index(quote)
    carried = Carrier(old, new).carry(Span(start, start + len(quote)))
    assert carried.outcome == outcome
    assert (new[carried.span.start : carried.span.end] if carried.span else None) == now


def test_of_two_places_with_the_same_words_the_one_with_the_same_surroundings_is_taken() -> None:
    old = "A sagt: das geht nicht.\nB sagt: das geht nicht.\n"
    new = "C sagt: das geht nicht.\nB meint, und das mit Recht, und B sagt: das geht nicht.\n"
    start = old.rindex("das geht nicht")
    carried = Carrier(old, new).carry(Span(start, start + len("das geht nicht")))
    assert carried.span is not None
    assert carried.span.start == new.rindex("das geht nicht")


def test_a_long_transcript_is_compared_in_a_moment() -> None:
    lines = [f"B: Zeile {n} mit ein paar Worten, die sich wiederholen, ja ja ja.\n" for n in range(3000)]
    old = "".join(lines)
    new = "".join(line.replace("paar", "wenigen") if n % 7 == 0 else line for n, line in enumerate(lines) if n % 50)
    carrier = Carrier(old, new)
    start = old.index("Zeile 2999")
    carried = carrier.carry(Span(start, start + 10))
    assert carried.span is not None
    assert new[carried.span.start : carried.span.end] == "Zeile 2999"
