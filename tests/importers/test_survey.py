"""Surveys: a transcript for each respondent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.errors import CannotRead
from qda.importers import read_survey, read_transcript, read_transcripts
from tests.importers.making import excel
from tests.importers.test_contract import checked

HEAD = ("Fall", "Alter", "Was war gut?", "Anmerkungen")
ROWS = (
    ("U1", 24, "Die Leute.", "Ich würde mir wünschen, dass es so bleibt."),
    ("U2", None, None, "I: Das ist eine Antwort.\nB: Kein Gespräch. [00:00:05]"),
    ("U3", 51, None, None),
)
CSV = (
    'Fall;Alter;Was war gut?;Anmerkungen\nU1;24;Die Leute.;"Ich würde mir wünschen, dass es so bleibt."\n'
    'U2;;;"I: Das ist eine Antwort.\nB: Kein Gespräch. [00:00:05]"\nU3;51;;\n'
)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (excel(HEAD, *ROWS), "umfrage.xlsx"),
        (CSV.encode(), "umfrage.csv"),
        (CSV.replace(";", "\t").encode("utf-16"), "umfrage.tsv"),
        (("sep=;\n" + CSV).encode("cp1252"), "umfrage.csv"),
    ],
    ids=["xlsx", "csv", "tsv", "cp1252"],
)
def test_questions_are_asked_and_answers_answered(data: bytes, name: str) -> None:
    first, second = map(checked, read_survey(data, name=name))
    assert (first.id, first.case, dict(first.metadata)) == ("U1", "U1", {"Alter": "24"})
    assert first.text == (
        "Alter: 24\n\nQ: Was war gut?\nA: Die Leute.\n\nQ: Anmerkungen\nA: Ich würde mir wünschen, dass es so bleibt."
    )
    assert [(turn.speaker, turn.role, turn.text) for turn in first.turns] == [
        ("Q", "interviewer", "Was war gut?"),
        ("A", "interviewee", "Die Leute."),
        ("Q", "interviewer", "Anmerkungen"),
        ("A", "interviewee", "Ich würde mir wünschen, dass es so bleibt."),
    ]
    assert [turn.line for turn in first.turns] == [3, 4, 6, 7]
    assert second.id == "U2"
    assert [turn.text for turn in second.turns] == [
        "Anmerkungen",
        "I: Das ist eine Antwort.\nB: Kein Gespräch. [00:00:05]",
    ]
    told = [str(finding.message) for finding in first.findings if finding.code != "encoding_guessed"]
    assert told == [
        "survey, columns read as open questions: Was war gut?, Anmerkungen",
        "respondents without an open answer left out: 1",
    ]


def test_the_text_of_a_respondent_reads_the_same_as_a_file() -> None:
    (first, _) = read_survey(CSV.encode(), name="umfrage.csv")
    again = read_transcript(first.text.encode(), name="U1.txt")
    assert [(turn.speaker, turn.role, turn.text) for turn in again.turns] == [
        (turn.speaker, turn.role, turn.text) for turn in first.turns
    ]


def test_without_ids_the_rows_are_numbered() -> None:
    data = b"Zeitstempel,Warum?\n1.2.2024,Weil es so ist.\n2.2.2024,Darum.\n"
    assert [one.id for one in read_survey(data, name="b/umfrage.csv")] == ["umfrage-2", "umfrage-3"]
    twice = b"Gruppe,Warum?\nA,Weil.\nA,Darum.\n"
    assert [dict(one.metadata) for one in read_survey(twice, name="u.csv")] == [{"Gruppe": "A"}, {"Gruppe": "A"}]


def test_the_open_columns_can_be_named() -> None:
    data = b"id,grund,ort\n1,Geld,Bonn\n2,Zeit,Ulm\n"
    found = read_survey(data, name="u.csv", language="en", questions=("grund",))
    assert [(one.id, one.language, one.turns[1].text, dict(one.metadata)) for one in found] == [
        ("1", "en", "Geld", {"ort": "Bonn"}),
        ("2", "en", "Zeit", {"ort": "Ulm"}),
    ]
    with pytest.raises(CannotRead, match="the column 'grumd' is missing") as refused:
        read_survey(data, name="u.csv", questions=("grumd",))
    assert str(refused.value.hint) == "did you mean 'grund'?"


@pytest.mark.parametrize("data", [b"", b"case,age\nE1,24\nE2,30\n", b"case,age\n"])
def test_a_table_without_open_answers_is_refused(data: bytes) -> None:
    with pytest.raises(CannotRead, match="no column with answers in words") as refused:
        read_survey(data, name="faelle.csv")
    assert "`cases:`" in str(refused.value.hint)


def test_cells_beyond_the_last_column_are_named() -> None:
    (one,) = read_survey(b"id,Warum?\n1,Geld, und Zeit\n", name="u.csv")
    assert one.turns[1].text == "Geld"
    assert ("cells_left_out", 2) in {(finding.code, finding.line) for finding in one.findings}


def test_all_transcripts_of_a_table_are_those_of_its_respondents() -> None:
    assert read_transcripts(CSV.encode(), name="umfrage.csv") == read_survey(CSV.encode(), name="umfrage.csv")
    (talk,) = read_transcripts(b"speaker,text\nI,Wie?\nB,So.\n", name="E1.csv")
    assert [turn.speaker for turn in talk.turns] == ["I", "B"]


WORDS = st.characters(codec="utf-8", exclude_categories=("Cc",)) | st.just("\n")


@given(answers=st.lists(st.text(WORDS, max_size=40), min_size=1, max_size=4))
def test_an_answer_is_kept_whatever_it_holds(answers: list[str]) -> None:
    cells = [one.replace('"', "") for one in answers]
    data = "id,Warum?\n" + "".join(f'{number},"{cell}"\n' for number, cell in enumerate(cells))
    try:
        found = read_survey(data.encode(), name="u.csv")
    except CannotRead:
        assert not any(cell.strip() for cell in cells)
        return
    for one in found:
        checked(one)
        assert [turn.speaker for turn in one.turns] == ["Q", "A"]
