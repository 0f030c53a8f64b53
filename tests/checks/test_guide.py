"""Each check of a guide finds its fault and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qda.checks import AnchorPlace, Clash, Confusion, GuideFacts, GuideFinding, check_guide, guide_findings, worst
from qda.checks.rest_values import is_rest_value
from qda.model import Anchor, Category, Codebook, Coding, CodingRule

ANCHOR = Anchor("Das war falsch.", "E1", 2)
WHOLE = Category("K1", "Kritik", definition="Kritik üben.", source="Leitfaden, Block C", anchors=(ANCHOR,))


def coding(category: str = "K1", *, start: int = 0, coder: str = "mk", run: str = "final") -> Coding:
    return Coding(f"{category}{start}{coder}{run}", "E1", 2, start, start + 9, "Das war f", category, coder, run=run)  # type: ignore[arg-type]


def book(*categories: Category) -> Codebook:
    return Codebook("Leitfaden", categories, "abc")


def found(facts: GuideFacts) -> list[tuple[str, str, str]]:
    return [(one.code, one.severity, one.category) for one in check_guide(facts)]


def test_a_whole_category_gives_no_finding() -> None:
    place = AnchorPlace(is_known=True, n_found=1, is_coded=True)
    assert found(GuideFacts(book(WHOLE), (coding(),), {("K1", 0): place})) == []


@pytest.mark.parametrize(
    ("status", "run", "severity"),
    [("final", "final", "error"), ("draft", "final", "warning"), ("final", "pilot", "warning")],
)
def test_a_used_category_without_definition_is_an_error_once_it_is_final(status: str, run: str, severity: str) -> None:
    bare = replace(WHOLE, definition=" ", status=status)  # type: ignore[arg-type]
    codings = (coding(run=run), coding("K1", start=20, run="final")) if run == "final" else (coding(run=run),)
    assert ("G01", severity, "K1") in found(GuideFacts(book(bare), codings))


def test_an_unused_category_needs_no_definition_in_a_study() -> None:
    bare = replace(WHOLE, definition="")
    assert "G01" not in {code for code, _severity, _category in found(GuideFacts(book(bare), ()))}
    assert ("G01", "warning", "K1") in found(GuideFacts(book(bare)))


def test_a_category_that_only_groups_others_needs_no_anchor() -> None:
    child = replace(WHOLE, id="K2", label="Annahme", parent="K1")
    grouping = replace(WHOLE, anchors=())
    assert found(GuideFacts(book(grouping, child))) == []
    assert ("G02", "error", "K1") in found(GuideFacts(book(grouping, child), (coding(),)))


def test_anchors_must_stand_where_they_are_said_to_and_be_coded() -> None:
    def severity(place: AnchorPlace) -> list[tuple[str, str, str]]:
        return found(GuideFacts(book(WHOLE), (coding(),), {("K1", 0): place}))

    assert severity(AnchorPlace(is_known=True, n_found=0, is_coded=False)) == [("G03", "error", "K1")]
    assert severity(AnchorPlace(is_known=False, n_found=0, is_coded=False)) == [("G03", "error", "K1")]
    assert severity(AnchorPlace(is_known=True, n_found=1, is_coded=False)) == [("G04", "warning", "K1")]


def test_categories_of_one_exclusive_group_may_not_meet_on_a_unit() -> None:
    positive = replace(WHOLE, id="P", label="positiv", exclusive_group="ton")
    negative = replace(WHOLE, id="N", label="negativ", exclusive_group="ton")
    other = replace(WHOLE, id="X", label="anderes", exclusive_group="zeit")
    clashes = (Clash(coding("N"), coding("P")), Clash(coding("P", start=30), coding("N", start=30)),
               Clash(coding("P"), coding("X")))  # fmt: skip
    codings = tuple(one for clash in clashes for one in (clash.first, clash.second))
    findings = [one for one in check_guide(GuideFacts(book(positive, negative, other), codings, clashes=clashes))
                if one.code == "G05"]  # fmt: skip
    assert [(one.category, one.other, one.severity, len(one.passages)) for one in findings] == [("P", "N", "error", 4)]
    assert "2 times" in str(findings[0].message)


@pytest.mark.parametrize(
    ("apart", "against", "expected"), [(2, "", True), (1, "", False), (2, "K1", False), (2, "K9", True)]
)
def test_confused_categories_need_a_rule_that_parts_them(apart: int, against: str, expected: bool) -> None:
    rules = (CodingRule("Abgrenzung", against),) if against else ()
    second = replace(WHOLE, id="K2", label="Lob", rules=rules)
    confusion = Confusion("K1", "K2", n_apart=apart, n_units=10)
    facts = GuideFacts(book(WHOLE, second), (coding(), coding("K2", start=40)), confusions=(confusion,))
    assert (("G06", "warning", "K1") in found(facts)) == expected


@pytest.mark.parametrize("label", ["Kritik", "KRITIK", "Kri-tik ", "K ritik"])
def test_siblings_need_different_labels(label: str) -> None:
    assert ("G07", "error", "K1") in found(GuideFacts(book(WHOLE, replace(WHOLE, id="K2", label=label))))


def test_the_same_label_under_another_parent_is_no_fault() -> None:
    top, second = replace(WHOLE, id="A", label="A"), replace(WHOLE, id="B", label="B")
    below = (replace(WHOLE, parent="A"), replace(WHOLE, id="K2", parent="B"))
    assert found(GuideFacts(book(top, second, *below))) == []


@pytest.mark.parametrize(
    ("values", "n_findings"),
    [
        (("hoch", "mittel", "niedrig", "nicht erschließbar"), 0),
        (("high", "low", "cannot be inferred"), 0),
        (("hoch", "niedrig"), 1),
        (("hoch", "nicht erschließbar"), 1),
        ((), 2),
    ],
)
def test_an_ordinal_category_needs_two_values_and_a_rest(values: tuple[str, ...], n_findings: int) -> None:
    facts = GuideFacts(book(replace(WHOLE, level="ordinal", values=values)))
    assert [code for code, _severity, _category in found(facts)] == ["G08"] * n_findings


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("nicht erschliessbar", True), ("Nicht einschätzbar", True), ("keine Angabe", True), ("k. A.", True),
        ("unklar", True), ("unbestimmt", True), ("weiß nicht", True), ("not codable", True), ("unclear", True),
        ("n/a", True), ("no information", True), ("klar", False), ("eindeutig hoch", False),
        ("restlos begeistert", False),
        ("another way", False), ("interested", False), ("Angabe", False), ("sehr hoch", False),
    ],
)  # fmt: skip
def test_rest_values_in_both_languages(value: str, expected: bool) -> None:
    assert is_rest_value(value) == expected


def test_a_category_never_coded_is_a_note_and_its_parent_counts_its_children() -> None:
    parent = replace(WHOLE, id="H", label="Haupt")
    child, empty = replace(WHOLE, parent="H"), replace(WHOLE, id="K2", label="Lob", parent="H")
    facts = GuideFacts(book(parent, child, empty), (coding(),))
    assert found(facts) == [("G09", "note", "K2")]
    assert found(replace(facts, codings=(coding(run="pilot"),))) == []


def test_origins_need_their_source() -> None:
    deductive = replace(WHOLE, source="")
    inductive = replace(deductive, id="K2", label="Lob", origin="inductive")
    placeless = replace(inductive, id="K3", label="Tadel", anchors=(Anchor("Das war falsch."),))
    facts = GuideFacts(book(deductive, inductive, placeless))
    assert found(facts) == [("G10", "warning", "K1"), ("G10", "warning", "K3")]


def test_stale_codings_of_the_final_run_are_an_error() -> None:
    facts = GuideFacts(book(WHOLE), (coding(),), stale={"K1": (coding(), coding(start=30, run="pilot"))})
    only = [one for one in check_guide(facts) if one.code == "G11"]
    assert [(one.severity, len(one.passages)) for one in only] == [("error", 1)]


def test_names_in_the_guide_are_an_error() -> None:
    facts = GuideFacts(book(WHOLE), names=(("K1", "anchor", "Frau Sommer"),))
    assert [(one.code, one.severity, "Frau Sommer" in str(one.message)) for one in check_guide(facts)] == [
        ("G12", "error", True)
    ]


@pytest.mark.parametrize("status", ["merged", "retired"])
def test_categories_out_of_use_are_left_alone(status: str) -> None:
    gone = Category("K2", "Kritik", status=status, merged_into="K1")  # type: ignore[arg-type]
    assert found(GuideFacts(book(WHOLE, gone))) == []


def test_the_table_cites_passages_and_names_the_worst() -> None:
    many = tuple(replace(coding(start=10 * number), turn=number) for number in range(1, 9))
    finding = GuideFinding("G11", "error", "K1", check_guide(GuideFacts(book(WHOLE), stale={"K1": many}))[0].message,
                           passages=many)  # fmt: skip
    table = guide_findings(book(WHOLE), [finding])
    row = next(iter(table.records()))
    assert (row["code"], row["severity"], row["category"], row["label"]) == ("G11", "error", "K1", "Kritik")
    assert [str(one) for one in row["passages"]] == [f"E1, ¶ {number}" for number in range(1, 9)]  # type: ignore[union-attr]
    assert [str(one) for one in table.values("places")[0]][-1] == "and 3 more"  # type: ignore[union-attr]
    assert worst([finding]) == "error"
    assert worst([]) is None
