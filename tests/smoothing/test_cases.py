"""Readings given case by case: one file of acceptance cases, one of neighbours of every class."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qda.smoothing import smooth
from tests.smoothing.invariants import rebuilt

HERE = Path(__file__).parent


def cases(name: str) -> list[Any]:
    """The cases of a file, each named by its id."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [pytest.param(case, id=case["id"]) for case in map(json.loads, lines)]


@pytest.mark.parametrize("case", [*cases("cases.jsonl"), *cases("own_cases.jsonl")])
def test_a_turn_reads_as_expected(case: dict[str, str]) -> None:
    settings = {"language": case["lang"], "convention": case["convention"], "profile": case["profile"]}
    reading = smooth(case["input"], **settings)
    assert reading.text == case["expected"], case["note"]
    assert rebuilt(case["input"], reading.edits) == reading.text
    assert smooth(reading.text, **settings).text == reading.text, "a second smoothing changes something"


@pytest.mark.parametrize("case", [case for case in cases("own_cases.jsonl") if "flags" in case.values[0]])
def test_a_doubtful_place_is_flagged(case: dict[str, Any]) -> None:
    reading = smooth(case["input"], language=case["lang"], convention=case["convention"], profile=case["profile"])
    assert [flag.code for flag in reading.flags] == case["flags"]
