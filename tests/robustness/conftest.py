"""A study whose undisturbed result is known."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from qda.workflow import run as run_module
from qda.workflow.run import run
from tests.conftest import ROOT


def files_of(folder: Path) -> dict[str, str]:
    """Every durable file of a study: outputs and codings, by name, with its hash."""
    kept = [*(folder / "output").glob("*"), *(folder / "codings").glob("*")]
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(kept)}


@dataclass(frozen=True)
class DrawnBefore:
    """Figures that need no drawing."""

    drawn: dict[str, bytes]

    def files(self) -> dict[str, bytes]:
        return self.drawn

    def stop(self) -> None:
        return None


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], dict[str, bytes]]:
    """The files of a run that nothing disturbed, and its figures."""
    folder = copy_study(tmp_path_factory.mktemp("undisturbed"))
    run(folder)
    figures = {path.name: path.read_bytes() for path in (folder / "output").glob("figure-*")}
    return files_of(folder), figures


def copy_study(target: Path) -> Path:
    """A fresh copy of the English demonstration study."""
    ignored = shutil.ignore_patterns("output", "study.qda*", "backups")
    shutil.copytree(ROOT / "corpus" / "repair-cafes", target / "corpus" / "repair-cafes", ignore=ignored)
    shutil.copytree(ROOT / "codebooks", target / "codebooks")
    return target / "corpus" / "repair-cafes"


@pytest.fixture
def fresh(
    tmp_path: Path, undisturbed: tuple[dict[str, str], dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> Callable[[], Path]:
    """Makes copies of the study; runs on them take the figures as drawn before."""
    monkeypatch.setattr(run_module, "start_drawing", lambda _study: DrawnBefore(undisturbed[1]))
    made: list[Path] = []

    def make() -> Path:
        folder = copy_study(tmp_path / str(len(made)))
        made.append(folder)
        return folder

    return make
