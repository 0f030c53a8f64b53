"""The tour of the README and the walks of the docs run as printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.console import run_blocks


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder to work in, English messages, no study or coder from outside."""
    monkeypatch.chdir(tmp_path)
    for name in ("QDA_STUDY", "QDA_CODER", "LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QDA_LANGUAGE", "en")


def test_the_tour_runs_as_printed() -> None:
    assert run_blocks(ROOT / "README.md") >= 6


@pytest.mark.slow
def test_the_walk_from_the_material_to_a_category_runs_as_printed() -> None:
    assert run_blocks(ROOT / "docs" / "inductive-walk.md") >= 11
    tables = Path("output/table-2-requirements.docx")
    assert tables.is_file()
