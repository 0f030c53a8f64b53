"""Human and machine apart: suggestions enter nothing by themselves, and every report says what came from where."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import qda as library
from qda.store import Store
from qda.store.rows import suggestion_row
from qda.store.sqlite import new_rows
from qda.workflow.provenance import origin_lines
from tests.cli.conftest import Qda
from tests.exporters.opened import texts, xml

TABLES = (
    ("table", "frequencies"), ("table", "requirements"), ("table", "quotes"), ("table", "cases"), ("coding", "list"),
    ("export", "csv", "--output", "codings.csv"),
)  # fmt: skip


def suggestions(qda: Qda) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(qda("coding", "suggest", "--format", "json").stdout)
    return found


def decide(qda: Qda) -> tuple[int, int, int]:
    """Accept two suggestions and reject three; how many are open then."""
    found = suggestions(qda)
    ids = [one["id"] for one in found]
    qda("--coder", "me", "coding", "review", "--accept", ids[0], "--accept", ids[1])
    rejected: Sequence[str] = ids[2:5]
    qda("--coder", "me", "coding", "review", *[part for one in rejected for part in ("--reject", one)])
    return len(suggestions(qda)), 2, 3


def outputs(qda: Qda, study: Path) -> dict[str, str]:
    shown = {" ".join(one): qda(*one, *(() if one[0] == "export" else ("--format", "json"))).stdout for one in TABLES}
    return {**shown, "codings.csv": (study / "codings.csv").read_text(encoding="utf-8-sig")}


def test_suggestions_change_no_table_and_no_file(qda: Qda, study: Path) -> None:
    before = outputs(qda, study)
    assert suggestions(qda)
    assert outputs(qda, study) == before
    qda("export", "word-coding", "P1", "--output", "P1.docx")
    n = sum(1 for one in json.loads(qda("coding", "list", "--format", "json").stdout) if one["transcript"] == "P1")
    shown = qda("--coder", "rt", "coding", "import", "P1.docx").stdout
    assert f"0 new codings, 0 changed, 0 removed, {n} as before" in shown


def test_the_list_of_codings_says_what_came_from_where(qda: Qda) -> None:
    still_open, taken, rejected = decide(qda)
    shown = " ".join(qda("coding", "list").stdout.split())
    assert "Codings: 47, of them 45 by hand, 2 accepted suggestions of the rules, 0 of the classifier" in shown
    assert "by coder: me 2, rt 45" in shown
    total = still_open + taken + rejected
    assert (
        f"Suggestions of the rules: {total}, of them {still_open} open, {taken} accepted, {rejected} rejected." in shown
    )
    assert "by hand" not in qda("coding", "list", "--by", "me").stdout


def test_the_report_and_the_run_say_the_same(qda: Qda, study: Path) -> None:
    still_open, _taken, rejected = decide(qda)
    shown = qda("run").stdout
    sentence = f"{still_open} open, 2 accepted, {rejected} rejected"
    assert sentence in shown
    report = " ".join(texts(xml((study / "output" / "report.docx").read_bytes())))
    assert sentence in report
    assert "45 by hand, 2 accepted suggestions of the rules" in report


def test_an_accepted_suggestion_keeps_its_origin_in_every_file(qda: Qda, study: Path) -> None:
    decide(qda)
    qda("export", "csv", "--output", "codings.csv")
    with (study / "codings.csv").open(encoding="utf-8-sig", newline="") as file:
        origins = [row["origin"] for row in csv.DictReader(file) if row["coder"] == "me"]
    assert origins == ["rule", "rule"]
    qda("export", "word-coding", "P1", "--output", "P1.docx")
    qda("--coder", "me", "coding", "import", "P1.docx")
    qda("export", "csv", "--output", "again.csv")
    assert (study / "again.csv").read_bytes() == (study / "codings.csv").read_bytes()


def test_the_classifiers_suggestions_are_counted_apart_from_those_of_the_rules(qda: Qda, study: Path) -> None:
    first, second = suggestions(qda)[:2]
    with Store.open(study / "study.qda") as store:
        known = {one.id: one for one in store.suggestions()}
        made = [replace(known[one["id"]], id=f"m{number}", origin="model", coder="model", status=status)
                for number, (one, status) in enumerate(((first, "suggested"), (second, "rejected")))]  # fmt: skip
        store.record("suggest", new_rows("suggestion", map(suggestion_row, made)), who="model", when="", log=False)
    lines = [str(line) for line in origin_lines(library.open_study(study))]
    assert any(line.startswith("Suggestions of the rules:") for line in lines)
    assert "Suggestions of the classifier: 2, of them 1 open, 0 accepted, 1 rejected." in lines
    table = qda("table", "frequencies", "--format", "md").stdout
    assert "1 open suggestions of the classifier" in table
