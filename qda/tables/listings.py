"""Listings: things in a row, one to a line, without any counting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from qda.model import Coding, Edit, Flag
from qda.tables.passages import Passages
from qda.tables.table import Column, Row, Table, Text
from qda.wording import say


@dataclass(frozen=True, slots=True)
class SmoothedTurn:
    """What smoothing did to one turn; positions are code points of the transcript's verbatim text.

    `flags` are the doubtful places that are still open; `decided` those that a person decided, each with the decision.
    """

    transcript: str
    turn: int
    edits: tuple[Edit, ...]
    flags: tuple[Flag, ...] = ()
    decided: tuple[tuple[Flag, Text], ...] = ()

    def rows(self) -> list[Row]:
        """One edit, flag or decision a row, as they stand in the text, in the order of `EDIT_COLUMNS`."""
        edits: list[Row] = [
            (self.turn, one.rule, one.start, one.end, one.removed, one.inserted, None, None) for one in self.edits
        ]
        marked: list[tuple[Flag, Text | None]] = [*((one, None) for one in self.flags), *self.decided]
        flags: list[Row] = [
            (self.turn, None, one.start, one.end, None, None, one.code, decision) for one, decision in marked
        ]
        return sorted(edits + flags, key=_position)


EDIT_COLUMNS = (
    Column("turn", say("Paragraph"), kind="count"),
    Column("rule", say("Rule"), kind="id"),
    Column("start", say("Start"), kind="count"),
    Column("end", say("End"), kind="count"),
    Column("removed", say("Removed"), weight=2),
    Column("inserted", say("Inserted")),
    Column("flag", say("Doubtful place"), kind="id"),
    Column("decision", say("Decision"), kind="id"),
)


def smoothing_log(turns: Iterable[SmoothedTurn], *, notes: tuple[str, ...] = ()) -> Table:
    """Every change that smoothing made and every doubtful place with what was decided, in the order of the text."""
    return Table(
        name="smoothing-log",
        caption=say("Log of the smoothing"),
        columns=(
            Column("transcript", say("Transcript"), kind="id"),
            *EDIT_COLUMNS,
        ),
        rows=tuple((turn.transcript, *row) for turn in turns for row in turn.rows()),
        notes=notes,
    )


def coding_list(codings: Iterable[Coding], *, reading: Callable[[Coding], str] | Passages) -> Table:
    """Codings and suggestions, one to a line, the passage as transcribed and in the study's reading."""
    text = reading if callable(reading) else reading.text
    return Table(
        name="codings",
        caption=say("Codings"),
        columns=(
            Column("id", say("Coding"), kind="id"),
            Column("transcript", say("Transcript"), kind="id"),
            Column("turn", say("Paragraph"), kind="count"),
            Column("start", say("Start"), kind="count"),
            Column("end", say("End"), kind="count"),
            Column("quote", say("As transcribed"), kind="quote", weight=4),
            Column("reading", say("Passage"), kind="quote", weight=4),
            Column("category", say("Category"), kind="id"),
            Column("coder", say("Coder"), kind="id"),
            Column("origin", say("Origin"), kind="id"),
            Column("status", say("Status"), kind="id"),
            Column("confidence", say("Confidence"), kind="count"),
            Column("evidence", say("Evidence")),
            Column("codebook_version", say("Version of the guide"), kind="id"),
            Column("when", say("When"), kind="id"),
        ),
        rows=tuple(
            (
                one.id, one.transcript, one.turn, one.start, one.end, one.quote, text(one), one.category, one.coder,
                one.origin, one.status, one.confidence, tuple(piece.text for piece in one.evidence) or None,
                one.codebook_version or None, one.when or None,
            )
            for one in codings
        ),
    )  # fmt: skip


def _position(row: Row) -> tuple[int, int]:
    start, end = row[2], row[3]
    return (start, end) if isinstance(start, int) and isinstance(end, int) else (0, 0)
