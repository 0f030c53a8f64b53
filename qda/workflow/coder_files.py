"""The coders' files as they will be after codings changed their category: rows stay where they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from qda.coding.csvfile import CodingsFile, FileRow, change_rows, write_codings_file
from qda.coding.resolve import content_id
from qda.model import Coding
from qda.workflow.coder_file import CoderFile
from qda.workflow.codings_sync import cells_of, file_for, read_files
from qda.workflow.session import Session

_SEPARATOR = re.compile(r"([|;])")
Cells = Mapping[str, str]


def read_anew(session: Session) -> None:
    """Take over what a person changed meanwhile, and read the coders' files as they stand now."""
    session.refresh()
    session.synced = read_files(session.gathered, session.store)


def future_files(
    session: Session,
    after: Mapping[str, Coding | None],
    *,
    added: Sequence[Coding] = (),
    renamed: Mapping[str, str] | None = None,
) -> dict[str, bytes]:
    """The changed files by name, of a session whose files were `read_anew`.

    `after` holds codings by their ids of before (None = the coding goes), `renamed` categories whose ids also change
    in rows that are no codings (rejected or lost ones).
    """
    new: dict[str, list[Coding]] = {}
    for one in added:
        new.setdefault(one.coder, []).append(one)
    files = {}
    for file in session.synced.files:
        changed = _changed_rows(file, after, renamed or {})
        rows = [cells_of(session.gathered, one) for one in new.pop(file.coder, ())]
        if changed or rows:
            files[file.file.name] = change_rows(file.content, file.parsed, changed, rows)
    for coder, codings in new.items():
        name, _path = file_for(session.gathered, None, coder)
        files[name] = write_codings_file(CodingsFile(name), (), [cells_of(session.gathered, one) for one in codings])
    return files


def _changed_rows(
    file: CoderFile, after: Mapping[str, Coding | None], renamed: Mapping[str, str]
) -> dict[int, list[Cells]]:
    changed: dict[int, list[Cells]] = {}
    for row, codings in file.resolved.rows:
        accepted = [one for one in codings if one.status == "accepted"]
        if any(one.id in after for one in accepted):
            changed[row.line] = _rows(row, accepted, after)
        elif not accepted and (cells := _with_new_ids(row, renamed)) != row.cells:
            changed[row.line] = [cells]
    return changed


def _rows(row: FileRow, before: Sequence[Coding], after: Mapping[str, Coding | None]) -> list[Cells]:
    kept = [new for one in before if (new := after.get(one.id, one)) is not None]
    if len({(one.memo, one.value) for one in kept}) <= 1 and len(kept) != 1:
        categories = list(dict.fromkeys(one.category for one in kept))
        return [_cells(row, kept[0], _separator(row).join(categories), row.cells.get("id", ""))] if kept else []
    if len(before) == 1:
        return [_cells(row, kept[0], kept[0].category, row.cells.get("id", ""))]
    return [_cells(row, one, one.category, _given_id(one)) for one in kept]


def _cells(row: FileRow, coding: Coding, category: str, key: str) -> Cells:
    return {**row.cells, "category": category, "memo": coding.memo, "id": key}


def _given_id(one: Coding) -> str:
    """The id where it is not computed from the content."""
    computed = content_id(one.transcript, one.span, one.category, one.coder, one.run, one.round)
    return "" if one.id == computed else one.id


def _separator(row: FileRow) -> str:
    found = _SEPARATOR.search(row.cells.get("category", ""))
    return found[0] if found else "|"


def _with_new_ids(row: FileRow, renamed: Mapping[str, str]) -> Cells:
    parts = _SEPARATOR.split(row.cells.get("category", ""))
    new = "".join(part.replace(part.strip(), renamed.get(part.strip(), part.strip())) for part in parts)
    return {**row.cells, "category": new} if renamed else row.cells
