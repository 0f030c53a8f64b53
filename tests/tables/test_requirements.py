from __future__ import annotations

import pytest

from qda.errors import Conflict, NotFound
from qda.model import Anchor, Category, Codebook
from qda.tables import (
    QuotedPassages,
    requirement_rows,
    requirements,
    requirements_cases,
    requirements_quotes,
)
from tests.tables.made import ANSWER, CASES, COLUMNS, LABELS, LEAVES, codebook, coding, study, transcript

PASSAGES = QuotedPassages()


def test_all_coded_leaves_stand_in_their_groups_and_columns() -> None:
    matrix = requirements(study(), PASSAGES, root="HK3", columns=COLUMNS)
    assert [[group.id for group in column] for column in matrix.columns] == [list(column) for column in COLUMNS]
    assert tuple(item.id for item in matrix.items()) == LEAVES
    assert {item.id: item.label for item in matrix.items()} == LABELS
    assert matrix.caption == "Anforderungen"
    assert matrix.n_cases == len(CASES)


def test_without_columns_the_groups_are_balanced_in_order() -> None:
    matrix = requirements(study(), PASSAGES, root="HK3")
    assert [[group.id for group in column] for column in matrix.columns] == [list(column) for column in COLUMNS]


@pytest.mark.parametrize("n_columns", [1, 2, 3, 4, 5, 9])
def test_balancing_loses_and_reorders_nothing(n_columns: int) -> None:
    matrix = requirements(study(), PASSAGES, root="HK3", n_columns=n_columns)
    assert len(matrix.columns) == min(n_columns, 5)
    assert [group.id for _, group in matrix.groups()] == ["EM", "VM", "WM", "SK", "PK"]


def test_a_leaf_without_coding_is_left_out_and_named() -> None:
    interview = transcript("E1")
    matrix = requirements(study(codings=(coding("1", interview, 2, "SK3"),)), PASSAGES, root="HK3")
    assert [item.id for item in matrix.items()] == ["SK3"]
    assert "SK4" in {category.id for category in matrix.left_out}
    assert any("Motivationskompetenz (SK4)" in note.text("de") for note in matrix.notes)


def test_a_retired_leaf_is_not_missed() -> None:
    book = codebook(Category("SK9", "Alt", parent="SK", status="retired"))
    matrix = requirements(study(book=book), PASSAGES, root="HK3")
    assert not matrix.left_out


def test_nothing_coded_gives_an_empty_matrix() -> None:
    matrix = requirements(study(codings=()), PASSAGES, root="HK3")
    assert matrix.columns == ()
    assert requirement_rows(matrix).rows == ()


def test_leaves_directly_below_the_root_stand_under_its_name() -> None:
    book = Codebook("B", (Category("A", "Anreize"), Category("A1", "Zeit", "A"), Category("A2", "Geld", "A")), "v")
    codings = (coding("1", transcript("E1"), 2, "A1"), coding("2", transcript("E1"), 2, "A2"))
    matrix = requirements(study(book=book, codings=codings), PASSAGES, root="A")
    assert [(group.label, [item.label for item in group.items]) for _, group in matrix.groups()] == [
        ("Anreize", ["Zeit", "Geld"])
    ]


def test_deeper_leaves_belong_to_the_group_below_the_root() -> None:
    book = codebook(Category("SK1a", "Verhandeln", parent="SK1"))
    matrix = requirements(study(book=book, codings=(coding("1", transcript("E1"), 2, "SK1a"),)), PASSAGES, root="HK3")
    assert [(item.id, item.group) for item in matrix.items()] == [("SK1a", "SK")]


def test_codings_of_a_heading_are_named_not_shown() -> None:
    codings = (coding("1", transcript("E1"), 2, "SK"), coding("2", transcript("E1"), 2, "SK1"))
    matrix = requirements(study(codings=codings), PASSAGES, root="HK3")
    assert [item.codings for item in matrix.items()] == [1]
    assert any("belong to no row: 1" in str(note) for note in matrix.notes)


def test_groups_that_the_columns_leave_out_are_named() -> None:
    matrix = requirements(study(), PASSAGES, root="HK3", columns=[["SK"], ["PK"]])
    assert {group.id for _, group in matrix.groups()} == {"SK", "PK"}
    assert any("Erweiterte Medienkompetenz (EM)" in str(note) for note in matrix.notes)


