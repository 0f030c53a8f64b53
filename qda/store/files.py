"""Writing files whole or not at all, and one process at a time in a study."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from qda.errors import CannotWrite, StudyInUse, reason_of
from qda.wording import say

WAIT_SECONDS = 10.0
_SYNC = hasattr(os, "sync")  # not on Windows: there each file is brought to the disk by itself


def replace_file(path: Path, content: bytes, *, at_once: bool = True) -> None:
    """Put `content` at `path` so that a stop at any moment leaves the old file or the new one.

    Without `at_once` that holds for a stop of the program; against a power cut call `to_disk` after many files.

    Raises:
        CannotWrite: full disk, folder without permission …; the old file stays.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if at_once or not _SYNC:
                os.fsync(file.fileno())
        _keep_mode(path, Path(temporary))
        os.replace(temporary, path)
    except OSError as error:
        if temporary:
            with suppress(OSError):
                os.unlink(temporary)
        raise CannotWrite(
            say("{path}: could not be written ({reason})", path=str(path), reason=reason_of(error)),
            say("what stood there before is unchanged; make room or close the file elsewhere, then run again"),
        ) from error


def to_disk() -> None:
    """Bring to the disk what was written without `at_once`."""
    if _SYNC:
        os.sync()


def _keep_mode(old: Path, new: Path) -> None:
    if os.name == "posix":
        mode = old.stat().st_mode & 0o777 if old.exists() else 0o666 & ~_umask()
        os.chmod(new, mode)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def lock_study(folder: Path, *, wait: float = WAIT_SECONDS) -> Iterator[None]:
    """Hold the study for one process; another one waits up to `wait` seconds.

    The lock belongs to the operating system and goes with the process, however it ends.

    Raises:
        StudyInUse: another process still holds it after `wait` seconds.
        CannotWrite: the folder takes no file.
    """
    path = folder / "study.qda.lock"
    try:
        connection = sqlite3.connect(path, timeout=wait, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise _no_lock(path, error) from error
    try:
        try:
            connection.execute("begin exclusive")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise StudyInUse(
                    say("{folder}: another qda works on this study, perhaps an open coding screen", folder=str(folder)),
                    say("close the coding screen, or wait until the command has finished; then run this one again"),
                ) from error
            raise _no_lock(path, error) from error
        yield
    finally:
        connection.close()


def _no_lock(path: Path, error: sqlite3.Error) -> CannotWrite:
    return CannotWrite(
        say("{path}: could not be written ({reason})", path=str(path), reason=str(error)),
        say("qda needs to write in the study folder; copy the study to a folder of your own"),
    )


def clear_leftovers(folder: Path) -> None:
    """Remove the unfinished files that a killed process left in `folder` or a folder in it; the lock must be held."""
    for path in (*folder.glob(".*.new"), *folder.glob("*/.*.new")):
        with suppress(OSError):
            path.unlink()
