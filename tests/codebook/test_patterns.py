"""Patterns typed at the command line."""

from __future__ import annotations

import pytest

from qda.codebook.patterns import pattern_of
from qda.errors import CodebookError


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("konflikt*", "words", "konflikt*"),
        ("Luft  nach oben", "words", "Luft nach oben"),
        ("lemma: durchsetzen", "lemma", "durchsetzen"),
        ("regex: kritik(los|fähig)", "regex", "kritik(los|fähig)"),
        ("{lemma: durchsetzen}", "lemma", "durchsetzen"),
        ('{regex: "kritik\\\\w+"}', "regex", r"kritik\w+"),
    ],
)
def test_what_is_typed_becomes_a_pattern(typed: str, kind: str, text: str) -> None:
    found = pattern_of(typed)
    assert (found.kind, found.text) == (kind, text)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "***",
        "regex: (",
        "lemma: two words",
        "{foo: 1}",
        "{all: [konflikt*, lös*]}",
        "{lemma: two words}",
        "{regex: '('}",
        "{a: [}",
    ],
)
def test_what_cannot_match_is_refused(typed: str) -> None:
    with pytest.raises(CodebookError):
        pattern_of(typed)
