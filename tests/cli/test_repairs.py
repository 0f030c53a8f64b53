"""`qda smoothing repairs`: proposals, decisions, and the reading that follows them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Qda

TEXT = "I: How did it begin?\n\nB: We were, we are neighbours. They had, they have a workshop.\n"


@pytest.fixture
def talk(tmp_path: Path, study: Path) -> str:
    """The id of a transcript with two self-repairs."""
    folder = next(study.glob("transcripts"), study)
    (folder / "neighbours.txt").write_text(TEXT, encoding="utf-8")
    return "neighbours"


def reading(qda: Qda, talk: str) -> str:
    """The answer as read."""
    return qda("transcript", "show", talk, "--smoothed").output


def test_proposals_are_listed_with_their_reason(qda: Qda, talk: str) -> None:
    shown = json.loads(qda("smoothing", "repairs", talk, "--format", "json").output)
    text = json.dumps(shown)
    assert "We were" in text
    assert "They had" in text
    assert "We were, we are neighbours" in reading(qda, talk)


def test_an_accepted_repair_leaves_the_reading_and_undo_brings_it_back(qda: Qda, talk: str) -> None:
    qda("smoothing", "repairs", talk, "--accept", "1", "--reject", "2")
    assert "We are neighbours. They had, they have a workshop." in reading(qda, talk)
    assert "decide on self-repairs" in qda("study", "log").output
    qda("study", "undo")
    assert "We were, we are neighbours." in reading(qda, talk)


def test_all_are_accepted_but_the_rejected(qda: Qda, talk: str) -> None:
    qda("smoothing", "repairs", talk, "--reject", "1")
    qda("smoothing", "repairs", talk, "--accept-all")
    assert "We were, we are neighbours. They have a workshop." in reading(qda, talk)


def test_a_number_that_is_not_there_is_named(qda: Qda, talk: str) -> None:
    assert "there are 2" in qda("smoothing", "repairs", talk, "--accept", "3", exit_code=1).output


@pytest.mark.parametrize(("mode", "part"), [("apply", "We are neighbours. They have"), ("off", "We were, we are")])
def test_the_study_decides_for_all(qda: Qda, talk: str, study: Path, mode: str, part: str) -> None:
    qda("smoothing", "repairs", talk, "--accept-all")
    settings = (study / "study.yaml").read_text(encoding="utf-8")
    written = settings.replace("repairs: propose", f"repairs: {mode}")
    (study / "study.yaml").write_text(written, encoding="utf-8")
    assert part in reading(qda, talk)
    assert f"repairs: {mode}" in qda("smoothing", "repairs", talk).output


def test_a_decision_lapses_where_the_text_has_changed(qda: Qda, talk: str, study: Path) -> None:
    qda("smoothing", "repairs", talk, "--accept-all")
    path = next(study.rglob("neighbours.txt"))
    path.write_text(TEXT.replace("We were", "We knew"), encoding="utf-8")
    assert "We knew, we are neighbours. They have a workshop." in reading(qda, talk)
