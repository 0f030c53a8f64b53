"""Names leave a study; codings stay; the vault gives the originals back."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import docx
import pytest

from qda.errors import CannotRead, Conflict
from qda.store import Store
from qda.workflow.session import open_session
from qda.workflow.staging import FOLDER, Staged, finish, stage
from qda.workflow.vault import State, Vault, WrongPassphrase, open_vault, save_vault, seal, unseal
from tests.pseudonyms.conftest import E1, PASSPHRASE, Qda, decide


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_list_never_lies_in_the_study(qda: Qda, study: Path, vault: Path) -> None:
    qda("pseudonyms", "propose")
    assert (vault / "pseudonyms.csv").is_file()
    assert not list(study.rglob("pseudonyms.csv"))
    shown = qda("pseudonyms", "propose", "--to", str(study / "list.csv"), exit_code=1).stderr
    assert "lies inside the study folder" in shown
    assert "Müller" in qda("pseudonyms").stdout


def test_proposing_again_keeps_what_was_decided(qda: Qda, vault: Path) -> None:
    qda("pseudonyms", "propose")
    decide(vault, but="Hamburg")
    assert "6 of them decided" in qda("pseudonyms", "propose").stdout


def test_texts_ids_settings_guide_cases_codings_and_memos_are_rewritten(qda: Qda, study: Path, vault: Path) -> None:
    qda("memo", "add", "Frau Müllers Memo", "--on", "Interview_Sommer")
    qda("pseudonyms", "propose")
    decide(vault)
    shown = qda("pseudonyms", "apply", "--yes").stdout
    assert "renamed: Interview_Sommer → Interview_Person-2" in shown
    assert "4 codings carried over" in shown
    new = E1
    for name, replacement in (
        ("Frau Müller", "Frau [Person 1]"), ("Müllers", "[Person 1]s"), ("Wolfenbüttel", "[Ort 1]"),
        ("Ingrid Sommer", "[Person 2]"), ("Frau Sommer", "Frau [Person 2]"), ("Hamburg", "[Ort 2]"),
    ):  # fmt: skip
        new = new.replace(name, replacement)
    assert (study / "transcripts" / "E1.txt").read_text(encoding="utf-8") == new
    label = (study / "transcripts" / "Interview_Person-2.md").read_text(encoding="utf-8")
    assert "Person 2: Ich bin die [Person 2]." in label
    settings = (study / "study.yaml").read_text(encoding="utf-8")
    assert "# made with [Person 2]" in settings
    assert "pilot: [Interview_Person-2]" in settings
    assert (study / "cases.csv").read_text(encoding="utf-8").splitlines()[1] == "E1,x,[Person 1]s Fall"
    assert [row["quote"] for row in rows(study / "codings" / "mk.csv")] == [
        "Frau [Person 1] hat gesagt, das geht nicht.",
        "Ich rief [Person 2] an",
        "Meine Nummer ist [Telefon 1].",
        "Die Kanarienvögel meiner Großtante",
    ]
    assert "Frau [Person 1]s Memo" in qda("memo", "list", "--format", "csv").stdout
    assert "Interview_Person-2" in qda("memo", "list", "--format", "csv").stdout
    qda("run", str(study))
    assert len(json.loads(qda("coding", "list", "--format", "json").stdout)) == 4
    assert "import" in qda("study", "log").stdout


def test_only_names_decided_yes_are_replaced(qda: Qda, study: Path, vault: Path) -> None:
    qda("pseudonyms", "propose")
    decide(vault, but="Wolfenbüttel")
    assert "names: 6 replaced, 0 left, 1 undecided" in qda("pseudonyms", "apply", "--yes").stdout
    assert "in Wolfenbüttel" in (study / "transcripts" / "E1.txt").read_text(encoding="utf-8")


def test_what_does_not_change_stays_byte_by_byte(pseudonymised: Path) -> None:
    line = "E3,2,Die Kanarienvögel meiner Großtante,A,\n"
    assert line in (pseudonymised / "codings" / "mk.csv").read_text(encoding="utf-8")


def test_codings_keep_details_that_no_file_has(qda: Qda, study: Path, vault: Path) -> None:
    qda("run", str(study))
    with Store.open(study / "study.qda") as store:
        suggested = [one.id for one in store.suggestions() if one.status == "suggested"]
    qda("--coder", "mk", "coding", "review", "--accept", suggested[0])
    qda("--coder", "mk", "coding", "review", "--reject", suggested[1])
    with Store.open(study / "study.qda") as store:
        before = [(one.evidence[0].pattern, one.origin) for one in store.codings() if one.evidence]
    qda("pseudonyms", "propose")
    decide(vault)
    qda("pseudonyms", "apply", "--yes")
    with Store.open(study / "study.qda") as store:
        after = [one for one in store.codings() if one.evidence]
        assert len(before) == len(after) == 1
        transcript = store.transcripts()[after[0].transcript][0]
        evidence = after[0].evidence[0]
        assert transcript.text[evidence.start : evidence.end] == evidence.text
        assert sorted(one.status for one in store.suggestions()) == ["accepted", "rejected"]
        versions = {one.codebook_version for one in store.suggestions()}
    qda("run", str(study))
    with open_session(study) as session:
        assert versions == {session.study.codebook.version}


def test_word_files_become_plain_text(qda: Qda, study: Path, vault: Path) -> None:
    document = docx.Document()
    for line in ("I: Wer war das?", "B: Das war Torsten Brinkmann.", "I: Ja?", "B: Ja."):
        document.add_paragraph(line)
    document.core_properties.author = "Jutta Brinkmann"
    document.save(str(study / "transcripts" / "E4.docx"))
    qda("pseudonyms", "propose")
    decide(vault)
    assert "E4.txt: is plain text now" in qda("pseudonyms", "apply", "--yes").stdout
    assert not (study / "transcripts" / "E4.docx").exists()
    assert "B: Das war [Person" in (study / "transcripts" / "E4.txt").read_text(encoding="utf-8")


SUBTITLES = """\
WEBVTT

