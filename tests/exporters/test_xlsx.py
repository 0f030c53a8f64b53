from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.exporters import xlsx
from qda.exporters.xlsx import CELL_LIMIT, cut_cells, table_xlsx, workbook
from qda.tables import Column, QuotedPassages, Table, frequencies, quotes, sample
from qda.wording import say
from tests.tables.made import CASES, LABELS, study


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def words(*cells: object, name: str = "t", kind: str = "quote") -> Table:
    return Table(name, "T", (Column("a", "A", kind=kind),), tuple((cell,) for cell in cells))


def column(content: bytes, sheet: int = 1) -> Sequence[object]:
    book = opened(content)
    return [cell.value for cell in book.worksheets[sheet]["A"]][1:]


def test_equal_tables_give_equal_bytes() -> None:
    tables = [sample(CASES), frequencies(study())]
    assert workbook(tables, language="de") == workbook(tables, language="de")


def test_each_table_has_its_sheet_and_the_first_says_what_they_are() -> None:
    book = opened(workbook([sample(CASES), frequencies(study())], language="de"))
    assert book.sheetnames == ["Inhalt", "sample", "frequencies"]
    contents = [[cell.value for cell in row] for row in book["Inhalt"].iter_rows()]
    assert contents[0] == ["Blatt", "Inhalt", "Anmerkungen"]
    assert contents[2][:2] == ["frequencies", "Häufigkeiten der Kategorien"]
    assert "kodiert von mk" in contents[2][2]


def test_the_header_is_bold_fixed_and_filtered_and_repeated_in_print() -> None:
    sheet = opened(workbook([frequencies(study())], language="de"))["frequencies"]
    assert sheet["B1"].font.bold
    assert [cell.value for cell in sheet[1]][1:4] == ["Kategorie", "Ebene", "Kodierungen"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:H30"
    assert sheet.print_title_rows == "$1:$1"


def test_numbers_are_numbers_and_shares_per_cent() -> None:
    table = Table("t", "T", (Column("n", "N", kind="count"), Column("s", "S", kind="share")), ((3, 0.25), (None, None)))
    sheet = opened(table_xlsx(table, language="de"))["t"]
    assert (sheet["A2"].value, sheet["B2"].value) == (3, 0.25)
    assert sheet["B2"].number_format == "0.0%"
    assert sheet["A3"].value is None


@pytest.mark.parametrize("text", ["=1+1", "@SUM(1)", "+49", "-5", "https://example.org", "007", "{=A1}", "true"])
def test_words_are_never_formulas_numbers_or_links(text: str) -> None:
    sheet = opened(table_xlsx(words(text), language="de"))["t"]
    assert (sheet["A2"].value, sheet["A2"].data_type, sheet["A2"].hyperlink) == (text, "s", None)


def test_lists_and_messages_are_words_in_the_language() -> None:
    assert column(table_xlsx(words(("a", say("Category")), say("Codings")), language="de")) == [
        "a\nKategorie", "Kodierungen",
    ]  # fmt: skip


@pytest.mark.parametrize("sign", ["x", "👩"], ids=["letters", "signs of two units"])
def test_a_cell_that_excel_cannot_hold_is_cut_says_so_and_is_reported(sign: str) -> None:
    fitting, long = sign * (CELL_LIMIT // (1 + (sign != "x"))), sign * 40_000
    tables = [words("kurz", fitting, long)]
    shown = column(workbook(tables, language="de"))
    assert shown[1] == fitting
    assert str(shown[2]).endswith(" […] [gekürzt: 40000 Zeichen; vollständig in der CSV-Datei]")
    assert len(str(shown[2]).encode("utf-16-le")) // 2 <= CELL_LIMIT
    findings = cut_cells(tables, language="de")
    assert [finding.code for finding in findings] == ["cell_cut"]
    assert "Zeile 3, Spalte a: 40000 Zeichen" in findings[0].message.text("de")


def test_names_of_sheets_are_short_different_and_without_forbidden_signs() -> None:
    long = "requirements/with a very long name indeed"
    names = opened(
        workbook(
            [words("x", name=name) for name in (long, long, "A", "a", "History", "'", "Inhalt")],
            language="de",
        )
    ).sheetnames
    assert names[1:] == [
        "requirements-with a very long n", "requirements-with a very lo (2)", "A", "a (2)", "History (2)", "table",
        "Inhalt (2)",
    ]  # fmt: skip


def test_more_rows_than_a_sheet_holds_go_on_on_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "ROW_LIMIT", 2)
    book = opened(workbook([words("a", "b", "c", name="t")], language="de"))
    assert book.sheetnames[1:] == ["t", "t (2)"]
    assert [cell.value for cell in book["t (2)"]["A"]] == ["A", "c"]


def test_labels_are_not_cut_and_quotes_are_wrapped() -> None:
    book = opened(workbook([frequencies(study()), quotes(study(), QuotedPassages())], language="de"))
    sheet = book["frequencies"]
    longest = max(LABELS.values(), key=len)
    cell = next(cell for cell in sheet["B"] if cell.value == longest)
    assert cell.alignment.wrap_text
    assert cell.alignment.indent == 2
    lines = sheet.row_dimensions[cell.row].height / 15
    assert lines * sheet.column_dimensions["B"].width > len(longest)
    assert book["quotes"].column_dimensions["E"].width > 60


def test_an_empty_table_still_has_its_header() -> None:
    sheet = opened(table_xlsx(words(), language="de"))["t"]
    assert sheet["A1"].value == "A"


def test_a_table_made_for_print_only_gives_an_empty_sheet() -> None:
    table = Table("t", "T", (Column("a", "A", where="print"),), (("x",),))
    assert opened(table_xlsx(table, language="de"))["t"]["A1"].value is None


def test_lists_too_long_for_a_cell_are_reported_numbers_never() -> None:
    table = Table("t", "T", (Column("n", "N", kind="count"), Column("a", "A")), ((10**15, ("x" * 20_000,) * 2),))
    assert [finding.code for finding in cut_cells([table], language="en")] == ["cell_cut"]


def test_there_is_no_date_in_the_file_but_a_fixed_one() -> None:
    with zipfile.ZipFile(io.BytesIO(table_xlsx(words("x"), language="de"))) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2000-01-01T00:00:00Z") == 2


@given(st.lists(st.text(min_size=1), max_size=5))
def test_any_text_gives_a_readable_file(cells: list[str]) -> None:
    assert len(column(table_xlsx(words(*cells), language="de"))) == len(cells)
