"""What a reading is made of: edits by one rule each, the doubtful places, the map."""

from __future__ import annotations

import pytest

from qda.model import Edit, Span
from qda.smoothing import Reading, smooth


def rules(reading: Reading) -> list[str]:
    """The rules of the edits in order."""
    return [edit.rule for edit in reading.edits]


def test_a_filler_its_comma_and_the_capital_are_edits_of_their_own() -> None:
    assert smooth("Ähm, wir").edits == (
        Edit(0, "Ähm", "", "FP"),
        Edit(3, ", ", "", "PU"),
        Edit(5, "w", "W", "PU"),
    )


def test_every_filler_is_an_edit_of_its_own() -> None:
    assert rules(smooth("Das ist äh ähm öh gut.")) == ["FP", "FP", "FP"]


def test_one_edit_for_a_repetition() -> None:
    assert smooth("Und, und das").edits == (Edit(3, ", und", "", "RP"),)
    assert smooth("Wir wir wir wir gehen.").edits == (Edit(4, "wir wir wir ", "", "RP"),)


def test_blanks_and_accents_are_edits_too() -> None:
    assert smooth("a  b").edits == (Edit(1, "  ", " ", "WS"),)
    assert smooth("scho\u0308n").edits == (Edit(3, "o\u0308", "ö", "WS"),)


def test_an_edit_beside_a_composed_letter_stands_in_the_given_text() -> None:
    text = "Scho\u0308n, a\u0308h, gut"
    reading = smooth(text)
    assert reading.text == "Schön, gut"
    assert all(text[edit.start : edit.end] == edit.removed for edit in reading.edits)
    assert ("a\u0308h" in [edit.removed.strip() for edit in reading.edits]) == ("FP" in rules(reading))


def test_the_map_leads_back() -> None:
    text = "Das das äh das Marketing (lacht) fehlt."
    reading = smooth(text)
    start = reading.text.index("Marketing fehlt")
    source = reading.alignment.to_source(Span(start, start + len("Marketing fehlt")))
    assert text[source.start : source.end] == "Marketing (lacht) fehlt"


def test_a_turn_that_vanishes_is_flagged() -> None:
    assert [flag.code for flag in smooth("((lacht))").flags] == ["empty_turn"]
    assert smooth("").flags == ()


def test_flags_are_sorted_and_stand_in_the_text() -> None:
    text = "Nie nie, und die die gehen."
    flags = smooth(text).flags
    assert [(flag.code, text[flag.start : flag.end]) for flag in flags] == [
        ("double_negation", "Nie nie"),
        ("dd_kept", "die die"),
    ]


def test_every_open_bracket_is_flagged() -> None:
    assert [flag.start for flag in smooth("a) und (b ) oder [ (").flags if flag.code == "unclosed_bracket"] == [17, 19]


@pytest.mark.parametrize(
    "sign",
    [
        "(", "((", "[", "*", "_", "<", "#", "//", "„", '"', "»", "°", "@", "äh ", "ich ", "Sor/ ", ":", "-", "::", "/",
        "a ", "a, ", ", ", "…", "… äh ", "(lacht) … ", "ich hab, ", "’", "(1) ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("repairs", [False, True])
def test_a_long_turn_of_one_sign_is_read_in_time(sign: str, repairs: bool) -> None:
    text = sign * (30_000 // len(sign))
    assert len(smooth(text, convention="tiq", repairs=repairs).text) <= len(text)
