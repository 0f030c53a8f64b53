"""Golden cases: one line each, named after the phenomenon in its note.

`parser_cases.jsonl` are the 26 cases of the specification of `qda`'s parser, `more_cases.jsonl` are the project's own;
adding one needs no code.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qda.transcript import Parsed, parse

HERE = Path(__file__).parent


def cases(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines() if line.strip()]


def told(parsed: Parsed) -> list[tuple[object, ...]]:
    return [(turn.speaker, turn.role, turn.time_start, turn.time_end, turn.text) for turn in parsed.turns]


def expected(case: dict[str, Any]) -> list[tuple[object, ...]]:
    return [
        (one["speaker"], one["role"], one.get("start_s"), one.get("end_s"), one["text"]) for one in case["expected"]
    ]


@pytest.mark.parametrize("case", cases("parser_cases.jsonl"), ids=lambda case: case["id"])
@pytest.mark.parametrize("told_convention", [True, False], ids=["named", "auto"])
def test_specified_cases(case: dict[str, Any], told_convention: bool) -> None:
    convention = case["convention"] if told_convention else "auto"
    parsed = parse(case["input"], language=case["lang"], convention=convention)
    assert told(parsed) == expected(case), case["note"]


@pytest.mark.parametrize("case", cases("more_cases.jsonl"), ids=lambda case: case["id"])
def test_further_cases(case: dict[str, Any]) -> None:
    parsed = parse(case["input"], language=case["lang"], convention=case.get("convention", "auto"))
    assert told(parsed) == expected(case), case["note"]
    assert parsed.metadata == case.get("metadata", parsed.metadata)
    if "comments" in case:
        assert [list(turn.comments) for turn in parsed.turns] == case["comments"]
    if "findings" in case:
        assert [finding.code for finding in parsed.findings] == case["findings"]
