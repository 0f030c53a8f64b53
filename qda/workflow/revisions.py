"""Changes of whole files that belong to one entry of the log: all of them happen, or none; undoing restores the bytes.

The study file first notes what is to be done (`journal`, in the transaction of the change), then the files are put in
place. A stop in between is made good at the next start.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from qda.errors import Conflict, Problem
from qda.store import Change, Store, replace_file
from qda.store.files import clear_leftovers
from qda.wording import say
from qda.workflow.folder import read_bytes


def digest(content: bytes | None) -> str:
    """How the study file names a state of a file; no file is an empty text."""
    return "" if content is None else hashlib.sha256(content).hexdigest()


def content_of(folder: Path, name: str) -> bytes | None:
    """The bytes of a file of the study, or None where there is none.

    Raises:
        CannotRead: it is there and cannot be opened.
    """
    path = folder / name
    return read_bytes(path, name) if path.exists() else None


def file_changes(folder: Path, store: Store, files: Mapping[str, bytes]) -> Iterator[Change]:
    """The changes that note new contents of files, to be recorded together with what they belong to."""
    number = max((event.number for event in store.events()), default=0) + 1
    known = {"", *store.rows_of("content")}
    waiting = store.rows_of("journal")
    for name, content in sorted(files.items()):
        old = content_of(folder, name)
        if old == content:
            continue
        for body in (old, content):
            key = digest(body)
            if key not in known and body is not None:
                known.add(key)
                yield Change("content", key, None, {"sha256": key, "body": body})
        ends = {"before": digest(old), "after": digest(content)}
        key = f"{number}:{name}"
        yield Change("revision", key, None, {"id": key, "path": name, **ends})
        yield Change("journal", name, waiting.get(name), {"path": name, **ends})


def put_in_place(folder: Path, store: Store) -> list[Problem]:
    """Write the files that the study file says are still to be written.

    A coder's file that a person changed meanwhile is left to the comparison row by row; any other is a problem.

    Raises:
        CannotWrite: full disk or the like; the next start tries again.
    """
    problems = []
    for name, row in sorted(store.rows_of("journal").items()):
        clear_leftovers((folder / name).parent)
        here = content_of(folder, name)
        if digest(here) not in (row["before"], row["after"]):
            if name.endswith(".csv"):
                store.record("files", [Change("journal", name, row, None)], who="", when="", log=False)
            else:
                problems.append(_changed_on_both_sides(name))
            continue
        _put(folder / name, here, row, store)
        _remember(name, row["after"], store)
        store.record("files", [Change("journal", name, row, None)], who="", when="", log=False)
    return problems


def _put(path: Path, here: bytes | None, row: Mapping[str, str], store: Store) -> None:
    if digest(here) == row["after"]:
        return
    if not row["after"]:
        path.unlink(missing_ok=True)
        return
    content = store.content(row["after"])
    if content is not None:
        replace_file(path, content)


def _remember(name: str, key: str, store: Store) -> None:
    content = store.content(key)
    if content is None:
        store.forget_file(name)
    else:
        store.remember_files({name: content})


def _changed_on_both_sides(name: str) -> Problem:
    message = say("was changed by hand while a change of the study had not reached it yet")
    hint = say("take the change in the study back with `qda study undo`, or bring the file back as it was")
    return Problem(name, 0, "", message, hint)


def check_undoable(folder: Path, store: Store, changes: Iterable[Change]) -> None:
    """Whether the files that an entry changed are still as it left them, or as it found them.

    Raises:
        Conflict: guide or settings were changed since, or their earlier form is no longer kept.
    """
    for one in changes:
        if one.table != "revision":
            continue
        row = one.before or one.after or {}
        now, wanted = (row["after"], row["before"]) if one.after is None else (row["before"], row["after"])
        if wanted and store.content(wanted) is None:
            raise Conflict(
                say("{name}: its earlier form is no longer kept", name=row["path"]),
                say("it left the study together with a participant; change the file by hand"),
            )
        waiting = store.row("journal", row["path"])
        if row["path"].endswith(".csv") or waiting is not None:
            continue
        if digest(content_of(folder, row["path"])) != now:
            raise Conflict(
                say("{name}: was changed since then", name=row["path"]),
                say("take back the later changes first (`qda study log` names them), or change the file by hand"),
            )


def hand_made(store: Store, name: str, content: bytes) -> list[Change]:
    """The change to be logged when a person changed a file since the last command; none at the first reading."""
    base = store.base_of(name)
    if base is None or base == content:
        return []
    number = max((event.number for event in store.events()), default=0) + 1
    key = f"{number}:{name}"
    row = {"id": key, "path": name, "before": digest(base), "after": digest(content)}
    return [Change("revision", key, None, row)]
