"""A participant leaves, everywhere, and the audit proves it."""

from __future__ import annotations

import json
from pathlib import Path

from qda.store import Store
from qda.workflow.vault import open_vault
from tests.pseudonyms.conftest import PASSPHRASE, Qda


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_a_participant_leaves_study_files_log_backups_and_output(qda: Qda, study: Path) -> None:
    guide = study / "codebook.yaml"
    anchor = '      - {text: "wieder eingefangen", transcript: E3}\n'
    guide.write_text(guide.read_text(encoding="utf-8").replace("    patterns:", f"{anchor}    patterns:"), "utf-8")
    qda("run", str(study))
    qda("memo", "add", "ein Vogelfreund", "--on", "E3")
    qda("memo", "add", "etwas anderes")
    qda("--coder", "xy", "coding", "add", "E3", "A", "--turn", "4")
    qda("--coder", "xy", "coding", "add", "E1", "A", "--turn", "4")
    qda("study", "backup")
    shown = qda("case", "withdraw", "E3", "--yes").stdout
    assert "E3: 1 transcripts, 2 codings, 1 memos removed" in shown
    assert "removed: transcripts/E3.txt" in shown
    assert "0 traces" in shown
    left = everything(study)
    for words in ("Kanarienv", "eingefangen", "Vogelfreund", "Großtante"):
        assert words.encode() not in left
        assert words.encode("utf-16-le") not in left
    assert (study / "cases.csv").read_text(
        encoding="utf-8"
    ) == "case,group,note\nE1,x,Müllers Fall\nInterview_Sommer,y,\n"
    assert len(json.loads(qda("coding", "list", "--format", "json").stdout)) == 4
    log = [one["what"] for one in json.loads(qda("study", "log", "--format", "json").stdout)]
    assert log.count("add memo") == 1
    assert log.count("add codings") == 1
    qda("study", "undo")
    qda("run", str(study))
    qda("pseudonyms", "audit", "--also", "E3")


def test_words_that_are_quoted_elsewhere_are_named(qda: Qda, study: Path) -> None:
    qda("memo", "add", "Der Satz „die Kanarienvögel meiner Großtante haben damals alle“ ist schön")
    shown = qda("case", "withdraw", "E3", "--yes", exit_code=3).stdout
    assert "memo.text" in shown


def test_a_mention_of_the_case_is_named(qda: Qda, study: Path) -> None:
    qda("memo", "add", "vgl. E3")
    assert "memo.text" in qda("case", "withdraw", "E3", "--yes", exit_code=3).stdout


def test_an_unknown_case_is_answered_with_those_that_exist(qda: Qda) -> None:
    assert "case 'E8' does not exist" in qda("case", "withdraw", "E8", "--yes", exit_code=1).stderr


def test_the_vault_forgets_the_participant_too(qda: Qda, pseudonymised: Path, vault: Path) -> None:
    qda("case", "withdraw", "Interview_Person-2", "--yes")
    opened = open_vault(vault / "originals.qdavault", PASSPHRASE)
    (state,) = opened.states
    assert "transcripts/Interview_Sommer.md" not in state.files
    assert "transcripts/E1.txt" in state.files
    assert all(b"Meine Nummer" not in content for content in state.files.values())
    assert b"0171" not in opened.key
    assert "Müller".encode() in opened.key
    qda("pseudonyms", "restore", str(pseudonymised.parent / "back"))
    assert (pseudonymised.parent / "back" / "transcripts" / "E1.txt").is_file()


GROUP = """\
I: Wie war das in der Werkstatt?

Anna: Wir haben die Bohrmaschine aus dem Keller geholt und sie gemeinsam geölt.

Bert: Ich fand den Lärm damals überhaupt nicht störend, eher beruhigend sogar.

Anna: Danach gab es Streuselkuchen.
"""


def test_in_an_interview_of_several_only_the_turns_of_the_one_leave(qda: Qda, study: Path) -> None:
    (study / "transcripts" / "G1.txt").write_text(GROUP, encoding="utf-8")
    settings = study / "study.yaml"
    text = settings.read_text(encoding="utf-8").replace(
        "speakers: {interviewer: [I]}", "speakers: {interviewer: [I], cases: {Anna: A1, Bert: B1}}"
    )
    settings.write_text(text, encoding="utf-8")
    with (study / "codings" / "mk.csv").open("a", encoding="utf-8") as file:
        file.write("G1,2,Bohrmaschine,A,\nG1,3,den Lärm,A,\nG1,4,Streuselkuchen,A,\n")
    qda("run", str(study))
    qda("case", "withdraw", "B1", "--yes")
    left = (study / "transcripts" / "G1.txt").read_text(encoding="utf-8")
    assert "Bohrmaschine" in left
    assert "Lärm" not in left
    assert "Bert: [zurückgezogen]" in left
    with Store.open(study / "study.qda") as store:
        assert [one.quote for one in store.codings() if one.transcript == "G1"] == ["Bohrmaschine", "Streuselkuchen"]
    assert "B1" not in settings.read_text(encoding="utf-8")
    assert b"beruhigend" not in everything(study)
