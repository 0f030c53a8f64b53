"""Files are replaced whole, and a study belongs to one process at a time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qda.errors import CannotWrite, StudyInUse
from qda.store import lock_study, replace_file
from qda.store.files import clear_leftovers


def test_the_new_content_stands_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "sub" / "a.txt"
    replace_file(target, b"one")
    replace_file(target, b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in target.parent.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    target = tmp_path / "a.txt"
    replace_file(target, b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, broken, fail)
    with pytest.raises(CannotWrite, match="No space left"):
        replace_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_second_process_is_told_that_the_study_is_in_use(tmp_path: Path) -> None:
    with lock_study(tmp_path), pytest.raises(StudyInUse), lock_study(tmp_path, wait=0.05):
        pass


def test_the_lock_is_free_again_afterwards(tmp_path: Path) -> None:
    with lock_study(tmp_path):
        pass
    with lock_study(tmp_path, wait=0.05):
        assert (tmp_path / "study.qda.lock").exists()


def test_what_a_killed_process_left_is_cleared(tmp_path: Path) -> None:
    (tmp_path / ".report.docx.abc.new").write_bytes(b"half")
    (tmp_path / "mine.new").write_bytes(b"kept")
    clear_leftovers(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.new"]
