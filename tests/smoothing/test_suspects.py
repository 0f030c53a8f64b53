"""What stands between two blanks, and which turns and sentences the rules must look at."""

from __future__ import annotations

import pytest

from qda.smoothing import load_lexicon, smooth
from qda.smoothing.chunks import SHAPES, Chunks, said_again
from qda.smoothing.conventions import convention_named, own_convention
from qda.smoothing.suspects import Suspects, is_clean

LEXICON = load_lexicon("de")


def test_a_chunk_is_cut_into_a_word_and_its_signs() -> None:
    assert [(one.kind, one.text, one.mark) for one in SHAPES["(aufg/"]] == [("sign", "(", ""), ("word", "aufg", "/")]
    assert [one.kind for one in SHAPES["Ende..."]] == ["word", "dots"]


def test_words_said_twice_are_found_with_the_reach_of_the_second_copy() -> None:
    words = Chunks.of("ich hab, ich hab da da", LEXICON, full=False).words
    assert said_again(words) == [(4, 5), (0, 3)]


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Das ist gut.", True),
        ("Das steht z.B. dort.", True),
        ("Er sagt „gut“ dazu.", True),
        ("Das ist äh gut.", False),
        ("Das das ist gut.", False),
        ("Das , das ist gut.", False),
        ("Das ist  gut.", False),
        ("Das ist gut (lacht).", False),
        ("Das ist gu/", False),
    ],
)
def test_a_turn_without_anything_for_a_rule_is_clean(text: str, clean: bool) -> None:
    assert is_clean(text, LEXICON, convention_named("generic"), False) is clean


def test_a_pause_sign_with_a_blank_is_seen() -> None:
    own = own_convention("own", based_on="generic", pause=("- -",))
    assert smooth("Ja - - gut.", convention=own).text == "Ja gut."


def test_only_the_sentence_with_noise_is_looked_at() -> None:
    text = "Das ist gut. Das ist äh gut. Das ist gut."
    suspects = Suspects(Chunks.of(text, LEXICON, full=False), text)
    found = suspects.behind(0)
    assert found is not None
    assert (found.first, found.last, found.doubtful) == (3, 7, False)
    assert suspects.behind(found.last) is None


def test_a_filler_parts_equal_words_no_more_than_what_was_taken_out() -> None:
    assert smooth("Und die ähm die Leute gehen.").text == "Und die Leute gehen."
    assert smooth("Weil es (lacht) weil es gut geht.").text == "Weil es gut geht."
