"""The console blocks of the README, run and compared; a line `…` stands for any lines, `…` in a line for any words."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from qda.cli import main
from tests.conftest import ROOT

BLOCKS = re.findall(r"```console\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)


def steps(block: str) -> list[tuple[str, list[str]]]:
    """The commands of a block with the lines expected from each."""
    found: list[tuple[str, list[str]]] = []
    for line in block.rstrip("\n").split("\n"):
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def pattern(expected: list[str]) -> str:
    parts = [
        r"(?:.*\n)*?" if line == "…" else ".*".join(re.escape(p) for p in line.split("…")) + r"[ ]*\n"
        for line in expected
    ]
    return "".join(parts)


def test_the_tour_runs_as_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("QDA_STUDY", "QDA_CODER", "LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QDA_LANGUAGE", "en")
    ran = 0
    for block in BLOCKS:
        for command, expected in steps(block):
            words = shlex.split(command)
            if words[0] == "cd":
                os.chdir(words[1])
                continue
            result = CliRunner().invoke(main, words[1:], prog_name="qda")
            assert result.exit_code == 0, (command, result.output)
            assert re.fullmatch(pattern(expected), result.output), f"{command}\n{result.output}"
            ran += 1
    assert ran >= 6
