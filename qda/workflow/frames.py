"""A study as pandas frames, for notebooks."""

from __future__ import annotations

import pandas as pd

from qda.tables import Table, frequencies, requirement_rows, shown
from qda.workflow.counting import counted_of
from qda.workflow.requirements import requirements_of
from qda.workflow.study import Study


def codings_frame(study: Study) -> pd.DataFrame:
    """All codings with what belongs to them: one row a coding, `id` as index.

    Columns: transcript, case, group, turn, start, end, quote, reading, category, label, coder, origin, run, memo.
    """
    groups = {case.id: case.group for case in study.cases}
    labels = {one.id: one.label for one in study.codebook.categories}
    rows = [
        {
            "id": one.id,
            "transcript": one.transcript,
            "case": (case := study.case_of(one)),
            "group": groups.get(case, ""),
            "turn": one.turn,
            "start": one.start,
            "end": one.end,
            "quote": one.quote,
            "reading": study.reading(one),
            "category": one.category,
            "label": labels.get(one.category, ""),
            "coder": one.coder,
            "origin": one.origin,
            "run": one.run,
            "memo": one.memo,
        }
        for one in study.codings
    ]
    return pd.DataFrame(rows).set_index("id") if rows else pd.DataFrame()


def turns_frame(study: Study) -> pd.DataFrame:
    """All turns: one row a turn, with speaker, role, times, what was spoken and the reading."""
    rows = [
        {
            "transcript": transcript.id,
            "case": transcript.case_of(turn),
            "number": turn.number,
            "speaker": turn.speaker,
            "role": turn.role,
            "time_start": turn.time_start,
            "time_end": turn.time_end,
            "text": turn.text,
            "reading": study.readings.of(transcript, turn).text,
        }
        for transcript in study.transcripts
        for turn in transcript.turns
    ]
    return pd.DataFrame(rows)


def categories_frame(study: Study) -> pd.DataFrame:
    """The guide with the counts of the frequency table: one row a category, `category` as index."""
    frame = _frame(frequencies(counted_of(study)))
    parents = {one.id: one.parent for one in study.codebook.categories}
    frame.insert(1, "parent", frame["category"].map(parents).fillna(""))
    return frame.set_index("category")


def requirements_frame(study: Study) -> pd.DataFrame:
    """The requirement matrix: one row an item with group, column, cases, number of codings and passages."""
    return _frame(requirement_rows(requirements_of(study)))


def _frame(table: Table) -> pd.DataFrame:
    places = table.data_places()
    columns = [table.columns[place].key for place in places]
    rows = [[_value(row[place]) for place in places] for row in table.rows]
    return pd.DataFrame(rows, columns=columns)


def _value(cell: object) -> object:
    if isinstance(cell, tuple):
        return [shown(one, "en") for one in cell]
    return cell if isinstance(cell, (int, float, str)) or cell is None else shown(cell, "en")  # type: ignore[arg-type]
