"""Questions are answered in either language, and not asked about what is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Qda

ANSWERS = [("j\n", True), ("Yes\n", True), ("n\n", False), ("\n", False), ("?\nnein\n", False)]


@pytest.mark.parametrize(("answer", "goes_on"), ANSWERS)
def test_yes_and_no_in_either_language(qda: Qda, study: Path, answer: str, goes_on: bool) -> None:
    qda("study", "backup", "copy.qda")
    result = qda("study", "restore", "copy.qda", exit_code=0 if goes_on else 1, input=answer)
    assert ("restored" in result.stdout) == goes_on


def test_a_case_that_is_not_there_is_named_before_any_question(qda: Qda) -> None:
    result = qda("case", "withdraw", "P99", exit_code=1)
    assert "'P99'" in result.stderr
    assert "cannot be undone" not in result.output


def test_a_file_without_a_word_is_refused(qda: Qda, study: Path, tmp_path: Path) -> None:
    (tmp_path / "P8.txt").write_text(" \n\n", "utf-8")
    assert "P8.txt: no text in it" in qda("transcript", "import", str(tmp_path / "P8.txt"), exit_code=1).stderr
    assert not (study / "transcripts" / "P8.txt").exists()
