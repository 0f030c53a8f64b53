"""A full disk or a folder without permission, at every write: the old state or the new one, and a clear message."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from qda.errors import CannotWrite, QdaError
from qda.store import Store, sqlite
from qda.workflow.run import run
from tests.robustness.conftest import files_of

Fresh = Callable[[], Path]
Known = tuple[dict[str, str], dict[str, bytes]]


def fail_at(monkeypatch: pytest.MonkeyPatch, name: str, number: int, code: int) -> list[int]:
    """Let the call of that number of an `os` function fail; returns the list of calls made."""
    calls: list[int] = []
    original = getattr(os, name)

    def failing(*arguments: object, **named: object) -> object:
        calls.append(len(calls))
        if len(calls) - 1 == number:
            raise OSError(code, os.strerror(code))
        return original(*arguments, **named)

    monkeypatch.setattr(os, name, failing)
    return calls


def complaint(folder: Path) -> str:
    """What a run says that could not be done; empty where it could."""
    try:
        run(folder)
    except QdaError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", ["fsync", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_failing_write_is_told_and_the_next_run_completes(
    fresh: Fresh, undisturbed: Known, monkeypatch: pytest.MonkeyPatch, name: str, code: int
) -> None:
    folder = fresh()
    number = 0
    while True:
        with monkeypatch.context() as patched:
            calls = fail_at(patched, name, number, code)
            said = complaint(folder)
        if not said:
            assert len(calls) <= number
            break
        assert os.strerror(code) in said
        assert "could not be written" in said
        assert not list(folder.rglob(".*.new"))
        number += 3
    run(folder)
    assert files_of(folder) == undisturbed[0]


def test_a_failing_write_leaves_each_old_file_or_its_new_form(
    fresh: Fresh, undisturbed: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = fresh()
    run(folder)
    before = files_of(folder)
    path = folder / "codings" / "rt.csv"
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:-3]), encoding="utf-8")
    with monkeypatch.context() as patched:
        fail_at(patched, "replace", 9, errno.ENOSPC)
        with pytest.raises(CannotWrite):
            run(folder)
    middle = files_of(folder)
    run(folder)
    after = files_of(folder)
    assert all(middle[name] in (before.get(name), after.get(name)) for name in middle)
    assert before != after


@pytest.mark.parametrize("number", range(8))
def test_a_full_disk_under_the_study_file_changes_nothing_of_it(
    fresh: Fresh, undisturbed: Known, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    folder = fresh()
    original = Store._transaction
    count = 0

    def failing(self: Store, work: Callable[[], object]) -> object:
        nonlocal count
        count += 1
        if count - 1 != number:
            return original(self, work)

        def full() -> object:
            work()
            raise sqlite3.OperationalError("database or disk is full")

        return original(self, full)

    with monkeypatch.context() as patched:
        patched.setattr(sqlite.Store, "_transaction", failing)
        said = complaint(folder)
    assert "disk is full" in said if count > number else not said
    run(folder)
    assert files_of(folder) == undisturbed[0]


def test_a_folder_that_takes_no_file_is_told(fresh: Fresh, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = fresh()

    def refuse(*_arguments: object, **_named: object) -> sqlite3.Connection:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(sqlite3, "connect", refuse)
    with pytest.raises(CannotWrite, match="copy the study to a folder of your own"):
        run(folder)
