"""Codings files: read with their lines, written with unchanged lines kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qda.coding.csvfile import CodingsFile, read_codings_file, write_codings_file

HEADER = "transcript,turn,quote,category,memo\n"


def test_comma_and_semicolon_are_told_apart() -> None:
    comma = read_codings_file((HEADER + 'E1,2,"so, ja",A,\n').encode(), name="mk.csv")
    semicolon = read_codings_file(b"\xef\xbb\xbftranscript;turn;quote;category\r\nE1;2;so, ja;A\r\n", name="mk.csv")
    assert comma.rows[0].cells["quote"] == semicolon.rows[0].cells["quote"] == "so, ja"
    assert (semicolon.delimiter, semicolon.bom, semicolon.newline) == (";", True, "\r\n")


def test_lines_are_counted_over_quotes_that_run_over_lines() -> None:
    file = read_codings_file((HEADER + 'E1,2,"erste\nzweite",A,\nE1,3,dritte,A,\n').encode(), name="mk.csv")
    assert [row.line for row in file.rows] == [2, 4]


def test_a_file_of_german_excel_in_its_old_encoding_is_read() -> None:
    file = read_codings_file("transcript;turn;quote;category\nE1;1;schön;A\n".encode("cp1252"), name="mk.csv")
    assert file.rows[0].cells["quote"] == "schön"


def test_missing_and_unknown_columns_are_named() -> None:
    file = read_codings_file(b"transcript,quoet,quote\nE1,1,x\n", name="mk.csv")
    shown = [problem.text() for problem in file.problems]
    assert any("'category' is missing" in one for one in shown)
    assert any("unknown column 'quoet'" in one and "did you mean 'quote'" in one for one in shown)


def test_a_quotation_mark_that_is_not_closed_is_named() -> None:
    file = read_codings_file((HEADER + 'E1,2,"so,A,\nE1,3,x,A,\n').encode(), name="mk.csv")
    assert "not readable as CSV" in file.problems[0].text()


def test_a_row_with_too_many_fields_is_named_with_its_line() -> None:
    file = read_codings_file((HEADER + "E1,2,so, ja,A,\n").encode(), name="mk.csv")
    assert file.problems[0].text().startswith("mk.csv:2: 6 fields where the header names 5")


def test_kept_rows_stay_as_they_were_written() -> None:
    content = HEADER + 'E1,2,"so","A",\nE1,3,x,B,  note \n'
    file = read_codings_file(content.encode(), name="mk.csv")
    assert write_codings_file(file, file.rows, []).decode() == content


def test_a_column_is_added_only_where_a_new_row_needs_it() -> None:
    file = read_codings_file((HEADER + "E1,2,so,A,\n").encode(), name="mk.csv")
    plain = write_codings_file(file, file.rows, [{"transcript": "E1", "turn": "4", "quote": "ja", "category": "B"}])
    assert plain.decode().splitlines()[-1] == "E1,4,ja,B,"
    new = {"transcript": "E1", "turn": "4", "quote": "ja", "category": "B", "start": "7"}
    wider = write_codings_file(file, file.rows, [new]).decode().splitlines()
    assert wider == ["transcript,turn,quote,category,memo,start", "E1,2,so,A,,", "E1,4,ja,B,,7"]


cells = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=20).map(str.strip)


@given(st.lists(st.tuples(cells, cells), max_size=5), st.sampled_from([",", ";"]), st.booleans())
def test_what_is_written_is_read_again(rows: list[tuple[str, str]], delimiter: str, bom: bool) -> None:
    new = [{"transcript": "E1", "turn": "1", "quote": q, "category": "A", "memo": m} for q, m in rows]
    content = write_codings_file(CodingsFile("mk.csv", delimiter=delimiter, bom=bom), [], new)
    again = read_codings_file(content, name="mk.csv")
    assert [(row.cells["quote"], row.cells["memo"]) for row in again.rows] == rows
