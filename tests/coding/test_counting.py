"""Patterns that match nothing or nearly everything, and expressions that never end."""

from __future__ import annotations

import time

import pytest

from qda.codebook import read_codebook
from qda.coding.rules import suggest_by_rules
from qda.coding.rules.counting import count_patterns
from qda.errors import SlowPattern
from tests.coding.material import as_spoken, transcript


def counted(patterns: str, *texts: str) -> list[tuple[str, int, int, bool, bool]]:
    book = read_codebook(f"qda: 1\ncategories:\n  - id: A\n    patterns: {patterns}\n")
    turns = [("I", "Und dann?"), *[("B", text) for text in texts]]
    found = count_patterns(book, [transcript(*turns)], as_spoken, unit="sentence")
    return [(one.pattern, one.units, one.of, one.is_idle, one.is_too_wide) for one in found]


def test_each_pattern_is_counted_in_units_of_interviewees() -> None:
    text = "Es gab Streit und Zank. Dann wurde der Streit gelöst. Das war es."
    found = counted("[Streit, Zwist, '*e*', {all: [Streit, gelöst]}]", *[text] * 10)
    assert found == [
        ("Streit", 20, 30, False, True),
        ("Zwist", 0, 30, True, False),
        ("*e*", 30, 30, False, True),
        ("all: Streit + gelöst", 10, 30, False, False),
    ]


def test_a_few_units_say_nothing_about_width() -> None:
    assert counted("[Streit]", "Es gab Streit.") == [("Streit", 1, 1, False, False)]


def test_a_category_without_patterns_counts_nothing_and_suggests_nothing() -> None:
    book = read_codebook("qda: 1\ncategories:\n  - id: A\n  - id: B\n    patterns: []\n")
    material = [transcript(("B", "Es gab Streit."))]
    assert count_patterns(book, material, as_spoken) == []
    assert suggest_by_rules(book, material, as_spoken) == []


@pytest.mark.parametrize("pattern", ["(a|aa)+$", "(.*?,){11}P"])
def test_an_expression_that_never_ends_is_named(pattern: str) -> None:
    book = read_codebook(f"qda: 1\ncategories:\n  - id: A\n    patterns: [{{regex: '{pattern}'}}]\n")
    text = "a" * 60 + "! " + ",".join(map(str, range(60)))
    begin = time.monotonic()
    with pytest.raises(SlowPattern) as caught:
        suggest_by_rules(book, [transcript(("B", text))], as_spoken)
    assert time.monotonic() - begin < 10
    assert "category A" in str(caught.value)
    assert pattern in str(caught.value)
    assert caught.value.hint is not None
