"""Reading the study file: every question that is asked of it, none of which changes it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qda.model import Case, Coding, Event, Memo, Transcript
from qda.store import rows

KEYS = {
    "meta": "key",
    "transcript": "id",
    "case_": "id",
    "codebook": "version",
    "coding": "id",
    "suggestion": "id",
    "memo": "id",
    "file": "path",
    "version": "id",
    "lost": "id",
    "decision": "id",
    "finished": "id",
    "seen": "coding",
    "content": "sha256",
    "revision": "id",
    "journal": "path",
    "summary_row": "id",
    "explication": "id",
    "theme": "id",
}


@dataclass(frozen=True, slots=True)
class SettledFile:
    """A coder's file that is one with the study: its hash, the hash of what else decides on its rows, its codings.

    `rows` is JSON: for each row the ids of its codings, none where they are to be looked up anew.
    """

    path: str
    coder: str
    sha256: str
    state: str
    rows: str


class Reader:
    """The questions that an open study file answers."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._codings: tuple[int, tuple[Coding, ...]] = (-1, ())

    def transcripts(self) -> dict[str, tuple[Transcript, str]]:
        """All transcripts by id, each with the key it was parsed under."""
        found = self._connection.execute("select * from transcript order by id")
        return {row["id"]: (rows.transcript_from(row), row["parse_key"]) for row in found}

    def transcript_files(self) -> dict[str, str]:
        """The name of the file of each transcript, by its id."""
        found = self._connection.execute("select id, source from transcript")
        return {row["id"]: json.loads(row["source"])[0] for row in found}

    def cases(self) -> tuple[Case, ...]:
        """The cases in the order of their table."""
        found = self._connection.execute("select * from case_ order by position, id")
        return tuple(rows.case_from(row) for row in found)

    def codings(self) -> tuple[Coding, ...]:
        """All codings, by place; read once until something is written."""
        if self._codings[0] != self._connection.total_changes:
            found = self._connection.execute(
                'select * from coding order by transcript, start, "end", category, coder, id'
            )
            self._codings = self._connection.total_changes, tuple(rows.coding_from(row) for row in found)
        return self._codings[1]

    def suggestions(self) -> tuple[Coding, ...]:
        """All suggestions with their decisions, by place."""
        found = self._connection.execute('select * from suggestion order by transcript, start, "end", category, id')
        return tuple(rows.suggestion_from(row) for row in found)

    def memos(self) -> tuple[Memo, ...]:
        """All memos in the order they were written."""
        found = self._connection.execute("select * from memo order by rowid")
        return tuple(rows.memo_from(row) for row in found)

    def finished(self) -> tuple[tuple[str, str], ...]:
        """Which transcripts are finished, each with the coder who says so."""
        found = self._connection.execute("select transcript, coder from finished order by transcript, coder")
        return tuple((row[0], row[1]) for row in found)

    def row(self, table: str, key: str) -> dict[str, Any] | None:
        """One row of a table, or None."""
        found = self._connection.execute(f'select * from "{table}" where "{KEYS[table]}" = ?', (key,)).fetchone()
        return dict(found) if found else None

    def rows_of(self, table: str) -> dict[str, dict[str, Any]]:
        """All rows of a table by key."""
        found = self._connection.execute(f'select * from "{table}"')
        return {row[KEYS[table]]: dict(row) for row in found}

    def events(self, *, after: int = 0) -> tuple[Event, ...]:
        """The log, oldest first; only the entries behind number `after`."""
        found = self._connection.execute(
            "select number, when_, who, what, detail, undone_by from event where number > ? order by number", (after,)
        )
        return tuple(Event(*row) for row in found)

    def newest_entry(self, *, what: str = "") -> int:
        """The number of the newest entry of the log, or of the newest one of a kind; 0 where there is none."""
        statement = "select max(number) from event where what = ? or ? = ''"
        found = self._connection.execute(statement, (what, what)).fetchone()
        return int(found[0] or 0)

    def lost_codings(self) -> tuple[Coding, ...]:
        """The codings that a corrected transcript left without a place, with the quotes they had."""
        found = self._connection.execute("select coding from lost order by id")
        return tuple(rows.coding_from(json.loads(row[0])) for row in found)

    def version_content(self, transcript: str, sha256: str) -> tuple[str, bytes] | None:
        """The file name and bytes of an earlier version of a transcript, or None."""
        key = f"{transcript}:{sha256}"
        found = self._connection.execute("select file, content from version where id = ?", (key,)).fetchone()
        return (found[0], bytes(found[1])) if found else None

    def base_of(self, path: str) -> bytes | None:
        """A file as it was read or written last, or None."""
        found = self._connection.execute("select content from file where path = ?", (path,)).fetchone()
        return bytes(found[0]) if found else None

    def settled_files(self) -> dict[str, SettledFile]:
        """The coders' files that were one with the study and did not change there since, by path."""
        found = self._connection.execute("select * from settled")
        return {row["path"]: SettledFile(**dict(row)) for row in found}

    def setting(self, key: str) -> str:
        """A value that qda itself keeps in the study file; empty where there is none."""
        found = self._connection.execute("select value from meta where key = ?", (key,)).fetchone()
        return str(found[0]) if found else ""

    def versions_of_codings(self) -> dict[str, str]:
        """The version of the guide under which each coding was made or first seen, by id."""
        found = self._connection.execute(
            """select coding.id, case codebook_version when '' then coalesce(version, '') else codebook_version end
               from coding left join seen on seen.coding = coding.id"""
        )
        return {row[0]: row[1] for row in found}

    def guide_versions(self) -> tuple[str, ...]:
        """The versions of the guide that the study has seen, in the order it saw them first."""
        return tuple(row[0] for row in self._connection.execute("select version from codebook order by rowid"))

    def hashes_of_versions(self) -> dict[str, dict[str, str]]:
        """By version of the guide: the hash of definition, rules and parent of each category."""
        found = self._connection.execute("select version, hashes from codebook")
        return {row[0]: json.loads(row[1]) for row in found}

    def vectors(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The kept sentence vectors of these keys, as far as there are any."""
        wanted = set(keys)
        found = self._connection.execute("select id, vector from vector")
        return {row[0]: bytes(row[1]) for row in found if row[0] in wanted}

    def content(self, sha256: str) -> bytes | None:
        """The bytes of a file that a change of the log knows, or None."""
        found = self._connection.execute("select body from content where sha256 = ?", (sha256,)).fetchone()
        return bytes(found[0]) if found else None
