"""Console blocks of a page, run and compared; a line `…` stands for any lines, `…` in a line for any words."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from qda.cli import main


def blocks(page: Path) -> list[str]:
    """The console blocks of a page, in order."""
    return re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


def run_blocks(page: Path) -> int:
    """Run every command of a page in the working folder; how many there were.

    Raises AssertionError where a command fails or prints something else.
    """
    ran = 0
    for block in blocks(page):
        for command, expected in _steps(block):
            words = shlex.split(command)
            if words[0] == "cd":
                os.chdir(words[1])
                continue
            result = CliRunner().invoke(main, words[1:], prog_name="qda")
            assert result.exit_code == 0, (command, result.output)
            assert re.fullmatch(_pattern(expected), result.output), f"{command}\n{result.output}"
            ran += 1
    return ran


def _steps(block: str) -> list[tuple[str, list[str]]]:
    """The commands of a block with the lines expected from each; a line that ends in a backslash goes on."""
    found: list[tuple[str, list[str]]] = []
    for line in block.replace("\\\n", " ").rstrip("\n").split("\n"):
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def _pattern(expected: list[str]) -> str:
    parts = [
        r"(?:.*\n)*?" if line == "…" else ".*".join(re.escape(p) for p in line.split("…")) + r"[ ]*\n"
        for line in expected
    ]
    return "".join(parts)
