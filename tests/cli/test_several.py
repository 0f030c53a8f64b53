"""A study whose transcripts are one survey, or one file of several texts: from import to withdrawal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Qda
from tests.importers.making import excel

HEAD = ("id", "group", "What did you like?", "What was missing?")
ROWS = (
    ("R1", "nurse", "The people were friendly and helped a lot.", "Time.\nAnd a break, as Mrs Miller said."),
    ("R2", "nurse", "Nothing.", "More rooms for talks with patients."),
    ("R10", "doctor", "", ""),
    ("R3", "doctor", "The tools, and Mrs Miller of course.", ""),
)
TEXTS = """\
#TEXT Anna
I: How was it?
B: Good, I liked the workshop very much.
#TEXT
I: And you?
B: Bad, the noise was terrible in there.
#TEXT Carl
#CODE Start
I: So?
B: Fine, says Mrs Miller.
#ENDCODE
"""
Listed = Callable[..., list[dict[str, Any]]]


def table(rows: tuple[tuple[str, ...], ...] = ROWS, head: tuple[str, ...] = HEAD) -> bytes:
    return "".join(
        ",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in (head, *rows)
    ).encode()


@pytest.fixture
def empty(qda: Qda, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty study, entered."""
    folder = tmp_path / "mine"
    qda("--language", "en", "study", "init", str(folder))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def listed(qda: Qda) -> Listed:
    def call(*arguments: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(qda(*arguments, "--format", "json").stdout)
        return found

    return call


@pytest.fixture
def survey(qda: Qda, empty: Path, tmp_path: Path) -> Path:
    """A study of one survey with two codings; the file as it lies in the study."""
    path = tmp_path / "survey.csv"
    path.write_bytes(table())
    assert "survey.csv: 3 transcripts, 10 turns" in qda("transcript", "import", str(path)).stdout
    qda("--coder", "me", "coding", "add", "R1", "A1a", "--quote", "helped a lot")
    qda("--coder", "me", "coding", "add", "R3", "A1a", "--quote", "The tools")
    return empty / "transcripts" / "survey.csv"


def test_each_respondent_is_a_transcript_and_a_case(qda: Qda, survey: Path, listed: Listed) -> None:
    rows = listed("transcript", "list")
    assert [(row["transcript"], row["case"], row["file"], row["turns"]) for row in rows] == [
        ("R1", "R1", "survey.csv", 4),
        ("R2", "R2", "survey.csv", 4),
        ("R3", "R3", "survey.csv", 2),
    ]
    assert listed("case", "list") == [
        {"case": "R1", "group": "nurse"},
        {"case": "R2", "group": "nurse"},
        {"case": "R3", "group": "doctor"},
    ]
    qda("run")
    (row,) = [row for row in listed("table", "frequencies") if row["category"] == "A1a"]
    assert (row["nurse"], row["doctor"]) == (1, 1)
    assert "unchanged" in qda("run").stdout


def test_a_row_of_the_case_table_goes_before_the_columns_of_the_survey(survey: Path, listed: Listed) -> None:
    (survey.parent.parent / "cases.csv").write_text("case,group\nR1,other\n", encoding="utf-8")
    assert {row["case"]: row["group"] for row in listed("case", "list")} == {
        "R1": "other",
        "R2": "nurse",
        "R3": "doctor",
    }


def test_what_is_read_once_is_the_same_as_what_is_read_again(qda: Qda, survey: Path, listed: Listed) -> None:
    before, ids = listed("transcript", "show", "R1"), [row["id"] for row in listed("coding", "list")]
    (survey.parent.parent / "study.qda").unlink()
    assert listed("transcript", "show", "R1") == before
    assert [row["id"] for row in listed("coding", "list")] == ids


def test_a_second_file_with_the_same_respondents_is_not_taken_in(qda: Qda, survey: Path, tmp_path: Path) -> None:
    other = tmp_path / "wave2.csv"
    other.write_bytes(table())
    refused = qda("transcript", "import", str(other), exit_code=1).stderr
    assert "wave2.csv: the study has the transcript 'R1' already, from survey.csv" in refused
    assert not (survey.parent / "wave2.csv").exists()
    (survey.parent / "wave2.csv").write_bytes(table())
    assert (
        "transcripts/wave2.csv: gives the transcript 'R1' like transcripts/survey.csv" in qda("run", exit_code=1).stderr
    )


def test_a_corrected_survey_takes_the_place_of_the_old_one(
    qda: Qda, survey: Path, listed: Listed, tmp_path: Path
) -> None:
    before, codings, file = listed("transcript", "list"), listed("coding", "list"), survey.read_bytes()
    changed = (ROWS[0][0], ROWS[0][1], "They were all very friendly and helped us a lot.", "Time.")
    new = tmp_path / "new" / "survey.csv"
    new.parent.mkdir()
    new.write_bytes(table((changed, ROWS[2], ROWS[3], ("R11", "nurse", "Yes, all of it.", ""))))
    shown = qda("transcript", "update", str(new)).stdout
    assert "new transcripts: R11" in shown
    assert "transcripts that are gone: R2" in shown
    assert "survey: 1 codings kept their words, 1 changed, 0 lost their place" in shown
    assert [row["transcript"] for row in listed("transcript", "list")] == ["R1", "R3", "R11"]
    assert [row["quote"] for row in listed("coding", "list")] == ["helped us a lot", "The tools"]
    qda("study", "undo")
    assert (listed("transcript", "list"), listed("coding", "list")) == (before, codings)
    assert survey.read_bytes() == file


def test_an_update_may_not_lose_a_coded_respondent(qda: Qda, survey: Path, tmp_path: Path) -> None:
    new = tmp_path / "new" / "survey.csv"
    new.parent.mkdir()
    new.write_bytes(table(ROWS[:3]))
    assert "lacks R3, whose words are coded" in qda("transcript", "update", str(new), exit_code=1).stderr
    assert "'R1' is one of the transcripts of transcripts/survey.csv" in (
        qda("transcript", "update", str(new), "--id", "R1", exit_code=1).stderr
    )
    assert survey.read_bytes() == table()


def test_rows_edited_in_the_study_are_read_anew(qda: Qda, survey: Path, listed: Listed) -> None:
    survey.write_bytes(table((*ROWS, ("R20", "nurse", "The food.", ""))))
    assert [row["transcript"] for row in listed("transcript", "list")][-1] == "R20"
    survey.write_bytes(table(ROWS).replace(b"The tools", b"All tools"))
    assert "the quote “The tools” (A1a, me) is no longer in it" in qda("run", exit_code=1).stderr


def test_the_open_columns_are_named_under_the_name_of_the_file(qda: Qda, survey: Path, listed: Listed) -> None:
    settings = survey.parent.parent / "study.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text + 'overrides:\n  survey: {questions: ["What did you like?"]}\n', encoding="utf-8")
    assert [row["turns"] for row in listed("transcript", "list")] == [2, 2, 2]
    settings.write_text(text + "overrides:\n  R1: {language: de}\n", encoding="utf-8")
    refused = qda("transcript", "list", exit_code=1).stderr
    assert "'R1' is one of the transcripts of transcripts/survey.csv" in refused
    assert "overrides: {survey: …}" in refused


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_row_of_a_respondent_who_withdraws_leaves_the_file(
    qda: Qda, empty: Path, listed: Listed, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"survey.{kind}"
    path.write_bytes(table() if kind == "csv" else excel(HEAD, *ROWS))
    qda("transcript", "import", str(path))
    qda("--coder", "me", "coding", "add", "R1", "A1a", "--quote", "helped a lot")
    qda("--coder", "me", "coding", "add", "R3", "A1a", "--quote", "The tools")
    qda("study", "backup")
    assert "0 traces" in qda("case", "withdraw", "R1", "--yes").stdout
    left = everything(empty)
    assert b"friendly" not in left
    assert "friendly".encode("utf-16-le") not in left
    assert [path.name for path in (empty / "transcripts").iterdir()] == ["survey.csv"]
    assert [row["transcript"] for row in listed("transcript", "list")] == ["R2", "R3"]
    assert [row["quote"] for row in listed("coding", "list")] == ["The tools"]
    qda("case", "withdraw", "R10", "--yes")
    assert "R10" not in (empty / "transcripts" / "survey.csv").read_text(encoding="utf-8")


def test_numbered_respondents_keep_their_numbers_when_one_withdraws(
    qda: Qda, empty: Path, listed: Listed, tmp_path: Path
) -> None:
    path = tmp_path / "talk.csv"
    path.write_bytes(table((("x", "It was too loud for all of us."), ("x", "Nothing."), ("y", "Time.")), ("g", "Why?")))
    qda("transcript", "import", str(path))
    before = listed("transcript", "show", "talk-4")
    qda("case", "withdraw", "talk-2", "--yes")
    assert [row["transcript"] for row in listed("transcript", "list")] == ["talk-3", "talk-4"]
    assert listed("transcript", "show", "talk-4") == before


def test_a_withdrawal_that_would_change_other_transcripts_is_refused_before_anything_changes(
    qda: Qda, empty: Path, tmp_path: Path
) -> None:
    rows = (("7", "Yes.", "I would have liked to stay a bit longer."), ("8", "No.", "Short."))
    path = tmp_path / "survey.csv"
    path.write_bytes(table(rows, ("id", "Why?", "remark")))
    qda("transcript", "import", str(path))
    refused = qda("case", "withdraw", "7", "--yes", exit_code=1).stderr
    assert "the rest of this file would be read otherwise" in refused
    assert (empty / "transcripts" / "survey.csv").read_bytes() == path.read_bytes()
    with (empty / "study.yaml").open("a", encoding="utf-8") as file:
        file.write("overrides:\n  survey: {questions: ['Why?', remark]}\n")
    qda("case", "withdraw", "7", "--yes")


def test_names_in_a_survey_are_replaced_cell_by_cell(
    qda: Qda, survey: Path, listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QDA_PASSPHRASE", "three invented words")
    qda("pseudonyms", "propose")
    names = survey.parent.parent.parent / "mine-vault" / "pseudonyms.csv"
    text = names.read_text(encoding="utf-8-sig")
    assert "Miller" in text
    names.write_text("name,replacement,decision\nMiller,[Person 1],yes\n", encoding="utf-8")
    assert "0 traces" in qda("pseudonyms", "apply", "--yes").stdout
    left = survey.read_text(encoding="utf-8")
    assert "as Mrs [Person 1] said" in left
    assert "Miller" not in left
    assert [row["transcript"] for row in listed("transcript", "list")] == ["R1", "R2", "R3"]
    assert [row["quote"] for row in listed("coding", "list")] == ["helped a lot", "The tools"]


def test_texts_of_one_file_come_in_and_leave_one_by_one(
    qda: Qda, empty: Path, listed: Listed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mx.txt"
    path.write_text(TEXTS, encoding="utf-8")
    assert "mx.txt: 3 transcripts, 6 turns" in qda("transcript", "import", str(path)).stdout
    qda("--coder", "me", "coding", "add", "mx-2", "A1a", "--quote", "the noise was terrible")
    before = listed("transcript", "show", "Carl")
    qda("case", "withdraw", "Anna", "--yes")
    assert [row["transcript"] for row in listed("transcript", "list")] == ["Carl", "mx-2"]
    monkeypatch.setenv("QDA_PASSPHRASE", "three invented words")
    names = tmp_path / "names.csv"
    names.write_text("name,replacement,decision\nMiller,[Person 1],yes\n", encoding="utf-8")
    qda("pseudonyms", "apply", "--list", str(names), "--yes")
    assert "says Mrs [Person 1]." in (empty / "transcripts" / "mx.txt").read_text(encoding="utf-8")
    qda("case", "withdraw", "mx-2", "--yes")
    assert [path.name for path in (empty / "transcripts").iterdir()] == ["Carl.txt"]
    assert [row["text"] for row in listed("transcript", "show", "Carl")] == [
        row["text"].replace("Miller", "[Person 1]") for row in before
    ]
    assert listed("coding", "list") == []
