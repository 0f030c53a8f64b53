"""The guide of a study: checked, compared with its versions, codings looked at again after a change."""

from __future__ import annotations

import json
from pathlib import Path

from docx import Document

from tests.cli.conftest import Qda

GUIDE = Path("..") / ".." / "codebooks" / "repair-cafes.yaml"


def change_guide(study: Path, old: str, new: str) -> None:
    path = study / GUIDE
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def first_definition(study: Path) -> tuple[str, str]:
    """A category with codings and a piece of its definition that stands on one line."""
    from qda.codebook import read_codebook

    text = (study / GUIDE).read_text("utf-8")
    coded = {line.split(",")[3] for line in (study / "codings" / "rt.csv").read_text("utf-8").splitlines()[1:]}
    for one in read_codebook(text).categories:
        piece = " ".join(one.definition.split()[:3])
        if one.id in coded and text.count(piece) == 1:
            return one.id, piece
    raise AssertionError("no category with a definition to change")


def test_the_guide_of_the_study_is_checked(qda: Qda) -> None:
    rows = json.loads(qda("codebook", "check", "--format", "json").stdout)
    assert {row["severity"] for row in rows} <= {"note", "warning"}
    assert set(rows[0]) == {"code", "severity", "category", "label", "other", "finding", "passages"}


def test_an_anchor_that_is_nowhere_is_an_error(qda: Qda, study: Path) -> None:
    from qda.codebook import read_codebook

    anchor = next(
        one for category in read_codebook((study / GUIDE).read_text("utf-8")).categories for one in category.anchors
    )
    change_guide(study, " ".join(anchor.text.split()[:3]), "Nobody ever said")
    result = qda("codebook", "check", "--format", "json", exit_code=3)
    assert ("G03", "error") in {(row["code"], row["severity"]) for row in json.loads(result.stdout)}


def test_a_changed_definition_makes_codings_stale_until_they_are_confirmed(qda: Qda, study: Path) -> None:
    qda("study", "sync")
    category, piece = first_definition(study)
    change_guide(study, piece, f"Changed: {piece}".replace(": ", " "))
    rows = json.loads(qda("codebook", "check", "--format", "json", exit_code=3).stdout)
    stale = [row for row in rows if row["code"] == "G11"]
    assert [row["category"] for row in stale] == [category]
    listed = json.loads(qda("coding", "list", "--stale", "--format", "json").stdout)
    assert {row["category"] for row in listed} == {category}
    first = listed[0]["id"]
    assert "1 codings" in qda("--coder", "rt", "coding", "confirm", category, first[:8]).stdout
    assert first not in {row["id"] for row in json.loads(qda("coding", "list", "--stale", "--format", "json").stdout)}
    qda("--coder", "rt", "coding", "confirm", category)
    assert json.loads(qda("coding", "list", "--stale", "--format", "json").stdout) == []
    assert "G11" not in {row["code"] for row in json.loads(qda("codebook", "check", "--format", "json").stdout)}
    qda("study", "undo")
    assert len(json.loads(qda("coding", "list", "--stale", "--format", "json").stdout)) == len(listed) - 1


def test_confirming_what_is_not_stale_is_refused(qda: Qda, study: Path) -> None:
    category, _piece = first_definition(study)
    assert "no stale coding" in qda("--coder", "rt", "coding", "confirm", category, "abc", exit_code=1).stderr
    assert "'ZZ'" in qda("--coder", "rt", "coding", "confirm", "ZZ", exit_code=1).stderr


def test_changes_of_the_guide_are_told_and_written_to_word(qda: Qda, study: Path, tmp_path: Path) -> None:
    assert "one version" in qda("codebook", "changes").stdout
    before = (study / GUIDE).read_bytes()
    (tmp_path / "old.yaml").write_bytes(before)
    category, piece = first_definition(study)
    change_guide(study, piece, f"{piece} now")
    rows = json.loads(qda("codebook", "changes", "--format", "json").stdout)
    assert [(row["category"], row["what"]) for row in rows] == [(category, "definition")]
    assert "look at again" in rows[0]["effect"]
    assert json.loads(qda("codebook", "changes", str(tmp_path / "old.yaml"), "--format", "json").stdout) == rows
    target = tmp_path / "changes.docx"
    qda("codebook", "changes", "--output", str(target))
    assert category in {cell.text for row in Document(str(target)).tables[0].rows for cell in row.cells}
    versions = json.loads(qda("codebook", "versions", "--format", "json").stdout)
    assert [row["codings"] > 0 for row in versions] == [True, False]
    assert "9999" in qda("codebook", "changes", "9999", exit_code=1).stderr


def test_the_checklist_says_what_is_missing_and_takes_a_revision(qda: Qda, study: Path) -> None:
    rows = json.loads(qda("study", "check", "--format", "json").stdout)
    assert [row["step"] for row in rows] == [str(number) for number in range(1, 12)]
    qda("--coder", "rt", "study", "revise", "TK2 split", "--why", "P1, 4 fits neither half")
    events = json.loads(qda("study", "log", "--format", "json").stdout)
    assert any(row["what"] == "revise" and "TK2 split" in row["detail"] for row in events)
    settings = (study / "study.yaml").read_text("utf-8")
    assert "\nquestions:" in settings
    (study / "study.yaml").write_text(settings.replace("\nprocedure:", "\n# procedure:").split("\n# procedure:")[0])
    assert qda("study", "check", "--strict", "--format", "json", exit_code=3).stdout
    refused = qda("run", "--strict", exit_code=3)
    assert "nothing was written" in refused.stderr
    assert not (study / "output").exists()


def test_the_growth_of_the_categories_is_a_table_and_a_figure(qda: Qda, tmp_path: Path) -> None:
    figure = tmp_path / "growth.svg"
    rows = json.loads(qda("table", "saturation", "--all", "--format", "json", "--figure", str(figure)).stdout)
    assert rows[-1]["cumulative"] == sum(row["new"] for row in rows)
    assert b"<svg" in figure.read_bytes()
    assert ".png, .svg" in qda("table", "saturation", "--figure", str(tmp_path / "x.txt"), exit_code=2).stderr
