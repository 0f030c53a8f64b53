"""`qda coding suggest --by model` and `qda coding learn`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qda.workflow import learn_report, learning
from tests.cli.conftest import Qda


@pytest.fixture(autouse=True)
def without_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    """The core, whatever happens to be installed."""
    monkeypatch.setattr("qda.learning.vectors.encoder_for", lambda _wanted: None)


def suggested(qda: Qda, *options: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        qda("coding", "suggest", "--by", "model", "--format", "json", *options).stdout
    )
    return found


def test_suggestions_come_from_the_model_with_their_evidence(qda: Qda) -> None:
    found = suggested(qda)
    assert {one["origin"] for one in found} == {"model"}
    assert {one["coder"] for one in found} == {"model"}
    codings = json.loads(qda("coding", "list", "--format", "json").stdout)
    for one in found:
        assert len(one["quote"]) == one["end"] - one["start"]
        assert not any(
            coding["transcript"] == one["transcript"]
            and coding["category"] == one["category"]
            and coding["start"] < one["end"]
            and one["start"] < coding["end"]
            for coding in codings
        )
    assert all(0 < one["confidence"] < 1 for one in found if one["confidence"] is not None)
    assert sum(1 for one in found if one["evidence"]) > len(found) / 2


@pytest.mark.slow
def test_a_second_run_suggests_the_same(qda: Qda) -> None:
    assert suggested(qda) == suggested(qda)


def test_a_rejection_holds_until_asked_again(qda: Qda) -> None:
    first = suggested(qda)[0]
    qda("--coder", "rt", "coding", "review", "--reject", first["id"])
    assert first["id"] not in {one["id"] for one in suggested(qda)}
    assert first["id"] in {one["id"] for one in suggested(qda, "--again")}


def test_an_accepted_one_becomes_a_coding_that_keeps_its_origin(qda: Qda) -> None:
    first = suggested(qda)[0]
    qda("--coder", "rt", "coding", "review", "--accept", first["id"])
    codings = json.loads(qda("coding", "list", "--format", "json").stdout)
    made = [one for one in codings if one["origin"] == "model"]
    assert [(one["category"], one["quote"], one["coder"]) for one in made] == [
        (first["category"], first["quote"], "rt")
    ]
    assert first["id"] not in {one["id"] for one in suggested(qda)}


def test_rules_and_model_leave_each_other_alone(qda: Qda) -> None:
    rules = json.loads(qda("coding", "suggest", "--format", "json").stdout)
    model = suggested(qda)
    assert json.loads(qda("coding", "suggest", "--format", "json").stdout) == rules
    assert {one["origin"] for one in rules} == {"rule"}
    assert suggested(qda) == model


def test_it_helps_before_anything_is_coded(qda: Qda, study: Path) -> None:
    (study / "codings" / "rt.csv").unlink()
    (study / "study.yaml").write_text(
        (study / "study.yaml").read_text("utf-8").replace("main: rt", "main: ''"), "utf-8"
    )
    done = qda("coding", "suggest", "--by", "model", "--format", "json")
    found = json.loads(done.stdout)
    assert found
    assert {one["confidence"] for one in found} == {None}
    most = max(sum(1 for one in found if one["category"] == name) for name in {one["category"] for one in found})
    assert most <= learning.NEAREST
    assert "fewer than 5 coded passages" in done.stderr
    assert "coded are 0 cases" in qda("coding", "learn", exit_code=1).stderr


def test_the_order_asked_for(qda: Qda) -> None:
    sure = [one["confidence"] or 0 for one in suggested(qda, "--order", "sure")]
    assert sure == sorted(sure, reverse=True)
    assert sorted(one["id"] for one in suggested(qda, "--order", "uncertain")) == sorted(
        one["id"] for one in suggested(qda)
    )


def test_learn_reports_each_coded_category(qda: Qda, tmp_path: Path) -> None:
    rows = json.loads(qda("coding", "learn", "--format", "json").stdout)
    assert {"category", "precision", "recall", "f1", "average_precision", "low", "high", "in_top_three"} <= set(rows[0])
    for row in rows:
        assert row["passages"] > 0
        assert row["low"] <= row["average_precision"] <= row["high"]
        if row["precision"]:
            assert row["f1"] == pytest.approx(
                2 * row["precision"] * row["recall"] / (row["precision"] + row["recall"]), abs=0.002
            )
    qda("coding", "learn", "--output", str(tmp_path / "learning.docx"))
    assert (tmp_path / "learning.docx").read_bytes().startswith(b"PK")


@pytest.mark.slow
def test_the_learning_curve_grows_from_the_guide_to_all(qda: Qda, tmp_path: Path) -> None:
    figure = tmp_path / "curve.png"
    rows = json.loads(
        qda("coding", "learn", "--format", "json", "--show", "curve", "--figure", str(figure)).stdout.rsplit("]", 1)[0]
        + "]"
    )
    counts = [row["coded"] for row in rows]
    assert counts[0] == 0
    assert counts == sorted(counts)
    assert all(0 <= row["average_precision"] <= 1 for row in rows)
    assert figure.read_bytes().startswith(b"\x89PNG")
    assert ".png, .svg" in qda("coding", "learn", "--figure", "curve.bmp", exit_code=2).stderr


def test_a_second_coder_is_compared(qda: Qda, study: Path) -> None:
    own = (study / "codings" / "rt.csv").read_text("utf-8-sig")
    (study / "codings" / "zz.csv").write_text(own, "utf-8")
    rows = json.loads(qda("coding", "learn", "--format", "json", "--show", "coders").stdout)
    assert rows
    assert {row["coder"] for row in rows} == {"zz"}
    assert {row["first"] for row in rows} == {1.0}
    assert all(row["model"] <= 1 for row in rows)


@pytest.mark.slow
def test_reports_are_equal(qda: Qda) -> None:
    assert qda("coding", "learn", "--format", "csv").stdout == qda("coding", "learn", "--format", "csv").stdout
    assert learn_report.LEAST == learning.LEAST
