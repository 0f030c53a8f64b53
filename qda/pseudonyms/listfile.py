"""The list of names as a CSV file that a person decides on."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from qda.errors import CannotRead, Problem, ProblemsFound, did_you_mean
from qda.pseudonyms.forms import fold, tokens_of
from qda.pseudonyms.key import KINDS, Decision, Entry, Kind
from qda.pseudonyms.matching import Matcher
from qda.wording import say

COLUMNS = ("name", "kind", "occurrences", "transcripts", "example", "reason", "replacement", "decision")
_REQUIRED = ("name", "replacement", "decision")
_DECISIONS: dict[str, Decision] = {
    "": "", "?": "", "yes": "yes", "y": "yes", "ja": "yes", "j": "yes", "x": "yes", "1": "yes", "true": "yes",
    "no": "no", "n": "no", "nein": "no", "0": "no", "false": "no",
}  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_list(entries: Iterable[Entry], *, delimiter: str = ";") -> bytes:
    """The list as CSV; what a spreadsheet would take for a number or formula stands behind a `'`."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in entries:
        cells = (one.name, one.kind, str(one.occurrences or ""), "|".join(one.transcripts), one.example, one.reason,
                 one.replacement, one.decision)  # fmt: skip
        writer.writerow([_guarded(cell, is_name=index == 0) for index, cell in enumerate(cells)])
    return out.getvalue().encode("utf-8-sig")


def read_list(content: bytes, *, name: str) -> tuple[Entry, ...]:
    """The entries of a list.

    Raises:
        CannotRead: no text.
        ProblemsFound: columns missing, an unknown decision or kind, a decided name without replacement …
    """
    records = _records(_decode(content, name), name)
    if not records:
        raise ProblemsFound([Problem(name, 0, "", say("the file is empty"))])
    header = [cell.strip().lower() for cell in records[0][1]]
    problems = [
        Problem(name, 1, "", say("the column '{column}' is missing", column=column))
        for column in _REQUIRED
        if column not in header
    ]
    if problems:
        raise ProblemsFound(problems)
    entries: list[tuple[int, Entry]] = []
    for line, cells in records[1:]:
        values = {key: _unguarded(cell) for key, cell in zip(header, cells, strict=False)}
        if values.get("name", "").strip():
            entries.append((line, _entry(values, line, name, problems)))
    problems += _contradictions(entries, name)
    if problems:
        raise ProblemsFound(sorted(problems, key=lambda one: one.line))
    return tuple(entry for _line, entry in entries)


def _entry(values: Mapping[str, str], line: int, file: str, problems: list[Problem]) -> Entry:
    kind = values.get("kind", "").strip().lower() or "other"
    if kind not in KINDS:
        message = say("'{value}' is none of {options}", value=kind, options=", ".join(KINDS))
        problems.append(Problem(file, line, "kind", message, did_you_mean(kind, KINDS)))
    written = values["decision"].strip().lower()
    if written not in _DECISIONS:
        message = say("'{value}' is none of {options}", value=written, options="yes, no")
        problems.append(Problem(file, line, "decision", message))
    decision = _DECISIONS.get(written, "")
    replacement = values["replacement"].strip()
    if decision == "yes" and not replacement:
        problems.append(Problem(file, line, "replacement", say("a name that is to be replaced needs a replacement")))
    if decision == "yes" and not tokens_of(values["name"]):
        problems.append(Problem(file, line, "name", say("a name needs letters or digits")))
    occurrences = values.get("occurrences", "").strip()
    return Entry(
        name=" ".join(values["name"].split()),
        kind=cast("Kind", kind),
        replacement=replacement,
        decision=decision,
        transcripts=tuple(part.strip() for part in values.get("transcripts", "").split("|") if part.strip()),
        occurrences=int(occurrences) if occurrences.isdigit() else 0,
        example=values.get("example", ""),
        reason=values.get("reason", ""),
    )


def _contradictions(entries: Sequence[tuple[int, Entry]], file: str) -> list[Problem]:
    """One name with two replacements in the same transcripts; a replacement that holds a name of the list."""
    decided = [(line, one) for line, one in entries if one.decision == "yes" and one.replacement]
    matcher = Matcher(one for _line, one in decided)
    problems: list[Problem] = []
    seen: dict[tuple[str, tuple[str, ...]], tuple[int, str]] = {}
    for line, one in decided:
        key = (fold(one.name), one.transcripts)
        before = seen.setdefault(key, (line, one.replacement))
        if before[1] != one.replacement:
            message = say("'{name}' has another replacement on line {line}", name=one.name, line=before[0])
            problems.append(Problem(file, line, "replacement", message))
        held = next((hit for hit in matcher.hits(one.replacement) if hit.sure), None)
        if held is not None:
            message = say("the replacement '{replacement}' holds '{name}', which is to be replaced itself",
                          replacement=one.replacement, name=held.entry.name)  # fmt: skip
            problems.append(Problem(file, line, "replacement", message))
    return problems


def _decode(content: bytes, name: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CannotRead(say("{name}: not a text file in UTF-8", name=name), say("save it as CSV UTF-8"))


def _records(text: str, name: str) -> list[tuple[int, list[str]]]:
    delimiter = max(";,\t", key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    records, before = [], 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                records.append((before + 1, cells))
            before = reader.line_num
    except csv.Error as error:
        message = say("not readable as CSV: {reason}", reason=str(error))
        raise ProblemsFound([Problem(name, reader.line_num, "", message)]) from error
    return records


def _guarded(cell: str, *, is_name: bool) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) or (is_name and cell[:1].isdigit()) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and (cell[1:2].isdigit() or cell[1:].startswith(_FORMULA)) else cell
