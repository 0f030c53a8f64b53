"""The audit finds what is left, wherever it is."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from pathlib import Path

import docx
import openpyxl

from qda.workflow.checking_names import audit_names
from tests.pseudonyms.conftest import PASSPHRASE, Qda


def places(study: Path, *, also: tuple[str, ...] = ()) -> set[tuple[str, str]]:
    """File and part of each sure trace."""
    found = audit_names(study, who="", passphrase=PASSPHRASE, also=also)
    return {(one.file, one.part) for one in found.traces if one.sure}


def test_a_pseudonymised_study_with_its_output_is_clean(qda: Qda, pseudonymised: Path) -> None:
    qda("run", str(pseudonymised))
    shown = qda("pseudonyms", "audit").stdout
    assert " 0 traces" in shown
    assert places(pseudonymised) == set()


def test_names_planted_in_six_places_are_found(qda: Qda, pseudonymised: Path) -> None:
    qda("run", str(pseudonymised))
    with (pseudonymised / "transcripts" / "E3.txt").open("a", encoding="utf-8") as file:
        file.write("\nI: Und MÜLLERS Hund?\n")
    qda("memo", "add", "Rücksprache mit mueller")
    guide = pseudonymised / "codebook.yaml"
    guide.write_text(guide.read_text(encoding="utf-8") + "    memo: siehe Wolfenbüttel\n", encoding="utf-8")
    (pseudonymised / "output" / "Kopie_Mueller.txt").write_text("nichts", encoding="utf-8")
    report = pseudonymised / "output" / "report.docx"
    document = docx.Document(str(report))
    document.core_properties.last_modified_by = "Ingrid Sommer"
    document.save(str(report))
    connection = sqlite3.connect(pseudonymised / "study.qda")
    connection.execute("insert into meta values ('x', 'Hamburger Termin')")
    connection.commit()
    connection.close()
    qda("pseudonyms", "audit", exit_code=3)
    found = places(pseudonymised)
    assert {
        ("transcripts/E3.txt", ""), ("study.qda", "memo.text"), ("codebook.yaml", ""), ("output/Kopie_Mueller.txt", ""),
        ("output/report.docx", "docProps/core.xml"), ("study.qda", "meta.value"),
    } <= found  # fmt: skip


def test_freed_pages_of_the_study_file_are_searched(pseudonymised: Path) -> None:
    connection = sqlite3.connect(pseudonymised / "study.qda")
    connection.execute("pragma secure_delete = off")
    connection.execute("insert into meta values ('x', ?)", ("Wolfenbüttel und " * 800,))
    connection.commit()
    connection.execute("delete from meta where key = 'x'")
    connection.commit()
    connection.close()
    assert ("study.qda", "bytes") in places(pseudonymised)


def test_other_encodings_and_archives_are_searched(pseudonymised: Path) -> None:
    (pseudonymised / "wide.txt").write_bytes("Frau Müller".encode("utf-16-le"))
    (pseudonymised / "old.txt").write_bytes("Frau Müller".encode("cp1252"))
    (pseudonymised / "escaped.json").write_text(json.dumps({"n": "Müllers"}), encoding="utf-8")
    book = openpyxl.Workbook()
    book.active.title = "Müller"
    book.properties.creator = "nobody"
    book.save(pseudonymised / "sheet.xlsx")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a/ingrid_sommer.md", "leer")
    (pseudonymised / "package.zip").write_bytes(packed.getvalue())
    found = {file for file, _part in places(pseudonymised)}
    assert found == {"wide.txt", "old.txt", "escaped.json", "sheet.xlsx", "package.zip"}


def test_codings_are_searched_row_by_row(qda: Qda, pseudonymised: Path) -> None:
    path = pseudonymised / "codings" / "mk.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("Großtante,A,", "Großtante,A,Hamburg!"), encoding="utf-8")
    assert places(pseudonymised) == {("codings/mk.csv", "5, memo")}


def test_a_word_that_is_a_season_is_named_but_does_not_fail_the_audit(qda: Qda, pseudonymised: Path) -> None:
    shown = qda("pseudonyms", "audit", "--format", "json")
    rows = json.loads(shown.stdout)
    assert {(row["words"], row["sure"]) for row in rows} == {("Sommer", "perhaps an ordinary word")}
    assert "im Sommer" not in qda("pseudonyms", "audit").stdout
    assert "im Sommer" in qda("pseudonyms", "audit", "--doubtful").stdout


def test_words_of_ones_own_can_be_looked_for_without_a_key(qda: Qda, study: Path) -> None:
    assert "no name to look for" in qda("pseudonyms", "audit", exit_code=1).stderr
    qda("pseudonyms", "audit", "--also", "Kanarienvogel")
    qda("pseudonyms", "audit", "--also", "Großtante", exit_code=3)
    assert ("transcripts/E3.txt", "") in places(study, also=("Großtante",))


def test_a_list_in_clear_can_be_the_key(qda: Qda, study: Path) -> None:
    key = study.parent / "k.csv"
    key.write_text("name,replacement,decision\nGroßtante,[X],yes\nHausmeister,,no\n", encoding="utf-8")
    shown = qda("pseudonyms", "audit", "--list", str(key), exit_code=3).stdout
    assert "Großtante" in shown
    assert "Hausmeister" not in shown


def test_an_unreadable_part_is_said(qda: Qda, pseudonymised: Path) -> None:
    (pseudonymised / "locked.docx").write_bytes(b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"))
    assert "not looked into" in qda("pseudonyms", "audit").stdout


def test_a_study_that_cannot_be_read_is_searched_all_the_same(pseudonymised: Path) -> None:
    (pseudonymised / "study.yaml").write_text("title: [Müller\n", encoding="utf-8")
    assert ("study.yaml", "") in places(pseudonymised)
