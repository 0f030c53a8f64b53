"""`qda run`: the whole road, again without a change, and with something wrong."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.cli.conftest import Qda


def hashes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_the_whole_road(qda: Qda, study: Path) -> None:
    shown = qda("run").stdout
    output = study / "output"
    for name in ("table-1-sample", "table-2-requirements", "requirements-cases", "requirements-quotes", "frequencies",
                 "guide", "quotes"):  # fmt: skip
        assert (output / f"{name}.docx").exists()
        assert (output / f"{name}.csv").exists()
    for name in ("tables.xlsx", "report.docx", "codings.csv", "smoothing-log.csv", "manifest.json"):
        assert (output / name).exists()
    assert {path.suffix for path in output.glob("figure-*")} == {".svg", ".png"}
    assert "Q1: Under which conditions" in shown
    assert "rule – rt: precision" in shown
    assert "synthetic: figures on them prove nothing" in shown


def test_the_matrix_has_the_items_that_were_coded_and_no_other(qda: Qda, study: Path) -> None:
    qda("run")
    document = docx.Document(str(study / "output" / "table-2-requirements.docx"))
    (table,) = document.tables
    printed = {paragraph.text for cell in table.rows[0].cells for paragraph in cell.paragraphs}
    with (study / "codings" / "rt.csv").open(encoding="utf-8", newline="") as file:
        coded = {category for row in csv.DictReader(file) for category in row["category"].split("|")}
    guide = json.loads(qda("codebook", "show", "--format", "json").stdout)
    leaves = {one["id"]: one["label"] for one in guide if one["parent"] in ("TK", "PE", "OR")}
    assert {label for key, label in leaves.items() if key in coded} <= printed
    assert not {label for key, label in leaves.items() if key not in coded} & printed


def test_every_item_is_backed_by_a_passage_that_stands_in_its_transcript(qda: Qda) -> None:
    rows = json.loads(qda("table", "requirements", "--format", "json").stdout)
    codings = json.loads(qda("coding", "list", "--format", "json").stdout)
    assert rows
    for row in rows:
        assert any(one["category"] == row["requirement"] for one in codings)


def test_removing_an_interviews_codings_removes_what_only_it_supported(qda: Qda, study: Path) -> None:
    before = {row["requirement"] for row in json.loads(qda("table", "requirements", "--format", "json").stdout)}
    path = study / "codings" / "rt.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("P1,")), encoding="utf-8")
    after = {row["requirement"] for row in json.loads(qda("table", "requirements", "--format", "json").stdout)}
    with io.StringIO("".join(lines)) as file:
        rows = list(csv.DictReader(file))
    only_p1 = {row["category"] for row in rows} - {row["category"] for row in rows if row["transcript"] != "P1"}
    assert before - after == before & only_p1


def test_a_second_run_writes_nothing_and_a_forced_one_the_same_bytes(qda: Qda, study: Path) -> None:
    qda("run")
    first = hashes(study / "output")
    times = {path.name: path.stat().st_mtime_ns for path in (study / "output").iterdir()}
    assert "unchanged:" in qda("run").stdout
    assert {path.name: path.stat().st_mtime_ns for path in (study / "output").iterdir()} == times
    qda("run", "--force")
    assert hashes(study / "output") == first


def test_a_run_from_nothing_writes_the_same_bytes(qda: Qda, study: Path) -> None:
    qda("run")
    first = hashes(study / "output")
    (study / "study.qda").unlink()
    for path in (study / "output").iterdir():
        path.unlink()
    qda("run")
    assert hashes(study / "output") == first


def test_an_output_file_that_was_changed_is_written_again(qda: Qda, study: Path) -> None:
    qda("run")
    first = hashes(study / "output")
    (study / "output" / "frequencies.csv").write_text("spoiled", encoding="utf-8")
    (study / "output" / "my-notes.txt").write_text("stays", encoding="utf-8")
    assert "written:" in qda("run").stdout
    assert (study / "output" / "my-notes.txt").read_text(encoding="utf-8") == "stays"
    assert {name: value for name, value in hashes(study / "output").items() if name != "my-notes.txt"} == first


def test_the_manifest_names_inputs_and_outputs_without_time_or_path(qda: Qda, study: Path) -> None:
    qda("run")
    text = (study / "output" / "manifest.json").read_text(encoding="utf-8")
    manifest = json.loads(text)
    keys = "qda python packages language_resources inputs outputs settings seeds counts"
    assert set(manifest) == set(keys.split())
    for name, value in manifest["outputs"].items():
        assert hashlib.sha256((study / "output" / name).read_bytes()).hexdigest() == value
    assert "transcripts/P1.txt" in manifest["inputs"]
    assert str(study) not in text


def test_an_english_study_gets_english_files(qda: Qda, study: Path) -> None:
    qda("run")
    first = (study / "output" / "frequencies.csv").read_bytes().splitlines()[0]
    assert b"," in first
    assert b";" not in first
    assert docx.Document(str(study / "output" / "frequencies.docx")).paragraphs[0].text.startswith("Table 3: ")


def test_excel_holds_every_table_and_numbers_are_numbers(qda: Qda, study: Path) -> None:
    qda("run")
    book = openpyxl.load_workbook(study / "output" / "tables.xlsx")
    sheet = next(book[name] for name in book.sheetnames if name.startswith("frequencies"))
    assert any(isinstance(cell.value, int) for row in sheet.iter_rows(min_row=2) for cell in row)
    assert all(cell.data_type != "f" for one in book for row in one.iter_rows() for cell in row)


def broken(study: Path, what: str) -> None:
    codings, guide = study / "codings" / "rt.csv", study.parent.parent / "codebooks" / "repair-cafes.yaml"
    if what == "category":
        codings.write_text(codings.read_text(encoding="utf-8") + "P1,2,x,TK11,\n", encoding="utf-8")
    elif what == "quote":
        text = "P1,2,this was never said by anybody at all,TK1,\n"
        codings.write_text(codings.read_text(encoding="utf-8") + text, encoding="utf-8")
    elif what == "yaml":
        guide.write_text(guide.read_text(encoding="utf-8").replace("label:", "label", 1), encoding="utf-8")
    elif what == "zero":
        (study / "transcripts" / "P4.docx").write_bytes(b"")
    elif what == "suffix":
        (study / "transcripts" / "P4.docx").write_bytes(b"I: This is no Word file.\nP4: Indeed.\n")
    elif what == "glob":
        path = study / "study.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace("transcripts/*", "texts/*"), encoding="utf-8")


@pytest.mark.parametrize(
    ("what", "where", "message"),
    [
        ("category", "codings/rt.csv:", "no category 'TK11'"),
        ("quote", "codings/rt.csv:", "is not in the text"),
        ("yaml", "codebooks/repair-cafes.yaml:", "not readable as YAML"),
        ("zero", "P4.docx", "empty"),
        ("suffix", "P4.docx", ""),
        ("glob", "study.yaml:", "no file matches texts/*"),
    ],
)
def test_what_is_wrong_is_named_with_its_place_and_the_old_output_stays(
    qda: Qda, study: Path, what: str, where: str, message: str
) -> None:
    qda("run")
    before = hashes(study / "output")
    files = {path: path.read_bytes() for path in (study / "codings").iterdir()}
    broken(study, what)
    changed = {path: path.read_bytes() for path in (study / "codings").iterdir()}
    shown = qda("run", exit_code=1).stderr
    assert where in shown
    assert message in shown
    assert hashes(study / "output") == before
    assert {path: path.read_bytes() for path in (study / "codings").iterdir()} == changed
    assert files.keys() == changed.keys()


def test_keep_going_leaves_the_bad_part_out_and_says_so_under_the_tables(qda: Qda, study: Path) -> None:
    broken(study, "category")
    shown = qda("run", "--keep-going", exit_code=1).stdout
    assert "left out: codings/rt.csv:" in shown
    texts = [paragraph.text for paragraph in docx.Document(str(study / "output" / "frequencies.docx")).paragraphs]
    assert any("no category 'TK11'" in text for text in texts)
    assert "TK11" in (study / "codings" / "rt.csv").read_text(encoding="utf-8")


def test_all_problems_come_at_once(qda: Qda, study: Path) -> None:
    for what in ("category", "quote", "zero"):
        broken(study, what)
    shown = qda("run", exit_code=1).stderr
    assert all(part in shown for part in ("TK11", "never said", "P4.docx"))


def test_a_damaged_transcript_does_not_lose_codings_of_it(qda: Qda, study: Path) -> None:
    qda("run")
    content = (study / "codings" / "rt.csv").read_bytes()
    good = (study / "transcripts" / "P1.txt").read_bytes()
    (study / "transcripts" / "P1.txt").write_bytes(b"")
    qda("run", exit_code=1)
    qda("run", "--keep-going", exit_code=1)
    assert (study / "codings" / "rt.csv").read_bytes() == content
    (study / "transcripts" / "P1.txt").write_bytes(good)
    assert len(json.loads(qda("coding", "list", "--format", "json").stdout)) == 45


def test_a_folder_without_a_study_says_what_to_do(qda: Qda, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "qda study init" in qda("run", str(empty), exit_code=1).stderr


def test_the_cloud_and_conflict_copies_are_named(qda: Qda, study: Path, tmp_path: Path) -> None:
    import shutil

    cloud = tmp_path / "OneDrive - University"
    shutil.copytree(tmp_path / "corpus", cloud / "corpus")
    shutil.copytree(tmp_path / "codebooks", cloud / "codebooks")
    folder = cloud / "corpus" / "repair-cafes"
    shutil.copy(folder / "transcripts" / "P1.txt", folder / "transcripts" / "P1 (conflicted copy 2026-03-01).txt")
    shown = qda("run", str(folder)).stdout
    assert "OneDrive synchronises" in shown
    assert "P1 (conflicted copy 2026-03-01).txt: a conflict copy" in shown
    assert "3 transcripts" in shown
