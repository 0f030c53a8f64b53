"""How long `qda` takes to answer, beside bare imports in the same run. Goals: help 1.4 ×, a light command 2 ×."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.conftest import ROOT

QDA = str(Path(sys.executable).with_name("qda"))
CASES = {
    "import click": [sys.executable, "-c", "import click"],
    "qda --help": [QDA, "--help"],
    "import click, sqlite3, yaml": [sys.executable, "-c", "import click, sqlite3, yaml"],
    "qda codebook check": [QDA, "codebook", "check", str(ROOT / "codebooks" / "repair-cafes.yaml")],
}


@pytest.mark.benchmark(group="start")
@pytest.mark.parametrize("name", list(CASES))
def test_start(benchmark: BenchmarkFixture, name: str, tmp_path: Path) -> None:
    def call() -> int:
        return subprocess.run(CASES[name], cwd=tmp_path, capture_output=True, check=True).returncode

    assert benchmark.pedantic(call, rounds=15, warmup_rounds=2) == 0
