"""`qda smoothing decide`: doubtful places, decisions, and the reading that follows them."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Qda

TEXT = (
    "I: How did it begin?\n\n"
    "B: We are not not happy. And the great great house, the old old garden.\n\n"
    "B: They were never never here.\n"
)


@pytest.fixture
def talk(study: Path) -> Path:
    """The file of a transcript with four doubtful places."""
    path = next(study.glob("transcripts"), study) / "neighbours.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def reading(qda: Qda) -> str:
    """The answers as read."""
    return qda("transcript", "show", "neighbours", "--smoothed").output


def listed(qda: Qda, *arguments: str) -> list[dict[str, object]]:
    """The doubtful places as data."""
    shown = qda("smoothing", "decide", "neighbours", *arguments, "--format", "json").output
    rows: list[dict[str, object]] = json.loads(shown)
    return rows


def test_open_places_are_listed_with_what_is_possible(qda: Qda, talk: Path) -> None:
    rows = listed(qda)
    assert [(row["number"], row["turn"], row["text"], row["flag"]) for row in rows] == [
        (1, 2, "not not", "double_negation"),
        (2, 2, "great great", "repeat_unknown_kept"),
        (3, 2, "old old", "repeat_unknown_kept"),
        (4, 3, "never never", "double_negation"),
    ]
    assert rows[1]["possible"] == "keep, remove, replace"
    assert "great" in qda("smoothing", "decide").output


def test_a_kept_place_is_no_longer_open_and_stays_in_the_reading(qda: Qda, talk: Path) -> None:
    qda("smoothing", "decide", "neighbours", "--number", "2", "--keep")
    assert [row["number"] for row in listed(qda)] == [1, 3, 4]
    assert "the great great house" in reading(qda)
    assert "? repeat_unknown_kept" in qda("smoothing", "show", "neighbours").output


def test_all_of_a_kind_go_and_undo_brings_them_back(qda: Qda, talk: Path) -> None:
    qda("smoothing", "decide", "--kind", "repeat_unknown_kept", "--remove")
    assert "And the great house, the old garden." in reading(qda)
    assert "decide on doubtful places" in qda("study", "log").output
    qda("study", "undo")
    assert "And the great great house, the old old garden." in reading(qda)


def test_what_was_decided_before_is_left_by_a_decision_on_all_of_a_kind(qda: Qda, talk: Path) -> None:
    qda("smoothing", "decide", "neighbours", "--number", "3", "--keep")
    qda("smoothing", "decide", "neighbours", "--kind", "repeat_unknown_kept", "--remove")
    assert "And the great house, the old old garden." in reading(qda)


def test_no_negation_goes_without_being_named(qda: Qda, talk: Path) -> None:
    refused = qda("smoothing", "decide", "neighbours", "2", "3", "--kind", "double_negation", "--remove", exit_code=1)
    assert "would lose not\n" in refused.output
    assert "--losing 'never'" in refused.output
    assert "not not happy" in reading(qda)
    qda("smoothing", "decide", "neighbours", "2", "--kind", "double_negation", "--remove", "--losing", "not")
    assert "We are not happy." in reading(qda)
    assert "never never" in reading(qda)


def test_a_place_is_read_in_another_way(qda: Qda, talk: Path) -> None:
    qda("smoothing", "decide", "neighbours", "--number", "2", "--replace", "great, great")
    assert "And the great, great house" in reading(qda)
    assert [row["number"] for row in listed(qda)] == [1, 3, 4]
    decided = listed(qda, "--all")[1]
    assert (decided["decision"], decided["inserted"]) == ("replace", "great, great")


def test_a_replacement_may_not_lose_a_negation_either(qda: Qda, talk: Path) -> None:
    qda("smoothing", "decide", "neighbours", "3", "--replace", "seldom", exit_code=1)
    assert "never never" in reading(qda)
    qda("smoothing", "decide", "neighbours", "3", "--replace", "seldom", "--losing", "never")
    assert "They were seldom here." in reading(qda)


def test_a_decision_is_taken_back(qda: Qda, talk: Path) -> None:
    qda("smoothing", "decide", "neighbours", "--number", "2", "--remove")
    qda("smoothing", "decide", "neighbours", "--number", "2", "--reopen")
    assert "the great great house" in reading(qda)
    assert len(listed(qda)) == 4


def test_decisions_stand_in_the_log_of_the_smoothing(qda: Qda, talk: Path) -> None:
    qda("smoothing", "decide", "neighbours", "--number", "2", "--remove")
    qda("smoothing", "decide", "neighbours", "--number", "3", "--keep")
    lines = qda("smoothing", "show", "neighbours", "--format", "csv").output.splitlines()
    rows = list(csv.DictReader(lines))
    assert ("DC", " great") in [(row["rule"], row["removed"]) for row in rows]
    decided = [(row["flag"], row["decision"]) for row in rows if row["decision"]]
    assert decided == [("repeat_unknown_kept", "remove"), ("repeat_unknown_kept", "keep")]


def test_a_corrected_transcript_takes_the_decisions_along(qda: Qda, talk: Path, tmp_path: Path) -> None:
    qda("smoothing", "decide", "neighbours", "--number", "2", "--remove")
    qda("smoothing", "decide", "neighbours", "--number", "3", "--remove")
    corrected = tmp_path / "neighbours.txt"
    corrected.write_text(TEXT.replace("How did", "How on earth did").replace("old old", "old, cold"), encoding="utf-8")
    qda("transcript", "update", str(corrected))
    assert "And the great house, the old, cold garden." in reading(qda)
    qda("study", "undo")
    assert "And the great house, the old garden." in reading(qda)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("neighbours", "--number", "9", "--keep"), 1, "there is no doubtful place 9; there are 4"),
        (("neighbours", "1", "7", "--keep"), 1, "paragraph 7 has no doubtful place"),
        (("--kind", "dd_keep", "--keep"), 1, "no doubtful place of the kind 'dd_keep'"),
        (("neighbours", "--keep"), 2, "say which places"),
        (("neighbours", "2", "--keep", "--remove"), 2, "only one of these at a time"),
        (("--number", "1", "--keep"), 2, "needs the ID"),
        (("nobody", "2", "--keep"), 1, "nobody"),
    ],
)
def test_wrong_ways_are_told(qda: Qda, talk: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    before = reading(qda)
    assert said in qda("smoothing", "decide", *arguments, exit_code=code).output
    assert reading(qda) == before