def test_an_unknown_root_or_group_names_the_nearest() -> None:
    with pytest.raises(NotFound, match="did you mean 'HK3'"):
        requirements(study(), PASSAGES, root="HK33")
    with pytest.raises(NotFound, match="'SX' does not exist"):
        requirements(study(), PASSAGES, root="HK3", columns=[["SX"]])


def test_a_group_twice_is_a_conflict() -> None:
    with pytest.raises(Conflict) as caught:
        requirements(study(), PASSAGES, root="HK3", columns=[["SK"], ["SK"]])
    assert "steht zweimal" in caught.value.text("de")


def test_the_flat_table_has_the_stable_keys() -> None:
    table = requirement_rows(requirements(study(), PASSAGES, root="HK3", columns=COLUMNS))
    first = dict(next(table.records()))
    assert list(first)[:8] == [
        "group", "group_label", "requirement", "label", "column", "cases", "codings", "quotes",
    ]  # fmt: skip
    assert first["cases"] == len(str(first["case_ids"]).split(", "))
    assert len(first["quotes"]) == first["codings"]
    assert len(table.rows) == 23


def test_cases_are_split_by_group_and_sum_up() -> None:
    table = requirements_cases(requirements(study(), PASSAGES, root="HK3"))
    for record in table.records():
        assert record["Mitarbeiter"] + record["Consultants"] == record["cases"]


def test_the_anchor_example_is_quoted_where_it_is_coded() -> None:
    codings = (
        coding("1", transcript("E1"), 2, "EM1"),
        coding("2", transcript("E2"), 4, "EM1"),
    )
    table = requirements_quotes(requirements(study(codings=codings), PASSAGES, root="HK3"))
    record = dict(next(table.records()))
    assert record["quote"] == "drei Wochen keiner antwortet"
    assert record["verbatim"] == ANSWER
    assert record["cite"].text("de") == "E2, Abs. 4"
    assert record["cite"].text("en") == "E2, ¶ 4"


def test_an_anchor_that_is_longer_than_the_coding_gives_the_coding() -> None:
    book = Codebook("B", (Category("A", "A"), Category("A1", "A1", "A", anchors=(Anchor(f"Nun. {ANSWER}"),))), "v")
    codings = (coding("1", transcript("E1"), 2, "A1"),)
    matrix = requirements(study(book=book, codings=codings), PASSAGES, root="A")
    assert next(matrix.items()).best.text == ANSWER


def test_other_words_at_the_place_of_the_anchor_are_not_taken_for_it() -> None:
    anchors = (Anchor("Ganz andere Worte", "E1", 2),)
    book = Codebook("B", (Category("A", "A"), Category("A1", "A1", "A", anchors=anchors)), "v")
    interview = transcript("E1", "Kurz.", ANSWER)
    codings = (coding("1", interview, 2, "A1"), coding("2", interview, 4, "A1"))
    counted = study(book=book, codings=codings, transcripts={"E1": interview})
    assert next(requirements(counted, PASSAGES, root="A").items()).best.text == ANSWER


def test_without_a_coded_anchor_the_passage_nearest_to_25_words_is_quoted() -> None:
    long = " ".join(["Wort"] * 60)
    fitting = " ".join(["Satz"] * 24)
    interview = transcript("E1", "Kurz.", long, fitting, fitting + " hier noch")
    codings = tuple(coding(str(turn), interview, turn, "SK1") for turn in (8, 2, 4, 6))
    counted = study(codings=codings, transcripts={"E1": interview})
    best = next(requirements(counted, PASSAGES, root="HK3").items()).best
    assert best.text == fitting
    assert best.cite.text("de") == "E1, Abs. 6"


def test_the_rule_of_the_choice_stands_in_the_notes() -> None:
    table = requirements_quotes(requirements(study(), PASSAGES, root="HK3"))
    assert any("25 Wörtern" in note.text("de") for note in table.notes)


def test_quotes_are_shown_in_the_reading_and_cited_by_name() -> None:
    passages = QuotedPassages(words=lambda one: one.quote.replace("drei  ", "").upper(), names={"E1": "Frau M."})
    codings = (coding("1", transcript("E1"), 2, "SK1"),)
    best = next(requirements(study(codings=codings), passages, root="HK3").items()).best
    assert best.text == ANSWER.upper()
    assert best.verbatim == ANSWER
    assert best.cite.text("de") == "Frau M., Abs. 2"
