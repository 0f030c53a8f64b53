from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from qda.model import Case, Category, Codebook, Coding, Source, Transcript, Turn
from qda.tables import case_matrix, frequencies, tally
from qda.wording import say
from tests.tables.made import CASES, GROUPS, LEAVES, coding, study, transcript


def row(table: object, category: str) -> dict[str, object]:
    return next(dict(record) for record in table.records() if record["category"] == category)


def test_a_case_and_a_unit_count_once_for_the_main_category() -> None:
    interview = transcript("E1")
    codings = (
        coding("1", interview, 2, "SK1"),
        coding("2", interview, 2, "SK2"),
        coding("3", interview, 4, "SK1"),
        coding("4", transcript("E7"), 2, "PK1"),
    )
    table = frequencies(study(codings=codings))
    assert row(table, "SK")["codings"] == 3
    assert row(table, "SK")["units"] == 2
    assert row(table, "SK")["cases"] == 1
    assert row(table, "HK3") == {
        "category": "HK3", "label": "Anforderungen", "level": 0, "codings": 4, "units": 3, "cases": 2,
        "Mitarbeiter": 1, "Consultants": 1,
    }  # fmt: skip


def test_codings_of_a_main_category_itself_are_in_its_sum() -> None:
    codings = (coding("1", transcript("E1"), 2, "SK"), coding("2", transcript("E2"), 2, "SK1"))
    table = frequencies(study(codings=codings))
    assert (row(table, "SK")["codings"], row(table, "SK1")["codings"]) == (2, 1)


def test_no_percentages_below_ten_cases() -> None:
    assert "share" not in {column.key for column in frequencies(study()).columns}


def test_percentages_from_ten_cases_on() -> None:
    cases = (*CASES, Case("E9"), Case("E10"))
    table = frequencies(study(codings=(coding("1", transcript("E1"), 2, "SK1"),), cases=cases))
    assert row(table, "SK")["share"] == 0.1


def test_the_head_gives_the_denominators() -> None:
    labels = [str(column.label) for column in frequencies(study()).columns]
    assert [label.replace("\N{NO-BREAK SPACE}", " ") for label in labels][-3:] == [
        "Cases (n = 8)", "Mitarbeiter (n = 5)", "Consultants (n = 3)",
    ]  # fmt: skip


def test_groups_keep_the_order_asked_for() -> None:
    table = frequencies(study(groups=("Consultants",)))
    assert [column.key for column in table.columns if column.facet == "group"] == [
        "Consultants",
        "Mitarbeiter",
    ]


def test_cases_without_a_group_have_a_column_of_their_own() -> None:
    table = frequencies(study(cases=(*CASES, Case("E9"))))
    assert table.columns[-1].key == "without_group"
    assert table.columns[-1].label.text("de").startswith("ohne Gruppe")


def test_ungrouped_cases_give_no_group_columns() -> None:
    cases = tuple(Case(case.id) for case in CASES)
    assert not [column for column in frequencies(study(cases=cases)).columns if column.facet]


def test_a_group_named_like_a_column_keeps_both() -> None:
    cases = tuple(Case(case.id, {"group": "cases"}) for case in CASES)
    assert "group cases" in {column.key for column in frequencies(study(cases=cases)).columns}


def test_the_notes_name_unit_denominator_coder_and_what_was_left_out() -> None:
    stranger = Coding("x", "E1", 2, 3, 5, "", "ZZ", "mk")
    outside = Coding("y", "E99", 2, 3, 5, "", "SK1", "mk")
    left_out = (say("Left out: suggestions."),)
    table = frequencies(study(codings=(stranger, outside), left_out=left_out))
    notes = " ".join(note.text("en") for note in table.notes)
    assert "answers" in notes
    assert "n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}8" in notes
    assert "coder: mk" in notes
    assert "Left out: suggestions." in notes
    assert "guide does not hold (ZZ)" in notes
    assert "case table (E99)" in notes
    assert all(count == 0 for count in table.values("codings"))


