"""Surveys (.csv, .tsv, .xlsx): each row is a respondent, each column a question; each row becomes a transcript.

Age: 24                                             variables, metadata of the transcript

Q: What made you stop?                              the head of an open column, asked
A: I wanted to do more, but …                       the cell, answered
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePosixPath
from types import MappingProxyType

from qda.errors import CannotRead, did_you_mean
from qda.importers.cues import one_line
from qda.importers.grid import Grid, read_grid
from qda.model import NOTHING, Finding, Role, Source, Span, Transcript, Turn
from qda.wording import say

ASKS, ANSWERS = "Q", "A"
_LONGEST_ID = 40  # characters
_TIMES = ("timestamp", "zeitstempel", "date submitted", "datum abgeschickt")
_OPEN = 6  # words in one of its answers make a column an open question


@dataclass(frozen=True, slots=True)
class Respondent:
    """A row of a survey: its id, its cells, and its text with the place of each filled cell (by column) in it."""

    key: str
    cells: tuple[str, ...]
    text: str = ""
    turns: tuple[Turn, ...] = ()
    variables: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    places: Mapping[int, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey as a table: its head, the open columns (`asked`), whether the first column holds ids, its rows."""

    grid: Grid
    asked: tuple[int, ...]
    has_ids: bool
    respondents: tuple[Respondent, ...]

    def written(self, respondents: Iterable[Respondent], head: Sequence[str] = ()) -> bytes:
        """A table of these respondents as CSV in UTF-8, the ids written out, which reads as this one does."""
        out = io.StringIO()
        writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
        more = () if self.has_ids else ("id",)
        writer.writerow((*more, *(head or self.grid.head)))
        for one in respondents:
            writer.writerow((one.key, *one.cells[1:]) if self.has_ids else (one.key, *one.cells))
        return out.getvalue().encode()


def open_survey(data: bytes, *, name: str, questions: Collection[str] = (), encoding: str | None = None) -> Survey:
    """The table of a survey; for the parameters and errors see `read_survey`."""
    grid = read_grid(data, name=name, encoding=encoding)
    first = 1 if _has_ids(grid) else 0
    asked = _open_columns(grid, name, questions, first=first)
    stem = PurePosixPath(name.replace("\\", "/")).stem
    respondents = []
    for line, cells in grid.rows:
        key = unicodedata.normalize("NFC", one_line(cells[0]) if first else f"{stem}-{line}")
        respondents.append(_respondent(key, grid.head, cells, asked, first))
    return Survey(grid, asked, bool(first), tuple(respondents))


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
    survey = open_survey(data, name=name, questions=questions, encoding=encoding)
    source = Source(name, sha256(data).hexdigest(), survey.grid.kind, survey.grid.encoding)
    answered = [one for one in survey.respondents if one.turns]
    findings = (*survey.grid.findings, _columns_told(survey.grid, survey.asked))
    silent = len(survey.respondents) - len(answered)
    if silent:
        message = say("respondents without an open answer left out: {n}", n=silent)
        findings = (*findings, Finding("respondents_left_out", "note", message))
    return tuple(
        Transcript(
            one.key,
            one.text,
            one.turns,
            source,
            language,
            case=one.key,
            metadata=MappingProxyType(dict(one.variables)),
            findings=() if number else findings,
        )
        for number, one in enumerate(answered)
    )


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
            say("a table of cases is named as `cases:` in study.yaml; open columns of a survey under `overrides:`"),
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
    key: str, head: Sequence[str], cells: tuple[str, ...], questions: Sequence[int], first: int
) -> Respondent:
    """The text, the turns and the variables of one row.

    The turns are made here, not found in the text: nothing that stands in an answer can open another one.
    """
    closed = [index for index in range(first, len(head)) if index not in questions and head[index] and cells[index]]
    variables = {one_line(head[index]): index for index in closed}
    text = ""
    places: dict[int, Span] = {}
    for label, index in variables.items():
        value = one_line(cells[index])
        start = len(text) + len(label) + 2
        places[index] = Span(start, start + len(value))
        text += f"{label}: {value}\n"
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
        places[index] = turns[-1].span
    told = {label: one_line(cells[index]) for label, index in variables.items()}
    return Respondent(key, cells, text.removesuffix("\n"), tuple(turns), told, places)


def _exchange(question: str, answer: str) -> tuple[tuple[str, Role, str], tuple[str, Role, str]]:
    return (ASKS, "interviewer", question), (ANSWERS, "interviewee", answer)
