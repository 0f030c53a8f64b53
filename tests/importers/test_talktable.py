"""Tables of talk."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX, read_transcript
from tests.importers.making import excel


def test_tables_of_whisper_are_in_milliseconds() -> None:
    imported = BY_SUFFIX[".tsv"](b'start\tend\ttext\n0\t40\tWie "war" es?\n40\t7680\tGut.\n', name="E1.tsv")
    assert imported.text == '[00:00:00.000] Wie "war" es?\n[00:00:00.040] Gut. [00:00:07.680]'


@pytest.mark.parametrize(
    ("table", "times"),
    [
        ("Start,End,Speaker,Text\n3590,3595,I,Wie?\n3596,3600,B,Gut.\n", [3590.0, 3596.0]),
        ("start;end;speaker;text\n0;2500;I;Wie?\n2500;9000;B;Gut.\n", [0.0, 2.5]),
        ("speaker;start;text\nI;0,5;Wie?\nB;2,25;Gut.\n", [0.5, 2.25]),
        ("Zeit|Sprecher|Wortlaut\n00:00:01|I|Wie?\n1:02.5|B|Gut.\n", [1.0, 62.5]),
        ("sep=;\nname;text;beginn\nI;Wie?;1\nB;Gut.;2\n", [1.0, 2.0]),
    ],
)
def test_columns_are_told_by_their_names_and_times_by_their_form(table: str, times: list[float]) -> None:
    transcript = read_transcript(table.encode(), name="E1.csv")
    assert [(turn.speaker, turn.text) for turn in transcript.turns] == [("I", "Wie?"), ("B", "Gut.")]
    assert [turn.time_start for turn in transcript.turns] == times


def test_cells_of_several_lines_and_excel() -> None:
    data = excel(("speaker", "start", "text"), ("I", 0.5, "Wie war\nes?"), ("B", 2, "Gut."), (None, 3, "Hm."))
    transcript = read_transcript(data, name="E1.xlsx")
    assert [(turn.speaker, turn.time_start, turn.text) for turn in transcript.turns] == [
        ("I", 0.5, "Wie war es?"),
        ("B", 2.0, "Gut."),
        ("Unknown speaker", 3.0, "Hm."),
    ]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_survey_is_refused_as_one_transcript_with_what_reads_it(ending: str) -> None:
    head, row = ("case", "age", "Was war gut?"), ("E1", 24, "Das meiste.")
    data = excel(head, row) if ending == ".xlsx" else b"case,age,Was war gut?\nE1,24,Das meiste.\n"
    with pytest.raises(
        CannotRead, match="a table without columns of talk, found 'case', 'age', 'Was war gut"
    ) as refused:
        BY_SUFFIX[ending](data, name=f"umfrage{ending}")
    assert "read_survey" in str(refused.value.hint)


def test_an_empty_table_is_an_empty_transcript() -> None:
    assert read_transcript(b"\n\n", name="E1.csv").turns == ()


def test_a_cell_without_end_is_refused_with_its_line() -> None:
    with pytest.raises(CannotRead, match="not readable as a table, line 2"):
        BY_SUFFIX[".csv"](b'speaker,text\nI,"' + b"x" * 10_100_000 + b'"\n', name="E1.csv")
