"""`qda study`, `memo`, `case`, `transcript`, `codebook`, `smoothing`, `table`, `agreement`, `export`."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.cli.conftest import Qda


def test_a_study_made_from_nothing_reaches_its_own_matrix(qda: Qda, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    qda("--language", "en", "study", "init", str(folder), "--title", "My study: a “first” one")
    (folder / "transcripts" / "A.txt").write_text(
        "I: What is needed?\nB: One has to listen, for example to people who are angry.\n", encoding="utf-8"
    )
    (folder / "cases.csv").write_text("case,group\nA,one\n", encoding="utf-8")
    qda("--study", str(folder), "--coder", "me", "coding", "add", "A", "A1a", "--quote", "One has to listen")
    shown = qda("run", str(folder)).stdout
    assert "My study: a “first” one" in shown
    table = docx.Document(str(folder / "output" / "table-2-requirements.docx")).tables[0]
    assert "Subcategory" in table.rows[0].cells[0].text


def test_init_does_not_overwrite_a_study(qda: Qda, study: Path) -> None:
    before = (study / "study.yaml").read_bytes()
    assert "holds a study already" in qda("study", "init", str(study), exit_code=1).stderr
    assert (study / "study.yaml").read_bytes() == before


@pytest.mark.parametrize("name", ["community-managers", "repair-cafes"])
def test_an_example_can_be_copied_and_is_complete(qda: Qda, tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    qda("study", "init", str(folder), "--example", "--name", name)
    found = json.loads(qda("--study", str(folder), "transcript", "list", "--format", "json").stdout)
    assert len(found) == {"community-managers": 8, "repair-cafes": 3}[name]


def test_info_names_coders_and_the_types_of_case_variables(qda: Qda) -> None:
    shown = qda("study", "info").stdout
    assert "coder rt: 45 codings" in shown
    assert "case variable years: number" in shown
    assert "case variable role: text" in shown


def test_the_log_says_who_did_what(qda: Qda) -> None:
    qda("--coder", "xy", "coding", "add", "P1", "TK1", "--turn", "2")
    log = json.loads(qda("study", "log", "--format", "json").stdout)
    assert [one["what"] for one in log] == ["add codings", "read codings", "import"]
    assert log[0]["who"] == "xy"


def test_nothing_to_undo_is_said(qda: Qda) -> None:
    assert "nothing to undo" in qda("study", "undo", exit_code=1).stderr


def test_what_came_from_the_files_is_not_taken_out_of_them(qda: Qda, study: Path) -> None:
    qda("coding", "list")
    before = (study / "codings" / "rt.csv").read_bytes()
    numbers = [one["number"] for one in json.loads(qda("study", "log", "--format", "json").stdout)]
    for number in numbers:
        assert "took over what the study's files say" in qda("study", "undo", str(number), exit_code=1).stderr
    assert (study / "codings" / "rt.csv").read_bytes() == before


def test_an_undoing_can_be_undone(qda: Qda) -> None:
    qda("--coder", "xy", "coding", "add", "P1", "TK1", "--turn", "2")
    qda("study", "undo")
    number = json.loads(qda("study", "log", "--format", "json").stdout)[0]["number"]
    qda("study", "undo", str(number))
    assert len(json.loads(qda("coding", "list", "--by", "xy", "--format", "json").stdout)) == 1


def test_a_backup_brings_the_state_back(qda: Qda, study: Path, tmp_path: Path) -> None:
    qda("study", "backup", str(tmp_path / "safe.qda"))
    qda("--coder", "xy", "coding", "add", "P1", "TK1", "--turn", "2")
    qda("study", "restore", str(tmp_path / "safe.qda"), "--yes")
    assert len(json.loads(qda("coding", "list", "--format", "json").stdout)) == 45
    assert list(study.glob("study.qda.before-restore*"))


def test_a_file_that_is_no_backup_is_refused(qda: Qda, study: Path, tmp_path: Path) -> None:
    qda("coding", "list")
    before = (study / "study.qda").read_bytes()
    (tmp_path / "no.qda").write_bytes(b"nothing of that kind" * 100)
    assert "not a study file" in qda("study", "restore", str(tmp_path / "no.qda"), "--yes", exit_code=1).stderr
    assert (study / "study.qda").read_bytes() == before


def test_the_dump_is_stable(qda: Qda) -> None:
    first = qda("study", "dump").stdout
    assert first == qda("study", "dump").stdout
    assert all(json.loads(line)["table"] for line in first.splitlines())


def test_memos_have_a_type_a_target_and_an_author(qda: Qda) -> None:
    qda("--coder", "xy", "memo", "add", "Compare with the literature", "--type", "theory", "--on", "TK1")
    (memo,) = json.loads(qda("memo", "list", "--format", "json").stdout)
    assert (memo["type"], memo["target_kind"], memo["target"], memo["author"]) == ("theory", "category", "TK1", "xy")
    assert "Compare with the literature" in qda("memo", "show", memo["id"][:8]).stdout
    qda("study", "undo")
    assert json.loads(qda("memo", "list", "--format", "json").stdout) == []


def test_a_memo_on_nothing_known_is_refused(qda: Qda) -> None:
    assert "does not exist" in qda("memo", "add", "x", "--on", "NOTHING", exit_code=1).stderr


def test_cases_with_their_variables(qda: Qda) -> None:
    rows = json.loads(qda("case", "list", "--format", "json").stdout)
    assert [row["case"] for row in rows] == ["P1", "P2", "P3"]
    assert set(rows[0]) == {"case", "group", "role", "years"}


def test_listing_keys_are_those_that_scripts_rely_on(qda: Qda) -> None:
    keys = {
        ("transcript", "list"): "transcript case language convention file sha256 turns words seconds findings",
        ("transcript", "show", "P1"): "number speaker role start end time_start time_end text reading",
        ("smoothing", "show", "P1"): "turn rule start end removed inserted flag",
        ("codebook", "show"): "id parent label origin definition anchors rules patterns status version",
        ("coding", "list"): "id transcript turn start end quote reading category coder origin status confidence "
                            "evidence codebook_version when",
    }  # fmt: skip
    for command, wanted in keys.items():
        rows = json.loads(qda(*command, "--format", "json").stdout)
        assert set(wanted.split()) <= set(rows[0]), command


def test_positions_are_code_points_of_the_verbatim_text(qda: Qda, study: Path) -> None:
    text = (study / "transcripts" / "P1.txt").read_text(encoding="utf-8")
    for turn in json.loads(qda("transcript", "show", "P1", "--format", "json").stdout):
        assert text[turn["start"] : turn["end"]] == turn["text"]
    for edit in json.loads(qda("smoothing", "show", "P1", "--format", "json").stdout):
        if edit["removed"]:
            assert text[edit["start"] : edit["end"]] == edit["removed"]
    for coding in json.loads(qda("coding", "list", "--transcript", "P1", "--format", "json").stdout):
        assert text[coding["start"] : coding["end"]] == coding["quote"]


def test_smoothing_is_shown_side_by_side_with_its_rules(qda: Qda) -> None:
    shown = qda("smoothing", "show", "P1").stdout
    assert "× FP  filler" in shown
    assert "FP  filler" in qda("smoothing", "rules").stdout


def test_requirement_rows_have_their_keys(qda: Qda) -> None:
    rows = json.loads(qda("table", "requirements", "--format", "json").stdout)
    wanted = "group group_label requirement label column cases codings quotes"
    assert set(wanted.split()) <= set(rows[0])


def test_listings_are_written_in_the_format_of_the_files_ending(qda: Qda, tmp_path: Path) -> None:
    for suffix in (".csv", ".json", ".md", ".docx", ".xlsx"):
        qda("table", "frequencies", "--output", str(tmp_path / f"f{suffix}"))
    assert docx.Document(str(tmp_path / "f.docx")).tables
    assert openpyxl.load_workbook(tmp_path / "f.xlsx").sheetnames
    assert (tmp_path / "f.md").read_text(encoding="utf-8").count("|") > 10
    assert (
        "ending must be one of" in qda("table", "frequencies", "--output", str(tmp_path / "f.pdf"), exit_code=2).stderr
    )


def test_transcripts_are_exported_with_numbered_paragraphs(qda: Qda, tmp_path: Path) -> None:
    path = tmp_path / "appendix.docx"
    qda("export", "transcripts", "P1", "P3", "--output", str(path))
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    assert "P1" in text
    assert "P3" in text


def test_exported_codings_can_be_imported_again(qda: Qda, tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    qda("export", "csv", "--output", str(path))
    with io.StringIO(path.read_text(encoding="utf-8-sig"), newline="") as file:
        assert len(list(csv.DictReader(file))) == 45
    assert "0 codings taken over, 45 were there already" in qda("--coder", "rt", "coding", "import", str(path)).stdout


def test_a_damaged_file_is_named_and_the_others_are_imported(qda: Qda, study: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "P9.txt", tmp_path / "P8.docx"
    good.write_text("I: And?\nP9: Fine.\n", encoding="utf-8")
    bad.write_bytes(b"")
    result = qda("transcript", "import", str(bad), str(good), exit_code=1)
    assert "P9.txt: 2 turns" in result.stdout
    assert "P8.docx" in result.stderr
    assert (study / "transcripts" / "P9.txt").exists()
    assert not (study / "transcripts" / "P8.docx").exists()


def test_a_guide_with_a_fault_names_its_line(qda: Qda, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("qda: 1\ncategories:\n  - {id: A, parent: B}\n", encoding="utf-8")
    assert f"{bad}:3: categories[0].parent: no category 'B'" in qda("codebook", "check", str(bad), exit_code=1).stderr


def test_coders_are_compared(qda: Qda) -> None:
    qda("--coder", "xy", "coding", "add", "P1", "TK1", "--turn", "2")
    report = json.loads(qda("agreement", "report", "--format", "json").stdout)
    assert {"rt", "xy"} <= {row["first"] for row in report} | {row["second"] for row in report}
    rows = json.loads(qda("agreement", "differences", "rt", "xy", "--format", "json").stdout)
    assert rows[-1]["xy_same"] + rows[-1]["xy_border"] + rows[-1]["xy_category"] + rows[-1]["xy_missing"] == 1
    assert "does not exist" in qda("agreement", "differences", "rt", "nobody", exit_code=1).stderr


def test_a_misspelt_command_gets_a_proposal(qda: Qda) -> None:
    assert "did you mean 'coding'" in qda("codin", exit_code=2).stderr
    assert "did you mean 'suggest'" in qda("coding", "sugest", exit_code=2).stderr


@pytest.mark.parametrize(
    "noun", ["study", "transcript", "smoothing", "codebook", "coding", "case", "memo", "table", "agreement"]
)
def test_a_noun_alone_answers(qda: Qda, noun: str) -> None:
    assert qda(noun).stdout


@pytest.mark.parametrize("language", ["de", "en"])
def test_help_of_every_command_in_both_languages(qda: Qda, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from qda.cli import NOUNS, main

    monkeypatch.setenv("QDA_LANGUAGE", language)
    import click

    texts = {}
    with click.Context(main, info_name="qda") as context:
        for noun in NOUNS:
            command = main.get_command(context, noun)
            verbs = command.list_commands(context) if isinstance(command, click.Group) else [""]
            for verb in verbs:
                arguments = [noun, verb, "--help"] if verb else [noun, "--help"]
                texts[noun, verb] = qda(*arguments).stdout
    assert all(text.strip() for text in texts.values())
    first = {"de": "Aufruf:", "en": "Usage:"}[language]
    assert all(text.startswith(first) for text in texts.values())


def test_qda_alone_shows_the_nouns(qda: Qda) -> None:
    assert "transcript" in qda(exit_code=2).output


def test_the_shell_can_complete_commands() -> None:
    environment = {**os.environ, "_QDA_COMPLETE": "bash_complete", "COMP_WORDS": "qda cod", "COMP_CWORD": "1"}
    command = [str(Path(sys.executable).with_name("qda"))]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert sorted(done.stdout.split()) == ["plain,code", "plain,codebook", "plain,coding"]
