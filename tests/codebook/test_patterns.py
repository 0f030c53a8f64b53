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
    ],
)
def test_what_is_typed_becomes_a_pattern(typed: str, kind: str, text: str) -> None:
    found = pattern_of(typed)
    assert (found.kind, found.text) == (kind, text)


@pytest.mark.parametrize("typed", ["", "***", "regex: (", "lemma: two words"])
def test_what_cannot_match_is_refused(typed: str) -> None:
    with pytest.raises(CodebookError):
        pattern_of(typed)
