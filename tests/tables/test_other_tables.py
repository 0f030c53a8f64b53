from __future__ import annotations

from qda.model import Anchor, Case, Category, Codebook, Edit, Evidence, Flag, Pattern
from qda.tables import (
    QuotedPassages,
    SmoothedTurn,
    coding_list,
    full_sample,
    guide,
    quotes,
    sample,
    shown,
    smoothing_log,
)
from tests.tables.made import ANSWER, CASES, codebook, coding, study, transcript


def test_the_sample_lists_the_field_of_every_case_under_its_group() -> None:
    table = sample(CASES)
    assert table.grouped_by == "group"
    assert [table.columns[place].key for place in table.printed_places()] == ["case", "field"]
    assert table.values("group") == ("Mitarbeiter",) * 5 + ("Consultants",) * 3
    assert shown(table.notes[0], "de").endswith("8 Fälle (Mitarbeiter 5, Consultants 3).")
    assert table.columns[2].label.text("de") == "Tätigkeitsfeld"


def test_the_sample_without_ids_prints_the_field_alone() -> None:
    table = sample(CASES, with_case=False)
    assert [table.columns[place].key for place in table.printed_places()] == ["field"]
    assert table.values("case")[0] == "E1"


def test_groups_come_in_the_order_asked_for_and_cases_stay_in_theirs() -> None:
    table = sample(CASES, groups=("Consultants",))
    assert table.values("case") == ("E6", "E7", "E8", "E1", "E2", "E3", "E4", "E5")


def test_the_full_sample_has_every_variable_with_numbers_as_numbers() -> None:
    table = full_sample(CASES)
    assert table.values("age") == (31, 32, 33, 34, 35, None, None, None)
    assert {column.key: column.kind for column in table.columns}["age"] == "count"
    assert table.values("field")[7] == "Vertrieb 8"


def test_cases_without_groups_are_simply_listed() -> None:
    table = sample((Case("A", {"field": "x"}), Case("B")))
    assert table.grouped_by == ""
    assert table.values("field") == ("x", None)
    assert shown(table.notes[0], "en").endswith("2 cases.")


def test_a_variable_called_case_does_not_hide_the_case() -> None:
    table = full_sample((Case("A", {"case": "x", "group": "g"}),))
    assert table.values("case") == ("A",)
    assert table.values("variable case") == ("x",)


def test_a_case_without_a_group_stands_under_a_heading_of_its_own() -> None:
    table = sample((Case("A", {"group": "g"}), Case("B")))
    assert shown(table.values("group")[1], "de") == "ohne Gruppe"


def test_the_guide_has_category_definition_anchor_and_rule() -> None:
    table = guide(codebook(), names={"E2": "Exp. 2"})
    printed = [shown(table.columns[place].label, "de") for place in table.printed_places()]
    assert printed == ["Kategorie", "Definition", "Ankerbeispiel", "Kodierregel"]
    place = table.values("id").index("EM1")
    assert shown(table.values("anchors")[place], "de") == "„drei Wochen keiner antwortet“ (Exp. 2, Abs. 4)"
    assert shown(table.values("anchors")[place], "en") == "“drei Wochen keiner antwortet” (Exp. 2, ¶ 4)"
    assert table.values("rules")[place] == ("Kennen, nicht anwenden.",)
    assert table.levels[place] == 2


def test_the_guide_leaves_out_what_is_no_longer_used_and_says_so() -> None:
    table = guide(codebook(Category("OLD", "Altes", status="retired")))
    assert "OLD" not in table.values("id")
    assert any("Altes" in shown(note, "de") for note in table.notes)


def test_an_anchor_without_a_place_is_only_quoted() -> None:
    anchors = (Anchor("ganz genau"), Anchor("so", "E1"))
    book = Codebook("B", (Category("A", "A", anchors=anchors, patterns=(Pattern("words", "x", source="x*"),)),), "v")
    table = guide(book)
    assert shown(table.values("anchors")[0], "de") == "„ganz genau“\n„so“ (E1)"
    assert table.values("patterns") == (("x*",),)


def test_all_passages_stand_by_category_in_the_order_of_the_text() -> None:
    interview, other = transcript("E1"), transcript("E2")
    codings = (
        coding("3", other, 2, "SK1"), coding("2", interview, 4, "SK1"),
        coding("1", interview, 2, "SK1", "drei Wochen"), coding("0", interview, 2, "EM1"),
    )  # fmt: skip
    table = quotes(study(codings=codings), QuotedPassages())
    assert table.values("category") == ("EM1", "SK1", "SK1", "SK1")
    assert [shown(cite, "de") for cite in table.values("cite")] == [
        "E1, Abs. 2", "E1, Abs. 2", "E1, Abs. 4", "E2, Abs. 2",
    ]  # fmt: skip
    assert table.values("quote")[1] == "drei Wochen"
    assert table.values("verbatim")[2] == ANSWER


def test_passages_of_unknown_categories_are_left_out_and_named() -> None:
    table = quotes(study(codings=(coding("1", transcript("E1"), 2, "ZZ"),)), QuotedPassages())
    assert table.rows == ()
    assert any("ZZ" in shown(note, "de") for note in table.notes)


def test_a_passage_is_shown_on_one_line() -> None:
    passages = QuotedPassages(words=lambda one: " eins\n zwei ")
    assert passages.text(coding("1", transcript("E1"), 2, "SK1")) == "eins zwei"


def test_the_smoothing_log_keeps_edits_and_flags_in_the_order_of_the_text() -> None:
    flags, decided = (Flag("dd_kept", 5, 8),), ((Flag("double_negation", 12, 15), "keep"),)
    turn = SmoothedTurn("E1", 2, (Edit(9, "das ", "", "RP"), Edit(0, "Ähm", "", "FP")), flags, decided)
    table = smoothing_log([turn])
    assert [column.key for column in table.columns] == [
        "transcript", "turn", "rule", "start", "end", "removed", "inserted", "flag", "decision",
    ]  # fmt: skip
    assert table.values("start") == (0, 5, 9, 12)
    assert table.values("flag") == (None, "dd_kept", None, "double_negation")
    assert table.values("decision") == (None, None, None, "keep")


def test_the_list_of_codings_has_the_stable_keys() -> None:
    one = coding("1", transcript("E1"), 2, "SK1")
    table = coding_list([one], reading=lambda coding: coding.quote.upper())
    assert list(next(table.records())) == [
        "id", "transcript", "turn", "start", "end", "quote", "reading", "category", "coder", "origin", "status",
        "confidence", "evidence", "codebook_version", "when",
    ]  # fmt: skip
    assert table.values("reading") == (ANSWER.upper(),)
    assert table.values("evidence") == (None,)


def test_evidence_is_listed_by_its_words() -> None:
    from dataclasses import replace

    one = replace(coding("1", transcript("E1"), 2, "SK1"), evidence=(Evidence("Wochen", 3, 9, "woche*"),))
    assert coding_list([one], reading=QuotedPassages()).values("evidence") == (("Wochen",),)
