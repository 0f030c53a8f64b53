"""What speaks for a suggestion, in words."""

from __future__ import annotations

from qda.model import Evidence
from qda.tables import because, shown

FOUND = (
    Evidence("Zeit", 0, 4, "term"),
    Evidence("Konflikte", 5, 14, "konflikt*"),
    Evidence("Zeit", 20, 24, "zeit"),
    Evidence("≈ E3:14", 0, 4, "nearest"),
)


def test_words_stand_once_and_passages_as_tables_cite_them() -> None:
    assert [shown(one, "de") for one in because(FOUND)] == ["Zeit", "Konflikte", "≈ E3, Abs. 14"]
    assert [shown(one, "en") for one in because(FOUND)][-1] == "≈ E3, ¶ 14"


def test_a_pattern_is_named_where_it_says_more_than_the_words() -> None:
    assert [shown(one, "de") for one in because(FOUND, with_patterns=True)][:2] == ["Zeit", "Konflikte (konflikt*)"]
