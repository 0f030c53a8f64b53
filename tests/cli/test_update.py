"""`qda transcript update`: codings, memos and decisions go with a corrected transcript; what cannot go is kept."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Qda


def codings(qda: Qda) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(qda("coding", "list", "--transcript", "P1", "--format", "json").stdout)
    return found


@pytest.fixture
def corrected(study: Path, tmp_path: Path) -> Path:
    """A corrected P1: a sentence more at the beginning, a word changed in the first coded passage."""
    path = tmp_path / "P1.txt"
    path.write_text((study / "transcripts" / "P1.txt").read_text(encoding="utf-8"), encoding="utf-8")
    return path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_change_outside_moves_codings_and_keeps_their_words(qda: Qda, study: Path, corrected: Path) -> None:
    before = codings(qda)
    change(corrected, "I: ", "I: Well, let us begin, shall we. ")
    shown = qda("transcript", "update", str(corrected)).stdout
    after = codings(qda)
    assert f"P1: {len(before)} codings kept their words, 0 changed, 0 lost their place" in shown
    assert [one["quote"] for one in after] == [one["quote"] for one in before]
    assert all(new["start"] > old["start"] for old, new in zip(before, after, strict=True))
    assert (study / "transcripts" / "P1.txt").read_bytes() == corrected.read_bytes()


def test_a_change_inside_is_shown_before_and_after(qda: Qda, study: Path, corrected: Path) -> None:
    first = codings(qda)[0]
    words = first["quote"].split()
    change(corrected, first["quote"], first["quote"].replace(words[2], "CORRECTED", 1))
    shown = qda("transcript", "update", str(corrected)).stdout
    assert f"changed: {first['category']} (rt)" in shown
    assert f"- {' '.join(words)}" in shown
    assert "CORRECTED" in shown
    assert any("CORRECTED" in one["quote"] for one in codings(qda))
    assert "CORRECTED" in (study / "codings" / "rt.csv").read_text(encoding="utf-8")
    qda("run")


def test_a_coding_that_lost_its_place_is_kept_and_marked(qda: Qda, study: Path, corrected: Path) -> None:
    first = codings(qda)[0]
    change(corrected, first["quote"], "Nothing of that kind any more.")
    shown = qda("transcript", "update", str(corrected)).stdout
    assert f"lost: {first['category']} (rt), was ¶ {first['turn']}" in shown
    assert first["quote"] not in {one["quote"] for one in codings(qda)}
    with (study / "codings" / "rt.csv").open(encoding="utf-8", newline="") as file:
        lost = [row for row in csv.DictReader(file) if row["status"] == "lost"]
    assert [(row["quote"], row["category"]) for row in lost] == [(first["quote"], first["category"])]
    qda("run")
    (study / "study.qda").unlink()
    qda("run")
    assert "lost" in (study / "codings" / "rt.csv").read_text(encoding="utf-8")


def test_an_update_is_undone_with_file_codings_and_memos(qda: Qda, study: Path, corrected: Path) -> None:
    before = codings(qda)
    file, rows = (study / "transcripts" / "P1.txt").read_bytes(), (study / "codings" / "rt.csv").read_bytes()
    qda("--coder", "xy", "memo", "add", "look again", "--on", before[0]["id"])
    change(corrected, before[0]["quote"], "Nothing of that kind any more.")
    change(corrected, "I: ", "I: Well. ")
    qda("transcript", "update", str(corrected))
    qda("study", "undo")
    assert codings(qda) == before
    assert (study / "transcripts" / "P1.txt").read_bytes() == file
    assert sorted((study / "codings" / "rt.csv").read_bytes().splitlines()) >= sorted(rows.splitlines())[:1]
    assert "lost" not in (study / "codings" / "rt.csv").read_text(encoding="utf-8").split("status")[-1]
    (memo,) = json.loads(qda("memo", "list", "--format", "json").stdout)
    assert memo["target"] == before[0]["id"]


def test_a_memo_goes_with_its_coding(qda: Qda, corrected: Path) -> None:
    before = codings(qda)
    qda("--coder", "xy", "memo", "add", "look again", "--on", before[1]["id"])
    change(corrected, "I: ", "I: Well. ")
    qda("transcript", "update", str(corrected))
    (memo,) = json.loads(qda("memo", "list", "--format", "json").stdout)
    (coding,) = [one for one in codings(qda) if one["id"] == memo["target"]]
    assert coding["quote"] == before[1]["quote"]


def test_a_rejection_goes_along(qda: Qda, corrected: Path) -> None:
    found = json.loads(qda("coding", "suggest", "--transcript", "P1", "--format", "json").stdout)
    qda("--coder", "xy", "coding", "review", "--reject", found[0]["id"])
    change(corrected, "I: ", "I: Well. ")
    qda("transcript", "update", str(corrected))
    again = json.loads(qda("coding", "suggest", "--transcript", "P1", "--format", "json").stdout)
    assert len(again) == len(found) - 1


def test_a_file_of_another_kind_takes_the_place(qda: Qda, study: Path, corrected: Path, tmp_path: Path) -> None:
    before = codings(qda)
    markdown = tmp_path / "P1.md"
    markdown.write_text(corrected.read_text(encoding="utf-8") + "\nI: Thanks.\n", encoding="utf-8")
    qda("transcript", "update", str(markdown))
    assert not (study / "transcripts" / "P1.txt").exists()
    assert len(codings(qda)) == len(before)
    qda("study", "undo")
    assert (study / "transcripts" / "P1.txt").exists()
    assert not (study / "transcripts" / "P1.md").exists()


def test_what_cannot_be_an_update_is_refused(qda: Qda, study: Path, corrected: Path, tmp_path: Path) -> None:
    assert "holds the same text" in qda("transcript", "update", str(corrected), exit_code=1).stderr
    other = tmp_path / "P77.txt"
    other.write_text("I: x\nB: y\n", encoding="utf-8")
    assert "'P77' does not exist" in qda("transcript", "update", str(other), exit_code=1).stderr
    broken = tmp_path / "P1.docx"
    broken.write_bytes(b"")
    before = (study / "transcripts" / "P1.txt").read_bytes()
    qda("transcript", "update", str(broken), exit_code=1)
    assert (study / "transcripts" / "P1.txt").read_bytes() == before
