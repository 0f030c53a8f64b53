"""Files and study file stay one."""

from __future__ import annotations

import json
from pathlib import Path

from qda.store import Change, Store
from qda.store.rows import coding_row
from tests.cli.conftest import Qda


def ids(qda: Qda) -> set[str]:
    return {one["id"] for one in json.loads(qda("coding", "list", "--format", "json").stdout)}


def test_a_row_deleted_in_the_file_is_deleted_in_the_study(qda: Qda, study: Path) -> None:
    before = ids(qda)
    path = study / "codings" / "rt.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="utf-8")
    assert len(before - ids(qda)) == 1
    assert path.read_text(encoding="utf-8") == "".join(lines[:-1])


def test_a_memo_changed_in_the_file_is_taken_over_and_the_id_stays(qda: Qda, study: Path) -> None:
    before = ids(qda)
    path = study / "codings" / "rt.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].rsplit(",", 1)[0] + ",a new remark"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert ids(qda) == before
    assert any("a new remark" in line for line in qda("study", "dump").stdout.splitlines())


def test_the_order_of_rows_carries_no_meaning(qda: Qda, study: Path) -> None:
    before = ids(qda)
    path = study / "codings" / "rt.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([lines[0], *reversed(lines[1:])]) + "\n", encoding="utf-8")
    assert ids(qda) == before
    log = json.loads(qda("study", "log", "--format", "json").stdout)
    assert [one["what"] for one in log] == ["read codings", "import"]


def changed_in_study(study: Path, memo: str) -> str:
    """Change a coding in the study file alone, as a process does that is killed before it writes the file."""
    with Store.open(study / "study.qda") as store:
        one = store.codings()[0]
        row = coding_row(one)
        change = Change("coding", one.id, row, {**row, "memo": memo})
        store.record("memo", [change], who="rt", when="2026-01-01T00:00:00Z")
        return one.quote.replace("\n", " ")[:20]


def test_a_file_left_behind_by_a_crash_is_brought_up_to_date(qda: Qda, study: Path) -> None:
    ids(qda)
    changed_in_study(study, "remark in the study")
    ids(qda)
    assert "remark in the study" in (study / "codings" / "rt.csv").read_text(encoding="utf-8")


def test_different_changes_of_one_row_on_both_sides_are_named_and_nothing_changes(qda: Qda, study: Path) -> None:
    ids(qda)
    quote = changed_in_study(study, "remark in the study")
    path = study / "codings" / "rt.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(index for index, line in enumerate(lines) if quote in line.replace('""', '"'))
    lines[number] = lines[number].rsplit(",", 1)[0] + ",remark in the file"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    content = path.read_bytes()
    shown = qda("run", exit_code=1).stderr
    assert f"codings/rt.csv:{number + 1}:" in shown
    assert "remark in the file" in shown
    assert "remark in the study" in shown
    assert path.read_bytes() == content


def test_without_the_study_file_no_coding_is_lost(qda: Qda, study: Path) -> None:
    qda("--coder", "xy", "coding", "add", "P1", "TK1", "--turn", "2")
    before = ids(qda)
    (study / "study.qda").unlink()
    assert ids(qda) == before


def test_a_coders_file_that_is_gone_is_written_again(qda: Qda, study: Path) -> None:
    before = ids(qda)
    (study / "codings" / "rt.csv").unlink()
    assert ids(qda) == before
    assert (study / "codings" / "rt.csv").exists()


def test_codings_move_with_a_corrected_transcript(qda: Qda, study: Path) -> None:
    before = json.loads(qda("coding", "list", "--format", "json", "--transcript", "P1").stdout)
    path = study / "transcripts" / "P1.txt"
    text = path.read_text(encoding="utf-8")
    head, _, rest = text.partition("I: ")
    path.write_text(head + "I: Well, hello there. " + rest, encoding="utf-8")
    after = json.loads(qda("coding", "list", "--format", "json", "--transcript", "P1").stdout)
    assert sorted(one["quote"] for one in after) == sorted(one["quote"] for one in before)
    assert {one["start"] for one in after} == {one["start"] + len("Well, hello there. ") for one in before}


def test_a_quote_that_a_correction_took_away_is_named(qda: Qda, study: Path) -> None:
    (coding, *_rest) = json.loads(qda("coding", "list", "--format", "json", "--transcript", "P1").stdout)
    path = study / "transcripts" / "P1.txt"
    text = path.read_text(encoding="utf-8")
    assert coding["quote"] in text
    path.write_text(text.replace(coding["quote"], "Something else altogether."), encoding="utf-8")
    content = (study / "codings" / "rt.csv").read_bytes()
    shown = qda("run", exit_code=1).stderr
    assert "is not in the text" in shown
    assert (study / "codings" / "rt.csv").read_bytes() == content
    path.write_text(text, encoding="utf-8")
    assert len(ids(qda)) == 45
