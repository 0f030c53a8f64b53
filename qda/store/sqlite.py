"""The study file: opening, recording changes, undoing them; what it answers is in `questions`."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from qda.errors import CannotRead, CannotWrite, Conflict, NotFound
from qda.model import Event
from qda.store.changes import Change, changes_from_json, changes_to_json
from qda.store.migrations import APPLICATION_ID, MIGRATIONS
from qda.store.questions import KEYS, Reader, SettledFile
from qda.wording import say

Result = TypeVar("Result")
LOGGED = ("case_", "coding", "suggestion", "memo", "lost", "decision", "finished", "revision",
          "summary_row", "explication", "theme")  # fmt: skip
FROM_FILES = ("import", "read codings", "read guide")  # entries that took over what the study's files say


class Store(Reader):
    """An open study file. Use it as a context manager; nothing is written outside `record`."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        super().__init__(connection)
        self.path = path

    @classmethod
    def open(cls, path: Path | None) -> Store:
        """The store at `path`, made if absent, brought to the newest version; None = in memory.

        A copy `study.qda.bak` is made before an older file is changed.

        Raises:
            CannotRead: not a study file, damaged, or written by a newer qda.
            CannotWrite: the folder takes no file.
        """
        try:
            connection = sqlite3.connect(path or ":memory:", isolation_level=None)
            connection.row_factory = sqlite3.Row
            connection.execute("pragma foreign_keys = on")
            connection.execute("pragma trusted_schema = off")
            connection.execute("pragma secure_delete = on")
            _prepare(connection, path)
        except sqlite3.OperationalError as error:
            raise _cannot_write(path, error) from error
        except sqlite3.DatabaseError as error:
            raise CannotRead(
                say("{path}: not a study file, or damaged ({reason})", path=str(path), reason=str(error)),
                say("bring back a backup with `qda study restore`, or delete the file: "
                    "codings and codebook are read again from their own files"),
            ) from error  # fmt: skip
        return cls(connection, path)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def keep_vectors(self, vectors: Mapping[str, bytes]) -> None:
        """Keep sentence vectors under their keys."""
        statement = "insert or replace into vector values (?, ?)"
        self._transaction(lambda: self._connection.executemany(statement, sorted(vectors.items())))

    def remember_seen(self, version: str) -> None:
        """Keep `version` as that of all codings that name none and were not seen before."""
        statement = """insert into seen select id, ? from coding
                       where codebook_version = '' and id not in (select coding from seen)"""
        self._transaction(lambda: self._connection.execute(statement, (version,)))

    def set_setting(self, key: str, value: str) -> None:
        """Keep a value of qda itself."""
        statement = "insert into meta values (?, ?) on conflict (key) do update set value = excluded.value"
        self._transaction(lambda: self._connection.execute(statement, (key, value)))

    def record(
        self,
        what: str,
        changes: Iterable[Change],
        *,
        who: str,
        when: str,
        detail: str = "",
        log: bool = True,
        logged: Collection[str] = LOGGED,
    ) -> int | None:
        """Make all changes and one log entry, or nothing; returns the number of the entry.

        Only changes of codings, suggestions, memos, cases, decisions (the tables `logged`) go into the log; when
        there are none, no entry is made.

        Raises:
            Conflict: a row is not as a change expects it.
            CannotWrite: full disk or the like.
        """
        changes = [one for one in changes if one.before != one.after]
        return self._transaction(lambda: self._record(what, changes, who, when, detail, logged if log else ()))

    def _record(
        self, what: str, changes: Sequence[Change], who: str, when: str, detail: str, tables: Collection[str]
    ) -> int | None:
        self._apply(changes)
        logged = [one for one in changes if one.table in tables]
        if not logged:
            return None
        cursor = self._connection.execute(
            "insert into event (when_, who, what, detail, changes) values (?, ?, ?, ?, ?)",
            (when, who, what, detail, changes_to_json(logged)),
        )
        return cursor.lastrowid

    def _apply(self, changes: Sequence[Change]) -> None:
        new: dict[tuple[str, tuple[str, ...]], list[Mapping[str, Any]]] = {}
        for change in changes:
            if change.before is None and change.after is not None:
                new.setdefault((change.table, tuple(change.after)), []).append(change.after)
            else:
                self._flush(new)
                self._replace(change)
        self._flush(new)

    def _flush(self, new: dict[tuple[str, tuple[str, ...]], list[Mapping[str, Any]]]) -> None:
        for (table, names), inserted in new.items():
            columns = ", ".join(f'"{name}"' for name in names)
            places = ", ".join("?" * len(names))
            statement = f'insert into "{table}" ({columns}) values ({places})'
            self._connection.executemany(statement, [[row[name] for name in names] for row in inserted])
        new.clear()

    def _replace(self, change: Change) -> None:
        if change.before is not None and change.table in (*LOGGED, "meta") and not self._is_as_before(change):
            raise Conflict(say("{key}: was changed in the meantime", key=change.key))
        key = KEYS[change.table]
        if change.after is None:
            self._connection.execute(f'delete from "{change.table}" where "{key}" = ?', (change.key,))
            return
        names = list(change.after)
        assignments = ", ".join(f'"{name}" = ?' for name in names)
        values = [*(change.after[name] for name in names), change.key]
        self._connection.execute(f'update "{change.table}" set {assignments} where "{key}" = ?', values)

    def _is_as_before(self, change: Change) -> bool:
        """Whether a row is what a change expects; a column that came with a later format is not asked for."""
        row = self.row(change.table, change.key)
        return row is not None and {name: row.get(name) for name in change.before or ()} == change.before

    def undo(self, *, who: str, when: str, number: int | None = None) -> Event:
        """Take back the newest entry that still stands (or the one of that number); the undoing is logged too.

        What was taken over from the study's files is not taken back: the files say it still. The number of an
        undoing takes that back, so that the change stands again.

        Raises:
            NotFound: nothing to undo.
            Conflict: something later has changed the same rows.
        """
        event, changes = self.undoable(number)

        def take_back() -> None:
            tables = {one.table for one in changes}
            detail = f"{event.number} {event.what}"
            number = self._record("undo", [*changes, *self._files_back(changes)], who, when, detail, tables)
            self._connection.execute("update event set undone_by = ? where number = ?", (number, event.number))
            if event.what == "undo":
                self._connection.execute("update event set undone_by = null where undone_by = ?", (event.number,))

        self._transaction(take_back)
        return event

    def undoable(self, number: int | None = None) -> tuple[Event, list[Change]]:
        """The entry that `undo` would take back, and the changes that do so.

        Raises:
            NotFound, Conflict: as `undo`.
        """
        event = self._undoable(number)
        stored = self._connection.execute("select changes from event where number = ?", (event.number,)).fetchone()
        return event, [one.reversed() for one in reversed(changes_from_json(stored[0]))]

    def _files_back(self, changes: Iterable[Change]) -> Iterator[Change]:
        """What `undo` notes to be done with the files that an entry changed."""
        for one in changes:
            if one.table != "revision":
                continue
            row = one.before or one.after or {}
            ends = (row["after"], row["before"]) if one.after is None else (row["before"], row["after"])
            waiting = self.row("journal", row["path"])
            is_undone = waiting is not None and waiting["before"] == ends[1]
            after = None if is_undone else {"path": row["path"], "before": ends[0], "after": ends[1]}
            yield Change("journal", row["path"], waiting, after)

    def _undoable(self, number: int | None) -> Event:
        standing = [one for one in self.events() if one.undone_by is None]
        if number is None:
            standing = [one for one in standing if one.what not in (*FROM_FILES, "undo")]
        else:
            standing = [one for one in standing if one.number == number]
        if not standing:
            raise NotFound(say("nothing to undo"), say("`qda study log` shows what was changed"))
        if standing[-1].what in FROM_FILES:
            raise Conflict(
                say("entry {number} took over what the study's files say", number=standing[-1].number),
                say("change the file back; the next command takes that over"),
            )
        return standing[-1]

    def remember_files(self, contents: Mapping[str, bytes]) -> None:
        """Keep the contents of files as the base of the next comparison."""
        statement = "insert into file values (?, ?) on conflict (path) do update set content = excluded.content"
        self._transaction(lambda: self._connection.executemany(statement, list(contents.items())))

    def keep_settled(self, files: Iterable[SettledFile]) -> None:
        """Keep that these files, as `remember_files` took them, are one with the study, until one of both changes."""
        statement = "insert or replace into settled values (:path, :coder, :sha256, :state, :rows)"
        values = [asdict(one) for one in files]
        self._transaction(lambda: self._connection.executemany(statement, values))

    def forget_file(self, path: str) -> None:
        """Forget the base of a file that is gone."""
        self._transaction(lambda: self._connection.execute("delete from file where path = ?", (path,)))

    def backup(self, target: Path) -> None:
        """Write a consistent copy of the study file to `target`."""
        copy = sqlite3.connect(target)
        try:
            self._connection.backup(copy)
        finally:
            copy.close()

    def _transaction(self, work: Callable[[], Result]) -> Result:
        try:
            self._connection.execute("begin immediate")
            try:
                result = work()
                self._connection.execute("commit")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("rollback")
        except sqlite3.IntegrityError as error:
            raise Conflict(say("the change does not fit the study: {reason}", reason=str(error))) from error
        except sqlite3.OperationalError as error:
            raise _cannot_write(self.path, error) from error
        return result


