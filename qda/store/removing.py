"""Take one participant out of a study file: rows, log, earlier versions; nothing is left in freed pages."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from qda.errors import CannotRead
from qda.model import NEAR_EVIDENCE
from qda.store.changes import Change, changes_from_json, changes_to_json
from qda.store.questions import KEYS
from qda.wording import say

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Leaving:
    """Who leaves: whole transcripts, cases, and of other transcripts the turns that are theirs (by number).

    `new_texts` are the texts of those other transcripts with these turns blanked, as long as before; `stems` are the
    names without ending of files that hold several transcripts, theirs among them: no version of them is kept.
    """

    transcripts: frozenset[str]
    cases: frozenset[str]
    turns: Mapping[str, frozenset[int]] = field(default_factory=dict)
    new_texts: Mapping[str, str] = field(default_factory=dict)
    stems: frozenset[str] = frozenset()

    def owns(self, table: str, row: Row, codings: Collection[str] = ()) -> bool:
        """Whether a row is about who leaves."""
        if table == "transcript":
            return row["id"] in self.transcripts
        if table == "case_":
            return row["id"] in self.cases
        if table == "version" and PurePosixPath(row["file"]).stem in self.stems:
            return True
        if table == "lost":
            return self.owns("coding", json.loads(row["coding"]))
        if table == "theme":
            return row["case_id"] in self.cases
        if table == "summary_row" and row["cycle"] > 1:
            return True  # a bundle may hold their words; further cycles are made anew
        if table == "seen":
            return row["coding"] in codings
        if table == "memo":
            targets = {"case": self.cases, "transcript": self.transcripts, "coding": frozenset(codings)}
            return row["target"] in targets.get(row["target_kind"], frozenset())
        transcript = row.get("transcript")
        return transcript in self.transcripts or row.get("turn") in self.turns.get(str(transcript), ())


def remove_from_store(
    source: Path,
    target: Path,
    leaving: Leaving,
    *,
    files: Mapping[str, bytes],
    guide: Callable[[str], str],
) -> None:
    """Write the study file `source` without who leaves to the new file `target`.

    `files` are the study's files as they are without them (files not named there are forgotten), `guide` takes their
    words out of a category guide.

    Raises:
        CannotRead: no study file, or damaged.
    """
    try:
        _copy(source, target)
        connection = sqlite3.connect(target, isolation_level=None)
        connection.row_factory = sqlite3.Row
        try:
            connection.execute("pragma secure_delete = on")
            connection.execute("begin immediate")
            _remove(connection, leaving, files, guide)
            connection.execute("commit")
            connection.execute("vacuum")
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise CannotRead(
            say("{path}: not a study file, or damaged ({reason})", path=str(source), reason=str(error))
        ) from error


def _copy(source: Path, target: Path) -> None:
    origin, copy = sqlite3.connect(source), sqlite3.connect(target)
    try:
        origin.backup(copy)
    finally:
        origin.close()
        copy.close()


def _remove(
    connection: sqlite3.Connection, leaving: Leaving, files: Mapping[str, bytes], guide: Callable[[str], str]
) -> None:
    tables = {row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")}
    codings = {row["id"] for row in _rows(connection, "coding") if leaving.owns("coding", row)}
    for table in sorted((tables & set(KEYS)) - {"meta", "file", "codebook", "content", "journal", "revision"}):
        key = KEYS[table]
        for row in _rows(connection, table):
            if leaving.owns(table, row, codings):
                connection.execute(f'delete from "{table}" where "{key}" = ?', (row[key],))
    for transcript, text in leaving.new_texts.items():
        connection.execute("update transcript set text = ? where id = ?", (text, transcript))
        connection.execute("delete from version where transcript = ?", (transcript,)) if "version" in tables else None
    for table in sorted(tables & {"coding", "suggestion"}):
        for row in _rows(connection, table):
            kept = _row_without_naming(row, leaving)
            if kept and kept != row:
                connection.execute(f'update "{table}" set evidence = ? where id = ?', (kept["evidence"], row["id"]))
    connection.execute("delete from meta where key in ('suggested_for', 'proposals', 'learned')")
    for table in sorted(tables & {"content", "journal", "vector", "settled"}):
        connection.execute(f'delete from "{table}"')
    _renew_files(connection, files)
    for row in _rows(connection, "codebook"):
        connection.execute("update codebook set yaml = ? where version = ?", (guide(row["yaml"]), row["version"]))
    _clean_log(connection, leaving, codings)


def _rows(connection: sqlite3.Connection, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(f'select * from "{table}"')]


def _renew_files(connection: sqlite3.Connection, files: Mapping[str, bytes]) -> None:
    for row in _rows(connection, "file"):
        content = files.get(row["path"])
        if content is None:
            connection.execute("delete from file where path = ?", (row["path"],))
        else:
            connection.execute("update file set content = ? where path = ?", (content, row["path"]))


def _clean_log(connection: sqlite3.Connection, leaving: Leaving, codings: set[str]) -> None:
    """Keep the entries of the log without the changes that are about who leaves; emptied entries go."""
    known = set(codings)
    entries = [(row["number"], changes_from_json(row["changes"])) for row in _rows(connection, "event")]
    for _number, changes in entries:
        known |= {one.key for one in changes if one.table == "coding" and _is_about(one, leaving, ())}
    named = leaving.transcripts | leaving.cases
    for number, changes in entries:
        about_others = [one for one in changes if not _is_about(one, leaving, known)]
        kept = [
            replace(one, before=_row_without_naming(one.before, leaving), after=_row_without_naming(one.after, leaving))
            for one in about_others
        ]
        if not kept:
            connection.execute("delete from event where number = ?", (number,))
        elif kept != changes:
            connection.execute("update event set changes = ? where number = ?", (changes_to_json(kept), number))
    for name in named:
        connection.execute("update event set detail = '' where detail = ?", (name,))


def _is_about(change: Change, leaving: Leaving, codings: Collection[str]) -> bool:
    rows = [_whole(change, row) for row in (change.before, change.after) if row is not None]
    return any(leaving.owns(change.table, row, codings) for row in rows)


def _whole(change: Change, row: Row) -> Row:
    """The row with its key, which a change may leave out."""
    return {KEYS.get(change.table, "id"): change.key, **row}


def _row_without_naming(row: Row | None, leaving: Leaving) -> Row | None:
    """A coding or suggestion without the evidence that names paragraphs of who leaves (`≈ E3:14`)."""
    if not row or NEAR_EVIDENCE not in str(row.get("evidence", "")):
        return row
    pieces = json.loads(row["evidence"])
    kept = [one for one in pieces if one[3] != NEAR_EVIDENCE or not _names(one[0], leaving)]
    if len(kept) == len(pieces):
        return row
    return {**row, "evidence": json.dumps(kept, ensure_ascii=False, separators=(",", ":"))}


def _names(place: str, leaving: Leaving) -> bool:
    transcript, _colon, turn = place.removeprefix("≈ ").rpartition(":")
    return transcript in leaving.transcripts or turn in {str(one) for one in leaving.turns.get(transcript, ())}
