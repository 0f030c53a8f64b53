"""A study to work in and a way to call `qda`."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qda.cli import main
from tests.conftest import ROOT

Qda = Callable[..., Result]


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """English messages, no study or coder from outside."""
    for name in ("QDA_STUDY", "QDA_CODER", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QDA_LANGUAGE", "en")


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A copy of the English demonstration study."""
    ignored = shutil.ignore_patterns("output", "study.qda*", "backups")
    shutil.copytree(ROOT / "corpus" / "repair-cafes", tmp_path / "corpus" / "repair-cafes", ignore=ignored)
    shutil.copytree(ROOT / "codebooks", tmp_path / "codebooks")
    return tmp_path / "corpus" / "repair-cafes"


@pytest.fixture
def qda(study: Path, monkeypatch: pytest.MonkeyPatch) -> Qda:
    """Call qda in the study; the exit code must be as expected (0 unless told)."""
    monkeypatch.chdir(study)

    def call(*arguments: str, exit_code: int = 0, input: str | None = None) -> Result:  # noqa: A002 - click's own word
        result = CliRunner().invoke(main, list(arguments), prog_name="qda", input=input)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == exit_code, result.output
        return result

    return call
