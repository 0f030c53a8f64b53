"""Conventions: the named ones and a study's own."""

from __future__ import annotations

import pytest

from qda.errors import NotFound
from qda.smoothing import CONVENTIONS, own_convention, smooth

HOUSE = own_convention("haus", based_on="dresing_pehl", pause=["--", "¦"], comment=["{…}", "%%…%%"])


def test_an_own_convention_adds_its_signs() -> None:
    text = "Wir -- haben {blättert um} das ¦ gemacht %%draußen Lärm%% (lacht)."
    assert smooth(text, convention=HOUSE).text == "Wir haben das gemacht."
    assert [edit.rule for edit in smooth(text, convention=HOUSE).edits] == ["PA", "NV", "PA", "NV", "NV"]


def test_an_own_comment_with_a_negation_or_number_stays_and_is_flagged() -> None:
    found = smooth("Gut {sagt nicht mehr} und {zwei} Leute.", convention=HOUSE)
    assert found.text == "Gut {sagt nicht mehr} und {zwei} Leute."
    assert [flag.code for flag in found.flags] == ["negation_kept", "negation_kept"]


def test_own_signs_inside_words_and_without_an_end_are_text() -> None:
    text = "A--B ist offen {und so"
    assert smooth(text, convention=HOUSE).text == text


def test_an_own_convention_needs_a_known_one_below() -> None:
    with pytest.raises(NotFound, match="convention 'gat3'"):
        own_convention("haus", based_on="gat3")


@pytest.mark.parametrize(("argument", "value"), [("convention", "gat3"), ("profile", "light2"), ("language", "fr")])
def test_unknown_names_are_refused(argument: str, value: str) -> None:
    with pytest.raises(NotFound, match=value):
        smooth("Ja.", **{argument: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("convention", sorted(CONVENTIONS))
def test_plain_words_read_the_same_under_every_convention(convention: str) -> None:
    assert smooth("wir haben das gemacht", convention=convention).edits == ()
