"""The whole road on eight interviews, and again without a change. Goals: 8 s (aim 4) and 2 s on two cores."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.conftest import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture
def study(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("output", "study.qda*")
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus", ignore=ignored)
    shutil.copytree(ROOT / "codebooks", tmp_path / "codebooks")
    return tmp_path / "corpus" / "community-managers"


def run(study: Path) -> int:
    return subprocess.run([sys.executable, "-m", "qda", "run", str(study)], capture_output=True, check=True).returncode


def forget(study: Path) -> None:
    shutil.rmtree(study / "output", ignore_errors=True)
    for path in study.glob("study.qda*"):
        path.unlink()


@pytest.mark.benchmark(group="run")
def test_first_run(benchmark: BenchmarkFixture, study: Path) -> None:
    assert benchmark.pedantic(run, setup=lambda: (forget(study), ((study,), {}))[1], rounds=5) == 0


@pytest.mark.benchmark(group="run")
def test_run_without_a_change(benchmark: BenchmarkFixture, study: Path) -> None:
    run(study)
    assert benchmark.pedantic(run, args=(study,), rounds=5) == 0
