"""Commands on a study with 30,000 codings, each a process of its own. Goal: one second of processor time.

    .venv/bin/pytest tests/benchmarks/test_opening.py --benchmark-enable --benchmark-only -s

Transcripts and codings are synthetic: 100 interviews, two coders with 15,000 codings each.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from qda.workflow.importing import import_files
from tests.benchmarks.test_many_imports import empty_study, talk, told

pytestmark = pytest.mark.slow

QDA = str(Path(sys.executable).with_name("qda"))
TRANSCRIPTS = 100
CODINGS = 150  # of a coder in a transcript
COMMANDS = {
    "study info": ("study", "info"),
    "coding add": ("--coder", "anna", "coding", "add", "i000", "K1", "--turn"),
    "coding list": ("coding", "list", "--format", "csv"),
}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The study, read once."""
    folder = tmp_path_factory.mktemp("large")
    files, rows = [], []
    for number in range(TRANSCRIPTS):
        lines = talk(number)
        files.append(folder / f"i{number:03d}.txt")
        files[-1].write_text("\n".join(lines), encoding="utf-8")
        for turn, line in enumerate(lines[:CODINGS], start=1):
            rows.append((files[-1].stem, turn, line.split(": ", 1)[1].split(". #")[0].rstrip("."), "K1", ""))
    study = empty_study(folder / "study")
    guide = "qda: 1\ntitle: Synthetic\nlanguage: de\ncategories:\n  - {id: K1, label: One}\n"
    (study / "codebook.yaml").write_text(guide, encoding="utf-8")
    settings = "qda: 1\ntitle: Synthetic\nlanguage: de\ncodebook: codebook.yaml\n"
    (study / "study.yaml").write_text(settings, encoding="utf-8")
    import_files(study, files, who="xy")
    (study / "codings").mkdir(exist_ok=True)
    for coder in ("anna", "ben"):
        with (study / "codings" / f"{coder}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([("transcript", "turn", "quote", "category", "memo"), *rows])
    call(study, "study", "info")
    return study


def call(study: Path, *arguments: str) -> float:
    """The processor time of a command, in seconds."""
    before = os.times()
    subprocess.run([QDA, "--study", str(study), *arguments], capture_output=True, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


@pytest.mark.benchmark(group="opening")
@pytest.mark.skipif(os.name != "posix", reason="the time of child processes is told by POSIX")
@pytest.mark.parametrize("name", list(COMMANDS))
def test_command_on_a_large_study(benchmark: BenchmarkFixture, large: Path, name: str) -> None:
    found = []
    for number in range(3):
        more = (str(CODINGS + 1 + number),) if name == "coding add" else ()
        found.append(call(large, *COMMANDS[name], *more))
    told(f"\n{name}, 30,000 codings: {sorted(found)[1]:.2f} s of processor time; goal 1 s")
    benchmark.pedantic(lambda: None, rounds=1)
    assert all(found)
