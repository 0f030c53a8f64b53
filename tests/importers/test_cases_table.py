"""The case table, from CSV and from Excel."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

from qda.errors import CannotRead, ProblemsFound
from qda.importers.cases import read_cases


def excel(*rows: tuple[object, ...]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]  # a new book has a sheet
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"case,group,years\nE1,M,7\nE2,C,\n",
        b"\xef\xbb\xbfcase;group;years\r\nE1;M;7\r\nE2;C;\r\n\r\n",
        "case\tgroup\tyears\nE1\tM\t7\nE2\tC\t\n".encode("cp1252"),
    ],
)
def test_csv_with_comma_semicolon_or_tab(content: bytes) -> None:
    first, second = read_cases(content, name="cases.csv")
    assert (first.id, first.group, dict(first.variables)) == ("E1", "M", {"group": "M", "years": "7"})
    assert second.variables["years"] == ""


def test_excel_with_whole_numbers_and_dates() -> None:
    content = excel(("case", "group", "years", "met"), ("E1", "M", 7.0, date(2016, 3, 1)), (None, None, None, None))
    (case,) = read_cases(content, name="cases.xlsx")
    assert dict(case.variables) == {"group": "M", "years": "7", "met": "2016-03-01"}


def test_a_transcript_of_another_name_is_told_by_its_column() -> None:
    (case,) = read_cases(b"case,transcript,group\nE1,interview-03,M\n", name="cases.csv")
    assert (case.transcript, dict(case.variables)) == ("interview-03", {"group": "M"})


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "cases.csv: the file is empty"),
        (b"name,group\nE1,M\n", "cases.csv:1: the column 'case' is missing"),
        (b"case,group\nE1,M\nE1,C\n", "cases.csv:3: case: 'E1' stands there twice"),
        (b"case,group\n,M\n", "cases.csv:2: case: the case is missing"),
        (b'case,group\nE1,"M\n', "cases.csv:2: not readable as CSV"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(content: bytes, expected: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read_cases(content, name="cases.csv")
    assert expected in caught.value.text()


def test_a_file_that_is_no_excel_file_is_refused() -> None:
    with pytest.raises(CannotRead, match="not an Excel file, or damaged"):
        read_cases(b"case,group\nE1,M\n", name="cases.xlsx")