def test_a_pilot_run_is_named() -> None:
    notes = " ".join(note.text("de") for note in frequencies(study(run="pilot")).notes)
    assert "Probedurchlaufs" in notes


def test_categories_out_of_use_appear_only_if_coded() -> None:
    from tests.tables.made import codebook

    book = codebook(Category("OLD", "Alt", status="retired"), Category("GONE", "Weg", status="merged"))
    coded = study(book=book, codings=(coding("1", transcript("E1"), 2, "OLD"),))
    shown = frequencies(coded).values("category")
    assert "OLD" in shown
    assert "GONE" not in shown
    assert "GONE" not in case_matrix(coded).values("category")


def test_the_case_of_a_focus_group_belongs_to_the_turn() -> None:
    turns = tuple(Turn(n, f"B{n}", "interviewee", 2 * n, 2 * n + 1, "x", case=f"E{n}") for n in (1, 2))
    group = Transcript("G", "a x b x", turns, Source("g.txt", "0" * 64, "txt"))
    codings = tuple(Coding(str(n), "G", n, 2 * n, 2 * n + 1, "x", "SK1", "mk") for n in (1, 2))
    table = frequencies(study(codings=codings, transcripts={"G": group}))
    assert row(table, "SK1")["cases"] == 2


def test_the_case_matrix_sums_subcategories() -> None:
    interview = transcript("E3")
    codings = (
        coding("1", interview, 2, "SK1"),
        coding("2", interview, 2, "SK2"),
        coding("3", interview, 4, "SK2"),
    )
    table = case_matrix(study(codings=codings))
    assert row(table, "SK")["E3"] == 3
    assert row(table, "SK2")["E3"] == 2
    assert row(table, "SK")["E1"] == 0
    assert [column.key for column in table.columns if column.facet == "case"] == [case.id for case in CASES]


def test_a_case_named_like_a_column_keeps_both() -> None:
    assert "case label" in {column.key for column in case_matrix(study(cases=(Case("label"),), codings=())).columns}


@given(
    st.lists(
        st.tuples(st.sampled_from([*LEAVES, *GROUPS, "HK3"]), st.integers(0, 7), st.integers(1, 5)),
        max_size=40,
    )
)
def test_counts_of_a_category_are_those_of_the_union_below_it(picks: list[tuple[str, int, int]]) -> None:
    interviews = {case.id: transcript(case.id) for case in CASES}
    codings = tuple(
        coding(str(number), interviews[f"E{case + 1}"], 2 * turn, category)
        for number, (category, case, turn) in enumerate(picks)
    )
    counted = study(codings=codings)
    found = tally(counted).by_category
    units: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for one in codings:
        for category in counted.codebook.path(one.category):
            units[category].add((one.transcript, one.turn // 2))
    for category, counts in found.items():
        assert counts.units == units[category]
        assert set(counts.cases) == {case for case, _ in units[category]}
        assert counts.codings == sum(category in counted.codebook.path(one.category) for one in codings)


def test_a_category_with_an_unknown_parent_is_still_counted() -> None:
    book = Codebook("B", (Category("A", "A", parent="nowhere"),), "v")
    counted = study(book=book, codings=(coding("1", transcript("E1"), 2, "A"),))
    assert frequencies(counted).values("cases") == (1,)


def test_a_hundred_thousand_codings_are_counted() -> None:
    interviews = {f"T{n}": Transcript(f"T{n}", "x", (), Source("t", "0" * 64, "txt")) for n in range(1000)}
    codings = [
        Coding(str(n), f"T{n % 1000}", n // 1000 + 1, 0, 1, "x", LEAVES[n % len(LEAVES)], "mk") for n in range(100_000)
    ]
    counted = study(codings=codings, transcripts=interviews, cases=tuple(Case(name) for name in interviews))
    assert tally(counted).total.codings == 100_000