def _prepare(connection: sqlite3.Connection, path: Path | None) -> None:
    version = connection.execute("pragma user_version").fetchone()[0]
    application = connection.execute("pragma application_id").fetchone()[0]
    tables = connection.execute("select count(*) from sqlite_master").fetchone()[0]
    if tables and application != APPLICATION_ID:
        raise CannotRead(say("{path}: a database of another program, not a study file", path=str(path)))
    if version > len(MIGRATIONS):
        raise CannotRead(
            say("{path}: written by a newer qda (format {version}, this one knows {known})",
                path=str(path), version=version, known=len(MIGRATIONS)),
            say("install a newer version of qda"),
        )  # fmt: skip
    if version == len(MIGRATIONS):
        return
    if version and path is not None:
        shutil.copy2(path, path.with_name(path.name + ".bak"))
    connection.execute("begin immediate")
    for number in range(version, len(MIGRATIONS)):
        MIGRATIONS[number](connection)
        connection.execute(f"pragma application_id = {APPLICATION_ID}")
        connection.execute(f"pragma user_version = {number + 1}")
    connection.execute("commit")


def _cannot_write(path: Path | None, error: sqlite3.Error) -> CannotWrite:
    return CannotWrite(
        say("{path}: could not be written ({reason})", path=str(path), reason=str(error)),
        say("what stood there before is unchanged; make room or close the file elsewhere, then run again"),
    )


def new_rows(table: str, inserted: Iterable[Mapping[str, Any]]) -> Iterator[Change]:
    """The changes that put new rows into a table."""
    key = KEYS[table]
    for row in inserted:
        yield Change(table, str(row[key]), None, row)
