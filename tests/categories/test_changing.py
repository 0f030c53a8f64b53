"""Merge, split, move, rename, retire at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qda.cli import main
from tests.categories.material import changed_lines
from tests.categories.small import files_of, make_small


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make_small(tmp_path / "small")
    monkeypatch.chdir(folder)
    call("coding", "list")
    return folder


def call(*arguments: str, exit_code: int = 0) -> Result:
    result = CliRunner().invoke(main, ["--coder", "xy", *arguments], prog_name="qda")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == exit_code, result.output
    return result


def codings(*more: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(call("coding", "list", "--format", "json", *more).stdout)
    return found


def text_of(folder: Path, name: str) -> str:
    return files_of(folder)[name].decode()


def test_a_dry_run_shows_counts_joined_codings_and_lines_and_changes_nothing(small: Path) -> None:
    before = files_of(small)
    said = call("category", "merge", "A2", "--into", "A1", "--dry-run").stdout
    assert "xy: 1 codings A2 → A1, 1 of them joined" in said
    assert "zz: 1 codings A2 → A1, 0 of them joined" in said
    assert "joined: xy, E1, ¶ 2 “I drink tea.”: A2 with A1" in said
    assert '+  - {id: A2, label: Second of A, parent: A, patterns: [tea*, "two words"], status: merged,' in said
    assert files_of(small) == before
    log = json.loads(call("study", "log", "--format", "json").stdout)
    assert [one["what"] for one in log] == ["read codings"]


def test_merging_joins_equal_codings_of_one_coder_and_touches_no_other_line(small: Path) -> None:
    before = {name: content.decode() for name, content in files_of(small).items()}
    call("category", "merge", "A2", "--into", "A1")
    went, came = changed_lines(before["xy.csv"], text_of(small, "xy.csv"))
    assert (went, came) == (["E1,2,I drink tea.,A2,"], [])
    went, came = changed_lines(before["zz.csv"], text_of(small, "zz.csv"))
    assert went == ['E2;2;"I drink tea. I drink two words";A2;;;pilot']
    assert came == ["E2;2;I drink tea. I drink two words;A1;;;pilot"]
    assert "\r\n" in text_of(small, "zz.csv")
    assert changed_lines(before["study.yaml"], text_of(small, "study.yaml")) == (
        ["requirements: {root: A, columns: [[A1], [A2]]}"],
        ["requirements: {root: A, columns: [[A1]]}"],
    )
    assert {one["category"] for one in codings()} == {"A", "A1", "B", "B1", "C"}
    log = json.loads(call("study", "log", "--format", "json").stdout)
    assert log[0]["detail"] == "A2 → A1: 2 codings, 1 joined"


def test_memos_of_joined_codings_stand_one_behind_the_other_and_memos_travel(small: Path) -> None:
    call("memo", "add", "on B", "--on", "B")
    joined = next(one for one in codings() if one["category"] == "B" and one["coder"] == "zz")
    call("memo", "add", "on the coding", "--on", str(joined["id"]))
    call("category", "merge", "B", "--into", "A1")
    kept = next(one for one in codings() if one["coder"] == "zz" and one["turn"] == 2 and one["category"] == "A1")
    assert "E1;2;I drink tea.;A1;zz;c-1;" in text_of(small, "zz.csv")
    targets = {one["text"]: one["target"] for one in json.loads(call("memo", "list", "--format", "json").stdout)}
    assert targets == {"on B": "A1", "on the coding": kept["id"]}
    assert 'parent: "A1"' in text_of(small, "codebook.yaml").split("id: B1")[1].split("- id")[0]


def test_one_row_with_two_categories_that_become_one_has_one_left(small: Path) -> None:
    call("category", "merge", "B", "--into", "A1")
    assert "E1,2,I drink two words of milk.,A1,both" in text_of(small, "xy.csv").splitlines()
    assert sum(one["quote"] == "I drink two words of milk." for one in codings("--by", "xy")) == 1


def test_overlapping_codings_stay_both(small: Path) -> None:
    call("category", "merge", "C", "--into", "A2")
    quotes = [one["quote"] for one in codings("--category", "A2", "--by", "zz")]
    assert sorted(map(str, quotes)) == ["I drink tea. I drink two words", "I drink two words of milk."]


def test_a_new_id_goes_everywhere_and_no_coding_goes_stale(small: Path) -> None:
    call("memo", "add", "on A1", "--on", "A1")
    before = {name: content.decode() for name, content in files_of(small).items()}
    said = call("category", "rename", "A1", "--id", "X.1", "--label", "Renamed: one").stdout
    assert "B: definition, rules or memo speak of A1; the text stays as it is" in said
    went, came = changed_lines(before["codebook.yaml"], text_of(small, "codebook.yaml"))
    assert came == ["  - id: X.1", '    label: "Renamed: one"', "      - against: X.1"]
    assert len(went) == 3
    went, came = changed_lines(before["study.yaml"], text_of(small, "study.yaml"))
    assert came == ["      - X.1", "requirements: {root: A, columns: [[X.1], [A2]]}"]
    went, came = changed_lines(before["xy.csv"], text_of(small, "xy.csv"))
    assert came == ["E1,2,I drink tea.,X.1,first", "E1,2,I drink two words of milk.,X.1|B,both"]
    assert json.loads(call("memo", "list", "--format", "json").stdout)[0]["target"] == "X.1"
    assert call("coding", "list", "--stale", "--format", "json").stdout.strip() == "[]"


def test_decisions_on_suggestions_follow_a_new_id(small: Path) -> None:
    found = json.loads(call("coding", "suggest", "--format", "json").stdout)
    rejected = next(one for one in found if one["category"] == "A2")
    call("coding", "review", "--reject", str(rejected["id"]))
    call("category", "rename", "A2", "--id", "T")
    again = json.loads(call("coding", "suggest", "--format", "json").stdout)
    assert all((one["transcript"], one["start"]) != (rejected["transcript"], rejected["start"]) for one in again)
    assert {one["category"] for one in again} <= {"T"}


def test_a_moved_category_has_codings_to_look_at_again_and_no_circle_arises(small: Path) -> None:
    said = call("category", "move", "C", "--under", "B").stdout
    assert "C: 2 codings to look at again" in said
    assert len(json.loads(call("coding", "list", "--stale", "--format", "json").stdout)) == 2
    assert "B cannot go below itself (B › B1)" in call("category", "move", "B", "--under", "B1", exit_code=1).stderr
    call("category", "move", "C", "--top")
    assert "parent" not in text_of(small, "codebook.yaml").split("id: C")[1]
    assert "where to?" in call("category", "move", "C", exit_code=2).stderr


def test_a_retired_category_keeps_its_codings_takes_no_new_ones_and_leaves_the_tables(small: Path) -> None:
    counts = json.loads(call("table", "frequencies", "--format", "json").stdout)
    assert next(one["codings"] for one in counts if one["category"] == "C") == 1
    said = call("category", "retire", "C").stdout
    assert "study.yaml: questions.Q2.categories still names C" in said
    assert "C: 2 codings stay, tables leave them out" in said
    assert len(codings("--category", "C")) == 2
    assert "retired" in call("coding", "add", "E1", "C", "--turn", "4", exit_code=1).stderr
    counts = json.loads(call("table", "frequencies", "--format", "json").stdout)
    assert "C" not in {one["category"] for one in counts}
    shown = call("export", "csv", "--help").stdout
    assert shown
    path = small / "codings" / "xy.csv"
    path.write_text(path.read_text() + "E1,4,No.,C,\n")
    said = call("coding", "list", exit_code=1).stderr
    assert "codings/xy.csv:9: category: C is retired and takes no new codings" in said


def test_a_retired_category_is_opened_again(small: Path) -> None:
    assert "C is not retired" in call("category", "reopen", "C", exit_code=1).stderr
    call("category", "retire", "C")
    assert "qda category reopen C" in call("coding", "add", "E1", "C", "--turn", "4", exit_code=1).stderr
    call("category", "reopen", "C", "--dry-run")
    call("coding", "add", "E1", "C", "--turn", "4", exit_code=1)
    call("category", "reopen", "C")
    assert len(codings("--category", "C")) == 2
    call("coding", "add", "E1", "C", "--turn", "4")
    assert len(codings("--category", "C")) == 3


def test_a_category_below_a_retired_one_is_not_opened_alone(small: Path) -> None:
    call("category", "retire", "B", "B1")
    assert "B1 stands below B, which is retired" in call("category", "reopen", "B1", exit_code=1).stderr
    call("category", "reopen", "B1", "B")


def test_a_category_with_subcategories_in_use_is_not_retired_alone(small: Path) -> None:
    assert "B has subcategories in use: B1" in call("category", "retire", "B", exit_code=1).stderr
    call("category", "retire", "B", "B1")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("merge", "A1", "--into", "A1"), "A1 cannot be merged into itself"),
        (("merge", "A9", "--into", "A1"), "did you mean"),
        (("rename", "A1", "--id", "B"), "already"),
        (("rename", "A1", "--label", "second of  A"), "is called"),
        (("rename", "A1"), "is called so already"),
        (("split", "A1"), "no part is named"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(small: Path, arguments: tuple[str, ...], said: str) -> None:
    before = files_of(small)
    assert said in call("category", *arguments, exit_code=1).stderr
    assert files_of(small) == before


def test_a_category_merged_into_its_own_subcategory_gives_it_its_place(small: Path) -> None:
    call("category", "merge", "A", "--into", "A1")
    parents = {one["id"]: one["parent"] for one in json.loads(call("codebook", "show", "--format", "json").stdout)}
    assert parents["A1"] is None
    assert parents["A2"] == "A1"


def test_a_backup_from_before_a_renaming_brings_guide_and_settings_back(small: Path, tmp_path: Path) -> None:
    before = files_of(small)
    call("study", "backup", str(tmp_path / "b.qda"))
    call("category", "rename", "A1", "--id", "X")
    renamed = files_of(small)
    call("study", "restore", str(tmp_path / "b.qda"), "--yes")
    restored = files_of(small)
    assert restored["codebook.yaml"] == before["codebook.yaml"]
    assert restored["study.yaml"] == before["study.yaml"]
    assert {one["category"] for one in codings()} == {"A", "A1", "A2", "B", "B1", "C"}
    assert (small / "codebook.yaml.before-restore").read_bytes() == renamed["codebook.yaml"]


class TestSplit:
    PARTS = ("--part", "T=Tea", "--definition", "T=of tea", "--part", "M=Milk", "--definition", "M=of milk")

    def test_patterns_give_codings_to_parts_and_the_rest_stays(self, small: Path) -> None:
        said = call("category", "split", "A1", *self.PARTS, "--pattern", "T=tea", "--pattern", "M=milk").stdout
        assert "xy: 1 codings A1 → T, 0 of them joined" in said
        assert [one["quote"] for one in codings("--category", "T")] == ["I drink tea."] * 2
        assert [one["quote"] for one in codings("--category", "M")] == ["I drink two words of milk."]
        shown = text_of(small, "codebook.yaml")
        assert "      - {text: I drink tea., transcript: E1, turn: 2}" in shown
        assert shown.index("id: A1") < shown.index("id: T") < shown.index("id: M") < shown.index("id: A2")

    def test_what_several_patterns_claim_stays_and_is_named(self, small: Path) -> None:
        said = call("category", "split", "A1", *self.PARTS, "--pattern", "T=tea", "--pattern", "M=drink").stdout
        assert said.count("several patterns are in “I drink tea.”") == 2
        assert {str(one["quote"]) for one in codings("--category", "A1") if one["category"] == "A1"} == {"I drink tea."}

    def test_a_list_goes_before_a_pattern_and_a_sheet_before_both(self, small: Path, tmp_path: Path) -> None:
        first, second = (str(one["id"]) for one in codings("--category", "A1", "--by", "xy"))
        sheet = tmp_path / "split.csv"
        call("category", "split", "A1", "--write-sheet", str(sheet))
        lines = sheet.read_text(encoding="utf-8-sig").splitlines()
        assert lines[0].startswith("id,part,transcript")
        assert len(lines) == 4
        filled = [line.replace(f"{second},,", f"{second},A1,") for line in lines]
        sheet.write_text("\n".join(filled) + "\n", encoding="utf-8")
        call("category", "split", "A1", *self.PARTS, "--codings", f"M={first[:8]}", "--pattern", "T=drink",
             "--sheet", str(sheet))  # fmt: skip
        found = {(one["coder"], one["quote"]): one["category"] for one in codings("--category", "A1")}
        assert found["xy", "I drink tea."] == "M"
        assert found["xy", "I drink two words of milk."] == "A1"
        assert found["zz", "I drink tea."] == "T"

    def test_an_excel_sheet_is_written_and_read_back(self, small: Path, tmp_path: Path) -> None:
        import openpyxl

        sheet = tmp_path / "split.xlsx"
        call("category", "split", "A1", "--write-sheet", str(sheet))
        book = openpyxl.load_workbook(sheet)
        page = next(one for one in book.worksheets if one.cell(1, 1).value == "id")
        for row in range(2, page.max_row + 1):
            if page.cell(row, 1).value:
                page.cell(row, 2).value = "T"
        book.save(sheet)
        call("category", "split", "A1", *self.PARTS, "--sheet", str(sheet))
        assert len(codings("--category", "T")) == 3

    def test_all_wrong_rows_of_a_sheet_are_named(self, small: Path, tmp_path: Path) -> None:
        sheet = tmp_path / "split.csv"
        key = str(codings("--category", "A1")[0]["id"])
        sheet.write_text(f"id,part\n{key},X\nnone,T\n", encoding="utf-8")
        said = call("category", "split", "A1", *self.PARTS, "--sheet", str(sheet), exit_code=1).stderr
        assert "split.csv:2: part: 'X' is none of A1, T, M" in said
        assert "split.csv:3: id: no coding of A1 has the id 'none'" in said
