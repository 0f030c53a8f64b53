"""The concordance on the screen."""

from __future__ import annotations

import pytest

from qda.cli.kwic import kwic_lines
from qda.model import Span
from qda.workflow.concordance import Hit
from tests.coding.material import transcript

TEXT = "Am Anfang gab es viel Streit im Team, und ohne Streit wäre es auch langweilig gewesen, sagt man bei uns."


def hits(*words: str) -> list[Hit]:
    material = transcript(("B", TEXT), key="Interview-12")
    found = []
    for word in words:
        at = TEXT.index(word)
        end = at + len(word)
        found.append(Hit(material, material.turns[0], Span(0, 1), TEXT[:at], word, TEXT[end:]))
    return found


@pytest.mark.parametrize("width", [24, 40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_screen_and_the_words_stand_under_each_other(width: int) -> None:
    lines = kwic_lines(hits("Streit", "langweilig", "Am"), width)
    assert max(len(line.text) for line in lines) <= width
    marked = [line for line in lines if line.end]
    assert [line.text[line.start : line.end] for line in marked] == ["Streit", "langweilig", "Am"]
    assert len({line.start for line in marked}) == 1


def test_number_and_place_stand_before_the_text_or_above_it() -> None:
    (wide,) = kwic_lines(hits("Streit"), 100)
    assert wide.text.startswith("1  Interview-12, ¶ 1")
    above, below = kwic_lines(hits("Streit"), 50)
    assert above.text == "1  Interview-12, ¶ 1"
    assert "Streit" in below.text


def test_context_may_be_limited() -> None:
    (line,) = kwic_lines(hits("Streit"), 120, 8)
    assert line.text.split("¶ 1")[1].strip() == "…s viel Streit im Tea…"


def test_a_match_wider_than_the_middle_loses_its_own_middle() -> None:
    (line,) = kwic_lines(hits(TEXT[3:90]), 100)
    shown = line.text[line.start : line.end]
    assert shown.startswith("Anfang gab")
    assert " … " in shown
    assert len(line.text) <= 100


def test_nothing_found_is_no_line() -> None:
    assert kwic_lines([], 80) == []
