"""A category formed from a passage."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.categories.material import changed_lines, durable, guide
from tests.cli.conftest import Qda

PASSAGE = ("P1", "4", "there's two sockets that work")
WHAT = ("--label", "Power in the room", "--definition", "Sockets, leads and fuses at the café's disposal.")


def new(qda: Qda, *more: str, exit_code: int = 0) -> str:
    result = qda("--coder", "rt", "category", "new", "--from-passage", *PASSAGE, *WHAT, *more, exit_code=exit_code)
    return result.stdout + result.stderr


def test_the_passage_is_anchor_source_and_coding_and_only_new_lines_are_written(qda: Qda, study: Path) -> None:
    qda("coding", "list")
    before = guide(study).read_text(encoding="utf-8")
    new(qda, "--under", "CO1", "--id", "CO1a")
    went, came = changed_lines(before, guide(study).read_text(encoding="utf-8"))
    assert went == []
    assert "  - id: CO1a" in came
    assert "    source: P1, ¶ 4" in came
    assert "      - {text: there's two sockets that work, transcript: P1, turn: 4}" in came
    found = json.loads(qda("coding", "list", "--category", "CO1a", "--format", "json").stdout)
    assert [(one["transcript"], one["turn"], one["coder"]) for one in found] == [("P1", 4, "rt")]
    assert found[0]["codebook_version"] == json.loads(qda("codebook", "show", "--format", "json").stdout)[0]["version"]


def test_undo_restores_every_file_byte_for_byte_and_undoing_that_brings_the_category_back(
    qda: Qda, study: Path
) -> None:
    qda("coding", "list")
    before = durable(study)
    new(qda, "--under", "CO1")
    after = durable(study)
    qda("study", "undo")
    assert durable(study) == before
    number = json.loads(qda("study", "log", "--format", "json").stdout)[0]["number"]
    qda("study", "undo", str(number))
    assert durable(study) == after


def test_a_coder_without_a_file_gets_one_and_undo_takes_it_away(qda: Qda, study: Path) -> None:
    qda("coding", "list")
    before = durable(study)
    qda("--coder", "neu", "category", "new", "--from-passage", *PASSAGE, *WHAT)
    assert (study / "codings" / "neu.csv").exists()
    qda("study", "undo")
    assert durable(study) == before
    qda("study", "sync")
    assert durable(study) == before


@pytest.mark.parametrize("given", [(), ("--criterion", "what they need")])
def test_criterion_and_level_come_before_the_first_inductive_category(
    qda: Qda, study: Path, given: tuple[str, ...]
) -> None:
    path = study / "study.yaml"
    text = path.read_text(encoding="utf-8")
    assert "inductive:" in text
    path.write_text("".join(_without_inductive(text)), encoding="utf-8")
    before = durable(study)
    said = new(qda, *given, exit_code=1)
    assert "the level of abstraction" in said
    assert ("the selection criterion" in said) is not given
    assert "inductive: {criterion:" in said
    assert durable(study) == before


def _without_inductive(text: str) -> list[str]:
    kept, inside = [], False
    for line in text.splitlines(keepends=True):
        inside = line.startswith("inductive:") or (inside and line.startswith((" ", "#")))
        if not inside:
            kept.append(line)
    return kept


def test_criterion_and_level_given_are_written_into_the_settings(qda: Qda, study: Path) -> None:
    path = study / "study.yaml"
    text = "".join(_without_inductive(path.read_text(encoding="utf-8")))
    path.write_text(text, encoding="utf-8")
    new(qda, "--criterion", "what repairers need", "--level", "abilities, not single cases")
    went, came = changed_lines(text, path.read_text(encoding="utf-8"))
    assert went == []
    assert came == ["inductive:", "  criterion: what repairers need", "  level: abilities, not single cases"]
    qda("study", "undo")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--id", "CO1"), "the guide has a category 'CO1' already"),
        (("--id", "Größe"), "letters without accents"),
        (("--under", "CO9"), "did you mean"),
        (("--under", "C1", "--label", "Premises, tools & money"), ""),
        (("--under", "C1", "--label", "premises,  tools and Money"), "is called"),
    ],
)
def test_what_does_not_fit_the_guide_is_told_and_changes_nothing(
    qda: Qda, study: Path, more: tuple[str, ...], said: str
) -> None:
    qda("coding", "list")
    before = durable(study)
    text = new(qda, *more, exit_code=1 if said else 0)
    assert said in text
    assert (durable(study) == before) is bool(said)


def test_ids_go_on_from_the_siblings(qda: Qda) -> None:
    said = new(qda, "--under", "C1")
    ids = [one["id"] for one in json.loads(qda("codebook", "show", "--format", "json").stdout) if one["parent"] == "C1"]
    assert said.startswith(f"CO{len(ids)} ")


def test_a_deductive_category_needs_no_passage_and_no_criterion(qda: Qda, study: Path) -> None:
    qda("category", "new", "--deductive", "--source", "Mayring 2010", *WHAT, "--id", "X1")
    assert "  - id: X1" in guide(study).read_text(encoding="utf-8")
    assert "formed from a passage" in qda("category", "new", *WHAT, exit_code=1).stderr
