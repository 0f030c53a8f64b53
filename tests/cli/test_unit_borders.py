"""Codings shorter than the coding unit or beyond the context unit are found, and refused on request."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Qda

TALK = """I: What happened?
P9: We opened the lid carefully, and then the motor was running again. Nobody had expected that.
I: And then?
P9: Then we drank coffee.
"""


@pytest.fixture
def coded(qda: Qda, study: Path) -> Qda:
    (study / "transcripts" / "P9.txt").write_text(TALK, "utf-8")
    settings = (study / "study.yaml").read_text("utf-8")
    assert "coding: clause" in settings
    return qda


def misfits(qda: Qda) -> list[str]:
    return [row["quote"] for row in json.loads(qda("coding", "list", "--misfit", "--format", "json").stdout)]


@pytest.mark.parametrize(
    ("quote", "fits"),
    [
        ("We opened the lid carefully", True),
        ("We opened the lid carefully,", True),
        ("and then the motor was running again. Nobody had expected that.", True),
        ("the lid", False),
        ("motor was running again", False),
    ],
)
def test_a_coding_holds_at_least_one_unit(coded: Qda, quote: str, fits: bool) -> None:
    before = misfits(coded)
    strict = ("--coder", "xy", "coding", "add", "P9", "TK1", "--turn", "2", "--quote", quote, "--strict")
    result = coded(*strict, exit_code=0 if fits else 1)
    if fits:
        assert misfits(coded) == before
    else:
        assert "shorter than the coding unit (clause)" in result.stderr
        coded(*strict[:-1])
        assert set(misfits(coded)) - set(before) == {quote}


def test_a_coding_beyond_the_context_unit_is_found(coded: Qda, study: Path) -> None:
    quote = "Nobody had expected that.\nI: And then?\nP9: Then we drank coffee."
    result = coded("--coder", "xy", "coding", "add", "P9", "TK1", "--quote", quote, "--strict", exit_code=1)
    assert "beyond the context unit (answer)" in result.stderr
    coded("--coder", "xy", "coding", "add", "P9", "TK1", "--quote", quote)
    assert quote in misfits(coded)
    (step,) = [row for row in json.loads(coded("study", "check", "--format", "json").stdout) if row["step"] == "7"]
    assert "1 beyond the context unit" in str(step["missing"])
    settings = (study / "study.yaml").read_text("utf-8")
    (study / "study.yaml").write_text(settings.replace("context: answer", "context: transcript"), "utf-8")
    assert quote not in misfits(coded)
