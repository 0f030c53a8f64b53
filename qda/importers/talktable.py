"""Tables of talk (.tsv, .csv, .xlsx): a row for each passage, its words in one column, times and speaker in others.

`start`, `end` and `text` in milliseconds is how Whisper writes it. A table without such columns is a survey.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qda.errors import CannotRead
from qda.importers.cues import attributed, distinct_labels, moment, one_line, timed
from qda.importers.grid import Grid, read_grid
from qda.importers.imported import Imported
from qda.importers.voices import Said
from qda.transcript.times import seconds_of
from qda.wording import say

_WORDS = ("text", "words", "transcript", "utterance", "content", "äußerung", "wortlaut", "transkript")
_SPEAKER = ("speaker", "name", "sprecher", "sprecherin", "sprecher:in", "person", "participant")
_START = ("start", "begin", "start time", "start_time", "timestamp", "time", "beginn", "von", "zeit", "in")
_END = ("end", "stop", "end time", "end_time", "ende", "bis", "out")
_LONGEST = 100  # seconds that a passage may last
_CLOCK = re.compile(r"\[?(?:\d{1,2}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,3})?\]?")


class _Columns(NamedTuple):
    words: int
    speaker: int | None
    start: int | None
    end: int | None


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The passages of a table of talk; raises `CannotRead` for a survey and any other table."""
    grid = read_grid(data, name=name, encoding=encoding)
    columns = _columns(grid.head)
    if columns is None and grid.head:
        raise CannotRead(
            say(
                "{name}: a table without columns of talk, found {columns}",
                name=name,
                columns=_shown(grid.head),
            ),
            say(
                "a survey, a row for each respondent, is read by `qda.importers.read_survey`; a transcript needs a "
                "column `text` beside `speaker` or `start`"
            ),
        )
    said = _said(grid, columns) if columns else []
    named, findings = attributed(said)
    found = [*grid.findings, *findings]
    return timed(named, kind=grid.kind, encoding=grid.encoding, findings=found)


def is_talk(head: Sequence[str]) -> bool:
    """Whether the head of a table is that of a transcript: words beside a speaker or a time."""
    return _columns(head) is not None


def _columns(head: Sequence[str]) -> _Columns | None:
    names = [name.strip().casefold() for name in head]

    def place(wanted: Sequence[str]) -> int | None:
        return next((names.index(one) for one in wanted if one in names), None)

    words, speaker, start = place(_WORDS), place(_SPEAKER), place(_START)
    if words is None or (speaker is None and start is None):
        return None
    return _Columns(words, speaker, start, place(_END))


def _said(grid: Grid, columns: _Columns) -> list[Said]:
    scale = _scale(grid, columns)

    def cell(cells: Sequence[str], place: int | None) -> str:
        return "" if place is None else cells[place]

    labels = distinct_labels(name for _, cells in grid.rows if (name := one_line(cell(cells, columns.speaker))))
    found = []
    for _, cells in grid.rows:
        if words := one_line(cells[columns.words]):
            start, end = (_seconds(cell(cells, place), scale) for place in (columns.start, columns.end))
            found.append(Said(start, end, labels.get(one_line(cell(cells, columns.speaker)), ""), words))
    return found


def _scale(grid: Grid, columns: _Columns) -> float:
    """1000 where the times are milliseconds, else 1.

    Milliseconds are whole numbers whose passages last longer, in the middle of all, than 100 seconds could; in a .tsv
    of Whisper they always are.
    """
    if columns.start is None:
        return 1.0
    starts = [cells[columns.start] for _, cells in grid.rows]
    ends = [cells[columns.end] for _, cells in grid.rows] if columns.end is not None else starts[1:]
    if not all(one.isdecimal() for one in (*starts, *ends) if one):
        return 1.0
    if grid.kind == "tsv" and tuple(name.lower() for name in grid.head) == ("start", "end", "text"):
        return 1000.0
    pairs = zip(starts, ends, strict=False)
    lasting = sorted(int(end[:12]) - int(start[:12]) for start, end in pairs if start and end)
    return 1000.0 if lasting and lasting[len(lasting) // 2] > _LONGEST else 1.0


def _seconds(written: str, scale: float) -> float | None:
    if _CLOCK.fullmatch(written):
        return seconds_of(written)
    return moment(written, scale=scale)


def _shown(head: Sequence[str]) -> str:
    names = [f"'{one_line(name)[:30]}'" for name in head if name]
    return ", ".join(names[:6]) + (" …" if len(names) > 6 else "")
