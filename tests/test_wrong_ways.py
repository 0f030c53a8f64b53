"""What a careful reader tried and what must not happen: counts, cases, coders, suggestions, restoring."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import qda
from qda.errors import QdaError
from qda.workflow.backups import back_up, bring_back
from qda.workflow.comparing import compare
from qda.workflow.counting import cases_of
from qda.workflow.create import create
from qda.workflow.session import open_session
from qda.workflow.suggestions import accept, ensure, pick, reject

TEXT = (
    "I: What is it about?\nB: For example this example here, and then the weather was fine all day long.\n"
    "I: And?\nB: Another example stands here, but nobody cares for it at all.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create(tmp_path / "s", title="S", language="en")
    for name in ("E1", "E2"):
        (tmp_path / "s" / "transcripts" / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "s" / "cases.csv").unlink()
    text = (tmp_path / "s" / "study.yaml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("cases:")]
    (tmp_path / "s" / "study.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path / "s"


def codings(folder: Path, coder: str, *rows: str) -> None:
    text = "transcript,turn,quote,category\n" + "".join(row + "\n" for row in rows)
    (folder / "codings" / f"{coder}.csv").write_text(text, encoding="utf-8")


def test_a_coder_who_worked_on_one_transcript_is_compared_there_only(folder: Path) -> None:
    codings(folder, "a", "E1,2,this example here,A1a", "E2,2,this example here,A1a")
    codings(folder, "b", "E1,2,this example here,A1a")
    (overall,) = [one for one in compare(qda.open_study(folder), with_machine=False) if not one.category]
    assert (overall.accuracy.precision, overall.accuracy.recall) == (1.0, 1.0)


def test_accepted_suggestions_are_no_disagreement_with_the_rules(folder: Path) -> None:
    codings(folder, "a", "E1,4,nobody cares for it,A")
    with open_session(folder, who="a") as session:
        ensure(session)
        accept(session, [one for one in session.study.suggestions if one.status == "suggested"], "a")
        found = [one for one in compare(session.study) if one.category == "A1a"]
    assert all(one.accuracy.found == one.accuracy.both for one in found)


def test_a_suggestion_is_decided_once(folder: Path) -> None:
    with open_session(folder, who="a") as session:
        ensure(session)
        first = session.study.suggestions[0]
        accept(session, [first], "a")
        with pytest.raises(QdaError):
            pick(session.study, [first.id])
        assert len(session.study.codings) == 1
        with pytest.raises(QdaError):
            accept(session, session.study.suggestions[1:2], "a", category="NOPE")
        reject(session, session.study.suggestions[1:2], "a")
    assert len(qda.open_study(folder).codings) == 1


def test_suggestions_follow_the_roles_of_the_speakers(folder: Path) -> None:
    with open_session(folder, who="a") as session:
        ensure(session)
        before = len(session.study.suggestions)
    path = folder / "study.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("interviewer: [I, Interviewer]", "interviewer: [B]"), encoding="utf-8"
    )
    with open_session(folder, who="a") as session:
        ensure(session)
        assert before > 0
        assert all(session.study.turn(one).role != "interviewer" for one in session.study.suggestions)


def test_in_a_focus_group_without_a_case_table_speakers_are_cases(folder: Path) -> None:
    path = folder / "study.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "speakers: {interviewer: [I, Interviewer]}", "speakers: {interviewer: [I], cases: {B: Ann, C: Ben}}"
    )
    path.write_text(text, encoding="utf-8")
    group = "I: So?\nB: This is one example.\nC: And this is another one.\nI: Yes.\nB: Ok.\nC: Fine.\n"
    (folder / "transcripts" / "E1.txt").write_text(group, encoding="utf-8")
    (folder / "transcripts" / "E2.txt").unlink()
    assert [case.id for case in cases_of(qda.open_study(folder))] == ["Ann", "Ben"]


def test_the_transcript_column_decides_before_equal_names(folder: Path) -> None:
    (folder / "cases.csv").write_text("case,transcript\nE1,E2\nE2,E1\n", encoding="utf-8")
    path = folder / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "cases: cases.csv\n", encoding="utf-8")
    assert {one.id: one.case for one in qda.open_study(folder).transcripts} == {"E1": "E2", "E2": "E1"}


def test_the_first_coder_with_final_codings_counts(folder: Path) -> None:
    (folder / "codings" / "a.csv").write_text(
        "transcript,turn,quote,category,run\nE1,2,this example here,A1a,pilot\n", encoding="utf-8"
    )
    codings(folder, "b", "E1,2,this example here,A1a")
    study = qda.open_study(folder)
    assert study.main_coder == "b"
    assert len(study.counted()) == 1


def test_consensus_counts_what_all_coders_share(folder: Path) -> None:
    path = folder / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "coders: {main: a, count: consensus}\n", encoding="utf-8")
    codings(folder, "a", "E1,2,this example here,A1a", "E1,4,nobody cares for it,A")
    codings(folder, "b", "E1,2,example here,A1a")
    assert [one.category for one in qda.open_study(folder).counted()] == ["A1a"]


def test_a_transcript_whose_name_says_conflict_is_read(folder: Path) -> None:
    shutil.copy(folder / "transcripts" / "E1.txt", folder / "transcripts" / "E7 (Konflikt im Team).txt")
    assert "E7 (Konflikt im Team)" in {one.id for one in qda.open_study(folder).transcripts}


def test_umlauts_taken_apart_in_a_file_name_are_one_name(folder: Path) -> None:
    shutil.copy(folder / "transcripts" / "E1.txt", folder / "transcripts" / "Mu\u0308ller.txt")
    codings(folder, "a", "M\u00fcller,2,this example here,A1a")
    assert qda.open_study(folder).codings[0].transcript == "M\u00fcller"


@pytest.mark.parametrize("pattern", ["**.txt", '""', "/", "[", "transcripts/\\0*"])
def test_a_pattern_that_is_none_is_a_message(folder: Path, pattern: str) -> None:
    path = folder / "study.yaml"
    text = path.read_text(encoding="utf-8").replace("transcripts: [transcripts/*]", f"transcripts: [{pattern}]")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QdaError):
        qda.open_study(folder)


@pytest.mark.parametrize("row", ["E1,²,this example here,A1a,1", "E1,2,this example here,A1a,99999999999999999999"])
def test_odd_numbers_are_a_message(folder: Path, row: str) -> None:
    text = f"transcript,turn,quote,category,pass\n{row}\n"
    (folder / "codings" / "a.csv").write_text(text, encoding="utf-8")
    with pytest.raises(QdaError, match="is not a whole number"):
        qda.open_study(folder)


def test_a_damaged_study_file_is_restored(folder: Path, tmp_path: Path) -> None:
    codings(folder, "a", "E1,2,this example here,A1a")
    backup = back_up(folder, tmp_path / "b.qda", who="a")
    (folder / "study.qda").write_bytes(b"x" * 5000)
    kept = bring_back(folder, backup, who="a")
    assert kept.read_bytes() == b"x" * 5000
    assert len(qda.open_study(folder).codings) == 1


def test_what_is_no_backup_of_this_study_is_refused(folder: Path, tmp_path: Path) -> None:
    codings(folder, "a", "E1,2,this example here,A1a")
    qda.open_study(folder)
    (tmp_path / "empty.qda").write_bytes(b"")
    create(tmp_path / "other", title="O", language="en")
    (tmp_path / "other" / "transcripts" / "Z.txt").write_text(TEXT, encoding="utf-8")
    other = back_up(tmp_path / "other", tmp_path / "other.qda", who="a")
    for source in (tmp_path / "empty.qda", other):
        with pytest.raises(QdaError):
            bring_back(folder, source, who="a")
    assert len(qda.open_study(folder).codings) == 1


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "cases.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(QdaError, match="would be overwritten"):
        create(tmp_path, title="", language="en")
    assert (tmp_path / "cases.csv").read_text(encoding="utf-8") == "mine"


def test_a_manifest_cannot_make_a_run_delete_files_elsewhere(folder: Path) -> None:
    from qda.workflow.run import run

    run(folder)
    manifest = folder / "output" / "manifest.json"
    content = json.loads(manifest.read_text(encoding="utf-8"))
    content["outputs"]["../codebook.yaml"] = "0"
    manifest.write_text(json.dumps(content), encoding="utf-8")
    run(folder)
    assert (folder / "codebook.yaml").exists()
