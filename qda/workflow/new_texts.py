"""The other files of a study with the names in them replaced: settings, guide, cases, codings."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from qda.coding.csvfile import CodingsFile, FileRow, read_codings_file
from qda.coding.resolve import resolve
from qda.model import Coding
from qda.pseudonyms.replacing import replace_plain
from qda.pseudonyms.yamltext import COMMENT, change_texts
from qda.pseudonyms.yamltext import Path as YamlPath
from qda.workflow.coder_file import CoderFile, material_of
from qda.workflow.loading import Gathered
from qda.workflow.renaming import Renaming

_TEXT_CELLS = ("quote", "memo", "reading", "value")
_ID_PATHS = ("overrides", "runs", "speakers")


def new_settings(text: str, renaming: Renaming) -> str:
    """`study.yaml`: ids renamed, names replaced by what may stand in settings (no brackets)."""

    def change(value: str, path: YamlPath) -> str:
        if value in renaming.ids and path[:1] and path[0] in _ID_PATHS:
            return renaming.id(value)
        if path == ("transcripts",):
            return _pattern(value, renaming)
        if path == COMMENT or (path and path[0] in ("title", "questions", "procedure", "inductive", "requirements")):
            return renaming.text(value)
        if path in (("codebook",), ("codings",), ("cases",)):
            return value
        return replace_plain(renaming.matcher, value)

    return change_texts(text, change)


def _pattern(value: str, renaming: Renaming) -> str:
    """A pattern for transcripts: one file named by its stem gets the new stem."""
    path = PurePosixPath(value)
    return str(path.with_name(renaming.id(path.stem) + path.suffix)) if path.stem in renaming.ids else value


def new_guide(text: str, renaming: Renaming) -> str:
    """The category guide: names replaced in its texts, without brackets in search patterns; ids renamed in anchors."""

    def change(value: str, path: YamlPath) -> str:
        if path[-1:] == ("transcript",):
            return renaming.id(value)
        if path[-1:] in (("id",), ("parent",), ("merged_into",)):
            return value
        if "patterns" in path or "exclude" in path:
            return replace_plain(renaming.matcher, value)
        return renaming.text(value)

    return change_texts(text, change)


def new_cases(content: bytes, name: str, renaming: Renaming) -> tuple[str, bytes]:
    """The case table with ids renamed and names replaced; an Excel file, which has hidden parts, becomes CSV."""
    if name.lower().endswith((".xlsx", ".xlsm")):
        from qda.importers.cases import read_cases

        cases = read_cases(content, name=name)
        columns = list(dict.fromkeys(key for case in cases for key in case.variables))
        rows = [["case", "transcript", *columns]]
        rows += [[one.id, one.transcript, *(one.variables.get(key, "") for key in columns)] for one in cases]
        return name.rsplit(".", 1)[0] + ".csv", _csv_bytes(_renamed_cases(rows, renaming), ",", "\n").encode()
    has_mark = content.startswith(b"\xef\xbb\xbf")
    text = _decoded(content)
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    changed = _renamed_cases(rows, renaming)
    if changed == rows:
        return name, content
    made = _csv_bytes(changed, delimiter, "\r\n" if first.endswith("\r") else "\n")
    return name, made.encode("utf-8-sig" if has_mark else "utf-8")


def _renamed_cases(rows: Sequence[Sequence[str]], renaming: Renaming) -> list[list[str]]:
    header = [cell.strip() for cell in rows[0]] if rows else []

    def cell(column: int, value: str) -> str:
        if column < len(header) and header[column] in ("case", "transcript"):
            return renaming.id(value.strip()) if value.strip() in renaming.ids else value
        return renaming.text(value)

    return [[cell(column, value) for column, value in enumerate(row)] for row in rows]


def new_codings(file: CoderFile, renaming: Renaming, carried: Mapping[str, Coding], new: Gathered) -> bytes:
    """A coder's file, row by row in its order; `carried` are the new codings by their old ids.

    A quote that is no longer found where its coding is gets the words that stand there now.
    """
    rows = [(row, _cells(row, codings, renaming, carried)) for row, codings in file.resolved.rows]
    content = _written(file.parsed, rows)
    again = resolve(read_codings_file(content, name=file.file.name), file.coder, material_of(new, any_category=True))
    found = {(one.transcript, one.start, one.end, one.category) for _row, of_row in again.rows for one in of_row}
    repaired = []
    for (row, cells), (_old, codings) in zip(rows, file.resolved.rows, strict=True):
        moved = [carried[one.id] for one in codings if one.id in carried]
        is_found = all((one.transcript, one.start, one.end, one.category) in found for one in moved)
        repaired.append((row, cells if is_found else {**cells, **_exact(moved[0])}))
    return _written(file.parsed, repaired)


def _cells(
    row: FileRow, codings: Sequence[Coding], renaming: Renaming, carried: Mapping[str, Coding]
) -> dict[str, str]:
    old = row.cells.get("transcript", "").strip()
    cells = {name: renaming.text(value, old) if name in _TEXT_CELLS else value for name, value in row.cells.items()}
    if old in renaming.ids:
        cells["transcript"] = renaming.id(old)
    if row.cells.get("evidence"):
        cells["evidence"] = ""
    moved = carried.get(codings[0].id) if codings else None
    if moved is not None:
        for name, value in (("start", moved.start), ("end", moved.end), ("turn", moved.turn)):
            if row.cells.get(name, "").strip():
                cells[name] = str(value)
        if row.cells.get("id", "").strip() == codings[0].id:
            cells["id"] = moved.id
    return cells


def _exact(coding: Coding) -> dict[str, str]:
    return {"quote": coding.quote, "turn": str(coding.turn), "start": str(coding.start), "end": str(coding.end)}


def _written(file: CodingsFile, rows: Sequence[tuple[FileRow, Mapping[str, str]]]) -> bytes:
    """The file with its rows in their order; a row in which nothing changed stays as it was written."""
    needed = [
        name for name in ("turn", "start", "end") if name not in file.columns and any(name in one for _r, one in rows)
    ]
    columns = (*file.columns, *needed)
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, delimiter=file.delimiter, lineterminator=file.newline, extrasaction="ignore")
    writer.writeheader()
    for row, cells in rows:
        if not needed and cells == dict(row.cells):
            out.write(row.raw if row.raw.endswith("\n") else row.raw + file.newline)
        else:
            writer.writerow(cells)
    return out.getvalue().encode("utf-8-sig" if file.bom else "utf-8")


def _csv_bytes(rows: Sequence[Sequence[str]], delimiter: str, newline: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=newline).writerows(rows)
    return out.getvalue()


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")
