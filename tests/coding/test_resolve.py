"""Rows become codings, or problems that a person can put right."""

from __future__ import annotations

from qda.codebook import read_codebook
from qda.coding.csvfile import read_codings_file
from qda.coding.resolve import Material, Resolved, resolve
from tests.coding.material import as_spoken, transcript

BOOK = read_codebook(
    "qda: 1\ncategories:\n  - {id: SK3}\n  - {id: PK2}\n  - {id: OLD, status: merged, merged_into: SK3}\n"
)
TEXT = transcript(
    ("I", "Wie war das mit dem Betriebsrat?"),
    ("B", "Das ging nicht. Der Betriebsrat war dagegen, und zwar alle."),
    ("B", "Alle sagten, der Betriebsrat war dagegen."),
)
MATERIAL = Material({"E1": TEXT}, BOOK, lambda one, turn: (as_spoken(one, turn),))


def resolved(rows: str, header: str = "transcript,turn,quote,category,memo") -> Resolved:
    file = read_codings_file(f"{header}\n{rows}\n".encode(), name="codings/mk.csv")
    return resolve(file, "mk", MATERIAL)


def problem(rows: str, header: str = "transcript,turn,quote,category,memo") -> str:
    found = resolved(rows, header)
    assert not found.codings()
    assert len(found.problems) == 1
    return found.problems[0].text()


def test_a_quote_becomes_a_stretch_of_the_verbatim_text() -> None:
    (coding,) = resolved("E1,2,Das ging nicht.,SK3,").codings().values()
    assert TEXT.text[coding.start : coding.end] == coding.quote == "Das ging nicht."
    assert (coding.turn, coding.coder, coding.status) == (2, "mk", "accepted")


def test_several_categories_in_one_row_are_several_codings() -> None:
    found = resolved("E1,2,Das ging nicht.,SK3|PK2,").codings().values()
    assert sorted(one.category for one in found) == ["PK2", "SK3"]
    found = resolved("E1,2,Das ging nicht.,SK3;PK2,").codings().values()
    assert sorted(one.category for one in found) == ["PK2", "SK3"]


def test_a_merged_category_leads_to_the_one_that_took_it_in() -> None:
    assert next(iter(resolved("E1,2,Das ging nicht.,OLD,").codings().values())).category == "SK3"


def test_ids_are_computed_from_the_content_and_not_from_the_memo() -> None:
    first = set(resolved("E1,2,Das ging nicht.,SK3,").codings())
    assert first == set(resolved("E1,2,Das ging nicht.,SK3,eine Notiz").codings())
    assert first != set(resolved("E1,2,Das ging nicht.,PK2,").codings())


def test_a_quote_that_is_not_there_is_named_with_the_nearest_words() -> None:
    shown = problem("E1,2,Der Betriebsrat war nie dagegen,SK3,")
    assert shown.startswith("codings/mk.csv:2: quote: the quote “Der Betriebsrat war nie dagegen” is not in the text")
    assert "the nearest words are in turn 2" in shown


def test_a_quote_of_another_turn_says_where_it_stands() -> None:
    assert "it stands in turn 2" in problem("E1,3,Das ging nicht.,SK3,")


def test_a_quote_that_occurs_twice_is_refused_with_its_places() -> None:
    shown = problem('E1,,"Betriebsrat war dagegen",SK3,')
    assert "occurs 2 times" in shown
    assert "¶ 2" in shown
    assert "¶ 3" in shown


def test_a_start_decides_between_two_places() -> None:
    start = TEXT.text.index("Betriebsrat war dagegen", TEXT.turns[2].start)
    header = "transcript,turn,quote,category,start"
    (coding,) = resolved(f"E1,,Betriebsrat war dagegen,SK3,{start}", header).codings().values()
    assert (coding.turn, coding.start) == (3, start)


def test_an_unknown_category_and_transcript_get_a_proposal() -> None:
    assert "did you mean 'SK3'" in problem("E1,2,Das ging nicht.,SK33,")
    assert "no transcript 'E2'" in problem("E2,2,Das ging nicht.,SK3,")


def test_a_turn_that_does_not_exist_is_named() -> None:
    assert "E1 has no turn 9, it has 3" in problem("E1,9,Das ging nicht.,SK3,")
    assert "'zwei' is not a whole number" in problem("E1,zwei,Das ging nicht.,SK3,")


def test_the_same_row_twice_is_named() -> None:
    found = resolved("E1,2,Das ging nicht.,SK3,\nE1,2,Das ging nicht.,SK3,")
    assert len(found.codings()) == 1
    assert "stands on line 2 already" in found.problems[0].text()


def test_an_ordinal_category_takes_its_values_only() -> None:
    book = read_codebook(
        "qda: 1\ncategories:\n  - {id: A, level: ordinal, values: [high, low, unclear]}\n  - {id: B}\n"
    )
    material = Material({"E1": TEXT}, book, MATERIAL.views)

    def read(category: str, value: str) -> Resolved:
        text = f"transcript,turn,quote,category,value\nE1,2,Das ging nicht.,{category},{value}\n"
        return resolve(read_codings_file(text.encode(), name="mk.csv"), "mk", material)

    assert next(iter(read("A", "low").codings().values())).value == "low"
    assert "'middle' is none of high, low, unclear" in read("A", "middle").problems[0].text()
    assert "B is not ordinal" in read("B", "low").problems[0].text()


def test_a_wrong_run_or_status_is_named() -> None:
    header = "transcript,turn,quote,category,run"
    assert "'finale' is none of final, pilot" in problem("E1,2,Das ging nicht.,SK3,finale", header)


def test_quotation_marks_dashes_and_blanks_may_differ_in_kind() -> None:
    text = transcript(("B", "Er sagte „geht nicht“ – und  ging."))
    material = Material({"E1": text}, BOOK, lambda one, turn: (as_spoken(one, turn),))
    file = read_codings_file(b'transcript,quote,category\nE1,"sagte ""geht nicht"" - und ging",SK3\n', name="mk.csv")
    (coding,) = resolve(file, "mk", material).codings().values()
    assert coding.quote == "sagte „geht nicht“ – und  ging"


def test_rows_of_an_unreadable_transcript_are_passed_over_without_a_problem() -> None:
    material = Material({}, BOOK, lambda one, turn: (), unreadable=frozenset({"E1"}))
    file = read_codings_file(b"transcript,quote,category\nE1,x,SK3\n", name="mk.csv")
    found = resolve(file, "mk", material)
    assert (found.problems, found.passed_over, found.is_whole) == ((), 1, False)
