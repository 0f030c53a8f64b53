"""The table of reduction: invariants, edits read back, further cycles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from qda.summary import EDITABLE, SummaryRow, check_rows, next_cycle, read_edits, same_meaning

Edit = Callable[[list[dict[str, str]]], None]


def row(number: int, **changes: object) -> SummaryRow:
    made = SummaryRow(
        id=f"k{number}", number=number, cycle=1, case="E1", transcript="E1", turn=number, coding=f"k{number}",
        source=f"Die Passage {number}", paraphrase=f"Passage {number}", generalisation="Passagen", reduction="kept",
        bundle=f"B{number}", statement=f"Aussage {number}", category="SK3", draft=False,
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


WHOLE = (row(1), row(2), row(3, bundle="B2", statement="Aussage 2"), row(4, reduction="dropped", reason="same_as 1",
                                                                         bundle="", statement=""))  # fmt: skip


def found(*rows: SummaryRow) -> list[tuple[str, tuple[int, ...], str]]:
    return [(one.severity, one.rows, str(one.message)) for one in check_rows(rows, {"SK3"})]


def test_a_whole_table_violates_nothing() -> None:
    assert found(*WHOLE) == []


@pytest.mark.parametrize(
    ("change", "severity", "words"),
    [
        ({"paraphrase": ""}, "error", "neither a paraphrase"),
        ({"paraphrase": "x" * 40}, "error", "longer than the passage"),
        ({"generalisation": ""}, "warning", "not generalised"),
        ({"reduction": "", "bundle": ""}, "warning", "neither kept nor dropped"),
        ({"reduction": "dropped", "bundle": "", "reason": ""}, "error", "without a reason"),
        ({"reduction": "dropped", "bundle": "", "reason": "same_as 9"}, "error", "names no other row"),
        ({"reduction": "dropped", "bundle": "", "reason": "same_as 1"}, "error", "names no other row"),
        ({"reduction": "dropped", "bundle": "", "reason": "same_as 4"}, "error", "dropped itself"),
        ({"reduction": "dropped", "reason": "not_essential: am Rand"}, "error", "in bundle B1"),
        ({"bundle": ""}, "error", "in no bundle"),
        ({"bundle": "B1; B2"}, "error", "more than one bundle"),
        ({"bundle": "B2"}, "error", "says different things"),
        ({"bundle": "B2", "statement": "Aussage 2", "category": "PK2"}, "error", "several categories"),
        ({"statement": ""}, "warning", "no statement"),
        ({"category": "XX"}, "error", "no category 'XX'"),
        ({"category": ""}, "note", "found no category"),
        ({"number": 2}, "error", "stands twice"),
        ({"cycle": 2}, "error", "without the rows it came from"),
        ({"cycle": 2, "origins": (7,)}, "error", "rows that are gone: 7"),
    ],
)
def test_each_violation_is_named(change: dict[str, object], severity: str, words: str) -> None:
    findings = found(replace(WHOLE[0], **change), *WHOLE[1:])  # type: ignore[arg-type]
    assert any(one[0] == severity and words in one[2] for one in findings), findings


def test_above_the_level_needs_no_generalisation() -> None:
    assert found(replace(WHOLE[0], generalisation="", above_level=True), *WHOLE[1:]) == []


def cells(rows: tuple[SummaryRow, ...]) -> list[dict[str, str]]:
    made = []
    for one in rows:
        given = {key: str(getattr(one, key)) for key in EDITABLE if key not in ("above_level", "draft")}
        flags = {key: "x" if getattr(one, key) else "" for key in ("above_level", "draft")}
        made.append({"id": one.id, "number": str(one.number), "case": one.case, "place": f"E1, {one.turn}",
                     "source": one.source, **given, **flags})  # fmt: skip
    return made


def read(rows: tuple[SummaryRow, ...], edit: Edit) -> tuple[list[str], tuple[SummaryRow, ...], tuple[int, ...]]:
    edited = cells(rows)
    edit(edited)
    result = read_edits(rows, list(enumerate(edited, start=2)), place={one.id: f"E1, {one.turn}" for one in rows},
                        name="z.xlsx")  # fmt: skip
    return [str(one.message) for one in result.problems], result.rows, result.changed


def test_an_untouched_or_sorted_file_changes_nothing() -> None:
    assert read(WHOLE, lambda rows: None) == ([], WHOLE, ())
    assert read(WHOLE, lambda rows: rows.reverse()) == ([], WHOLE, ())


def test_an_edited_paraphrase_is_no_draft_any_more() -> None:
    drafts = (replace(WHOLE[0], draft=True), *WHOLE[1:])
    problems, rows, changed = read(drafts, lambda rows: rows[0].update(paraphrase="Neu"))
    assert (problems, changed) == ([], (1,))
    assert (rows[0].paraphrase, rows[0].draft) == ("Neu", False)
    assert read(drafts, lambda rows: rows[0].update(draft=""))[1][0].draft is False


def swap(rows: list[dict[str, str]]) -> None:
    rows[0]["bundle"], rows[1]["bundle"] = rows[1]["bundle"], rows[0]["bundle"]


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda rows: rows.pop(1), "row 2 is missing"),
        (lambda rows: rows[1].update(number="7"), "No. of row 2 was changed: '7' instead of '2'"),
        (lambda rows: rows[1].update(source="pasted over"), "Passage of row 2 was changed"),
        (lambda rows: rows[1].update(case="E9"), "Case of row 2 was changed"),
        (lambda rows: rows.append(dict(rows[0])), "row 1 stands 2 times"),
        (lambda rows: rows[1].update(id=""), "lost its key"),
        (lambda rows: rows[1].update(id="zz"), "the key 'zz'"),
        (lambda rows: rows[1].update(reduction="vielleicht"), "neither kept nor dropped"),
        (lambda rows: rows[1].update(above_level="manchmal"), "neither x nor empty"),
    ],
)
def test_each_mistake_in_a_file_is_named_and_nothing_is_taken_over(edit: Edit, words: str) -> None:
    def with_a_change_too(rows: list[dict[str, str]]) -> None:
        rows[0]["generalisation"] = "anders"
        edit(rows)

    problems, rows, changed = read(WHOLE, with_a_change_too)
    assert any(words in one for one in problems), problems
    assert (rows, changed) == (WHOLE, ())


def test_two_bundles_that_changed_places_are_noticed() -> None:
    problems, _rows, _changed = read(WHOLE[:2], swap)
    assert problems == ["bundles B1 and B2 have changed places"]
    renamed = read(WHOLE[:2], lambda rows: rows[0].update(bundle="B9"))
    assert (renamed[0], renamed[2]) == ([], (1,))


def test_all_mistakes_are_told_at_once() -> None:
    def spoil(rows: list[dict[str, str]]) -> None:
        rows[0].update(number="9", source="other")
        rows[2].update(reduction="?")
        rows.pop(1)

    assert len(read(WHOLE, spoil)[0]) == 4


def test_a_further_cycle_has_a_row_for_each_bundle_and_keeps_the_way_back() -> None:
    made = next_cycle(WHOLE, lambda cycle, bundle: f"{cycle}-{bundle}")
    assert [(one.id, one.number, one.cycle, one.source, one.origins) for one in made] == [
        ("2-B1", 5, 2, "Aussage 1", (1,)),
        ("2-B2", 6, 2, "Aussage 2", (2, 3)),
    ]
    undecided = [
        replace(one, reduction="kept", above_level=True, bundle=f"C{one.number}", statement="s") for one in made
    ]
    assert [one for one in check_rows([*WHOLE, *undecided], {"SK3"}) if one.severity == "error"] == []
    third = next_cycle([*WHOLE, *undecided], lambda cycle, bundle: f"{cycle}-{bundle}")
    assert [(one.cycle, one.origins) for one in third] == [(3, (5,)), (3, (6,))]
    assert next_cycle([*WHOLE, *made], lambda cycle, bundle: f"{cycle}-{bundle}") == ()


def test_the_same_content_words_of_one_case_are_proposed_as_repetition() -> None:
    rows = [
        row(1, paraphrase="Die Leute haben keine Zeit"),
        row(2, paraphrase="Leute hatten eben keine Zeit"),
        row(3, paraphrase="Die Leute haben Zeit"),
        row(4, paraphrase="Die Leute haben keine Zeit", case="E2"),
        row(5, paraphrase="Die Leute haben 3 Tage keine Zeit"),
        row(6, paraphrase="Die Leute haben keine Zeit", category="PK2"),
    ]
    assert same_meaning(rows, "de") == {"k2": 1}
