"""Paraphrase to category at the command line: drafted, edited in Excel and YAML, checked, reduced again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import yaml
from docx import Document

from tests.cli.conftest import Qda


@pytest.fixture
def drafted(qda: Qda) -> Qda:
    qda("summary", "draft", "--transcript", "P1")
    return qda


def rows(qda: Qda, *more: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(qda("summary", "table", "--format", "json", *more).stdout)
    return found


def edit(path: Path, change: Callable[[dict[str, int], openpyxl.worksheet.worksheet.Worksheet], None]) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    change({str(cell.value): place for place, cell in enumerate(sheet[1], start=1)}, sheet)
    book.save(path)


def test_a_draft_holds_a_row_for_each_coding_and_is_not_made_twice(drafted: Qda) -> None:
    codings = json.loads(drafted("coding", "list", "--transcript", "P1", "--format", "json").stdout)
    assert [row["number"] for row in rows(drafted)] == list(range(1, len(codings) + 1))
    assert "0 rows drafted" in drafted("summary", "draft", "--transcript", "P1").stdout
    assert "marked with °" in drafted("summary", "table").stdout
    assert all(len(str(row["paraphrase"] or "")) <= len(str(row["source"])) + 1 for row in rows(drafted))


def test_edits_in_excel_come_back_and_are_undone(drafted: Qda, tmp_path: Path) -> None:
    path = tmp_path / "z.xlsx"
    drafted("summary", "export", str(path))
    before = rows(drafted)

    def change(columns: dict[str, int], sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.cell(2, columns["Paraphrase"]).value = "short"
        sheet.cell(2, columns["Generalisation"]).value = "shorter"
        sheet.cell(2, columns["First reduction (kept/dropped)"]).value = "kept"
        sheet.cell(2, columns["Bundle"]).value = "B1"
        sheet.cell(2, columns["Reduction"]).value = "It is short."

    edit(path, change)
    assert "1 rows changed" in drafted("summary", "import", str(path)).stdout
    first = rows(drafted)[0]
    assert (first["paraphrase"], first["bundle"], first["statement"]) == ("short", "B1", "It is short.")
    target = path.with_suffix(".docx")
    drafted("summary", "table", "--output", str(target))
    assert "It is short." in "".join(cell.text for row in Document(str(target)).tables[0].rows for cell in row.cells)
    drafted("study", "undo")
    assert rows(drafted) == before


def test_a_spoilt_file_is_refused_with_every_mistake(drafted: Qda, tmp_path: Path) -> None:
    path = tmp_path / "z.xlsx"
    drafted("summary", "export", str(path))
    before = rows(drafted)

    def spoil(columns: dict[str, int], sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.cell(2, columns["Paraphrase"]).value = "this would be fine"
        sheet.cell(3, columns["Passage"]).value = "pasted over"
        sheet.cell(4, columns["No."]).value = 77
        sheet.cell(6, columns["First reduction (kept/dropped)"]).value = "dropped"
        sheet.delete_rows(5)

    edit(path, spoil)
    said = drafted("summary", "import", str(path), exit_code=1).stderr
    assert all(words in said for words in ("Passage of row 2", "No. of row 3", "row 4 is missing"))
    assert rows(drafted) == before


def test_an_edit_that_violates_an_invariant_is_refused(drafted: Qda, tmp_path: Path) -> None:
    path = tmp_path / "z.yaml"
    drafted("summary", "export", str(path))
    found = yaml.safe_load(path.read_text("utf-8"))
    found[0].update(reduction="dropped", reason="")
    path.write_text(yaml.safe_dump(found, allow_unicode=True), "utf-8")
    assert "dropped without a reason" in drafted("summary", "import", str(path), exit_code=1).stderr
    found[0].update(reason="not_essential: beside the point")
    path.write_text(yaml.safe_dump(found, allow_unicode=True), "utf-8")
    assert "1 rows changed" in drafted("summary", "import", str(path)).stdout


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [("z.yaml", "a: [", "not readable as YAML"), ("z.yaml", "a: 1", "not a list of rows"), ("z.xlsx", "", "Excel")],
)
def test_a_file_of_another_kind_is_named(drafted: Qda, tmp_path: Path, name: str, content: str, words: str) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    assert words in drafted("summary", "import", str(tmp_path / name), exit_code=1).stderr
    assert ".xlsx or .yaml" in drafted("summary", "export", str(tmp_path / "z.txt"), exit_code=1).stderr


def test_a_further_cycle_needs_a_whole_table(drafted: Qda, tmp_path: Path) -> None:
    path = tmp_path / "z.yaml"
    drafted("summary", "export", str(path))
    found = yaml.safe_load(path.read_text("utf-8"))
    for row in found:
        row.update(reduction="kept", bundle=row["category"], statement=f"About {row['category']}", above_level="x")
        row["reason"] = row["reason"] and "not needed"
    path.write_text(yaml.safe_dump(found, allow_unicode=True), "utf-8")
    drafted("summary", "import", str(path))
    assert drafted("summary", "check").stdout
    n_bundles = len({row["category"] for row in found})
    assert f"{n_bundles} rows in cycle 2" in drafted("summary", "cycle").stdout
    assert "no new bundle" in drafted("summary", "cycle").stdout
    second = rows(drafted, "--cycle", "2")
    assert len(second) == n_bundles
    assert all(str(row["place"]).startswith("rows ") for row in second)


def test_a_participant_who_leaves_takes_the_rows_along(drafted: Qda) -> None:
    drafted("summary", "draft")
    assert {row["case"] for row in rows(drafted)} > {"P1"}
    drafted("case", "withdraw", "P1", "--yes", exit_code=3)  # README.md names the case, too
    assert "P1" not in {row["case"] for row in rows(drafted)}


def test_explications_grow(qda: Qda) -> None:
    coding = json.loads(qda("coding", "list", "--format", "json").stdout)[0]["id"]
    assert "--why" in qda("--coder", "rt", "summary", "explicate", coding, exit_code=1).stderr
    qda("--coder", "rt", "summary", "explicate", coding, "--why", "irony?", "--narrow", "P1, 4")
    qda(
        "--coder",
        "rt",
        "summary",
        "explicate",
        coding,
        "--narrow",
        "P1, 6",
        "--paraphrase",
        "meant well",
        "--sufficient",
    )
    (one,) = json.loads(qda("summary", "explicate", "--format", "json").stdout)
    assert (one["why_unclear"], one["narrow"], one["sufficient"]) == ("irony?", ["P1, 4", "P1, 6"], "yes")


def test_thematic_summaries_are_written_in_a_form(qda: Qda, tmp_path: Path) -> None:
    path = tmp_path / "themes.xlsx"
    qda("summary", "themes", "--export", str(path))

    def fill(columns: dict[str, int], sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        assert "P1, ¶" in str(sheet.cell(2, columns["Passages"]).value)
        sheet.cell(2, columns["Thematic summary"]).value = "Repairs are taught, not done."

    edit(path, fill)
    assert "1 summaries changed" in qda("summary", "themes", "--import", str(path)).stdout
    listed = json.loads(qda("summary", "themes", "--format", "json").stdout)
    (one,) = [row for row in listed if row["text"]]
    assert one["text"] == "Repairs are taught, not done."
    qda("summary", "themes", one["case"], one["category"], "--text", "")
    assert not [row for row in json.loads(qda("summary", "themes", "--format", "json").stdout) if row["text"]]
    qda("study", "undo")
    assert [row for row in json.loads(qda("summary", "themes", "--format", "json").stdout) if row["text"]]
    edit(path, lambda columns, sheet: sheet.cell(2, columns["Cell"], "P99|TK1"))
    assert "there is no 'P99'" in qda("summary", "themes", "--import", str(path), exit_code=1).stderr


def test_a_file_that_somebody_fills_in_is_written_over_on_request_only(drafted: Qda, tmp_path: Path) -> None:
    table, form = str(tmp_path / "z.xlsx"), str(tmp_path / "t.xlsx")
    for command in (["summary", "export", table], ["summary", "themes", "--export", form]):
        drafted(*command)
        before = Path(command[-1]).read_bytes()
        assert "--overwrite" in drafted(*command, exit_code=2).stderr
        assert Path(command[-1]).read_bytes() == before
        drafted(*command, "--overwrite")


def test_a_german_sheet_says_german_words_and_is_read_back_whatever_the_language(drafted: Qda, tmp_path: Path) -> None:
    path = tmp_path / "z.xlsx"
    drafted("--language", "de", "summary", "export", str(path))

    def change(columns: dict[str, int], sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        place = columns["Erste Reduktion (behalten/gestrichen)"]
        assert {sheet.cell(line, place).value or "" for line in range(2, sheet.max_row + 1)} <= {"", "gestrichen"}
        sheet.cell(2, place).value = "gestrichen"
        sheet.cell(2, columns["Grund, falls gestrichen"]).value = "not_essential: zu einzeln"

    edit(path, change)
    drafted("summary", "import", str(path))
    first = rows(drafted)[0]
    assert (first["reduction"], first["reason"]) == ("dropped", "not_essential: zu einzeln")


def test_a_summary_without_category_or_text_is_a_wrong_command(drafted: Qda) -> None:
    assert "--text" in drafted("summary", "themes", "P1", exit_code=2).stderr
