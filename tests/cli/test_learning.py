"""`qda coding suggest --by model` and `qda coding learn`."""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from qda.learning.classifier import PassageClassifier
from qda.workflow import learn_report, learning
from qda.workflow.session import open_session
from tests.cli.conftest import Qda


@pytest.fixture(autouse=True)
def without_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    """The core, whatever happens to be installed."""
    monkeypatch.setattr("qda.language.encoders.encoder_for", lambda _wanted: None)


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


def is_below(one: dict[str, Any]) -> bool:
    return any(piece.startswith("< ") for piece in one["evidence"] or ())


def test_the_uncertain_ones_are_on_both_sides_of_the_cutoffs(qda: Qda) -> None:
    usual = suggested(qda)
    found = suggested(qda, "--order", "uncertain")
    below = [one for one in found if is_below(one)]
    assert below
    assert {one["id"] for one in found} - {one["id"] for one in below} == {one["id"] for one in usual}
    for one in below:
        needed = float(next(piece for piece in one["evidence"] if piece.startswith("< "))[2:])
        assert one["confidence"] < needed + 0.006
        above = [other["confidence"] for other in usual if other["category"] == one["category"]]
        assert all(one["confidence"] <= other + 0.001 for other in above if other is not None)
    units = [(one["transcript"], one["start"], one["end"]) for one in found if one["confidence"] is not None]
    assert len([1 for before, after in itertools.pairwise(units) if before != after]) + 1 == len(set(units))
    assert not any(is_below(one) for one in suggested(qda))


def test_accepting_all_leaves_open_what_the_model_did_not_decide_for(qda: Qda) -> None:
    found = suggested(qda, "--order", "uncertain")
    undecided = {one["id"] for one in found if is_below(one) or one["confidence"] is None}
    done = qda("--coder", "rt", "coding", "review", "--accept-all")
    assert f"did not decide for them: {len(undecided)}" in done.stderr + done.stdout
    made = [one for one in json.loads(qda("coding", "list", "--format", "json").stdout) if one["origin"] == "model"]
    assert 0 < len(made) <= len(found) - len(undecided)
    assert not any(is_below(one) for one in made)


def test_what_was_rejected_is_learned_from_as_no_category(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    learned: list[dict[str, set[str]]] = []
    fit = PassageClassifier.fit

    def listening(self: PassageClassifier, texts: Any, label_sets: Any, **more: Any) -> PassageClassifier:
        learned.append(dict(zip(texts, label_sets, strict=True)))
        return fit(self, texts, label_sets, **more)

    monkeypatch.setattr(PassageClassifier, "fit", listening)
    with open_session(study) as session:
        whole = session.study
        codings = [one for one in whole.counted() if one.transcript == "P1"]
        told = (whole.codebook, whole.transcripts)
        made = learning.suggest_by_model(*told, codings, whole.readings.of).codings
        other = next(one for one in made if one.transcript != "P1")
        learning.suggest_by_model(*told, [*codings, replace(other, status="rejected")], whole.readings.of)
        new = {text: labels for text, labels in learned[1].items() if text not in learned[0]}
        assert new == {whole.reading(other): set()}


def test_the_manifest_names_the_model(qda: Qda, study: Path) -> None:
    qda("run")
    manifest = study / "output" / "manifest.json"
    assert "model" not in json.loads(manifest.read_text("utf-8"))
    suggested(qda)
    qda("run")
    written = json.loads(manifest.read_text("utf-8"))
    assert written["model"]["name"] == "ridge"
    assert written["model"]["features"] == "terms"
    assert written["seeds"] == {"model": written["model"]["seed"]}
    assert len(written["model"]["weights"]) == 64
    suggested(qda)
    before = manifest.read_bytes()
    qda("run")
    assert manifest.read_bytes() == before


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


def test_vectors_cost_once_and_leave_with_a_participant(qda: Qda, study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def encode(texts: Sequence[str]) -> Any:
        asked.append(len(texts))
        return np.array([[len(text) % 7, text.count("e"), 1] for text in texts], np.float32)

    encoder = SimpleNamespace(encode=encode, width=3, described={"package": "made"}, label="made")
    monkeypatch.setattr("qda.language.encoders.encoder_for", lambda _wanted: encoder)
    monkeypatch.setattr("qda.language.encoders.weights_hash", lambda _encoder: "0" * 64)
    first = suggested(qda)
    assert sum(asked) > 0
    cost = sum(asked)
    assert suggested(qda) == first
    assert sum(asked) == cost
    assert kept_vectors(study) > 0
    case = json.loads(qda("case", "list", "--format", "json").stdout)[0]["case"]
    cited = f"≈ {case}:"
    assert any(piece.startswith(cited) for one in first for piece in one["evidence"] or ())
    qda("case", "withdraw", case, "--yes", exit_code=3)  # the guide of this study speaks of the case
    assert kept_vectors(study) == 0
    with sqlite3.connect(study / "study.qda") as connection:
        rows = [row[0] for row in connection.execute("select evidence from suggestion")]
    connection.close()
    assert any("≈ " in row for row in rows)
    assert not any(cited in row for row in rows)


def kept_vectors(study: Path) -> int:
    connection = sqlite3.connect(study / "study.qda")
    found = connection.execute("select count(*) from vector").fetchone()[0]
    connection.close()
    return int(found)
