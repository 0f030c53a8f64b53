"""What hangs on a coding goes along when a person edits its row, or gives the coder's file another name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Qda


def listed(qda: Qda, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(qda(*arguments, "--format", "json").stdout)
    return found


@pytest.mark.parametrize("change", ["quote", "longer quote", "category"])
def test_a_memo_stays_with_its_coding_when_the_row_is_edited(qda: Qda, study: Path, change: str) -> None:
    first = listed(qda, "coding", "list", "--by", "rt")[0]
    qda("--coder", "xy", "memo", "add", "look again", "--on", first["id"])
    before = len(listed(qda, "coding", "list"))
    words = first["quote"].split()
    other = next(one["category"] for one in listed(qda, "coding", "list") if one["category"] != first["category"])
    path = study / "codings" / "rt.csv"
    text = path.read_text(encoding="utf-8")
    quote = " ".join(words)
    assert text.count(quote) == 1
    new = {"quote": " ".join(words[1:]), "longer quote": " ".join(words[:-1]), "category": quote}[change]
    line = next(line for line in text.splitlines() if quote in line)
    edited = line.replace(quote, new)
    if change == "category":
        edited = edited.replace(f",{first['category']},", f",{other},")
    assert edited != line
    path.write_text(text.replace(line, edited), encoding="utf-8")
    (memo,) = listed(qda, "memo", "list")
    (coding,) = [one for one in listed(qda, "coding", "list") if one["id"] == memo["target"]]
    assert (coding["quote"], coding["category"]) == (new, other if change == "category" else first["category"])
    assert len(listed(qda, "coding", "list")) == before


def test_a_row_that_is_deleted_keeps_no_memo_of_another_one(qda: Qda, study: Path) -> None:
    first, second = listed(qda, "coding", "list", "--by", "rt")[:2]
    qda("--coder", "xy", "memo", "add", "look again", "--on", second["id"])
    path = study / "codings" / "rt.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if " ".join(first["quote"].split()) not in line), encoding="utf-8")
    assert listed(qda, "memo", "list")[0]["target"] == second["id"]


@pytest.mark.parametrize("edited", [False, True], ids=["as it was", "edited as well"])
def test_a_renamed_file_is_the_same_codings_under_a_new_name(qda: Qda, study: Path, edited: bool) -> None:
    qda("--coder", "xy", "coding", "add", "P1", "TK1", "--turn", "2")
    before = listed(qda, "coding", "list")
    mine = [one for one in before if one["coder"] == "rt"]
    qda("--coder", "xy", "memo", "add", "look again", "--on", mine[0]["id"])
    old, new = study / "codings" / "rt.csv", study / "codings" / "mk.csv"
    settings = study / "study.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("main: rt", "main: mk"), encoding="utf-8")
    old.rename(new)
    if edited:
        lines = new.read_text(encoding="utf-8").splitlines(keepends=True)
        new.write_text("".join(lines[:-1]), encoding="utf-8")
    content = new.read_bytes()
    after = listed(qda, "coding", "list")
    assert {one["coder"] for one in after} == {"mk", "xy"}
    assert len(after) == len(before) - edited
    assert not old.exists()
    assert new.read_bytes() == content
    (memo,) = listed(qda, "memo", "list")
    (coding,) = [one for one in after if one["id"] == memo["target"]]
    assert (coding["quote"], coding["category"]) == (mine[0]["quote"], mine[0]["category"])


def test_a_copy_under_another_name_is_a_second_coder(qda: Qda, study: Path) -> None:
    before = listed(qda, "coding", "list")
    (study / "codings" / "mk.csv").write_bytes((study / "codings" / "rt.csv").read_bytes())
    assert len(listed(qda, "coding", "list")) == 2 * len(before)


def test_a_file_that_is_deleted_comes_back(qda: Qda, study: Path) -> None:
    before = listed(qda, "coding", "list")
    (study / "codings" / "rt.csv").unlink()
    assert listed(qda, "coding", "list") == before
    assert (study / "codings" / "rt.csv").exists()
