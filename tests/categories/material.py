"""States of a study and differences between files, for the tests of category changes."""

from __future__ import annotations

import difflib
from pathlib import Path


def durable(study: Path) -> dict[str, bytes]:
    """Every file of a study and its guide that a person reads, by name."""
    files = [*(study / "codings").glob("*"), study / "study.yaml", *(study.parent.parent / "codebooks").glob("*")]
    return {path.name: path.read_bytes() for path in sorted(files)}


def guide(study: Path) -> Path:
    """The guide of the demonstration study."""
    return study.parent.parent / "codebooks" / "repair-cafes.yaml"


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came, in order."""
    lines = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    return [one[2:] for one in lines if one[:2] == "- "], [one[2:] for one in lines if one[:2] == "+ "]
