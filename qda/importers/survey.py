"""Surveys (.csv, .tsv, .xlsx): each row is a respondent, each column a question; each row becomes a transcript.

Age: 24                                             variables, metadata of the transcript

Q: What made you stop?                              the head of an open column, asked
A: I wanted to do more, but …                       the cell, answered
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from hashlib import sha256
from pathlib import PurePosixPath
from types import MappingProxyType

from qda.errors import CannotRead, did_you_mean
from qda.importers.cues import one_line
from qda.importers.grid import Grid, read_grid
from qda.model import Finding, Role, Source, Transcript, Turn
from qda.wording import say

ASKS, ANSWERS = "Q", "A"
_LONGEST_ID = 40  # characters
_TIMES = ("timestamp", "zeitstempel", "date submitted", "datum abgeschickt")
_OPEN = 6  # words in one of its answers make a column an open question


def read_survey(
    data: bytes,
    *,
    name: str,
    language: str = "de",
    questions: Collection[str] = (),
    encoding: str | None = None,
) -> tuple[Transcript, ...]:
    """A transcript for each respondent who answered an open question, in the order of the table.

    The first column is the id where it is filled, short and no two are the same; else the id is the name of the file
    and the number of the row. `questions` names the open columns; without it a column is open if its head ends in a
    question mark or one of its answers has six words. The other columns are metadata of the transcript.

    Raises:
        CannotRead: no table, one without open questions, or without a column that `questions` names.
    """
    grid = read_grid(data, name=name, encoding=encoding)
    first = 1 if _has_ids(grid) else 0
    asked = _open_columns(grid, name, questions, first=first)
    source = Source(name, sha256(data).hexdigest(), grid.kind, grid.encoding)
    stem = PurePosixPath(name.replace("\\", "/")).stem
    findings = (*grid.findings, _columns_told(grid, asked))
    silent = sum(1 for _, cells in grid.rows if not any(cells[index] for index in asked))
    if silent:
        message = say("respondents without an open answer left out: {n}", n=silent)
        findings = (*findings, Finding("respondents_left_out", "note", message))
    found: list[Transcript] = []
    for line, cells in grid.rows:
        text, turns, variables = _respondent(grid.head, cells, asked, first)
        if not turns:
            continue
        key = unicodedata.normalize("NFC", one_line(cells[0]) if first else f"{stem}-{line}")
        told = () if found else findings
        found.append(
            Transcript(
                key,
                text,
                turns,
                source,
                language,
                case=key,
                metadata=MappingProxyType(variables),
                findings=told,
            )
        )
    return tuple(found)


def _has_ids(grid: Grid) -> bool:
    """Whether the first column names the respondents: short, filled, no two the same, and not the time of sending."""
    keys = [one_line(cells[0]) for _, cells in grid.rows]
    if len(grid.head) < 2 or grid.head[0].casefold() in _TIMES or grid.head[0].endswith("?"):
        return False
    return all(0 < len(key) <= _LONGEST_ID for key in keys) and len(set(keys)) == len(keys)


def _columns_told(grid: Grid, asked: Sequence[int]) -> Finding:
    names = ", ".join(one_line(grid.head[index])[:40] or str(index + 1) for index in asked)
    return Finding("survey_columns", "note", say("survey, columns read as open questions: {columns}", columns=names))


def _open_columns(grid: Grid, name: str, questions: Collection[str], *, first: int) -> tuple[int, ...]:
    if questions:
        return tuple(_place(grid.head, one, name) for one in questions)
    found = tuple(index for index in range(first, len(grid.head)) if _is_open(grid, index))
    if not found:
        columns = ", ".join(f"'{one_line(one)[:30]}'" for one in grid.head[:8])
        raise CannotRead(
            say("{name}: no column with answers in words, found {columns}", name=name, columns=columns or "–"),
            say("a table of cases is named as `cases:` in study.yaml; open columns can be named with `questions`"),
        )
    return found


def _place(head: Sequence[str], question: str, name: str) -> int:
    names = [one_line(name) for name in head]
    if one_line(question) not in names:
        raise CannotRead(
            say("{name}: the column '{column}' is missing", name=name, column=question),
            did_you_mean(question, names),
        )
    return names.index(one_line(question))


def _is_open(grid: Grid, index: int) -> bool:
    answers = [cells[index] for _, cells in grid.rows if cells[index]]
    return bool(answers) and (grid.head[index].endswith("?") or any(len(one.split()) >= _OPEN for one in answers))


def _respondent(
    head: Sequence[str], cells: Sequence[str], questions: Sequence[int], first: int
) -> tuple[str, tuple[Turn, ...], dict[str, str]]:
    """The text, the turns and the variables of one row.

    The turns are made here, not found in the text: nothing that stands in an answer can open another one.
    """
    closed = [index for index in range(first, len(head)) if index not in questions and head[index] and cells[index]]
    variables = {one_line(head[index]): one_line(cells[index]) for index in closed}
    text = "".join(f"{key}: {value}\n" for key, value in variables.items())
    turns: list[Turn] = []
    for index in questions:
        if not cells[index]:
            continue
        text += "\n" if text else ""
        for label, role, words in _exchange(one_line(head[index]) or str(index + 1), cells[index]):
            line = text.count("\n") + 1
            start = len(text) + len(label) + 2
            text += f"{label}: {words}\n"
            turns.append(Turn(len(turns) + 1, label, role, start, start + len(words), words, line=line))
    return text.removesuffix("\n"), tuple(turns), variables


def _exchange(question: str, answer: str) -> tuple[tuple[str, Role, str], tuple[str, Role, str]]:
    return (ASKS, "interviewer", question), (ANSWERS, "interviewee", answer)
