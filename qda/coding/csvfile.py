"""Codings as plain files: CSV bytes → rows with their line, and back, unchanged lines kept as they are."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from qda.errors import Problem, did_you_mean
from qda.wording import say

REQUIRED = ("transcript", "quote", "category")
COLUMNS = (
    "transcript", "turn", "quote", "category", "memo", "start", "end", "id", "run", "pass", "when",
    "origin", "status", "value", "unsure", "confidence", "evidence", "codebook_version", "coder", "reading",
)  # fmt: skip
_LONGEST_CELL = 50_000_000
_ENCODINGS = ("utf-8-sig", "cp1252")


@dataclass(frozen=True, slots=True)
class FileRow:
    """One record of a codings file: its cells by column, its first line, and its text as written."""

    line: int
    cells: Mapping[str, str]
    raw: str


@dataclass(frozen=True, slots=True)
class CodingsFile:
    """A codings file as read: rows, and the form to keep when it is written again."""

    name: str
    columns: tuple[str, ...] = ("transcript", "turn", "quote", "category", "memo")
    delimiter: str = ","
    bom: bool = False
    newline: str = "\n"
    rows: tuple[FileRow, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def read_codings_file(content: bytes, *, name: str) -> CodingsFile:
    """The rows of a codings file; comma or semicolon is detected, every problem is noted with its line."""
    text, bom, problem = _decode(content, name)
    if problem:
        return CodingsFile(name, problems=(problem,))
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    newline = "\r\n" if first.endswith("\r") else "\n"
    records, broken = _records(text, delimiter, name)
    if broken:
        return CodingsFile(name, delimiter=delimiter, problems=(broken,))
    if not records:
        problem = Problem(name, 0, "", say("the file is empty"), say("put back what it held, or remove the file"))
        return CodingsFile(name, bom=bom, newline=newline, problems=(problem,))
    header = tuple(cell.strip().lower() for cell in records[0][1])
    problems = _check_header(header, name)
    rows: list[FileRow] = []
    for line, cells, raw in records[1:]:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header):
            message = say("{found} fields where the header names {wanted}", found=len(cells), wanted=len(header))
            hint = say("put a text that holds the separator '{delimiter}' in quotation marks", delimiter=delimiter)
            problems.append(Problem(name, line, "", message, hint))
            continue
        rows.append(FileRow(line, dict(zip(header, cells, strict=False)), raw))
    return CodingsFile(name, header, delimiter, bom, newline, tuple(rows), tuple(problems))


def codings_of_rows(records: Iterable[tuple[int, Sequence[str]]], *, name: str) -> CodingsFile:
    """The rows of a table of codings from another format (Excel): numbered rows, the first filled one is the header."""
    filled = [(line, cells) for line, cells in records if any(cell.strip() for cell in cells)]
    if not filled:
        return CodingsFile(name, problems=(Problem(name, 0, "", say("the file is empty")),))
    header = tuple(cell.strip().lower() for cell in filled[0][1])
    while header and not header[-1]:
        header = header[:-1]
    rows = tuple(FileRow(line, dict(zip(header, cells, strict=False)), "") for line, cells in filled[1:])
    return CodingsFile(name, header, rows=rows, problems=tuple(_check_header(header, name)))


def _decode(content: bytes, name: str) -> tuple[str, bool, Problem | None]:
    bom = content.startswith(b"\xef\xbb\xbf")
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else _ENCODINGS
    for encoding in encodings:
        try:
            return content.decode(encoding), bom, None
        except UnicodeDecodeError:
            continue
    message = say("not a text file in UTF-8")
    return "", bom, Problem(name, 0, "", message, say("save it as CSV UTF-8"))


def _records(text: str, delimiter: str, name: str) -> tuple[list[tuple[int, list[str], str]], Problem | None]:
    csv.field_size_limit(_LONGEST_CELL)
    lines = _whole_lines(text)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    records, before = [], 0
    try:
        for cells in reader:
            records.append((before + 1, cells, "".join(lines[before : reader.line_num])))
            before = reader.line_num
    except csv.Error as error:
        message = say("not readable as CSV: {reason}", reason=str(error))
        return [], Problem(name, reader.line_num, "", message, say("a quotation mark is probably not closed"))
    return records, None


def _whole_lines(text: str) -> list[str]:
    return io.StringIO(text, newline="").readlines()


def _check_header(header: Sequence[str], name: str) -> list[Problem]:
    problems = []
    for column in REQUIRED:
        if column not in header:
            message = say("the column '{column}' is missing", column=column)
            hint = say("the first line must be: {header}", header="transcript,turn,quote,category,memo")
            problems.append(Problem(name, 1, "", message, hint))
    for column in header:
        if column not in COLUMNS:
            message = say("unknown column '{column}'", column=column)
            problems.append(Problem(name, 1, "", message, did_you_mean(column, COLUMNS)))
    return problems


def write_codings_file(file: CodingsFile, kept: Iterable[FileRow], new: Sequence[Mapping[str, str]]) -> bytes:
    """The file with `kept` rows as they were written, then the new ones; a column is added where a new row needs it."""
    needed = [name for name in COLUMNS if name not in file.columns and any(row.get(name) for row in new)]
    columns = (*file.columns, *needed)
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, delimiter=file.delimiter, lineterminator=file.newline, extrasaction="ignore")
    writer.writeheader()
    for row in kept:
        if needed:
            writer.writerow(row.cells)
        else:
            out.write(row.raw if row.raw.endswith("\n") else row.raw + file.newline)
    for cells in new:
        writer.writerow(cells)
    return out.getvalue().encode("utf-8-sig" if file.bom else "utf-8")


def change_rows(
    content: bytes,
    file: CodingsFile,
    changed: Mapping[int, Sequence[Mapping[str, str]]],
    added: Sequence[Mapping[str, str]] = (),
) -> bytes:
    """The file with the rows on some lines replaced (by none, one or several) and new ones at the end.

    All other lines stay as they were written, unless a new column is needed.
    """
    new = [*(cells for rows in changed.values() for cells in rows), *added]
    if any(row.get(name) for name in COLUMNS if name not in file.columns for row in new):
        rows = [cells for row in file.rows for cells in changed.get(row.line, (row.cells,))]
        return write_codings_file(file, (), [*rows, *added])
    text, _bom, _problem = _decode(content, file.name)
    parts, position = [], 0
    for row in file.rows:
        start = text.index(row.raw, position)
        parts += [text[position:start], _written(file, changed[row.line]) if row.line in changed else row.raw]
        position = start + len(row.raw)
    parts.append(text[position:])
    if added and not "".join(parts).endswith("\n"):
        parts.append(file.newline)
    return _encoded("".join([*parts, _written(file, added)]), content)


def _written(file: CodingsFile, rows: Iterable[Mapping[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(
        out, file.columns, delimiter=file.delimiter, lineterminator=file.newline, extrasaction="ignore"
    )
    for cells in rows:
        writer.writerow(cells)
    return out.getvalue()


def _encoded(text: str, before: bytes) -> bytes:
    """The text in the encoding that the file had; in UTF-8 where that lacks a sign."""
    if before.startswith((b"\xff\xfe", b"\xfe\xff")):
        return text.encode("utf-16")
    if before.startswith(b"\xef\xbb\xbf"):
        return text.encode("utf-8-sig")
    try:
        before.decode("utf-8")
    except UnicodeDecodeError:
        with suppress(UnicodeEncodeError):
            return text.encode("cp1252")
    return text.encode("utf-8")
