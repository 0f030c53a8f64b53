"""The public names: sorted, complete, loaded only when asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

import qda


def test_the_public_names_are_sorted_and_there() -> None:
    assert qda.__all__ == sorted(qda.__all__)
    assert all(getattr(qda, name) is not None for name in qda.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = qda.nonsense  # type: ignore[attr-defined]


HEAVY = ("spacy", "sklearn", "pandas", "numpy", "matplotlib", "lxml", "docx", "xlsxwriter", "simplemma", "rich")


@pytest.mark.parametrize("statement", ["import qda", "from qda.cli import main"])
def test_importing_loads_nothing_heavy(statement: str) -> None:
    script = f"import sys; {statement}; print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