NOTE Gespräch mit Torsten Brinkmann

00:00:01.000 --> 00:00:03.000
<v I>Wie heißen Sie?</v>

00:00:03.500 --> 00:00:06.000
<v Torsten Brinkmann>Ich bin der Torsten
Brinkmann aus Wolfenbüttel.</v>

00:00:07.000 --> 00:00:09.000
<v I>Danke.</v>
"""


def test_subtitles_stay_subtitles(qda: Qda, study: Path, vault: Path) -> None:
    (study / "transcripts" / "E5.vtt").write_text(SUBTITLES, encoding="utf-8")
    qda("pseudonyms", "propose")
    decide(vault)
    qda("pseudonyms", "apply", "--yes")
    text = (study / "transcripts" / "E5.vtt").read_text(encoding="utf-8")
    assert text.startswith("WEBVTT")
    assert "Brinkmann" not in text
    with open_session(study) as session:
        (turn,) = [one for one in session.study.transcript("E5").turns if one.role != "interviewer"]
    assert turn.speaker.startswith("Person ")
    assert "aus [Ort 1]." in turn.text


def test_replacements_that_would_break_the_turns_change_nothing(qda: Qda, study: Path, vault: Path) -> None:
    qda("pseudonyms", "propose")
    decide(vault)
    path = vault / "pseudonyms.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("[Person 2]", "zum Beispiel"), encoding="utf-8")
    before = contents(study)
    shown = qda("pseudonyms", "apply", "--yes", exit_code=1).stderr
    assert "would be read otherwise" in shown
    assert {name: data for name, data in contents(study).items() if "study.qda" not in name} == {
        name: data for name, data in before.items() if "study.qda" not in name
    }
    assert not (vault / "originals.qdavault").exists()


def test_nothing_is_replaced_without_a_list_or_a_decision(qda: Qda) -> None:
    assert "no such list" in qda("pseudonyms", "apply", "--yes", exit_code=1).stderr
    qda("pseudonyms", "propose")
    assert "no name is decided" in qda("pseudonyms", "apply", "--yes", exit_code=1).stderr


def test_the_vault_gives_back_the_very_bytes(qda: Qda, study: Path, vault: Path) -> None:
    qda("run", str(study))
    qda("study", "backup")
    before = contents(study)
    qda("pseudonyms", "propose")
    decide(vault)
    qda("pseudonyms", "apply", "--yes")
    assert [path.name for path in vault.iterdir()] == ["originals.qdavault"]
    assert not (study / "backups").exists()
    assert not (study / "output").exists()
    target = study.parent / "originals"
    qda("pseudonyms", "restore", str(target))
    after = contents(target)
    assert after.pop("pseudonyms.csv")
    for name in ("study.qda", "study.qda.lock"):
        before.pop(name)
    after.pop("study.qda")
    assert after == before
    assert "is not empty" in qda("pseudonyms", "restore", str(target), exit_code=1).stderr


def test_a_guide_beside_the_study_is_rewritten_and_kept_in_the_vault(qda: Qda, study: Path, vault: Path) -> None:
    (study.parent / "guides").mkdir()
    (study / "codebook.yaml").rename(study.parent / "guides" / "g.yaml")
    settings = study / "study.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("codebook.yaml", "../guides/g.yaml"), "utf-8")
    before = (study.parent / "guides" / "g.yaml").read_bytes()
    qda("pseudonyms", "propose")
    decide(vault)
    qda("pseudonyms", "apply", "--yes")
    assert b"M\xc3\xbcller" not in (study.parent / "guides" / "g.yaml").read_bytes()
    qda("pseudonyms", "restore", str(study.parent / "back"))
    assert (study.parent / "back" / "outside" / "guides" / "g.yaml").read_bytes() == before


def test_names_found_later_are_replaced_with_the_same_vault(qda: Qda, pseudonymised: Path, vault: Path) -> None:
    new = pseudonymised / "transcripts" / "E9.txt"
    new.write_text("I: Wer?\n\nB: Frau Müller und Torsten Brinkmann.\n", encoding="utf-8")
    qda("pseudonyms", "propose")
    listed = (vault / "pseudonyms.csv").read_text(encoding="utf-8-sig")
    assert "Müller;person;1;" in listed
    decided = "\n".join(line if line.endswith(("yes", "decision")) else line + "yes" for line in listed.splitlines())
    (vault / "pseudonyms.csv").write_text(decided, encoding="utf-8")
    qda("pseudonyms", "apply", "--yes")
    assert new.read_text(encoding="utf-8") == "I: Wer?\n\nB: Frau [Person 1] und [Person 3].\n"
    assert [path.name for path in vault.iterdir()] == ["originals.qdavault"]
    opened = open_vault(vault / "originals.qdavault", PASSPHRASE)
    assert len(opened.states) == 2
    qda("pseudonyms", "restore", str(pseudonymised.parent / "back"))
    assert (pseudonymised.parent / "back" / "1" / "transcripts" / "Interview_Sommer.md").is_file()
    assert "Brinkmann" in (pseudonymised.parent / "back" / "2" / "transcripts" / "E9.txt").read_text(encoding="utf-8")


def test_a_wrong_passphrase_is_told_and_changes_nothing(
    qda: Qda, pseudonymised: Path, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (vault / "originals.qdavault").read_bytes()
    monkeypatch.setenv("QDA_PASSPHRASE", "another one")
    for call in (("propose",), ("audit",), ("restore", str(pseudonymised.parent / "back"))):
        shown = qda("pseudonyms", *call, exit_code=1)
        assert "the passphrase is wrong" in shown.stderr
        assert "another one" not in shown.output
    assert (vault / "originals.qdavault").read_bytes() == before


def test_the_vault_shows_nothing_without_its_passphrase(pseudonymised: Path, vault: Path) -> None:
    sealed = (vault / "originals.qdavault").read_bytes()
    assert b"Sommer" not in sealed
    assert b"transcripts" not in sealed
    assert ((vault / "originals.qdavault").stat().st_mode & 0o077) == 0


def test_a_damaged_or_cut_vault_is_told_apart_from_a_wrong_passphrase(tmp_path: Path) -> None:
    sealed = seal(b"content", "right")
    assert unseal(sealed, "right", name="v") == b"content"
    with pytest.raises(WrongPassphrase):
        unseal(sealed, "wrong", name="v")
    for broken in (sealed[:-1], sealed[:-20], sealed[:-1] + bytes((sealed[-1] ^ 1,))):
        with pytest.raises(CannotRead, match="damaged"):
            unseal(broken, "right", name="v")
    with pytest.raises(CannotRead, match="not a vault"):
        unseal(b"something else", "right", name="v")
    path = tmp_path / "v.qdavault"
    save_vault(path, Vault(b"key", (State({"../a/b.txt": b"x", "c": b""}, {"what": "apply"}),)), "p")
    assert open_vault(path, "p") == Vault(b"key", (State({"../a/b.txt": b"x", "c": b""}, {"what": "apply"}),))


def test_a_vault_inside_the_study_is_refused(qda: Qda, study: Path) -> None:
    assert "lies inside" in qda("pseudonyms", "propose", "--vault", str(study / "v"), exit_code=1).stderr


def test_two_transcripts_that_would_get_one_name_are_refused(qda: Qda, study: Path, vault: Path) -> None:
    (study / "transcripts" / "Interview_Ingrid.txt").write_text("I: Ja?\n\nB: Ingrid eben.\n", encoding="utf-8")
    qda("pseudonyms", "propose")
    decide(vault)
    assert "would both be called 'Interview_Person-2'" in qda("pseudonyms", "apply", "--yes", exit_code=1).stderr


def test_a_stop_between_staging_and_the_end_is_finished_later(study: Path) -> None:
    with open_session(study):
        pass
    stage(
        study,
        Staged(
            {"transcripts/E1.txt": b"I: Ja?\n\nB: Also Frau X.\n", "codings/mk.csv": b"transcript,quote,category\n"}
        ),
    )
    assert (study / FOLDER / "plan.json").is_file()
    finish(study, who="")
    assert (study / "transcripts" / "E1.txt").read_bytes().endswith(b"Frau X.\n")
    assert not (study / FOLDER).exists()
    (study / FOLDER).mkdir()
    (study / FOLDER / "0").write_bytes(b"half")
    finish(study, who="")
    assert not (study / FOLDER).exists()


def test_the_error_for_a_folder_inside_is_a_conflict(study: Path) -> None:
    from qda.workflow.vault import vault_folder

    with pytest.raises(Conflict):
        vault_folder(study.resolve(), study / "sub")
