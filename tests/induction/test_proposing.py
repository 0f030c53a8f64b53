"""Themes that were planted in synthetic talk are found; what is covered, said by one, or mere noise is told apart."""

from __future__ import annotations

import numpy as np
import pytest

from qda.induction import Passage, Proposal, propose
from tests.induction.made import THEMES, share_of, talk


def about(found: tuple[Proposal, ...], theme: str) -> list[Proposal]:
    return [one for one in found[:10] if share_of(one.passages, theme) >= 0.5]


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_planted_themes_are_among_the_first_ten(theme: str, seed: int) -> None:
    assert about(propose(talk(seed=seed)), theme)


def test_what_a_category_covers_is_not_proposed() -> None:
    found = propose(talk(covered="bus"))
    assert not about(found, "bus")
    assert about(found, "garden")
    assert all(not one.categories for proposal in found for one in proposal.passages)


def test_inside_a_category_only_its_passages_are_grouped() -> None:
    passages = [
        Passage(one.transcript, one.turn, one.start, one.end, one.text, one.case, "de",
                frozenset(("A" if share_of((one,), "bus") or share_of((one,), "garden") else "B",)))
        for one in talk()
    ]  # fmt: skip
    found = propose(passages, within="A")
    assert about(found, "bus")
    assert {category for proposal in found for one in proposal.passages for category in one.categories} == {"A"}


def test_the_same_input_gives_the_same_proposals() -> None:
    assert propose(talk()) == propose(talk())


def test_the_id_depends_on_the_passages_only() -> None:
    first = propose(talk())
    again = propose(talk(), guide={"X": "Uhrwerk und Leiter"})
    same = {one.id: {(at.transcript, at.start) for at in one.passages} for one in first}
    for one in again:
        if one.id in same:
            assert {(at.transcript, at.start) for at in one.passages} == same[one.id]
    assert len(same) == len(first)


def test_a_theme_of_one_person_is_marked() -> None:
    (found,) = about(propose(talk(one_person="money")), "money")[:1]
    assert (found.mostly, found.cases) == ("C0", 1)
    spread = about(propose(talk()), "money")[0]
    assert spread.mostly == ""
    assert spread.cases > 1


def test_labels_and_terms_are_words_of_the_passages() -> None:
    for one in propose(talk()):
        text = " ".join(at.text for at in one.passages).casefold()
        assert one.terms
        assert all(piece[:4].casefold() in text for term in one.terms for piece in term.split())
        assert not {"halt", "also", "dann", "und"} & {term.casefold() for term in one.terms}


def test_the_interviewers_wording_makes_no_term() -> None:
    asked = ["Wie ist das mit dem Garten, dem Garten und dem Garten?"] * 30
    terms = {term for one in propose(talk(), asked=asked) for term in one.terms}
    assert "Garten" not in terms
    assert about(propose(talk(), asked=asked), "garden")


def test_a_near_category_of_the_guide_is_named() -> None:
    guide = {"K1": "Fahrplan, Haltestelle, Bus und Verspätung", "K2": "Uhrwerk und Leiter"}
    assert about(propose(talk(), guide=guide), "bus")[0].near == ("K1",)


def test_little_material_gives_no_theme() -> None:
    assert propose([]) == ()
    assert propose(talk()[:4]) == ()
    silent = [Passage("E1", n, n * 10, n * 10 + 5, "Ja, genau.", "E1") for n in range(30)]
    assert propose(silent) == ()


def test_sentence_vectors_are_one_more_method() -> None:
    def embed(texts: object) -> np.ndarray:
        return np.array([[sum(word in text for word in words) for words in THEMES.values()] for text in texts], float)  # type: ignore[attr-defined]

    found = propose(talk(), embed=embed)
    assert {one.method for one in found} >= {"vectors", "similarity"}


def test_many_passages_are_grouped_around_a_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qda.induction.candidates.SAMPLE", 60)
    found = propose(talk())
    assert all(about(found, theme) for theme in THEMES)
